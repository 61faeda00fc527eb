package voice

import "strings"

// isIs reports whether a word is "is" or its short form: "My name's".
func isIs(word string) bool { return word == "is" || word == "'s" || word == "’s" }

// isAm reports whether a word is "am" or its short form: "I'm".
func isAm(word string) bool { return word == "am" || word == "'m" || word == "’m" }

// isAre reports whether a word is "are" or its short form: "you're".
func isAre(word string) bool { return word == "are" || word == "'re" || word == "’re" }

// isCall reports whether a word is a form of "call": "they called me".
func isCall(word string) bool { return word == "call" || word == "calls" || word == "called" }

// introLetters are the letters that introduction's words begin with, unless "of"
// follows them: most tokens need no more than a look at theirs.
var introLetters = letters("I", "my", "My", "MY", "it", "It", "IT", "this", "This", "THIS", "call", "calls", "called")

// mayIntroduce reports whether two words can begin an introduction.
func mayIntroduce(first, second string) bool {
	return first != "" && (second == "of" || introLetters[first[0]])
}

func letters(words ...string) (set [256]bool) {
	for _, w := range words {
		set[w[0]] = true
	}
	return set
}

// isMe reports whether a word is "me" or "myself".
func isMe(word string) bool { return word == "me" || word == "myself" }

// isDear reports whether a word is "dear", in any case.
func isDear(word string) bool { return strings.EqualFold(word, "dear") }

// isDash reports whether a word is a dash, which breaks a sentence off and
// calls nobody.
func isDash(word string) bool {
	switch word {
	case "-", "--", "---", "–", "—", "―":
		return true
	}
	return false
}

// presents reports whether a word after "is" says what an author does: "is a
// baker", "is professor of bridges".
func presents(word string) bool {
	switch word {
	case "a", "an", "the", "professor", "author":
		return true
	}
	return false
}

// isPartLetter reports whether a word labels a question or an answer.
func isPartLetter(word string) bool {
	switch word {
	case "Q", "A", "Q.", "A.":
		return true
	}
	return false
}
