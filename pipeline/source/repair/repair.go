// Package repair mends text that was plainly damaged on its way from a newsroom
// to a file: read in the wrong charset, quoted twice, cut into lines and pages.
//
// A repair wants evidence. It needs several hits, or one that nothing else
// explains, and all of what it touches must make sense afterwards; else it leaves
// the text alone. An undamaged text comes back as it is.
package repair

import "slices"

// repair mends one kind of damage.
type repair struct {
	name string
	all  class // bytes that a text with such damage holds, all of them
	some class // bytes of which it holds at least one; 0 for any text
	mend func(s string) string
}

// repairs are in the order in which damage is undone: what was done to a text
// last comes first.
var repairs = [...]repair{
	{"escapes", 0, backslash | letterU, escapes},
	{"entities", ampersand, 0, entities},
	{"mojibake", 0, leadC2 | leadC3 | leadD0, mojibake},
	{"c1", leadC2, 0, c1},
	{"mac-roman", leadC3, 0, macRoman},
	{"soft-hyphens", leadC2, 0, softHyphens},
	{"zero-width", 0, leadE2 | leadEF, zeroWidth},
	{"csv-quotes", quotes, 0, csvQuotes},
	{"wire", 0, control | less, wire},
	{"page-breaks", newline, digit | control, pageBreaks},
	{"mail-quoting", newline, angle | bar, mailQuoting},
	{"line-numbers", newline | digit, 0, lineNumbers},
	{"hyphens", newline, hyphen | leadC2 | leadE2, hyphens},
	{"markdown", 0, bracket | star | underline, markdown},
	{"lost-marks", 0, question | leadEF | leadC3, lostMarks},
	{"glued-dateline", paren, 0, gluedDateline},
}

// rounds is how often the repairs are tried in turn. A text that is not settled
// then is no damaged text but something built to look like one.
const rounds = 4

// Text mends what is plainly damaged in s. It returns the mended text and the
// names of the repairs, in a fixed order, or s itself and nil if nothing is.
//
// The mended text is valid UTF-8 if s is, and at most a little longer than s.
// Text of a mended text changes nothing.
//
// The names are: escapes, entities, mojibake, c1, mac-roman, soft-hyphens,
// zero-width, csv-quotes, wire, page-breaks, mail-quoting, line-numbers, hyphens,
// markdown, lost-marks, glued-dateline.
func Text(s string) (mended string, done []string) {
	mended = s
	for range rounds {
		before := mended
		found := classes(mended)
		for i := range repairs {
			if r := &repairs[i]; found.holds(r) {
				if t := r.mend(mended); t != mended {
					mended, done = t, append(done, r.name)
					found = classes(t)
				}
			}
		}
		if mended == before {
			return mended, inOrder(done)
		}
	}
	return s, nil
}

// inOrder returns each of names once, in the order of the repairs.
func inOrder(names []string) []string {
	if len(names) < 2 {
		return names
	}
	once := make([]string, 0, len(names))
	for i := range repairs {
		if slices.Contains(names, repairs[i].name) {
			once = append(once, repairs[i].name)
		}
	}
	return once
}

// class is a set of sorts of bytes.
type class uint32

const (
	ampersand class = 1 << iota
	backslash
	quotes
	question
	less
	angle
	bar
	bracket
	star
	underline
	control // but not white space, other than form feeds
	newline
	digit
	hyphen
	paren
	letterU
	leadC2 // of U+0080 to U+00BF
	leadC3 // of U+00C0 to U+00FF
	leadD0 // of Cyrillic letters
	leadE2 // of punctuation, among others
	leadEF // of U+FEFF and U+FFFD, among others
)

// classOf tells the class of each byte.
var classOf = func() (t [256]class) {
	for c := range t {
		switch {
		case c < ' ' && c != '\t' && c != '\n' && c != '\r':
			t[c] = control
		case '0' <= c && c <= '9':
			t[c] = digit
		}
	}
	for c, sort := range map[byte]class{
		'&': ampersand, '\\': backslash, '"': quotes, '?': question, '<': less, '>': angle, '|': bar, '[': bracket, '*': star,
		'#': star, '_': underline, '\n': newline, '-': hyphen, '(': paren, 'u': letterU, 0xc2: leadC2, 0xc3: leadC3,
		0xd0: leadD0, 0xe2: leadE2, 0xef: leadEF,
	} {
		t[c] = sort
	}
	return t
}()

// classes returns the classes of the bytes of s.
func classes(s string) (found class) {
	for i := range len(s) {
		found |= classOf[s[i]]
	}
	return found
}

// holds reports whether a text with bytes of the classes c may need r.
func (c class) holds(r *repair) bool {
	return c&r.all == r.all && (r.some == 0 || c&r.some != 0)
}
