package coref

import (
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/extractors/coref/names"
	"github.com/d1af08f5/sayso/extractors/coref/refer"
	"github.com/d1af08f5/sayso/extractors/coref/voice"
	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

// speakers resolves the speakers of the quotes in text order: names, pronouns of
// the third person and nouns. "I" and "you" come last, because they may be any of
// those.
func (w *work) speakers() {
	w.MapQuotes()
	w.Latest, w.stranger = refer.Speaker{Entity: -1, Token: -1}, stranger{token: -1}
	w.Referrer.Begin()
	order := w.bySpeaker()
	for _, i := range order {
		if first, last := w.Tokens(w.D.Quotes[i].Speaker); w.First(first, last) || w.Part(&voice.Label{First: first, Last: min(last, first+1)}) != 0 {
			w.Hear()
			break
		}
	}
	for _, i := range order {
		q := &w.D.Quotes[i]
		first, last := w.Tokens(q.Speaker)
		if w.First(first, last) {
			continue
		}
		w.ReadOn(first)
		if w.part(q, first, last) {
			continue
		}
		w.speak(q, i+1, first, last)
		w.meet(q, first, last)
		if k := w.NamedInside(q); k >= 0 && (q.Mention < 0 || w.D.Mentions[q.Mention].Kind == text.Pronoun) {
			q.Entity = -1
			w.resolve(q, text.Nominal, k)
		}
		if q.Entity >= 0 && w.D.Paragraphs[w.ParagraphAt(first)].Aside == text.InStory && (q.Entity != w.Latest.Entity || w.Latest.Token < first) {
			w.Latest = refer.Speaker{Entity: q.Entity, Token: first}
		}
	}
	for _, i := range order {
		q := &w.D.Quotes[i]
		if first, last := w.Tokens(q.Speaker); w.First(first, last) {
			p, _ := names.Lookup(w.Lex.Pronouns, w.D.Word(first))
			w.resolve(q, text.Pronoun, w.Self(first, i+1, p))
		} else if q.Entity < 0 && q.Members == nil {
			w.resolve(q, text.Nominal, w.Party(first, last))
		}
	}
}

// bySpeaker returns the quotes with speakers in the order of these.
func (w *work) bySpeaker() []int {
	order := w.order[:0]
	for i := range w.D.Quotes {
		if !w.D.Quotes[i].Speaker.Empty() {
			order = append(order, i)
		}
	}
	w.order = order
	slices.SortStableFunc(order, func(a, b int) int { return w.D.Quotes[a].Speaker.Start - w.D.Quotes[b].Speaker.Start })
	return order
}

// speak resolves the speaker of q, the tokens [first, last); own is one more than
// the index of q.
func (w *work) speak(q *text.Quote, own, first, last int) {
	if noun := w.ownedBy(first, last); noun > last { // Ruiz's club
		last = noun
		widen(q, w.D.Tokenized(first, last))
	}
	if k := w.turnOf(q, first); k >= 0 {
		w.resolve(q, text.Name, k)
	} else if m := w.mentionAt(q.Speaker); m >= 0 && w.byDocument(m, first, last) {
		w.resolve(q, text.Nominal, w.D.Mentions[m].Entity)
	} else if m >= 0 {
		q.Mention, q.Entity = m, w.D.Mentions[m].Entity
		widen(q, w.D.Mentions[m].Span)
	} else if k := w.Acronym(first, last); k >= 0 {
		w.resolve(q, text.Name, k)
	} else if last-first == 1 && w.D.Word(first) == "who" {
		w.resolve(q, text.Pronoun, w.Relative(first))
	} else if last-first == 1 && w.IsPronoun(first) {
		if w.who.Nameless[first] || w.goesOn(first) { // a resident said; she added
			w.who.Nameless[first] = true
			w.stranger.token = first
			return
		}
		k := w.Pronoun(first, own)
		if k < 0 {
			if k = w.TheySingular(first); k >= 0 {
				w.Entities[k].Gender, w.Entities[k].Evidence = text.Nonbinary, text.FromPronoun
			}
		}
		if k < 0 {
			k = w.ranked(first)
		}
		w.resolve(q, text.Pronoun, k)
	} else if k := w.local(first, last); k >= 0 {
		w.resolve(q, text.Nominal, k)
	} else if k := w.NamedAfter(first, last); k >= 0 {
		w.resolve(q, text.Nominal, k)
	} else if k := w.publisher(first, last); k >= 0 {
		w.resolve(q, text.Nominal, k)
	} else {
		w.resolve(q, text.Nominal, w.Nominal(first, last, own))
	}
}

// widen lets the speaker of q be all of a name, unless it reaches into what is said.
func widen(q *text.Quote, name text.Span) {
	if !slices.ContainsFunc(q.Content, name.Overlaps) {
		q.Speaker = name
	}
}

// ranked returns whom the ranker is sure that the pronoun at token i stands for, unless
// their gender speaks against it, or -1.
func (w *work) ranked(i int) int {
	k := int(w.who.Stands[i]) - 1
	p, _ := names.Lookup(w.Lex.Pronouns, w.D.Word(i))
	if k >= 0 && p.Gender != text.NoGender && w.Entities[k].Gender != text.NoGender && w.Entities[k].Gender != p.Gender {
		return -1
	}
	return k
}

// turnOf returns who speaks in the turn q, whose label names nobody by a name that
// has a mention, or -1: initials, or a surname that nobody tagged.
func (w *work) turnOf(q *text.Quote, first int) int {
	if !q.Turn || w.Part(&voice.Label{First: first, Last: first + 1}) != 0 {
		return -1
	}
	k := w.Labelled(first)
	if m := w.mentionAt(q.Speaker); m >= 0 && w.D.Mentions[m].Entity == k {
		return -1
	}
	return k
}

// mentionAt returns the mention of the name that the speaker s consists of, for
// the most part, or -1.
func (w *work) mentionAt(s text.Span) int {
	first, last := w.Tokens(s)
	for k := first; k < last; k++ {
		if c := int(w.NameAt[k]) - 1; c >= 0 && w.D.Mentions[w.Names[c].Mention].Entity >= 0 && w.is(s, first, last, &w.Names[c]) {
			return w.Names[c].Mention
		}
	}
	return -1
}

// is reports whether the speaker s, the tokens [first, last), is whoever bears a name in it.
func (w *work) is(s text.Span, first, last int, n *names.Name) bool {
	m := &w.D.Mentions[n.Mention]
	switch {
	case w.owns(n, last) && !w.authors(n, first, last), w.modifies(n, first, last), w.hangsOn(first, n):
		return false
	case 2*m.Len() >= s.Len(), w.named(n, first, last), w.publishes(n, first, last), w.authors(n, first, last):
		return true
	}
	based := n.First > first && strings.HasSuffix(w.D.Word(n.First-1), "-based") && !w.hung(first, n.First) // the Lund-based Quill
	return m.End == s.End && (m.Type == text.Person || w.writes(n, first) || based)
}

// ownedBy returns the token after the body that belongs to the speaker [first,
// last), a name in the possessive, or last: "Ruiz's | club" → the token after
// club.
func (w *work) ownedBy(first, last int) int {
	if last+1 < len(w.D.Tokens) && w.NameAt[first] > 0 && w.Names[w.NameAt[first]-1].Last == last && grammar.PossessiveEnding(w.D.Word(last)) {
		if noun := w.D.Word(last + 1); names.Has(w.Lex.Bodies, noun) && w.D.Tokens[last+1].Case == text.Lower {
			return last + 2
		}
	}
	return last
}

// owns reports whether a name is only the owner of what follows it, up to token
// last: "Ruiz's club", "Barclays' chief".
func (w *work) owns(n *names.Name, last int) bool {
	if n.Last+1 >= last {
		return false
	}
	word := w.D.Word(n.Last)
	return (grammar.PossessiveEnding(word) || word == "'" || word == "’") && !w.namedIn(n.Last+1, last)
}

// hangsOn reports whether a name only says whose or where the noun is that the
// speaker, from token first on, begins with: "a spokesman for the Department of
// Health", "critics of Ann Lee", "a friend of former Quill boss Ann Lee"; but not "the
// city of Oslo", "the head of Quill Ann Lee" and "a letter from Ann Lee".
func (w *work) hangsOn(first int, n *names.Name) bool {
	k := n.First - 1
	for k > first && (!hangs(w.D.Word(k)) || w.teamAt(k, first)) {
		if w.D.Tokens[k].Kind != text.Word {
			return false
		}
		k--
	}
	if k <= first || w.NameAt[k-1] > 0 || names.Has(w.Lex.Closed, w.D.Word(k-1)) { // And from Ann Lee
		return false
	}
	head := w.D.Word(k - 1)
	opens := w.D.Tokens[k-1].Case != text.Lower // Critics of Ann Lee, Lord of the Rings director Ann Lee
	if opens && n.First == k+1 && w.endsBody(k, first) {
		return true
	}
	if opens && k-1 != w.D.Sentences[w.D.SentenceAt(k)].First || w.writtenBy(k-1, k) {
		return false
	}
	for _, of := range []map[string]bool{w.Lex.Towns, w.Lex.Regions, w.Lex.Lands} {
		if names.Has(of, head) {
			return false
		}
	}
	for i := k + 1; i < n.First; i++ {
		if word := w.D.Word(i); !w.Lex.Title(word) && !names.Has(w.Lex.Closed, word) {
			word = w.D.Word(n.First - 1)
			return w.roleNoun(n.First-1) && !plural(word) && !names.Has(w.Lex.Crowds, word) && (!opens || plural(head))
		}
	}
	return true
}

// endsBody reports whether the preposition at token k stands in the name of a body that hangs
// on a noun of the speaker from token first on: a spokesman for House | of | Quill.
func (w *work) endsBody(k, first int) bool {
	for k--; k > first && w.Capital(k); k-- {
	}
	return k > first && hangs(w.D.Word(k)) && w.D.Tokens[k-1].Case == text.Lower && !names.Has(w.Lex.Closed, w.D.Word(k-1)) && !w.writtenBy(k-1, k)
}

// hangs reports whether a word ties a name to the noun before it.
func hangs(word string) bool {
	switch word {
	case "of", "for", "to", "from", "with", "against", "at":
		return true
	}
	return grammar.Ties(word)
}

// writtenBy reports whether tokens noun and by say that who is named next has published
// something: a report by Quill, a letter from Ann Lee.
func (w *work) writtenBy(noun, by int) bool {
	word := w.D.Word(by)
	if word == "for" && noun > 0 && strings.TrimSuffix(w.D.Word(noun), "s") == "post" { // a blog post for Quill
		return true
	}
	return (word == "by" || word == "from") && noun >= 0 && w.published(noun)
}

// hung reports whether a preposition stands between the tokens [first, last): voters in.
func (w *work) hung(first, last int) bool {
	for i := first + 1; i < last; i++ {
		if word := w.D.Word(i); word == "in" || hangs(word) {
			return true
		}
	}
	return false
}

// published reports whether token i is a document that speaks for whoever publishes it.
func (w *work) published(i int) bool {
	word := w.D.Word(i)
	return names.Has(w.Lex.Reports, word) || names.Has(w.Lex.Reports, strings.TrimSuffix(word, "s"))
}

// writes reports whether a name, in a speaker from token first on, is that of whoever
// published what speaks: "a report released by the Home Office".
func (w *work) writes(n *names.Name, first int) bool {
	by := n.First - 1
	for by > first && w.D.Tokens[by].Kind == text.Word && (!hangs(w.D.Word(by)) || w.teamAt(by, first)) && w.D.Word(by) != "by" {
		by-- // the newspaper; a team at
	}
	noun := by - 1
	if i := w.participle(first, by); i > first { // conducted this year
		noun = i - 1
	}
	return w.writtenBy(noun, by) && !w.hung(first, noun)
}

// teamAt reports whether the word at token i only says whose the team is that published a
// document, which the speaker from token first on is: a paper by a team | at Quill.
func (w *work) teamAt(i, first int) bool {
	if word := w.D.Word(i); word != "at" && word != "of" && word != "from" || !names.Has(w.Lex.Teams, w.D.Word(i-1)) {
		return false
	}
	for by := i - 2; by > first; by-- {
		if w.writtenBy(by-1, by) {
			return true
		}
	}
	return false
}

// participle returns the token in [first, by) that begins what tells how a document came
// out, or -1: a survey | conducted earlier this year | by.
func (w *work) participle(first, by int) int {
	for i := by - 1; i > first && w.D.Tokens[i].Case == text.Lower || i > first && names.Has(w.Lex.Calendar, w.D.Word(i)); i-- {
		if word := w.D.Word(i); w.published(i-1) && (strings.HasSuffix(word, "ed") || names.Has(w.Lex.Issuing, word)) {
			return i
		}
	}
	return -1
}

// authors reports whether a name owns the document, or what was said, that the speaker [first,
// last) is: Quill's latest forecast, Ann Lee's account.
func (w *work) authors(n *names.Name, first, last int) bool {
	if n.Last+1 >= last || !grammar.PossessiveEnding(w.D.Word(n.Last)) || w.D.Mentions[n.Mention].Type == text.Location {
		return false
	}
	for i := first; i < n.First; i++ {
		if word := w.D.Word(i); !w.Capital(i) && !w.Lex.Title(word) && word != "the" { // some saw Ann Lee's
			return false
		}
	}
	for i := n.Last + 1; i < last; i++ {
		if w.NameAt[i] > 0 || names.Has(w.Lex.Closed, w.D.Word(i)) {
			return false
		}
	}
	word := w.D.Word(last - 1)
	return w.published(last-1) || last == n.Last+2 && (names.Has(w.Lex.Utterances, word) || names.Has(w.Lex.Utterances, strings.TrimSuffix(word, "s")))
}

// byDocument reports whether the speaker [first, last) is a document of whom mention m names.
func (w *work) byDocument(m, first, last int) bool {
	n := &w.Names[w.NameAt[w.TokenAt(w.D.Mentions[m].Start)]-1]
	return n.First > first && w.writes(n, first) || w.publishes(n, first, last) || w.authors(n, first, last)
}

// publishes reports whether a body's name stands before the report of its own that the
// speaker [first, last) is: "a Quill report", but not "voters in a Quill poll".
func (w *work) publishes(n *names.Name, first, last int) bool {
	return n.Last == last-1 && !w.hung(first, n.First) && w.D.Mentions[n.Mention].Type == text.Organization && w.D.Tokens[n.Last].Case == text.Lower && w.published(n.Last)
}

// modifies reports whether the name of a body or place only modifies the noun
// after it, up to token last: "the Lake Office board", "Houston police". A body
// may go by its kind as well: "the Labour party".
func (w *work) modifies(n *names.Name, first, last int) bool {
	typ := w.D.Mentions[n.Mention].Type
	if typ == text.Person || n.Last >= last || w.namedIn(n.Last, last) || w.named(n, first, last) || w.publishes(n, first, last) {
		return false
	}
	if _, role := names.Lookup(w.Lex.Roles, w.D.Word(n.Last)); role { // a Labour MP
		return true
	}
	if w.D.Tokens[n.Last].Case != text.Lower || names.Has(w.Lex.Closed, w.D.Word(n.Last)) {
		return false
	}
	return !names.Has(w.Lex.Bodies, w.D.Word(n.Last)) || typ == text.Location && !names.Has(w.Lex.Towns, w.D.Word(n.Last))
}

// named reports whether the speaker [first, last) is the name of a body and the sort of
// body that it is: "the Interfax news agency", "Russia's Vedomosti newspaper", but not
// "the Lund supporters union", "a poll for the Herald newspaper".
func (w *work) named(n *names.Name, first, last int) bool {
	if w.D.Mentions[n.Mention].Type != text.Organization || n.Last >= last || last-n.Last > 2 || !names.Has(w.Lex.Sorts, w.D.Word(last-1)) {
		return false
	}
	for i := n.Last; i < last; i++ {
		if word := w.D.Word(i); w.D.Tokens[i].Case != text.Lower || !w.content(i) || i < last-1 && (plural(word) && word != "news" || strings.Contains(word, "-")) {
			return false
		}
	}
	for i := first; i < n.First; i++ {
		if word := w.D.Word(i); !w.content(i) && word != "the" && word != "The" && !grammar.PossessiveEnding(word) {
			return false
		}
	}
	return true
}

// namedIn reports whether the tokens [first, last) contain a name: "foreign
// minister Kari Lund".
func (w *work) namedIn(first, last int) bool {
	for i := first; i < last; i++ {
		if w.NameAt[i] > 0 {
			return true
		}
	}
	return false
}

// resolve points a quote at entity k through a mention of the given kind, which
// it adds unless there is one; it does nothing if k is -1.
func (w *work) resolve(q *text.Quote, kind text.MentionKind, k int) {
	if k < 0 {
		return
	}
	q.Mention = w.mention(q.Speaker, kind, k)
	q.Entity = w.D.Mentions[q.Mention].Entity // two quotes may have one speaker's word
}

// mention returns the mention that the words at s became, and lets them become one
// of entity k if they are none yet.
func (w *work) mention(s text.Span, kind text.MentionKind, k int) int {
	if m, ok := w.spoken[s]; ok {
		return m
	}
	m := len(w.D.Mentions)
	w.spoken[s] = m
	w.D.Mentions = append(w.D.Mentions, text.Mention{Span: s, Type: w.Entities[k].Typ, Kind: kind, Entity: k})
	return m
}
