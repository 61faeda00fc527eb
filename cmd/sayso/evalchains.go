package main

import (
	"fmt"
	"io"

	"github.com/d1af08f5/sayso/extractors/gold"
	"github.com/d1af08f5/sayso/pipeline/score"
)

// writeChains writes who is who in one file by one tagger: a table of pronouns, pairs of
// names and pairs of a pronoun and a name, and what is known of genders.
func writeChains(out io.Writer, set, tagger string, n *score.Chains) error {
	fmt.Fprintf(out, "%s, %s: who is who", set, tagger)
	if n.Missing > 0 {
		fmt.Fprintf(out, "; %d documents without a record", n.Missing)
	}
	fmt.Fprint(out, "\n\n")
	table := columns(out)
	fmt.Fprintln(table, "of\tP\tR\tF1\tright\tfound\tmarked\t")
	row := func(name string, c gold.Counts) {
		if c.Marked > 0 {
			fmt.Fprintf(table, "%s\t%.2f\t%.2f\t%.2f\t%d\t%d\t%d\t\n", name, c.Precision(), c.Recall(), c.F1(), c.Right, c.Found, c.Marked)
		}
	}
	for _, group := range score.PronounGroups {
		row(string(group), n.Groups[group])
	}
	row("names", n.Pairs)
	for _, k := range []string{score.All, "f", "m"} {
		row("gap "+k, n.GAP[k])
	}
	if err := table.Flush(); err != nil {
		return err
	}
	if f, m := n.Sexes["f"], n.Sexes["m"]; f != m || f.Right+f.Wrong+f.None > 0 {
		fmt.Fprintf(out, "\ngender right %d, wrong %d, none %d (f %d, %d, %d; m %d, %d, %d)\n", f.Right+m.Right, f.Wrong+m.Wrong, f.None+m.None,
			f.Right, f.Wrong, f.None, m.Right, m.Wrong, m.None)
	}
	if bias, ok := n.Bias(); ok {
		fmt.Fprintf(out, "\ngap bias %.2f\n", bias)
	}
	_, err := fmt.Fprintln(out)
	return err
}
