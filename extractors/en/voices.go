package en

// Words that show who speaks as "I", written for the project.
const (
	interviewWords = `interview interviews interviewed interviewing q&a`
	announceWords  = `spoke talks tells talked sat`
	askingVerbs    = `met spoke talked interviewed asked caught interviews`
	askerLabels    = `q q. question interviewer reporter`
	answererLabels = `a a. answer interviewee`
	showWords      = `episode segment edition round series`
	formerWords    = `former ex outgoing ousted deposed late`
	currentWords   = `new current incoming incumbent sitting present acting`
	greetingWords  = `hey hi hello oh yes no ok okay thanks dear sorry bye goodbye please well`
	closingWords   = `sincerely yours love regards best respectfully cordially faithfully warmly kind truly xoxo affectionately with ever cheers fondly gratefully always hugs thanks peace`
	speechWords    = `speech remarks address statement testimony lecture sermon eulogy keynote`
)
