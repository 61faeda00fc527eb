package pipeline

import (
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

func TestRulerCountsAsTheLanguagesDo(t *testing.T) {
	for _, s := range []string{
		"", "a", "é", "😀", "plain", "naïve 😀 “quoted”\n",
		strings.Repeat("x", 3*stride),
		strings.Repeat("é", 2*stride),              // runes end on the marks
		"x" + strings.Repeat("é", 2*stride),        // and across them
		strings.Repeat("xy", stride) + "😀",         // only the end is not ASCII
		"xyz" + strings.Repeat("a😀é“", 2*stride+1), // all lengths of rune
	} {
		bytes, runes, units := newRuler(s, Byte), newRuler(s, Rune), newRuler(s, UTF16)
		for i := 0; i <= len(s); i++ {
			if i < len(s) && !utf8.RuneStart(s[i]) {
				continue
			}
			require.Equal(t, i, bytes.at(i))
			require.Equal(t, utf8.RuneCountInString(s[:i]), runes.at(i))
			require.Equal(t, len(utf16.Encode([]rune(s[:i]))), units.at(i))
		}
	}
}

func BenchmarkRuler(b *testing.B) {
	s := strings.Repeat("“We won,” said Zoë. ", 1<<12)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		r := newRuler(s, UTF16)
		for i := 0; i < len(s); i += 8 {
			r.at(i)
		}
	}
}
