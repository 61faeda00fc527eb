package repair

import "strings"

// Markup reports whether s plainly has elements of HTML in it: two tags with the
// names of elements in lower case, of which one ends an element or is void, or
// begins one that is not for single words. Tickers ("<HB>"), addresses of mail and
// "a < b" are none. Encoded tags ("&lt;p&gt;") count only once Text has decoded
// them.
func Markup(s string) bool {
	opened, ended, lone := 0, 0, 0
	for i := strings.IndexByte(s, '<'); i >= 0; i = nextByte(s, '<', i+1) {
		t, ok := tagAt(s[i:])
		switch {
		case !ok:
		case t.void:
			ended++
			lone += b2i(breaks(s, i))
		case t.closing:
			ended++
		default:
			opened++
			ended += b2i(t.attributes)
		}
		if lone > 0 || ended > 0 && opened+ended > 1 {
			return true
		}
	}
	return false
}

// breaks reports whether the void element at i follows the end of a sentence.
func breaks(s string, i int) bool {
	l := before(s, i)
	return l != 0 && strings.ContainsRune(".!?\"”’>", l)
}

// tag is what Markup knows of a tag.
type tag struct{ closing, void, attributes bool }

// tagAt reads the tag that s begins with.
func tagAt(s string) (t tag, ok bool) {
	i := 1
	if t.closing = strings.HasPrefix(s, "</"); t.closing {
		i = 2
	}
	start := i
	for i < len(s) && (isAlpha(s[i]) || isDigit(s[i])) && i < 14 {
		i++
	}
	name := s[start:i]
	if i == len(s) || !elements[name] && !upperElements[name] {
		return t, false
	}
	end := strings.IndexByte(s[i:min(len(s), i+2000)], '>')
	if end < 0 {
		return t, false
	}
	inside := strings.TrimSpace(s[i : i+end])
	t.attributes = strings.Contains(inside, `="`) || strings.Contains(inside, `='`) || strings.Contains(inside, "=")
	t.void = voids[strings.ToLower(name)]
	return t, inside == "" || inside == "/" || t.attributes
}

// elements are the elements that stand in articles.
var elements = set(`a abbr article aside b big blockquote br caption center cite code dd div dl dt em
	figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr html body head i iframe img li main mark nav ol p pre
	q s script section small span strike strong style sub sup table tbody td tfoot th thead time tr tt u ul`)

// upperElements are those that no ticker looks like.
var upperElements = set(`BR DIV SPAN STRONG BLOCKQUOTE TABLE HTML BODY FONT CENTER SCRIPT`)

// voids are the elements that have no end.
var voids = set(`br hr img`)

// set returns the words of s.
func set(s string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}
