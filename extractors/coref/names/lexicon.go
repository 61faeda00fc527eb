package names

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// Pronoun is what a pronoun says of the one it stands for.
type Pronoun struct {
	Gender text.Gender
	Plural bool // they, we
	Thing  bool // it
	Self   bool // I, we: the one who speaks, or nobody in particular
	First  bool // I, we
	Second bool // you
}

// Lexicon holds the words that names are read with, all in lower case. It is
// immutable and shared by all goroutines.
type Lexicon struct {
	Given      map[string]text.Gender // given names; NoGender where both sexes bear one
	Leaning    map[string]bool        // those among them whose gender is likely but not sure: "alex"
	Titles     map[string]text.Gender // words before a name: "mr.", "senator", "former"
	Honours    map[string]bool        // titles that are names as well: "tun"
	Ranks      map[string]string      // words that are titles beside some others alone, and those: "tan" sri
	Honorary   map[string]bool        // titles that say nothing of what their bearer does: "dr."
	Roles      map[string]text.Gender // nouns of people: "spokeswoman"
	Broader    map[string]string      // nouns of people, and the title that its bearers go by: "congresswoman" representative
	Short      map[string]string      // titles cut short, and what they stand for: "sen." senator
	Pronouns   map[string]Pronoun     // pronouns that a quote can be laid to
	Kin        map[string]bool        // roles that are no titles: "mother", "friend"
	Suffixes   map[string]bool        // parts after a name: "jr.", "iii"
	Bodies     map[string]bool        // words that make a name an organization's: "university", "inc."
	Firms      map[string]bool        // those among them that make it a company's, and what companies are called: "inc.", "airline"
	Sorts      map[string]bool        // what stands behind the name of a body to say what it is: "newspaper"
	Locals     map[string]bool        // bodies of which a place has one: "police"
	Towns      map[string]bool        // what a place that governs itself is called: "city"
	Regions    map[string]bool        // what larger places are called: "country"
	Writings   map[string]bool        // what says something without speaking: "report", "poll"
	Reports    map[string]bool        // those among them that speak for whoever publishes them: "report"
	Utterances map[string]bool        // what somebody says, by a noun: "account"
	Issuing    map[string]bool        // irregular participles that tell how a document came out: "written"
	Teams      map[string]bool        // who writes one together: "researchers"
	Crowds     map[string]bool        // nouns of several people without a plural: "police", "couple"
	Several    map[string]bool        // words that stand for several: "some", "percent"
	Single     map[string]bool        // words that stand for one: "someone"
	Amounts    map[string]bool        // nouns that only count what follows "of": "number"
	Anaphors   map[string]bool        // nouns that take up a name which nothing else ties them to: "winger"
	Offices    map[string]bool        // those among them that nobody may have been named by: "official"
	Joins      map[string]bool        // lower-case parts inside names: "de", "bin"
	Closed     map[string]bool        // words of the grammar, which begin sentences but no names
	Calendar   map[string]bool        // weekdays and months
	Months     map[string]bool        // months and auxiliaries that people are called by: "may", "will"
	Portfolios map[string]bool        // what ministers and secretaries are of: "foreign"
	Interviews map[string]bool        // words that announce an interview in its title: "interview"
	Announcing map[string]bool        // those that do in the lines before its first question: "spoke"
	Asking     map[string]bool        // verbs after the name of who asks: "met"
	Askers     map[string]bool        // labels of who asks: "q", "interviewer"
	Answerers  map[string]bool        // labels of who answers: "a"
	Shows      map[string]bool        // what the parts of a show are called: "episode"
	Former     map[string]bool        // words before a title that its bearer has lost: "former"
	Current    map[string]bool        // and one that is borne now: "new"
	Greetings  map[string]bool        // words before the name of who is spoken to: "hello"
	Closings   map[string]bool        // words before a signature: "sincerely"
	Speeches   map[string]bool        // what a text is called that one person speaks: "remarks"
	Nations    map[string][]string    // acronyms that no text spells out, and the words they stand for: "us" United States
	States     map[string][]string    // what states and countries are also called, and their names: "calif." California
	Lands      map[string]bool        // what states and places are called before "of": "republic"
	Alone      map[string]bool        // kinds of bodies that one of them is called by, such as newspapers and clubs: "times"
	Nick       map[string]string      // nicknames and the names they stand for: "bill" william
}

// given returns the gender of a given name, with or without its accents, and
// whether it is one.
func (l *Lexicon) given(word string) (text.Gender, bool) {
	g, ok := Lookup(l.Given, word)
	if ok || ascii(word) {
		return g, ok
	}
	var room [48]byte
	g, ok = l.Given[string(unaccented(room[:0], word))]
	return g, ok
}

// Telling reports whether a given name shows the gender that Given has for it.
func (l *Lexicon) Telling(word string) bool { return !Has(l.Leaning, word) }

// plain returns how English writes a letter that does not decompose: ø → o; ""
// for all others.
func plain(r rune) string {
	switch r {
	case 'ł':
		return "l"
	case 'ø':
		return "o"
	case 'đ', 'ð':
		return "d"
	case 'þ':
		return "th"
	case 'ß':
		return "ss"
	case 'æ':
		return "ae"
	case 'ı':
		return "i"
	}
	return ""
}

// unaccented appends a word in lower case and without accents: José → jose.
func unaccented(to []byte, word string) []byte { return plainly(to, strings.ToLower(word)) }

func ascii(word string) bool {
	for i := range len(word) {
		if word[i] >= 0x80 {
			return false
		}
	}
	return true
}

// Title reports whether a word is a title, in any case.
func (l *Lexicon) Title(word string) bool {
	_, ok := Lookup(l.Titles, word)
	return ok
}
