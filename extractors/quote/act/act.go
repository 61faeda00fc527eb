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
		head, e := l.head(g, q.Cue)
		q.Lemma, q.Act = e.Lemma, l.act(g, head, e, q.Content[0])
		if q.Type != text.Indirect && q.Act != text.Thought {
			q.Act = text.Speech // what stands in marks was said, whatever the verb is
		}
	}
}

// act returns the act of an indirect quote by the head of its cue and the words
// between it and the content: "agreed with", "declined to say".
func (l *Lexicon) act(g *grammar.Words, head int, e Entry, content text.Span) text.Act {
	if head < 0 || e.Lemma == "" {
		return text.Speech // nothing but marks: a label
	}
	key := e.Lemma
	for i := head + 1; i <= head+2 && i < len(g.Doc.Tokens); i++ {
		key += " " + strings.ToLower(g.Word(i))
		if a, ok := l.Phrases[key]; ok {
			return a
		}
	}
	if v := head + 2; e.Opens && g.At(head+1, "to") && v < len(g.Doc.Tokens) && g.Doc.Tokens[v].End <= content.Start {
		return l.Verbs[strings.ToLower(g.Word(v))].Act
	}
	return e.Act
}

// head returns the token that is the head of a cue, and what is known of it. The
// token is -1 if the cue has no word. The head is the first verb that is in the
// lists, or a later one if that one only opens it; where no verb is, the first noun
// that is in the lists; where no word is, the first that is no filler.
func (l *Lexicon) head(g *grammar.Words, cue text.Span) (int, Entry) {
	verb, other, rest := -1, -1, -1
	var entries [2]Entry
	first, last := g.Doc.TokenAt(cue.Start), g.Doc.TokenAt(cue.End-1)+1
	for i := first; i < last && i < len(g.Doc.Tokens); i++ {
		w := strings.ToLower(g.Word(i))
		if g.Doc.Tokens[i].Kind != text.Word && g.Doc.Tokens[i].Kind != text.Address {
			continue
		}
		if rest < 0 || l.Fillers[strings.ToLower(g.Word(rest))] && !l.Fillers[w] {
			rest = i
		}
		if l.Fillers[w] {
			continue
		}
		v, isVerb := l.Verbs[w]
		n, isOther := l.Others[w]
		isVerb = isVerb && !(isOther && l.nominal(g, i))
		switch {
		case isVerb && verb < 0, isVerb && entries[0].Opens && v.Act != text.Attitude:
			verb, entries[0] = i, v
		case isOther && !isVerb && other < 0:
			other, entries[1] = i, n
		}
	}
	switch {
	case verb >= 0:
		return verb, entries[0]
	case other >= 0:
		return other, entries[1]
	case rest >= 0:
		return rest, l.alone(strings.ToLower(g.Word(rest)))
	}
	return -1, Entry{}
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
func (l *Lexicon) nominal(g *grammar.Words, i int) bool {
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
