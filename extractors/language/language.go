// Package language tells which language a text is written in, to find the texts
// that are not English among those that should be.
package language

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Of returns the language that s is plainly written in, as the code of ISO 639-1, or
// of 639-3 for languages that have no other, and whether that is sure. It returns
// "" if it knows of none.
//
// A language other than English is sure only on evidence of its own: its script, or
// its words of grammar, several of them, much more frequent than those of English;
// and in Latin script only if s has 20 words. Names, tables, verse, dialect and
// quotations in another language are no evidence. Of a long text, 64 KB are read,
// from its beginning, its middle and its end.
//
// Close relatives, like Danish and Norwegian, may be taken for each other.
func Of(s string) (code string, sure bool) {
	var c counts
	c.table = table()
	if len(s) <= 3*part {
		c.read(s)
	} else {
		c.read(s[:part])
		c.read(s[len(s)/2 : len(s)/2+part])
		c.read(s[len(s)-part:])
	}
	if code, sure = c.script(); code != "" {
		return code, sure
	}
	return c.latin()
}

// part is the length of each of the three parts of a long text that are read.
const part = 64 << 10 / 3

// entry is what the table knows of a word: the languages that it is in, as bits,
// and its number.
type entry struct {
	languages uint64
	id        uint16
}

const (
	english  = 0    // index in functionWords
	maxWords = 4096 // different words in the table
)

// tables hold the function words, and the outlines that they have: most other words
// have another, and need not be looked up.
type tables struct {
	entries  map[string]entry
	outlines [1 << 14]bool
}

// outline is made of the first and the last byte of a word and its length.
func outline(word []byte) int {
	return int(word[0]&31)<<9 | int(word[len(word)-1]&31)<<4 | min(len(word), 15)
}

// table returns all function words. A word of English tells nothing about other
// languages, and one that others have nothing about English.
var table = sync.OnceValue(func() *tables {
	all := &tables{entries: make(map[string]entry)}
	t := all.entries
	var words uint16
	for l, w := range functionWords {
		for word := range strings.FieldsSeq(w.words) {
			e, ok := t[word]
			if !ok {
				e.id = words % maxWords
				words++
			}
			e.languages |= 1 << l
			t[word], t[norm.NFD.String(word)], t[tonesApart(word)] = e, e, e
		}
	}
	for word := range t {
		all.outlines[outline([]byte(word))] = true
	}
	return all
})

// tonesApart returns a word of Vietnamese as its old charset has it: with the marks
// of tones behind their letters, but not those of letters.
func tonesApart(word string) string {
	var out strings.Builder
	for _, r := range word {
		letter, tone := "", ""
		for _, d := range norm.NFD.String(string(r)) {
			if strings.ContainsRune("\u0300\u0301\u0303\u0309\u0323", d) {
				tone = string(d)
			} else {
				letter += string(d)
			}
		}
		out.WriteString(norm.NFC.String(letter) + tone)
	}
	return out.String()
}

// counts is what was seen of a text.
type counts struct {
	table    *tables
	words    int // in Latin script
	hits     [len(functionWords)]int
	distinct [len(functionWords)]int
	seen     [maxWords / 64]uint64
	letters  [len(scripts)]int // by script
	signs    [len(signs)]int
	foreign  int // letters outside the Latin script
	latins   int
	marked   int // words with letters outside ASCII that are no names

	word  [32]byte // the word that is read, in lower case
	n     int      // its length
	title bool     // it begins with a capital and goes on in small letters
	first bool     // its first letter is a capital
	marks bool     // it has a letter outside ASCII
}

// read counts the words and letters of s.
func (c *counts) read(s string) {
	for i := 0; i < len(s); {
		if b := s[i]; b < utf8.RuneSelf {
			i++
			switch {
			case 'a' <= b && b <= 'z':
				c.small(b)
			case 'A' <= b && b <= 'Z':
				c.capital(b)
			case b == '\'' && c.n > 0:
				c.add(b)
			default:
				c.end()
			}
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		c.rune(r)
	}
	c.end()
}

// small and capital add a letter of ASCII to the word.
func (c *counts) small(b byte) {
	c.title = c.title || c.first && c.n == 1
	c.add(b)
}

func (c *counts) capital(b byte) {
	c.first = c.first || c.n == 0
	c.add(b | 0x20)
}

func (c *counts) add(b byte) {
	if c.n < len(c.word) {
		c.word[c.n] = b
		c.n++
	}
}

// rune reads a character outside ASCII.
func (c *counts) rune(r rune) {
	switch {
	case r == '’' && c.n > 0:
		c.add('\'')
	case r >= 0xc0 && r < 0x2b0, r >= 0x300 && r < 0x370, r >= 0x1e00 && r < 0x1f00, r == '‘' && c.n > 0:
		c.latin1(r)
	default:
		c.end()
		if k := scriptOf(r); k >= 0 {
			n := 1
			if wordScripts[scripts[k].code] {
				n = 3
			}
			c.letters[k] += n
			c.foreign += n
			c.sign(r)
		}
	}
}

// latin1 adds a Latin letter with a diacritic, or the diacritic, to the word.
func (c *counts) latin1(r rune) {
	c.marks = true
	lower := unicode.ToLower(r)
	if lower != r {
		c.first = c.first || c.n == 0
	} else {
		c.title = c.title || c.first && c.n <= 2
	}
	if c.n+utf8.UTFMax <= len(c.word) {
		c.n += utf8.EncodeRune(c.word[c.n:], lower)
	}
}

// sign counts the letters that tell languages of a script apart.
func (c *counts) sign(r rune) {
	for k := range signs {
		if strings.ContainsRune(signs[k].letters, r) {
			c.signs[k]++
		}
	}
}

// end ends the word. One that begins with a capital may be a name, as may a short
// one in capitals, and counts only for English.
func (c *counts) end() {
	if c.n == 0 {
		return
	}
	for c.n > 1 && c.word[c.n-1] == '\'' {
		c.n--
	}
	c.words++
	c.latins += c.n
	name := c.title || c.first && c.n < 4
	var e entry
	ok := false
	if w := c.word[:c.n]; c.table.outlines[outline(w)] {
		e, ok = c.table.entries[string(w)]
	}
	if ok && (!name || e.languages == 1<<english) {
		c.count(e)
	}
	c.marked += b2i(c.marks && !name)
	c.n, c.title, c.first, c.marks = 0, false, false, false
}

// count counts a function word. One that English shares with others counts for
// none.
func (c *counts) count(e entry) {
	if e.languages&(1<<english) != 0 && e.languages != 1<<english {
		return
	}
	is := e.id / 64
	fresh := c.seen[is]&(1<<(e.id%64)) == 0
	c.seen[is] |= 1 << (e.id % 64)
	for l := english; e.languages != 0; l++ {
		if e.languages&1 != 0 {
			c.hits[l]++
			c.distinct[l] += b2i(fresh)
		}
		e.languages >>= 1
	}
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// script returns the language of a text that is not in Latin script, or "".
func (c *counts) script() (code string, sure bool) {
	const few = 40 // letters
	if c.foreign < few || c.foreign*2 < c.latins {
		return "", false
	}
	best := 0
	for k, n := range c.letters {
		if n > c.letters[best] {
			best = k
		}
	}
	code, sure = scripts[best].code, c.foreign > 2*c.latins && c.letters[best]*2 > c.foreign
	for k := range signs {
		if s := &signs[k]; s.of == code && c.signs[k]*200 > c.foreign {
			return s.code, sure
		}
	}
	return code, sure
}

// latin returns the language of a text in Latin script.
func (c *counts) latin() (code string, sure bool) {
	best := 1
	for l := 2; l < len(functionWords); l++ {
		if c.hits[l]+c.distinct[l] > c.hits[best]+c.distinct[best] {
			best = l
		}
	}
	en, other := c.hits[english], c.hits[best]
	if en == 0 && other == 0 {
		return "", false
	}
	if en >= other {
		return functionWords[english].code, c.words >= 20 && en*8 >= c.words && en >= 2*other
	}
	sure = c.words >= 20 && c.plain(best) && other >= 3*en
	return functionWords[best].code, sure
}

// plain reports whether a seventh of the words are those of grammar of language l,
// five different ones, or a fifth are and four. Words with diacritics help.
func (c *counts) plain(l int) bool {
	evidence := 2*c.hits[l] + min(c.marked, c.hits[l])
	return c.distinct[l] >= 5 && evidence*7 >= 2*c.words || c.distinct[l] == 4 && evidence*5 >= 2*c.words
}
