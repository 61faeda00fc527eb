package coref

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/coref/names"
	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

// part notes the members of a speaker who is several, and reports whether it is: each is
// named or described by itself. "Ann Lee, a doctor, and Bo Lund"; "the mayor and the
// governor". Plain plurals such as "doctors and nurses" stay one speaker.
func (w *work) part(q *text.Quote, first, last int) bool {
	if last-first < 3 || !w.listed(first, last) {
		return false
	}
	var members []text.Member
	open := false // the one before ends in what hangs on it: the poll by Norden
	for i := first; i < last; {
		if word := w.D.Word(i); strings.EqualFold(word, "both") || strings.EqualFold(word, "neither") {
			i++
			continue
		}
		end := w.itemEnd(i, last)
		if !w.describes(i, end) {
			m, ok := w.member(i, end)
			if !ok || open && w.reached(i, m, members) {
				return false
			}
			if len(members) == 1 && members[0].Kind == text.Group && w.D.Word(i-1) == "," && m.Mention >= 0 { // two nurses, Ann Lee and
				members = members[:0]
			}
			members = append(members, m)
			open = w.hangs(i, end)
		}
		for i = end; i < last && w.joint(i); i++ {
		}
	}
	if len(members) < 2 {
		return false
	}
	q.Members = members
	return true
}

// reached reports whether the name m, from token i on, may hang on what the last of the
// members before it ends in: not in "the Ministry of Ports | and the | Home Office".
func (w *work) reached(i int, m text.Member, members []text.Member) bool {
	if m.Mention < 0 || w.D.Mentions[m.Mention].Kind != text.Name {
		return false
	}
	last := members[len(members)-1]
	return !w.opens(i) || last.Entity < 0 || m.Kind != text.OneBody || last.Kind != text.OneBody
}

// hangs reports whether a preposition in the tokens [i, end), which a common noun or a
// body begins, may reach what follows: lawyers for Ann Lee | and Bo Lund; Department for
// Education | and Skills.
func (w *work) hangs(i, end int) bool {
	if w.NameAt[i] > 0 && w.D.Mentions[w.Names[w.NameAt[i]-1].Mention].Type == text.Person {
		return false
	}
	for ; i < end; i++ {
		if names.Has(w.Lex.Closed, w.D.Word(i)) && !w.opens(i) && !grammar.PossessiveEnding(w.D.Word(i)) {
			return true
		}
	}
	return false
}

// listed reports whether an "and" between the tokens [first, last) stands outside of
// every name.
func (w *work) listed(first, last int) bool {
	for i := first + 1; i < last-1; i++ {
		if and(w.D.Word(i)) && !w.insideName(i) {
			return true
		}
	}
	return false
}

// insideName reports whether a name goes on over token i: Marks | and | Spencer.
func (w *work) insideName(i int) bool { return w.NameAt[i] > 0 }

// joint reports whether token i stands between the parts of a list.
func (w *work) joint(i int) bool {
	word := w.D.Word(i)
	return (and(word) || word == "," || word == "both") && !w.insideName(i)
}

func and(word string) bool { return word == "and" || word == "nor" }

// itemEnd returns the end of the part of a list that begins at token i, at most last.
func (w *work) itemEnd(i, last int) int {
	for i++; i < last && !w.joint(i); i++ {
	}
	return i
}

// describes reports whether the tokens [i, end) only say who the one before them is:
// Ann Lee, | a doctor |, and Bo Lund; her sister, | Ida.
func (w *work) describes(i, end int) bool {
	if word := w.D.Word(i); len(word) > 2 && word[1] == '-' && end-i <= 2 { // R-Iowa
		return i > 1 && w.D.Word(i-1) == ","
	}
	if i < 2 || w.D.Word(i-1) != "," {
		return false
	}
	before := w.NameAt[i-2] > 0
	if c := w.NameAt[end-1]; before && c > 0 && w.opens(i) && w.Names[c-1].First == i+1 { // the FBI, the CIA
		return w.D.Mentions[w.Names[w.NameAt[i-2]-1].Mention].Type == text.Person
	}
	if _, role := names.Lookup(w.Lex.Roles, w.D.Word(i-2)); role && w.D.Tokens[i-2].Case == text.Lower {
		return w.NameAt[i] > 0 && !plural(w.D.Word(i-2)) // her sister, Ida
	}
	return before && w.NameAt[i] == 0 && (w.D.Tokens[i].Case == text.Lower || w.D.Tokens[i].Kind == text.Number)
}

// opens reports whether token i opens a noun phrase of its own: "the", "other".
func (w *work) opens(i int) bool {
	word := w.D.Word(i)
	return grammar.OpensNoun(word) || word == "other" || names.Has(w.Lex.Several, word)
}

// member returns one of several speakers, the tokens [i, end); false if they do not
// name or describe somebody by themselves.
func (w *work) member(i, end int) (text.Member, bool) {
	s := w.D.Tokenized(i, end)
	if k := w.mentionAt(s); k >= 0 && !(w.hangs(i, end) && w.opens(i) && w.Names[w.NameAt[w.TokenAt(w.D.Mentions[k].Start)]-1].First > i+1) { // a study by Norden
		m := &w.D.Mentions[k]
		return text.Member{Span: m.Span, Mention: k, Entity: m.Entity, Kind: w.kind(m.Span, m.Entity)}, true
	}
	if c := w.NameAt[end-1]; c > 0 && w.Names[c-1].Last == end && w.D.Tokens[i].Case != text.Lower && !w.opens(i) { // Oslo-based Coldline
		k := w.Names[c-1].Mention
		m := &w.D.Mentions[k]
		return text.Member{Span: m.Span, Mention: k, Entity: m.Entity, Kind: w.kind(m.Span, m.Entity)}, m.Entity >= 0
	}
	if !w.opens(i) {
		return w.newMember(i, end)
	}
	if end-i < 2 {
		return text.Member{}, false
	}
	out := text.Member{Span: s, Mention: -1, Entity: -1}
	if !plural(w.D.Word(end - 1)) {
		out.Entity = w.Nominal(i, end, 0)
	}
	if out.Entity >= 0 {
		out.Mention = w.mention(s, text.Nominal, out.Entity)
	}
	out.Kind = w.kind(s, out.Entity)
	return out, true
}

// newMember returns the member whose name nobody tagged, a body's for all that is known, if
// each of its words begins with a capital.
func (w *work) newMember(i, end int) (text.Member, bool) {
	for k := i; k < end; k++ {
		if !w.Capital(k) || w.ClosedWord(k) || plural(w.D.Word(k)) && w.roleNoun(k) || names.Has(w.Lex.Writings, w.D.Word(k)) {
			return text.Member{}, false
		}
	}
	k := w.Found(i, end, text.Organization)
	if k < 0 {
		return text.Member{}, false
	}
	m := w.Names[w.NameAt[i]-1].Mention
	return text.Member{Span: w.D.Mentions[m].Span, Mention: m, Entity: k, Kind: w.kind(w.D.Mentions[m].Span, k)}, true
}

func (w *work) roleNoun(i int) bool {
	_, role := names.Lookup(w.Lex.Roles, w.D.Word(i))
	return role
}
