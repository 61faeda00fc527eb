package ner

import (
	"math"
	"slices"
)

// outcome is a name that was found: its posterior, and whether it is right.
type outcome struct {
	odds  float64
	right bool
}

// calibrate fits the map from posteriors to confidence on the dev sets, each
// of which counts the same.
func (t *training) calibrate(m *Model) {
	raw := *m
	raw.calib = [2]float32{1, 0}
	tagger := NewTagger(&raw, 0)
	var all [][]outcome
	for _, s := range t.dev {
		var set []outcome
		for i := range s.gold {
			set = append(set, outcomes(tagger, &s, i)...)
		}
		all = append(all, set)
	}
	m.calib = platt(all)
	for i, s := range t.dev {
		t.say("%s: expected calibration error %.3f", s.name, calibrationError(m, all[i]))
	}
	t.say("all names: expected calibration error %.3f", calibrationError(m, slices.Concat(all...)))
	t.say("confidence: slope %.3f, shift %.3f", m.calib[0], m.calib[1])
}

func outcomes(tagger *Tagger, s *devSet, i int) (out []outcome) {
	gold := goldSpans(&s.gold[i])
	for _, f := range tagger.AppendNames(nil, s.docs[i]) {
		a, b := trim(s.gold[i].Text, f.Start, f.End)
		p := min(max(f.Confidence, 1e-6), 1-1e-6)
		out = append(out, outcome{math.Log(p / (1 - p)), gold[goldSpan{a, b, f.Type}]})
	}
	return out
}

// damped bounds a step: far from the optimum, where nearly all names are sure,
// Newton's method leaps.
func damped(step float64) float64 { return min(max(step, -.1), .1) }

// platt fits a logistic curve by Newton's method (Platt 1999).
func platt(sets [][]outcome) [2]float32 {
	a, b := .6, 0.0
	for range 200 {
		var ga, gb, haa, hab, hbb float64
		for _, set := range sets {
			w := 1 / float64(len(set)+1)
			for _, o := range set {
				p := 1 / (1 + math.Exp(-(a*o.odds + b)))
				d := p
				if o.right {
					d--
				}
				v := p * (1 - p) * w
				ga, gb = ga+d*o.odds*w, gb+d*w
				haa, hab, hbb = haa+v*o.odds*o.odds, hab+v*o.odds, hbb+v
			}
		}
		haa, hbb = haa+1e-6, hbb+1e-6
		det := haa*hbb - hab*hab
		if det <= 0 {
			break
		}
		a -= damped((hbb*ga - hab*gb) / det)
		b -= damped((haa*gb - hab*ga) / det)
	}
	if math.IsNaN(a+b) || math.IsInf(a+b, 0) {
		return [2]float32{1, 0}
	}
	return [2]float32{float32(a), float32(b)}
}

// calibrationError is the mean distance of confidence from accuracy over ten
// bins, weighted by their names (Guo et al. 2017).
func calibrationError(m *Model, set []outcome) float64 {
	var sum, right, count [10]float64
	for _, o := range set {
		c := m.confidence(float32(1 / (1 + math.Exp(-o.odds))))
		b := min(int(c*10), 9)
		sum[b] += c
		count[b]++
		if o.right {
			right[b]++
		}
	}
	e := 0.0
	for b := range sum {
		e += math.Abs(sum[b]-right[b]) / float64(max(len(set), 1))
	}
	return e
}
