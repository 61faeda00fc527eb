package en

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/quote/act"
	"github.com/d1af08f5/sayso/extractors/text"
)

// actLexicon returns what English cues report.
func actLexicon() *act.Lexicon {
	l := &act.Lexicon{
		Verbs: map[string]act.Entry{}, Others: map[string]act.Entry{}, Phrases: map[string]text.Act{},
		Fillers: setOf(fillers), Objects: setOf(objectVerbs), Lemma: lemma,
	}
	// A word that two lists hold is what the first says.
	addActs(l.Verbs, thoughtVerbs, text.Thought, inflected)
	addActs(l.Verbs, attitudeVerbs, text.Attitude, inflected)
	for _, list := range []string{reportVerbs, speechVerbs, addressVerbs} {
		addActs(l.Verbs, list, text.Speech, inflected)
	}
	for _, list := range []string{openingVerbs, labelVerbs, weakVerbs} {
		addActs(l.Verbs, list, text.Attitude, inflected)
	}
	for verb := range strong {
		addActs(l.Verbs, verb, text.Attitude, inflected)
	}
	addForms(l.Verbs, otherForms)
	markOpening(l.Verbs, setOf(openingVerbs))
	addActs(l.Others, thoughtNouns, text.Thought, plural)
	addActs(l.Others, attitudeNouns, text.Attitude, plural)
	addActs(l.Others, sayingNouns+" "+reportNouns, text.Speech, plural)
	addActs(l.Others, thoughtAdjectives+" "+thoughtWords, text.Thought, alone)
	addActs(l.Others, attitudeAdjectives, text.Attitude, alone)
	addActs(l.Others, reportWords, text.Speech, alone)
	l.Others["according"] = act.Entry{Lemma: "according to", Act: text.Speech}
	addPhrases(l.Phrases, reportPhrases, text.Speech)
	addPhrases(l.Phrases, attitudePhrases, text.Attitude)
	return l
}

// addActs enters the forms of the words in a list, except those that are known.
func addActs(known map[string]act.Entry, list string, a text.Act, forms func(string) []string) {
	for _, w := range strings.Fields(list) {
		for _, form := range forms(w) {
			if _, ok := known[form]; !ok {
				known[form] = act.Entry{Lemma: w, Act: a}
			}
		}
	}
}

// addForms enters forms as what their lemmas are, in pairs with a semicolon between
// them.
func addForms(known map[string]act.Entry, pairs string) {
	for _, pair := range strings.Split(pairs, ";") {
		f := strings.Fields(pair)
		e := known[f[1]]
		e.Lemma = f[1]
		known[f[0]] = e
	}
}

// markOpening marks the forms of verbs that open another.
func markOpening(known map[string]act.Entry, opening map[string]bool) {
	for form, e := range known {
		if e.Opens = opening[e.Lemma]; e.Opens {
			known[form] = e
		}
	}
}

// addPhrases enters phrases, which bars separate.
func addPhrases(known map[string]text.Act, list string, a text.Act) {
	for _, phrase := range strings.Split(list, "|") {
		known[strings.TrimSpace(phrase)] = a
	}
}

// plural returns a noun and its plural.
func plural(noun string) []string {
	switch {
	case strings.HasSuffix(noun, "y") && !vowel(noun[len(noun)-2]):
		return []string{noun, noun[:len(noun)-1] + "ies"}
	case endsIn(noun, "s", "ch", "sh", "x"):
		return []string{noun, noun + "es"}
	}
	return []string{noun, noun + "s"}
}

// alone returns a word without other forms.
func alone(w string) []string { return []string{w} }
