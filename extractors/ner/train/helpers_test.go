package train

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/extractors/gold"
	"github.com/d1af08f5/sayso/extractors/ner"
)

// lessons are sentences written for these tests, enough for a toy model.
var lessons = []string{
	"Anna/B-PER Berg/I-PER lives in Oslo/B-LOC .",
	"The minister met Peter/B-PER Lund/I-PER in Bergen/B-LOC on Monday .",
	"Acme/B-ORG Bank/I-ORG fired Anna/B-PER Berg/I-PER .",
	"Shares of Nord/B-ORG Bank/I-ORG fell in Oslo/B-LOC .",
	"Mr. Lund/B-PER said Nord/B-ORG Bank/I-ORG would leave Bergen/B-LOC .",
	"Norwegian/B-MISC farmers met in Hamar/B-LOC .",
	"The rain fell on Monday .",
}

// marked returns the document of sentences whose tokens have their labels after a
// slash, if not O.
func marked(tb testing.TB, sentences ...string) gold.Document {
	var b strings.Builder
	for _, s := range sentences {
		for _, f := range strings.Fields(s) {
			token, label, ok := strings.Cut(f, "/")
			if !ok {
				label = "O"
			}
			b.WriteString(token + "\t" + label + "\n")
		}
		b.WriteByte('\n')
	}
	for d, err := range gold.Tokens(strings.NewReader(b.String()), 0) {
		require.NoError(tb, err)
		return d
	}
	return gold.Document{}
}

// toy follows the recipe over the lessons.
func toy(tb testing.TB) (*training, *ner.Model) {
	t := &training{Recipe: Recipe{Log: tb.Output()}}
	g := marked(tb, lessons...)
	for k := range 6 {
		d := segmented(g.Text)
		t.texts = append(t.texts, trainText{doc: d, labels: align(d, g.Names), corpus: k % 2, weight: 1})
	}
	b := newLexBuilder()
	b.add(listCity, "Oslo")
	b.add(listCompany, "Nord Bank")
	for i, s := range strings.Fields("oslo bergen hamar anna peter lives fell said met farmers") {
		key, _ := ner.Hash(s)
		b.words[key] |= ner.InCluster(i + 1)
	}
	b.readCasing(t.texts)
	t.lex = b.lexicon(new(ner.Vectors))
	require.NoError(tb, t.extract())
	t.learn(20, .05, 1)
	t.prune(1 << 10)
	m, err := ner.NewModel(t.trainer.pack("toy", t.lex, t.dict, 1<<10))
	require.NoError(tb, err)
	return t, m
}

func named(m *ner.Model, s string) (out []string) {
	names, _ := tagged(ner.NewTagger(m), segmented(s))
	for _, n := range names {
		out = append(out, n.Type+" "+n.In(s))
	}
	return out
}

func encoded(tb testing.TB, m *ner.Model) []byte {
	var b bytes.Buffer
	require.NoError(tb, m.Encode(&b))
	return b.Bytes()
}
