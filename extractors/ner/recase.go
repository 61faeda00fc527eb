package ner

import "strings"

// recased returns some of the texts in other cases, by their number: all
// capitals, all lower, or with capitals as in titles. They show the network headlines,
// and messages written without capitals.
func recased(g *Gold, n int) (Gold, bool) {
	change := map[int]func(string) string{1: strings.ToUpper, 4: strings.ToLower, 6: titled}[n%8]
	if change == nil {
		return Gold{}, false
	}
	s := change(g.Text)
	if len(s) != len(g.Text) { // a letter whose other case is longer moves what is behind it
		return Gold{}, false
	}
	return Gold{ID: g.ID, Text: s, Entities: g.Entities}, true
}

// titled capitalizes words of more than three letters and those that begin a line.
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
