package score

import (
	"cmp"
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// edge are the characters that do not count at the edges of a quote or speaker.
const edge = " \t\n\r\"'“”‘’«»`,.;:!?…—–-"

// places is a set of byte offsets of a text, ascending.
type places []int

// content returns spans of a text, in order and without what does not count at
// their edges, and the bytes in them that are not white space. The rest of a
// character through which a span cuts does not count.
func content(s string, spans []text.Span) ([]text.Span, places) {
	var trimmed []text.Span
	var all places
	for _, x := range inOrder(spans) {
		if x = trimEdges(s, x); x.Start < x.End {
			trimmed = append(trimmed, x)
			all = all.add(s, x)
		}
	}
	slices.Sort(all)
	return trimmed, slices.Compact(all)
}

func inOrder(spans []text.Span) []text.Span {
	return slices.SortedFunc(slices.Values(spans), func(a, b text.Span) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
}

func trimEdges(s string, x text.Span) text.Span {
	whole := strings.ToValidUTF8(x.In(s), "")
	in := strings.TrimLeft(whole, edge)
	start := x.Start + len(whole) - len(in)
	return text.Span{Start: start, End: start + len(strings.TrimRight(in, edge))}
}

// add appends the bytes of a span that are neither white space nor control
// characters of ASCII.
func (p places) add(s string, x text.Span) places {
	for i := x.Start; i < x.End; i++ {
		if s[i] > ' ' {
			p = append(p, i)
		}
	}
	return p
}

// every returns all bytes of spans, also white space.
func every(spans []text.Span) places {
	var p places
	for _, s := range spans {
		for i := s.Start; i < s.End; i++ {
			p = append(p, i)
		}
	}
	slices.Sort(p)
	return slices.Compact(p)
}

// shared returns how many bytes are in both sets.
func (p places) shared(q places) (n int) {
	if len(p) == 0 || len(q) == 0 || p[len(p)-1] < q[0] || q[len(q)-1] < p[0] {
		return 0
	}
	for len(p) > 0 && len(q) > 0 {
		switch {
		case p[0] < q[0]:
			p = p[1:]
		case p[0] > q[0]:
			q = q[1:]
		default:
			n, p, q = n+1, p[1:], q[1:]
		}
	}
	return n
}

// meets reports whether a byte is in both sets.
func (p places) meets(q places) bool { return p.shared(q) > 0 }

// mostly reports whether more than half of p is in q.
func (p places) mostly(q places) bool { return 2*p.shared(q) > len(p) }

// union returns the bytes that are in any of the sets.
func union(sets []places) places {
	all := slices.Concat(sets...)
	slices.Sort(all)
	return slices.Compact(all)
}
