package grammar

import "github.com/d1af08f5/sayso/extractors/text"

// Class is a set of parts that a word can play around a quote, one bit each.
type Class uint32

// The parts. A word may play several: "claims" is both a Cue and Ambiguous.
const (
	Cue         Class = 1 << iota // finite form of a verb that reports words: "said", "tells"
	Participle                    // -ing form of such a verb: "saying"
	Bare                          // bare form: "say"; a cue after an auxiliary, "to" or a plural
	Weak                          // verb that reports words only right beside a quote: "laughed", "began"
	Address                       // verb that takes the hearer as its object: "told"
	Label                         // verb that takes what is named, then the name: "called"
	Ambiguous                     // the same form is a common noun, adjective or name: "claims", "calls"
	Auxiliary                     // has, will, did, was
	Negation                      // not, n't, never
	Conditional                   // would, could, might, if
	Subject                       // pronoun that can be a subject: he, they, who
	Determiner                    // the, a, his, one
	Preposition                   // in, for, of
	Conjunction                   // and, but, because
	Relative                      // who, which, that
	Adverb                        // also, later, and lower-case words in -ly
	Role                          // noun for a person: senator, spokesman, critics
	Document                      // noun for a thing that can say: statement, report
	Title                         // Mr., Sen., President
	Calendar                      // weekdays and months
	Particle                      // lower-case part of a name: de, bin, van
	Quoting                       // verb that takes the speaker as its object: "quoted", "citing"
	Function                      // any other word that is not part of a name: this, there, not
	Saying                        // noun for what is said: claim, warning
	Past                          // past form that its ending does not show: cost, led
	Headline                      // verb that headlines capitalize, where one does: "Says" in "Ruiz Says No"
)

// Lexicon maps lower-case words to their parts. Once filled it is only read, so
// goroutines can share it.
type Lexicon map[string]Class

// longestEntry is the length in bytes of the longest word that is looked up.
const longestEntry = 24

// Of returns the parts of a word, in any case of ASCII letters: the parts of
// "SAID" are those of "said".
func (l Lexicon) Of(word string) Class {
	if len(word) > longestEntry {
		return 0
	}
	var buf [longestEntry]byte
	low := buf[:len(word)]
	for i := range len(word) {
		c := word[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		low[i] = c
	}
	return l[string(low)]
}

// classes returns the parts of a token, whose text is word. A lower-case word in
// "-ly" that the lexicon lacks is an adverb.
func (l Lexicon) classes(word string, t *text.Token) Class {
	if t.Kind != text.Word {
		return 0
	}
	c := l.Of(word)
	if c == 0 && len(word) > 4 && word[len(word)-2:] == "ly" && t.Case == text.Lower {
		c = Adverb
	}
	return c
}
