package ner

import "github.com/d1af08f5/sayso/extractors/ner/crf"

const (
	// RowSize is how many lanes a row has: Hidden ones, then one for each label.
	RowSize = 64
	// Hidden is how many lanes pass the rectifier.
	Hidden = RowSize - crf.Labels

	numHidden = Hidden // for the assembly
	numLabels = crf.Labels
)

// Row is what a feature adds to the sum of a candidate.
type Row = [RowSize]float32

// Network holds the parameters that all candidates share. With s the sum of the
// Bias and the candidate's rows, h its first Hidden lanes where positive and 0
// elsewhere, and p the mean of h at the other places of the word in the document,
// label y scores
//
//	s[Hidden+y] + Out[y]·h + Pool[y]·p
type Network struct {
	Bias  Row
	Out   [crf.Labels][Hidden]float32
	Pool  [crf.Labels][Hidden]float32
	Trans crf.Transitions
}

func relu(h *[Hidden]float32, sum *Row) {
	for k := range h {
		h[k] = max(sum[k], 0)
	}
}
