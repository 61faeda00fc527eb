package page

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A place is where a paragraph stands, as far as rules ask.
type place struct {
	titles []string // of the page, as letters gives them
	byline string   // of the page, likewise
	prose  bool     // a paragraph of prose has gone before
}

// A rule tells a paragraph that does not belong to the story.
type rule struct {
	name  string
	drops func(p paragraph, at place) bool
}

// rules are tried in turn. Each has been seen to change many pages.
var rules = []rule{
	{"without words", func(p paragraph, _ place) bool { return !hasWords(p.text) }},
	{"headline", isHeadline},
	{"links", isLinks},
	{"label", isLabel},
	{"byline", isByName},
	{"stamp", isStamp},
	{"lead-in", isLeadIn},
	{"picture", isCredit},
}

// filter returns the paragraphs that belong to the story, each once.
func (t *tree) filter(all []paragraph, titles []string) []paragraph {
	var kept []paragraph
	seen := map[string]bool{}
	at := place{titles: titles, byline: letters(t.by)}
	for _, p := range all {
		if seen[p.text] || dropped(p, at) {
			continue
		}
		seen[p.text] = len(p.text) >= minRepeated
		at.prose = at.prose || isProse(p)
		kept = append(kept, p)
	}
	return withoutPulled(withoutTail(withoutTeasers(initials(kept))))
}

// initials puts a capital that stands in a box of its own, to be drawn large, before
// the word that it begins.
func initials(all []paragraph) []paragraph {
	kept := all[:0]
	for i, p := range all {
		if i > 0 {
			last := all[i-1].text
			if r, n := utf8.DecodeRuneInString(last); n == len(last) && unicode.IsUpper(r) && startsLower(p.text) {
				kept = kept[:len(kept)-1]
				p.text = last + p.text
			}
		}
		kept = append(kept, p)
	}
	return kept
}

func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// minRepeated is the length in bytes from which on a paragraph that stands on the
// page twice is a teaser or a copy; two people may both say "No."
const minRepeated = 50

func dropped(p paragraph, at place) bool {
	for _, r := range rules {
		if r.drops(p, at) {
			return true
		}
	}
	return false
}

// isProse reports whether a paragraph is one of running text.
func isProse(p paragraph) bool {
	return !p.heading && len(p.text) >= 80 && 2*p.linked < len(p.text)
}

// withoutTeasers drops paragraphs that break off, where three or more follow each
// other: the beginnings of other stories. In an interview two may do so.
func withoutTeasers(all []paragraph) []paragraph {
	kept := all[:0]
	for i := 0; i < len(all); {
		n := i
		for n < len(all) && breaksOff(all[n].text) {
			n++
		}
		if n-i < 3 {
			n = i + 1
			kept = append(kept, all[i])
		}
		i = n
	}
	return kept
}

func breaksOff(s string) bool {
	if len(s) < 40 || len(s) > maxLeadIn {
		return false
	}
	s = strings.TrimRight(s, "]) ")
	return strings.HasSuffix(s, "...") || strings.HasSuffix(s, "…")
}

// withoutTail cuts sub-headings off the end, of which the text is gone.
func withoutTail(all []paragraph) []paragraph {
	for len(all) > 0 && all[len(all)-1].heading {
		all = all[:len(all)-1]
	}
	return all
}

// maxPulled bounds how many quotations are compared with all of the text.
const maxPulled = 30

// withoutPulled drops pull-quotes: quotations that another paragraph has as well.
func withoutPulled(all []paragraph) []paragraph {
	if !slices.ContainsFunc(all, canBePulled) {
		return all
	}
	plain, tried := lettersOutside(all), 0
	return slices.DeleteFunc(all, func(p paragraph) bool {
		if !canBePulled(p) || tried == maxPulled {
			return false
		}
		tried++
		return strings.Contains(plain, letters(p.text))
	})
}

func canBePulled(p paragraph) bool { return p.quoted && len(p.text) >= 30 }

// lettersOutside returns the letters of the paragraphs outside of quotations.
func lettersOutside(all []paragraph) string {
	var b strings.Builder
	for _, p := range all {
		if !p.quoted {
			b.WriteString(letters(p.text) + "\n")
		}
	}
	return b.String()
}

func hasWords(s string) bool {
	if len(s) > longestWord && !strings.ContainsAny(s, " \n\t") {
		return false
	}
	return strings.IndexFunc(s, unicode.IsLetter) >= 0
}

// longestWord is the length in bytes of the longest word that is no address nor the
// names of classes.
const longestWord = 40

// titles returns the ways in which a page gives its headline.
func (t *tree) titles(title string) []string {
	var all []string
	for _, s := range append([]string{title, t.title, t.data.headline, t.meta["twitter:title"]}, t.heads[:min(len(t.heads), 3)]...) {
		if l := letters(short(s)); len(l) > 8 {
			all = append(all, l)
		}
	}
	return all
}

// isHeadline reports whether a paragraph is the headline: it is one of the titles,
// or a heading with little more or less than one.
func isHeadline(p paragraph, at place) bool {
	if !p.heading && (at.prose || len(p.text) > 300) {
		return false
	}
	own := letters(short(p.text))
	for _, title := range at.titles {
		near := p.heading && len(own) > 12 && (strings.Contains(title, own) && 3*len(own) > 2*len(title) ||
			strings.Contains(own, title) && 3*len(title) > 2*len(own))
		if own == title || near {
			return true
		}
	}
	return false
}

// isLinks reports whether a paragraph is links and nothing else, and not a sentence
// of the story that is a link.
func isLinks(p paragraph, _ place) bool {
	if p.linked == 0 || len(p.text)-p.linked > 3+len(p.text)/10 {
		return false
	}
	return len(p.text) < 60 || p.heading || !endsSentence(p.text)
}

func endsSentence(s string) bool {
	s = strings.TrimRight(s, `"'”’)]`)
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!")
}

// letters returns the letters and digits of s in lower case.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
}

func texts(all []paragraph) []string {
	s := make([]string, len(all))
	for i, p := range all {
		s[i] = p.text
	}
	return s
}
