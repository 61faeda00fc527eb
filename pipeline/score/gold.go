package score

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"os"
	"strings"
)

// Gold is a document with the names and quotes that people marked in it; nil
// where they marked none of the kind.
type Gold struct {
	ID      string  `json:"id"`
	Text    string  `json:"text"`
	Names   []Name  `json:"entities"`
	Quotes  []Quote `json:"quotes"`
	Discard []Span  `json:"discard"` // where nobody looked for quotes
}

// File returns the documents of a gold file: JSONL with "id", "text" and
// "entities" (start and end in bytes, type) or "quotes" (as Quote says), or,
// where its name ends in .tsv, lines of token, tab and BIO label, which are put
// together as Tokens says.
// What is wrong with a line ends the documents with an error that names it.
func File(path string) iter.Seq2[Gold, error] {
	return func(yield func(Gold, error) bool) {
		f, err := os.Open(path)
		if err != nil {
			yield(Gold{}, err)
			return
		}
		defer f.Close()
		read := JSONL
		if strings.HasSuffix(path, ".tsv") {
			read = Tokens
		}
		for g, err := range read(f) {
			if err != nil {
				err = fmt.Errorf("%s: %w", path, err)
			}
			if !yield(g, err) || err != nil {
				return
			}
		}
	}
}

// JSONL reads gold documents, one a line.
func JSONL(r io.Reader) iter.Seq2[Gold, error] {
	return func(yield func(Gold, error) bool) {
		in := bufio.NewReader(r)
		for n := 1; ; n++ {
			line, err := in.ReadBytes('\n')
			if len(bytes.TrimSpace(line)) > 0 {
				g, bad := decode(line)
				if bad != nil {
					yield(Gold{}, fmt.Errorf("line %d: %w", n, bad))
					return
				}
				if !yield(g, nil) {
					return
				}
			}
			if err == io.EOF {
				return
			}
			if err != nil {
				yield(Gold{}, err)
				return
			}
		}
	}
}

func decode(line []byte) (Gold, error) {
	var g struct {
		Gold
		ID any `json:"id"`
	}
	if err := json.Unmarshal(line, &g); err != nil {
		return Gold{}, err
	}
	g.Gold.ID = fmt.Sprint(g.ID)
	for _, m := range g.Names {
		if m.Start < 0 || m.End > len(g.Text) || m.Start >= m.End {
			return Gold{}, fmt.Errorf("name at %d to %d is not inside the text", m.Start, m.End)
		}
	}
	return g.Gold, g.checkQuotes()
}

// longestDocument is where Tokens cuts files that mark no documents, in
// sentences.
const longestDocument = 400

// Tokens reads lines of token, tab and BIO label, sentences apart by an empty
// line and documents by -DOCSTART-, and writes them as a newspaper prints
// them: no space before punctuation and clitics, none behind brackets and
// currency signs, straight quotation marks in pairs, a line a sentence. The
// texts, and so the scores, are those of the project's evaluation data.
func Tokens(r io.Reader) iter.Seq2[Gold, error] {
	return func(yield func(Gold, error) bool) {
		lines := bufio.NewScanner(r)
		lines.Buffer(nil, 1<<20)
		doc, id := newPrinter(), 0
		flush := func() bool {
			g := doc.gold(fmt.Sprintf("%05d", id))
			if g.Text == "" {
				return true
			}
			id++
			doc = newPrinter()
			return yield(g, nil)
		}
		for lines.Scan() {
			line := lines.Text()
			token, label, _ := strings.Cut(line, "\t")
			switch {
			case strings.TrimSpace(line) == "":
				doc.endSentence()
			case strings.HasPrefix(token, "-DOCSTART-"):
				if doc.endSentence(); !flush() {
					return
				}
			default:
				if doc.sentences == longestDocument && doc.fresh && !flush() {
					return
				}
				doc.token(token, label[strings.LastIndexByte(label, '\t')+1:])
			}
		}
		if err := lines.Err(); err != nil {
			yield(Gold{}, err)
			return
		}
		doc.endSentence()
		flush()
	}
}
