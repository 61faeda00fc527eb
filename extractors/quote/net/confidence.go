package net

import (
	"math"

	"github.com/d1af08f5/sayso/extractors/grammar"
)

// numSigns is how many numbers a confidence is made of, for each of three kinds of content.
const numSigns = 22

// kinds of content by the marks in it: none, some, all.
const kinds = 3

// vector returns what a reading's confidence is made of, and its kind of content.
func (g *Signs) vector() (x [numSigns]float64, kind int) {
	flag := func(b bool) float64 {
		if b {
			return 1
		}
		return 0
	}
	p := min(max(g.Cue, 1e-3), 1-1e-3)
	words := math.Log(float64(max(1, g.Words)))
	x = [numSigns]float64{
		1, math.Log(p / (1 - p)), g.Inside, g.Outside, g.Bound, math.Log(g.Who + .01), flag(g.Named), words, words * words / 4,
		float64(min(3, g.Pieces-1)), g.Quoted, float64(min(g.Gap, 12)) / 6, flag(g.Gap == 0), flag(g.Before),
		flag(g.Class&grammar.Cue != 0), flag(g.Class&grammar.Participle != 0), flag(g.Class&grammar.Bare != 0), flag(g.Class&grammar.Saying != 0),
		flag(g.Class&grammar.Weak != 0), flag(g.Class&grammar.Address != 0), flag(g.Class&grammar.Label != 0), g.Cue * g.Inside,
	}
	switch {
	case g.Quoted > .99:
		kind = 2
	case g.Quoted > 0:
		kind = 1
	}
	return x, kind
}

// confidence returns how likely the reading is right, by logistic regression.
func (r *Reader) confidence(x *reading) float64 {
	v, kind := x.Signs.vector()
	w := r.model.Settings
	if len(w) < kinds*numSigns {
		return x.Signs.Cue * math.Exp(x.Signs.Inside)
	}
	sum := 0.
	for i, f := range v {
		sum += f * float64(w[kind*numSigns+i])
	}
	return 1 / (1 + math.Exp(-sum))
}
