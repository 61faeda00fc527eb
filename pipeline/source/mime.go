package source

import (
	"errors"
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"

	"github.com/emersion/go-message"

	"github.com/d1af08f5/sayso/pipeline"
)

// maxParts is how deeply the parts of a mail may lie in each other.
const maxParts = 8

// parts are the parts of a mail, while it is read.
type parts struct {
	*input
	depth    int // number of mails that this one is attached to
	warnings []string
	mails    []string // attached mails
	files    []file
}

// file is an attachment that can hold text.
type file struct{ name, data string }

// content is the text of a part of a mail.
type content struct {
	paragraphs []string
	plain      bool // it was not HTML
	err        error
}

func (c content) text() string { return strings.Join(c.paragraphs, "\n\n") }

func (c content) empty() bool { return len(c.paragraphs) == 0 } // none is blank

// content returns the text of a part, and notes what is attached to it.
func (m *parts) content(e *message.Entity, depth int) content {
	media, params := mediaOf(e)
	disposition, named, _ := e.Header.ContentDisposition()
	name := named["filename"]
	if name == "" {
		name = params["name"]
	}
	switch {
	case strings.HasPrefix(media, "multipart/"):
		return m.several(e, media, depth)
	case media == "message/rfc822":
		m.mails = append(m.mails, m.raw(e))
	case lower(disposition) != "attachment" && (media == "text/plain" || media == "text/html"):
		return m.words(e, media, params)
	default:
		m.attach(e, media, name)
	}
	return content{}
}

// mediaOf returns the media type of a part in lower case. One that cannot be read is
// that of text.
func mediaOf(e *message.Entity) (string, map[string]string) {
	media, params, err := e.Header.ContentType()
	if err != nil {
		media, _, _ = strings.Cut(media, ";")
	}
	media = lower(strings.TrimSpace(media))
	if !strings.Contains(media, "/") {
		media = "text/plain"
	}
	return media, params
}

// several returns the text of parts: of one of them if they are the same in several
// forms, plain text first, and of all of them otherwise.
func (m *parts) several(e *message.Entity, media string, depth int) (all content) {
	r := e.MultipartReader()
	if r == nil || depth == maxParts {
		return content{err: errors.New("mail with parts that cannot be told apart")}
	}
	for {
		part, err := r.NextPart()
		if part == nil {
			if err != nil && !errors.Is(err, io.EOF) {
				m.warn(err)
				all.err = err
			}
			return all
		}
		c := m.content(part, depth+1)
		if media != "multipart/alternative" {
			c.paragraphs = append(all.paragraphs, c.paragraphs...)
		} else if !all.empty() && (all.plain || !c.plain) || c.empty() {
			continue
		}
		all = c
	}
}

func (m *parts) warn(err error) {
	m.warnings = append(m.warnings, fmt.Sprintf("mail that is cut off or broken: %v", err))
}

// raw returns what a part holds, as far as it can be read.
func (m *parts) raw(e *message.Entity) string {
	b, err := io.ReadAll(e.Body)
	if err != nil {
		m.warn(err)
	}
	return string(b)
}

// words returns the text of a part that is text.
func (m *parts) words(e *message.Entity, media string, params map[string]string) (c content) {
	s, err := inCharset(m.raw(e), params["charset"])
	if err != nil {
		m.warn(err)
		return content{err: err}
	}
	s = strings.ReplaceAll(s, "\r\n", "\n")
	if media == "text/html" {
		s = fragment(s)
	} else if lower(params["format"]) == "flowed" {
		s = unflowed(s, lower(params["delsp"]) == "yes")
	}
	if s = strings.Trim(s, "\n"); strings.TrimSpace(s) == "" {
		return content{}
	}
	return content{paragraphs: []string{s}, plain: media == "text/plain"}
}

// attach notes an attachment that can hold an article, and skips others.
func (m *parts) attach(e *message.Entity, media, name string) {
	name = path.Base(strings.ReplaceAll(clean(name), `\`, "/"))
	switch lower(path.Ext(name)) {
	case ".docx", ".txt", ".html", ".htm":
		m.files = append(m.files, file{name, m.raw(e)})
	default:
		if name == "." || name == "/" {
			name = media
		}
		m.skip(m.inside(name).name, ErrAttachment)
	}
}

// attached yields the documents that are attached to a mail. They are named after
// the place of the mail.
func (m *parts) attached(place string) Docs {
	return func(yield func(pipeline.Doc, error) bool) {
		for i, raw := range m.mails {
			doc := pipeline.Doc{ID: place + ":" + strconv.Itoa(i+1), Source: m.source}
			docs := one(doc, ErrNested)
			if m.depth < maxDepth {
				docs = m.letter(doc, raw, m.depth+1)
			}
			for doc, err := range docs {
				if !yield(doc, err) {
					return
				}
			}
		}
		for _, f := range m.files {
			for doc, err := range m.opened(place, f) {
				if !yield(doc, err) {
					return
				}
			}
		}
	}
}

// opened yields the documents of an attached file. Reader.Kind, which is that of the
// mail, does not say what it is.
func (m *parts) opened(place string, f file) Docs {
	o := origin{name: path.Join(place, f.name), source: m.source}
	if m.input.depth >= maxDepth {
		return one(o.whole(), ErrNested)
	}
	in := m.nested(o, f.name, strings.NewReader(f.data))
	rd := *m.Reader
	rd.Kind = ""
	in.Reader = &rd
	return in.docs
}
