package train

import (
	"bytes"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/extractors/gold"
	"github.com/d1af08f5/sayso/extractors/ner"
	"github.com/d1af08f5/sayso/extractors/ner/crf"
	"github.com/d1af08f5/sayso/extractors/text"
)

func TestModelFindsWhatItWasTaught(t *testing.T) {
	_, m := toy(t)
	assert.Equal(t, "toy", m.Name())
	assert.Equal(t, []string{"PER Anna Berg", "LOC Oslo"}, named(m, "Anna Berg lives in Oslo."))
	assert.Equal(t, []string{"ORG Nord Bank", "LOC Bergen"}, named(m, "Shares of Nord Bank fell in Bergen."))
	assert.Equal(t, []string{"LOC Hamar"}, named(m, "Norwegian farmers met in Hamar."))
	assert.Empty(t, named(m, "The rain fell on Monday."))
}

// The model, in bytes, must decide as the trained network, in floats.
func TestPackedModelAgreesWithTrainer(t *testing.T) {
	tr, m := toy(t)
	d := segmented(marked(t, lessons...).Text)
	var r ner.Reader
	ex := newExample(r.Candidates(tr.lex, d))
	tr.dict.assign(ex)
	got, _ := tagged(ner.NewTagger(m), d)
	assert.Equal(t, labelledNames(d, ex, tr.trainer.tag(ex)), got)
}

func TestSameRecipeMakesSameBytes(t *testing.T) {
	_, a := toy(t)
	_, b := toy(t)
	assert.True(t, bytes.Equal(encoded(t, a), encoded(t, b)))
}

func TestTrainSaysWhatIsMissing(t *testing.T) {
	_, err := Recipe{Data: t.TempDir()}.Train()
	assert.ErrorIs(t, err, os.ErrNotExist)
	assert.ErrorContains(t, err, corpora[0].file)
	_, err = Recipe{Data: t.TempDir(), Soft: "none.soft"}.Train()
	assert.ErrorContains(t, err, "none.soft")
}

func TestOpenRecipeUsesOpenCorporaAlone(t *testing.T) {
	open := (&training{Recipe: Recipe{Open: true}}).corpora()
	assert.NotEmpty(t, open)
	for _, c := range open {
		assert.True(t, c.open, c.file)
	}
	assert.Len(t, (&training{}).corpora(), len(corpora))
}

func TestAlignFindsTheTokensOfNames(t *testing.T) {
	single, begin, end := uint8(crf.Label(1, crf.Single)), uint8(crf.Label(1, crf.Begin)), uint8(crf.Label(1, crf.End))
	for _, c := range []struct {
		text       string
		start, end int
		want       []uint8
	}{
		{"in Oslo now", 3, 7, []uint8{0, single, 0}},
		{"in the Oslo", 3, 11, []uint8{0, 0, single}},
		{"in New York", 3, 11, []uint8{0, begin, end}},
		{"Oslo's rain", 0, 6, []uint8{single, 0, 0}},
		{"Oslo-based bank", 0, 4, []uint8{single, 0}},
		{"Osloite bank", 0, 4, []uint8{0, 0}},
		{"in Oslo", 4, 7, []uint8{0, 0}},
	} {
		d := segmented(c.text)
		name := gold.Name{Span: text.Span{Start: c.start, End: c.end}, Type: "LOC"}
		assert.Equal(t, c.want, align(d, []gold.Name{name}), c.text)
	}
}

func TestTextsWithoutLabelsArePrinted(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "a.txt"), []byte(strings.Repeat("It rained .\n\n", softDoc)+"We left .\n"), 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "a.jsonl"), []byte(`{"text":"It rained."}`), 0o600))
	texts, err := readTexts(dir, "a.txt")
	require.NoError(t, err)
	assert.Equal(t, []string{strings.Repeat("It rained.\n", softDoc), "We left.\n"}, texts)
	texts, err = readTexts(dir, "a.jsonl")
	require.NoError(t, err)
	assert.Equal(t, []string{"It rained."}, texts)
	_, err = readTexts(dir, "none.txt")
	assert.ErrorIs(t, err, os.ErrNotExist)
}

func TestCasingIsThatInsideSentences(t *testing.T) {
	b := newLexBuilder()
	b.readCasing([]trainText{{doc: segmented("Rain fell in Oslo. Rain fell in Oslo, and much rain and rain and rain in Oslo.")}})
	casing := func(word string) ner.Entry {
		key, _ := ner.Hash(word)
		return b.words[key]
	}
	assert.Equal(t, ner.CasingName, casing("oslo"))
	assert.Equal(t, ner.CasingLower, casing("rain"), "where a sentence begins, a capital says nothing")
	assert.Equal(t, ner.CasingRare, casing("much"))
}

func TestNamesInLowerCaseAreNoted(t *testing.T) {
	g := marked(t, "Yesterday evening after some hours al/B-PER Fassi/I-PER and also al/B-PER Said/I-PER left with their people .")
	d := segmented(g.Text)
	for weight, want := range map[float32]ner.Entry{1: ner.LowerName, .3: 0} {
		b := newLexBuilder()
		b.readCasing([]trainText{{doc: d, labels: align(d, g.Names), weight: weight}})
		key, _ := ner.Hash("al")
		assert.Equal(t, want, b.words[key]&ner.LowerName, "weight %v", weight)
	}
}

// Nine in ten names that the model gives .99 are right: their confidence is .9.
func TestPlattFitsConfidenceToAccuracy(t *testing.T) {
	var set []outcome
	for i := range 1000 {
		sure := i%2 == 0
		odds, right := math.Log(.99/.01), i%20 != 0
		if !sure {
			odds, right = math.Log(.6/.4), i%4 == 1
		}
		set = append(set, outcome{odds, right})
	}
	c := platt([][]outcome{set})
	assert.InDelta(t, .9, c.Confidence(.99), .01)
	assert.InDelta(t, .5, c.Confidence(.6), .01)
	assert.Less(t, calibrationError(c, set), .01)
	assert.Greater(t, calibrationError(ner.Uncalibrated, set), .05)
}

// Rows beyond a feature's room are dropped, those that say least first.
func TestPruningKeepsTheWorthiest(t *testing.T) {
	tr := newTrainer(3, 1)
	dict := dictionary{1 << 60: 0, 2 << 60: 1, 3 << 60: 2}
	tr.rows[1][0] = 9
	tr.rows[2][0] = 5
	counts := map[uint64]int32{1 << 60: 1000, 2 << 60: 1, 3 << 60: 1}
	kept := tr.keep(dict, counts, 2, 1)
	assert.Len(t, kept, 2)
	assert.Contains(t, kept, uint64(2<<60))
}

func TestRowsSurviveRounding(t *testing.T) {
	var r, unit ner.Row
	for k := range r {
		r[k], unit[k] = float32(k-30), .5
	}
	p := packRow(&r, &unit)
	for k := range r {
		assert.Equal(t, r[k], float32(int(p[k/8]>>(8*(k%8))&0xff)-128)*unit[k])
	}
	assert.Equal(t, ner.Small, unitOf(&r, &unit))
	r[7] = 65
	assert.Equal(t, ner.Large, unitOf(&r, &unit))
}
