package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"unicode/utf8"

	"github.com/d1af08f5/sayso/extractors/gold"
)

var errEncoding = errors.New("text is not UTF-8")

// readTexts reads the first documents of a JSONL file, all where most is 0, and
// numbers them.
func readTexts(path string, most int) ([]document, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	lines := json.NewDecoder(f)
	var docs []document
	for most == 0 || len(docs) < most {
		var d struct {
			Text string `json:"text"`
		}
		if err := lines.Decode(&d); err == io.EOF {
			break
		} else if err != nil {
			return nil, fmt.Errorf("%s: document %d: %w", path, len(docs)+1, err)
		}
		docs = append(docs, document{strconv.Itoa(len(docs)), d.Text})
	}
	return docs, nil
}

// readGold reads the first documents of a gold file, all where most is 0.
func readGold(path string, most int) ([]gold.Document, error) {
	var all []gold.Document
	for g, err := range gold.File(path, 0) {
		if err != nil {
			return nil, err
		}
		if !utf8.ValidString(g.Text) {
			return nil, fmt.Errorf("%s: document %d: %w", path, len(all)+1, errEncoding)
		}
		if all = append(all, g); len(all) == most {
			break
		}
	}
	return all, nil
}

// unmarked returns the texts of gold documents, numbered.
func unmarked(marked []gold.Document) []document {
	docs := make([]document, len(marked))
	for i, g := range marked {
		docs[i] = document{strconv.Itoa(i), g.Text}
	}
	return docs
}
