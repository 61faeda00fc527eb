package linear

import (
	"slices"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/quote/rules"
)

// reading is what the chain makes of one cue.
type reading struct {
	Cue         int
	p           float64 // of the word to be a cue
	Content     []int   // units, rising
	speaker     []int
	sure, least float64 // mean and least probability of the content's units
	voice       float64 // of the best speaker unit
	bestVoice   int
	accepted    float64
	rule        rules.Pattern
	overlap     float64
	inside      bool // the cue stands in another's content
	holds       bool // another cue stands in its content
}

// scorer scores every label of every unit in the window of a cue, in w's
// lattice; p holds the probability of every unit to be a cue.
type scorer func(v *View, fr *Frame, x *Syntax, p []float32, w *Workspace)

// read labels the window of the cue at unit k.
func (v *View) read(k int, x *Syntax, p []float32, emissions scorer, w *Workspace) reading {
	a, b := v.WindowOf(k)
	fr := v.frameOf(k, a, b, x)
	emissions(v, &fr, x, p, w)
	n := b - a
	c := &w.Lattice
	c.Marginals(n)
	w.labels = c.best(n, w.labels)
	r := reading{Cue: k, p: float64(p[k]), rule: x.rule, bestVoice: -1}
	inContent := func(i int) float64 { return 1 - c.P(i, lOther) - c.P(i, LSpeaker) }
	voices, contents := 0, 0
	for _, y := range w.labels {
		switch y {
		case lOther:
		case LSpeaker:
			voices++
		default:
			contents++
		}
	}
	r.speaker, r.Content = w.ints(voices), w.ints(contents)
	for i, y := range w.labels {
		switch y {
		case lOther:
		case LSpeaker:
			r.speaker = append(r.speaker, a+i)
		default:
			r.Content = append(r.Content, a+i)
		}
		if s := c.P(i, LSpeaker); s > r.voice {
			r.voice, r.bestVoice = s, a+i
		}
	}
	if len(r.Content) == 0 {
		r.Content = forced(n, a, k, inContent)
	}
	r.least = 1
	for _, u := range r.Content {
		s := inContent(u - a)
		r.sure += s / float64(len(r.Content))
		r.least = min(r.least, s)
	}
	return r
}

// forced returns the likeliest unit and its likely neighbours, where the best
// labels hold no content.
func forced(n, a, k int, p func(int) float64) []int {
	best := -1
	for i := range n {
		if i != k-a && (best < 0 || p(i) > p(best)) {
			best = i
		}
	}
	if best < 0 || p(best) < .1 {
		return nil
	}
	floor := max(.05, .4*p(best))
	l, r := best, best
	for l > 0 && p(l-1) > floor {
		l--
	}
	for r < n-1 && p(r+1) > floor {
		r++
	}
	var out []int
	for i := l; i <= r; i++ {
		out = append(out, a+i)
	}
	return out
}

// ReadAll reads every likely cue of a document and relates the readings, in w's
// memory.
func (v *View) ReadAll(p []float32, syn func(int) *Syntax, emissions scorer, w *Workspace) []reading {
	out := w.readings[:0]
	for k := range v.Units {
		if p[k] >= leastCue && v.among(k, p) {
			if r := v.read(k, syn(k), p, emissions, w); len(r.Content) > 0 {
				out = append(out, r)
			}
		}
	}
	for i := range out {
		for j := max(0, i-6); j < min(len(out), i+7); j++ {
			if i != j {
				out[i].relate(&out[j])
			}
		}
	}
	w.readings = out
	return out
}

// mostCues bounds how many cues of a stretch of units are read, the likeliest,
// so that text of nothing but cues costs no more than a few.
const mostCues = 10

// among reports whether fewer than mostCues units near k are likelier cues.
func (v *View) among(k int, p []float32) bool {
	likelier := 0
	for i := max(0, k-horizon/2); i < min(len(p), k+horizon/2); i++ {
		if p[i] > p[k] || p[i] == p[k] && i < k {
			likelier++
		}
	}
	if v.last[k]-v.first[k] > 2*horizon { // no sentence that people write
		return likelier < mostCues/5
	}
	return likelier < mostCues
}

func (r *reading) relate(o *reading) {
	r.overlap = max(r.overlap, float64(sharedUnits(r.Content, o.Content))/float64(len(r.Content)))
	if _, ok := slices.BinarySearch(o.Content, r.Cue); ok && o.p > .2 {
		r.inside = true
	}
	if _, ok := slices.BinarySearch(r.Content, o.Cue); ok && o.p > .2 {
		r.holds = true
	}
}

// sharedUnits counts the units that stand in both of two rising lists.
func sharedUnits(a, b []int) int {
	if a[len(a)-1] < b[0] || b[len(b)-1] < a[0] {
		return 0
	}
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n++
			i++
			j++
		}
	}
	return n
}

func bucket(x float64) uint32 { return uint32(x*12 + .5) }

// AcceptFeatures returns the features that say whether a reading is right.
func (v *View) AcceptFeatures(r *reading, x *Syntax, f Features) Features {
	f = f[:0]
	st := v.stem[r.Cue]
	first, last := r.Content[0], r.Content[len(r.Content)-1]
	runs, words, gaps := uint32(0), 0, uint32(0)
	for i, u := range r.Content {
		if v.Size[u] > 0 {
			runs = max(runs, uint32(v.Size[u]))
		} else {
			words++
		}
		if i > 0 && r.Content[i-1]+1 != u {
			gaps++
		}
	}
	side := b2u(first > r.Cue) + 2*b2u(last < r.Cue)
	voice := uint32(0)
	if len(r.speaker) > 0 {
		voice = 1 + b2u(r.speaker[0] > r.Cue) + 2*b2u(v.shape[r.speaker[0]] == sPronoun)
	}
	length := dist(len(r.Content))
	kind := min(2, b2u(runs > 0)+b2u(runs > 0 && words > 0))
	f.put0(1)
	f.put1(2, bucket(r.p))
	f.put1(3, bucket(r.sure))
	f.put1(4, bucket(r.least))
	f.put1(5, bucket(r.voice))
	f.put1(6, st)
	f.put2(7, st, side)
	f.put2(8, st, voice)
	f.put3(9, side, voice, kind)
	f.put2(10, kind, gaps)
	f.put2(11, length, kind)
	f.put2(12, length, side)
	f.put2(13, uint32(r.rule), kind)
	f.put3(14, uint32(r.rule), side, voice)
	f.put3(15, bucket(r.overlap), b2u(r.inside), b2u(r.holds))
	f.put2(16, b2u(r.inside), bucket(r.p))
	f.put2(17, bucket(r.p), bucket(r.sure))
	f.put2(18, bucket(r.p), kind)
	f.put2(19, bucket(r.least), kind)
	f.put2(20, bucket(r.voice), voice)
	f.put2(21, uint32(v.shape[first]), side)
	f.put2(22, uint32(v.shape[last]), side)
	f.put3(23, uint32(at(v.shape, first-1, 0, len(v.shape), sStart, sEnd)), uint32(v.shape[first]), side)
	f.put3(24, uint32(v.shape[last]), uint32(at(v.shape, last+1, 0, len(v.shape), sStart, sEnd)), side)
	f.put2(25, dist(first-r.Cue), dist(last-r.Cue))
	f.put3(26, uint32(int32(v.Prior[r.Cue])), kind, side)
	f.put2(27, uint32(int32(v.Prior[r.Cue])), voice)
	f.put3(28, b2u(int(v.first[first]) == first), b2u(int(v.last[last]) == last+1 || int(v.last[last]) == last+2), side)
	f.put3(29, runs, kind, side)
	f.put2(30, v.word[first], side)
	f.put2(31, uint32(v.cls[r.Cue]&(grammar.Cue|grammar.Participle|grammar.Bare|grammar.Weak|grammar.Address|grammar.Label|grammar.Ambiguous)), kind)
	f.put2(32, v.nounShape(x.subject), voice)
	f.put3(33, b2u(x.passive), b2u(x.noun), side)
	f.put1(34, v.word[r.Cue])
	f.put3(35, v.word[r.Cue], kind, side)
	f.put1(36, bucket(r.sure*r.p))
	return f
}

// VoiceUnits returns the units of the speaker: the labelled ones, or the
// likeliest one where it is likely enough.
func (r *reading) VoiceUnits() []int {
	if len(r.speaker) > 0 {
		return r.speaker
	}
	if r.voice > .08 && r.bestVoice >= 0 {
		return []int{r.bestVoice}
	}
	return nil
}
