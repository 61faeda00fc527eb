package review

import (
	"encoding/csv"
	"io"
	"maps"
	"slices"

	"github.com/d1af08f5/sayso/extractors/text"
	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/people"
)

// Verdicts is what a line of a gold file says of the review that it comes from.
type Verdicts struct {
	Documents int            `json:"documents"`      // in the corpus
	Acts      []pipeline.Act `json:"acts,omitempty"` // of the quotes that were looked for
	Strata    []Stratum      `json:"strata"`         // of the corpus
	Drawn     []int          `json:"drawn"`          // quotes of this document in the sample, by stratum
	Judged    []Verdict      `json:"judged"`         // those of them that were judged
	Whole     *Whole         `json:"whole,omitempty"`
}

// Verdict is that on a quote of the sample. A content is right if its Dice overlap
// with the corrected one is .8 or more, as in sayso eval.
type Verdict struct {
	Stratum int  `json:"stratum"`
	Quote   bool `json:"quote"`   // somebody says that
	Speaker bool `json:"speaker"` // and the speaker is right
}

// Whole counts the quotes of a document that was read whole.
type Whole struct {
	Marked  int `json:"marked"`  // that are there
	Found   int `json:"found"`   // of these, with the right content
	Speaker int `json:"speaker"` // of these, with the right speaker
}

// verdicts sums up the decisions on a document.
func (g *golder) verdicts(s *Sample) *Verdicts {
	v := &Verdicts{Documents: s.Documents, Acts: s.Acts, Strata: s.Strata, Drawn: make([]int, len(s.Strata)), Judged: []Verdict{}}
	var whole Whole
	for i := range g.Record.Quotes {
		q := &g.Record.Quotes[i]
		d, judged := g.decisions[q.ID]
		content, speaker := g.judge(q, d)
		if h, ok := g.Drawn[q.ID]; ok {
			v.Drawn[h]++
			if judged {
				v.Judged = append(v.Judged, Verdict{h, content, speaker})
			}
		}
		if judged && d.Verdict != Dropped {
			whole.add(content, speaker)
		}
	}
	for _, d := range g.decisions {
		if d.Verdict == Added {
			whole.add(false, false)
		}
	}
	if g.read {
		v.Whole = &whole
	}
	return v
}

func (w *Whole) add(content, speaker bool) {
	w.Marked++
	if content {
		w.Found++
	}
	if speaker {
		w.Speaker++
	}
}

// judge says whether the content of a quote is right, and its speaker as well.
func (g *golder) judge(q *pipeline.Quote, d Decision) (content, speaker bool) {
	switch d.Verdict {
	case Right:
		return true, true
	case Corrected:
		content = dice(g.found(q).Content, g.marked(d).Content) >= .8
		name := ""
		if d.Speaker != nil {
			name = text.Flat(d.Speaker.Name)
		}
		return content, content && name == q.Speaker.String()
	}
	return false, false
}

// dice returns the Dice overlap of two contents, from 0 to 1. Runs of one content
// share no bytes.
func dice(a, b [][2]int) float64 {
	both, all := 0, 0
	for _, x := range a {
		all += x[1] - x[0]
		for _, y := range b {
			both += max(0, min(x[1], y[1])-max(x[0], y[0]))
		}
	}
	for _, y := range b {
		all += y[1] - y[0]
	}
	if all == 0 {
		return 0
	}
	return 2 * float64(both) / float64(all)
}

// People writes the rows for the people file, as package people reads it. Equal rows
// come once.
func People(w io.Writer, s *Sample, log *Log) error {
	out := csv.NewWriter(w)
	out.Write(people.Columns)
	seen := map[Person]bool{}
	for i := range s.Docs {
		all := log.All(i)
		for _, id := range slices.Sorted(maps.Keys(all)) {
			p := all[id].Person
			if p == nil || seen[*p] {
				continue
			}
			seen[*p] = true
			drop := ""
			if p.Drop {
				drop = "yes"
			}
			out.Write([]string{p.Alias, p.Name, p.Gender, p.Kind, p.Role, drop})
		}
	}
	out.Flush()
	return out.Error()
}
