package prose

import (
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/d1af08f5/sayso/extractors/text"
	"github.com/jdkato/prose/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTagFindsNames(t *testing.T) {
	tests := map[string]struct {
		text string
		want []string
	}{
		"a person and a place":    {"Vladimir Putin flew to Moscow on Tuesday.", []string{"PER Vladimir Putin", "LOC Moscow"}},
		"an organization":         {"She joined the United Nations in 1998.", []string{"ORG United Nations"}},
		"nothing":                 {"nobody went anywhere yesterday.", nil},
		"no text":                 {"", nil},
		"the very end":            {"She has lived for years in Paris", []string{"LOC Paris"}},
		"the very end, two words": {"Last week he met Barack Obama", []string{"PER Barack Obama"}},
		"one word alone":          {"Paris", []string{"LOC Paris"}},
		"equal words":             {"Michael Jordan flew to Jordan.", []string{"PER Michael Jordan", "LOC Jordan"}},
		"a name said twice":       {"Germany beat France, and France thanked Germany.", []string{"LOC Germany", "LOC France", "LOC France", "LOC Germany"}},
		"curly marks":             {"“We love Moscow,” said Vladimir Putin.", []string{"LOC Moscow", "PER Vladimir Putin"}},
		"curly possessive":        {"Angela Merkel’s party lost in Germany’s east.", []string{"PER Angela Merkel", "LOC Germany"}},
		"straight possessive":     {"Angela Merkel's party lost in Germany's east.", []string{"PER Angela Merkel", "LOC Germany"}},
		"an entity, untouched":    {"It&rsquo;s late, said Angela Merkel in Berlin.", []string{"PER Angela Merkel", "LOC Berlin"}},
		"odd spaces":              {"Angela\u00a0Merkel  flew\r\nto\tBerlin.", []string{"PER Angela\u00a0Merkel", "LOC Berlin"}},
		"two words, one place":    {"They drove from San Francisco to Hong Kong.", []string{"LOC San Francisco", "LOC Hong Kong"}},
		"nationalities":           {"The Russian president thanked Italian farmers and two Norwegians.", nil},
		"days and months":         {"They met in Moscow Wednesday and left in July.", []string{"LOC Moscow"}},
		"one type a name":         {"Syria and Turkey talked. The war in Syria went on.", []string{"LOC Syria", "LOC Turkey", "LOC Syria"}},
		"before a title":          {"U.S. President Donald Trump left.", []string{"LOC U.S.", "PER Donald Trump"}},
		"borders of sentences":    {"They left for Germany. Angela Merkel stayed.", []string{"LOC Germany", "PER Angela Merkel"}},
		"borders of paragraphs":   {"A letter from Berlin\n\nAngela Merkel stayed.", []string{"LOC Berlin", "PER Angela Merkel"}},
		"a headline in capitals":  {strings.Repeat("MINISTERS MEET ", 20) + ".", nil},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) { assert.Equal(t, tt.want, found(tag(t, tt.text))) })
	}
}

func TestTagAppends(t *testing.T) {
	d := segmented("Angela Merkel stayed.")
	before := text.Mention{Span: text.Span{Start: 0, End: 1}, Type: text.Location, Entity: 7}
	d.Mentions = append(d.Mentions, before)
	require.NoError(t, tagger(t).Tag(d))
	require.Len(t, d.Mentions, 2)
	assert.Equal(t, before, d.Mentions[0])
	assert.Equal(t, text.Mention{Span: text.Span{Start: 0, End: 13}, Type: text.Person, Kind: text.Name, Entity: -1}, d.Mentions[1])
}

// The parts of speech are those that prose gives; its sentences here have no
// word twice, for prose would mix them up.
func TestPartsOfSpeechAreThoseOfProse(t *testing.T) {
	shared := prose.ModelFromData("shared")
	for _, sentence := range []string{
		"Yesterday the old minister quietly left Moscow for a three-day meeting .",
		"She has n't read 27 of those letters from 1998 , has she ?",
		"Müller & Sons bought 500 shares of Acme Corp. at $ 12 each ;",
		"Nobody knew whether it would rain ( again ) that afternoon",
		"Stop",
	} {
		doc, err := prose.NewDocument(sentence, prose.UsingModel(shared), prose.WithSegmentation(false))
		require.NoError(t, err)
		var words, want []string
		for _, token := range doc.Tokens() {
			words, want = append(words, token.Text), append(want, token.Tag)
		}
		r := newRun(tagger(t).model)
		for _, w := range words {
			lower := strings.ToLower(w)
			r.words = append(r.words, word{text: w, lower: lower, norm: normal(w, lower)})
		}
		r.tagPOS()
		var got []string
		for _, w := range r.words {
			got = append(got, w.tag)
		}
		assert.Equal(t, want, got, sentence)
	}
}

func TestShapes(t *testing.T) {
	tests := map[string]string{
		"Moscow": "upcase", "I": "upcase", "said": "downcase", "NATO": "mixedcase", "McCain": "mixedcase",
		"U.S.": "other", "al-Assad": "other", "27": "number", "5th": "number", "…": "punct", "Ångström": "upcase",
	}
	for word, want := range tests {
		assert.Equal(t, want, shape(word, strings.ToLower(word)), word)
	}
}

// prose picks any of two classes with equal sums, so its names change from run to run.
func TestFirstOfEqualsWins(t *testing.T) {
	both := newTable(1, 2)
	both.put("both", 2, 1.5)
	both.put("both", 1, 1.5)
	v := newVotes(&both, 3)
	for range 100 {
		v.add("bo", "th")
		require.Equal(t, 1, v.best())
	}
}

func TestGoroutinesShareATagger(t *testing.T) {
	shared := tagger(t)
	want := found(tag(t, story))
	require.NotEmpty(t, want)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for range 20 {
				d := segmented(story)
				assert.NoError(t, shared.Tag(d))
				assert.Equal(t, want, found(d))
			}
		})
	}
	all.Wait()
}

func TestTaggersShareTheModel(t *testing.T) {
	assert.Same(t, tagger(t).model, tagger(t).model)
	assert.Equal(t, "prose-2.0.0", tagger(t).Name())
}

// prose is quadratic in a word without a space.
func TestTimeIsLinear(t *testing.T) {
	const size = 128 << 10
	for name, unit := range map[string]string{
		"one word": "x", "capitals": "X", "capital letters": "A ", "marks": `"`, "curly marks": "“", "apostrophes": "'",
		"digits": "1", "spaces": " ", "points": "U.S.", "names": "Angela Merkel ", "brackets": "([", "clitics": "n't's", "hyphens": "a-",
	} {
		t.Run(name, func(t *testing.T) {
			d := segmented(strings.Repeat(unit, size/len(unit)))
			start := time.Now()
			require.NoError(t, tagger(t).Tag(d))
			assert.Less(t, time.Since(start), 20*time.Second)
			promises(t, d)
		})
	}
}

const story = `“We will not leave Moscow,” said Vladimir Putin’s aide Dmitry Peskov on Monday.

In Berlin, Angela Merkel told the United Nations that Germany, France and the U.S. had agreed. "Nobody asked Jordan," said Michael Jordan
`

func BenchmarkTag(b *testing.B) {
	t, d := tagger(b), segmented(strings.Repeat(story, 50))
	b.SetBytes(int64(len(d.Text)))
	b.ReportAllocs()
	for b.Loop() {
		d.Mentions = d.Mentions[:0]
		if err := t.Tag(d); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(d.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func tagger(t testing.TB) *Tagger {
	t.Helper()
	tagger, err := New()
	require.NoError(t, err)
	return tagger
}

func segmented(s string) *text.Document {
	d := &text.Document{}
	d.Reset(s)
	text.Segment(d)
	return d
}

func tag(t testing.TB, s string) *text.Document {
	t.Helper()
	d := segmented(s)
	require.NoError(t, tagger(t).Tag(d))
	return d
}

// found lists the names of d as "PER Angela Merkel".
func found(d *text.Document) (names []string) {
	for _, m := range d.Mentions {
		names = append(names, m.Type.String()+" "+m.In(d.Text))
	}
	return names
}
