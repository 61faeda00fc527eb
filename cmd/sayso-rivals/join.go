package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/pipeline"
)

// join makes one quote of neighbouring quotes that are given to the same words
// of the text and have no line break between them, so that '"A," she said. "B."'
// is one quote of two runs, as the gold sets mark it. Programs that find runs
// give each apart, and would be right on next to none of these. Offsets are
// bytes.
func join(rec *pipeline.Record, text string) {
	slices.SortStableFunc(rec.Quotes, func(a, b pipeline.Quote) int { return cmp.Compare(begins(a), begins(b)) })
	var joined []pipeline.Quote
	for _, q := range rec.Quotes {
		if n := len(joined); n > 0 && belong(joined[n-1], q, text) {
			joined[n-1].Content = append(joined[n-1].Content, q.Content...)
		} else {
			joined = append(joined, q)
		}
	}
	rec.Quotes = joined
}

func begins(q pipeline.Quote) int {
	if len(q.Content) == 0 {
		return -1
	}
	return q.Content[0].Start
}

// belong says whether b goes on with a.
func belong(a, b pipeline.Quote, text string) bool {
	if a.Speaker == nil || b.Speaker == nil || a.Speaker.Range != b.Speaker.Range || len(a.Content) == 0 || len(b.Content) == 0 {
		return false
	}
	from, to := a.Content[len(a.Content)-1].End, b.Content[0].Start
	return from <= to && !strings.Contains(text[from:to], "\n")
}
