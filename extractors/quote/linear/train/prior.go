package train

import (
	"math"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/quote/linear"
)

// priors say how often words are cues: counted in marked text by word, and by
// stem for words that are rare.
type priors struct {
	word, stem map[string][2]int32 // times a cue, times seen
}

func newPriors() *priors {
	return &priors{word: map[string][2]int32{}, stem: map[string][2]int32{}}
}

func (p *priors) count(word string, cue, seen int32) {
	for _, e := range [...]struct {
		m map[string][2]int32
		w string
	}{{p.word, word}, {p.stem, grammar.Stem(word)}} {
		c := e.m[e.w]
		c[0] += cue
		c[1] += seen
		e.m[e.w] = c
	}
}

// of returns the log odds of a word to be a cue, rounded, from -7 to 2, or never.
func (p *priors) of(word string) int8 {
	return p.at(word, grammar.Stem(word))
}

func (p *priors) at(word, st string) int8 {
	s := p.stem[st]
	if s[0] == 0 {
		return linear.Never
	}
	w := p.word[word]
	ps := (float64(s[0]) + .02) / (float64(s[1]) + 2)
	x := (float64(w[0]) + 4*ps) / (float64(w[1]) + 4)
	return int8(max(-7, min(2, math.Round(math.Log(x/(1-x)+1e-9)))))
}

// tables returns the priors by hash: of the words seen, and of a word never
// seen whose stem was.
func (p *priors) tables() (words, stems map[uint32]int8) {
	words, stems = map[uint32]int8{}, map[uint32]int8{}
	for st, c := range p.stem {
		if c[0] > 0 {
			stems[linear.Hash(st)] = p.at("", st)
		}
	}
	for w := range p.word {
		if x := p.at(w, grammar.Stem(w)); x != linear.Never {
			words[linear.Hash(w)] = x
		}
	}
	return words, stems
}
