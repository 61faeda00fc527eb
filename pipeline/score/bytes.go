package score

import (
	"cmp"
	"slices"
	"strings"
)

// edge are the characters that do not count at the edges of a quote or speaker.
const edge = " \t\n\r\"'“”‘’«»`,.;:!?…—–-"

// places is a set of byte offsets of a text, ascending.
type places []int

// content returns spans of a text in order and without what does not count at
// their edges, and the bytes inside them that are no white space. What is left
// of a character that a span cuts through is passed over.
func content(text string, spans []Span) ([]Span, places) {
	var trimmed []Span
	var all places
	for _, s := range inOrder(spans) {
		if s = trimEdges(text, s); s.Start < s.End {
			trimmed = append(trimmed, s)
			all = all.add(text, s)
		}
	}
	slices.Sort(all)
	return trimmed, slices.Compact(all)
}

func inOrder(spans []Span) []Span {
	return slices.SortedFunc(slices.Values(spans), func(a, b Span) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
}

func trimEdges(text string, s Span) Span {
	whole := strings.ToValidUTF8(text[s.Start:s.End], "")
	in := strings.TrimLeft(whole, edge)
	start := s.Start + len(whole) - len(in)
	return Span{start, start + len(strings.TrimRight(in, edge))}
}

// add appends the bytes of a span that are neither white space nor control
// characters of ASCII.
func (p places) add(text string, s Span) places {
	for i := s.Start; i < s.End; i++ {
		if text[i] > ' ' {
			p = append(p, i)
		}
	}
	return p
}

// every returns all bytes of spans, white space too.
func every(spans []Span) places {
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

// meets says whether a byte is in both sets.
func (p places) meets(q places) bool { return p.shared(q) > 0 }

// mostly says whether more than half of p is in q.
func (p places) mostly(q places) bool { return 2*p.shared(q) > len(p) }

// union returns the bytes that are in any of the sets.
func union(sets []places) places {
	all := slices.Concat(sets...)
	slices.Sort(all)
	return slices.Compact(all)
}
