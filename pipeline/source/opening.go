package source

import (
	"bytes"
	"slices"
	"strings"
)

// opening is what an input of markup begins with.
type opening struct {
	declared bool   // as XML: <?xml …
	doctype  string // what follows "<!DOCTYPE ", in lower case
	root     token  // the first tag; a token without a name if there is none
}

// opening returns what the input begins with. Of text that begins with something
// else it is empty.
func (h *head) opening() (o opening) {
	b := h.text
	for len(b) > 2 && b[0] == '<' {
		n := 0
		switch {
		case bytes.HasPrefix(b, []byte("<!--")):
			n = bytes.Index(b, []byte("-->")) + len("-->") - 1
		case b[1] == '?':
			o.declared = o.declared || bytes.HasPrefix(b, []byte("<?xml"))
			n = bytes.IndexByte(b, '>')
		case b[1] == '!':
			n = declarationEnd(b)
			if s := lower(string(b[:max(n, 0)])); strings.HasPrefix(s, "<!doctype") {
				o.doctype = strings.TrimSpace(s[len("<!doctype"):])
			}
		case letter(b[1]):
			o.root = root(b)
			return o
		}
		if n < 3 {
			return o
		}
		b = bytes.TrimLeft(b[n+1:], " \t\r\n\f\ufeff")
	}
	return o
}

// root returns the start tag at the begin of b.
func root(b []byte) token {
	n := tagEnd(b)
	if n < 0 {
		return token{}
	}
	tag := bytes.TrimSuffix(b[1:n], []byte("/"))
	return token{kind: startTag, name: lower(string(tag[:nameEnd(tag)])), tag: tag}
}

// declarationEnd returns the index of the ">" that ends the document type at the
// begin of b, or -1.
func declarationEnd(b []byte) int {
	end := bytes.IndexByte(b, '>')
	if subset := bytes.IndexByte(b, '['); subset >= 0 && subset < end {
		last := bytes.IndexByte(b[subset:], ']')
		if last < 0 {
			return -1
		}
		if end = bytes.IndexByte(b[subset+last:], '>'); end >= 0 {
			end += subset + last
		}
	}
	return end
}

// mentions reports whether one of words stands in the beginning of the input.
func (h *head) mentions(words ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return bytes.Contains(h.raw, []byte(w)) })
}
