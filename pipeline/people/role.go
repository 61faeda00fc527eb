package people

import (
	"slices"
	"strings"
	"sync"

	"github.com/d1af08f5/sayso/extractors/coref/names"
	"github.com/d1af08f5/sayso/extractors/en"
	"github.com/d1af08f5/sayso/pipeline"
)

// Role is a set of lives, by what titles and affiliations say: footballer and coach
// are both Sport.
type Role uint16

// The lives that part people of the same name.
const (
	Sport Role = 1 << iota
	Arts
	Politics
	Law
	Police
	Military
	Clergy
	Science
	Medicine
	Business
	Trade
	Office
	allRoles = iota
)

// tables are the lists of words and clashes, by word and by role.
type tables struct {
	titles, bodies map[string]Role
	excluded       [allRoles]Role
}

var roleTables = sync.OnceValue(func() *tables {
	t := &tables{titles: byWord(roleWords), bodies: byWord(bodyWords)}
	for i := range t.excluded {
		r := Role(1) << i
		for a, others := range clashes {
			for _, b := range others {
				if a == r {
					t.excluded[i] |= b
				}
				if b == r {
					t.excluded[i] |= a
				}
			}
		}
	}
	return t
})

func byWord(lists map[Role]string) map[string]Role {
	m := make(map[string]Role)
	for r, list := range lists {
		for w := range strings.FieldsSeq(list) {
			m[w] |= r
		}
	}
	return m
}

// roleOf returns the lives that a title and an affiliation show: "former England
// striker" → Sport. It is zero for most.
func roleOf(title, affiliation string) (r Role) {
	t := roleTables()
	words := lowerWords(title)
	for _, w := range words {
		if w != "general" || rank(words) { // no director general, attorney general, general manager
			r |= t.titles[w]
		}
	}
	for _, w := range lowerWords(affiliation) {
		r |= t.bodies[w]
	}
	if slices.Contains(words, "secretary") && slices.ContainsFunc(words, portfolio) {
		r |= Politics | Office // foreign secretary, not general secretary
	}
	return r
}

// lifeOf returns the lives that a document shows of an entity: by its title and
// affiliation, and by nouns that stand for it, as "the midfielder". Of these the last
// words tell; "the singer's agent" is no singer.
func lifeOf(e *pipeline.Entity) Role {
	r := roleOf(e.Title, e.Affiliation)
	for _, m := range e.Mentions {
		if m.Kind == pipeline.Nominal {
			words := strings.Fields(m.Text)
			if len(words) < 2 || !strings.EqualFold(words[0], "the") || slices.ContainsFunc(words, linking) {
				continue
			}
			r |= roleOf(strings.Join(words[max(1, len(words)-2):], " "), "")
		}
	}
	return r
}

// linking reports whether a word makes the noun before it a part of another: "of",
// "singer's".
func linking(w string) bool {
	return strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "’s") || strings.HasSuffix(w, "s'") || strings.HasSuffix(w, "s’") ||
		slices.Contains([]string{"of", "for", "to", "from", "in", "at", "with", "and", "who"}, w)
}

func lowerWords(s string) (words []string) {
	for w := range strings.FieldsSeq(s) {
		words = append(words, strings.ToLower(strings.Trim(w, ".,")))
	}
	return words
}

func portfolio(w string) bool { return names.Has(en.NameLexicon().Portfolios, w) }

// rank reports whether a title with "general" in it is one of an army.
func rank(words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool {
		return !slices.Contains([]string{"general", "lieutenant", "major", "brigadier", "retired", "former", "army"}, w)
	})
}

// clash reports whether hardly anybody leads both lives at once. Whoever is seen in
// one life of both sets does not clash: an actor who became a governor, where one
// text says so.
func (r Role) clash(other Role) bool {
	if r == 0 || other == 0 || r&other != 0 {
		return false
	}
	for i, excluded := range roleTables().excluded {
		if r&(1<<i) != 0 && excluded&other != 0 {
			return true
		}
	}
	return false
}
