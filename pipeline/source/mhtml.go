package source

import (
	"bytes"
	"errors"
	"regexp"
	"strings"

	"github.com/emersion/go-message"

	"github.com/d1af08f5/sayso/pipeline"
)

var (
	savedBy = regexp.MustCompile(`(?im)^(?:From:[ \t]*["<]?Saved by |Snapshot-Content-Location:)`)
	related = regexp.MustCompile(`(?im)^Content-Type:[ \t]*multipart/related`)
)

// isMHTML wants the header of a mail whose parts belong together, and that a browser
// says that it wrote it. Without that, such a mail is one with pictures in it.
func isMHTML(h *head) bool {
	if known, _ := mailHeader(h.text); known < 2 {
		return false
	}
	header, _, _ := bytes.Cut(bytes.ReplaceAll(h.text, []byte("\r"), nil), []byte("\n\n"))
	return related.Match(header) && (savedBy.Match(header) || h.named(".mht", ".mhtml"))
}

var errNoPage = errors.New("no page in it")

// mhtml reads a page that a browser saved with its pictures.
func mhtml(in *input) Docs {
	return func(yield func(pipeline.Doc, error) bool) {
		doc := in.whole()
		doc.Decoded = true
		raw, err := in.all()
		if err == nil && len(raw) > maxMail {
			err = errLongPage
		}
		if err == nil {
			err = in.saved(&doc, raw)
		}
		yield(doc, err)
	}
}

// saved makes doc the page that raw holds.
func (in *input) saved(doc *pipeline.Doc, raw string) error {
	e, err := entity(strings.TrimLeft(strings.TrimPrefix(raw, bom), "\r\n\t "))
	if err != nil {
		return err
	}
	page := pageIn(e, 0)
	if page == nil {
		return errNoPage
	}
	b, err := readPage(page.Body)
	if err != nil && len(b) == 0 {
		return err
	}
	url := headerText(e, "Snapshot-Content-Location")
	if url == "" {
		url = headerText(page, "Content-Location")
	}
	doc.Meta = filled(doc.Meta, "url", url)
	doc.Meta = filled(doc.Meta, "date", mailDate(headerText(e, "Date")))
	in.page(doc, b, page.Header.Get("Content-Type"))
	return nil
}

// pageIn returns the first page among the parts of e, or nil.
func pageIn(e *message.Entity, depth int) *message.Entity {
	media, _ := mediaOf(e)
	if media == "text/html" || media == "application/xhtml+xml" {
		return e
	}
	r := e.MultipartReader()
	if r == nil || depth == maxParts {
		return nil
	}
	for {
		part, _ := r.NextPart()
		if part == nil {
			return nil
		}
		if page := pageIn(part, depth+1); page != nil {
			return page
		}
	}
}
