package people

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/d1af08f5/sayso/extractors/coref/names"
	"github.com/d1af08f5/sayso/extractors/en"
	"github.com/d1af08f5/sayso/extractors/text"
)

// form is a person's full name as names are compared: in lower case, without
// accents, particles ("van der") and periods. The words between given name and
// surname are one string, parted by blanks.
type form struct {
	given, middle, surname, suffix string
	// double says that the last of middle belongs to the surname: Ann Berg-Lee is "ann",
	// "berg", "lee". Others may have written Berg Lee, but she is not Ann Lee.
	double bool
}

// String returns the form in one line, for keys of maps.
func (f form) String() string {
	return strings.Join([]string{f.given, f.middle, f.surname, f.suffix, strconv.FormatBool(f.double)}, "|")
}

// compare orders forms.
func (f form) compare(g form) int {
	switch {
	case f.surname != g.surname:
		return strings.Compare(f.surname, g.surname)
	case f.given != g.given:
		return strings.Compare(f.given, g.given)
	case f.middle != g.middle:
		return strings.Compare(f.middle, g.middle)
	case f.suffix != g.suffix:
		return strings.Compare(f.suffix, g.suffix)
	case f.double == g.double:
		return 0
	case g.double:
		return -1
	}
	return 1
}

// suffixes part a father from a son, and a king from the next.
var suffixes = []string{"jr", "sr", "ii", "iii", "iv", "v", "vi", "vii", "viii"}

// formOf reads a person's name. full is false for what may be many people's: a
// surname or a given name alone, or a surname after one initial.
func formOf(name string) (f form, full bool) {
	words := nameWords(name)
	if n := len(words); n > 1 && slices.Contains(suffixes, words[n-1]) {
		f.suffix, words = words[n-1], words[:n-1]
	}
	n := len(words)
	if n == 0 {
		return form{}, false
	}
	f.surname = words[n-1]
	if n == 1 {
		return f, len(f.suffix) > 0 && f.suffix != "jr" && f.suffix != "sr" // Elizabeth II
	}
	f.given = words[0]
	if i := strings.LastIndexByte(f.surname, '-'); i > 0 && i < len(f.surname)-1 {
		words = append(words[:n-1:n-1], strings.FieldsFunc(f.surname[:i], isHyphen)...)
		f.surname, f.double = f.surname[i+1:], true
		n = len(words) + 1
	}
	f.middle = strings.Join(words[1:n-1], " ")
	return f, len(f.given) > 1 || f.middle != ""
}

// nameWords returns the words of a person's name as they are compared.
func nameWords(name string) (words []string) {
	fields := strings.Fields(name)
	for i, w := range fields {
		last := i == len(fields)-1
		w = strings.TrimRight(strings.Map(inName, names.Plain(w)), ".")
		low := strings.ToLower(w)
		switch {
		case low == "" || !last && i > 0 && names.Has(en.NameLexicon().Joins, low):
		case i == 0 && !last && initials(w) && !capitals(fields[len(fields)-1]):
			words = append(words, strings.Split(low, "")...) // JK Rowling, J.K. Rowling
		case !last:
			words = append(words, strings.FieldsFunc(low, isHyphen)...)
		default:
			words = append(words, withoutArticle(low))
		}
	}
	return words
}

// inName drops what is no part of a word of a name, such as an apostrophe, which
// texts leave out as often as not.
func inName(r rune) rune {
	if r == '-' || r == '.' || r == '&' || unicode.IsLetter(r) || unicode.IsDigit(r) {
		return r
	}
	return -1
}

func isHyphen(r rune) bool { return r == '-' || r == '.' }

// initials reports whether the first word of a name is two or three initials.
func initials(w string) bool { return len(w) >= 2 && len(w) <= 3 && capitals(w) }

// capitals reports whether a word is written in capitals of ASCII alone.
func capitals(w string) bool {
	return strings.IndexFunc(w, func(r rune) bool { return r < 'A' || r > 'Z' }) < 0
}

// withoutArticle returns a surname without an Arabic article: "al-assad" → "assad".
func withoutArticle(w string) string {
	for _, a := range []string{"al-", "el-"} {
		if rest, ok := strings.CutPrefix(w, a); ok && rest != "" {
			return rest
		}
	}
	return w
}

// agree reports whether two full names with the same given name and surname can be
// one person's: what stands between them agrees as far as both have it, initials for
// names, and so do the suffixes.
func (f form) agree(g form) bool {
	return f.surname == g.surname && f.given == g.given && f.besides(g)
}

// besides reports whether two names agree in all but the given name and surname.
func (f form) besides(g form) bool {
	if f.suffix != "" && g.suffix != "" && f.suffix != g.suffix {
		return false
	}
	a, b := strings.Fields(f.middle), strings.Fields(g.middle)
	if (f.double || g.double) && len(a) != len(b) {
		return false
	}
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] && !initialOf(a[i], b[i]) && !initialOf(b[i], a[i]) {
			return false
		}
	}
	return true
}

func initialOf(a, b string) bool { return len(a) == 1 && a[0] == b[0] }

// long returns the given name that a nickname stands for, or the name itself.
func long(given string) string {
	if full, ok := names.Lookup(en.NameLexicon().Nick, given); ok {
		return strings.ToLower(names.Plain(full))
	}
	return given
}

// hint returns the gender that a given name lets a reader expect.
func hint(given string) text.Gender {
	g, _ := names.Lookup(en.NameLexicon().Given, given)
	return g
}

// firmWords end the names of companies and say no more than that.
var firmWords = []string{"inc", "corp", "co", "ltd", "plc", "llc", "pty", "gmbh", "ag", "nv", "sa"}

// bodyKey returns the name of a body or a place as names are compared: "The Lee &
// Sons Co." → "lee and sons".
func bodyKey(name string) string {
	var words []string
	for w := range strings.FieldsSeq(strings.ReplaceAll(name, "-", " ")) {
		w = strings.ReplaceAll(strings.ToLower(strings.Map(inName, names.Plain(w))), ".", "")
		if w == "&" {
			w = "and"
		}
		if w != "" {
			words = append(words, w)
		}
	}
	if len(words) > 1 && words[0] == "the" {
		words = words[1:]
	}
	for n := len(words); n > 1 && slices.Contains(firmWords, words[n-1]); n = len(words) {
		words = words[:n-1]
	}
	if len(words) == 1 {
		if full, ok := en.NameLexicon().Nations[words[0]]; ok && name == strings.ToUpper(name) {
			return strings.ToLower(strings.Join(full, " "))
		}
	}
	if key := strings.Join(words, " "); key != "united states of america" {
		return key
	}
	return "united states"
}

// acronym reports whether the name of a body is one, by its letters: "NRW", not
// "Reuters".
func acronym(name string) bool {
	name = names.Plain(name)
	return len(name) >= 2 && len(name) <= 6 && capitals(name)
}
