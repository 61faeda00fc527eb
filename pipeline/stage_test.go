package pipeline

import (
	"context"
	"errors"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/extractors/text"
)

// told is a tagger that does as a test tells it.
type told func(*text.Document) error

func (told) Name() string                 { return "told" }
func (t told) Tag(d *text.Document) error { return t(d) }

// run runs the stage of the given name of a pipeline over a document.
func run(t *testing.T, p Pipeline, name string, d *text.Document) error {
	t.Helper()
	c, err := p.chain()
	require.NoError(t, err)
	for _, s := range c.stages {
		if s.name == name {
			return s.run(d)
		}
	}
	t.Fatalf("no stage %s", name)
	return nil
}

// Quotes below the least confidence go, and those that are reported inside them
// are then reported inside the next outer one that stays, or inside none.
func TestMinConfidenceDropsQuotes(t *testing.T) {
	for _, c := range []struct {
		name       string
		confidence []float64
		via        []int
		want       []int // Via of the quotes that stay
	}{
		{"none", nil, nil, nil},
		{"all sure", []float64{.9, .8}, []int{-1, 0}, []int{-1, 0}},
		{"just sure enough", []float64{.5, .499}, []int{-1, -1}, []int{-1}},
		{"all unsure", []float64{.4, .3}, []int{-1, 0}, nil},
		{"the first goes", []float64{.4, .9}, []int{-1, 0}, []int{-1}},
		{"one before goes", []float64{.4, .9, .8}, []int{-1, -1, 1}, []int{-1, 0}},
		{"one between goes", []float64{.9, .4, .8, .7}, []int{-1, 0, 0, 2}, []int{-1, 0, 1}},
		{"the middle one goes", []float64{.9, .4, .8}, []int{-1, 0, 1}, []int{-1, 0}},
		{"the outer two go", []float64{.4, .4, .8}, []int{-1, 0, 1}, []int{-1}},
		{"they form a circle", []float64{.4, .4, .8}, []int{1, 0, 1}, []int{-1}},
		{"the inner one goes", []float64{.9, .4}, []int{-1, 0}, []int{-1}},
		{"it stands after its inner one", []float64{.4, .9, .8}, []int{-1, 2, -1}, []int{1, -1}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := new(text.Document)
			for i := range c.via {
				d.Quotes = append(d.Quotes, text.Quote{Confidence: c.confidence[i], Via: c.via[i], Mention: -1, Entity: -1})
			}
			require.NoError(t, run(t, Pipeline{MinConfidence: .5}, "confidence", d))
			var got []int
			for _, q := range d.Quotes {
				assert.GreaterOrEqual(t, q.Confidence, .5)
				got = append(got, q.Via)
			}
			assert.Equal(t, c.want, got)
		})
	}
}

// Names below it go, and with the last of them the other mentions of an entity. A
// name without a confidence stays.
func TestMinConfidenceDropsNames(t *testing.T) {
	name := func(entity int, confidence float64) text.Mention {
		return text.Mention{Entity: entity, Confidence: confidence}
	}
	other := func(kind text.MentionKind, entity int) text.Mention { return text.Mention{Kind: kind, Entity: entity} }
	for _, c := range []struct {
		name     string
		mentions []text.Mention
		want     []int // their entities
	}{
		{"sure", []text.Mention{name(0, .9), name(1, .8)}, []int{0, 1}},
		{"unsure", []text.Mention{name(0, .4), name(1, .8)}, []int{-1, 1}},
		{"just sure enough", []text.Mention{name(0, .5), name(1, .499)}, []int{0, -1}},
		{"without a confidence", []text.Mention{name(0, 0), name(1, .1)}, []int{0, -1}},
		{"a pronoun of a name that goes", []text.Mention{name(0, .4), other(text.Pronoun, 0)}, []int{-1, -1}},
		{"a pronoun of a name that stays", []text.Mention{name(0, .9), other(text.Pronoun, 0)}, []int{0, 0}},
		{"a pronoun of two names", []text.Mention{name(0, .4), name(0, .9), other(text.Pronoun, 0)}, []int{-1, 0, 0}},
		{"a noun of another", []text.Mention{name(0, .4), name(1, .9), other(text.Nominal, 1)}, []int{-1, 1, 1}},
		{"of no entity", []text.Mention{name(-1, .9), name(0, .9)}, []int{-1, 0}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := &text.Document{Mentions: c.mentions, Entities: make([]text.Entity, 2)}
			require.NoError(t, run(t, Pipeline{MinConfidence: .5}, "confidence", d))
			var got []int
			for _, m := range d.Mentions {
				got = append(got, m.Entity)
			}
			assert.Equal(t, c.want, got)
		})
	}
}

// The first part of a long document that fails ends its stage.
func TestFirstErrorOfALongDocumentIsIts(t *testing.T) {
	first, later := errors.New("the first"), errors.New("a later one")
	calls := 0
	p := Pipeline{Tagger: told(func(*text.Document) error {
		if calls++; calls == 1 {
			return nil
		}
		return map[bool]error{true: first, false: later}[calls == 2]
	})}
	_, err := p.ExtractDoc(Doc{ID: "long", Text: strings.Repeat("It rained.\n\n", 2*text.PartSize)})
	assert.ErrorIs(t, err, first)
	assert.EqualError(t, err, "long: names: the first")
	assert.Equal(t, 2, calls)
}

// A document whose context has ended stops before its next stage.
func TestExtractStopsBetweenStages(t *testing.T) {
	cause := errors.New("enough")
	ctx, cancel := context.WithCancelCause(t.Context())
	p := Pipeline{Tagger: told(func(*text.Document) error { cancel(cause); return nil })}
	c, err := p.chain()
	require.NoError(t, err)
	rec, err := c.extract(ctx, Doc{ID: "a", Text: "It rained."})
	assert.Nil(t, rec)
	assert.ErrorIs(t, err, cause)
	assert.EqualError(t, err, "a: quotes: enough")
	_, err = c.extract(ctx, Doc{ID: "b", Text: "It rained."})
	assert.EqualError(t, err, "b: language: enough")
}

// What goes wrong while the record is made is an error of that.
func TestPanicOfTheRecord(t *testing.T) {
	broken := func(d *text.Document) {
		d.Sentences = append(d.Sentences, text.Sentence{Span: text.Span{Start: 0, End: 1000}})
	}
	c := chain{unit: Rune, stages: []stage{{"segment", always(broken)}}}
	rec, err := c.extract(t.Context(), Doc{ID: "a", Text: "Élan."})
	assert.Nil(t, rec)
	assert.ErrorContains(t, err, "a: record: panic: ")
}

// The limit is the one that ErrTooLarge names.
func TestMaxText(t *testing.T) {
	assert.Equal(t, 1<<30, MaxText)
	assert.ErrorContains(t, ErrTooLarge, "1 GiB")
}

func TestWorkers(t *testing.T) {
	for set, want := range map[int]int{1: 1, 3: 3, 0: runtime.GOMAXPROCS(0)} {
		p := Pipeline{Workers: set}
		assert.Equal(t, want, p.workers(), set)
	}
}

func TestModelNamesRulesAndTagger(t *testing.T) {
	p := Pipeline{Tagger: told(nil)}
	model, err := p.Model()
	require.NoError(t, err)
	assert.Regexp(t, `^en-[^+]+\+told$`, model)
	rec, err := (&Pipeline{Tagger: told(func(*text.Document) error { return nil })}).Extract("It rained.")
	require.NoError(t, err)
	assert.Equal(t, model, rec.Model)
}

// A document that goes back to the pool keeps no string of its text; a long one
// does not go back.
func TestReleaseKeepsNoText(t *testing.T) {
	for _, c := range []struct {
		name   string
		tokens int
		kept   bool
	}{
		{"short", 10, true},
		{"two parts", 2 * text.PartSize, true},
		{"long", 2*text.PartSize + 1, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := &text.Document{Text: "Ann", Tokens: make([]text.Token, c.tokens), Entities: []text.Entity{{Name: "Ann"}, {Title: "Dr."}}}
			entities := d.Entities
			release(d)
			assert.Equal(t, c.kept, d.Text == "")
			assert.Equal(t, c.kept, entities[0].Name == "" && entities[1].Title == "")
		})
	}
}

func TestInvalidUTF8(t *testing.T) {
	for s, want := range map[string]int{"": -1, "é": -1, "\ufffd": -1, "\xff": 0, "é\xff\xfe": 2, "\ufffd\xc3": 3, "a\xed\xa0\x80": 1} {
		assert.Equal(t, want, invalidUTF8(s), "%q", s)
	}
}

func TestErrorTexts(t *testing.T) {
	reason := errors.New("it rained")
	for want, err := range map[string]error{
		"names: it rained":    &DocError{Stage: "names", Err: reason},
		"a: names: it rained": &DocError{ID: "a", Stage: "names", Err: reason},
		"panic: it rained":    &PanicError{Value: reason},
	} {
		assert.EqualError(t, err, want)
		assert.ErrorIs(t, err, reason)
	}
	assert.NoError(t, errors.Unwrap(&PanicError{Value: "no error"}))
}
