package quote_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/en"
	"github.com/d1af08f5/sayso/extractors/quote"
	"github.com/d1af08f5/sayso/extractors/quote/rules"
	"github.com/d1af08f5/sayso/extractors/text"
)

// readings is a reader that has read the same quotes in every document, and none inside
// them.
type readings []rules.Reading

func (r readings) Read(s *rules.Scan, _ []rules.Reading) []rules.Reading {
	if d := s.Doc; d.Sentences[len(d.Sentences)-1].End < len(d.Text) {
		return nil
	}
	return r
}

// A reader may let the contents of two quotes overlap. Only a quote that is
// reported inside another shares bytes with it.
func TestQuotesShareBytesOnlyInsideEachOther(t *testing.T) {
	const s = `Rents will fall, the mayor says, but few believe it, the tenants said.`
	const all, first = `Rents will fall, the mayor says, but few believe it`, `Rents will fall`
	reading := func(content, cue string) rules.Reading {
		return rules.Reading{Content: []text.Span{span(s, content)}, Cue: span(s, cue), Confidence: 1}
	}
	for _, x := range []struct {
		name string
		read readings
		want []string
	}{
		{"begins with a quote that it is not reported in",
			readings{reading(all, "said"), reading(first, "says")}, []string{first}},
		{"reaches into the next quote",
			readings{reading(`Rents will fall, the mayor`, "says"), reading(`the mayor says, but few believe it`, "said")},
			[]string{first, `the mayor says, but few believe it`}},
		{"runs over its own cue", readings{reading(`few believe it, the tenants said`, "said")}, []string{`few believe it, the tenants`}},
	} {
		t.Run(x.name, func(t *testing.T) {
			assert.Equal(t, x.want, kept(s, x.read))
		})
	}
}

func span(s, part string) text.Span {
	at := strings.Index(s, part)
	return text.Span{Start: at, End: at + len(part)}
}

// kept returns the content of each quote that a finder keeps of what was read.
func kept(s string, r readings) []string {
	d := new(text.Document)
	d.Reset(s)
	text.Segment(d)
	quote.NewFinder(en.Lexicon(), r).Find(d)
	var out []string
	for i := range d.Quotes {
		for _, c := range d.Quotes[i].Content {
			out = append(out, c.In(s))
		}
	}
	return out
}
