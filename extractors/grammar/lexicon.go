package grammar

// Class is the set of parts that a word can play around a quote.
type Class uint32

// The parts. A word may play several: "claims" is a cue and a plain noun.
const (
	Cue         Class = 1 << iota // finite form of a verb that reports words: "said", "tells"
	Participle                    // -ing form of one: "saying"
	Bare                          // bare form: "say"; a cue behind an auxiliary, "to" or a plural
	Weak                          // reports words only right beside a quote: "laughed", "began"
	Address                       // takes the hearer as its object: "told"
	Label                         // takes what is named, then the name: "called"
	Ambiguous                     // a noun of the same form is common: "claims", "calls"
	Auxiliary                     // has, will, did, was
	Negation                      // not, n't, never
	Conditional                   // would, could, might, if
	Subject                       // pronouns that can be a subject: he, they, who
	Determiner                    // the, a, his, one
	Preposition                   // in, for, of
	Conjunction                   // and, but, because
	Relative                      // who, which, that
	Adverb                        // also, later, and words in -ly
	Role                          // nouns of people: senator, spokesman, critics
	Document                      // nouns of things that can say: statement, report
	Title                         // Mr., Sen., President
	Calendar                      // weekdays and months
	Particle                      // parts of names in lower case: de, bin, van
	Quoting                       // takes the speaker as its object: "quoted", "citing"
	Function                      // any other word that is no part of a name: this, there, not
	Saying                        // nouns of what is said: claim, warning
	Past                          // past forms that no ending shows: cost, led
)

// Lexicon gives the parts of lower-case words; it is read by many goroutines
// and written by none.
type Lexicon map[string]Class

// longestEntry bounds the words looked up, in bytes; longer ones are in no list.
const longestEntry = 24

// Of returns the parts of a word in any case.
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
