package people

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/d1af08f5/sayso/extractors/coref/names"
	"github.com/d1af08f5/sayso/pipeline"
)

// Row is a person, a body or a place over the whole corpus.
type Row struct {
	ID   string // "per:ann-lee", "org:norden-rail"; the second of a name is "per:ann-lee~2"
	Name string // the form that most documents have, of a body one that is no acronym
	Type pipeline.EntityType

	// Alone says that the name does not show whose it is: a surname alone, or a name of
	// several people in documents that show nothing else of its bearer. The row then
	// sums up all bearers, and Of gives each document one of its own.
	Alone bool

	Aliases, Titles, Affiliations, Outlets []string // the most frequent first

	Gender         pipeline.Gender
	GenderFrom     string // a pipeline.GenderSource, or "file"
	GenderEvidence string // in how many documents what shows which: "pronoun f 12, name f 3"
	Contradicted   bool   // documents show both f and m

	Role string // of the people file

	Documents, Quotes, Words          int
	Copies, CopiedQuotes, CopiedWords int // those of them that are in copies of other documents

	First, Last string // day of the first document and the last; empty if none has a date

	Lines []int // of the people file that the row has been corrected by, as numbers of lines

	dropped bool
	named   string // what the people file calls it
	sum     sum
}

// FromFile is the source of a gender that the people file gives.
const FromFile = "file"

// People are the people and bodies of a corpus. They do not change, and may be read
// by many goroutines at once.
type People struct {
	rows     []*Row
	byKey    map[key]*Row
	byNumber []*Row
	file     *File
	hits     []int
}

// Rows returns all rows but those that the people file drops, the most quoted first.
// They must not be modified.
func (p *People) Rows() []*Row { return p.rows }

// Person is who an entity is: an id that is the same for all entities joined, and the
// row that counts them. Both are empty if the people file drops it.
type Person struct {
	ID  string
	Row *Row
}

// Of returns who the entities of a record are, in their order. The record must be one
// that was added.
func (p *People) Of(rec *pipeline.Record) []Person {
	out := make([]Person, len(rec.Entities))
	for i := range rec.Entities {
		e := &rec.Entities[i]
		r := p.byKey[keyOf(e)]
		switch {
		case r == nil || r.dropped:
		case r.Alone:
			out[i] = Person{r.ID + rec.ID + "#" + e.ID, r}
		default:
			out[i] = Person{r.ID, r}
		}
	}
	return out
}

// Who returns who an entity is by the number that Add gave for it; nil if the people
// file drops it.
func (p *People) Who(number int) *Row {
	if r := p.byNumber[number]; !r.dropped {
		return r
	}
	return nil
}

// Hits returns for each line of the people file the number of documents that it was
// about.
func (p *People) Hits() []int { return p.hits }

// Unused returns the lines of the people file that were about nobody.
func (p *People) Unused() (lines []Line) {
	for i, n := range p.hits {
		if n == 0 {
			lines = append(lines, p.file.Lines[i])
		}
	}
	return lines
}

// people makes rows of what was joined, and corrects them.
func (x *Index) people(joined []*cluster) *People {
	p := &People{byKey: make(map[key]*Row, len(x.sums)), file: x.file}
	for _, c := range joined {
		r := &Row{Type: c.keys[0].typ, Alone: c.unsure, sum: c.sum}
		r.Name = r.bestName()
		for _, k := range c.keys {
			p.byKey[k] = r
		}
		p.rows = append(p.rows, r)
	}
	keyed := make(map[*Row]key)
	for _, c := range joined {
		keyed[p.byKey[c.keys[0]]] = c.keys[0]
	}
	slices.SortFunc(p.rows, func(a, b *Row) int {
		return cmp.Or(cmp.Compare(b.sum.documents, a.sum.documents), keyed[a].compare(keyed[b]))
	})
	p.number()
	p.correct()
	p.byNumber = make([]*Row, len(x.sums))
	for k, s := range x.sums {
		p.byNumber[s.number] = p.byKey[k]
	}
	p.recount(x.together)
	for _, r := range p.rows {
		r.finish()
	}
	slices.SortFunc(p.rows, byFame)
	return p
}

// byFame puts the most quoted rows first.
func byFame(a, b *Row) int {
	return cmp.Or(cmp.Compare(b.Quotes, a.Quotes), cmp.Compare(b.Documents, a.Documents), cmp.Compare(a.ID, b.ID))
}

// number gives each row its id, in the order of the rows. No two have the same.
func (p *People) number() {
	taken := make(map[string]int)
	for _, r := range p.rows {
		id, end := slug(r.Type, r.Name), ""
		if r.Alone {
			end = "@"
		}
		taken[id+end]++
		if n := taken[id+end]; n > 1 {
			id += "~" + strconv.Itoa(n)
		}
		r.ID = id + end
	}
}

// slug returns the id that a name gives: "per:ann-lee".
func slug(t pipeline.EntityType, name string) string {
	var words []string
	for w := range strings.FieldsSeq(name) {
		w = strings.ToLower(names.Plain(w))
		if w = strings.Map(inID, w); w != "" {
			words = append(words, w)
		}
	}
	return strings.ToLower(string(t)) + ":" + strings.Join(words, "-")
}

func inID(r rune) rune {
	if r == '-' || unicode.IsLetter(r) || unicode.IsDigit(r) {
		return r
	}
	return -1
}

// isID reports whether what a people file calls somebody is the id of a row.
func isID(s string) bool {
	return strings.HasPrefix(s, "per:") || strings.HasPrefix(s, "org:") || strings.HasPrefix(s, "loc:")
}

// recount makes documents that show several joined entities count once.
func (p *People) recount(together map[string]*meeting) {
	for _, m := range together {
		n := make(map[*Row]int)
		for _, k := range m.keys {
			n[p.byKey[k]]++
		}
		for r, n := range n {
			r.sum.documents -= (n - 1) * m.documents
			r.sum.copies -= (n - 1) * m.copies
		}
	}
}

// bestName returns the form of a name that most documents have: of a person a full
// one, of a body no acronym, if there is one. Of two as frequent it is the longer.
func (r *Row) bestName() string {
	forms := r.sum.full
	if r.Alone || len(forms) == 0 {
		forms = r.sum.forms
	}
	better := func(a, b count) bool {
		if x, y := acronym(a.word), acronym(b.word); x != y && r.Type != pipeline.Person {
			return y
		}
		return cmp.Or(cmp.Compare(a.n, b.n), cmp.Compare(len(a.word), len(b.word))) > 0
	}
	best := forms[0]
	for _, c := range forms[1:] {
		if better(c, best) {
			best = c
		}
	}
	return best.word
}

// finish fills in what rows show of their sums.
func (r *Row) finish() {
	s := &r.sum
	r.Documents, r.Quotes, r.Words = s.documents, s.quotes, s.words
	r.Copies, r.CopiedQuotes, r.CopiedWords = s.copies, s.copiedQuotes, s.copiedWords
	r.First, r.Last = s.first, s.last
	r.Aliases = slices.DeleteFunc(s.forms.words(), func(w string) bool { return w == r.Name })
	r.Titles, r.Affiliations, r.Outlets = s.titles.folded(), s.affiliations.folded(), s.outlets.words()
	r.GenderEvidence = s.genders.String()
	r.Contradicted = s.shows("f") && s.shows("m")
	if r.GenderFrom != FromFile {
		r.Gender, r.GenderFrom = s.gender()
	}
}

// sources are the sources of a gender, the strongest first.
var sources = []pipeline.GenderSource{pipeline.FromPronoun, pipeline.FromTitle, pipeline.FromName}

func (s *sum) shows(gender string) bool {
	return slices.ContainsFunc(sources, func(from pipeline.GenderSource) bool { return s.genders.of(string(from)+" "+gender) > 0 })
}

// gender returns the gender that most documents show by the strongest source that
// does not leave it open.
func (s *sum) gender() (pipeline.Gender, string) {
	for _, from := range sources {
		var best pipeline.Gender
		most, tie := 0, false
		for _, g := range []pipeline.Gender{pipeline.Female, pipeline.Male, pipeline.Nonbinary} {
			switch n := s.genders.of(string(from) + " " + string(g)); {
			case n > most:
				best, most, tie = g, n, false
			case n == most:
				tie = true
			}
		}
		if most > 0 && !tie {
			return best, string(from)
		}
	}
	return "", ""
}

// folded returns words, the most frequent first, those that differ in case alone once.
func (t tally) folded() []string {
	total := make(map[string]int)
	for _, c := range t {
		total[strings.ToLower(c.word)] += c.n
	}
	var once tally
	for _, c := range t.ranked() {
		if low := strings.ToLower(c.word); total[low] > 0 {
			once.add(c.word, total[low])
			delete(total, low)
		}
	}
	return once.words()
}
