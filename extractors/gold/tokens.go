package gold

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	"os"
	"slices"
	"strings"
)

// LongestDocument is how many sentences a document of a .tsv file has at most
// where the caller does not say.
const LongestDocument = 400

// File reads the documents of a marked file: token lines where its name ends in
// .tsv, and JSONL otherwise. Longest is as Tokens has it. Errors name the file.
func File(path string, longest int) iter.Seq2[Document, error] {
	return func(yield func(Document, error) bool) {
		f, err := os.Open(path)
		if err != nil {
			yield(Document{}, err)
			return
		}
		defer f.Close()
		docs := JSONL(f)
		if strings.HasSuffix(path, ".tsv") {
			docs = Tokens(f, longest)
		}
		for d, err := range docs {
			if err != nil {
				err = fmt.Errorf("%s: %w", path, err)
			}
			if !yield(d, err) || err != nil {
				return
			}
		}
	}
}

// ReadFile reads all documents of a marked file, as File does.
func ReadFile(path string, longest int) ([]Document, error) {
	var all []Document
	for d, err := range File(path, longest) {
		if err != nil {
			return nil, err
		}
		all = append(all, d)
	}
	return all, nil
}

// Tokens reads lines of token, tab and BIO label; columns between the two are
// passed over. Empty lines end sentences, and lines that begin with -DOCSTART-
// end documents, which are numbered "00000", "00001" and so on. A document
// longer than longest sentences (of LongestDocument, where longest is 0) is cut
// into several. The text is printed as Print prints it. The first bad line ends
// the documents with an error that gives its number.
func Tokens(r io.Reader, longest int) iter.Seq2[Document, error] {
	if longest <= 0 {
		longest = LongestDocument
	}
	return func(yield func(Document, error) bool) {
		lines := bufio.NewScanner(r)
		lines.Buffer(nil, 1<<20)
		p, id := newPrinter(), 0
		flush := func() bool {
			if p.text.Len() == 0 {
				return true
			}
			d := Document{ID: fmt.Sprintf("%05d", id), Text: p.text.String(), Names: p.names}
			id++
			p = newPrinter()
			return yield(d, nil)
		}
		for n := 1; lines.Scan(); n++ {
			line := lines.Text()
			switch token, rest, _ := strings.Cut(line, "\t"); {
			case strings.TrimSpace(line) == "":
				p.endSentence()
			case strings.HasPrefix(token, "-DOCSTART-"):
				if p.endSentence(); !flush() {
					return
				}
			default:
				if p.sentences == longest && p.fresh && !flush() {
					return
				}
				if err := p.labelled(token, rest[strings.LastIndexByte(rest, '\t')+1:]); err != nil {
					yield(Document{}, fmt.Errorf("line %d: document %05d: %w", n, id, err))
					return
				}
			}
		}
		if err := lines.Err(); err != nil {
			yield(Document{}, err)
			return
		}
		p.endSentence()
		flush()
	}
}

// labelled prints a token and follows its label.
func (p *printer) labelled(token, label string) error {
	start := p.token(token)
	if label == "O" {
		p.open = false
		return nil
	}
	place, typ, ok := strings.Cut(label, "-")
	if !ok || place != "B" && place != "I" || typ != Misc && !slices.Contains(NameTypes, typ) {
		return fmt.Errorf("label %q of token %q: want O, or B- or I- and one of %s, %s", label, token, strings.Join(NameTypes, ", "), Misc)
	}
	p.name(place == "B", typ, start)
	return nil
}
