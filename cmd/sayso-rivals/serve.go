package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"runtime/debug"

	"github.com/d1af08f5/sayso/pipeline"
)

// served are the rivals that are Go packages. This binary, started again with
// one of these names as its only argument, is that rival, so that it is measured
// as a process like the others.
var served = map[string]func() (finder, error){
	"prose-v2": proseV2,
	"prose-v3": proseV3,
}

// finder finds the names of one text. Offsets are bytes.
type finder func(text string) ([]pipeline.Entity, error)

// document is what a rival reads, one a line.
type document struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

// serve is a rival: it answers each document of in with a line of out.
func serve(name string, in io.Reader, out io.Writer) error {
	find, err := served[name]()
	if err != nil {
		return fmt.Errorf("load %s: %w", name, err)
	}
	model := versionOf(name)
	lines := json.NewDecoder(bufio.NewReader(in))
	answers := json.NewEncoder(out)
	for {
		var d document
		if err := lines.Decode(&d); err == io.EOF {
			return nil
		} else if err != nil {
			return fmt.Errorf("read document: %w", err)
		}
		if err := answers.Encode(answerOf(d, model, find)); err != nil {
			return fmt.Errorf("write record: %w", err)
		}
	}
}

// answerOf is the record of one document. Whatever goes wrong is its error, and
// the next document has its turn.
func answerOf(d document, model string, find finder) (a answer) {
	a = answer{Record: pipeline.Record{ID: d.ID, Model: model, OffsetUnit: pipeline.Byte}}
	defer func() {
		if p := recover(); p != nil {
			a.Error = &failure{fmt.Sprint("panic: ", p)}
		}
	}()
	entities, err := find(d.Text)
	if err != nil {
		a.Error = &failure{err.Error()}
	}
	a.Entities = entities
	return a
}

// versionOf returns a rival's name with the version of its module.
func versionOf(name string) string {
	path := "github.com/jdkato/prose/" + name[len("prose-"):]
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, m := range info.Deps {
			if m.Path == path {
				return "prose " + m.Version
			}
		}
	}
	return "prose " + name[len("prose-"):]
}

// name is an entity with one mention.
func name(label string, start, end int) pipeline.Entity {
	m := pipeline.Mention{Kind: "name"}
	m.Start, m.End = start, end
	return pipeline.Entity{Type: pipeline.EntityType(label), Mentions: []pipeline.Mention{m}}
}
