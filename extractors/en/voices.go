package en

// Words that show who speaks as "I", written for the project.
const (
	interviewWords = `interview interviews interviewed interviewing q&a`
	announceWords  = `spoke talks tells talked sat`
	askingVerbs    = `met spoke talked interviewed asked caught interviews`
	greetingWords  = `hey hi hello oh yes no ok okay thanks dear sorry bye goodbye please well`
	closingWords   = `sincerely yours love regards best respectfully cordially faithfully warmly kind truly xoxo affectionately with`
	speechWords    = `speech remarks address statement testimony lecture sermon eulogy keynote`
)
