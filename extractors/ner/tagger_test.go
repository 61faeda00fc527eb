package ner

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/extractors/text"
)

func TestTagFindsWhatItWasTaught(t *testing.T) {
	m := toyModel()
	assert.Equal(t, []string{"PER Anna Berg", "LOC Oslo"}, named(m, "Anna Berg lives in Oslo."))
	assert.Equal(t, []string{"ORG Nord Bank", "LOC Bergen"}, named(m, "Shares of Nord Bank fell in Bergen."))
	assert.Empty(t, named(m, "The rain fell on Monday."))
}

func TestTagLeavesNationalitiesOut(t *testing.T) {
	assert.Equal(t, []string{"LOC Hamar"}, named(toyModel(), "Norwegian farmers met in Hamar."))
}

func TestTagKeepsOnlyTheSure(t *testing.T) {
	s := "Anna Berg lives in Oslo."
	every := NewTagger(toyModel(), 0).AppendNames(nil, segmented(s))
	require.NotEmpty(t, every)
	for _, f := range every {
		assert.True(t, f.Confidence > 0 && f.Confidence < 1)
	}
	assert.Empty(t, NewTagger(toyModel(), 1).AppendNames(nil, segmented(s)))
}

func TestTagCutsTheTailOfCompounds(t *testing.T) {
	for word, want := range map[string]string{
		"Oslo-based": "Oslo", "U.S.-led": "U.S.", "Jong-un": "Jong-un", "Coca-Cola": "Coca-Cola", "-based": "-based", "e-based": "e-based",
	} {
		assert.Equal(t, want, word[:head(word)], word)
	}
}

// Piles of words are kept from document to document, never from model to model.
func TestTagForgetsOtherModels(t *testing.T) {
	s := "Anna Berg lives in Oslo."
	want := named(toyModel(), s)
	blank := *toyModel()
	blank.buckets = make([]bucket, len(blank.buckets))
	for range 3 {
		assert.NotEqual(t, want, named(&blank, s))
		assert.Equal(t, want, named(toyModel(), s))
	}
}

// The runtime network, in bytes, must decide as the trained one, in floats.
func TestPackedModelAgreesWithTrainer(t *testing.T) {
	tr, m := toy(t)
	d := segmented(render(lessons).Text)
	var f frame
	ex := f.extract(tr.lex, d)
	tr.dict.assign(ex)
	var got []text.Mention
	for _, f := range NewTagger(m, 0).AppendNames(nil, d) {
		got = append(got, f.Mention)
	}
	assert.Equal(t, mentions(d, ex, tr.trainer.tag(ex)), got)
}

func TestSameRecipeMakesSameBytes(t *testing.T) {
	_, a := toy(t)
	_, b := toy(t)
	assert.True(t, bytes.Equal(encoded(t, a), encoded(t, b)))
}

func TestTagAllocatesNothing(t *testing.T) {
	if underRace {
		t.Skip("the race detector lets pools drop what they hold")
	}
	tagger := NewTagger(toyModel(), 0)
	d := segmented(strings.Repeat("Mr. Lund said Nord Bank would leave Bergen. ", 50))
	allocs := testing.AllocsPerRun(20, func() {
		d.Mentions = d.Mentions[:0]
		_ = tagger.Tag(d)
	})
	assert.LessOrEqual(t, allocs, 1.0, "a document")
}

func FuzzTagKeepsItsPromises(f *testing.F) {
	for _, s := range []string{"", "Anna Berg lives in Oslo.", "OSLO (AP) — ANNA BERG", "Ægir’s Ö-based \u200bX", strings.Repeat("Anna ", 600), "\x00A-a B"} {
		f.Add(s)
	}
	tagger := NewTagger(toyModel(), 0)
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		d := segmented(s)
		require.NoError(t, tagger.Tag(d))
		last := 0
		for _, m := range d.Mentions {
			require.True(t, last <= m.Start && m.Start < m.End && m.End <= len(s), "in order, apart and inside")
			require.True(t, utf8.ValidString(m.In(s)), "on rune borders")
			require.Equal(t, -1, m.Entity)
			require.NotEqual(t, text.NoType, m.Type)
			last = m.End
		}
		require.True(t, len(tagger.AppendNames(nil, d)) == len(d.Mentions))
	})
}

func BenchmarkTag(b *testing.B) {
	s := strings.Repeat("The minister met Peter Lund in Bergen on Monday, and the rain fell. Shares of Nord Bank fell after the news that its head had left. ", 100)
	d := segmented(s)
	tagger := NewTagger(toyModel(), 0)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		d.Mentions = d.Mentions[:0]
		_ = tagger.Tag(d)
	}
	b.ReportMetric(float64(len(d.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
