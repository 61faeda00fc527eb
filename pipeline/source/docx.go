package source

import (
	"archive/zip"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"

	"github.com/d1af08f5/sayso/pipeline"
)

// maxXML is the length of the longest file of a Word document that is read.
const maxXML = 256 << 20

var wordPart = regexp.MustCompile(`^word/document\d*\.xml$`)

// wordMain returns the file of a zip archive that holds the text of a Word document,
// or nil.
func wordMain(z *zip.Reader) *zip.File {
	for _, f := range z.File {
		if wordPart.MatchString(f.Name) {
			return f
		}
	}
	return nil
}

// docx yields the document that a Word document is, without its footnotes, comments
// and headers, which are files of their own.
func (in *input) docx(z *zip.Reader, main *zip.File) Docs {
	doc := in.whole()
	doc.Decoded = true
	doc.Meta = in.docxMeta(z)
	var w word
	if err := in.part(main, w.read); err != nil {
		return one(doc, fmt.Errorf("not a sound Word document: %w", err))
	}
	if all, ok := exported(w.text()); ok && (in.Kind == "" || in.Kind == "export") { // Nexis writes Word documents, too
		return in.articles(all)
	}
	doc.Meta = filled(doc.Meta, "title", w.title)
	in.prose(&doc, w.text())
	return one(doc, nil)
}

// part lets read have a file of a Word document.
func (in *input) part(f *zip.File, read func(io.Reader) error) error {
	r, err := f.Open()
	if err != nil {
		return err
	}
	defer r.Close()
	limited := &io.LimitedReader{R: expander{r, in}, N: maxXML}
	err = read(limited)
	if err != nil && limited.N <= 0 {
		return pipeline.ErrTooLarge
	}
	return err
}

// docxMeta returns title, author and date of creation of a Word document. A document
// without them, or with broken ones, can be read all the same.
func (in *input) docxMeta(z *zip.Reader) (meta pipeline.Meta) {
	for _, f := range z.File {
		if f.Name != "docProps/core.xml" {
			continue
		}
		var core struct {
			Title   string `xml:"title"`
			Creator string `xml:"creator"`
			Created string `xml:"created"`
		}
		if in.part(f, func(r io.Reader) error { return xml.NewDecoder(r).Decode(&core) }) != nil {
			continue
		}
		meta = filled(meta, "title", core.Title)
		meta = filled(meta, "author", core.Creator)
		meta = filled(meta, "date", core.Created)
	}
	return meta
}

// filled returns meta with one more field, unless value is empty.
func filled(meta pipeline.Meta, name, value string) pipeline.Meta {
	if value = strings.Join(strings.Fields(value), " "); value == "" {
		return meta
	}
	return meta.With(name, clean(value))
}

// word is the text of a Word document while it is read.
type word struct {
	out   strings.Builder
	paras []*strings.Builder // open paragraphs: that of a text box lies in another
	cells []*strings.Builder // open cells: tables lie in cells
	rows  [][]string         // cells of the open rows
	shown bool               // in a w:t
	title string             // what stands above the text in the style of a title
	style string             // of the open paragraph
}

// read reads the main part of a Word document. Text that was deleted while changes were
// tracked is left out, and what was inserted is in.
func (w *word) read(r io.Reader) error {
	d := xml.NewDecoder(r)
	d.CharsetReader = func(string, io.Reader) (io.Reader, error) { return nil, errors.New("not in UTF-8") }
	for {
		t, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err == nil {
			err = w.token(d, t)
		}
		if err != nil {
			return err
		}
	}
}

// text returns the text: paragraphs parted by blank lines, and rows of tables a line
// each, their cells parted by tabs.
func (w *word) text() string { return strings.TrimRight(w.out.String(), "\n") }

func (w *word) token(d *xml.Decoder, t xml.Token) error {
	switch t := t.(type) {
	case xml.StartElement:
		if t.Name.Local == "pPr" {
			return w.properties(d, t)
		}
		if leftOut[t.Name.Local] {
			return d.Skip()
		}
		if ofWord(t.Name) {
			w.start(t.Name.Local)
		}
	case xml.EndElement:
		if ofWord(t.Name) {
			w.end(t.Name.Local)
		}
	case xml.CharData:
		if w.shown {
			w.write(string(t))
		}
	}
	return nil
}

// properties notes the style of a paragraph.
func (w *word) properties(d *xml.Decoder, t xml.StartElement) error {
	var p struct {
		Style struct {
			Val string `xml:"val,attr"`
		} `xml:"pStyle"`
	}
	err := d.DecodeElement(&p, &t)
	w.style = p.Style.Val
	return err
}

// titled reports whether a paragraph is the headline, which is not part of the text: it
// stands above it, in a style for titles.
func (w *word) titled() bool {
	return w.out.Len() == 0 && len(w.cells) == 0 && (w.style == "Title" || w.style == "Heading1")
}

// ofWord reports whether a name is of WordprocessingML, in either form of the
// standard. Formulas and drawings have elements of the same local names.
func ofWord(n xml.Name) bool { return strings.Contains(n.Space, "wordprocessingml") }

// leftOut are elements whose content is not text of the document: properties, which
// hold tab stops, deleted and moved text, codes of fields, and what stands for a text
// box in programs that know none.
var leftOut = map[string]bool{
	"rPr": true, "sectPr": true, "tblPr": true, "tcPr": true, "trPr": true, "sdtPr": true,
	"del": true, "moveFrom": true, "delText": true, "instrText": true, "delInstrText": true, "Fallback": true, "rt": true,
}

func (w *word) start(name string) {
	switch name {
	case "p":
		w.paras, w.style = append(w.paras, new(strings.Builder)), ""
	case "tr":
		w.rows = append(w.rows, nil)
	case "tc":
		w.cells = append(w.cells, new(strings.Builder))
	case "t":
		w.shown = true
	case "tab", "ptab":
		w.write("\t")
	case "br", "cr":
		w.write("\n")
	case "noBreakHyphen":
		w.write("-")
	}
}

func (w *word) write(s string) {
	if n := len(w.paras); n > 0 {
		w.paras[n-1].WriteString(strings.ReplaceAll(s, "\u00ad", ""))
	}
}

func (w *word) end(name string) {
	switch name {
	case "t":
		w.shown = false
	case "p":
		p := strings.TrimSpace(pop(&w.paras).String())
		if w.titled() {
			w.title = p
			return
		}
		w.put(p, "\n\n")
	case "tc":
		cell := pop(&w.cells).String()
		if n := len(w.rows); n > 0 {
			w.rows[n-1] = append(w.rows[n-1], cell)
		} else {
			w.put(cell, "\n")
		}
	case "tr":
		w.put(strings.TrimSpace(strings.Join(pop(&w.rows), "\t")), "\n")
	case "tbl":
		if len(w.cells) == 0 {
			w.out.WriteString("\n")
		}
	}
}

// put writes a paragraph or a row: into the open cell, whose lines a row cannot keep,
// or else into the text, with what ends it.
func (w *word) put(s, end string) {
	switch n := len(w.cells); {
	case s == "":
	case n > 0 && w.cells[n-1].Len() > 0:
		w.cells[n-1].WriteString(" " + strings.Join(strings.Fields(s), " "))
	case n > 0:
		w.cells[n-1].WriteString(strings.Join(strings.Fields(s), " "))
	default:
		w.out.WriteString(s + end)
	}
}

// pop takes the last off a list. The decoder makes sure that what ends has begun.
func pop[T any](list *[]T) T {
	last := len(*list) - 1
	v := (*list)[last]
	*list = (*list)[:last]
	return v
}
