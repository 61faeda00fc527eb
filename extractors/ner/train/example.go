package train

import (
	"github.com/d1af08f5/sayso/extractors/ner"
	"github.com/d1af08f5/sayso/extractors/ner/crf"
)

// example is a document as the trainer sees it.
type example struct {
	*ner.Candidates
	weight float32
	corpus int32        // the row of its corpus's indicator, or -1
	gold   []uint8      // the label of each candidate
	soft   []crf.Scores // in place of gold: the probabilities of its labels
	id     []int32      // the row of each feature, or -1
}

// newExample returns the example of candidates without labels.
func newExample(c *ner.Candidates) *example {
	return &example{Candidates: c, weight: 1, corpus: -1}
}

// dictionary numbers the rows of features.
type dictionary map[uint64]int32

// countFeatures returns how often the examples have each feature.
func countFeatures(exs []*example) map[uint64]int32 {
	c := map[uint64]int32{}
	for _, ex := range exs {
		for _, h := range ex.Features {
			c[h]++
		}
	}
	return c
}

// assign gives the features of the example their rows.
func (dict dictionary) assign(ex *example) {
	ex.id = make([]int32, len(ex.Features))
	for i, h := range ex.Features {
		if id, ok := dict[h]; ok {
			ex.id[i] = id
		} else {
			ex.id[i] = -1
		}
	}
}

// setGold gives the candidates the labels of their tokens. A name that goes beyond
// its stretch counts as none.
func (ex *example) setGold(labels []uint8) {
	ex.gold = make([]uint8, len(ex.Token))
	for c, t := range ex.Token {
		ex.gold[c] = labels[t]
	}
	for _, s := range ex.Stretches {
		crf.Repair(ex.gold[s[0]:s[1]])
	}
}

// teach gives the candidates the probabilities that a teacher gives to their
// labels. Where the teacher is silent there is no name. If the example has gold
// labels, it is taught the mean of both.
func (ex *example) teach(doc []thought) {
	ex.soft = make([]crf.Scores, len(ex.Token))
	k := 0
	for c, t := range ex.Token {
		for k < len(doc) && doc[k].token < t {
			k++
		}
		p := &ex.soft[c]
		if k < len(doc) && doc[k].token == t {
			*p = doc[k].probs
		} else {
			p[crf.Outside] = 1
		}
		if ex.gold != nil {
			for y := range p {
				p[y] /= 2
			}
			p[ex.gold[c]] += .5
		}
	}
}
