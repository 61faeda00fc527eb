package source

import (
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/d1af08f5/sayso/pipeline"
)

// ErrNotArticle is why a Reader leaves out a record of a web archive: a request, an
// image, a redirect, the answer "not found", and whatever else is no page.
var ErrNotArticle = errors.New("not a page or a text")

var (
	warcStart = regexp.MustCompile(`^WARC/[01]\.\d{1,2}\r?\n`)
	arcStart  = regexp.MustCompile(`^filedesc://\S* \S+ \d{8,14} \S+ \d+\r?\n`)
)

func isWARC(h *head) bool { return warcStart.Match(h.raw) }

func isARC(h *head) bool { return arcStart.Match(h.raw) }

// warc reads the pages of a web archive: WARC 0.17 to 1.1, and the texts (WET) that
// Common Crawl makes of it.
func warc(in *input) Docs { return in.crawled((*crawl).warcRecord) }

// arc reads the pages of a web archive in the form before WARC, which the Internet
// Archive wrote until 2009.
func arc(in *input) Docs { return in.crawled((*crawl).arcRecord) }

// capture is a record of a web archive, whose content is yet to be read.
type capture struct {
	number int   // counted from 1
	offset int64 // in the archive, decompressed
	size   int64 // of the content

	uri, date string
	answer    bool   // the content is the answer of a web server
	media     string // otherwise the media type of the content, with its charset
}

// none is the media type of what is not looked at.
const none = "none"

func (c *capture) located(err error) error {
	return fmt.Errorf("record %d at byte %d: %w", c.number, c.offset, err)
}

// crawled yields the documents of a web archive, whose records are read one at a
// time. A record that is broken is an error, and the archive is read on at the next
// that can be told.
func (in *input) crawled(next func(*crawl, *capture) error) Docs {
	return func(yield func(pipeline.Doc, error) bool) {
		w := &crawl{input: in}
		for n := 1; !w.ended; n++ {
			c := capture{number: n}
			err := next(w, &c)
			if errors.Is(err, io.EOF) && n > 1 {
				return
			}
			doc, err := w.document(&c, err)
			if errors.Is(err, ErrNotArticle) {
				in.skip(doc.ID, ErrNotArticle)
			} else if !yield(doc, err) {
				return
			}
			w.ended = w.ended || err != nil && errors.Is(err, ErrBomb)
		}
	}
}

// document returns the document of a record, and ErrNotArticle if it has none. It
// consumes the content. err is that of the record's head.
func (w *crawl) document(c *capture, err error) (pipeline.Doc, error) {
	doc := w.numbered(c.number)
	if errors.Is(err, io.EOF) {
		w.ended = true
		return doc, pipeline.ErrEmpty
	}
	if err == nil {
		c.describe(&doc)
		start := w.at
		err = w.content(c, &doc)
		if bad := w.discard(start + c.size - w.at); bad != nil {
			err = bad // the end of the archive, which counts more than what the content is
		}
	}
	if err != nil && !errors.Is(err, ErrNotArticle) {
		return doc, c.located(err)
	}
	return doc, err
}

// describe names doc after the record.
func (c *capture) describe(doc *pipeline.Doc) {
	if c.uri != "" {
		doc.ID = clean(c.uri)
		doc.Meta = doc.Meta.With("url", doc.ID)
	}
	if c.date != "" {
		doc.Meta = doc.Meta.With("date", clean(c.date))
	}
}

// content reads what a record holds into doc.
func (w *crawl) content(c *capture, doc *pipeline.Doc) error {
	f := fields{"content-type": c.media}
	left := c.size
	if c.answer {
		r, n, err := w.response(c.size)
		if err != nil {
			return err
		}
		if r.status != 200 {
			return ErrNotArticle
		}
		f, left = r.fields, c.size-n
	}
	media, charset := f.mediaType("content-type")
	if !readable(media) && media != "" || strings.HasSuffix(c.uri, "/robots.txt") {
		return ErrNotArticle
	}
	raw, err := w.take(left)
	if err != nil {
		return err
	}
	if c.answer {
		if raw, err = w.body(f, raw); err != nil {
			return err
		}
	}
	switch tagged := marked(raw); {
	case media == "" && !tagged:
		return ErrNotArticle
	case media == "text/plain" && !(tagged && c.answer): // servers call pages so that they do not know
		s, err := inCharset(string(raw), charset)
		doc.Decoded = true
		w.prose(doc, s)
		return err
	}
	w.page(doc, raw, f["content-type"])
	return nil
}

func readable(media string) bool {
	return media == "text/html" || media == "application/xhtml+xml" || media == "text/plain"
}

// warcRecord reads the head of the next record. Its error is io.EOF at the end of
// the archive.
func (w *crawl) warcRecord(c *capture) error {
	f, err := w.warcHead(c)
	if err != nil {
		return err
	}
	if c.size, err = strconv.ParseInt(f["content-length"], 10, 64); err != nil || c.size < 0 {
		return w.resync(warcStart, c, "no sound Content-Length")
	}
	c.uri = strings.Trim(f["warc-target-uri"], "<>")
	c.date = f["warc-date"]
	media, _ := f.mediaType("content-type")
	switch f["warc-type"] {
	case "response":
		c.answer = media == "application/http" || media == ""
		c.media = none
	case "resource", "conversion":
		c.media = f["content-type"]
	default:
		c.media = none
	}
	return nil
}

func (w *crawl) warcHead(c *capture) (fields, error) {
	line, err := w.notBlank()
	c.offset = w.lineAt
	if err != nil {
		return nil, err
	}
	if !warcStart.MatchString(line + "\n") {
		return nil, w.resync(warcStart, c, "it does not begin with WARC/1.0 or another version")
	}
	f, err := w.header()
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, w.resync(warcStart, c, err.Error())
	}
	if err != nil {
		w.ended = true
		return nil, io.ErrUnexpectedEOF
	}
	return f, nil
}

var arcLine = regexp.MustCompile(`^([a-z]+:.*) \S+ (\d{8,14}) (\S+)(?: \S+ \S+ \S+ \d+ \S+)? (\d{1,18})\r?\n?$`)

// arcRecord is warcRecord for ARC: a line "URL IP-ADDRESS DATE MEDIA-TYPE LENGTH",
// with five more fields in the second version.
func (w *crawl) arcRecord(c *capture) error {
	line, err := w.notBlank()
	c.offset = w.lineAt
	if err != nil {
		return err
	}
	m := arcLine.FindStringSubmatch(line)
	if m == nil {
		return w.resync(arcLine, c, "it does not begin with a line of URL, address, date, type and length")
	}
	c.size, _ = strconv.ParseInt(m[4], 10, 64)
	c.uri, c.date = m[1], arcDate(m[2])
	c.answer = strings.HasPrefix(c.uri, "http")
	c.media = none
	return nil
}

// arcDate returns a date as WARC writes it: "20061123100000" → "2006-11-23T10:00:00Z".
func arcDate(s string) string {
	t, err := time.Parse("20060102150405", s)
	if err != nil {
		return s
	}
	return t.Format(time.RFC3339)
}
