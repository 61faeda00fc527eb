package score

import (
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/d1af08f5/sayso/extractors/text"
)

var (
	// honours are words before a name that are no part of it.
	honours = setOf(`mr mrs ms miss dr doctor sen senator rep representative gov governor president sir prof professor major general colonel captain lieutenant
		minister secretary chief justice judge director spokesperson spokeswoman spokesman ambassador administrator king queen prince princess
		author member the a an lord lady dame`)
	pronouns = setOf(`i me my mine we us our you your he him his she her hers it its they them their who this that these those one myself himself herself`)

	number     = regexp.MustCompile(`-\p{Nd}+(\n?)$`) // "Ann_Lee-2"
	possessive = regexp.MustCompile(`['’]s?([^\p{L}\p{N}_]|$)`)
)

// fairName reports whether a name is one that the marked mentions of a person bear,
// titles, case, accents, hyphens, full stops and possessives aside: the marked name, a
// proper name among the mentions, or the name at the end of one behind a description,
// but not a surname alone where a mention has more. named is false where no mention
// is a proper name, so that the text does not tell it.
func fairName(s, marked string, mentions []text.Span, name string) (fair, named bool) {
	forms := properForms(s, mentions)
	if len(forms) == 0 {
		return false, false
	}
	if name == "" || pronouns[strings.ToLower(name)] {
		return false, true
	}
	mine := lowered(folded(name))
	if !slices.ContainsFunc(append(slices.Clone(forms), folded(marked)), func(f []string) bool {
		return slices.Equal(lowered(f), mine) || endsWith(f, mine)
	}) {
		return false, true
	}
	return len(mine) != 1 || !slices.ContainsFunc(forms, func(f []string) bool {
		return endsWith(f, mine) && capital(f[len(f)-2]) && !honours[strings.ToLower(f[len(f)-2])]
	}), true
}

// endsWith reports whether the words of a mention end with those of a name, which
// begins with a capital there, and have others before it.
func endsWith(f, mine []string) bool {
	n := len(f) - len(mine)
	return n > 0 && len(mine) > 0 && slices.Equal(lowered(f[n:]), mine) && capital(f[n])
}

// properForms returns the words of the mentions that are or hold a proper name.
func properForms(s string, mentions []text.Span) (forms [][]string) {
	for _, x := range mentions {
		m := strings.ToValidUTF8(x.In(s), "")
		if pronouns[strings.ToLower(m)] {
			continue
		}
		if f := folded(m); slices.ContainsFunc(f, properWord) {
			forms = append(forms, f)
		}
	}
	return forms
}

// proper reports whether a name is one: it has a capital, and is no pronoun or title
// alone.
func proper(name string) bool { return slices.ContainsFunc(words(name), properWord) }

func properWord(w string) bool {
	low := strings.ToLower(w)
	return capital(w) && !honours[low] && !pronouns[low]
}

// folded returns the words of a name without what does not count in it.
func folded(name string) []string {
	name, _, _ = strings.Cut(strings.ReplaceAll(name, "_", " "), " (")
	name = bare(number.ReplaceAllString(name, "$1"))
	name = possessive.ReplaceAllString(strings.NewReplacer(".", "", "-", " ").Replace(name), "$1")
	all := words(name)
	for len(all) > 1 && honours[strings.ToLower(all[0])] {
		all = all[1:]
	}
	return all
}

// bare returns a name without accents, its letters in their plainest form.
func bare(name string) string {
	return strings.Map(func(r rune) rune {
		if norm.NFKD.PropertiesString(string(r)).CCC() != 0 {
			return -1
		}
		return r
	}, norm.NFKD.String(name))
}

func lowered(all []string) []string {
	out := make([]string, len(all))
	for i, w := range all {
		out[i] = strings.ToLower(w)
	}
	return out
}
