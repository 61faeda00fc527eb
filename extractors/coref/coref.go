// Package coref groups the mentions of a document into entities, and says who the
// speakers of its quotes are, by the fullest name that the text gives them.
//
// A document goes through these steps:
//
//	adopt     mentions, speakers → names, word by word           names
//	group     names → entities                                   names
//	spread    entities → their names elsewhere in the text       names
//	describe  words around names → title, affiliation, gender    describe
//	speakers  speakers of quotes → entities                      speaker.go, refer, voice
//	kinds     words of speakers → what sort of speaker           kind.go, joint.go
//	settle    → d.Entities, d.Mentions and d.Quotes in order     coref.go
//
// Package refer finds which entity "he", "who" or "the mayor" stands for; package
// voice finds who "I" and "you" are.
package coref

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/d1af08f5/sayso/extractors/coref/describe"
	"github.com/d1af08f5/sayso/extractors/coref/names"
	"github.com/d1af08f5/sayso/extractors/coref/refer"
	"github.com/d1af08f5/sayso/extractors/coref/voice"
	"github.com/d1af08f5/sayso/extractors/coref/who"
	"github.com/d1af08f5/sayso/extractors/text"
)

// Resolver groups mentions into entities. It is immutable and shared by all
// goroutines.
type Resolver struct {
	lexicon *names.Lexicon
	ranker  *who.Ranker

	nameless bool // names tell no gender
}

// NewResolver returns a resolver that knows words by the lexicon.
func NewResolver(l *names.Lexicon) *Resolver { return &Resolver{lexicon: l} }

// Resolve fills d.Entities, in the order of their first mentions, points
// d.Mentions and d.Quotes at them, and adds the mentions that the tagger did
// not give: speakers it missed, other places where a person's name stands, and
// the pronouns and nouns that name speakers. d.Mentions ends in text order.
func (r *Resolver) Resolve(d *text.Document) { r.Watched(d, nil) }

// WithRanker returns a resolver that finds whom pronouns stand for by a model, which
// knows words by their clusters.
func (r *Resolver) WithRanker(m *who.Model, cluster func(lower string) uint16) *Resolver {
	c := *r
	c.ranker = &who.Ranker{Model: m, Cluster: cluster}
	return &c
}

// WithoutNameGender returns a resolver that gives nobody a gender by their name alone.
func (r *Resolver) WithoutNameGender() *Resolver {
	c := *r
	c.nameless = true
	return &c
}

// Watched is Resolve, with somebody looking over the shoulder of the ranker.
func (r *Resolver) Watched(d *text.Document, watch who.Watcher) {
	w := pool.Get().(*work)
	if len(d.Tokens) <= 2*text.PartSize { // the memory for a long one is left to the garbage collector
		defer pool.Put(w)
	}
	w.reset(d, r.lexicon)
	defer w.reset(nil, nil)
	w.AdoptNames()
	w.Group()
	w.Spread()
	w.Describe()
	w.rank(r, watch)
	w.speakers()
	w.refer()
	w.genders()
	if r.nameless {
		w.unname()
	}
	w.kinds()
	w.settle()
}

// rank finds whom pronouns stand for.
func (w *work) rank(r *Resolver, watch who.Watcher) {
	w.MapQuotes()
	w.who.Ranker, w.who.Watch = r.ranker, watch
	w.Mute, w.Latest = true, refer.Speaker{Entity: -1, Token: -1} // who speaks is not known yet
	w.who.Read()
	w.Mute = false
}

// noun returns the entity that the definite noun of the tokens [first, last) stands for,
// or -1.
func (w *work) noun(first, last int) int {
	w.ReadOn(first)
	return w.Nominal(first, last, -1)
}

// refer adds the mentions by pronoun that no speaker is.
func (w *work) refer() {
	for i, k := range w.who.Stands {
		if relates(w.D, i) {
			k = int32(w.RelativeSurely(i)) + 1
		}
		if k == 0 {
			continue
		}
		span := w.D.Tokens[i].Span
		if _, ok := w.spoken[span]; !ok {
			w.D.Mentions = append(w.D.Mentions, text.Mention{Span: span, Type: w.Entities[k-1].Typ, Kind: text.Pronoun, Entity: int(k - 1)})
		}
	}
}

// relates reports whether token i is "who", "whom" or "whose".
func relates(d *text.Document, i int) bool {
	t := &d.Tokens[i]
	if n := t.Len(); n < 3 || n > 5 || d.Text[t.Start] != 'w' || d.Text[t.Start+1] != 'h' {
		return false
	}
	switch t.In(d.Text) {
	case "who", "whom", "whose":
		return true
	}
	return false
}

// settle sorts mentions by their place in the text and entities by their first
// mentions, drops entities without mentions and names inside longer ones, and
// renumbers the pointers of quotes.
func (w *work) settle() {
	d := w.D
	order := slices.Grow(w.order[:0], len(d.Mentions))
	for i := range d.Mentions {
		order = append(order, i)
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(d.Mentions[a].Start, d.Mentions[b].Start), cmp.Compare(d.Mentions[a].End, d.Mentions[b].End))
	})
	moved := names.Blank(w.moved, len(order), 0)
	number := names.Blank(w.number, len(w.Entities), -1)
	sorted := slices.Grow(w.sorted[:0], len(d.Mentions))
	for _, old := range order {
		m := d.Mentions[old]
		moved[old] = -1
		if m.Entity < 0 {
			continue
		}
		if last := len(sorted) - 1; last >= 0 && m.Kind == text.Name && sorted[last].Kind == text.Name && m.Overlaps(sorted[last].Span) {
			moved[old] = last // a name inside a longer one
			continue
		}
		if number[m.Entity] < 0 {
			number[m.Entity] = len(d.Entities)
			d.Entities = append(d.Entities, w.entity(m.Entity))
		}
		m.Entity = number[m.Entity]
		e := &d.Entities[m.Entity]
		m.Type = e.Type
		if m.Kind == text.Name {
			e.Aliases = alias(e, text.Flat(m.In(d.Text)))
		}
		moved[old] = len(sorted)
		sorted = append(sorted, m)
	}
	d.Mentions = append(d.Mentions[:0], sorted...)
	w.order, w.moved, w.number, w.sorted = order, moved, number, sorted
	for i := range d.Quotes {
		q := &d.Quotes[i]
		if q.Mention >= 0 {
			q.Mention = moved[q.Mention]
		}
		if q.Entity >= 0 {
			q.Entity = number[q.Entity]
		}
		for k := range q.Members {
			m := &q.Members[k]
			if m.Mention >= 0 {
				m.Mention = moved[m.Mention]
			}
			if m.Entity >= 0 {
				m.Entity = number[m.Entity]
			}
		}
	}
}

// alias returns the other names of e with one more form, unless it is one of them or
// e's name, in any case of letters.
func alias(e *text.Entity, form string) []string {
	if strings.EqualFold(form, e.Name) || slices.ContainsFunc(e.Aliases, func(a string) bool { return strings.EqualFold(a, form) }) {
		return e.Aliases
	}
	return append(e.Aliases, form)
}

// entity returns entity k as the document holds it.
func (w *work) entity(k int) text.Entity {
	e := &w.Entities[k]
	return text.Entity{
		Type:        e.Typ,
		Name:        text.Flat(e.Full.In(w.D.Text)),
		Title:       text.Flat(e.Title.In(w.D.Text)),
		Affiliation: text.Flat(e.Affil.In(w.D.Text)),
		Gender:      e.Gender,
		GenderFrom:  e.Evidence,
	}
}

// pool keeps the memory of finished documents for the next ones.
var pool = sync.Pool{New: func() any {
	w := &work{Table: names.Table{ByWord: map[uint64]int32{}}, spoken: map[text.Span]int{}}
	w.who.Forget, w.who.Noun = w.Begin, w.noun
	w.Describer.Table, w.Referrer.Table, w.Voice.Table, w.who.Table = &w.Table, &w.Table, &w.Table, &w.Table
	return w
}}

// work is the state of one document.
type work struct {
	names.Table
	describe.Describer
	refer.Referrer
	voice.Voice
	who      who.Resolver
	said     []said            // of each entity: its pronouns
	spoken   map[text.Span]int // speakers' words -> the mention they became
	stranger stranger          // who spoke last without a name
	locals   []local           // bodies that go by their places

	order, moved, number []int // for settle
	sorted               []text.Mention
}

// reset empties w for the document d and keeps its memory.
func (w *work) reset(d *text.Document, lex *names.Lexicon) {
	w.Table.Reset(d, lex)
	w.Referrer.Reset()
	w.Voice.Reset()
	clear(w.spoken)
	w.locals = w.locals[:0]
}
