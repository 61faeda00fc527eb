package ner

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/text"
)

func TestOneNameHasOneTypeUnlessContextSpeaksAgainstIt(t *testing.T) {
	d := segmented("Jordan Jordan Jordan JORDAN Lund")
	span := func(i int) text.Mention { return text.Mention{Span: d.Tokens[i].Span, Entity: -1} }
	for _, c := range []struct {
		name  string
		types []text.Type
		sure  []float64
		want  []text.Type
	}{
		{"the doubtful follow", []text.Type{2, 2, 2, 1, 1}, []float64{.9, .9, .8, .4, .3}, []text.Type{2, 2, 2, 2, 1}},
		{"the sure stay", []text.Type{2, 2, 2, 1, 1}, []float64{.9, .9, .9, .8, .9}, []text.Type{2, 2, 2, 1, 1}},
		{"a bare majority is none", []text.Type{2, 2, 1, 1, 1}, []float64{.5, .5, .45, .45, .9}, []text.Type{2, 2, 1, 1, 1}},
		{"those more likely right than not follow, too", []text.Type{2, 2, 2, 1, 1}, []float64{.9, .9, .8, .65, .3}, []text.Type{2, 2, 2, 2, 1}},
	} {
		var s search
		for i := range c.types {
			m := span(i)
			m.Type = c.types[i]
			m.Confidence = c.sure[i]
			s.found = append(s.found, m)
		}
		s.agree(d)
		for i, f := range s.found {
			assert.Equal(t, c.want[i], f.Type, "%s: %d", c.name, i)
			assert.Equal(t, -1, f.Entity)
		}
	}
}
