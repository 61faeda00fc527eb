package quote

import "github.com/d1af08f5/sayso/extractors/text"

// confidence is, for each pattern, the share of its direct and of its mixed
// quotes whose content (Dice of .8 and more) and speaker are right, counted on
// the 840 training articles of PolNeAR. Signatures are too few there; theirs is
// the share on its development articles (23 of 24), rounded down; those of the
// patterns behind floating are guesses from a dozen cases each.
var confidence = [...]struct{ direct, mixed float64 }{
	after:       {.94, .70},
	inverted:    {.95, .79},
	accordingTo: {.36, .39},
	signed:      {.90, .90},
	before:      {.74, .50},
	clause:      {.33, .67},
	colon:       {.70, .50},
	floating:    {.12, .12},
	beside:      {.40, .40},
	pointed:     {.30, .30},
	turn:        {.30, .30},
	labelled:    {.90, .45},
	stated:      {.60, .50},
}

// unattributed is the confidence of a quote that nobody is named for.
const unattributed = .02

// rate returns the confidence of a quote found by the given pattern.
func rate(q *text.Quote, by pattern) float64 {
	switch {
	case q.Speaker.Empty():
		return unattributed
	case q.Type == text.Direct:
		return confidence[by].direct
	}
	return confidence[by].mixed
}
