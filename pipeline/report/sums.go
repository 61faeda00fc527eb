package report

import (
	"cmp"
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
	genders            ByGender // of named people
	speakers           map[key]*speaker
	outlets, months    map[string]*slice
	acts, types, kinds map[string]*Count
}

// slice is a part of the corpus: an outlet, a month.
type slice struct {
	documents int
	total     Count
	genders   ByGender
}

// speaker is somebody who is quoted, over all documents.
type speaker struct {
	key
	Count
	documents int
	last      int // the number of the last document, so that each counts once
	genders   [4]int
	roles     map[string]int // of the first mostRoles that occur, how often each does
}

// mostRoles is how many roles of a speaker are counted.
const mostRoles = 8

func (s *sums) init() {
	s.speakers = map[key]*speaker{}
	s.outlets, s.months = map[string]*slice{}, map[string]*slice{}
	s.acts, s.types, s.kinds = map[string]*Count{}, map[string]*Count{}, map[string]*Count{}
}

// add counts a record.
func (s *sums) add(rec *pipeline.Record, view *web.Document) {
	s.documents++
	parts := []*slice{entry(s.outlets, view.Outlet), entry(s.months, view.When)}
	for _, p := range parts {
		p.documents++
	}
	before := s.total.Quotes
	for i := range rec.Quotes {
		q := &rec.Quotes[i]
		if q.Mode != pipeline.Asserted {
			s.unasserted++
			continue
		}
		s.quote(q, view.Quotes[i].Voices, parts)
	}
	if s.total.Quotes > before {
		s.quoting++
	}
}

// quote counts a quote in the whole and in parts of it.
func (s *sums) quote(q *pipeline.Quote, voices []web.Voice, parts []*slice) {
	words := 0
	for _, c := range q.Content {
		words += countWords(c.Text)
	}
	s.total.add(words)
	entry(s.acts, string(q.Act)).add(words)
	entry(s.types, string(q.Type)).add(words)
	for _, p := range parts {
		p.total.add(words)
	}
	for _, v := range voices {
		entry(s.kinds, string(v.Kind)).add(words)
		if k, ok := keyOf(v); ok {
			s.speaker(k).add(v, words, s.documents)
		}
		if v.Kind != pipeline.OnePerson {
			continue
		}
		g := genderIndex(v.Gender)
		s.genders[g].add(words)
		for _, p := range parts {
			p.genders[g].add(words)
		}
	}
}

func (s *sums) speaker(k key) *speaker {
	if s.speakers[k] == nil {
		s.speakers[k] = &speaker{key: k}
	}
	return s.speakers[k]
}

func (p *speaker) add(v web.Voice, words, document int) {
	p.Count.add(words)
	p.genders[genderIndex(v.Gender)]++
	p.hold(v.Role)
	if p.last != document {
		p.documents++
		p.last = document
	}
}

// hold counts a role. Most speakers of a corpus have none, or one.
func (p *speaker) hold(role string) {
	if role == "" {
		return
	}
	if p.roles == nil {
		p.roles = map[string]int{}
	}
	if _, known := p.roles[role]; known || len(p.roles) < mostRoles {
		p.roles[role]++
	}
}

// role is the one that occurs most; of equals the first by name.
func (p *speaker) role() (most string) {
	for _, r := range sorted(p.roles) {
		if p.roles[r] > p.roles[most] {
			most = r
		}
	}
	return most
}

// gender is what most of the quotes that show a gender show; "" if none does, or if
// as many speak for another.
func (p *speaker) gender() pipeline.Gender {
	best, most := pipeline.Gender(""), 0
	for i, n := range p.genders[:3] {
		switch {
		case n > most:
			best, most = genders[i], n
		case n == most:
			best = ""
		}
	}
	return best
}

// people returns how many named people are of each gender.
func (s *sums) people() (n ByGender) {
	for _, p := range s.speakers {
		if p.kind == pipeline.OnePerson {
			n[genderIndex(p.gender())].Quotes++
		}
	}
	return n
}

// most returns those of some kinds who are quoted most, at most n; of equals the
// one with more words, then by name.
func (s *sums) most(n int, kinds ...pipeline.SpeakerKind) []*speaker {
	var all []*speaker
	for _, p := range s.speakers {
		if slices.Contains(kinds, p.kind) {
			all = append(all, p)
		}
	}
	slices.SortFunc(all, func(a, b *speaker) int {
		return cmp.Or(cmp.Compare(b.Quotes, a.Quotes), cmp.Compare(b.Words, a.Words), cmp.Compare(a.name, b.name), cmp.Compare(a.kind, b.kind))
	})
	return all[:min(n, len(all))]
}

// entry returns the value of a key, made where there is none.
func entry[V any](m map[string]*V, key string) *V {
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
