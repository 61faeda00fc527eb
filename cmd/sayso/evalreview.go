package main

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/d1af08f5/sayso/extractors/gold"
	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/review"
)

// verdicts returns what the documents of a marked file say of a review.
func verdicts(set string, marked []gold.Document) (all []*review.Verdicts, err error) {
	for _, g := range marked {
		if g.Review == nil {
			continue
		}
		var v review.Verdicts
		if err := json.Unmarshal(g.Review, &v); err != nil {
			return nil, fmt.Errorf("%s: document %s: review: %w", set, g.ID, err)
		}
		all = append(all, &v)
	}
	return all, nil
}

// actsOf returns the acts of quotes to score: in a file of a review, those that the
// reviewer was shown, for nobody marked the others.
func (e *evaluation) actsOf(set string, marked []gold.Document) ([]pipeline.Act, error) {
	if e.acts != nil {
		return e.acts, nil
	}
	all, err := verdicts(set, marked)
	for _, v := range all {
		if v.Acts != nil {
			return v.Acts, err
		}
	}
	return pipeline.AllActs, err
}

// writeReview writes what the verdicts of a review say of the corpus that it drew
// from, if the marked file comes from one.
func writeReview(out io.Writer, set string, marked []gold.Document) error {
	all, err := verdicts(set, marked)
	if err != nil {
		return err
	}
	r, ok := review.Judge(all)
	if !ok {
		return nil
	}
	fmt.Fprintf(out, "%s, the corpus that was reviewed: %d documents, %d quotes found; %d quotes of the sample judged; %d documents with %d quotes read whole\n\n",
		set, r.Documents, r.Found, r.Judged, r.Read, r.Marked)
	table := columns(out)
	fmt.Fprintln(table, "of the corpus\tquote\t95 %\tquote and speaker\t95 %\t")
	fmt.Fprintf(table, "precision\t%s\t%s\t\n", estimate(r.Quotes), estimate(r.Speakers))
	fmt.Fprintf(table, "recall\t%s\t%s\t\n\n", estimate(r.Recall), estimate(r.RecallSpoken))
	return table.Flush()
}

// estimate is an estimate as tables show it, in two columns.
func estimate(e review.Estimate) string {
	switch {
	case e == review.Estimate{}:
		return "-\t-"
	case !e.Interval:
		return fmt.Sprintf("%.1f\t-", e.Percent)
	}
	return fmt.Sprintf("%.1f\t%s", e.Percent, interval(e.Low, e.High, true))
}
