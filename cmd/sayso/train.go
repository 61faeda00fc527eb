package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/d1af08f5/sayso/extractors/en"
	nertrain "github.com/d1af08f5/sayso/extractors/ner/train"
)

const trainUsage = `Train rebuilds a model that the binary embeds from a data folder, byte
for byte, by the recipe in extractors/en/MODEL.md: from DATA/ner/train, DATA/news,
DATA/quotes and DATA/lex, and from a file of soft labels. The word vectors are taken
over from the model in this binary.

--only who makes the model of whom pronouns stand for instead, from DATA/coref and
DATA/pos.

The model of quotes is a net that is trained outside of Go; MODEL.md says how.`

// training is what to train, and where to.
type training struct {
	log  io.Writer
	data string
	into string
	open bool

	only  string
	folds int
	soft  string
	texts string
}

func trainCommand(s streams) *command {
	t := training{log: s.err}
	c := &command{
		name:     "train",
		args:     "DATA",
		short:    "Rebuild the model of names from a data folder",
		about:    trainUsage,
		examples: "  sayso train ../shared/data\n  sayso train --open -o /tmp/open ../shared/data",
		least:    1,
		most:     1,
		run: func(_ context.Context, args []string) error {
			t.data = args[0]
			if t.only == "who" {
				return failure(t.who())
			}
			return failure(t.names())
		},
	}
	c.flags.StringVar(&t.into, "output", "extractors/en", "`FOLDER` that the model file is written to")
	c.letter("o", "output")
	c.flags.BoolVar(&t.open, "open", false, "train on the openly licensed corpora alone")
	c.flags.StringVar(&t.only, "only", "", "make this model: names (also where nothing is said) or who")
	c.flags.IntVar(&t.folds, "folds", 0, "measure the model of who in so many folds")
	c.flags.StringVar(&t.soft, "soft", "extractors/en/names.soft", "file of soft labels, which are learned from too")
	c.flags.StringVar(&t.texts, "texts", "", "instead of training, write to this file the texts that the soft labels are of")
	return c
}

func (t *training) names() error {
	r, err := t.namesRecipe()
	if err != nil {
		return err
	}
	if t.texts != "" {
		return t.writeTexts(r)
	}
	m, err := r.Train()
	if err != nil {
		return err
	}
	var file bytes.Buffer
	if err := m.Encode(&file); err != nil {
		return err
	}
	return t.write("names.model", file.Bytes())
}

// namesModel names the model of names in records.
const namesModel = "names-2"

// namesRecipe returns the recipe of the model of names. It takes the word vectors
// over from the model in this binary, for they are in no data folder.
func (t *training) namesRecipe() (nertrain.Recipe, error) {
	tagger, err := en.Names()
	if err != nil {
		return nertrain.Recipe{}, err
	}
	return nertrain.Recipe{
		Data: t.data, Name: namesModel, Open: t.open, Log: t.log,
		Soft: t.soft, Vectors: tagger.Model().Vectors(),
	}, nil
}

// writeTexts writes the texts that a teacher is to label.
func (t *training) writeTexts(r nertrain.Recipe) error {
	f, err := os.Create(t.texts)
	if err != nil {
		return err
	}
	if err := r.WriteTokens(f); err != nil {
		return errors.Join(err, f.Close())
	}
	return f.Close()
}

func (t *training) write(name string, file []byte) error {
	path := filepath.Join(t.into, name)
	if err := os.WriteFile(path, file, 0o644); err != nil {
		return err
	}
	_, err := fmt.Fprintf(t.log, "%s: %d bytes\n", path, len(file))
	return err
}
