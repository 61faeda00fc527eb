package grammar

// Questions about single words that resolving names asks too.

// PossessiveEnding reports whether a token is the "'s" of "Ruiz's", also in capitals:
// "RUIZ'S", and "Ruiz’S" where each word was given a capital.
func PossessiveEnding(word string) bool {
	switch word {
	case "'s", "’s", "'S", "’S":
		return true
	}
	return false
}

// DefiniteWord reports whether a word makes the noun after it one that the reader
// knows: "the mayor", "his lawyer".
func DefiniteWord(word string) bool {
	switch word {
	case "the", "this", "that", "his", "her", "their", "its",
		"The", "This", "That", "His", "Her", "Their", "Its":
		return true
	}
	return false
}

// OpensNoun reports whether a word is an article, a possessive pronoun or "one",
// with which a noun phrase begins: "a doctor", "her brother", "one of two".
func OpensNoun(word string) bool {
	switch word {
	case "a", "an", "the", "his", "her", "their", "its", "one", "another",
		"A", "An", "The", "His", "Her", "Their", "Its":
		return true
	}
	return false
}
