package people

import (
	"slices"

	"github.com/d1af08f5/sayso/pipeline"
)

// correct applies the people file to the rows: first each line to what it is about,
// then rows of one name become one.
func (p *People) correct() {
	if p.file == nil {
		return
	}
	p.hits = make([]int, len(p.file.Lines))
	for _, r := range p.rows {
		for _, i := range p.file.linesFor(r.ID, r.Type, r.sum.forms, r.Alone) {
			p.hits[i] += r.sum.documents
			r.apply(&p.file.Lines[i])
		}
	}
	p.mergeNamed()
	p.rows = slices.DeleteFunc(p.rows, func(r *Row) bool { return r.dropped })
}

// apply corrects a row by a line. Of two lines the later one counts.
func (r *Row) apply(l *Line) {
	r.Lines = append(r.Lines, l.Number)
	r.dropped = r.dropped || l.Drop
	if l.Kind != "" {
		r.Type = l.Kind
	}
	if l.Role != "" {
		r.Role = l.Role
	}
	switch l.Gender {
	case "":
	case "?":
		r.Gender, r.GenderFrom = "", FromFile
	default:
		r.Gender, r.GenderFrom = l.Gender, FromFile
	}
	if l.Name != "" {
		r.named, r.Alone = l.Name, false
	}
}

// mergeNamed joins the rows that the file gives one name, and to them the row that
// bears the name already: of several the one of most documents, for rows are sorted
// by these.
func (p *People) mergeNamed() {
	type who struct {
		typ  pipeline.EntityType
		name string
	}
	into := make(map[who]*Row)
	as := make(map[*Row]*Row)
	ids := make(map[string]*Row)
	for _, r := range p.rows {
		ids[r.ID] = r
		if r.named == "" || r.dropped {
			continue
		}
		w := who{r.Type, lookups(r.named)[0]}
		to := into[w]
		if to == nil {
			to = p.bearer(r)
			into[w] = to
		}
		if to != r {
			to.merge(r)
			as[r] = to
		}
	}
	p.follow(as)
	for _, r := range p.rows {
		if r.named != "" && !isID(r.named) {
			r.Name = r.named
			p.rename(r, ids)
		}
	}
}

// bearer returns the row that a row is to be part of by the name that the file gives
// it: one that is called so, or the row itself.
func (p *People) bearer(r *Row) *Row {
	for _, o := range p.rows {
		switch {
		case o == r || o.Alone || o.dropped || o.named != "" || o.Type != r.Type:
		case o.ID == r.named, !isID(r.named) && o.bears(r.named):
			return o
		}
	}
	return r
}

// bears reports whether a row has a name, as names are compared.
func (r *Row) bears(name string) bool {
	return slices.ContainsFunc(r.sum.full, func(c count) bool {
		if r.Type == pipeline.Person {
			return personKey(c.word) == personKey(name)
		}
		return bodyKey(c.word) == bodyKey(name)
	})
}

// merge adds the counts of a row, and what the file says of it.
func (r *Row) merge(o *Row) {
	r.sum.join(&o.sum)
	r.Lines = append(r.Lines, o.Lines...)
	slices.Sort(r.Lines)
	r.Lines = slices.Compact(r.Lines)
	if !isID(o.named) {
		r.named = o.named
	}
	if o.GenderFrom == FromFile {
		r.Gender, r.GenderFrom = o.Gender, FromFile
	}
	if o.Role != "" {
		r.Role = o.Role
	}
}

// follow puts the rows that others became in the place of these.
func (p *People) follow(as map[*Row]*Row) {
	for k, r := range p.byKey {
		for as[r] != nil {
			r = as[r]
		}
		p.byKey[k] = r
	}
	p.rows = slices.DeleteFunc(p.rows, func(r *Row) bool { return as[r] != nil })
}

// rename gives a row the id of its new name, if no other row has it.
func (p *People) rename(r *Row, ids map[string]*Row) {
	id := slug(r.Type, r.Name)
	if ids[id] == nil {
		ids[id] = r
		r.ID = id
	}
}
