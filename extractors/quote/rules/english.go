package rules

import "strings"

// The English that the rules know beside the classes of the lexicon.
var (
	// quoteNouns refer to a quote from outside it: "those were the words of Oduya".
	// The similar nouns of grammar.Saying introduce a clause: "her claim that …".
	quoteNouns = set(`words word message view views verdict reply answer response instruction instructions advice warning assessment
		opinion reaction conclusion motto order promise question line sentiment thought thoughts quote quotes quotation saying remark
		remarks complaint explanation lament cry plea`)

	// headings can stand before a colon, and are no speakers: "Watch: …".
	headings = set(`listen watch read related photo photos video update correction clarification note see about contact source caption
		credit pictured image breaking`)

	// pointers begin a sentence that points back at a quote: "That was her answer."
	pointers = set(`that those these this such`)

	// speakerNouns name the speaker of a quote: "The speaker is Oduya."
	speakerNouns = set(`speaker author writer voice`)

	// aboutWords begin a phrase that names the topic of a quote, as "as for" and "as
	// to" do.
	aboutWords = set(`on about regarding concerning asked`)

	// talkWords are the pronouns of people who talk to each other.
	talkWords = set(`i me my we us our you your`)

	// questionLabels label the questions or the answers of an interview: "Q: …".
	questionLabels = set(`q a question answer interviewer reporter host moderator`)

	// presiding are who speaks in a house without a name: "The Speaker: …", "Some hon.
	// members: …".
	presiding = set(`speaker president chair chairman chairwoman chairperson clerk members`)

	// Thinking are the stems of verbs that report a thought, which nobody need have said.
	Thinking = set(`think feel believ hop know wonder`)

	// Telling are the stems of verbs that report words rather than a thought.
	Telling = set(`say tell claim argu warn announc report deny accus admit insist testify promis explain swear writ write answer reply
		alleg confirm ask declar vow assur`)

	// Naming are the stems of verbs that give something a name.
	Naming = set(`call dub label term nam titl nicknam brand entitl`)
)

// set returns the words of a list separated by white space.
func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
