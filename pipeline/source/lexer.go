package source

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// lexer reads the tags and texts of XML one after the other, in constant memory. It
// reads on where encoding/xml gives up, because feeds are full of such places: a
// bare "<" or "]]>", "--" in a comment, "&#3;", an end tag without a start. It does
// not expand entities that a document defines, so a small input stays small.
type lexer struct {
	r     *bufio.Reader // what characters returns
	buf   []byte        // holds the text of the last token
	names map[string]string
	cdata bool  // inside a CDATA section
	cut   bool  // the input ended inside a tag or a section
	err   error // of reading, but not io.EOF
}

// maxNames is the number of names that are kept, so that they are not made anew for
// each tag. No vocabulary has as many.
const maxNames = 1000

// token is a tag or a piece of text. Its slices are valid until the next one is
// read.
type token struct {
	kind   tokenKind
	name   string // of a tag: in lower case, with its prefix
	tag    []byte // of a start tag: name and attributes as they were written
	closed bool   // the start tag is also the end: <br/>
	text   []byte
}

type tokenKind int

const (
	endOfInput tokenKind = iota
	startTag
	endTag
	chars
)

func newLexer(r io.Reader) *lexer {
	return &lexer{r: bufio.NewReaderSize(r, peeked), names: map[string]string{}}
}

// next returns the next token. A text may come in pieces.
func (l *lexer) next() token {
	for {
		b := l.window(1)
		switch {
		case len(b) == 0:
			return token{}
		case l.cdata:
			if t := l.section(b); t.kind == chars {
				return t
			}
		case b[0] != '<':
			return l.text(b)
		default:
			if t := l.markup(); t.kind != endOfInput {
				return t
			}
		}
	}
}

// window returns what is buffered: at least n bytes, unless the input or the buffer
// has fewer.
func (l *lexer) window(n int) []byte {
	_, err := l.r.Peek(n)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, bufio.ErrBufferFull) {
		l.err = err
		return nil
	}
	b, _ := l.r.Peek(l.r.Buffered())
	return b
}

// text returns the text up to the next tag, or as much of it as is buffered without
// cutting a reference such as "&amp;".
func (l *lexer) text(b []byte) token {
	n := bytes.IndexByte(b, '<')
	for n < 0 {
		if n = whole8(b); n > 0 {
			break
		}
		more := l.window(len(b) + 1)
		if len(more) <= len(b) {
			n = len(b)
			break
		}
		b, n = more, bytes.IndexByte(more, '<')
	}
	l.buf = appendUnescaped(l.buf[:0], b[:n])
	l.r.Discard(n)
	return token{kind: chars, text: l.buf}
}

// whole8 returns the length of b without a reference that may be cut off at its end.
func whole8(b []byte) int {
	if i := bytes.LastIndexByte(b, '&'); i >= 0 && len(b)-i <= maxReference && bytes.IndexByte(b[i:], ';') < 0 {
		return i
	}
	return len(b)
}

// section returns text of a CDATA section, which b begins in.
func (l *lexer) section(b []byte) token {
	const end = "]]>"
	n, skip := bytes.Index(b, []byte(end)), len(end)
	switch {
	case n >= 0:
		l.cdata = false
	case len(b) >= len(end):
		n, skip = len(b)-len(end)+1, 0
	case len(l.window(len(b)+1)) > len(b):
		return token{}
	default:
		n, skip, l.cut = len(b), 0, true
	}
	l.r.Discard(n + skip)
	return token{kind: chars, text: b[:n]}
}

// markup reads what begins with "<". It returns no token for what is neither a tag
// nor text.
func (l *lexer) markup() token {
	b := l.window(len("<![CDATA["))
	switch {
	case bytes.HasPrefix(b, []byte("<![CDATA[")):
		l.r.Discard(len("<![CDATA["))
		l.cdata = true
	case bytes.HasPrefix(b, []byte("<!--")):
		l.skipPast("-->")
	case bytes.HasPrefix(b, []byte("<?")):
		l.skipPast(">") // not "?>", which may be missing; what is left of it is no text of an element
	case bytes.HasPrefix(b, []byte("<!")) && len(b) > 2 && letter(b[2]):
		l.declaration()
	case len(b) > 1 && letter(b[1]), len(b) > 2 && b[1] == '/' && letter(b[2]):
		return l.tag()
	default:
		return l.bare()
	}
	return token{}
}

// bare returns a "<" that begins no tag.
func (l *lexer) bare() token {
	l.r.Discard(1)
	return token{kind: chars, text: []byte("<")}
}

// endless takes b, a full window that begins with a tag without an end, for text up
// to its last "<". To take the first "<" alone would mean to look through the whole
// window again at each of those behind it.
func (l *lexer) endless(b []byte) token {
	n := bytes.LastIndexByte(b, '<')
	if n <= 0 {
		n = max(whole8(b), 1)
	}
	l.buf = appendUnescaped(l.buf[:0], b[:n])
	l.r.Discard(n)
	return token{kind: chars, text: l.buf}
}

// declaration skips a document type. Its own declarations may be left, and are
// skipped like it.
func (l *lexer) declaration() {
	b := l.window(1)
	n := 1
	for ; n < peeked; n++ {
		if n == len(b) {
			if b = l.window(n + 1); n >= len(b) {
				break
			}
		}
		if b[n] == '>' || b[n] == '[' || b[n] == '<' {
			break
		}
	}
	if n < len(b) && b[n] == '[' {
		l.skipPast("]")
	}
	l.skipPast(">")
}

// skipPast skips input up to the end of the next mark.
func (l *lexer) skipPast(mark string) {
	for {
		b := l.window(len(mark))
		if i := bytes.Index(b, []byte(mark)); i >= 0 {
			l.r.Discard(i + len(mark))
			return
		}
		if len(b) < len(mark) {
			l.r.Discard(len(b))
			l.cut = true
			return
		}
		l.r.Discard(len(b) - len(mark) + 1)
	}
}

// tag reads a tag. A "<" whose tag has no end in the next 64 KiB is text.
func (l *lexer) tag() token {
	b := l.window(2)
	n := tagEnd(b)
	for n < 0 {
		more := l.window(len(b) + 1)
		if len(more) == peeked && len(more) <= len(b) {
			return l.endless(b)
		}
		if len(more) <= len(b) {
			l.r.Discard(len(b))
			l.cut = true
			return token{}
		}
		b, n = more, tagEnd(more)
	}
	l.r.Discard(n + 1)
	if b[1] == '/' {
		return token{kind: endTag, name: l.name(b[2:n])}
	}
	t := token{kind: startTag, name: l.name(b[1:n]), tag: b[1:n]}
	if b[n-1] == '/' {
		t.closed, t.tag = true, b[1:n-1]
	}
	return t
}

// tagEnd returns the index of the ">" that ends the tag at the begin of b, or -1. A
// ">" between the quotes of an attribute is none, unless the second quote is
// missing.
func tagEnd(b []byte) int {
	var quote, last byte
	first := -1
	for i, c := range b {
		switch {
		case c == '>' && quote == 0:
			return i
		case c == '>' && first < 0:
			first = i
		case c == quote:
			quote = 0
		case quote == 0 && last == '=' && (c == '"' || c == '\''):
			quote, first = c, -1
		}
		if c > ' ' {
			last = c
		}
	}
	if len(b) >= peeked {
		return first
	}
	return -1
}

// name returns the name at the begin of a tag.
func (l *lexer) name(tag []byte) string {
	raw := tag[:nameEnd(tag)]
	if s, ok := l.names[string(raw)]; ok {
		return s
	}
	s := lower(string(raw))
	if len(l.names) < maxNames {
		l.names[string(raw)] = s
	}
	return s
}

func nameEnd(tag []byte) int {
	for i, c := range tag {
		if c <= ' ' || c == '/' || c == '>' {
			return i
		}
	}
	return len(tag)
}

func letter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' || c == '_' }
