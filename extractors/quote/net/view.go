package net

import (
	"github.com/d1af08f5/sayso/extractors/quote/rules"
)

// view is a scan as the net reads it: the words of its sentences, one behind another. In
// most documents word i is token i; the text inside quoted runs leaves tokens out.
type view struct {
	*rules.Scan
	token  []int32 // of a word
	word   []int32 // of a token, or -1
	of     []int32 // sentence of a word
	first  []int32 // of a sentence: its first word; one more behind the last
	para   []int32 // of a sentence
	places []Place // of tokens
}

// look fills v with the words of s.
func (v *view) look(s *rules.Scan) {
	*v = view{Scan: s, token: v.token[:0], word: v.word[:0], of: v.of[:0], first: v.first[:0], para: v.para[:0], places: v.places}
	for range s.Classes {
		v.word = append(v.word, -1)
	}
	for p := range s.Doc.Paragraphs {
		for k := s.Doc.Paragraphs[p].First; k < s.Doc.Paragraphs[p].Last; k++ {
			v.first, v.para = append(v.first, int32(len(v.token))), append(v.para, int32(p))
			for i := s.Doc.Sentences[k].First; i < s.Doc.Sentences[k].Last; i++ {
				v.word[i] = int32(len(v.token))
				v.token, v.of = append(v.token, int32(i)), append(v.of, int32(k))
			}
		}
	}
	v.first = append(v.first, int32(len(v.token)))
	v.places = places(s, v.places)
}

// mark returns the state of quotation marks at word i: see Place.
func (v *view) mark(i int) uint8 { return v.places[v.token[i]].Mark & 3 }

// The sentences of its paragraph that are read around a cue's own, and of the paragraph
// beside it where a quote begins or ends there. In PolNeAR's training articles they hold
// 99 of 100 indirect quotes; of longer quotes the marks tell the rest.
const (
	sentencesBefore = 2
	sentencesAfter  = 3
)

// window returns the words [lo, hi) around the cue at word c that are labelled: at most
// left before it and right behind it.
func (v *view) window(c, left, right int) (lo, hi int) {
	k := int(v.of[c])
	a, b := k, k+1
	for a > 0 && k-a < sentencesBefore && v.para[a-1] == v.para[k] {
		a--
	}
	if a == k && a > 0 && v.para[a-1] != v.para[k] && v.mark(int(v.first[a])-1) == 3 {
		p := v.para[a-1]
		for a > 0 && k-a < sentencesBefore && v.para[a-1] == p {
			a--
		}
	}
	n := len(v.para)
	for b < n && b-k <= sentencesAfter && v.para[b] == v.para[k] {
		b++
	}
	if b < n && b-k <= sentencesAfter && v.para[b] != v.para[k] && v.mark(int(v.first[b])) == 2 {
		p := v.para[b]
		for b < n && b-k <= sentencesAfter && v.para[b] == p {
			b++
		}
	}
	return max(int(v.first[a]), c-left), min(int(v.first[b]), c+right+1)
}
