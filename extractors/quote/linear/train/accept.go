package train

import (
	"slices"

	"github.com/d1af08f5/sayso/extractors/quote/linear"
)

func dice(a, b []int, size func(u int) int) float64 {
	shared, total := 0, 0
	for _, u := range a {
		total += size(u)
		if _, ok := slices.BinarySearch(b, u); ok {
			shared += 2 * size(u)
		}
	}
	for _, u := range b {
		total += size(u)
	}
	if total == 0 {
		return 0
	}
	return float64(shared) / float64(total)
}

// bytesOf returns the length of a unit in bytes.
func bytesOf(v *linear.View, u int) int {
	return v.Scan.Doc.Tokenized(v.Units[u].First, v.Units[u].Last).Len()
}

func (l *lesson) acceptExamples(c *chain) []example {
	v := &l.ws.View
	gold := map[int]*goldQuote{}
	for i := range l.gold {
		gold[l.gold[i].cue] = &l.gold[i]
	}
	var ex []example
	rs := v.ReadAll(l.p, l.syntaxOf, c.score, &l.ws)
	for i := range rs {
		r := &rs[i]
		g := gold[r.Cue]
		right := g != nil && dice(g.content, r.Content, func(u int) int { return bytesOf(v, u) }) >= .8
		if right {
			sp := r.VoiceUnits()
			if len(g.speaker) == 0 {
				right = len(sp) == 0
			} else {
				right = slices.ContainsFunc(sp, func(u int) bool { return slices.Contains(g.speaker, u) })
			}
		}
		ex = append(ex, example{v.AcceptFeatures(r, l.syntaxOf(r.Cue), nil), right})
	}
	return ex
}
