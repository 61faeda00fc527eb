package text

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestSpans(t *testing.T) {
	for _, c := range []struct {
		name               string
		s, t               Span
		contains, overlaps bool
	}{
		{"apart", Span{0, 2}, Span{4, 6}, false, false},
		{"side by side", Span{0, 2}, Span{2, 4}, false, false},
		{"side by side, the other way", Span{2, 4}, Span{0, 2}, false, false},
		{"crossing", Span{0, 3}, Span{2, 5}, false, true},
		{"the same", Span{1, 3}, Span{1, 3}, true, true},
		{"inside", Span{0, 9}, Span{3, 5}, true, true},
		{"around", Span{3, 5}, Span{0, 9}, false, true},
		{"inside, at its start", Span{0, 9}, Span{0, 1}, true, true},
		{"inside, at its end", Span{0, 9}, Span{8, 9}, true, true},
		{"beyond its end", Span{0, 9}, Span{8, 10}, false, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.contains, c.s.Contains(c.t))
			assert.Equal(t, c.overlaps, c.s.Overlaps(c.t))
		})
	}
	for _, c := range []struct {
		s     Span
		len   int
		empty bool
		in    string
	}{
		{Span{}, 0, true, ""},
		{Span{3, 3}, 0, true, ""},
		{Span{0, 1}, 1, false, "T"},
		{Span{4, 7}, 3, false, "won"},
	} {
		assert.Equal(t, c.len, c.s.Len())
		assert.Equal(t, c.empty, c.s.Empty())
		assert.Equal(t, c.in, c.s.In("The won."))
	}
}

// places is two paragraphs of two sentences each:
// "Ann spoke. Bo left." and "Cy slept. Di ran.", a token every second place.
func places() *Document {
	d := new(Document)
	d.Reset("Ann spoke. Bo left.\n\nCy slept. Di ran.")
	Segment(d)
	return d
}

func TestDocumentFindsPlaces(t *testing.T) {
	d := places()
	for _, c := range []struct {
		name             string
		pos, token       int
		sentence, inPara int
	}{
		{"before the first", -5, 0, 0, 0},
		{"at the first byte", 0, 0, 0, 0},
		{"at the last byte of a token", 2, 0, 0, 0},
		{"between two tokens", 3, 1, 0, 0},
		{"at the stop of a sentence", 9, 2, 0, 0},
		{"between two sentences", 10, 3, 1, 0},
		{"at the last byte of a paragraph", 18, 5, 1, 0},
		{"between two paragraphs", 20, 6, 2, 1},
		{"at the last token", 37, 11, 3, 1},
		{"after the last", 38, 12, 4, 2},
		{"far after the last", 1000, 12, 4, 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			i := d.TokenAt(c.pos)
			assert.Equal(t, c.token, i)
			assert.Equal(t, c.sentence, d.SentenceAt(i))
			assert.Equal(t, c.inPara, d.ParagraphAt(i))
		})
	}
	var none Document
	assert.Zero(t, none.TokenAt(0))
	assert.Zero(t, none.SentenceAt(0))
	assert.Zero(t, none.ParagraphAt(0))
}

func TestParagraphTokens(t *testing.T) {
	d := places()
	d.Paragraphs = append(d.Paragraphs, Paragraph{First: 4, Last: 4}, Paragraph{First: 2, Last: 1})
	for p, want := range [][2]int{{0, 6}, {6, 12}, {0, 0}, {0, 0}} {
		first, last := d.ParagraphTokens(p)
		assert.Equal(t, want, [2]int{first, last}, "paragraph %d", p)
	}
}

func TestTokenized(t *testing.T) {
	d := places()
	assert.Equal(t, "Ann", d.Tokenized(0, 1).In(d.Text))
	assert.Equal(t, "spoke. Bo", d.Tokenized(1, 4).In(d.Text))
	assert.Equal(t, "Bo", d.Word(3))
}

// A document keeps nothing of the text before.
func TestReset(t *testing.T) {
	d := places()
	d.Date = "2017-04-12"
	d.Mentions, d.Entities, d.Quotes = make([]Mention, 2), make([]Entity, 2), make([]Quote, 2)
	d.Reset("Go.")
	assert.Equal(t, "Go.", d.Text)
	assert.Empty(t, d.Date)
	assert.Equal(t, Span{0, 3}, d.Body)
	for name, n := range map[string]int{
		"paragraphs": len(d.Paragraphs), "sentences": len(d.Sentences), "tokens": len(d.Tokens),
		"mentions": len(d.Mentions), "entities": len(d.Entities), "quotes": len(d.Quotes),
	} {
		assert.Zero(t, n, name)
	}
}

// The names that the record writes.
func TestNamesOfValues(t *testing.T) {
	for got, want := range map[string]string{
		NoType.String() + "|" + Person.String() + "|" + Location.String() + "|" + Organization.String():       "|PER|LOC|ORG",
		Name.String() + "|" + Pronoun.String() + "|" + Nominal.String():                                       "name|pronoun|nominal",
		NoGender.String() + "|" + Female.String() + "|" + Male.String():                                       "|f|m",
		NoEvidence.String() + "|" + FromPronoun.String() + "|" + FromTitle.String() + "|" + FromName.String(): "|pronoun|title|name",
		Direct.String() + "|" + Mixed.String() + "|" + Indirect.String():                                      "direct|mixed|indirect",
		Asserted.String() + "|" + Negated.String() + "|" + Hypothetical.String():                              "|negated|hypothetical",
	} {
		assert.Equal(t, want, got)
	}
}

func TestFlat(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "Ana": "Ana", "Ana Lucia": "Ana Lucia", "Ana\nLucia": "Ana Lucia", "Ana\r\n  Lucia": "Ana Lucia",
		"Ana  Lucia": "Ana Lucia", "Ana\u00a0Lucia": "Ana Lucia", "Ana\u2028\u0085Lucia": "Ana Lucia", "a\u00adb": "ab",
	} {
		assert.Equal(t, want, Flat(in), "%q", in)
	}
}
