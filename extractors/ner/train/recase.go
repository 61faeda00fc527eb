package train

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/gold"
)

// recased returns text number n in another case, if it is its turn: of eight texts
// one comes in capitals, one in lower case and one with capitals as in titles. They
// show the network headlines, and messages written without capitals.
func recased(d *gold.Document, n int) (gold.Document, bool) {
	change := map[int]func(string) string{1: strings.ToUpper, 4: strings.ToLower, 6: titled}[n%8]
	if change == nil {
		return gold.Document{}, false
	}
	s := change(d.Text)
	if len(s) != len(d.Text) { // a letter is longer in its other case, and moves the names after it
		return gold.Document{}, false
	}
	return gold.Document{ID: d.ID, Text: s, Names: d.Names}, true
}

// titled capitalizes the words of more than three letters, and those that begin a
// line.
func titled(s string) string {
	b := []byte(s)
	for i := range b {
		first := i == 0 || b[i-1] == '\n'
		if !first && b[i-1] != ' ' {
			continue
		}
		n := 0
		for i+n < len(b) && b[i+n]-'a' <= 'z'-'a' {
			n++
		}
		if n > 3 || n > 0 && first {
			b[i] -= 'a' - 'A'
		}
	}
	return string(b)
}
