package net

import (
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/quote/marks"
	"github.com/d1af08f5/sayso/extractors/quote/rules"
	"github.com/d1af08f5/sayso/extractors/text"
)

// The tables of look-ups that a word's vector is the sum of. The first of them know the
// word by itself, the others its place.
const (
	wordTable    = iota // the word in lower case, if it is in the vocabulary
	prefixTable         // its first three bytes, hashed
	suffixTable         // its last three
	endingTable         // its last two
	shapeTable          // its kind and case
	clusterTable        // words of like use
	classTable          // the parts it plays around quotes, a row each
	runTable            // the quoted run that it stands in, and where
	placeTable          // its place in sentence and paragraph
	nameTable           // the name that it is a part of
	tables
)

// The rows of the tables with a fixed number of them; the vocabulary has its own.
const (
	prefixRows  = 4096
	suffixRows  = 4096
	endingRows  = 2048
	shapeRows   = 48
	clusterRows = 513
	classRows   = 32
	runRows     = 256
	placeRows   = 128
	nameRows    = 8
)

// Lexical is what is known of a word by itself.
type Lexical struct {
	Word                   uint32 // hash of the word in lower case, digits as 0
	Prefix, Suffix, Ending uint16
	Shape                  uint8
	Cluster                uint16
	Classes                grammar.Class
}

// lexical reads a word of some classes. The function cluster gives lower-case words of
// like use the same number; it may be nil.
func lexical(word string, t *text.Token, c grammar.Class, cluster func(string) uint16) Lexical {
	low := strings.ToLower(word)
	x := Lexical{
		Word:   hash(0, low),
		Prefix: uint16(1 + hash(1, low[:min(3, len(low))])%(prefixRows-1)),
		Suffix: uint16(1 + hash(2, low[max(0, len(low)-3):])%(suffixRows-1)),
		Ending: uint16(1 + hash(3, low[max(0, len(low)-2):])%(endingRows-1)),
		Shape:  uint8(t.Kind)*8 + uint8(t.Case), Classes: c,
	}
	if cluster != nil {
		x.Cluster = cluster(low)
	}
	return x
}

// hash is FNV-1a of a string with digits as 0, after a seed.
func hash(seed uint32, s string) uint32 {
	h := uint32(2166136261) ^ seed*0x9E3779B1
	for i := range len(s) {
		c := s[i]
		if '0' <= c && c <= '9' {
			c = '0'
		}
		h = (h ^ uint32(c)) * 16777619
	}
	return h ^ h>>15
}

// Place is where a word stands.
type Place struct {
	Mark uint8 // 0 outside of quoted runs, 1 inside, 2 the opening mark, 3 the closing one; 4 more at the start of a paragraph
	Run  uint8 // the run's size, end and surroundings
	Spot uint8 // place in sentence and paragraph
	Name uint8 // 0 none, 1 PER, 3 LOC, 5 ORG; 1 more behind its first word
}

// places returns the places of all tokens of a scan, in the memory of ps if they fit.
func places(s *rules.Scan, ps []Place) []Place {
	d := s.Doc
	ps = slices.Grow(ps[:0], len(s.Classes))[:len(s.Classes)]
	clear(ps)
	for p := range d.Paragraphs {
		inParagraph(s, &d.Paragraphs[p], ps)
	}
	for k, r := range s.Runs {
		if !s.Nickname(r) {
			inRun(s, k, r, ps)
		}
	}
	inNames(d, ps)
	return ps
}

// inParagraph notes the places of the words of a paragraph in it and in its sentences.
func inParagraph(s *rules.Scan, p *text.Paragraph, ps []Place) {
	for k := p.First; k < p.Last; k++ {
		sentence := s.Doc.Sentences[k]
		spot, began := 4*mannerOf(s, sentence)+16*uint8(p.Aside), false
		for i := sentence.First; i < sentence.Last; i++ {
			ps[i].Spot = spot
			if !began {
				ps[i].Spot += 2
			}
			t := &s.Doc.Tokens[i]
			began = began || t.Kind != text.Mark && t.Kind != text.Punct
		}
		ps[sentence.First].Spot++
	}
	if p.First < p.Last {
		ps[s.Doc.Sentences[p.First].First].Mark = 4
	}
}

// inRun notes the places of the words of run k.
func inRun(s *rules.Scan, k int, r marks.Run, ps []Place) {
	size := uint8(0)
	switch {
	case r.Words > 6:
		size = 3
	case r.Words > 3:
		size = 2
	case r.Words > 1:
		size = 1
	}
	end := uint8(0)
	switch w := s.Word(max(r.Last-2, r.First)); {
	case w == "," || w == "—" || w == "–" || w == "--" || w == "-":
		end = 1
	case w == "." || w == "…" || w == "...":
		end = 2
	case strings.HasSuffix(w, "?") || strings.HasSuffix(w, "!"):
		end = 3
	}
	run := 1 + size + 4*end
	if s.Alone(k) {
		run += 16
	}
	if r.Continues {
		run += 32
	}
	if s.WorkTitle(r) {
		run += 64
	}
	if !r.Closed {
		run += 128
	}
	for i := r.First; i < r.Last; i++ {
		ps[i].Run = run
		ps[i].Mark = ps[i].Mark&4 | 1
	}
	ps[r.First].Mark = ps[r.First].Mark&4 | 2
	if r.Closed {
		ps[r.Last-1].Mark = ps[r.Last-1].Mark&4 | 3
	}
}

// inNames notes the names that words are parts of.
func inNames(d *text.Document, ps []Place) {
	i := 0
	for _, m := range d.Mentions {
		for i < len(d.Tokens) && d.Tokens[i].End <= m.Start {
			i++
		}
		first := true
		for ; i < len(d.Tokens) && d.Tokens[i].Start < m.End; i++ {
			ps[i].Name = 2*uint8(m.Type) - 1
			if !first {
				ps[i].Name++
			}
			first = false
		}
	}
}

// mannerOf tells how the words of a sentence are cased: 0 as in a text, 1 most with
// capitals, as in a headline, 2 all in capitals, 3 none with one.
func mannerOf(s *rules.Scan, t text.Sentence) uint8 {
	words, capital, upper := 0, 0, 0
	for i := t.First; i < t.Last; i++ {
		x := s.Doc.Tokens[i]
		if x.Kind != text.Word || x.Case == text.NoCase {
			continue
		}
		words++
		if x.Case.Capital() {
			capital++
		}
		if x.Case == text.Upper {
			upper++
		}
	}
	switch {
	case words < 3:
		return 0
	case 4*upper > 3*words:
		return 2
	case 5*capital > 3*words:
		return 1
	case capital == 0:
		return 3
	}
	return 0
}
