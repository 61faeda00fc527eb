package main

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/d1af08f5/sayso/extractors/gold"
	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/score"
)

// oneLine is the document by which the start is measured.
const oneLine = `"We won the vote in Lisbon," said Vera Okello, a senator.`

// starts is how often a start is measured at most. The least counts: what else
// the machine does only adds to it.
const starts = 3

// result is what was measured of a rival. What was not is zero or nil.
type result struct {
	rival
	model  string        // what it calls itself
	start  time.Duration // to the record of a document of one line
	speed  float64       // words a second
	peak   int           // KiB
	names  *score.Names
	quotes *score.Quotes
	notes  []string
	err    error // what ended it; a missing where it is not installed
}

// task is what all rivals are given.
type task struct {
	texts         []document
	names, quotes []gold.Document
	seconds       time.Duration // for the texts, from the first record on
	limit         time.Duration // for each gold set, likewise
}

// measure measures one rival. What it could not do is in the result.
func (t task) measure(ctx context.Context, b bench, r rival, p places, progress func(string)) (res result) {
	res.rival = r
	c, err := r.find(ctx, p)
	if err != nil {
		res.err = err
		return res
	}
	steps := []struct {
		name string
		do   func(context.Context, bench, command, *result) error
		want bool
	}{
		{"start", t.start, true},
		{"speed", t.speed, len(t.texts) > 0},
		{"names", t.scoreNames, len(t.names) > 0},
		{"quotes", t.scoreQuotes, len(t.quotes) > 0 && r.finds >= quotes},
	}
	for _, s := range steps {
		if !s.want {
			continue
		}
		progress(r.name + ": " + s.name)
		if err := s.do(ctx, b, c, &res); err != nil {
			res.err = stepError(s.name, err)
			return res
		}
	}
	return res
}

// stepError says where a rival failed; what is missing says enough by itself.
func stepError(step string, err error) error {
	var m missing
	if errors.As(err, &m) {
		return m
	}
	return fmt.Errorf("%s: %w", step, err)
}

// start measures the time to the first record, again where it is short.
func (t task) start(ctx context.Context, b bench, c command, res *result) error {
	for i, spent := 0, time.Duration(0); i < starts && spent < 10*time.Second; i++ {
		out, err := b.ask(ctx, c, []document{{ID: "0", Text: oneLine}}, t.limit)
		if err != nil {
			return err
		}
		if len(out.answers) == 0 {
			return errors.New("no record")
		}
		at := out.answers[0].at
		if spent += at; res.start == 0 || at < res.start {
			res.start = at
		}
		res.model = out.answers[0].Model
	}
	return nil
}

// speed measures words a second from the first record to the last, so that the
// start is not in it, and memory. The seconds are those in which the program ran,
// so that what else the machine does takes less from it; a note says when that
// was much.
func (t task) speed(ctx context.Context, b bench, c command, res *result) error {
	out, err := b.ask(ctx, c, t.texts, t.seconds)
	if err != nil {
		return err
	}
	res.peak = out.peak
	answers, err := inOrder(len(t.texts), out)
	if err != nil {
		return err
	}
	if len(out.answers) < 2 {
		res.note("speed: %d documents in the time", len(out.answers))
		return nil
	}
	first, last := out.answers[0], out.answers[len(out.answers)-1]
	words := -wordsOf(t.texts, first.ID)
	for i, a := range answers {
		if a != nil {
			words += wordsOf(t.texts, strconv.Itoa(i))
		}
	}
	seconds, share := worked(first, last)
	res.speed = float64(words) / seconds
	if share < .9 {
		res.note("speed: ran %.0f %% of the time, since the machine was busy or it waited", 100*share)
	}
	if n := len(out.answers); out.cut {
		res.note("speed and memory over the first %d documents", n)
	}
	res.noteFailed("speed", t.texts, answers, out.cut)
	return nil
}

// worked returns the seconds in which a program ran from one answer to another,
// and which share of all that is. Where the system does not say, or all is too
// short to count in ticks, it is all.
func worked(from, to timed) (seconds, share float64) {
	all, ran := to.at-from.at, to.worked-from.worked
	if ran < 20*tick {
		return all.Seconds(), 1
	}
	return ran.Seconds(), ran.Seconds() / all.Seconds()
}

// wordsOf counts the words of a document between white space.
func wordsOf(docs []document, id string) int {
	i, err := strconv.Atoi(id)
	if err != nil || i >= len(docs) {
		return 0
	}
	return len(strings.Fields(docs[i].Text))
}

func (t task) scoreNames(ctx context.Context, b bench, c command, res *result) error {
	var n score.Names
	err := t.score(ctx, b, c, res, "names", t.names, func(g gold.Document, rec *pipeline.Record) { n.Add(g, rec) })
	if err == nil {
		res.names = &n
	}
	return err
}

func (t task) scoreQuotes(ctx context.Context, b bench, c command, res *result) error {
	n := score.Quotes{Types: []string{"direct"}}
	err := t.score(ctx, b, c, res, "quotes", t.quotes, func(g gold.Document, rec *pipeline.Record) { n.Add(g, rec) })
	if err == nil {
		res.quotes = &n
	}
	return err
}

// score asks for the documents of a gold set and adds each with its record, nil
// where the rival failed on it. Where the time was up, the documents that it
// did not come to are left out, and a note says so.
func (t task) score(ctx context.Context, b bench, c command, res *result, what string, marked []gold.Document, add func(gold.Document, *pipeline.Record)) error {
	docs := unmarked(marked)
	out, err := b.ask(ctx, c, docs, t.limit)
	if err != nil {
		return err
	}
	answers, err := inOrder(len(docs), out)
	if err != nil {
		return err
	}
	for i, a := range answers {
		if a == nil && out.cut {
			continue
		}
		rec := recordOf(a, docs[i].Text)
		if rec != nil && res.apart {
			join(rec, docs[i].Text)
		}
		add(marked[i], rec)
	}
	if n := len(out.answers); out.cut {
		res.note("%s: scored on the first %d of %d documents", what, n, len(docs))
	}
	res.noteFailed(what, docs, answers, out.cut)
	return nil
}

// inOrder returns the answers in the order of n documents, nil where there is
// none.
func inOrder(n int, out outcome) ([]*answer, error) {
	all := make([]*answer, n)
	for i := range out.answers {
		a := &out.answers[i].answer
		at, err := strconv.Atoi(a.ID)
		if err != nil || at < 0 || at >= n || all[at] != nil {
			return nil, fmt.Errorf("record of document %q, which was not asked for", a.ID)
		}
		all[at] = a
	}
	return all, nil
}

// recordOf returns the record of an answer in bytes, nil where it has none. What
// is wrong with it stands in its error from then on.
func recordOf(a *answer, text string) *pipeline.Record {
	if a == nil || a.Error != nil {
		return nil
	}
	if err := normal(&a.Record, text); err != nil {
		a.Error = &failure{err.Error()}
		return nil
	}
	return &a.Record
}

// noteFailed notes how many documents have no record.
func (res *result) noteFailed(what string, docs []document, answers []*answer, cut bool) {
	failed, why := 0, "no record"
	for _, a := range answers {
		switch {
		case a == nil && !cut:
			failed++
		case a != nil && a.Error != nil:
			if failed++; why == "no record" {
				why = a.Error.Message
			}
		}
	}
	if failed > 0 {
		res.note("%s: failed on %d of %d documents: %s", what, failed, len(docs), why)
	}
}

func (res *result) note(format string, args ...any) {
	res.notes = append(res.notes, fmt.Sprintf(format, args...))
}
