package source

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/pipeline"
)

// isTable recognizes a table by its name, or by a header of two or more short names
// of which one usually heads a column of texts. A line of prose is none.
func isTable(h *head) bool {
	if h.named(".csv", ".tsv", ".tab", ".psv") {
		return true
	}
	line, _, more := bytes.Cut(h.text, []byte("\n"))
	if !more || len(line) > 2000 {
		return false
	}
	names := cells(line, parting(h.text))
	spaced := bytes.Contains(line, []byte(", ")) // "Text, he said"
	header := len(names) > 1 && !(spaced && len(names) < 3) && !slices.ContainsFunc(names, func(s string) bool { return len(s) > 40 || strings.ContainsAny(s, ".?!<>{}") })
	return header && slices.ContainsFunc(names, func(s string) bool { return slices.Contains(textNames, strings.ToLower(s)) })
}

// delimiters are what cells may be parted by, the likeliest first.
const delimiters = ",\t;|^~\x01\x1f"

// parting returns what parts the cells of the header that text begins with.
func parting(text []byte) byte {
	line, _, _ := bytes.Cut(text, []byte("\n"))
	best, most := byte(','), 1
	for _, d := range []byte(delimiters) {
		if n := len(cells(line, d)); n > most {
			best, most = d, n
		}
	}
	return best
}

// cells returns the cells of a header.
func cells(line []byte, delimiter byte) []string {
	row, _ := newCSV(bytes.NewReader(bytes.TrimRight(line, "\r\n")), delimiter).Read()
	for i, s := range row {
		row[i] = strings.TrimSpace(s)
	}
	return row
}

// newCSV returns a reader of RFC 4180, lenient with quotation marks inside of cells.
func newCSV(r io.Reader, delimiter byte) *csv.Reader {
	c := csv.NewReader(r)
	c.Comma = rune(delimiter)
	c.FieldsPerRecord = -1
	c.LazyQuotes = true
	return c
}

// rows reads a table with a header: CSV with any delimiter. A row is a document,
// and what is in its other columns goes into Doc.Meta. Rows are counted from 1,
// without the header.
func rows(in *input) Docs {
	return func(yield func(pipeline.Doc, error) bool) {
		t, err := in.table()
		if err != nil {
			yield(in.whole(), err)
			return
		}
		n := 0
		for row, err := t.next(); !errors.Is(err, io.EOF); row, err = t.next() {
			n++
			doc := in.numbered(n)
			if err == nil {
				err = t.fill(&doc, row)
			}
			if err != nil {
				err = fmt.Errorf("row %d, line %d: %w", n, t.line, reason(err))
			}
			if !yield(doc, err) || t.bound.over {
				return
			}
		}
		if n == 0 {
			yield(in.numbered(1), pipeline.ErrEmpty)
		}
	}
}

// table is a table whose header has been read.
type table struct {
	*Reader
	csv   *csv.Reader
	lines *byLine
	bound *bound
	names []string
	texts []int // columns of texts, the likeliest first
	id    int   // column of ids, or -1
	line  int   // where the current row begins, counted from 1
}

func (in *input) table() (*table, error) {
	raw := in.head().raw
	text := bytes.TrimLeft(bytes.TrimPrefix(raw, []byte(bom)), "\r\n") // a tab may stand for a name that is empty
	skip, d := prologue(text)
	in.r.Discard(len(raw) - len(text) + skip)
	lines := &byLine{r: in.r}
	t := &table{Reader: in.Reader, lines: lines, bound: &bound{r: lines, hint: "perhaps a quoted cell has no end"}}
	t.csv = newCSV(t.bound, d)
	header, err := t.next()
	if errors.Is(err, io.EOF) {
		return nil, pipeline.ErrEmpty
	}
	if err != nil {
		return nil, fmt.Errorf("header: %w", reason(err))
	}
	if strings.Contains(strings.Join(header, ""), "\x00") {
		return nil, ErrBinary
	}
	t.name(header)
	t.id = t.column(in.idNames()[0])
	for _, name := range in.textNames() {
		if i := t.column(name); i >= 0 && !slices.Contains(t.texts, i) {
			t.texts = append(t.texts, i)
		}
	}
	if len(t.texts) == 0 {
		return nil, fmt.Errorf("header: %w", in.noText(t.meta(header)))
	}
	return t, nil
}

// prologue returns the length of the line "sep=;" that text may begin with, as Excel
// reads it, and what parts the cells.
func prologue(text []byte) (n int, delimiter byte) {
	line, rest, _ := bytes.Cut(text, []byte("\n"))
	line = bytes.TrimRight(line, "\r")
	if len(line) == len("sep=;") && bytes.HasPrefix(line, []byte("sep=")) {
		return len(text) - len(rest), line[len(line)-1]
	}
	return 0, parting(text)
}

// name sets the names of the columns. Each is made distinct by a number, which goes on
// from the last of its name: a header may have the same one a million times.
func (t *table) name(header []string) {
	taken := make(map[string]int)
	for i, s := range header {
		s, _, _ = decode(strings.TrimSpace(s))
		s = cmp.Or(s, fmt.Sprintf("column %d", i+1))
		base := s
		for k := max(2, taken[base]+1); taken[s] > 0; k++ {
			s = fmt.Sprintf("%s %d", base, k)
			taken[base] = k
		}
		taken[s] = max(1, taken[s])
		t.names = append(t.names, s)
	}
}

// column returns the column of a name, in any case, or -1.
func (t *table) column(name string) int {
	if i := slices.Index(t.names, name); i >= 0 {
		return i
	}
	return slices.IndexFunc(t.names, func(s string) bool { return strings.EqualFold(s, name) })
}

var errOpenCell = errors.New("a quoted cell has no end, and takes up the rest of the table")

// next returns the next row.
func (t *table) next() ([]string, error) {
	t.bound.left = pipeline.MaxText
	t.lines.begin()
	row, err := t.csv.Read()
	if len(row) > 0 {
		t.line, _ = t.csv.FieldPos(0)
	}
	if err == nil && t.lines.open() {
		err = errOpenCell
	}
	return row, err
}

// fill makes doc of a row.
func (t *table) fill(doc *pipeline.Doc, row []string) error {
	for len(row) > len(t.names) && row[len(row)-1] == "" {
		row = row[:len(row)-1]
	}
	if len(row) > len(t.names) {
		return fmt.Errorf("%d cells, but the header has %d", len(row), len(t.names))
	}
	for i, s := range row {
		s, decoded, err := decode(s)
		if err != nil {
			return fmt.Errorf("column %q: %w", t.names[i], err)
		}
		row[i] = s
		doc.Decoded = doc.Decoded || decoded
	}
	at := t.text(row)
	if at < 0 {
		return fmt.Errorf("only %d of %d cells, without %q", len(row), len(t.names), t.names[t.texts[0]])
	}
	if t.id >= 0 && t.id < len(row) {
		doc.ID = cmp.Or(strings.TrimSpace(row[t.id]), doc.ID)
	}
	doc.Meta = t.meta(row, at, t.id)
	t.prose(doc, row[at])
	return nil
}

// text returns the column of a row's text: the first that is not empty; -1 if the
// row is too short.
func (t *table) text(row []string) int {
	best := -1
	for _, i := range t.texts {
		switch {
		case i >= len(row):
		case strings.TrimSpace(row[i]) != "":
			return i
		case best < 0:
			best = i
		}
	}
	return best
}

// meta returns the cells of a row but those of some columns.
func (t *table) meta(row []string, but ...int) pipeline.Meta {
	var m pipeline.Meta
	for i, s := range row {
		if !slices.Contains(but, i) {
			m = append(m, pipeline.Field{Name: t.names[i], Value: s})
		}
	}
	return m
}
