package ner

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/extractors/ner/crf"
	"github.com/d1af08f5/sayso/extractors/text"
)

func TestTagFindsWhatTheModelKnows(t *testing.T) {
	m := toyModel(t)
	assert.Equal(t, []string{"PER Anna Berg", "LOC Oslo"}, named(m, "Anna Berg lives in Oslo."))
	assert.Equal(t, []string{"ORG Nord Bank", "LOC Bergen"}, named(m, "Shares of Nord Bank fell in Bergen."))
	assert.Empty(t, named(m, "The rain fell on Monday."))
	assert.Empty(t, named(m, ""))
}

func TestTagLeavesNationalitiesOut(t *testing.T) {
	assert.Equal(t, []string{"LOC Hamar"}, named(toyModel(t), "Norwegian farmers met in Hamar."))
}

// Below .45 a name is more likely wrong than right.
func TestTagPartsABodyFromItsSeat(t *testing.T) {
	assert.Equal(t, []string{"LOC Nord", "ORG Bank"}, named(toyModel(t), "They met the Nord-based Bank yesterday."))
}

func TestTagLeavesTheUnlikelyOut(t *testing.T) {
	tables := toyTables()
	s := "Then Doubt came to Oslo."
	for shift, want := range map[float32][]string{0: {"PER Doubt", "LOC Oslo"}, -1.5: {"LOC Oslo"}} {
		tables.Calibration = Calibration{1, shift}
		m, err := NewModel(tables)
		require.NoError(t, err)
		assert.Equal(t, want, named(m, s), "shift %v", shift)
	}
}

func TestTagGivesEachNameItsConfidence(t *testing.T) {
	d := segmented("Then Doubt came to Oslo.")
	require.NoError(t, NewTagger(toyModel(t)).Tag(d))
	require.Len(t, d.Mentions, 2)
	assert.InDelta(t, .73, d.Mentions[0].Confidence, .01)
	assert.InDelta(t, 1, d.Mentions[1].Confidence, .01)
}

func TestCalibrationMovesConfidence(t *testing.T) {
	assert.InDelta(t, .8, Uncalibrated.Confidence(.8), 1e-6)
	assert.InDelta(t, .5, Calibration{0, 0}.Confidence(.8), 1e-6)
	assert.Less(t, Calibration{1, -1}.Confidence(.8), .8)
	for _, p := range []float32{0, 1} {
		c := Uncalibrated.Confidence(p)
		assert.True(t, c > 0 && c < 1, "never sure")
	}
}

func TestTagCutsTheTailOfCompounds(t *testing.T) {
	for word, want := range map[string]string{
		"Oslo-based": "Oslo", "U.S.-led": "U.S.", "Jong-un": "Jong-un", "Coca-Cola": "Coca-Cola", "-based": "-based", "e-based": "e-based",
	} {
		assert.Equal(t, want, word[:head(word)], word)
	}
	assert.Equal(t, []string{"LOC Oslo"}, named(toyModel(t), "The Oslo-based firm won."))
}

// Piles of words are kept from document to document, never from model to model.
func TestTagForgetsOtherModels(t *testing.T) {
	s := "Anna Berg lives in Oslo."
	m := toyModel(t)
	want := named(m, s)
	tables := toyTables()
	tables.Buckets = make([]Bucket, len(tables.Buckets))
	blank, err := NewModel(tables)
	require.NoError(t, err)
	for range 3 {
		assert.Empty(t, named(blank, s))
		assert.Equal(t, want, named(m, s))
	}
}

func TestGoroutinesShareATagger(t *testing.T) {
	tagger := NewTagger(toyModel(t))
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for range 20 {
				d := segmented("Anna Berg lives in Oslo. Peter Berg left Nord Bank.")
				assert.NoError(t, tagger.Tag(d))
				assert.Len(t, d.Mentions, 4)
			}
		})
	}
	all.Wait()
}

// Trainer and tagger must see the same features.
func TestCandidatesAreWhatTheTaggerSees(t *testing.T) {
	m := toyModel(t)
	d := segmented("It rained. Anna Berg of Nord Bank met Anna Lund in Oslo, and left.")
	var r Reader
	c := r.Candidates(&m.t.Lexicon, d)
	var words []string
	for _, i := range c.Token {
		words = append(words, d.Word(int(i)))
	}
	assert.Equal(t, []string{"It", "Anna", "Berg", "of", "Nord", "Bank", "met", "Anna", "Lund", "in", "Oslo"}, words)
	assert.Equal(t, [][2]int32{{0, 1}, {1, 11}}, c.Stretches)
	assert.Equal(t, c.Word[1], c.Word[7], "the same word")
	assert.Equal(t, 10, c.Words)
	var s search
	s.find(m, d)
	for k := range c.Token {
		sum := m.t.Network.Bias
		for _, h := range c.Features[c.Offset[k]:c.Offset[k+1]] {
			if row, _, found := m.find(h); found != 0 {
				for lane := range sum {
					sum[lane] += float32(m.t.Rows[row][lane/8]>>(8*(lane%8))&0xff) - 128
				}
			}
		}
		assert.Equal(t, sum, s.sums[k], words[k])
	}
}

func TestKeysAndCasing(t *testing.T) {
	var r Reader
	d := segmented("The Oslo-based firm won. HARBOUR BOARD SHUTS GATE.")
	keys, running := r.Keys(d)
	require.Len(t, keys, len(d.Tokens))
	assert.Equal(t, nameKey("OSLO"), keys[1], "of the first half of a compound")
	assert.Equal(t, []bool{true, false}, running)
}

func TestIdentityIsOfTheWord(t *testing.T) {
	assert.True(t, IsIdentity(feature(tLower, 7)))
	assert.False(t, IsIdentity(feature(tShape, 7)))
	assert.LessOrEqual(t, int(numTemplates), templateMask+1)
}

func TestTypesOfLabels(t *testing.T) {
	typ, ok := TypeOf(crf.Label(organization, crf.End))
	assert.True(t, ok)
	assert.Equal(t, text.Organization, typ)
	_, ok = TypeOf(crf.Label(misc, crf.Single))
	assert.False(t, ok)
}

func TestTagAllocatesNothing(t *testing.T) {
	if underRace {
		t.Skip("the race detector lets pools drop what they hold")
	}
	tagger := NewTagger(toyModel(t))
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
	tagger := NewTagger(toyModel(f))
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
			require.True(t, m.Confidence >= leastSure && m.Confidence <= 1)
			last = m.End
		}
	})
}

func BenchmarkTag(b *testing.B) {
	s := strings.Repeat("The minister met Peter Lund in Bergen on Monday, and the rain fell. Shares of Nord Bank fell after the news that its head had left. ", 100)
	d := segmented(s)
	tagger := NewTagger(toyModel(b))
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		d.Mentions = d.Mentions[:0]
		_ = tagger.Tag(d)
	}
	b.ReportMetric(float64(len(d.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func ExampleTagger_Tag() {
	m, err := NewModel(toyTables())
	if err != nil {
		fmt.Println(err)
		return
	}
	var d text.Document
	d.Reset("Anna Berg of Nord Bank lives in Oslo.")
	text.Segment(&d)
	if err := NewTagger(m).Tag(&d); err != nil {
		fmt.Println(err)
		return
	}
	for _, n := range d.Mentions {
		fmt.Println(n.Type, n.In(d.Text))
	}
	// Output:
	// PER Anna Berg
	// ORG Nord Bank
	// LOC Oslo
}
