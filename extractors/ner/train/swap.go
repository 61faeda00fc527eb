package train

import (
	"math/rand/v2"
	"strings"

	"github.com/d1af08f5/sayso/extractors/gold"
	"github.com/d1af08f5/sayso/extractors/ner"
	"github.com/d1af08f5/sayso/extractors/text"
)

// swapper makes new texts of marked ones, with other names of the same types from
// lists and patterns (mention replacement, Dai and Adel 2020). They show the network
// names that no corpus has.
//
//	"Anna Berg left Oslo." → "Mira Quill left Horta."
type swapper struct {
	rng       *rand.Rand
	lists     *nameLists
	companies []string
	hard      bool // more people and teams have names of places than in life
}

// newSwapper returns a swapper whose choices depend on the corpus and the round
// alone. All rounds but the first are hard.
func newSwapper(lists *nameLists, corpus string, round int) *swapper {
	seed, _ := ner.Hash(corpus)
	s := &swapper{rng: rand.New(rand.NewPCG(uint64(len(corpus)+1000*round), seed)), lists: lists, hard: round > 0}
	for _, name := range lists.companies {
		if s.rng.IntN(3) > 0 { // two in three go without Inc. or Corp.
			name = companyForm.ReplaceAllString(name, "")
		}
		s.companies = append(s.companies, name)
	}
	s.companies = append(s.companies, lists.fortune500...)
	return s
}

// swap returns the document with other names. Places that have the same name still
// have the same name, and so have the parts of people's names.
func (s *swapper) swap(g *gold.Document) gold.Document {
	var b strings.Builder
	out := gold.Document{ID: g.ID}
	whole, parts := map[string]string{}, map[string]string{}
	country := s.rng.IntN(len(s.lists.given))
	at := 0
	for _, e := range g.Names {
		old := g.Text[e.Start:e.End]
		key := e.Type + old
		name, ok := whole[key]
		if !ok {
			name = s.name(e.Type, old, parts, country)
			whole[key] = name
		}
		if strings.ToUpper(old) == old && len(old) > 4 {
			name = strings.ToUpper(name)
		}
		b.WriteString(g.Text[at:e.Start])
		from := b.Len()
		b.WriteString(name)
		out.Names = append(out.Names, gold.Name{Span: text.Span{Start: from, End: b.Len()}, Type: e.Type})
		at = e.End
	}
	b.WriteString(g.Text[at:])
	out.Text = b.String()
	return out
}

// name returns a name in place of old: one time in five old itself, and always for
// other types than people, places and organizations.
func (s *swapper) name(typ, old string, parts map[string]string, country int) string {
	if s.rng.IntN(5) == 0 || strings.HasSuffix(old, "'s") || strings.HasSuffix(old, "’s") {
		return old
	}
	switch typ {
	case "LOC":
		return s.location()
	case "ORG":
		return s.organization()
	case "PER":
		return s.person(old, parts, country)
	}
	return old
}

// person changes each part of a name, except initials and particles.
func (s *swapper) person(old string, parts map[string]string, country int) string {
	words := strings.Fields(old)
	for i, w := range words {
		if len(w) < 3 || strings.Contains(w, ".") || w[0] >= 'a' && w[0] <= 'z' {
			continue
		}
		name, ok := parts[w]
		if !ok {
			if s.rng.IntN(3) == 0 {
				country = s.rng.IntN(len(s.lists.given))
			}
			if i == len(words)-1 && (len(words) > 1 || s.rng.IntN(4) > 0) {
				name = s.surname()
			} else {
				name = s.pick(s.lists.given[country])
				if s.chance(6) {
					name = s.pick(s.lists.famous)
				}
			}
			parts[w] = name
		}
		words[i] = name
	}
	return strings.Join(words, " ")
}

func (s *swapper) pick(list []string) string { return list[s.rng.IntN(len(list))] }

// chance is true n times in a hundred in hard rounds, and never in others.
func (s *swapper) chance(n int) bool { return s.hard && s.rng.IntN(100) < n }

func (s *swapper) anySurname() string {
	return s.pick(s.lists.surnames[s.rng.IntN(len(s.lists.surnames))])
}

func (s *swapper) surname() string {
	if s.chance(10) {
		return s.pick(s.lists.famous)
	}
	return s.anySurname()
}

func (s *swapper) place() string {
	switch s.rng.IntN(10) {
	case 0, 1:
		return s.pick(s.lists.regions)
	case 2:
		return s.pick(s.lists.countries)
	}
	return s.pick(s.lists.cities)
}

func (s *swapper) location() string {
	if s.chance(5) {
		return s.anySurname()
	}
	switch s.rng.IntN(12) {
	case 0:
		return s.pick(beforePlaces) + " " + s.place()
	case 1:
		return s.place() + " " + s.pick(afterPlaces)
	case 2:
		return s.surname() + " " + s.pick(afterPlaces)
	}
	return s.place()
}

func (s *swapper) organization() string {
	if s.chance(8) {
		return s.pick(s.lists.famous)
	}
	switch s.rng.IntN(16) {
	case 0, 1, 2:
		return s.pick(s.companies)
	case 3, 4:
		return s.pick(s.lists.clubs)
	case 5:
		return s.pick(s.lists.universities)
	case 6:
		return s.pick(s.lists.agencies)
	case 7:
		return s.pick([][]string{s.lists.parties, s.lists.papers}[s.rng.IntN(2)])
	case 8:
		return s.pick(bodiesOf) + " " + s.pick(portfolios)
	case 9:
		return s.pick(portfolios) + " " + s.pick(afterPortfolios)
	case 10, 11:
		return s.place() + " " + s.pick(afterCities)
	case 12:
		return s.surname() + " " + s.pick(afterFounders)
	case 13:
		return s.firm()
	case 14:
		return s.acronym()
	}
	return s.place() + " " + s.pick(afterStates)
}

// firm returns a name that is its partners' surnames.
func (s *swapper) firm() string {
	switch s.rng.IntN(4) {
	case 0:
		return s.surname() + ", " + s.surname() + " & " + s.surname()
	case 1:
		return s.surname() + " and " + s.surname()
	}
	return s.surname() + " & " + s.surname()
}

func (s *swapper) acronym() string {
	const letters = "ABCDEFGHIJKLMNOPRSTUVW"
	b := make([]byte, 2+s.rng.IntN(4))
	for i := range b {
		b[i] = letters[s.rng.IntN(len(letters))]
	}
	return string(b)
}
