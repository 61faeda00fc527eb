package report

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/web"
)

// Count is a number of quotes and of the words in them.
type Count struct{ Quotes, Words int }

func (c *Count) add(words int) {
	c.Quotes++
	c.Words += words
}

func (c *Count) join(o *Count) {
	c.Quotes += o.Quotes
	c.Words += o.Words
}

// ByGender are counts by gender, in the order of genders.
type ByGender [4]Count

// genders are the genders in the order of bars. The last is that which the text does
// not show.
var genders = [4]pipeline.Gender{pipeline.Female, pipeline.Nonbinary, pipeline.Male, ""}

func genderIndex(g pipeline.Gender) int {
	if i := slices.Index(genders[:], g); i >= 0 {
		return i
	}
	return len(genders) - 1
}

// sums are the figures. Only quotes that the text asserts count; each voice of a
// quote counts where speakers are counted.
type sums struct {
	documents, quoting int
	total              Count
	unasserted         int
	outlets, months    map[string]*slice
	bodies             map[string]*slice // those that people who are quoted belong to, by their titles
	acts, types, kinds map[string]*Count // kinds are those of speakers without an entity
	cells              map[cell]*Count   // quotes of all others

	// Of cells, once all are joined:
	genders ByGender          // of named people
	known   map[string]*Count // kinds
}

// slice is a part of the corpus: an outlet, a month.
type slice struct {
	documents int
	total     Count
	genders   ByGender
}

func (s *sums) init() {
	s.cells = map[cell]*Count{}
	s.outlets, s.months, s.bodies = map[string]*slice{}, map[string]*slice{}, map[string]*slice{}
	s.acts, s.types, s.kinds = map[string]*Count{}, map[string]*Count{}, map[string]*Count{}
}

// add counts a record.
func (s *sums) add(rec *pipeline.Record, view *web.Document) {
	s.documents++
	at := cell{outlet: entry(s.outlets, view.Outlet), month: entry(s.months, view.When)}
	at.outlet.documents++
	at.month.documents++
	before := s.total.Quotes
	bodies := map[*slice]bool{}
	for i := range rec.Quotes {
		q := &rec.Quotes[i]
		if q.Mode != pipeline.Asserted {
			s.unasserted++
			continue
		}
		s.quote(q, view.Quotes[i].Voices, at, bodies)
	}
	for b := range bodies {
		b.documents++
	}
	if s.total.Quotes > before {
		s.quoting++
	}
}

// quote counts a quote in the whole and in the parts of it that at says, and notes
// the bodies of those who speak it.
func (s *sums) quote(q *pipeline.Quote, voices []web.Voice, at cell, bodies map[*slice]bool) {
	words := 0
	for _, c := range q.Content {
		words += countWords(c.Text)
	}
	s.total.add(words)
	entry(s.acts, string(q.Act)).add(words)
	entry(s.types, string(q.Type)).add(words)
	at.outlet.total.add(words)
	at.month.total.add(words)
	for _, v := range voices {
		at.who, at.shown, at.body = int32(v.Who-1), uint8(genderIndex(v.Gender)), nil
		if v.Of != "" && v.Kind == pipeline.OnePerson {
			at.body = entry(s.bodies, v.Of)
			bodies[at.body] = true
		}
		if at.who == nobody {
			entry(s.kinds, string(v.Kind)).add(words)
		}
		if at.who != nobody || v.Kind == pipeline.OnePerson {
			entry(s.cells, at).add(words)
		}
	}
}

// entry returns the value of a key, made where there is none.
func entry[K comparable, V any](m map[K]*V, key K) *V {
	if m[key] == nil {
		m[key] = new(V)
	}
	return m[key]
}

// sorted returns the keys of a map in order.
func sorted[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// countWords counts what stands between white space and has a letter or a digit.
func countWords(s string) (n int) {
	for w := range strings.FieldsSeq(s) {
		if strings.ContainsFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			n++
		}
	}
	return n
}
