// Package people joins the people and bodies of many records: one entry each over
// a whole corpus.
//
//	x := people.New(nil)
//	for rec, err := range records.File("2024.jsonl") {
//		x.Add(rec)
//	}
//	all := x.Join()
//	for _, row := range all.Rows() { … }
//	ids := all.Of(rec) // of each entity of a record, for a table of quotes
//
// People are joined where their full names agree and nothing speaks against it; a
// surname or a given name alone belongs to its document only. docs/people.md says
// the rules. What records say is summed up as they come, by name, gender and role,
// so that memory grows with the people and not with the documents. Join then works
// on the sums, in an order of their own: the order of the records never matters.
package people

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/d1af08f5/sayso/extractors/text"
	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/date"
)

// key is what a document shows of somebody that may part them from others of the
// same name. All documents that show the same are summed up together.
type key struct {
	typ    pipeline.EntityType
	form   form   // of a person with a full name
	name   string // of all others
	gender pipeline.Gender
	from   pipeline.GenderSource // FromPronoun or FromTitle; empty if gender is
	role   Role
}

// keyOf returns the key of an entity.
func keyOf(e *pipeline.Entity) key {
	if e.Type != pipeline.Person {
		return key{typ: e.Type, name: bodyKey(e.Name)}
	}
	f, full := formOf(e.Name)
	if !full {
		return key{typ: e.Type, name: strings.Join(nameWords(e.Name), " ")}
	}
	k := key{typ: e.Type, form: f, role: lifeOf(e)}
	if e.GenderFrom == pipeline.FromPronoun || e.GenderFrom == pipeline.FromTitle {
		k.gender, k.from = e.Gender, e.GenderFrom
	}
	return k
}

// alone reports whether a key is a name that does not say whose it is.
func (k key) alone() bool { return k.typ == pipeline.Person && k.name != "" }

// compare orders keys, so that joining does not depend on the order of records.
func (k key) compare(o key) int {
	switch {
	case k.typ != o.typ:
		return cmp.Compare(k.typ, o.typ)
	case k.name != o.name:
		return cmp.Compare(k.name, o.name)
	case k.form != o.form:
		return k.form.compare(o.form)
	case k.gender != o.gender:
		return cmp.Compare(k.gender, o.gender)
	}
	return cmp.Or(cmp.Compare(k.from, o.from), cmp.Compare(k.role, o.role))
}

// Index sums up records. It is not safe for several goroutines at once, and nothing
// may be added after Join.
type Index struct {
	file *File
	sums map[key]*sum
	// together counts the documents in which several entities have the same block, by
	// their keys, so that whoever is joined out of them still counts them once.
	together map[string]*meeting
}

// meeting is a set of keys that documents show side by side.
type meeting struct {
	keys []key
	counts
}

// New returns an index that the lines of a people file correct; nil for none.
func New(file *File) *Index {
	return &Index{file: file, sums: make(map[key]*sum), together: make(map[string]*meeting)}
}

// counts are numbers of documents, quotes and words, and how many of them stand in
// copies of other documents.
type counts struct {
	documents, copies int
}

func (c *counts) add(o counts) {
	c.documents += o.documents
	c.copies += o.copies
}

// sum is what documents say of the bearers of one key.
type sum struct {
	number int // of the key, in the order in which keys came
	counts
	quotes, copiedQuotes int
	words, copiedWords   int
	forms                tally // names as they are written
	full                 tally // names that say whose they are, as they are written
	titles, affiliations tally
	genders              tally // "pronoun f"
	outlets              tally
	first, last          string
}

func (s *sum) join(o *sum) {
	s.counts.add(o.counts)
	s.quotes += o.quotes
	s.copiedQuotes += o.copiedQuotes
	s.words += o.words
	s.copiedWords += o.copiedWords
	s.forms.join(o.forms)
	s.full.join(o.full)
	s.titles.join(o.titles)
	s.affiliations.join(o.affiliations)
	s.genders.join(o.genders)
	s.outlets.join(o.outlets)
	s.date(o.first)
	s.date(o.last)
}

// date widens the span of time by a day.
func (s *sum) date(day string) {
	if day == "" {
		return
	}
	if s.first == "" || day < s.first {
		s.first = day
	}
	s.last = max(s.last, day)
}

// Add counts a record. Its meta says when it appeared (pipeline.DateFields), where
// (pipeline.OutletFields), and whether it is a copy ("duplicate_of"). It returns a number for each
// entity, in their order, by which People.Who tells who that is once all are joined.
func (x *Index) Add(rec *pipeline.Record) []int {
	speaks := spoken(rec)
	one := counts{documents: 1}
	if rec.Meta.Text("duplicate_of") != "" {
		one.copies = 1
	}
	day, outlet := date.Of(rec.Meta.First(pipeline.DateFields...)), rec.Meta.First(pipeline.OutletFields...)
	seen := make(map[key]bool, len(rec.Entities))
	numbers := make([]int, len(rec.Entities))
	for i := range rec.Entities {
		e := &rec.Entities[i]
		k := keyOf(e)
		s := x.sums[k]
		if s == nil {
			s = &sum{number: len(x.sums)}
			x.sums[k] = s
		}
		numbers[i] = s.number
		s.quoted(speaks[e.ID], one.copies)
		s.shown(e)
		if seen[k] {
			continue // two of one name that the document itself does not join
		}
		seen[k] = true
		s.counts.add(one)
		s.date(day)
		s.outlets.add(outlet, 1)
	}
	x.meet(seen, one)
	return numbers
}

func (s *sum) quoted(q speech, copies int) {
	s.quotes += q.quotes
	s.words += q.words
	s.copiedQuotes += q.quotes * copies
	s.copiedWords += q.words * copies
}

// shown notes what a document says of an entity.
func (s *sum) shown(e *pipeline.Entity) {
	for _, name := range append([]string{e.Name}, e.Aliases...) {
		s.forms.add(name, 1)
		if _, full := formOf(name); full || e.Type != pipeline.Person {
			s.full.add(name, 1)
		}
	}
	s.titles.add(e.Title, 1)
	s.affiliations.add(e.Affiliation, 1)
	if e.Gender != "" {
		s.genders.add(string(e.GenderFrom)+" "+string(e.Gender), 1)
	}
}

// speech is how much an entity is quoted.
type speech struct{ quotes, words int }

// spoken returns how much each entity of a record is quoted. A quote that several
// speak together counts for each of them; one that the text denies or only imagines
// ("she did not say …") counts for nobody.
func spoken(rec *pipeline.Record) map[string]speech {
	all := make(map[string]speech)
	for i := range rec.Quotes {
		q := &rec.Quotes[i]
		if q.Speaker == nil || q.Mode != pipeline.Asserted {
			continue
		}
		n := speech{1, wordsIn(q.Content)}
		say := func(id string) {
			if id != "" {
				all[id] = speech{all[id].quotes + n.quotes, all[id].words + n.words}
			}
		}
		say(q.Speaker.Entity)
		for _, m := range q.Speaker.Members {
			say(m.Entity)
		}
	}
	return all
}

// wordsIn counts the words of a quote: what stands between blanks and has a letter
// or a digit.
func wordsIn(runs []pipeline.Passage) (n int) {
	for _, run := range runs {
		for w := range strings.FieldsSeq(run.Text) {
			if strings.ContainsFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
				n++
			}
		}
	}
	return n
}

// meet counts a document for the keys in it that may turn out to be one.
func (x *Index) meet(seen map[key]bool, one counts) {
	blocks := make(map[string][]key)
	for k := range seen {
		b := x.file.block(k)
		blocks[b] = append(blocks[b], k)
	}
	for b, keys := range blocks {
		if len(keys) < 2 {
			continue
		}
		slices.SortFunc(keys, key.compare)
		id := b
		for _, k := range keys {
			id += "\x00" + k.String()
		}
		if x.together[id] == nil {
			x.together[id] = &meeting{keys: keys}
		}
		x.together[id].add(one)
	}
}

// block returns what all keys have in common that joining may make one.
func (k key) block() string {
	if k.typ == pipeline.Person && !k.alone() {
		return string(k.typ) + " " + long(k.form.given) + " " + k.form.surname
	}
	return string(k.typ) + " " + k.name
}

// String returns the key in one line, for keys of maps.
func (k key) String() string {
	return strings.Join([]string{string(k.typ), k.name, k.form.String(), string(k.gender), string(k.from), strconv.Itoa(int(k.role))}, "|")
}

// expected returns the gender that the given name lets a reader expect.
func (k key) expected() pipeline.Gender {
	switch hint(k.form.given) {
	case text.Female:
		return pipeline.Female
	case text.Male:
		return pipeline.Male
	}
	return ""
}

// genders is a set of genders that part people.
type genders uint8

const (
	women genders = 1 << iota
	men
)

// parting returns the gender that parts the bearer from others of the name, if the
// text shows one. A pronoun against a given name that only the other gender bears is
// more often a pronoun misread than a namesake, so it parts nobody; the evidence of a
// row shows it.
func (k key) parting() genders {
	if want := k.expected(); k.from == pipeline.FromPronoun && want != "" && k.gender != want {
		return 0
	}
	switch k.gender {
	case pipeline.Female:
		return women
	case pipeline.Male:
		return men
	}
	return 0
}
