package source

import (
	"bufio"
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"html"
	"io"
	"strings"

	"github.com/d1af08f5/sayso/pipeline"
)

// isReuters recognizes the SGML of Reuters-21578 (Lewis 1997).
func isReuters(h *head) bool {
	return h.starts("<!DOCTYPE lewis") || h.starts("<REUTERS ") || h.starts("<REUTERS>")
}

// starts reports whether the input begins with s, in any case.
func (h *head) starts(s string) bool {
	return len(h.text) >= len(s) && bytes.EqualFold(h.text[:len(s)], []byte(s))
}

// reuters reads each REUTERS element as a document.
func reuters(in *input) Docs {
	return func(yield func(pipeline.Doc, error) bool) {
		for n := 1; ; n++ {
			block, err := in.reutersBlock()
			switch {
			case errors.Is(err, io.EOF) && n == 1:
				yield(in.numbered(1), fmt.Errorf("%w in it", errTextless))
				return
			case errors.Is(err, io.EOF):
				return
			}
			doc := in.numbered(n)
			if err == nil {
				err = in.reutersDoc(&doc, block)
			}
			if err != nil {
				err = fmt.Errorf("article %d: %w", n, err)
			}
			if !yield(doc, err) || err != nil && block == "" {
				return
			}
		}
	}
}

var errTextless = errors.New("no article")

// reutersBlock returns the next REUTERS element, or io.EOF if there is none.
func (in *input) reutersBlock() (string, error) {
	const begin, end = "<REUTERS", "</REUTERS>"
	var b []byte
	inside := false
	for {
		line, err := in.r.ReadSlice('\n')
		if i := bytes.Index(line, []byte(begin)); !inside && i >= 0 {
			inside, line = true, line[i:]
		}
		if inside {
			b = append(b, line...)
		}
		switch {
		case len(b) > maxItem:
			return "", errLarge
		case inside && bytes.Contains(line, []byte(end)):
			return string(b), nil
		case err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, bufio.ErrBufferFull):
			return "", reason(err)
		case errors.Is(err, io.EOF) && inside:
			return "", errCut
		case errors.Is(err, io.EOF):
			return "", io.EOF
		}
	}
}

// reutersDoc makes doc of a REUTERS element.
func (in *input) reutersDoc(doc *pipeline.Doc, block string) error {
	s, _, err := decode(controlReferences.Replace(strings.ReplaceAll(block, "\x03", "")))
	if err != nil {
		return err
	}
	head, _, _ := strings.Cut(s, ">")
	doc.ID = cmp.Or(between(head, `NEWID="`, `"`), doc.ID)
	m := with(nil, "title", html.UnescapeString(between(s, "<TITLE>", "</TITLE>")))
	m = with(m, "date", between(s, "<DATE>", "</DATE>"))
	m = with(m, "dateline", html.UnescapeString(between(s, "<DATELINE>", "</DATELINE>")))
	for _, list := range []string{"TOPICS", "PLACES"} {
		if all := reutersList(between(s, "<"+list+">", "</"+list+">")); len(all) > 0 {
			m = m.With(lower(list), all)
		}
	}
	doc.Meta, doc.Decoded = m, true
	body := between(s, "<BODY>", "</BODY>")
	if body == "" {
		body = unprocessed(s)
	}
	in.prose(doc, withoutEndMark(html.UnescapeString(body)))
	return nil
}

// unprocessed returns the text of an article that is not divided into its parts.
func unprocessed(s string) string {
	_, s, _ = strings.Cut(s, "<TEXT")
	_, s, _ = strings.Cut(s, ">")
	s, _, _ = strings.Cut(s, "</TEXT>")
	for _, tag := range []string{"AUTHOR", "DATELINE", "TITLE"} {
		if begin := strings.Index(s, "<"+tag+">"); begin >= 0 {
			if end := strings.Index(s, "</"+tag+">"); end > begin {
				s = s[:begin] + s[end+len(tag)+3:]
			}
		}
	}
	return strings.TrimLeft(s, "\n*")
}

// controlReferences removes references to control characters, which end each body.
var controlReferences = strings.NewReplacer("&#2;", "", "&#3;", "", "&#5;", "", "&#22;", "", "&#27;", "", "&#30;", "", "&#31;", "", "&#127;", "")

// withoutEndMark returns a body without the word Reuter on its last line.
func withoutEndMark(s string) string {
	s = strings.TrimRight(s, " \n\r\t")
	if at := strings.LastIndexByte(s, '\n'); at >= 0 && strings.EqualFold(strings.Trim(s[at:], " \n\t"), "reuter") {
		return s[:at+1]
	}
	return s
}

// reutersList returns the items of a list: <D>grain</D><D>wheat</D>.
func reutersList(s string) (all []string) {
	for {
		item := between(s, "<D>", "</D>")
		if item == "" {
			return all
		}
		all = append(all, html.UnescapeString(item))
		_, s, _ = strings.Cut(s, "</D>")
	}
}
