package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/d1af08f5/sayso/pipeline"
)

// keepFailed makes the file for documents that fail. It holds a line of JSON for each:
// id, source, text and the fields of the input, as far as they were read, and the reason
// as "error", which sayso leaves out when it reads the file.
func (r *report) keepFailed(name string, in inputs) error {
	if err := in.replaced(name); err != nil {
		return err
	}
	var err error
	if r.file, err = os.Create(name); err != nil {
		return &exitError{exitUsage, err}
	}
	return nil
}

func (r *report) closeFailed() { r.file.Close() }

// writeFailed writes a document that failed. stderr says so if that is impossible.
func (r *report) writeFailed(e *pipeline.DocError) {
	if r.file == nil {
		return
	}
	line, err := json.Marshal(failedDoc(e))
	if err == nil {
		_, err = r.file.Write(append(line, '\n'))
	}
	if err != nil {
		r.warning(e.ID, fmt.Sprintf("not written to %s: %v", r.file.Name(), err))
	}
}

// failedDoc returns a document as an object, its fields in their order. A text that is
// not UTF-8 is left out, since JSON cannot hold it; its source names it.
func failedDoc(e *pipeline.DocError) pipeline.Meta {
	m := pipeline.Meta{{Name: "id", Value: e.ID}}
	if e.Doc.Source != "" {
		m = append(m, pipeline.Field{Name: "source", Value: e.Doc.Source})
	}
	if e.Doc.Text != "" && utf8.ValidString(e.Doc.Text) {
		m = append(m, pipeline.Field{Name: "text", Value: e.Doc.Text})
	}
	for _, f := range e.Doc.Meta {
		if f.Name != "id" && f.Name != "source" && f.Name != "text" && f.Name != "error" && !strings.HasPrefix(f.Name, "\x00") { // what a run notes for itself
			m = append(m, f)
		}
	}
	return append(m, pipeline.Field{Name: "error", Value: errorReason{e.Stage, e.Err.Error()}})
}
