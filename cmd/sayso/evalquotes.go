package main

import (
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/score"
)

// writeQuotes writes the scores of the quotes of one file by one tagger: a table of
// the senses of "found", one of recall and one of precision by type, and figures of
// speakers, quoted runs and their full names.
func writeQuotes(out io.Writer, set, tagger string, n *score.Quotes) error {
	fmt.Fprintf(out, "%s, %s: %d quotes marked, %d found", set, tagger, n.Of(score.All).Quotes, n.Found)
	if n.Missing > 0 {
		fmt.Fprintf(out, "; %d documents without a record", n.Missing)
	}
	fmt.Fprint(out, "\n\n")
	if err := senses(out, n); err != nil {
		return err
	}
	fmt.Fprintln(out)
	if err := byType(out, n); err != nil {
		return err
	}
	_, err := fmt.Fprintf(out, `
speech %d: P %s, R %s, F1 %.2f
speaker right: ggt30 %s, ggt80 %s
runs %d: found %s, speaker right %s, false alarms %s
canonical %d: right %s; fair %s of %d

`,
		n.Speech.Marked.Whole, rate(n.Speech.Found), rate(n.Speech.Marked), n.Speech.F1(),
		rate(n.Speakers30), rate(n.Speakers80),
		n.Runs.Whole, rate(n.Runs), rate(n.RunSpeakers), rate(n.FalseAlarms),
		n.Named.Whole, rate(n.Named), rate(n.Fair), n.Fair.Whole)
	return err
}

// senses writes precision, recall and F1 in each sense of "found".
func senses(out io.Writer, n *score.Quotes) error {
	table := columns(out)
	fmt.Fprintln(table, "found\tP\tR\tF1\t95 %\tright\tfound\tmarked\t")
	for _, sense := range score.Senses {
		c := n.Counts(sense)
		if c.Marked == 0 && (sense == score.Who || sense == score.Gender) {
			continue // nobody marked them
		}
		fmt.Fprintf(table, "%s\t%.2f\t%.2f\t%.2f\t%s\t%d\t%d\t%d\t\n", sense, c.Precision(), c.Recall(), c.F1(), interval(n.Interval(sense)), c.Right, c.Found, c.Marked)
	}
	return table.Flush()
}

// byType writes the recall of each type that is scored, by the marked type, and the
// precision, by the type and by the act of the record.
func byType(out io.Writer, n *score.Quotes) error {
	table := columns(out)
	fmt.Fprintln(table, "recall\tn\tstrict\texact\tdice80\te2e\tggt30\t")
	for _, typ := range n.Scored() {
		t := n.Of(typ)
		shares(table, typ, t.Quotes, t.Strict, t.Exact, t.Dice80, t.E2E, t.GGT30)
	}
	if err := table.Flush(); err != nil {
		return err
	}
	table = columns(out)
	fmt.Fprintln(table, "\nprecision\tn\tstrict\texact\tdice80\te2e\t")
	for _, typ := range n.Scored() {
		t := n.OfFound(typ)
		shares(table, typ, t.Quotes, t.Strict, t.Exact, t.Dice80, t.E2E)
	}
	for _, act := range pipeline.AllActs {
		t := n.OfAct(act)
		shares(table, string(act), t.Quotes, t.Strict, t.Exact, t.Dice80, t.E2E)
	}
	return table.Flush()
}

// shares writes a row: how many quotes there are of a kind, and of how many this and
// that is right, in percent.
func shares(table io.Writer, kind string, quotes int, right ...int) {
	fmt.Fprintf(table, "%s\t%d\t", kind, quotes)
	for _, n := range right {
		fmt.Fprintf(table, "%s\t", rate(score.Rate{Part: n, Whole: quotes}))
	}
	fmt.Fprintln(table)
}

func columns(out io.Writer) *tabwriter.Writer {
	return tabwriter.NewWriter(out, 0, 0, 1, ' ', tabwriter.AlignRight)
}

// rate is a rate in percent, or a dash where there is nothing to rate.
func rate(r score.Rate) string {
	if r.Whole == 0 {
		return "-"
	}
	return fmt.Sprintf("%.2f", r.Percent())
}
