// Package act tells what a quote reports: words that somebody uttered or wrote, a
// thought, or an attitude. It decides by the verb of the cue.
package act

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

// Entry is what a lexicon knows of a form of a word.
type Entry struct {
	Lemma string   // the dictionary form
	Act   text.Act // of an indirect quote with this cue
	Opens bool     // a verb that another can follow, which then counts: "went on to say"
}

// Lexicon is what a language knows of cues. Once filled it is only read, so
// goroutines can share it. The zero value knows nothing, and takes each quote with
// marks for speech and each without for an attitude.
type Lexicon struct {
	Verbs   map[string]Entry    // by lower-case form: said, wants
	Others  map[string]Entry    // nouns, adjectives and prepositions, likewise: warnings, hopeful, per
	Phrases map[string]text.Act // of a lemma and the one or two words after it: "agree with"
	Objects map[string]bool     // lemmas that report words or thoughts only with a clause: "proved that it holds", but "proved a success"
	Fillers map[string]bool     // words that are no head of a cue beside others: has, been, not
	Lemma   func(string) string // the lemma of a lower-case verb that is in no table, or nil
}

// Set sets the act and the lemma of every quote of g's document. It needs their
// types, and counts what has no cue, such as a turn of a transcript or a quote with
// a signature, as speech.
func (l *Lexicon) Set(g *grammar.Words) {
	for i := range g.Doc.Quotes {
		q := &g.Doc.Quotes[i]
		q.Act, q.Lemma = text.Speech, ""
		if q.Cue.Empty() {
			continue
		}
		head := l.head(g, q.Cue)
		q.Lemma, q.Act = head.Lemma, l.act(g, head, q.Content[0])
		switch {
		case q.Type == text.Indirect && (l.Objects[q.Lemma] && !Clause(g, q.Content[0]) || len(q.Content) == 1 && pronoun(g, q.Content[0])):
			q.Act = text.Attitude // named a new coach, noticed his sign; announced this
		case q.Type != text.Indirect && q.Act != text.Thought && !(q.Act == text.Attitude && g.Lower(head.at) && titled(g, q.Content)):
			q.Act = text.Speech // what stands in marks was said, whatever the verb is
		}
	}
}

// Clause reports whether a content is a clause or an infinitive, as far as its words show:
// a pronoun as its subject, a modal or an auxiliary, "to", or a word that opens one; or what
// somebody takes a thing for: the ferry as a danger. What a relative clause holds does not
// count: bacteria | that cannot be killed.
func Clause(g *grammar.Words, content text.Span) bool {
	first := g.Doc.TokenAt(content.Start)
	if g.Is(first, grammar.Subject) && !g.At(first, "it") { // recommend | she face charges
		return true
	}
	if w := g.Word(first); g.Is(first, grammar.Relative|grammar.Conjunction) || len(w) > 2 && (w[:2] == "wh" || w == "how") {
		return true
	}
	for i := first; i < len(g.Doc.Tokens) && g.Doc.Tokens[i].Start < content.End; i++ {
		switch {
		case i > first && g.Is(i, grammar.Relative):
			return false
		case g.Is(i, grammar.Auxiliary) && !g.Possessive(i), g.At(i, "to"), g.At(i, "as"):
			return true
		}
	}
	return false
}

// pronoun reports whether a content is only a word that stands for what was said.
func pronoun(g *grammar.Words, content text.Span) bool {
	i := g.Doc.TokenAt(content.Start)
	return g.Doc.Tokens[i].End >= content.End && g.Lower(i) && (g.Is(i, grammar.Subject|grammar.Determiner) || g.At(i, "him") || g.At(i, "them") || g.At(i, "so"))
}

// titled reports whether all that stands in marks is written as titles of works are, none of
// it a single word, longer than six or what somebody is called: played in "The Lake at
// Night", but not hailed her as "The Comeback Kid".
func titled(g *grammar.Words, content []text.Span) bool {
	marked := false
	for _, c := range content {
		in, words := false, 0
		for i := g.Doc.TokenAt(c.Start); i < len(g.Doc.Tokens) && g.Doc.Tokens[i].Start < c.End; i++ {
			switch w := g.Word(i); {
			case w == "!" || w == "?":
				return false
			case g.Doc.Tokens[i].Kind == text.Mark:
				if in && (words < 2 || words > 6) || !in && g.At(i-1, "as") {
					return false
				}
				in, words = !in, 0
			case !in || g.Doc.Tokens[i].Kind != text.Word:
			case g.Lower(i) && !g.Is(i, grammar.Preposition|grammar.Determiner|grammar.Conjunction):
				return false
			default:
				words++
				marked = true
			}
		}
	}
	return marked
}

// act returns the act of an indirect quote by the head of its cue and the words
// between it and the content: "agreed with", "declined to say".
func (l *Lexicon) act(g *grammar.Words, head candidate, content text.Span) text.Act {
	if head.Lemma == "" {
		return text.Speech // nothing but marks: a label
	}
	key := head.Lemma
	for i := head.at + 1; i <= head.at+2 && i < len(g.Doc.Tokens); i++ {
		key += " " + strings.ToLower(g.Word(i))
		if a, ok := l.Phrases[key]; ok {
			return a
		}
	}
	if v := head.at + 2; head.Opens && g.At(v-1, "to") && v < len(g.Doc.Tokens) && g.Doc.Tokens[v].End <= content.Start {
		if e, ok := l.Verbs[strings.ToLower(g.Word(v))]; ok && e.Act != text.Attitude {
			return e.Act
		}
	}
	return head.Act
}

// head returns the head of a cue and what is known of it. It is the first verb that
// is in the lists, or a later one if that one only opens it; without one, the first
// other word that is in them; without that, the first that is no filler.
func (l *Lexicon) head(g *grammar.Words, cue text.Span) candidate {
	verb, other, rest := candidate{at: -1}, candidate{at: -1}, -1
	filler := true // rest is one
	for i := g.Doc.TokenAt(cue.Start); i < len(g.Doc.Tokens) && g.Doc.Tokens[i].Start < cue.End; i++ {
		if k := g.Doc.Tokens[i].Kind; k != text.Word && k != text.Address {
			continue
		}
		fills := l.Fillers[strings.ToLower(g.Word(i))]
		if rest < 0 || filler && !fills {
			rest, filler = i, fills
		}
		if fills {
			continue
		}
		e, isVerb, known := l.look(g, i, i == rest)
		switch {
		case isVerb && (verb.at < 0 || verb.Opens && e.Act != text.Attitude):
			verb = candidate{i, e}
		case known && !isVerb && other.at < 0:
			other = candidate{i, e}
		}
	}
	if verb.at >= 0 {
		return verb
	}
	if other.at < 0 && rest >= 0 {
		other = candidate{rest, l.alone(strings.ToLower(g.Word(rest)))}
	}
	return other
}

// candidate is a token that can be the head of a cue; at is -1 for none.
type candidate struct {
	at int
	Entry
}

// look returns what the lists know of token i of a cue, and whether it is a verb
// there. A preposition counts only if it comes first: not the "on" of "counts on".
func (l *Lexicon) look(g *grammar.Words, i int, first bool) (e Entry, verb, known bool) {
	w := strings.ToLower(g.Word(i))
	n, isOther := l.Others[w]
	isOther = isOther && (first || !g.Is(i, grammar.Preposition))
	if v, ok := l.Verbs[w]; ok && !(isOther && nominal(g, i)) {
		return v, true, true
	}
	return n, false, isOther
}

// alone returns the entry of the only word of a cue, which may be a filler or a word
// that no list has.
func (l *Lexicon) alone(w string) Entry {
	if e, ok := l.Verbs[w]; ok {
		return e
	}
	if e, ok := l.Others[w]; ok {
		return e
	}
	if i := strings.LastIndexByte(w, '-'); i > 0 && i+1 < len(w) { // re-tweeted
		e := l.alone(w[i+1:])
		e.Lemma = w[:i+1] + e.Lemma
		return e
	}
	if l.Lemma == nil {
		return Entry{Lemma: w, Act: text.Attitude}
	}
	return Entry{Lemma: l.Lemma(w), Act: text.Attitude}
}

// nominal reports whether token i stands where a noun does: after an article or a
// possessive, perhaps with an adjective between them.
func nominal(g *grammar.Words, i int) bool {
	for p := i - 1; p >= max(0, i-2); p-- {
		switch {
		case g.Possessive(p), g.PossessivePronoun(p):
			return true
		case g.At(p, "a"), g.At(p, "an"), g.At(p, "the"), g.At(p, "A"), g.At(p, "An"), g.At(p, "The"):
			return true
		case g.Classes[p] != 0 || !g.Lower(p):
			return false
		}
	}
	return false
}
