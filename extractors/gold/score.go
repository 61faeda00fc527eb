package gold

import (
	"cmp"
	"regexp"
	"slices"
	"sync"

	"github.com/d1af08f5/sayso/extractors/text"
)

// Counts are how many things were found, how many were marked, and how many of
// the found ones are right.
type Counts struct{ Right, Found, Marked int }

// Add adds other counts to c.
func (c *Counts) Add(d Counts) {
	c.Right += d.Right
	c.Found += d.Found
	c.Marked += d.Marked
}

// Precision returns the share of what was found that is right, in percent; 0
// where nothing was found.
func (c Counts) Precision() float64 { return 100 * share(c.Right, c.Found) }

// Recall returns the share of what was marked that was found, in percent; 0
// where nothing was marked.
func (c Counts) Recall() float64 { return 100 * share(c.Right, c.Marked) }

// F1 returns the harmonic mean of precision and recall, in percent.
func (c Counts) F1() float64 {
	p, r := share(c.Right, c.Found), share(c.Right, c.Marked)
	if p+r == 0 {
		return 0
	}
	return 200 * p * r / (p + r)
}

func share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

// Comparison is what the names found in a text have in common with the marked
// ones. All names are trimmed, of a scored type, and in text order.
type Comparison struct {
	Right  []Name // found and marked
	Extra  []Name // found, but not marked
	Missed []Name // marked, but not found
}

// Compare compares names found in a text with those marked in it. A name is
// right if its span and type are those of a marked one; what Trimmed cuts off
// does not count.
func Compare(s string, marked, found []Name) Comparison {
	var c Comparison
	marked, found = Trimmed(s, marked...), Trimmed(s, found...)
	for _, n := range found {
		if slices.Contains(marked, n) {
			c.Right = append(c.Right, n)
		} else {
			c.Extra = append(c.Extra, n)
		}
	}
	for _, n := range marked {
		if !slices.Contains(found, n) {
			c.Missed = append(c.Missed, n)
		}
	}
	return c
}

// Counts counts the names of one type; of all types for "".
func (c *Comparison) Counts(typ string) Counts {
	n := func(names []Name) (n int) {
		for i := range names {
			if typ == "" || names[i].Type == typ {
				n++
			}
		}
		return n
	}
	right := n(c.Right)
	return Counts{Right: right, Found: right + n(c.Extra), Marked: right + n(c.Missed)}
}

// Trimmed returns the names of the types that are scored, in text order and each
// once, without what does not count at their edges: leading articles, trailing
// possessives, punctuation and white space.
//
//	"the Nord Bank's" → "Nord Bank"
func Trimmed(s string, names ...Name) []Name {
	var out []Name
	for _, n := range names {
		if slices.Contains(NameTypes, n.Type) {
			n.Span = trim(s, n.Span)
			out = append(out, n)
		}
	}
	slices.SortFunc(out, func(a, b Name) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End), cmp.Compare(a.Type, b.Type))
	})
	return slices.Compact(out)
}

// space is white space as Python's \s has it, which other scorers of the same
// files use.
const space = `\s\p{Z}\x{85}\x{1c}-\x{1f}`

var (
	lead = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?:[` + space + `"'“”‘’(]+|(?:the|The|a|A|an|An)[` + space + `]+)+`)
	})
	tail = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?:['’]s?|[` + space + `"'“”‘’).,;:])+$`)
	})
)

// trim cuts what does not count off the edges of a span, but never all of it.
func trim(s string, x text.Span) text.Span {
	if at := lead().FindStringIndex(x.In(s)); at != nil && at[1] < x.Len() {
		x.Start += at[1]
	}
	if at := tail().FindStringIndex(x.In(s)); at != nil && at[0] > 0 {
		x.End = x.Start + at[0]
	}
	return x
}
