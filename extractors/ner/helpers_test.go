package ner

import (
	"bytes"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
)

// lessons are sentences written for these tests, enough for a toy model.
var lessons = [][][2]string{
	tokens("Anna/B-PER Berg/I-PER lives in Oslo/B-LOC ."),
	tokens("The minister met Peter/B-PER Lund/I-PER in Bergen/B-LOC on Monday ."),
	tokens("Acme/B-ORG Bank/I-ORG fired Anna/B-PER Berg/I-PER ."),
	tokens("Shares of Nord/B-ORG Bank/I-ORG fell in Oslo/B-LOC ."),
	tokens("Mr. Lund/B-PER said Nord/B-ORG Bank/I-ORG would leave Bergen/B-LOC ."),
	tokens("Norwegian/B-MISC farmers met in Hamar/B-LOC ."),
	tokens("The rain fell on Monday ."),
}

func tokens(s string) (out [][2]string) {
	for _, f := range bytes.Fields([]byte(s)) {
		word, tag, ok := bytes.Cut(f, []byte("/"))
		if !ok {
			tag = []byte("O")
		}
		out = append(out, [2]string{string(word), string(tag)})
	}
	return out
}

// toy follows the recipe over the lessons.
func toy(tb testing.TB) (*training, *Model) {
	t := &training{Recipe: Recipe{Log: tb.Output()}}
	g := render(lessons)
	for k := range 6 {
		d := segmented(g.Text)
		t.texts = append(t.texts, labelled{doc: d, labels: align(d, &g), corpus: k % 2, weight: 1})
	}
	b := newLexBuilder()
	b.add(listCity, "Oslo")
	b.add(listCompany, "Nord Bank")
	for i, s := range strings.Fields("oslo bergen hamar anna peter lives fell said met farmers") {
		var w word
		w.read(s)
		b.words[w.lower] |= entry(i + 1) // its cluster
	}
	b.readCasing(t.texts)
	t.lex = b.tables(new(Vectors))
	require.NoError(tb, t.extract())
	t.learn(20, .05, 1)
	t.prune(1 << 10)
	m := t.trainer.pack(t.lex, t.dict, 1<<10)
	m.name = "toy"
	return t, m
}

var toyModel = sync.OnceValue(func() *Model {
	_, m := toy(new(testing.T))
	return m
})

func named(m *Model, s string) (out []string) {
	d := segmented(s)
	for _, f := range NewTagger(m, 0).AppendNames(nil, d) {
		out = append(out, f.Type.String()+" "+f.In(s))
	}
	return out
}

func encoded(tb testing.TB, m *Model) []byte {
	var b bytes.Buffer
	_, err := m.WriteTo(&b)
	require.NoError(tb, err)
	return b.Bytes()
}
