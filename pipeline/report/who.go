package report

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/d1af08f5/sayso/extractors/coref/names"
	"github.com/d1af08f5/sayso/extractors/en"
	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/people"
	"github.com/d1af08f5/sayso/pipeline/web"
)

// cell is what quotes by somebody have in common as far as they are counted. Who that
// is over all articles, and of which gender, is known only when all have been added.
type cell struct {
	who           int32 // the number of package people; nobody has none
	shown         uint8 // the gender that the article shows, by the order of genders
	outlet, month *slice
	body          *slice // to which the article joins them; nil for none
}

// nobody is in place of the number of a person whom the record has no entity of.
const nobody = -1

// numbered gives each voice of a view that has an entity the number of it, from 1, so
// that 0 may be left out, and returns the numbers.
func numbered(rec *pipeline.Record, view *web.Document, numbers []int) (all []int) {
	of := make(map[string]int, len(numbers))
	for i, n := range numbers {
		of[rec.Entities[i].ID] = n + 1
	}
	for i := range view.Quotes {
		for j := range view.Quotes[i].Voices {
			v := &view.Quotes[i].Voices[j]
			if v.Who = of[v.Entity]; v.Who > 0 {
				all = append(all, v.Who)
			}
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// join finds who everybody is, and counts by it.
func (r *Report) join() {
	s := &r.sums
	r.people = r.index.Join()
	for _, parts := range []map[string]*slice{s.outlets, s.months, s.bodies} {
		for _, p := range parts {
			p.genders = ByGender{}
		}
	}
	for _, b := range s.bodies {
		b.total = Count{}
	}
	s.genders, s.known = ByGender{}, map[string]*Count{}
	for c, n := range s.cells {
		kind, gender := pipeline.OnePerson, genders[c.shown]
		if c.who != nobody {
			kind, gender = r.is(int(c.who), gender)
		}
		if c.who != nobody {
			entry(s.known, string(kind)).join(n)
		}
		if kind != pipeline.OnePerson {
			continue
		}
		g := genderIndex(gender)
		for _, by := range []*ByGender{&s.genders, &c.outlet.genders, &c.month.genders} {
			by[g].join(n)
		}
		if c.body != nil {
			c.body.genders[g].join(n)
			c.body.total.join(n)
		}
	}
}

// is returns what somebody is over all articles. Behind a name alone are several
// people, so that the gender that each article shows counts.
func (r *Report) is(number int, shown pipeline.Gender) (pipeline.SpeakerKind, pipeline.Gender) {
	row := r.people.Who(number)
	switch {
	case row == nil:
		return web.NoSpeaker, ""
	case row.Alone && row.GenderFrom != people.FromFile:
		return kind(row), shown
	}
	return kind(row), row.Gender
}

func kind(r *people.Row) pipeline.SpeakerKind { return pipeline.SpeakerKind(people.KindOf(r.Type)) }

// quoted returns the rows of all who are quoted, the most quoted first.
func (r *Report) quoted() []*people.Row {
	rows := slices.Clone(r.people.Rows())
	if r.WithoutCopies {
		rows = people.WithoutCopies(rows)
	}
	return slices.DeleteFunc(rows, func(r *people.Row) bool { return r.Quotes == 0 })
}

// most returns the first rows of some kinds.
func most(n int, rows []*people.Row, kinds ...pipeline.SpeakerKind) (out []*people.Row) {
	for _, r := range rows {
		if len(out) < n && slices.Contains(kinds, kind(r)) {
			out = append(out, r)
		}
	}
	return out
}

// persons returns how many of the rows are people of each gender.
func persons(rows []*people.Row) (n ByGender) {
	for _, r := range rows {
		if kind(r) == pipeline.OnePerson {
			n[genderIndex(r.Gender)].Quotes++
		}
	}
	return n
}

// ranked are the bars of those who are quoted most. all are those whom the page may
// show: where two of them have one name, the link to quotes goes by the id.
func ranked(rows, all []*people.Row) (bars []bar) {
	bearers := map[string]int{}
	for _, p := range all {
		bearers[folded(p.Name)]++
	}
	for _, p := range rows {
		who := p.Name
		if bearers[folded(who)] > 1 {
			who = p.ID
		}
		b := bar{Label: p.Name, Note: role(p), Class: "plain", Quotes: p.Quotes, Words: p.Words, Documents: p.Documents, Link: link("speaker", who, "kind", string(kind(p)))}
		if kind(p) == pipeline.OnePerson {
			g := genderIndex(p.Gender)
			b.Class, b.Gender = genderClass[g], genderOne[g]
		}
		b.W = width(p.Quotes, rows[0].Quotes)
		bars = append(bars, b)
	}
	return bars
}

// folded makes names comparable as the page compares them.
func folded(name string) string {
	return strings.ToLower(strings.NewReplacer("‘", "'", "’", "'").Replace(name))
}

// role says what somebody is: by the people file, or by the title and the affiliation
// that most articles give; and what a reader has to know of the row. "Sir" and "Dr"
// are no roles, if an article gives another.
func role(r *people.Row) string {
	parts := []string{r.Role}
	if r.Role == "" {
		titles := slices.DeleteFunc(slices.Clone(r.Titles), honorary)
		if len(titles) == 0 {
			titles = r.Titles
		}
		parts = append(slices.Clone(titles[:min(1, len(titles))]), r.Affiliations[:min(1, len(r.Affiliations))]...)
	}
	if r.Alone {
		parts = append(parts, "all of this name")
	}
	if len(r.Lines) > 0 {
		parts = append(parts, "corrected by hand")
	}
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), ", ")
}

// honorary reports whether a title says nothing of what its bearer does.
func honorary(title string) bool {
	low := strings.ToLower(strings.TrimSuffix(title, "."))
	return low == "lord" || low == "lady" || low == "baroness" || (low != "professor" && names.Has(en.NameLexicon().Honorary, low))
}

// corrected says what the people file did, or "".
func (r *Report) corrected() string {
	if r.People == nil {
		return ""
	}
	var unused []string
	for _, l := range r.people.Unused() {
		unused = append(unused, strconv.Itoa(l.Number))
	}
	all := len(r.People.Lines)
	text := fmt.Sprintf("Names, genders and kinds were corrected by hand: %s of the %s lines of %s are about somebody here", grouped(all-len(unused)), grouped(all), cmp.Or(r.PeopleName, "the people file"))
	if n := len(unused); n > 0 && n <= mostSpeakers {
		text += "; nobody is called as in line " + strings.Join(unused, ", ")
	}
	return text + "."
}

// Unused returns the lines of the people file that were about nobody in the page that
// was written.
func (r *Report) Unused() []people.Line { return r.people.Unused() }

// known is what the page knows of somebody over all articles.
type known struct {
	ID     string               `json:"id"`
	Name   string               `json:"name"`
	Kind   pipeline.SpeakerKind `json:"kind"`
	Gender pipeline.Gender      `json:"gender,omitempty"`
	From   string               `json:"from,omitempty"`
	Role   string               `json:"role,omitempty"` // of the people file
	Alone  bool                 `json:"alone,omitempty"`
}

// writePeople writes who the voices of the documents in the page are, by number. Who
// is dropped is not there.
func (r *Report) writePeople(w io.Writer) error {
	all := map[int]known{}
	for _, it := range r.kept.docs {
		for _, n := range it.who {
			if p := r.people.Who(n - 1); p != nil {
				all[n] = known{p.ID, p.Name, kind(p), p.Gender, p.GenderFrom, p.Role, p.Alone && p.GenderFrom != people.FromFile}
			}
		}
	}
	_, err := io.WriteString(w, "{")
	for i, n := range slices.Sorted(maps.Keys(all)) {
		b, _ := web.Escaped(all[n]) // strings and a boolean
		comma := ",\n"
		if i == 0 {
			comma = ""
		}
		if err == nil {
			_, err = io.WriteString(w, comma+strconv.Quote(strconv.Itoa(n))+":"+string(b))
		}
	}
	if err == nil {
		_, err = io.WriteString(w, "}")
	}
	return err
}
