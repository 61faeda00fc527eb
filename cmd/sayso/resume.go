package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/sink"
	"github.com/d1af08f5/sayso/pipeline/source"
)

// resumable is an output that a run can go on with where an earlier one was killed.
type resumable interface {
	output
	// rest returns docs without those that the output holds.
	rest(docs source.Docs) source.Docs
	// unfinished says how a run that did not end can go on; "" if it wrote nothing.
	unfinished() string
}

// formless are the flags that do not change the records of a run.
var formless = []string{"output", "format", "jobs", "resume", "fail-fast", "failed", "table", "meta", "all-documents", "excel", "version", "help", "null", "include", "exclude"}

// settings returns what the records of a run depend on, in one line.
func (x *extraction) settings(flags *flag.FlagSet, p *pipeline.Pipeline) string {
	model, _ := p.Model() // it is loaded already
	all := []string{"sayso", strconv.Itoa(pipeline.Schema), model}
	flags.VisitAll(func(f *flag.Flag) {
		if !slices.Contains(formless, f.Name) && f.Value.String() != f.DefValue {
			all = append(all, fmt.Sprintf("--%s=%s", f.Name, f.Value))
		}
	})
	if p.WithText && !x.text {
		all = append(all, "--text=true")
	}
	return strings.Join(all, " ")
}

// recorded is a file whose records stand in a ledger until all are there. Those of
// another format than jsonl are then made from it, so that any format can be resumed.
type recorded struct {
	sink.Sink
	*ledger
	finish func() (output, error) // opens the output of another format; nil for jsonl
	kept   bool
}

func (x *extraction) recorded(settings string, finish func() (output, error)) (output, error) {
	l, err := openLedger(x.ledgerName(), settings, x.resume)
	if err != nil {
		return nil, &exitError{exitUsage, err}
	}
	removeLeft(filepath.Dir(l.name), filepath.Base(l.name))
	return &recorded{Sink: sink.JSONL(l), ledger: l, finish: finish}, nil
}

// ledgerName is the file that the ledger stands beside: of a folder of tables, one
// inside.
func (x *extraction) ledgerName() string {
	if x.toFolder() {
		return filepath.Join(x.output, "tables")
	}
	return x.output
}

func (r *recorded) Write(rec *pipeline.Record) error {
	if err := r.Sink.Write(rec); err != nil {
		return renamed(err, r.name)
	}
	return renamed(r.wrote(rec.ID), r.name)
}

// Close completes the file and gives it its name.
func (r *recorded) Close() error {
	if r.finish == nil {
		return renamed(r.commit(), r.name)
	}
	if err := r.sync(); err != nil {
		return renamed(err, r.name)
	}
	out, err := r.finish()
	if err != nil {
		return err
	}
	err = r.replay(out.Write)
	if l, ok := out.(interface{ Link(*pipeline.Record) error }); ok && err == nil {
		err = r.replay(l.Link)
	}
	if err == nil {
		err = out.Close()
	}
	if err != nil {
		out.abandon()
		return err
	}
	r.drop()
	return nil
}

// replay hands on the records of the ledger.
func (r *recorded) replay(do func(*pipeline.Record) error) error {
	if _, err := r.part.Seek(0, io.SeekStart); err != nil {
		return err
	}
	dec := json.NewDecoder(bufio.NewReaderSize(r.part, 1<<16))
	for {
		rec := new(pipeline.Record)
		if err := dec.Decode(rec); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return fmt.Errorf("%s: %w", r.name, err)
		}
		if err := do(rec); err != nil {
			return err
		}
	}
}

func (r *recorded) abandon() { r.kept = r.keep() }

func (r *recorded) unfinished() string {
	if !r.kept {
		return ""
	}
	return fmt.Sprintf("%s is not complete; the same command with --resume goes on with it", r.name)
}

// rest returns the documents that have no file yet. Several runs may share a folder,
// for each file appears when it is complete.
func (f *folder) rest(docs source.Docs) source.Docs {
	if !f.x.resume {
		return docs
	}
	return func(yield func(pipeline.Doc, error) bool) {
		for doc, err := range docs {
			if err == nil && f.made(doc.ID) {
				continue
			}
			if !yield(doc, err) {
				return
			}
		}
	}
}

// made reports whether an earlier run made the file of a document, and reserves it.
func (f *folder) made(id string) bool {
	inside := fileName(id)
	if inside == "" {
		return false
	}
	name := f.file(inside)
	if info, err := os.Lstat(name); err != nil || !info.Mode().IsRegular() {
		return false
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if _, ok := f.taken[name]; ok {
		return false // of another document of this run, which is an error
	}
	f.taken[name] = id
	return true
}

func (f *folder) unfinished() string {
	if f.wrote.Load() == 0 {
		return ""
	}
	return fmt.Sprintf("%s does not hold all documents; the same command with --resume makes the others", f.x.output)
}

// left is the name of a file that a run was making: .NAME.PID.part.
var left = regexp.MustCompile(`^\.(.*)\.(\d+)\.part$`)

// removeLeft removes from a folder and its subfolders what runs that were killed left of
// files; of the file of a name only, and without subfolders, unless name is empty.
func removeLeft(dir, name string) {
	filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			if name != "" && d != nil && d.IsDir() && path != dir {
				return fs.SkipDir
			}
			return nil
		}
		if m := left.FindStringSubmatch(d.Name()); m != nil && (name == "" || m[1] == name) {
			if pid, err := strconv.Atoi(m[2]); err == nil && pid != os.Getpid() && !running(pid) {
				os.Remove(path)
				os.Remove(path + "-journal") // of SQLite
			}
		}
		return nil
	})
}
