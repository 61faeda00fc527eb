package repair

import (
	"html"
	"strings"
)

// entities decodes entities of HTML, also those encoded twice: "&amp;quot;".
func entities(s string) string {
	if !plainEntities(s) {
		return s
	}
	e := editor{text: s}
	for i := strings.IndexByte(s, '&'); i >= 0; i = nextByte(s, '&', i+1) {
		if n, decoded := entity(s[i:]); n > 0 && i >= e.done {
			e.replace(i, i+n, decoded)
		}
	}
	return e.String()
}

// nextByte returns the offset of the next c in s, from i on, or -1.
func nextByte(s string, c byte, i int) int {
	k := strings.IndexByte(s[i:], c)
	if k < 0 {
		return -1
	}
	return i + k
}

// plainEntities reports whether the entities of s are damage: two of them, or one
// of a mark or a space. A text in which marks stand alone, as words do, talks about
// HTML.
func plainEntities(s string) bool {
	hits, lone := 0, 0
	for i := strings.IndexByte(s, '&'); i >= 0; {
		n, decoded := entity(s[i:])
		if n == 0 {
			i = nextByte(s, '&', i+1)
			continue
		}
		if typographic(decoded) {
			hits++
			lone += b2i(loneSign(s, i, i+n) && strings.Contains("\"'“”‘’", decoded))
		}
		hits++
		i = nextByte(s, '&', i+n)
	}
	return hits > 1 && lone*4 <= hits
}

// typographic reports whether an entity stands for something that writers do not
// type as an entity by themselves.
func typographic(decoded string) bool {
	return decoded < " " || strings.Contains("\"'“”‘’…–— \u00a0", decoded)
}

// loneSign reports whether s[start:end] stands alone, between spaces or brackets.
func loneSign(s string, start, end int) bool {
	l, r := before(s, start), after(s, end)
	return (edge(l) || strings.ContainsRune("(`'", l)) && (edge(r) || strings.ContainsRune(")`',", r))
}

// entity returns the length of the entity at the begin of s and what it stands
// for, or 0 if there is none. An ampersand may be encoded again and again.
func entity(s string) (n int, decoded string) {
	at := 1
	for strings.HasPrefix(s[at:], "amp;") {
		at += len("amp;")
	}
	const longest = 32 // names are shorter, but for two or three of mathematics
	if k := strings.IndexByte(s[at:min(len(s), at+longest)], ';'); k > 0 {
		decoded = html.UnescapeString("&" + s[at:at+k+1])
		if !strings.HasSuffix(decoded, ";") {
			return at + k + 1, decoded
		}
	}
	if at == 1 {
		return 0, ""
	}
	return at, "&"
}
