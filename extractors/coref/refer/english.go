package refer

// goesOn reports whether a word outside of quotes is a pronoun that goes on
// about a person.
func goesOn(word string) bool {
	switch word {
	case "he", "He", "she", "She":
		return true
	}
	return false
}

// follows reports whether a word is a verb before which subjects stand.
func follows(word string) bool {
	switch word {
	case "said", "says", "told", "added", "has", "had", "was", "is":
		return true
	}
	return false
}

// saysWhere reports whether a word begins where somebody is from: "Ruiz of Oslo".
func saysWhere(word string) bool {
	switch word {
	case "of", "from", "in", "at":
		return true
	}
	return false
}

// endsHead reports whether the head of a noun phrase stands before a word: "the
// father of two".
func endsHead(word string) bool { return word == "of" || word == "for" || word == "," }

// tellsApart reports whether a word before a noun says that it means another company
// than the one that the text is about: "the parent company".
func tellsApart(word string) bool {
	switch word {
	case "parent", "other", "rival", "holding", "new", "old", "former", "first", "second", "third", "same", "larger", "smaller", "insurance", "group", "publishing":
		return true
	}
	return false
}
