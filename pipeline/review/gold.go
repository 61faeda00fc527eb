package review

import (
	"encoding/json"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/records"
	"github.com/d1af08f5/sayso/pipeline/web"
)

// goldDoc is a line of a gold file, as package gold reads it, with the verdicts.
type goldDoc struct {
	ID      string      `json:"id"`
	Text    string      `json:"text"`
	Quotes  []goldQuote `json:"quotes"`
	Discard [][2]int    `json:"discard,omitempty"`
	Review  *Verdicts   `json:"review"`
}

type goldQuote struct {
	Type        string   `json:"type"`
	Content     [][2]int `json:"content"`
	Cue         [][2]int `json:"cue,omitempty"`
	Speaker     [][2]int `json:"speaker"`
	SpeakerName string   `json:"speaker_name,omitempty"`
	Mentions    [][2]int `json:"speaker_mentions,omitempty"`
	Gender      string   `json:"gender,omitempty"`
	Optional    bool     `json:"optional,omitempty"`
}

// Gold writes the documents on which there is a verdict, a line each. Of a document
// that was not read whole, only the quotes of the sample count: the rest of it is
// discarded, and quotes inside of those that count are optional.
func Gold(w io.Writer, s *Sample, log *Log) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for i, d := range s.Docs {
		g, err := newGolder(d, log.All(i))
		if err != nil {
			return err
		}
		line := g.document(s)
		if line == nil {
			continue
		}
		if err := enc.Encode(line); err != nil {
			return err
		}
	}
	return nil
}

// golder makes the line of a document.
type golder struct {
	*Doc
	decisions map[string]Decision
	read      bool            // whole, and the reader is done
	own, back records.Offsets // from the record's unit, and from UTF-16, to bytes
}

func newGolder(d *Doc, decisions map[string]Decision) (*golder, error) {
	g := &golder{Doc: d, decisions: decisions}
	_, g.read = decisions[""]
	g.read = g.read && d.Whole
	var err error
	if g.own, err = records.NewOffsets(d.Record.Text, d.Record.OffsetUnit, pipeline.Byte); err != nil {
		return nil, err
	}
	g.back, err = records.NewOffsets(d.Record.Text, pipeline.UTF16, pipeline.Byte)
	return g, err
}

func (g *golder) document(s *Sample) *goldDoc {
	out := &goldDoc{ID: g.Record.ID, Text: g.Record.Text, Quotes: []goldQuote{}, Review: g.verdicts(s)}
	var looked [][2]int // at
	judged := false
	for i := range g.Record.Quotes {
		q := &g.Record.Quotes[i]
		found := g.found(q)
		d, ok := g.decisions[q.ID]
		if !ok {
			found.Optional = true
			out.Quotes = append(out.Quotes, found)
			continue
		}
		judged = true
		looked = append(looked, found.Content...)
		switch d.Verdict {
		case Right:
			out.Quotes = append(out.Quotes, found)
		case Corrected:
			better := g.marked(d)
			better.Type, better.Cue = string(q.Type), found.Cue
			if d.Type != "" {
				better.Type = d.Type
			}
			looked = append(looked, better.Content...)
			out.Quotes = append(out.Quotes, better)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(g.decisions)) {
		if d := g.decisions[id]; d.Verdict == Added {
			judged = true
			added := g.marked(d)
			looked = append(looked, added.Content...)
			out.Quotes = append(out.Quotes, added)
		}
	}
	if !judged && !g.read {
		return nil
	}
	if !g.read {
		out.Discard = outside(looked, len(g.Record.Text))
	}
	return out
}

// found returns a quote of the record.
func (g *golder) found(q *pipeline.Quote) goldQuote {
	out := goldQuote{Type: string(q.Type), Content: [][2]int{}, Speaker: [][2]int{}}
	for _, c := range q.Content {
		out.Content = append(out.Content, pair(g.own, c.Range))
	}
	if q.Cue != nil {
		out.Cue = [][2]int{pair(g.own, q.Cue.Range)}
	}
	if s := q.Speaker; s != nil {
		out.Speaker = append(out.Speaker, pair(g.own, s.Range))
		out.SpeakerName = s.Name
		g.describe(&out, s.Entity)
	}
	return out
}

// describe adds what is known of an entity.
func (g *golder) describe(q *goldQuote, id string) {
	e := web.Find(g.Record, id)
	if e == nil {
		return
	}
	q.Gender = string(e.Gender)
	for _, m := range e.Mentions {
		q.Mentions = append(q.Mentions, pair(g.own, m.Range))
	}
}

// marked returns a quote as a person marked it.
func (g *golder) marked(d Decision) goldQuote {
	out := goldQuote{Type: d.Type, Content: [][2]int{}, Speaker: [][2]int{}}
	for _, c := range d.Content {
		out.Content = append(out.Content, pair(g.back, pipeline.Range{Start: c[0], End: c[1]}))
	}
	if d.Speaker == nil {
		return out
	}
	out.SpeakerName = d.Speaker.Name
	g.describe(&out, d.Speaker.Entity)
	if d.Person != nil && d.Person.Gender != "" {
		out.Gender = d.Person.Gender
	}
	switch {
	case d.Speaker.At != nil:
		out.Speaker = append(out.Speaker, pair(g.back, pipeline.Range{Start: d.Speaker.At[0], End: d.Speaker.At[1]}))
	case len(out.Mentions) > 0:
		out.Speaker = append(out.Speaker, nearest(out.Mentions, out.Content))
	default:
		if at := occurrences(g.Record.Text, d.Speaker.Name); len(at) > 0 {
			out.Speaker = append(out.Speaker, nearest(at, out.Content))
		}
	}
	return out
}

// pair returns a range in another unit. Ranges were checked when they came in.
func pair(o records.Offsets, r pipeline.Range) [2]int {
	r, _ = o.Of(r)
	return [2]int{r.Start, r.End}
}

// nearest returns the mention that is nearest to a quote, but not inside of it if
// there is another.
func nearest(mentions, content [][2]int) [2]int {
	best, least := mentions[0], -1
	for _, m := range mentions {
		away := 1 << 30
		for _, c := range content {
			switch {
			case m[1] <= c[0]:
				away = min(away, c[0]-m[1])
			case m[0] >= c[1]:
				away = min(away, m[0]-c[1])
			}
		}
		if least < 0 || away < least {
			best, least = m, away
		}
	}
	return best
}

// occurrences returns where a name stands in a text.
func occurrences(text, name string) (all [][2]int) {
	for at := 0; name != ""; {
		i := strings.Index(text[at:], name)
		if i < 0 {
			break
		}
		all = append(all, [2]int{at + i, at + i + len(name)})
		at += i + len(name)
	}
	return all
}

// outside returns what is left of a text of so many bytes without some ranges.
func outside(ranges [][2]int, size int) (rest [][2]int) {
	ranges = slices.SortedFunc(slices.Values(ranges), func(a, b [2]int) int { return a[0] - b[0] })
	at := 0
	for _, r := range ranges {
		if r[0] > at {
			rest = append(rest, [2]int{at, r[0]})
		}
		at = max(at, r[1])
	}
	if at < size {
		rest = append(rest, [2]int{at, size})
	}
	return rest
}
