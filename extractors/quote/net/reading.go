package net

import (
	"math"

	"github.com/d1af08f5/sayso/extractors/grammar"
)

// reading is what the net says of one cue. Positions are words of the view.
type reading struct {
	cue    int
	pieces []stretch // of content
	who    stretch   // of the speaker; empty where nobody is named
	Signs  Signs
	sure   float64 // 0 to 1
}

// Signs is what tells how sure a reading is.
type Signs struct {
	Cue     float64 // probability of the cue
	Inside  float64 // mean log-probability of content over the words inside
	Outside float64 // the same of no content, over the eight words around the pieces
	Bound   float64 // log-probability of the pieces' first and last words
	Who     float64 // highest probability of a speaker
	Words   int
	Pieces  int
	Quoted  float64 // share of the words that stand in marks
	Gap     int     // words between the cue and the nearest piece
	Before  bool    // the content begins before the cue
	Named   bool    // a speaker is given
	Heard   bool    // the speaker stands inside the content's stretch
	Class   grammar.Class
}

// leastWho is the least probability of a word to be a part of the speaker by itself, and
// lesserWho of one beside such a word.
const (
	leastWho  = .3
	lesserWho = .4
)

// read makes a reading of the label probabilities in the window from word lo on.
func (v *view) read(w *Workspace, cue, lo int, p []float32, cueP float64) reading {
	r := reading{cue: cue}
	base := len(w.slab)
	w.slab = w.path.pieces(p, lo, func(t int) uint8 { return v.mark(lo + t) }, w.slab)
	r.pieces = w.slab[base:len(w.slab):len(w.slab)]
	n := len(p) / Classes
	v.overEdge(&r, lo, lo+n)
	v.voice(&r, lo, p)
	v.signs(&r, lo, p, cueP)
	return r
}

// overEdge lets pieces at the window's edges reach to the ends of the quoted runs that
// they begin or end in.
func (v *view) overEdge(r *reading, lo, hi int) {
	if len(r.pieces) == 0 {
		return
	}
	if a := &r.pieces[0]; a.first == lo {
		for a.first > 0 && v.mark(a.first)&1 == 1 && v.samePara(a.first-1, a.first) {
			a.first--
		}
	}
	if b := &r.pieces[len(r.pieces)-1]; b.last == hi {
		for b.last < len(v.token) && v.mark(b.last)&1 == 1 && v.samePara(b.last-1, b.last) && v.mark(b.last-1) != 3 {
			b.last++
		}
	}
}

func (v *view) samePara(i, j int) bool { return v.para[v.of[i]] == v.para[v.of[j]] }

// voice sets the speaker: the words around the likeliest one.
func (v *view) voice(r *reading, lo int, p []float32) {
	best, at := float32(-40), -1
	k := 0
	for t := range len(p) / Classes {
		for k < len(r.pieces) && r.pieces[k].last <= lo+t {
			k++
		}
		if k < len(r.pieces) && r.pieces[k].first <= lo+t {
			continue
		}
		if x := p[t*Classes+speaks]; x > best {
			best, at = x, t
		}
	}
	r.Signs.Who = expOf(best)
	if at < 0 || r.Signs.Who <= leastWho {
		return
	}
	part := func(t int) bool {
		return t >= 0 && t < len(p)/Classes && expOf(p[t*Classes+speaks]) > lesserWho && !r.holds(lo+t)
	}
	r.who = stretch{lo + at, lo + at + 1}
	for part(r.who.first - 1 - lo) {
		r.who.first--
	}
	for part(r.who.last - lo) {
		r.who.last++
	}
}

// holds reports whether word i is in the content.
func (r *reading) holds(i int) bool {
	for _, s := range r.pieces {
		if s.first <= i && i < s.last {
			return true
		}
	}
	return false
}

// words returns how many words the content has.
func (r *reading) words() int {
	n := 0
	for _, s := range r.pieces {
		n += s.last - s.first
	}
	return n
}

// aroundPieces is how many words on either side of a piece tell how sure its ends are.
const aroundPieces = 4

// signs notes what tells how sure the reading is.
func (v *view) signs(r *reading, lo int, p []float32, cueP float64) {
	g := &r.Signs
	g.Cue, g.Words, g.Pieces, g.Named = cueP, r.words(), len(r.pieces), r.who.last > r.who.first
	g.Class = v.Classes[v.token[r.cue]]
	n := len(p) / Classes
	at := func(i, label int) float32 { return p[(i-lo)*Classes+label] }
	seen, around, quoted := 0, 0, 0
	g.Gap = 1 << 10
	for _, s := range r.pieces {
		for i := max(s.first, lo); i < min(s.last, lo+n); i++ {
			seen++
			g.Inside += math.Log(max(1e-6, expOf(at(i, begins))+expOf(at(i, inside))+expOf(at(i, ends))+expOf(at(i, alone))))
			if v.mark(i) > 0 {
				quoted++
			}
		}
		for i := max(lo, s.first-aroundPieces); i < min(lo+n, s.last+aroundPieces); i++ {
			if !r.holds(i) {
				around++
				g.Outside += math.Log(max(1e-6, expOf(at(i, outside))+expOf(at(i, speaks))))
			}
		}
		if s.first >= lo && s.last <= lo+n {
			g.Bound += math.Log(max(1e-6, expOf(at(s.first, begins))+expOf(at(s.first, alone)))) + math.Log(max(1e-6, expOf(at(s.last-1, ends))+expOf(at(s.last-1, alone))))
		}
		switch {
		case s.first > r.cue:
			g.Gap = min(g.Gap, s.first-r.cue-1)
		case s.last <= r.cue:
			g.Gap = min(g.Gap, r.cue-s.last)
		default:
			g.Gap = 0
		}
	}
	if seen > 0 {
		g.Inside /= float64(seen)
		g.Quoted = float64(quoted) / float64(seen)
	}
	if around > 0 {
		g.Outside /= float64(around)
	}
	if len(r.pieces) > 0 {
		g.Before = r.pieces[0].first < r.cue
	}
}
