package rules

import (
	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/quote/marks"
)

// IsLike reads "I'm like, “…”" before a run.
func (s *Scan) IsLike(r marks.Run) Attribution {
	v := r.First - 1
	if v >= 0 && s.At(v, ",") {
		v--
	}
	if v < 2 || !s.At(v, "like") || !s.Is(v-2, grammar.Subject) || s.Is(v-2, grammar.Determiner) {
		return Attribution{}
	}
	switch s.Word(v - 1) {
	case "'m", "’m", "'s", "’s", "'re", "’re", "am", "is", "are", "was", "were":
		return Attribution{By: Before, Cue: grammar.One(v), Speaker: grammar.Range{First: v - 2, Last: v - 1}}
	}
	return Attribution{}
}
