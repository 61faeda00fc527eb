package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/review"
	"github.com/d1af08f5/sayso/pipeline/web"
)

const reviewUsage = `Review shows a sample of the quotes of a corpus in a browser, where you say which are
right, correct those that are not, and add what was missed. From that, sayso eval says
how good the quotes of this corpus are.

INPUT is records that sayso wrote with --text, or anything that sayso reads. The page
is served on this machine alone (127.0.0.1), at an address that nobody can guess;
Ctrl-C ends it. Each verdict is on disk at once, in FILE.log; run the same command
again to go on.

The sample has as many quotes of each range of confidence as of the others, so that
the doubtful ones are not too few; eval weighs them back. Some documents are read
whole, for only there can be seen what was missed.

FILE is a gold file, which sayso eval reads, and the file beside it that ends in .people.csv has the names, genders
and roles that you corrected.`

// reviewCommand is the command review.
type reviewCommand struct {
	*corpus
	gold string
	port int
	draw review.Sampler
}

func newReviewCommand(s streams) *command {
	c := &command{
		name:     "review",
		args:     "INPUT...",
		short:    "Judge a sample of quotes in a browser",
		about:    reviewUsage,
		examples: "  sayso review articles.csv -o gold.jsonl\n  sayso review records.jsonl -o gold.jsonl --sample 100 --whole 10 --seed 2\n  sayso eval --tagger en gold.jsonl",
		least:    1,
		most:     -1,
	}
	r := &reviewCommand{corpus: newCorpus(s, c)}
	c.flags.StringVar(&r.gold, "output", "", "write what you find to the gold file `FILE`")
	c.flags.IntVar(&r.draw.Quotes, "sample", 50, "judge `N` quotes")
	c.flags.IntVar(&r.draw.Whole, "whole", 5, "read `N` documents whole")
	c.flags.Uint64Var(&r.draw.Seed, "seed", 1, "draw the sample by `SEED`")
	c.flags.IntVar(&r.port, "port", 0, "serve at `PORT` (default any free one)")
	c.letter("o", "output")
	c.run = r.run
	return c
}

func (r *reviewCommand) run(ctx context.Context, args []string) error {
	switch {
	case r.gold == "":
		return errors.New("review: name the gold file with -o FILE")
	case r.draw.Quotes < 0 || r.draw.Whole < 0 || r.draw.Quotes+r.draw.Whole == 0:
		return errors.New("review: give --sample or --whole a number above 0")
	case r.port < 0 || r.port > 65535:
		return fmt.Errorf("--port %d: give a number from 1 to 65535, or 0 for any free one", r.port)
	}
	in := newInputs(args, r.in)
	for _, name := range []string{r.gold, r.logName(), r.peopleName()} {
		if err := in.replaced(name); err != nil {
			return err
		}
	}
	err := r.each(ctx, args, func(rec *pipeline.Record) error {
		if err := r.draw.Add(rec); err != nil {
			return &pipeline.DocError{ID: rec.ID, Stage: "record", Err: err}
		}
		return nil
	})
	if err != nil && err != errReported {
		return err
	}
	return r.serve(ctx, r.draw.Sample())
}

func (r *reviewCommand) logName() string { return r.gold + ".log" }

func (r *reviewCommand) peopleName() string {
	return strings.TrimSuffix(r.gold, filepath.Ext(r.gold)) + ".people.csv"
}

// serve shows the sample until ctx ends, which is how a review is meant to end.
func (r *reviewCommand) serve(ctx context.Context, sample *review.Sample) error {
	if len(sample.Docs) == 0 {
		return &exitError{exitUsage, errors.New("review: no document could be read")}
	}
	log, err := review.OpenLog(r.logName(), sample.Sum)
	if err != nil {
		return &exitError{exitUsage, err}
	}
	defer log.Close()
	server := review.Server{Sample: sample, Log: log, Fields: web.DefaultFields, Saved: func() error { return r.save(sample, log) }}
	if err := server.Saved(); err != nil {
		return failure(err)
	}
	listener, address, err := server.Listen(r.port)
	if err != nil {
		return &exitError{exitUsage, err}
	}
	fmt.Fprintf(r.err, "sayso: review at %s (Ctrl-C ends it)\n", address)
	if err := server.Serve(ctx, listener); err != nil {
		return failure(err)
	}
	fmt.Fprintf(r.err, "sayso: the verdicts are in %s; next: sayso eval --tagger en %s\n", r.gold, r.gold)
	return nil
}

// save writes the gold file and the people file. Each is replaced as a whole, so that
// a crash leaves the old one or the new one.
func (r *reviewCommand) save(sample *review.Sample, log *review.Log) error {
	var gold, people bytes.Buffer
	if err := review.Gold(&gold, sample, log); err != nil {
		return err
	}
	if err := review.People(&people, sample, log); err != nil {
		return err
	}
	if err := replace(r.gold, gold.Bytes()); err != nil {
		return err
	}
	return replace(r.peopleName(), people.Bytes())
}

// replace gives a file a new content, all at once.
func replace(name string, content []byte) error {
	if old, err := os.ReadFile(name); err == nil && bytes.Equal(old, content) {
		return nil
	}
	p, err := newPart(name)
	if err != nil {
		return err
	}
	if _, err = p.w.Write(content); err == nil {
		err = p.w.Flush()
	}
	if err == nil {
		err = p.f.Sync()
	}
	if err == nil {
		err = p.commit()
	}
	if err != nil {
		p.abandon()
	}
	return p.named(err)
}
