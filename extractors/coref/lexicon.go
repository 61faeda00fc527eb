package coref

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// Pronoun is what a pronoun says of the one it stands for.
type Pronoun struct {
	Gender text.Gender
	Plural bool // they, we
	Thing  bool // it
	Self   bool // I, we: the one who speaks
}

// Lexicon holds the words that names are read with, all in lower case. It is
// immutable and shared by all goroutines.
type Lexicon struct {
	Given    map[string]text.Gender // given names; NoGender where both sexes bear one
	Titles   map[string]text.Gender // words before a name: "mr.", "senator", "former"
	Roles    map[string]text.Gender // nouns of people: "spokeswoman"
	Short    map[string]string      // titles cut short, and what they stand for: "sen." senator
	Pronouns map[string]Pronoun     // pronouns that a quote can be laid to
	Suffixes map[string]bool        // parts behind a name: "jr.", "iii"
	Bodies   map[string]bool        // words that make a name an organization's: "university", "inc."
	Joins    map[string]bool        // lower-case parts inside names: "de", "bin"
	Closed   map[string]bool        // words of the grammar, which begin sentences but no names
	Calendar map[string]bool        // weekdays and months
	Nick     map[string]string      // nicknames and the names they stand for: "bill" william
}

func (l *Lexicon) given(word string) (text.Gender, bool) {
	g, ok := l.Given[strings.ToLower(word)]
	return g, ok
}

func (l *Lexicon) title(word string) bool {
	_, ok := l.Titles[strings.ToLower(word)]
	return ok
}
