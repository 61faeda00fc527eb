package source

import (
	"bytes"
	"errors"
	"mime"
	"net/mail"
	"regexp"
	"strings"
	"time"

	"github.com/emersion/go-message"
	"golang.org/x/net/html/charset"

	"github.com/d1af08f5/sayso/pipeline"
)

// ErrAttachment is why a Reader leaves out a part of a mail: a picture, a signature
// and whatever else is not text.
var ErrAttachment = errors.New("attachment that is no text")

var headerLine = regexp.MustCompile(`^([A-Za-z][A-Za-z0-9-]{0,60})[ \t]*:`)

// mailNames are names of header fields that show a mail. Those that are true are in
// mails only; the others are words that begin lines of notes and of transcripts, too.
var mailNames = map[string]bool{
	"from": true, "received": true, "return-path": true, "message-id": true, "mime-version": true,
	"date": false, "subject": false, "to": false, "cc": false, "bcc": false, "sender": false, "reply-to": false,
	"in-reply-to": false, "references": false, "delivered-to": false, "content-type": false, "content-transfer-encoding": false,
	"user-agent": false, "list-id": false, "organization": false, "newsgroups": false, "path": false, "lines": false,
	"dkim-signature": false, "authentication-results": false, "received-spf": false, "arc-seal": false,
	"thread-topic": false, "thread-index": false, "importance": false, "precedence": false, "list-unsubscribe": false,
	"nntp-posting-host": false, "snapshot-content-location": false, "envelope-to": false, "content-language": false,
}

// isMail wants a header: only fields before the first blank line, three of them of
// names that mails have. A name .eml vouches for less.
func isMail(h *head) bool {
	known, certain := mailHeader(h.text)
	return known >= 3 && certain || known > 0 && h.named(".eml")
}

// mailHeader returns how many fields of mails b begins with, and whether one of them
// is in mails only; 0 if a line before the first blank one is no field.
func mailHeader(b []byte) (known int, certain bool) {
	for len(b) > 0 {
		var line []byte
		line, b, _ = bytes.Cut(b, []byte("\n"))
		line = bytes.TrimRight(line, "\r")
		m := headerLine.FindSubmatch(line)
		switch {
		case len(line) == 0:
			return known, certain
		case line[0] == ' ' || line[0] == '\t':
			continue
		case m == nil && len(b) > 0: // the last line may be cut off
			return 0, false
		case m == nil:
			return known, certain
		}
		if sure, ok := mailNames[lower(string(m[1]))]; ok || bytes.HasPrefix(line, []byte("X-")) {
			known++
			certain = certain || sure
		}
	}
	return known, certain
}

// maxMail is the length of the longest mail, with its attachments.
const maxMail = 64 << 20

var errLongMail = errors.New("a mail larger than 64 MiB")

// eml reads a mail, and the mails attached to it.
func eml(in *input) Docs {
	return func(yield func(pipeline.Doc, error) bool) {
		raw, err := in.all()
		if err == nil && len(raw) > maxMail {
			err = errLongMail
		}
		if err != nil {
			yield(in.whole(), err)
			return
		}
		in.letter(in.whole(), strings.TrimLeft(strings.TrimPrefix(raw, bom), "\r\n\t "), 0)(yield)
	}
}

// letter yields the document of a mail, and those that are attached to it. doc is
// named after its place.
func (in *input) letter(doc pipeline.Doc, raw string, depth int) Docs {
	return func(yield func(pipeline.Doc, error) bool) {
		e, err := entity(raw)
		if err != nil {
			yield(doc, err)
			return
		}
		place := doc.ID
		mailMeta(&doc, e)
		m := parts{input: in, depth: depth}
		c := m.content(e, 0)
		text := ownWords(c.text(), forwards(doc.Meta.Text("title")))
		doc.Decoded = true
		doc.Warnings = m.warnings
		in.prose(&doc, text)
		if c.err != nil && text == "" {
			err = c.err
		}
		if !yield(doc, err) {
			return
		}
		m.attached(place)(yield)
	}
}

// entity parses a mail. Lines of the header that are no fields, as programs add
// them, are left out.
func entity(raw string) (*message.Entity, error) {
	e, err := message.Read(strings.NewReader(soundHeader(raw)))
	if e != nil { // with an unknown charset, which inCharset may know
		return e, nil
	}
	return nil, err
}

func soundHeader(raw string) string {
	var b strings.Builder
	for raw != "" {
		line, rest, _ := strings.Cut(raw, "\n")
		line = strings.TrimRight(line, "\r")
		folded := b.Len() > 0 && line != "" && (line[0] == ' ' || line[0] == '\t')
		if line == "" {
			break
		}
		if folded || headerLine.MatchString(line) {
			b.WriteString(line + "\r\n")
		}
		raw = rest
	}
	return b.String() + "\r\n" + strings.TrimPrefix(strings.TrimPrefix(raw, "\r"), "\n")
}

// mailMeta sets id and fields of a mail.
func mailMeta(doc *pipeline.Doc, e *message.Entity) {
	id := strings.Trim(headerText(e, "Message-Id"), "<> ")
	if id != "" {
		doc.ID = id
	}
	doc.Meta = filled(doc.Meta, "title", headerText(e, "Subject"))
	doc.Meta = filled(doc.Meta, "from", headerText(e, "From"))
	doc.Meta = filled(doc.Meta, "to", headerText(e, "To"))
	doc.Meta = filled(doc.Meta, "date", mailDate(headerText(e, "Date")))
	doc.Meta = filled(doc.Meta, "message_id", id)
}

// headerText returns a field in UTF-8.
func headerText(e *message.Entity, name string) string {
	raw := strings.ReplaceAll(e.Header.Get(name), "\x00", "")
	words := mime.WordDecoder{CharsetReader: charset.NewReaderLabel}
	s, err := words.DecodeHeader(raw)
	if err != nil {
		s = raw
	}
	if decoded, _, err := decode(s); err == nil {
		return decoded
	}
	return strings.ReplaceAll(strings.ToValidUTF8(s, "\ufffd"), "\x00", "")
}

func mailDate(s string) string {
	if t, err := mail.ParseDate(s); err == nil {
		return t.Format(time.RFC3339)
	}
	return s
}
