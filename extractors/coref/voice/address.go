package voice

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/coref/names"
	"github.com/d1af08f5/sayso/extractors/text"
)

// vocative reports whether a name calls the person spoken to: "Ann, look", "Look,
// Ann!", "have you seen it Ann?".
func (w *Voice) vocative(n *names.Name) bool {
	s := w.D.Sentences[w.D.SentenceAt(n.First)]
	first := n.First
	for first > s.First && w.Lex.Title(w.D.Word(first-1)) {
		first--
	}
	if n.Last < len(w.D.Tokens) && n.Last < s.Last {
		if k := w.D.Tokens[n.Last].Kind; k != text.Punct && k != text.Mark || isDash(w.D.Word(n.Last)) {
			return false
		}
	}
	if first == s.First {
		return true
	}
	if k := w.D.Tokens[first-1].Kind; (k == text.Punct || k == text.Mark) && !isDash(w.D.Word(first-1)) || names.Has(w.Lex.Greetings, w.D.Word(first-1)) {
		return true
	}
	if n.Last < s.Last-1 || len(n.Words) > 1 { // "do you know Ann Lee?"
		return false
	}
	for i := max(s.First, first-20); i < first; i++ {
		if strings.EqualFold(w.D.Word(i), "you") {
			return true
		}
	}
	return false
}

// calledByOthers returns the person who tells the story, or -1: others
// call them by name in quotes, and hardly anybody names them elsewhere.
func (w *Voice) calledByOthers() int {
	const outside = -8 // a quote may have been missed
	calls, in := names.Blank(w.count, len(w.Entities), 0), names.Blank(w.in, len(w.Entities), 0)
	w.count, w.in = calls, in // in: the quote that last called them, which counts once
	for i := range w.Names {
		n := &w.Names[i]
		if n.Absorbed() {
			continue
		}
		k, _ := w.PersonAt(n.First)
		if k < 0 {
			continue
		}
		switch q := int(w.QuoteAt[n.First]); {
		case q == 0 || w.D.Quotes[q-1].Type == text.Indirect:
			calls[k] += outside
		case in[k] != q && (w.vocative(n) || w.told(n)):
			in[k] = q
			calls[k]++
			if p := w.ParagraphAt(n.First); w.mine(q-2, p) || w.mine(q, p) {
				calls[k] += 4 // said to "I" or answered by them
			}
		}
	}
	best, most := -1, 0
	for k, n := range calls { // the first of several
		if n > most {
			best, most = k, n
		}
	}
	return best
}

// holdFloor fills floor, who speaks in each paragraph of a talk without marks and
// labels: whoever the paragraph before called by name, and otherwise the two who
// spoke last in turn.
func (w *Voice) holdFloor() {
	v := w
	talk := w.talk()
	before, last := int32(0), int32(0) // who spoke before last and last
	calls := -1                        // who was called to speak
	v.floor = names.Blank(v.floor, len(w.D.Paragraphs), 0)
	for p := range v.floor {
		if !w.lower(w.D.ParagraphTokens(p)) { // a heading
			continue
		}
		by := before
		if !talk {
			by = last // nobody else is known
		}
		if calls >= 0 {
			by = int32(calls + 1)
		}
		v.floor[p] = by
		before, last = last, by
		if calls = w.summoned(p); calls < 0 && talk {
			calls = w.called(p)
		}
	}
}

// lower reports whether any of the tokens [first, last) is a word in lower case.
func (w *Voice) lower(first, last int) bool {
	for i := first; i < last; i++ {
		if c := w.D.Tokens[i].Case; c == text.Lower || c == text.Title && i > first {
			return true
		}
	}
	return last > first && last-first < 3
}

// summoned returns the person that the last sentence of paragraph p calls to
// speak, by nothing but a title and a name, or -1: "Ms. Lee?" → Lee.
func (w *Voice) summoned(p int) int {
	if w.D.Paragraphs[p].First == w.D.Paragraphs[p].Last {
		return -1
	}
	s := w.D.Sentences[w.D.Paragraphs[p].Last-1]
	i := s.First
	for i < s.Last && w.Lex.Title(w.D.Word(i)) {
		i++
	}
	k, n := w.PersonAt(i)
	if i == s.First || k < 0 || n.First != i || n.Last != s.Last-1 || w.D.Tokens[n.Last].Kind != text.Punct {
		return -1
	}
	return k
}

// talk reports whether the text looks like a talk without quotation marks: many
// of its paragraphs are short and some ask.
func (w *Voice) talk() bool {
	n, short, asks := len(w.D.Paragraphs), 0, 0
	for p := range w.D.Paragraphs {
		first, last := w.D.ParagraphTokens(p)
		if last == first {
			continue
		}
		if last-first <= 12 {
			short++
		}
		if w.D.Word(last-1) == "?" {
			asks++
		}
	}
	return n >= 5 && short*4 >= n && asks*20 >= n && w.marks()*4 < n
}

// marks returns the number of direct quotes.
func (w *Voice) marks() (n int) {
	for i := range w.D.Quotes {
		if q := &w.D.Quotes[i]; q.Type == text.Direct && !q.Turn {
			n++
		}
	}
	return n
}

// called returns the person called by name in paragraph p, the last of several,
// or -1.
func (w *Voice) called(p int) int {
	if p < 0 {
		return -1
	}
	first, last := w.D.ParagraphTokens(p)
	for i := last - 1; i >= max(first, last-60); i-- {
		k, n := w.PersonAt(i)
		if k < 0 || n.First != i || !w.vocative(n) {
			continue
		}
		if len(n.Words) == 1 && n.Last-i == 1 && !w.GivenAt(i) && !w.Lex.Title(w.D.Word(max(0, i-1))) {
			continue // "Mhm."
		}
		if n.Last < last && w.D.Word(n.Last) == "," && i > first && w.D.Word(i-1) != "." && w.D.Word(i-1) != "?" && !names.Has(w.Lex.Greetings, w.D.Word(i-1)) {
			continue // in apposition: "my colleague, Mr. Lee, will"
		}
		return k
	}
	return -1
}

// addressee returns who "you" is in a paragraph of a talk, or -1.
func (w *Voice) addressee(p int) int {
	if k := w.called(p); k >= 0 {
		return k
	}
	if f := w.floor; p+1 < len(f) && f[p+1] > 0 && (p+3 >= len(f) || f[p+1] == f[p+3]) {
		return int(f[p+1]) - 1
	}
	return -1
}

// mine reports whether quote q is one that "I" says aloud in or next to a
// paragraph; what "I" thought answers nobody.
func (w *Voice) mine(q, paragraph int) bool {
	if q < 0 || q >= len(w.D.Quotes) || w.D.Quotes[q].Type == text.Indirect {
		return false
	}
	if at := w.ParagraphAt(w.TokenAt(w.D.Quotes[q].Content[0].Start)); at < paragraph-1 || at > paragraph+1 {
		return false
	}
	p, ok := names.Lookup(w.Lex.Pronouns, w.D.Quotes[q].Speaker.In(w.D.Text))
	return ok && p.First
}

// told reports whether a name follows "you are": "you're not Ann".
func (w *Voice) told(n *names.Name) bool {
	for i := max(0, n.First-4); i+1 < n.First; i++ {
		if strings.EqualFold(w.D.Word(i), "you") && isAre(w.D.Word(i+1)) {
			return true
		}
	}
	return false
}
