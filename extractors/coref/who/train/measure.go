package train

import (
	"fmt"
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/extractors/coref/who"
	"github.com/d1af08f5/sayso/extractors/text"
)

// score counts pronouns as shared/tools/score_coref.py does.
type score struct {
	right, given, gold [5]int // gendered, plural, thing; GAP m, f
}

func (s *score) add(t *score) {
	for i := range s.gold {
		s.right[i] += t.right[i]
		s.given[i] += t.given[i]
		s.gold[i] += t.gold[i]
	}
}

func (s *score) String() string {
	var b strings.Builder
	f := func(r, g, n int) (float64, float64, float64) {
		p, q := float64(r)/float64(max(1, g)), float64(r)/float64(max(1, n))
		return 100 * p, 100 * q, 200 * p * q / max(1e-9, p+q)
	}
	for i, name := range []string{"he/she", "they", "it", "gap m", "gap f"} {
		if s.gold[i] > 0 {
			p, q, x := f(s.right[i], s.given[i], s.gold[i])
			fmt.Fprintf(&b, "%s P %.1f R %.1f F %.1f  ", name, p, q, x)
		}
	}
	if s.gold[3] > 0 {
		_, _, m := f(s.right[3], s.given[3], s.gold[3])
		_, _, w := f(s.right[4], s.given[4], s.gold[4])
		_, _, all := f(s.right[3]+s.right[4], s.given[3]+s.given[4], s.gold[3]+s.gold[4])
		fmt.Fprintf(&b, "all %.1f bias %.3f", all, w/m)
	}
	return b.String()
}

// measure resolves documents and counts.
func (r *Recipe) measure(m *who.Model, docs []*document) (s score) {
	for _, d := range docs {
		d.restore()
		r.Resolve(&d.doc, m, nil)
		if d.names != nil {
			d.countGAP(&s)
		} else {
			d.countChains(&s)
		}
	}
	return s
}

func (d *document) countGAP(s *score) {
	g := 3
	if w := strings.ToLower(d.pronoun.In(d.doc.Text)); strings.HasPrefix(w, "she") || strings.HasPrefix(w, "her") {
		g = 4
	}
	own := -1
	for i := range d.doc.Mentions {
		if d.doc.Mentions[i].Span == d.pronoun {
			own = d.doc.Mentions[i].Entity
		}
	}
	for _, n := range d.names {
		given := own >= 0 && slices.ContainsFunc(d.doc.Mentions, func(m text.Mention) bool {
			return m.Entity == own && m.Kind != text.Pronoun && m.Overlaps(n.Span)
		})
		if given {
			s.given[g]++
		}
		if n.right {
			s.gold[g]++
			if given {
				s.right[g]++
			}
		}
	}
}

func (d *document) countChains(s *score) {
	names := make([][]text.Span, len(d.doc.Entities))
	for _, m := range d.doc.Mentions {
		if m.Kind == text.Name {
			names[m.Entity] = append(names[m.Entity], m.Span)
		}
	}
	gold := map[text.Span]int{}
	for k, c := range d.chains {
		for _, p := range c.prons {
			gold[p] = k
			if g, ok := who.ClassOf(p.In(d.doc.Text)); ok && len(c.names) > 0 {
				s.gold[g]++
			}
		}
	}
	for _, m := range d.doc.Mentions {
		g, ok := who.ClassOf(m.In(d.doc.Text))
		if m.Kind != text.Pronoun || !ok {
			continue
		}
		s.given[g]++
		if k, ok := gold[m.Span]; ok && overlapAny(names[m.Entity], d.chains[k].names) {
			s.right[g]++
		}
	}
}
