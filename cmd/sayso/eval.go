package main

import (
	"context"
	"fmt"
	"io"
	"iter"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/score"
)

const evalUsage = `Eval scores records against files in which people marked names or quotes, in
percent. What a file's documents have says what is scored.

FILE is JSONL with "text" and "entities" (start and end in bytes, type) or, in
.tsv, lines of token, tab and BIO label: precision, recall and F1 of exact spans
with their types, a column a tagger. A leading article, a trailing possessive
and marks at the edges of a name do not count.

Or it is JSONL with "text" and "quotes": type, content and speaker (lists of
[start, end] in bytes), and perhaps speaker_name and speaker_mentions. Then it is
precision, recall and F1 of quotes, a table a tagger. White space and marks at
the edges do not count, and quotes are paired by the Dice overlap of their bytes:

  strict     the content is equal
  dice80     the overlap is .8 or more
  e2e        dice80, and the speakers overlap, or neither side has one
  ggt30, 80  more than 30 or 80 % of the marked content is covered; and how many
             of these have the right speaker
  token      bytes
  runs       quoted runs of 4 or more words, however they are grouped; found where
             nobody marked a quote they are false alarms
  canonical  dice80 with a speaker_name: the speaker's name is that person's`

// evaluation is what eval scores, and with what.
type evaluation struct {
	out    io.Writer
	chosen []string          // the taggers' names
	loaded []pipeline.Tagger // the taggers
	types  []string          // of quotes
	names  *tabwriter.Writer // the table of all files' names, nil before the first
}

// scores are what one tagger gets on one file.
type scores struct {
	names  score.Names
	quotes score.Quotes
}

func evalCommand(s streams) *command {
	e := &evaluation{out: s.out, chosen: keys(taggers), types: score.QuoteTypes}
	c := &command{
		name:     "eval",
		args:     "FILE...",
		short:    "Score the names or quotes of records against marked files",
		about:    evalUsage,
		examples: "  sayso eval conll2003.dev.tsv worldwide.dev.jsonl\n  sayso eval --tagger prose wikigold.tsv\n  sayso eval --tagger en --types direct,mixed polnear.dev.jsonl",
		least:    1,
		most:     -1,
		run:      e.run,
	}
	c.flags.Var(words{&e.chosen}, "tagger", "the `TAGGERS` to score, of "+names(taggers))
	c.flags.Var(words{&e.types}, "types", "the `TYPES` of quote to score; those found for one of another type do not count")
	return c
}

// run writes the taggers' scores on each file: tables of quotes one by one, the
// one of names when all is read.
func (e *evaluation) run(ctx context.Context, files []string) error {
	if err := e.load(); err != nil {
		return err
	}
	for _, path := range files {
		if err := e.file(ctx, path); err != nil {
			return failure(err)
		}
	}
	if e.names == nil {
		return nil
	}
	return failure(e.names.Flush())
}

// load checks the flags and loads the taggers.
func (e *evaluation) load() error {
	for _, t := range e.types {
		if !slices.Contains(score.QuoteTypes, t) {
			return fmt.Errorf("type %q: want some of %s", t, strings.Join(score.QuoteTypes, ", "))
		}
	}
	for _, name := range e.chosen {
		newTagger, ok := taggers[name]
		if !ok {
			return fmt.Errorf("tagger %q: want one of %s", name, names(taggers))
		}
		tagger, err := newTagger()
		if err != nil {
			return failure(fmt.Errorf("load tagger %s: %w", name, err))
		}
		e.loaded = append(e.loaded, tagger)
	}
	return nil
}

// file scores one file.
func (e *evaluation) file(ctx context.Context, path string) error {
	var marked []score.Gold
	for g, err := range score.File(path) {
		if err != nil {
			return err
		}
		marked = append(marked, g)
	}
	all := make([]scores, len(e.loaded))
	for i, tagger := range e.loaded {
		all[i].quotes.Types = e.types
		if err := all[i].add(ctx, marked, tagger); err != nil {
			return err
		}
	}
	return e.write(strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)), marked, all)
}

// write writes the tables of what is marked in a file; of names where that is
// nothing.
func (e *evaluation) write(set string, marked []score.Gold, all []scores) error {
	quotes := slices.ContainsFunc(marked, func(g score.Gold) bool { return g.Quotes != nil })
	if !quotes || slices.ContainsFunc(marked, hasNames) {
		e.addNames(set, all)
	}
	if !quotes {
		return nil
	}
	for i := range all {
		if err := writeQuotes(e.out, set, e.chosen[i], &all[i].quotes); err != nil {
			return err
		}
	}
	return nil
}

// hasNames says whether the names of a document are marked: also where nothing
// else is, for then it has none.
func hasNames(g score.Gold) bool { return g.Names != nil || g.Quotes == nil }

// addNames adds the scores of one file to the table of names, a row a type.
func (e *evaluation) addNames(set string, all []scores) {
	if e.names == nil {
		e.names = columns(e.out)
		fmt.Fprint(e.names, "set\ttype\t")
		for _, name := range e.chosen {
			fmt.Fprintf(e.names, "%s P\tR\tF1\t", name)
		}
		fmt.Fprintln(e.names)
	}
	for _, typ := range append(slices.Clone(score.Types), "all") {
		fmt.Fprintf(e.names, "%s\t%s\t", set, typ)
		for i := range all {
			c := all[i].names.Of(typ)
			fmt.Fprintf(e.names, "%.2f\t%.2f\t%.2f\t", c.Precision(), c.Recall(), c.F1())
		}
		fmt.Fprintln(e.names)
	}
}

// add counts what the pipeline finds in the documents with a tagger. A document
// that fails has found nothing.
func (s *scores) add(ctx context.Context, marked []score.Gold, tagger pipeline.Tagger) error {
	p := pipeline.Pipeline{Tagger: tagger}
	i := 0
	for rec, err := range p.Run(ctx, unmarked(marked)) {
		if ctx.Err() != nil {
			return errInterrupted
		}
		if err != nil {
			rec = nil
		}
		if g := marked[i]; hasNames(g) {
			s.names.Add(g.Text, g.Names, rec)
		}
		if g := marked[i]; g.Quotes != nil {
			s.quotes.Add(g, rec)
		}
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
