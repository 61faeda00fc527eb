package train

import (
	"github.com/d1af08f5/sayso/extractors/gold"
	"github.com/d1af08f5/sayso/extractors/ner"
	"github.com/d1af08f5/sayso/extractors/ner/crf"
	"github.com/d1af08f5/sayso/extractors/text"
)

// segmented returns a segmented document of its own for a text.
func segmented(s string) *text.Document {
	d := new(text.Document)
	d.Reset(s)
	text.Segment(d)
	return d
}

// typeNumber numbers the types of marked names as labels do.
var typeNumber = map[string]int{"PER": 0, "LOC": 1, "ORG": 2, gold.Misc: 3}

// align gives each token of a segmented document its label. Leading articles,
// trailing possessives and marks at the edges of a name get none, for scores do
// not count them. A name that begins or ends inside a token is left out.
//
//	"the Oslo", marked LOC → Outside, Single
func align(d *text.Document, names []gold.Name) []uint8 {
	labels := make([]uint8, len(d.Tokens))
	t := 0
	for _, n := range names {
		for t < len(d.Tokens) && d.Tokens[t].End <= n.Start {
			t++
		}
		first, last := tokensOf(d, t, n.Span)
		if last == first || d.Tokens[first].Start < n.Start || ner.NameSpan(d, first, last).End > n.End+1 {
			continue
		}
		for i := first; i < last; i++ {
			labels[i] = uint8(crf.Label(typeNumber[n.Type], placeIn(i, first, last)))
		}
		t = last
	}
	return labels
}

// tokensOf returns the tokens of a name, less what does not count at its edges;
// from is the first that may be one.
func tokensOf(d *text.Document, from int, name text.Span) (first, last int) {
	in := func(i int) bool { return i < len(d.Tokens) && d.Tokens[i].Start < name.End }
	first = from
	for in(first) && skipFirst(d, first) && in(first+1) {
		first++
	}
	last = first
	for in(last) {
		last++
	}
	for last > first+1 && skipLast(d, last-1) {
		last--
	}
	return first, last
}

func placeIn(i, first, last int) int {
	switch {
	case last-first == 1:
		return crf.Single
	case i == first:
		return crf.Begin
	case i == last-1:
		return crf.End
	}
	return crf.Inside
}

func skipFirst(d *text.Document, i int) bool {
	switch d.Word(i) {
	case "the", "The", "a", "A", "an", "An", "(":
		return true
	}
	return d.Tokens[i].Kind == text.Mark
}

func skipLast(d *text.Document, i int) bool {
	switch d.Word(i) {
	case "'s", "’s", "'", "’", ".", ",", ")", ":", ";":
		return true
	}
	return d.Tokens[i].Kind == text.Mark
}

// labelled returns the names that labels of an example's candidates make.
func labelledNames(d *text.Document, ex *example, labels []uint8) []gold.Name {
	var out []gold.Name
	for c := 0; c < len(labels); c++ {
		if labels[c] == crf.Outside {
			continue
		}
		first := c
		for !crf.EndsName(int(labels[c])) {
			c++
		}
		if typ, ok := ner.TypeOf(int(labels[first])); ok {
			out = append(out, gold.Name{Span: ner.NameSpan(d, int(ex.Token[first]), int(ex.Token[c])+1), Type: typ.String()})
		}
	}
	return out
}

// tagged returns the names that a tagger finds in a document, and their
// confidences. It leaves the document as it is.
func tagged(t *ner.Tagger, d *text.Document) (names []gold.Name, confidence []float64) {
	defer func(before []text.Mention) { d.Mentions = before }(d.Mentions)
	d.Mentions = nil
	_ = t.Tag(d) // its error is always nil
	for _, m := range d.Mentions {
		names = append(names, gold.Name{Span: m.Span, Type: m.Type.String()})
		confidence = append(confidence, m.Confidence)
	}
	return names, confidence
}
