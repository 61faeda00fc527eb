package score

import (
	"math/rand/v2"
	"slices"

	"github.com/d1af08f5/sayso/extractors/gold"
)

// resamples is how many times Interval draws.
const resamples = 1000

// Interval returns the 95 % interval of the F1 of documents, in percent, by the
// bootstrap: it draws as many documents as there are, each from all of them, a
// thousand times, and leaves out the 25 lowest and the 25 highest F1. Whole
// documents are drawn because the mistakes in one are alike. Equal counts give
// equal intervals. ok is false if fewer than two documents have anything to count,
// which says nothing of others.
func Interval(documents []gold.Counts) (low, high float64, ok bool) {
	telling := slices.DeleteFunc(slices.Clone(documents), func(c gold.Counts) bool { return c.Found+c.Marked == 0 })
	if len(telling) < 2 {
		return 0, 0, false
	}
	draw := rand.New(rand.NewPCG(1, 2))
	f := make([]float64, resamples)
	for i := range f {
		var sum gold.Counts
		for range documents {
			sum.Add(documents[draw.IntN(len(documents))])
		}
		f[i] = sum.F1()
	}
	slices.Sort(f)
	return f[resamples/40], f[resamples-1-resamples/40], true
}
