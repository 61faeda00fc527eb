package names

import "strings"

// courteous reports whether a word before a name says nothing of its bearer but
// how they are addressed, with a period or without: "Mr.".
func courteous(word string) bool {
	switch strings.ToLower(strings.TrimSuffix(word, ".")) {
	case "mr", "mrs", "ms", "miss", "former", "the":
		return true
	}
	return false
}

// joinsBody reports whether a word in lower case stands inside names of bodies:
// "Board of Harbours".
func joinsBody(word string) bool { return word == "of" || word == "for" || word == "&" }

// beforePlaces reports whether a word stands before places, and hardly before people.
func beforePlaces(word string) bool {
	switch word {
	case "in", "In", "near", "into", "across", "throughout", "outside", "around":
		return true
	}
	return false
}

// opensName reports whether a word is an article, which stands before the names of many
// bodies: the AU, an AP survey.
func opensName(word string) bool {
	switch word {
	case "the", "The", "a", "A", "an", "An":
		return true
	}
	return false
}

// closesApposition reports whether a word may follow a name that is an apposition.
func closesApposition(word string) bool {
	return word == "and" || word == "who" || word == "in" || word == "at"
}
