package text

import (
	"strings"
	"unicode/utf8"
)

// split appends the sentences of the paragraph whose tokens begin at first.
func split(d *Document, first int) {
	p := splitter{d: d, text: d.Text, tokens: d.Tokens, begin: first}
	for i := first; i < len(p.tokens); i++ {
		if next := p.boundary(i); next > p.begin {
			p.cut(next)
			i = next - 1
		}
	}
	p.cut(len(p.tokens))
}

// splitter finds the sentences of one paragraph.
type splitter struct {
	d      *Document
	text   string
	tokens []Token
	begin  int  // first token of the current sentence
	quote  bool // a quotation mark is open
	apart  bool // a straight one is that has spaces on both sides
	seen   int  // first token after the last stop and what closes with it
}

// cut ends the current sentence before token i.
func (p *splitter) cut(i int) {
	if i > p.begin {
		p.d.Sentences = append(p.d.Sentences, Sentence{p.d.Tokenized(p.begin, i), p.begin, i})
		p.begin = i
	}
}

// boundary returns the token before which the current sentence ends, if token i
// shows an end; 0 if it shows none. Token i is then the last stop of the
// sentence or, where it has no stop, stands next to the end.
func (p *splitter) boundary(i int) int {
	t := &p.tokens[i]
	kind := noStop
	switch t.Kind {
	case Word:
		if kind = abbreviation; p.text[t.End-1] != '.' {
			return p.wordBoundary(i)
		}
	case Punct:
		if kind = p.terminal(i); kind == noStop {
			return max(p.letter(i), p.rule(i))
		}
	case Symbol:
		if kind = smile; !smiling(t.In(p.text)) {
			return max(p.rule(i), p.bracketed(i))
		}
	case Number:
		return p.stamp(i)
	case Mark:
		p.quote = p.opens(i)
		if i >= p.seen {
			p.apart = !p.apart && p.is(i, `"`) && p.loose(i)
		}
		return 0
	case Address:
		return p.link(i)
	}
	if i < p.seen {
		return 0 // decided with the stop before
	}
	end := stop{at: i, kind: kind}
	p.closers(&end)
	p.seen = end.next
	p.quote, p.apart = p.quote && !end.quoted, p.apart && !end.quoted
	if end.next < len(p.tokens) && p.ends(&end) {
		return end.next
	}
	return 0
}

// wordBoundary is boundary for a word without a period.
func (p *splitter) wordBoundary(i int) int {
	switch {
	case p.tokens[i].Case != Title:
		return 0
	case p.unmarked(i) || p.credit(i):
		return i
	}
	return p.dated(i)
}

// terminal returns the kind of stop that the punctuation mark i is. Spaced
// periods, ". . .", are an ellipsis.
func (p *splitter) terminal(i int) stopKind {
	kind := terminal(p.tokens[i].In(p.text))
	if kind == period && i > p.begin && p.is(i-1, ".") {
		return ellipsis
	}
	return kind
}

func (p *splitter) is(i int, w string) bool { return p.tokens[i].In(p.text) == w }

// spaced reports whether white space stands before token i.
func (p *splitter) spaced(i int) bool { return i == 0 || p.tokens[i].Start > p.tokens[i-1].End }

// lowerAt reports whether token i is there and in lower case.
func (p *splitter) lowerAt(i int) bool {
	return i < len(p.tokens) && p.tokens[i].Case == Lower
}

// ends reports whether the sentence ends with the stop.
func (p *splitter) ends(end *stop) bool {
	n := end.next
	for n < len(p.tokens)-1 && (p.tokens[n].Kind == Mark || p.is(n, "(") || p.is(n, "[")) {
		n++
	}
	if p.year(n) {
		return false
	}
	switch end.kind {
	case foreign:
		return true
	case ellipsis:
		if end.at == p.begin {
			return false
		}
	case period:
		return p.endsPeriod(end, n)
	case bang:
		return p.endsBang(end, n)
	case abbreviation:
		return p.endsAbbreviation(end, n)
	}
	return p.tokens[n].Case.Capital() && !(end.quoted && n == end.next && p.speaker(n))
}

// year reports whether token i is a year in brackets, as after a title: "Viva!
// (1965)".
func (p *splitter) year(i int) bool {
	return p.tokens[i].Kind == Number && p.tokens[i].Len() == 4 && p.is(i-1, "(") && i+1 < len(p.tokens) && p.is(i+1, ")")
}

// endsPeriod decides for a period, with token n the first word after it.
func (p *splitter) endsPeriod(end *stop, n int) bool {
	if p.numbering(end.at) {
		return false
	}
	t := &p.tokens[n]
	last := &p.tokens[max(end.at-1, p.begin)]
	if !p.spaced(end.next) {
		return t.Case.Capital() && (n == end.next && p.unspaced(end.at-1, n) || n == end.next+1 && p.quotes(end))
	}
	if p.abbreviates(end.at-1, n) {
		return false
	}
	letter := last.Len() == 1 && last.Case == Lower
	switch {
	case t.Case.Capital():
		return !letter || starters[t.In(p.text)]
	case t.Kind == Number:
		return !letter
	case t.Kind == Word && t.Case == Lower:
		return !end.quoted && !end.bracket && !letter && (last.Kind != Word || last.Case == Lower || last.Len() > 5)
	}
	return t.Kind != Punct && t.Kind != Mark || dash(p.text[t.Start]) && !p.signed(n+1)
}

// unspaced reports whether a sentence ends with token last though no space comes
// before token n: "end.Next". After a name, a year or a quotation mark, a word must
// follow that begins sentences, or a title: "Monday.Mrs Roe", "2017.The".
func (p *splitter) unspaced(last, n int) bool {
	if last < p.begin {
		return false
	}
	t := &p.tokens[last]
	if t.Case == Lower {
		return t.Len() > 1
	}
	w := p.tokens[n].In(p.text)
	return (starters[w] || courtesies[w]) && (t.Case == Title || t.Kind == Number && t.Len() == 4 || t.Kind == Mark && p.tokens[n].Kind == Word && last > p.begin && p.tokens[last-1].Case == Lower)
}

// quotes reports whether a quotation begins right behind a stop, and a word of more
// than one letter stands before it, though no space parts them: "noon.“There". What a
// straight mark does there its form does not say.
func (p *splitter) quotes(end *stop) bool {
	t := &p.tokens[max(end.at-1, p.begin)]
	switch p.tokens[end.next].In(p.text) {
	case "“", "‘", "„":
		return t.Kind == Word && t.Len() > 1 && !p.spaced(end.next+1)
	}
	return false
}

// abbreviates reports whether the word before a period is cut short, though no list
// holds it: in lower case without a vowel, "12 mg. of lead", or one of those that are
// words as well, "the med. team". A word in lower case follows. "№." and "N°." have a
// number after them.
func (p *splitter) abbreviates(last, n int) bool {
	if last < p.begin {
		return false
	}
	w := p.tokens[last].In(p.text)
	if p.tokens[n].Kind == Number {
		return w == "°" || w == "º" || strings.HasSuffix(w, "N°") || strings.HasSuffix(w, "Nº")
	}
	if !p.lowerAt(n) || p.tokens[last].Kind != Word || p.tokens[last].Case != Lower {
		return false
	}
	return clipped[w] || len(w) > 1 && !strings.ContainsAny(w, "aeiouy") && len(w) < 6 && isLetter(w[0])
}

// numbering reports whether the sentence begins with a number or letter that
// the period i ends, "1. Buy milk", or with a label, "Figure 2. The city".
func (p *splitter) numbering(i int) bool {
	if i == p.begin {
		return false
	}
	last := &p.tokens[i-1]
	switch i - p.begin {
	case 1:
		return last.Kind == Number || last.Len() == 1 && last.Kind == Word
	case 2:
		return last.Kind == Number && labels[p.tokens[p.begin].In(p.text)]
	}
	return false
}

// signed reports whether the rest of the paragraph, from token i on, is a name,
// as after the dash that signs a quotation: “It works.” — Ann Lee.
func (p *splitter) signed(i int) bool {
	if len(p.tokens)-i > 6 || i == len(p.tokens) {
		return false
	}
	for ; i < len(p.tokens); i++ {
		if !p.tokens[i].Case.Capital() {
			return false
		}
	}
	return true
}

// dash reports whether a dash or a bullet begins with the byte c.
func dash(c byte) bool { return c == '-' || c >= utf8.RuneSelf }

// endsBang decides for ! and ?, with token n the first word after it. After a
// quotation mark the sentence may go on with its speaker.
func (p *splitter) endsBang(end *stop, n int) bool {
	t := &p.tokens[n]
	switch {
	case t.Case.Capital():
		return !(end.quoted && n == end.next && p.speaker(n)) && !p.exclaimed(end, n)
	case end.quoted || end.bracket || p.quote:
		return false
	case t.Kind == Word && t.Case == Lower:
		return !p.exclaimed(end, n)
	}
	return t.Kind == Number || t.Kind == Word
}

// exclaimed reports whether the stop belongs to a name, "Yahoo!", and the
// sentence goes on with token n.
func (p *splitter) exclaimed(end *stop, n int) bool {
	if end.at == 0 || p.text[p.tokens[end.at].Start] != '!' || p.spaced(end.at) || p.tokens[end.at].Len() > 1 {
		return false // "Hello!!" is no magazine
	}
	last := &p.tokens[end.at-1]
	if p.tokens[n].Case == Lower {
		return last.Case.Capital() && last.Case != Upper
	}
	return banged[last.In(p.text)] && !starters[p.tokens[n].In(p.text)]
}

// speaker reports whether the capitalized token i begins a speaker and a verb of speech: "Mr.
// Smith asked", "Jane Roe, a teacher, asked".
func (p *splitter) speaker(i int) bool {
	if w := p.tokens[i].In(p.text); w != "I" && starters[w] && p.text[p.tokens[i].End-1] != '.' {
		return false
	}
	for k := i; k < len(p.tokens) && k < i+8; k++ {
		t := &p.tokens[k]
		switch {
		case t.Case.Capital():
		case p.speech(k):
			return true
		case particles[t.In(p.text)] || k > i && adverb(t.In(p.text)):
		default:
			return p.is(k, ",") && p.apposition(k+1)
		}
	}
	return false
}

// apposition reports whether a comma closes what begins at token i, and a verb
// of speech follows: "a teacher, asked".
func (p *splitter) apposition(i int) bool {
	for k := i; k < len(p.tokens)-1 && k < i+12; k++ {
		if p.tokens[k].Kind == Punct {
			return p.is(k, ",") && p.speech(k+1)
		}
	}
	return false
}

// speech reports whether token i is a verb that follows a quotation and its speaker,
// or begins an idiom that does: "asked", "wanted to know".
func (p *splitter) speech(i int) bool {
	if speech[p.tokens[i].In(p.text)] {
		return true
	}
	rest, ok := speechIdioms[p.tokens[i].In(p.text)]
	for _, w := range rest {
		if i++; i == len(p.tokens) || !p.is(i, w) {
			return false
		}
	}
	return ok
}

// endsAbbreviation decides for an abbreviation, with token n the first word
// after it.
func (p *splitter) endsAbbreviation(end *stop, n int) bool {
	w, t := p.tokens[end.at].In(p.text), &p.tokens[n]
	if !t.Case.Capital() || end.at < p.begin+2 {
		return false
	}
	next := t.In(p.text)
	switch abbreviations[w[:len(w)-1]] {
	case abbrTitle, abbrNumber:
		return false
	case abbrEnd, abbrUnit:
		return true
	case abbrMonth:
		return p.lowerAt(n + 1)
	case abbrTime:
		return !zones[next] && (starters[next] && !p.titled(n) || !openers[p.tokens[p.begin].In(p.text)])
	case abbrFirm:
		if firmForms[next] { // Braun & Co. KG
			return false
		}
		if n == end.next && n+1 < len(p.tokens) && auxiliaries[p.tokens[n+1].In(p.text)] {
			return true
		}
	}
	return starters[next] || p.tokens[end.next].Kind == Mark && p.lowerAt(n+1)
}

// titled reports whether a title and a name begin at token n: "Police Chief Roe".
func (p *splitter) titled(n int) bool {
	return n+2 < len(p.tokens) && p.tokens[n].In(p.text) == "Police" && p.tokens[n+1].Case == Title && p.tokens[n+2].Case == Title
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}
