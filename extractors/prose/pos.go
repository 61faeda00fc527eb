package prose

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// tagPOS gives the words their parts of speech, by the averaged perceptron of
// Honnibal 2013 with prose's weights and features.
func (r *run) tagPOS() {
	before, last := "-START2-", "-START-" // tags of the two words before
	for i := range r.words {
		tag := r.model.fixedTag(r.words[i].text)
		if tag == "" {
			r.addPOS(i, last, before)
			tag = r.model.tags[r.pos.best()]
		}
		r.words[i].tag = tag
		before, last = last, tag
	}
}

// fixedTag returns the tag of a word that needs no features, or "".
func (m *model) fixedTag(word string) string {
	switch {
	case word[0] == '@' || strings.Contains(word, "://"):
		return "NN"
	}
	return m.certain[word]
}

// addPOS adds up the features of word i, which follows the two tags.
func (r *run) addPOS(i int, last, before string) {
	var initial [utf8.UTFMax]byte
	text := r.words[i].text
	first := utf8.AppendRune(initial[:0], rune(text[0])) // prose reads a byte as a rune
	this, previous, next := r.norm(i), r.norm(i-1), r.norm(i+1)
	v := &r.pos
	v.add("bias")
	v.add("i suffix ", tail(text))
	v.add("i pref1 ", string(first))
	v.add("i-1 tag ", last)
	v.add("i-2 tag ", before)
	v.add("i tag+i-2 tag ", last, " ", before)
	v.add("i word ", this)
	v.add("i-1 tag+i word ", last, " ", this)
	v.add("i-1 word ", previous)
	v.add("i-1 suffix ", tail(previous))
	v.add("i-2 word ", r.norm(i-2))
	v.add("i+1 word ", next)
	v.add("i+1 suffix ", tail(next))
	v.add("i+2 word ", r.norm(i+2))
}

// norm returns the normal form of word i, which may lie outside the sentence.
func (r *run) norm(i int) string {
	switch {
	case i == -2:
		return "-START-"
	case i == -1:
		return "-START2-"
	case i == len(r.words):
		return "-END-"
	case i > len(r.words):
		return "-END2-"
	}
	return r.words[i].norm
}

// normal returns the form of a word that parts of speech are told from.
func normal(word, lower string) string {
	digit := '0' <= word[0] && word[0] <= '9'
	switch {
	case word[0] != '-' && strings.Contains(word, "-"):
		return "!HYPHEN"
	case digit && len(word) == 4 && isInt(word):
		return "!YEAR"
	case digit:
		return "!DIGITS"
	}
	return lower
}

func isInt(word string) bool {
	_, err := strconv.Atoi(word)
	return err == nil
}

// head and tail return the first and the last three bytes, as prose counts.
func head(s string) string { return s[:min(3, len(s))] }
func tail(s string) string { return s[max(0, len(s)-3):] }
