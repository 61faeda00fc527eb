package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// line is a line of text that is not blank.
type line struct {
	Span
	soft   bool  // its paragraph goes on in the next line
	blanks uint8 // blank lines before it, 2 for more
	lower  bool  // it begins in lower case; before look, or perhaps in capitals

	// Set by look, if lines stand close:
	indent   uint8 // its depth in columns
	columns  uint8 // its width, maxWidth+1 for more
	least    uint8 // that without what it stands deeper than others
	word     uint8 // that of its first word
	last     uint8 // that of its last word
	item     bool  // it begins as the item of a list; once joined, or goes on in one
	weak     bool  // it begins with what may also go on in a sentence: a dash, a number
	small    bool  // it is in capitals and begins with a word like "OF"
	label    bool  // it begins with the name of who speaks: "ROE:"
	capitals bool  // it has no small letter
	open     bool  // it ends with a comma, a semicolon or a dash
	needy    bool  // it ends with a word that needs another: "of", "the"
	closed   bool  // it ends as a sentence does
	names    bool  // it ends with the beginning of a speaker: `… here," said Ann`
	opens    bool  // it begins with a word that begins sentences: "The"
	first    bool  // it begins a paragraph, as its indent tells
	width    uint8 // of the block that begins with it, if it shows one
}

// look fills in how the line looks.
func (s *line) look(text string) {
	first := skipSpace(text, s.Start)
	s.indent = depth(text[s.Start:first])
	t := strings.TrimRightFunc(text[first:s.End], unicode.IsSpace)
	s.start(t)
	s.label = label(t)
	s.capitals = strings.IndexFunc(t, unicode.IsLower) < 0
	s.small = s.capitals && s.word < 8 && needy(t[:min(int(s.word), len(t))])
	end := t[strings.LastIndexByte(t, ' ')+1:]
	s.open = strings.ContainsAny(end[len(end)-1:], ",;-") || strings.HasSuffix(end, "—")
	s.needy = needy(end)
	s.needy = s.needy || particles[end] // Van der | Vliet
	s.closed = closed(end)
	s.names = names(t)
	s.last = columns(end)
	s.columns = min(columns(t)+s.indent, maxWidth+1)
	s.least = s.columns
}

// columns returns the width of a text of one line in runes.
func columns(t string) uint8 {
	if len(t) > maxWidth*utf8.UTFMax {
		return maxWidth + 1
	}
	return uint8(min(utf8.RuneCountInString(t), maxWidth+1))
}

// depth returns the width of the white space before a line.
func depth(space string) uint8 {
	n := 0
	for _, r := range space {
		switch r {
		case '\t':
			n += 8
		case '\u3000':
			n += 2
		default:
			n++
		}
	}
	return uint8(min(n, maxIndent))
}

// start looks at the first word of a line.
func (s *line) start(t string) {
	if k := strings.IndexByte(t, ' '); k >= 0 {
		t = t[:k]
	}
	if k := strings.IndexByte(t, '\t'); k >= 0 {
		t = t[:k]
	}
	r, _ := utf8.DecodeRuneInString(t)
	s.word = columns(t)
	s.opens = starters[t]
	s.lower = unicode.IsLower(r) && !strings.Contains(t, "://")
	s.weak = t == "-" || t == "–" || isDigit(t[0])
	s.item = isItem(t)
}

// isItem reports whether a line that begins with the word w is an item of a list,
// or quoted in a mail: "-", "1.", ">".
func isItem(w string) bool {
	switch w {
	case "-", "*", "•", "–", "o", "+", "·":
		return true
	}
	n := len(w)
	return w[0] == '>' || w[0] == '|' || n < 5 && isDigit(w[0]) && (w[n-1] == '.' || w[n-1] == ')')
}

// needy reports whether a line that ends with the word w goes on.
func needy(w string) bool {
	var small [7]byte // for text in capitals
	if len(w) > len(small) {
		return false
	}
	if dangling[w] {
		return true
	}
	for i := range len(w) {
		if w[i] < 'A' || w[i] > 'Z' {
			return false
		}
		small[i] = w[i] | 0x20
	}
	return w != "A" && dangling[string(small[:len(w)])]
}

// closed reports whether a line whose last word is w ends as a sentence does.
func closed(w string) bool {
	w = strings.TrimRight(w, "\"'”’)]»")
	if w == "" {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(w)
	return strings.ContainsRune(".!?…:", r)
}

const maxLabel, maxIndent = 40, 100

// label reports whether a line begins with a name and a colon, with or without a time
// in brackets or chevrons before: "Ms. Roe: Yes.", "[00:03] Speaker 1: No."
func label(t string) bool {
	if t[0] == '[' || t[0] == '>' {
		k := strings.IndexByte(t, ' ') + 1
		if strings.Trim(t[:k], "[0123456789:.>] ") != "" || k == len(t) {
			return false
		}
		t = t[k:]
	}
	k := strings.IndexByte(t[:min(len(t), maxLabel)], ':')
	if k < 1 || k+1 < len(t) && t[k+1] != ' ' && t[k+1] != '\t' {
		return false
	}
	for i, r := range t[:k] {
		if i == 0 && !unicode.IsUpper(r) || !unicode.IsLetter(r) && !strings.ContainsRune(" .-'’0123456789", r) {
			return false
		}
	}
	return strings.Count(t[:k], " ") < 5
}

// plain reports whether s and next plainly are parts of one sentence.
func (s *line) plain(next *line) bool { return next.lower || s.needy || next.small && !s.closed }

// parts reports whether next begins a paragraph, however wide s is. Text that
// follows a line in capitals stands below a headline.
func (s *line) parts(next *line) bool {
	switch {
	case next.item:
		return !next.weak || s.item || s.closed
	case next.label:
		return s.closed
	}
	return next.first || s.capitals && !next.capitals
}

// full reports whether the first word of next did not fit into s.
func (s *line) full(next *line, width int) bool {
	return int(s.least) <= width && int(s.columns)+1+int(next.word) > width
}

// wraps reports whether s goes on in next, in text of a width that is ragged or not.
// A line that is wider ends in a word that fits nowhere, as links do, or plainly
// goes on.
func (s *line) wraps(next *line, width int, ragged bool) bool {
	switch {
	case s.parts(next):
		return false
	case s.full(next, width):
		return true
	case int(s.least) > width:
		return int(s.columns)-int(s.last) <= width+1 || s.plain(next) && s.columns <= maxWidth
	default:
		return (ragged || s.plain(next) || s.open) && int(s.columns)+1+int(next.word)+slack(width) > width
	}
}

// runs reports whether a sentence runs on from s to next.
func (s *line) runs(next *line) bool { return next.lower && !s.closed && !next.item }

// names reports whether a line ends with the verb behind a quote and no more than the
// beginning of a name: `"… ready," said John`.
func names(t string) bool {
	k := strings.LastIndexAny(t, "\"”")
	if k < 2 || !strings.ContainsAny(t[:k], ",?!") {
		return false
	}
	_, rest, _ := strings.Cut(t[k:], " ")
	verb, name, _ := strings.Cut(rest, " ")
	if !speech[verb] || strings.Count(name, " ") > 1 || strings.HasSuffix(name, ",") {
		return false
	}
	first, last, two := strings.Cut(name, " ")
	return capitalized(first) && (!two || capitalized(last))
}

// capitalized reports whether a word begins with an ASCII capital.
func capitalized(word string) bool { return word != "" && isUpper(word[0]) }

// breaksOff reports whether s plainly ends inside a sentence that next, in no text of
// a known width, goes on with: `"Yes," said Ann | Lee.` A line in lower case goes on with
// one that is too long for a verse, unless it stands in a list of such lines: s is in lower
// case, and goes on with none.
func (s *line) breaksOff(next *line, goesOn bool) bool {
	if s.closed || s.capitals || next.blanks > 0 || next.opens || s.parts(next) || next.item {
		return false
	}
	return s.names || s.needy || next.lower && s.columns >= narrow && s.columns <= maxWidth && (goesOn || !s.lower)
}
