// Package score measures records against what people marked: names by exact
// span and type; quotes by their content, with their speakers.
package score

import (
	"regexp"

	"github.com/d1af08f5/sayso/pipeline"
)

// Types are the types of name that are scored, in the order of the tables.
var Types = []string{"PER", "LOC", "ORG"}

// Name is a marked name: the half-open range of bytes it covers, and its type.
type Name struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Type  string `json:"type"`
}

// Counts are the names that were found and right, found and wrong, and missed.
type Counts struct{ Right, Wrong, Missed int }

// Precision is the share of the found names that are right, in percent.
func (c Counts) Precision() float64 { return percent(c.Right, c.Right+c.Wrong) }

// Recall is the share of the marked names that were found, in percent.
func (c Counts) Recall() float64 { return percent(c.Right, c.Right+c.Missed) }

// F1 is the harmonic mean of precision and recall, in percent.
func (c Counts) F1() float64 { return percent(2*c.Right, 2*c.Right+c.Wrong+c.Missed) }

func percent(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return 100 * float64(a) / float64(b)
}

func (c *Counts) add(d Counts) {
	c.Right += d.Right
	c.Wrong += d.Wrong
	c.Missed += d.Missed
}

// Names counts names by type. The zero value is ready.
type Names struct{ byType map[string]*Counts }

// Of returns the counts of a type; of all types for "all".
func (n *Names) Of(typ string) Counts {
	var c Counts
	for t, d := range n.byType {
		if t == typ || typ == "all" {
			c.add(*d)
		}
	}
	return c
}

// Add counts one document: the names marked in its text against those of its
// record, whose offsets must be bytes. A nil record found nothing. A leading
// article, a trailing possessive and marks at the edges count on neither side.
func (n *Names) Add(text string, marked []Name, rec *pipeline.Record) {
	want, got := map[Name]bool{}, map[Name]bool{}
	for _, m := range marked {
		n.put(want, text, m)
	}
	if rec != nil {
		for _, e := range rec.Entities {
			for _, m := range e.Mentions {
				if m.Kind == "name" {
					n.put(got, text, Name{m.Start, m.End, string(e.Type)})
				}
			}
		}
	}
	for m := range got {
		if want[m] {
			n.of(m.Type).Right++
		} else {
			n.of(m.Type).Wrong++
		}
	}
	for m := range want {
		if !got[m] {
			n.of(m.Type).Missed++
		}
	}
}

// put enters a name of a scored type into a set, trimmed.
func (n *Names) put(set map[Name]bool, text string, m Name) {
	for _, t := range Types {
		if m.Type == t {
			m.Start, m.End = trim(text, m.Start, m.End)
			set[m] = true
		}
	}
}

func (n *Names) of(typ string) *Counts {
	if n.byType == nil {
		n.byType = map[string]*Counts{}
	}
	if n.byType[typ] == nil {
		n.byType[typ] = new(Counts)
	}
	return n.byType[typ]
}

const space = `\s\p{Z}\x{85}\x{1c}-\x{1f}`

var (
	lead = regexp.MustCompile(`^(?:[` + space + `"'“”‘’(]+|(?:the|The|a|A|an|An)[` + space + `]+)+`)
	tail = regexp.MustCompile(`(?:['’]s?|[` + space + `"'“”‘’).,;:])+$`)
)

// trim cuts what does not count off the edges of a span, but never all of it.
func trim(text string, start, end int) (int, int) {
	if at := lead.FindStringIndex(text[start:end]); at != nil && at[1] < end-start {
		start += at[1]
	}
	if at := tail.FindStringIndex(text[start:end]); at != nil && at[0] > 0 {
		end = start + at[0]
	}
	return start, end
}
