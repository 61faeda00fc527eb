package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxStamp is the length in bytes of the longest line of author and date.
const maxStamp = 120

// isByName reports whether a paragraph before the story is "By Jane Doe".
func isByName(p paragraph, at place) bool {
	if at.prose || len(p.text) > maxStamp || len(p.text) < 4 || !strings.EqualFold(p.text[:3], "by ") {
		return false
	}
	for word := range strings.FieldsSeq(p.text[3:]) {
		r, _ := utf8.DecodeRuneInString(word)
		if unicode.IsLower(r) && len(word) > 3 {
			return false
		}
	}
	return true
}

// isStamp reports whether a paragraph before the story says when it was written, and
// perhaps by whom, and nothing else: "Jane Doe | Updated: Jan. 9, 2027 3:10 p.m."
func isStamp(p paragraph, at place) bool {
	if at.prose || len(p.text) > maxStamp || strings.IndexFunc(p.text, unicode.IsDigit) < 0 {
		return isAuthor(p, at)
	}
	others := 0
	for word := range strings.FieldsFuncSeq(p.text, notLetter) {
		word = strings.ToLower(word)
		if !stampWords[word] && !strings.Contains(at.byline, word) {
			others++
		}
	}
	return others <= 1
}

// isAuthor reports whether a paragraph before the story is the name of its author.
func isAuthor(p paragraph, at place) bool {
	return !at.prose && len(p.text) <= maxStamp && at.byline != "" && letters(p.text) == at.byline
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }

var stampWords = setOf(`january february march april may june july august september october november december
	jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday
	mon tue tues wed thu thur thurs fri sat sun am pm a p m et est edt ct cst cdt mt mst mdt pt pst pdt gmt bst utc
	ist cet cest by on at in of the st nd rd th last updated update published posted modified first created date
	written filed time min mins minute minutes hour hours day days ago read reading news story article and`)
