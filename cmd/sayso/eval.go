package main

import (
	"context"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/d1af08f5/sayso/extractors/gold"
	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/score"
)

const evalUsage = `Eval scores records against files in which people marked names, quotes or who is who. What
the documents of a file have marked decides what is scored. Figures are percent.

It extracts the documents anew with each tagger, or with --records scores the
records that a run has written, whatever the unit of their offsets. A record belongs
to the document with its id; if a document has no id, the record of its text is
taken. A document without a record counts as one in which nothing was found.

The interval holds 95 % of the F1 of 1,000 draws of as many documents from the file
(a bootstrap over documents, with a fixed seed); it is "-" for a single document.

FILE is JSONL with "text" and "entities" (start and end in bytes, type) or, in
.tsv, lines of token, tab and BIO label. Types are PER, LOC, ORG and MISC, which is
read but not scored. A name is right if its span and its type are. A leading article,
a trailing possessive and marks at the edges do not count.

Or it is JSONL with "text" and "quotes": type, content and speaker (lists of
[start, end] in bytes), and perhaps speaker_name and speaker_mentions. White space
and marks at the edges do not count. Quotes are paired by the Dice overlap of their
bytes:

  strict     the content is equal
  exact      equal but for a leading "that"
  dice80     the overlap is .8 or more
  e2e        dice80, and the speakers overlap, or neither side has one
  ggt30, 80  more than 30 or 80 % of the marked content is covered; and how many
             of these have the right speaker
  token      bytes
  who        dice80 and the speaker's full name, of speakers who have one; gender:
             and the gender
  speech     e2e of what an editor would call a quote: direct, mixed, and indirect
             with a verb of saying or thinking
  runs       quoted runs of 4 or more words, however they are grouped; found where
             nobody marked a quote they are false alarms
  canonical  dice80 with a speaker_name: the speaker's name is that one, or the longest
             of the mentions; fair: or any that the text gives that person

Or it is JSONL with "text" and "chains", each with a type and "mentions" ([start, end,
"name", "pronoun" or "nominal"]), or with one "pronoun" and the "names" that it may stand
for ([start, end, true or false], as GAP has them):

  gendered   he and she in all forms, of people whom the text names: the record has the
             pronoun in an entity one of whose names overlaps a name of the chain
  plural, it, who   likewise
  names      pairs of names that both have: in one entity where they are in one chain
  gender     named people whom pronouns show to be a woman or a man
  gap        pairs of the pronoun and a name, and the F1 of women by that of men

A file that sayso review wrote says besides how good the quotes of the corpus are that
it drew from: precision, weighed back from the sample, and recall, of the documents
read whole, with 95 % intervals; as they were when the review was made, whatever the
tagger.

Quotes of all acts are scored, of a review's file those of the acts that it looked for, and
the precision of each act is given, unless --acts chooses some.`

// evaluation is what eval scores, and with what.
type evaluation struct {
	out    io.Writer
	chosen []string          // the taggers' names
	loaded []pipeline.Tagger // the taggers
	types  []string          // of quotes
	acts   []pipeline.Act    // of the quotes of records
	least  float64           // confidence
	record []string          // files of records to score in place of taggers
	errors bool              // whether to write mistakes
	names  *tabwriter.Writer // the table of all files' names, nil before the first

	mistakes strings.Builder // of all files
}

// scores are what one tagger gets on one file.
type scores struct {
	names    score.Names
	quotes   score.Quotes
	chains   score.Chains
	mistakes strings.Builder // after the name of the set and of what made the records
}

func evalCommand(s streams) *command {
	e := &evaluation{out: s.out, types: gold.QuoteTypes}
	c := &command{
		name:     "eval",
		args:     "FILE...",
		short:    "Score names, quotes and who is who in records against marked files",
		about:    evalUsage,
		examples: "  sayso eval conll2003.dev.tsv worldwide.dev.jsonl\n  sayso eval --tagger prose wikigold.tsv\n  sayso eval --tagger en --types direct,mixed polnear.dev.jsonl\n  sayso eval --records records.jsonl --errors marked.jsonl",
		least:    1,
		most:     -1,
		run:      e.run,
	}
	c.flags.Var(words{&e.chosen}, "tagger", "the `TAGGERS` to score, of "+names(taggers)+" (default all)")
	c.flags.Var(words{&e.types}, "types", "the `TYPES` of quote to score; those found for one of another type do not count")
	c.flags.Var(acts{&e.acts}, "acts", "score only quotes found that are of these `ACTS`: speech, thought, attitude, or all (default all, or those that a review looked for)")
	c.flags.Var(words{&e.record}, "records", "score the records in these `FILES` instead of those that taggers give")
	c.flags.Var(share{&e.least}, "min-confidence", "leave out quotes and names with a confidence below `P`, from 0 to 1")
	c.flags.BoolVar(&e.errors, "errors", false, "also list each mistake: set, tagger or records, document, kind, what was marked, what was found")
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
	if e.names != nil {
		if err := e.names.Flush(); err != nil {
			return failure(err)
		}
	}
	_, err := io.WriteString(e.out, e.mistakes.String())
	return failure(err)
}

// load checks the flags and loads the taggers.
func (e *evaluation) load() error {
	for _, t := range e.types {
		if !slices.Contains(gold.QuoteTypes, t) {
			return fmt.Errorf("type %q: want some of %s", t, strings.Join(gold.QuoteTypes, ", "))
		}
	}
	if len(e.types) == 0 {
		return fmt.Errorf("no types: want some of %s", strings.Join(gold.QuoteTypes, ", "))
	}
	if len(e.record) > 0 {
		if len(e.chosen) > 0 {
			return fmt.Errorf("--tagger and --records: give one of them")
		}
		e.chosen = e.record
		return nil
	}
	if len(e.chosen) == 0 {
		e.chosen = keys(taggers)
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
	var marked []gold.Document
	for g, err := range gold.File(path, 0) {
		if err != nil {
			return err
		}
		marked = append(marked, g)
	}
	set := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	acts, err := e.actsOf(set, marked)
	if err != nil {
		return err
	}
	all := make([]scores, len(e.chosen))
	for i, by := range e.chosen {
		s := &all[i]
		s.quotes.Types = e.types
		records := e.readRecords
		if len(e.record) == 0 {
			records = func(_ string, marked []gold.Document) ([]*pipeline.Record, error) {
				return extractAll(ctx, marked, e.loaded[i])
			}
		}
		recs, err := records(by, marked)
		if err != nil {
			return err
		}
		for k, g := range marked {
			s.add(set+"\t"+by+"\t"+g.ID, g, e.sure(recs[k], acts))
		}
		if e.errors {
			e.mistakes.WriteString(s.mistakes.String())
		}
	}
	return e.write(set, marked, all)
}

// sure returns a record without what is less confident than asked for, and without
// quotes of other acts.
func (e *evaluation) sure(rec *pipeline.Record, acts []pipeline.Act) *pipeline.Record {
	if rec != nil {
		score.Sure(rec, e.least)
		score.Acts(rec, acts)
	}
	return rec
}

// readRecords returns the records of a file for the documents, nil where it has
// none. It is an error if it has none for all of them.
func (e *evaluation) readRecords(path string, marked []gold.Document) ([]*pipeline.Record, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	all, err := score.ReadRecords(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	recs, found := make([]*pipeline.Record, len(marked)), false
	for i, g := range marked {
		if recs[i], err = all.Of(g); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		found = found || recs[i] != nil
	}
	if !found {
		return nil, fmt.Errorf("%s: no record of a marked document", path)
	}
	return recs, nil
}

// write writes the tables of what is marked in a file; of names where that is
// nothing.
func (e *evaluation) write(set string, marked []gold.Document, all []scores) error {
	quotes := slices.ContainsFunc(marked, func(g gold.Document) bool { return g.Quotes != nil })
	chains := slices.ContainsFunc(marked, func(g gold.Document) bool { return g.HasChains() })
	if err := writeReview(e.out, set, marked); err != nil {
		return failure(err)
	}
	if !quotes && !chains || slices.ContainsFunc(marked, hasNames) {
		e.addNames(set, all)
	}
	for i := range all {
		if chains {
			if err := writeChains(e.out, set, e.chosen[i], &all[i].chains); err != nil {
				return err
			}
		}
		if !quotes {
			continue
		}
		if err := writeQuotes(e.out, set, e.chosen[i], &all[i].quotes); err != nil {
			return err
		}
	}
	return nil
}

// hasNames says whether the names of a document are marked: also where nothing
// else is, for then it has none.
func hasNames(g gold.Document) bool { return g.HasNames() }

// addNames adds the scores of one file to the table of names, a row for each type
// and tagger.
func (e *evaluation) addNames(set string, all []scores) {
	if e.names == nil {
		e.names = columns(e.out)
		fmt.Fprintln(e.names, "set\tby\ttype\tP\tR\tF1\t95 %\tright\tfound\tmarked\t")
	}
	for i := range all {
		n := &all[i].names
		for _, typ := range append(slices.Clone(gold.NameTypes), score.All) {
			c := n.Of(typ)
			fmt.Fprintf(e.names, "%s\t%s\t%s\t%.2f\t%.2f\t%.2f\t%s\t%d\t%d\t%d\t\n",
				set, e.chosen[i], typ, c.Precision(), c.Recall(), c.F1(), interval(n.Interval(typ)), c.Right, c.Found, c.Marked)
		}
		if n.Missing > 0 {
			fmt.Fprintf(&e.mistakes, "%s, %s: %d documents without a record\n", set, e.chosen[i], n.Missing)
		}
	}
}

// interval is an interval as tables show it.
func interval(low, high float64, ok bool) string {
	if !ok {
		return "-"
	}
	return fmt.Sprintf("%.1f–%.1f", low, high)
}

// add counts a document and notes the mistakes, each after where.
func (s *scores) add(where string, g gold.Document, rec *pipeline.Record) {
	var mistakes []score.Mistake
	if hasNames(g) {
		mistakes = s.names.Add(g, rec)
	}
	if g.HasChains() {
		s.chains.Add(g, rec)
	}
	if g.Quotes != nil {
		mistakes = append(mistakes, s.quotes.Add(g, rec)...)
	}
	for _, m := range mistakes {
		fmt.Fprintf(&s.mistakes, "%s\t%s\t%s\t%s\n", where, m.Kind, m.Marked, m.Found)
	}
}

// extractAll returns what the pipeline finds in the documents with a tagger; nil
// for a document that fails.
func extractAll(ctx context.Context, marked []gold.Document, tagger pipeline.Tagger) ([]*pipeline.Record, error) {
	p := pipeline.Pipeline{Tagger: tagger, Acts: pipeline.AllActs}
	var recs []*pipeline.Record
	for rec, err := range p.Run(ctx, unmarked(marked)) {
		if ctx.Err() != nil {
			return nil, errInterrupted
		}
		if err != nil {
			rec = nil
		}
		recs = append(recs, rec)
	}
	return recs, nil
}

// unmarked returns the documents without their marks.
func unmarked(marked []gold.Document) iter.Seq2[pipeline.Doc, error] {
	return func(yield func(pipeline.Doc, error) bool) {
		for _, g := range marked {
			if !yield(pipeline.Doc{ID: g.ID, Text: g.Text}, nil) {
				return
			}
		}
	}
}
