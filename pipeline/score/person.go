package score

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/d1af08f5/sayso/extractors/text"
)

var (
	word = regexp.MustCompile(`[\p{L}\p{N}_]+`)

	// titles are no part of a name.
	titles = map[string]bool{
		"mr": true, "mrs": true, "ms": true, "dr": true, "sen": true, "rep": true,
		"gov": true, "president": true, "sir": true, "prof": true, "the": true,
	}
)

// person returns the names by which a speaker is right, as plainName has them: the
// marked name without what is in parentheses after it, and the longest of the
// mentions that look like a name.
func person(s, name string, mentions []text.Span) map[string]bool {
	name, _, _ = strings.Cut(strings.ReplaceAll(name, "_", " "), " (")
	names := map[string]bool{plainName(name): true}
	if m := longest(properNames(s, mentions)); m != "" {
		names[plainName(m)] = true
	}
	return names
}

// plainName returns a name in lower case, without titles and full stops, with one
// space between its words: "Mr. Ann  Lee" → "ann lee".
func plainName(name string) string {
	name = word.ReplaceAllStringFunc(strings.ToLower(name), func(w string) string {
		if titles[w] {
			return " "
		}
		return w
	})
	return strings.Join(words(strings.ReplaceAll(name, ".", " ")), " ")
}

// properNames returns the mentions that begin with a capital: those of two to six
// words, or all if there are none of that length.
func properNames(s string, mentions []text.Span) []string {
	var full, all []string
	for _, x := range mentions {
		m := strings.ToValidUTF8(x.In(s), "")
		if !capital(m) {
			continue
		}
		all = append(all, m)
		if n := len(words(m)); n > 1 && n <= 6 {
			full = append(full, m)
		}
	}
	if full != nil {
		return full
	}
	return all
}

func capital(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || unicode.Is(unicode.Other_Uppercase, r)
}

// longest returns the string with the most characters, of several the first.
func longest(all []string) (best string) {
	for _, s := range all {
		if utf8.RuneCountInString(s) > utf8.RuneCountInString(best) {
			best = s
		}
	}
	return best
}

// words returns the words between white space. The information separators of ASCII
// count as white space.
func words(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || r >= '\x1c' && r <= '\x1f'
	})
}
