package grammar_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/text"
)

// mode returns the mode of the quote of a text in which brackets mark the
// speaker, angles the cue and braces the content.
func mode(marked string) text.Mode {
	var q text.Quote
	q.Content = []text.Span{{}}
	places := map[rune]*int{'[': &q.Speaker.Start, ']': &q.Speaker.End, '<': &q.Cue.Start, '>': &q.Cue.End, '{': &q.Content[0].Start, '}': &q.Content[0].End}
	var plain strings.Builder
	for _, r := range marked {
		if place := places[r]; place != nil {
			*place = plain.Len()
		} else {
			plain.WriteRune(r)
		}
	}
	c, _ := read(plain.String())
	return c.Mode(&q)
}

func modes(t *testing.T, want text.Mode, examples ...string) {
	t.Helper()
	for _, s := range examples {
		assert.Equal(t, want, mode(s), s)
	}
}

func TestWhatWasSaidIsAsserted(t *testing.T) {
	modes(t, text.Asserted,
		"[Ruiz] <said> {it was late}.",
		"[Ruiz] did also <say> {it was late}.",
		"{It was late}, [Ruiz] <said>.",
		"{It was late}, no doubt.",
		"Pell did not leave and [Ruiz] <said> {it was late}.",
		"Pell left, not Ruiz. [He] <said> {it was late}.",
		"[Ruiz] <denied> {it was late}.",
		"[Ruiz] <refused> to {say so}.",
		"[Ruiz] <refused> {to say so}.",
		"[Ruiz] <told> to say {it was late}.",
		"[Ruiz] <refused> to Pell {that}.",
		"[Ruiz] <refused> and say {that}.",
		"[Ruiz] came to <say> {it was late}.",
		"[Ruiz] chose to <say> {it was late}.",
		"[Ruiz] failed and <said> {it was late}.",
		"[Ruiz] was expected and <said> {it was late}.",
		"[Ruiz] thought of <saying> {it was late}.",
		"[Ruiz] <said> {nobody} left.",
	)
}

func TestNegationsSayThatNothingWasSaid(t *testing.T) {
	modes(t, text.Negated,
		"[Ruiz] did not <say> {it was late}.",
		"[Ruiz] has never also <said> {it was late}.",
		"[Ruiz] would not <say> {it was late}.",
		"[Ruiz] refused to <say> {it was late}.",
		"[Ruiz] <refused> to say {if it was late}.",
		"[Ruiz] <declined> to comment {on it}.",
		"[Ruiz] <declined> to say{“so”}.",
		"Not <said>: {it was late}.",
		"[Ruiz] left without <saying> {it was late}.",
		"[Ruiz] stopped short of <saying> {it was late}.",
	)
	for _, s := range in("[Ruiz] * to <say> {it was late}.", "fail fails failed failing neglected forgot yet") {
		modes(t, text.Negated, s)
	}
	modes(t, text.Asserted, "[Ruiz] left without also <saying> {it was late}.", "[Ruiz] stopped short of also <saying> {it was late}.",
		"[Ruiz] stopped tired of <saying> {it was late}.", "[Ruiz] stopped short in <saying> {it was late}.")
}

func TestNobodySaysNothing(t *testing.T) {
	for _, s := range in("[* of them] <said> {it was late}.", "No nobody none neither Nor") {
		modes(t, text.Negated, s)
	}
	modes(t, text.Negated, "No [official] <said> {it was late}.", "Pell left and no [official] <said> {it was late}.",
		"Neither Pell nor [Ruiz] <said> {it was late}.", "Neither Pell nor [Ruiz] <said>{“so”}.", "Neither the old mayor of Oslo, [Ruiz], <said> {it was late}.")
	modes(t, text.Asserted, "Neither Pell left, <said> [Ruiz], {it was late}.", "{Neither Pell left}, [Ruiz] <said>.", "The neither Pell left, [Ruiz] <said> {it was late}.",
		"No old [official] <said> {it was late}.", "Neither Pell left. [Ruiz] <said> {it was late}.")
}

func TestConditionsAreHypothetical(t *testing.T) {
	modes(t, text.Hypothetical,
		"[Ruiz] would <say> {it was late}.",
		"[Ruiz] might also <say> {it was late}.",
		"If [Ruiz] <says> {it is late}, leave.",
		"Leave if [Ruiz] <says> {it is late}.",
		"Leave unless [Ruiz] <says> {it is late}.",
		"Leave if only [Ruiz] has <said> {it is late}.",
		"Imagine [Ruiz] <says> {it is late}.",
		"suppose [Ruiz] <says> {it is late}.",
		"Supposing [Ruiz] <says> {it is late}.",
		"Picture [Ruiz] as he <says> {it is late}.",
		"If he <says> {it is late}, leave.",
		"If he <says> [Ruiz] {is late}, leave.",
		"{It is late}, if [Ruiz] <says> so.",
		"Leave, {it is late}, if [Ruiz] <says> so.",
	)
	for _, s := range in("[Ruiz] is * to <say> {it was late}.", "expected likely due planned intended wanted plans plan intends intend wants want") {
		modes(t, text.Hypothetical, s)
	}
	modes(t, text.Asserted,
		"If it is late, [Ruiz] <says> {leave}.",
		"If it is late; [Ruiz] <says> {leave}.",
		"If late: [Ruiz] <says> {leave}.",
		"{If it is late leave}, [Ruiz] <says>.",
		"{If it is late leave} [Ruiz] <says>.",
		"They imagine [Ruiz] <says> {it is late}.",
		"Leave now. [Ruiz] <says> {it is late}.",
		"[Ruiz] is likely a liar who <says> {it is late}.",
	)
}

func TestFarConditionsDoNotCount(t *testing.T) {
	cows := func(n int) string { return "Leave if " + strings.Repeat("cow ", n) + "[Ruiz] <says> {it is late}." }
	modes(t, text.Hypothetical, cows(0), cows(14), cows(15))
	modes(t, text.Asserted, cows(16), cows(17))
}

func TestQuotesWithoutCueAreAsserted(t *testing.T) {
	modes(t, text.Asserted, "[Nobody]: {it was late}.", "Not {it was late}.")
}
