package records_test

import (
	"io"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/records"
)

func FuzzOffsetsGoThereAndBack(f *testing.F) {
	f.Add("“We wön,” she said \U0001F600.")
	f.Add("")
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		sizes := map[pipeline.OffsetUnit]int{pipeline.Byte: len(s), pipeline.Rune: utf8.RuneCountInString(s), pipeline.UTF16: len(utf16.Encode([]rune(s)))}
		for from, n := range sizes {
			for to, m := range sizes {
				there, err := records.NewOffsets(s, from, to)
				require.NoError(t, err)
				back, err := records.NewOffsets(s, to, from)
				require.NoError(t, err)
				all, err := there.Of(pipeline.Range{Start: 0, End: n})
				require.NoError(t, err)
				assert.Equal(t, pipeline.Range{Start: 0, End: m}, all)
				for i := range n {
					r, err := there.Of(pipeline.Range{Start: i, End: n})
					if err != nil {
						continue // inside a character
					}
					again, err := back.Of(r)
					require.NoError(t, err)
					assert.Equal(t, pipeline.Range{Start: i, End: n}, again)
				}
				_, err = there.Of(pipeline.Range{Start: 0, End: n + 1})
				assert.Error(t, err)
			}
		}
	})
}

func TestOffsetsOfAnUnknownUnit(t *testing.T) {
	_, err := records.NewOffsets("a", "words", pipeline.Byte)
	assert.ErrorContains(t, err, `offset unit "words"`)
	var none records.Offsets
	r, err := none.Of(pipeline.Range{Start: 3, End: 4})
	assert.NoError(t, err)
	assert.Equal(t, 3, r.Start, "the zero value changes nothing")
}

func TestOpenTellsRecordsFromArticles(t *testing.T) {
	gz := packed(t, func(w io.Writer) io.WriteCloser { return gzip.NewWriter(w) }).String()
	zst := packed(t, func(w io.Writer) io.WriteCloser { e, _ := zstd.NewWriter(w); return e }).String()
	for _, c := range []struct {
		name, in string
		want     bool
	}{
		{"lines", two, true}, {"indented", "{\n  \"schema\": 2,\n  \"id\": \"c\"\n}", true}, {"gzip", gz, true}, {"zstd", zst, true},
		{"an article", `{"id":"a","text":"We won."}`, false}, {"prose", "We won.", false}, {"nothing", "", false},
		{"broken gzip", "\x1f\x8b\x08zzz", false}, {"a table", "id,text\n1,a\n", false},
	} {
		r, is := records.Open(strings.NewReader(c.in))
		assert.Equal(t, c.want, is, c.name)
		all, err := io.ReadAll(r)
		require.NoError(t, err)
		assert.Equal(t, c.in, string(all), "%s: nothing is lost", c.name)
	}
}
