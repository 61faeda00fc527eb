package pipeline_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline"
)

// repeated holds texts on which a stage that looks too far at each step takes
// quadratic time.
var repeated = map[string]string{
	"letters":         "a",
	"straight marks":  "\"",
	"curly marks":     "“",
	"apostrophes":     "'",
	"nested marks":    "“‘",
	"short quotes":    "\"a\" ",
	"said quotes":     "\"No,\" he said. ",
	"split quotes":    "\"No,\" he said, \"no,\" and ",
	"unclosed":        "“No \n\n",
	"brackets":        "(",
	"capitals":        "Ann Lee ",
	"initials":        "A. ",
	"one name":        "Ann Lee said. ",
	"pronouns":        "he said she said ",
	"cues":            "said ",
	"labels":          "Ann: no. ",
	"according":       "according to ",
	"chains":          "Bo Ek reports, citing Ann Lee saying ",
	"nouns of saying": "the claim by Ann Lee that ",
	"inner quotes":    "“He said ‘no,’ and I said ‘why?’” ",
	"dots":            ". ",
	"lines":           "a\n",
	"paragraphs":      "A.\n\n",
	"spaces":          " a",
	"wide":            "“漢😀” ",
}

// TestRepetitionComesToAnEnd exceeds the time of the test run if a stage takes
// quadratic time. The benchmark shows what is merely slow.
func TestRepetitionComesToAnEnd(t *testing.T) {
	p := pipeline.Pipeline{AnyLanguage: true}
	const size = 100_000
	for name, unit := range repeated {
		t.Run(name, func(t *testing.T) {
			rec, err := p.Extract("x" + strings.Repeat(unit, size/len(unit)))
			require.NoError(t, err)
			assert.NotEmpty(t, rec.Sentences)
		})
	}
}

// BenchmarkRepetition measures the repeated texts.
func BenchmarkRepetition(b *testing.B) {
	p := pipeline.Pipeline{AnyLanguage: true}
	for name, unit := range repeated {
		b.Run(name, func(b *testing.B) {
			text := "x" + strings.Repeat(unit, 1_000_000/len(unit))
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				p.Extract(text)
			}
		})
	}
}
