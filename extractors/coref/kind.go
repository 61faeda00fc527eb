package coref

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/coref/names"
	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

// kinds says of every quote what sort of speaker it has.
func (w *work) kinds() {
	for i := range w.D.Quotes {
		q := &w.D.Quotes[i]
		if q.Speaker.Empty() {
			continue
		}
		if q.Who = w.kind(q.Speaker, q.Entity); len(q.Members) > 0 {
			q.Who = together(q.Members)
		}
	}
}

// together returns what several speakers are: bodies if all of them are, or else a
// group of people.
func together(all []text.Member) text.SpeakerKind {
	who := all[0].Kind
	for _, m := range all {
		if m.Kind != who {
			return text.Group
		}
	}
	if who == text.OneBody || who == text.OnePlace || who == text.Writing {
		return who
	}
	return text.Group
}

// kind returns what sort of speaker the words at s are, which mean entity k, or -1
// if they mean none.
func (w *work) kind(s text.Span, k int) text.SpeakerKind {
	if k >= 0 {
		switch w.Entities[k].Typ {
		case text.Person:
			return text.OnePerson
		case text.Location:
			return text.OnePlace
		}
		return text.OneBody
	}
	first, last := w.Tokens(s)
	if word := w.D.Word(first); last-first == 1 && (w.IsPronoun(first) || relative(word)) && !names.Has(w.Lex.Single, word) && !names.Has(w.Lex.Crowds, word) {
		switch p, _ := names.Lookup(w.Lex.Pronouns, word); {
		case !w.who.Nameless[first]:
			return text.Unresolved
		case p.Plural:
			return text.Group
		}
		return text.Unnamed
	}
	return w.described(first, last)
}

func relative(word string) bool {
	switch word {
	case "who", "which", "that", "Who", "Which", "That", "this", "This":
		return true
	}
	return false
}

// described returns what sort of speaker the noun phrase of the tokens [first, last)
// describes: "a spokesman for the port" → one who is not named; "two of the nurses"
// → a group.
func (w *work) described(first, last int) text.SpeakerKind {
	counted := false // two nurses, those close to her
	for i := first; i < last && !w.content(i) || i == first && w.D.Tokens[i].Kind == text.Number; i++ {
		if names.Has(w.Lex.Single, w.D.Word(i)) && (i+1 >= last || !w.content(i+1)) { // one of the nurses, but not one nurse
			if i > first && strings.EqualFold(w.D.Word(i-1), "no") {
				return text.Group
			}
			return text.Unnamed
		}
		counted = counted || names.Has(w.Lex.Several, w.D.Word(i)) || w.D.Tokens[i].Kind == text.Number
	}
	from, head := w.headNoun(first, last)
	if head >= 0 && w.Capital(head) && w.D.Tokens[last-1].Case == text.Lower && w.Capital(last-2) && w.roleNoun(last-1) {
		head = last - 1 // a Department for Works spokeswoman
	}
	for ; head >= from; head-- { // a poll released Monday
		if who := w.sort(from, head); who != text.NoSpeaker {
			return who
		}
	}
	if counted {
		return text.Group
	}
	return text.Unnamed
}

// content reports whether token i can be the noun of a phrase or stand before it.
func (w *work) content(i int) bool {
	word := w.D.Word(i)
	k := w.D.Tokens[i].Kind
	return (k == text.Word || k == text.Number) && !names.Has(w.Lex.Closed, word) && !names.Has(w.Lex.Calendar, word) && !grammar.PossessiveEnding(word)
}

// headNoun returns the last word of the phrase [first, last) before what hangs on its
// noun, and the first that belongs to that noun; a head of -1 if there is none. If the
// noun only counts, it is the one behind "of". "the wife | of the mayor" → wife;
// "a number of nurses" → nurses; "the banks and brokers" → brokers.
func (w *work) headNoun(first, last int) (from, head int) {
	from, head = first, -1
	for i := first; i < last; i++ {
		switch word := w.D.Word(i); {
		case w.content(i):
			head = i
		case head < 0, grammar.PossessiveEnding(word):
		case word == "of" && names.Has(w.Lex.Amounts, w.D.Word(head)), and(word), word == "or":
			from, head = i+1, -1
		case w.D.Tokens[i].Kind == text.Mark, word == "-", word == "/", word == ".":
		default:
			return from, head
		}
	}
	return from, head
}

// sort returns what sort of speaker the noun at token head is, in a phrase from first
// on; none if the word says nothing of it.
func (w *work) sort(first, head int) text.SpeakerKind {
	word := w.D.Word(head)
	_, role := names.Lookup(w.Lex.Roles, word)
	plural := plural(word)
	switch {
	case names.Has(w.Lex.Writings, word), plural && names.Has(w.Lex.Writings, word[:len(word)-1]):
		return text.Writing
	case names.Has(w.Lex.Several, word), names.Has(w.Lex.Crowds, word):
		return text.Group
	case role && !plural:
		return text.Unnamed
	case names.Has(w.Lex.Towns, word), names.Has(w.Lex.Regions, word):
		return text.OnePlace
	case names.Has(w.Lex.Firms, word), names.Has(w.Lex.Bodies, word) && (!plural || w.D.Tokens[head].Case != text.Lower):
		return text.OneBody
	case plural, role:
		return text.Group
	}
	return text.NoSpeaker
}

// plural reports whether a word looks like the plural of a noun: nurses, MPs.
func plural(word string) bool {
	n := len(word)
	if n < 3 || word[n-1] != 's' {
		return false
	}
	stem := word[:n-1]
	return n > 3 && !strings.Contains("siu'", stem[n-2:]) || 'A' <= stem[0] && stem[0] <= 'Z' && stem == strings.ToUpper(stem)
}
