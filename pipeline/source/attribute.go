package source

import (
	"bytes"
	"html"
	"strings"
)

// local returns a name without its prefix.
func local(name string) string { return name[strings.LastIndexByte(name, ':')+1:] }

// attr returns the value of an attribute of a start tag, or "". name is in lower
// case, without a prefix.
func (t token) attr(name string) string {
	rest := t.tag[nameEnd(t.tag):]
	for len(rest) > 0 {
		var key, value []byte
		if key, value, rest = cutAttr(rest); local(lower(string(key))) == name {
			return string(appendUnescaped(nil, value))
		}
	}
	return ""
}

// cutAttr returns the first attribute in tag and what follows it.
func cutAttr(tag []byte) (key, value, rest []byte) {
	const space = " \t\r\n/"
	tag = bytes.TrimLeft(tag, space)
	n := bytes.IndexAny(tag, "= \t\r\n")
	if n < 0 {
		return tag, nil, nil
	}
	key, tag = tag[:n], bytes.TrimLeft(tag[n:], space)
	if len(tag) == 0 || tag[0] != '=' {
		return key, nil, tag
	}
	tag = bytes.TrimLeft(tag[1:], " \t\r\n")
	if len(tag) > 0 && (tag[0] == '"' || tag[0] == '\'') {
		value, rest, _ = bytes.Cut(tag[1:], tag[:1])
		return key, value, rest
	}
	if n = bytes.IndexAny(tag, " \t\r\n"); n < 0 {
		n = len(tag)
	}
	return key, tag[:n], tag[n:]
}

// maxReference is the length of the longest "&…;" that is looked at.
const maxReference = 36

// appendUnescaped appends b with its references resolved: those of XML and HTML that
// end in a semicolon. References to control characters vanish.
func appendUnescaped(dst, b []byte) []byte {
	for {
		i := bytes.IndexByte(b, '&')
		if i < 0 {
			return append(dst, b...)
		}
		dst, b = append(dst, b[:i]...), b[i:]
		n := referenceEnd(b)
		if n == 0 {
			dst, b = append(dst, '&'), b[1:]
			continue
		}
		if s := html.UnescapeString(string(b[:n])); !control(s) {
			dst = append(dst, s...)
		}
		b = b[n:]
	}
}

// referenceEnd returns the length of the reference at the begin of b, or 0.
func referenceEnd(b []byte) int {
	for i := 1; i < len(b) && i < maxReference; i++ {
		switch c := b[i]; {
		case c == ';' && i > 1:
			return i + 1
		case !letter(c) && (c < '0' || c > '9') && (c != '#' || i > 1):
			return 0
		}
	}
	return 0
}

func control(s string) bool {
	return len(s) == 1 && (s[0] < ' ' && s[0] != '\t' && s[0] != '\n' && s[0] != '\r' || s[0] == 0x7f)
}
