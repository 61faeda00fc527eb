package score

import (
	"slices"

	"github.com/d1af08f5/sayso/pipeline"
)

// Quotes counts quotes and their speakers. White space and the marks at the
// edges of content and speakers never count. Marked quotes and those of the
// record are paired one to one, greatest Dice overlap of their bytes first. The
// zero value is ready and scores all types.
//
// Strict is the "exact" and Token the "overlap" of Pareti (2015) and Citron;
// GGT30 and GGT80 are the measures of the Gender Gap Tracker.
type Quotes struct {
	Types []string // to score, some of QuoteTypes; all where it is empty

	Found   int  // quotes of the records that are scored
	Missing int  // documents without a record
	Token   Hits // of bytes

	Speakers30, Speakers80 Rate // right, of the quotes in GGT30 and in GGT80

	Runs        Rate // quoted runs of four words or more in marked quotes: found
	RunSpeakers Rate // those with a speaker: found with the right one
	FalseAlarms Rate // other quoted runs of as many words: found

	Named Rate // Dice80 with a marked speaker name: the record has that person

	byType map[string]*Tally
}

// Of returns the counts of a type; of all that are scored for "all".
func (n *Quotes) Of(typ string) Tally {
	var t Tally
	for u, c := range n.byType {
		if u == typ || typ == "all" {
			t.add(*c)
		}
	}
	return t
}

// Hits returns the counts of one sense of found, which is a field of Of("all").
func (n *Quotes) Hits(right int) Hits { return Hits{right, n.Found, n.Of("all").Marked} }

// Scored returns the types that are scored, in the order of QuoteTypes.
func (n *Quotes) Scored() []string {
	if len(n.Types) == 0 {
		return QuoteTypes
	}
	return slices.DeleteFunc(slices.Clone(QuoteTypes), func(t string) bool { return !slices.Contains(n.Types, t) })
}

// Add counts one document: the quotes marked in it against those of its record,
// whose offsets must be bytes. A nil record found nothing.
func (n *Quotes) Add(g Gold, rec *pipeline.Record) {
	if rec == nil {
		n.Missing++
		rec = &pipeline.Record{}
	}
	d := newDocument(g, rec)
	overlaps := d.overlaps()
	pairs := pair(overlaps)
	kept := d.kept(n.Scored(), overlaps, pairs)
	n.Found += len(kept)
	n.addTokens(d, kept)
	n.addMarked(d, pairs)
	n.addCovered(d, slices.Clone(kept), .3, func(t *Tally) *int { return &t.GGT30 }, &n.Speakers30)
	n.addCovered(d, slices.Clone(kept), .8, func(t *Tally) *int { return &t.GGT80 }, &n.Speakers80)
	n.addRuns(d)
}

// addMarked counts the marked quotes, and those that have a partner against it.
func (n *Quotes) addMarked(d *document, pairs []overlap) {
	for _, q := range d.marked {
		if n.scores(q) {
			n.of(q.typ).Marked++
		}
	}
	for _, p := range pairs {
		if n.scores(d.marked[p.marked]) {
			n.addPair(d, p)
		}
	}
}

// addTokens counts the bytes in marked quotes and in those found.
func (n *Quotes) addTokens(d *document, kept []int) {
	var marked, found []places
	for _, q := range d.marked {
		if n.scores(q) {
			marked = append(marked, q.bytes)
		}
	}
	for _, j := range kept {
		found = append(found, d.found[j].bytes)
	}
	m, f := union(marked), union(found)
	n.Token.Right += m.shared(f)
	n.Token.Found += len(f)
	n.Token.Marked += len(m)
}

// addPair counts a marked quote and the quote found for it.
func (n *Quotes) addPair(d *document, o overlap) {
	m, f := d.marked[o.marked], d.found[o.found]
	near := o.dice >= .8
	speaker := len(f.speaker) == 0
	if len(m.speaker) > 0 {
		speaker = m.speaker.meets(f.speaker)
	}
	t := n.of(m.typ)
	count(&t.Strict, slices.Equal(m.spans, f.spans))
	count(&t.Dice80, near)
	count(&t.E2E, near && speaker)
	if near && m.name != "" {
		n.Named.add(f.name != "" && person(d.text, m.name, m.mentions)[plainName(f.name)])
	}
}

// addCovered counts the marked quotes of which more than a share is in a quote
// found, the best of those left, which is then gone; and whether their speakers
// meet, or none is marked.
func (n *Quotes) addCovered(d *document, left []int, least float64, sense func(*Tally) *int, speakers *Rate) {
	for _, m := range d.marked {
		if !n.scores(m) {
			continue
		}
		best, at := least, -1
		for i, j := range left {
			if s := share(m.bytes.shared(d.found[j].bytes), len(m.bytes)); s > best {
				best, at = s, i
			}
		}
		if at >= 0 {
			*sense(n.of(m.typ))++
			speakers.add(len(m.speaker) == 0 || m.speaker.meets(d.found[left[at]].speaker))
			left = slices.Delete(left, at, at+1)
		}
	}
}

func (n *Quotes) scores(q quote) bool { return slices.Contains(n.Scored(), q.typ) }

func (n *Quotes) of(typ string) *Tally {
	if n.byType == nil {
		n.byType = map[string]*Tally{}
	}
	if n.byType[typ] == nil {
		n.byType[typ] = new(Tally)
	}
	return n.byType[typ]
}
