package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/sink"
	"github.com/d1af08f5/sayso/pipeline/sink/parquet"
	"github.com/d1af08f5/sayso/pipeline/sink/sqlite"
	"github.com/d1af08f5/sayso/pipeline/sink/table"
)

// lone are the values of --table: tables that are read without the others.
var lone = map[string]*table.Table{
	"quotes": table.Said, "speakers": table.Speakers, "mentions": table.Mentions, "entities": table.Entities, "documents": table.Documents,
}

// fits returns an error if the flags ask of a format what it has not, or of an
// output what it cannot hold.
func (x *extraction) fits() error {
	name := x.formatName()
	given := map[string]bool{"table": x.table != "", "meta": x.fields.Names != nil, "all-documents": x.allDocs, "excel": x.excel}
	for _, flag := range keys(given) {
		if given[flag] && !slices.Contains(formats[name].flags, flag) {
			return fmt.Errorf("--%s is for %s, not for %s", flag, formatsWith(flag), name)
		}
	}
	switch {
	case x.foreign() != "":
		return fmt.Errorf("output %s: %s; -f writes another format under that name", x.output, x.foreign())
	case name == "sqlite" && (x.toStdout() || x.toFolder()):
		return errors.New("a database is a file: name it, as -o quotes.db")
	case name == "sqlite" && x.toDevice():
		return fmt.Errorf("output %s: a database is a file, and this is a device or a pipe", x.output)
	case name == "brat" && !x.toFolder():
		return errors.New("brat wants a file of text and one of annotations for each document: name a folder, as -f brat -o marked/")
	case x.resume && x.copies:
		return errors.New("--copies compares all documents of a run: leave --resume out, or --copies")
	case x.resume && (x.toStdout() || x.toDevice()):
		return errors.New("--resume goes on with a file or a folder: name it with -o")
	case name == "parquet" && x.toStdout() && x.terminal(x.out):
		return errors.New("parquet is not for terminals: name a file, as -o quotes.parquet, or a folder for all tables, as -f parquet -o tables/")
	case name == "parquet" && x.toFolder() && (x.table != "" || x.allDocs):
		return errors.New("a folder gets all tables: leave --table and --all-documents out, or name a file, as -o quotes.parquet")
	}
	return nil
}

// foreigners are endings of names that promise what sayso does not write, and what to
// do instead.
var foreigners = []struct{ endings, instead string }{
	{".xlsx .xls .ods .numbers", "spreadsheets open csv, as --excel -o quotes.csv writes it"},
	{".html .htm .pdf", "sayso report writes a page"},
	{".gz .zst .bz2 .xz .zip", "pipe records through a program that compresses, as sayso … | gzip >records.jsonl.gz"},
	{".xml .docx .doc .rtf .duckdb .feather .arrow .avro .yaml .yml", "sayso does not write this format"},
}

// foreign says why the name of the output is misleading, or "".
func (x *extraction) foreign() string {
	if x.format != "" || x.toStdout() || x.toFolder() || x.toDevice() {
		return ""
	}
	ending := strings.ToLower(filepath.Ext(x.output))
	for _, f := range foreigners {
		if slices.Contains(strings.Fields(f.endings), ending) {
			return f.instead
		}
	}
	return ""
}

// formatsWith lists the formats that know a flag: "csv, tsv".
func formatsWith(flag string) string {
	var all []string
	for _, name := range keys(formats) {
		if slices.Contains(formats[name].flags, flag) {
			all = append(all, name)
		}
	}
	return strings.Join(all, ", ")
}

// sheet returns a sink for csv or tsv.
func (x *extraction) sheet(w io.Writer, tabs bool) sink.Sink {
	return sink.Sheet{Table: lone[x.table], Fields: x.fields, AllDocuments: x.allDocs, Tabs: tabs, Excel: x.excel}.To(w)
}

// parquet returns a sink for one table.
func (x *extraction) parquet(w io.Writer) sink.Sink {
	return parquet.File{Table: lone[x.table], Fields: x.fields, AllDocuments: x.allDocs}.To(w)
}

// database is an output that SQLite writes. It replaces the one of that name when it
// is complete.
type database struct {
	*sqlite.DB
	part *part
}

func (x *extraction) database() (output, error) {
	p, err := newPart(x.output)
	if err != nil {
		return nil, &exitError{exitUsage, err}
	}
	db, err := sqlite.Create(p.f.Name(), x.fields)
	if err != nil {
		p.abandon()
		return nil, failure(fmt.Errorf("output %s: %w", x.output, err))
	}
	return &database{db, p}, nil
}

// Write adds a record. Errors have the name that the user gave.
func (d *database) Write(rec *pipeline.Record) error { return d.named(d.DB.Write(rec)) }

// Close completes the database and gives it its name.
func (d *database) Close() error {
	err := d.named(d.DB.Close())
	if err == nil {
		err = d.part.sync()
	}
	if err == nil {
		err = d.part.named(d.part.commit())
	}
	return err
}

func (d *database) abandon() {
	d.DB.Abandon()
	d.part.abandon()
}

func (d *database) named(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("output %s: %w", d.part.name, err)
}

// tableFiles is a folder with a file for each table.
type tableFiles []output

func (x *extraction) tables(in inputs) (output, error) {
	if err := os.MkdirAll(x.output, 0o777); err != nil {
		return nil, &exitError{exitUsage, err}
	}
	var all tableFiles
	for _, t := range table.All {
		name := filepath.Join(x.output, t.Name+".parquet")
		out, err := x.openFile(name, format{to: func(x *extraction, w io.Writer) sink.Sink { return parquet.File{Table: t, Fields: x.fields}.To(w) }})
		if err == nil {
			all = append(all, out)
			err = in.replaced(name)
		}
		if err != nil {
			all.abandon()
			return nil, err
		}
	}
	return all, nil
}

func (all tableFiles) Write(rec *pipeline.Record) error {
	for _, out := range all {
		if err := out.Write(rec); err != nil {
			return err
		}
	}
	return nil
}

// Close completes the files. They get their names one after the other.
func (all tableFiles) Close() error {
	for _, out := range all {
		if err := out.Close(); err != nil {
			return err
		}
	}
	return nil
}

func (all tableFiles) abandon() {
	for _, out := range all {
		out.abandon()
	}
}
