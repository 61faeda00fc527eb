package ner

import "github.com/d1af08f5/sayso/extractors/grammar"

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
		"PM", "Minister", "President", "Secretary", "Senator", "Sen.", "Rep.", "Governor", "Gov.", "Mayor", "Judge", "Justice",
		"Chancellor", "Captain", "Sergeant", "Officer", "Detective", "Coach":
		return true
	}
	return false
}

// weekday reports whether a word is one, which a courtesy makes a name, or a surname
// behind it at the start of a sentence.
func weekday(word string) bool {
	switch word {
	case "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday":
		return true
	}
	return false
}

// article reports whether a word begins what a person is: "a trader".
func article(word string) bool { return word == "a" || word == "an" || word == "the" }

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

// possessive reports whether a token is the "'s" of a possessive.
func possessive(word string) bool { return grammar.PossessiveEnding(word) }

// dash reports whether a token is what a dateline ends with.
func dash(word string) bool { return word == "-" || word == "–" || word == "—" || word == "--" }

// postInCapitals reports whether a word is a rank of the police or a post in a firm, a
// parliament or a district, as it is written for short.
func postInCapitals(word string) bool {
	switch word {
	case "OC", "OIC", "ASI", "SHO", "IGP", "AIG", "DIG", "DSP", "SSP", "ASP", "ACP", "DCP", "SDPO", "UNO", "MCE", "DCE", "CFO", "COO", "CTO", "MEP", "MSP", "MLA":
		return true
	}
	return false
}

// shortTitle reports whether a word is what grammar.ShortTitle returns for titles that
// the model takes for bodies.
func shortTitle(word string) bool {
	switch word {
	case "AG", "IG", "DG", "SG", "PM", "CM", "CJ", "VP":
		return true
	}
	return false
}

// shopkeeper reports whether firms are called by a word with "'s" after it, the
// name of who once owned them: McDonald's, Trader Joe's.
func shopkeeper(word string) bool {
	switch word {
	case "McDonald", "Sainsbury", "Lloyd", "Moody", "Macy", "Kohl", "Wendy", "Levi", "Sotheby", "Christie", "Domino", "Denny", "Lowe",
		"Kellogg", "Hershey", "Chili", "Applebee", "Arby", "Hardee", "Popeye", "Nando", "Morrison", "Selfridge", "Cadbury",
		"Waterstone", "Bloomingdale", "Barney", "Wegman", "Ladbroke", "Poor", "Jerry", "Joe", "Claridge", "Fuller", "Dillard",
		"Culver", "Zaxby", "Wetherspoon", "Bonham":
		return true
	}
	return false
}

// partners reports whether two names joined by "and" are a firm's: Marks and
// Spencer.
func partners(a, b string) bool {
	switch a {
	case "Marks":
		return b == "Spencer"
	case "Johnson":
		return b == "Johnson"
	case "Procter":
		return b == "Gamble"
	case "Ernst":
		return b == "Young"
	case "Barnes":
		return b == "Noble"
	case "Smith":
		return b == "Wesson"
	case "Dolce":
		return b == "Gabbana"
	case "Bang":
		return b == "Olufsen"
	case "Tate":
		return b == "Lyle"
	case "Abercrombie":
		return b == "Fitch"
	case "Fortnum":
		return b == "Mason"
	case "Black":
		return b == "Decker"
	case "Pratt":
		return b == "Whitney"
	case "Harland":
		return b == "Wolff"
	case "Legal":
		return b == "General"
	}
	return false
}

// bodyNoun reports whether the name of a body may end with a word: "Executive".
func bodyNoun(word string) bool {
	switch word {
	case "Executive", "Commission", "Agency", "Authority", "Council", "Board", "Administration", "Association", "Committee", "Ministry",
		"Department", "Service", "Services", "Office", "Bureau", "Institute", "Union", "Federation", "Trust", "Society", "Fund", "Group", "Organization",
		"Organisation", "Centre", "Center", "Alliance", "Company", "Foundation", "Inspectorate", "Directorate", "Tribunal":
		return true
	}
	return false
}

// bodyOf reports whether a word is what a body is whose name goes on with "of" and a
// place: "Bank of England".
func bodyOf(word string) bool {
	switch word {
	case "Party", "Parliament", "Academy", "Alliance", "Assembly", "Association", "Bank", "Court", "Authority", "Council", "Federation",
		"Institute", "League", "Union", "University", "Ministry", "Department", "Society", "College", "Movement", "Chamber", "Front":
		return true
	}
	return false
}

// landOf reports whether a word is what a land is whose name goes on with "of":
// "Principality".
func landOf(word string) bool {
	switch word {
	case "Principality", "Republic", "Kingdom", "Duchy", "Colony", "Emirate", "Sultanate", "Isle", "Gulf", "Strait", "Bay":
		return true
	}
	return false
}

// standsAlone reports whether a word names a body, or a part of one, that does not
// share the noun of the next: "the Treasury and Defense Department" are two.
func standsAlone(word string) bool {
	switch word {
	case "Treasury", "Senate", "House", "Congress", "Army", "Navy", "Pentagon", "Kremlin", "State", "Justice", "Commerce", "Defense", "Defence",
		"Parliament", "Cabinet", "Fed", "Council", "Commission", "Agency", "Board", "Department", "Ministry", "Union", "Court", "Police":
		return true
	}
	return false
}

// generation reports whether a word behind a name says which of several bearers is
// meant: "Jr."
func generation(word string) bool {
	switch word {
	case "Jr", "Jr.", "Sr", "Sr.":
		return true
	}
	return false
}

// where reports whether a list of places follows a word.
func where(word string) bool {
	switch word {
	case "in", "In", "across", "Across", "around", "throughout":
		return true
	}
	return false
}

// gathers reports whether bodies are called by a word and what it is for: "Transport"
// in Transport for London.
func gathers(word string) bool {
	switch word {
	case "Transport", "Citizens", "Friends", "Campaign", "Centre", "Center", "Institute", "Society", "Federation", "Association", "Alliance",
		"Coalition", "Partnership", "Foundation", "Council", "Chamber", "Ministry", "Department", "Office", "Bureau", "Trust", "Union",
		"Network", "Movement", "Mothers", "Veterans", "Physicians", "Doctors":
		return true
	}
	return false
}

// ofPlace reports whether the name of a body may be a word and a place: Police
// Scotland, Sport England.
func ofPlace(word string) bool {
	switch word {
	case "Police", "Sport", "Historic", "Natural", "Visit", "Cycling", "Rugby", "Cricket", "Athletics", "Hockey", "Swim", "Swimming", "Tennis",
		"Football", "Universities", "Creative", "Tourism", "Basketball", "Triathlon", "Volleyball", "Golf":
		return true
	}
	return false
}

// sortOfBody reports whether a word right before a name says that it is a body's:
// "firm Quill".
func sortOfBody(word string) bool {
	switch word {
	case "firm", "company", "corporation", "giant", "airline", "carrier", "bank", "retailer", "supermarket", "carmaker", "automaker",
		"manufacturer", "supplier", "insurer", "brewer", "consultancy", "analysts", "consultants", "accountants", "auditors", "broadcaster",
		"newspaper", "daily", "magazine", "tabloid", "website", "agency", "regulator", "watchdog", "charity", "union", "club", "startup",
		"start-up", "subsidiary", "unit", "chain", "studio", "label", "service", "organisation", "organization", "association", "party":
		return true
	}
	return false
}
