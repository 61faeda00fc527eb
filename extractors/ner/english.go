package ner

// The English words that the rules after the model name.

// calendarName reports whether a capitalized word is a month or an auxiliary that
// people are called by as well: Theresa May, Fredric March, June Osei, Will Roe.
func calendarName(word string) bool {
	switch word {
	case "April", "May", "June", "August", "March", "Will":
		return true
	}
	return false
}

// givenMonth reports whether a month is a given name too: April, June.
func givenMonth(word string) bool {
	switch word {
	case "April", "May", "June", "August":
		return true
	}
	return false
}

// addresses reports whether a capitalized word stands before the surname of
// whoever bears it, so that "Mrs May" and "Minister May" are people.
func addresses(word string) bool {
	switch word {
	case "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Dr", "Dr.", "Sir", "Lord", "Lady", "Dame", "Prof.", "Professor",
		"Minister", "President", "Secretary", "Senator", "Sen.", "Rep.", "Governor", "Gov.", "Mayor", "Judge", "Justice",
		"Chancellor", "Captain", "Sergeant", "Officer", "Detective", "Coach":
		return true
	}
	return false
}

// weekday reports whether a word is one, which only a courtesy makes a name.
func weekday(word string) bool {
	switch word {
	case "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday":
		return true
	}
	return false
}

// courtesy reports whether a title says nothing but how to address somebody.
func courtesy(word string) bool {
	switch word {
	case "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Dr", "Dr.", "Sir", "Lady":
		return true
	}
	return false
}

// dates reports whether a word before a month says that it is one: "in May".
func dates(word string) bool {
	switch word {
	case "in", "of", "since", "until", "till", "by", "from", "last", "next", "this", "that", "early", "late", "mid", "before",
		"after", "through", "during", "every", "each", "on", "to", "between", "for", "the", "a", "around", "about", "and", "or",
		"In", "Of", "Since", "Until", "By", "From", "Last", "Next", "This", "That", "Early", "Late", "Mid", "Before", "After",
		"Through", "During", "Every", "Each", "On", "Between", "For", "The", "A", "Around", "About", "Come", "-", "–", "—", "/":
		return true
	}
	return false
}

// told reports whether a word is a verb that only people are the subject of, in
// a form that cannot follow "may" or "will": "May said".
func told(word string) bool {
	switch word {
	case "said", "says", "told", "tells", "added", "adds", "asked", "asks", "replied", "replies", "insisted", "insists", "wrote", "writes",
		"warned", "warns", "argued", "argues", "admitted", "denied", "explained", "answered", "declared", "vowed", "continued", "concluded",
		"thinks", "thought", "believes", "believed", "wants", "wanted", "tweeted", "noted", "notes", "smiled", "nodded", "laughed":
		return true
	}
	return false
}
