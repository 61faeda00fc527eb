package source

import (
	"bufio"
	"errors"
	"io"
	"regexp"
	"strings"

	"github.com/d1af08f5/sayso/pipeline"
)

// fromLine is the line that begins a mail in a mailbox: "From ", an address, and a
// date with its time. A sentence that begins "From London" has none.
var fromLine = regexp.MustCompile(`^From .{0,300}?\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),?\s+(?:[A-Z][a-z]{2}\s+\d{1,2}|\d{1,2}\s+[A-Z][a-z]{2})\s.{0,60}\d{2}:\d{2}.{0,60}$`)

func isMbox(h *head) bool {
	first, rest, _ := strings.Cut(string(h.text[:min(len(h.text), 1000)]), "\n")
	return fromLine.MatchString(strings.TrimRight(first, "\r")) && headerLine.MatchString(strings.TrimPrefix(rest, ">"))
}

// escapedFrom is a line of a mail that would begin another, and was escaped.
var escapedFrom = regexp.MustCompile(`^>+From `)

// mbox reads the mails of a mailbox, one at a time. A mail that is too long is an
// error, and the mails behind it follow.
func mbox(in *input) Docs {
	return func(yield func(pipeline.Doc, error) bool) {
		b := box{input: in, blank: true}
		for n := 1; !b.ended; n++ {
			raw, err := b.next()
			if err == nil && strings.TrimSpace(raw) == "" && b.ended && n > 1 {
				return
			}
			docs := in.letter(in.numbered(n), raw, 0)
			if err != nil {
				docs = one(in.numbered(n), err)
			}
			for doc, err := range docs {
				if !yield(doc, err) {
					return
				}
			}
		}
	}
}

// box is a mailbox that is read.
type box struct {
	*input
	begun bool // the line "From " of the next mail is behind
	blank bool // the last line was
	ended bool
}

// next returns the next mail, without the line "From ".
func (b *box) next() (string, error) {
	var mail strings.Builder
	tooLong := false
	for {
		line, err := b.line()
		if err == nil && b.blank && fromLine.MatchString(strings.TrimRight(line, "\r\n")) {
			b.blank = false
			if b.begun || strings.TrimSpace(mail.String()) != "" {
				b.begun = true
				return mail.String(), longMail(tooLong)
			}
			b.begun = true
			continue
		}
		b.blank = strings.TrimRight(line, "\r\n") == ""
		if escapedFrom.MatchString(line) {
			line = line[1:]
		}
		if tooLong = tooLong || mail.Len()+len(line) > maxMail; !tooLong {
			mail.WriteString(line)
		}
		if b.ended = err != nil; b.ended {
			if errors.Is(err, io.EOF) {
				err = longMail(tooLong)
			}
			return mail.String(), err
		}
	}
}

func longMail(tooLong bool) error {
	if tooLong {
		return errLongMail
	}
	return nil
}

// line returns the next line with its line break, or a piece of it if it is longer
// than the buffer: such a line is none that begins a mail.
func (b *box) line() (string, error) {
	line, err := b.r.ReadSlice('\n')
	if errors.Is(err, bufio.ErrBufferFull) {
		err = nil
	}
	return string(line), reason(err)
}
