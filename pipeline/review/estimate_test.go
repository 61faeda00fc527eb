package review

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestJudgeWeighsStrataBack(t *testing.T) {
	strata := []Stratum{{0, .6, 100}, {.6, .8, 0}, {.8, .9, 0}, {.9, 1, 900}}
	var v Verdicts
	v.Strata, v.Documents = strata, 40
	for i := range 10 {
		v.Judged = append(v.Judged, Verdict{0, true, i < 5}, Verdict{3, true, true})
	}
	r, ok := Judge([]*Verdicts{&v, nil})
	assert.True(t, ok)
	assert.InDelta(t, 95, r.Speakers.Percent, 1e-9, "half of a tenth is wrong")
	assert.Less(t, r.Speakers.Low, 95.)
	assert.Greater(t, r.Speakers.High, 95.)
	assert.Equal(t, 1000, r.Found)
	assert.Equal(t, 20, r.Judged)
	assert.InDelta(t, 100, r.Quotes.Percent, 1e-9)
	assert.Less(t, r.Quotes.Low, 95., "all right of few is not certain")
	assert.Equal(t, Estimate{}, r.Recall, "nothing was read whole")

	_, ok = Judge(nil)
	assert.False(t, ok)
}

func TestJudgeAllOfThemIsCertain(t *testing.T) {
	v := Verdicts{Strata: []Stratum{{0, 1, 2}}, Judged: []Verdict{{0, true, true}, {0, true, false}}}
	r, _ := Judge([]*Verdicts{&v})
	assert.Equal(t, Estimate{50, 50, 50, true}, r.Speakers)
}

// TestIntervalsHoldTheTruth draws many samples from corpora whose precision and
// recall are known.
func TestIntervalsHoldTheTruth(t *testing.T) {
	const draws = 2000
	random := rand.New(rand.NewPCG(1, 2))
	for _, c := range []struct {
		name   string
		likely []float64 // to be right, by stratum
		found  []int
		sample int
	}{
		{"usual", []float64{.4, .6, .8, .95}, []int{500, 1000, 2000, 8000}, 50},
		{"good", []float64{.7, .85, .95, .99}, []int{100, 500, 2000, 8000}, 50},
		{"few", []float64{.5, .9}, []int{1000, 1000}, 20},
		{"many", []float64{.4, .6, .8, .95}, []int{500, 1000, 2000, 8000}, 200},
	} {
		truth, whole := 0., 0
		strata := make([]Stratum, len(c.found))
		for h, n := range c.found {
			strata[h].Found = n
			truth += c.likely[h] * float64(n)
			whole += n
		}
		truth *= 100 / float64(whole)
		held := 0
		for range draws {
			right, n := make([]int, len(strata)), make([]int, len(strata))
			for h := range strata {
				n[h] = c.sample / len(strata)
				for range n[h] {
					if random.Float64() < c.likely[h] {
						right[h]++
					}
				}
			}
			if e := stratified(strata, right, n); e.Low <= truth && truth <= e.High {
				held++
			}
		}
		assert.InDelta(t, .955, float64(held)/draws, .035, "precision, %s", c.name)
	}
	for _, docs := range []int{4, 10, 30} {
		held := 0
		for range draws {
			var whole []*Whole
			for range docs {
				w := &Whole{}
				good := .7 + .25*random.Float64() // documents differ
				for range 5 + random.IntN(8) {
					w.add(random.Float64() < good, false)
				}
				whole = append(whole, w)
			}
			if e := clustered(whole, func(w *Whole) int { return w.Found }); e.Low <= 82.5 && 82.5 <= e.High {
				held++
			}
		}
		assert.InDelta(t, .965, float64(held)/draws, .035, "recall, %d documents", docs)
	}
}
