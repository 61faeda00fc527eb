package names

import "github.com/d1af08f5/sayso/extractors/text"

// entitle makes a name, which stands at span, the full name of e.
func (w *Table) entitle(n *Name, span text.Span, e *Entity) {
	if e.Typ == text.Person && (len(e.Words) == 0 || e.Words[0] != n.Words[0]) {
		e.Hint, _ = w.Lex.given(w.D.Word(n.First)) // Guðrún, not Gudrun
	}
	if len(n.Words) == len(e.Words) {
		e.votes, e.rival, e.rivalVotes = max(1, e.rivalVotes), e.Full, e.votes
	} else {
		e.votes, e.rivalVotes = 1, 0
	}
	e.Words, e.Full = n.Words, span
}

// better reports whether a name, which stands at span, is to be the full name of e:
// it has more words, or is the better of two that have as many. But the Republic of
// Horta goes by Horta.
func (w *Table) better(n *Name, span text.Span, e *Entity) bool {
	if len(e.Words) == 0 {
		return true
	}
	if len(n.Words) == 1 && n.Words[0] == e.short {
		return false
	}
	if e.Typ == text.Location {
		if now, then := w.landOf(n.Words), w.landOf(e.Words); now != then {
			return then
		}
	}
	if len(n.Words) != len(e.Words) {
		return len(n.Words) > len(e.Words)
	}
	now, then := span.In(w.D.Text), e.Full.In(w.D.Text)
	first, last := w.Tokens(e.Full)
	switch capsNow, capsThen := allCapitals(now), allCapitals(then); {
	case capsNow != capsThen && sameWords(n.Words, e.Words) && (e.Typ != text.Organization || len(now) > longestAcronym):
		return capsThen // Paris, not the PARIS of the dateline
	case last-first != n.Last-n.First || abbreviates(n.Words, e.Words) || e.Typ == text.Location:
		return w.fuller(span, e)
	}
	return w.outvoted(n, span, e)
}

// longestAcronym is the length of a body's name up to which capitals may be no
// dateline's: ISIS and Isis.
const longestAcronym = 5

// outvoted counts a name that has as many words as the full one of e, and reports
// whether more names of e are written so: it is Hilary or Hillary as most of them are,
// the longer one if as many are. Of the other spellings it remembers one.
func (w *Table) outvoted(n *Name, span text.Span, e *Entity) bool {
	now := span.In(w.D.Text)
	switch {
	case now == e.Full.In(w.D.Text):
		e.votes++
		return false
	case e.rivalVotes == 0 || now != e.rival.In(w.D.Text):
		e.rival, e.rivalVotes = span, 0
	}
	e.rivalVotes++
	return e.rivalVotes > e.votes || e.rivalVotes == e.votes && !sameWords(n.Words, e.Words) && w.fuller(span, e)
}

// abbreviates reports whether one of two names of as many words has an initial where
// the other has a word.
func abbreviates(a, b []string) bool {
	for i := range a {
		if len(a[i]) != len(b[i]) && (initial(a[i], b[i]) || initial(b[i], a[i])) {
			return true
		}
	}
	return false
}

// fuller reports whether the name at span is better than e's, which has as many
// words: people's names are better with a suffix ("Jr."), places' not cut short
// ("Calif."), and bodies' without "Inc.".
func (w *Table) fuller(span text.Span, e *Entity) bool {
	switch e.Typ {
	case text.Person:
		return span.Len() > e.Full.Len()
	case text.Location:
		_, short := Lookup(w.Lex.States, e.Full.In(w.D.Text))
		return short
	}
	return span.Len() < e.Full.Len()
}
