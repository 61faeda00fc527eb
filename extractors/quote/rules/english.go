package rules

import "strings"

// The English that the rules know beside the classes of the lexicon.
var (
	// quoteNouns name a quote from outside it: "those were the words of Oduya",
	// "her answer". Their like in the lexicon (grammar.Saying) open a clause: "her
	// claim that …".
	quoteNouns = set(`words word message view views verdict reply answer response instruction instructions advice warning assessment
		opinion reaction conclusion motto order promise question line sentiment thought thoughts quote quotes quotation saying remark
		remarks complaint explanation lament cry plea`)

	// Headings stand before a colon and name nobody.
	Headings = set(`listen watch read related photo photos video update correction clarification note see about contact source caption
		credit pictured image breaking`)

	// pointers begin a sentence that points back at a quote.
	pointers = set(`that those these this such`)

	// comingVerbs follow a noun for a quote that its speaker comes after: the answer
	// came from Oduya; the words, spoken by Oduya.
	comingVerbs = set(`, belong belonged came come comes were was are is`)

	// aboutWords begin a phrase that says what a quote is about; "as for" and "as
	// to" do too.
	aboutWords = set(`on about regarding concerning asked`)

	// beingLike are the forms of "be" before "like".
	beingLike = set(`am 'm ’m is 's ’s are 're ’re was were been`)

	// talkWords are pronouns of people who talk to each other.
	talkWords = set(`i me my we us our you your`)

	// questionLabels label the questions of an interview, or its answers.
	questionLabels = set(`q a question answer interviewer reporter host moderator`)

	// Thinking are stems of verbs that report what nobody need have said.
	Thinking = set(`think feel believ hop know wonder`)

	// Telling are stems of verbs that report words, and not a belief.
	Telling = set(`say tell claim argu warn announc report deny accus admit insist testify promis explain swear writ write answer reply
		alleg confirm ask declar vow assur`)

	// Naming are stems of verbs that give a thing a name.
	Naming = set(`call dub label term nam titl nicknam brand entitl`)
)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
