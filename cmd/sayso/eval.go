package main

import (
	"context"
	"fmt"
	"io"
	"iter"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/score"
)

const evalUsage = `Eval scores the names of records against files in which people marked them:
precision, recall and F1 of exact spans with their types, in percent, a column
a tagger. A leading article, a trailing possessive and marks at the edges of a
name do not count.

FILE is JSONL ("text", "entities" with start and end in bytes and type) or, in
.tsv, lines of token, tab and BIO label.`

func evalCommand(s streams) *cobra.Command {
	var chosen []string
	cmd := &cobra.Command{
		Use:     "eval [flags] FILE...",
		Short:   "Score the names of records against marked files",
		Long:    evalUsage,
		Example: "  sayso eval conll2003.dev.tsv worldwide.dev.jsonl\n  sayso eval --tagger prose wikigold.tsv",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return eval(cmd.Context(), s.out, chosen, args)
		},
	}
	cmd.Flags().StringSliceVar(&chosen, "tagger", slices.Sorted(maps.Keys(taggers)), "the taggers to score, of "+names(taggers))
	return cmd
}

// eval writes a table of the taggers' scores on each file.
func eval(ctx context.Context, out io.Writer, chosen, files []string) error {
	loaded := make([]pipeline.Tagger, len(chosen))
	for i, name := range chosen {
		newTagger, ok := taggers[name]
		if !ok {
			return fmt.Errorf("tagger %q: want one of %s", name, names(taggers))
		}
		var err error
		if loaded[i], err = newTagger(); err != nil {
			return failure(fmt.Errorf("load tagger %s: %w", name, err))
		}
	}
	table := tabwriter.NewWriter(out, 0, 0, 1, ' ', tabwriter.AlignRight)
	fmt.Fprint(table, "set\ttype\t")
	for _, name := range chosen {
		fmt.Fprintf(table, "%s P\tR\tF1\t", name)
	}
	fmt.Fprintln(table)
	for _, path := range files {
		scores := make([]score.Names, len(loaded))
		for i, tagger := range loaded {
			if err := scoreFile(ctx, path, tagger, &scores[i]); err != nil {
				return failure(err)
			}
		}
		rows(table, strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)), scores)
	}
	return failure(table.Flush())
}

// rows writes the scores of one file, a row a type.
func rows(table io.Writer, set string, scores []score.Names) {
	for _, typ := range append(slices.Clone(score.Types), "all") {
		fmt.Fprintf(table, "%s\t%s\t", set, typ)
		for i := range scores {
			c := scores[i].Of(typ)
			fmt.Fprintf(table, "%.2f\t%.2f\t%.2f\t", c.Precision(), c.Recall(), c.F1())
		}
		fmt.Fprintln(table)
	}
}

// scoreFile counts the names that a tagger finds in the documents of a file. A
// document that fails has found none.
func scoreFile(ctx context.Context, path string, tagger pipeline.Tagger, into *score.Names) error {
	var marked []score.Gold
	for g, err := range score.File(path) {
		if err != nil {
			return err
		}
		marked = append(marked, g)
	}
	p := pipeline.Pipeline{Tagger: tagger}
	i := 0
	for rec, err := range p.Run(ctx, unmarked(marked)) {
		if ctx.Err() != nil {
			return errInterrupted
		}
		if err != nil {
			rec = nil
		}
		into.Add(marked[i].Text, marked[i].Names, rec)
		i++
	}
	return nil
}

// unmarked returns the documents without their marks.
func unmarked(marked []score.Gold) iter.Seq2[pipeline.Doc, error] {
	return func(yield func(pipeline.Doc, error) bool) {
		for _, g := range marked {
			if !yield(pipeline.Doc{ID: g.ID, Text: g.Text}, nil) {
				return
			}
		}
	}
}
