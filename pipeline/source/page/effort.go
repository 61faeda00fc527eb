package page

import "strings"

// maxEffort bounds the nodes that the parser may make of a page. Pages of news have
// a few thousand, the longest live blogs a hundred thousand.
const maxEffort = 1 << 20

// Parsers of HTML must open again, in each paragraph, the formatting that earlier
// ones left open: after 500 different <font> tags, each "<p>x" becomes 500 nodes,
// and a page of a megabyte a tree of many gigabytes. So effort counts the tags of a
// page, and for each the formatting that is open there, before the page is parsed.
type effort struct {
	nodes int
	open  map[string][]string // tags of formatting left open, by their names
	count int                 // of all lists in open
}

// tooHard reports whether a page would make more than maxEffort nodes.
func tooHard(s string) bool {
	e := effort{open: map[string][]string{}}
	for e.nodes <= maxEffort {
		at := strings.IndexByte(s, '<')
		if at < 0 || at+2 >= len(s) {
			return false
		}
		s = s[at+1:]
		s = e.tag(s)
	}
	return true
}

// tag counts the tag that begins with s and returns what follows it.
func (e *effort) tag(s string) string {
	end := s[0] == '/'
	if end {
		s = s[1:]
	}
	n := nameLen(s)
	if n == 0 {
		return s
	}
	name, rest := strings.ToLower(s[:n]), s[n:]
	e.nodes += 1 + e.count
	switch {
	case !formatting[name] || rest == "" || !strings.ContainsRune(" \t\r\n\f/>", rune(rest[0])):
		e.oddities(name)
	case end:
		e.close(name)
	default:
		e.format(name, s)
	}
	return rest
}

func nameLen(s string) int {
	for i := range min(len(s), 12) {
		if c := s[i] | 0x20; (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return i
		}
	}
	return min(len(s), 12)
}

var formatting = map[string]bool{
	"a": true, "b": true, "big": true, "code": true, "em": true, "font": true, "i": true, "nobr": true,
	"s": true, "small": true, "strike": true, "strong": true, "tt": true, "u": true,
}

// oddities counts tags that cost more: a second <html> or <body> is compared with
// all attributes of the first.
func (e *effort) oddities(name string) {
	if name == "html" || name == "body" {
		e.nodes += 1000
	}
}

func (e *effort) close(name string) {
	if n := len(e.open[name]); n > 0 {
		e.open[name] = e.open[name][:n-1]
		e.count--
	}
}

// format counts the start of formatting. The parser keeps three equal tags at most,
// and one <a>; it compares their attributes each with each.
func (e *effort) format(name, s string) {
	tag, _, _ := strings.Cut(s, ">")
	if attrs := strings.Count(tag, "="); attrs > 50 {
		e.nodes += attrs * attrs
	}
	same := 0
	for _, other := range e.open[name] {
		if other == tag {
			same++
		}
	}
	e.nodes += len(e.open[name]) / 8
	if same < 3 && (name != "a" || len(e.open[name]) == 0) && e.count < 512 {
		e.open[name] = append(e.open[name], tag)
		e.count++
	}
}
