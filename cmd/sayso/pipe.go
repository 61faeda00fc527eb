package main

import (
	"context"
	"encoding/json"
	"errors"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/sink"
)

// answer runs --pipe: for each line of stdin it writes one line, and at once, so that
// a program may send a line and wait for its answer. It fails only if the process
// itself cannot go on.
func (x *extraction) answer(ctx context.Context, args []string) error {
	switch {
	case len(args) > 1 || len(args) == 1 && args[0] != "-":
		return errors.New("--pipe reads stdin: pipe the documents in, or leave --pipe out")
	case x.output != "" && x.output != "-":
		return errors.New("--pipe writes to stdout: redirect it, or leave --pipe out")
	case x.format != "" && x.format != "jsonl":
		return errors.New("--pipe writes lines of JSON: leave -f out, or --pipe")
	case x.shard.Of > 0:
		return errors.New("--pipe answers every line: leave --shard out, or --pipe")
	case x.copies:
		return errors.New("--pipe answers each line by itself: leave --copies out, or --pipe")
	case x.lines:
		return errors.New("--pipe reads lines of JSON: leave --lines out, or --pipe")
	}
	p, err := x.pipeline()
	if err != nil {
		return err
	}
	out := sink.JSONL(x.out)
	for rec, err := range p.Run(ctx, x.from(nil, nil).Pipe(x.in)) {
		var doc *pipeline.DocError
		switch {
		case errors.As(err, &doc):
			err = x.answerError(doc)
		case err == nil:
			x.joined.add(rec)
			x.dates.read(rec)
			err = out.Write(rec)
		case ctx.Err() != nil:
			err = errInterrupted
		}
		if err != nil {
			return failure(err)
		}
	}
	return nil
}

// answerError writes the line of a document that failed.
func (x *extraction) answerError(doc *pipeline.DocError) error {
	line, err := json.Marshal(errorRecord{pipeline.Schema, doc.ID, errorReason{doc.Stage, doc.Err.Error()}})
	if err != nil {
		return err
	}
	_, err = x.out.Write(append(line, '\n'))
	return err
}
