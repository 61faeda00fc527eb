package score

import (
	"slices"

	"github.com/d1af08f5/sayso/extractors/gold"
	"github.com/d1af08f5/sayso/pipeline"
)

// A Sense is a meaning of "found", by which quotes have precision, recall and F1.
type Sense string

// The senses. Strict is the "exact" and Token the "overlap" of Pareti (2015) and
// Citron; GGT30 and GGT80 are the measures of the Gender Gap Tracker.
const (
	Strict Sense = "strict" // the content is equal
	Exact  Sense = "exact"  // the content is equal but for a leading "that"
	Dice80 Sense = "dice80" // the Dice overlap of the content is .8 or more
	E2E    Sense = "e2e"    // Dice80, and the speakers overlap, or there is none on either side
	GGT30  Sense = "ggt30"  // more than 30 % of the marked content is covered
	GGT80  Sense = "ggt80"  // more than 80 % of it
	Token  Sense = "token"  // bytes of content, not quotes
	Who    Sense = "who"    // Dice80 and the right full name, of speakers who have one
	Gender Sense = "gender" // Who and the right gender, of those who have one as well
)

// Senses are all senses, in the order of tables.
var Senses = []Sense{Strict, Exact, Dice80, E2E, GGT30, GGT80, Token, Who, Gender}

// Quotes counts quotes and their speakers. White space, and marks at the edges of
// content and speakers, never count. Marked quotes and those of the record are
// paired one to one, the greatest Dice overlap of their bytes first. The zero value
// is ready and scores all types.
type Quotes struct {
	Types []string // to score, some of gold.QuoteTypes; all if empty

	Found   int // quotes of the records that are scored
	Missing int // documents without a record

	Speakers30, Speakers80 Rate // right, of the quotes in GGT30 and in GGT80

	Runs        Rate // quoted runs of four words or more in marked quotes: found
	RunSpeakers Rate // those with a speaker: found with the right one
	FalseAlarms Rate // other quoted runs of as many words: found

	Named Rate // Dice80 with a marked name of the speaker: the record has that name, or the longest among the mentions
	Fair  Rate // those whose speaker the text names: the record has any of the names that it gives

	Speech Speech // what an editor would call a quote

	token         gold.Counts
	who, gender   gold.Counts
	marked, found tallies         // by type
	acts          tallies         // of the quotes of the records, by act
	documents     [][]gold.Counts // of each document, by Senses
}

// Of returns the tally of the marked quotes of a type, or of All.
func (n *Quotes) Of(typ string) Tally { return n.marked.sum(typ) }

// OfFound returns the tally of the quotes of the records of a type, or of All.
// Their type is the record's, which may differ from the marked one.
func (n *Quotes) OfFound(typ string) Tally { return n.found.sum(typ) }

// OfAct returns the tally of the quotes of the records of an act.
func (n *Quotes) OfAct(a pipeline.Act) Tally { return n.acts.sum(string(a)) }

// Counts returns the counts of one sense of found.
func (n *Quotes) Counts(s Sense) gold.Counts {
	t := n.Of(All)
	c := gold.Counts{Found: n.Found, Marked: t.Quotes}
	switch s {
	case Strict:
		c.Right = t.Strict
	case Exact:
		c.Right = t.Exact
	case Dice80:
		c.Right = t.Dice80
	case E2E:
		c.Right = t.E2E
	case GGT30:
		c.Right = t.GGT30
	case GGT80:
		c.Right = t.GGT80
	case Token:
		c = n.token
	case Who:
		c = n.who
	case Gender:
		c = n.gender
	}
	return c
}

// Interval returns the interval of the F1 of one sense: see Interval.
func (n *Quotes) Interval(s Sense) (low, high float64, ok bool) {
	var each []gold.Counts
	k := slices.Index(Senses, s)
	for _, d := range n.documents {
		each = append(each, d[k])
	}
	return Interval(each)
}

// Scored returns the types that are scored, in the order of gold.QuoteTypes.
func (n *Quotes) Scored() []string {
	if len(n.Types) == 0 {
		return gold.QuoteTypes
	}
	return slices.DeleteFunc(slices.Clone(gold.QuoteTypes), func(t string) bool { return !slices.Contains(n.Types, t) })
}

// Add counts a document: the quotes marked in it against those of its record, whose
// offsets must be bytes. A nil record has found nothing. It returns the mistakes of
// the record, by Dice80 and E2E, in text order.
func (n *Quotes) Add(g gold.Document, rec *pipeline.Record) []Mistake {
	if rec == nil {
		n.Missing++
		rec = &pipeline.Record{}
	}
	before := n.all()
	d := newDocument(g, rec)
	overlaps := d.overlaps()
	pairs := pair(overlaps)
	kept := d.kept(n.Scored(), overlaps, pairs)
	n.Found += len(kept)
	for _, j := range kept {
		n.found.of(d.found[j].typ).Quotes++
		n.acts.of(d.found[j].act).Quotes++
	}
	n.addTokens(d, kept)
	n.addMarked(d, pairs)
	n.addSpeech(d, kept, pairs)
	n.addNames(d, kept)
	n.addCovered(d, slices.Clone(kept), .3, func(t *Tally) *int { return &t.GGT30 }, &n.Speakers30)
	n.addCovered(d, slices.Clone(kept), .8, func(t *Tally) *int { return &t.GGT80 }, &n.Speakers80)
	n.addRuns(d)
	n.documents = append(n.documents, since(before, n.all()))
	return n.quoteMistakes(d, kept, pairs)
}

// all returns the counts of all senses.
func (n *Quotes) all() (counts []gold.Counts) {
	for _, s := range Senses {
		counts = append(counts, n.Counts(s))
	}
	return counts
}

// since returns what counts have grown by.
func since(before, after []gold.Counts) []gold.Counts {
	for i, b := range before {
		after[i].Add(gold.Counts{Right: -b.Right, Found: -b.Found, Marked: -b.Marked})
	}
	return after
}

// addMarked counts the marked quotes, and compares those that have a partner with
// it.
func (n *Quotes) addMarked(d *document, pairs []overlap) {
	for _, q := range d.marked {
		if n.scores(q) {
			n.marked.of(q.typ).Quotes++
		}
	}
	for _, p := range pairs {
		if n.scores(d.marked[p.marked]) {
			n.addPair(d, p)
		}
	}
}

// addTokens counts the bytes of marked quotes and of those found.
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
	n.token.Add(gold.Counts{Right: m.shared(f), Found: len(f), Marked: len(m)})
}

// addPair counts a marked quote and the quote found for it.
func (n *Quotes) addPair(d *document, o overlap) {
	m, f := d.marked[o.marked], d.found[o.found]
	near := o.dice >= .8
	for _, t := range []*Tally{n.marked.of(m.typ), n.found.of(f.typ), n.acts.of(f.act)} {
		count(&t.Strict, slices.Equal(m.spans, f.spans))
		count(&t.Exact, slices.Equal(m.plain, f.plain))
		count(&t.Dice80, near)
		count(&t.E2E, near && d.speakerRight(o))
	}
	if m.name != "" {
		n.addNamed(d, m, f, near)
	}
}

// addCovered counts the marked quotes that a quote found covers by more than a
// share, and whether their speakers meet or none is marked. Of several it takes the
// one that covers most, which then is gone.
func (n *Quotes) addCovered(d *document, left []int, least float64, sense func(*Tally) *int, speakers *Rate) {
	for _, m := range d.marked {
		if !n.scores(m) {
			continue
		}
		best, at := least, -1
		for i, j := range left {
			if len(m.bytes) == 0 {
				continue
			}
			if s := float64(m.bytes.shared(d.found[j].bytes)) / float64(len(m.bytes)); s > best {
				best, at = s, i
			}
		}
		if at >= 0 {
			*sense(n.marked.of(m.typ))++
			speakers.add(len(m.speaker) == 0 || m.speaker.meets(d.found[left[at]].speaker))
			left = slices.Delete(left, at, at+1)
		}
	}
}

func (n *Quotes) scores(q quote) bool { return slices.Contains(n.Scored(), q.typ) }
