package ner

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/grammar"
)

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

// endsPost reports whether a post may end with a word: "Municipal Chief Executive".
func endsPost(word string) bool {
	switch word {
	case "Executive", "Officer", "Inspector", "Superintendent", "Commissioner", "Parliament", "Charge", "General":
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
		"Organisation", "Centre", "Center", "Alliance", "Company", "Foundation", "Inspectorate", "Directorate", "Tribunal", "Database", "Observatory":
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

// origin reports whether people and things, of places and of bodies, come with a word.
func origin(word string) bool { return word == "from" || word == "From" }

// gathers reports whether bodies are called by a word and what it is for: "Transport"
// in Transport for London.
func gathers(word string) bool {
	switch word {
	case "Transport", "Citizens", "Friends", "Campaign", "Centre", "Center", "Institute", "Society", "Federation", "Association", "Alliance", "Faculty", "Guild",
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

// sortOfFirm reports whether a noun behind "the" takes up a firm that was named: "the
// bookmaker", "the drug maker".
func sortOfFirm(word string) bool {
	switch word {
	case "retailer", "bookmaker", "jeweller", "jeweler", "brokerage", "brewer", "distiller", "carmaker", "automaker", "airline", "insurer", "lender",
		"chain", "drugmaker", "supermarket", "grocer", "publisher", "builder", "housebuilder", "operator", "maker", "manufacturer", "giant", "producer",
		"store", "firm", "company", "group", "bank", "carrier", "broadcaster", "consultancy", "conglomerate":
		return true
	}
	return false
}

// neuter reports whether a word stands for no person.
func neuter(word string) bool { return word == "it" || word == "its" }

// personal reports whether a word stands for a person.
func personal(word string) bool {
	switch word {
	case "he", "she", "his", "her", "him", "He", "She", "His", "Her", "hers", "himself", "herself":
		return true
	}
	return false
}

// societies reports whether a word ends the name of a body of bodies, as the last of
// what it unites: "Federation of Red Cross and Red Crescent Societies".
func societies(word string) bool {
	switch word {
	case "Societies", "Associations", "Unions", "Clubs", "Federations", "Parties", "Leagues", "Councils", "Chambers", "Institutes":
		return true
	}
	return false
}

// office reports whether what stands in capitals behind a place is somebody's post or a
// country's name, and no body's: "Uttar Pradesh CM", "London UK".
func office(word string) bool {
	switch word {
	case "UK", "US", "USA", "UAE", "EU", "UN", "DC", "CEO", "MP", "MPs", "CS", "PS", "SP", "DM", "HC", "MD", "GM", "FM", "LG", "ED", "DA", "AM", "PR", "TV", "IT", "QC", "KC", "SC", "II", "III", "IV", "OK", "GDP", "CPI":
		return true
	}
	return postInCapitals(word) || shortTitle(word)
}

// kin reports whether a noun behind "her" says who of her family somebody is.
func kin(word string) bool {
	switch word {
	case "brother", "sister", "son", "daughter", "wife", "husband", "mother", "father", "cousin", "niece", "nephew", "aunt", "uncle", "grandson",
		"granddaughter", "grandmother", "grandfather", "fiancé", "fiancée", "girlfriend", "boyfriend", "stepson", "stepdaughter":
		return true
	}
	return false
}

// ofGroup reports whether a word may be what belongs to a people or party: "Democratic".
func ofGroup(word string) bool {
	return strings.HasSuffix(word, "ic") || strings.HasSuffix(word, "an") || strings.HasSuffix(word, "ese") || strings.HasSuffix(word, "ish")
}

// whose reports whether a word says whose somebody is.
func whose(word string) bool {
	switch word {
	case "his", "her", "their", "my", "our", "His", "Her", "Their", "My", "Our":
		return true
	}
	return false
}

// travels reports whether a verb takes somebody from one place to another.
func travels(word string) bool {
	switch word {
	case "flew", "flown", "flying", "fly", "flies", "drove", "driven", "driving", "sailed", "sailing", "travelled", "traveled", "travelling", "traveling",
		"walked", "walking", "marched", "marching", "rode", "trekked", "fled":
		return true
	}
	return false
}

// leaves reports whether somebody's former firm and the new one follow a verb: "left
// Quill for Horta".
func leaves(word string) bool {
	switch word {
	case "left", "quit", "leaves", "leave", "leaving", "quitting":
		return true
	}
	return false
}

// particle reports whether a word in lower case stands inside people's names and the
// model knows it badly there.
func particle(word string) bool {
	switch word {
	case "des", "du", "de", "da", "dos", "das", "do", "di", "della", "del", "van", "von", "der", "den", "ter", "ten", "te", "zu", "zum", "zur", "bin", "bint", "ibn", "al", "el",
		"la", "le", "las", "los", "op", "af", "av":
		return true
	}
	return false
}

// beats reports whether a verb is what one team does to another.
func beats(word string) bool {
	switch word {
	case "beat", "beats", "thrashed", "edged", "routed", "downed", "outscored", "trounced", "hammered", "blanked":
		return true
	}
	return false
}

// firmNoun reports whether a word behind the first of a body's name says what it is, so
// that the first alone may stand for it: Quill Brothers, Amnesty International.
func firmNoun(word string) bool {
	switch word {
	case "Brothers", "Bros", "Bros.", "International", "Corp", "Corp.", "Inc", "Inc.", "Group", "Holdings", "Motors", "Motor", "Airlines", "Airways", "Air",
		"Co", "Co.", "Company", "Ltd", "Ltd.", "Plc", "PLC", "Bank", "Capital", "Energy", "Pharmaceuticals", "Electronics", "Electric", "Technologies",
		"Systems", "Software", "Media", "Entertainment", "Industries", "Partners", "Securities", "Insurance", "Records", "Pictures", "Studios", "Foods",
		"Stores", "Steel", "Oil", "Gas", "Petroleum", "Telecom", "Networks":
		return true
	}
	return false
}
