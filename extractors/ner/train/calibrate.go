package train

import (
	"math"
	"slices"

	"github.com/d1af08f5/sayso/extractors/gold"
	"github.com/d1af08f5/sayso/extractors/ner"
)

// outcome is a name that was found: the log odds that the model gives it, and
// whether it is right.
type outcome struct {
	odds  float64
	right bool
}

// calibrate fits the map from posterior probabilities to confidence on the dev
// sets, each of which counts the same.
func (t *training) calibrate(m *ner.Tables) error {
	m.Calibration = ner.Uncalibrated
	raw, err := ner.NewModel(*m)
	if err != nil {
		return err
	}
	tagger := ner.NewTagger(raw)
	var all [][]outcome
	for _, s := range t.dev {
		var set []outcome
		for i := range s.gold {
			set = append(set, outcomes(tagger, &s, i)...)
		}
		all = append(all, set)
	}
	c := platt(all)
	for i, s := range t.dev {
		t.say("%s: expected calibration error %.3f", s.name, calibrationError(c, all[i]))
	}
	t.say("all names: expected calibration error %.3f", calibrationError(c, slices.Concat(all...)))
	t.say("confidence: slope %.3f, shift %.3f", c[0], c[1])
	m.Calibration = c
	return nil
}

// outcomes returns the names that a tagger finds in text i of a set.
func outcomes(tagger *ner.Tagger, s *devSet, i int) (out []outcome) {
	marked := gold.Trimmed(s.gold[i].Text, s.gold[i].Names...)
	names, confidence := tagged(tagger, s.docs[i])
	for k, n := range names {
		p := min(max(confidence[k], 1e-6), 1-1e-6)
		trimmed := gold.Trimmed(s.gold[i].Text, n)
		out = append(out, outcome{math.Log(p / (1 - p)), slices.Contains(marked, trimmed[0])})
	}
	return out
}

// damped bounds a step: far from the optimum, where nearly all names are sure,
// Newton's method leaps.
func damped(step float64) float64 { return min(max(step, -.1), .1) }

// platt fits a logistic curve by Newton's method (Platt 1999). If that leaves the
// numbers, it returns ner.Uncalibrated.
func platt(sets [][]outcome) ner.Calibration {
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
		return ner.Uncalibrated
	}
	return ner.Calibration{float32(a), float32(b)}
}

// calibrationError returns how far confidence is from accuracy on average, over
// ten bins weighted by their names (Guo et al. 2017).
func calibrationError(c ner.Calibration, set []outcome) float64 {
	var sum, right, count [10]float64
	for _, o := range set {
		p := c.Confidence(float32(1 / (1 + math.Exp(-o.odds))))
		b := min(int(p*10), 9)
		sum[b] += p
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
