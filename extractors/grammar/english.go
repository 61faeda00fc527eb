package grammar

import "strings"

// The English words that the rules name. Longer lists are in the lexicon.
//
// Short lists are switches, which cost less than a map does.

// Imagining holds the words that open a sentence about something imagined:
// "Imagine a doctor who says …".
var Imagining = set("imagine suppose supposing picture")

// intending holds the words that put speech in the future when "to" follows:
// "is expected to say".
var intending = set("expected likely due plan plans planned intend intends intended want wants wanted")

// irregularStems holds the stems of forms whose ending does not show them.
var irregularStems = map[string]string{
	"said": "say", "says": "say", "told": "tell", "thought": "think", "felt": "feel", "knew": "know", "known": "know", "meant": "mean",
	"wrote": "write", "written": "write", "saw": "see", "seen": "see", "found": "find", "made": "make", "gave": "give", "given": "give",
	"heard": "hear", "went": "go", "took": "take", "sought": "seek", "understood": "understand", "swore": "swear", "sworn": "swear",
	"spoke": "speak", "held": "hold", "laid": "lay", "put": "put",
}

// set returns the set of the words in a list that spaces separate.
func set(words string) map[string]bool {
	s := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		s[w] = true
	}
	return s
}

// Being reports whether token i is a form of "be" in lower case: was, 's.
func (g *Words) Being(i int) bool {
	switch g.Word(i) {
	case "is", "are", "was", "were", "be", "been", "being", "'s", "’s":
		return true
	}
	return false
}

// Ties reports whether a word is a participle that hangs whom it is about on the noun before
// it, and tells what that one is: lawyers representing Ruiz, MPs backing her.
func Ties(word string) bool {
	switch word {
	case "representing", "supporting", "backing", "opposing", "advising", "accompanying", "defending", "guarding", "treating", "prosecuting",
		"investigating", "protecting", "surrounding", "challenging", "criticising", "criticizing", "accusing", "suing", "assisting", "escorting":
		return true
	}
	return false
}

// perceived reports whether a word in the passive tells that somebody was noticed at what they
// do: was heard saying.
func perceived(word string) bool {
	switch word {
	case "heard", "seen", "overheard", "filmed", "caught", "recorded", "shown", "videotaped", "captured", "pictured", "spotted":
		return true
	}
	return false
}

// PersonPronoun reports whether token i is a pronoun that stands for people
// and can be a subject: he, she, I, they, we.
func (g *Words) PersonPronoun(i int) bool {
	switch strings.ToLower(g.Word(i)) {
	case "he", "she", "i", "they", "we":
		return true
	}
	return false
}

// SinglePronoun reports whether token i is a pronoun that stands for one person
// and can be a subject. "They" and "we" often mean people other than the next
// speaker.
func (g *Words) SinglePronoun(i int) bool {
	switch strings.ToLower(g.Word(i)) {
	case "he", "she", "i":
		return true
	}
	return false
}

// PossessivePronoun reports whether token i says whose the next noun is: his,
// her, their, my, our, its.
func (g *Words) PossessivePronoun(i int) bool {
	switch strings.ToLower(g.Word(i)) {
	case "his", "her", "their", "my", "our", "its":
		return true
	}
	return false
}

// Objective reports whether token i is a pronoun that can follow "of" in a noun
// phrase: "some of them".
func (g *Words) Objective(i int) bool {
	switch g.Word(i) {
	case "them", "us", "these", "those":
		return true
	}
	return false
}

// Dash reports whether token i is a dash, or a hyphen that serves as one.
func (g *Words) Dash(i int) bool {
	switch g.Word(i) {
	case "—", "–", "-", "--", "---", "―":
		return true
	}
	return false
}

// Possessive reports whether token i marks the word before it as an owner:
// the "'s" in "Oslo's", and the bare apostrophe after a capitalized word, as in
// "Ruiz'".
func (g *Words) Possessive(i int) bool {
	switch word := g.Word(i); word {
	case "'", "’":
		return g.Capital(i - 1)
	default:
		return PossessiveEnding(word)
	}
}

// opensOne reports whether token i is an article for somebody not known so far.
func (g *Words) opensOne(i int) bool {
	switch g.Word(i) {
	case "a", "an", "A", "An", "one", "One", "another", "Another":
		return true
	}
	return false
}

// pronoun reports whether token i is a personal pronoun that can be a subject:
// he, they, it; not who.
func (g *Words) pronoun(i int) bool { return g.Is(i, Subject) && !g.Is(i, Relative) }

// denial reports whether token i says that nobody does what follows: "no" in
// "no official said".
func (g *Words) denial(i int) bool {
	switch strings.ToLower(g.Word(i)) {
	case "no", "nobody", "none", "neither", "nor":
		return true
	}
	return false
}

// omits reports whether token i says, when "to" follows, that something was not
// done: "failed to say", "has yet to say".
func (g *Words) omits(i int) bool {
	switch g.Word(i) {
	case "fail", "fails", "failed", "failing", "neglected", "forgot", "yet":
		return true
	}
	return false
}

// pluralSubject reports whether the word before v can be the subject of a verb
// without "-s" at v: they, officials, people.
func (g *Words) pluralSubject(v int) bool {
	w := g.Word(v - 1)
	if g.Is(v-1, Subject) {
		return w != "he" && w != "she" && w != "it"
	}
	return g.Is(v-1, Role) && strings.HasSuffix(w, "s") || w == "people" || w == "police"
}

// ties reports whether token p ties the verb after it to an earlier clause:
// "and" in "Ruiz smiled and said", "to" in "Ruiz called to say".
func (g *Words) ties(p int) bool {
	return g.Is(p, Conjunction) && g.Lower(p) || g.At(p, "to") || g.At(p, "by")
}

// hangs reports whether the preposition at prep makes what follows it a part of
// the noun at head: always "of", and any other after a common noun of people or
// documents, such as "for" in "a spokesman for the port".
func (g *Words) hangs(prep, head int) bool {
	return g.At(prep, "of") || g.Lower(head) && g.Is(head, Role|Document)
}

// timeWords returns how many words from token i on say when something was, at the
// start of a clause: "Yesterday", "last night", "On Monday", "In May".
func (g *Words) timeWords(i int) int {
	switch strings.ToLower(g.Word(i)) {
	case "yesterday", "today", "tonight", "tomorrow", "earlier", "later", "afterwards":
		return 1
	case "last", "this", "next":
		if g.Is(i+1, Calendar) || i+1 < len(g.Classes) && period(g.Word(i+1)) {
			return 2
		}
	case "late", "early":
		if g.At(i+1, "on") || g.At(i+1, "in") {
			return 1
		}
	case "on", "in", "by", "since":
		if g.Is(i+1, Calendar) {
			return 2
		}
	}
	if g.Is(i, Calendar) || g.Is(i, Adverb) && g.Capital(i) && i == g.SentenceStart(i) {
		return 1 // Monday, Meanwhile
	}
	return 0
}

// period reports whether a word is a stretch of time, in "last night".
func period(word string) bool {
	switch word {
	case "night", "week", "month", "year", "weekend", "spring", "summer", "autumn", "fall", "winter", "morning", "afternoon", "evening":
		return true
	}
	return false
}
