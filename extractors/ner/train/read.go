package train

import (
	"path/filepath"

	"github.com/d1af08f5/sayso/extractors/gold"
)

// readCorpora reads the training texts and what the teacher thinks of them.
func (t *training) readCorpora() error {
	if t.Soft != "" && !t.Open {
		var err error
		if t.thoughts, err = readThoughts(t.Soft); err != nil {
			return err
		}
	}
	for k, c := range t.corpora() {
		read := t.readGold
		if c.soft {
			read = t.readSoft
		}
		if err := read(k, c); err != nil {
			return err
		}
	}
	t.say("%d texts", len(t.texts))
	return nil
}

// readGold reads a corpus with labels, and adds copies of its texts in other cases
// and with other names.
func (t *training) readGold(k int, c corpus) error {
	docs, err := gold.ReadFile(filepath.Join(t.Data, c.file), trainDoc)
	if err != nil {
		return err
	}
	for i := range docs {
		if d, ok := recased(&docs[i], i); ok {
			t.add(trainText{doc: segmented(d.Text), corpus: k, weight: c.weight * recasedWeight, recased: true}, d.Names)
		}
	}
	swapped, err := t.swapped(c, docs)
	if err != nil {
		return err
	}
	foreign := 0
	for i := range swapped {
		x := trainText{doc: segmented(swapped[i].Text), corpus: k, weight: c.weight * swappedWeight}
		if t.thoughts != nil {
			var known bool
			if x.soft, known = t.thoughts.of(x.doc); !known {
				foreign++
				continue
			}
		}
		t.add(x, swapped[i].Names)
	}
	for i := range docs {
		t.add(trainText{doc: segmented(docs[i].Text), corpus: k, weight: c.weight}, docs[i].Names)
	}
	t.warn(c, foreign, len(swapped))
	return nil
}

// add adds a text with its names to the training texts.
func (t *training) add(x trainText, names []gold.Name) {
	x.labels = align(x.doc, names)
	t.texts = append(t.texts, x)
}

// swapped returns copies of the texts of a corpus, with other names.
func (r *Recipe) swapped(c corpus, docs []gold.Document) ([]gold.Document, error) {
	if r.lists == nil {
		var err error
		if r.lists, err = readNameLists(filepath.Join(r.Data, "lex")); err != nil {
			return nil, err
		}
	}
	var out []gold.Document
	for round := range swapRounds {
		s := newSwapper(r.lists, c.file, round)
		for i := range docs {
			out = append(out, s.swap(&docs[i]))
		}
	}
	return out, nil
}

// readSoft reads the texts of a corpus without labels that the teacher has read.
func (t *training) readSoft(k int, c corpus) error {
	if t.thoughts == nil {
		return nil
	}
	texts, err := readTexts(t.Data, c.file)
	if err != nil {
		return err
	}
	foreign := 0
	for _, s := range texts {
		x := trainText{doc: segmented(s), corpus: k, weight: c.weight}
		var known bool
		if x.soft, known = t.thoughts.of(x.doc); !known {
			foreign++
			continue
		}
		t.texts = append(t.texts, x)
	}
	t.warn(c, foreign, len(texts))
	return nil
}

// warn logs how many texts the teacher has not read. If there are any, the data or
// the tokenizer has changed since, and the soft labels must be made again.
func (t *training) warn(c corpus, foreign, all int) {
	if foreign > 0 {
		t.say("%s: left out %d of %d texts, for which there are no soft labels", c.file, foreign, all)
	}
}
