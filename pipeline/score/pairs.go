package score

import (
	"cmp"
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/extractors/gold"
	"github.com/d1af08f5/sayso/extractors/text"
	"github.com/d1af08f5/sayso/pipeline"
)

// document is a text with the quotes that are marked in it and those found.
type document struct {
	text          string
	marked, found []quote
	discard       places
}

// quote is a quote as its content and speaker are compared.
type quote struct {
	typ            string      // optional for one that may be found or not
	act            string      // of a record's
	speech         bool        // see Speech
	spans          []text.Span // of its content
	plain          []text.Span // likewise, without a leading "that"
	bytes, speaker places
	speakers       []text.Span
	name           string
	gender         string
	mentions       []text.Span
}

// optional is the type of a quote that is right whether found or not. It is never
// scored.
const optional = "optional"

// newDocument returns a marked text with the quotes of its record, except those
// without content and those that are mostly where nobody searched for quotes.
func newDocument(g gold.Document, rec *pipeline.Record) *document {
	d := &document{text: g.Text, discard: every(g.Discard)}
	for _, q := range g.Quotes {
		d.marked = append(d.marked, d.quote(q))
	}
	genders := map[string]string{}
	for _, e := range rec.Entities {
		genders[e.ID] = string(e.Gender)
	}
	for _, q := range rec.Quotes {
		if f := d.quote(recorded(q, genders)); len(f.bytes) > 0 && !f.bytes.mostly(d.discard) {
			f.act = string(q.Act)
			d.found = append(d.found, f)
		}
	}
	return d
}

func (d *document) quote(q gold.Quote) quote {
	out := quote{typ: q.Type, name: q.SpeakerName, mentions: q.Mentions, gender: q.Gender}
	if q.Optional {
		out.typ = optional
	}
	cue := cueText(d.text, q.Cue)
	out.speech = out.typ != "indirect" || cue == "" || speechCue(cue)
	out.spans, out.bytes = content(d.text, q.Content)
	for _, s := range out.spans {
		if strings.EqualFold(d.text[s.Start:min(s.Start+5, len(d.text))], "that ") {
			s.Start += 5
		}
		out.plain = append(out.plain, s)
	}
	out.speakers, out.speaker = content(d.text, q.Speaker)
	return out
}

// cueText returns the words of a cue, a space between its parts.
func cueText(s string, cue []text.Span) string {
	parts := make([]string, len(cue))
	for i, x := range cue {
		parts[i] = strings.ToValidUTF8(x.In(s), "")
	}
	return strings.Join(parts, " ")
}

// recorded returns a record's quote in the form of a marked one, with the gender that
// its entities have by id.
func recorded(q pipeline.Quote, genders map[string]string) gold.Quote {
	out := gold.Quote{Type: string(q.Type)}
	for _, c := range q.Content {
		out.Content = append(out.Content, text.Span{Start: c.Start, End: c.End})
	}
	if q.Cue != nil {
		out.Cue = []text.Span{{Start: q.Cue.Start, End: q.Cue.End}}
	}
	if q.Speaker != nil {
		out.SpeakerName, out.Gender = q.Speaker.Name, genders[q.Speaker.Entity]
		out.Speaker = []text.Span{{Start: q.Speaker.Start, End: q.Speaker.End}}
	}
	return out
}

// overlap is a marked quote and one found, by index, that share content.
type overlap struct {
	marked, found int
	dice          float64 // 0 to 1
}

// overlaps returns all overlaps, the greatest first, and equal ones in the order of
// the quotes.
func (d *document) overlaps() []overlap {
	var all []overlap
	for i, m := range d.marked {
		for j, f := range d.found {
			if n := m.bytes.shared(f.bytes); n > 0 {
				all = append(all, overlap{i, j, float64(2*n) / float64(len(m.bytes)+len(f.bytes))})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b overlap) int { return cmp.Compare(b.dice, a.dice) })
	return all
}

// speakerRight reports whether the speakers of a pair overlap, or there is none on
// either side.
func (d *document) speakerRight(o overlap) bool {
	m, f := d.marked[o.marked], d.found[o.found]
	if len(m.speaker) == 0 {
		return len(f.speaker) == 0
	}
	return m.speaker.meets(f.speaker)
}

// pair returns the overlaps that pair quotes one to one, taken in order.
func pair(overlaps []overlap) []overlap {
	var pairs []overlap
	for _, o := range overlaps {
		if !slices.ContainsFunc(pairs, func(p overlap) bool { return p.marked == o.marked || p.found == o.found }) {
			pairs = append(pairs, o)
		}
	}
	return pairs
}

// kept returns the indexes of the found quotes that are scored. One that is paired
// with a quote that is not scored, by its type or because it is optional, is neither
// right nor wrong, nor is one without a partner that overlaps such a quote. If some
// types are not scored, neither is one without a partner of such a type.
func (d *document) kept(types []string, overlaps, pairs []overlap) []int {
	partner := map[int]bool{}
	out := map[int]bool{}
	for _, p := range pairs {
		partner[p.found] = true
		out[p.found] = !slices.Contains(types, d.marked[p.marked].typ)
	}
	for _, o := range overlaps {
		if !partner[o.found] && !slices.Contains(types, d.marked[o.marked].typ) {
			out[o.found] = true
		}
	}
	var kept []int
	for j, f := range d.found {
		strange := len(types) < len(gold.QuoteTypes) && !partner[j] && !slices.Contains(types, f.typ)
		if !out[j] && !strange {
			kept = append(kept, j)
		}
	}
	return kept
}
