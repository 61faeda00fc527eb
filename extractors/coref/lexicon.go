package coref

import (
	"strings"
	"unicode"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"

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
	Titles     map[string]text.Gender // words before a name: "mr.", "senator", "former"
	Roles      map[string]text.Gender // nouns of people: "spokeswoman"
	Short      map[string]string      // titles cut short, and what they stand for: "sen." senator
	Pronouns   map[string]Pronoun     // pronouns that a quote can be laid to
	Kin        map[string]bool        // roles that are no titles: "mother", "friend"
	Suffixes   map[string]bool        // parts behind a name: "jr.", "iii"
	Bodies     map[string]bool        // words that make a name an organization's: "university", "inc."
	Joins      map[string]bool        // lower-case parts inside names: "de", "bin"
	Closed     map[string]bool        // words of the grammar, which begin sentences but no names
	Calendar   map[string]bool        // weekdays and months
	Portfolios map[string]bool        // what ministers and secretaries are of: "foreign"
	Nick       map[string]string      // nicknames and the names they stand for: "bill" william
}

func (l *Lexicon) given(word string) (text.Gender, bool) {
	g, ok := lookup(l.Given, word)
	if !ok && !ascii(word) {
		g, ok = l.Given[unaccented(strings.ToLower(word))]
	}
	return g, ok
}

// plain gives letters that have no accent to take off the letter they are
// written as in English.
var plain = strings.NewReplacer("ł", "l", "ø", "o", "đ", "d", "ð", "d", "þ", "th", "ß", "ss", "æ", "ae", "ı", "i")

// unaccented returns a lower-case word as English writes it: josé is jose.
func unaccented(word string) string {
	out, _, err := transform.String(runes.Remove(runes.In(unicode.Mn)), norm.NFD.String(plain.Replace(word)))
	if err != nil {
		return word
	}
	return out
}

func ascii(word string) bool {
	for i := range len(word) {
		if word[i] >= 0x80 {
			return false
		}
	}
	return true
}

func (l *Lexicon) title(word string) bool {
	_, ok := lookup(l.Titles, word)
	return ok
}
