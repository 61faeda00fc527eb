package coref

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// vocative reports whether a name stands as that of who is spoken to: "Ann,
// look", "Look, Ann!", "have you seen it Ann?".
func (w *voice) vocative(n *name) bool {
	s := w.d.Sentences[w.d.SentenceAt(n.first)]
	first := n.first
	for first > s.First && w.lex.title(w.d.Word(first-1)) {
		first--
	}
	if n.last < len(w.d.Tokens) && n.last < s.Last {
		if k := w.d.Tokens[n.last].Kind; k != text.Punct && k != text.Mark || w.dash(n.last) {
			return false
		}
	}
	if first == s.First {
		return true
	}
	if k := w.d.Tokens[first-1].Kind; (k == text.Punct || k == text.Mark) && !w.dash(first-1) || has(w.lex.Greetings, w.d.Word(first-1)) {
		return true
	}
	if n.last < s.Last-1 || len(n.words) > 1 { // "do you know Ann Lee?"
		return false
	}
	for i := max(s.First, first-20); i < first; i++ {
		if strings.EqualFold(w.d.Word(i), "you") {
			return true
		}
	}
	return false
}

// dash reports whether token i is a dash, which breaks a sentence off and calls
// nobody.
func (w *voice) dash(i int) bool {
	switch w.d.Word(i) {
	case "-", "--", "---", "–", "—", "―":
		return true
	}
	return false
}

// calledByOthers returns the person whom others call by a name in their words
// while hardly anybody speaks of them outside of those: who tells the story. It
// is -1 where there is none.
func (w *voice) calledByOthers() int {
	const outside = -8 // a quote may have been missed
	calls, in := blank(w.count, len(w.entities), 0), blank(w.in, len(w.entities), 0)
	w.count, w.in = calls, in // in: the quote that last called them, which counts once
	for i := range w.names {
		n := &w.names[i]
		if n.absorbed() {
			continue
		}
		k, _ := w.personAt(n.first)
		if k < 0 {
			continue
		}
		switch q := int(w.quoteAt[n.first]); {
		case q == 0 || w.d.Quotes[q-1].Type == text.Indirect:
			calls[k] += outside
		case in[k] != q && (w.vocative(n) || w.told(n)):
			in[k] = q
			calls[k]++
			if p := w.paragraphAt(n.first); w.mine(q-2, p) || w.mine(q, p) {
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

// holdFloor says, of a talk without marks and labels, who speaks in each
// paragraph: whoever was called by name at the end of the one before, who gives
// a name, and for the rest that two take turns.
func (w *voice) holdFloor() {
	v := w
	talk := w.talk()
	before, last := int32(0), int32(0) // who spoke before last and last
	calls := -1                        // who was called to speak
	v.floor = blank(v.floor, len(w.d.Paragraphs), 0)
	for p := range v.floor {
		if !w.lower(w.d.ParagraphTokens(p)) { // a heading
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
func (w *voice) lower(first, last int) bool {
	for i := first; i < last; i++ {
		if c := w.d.Tokens[i].Case; c == text.Lower || c == text.Title && i > first {
			return true
		}
	}
	return last > first && last-first < 3
}

// summoned returns the person called to speak in the last sentence of paragraph
// p, which is a title and a name alone ("Ms. Lee?"), or -1.
func (w *voice) summoned(p int) int {
	if w.d.Paragraphs[p].First == w.d.Paragraphs[p].Last {
		return -1
	}
	s := w.d.Sentences[w.d.Paragraphs[p].Last-1]
	i := s.First
	for i < s.Last && w.lex.title(w.d.Word(i)) {
		i++
	}
	k, n := w.personAt(i)
	if i == s.First || k < 0 || n.first != i || n.last != s.Last-1 || w.d.Tokens[n.last].Kind != text.Punct {
		return -1
	}
	return k
}

// talk reports whether the text is what several say by turns, without marks:
// many of its paragraphs are short and some ask.
func (w *voice) talk() bool {
	n, short, asks := len(w.d.Paragraphs), 0, 0
	for p := range w.d.Paragraphs {
		first, last := w.d.ParagraphTokens(p)
		if last == first {
			continue
		}
		if last-first <= 12 {
			short++
		}
		if w.d.Word(last-1) == "?" {
			asks++
		}
	}
	return n >= 5 && short*4 >= n && asks*20 >= n && w.marks()*4 < n
}

// marks counts the quoted runs that make quotes.
func (w *voice) marks() (n int) {
	for i := range w.d.Quotes {
		if w.d.Quotes[i].Type == text.Direct {
			n++
		}
	}
	return n
}

// called returns the person called by name in paragraph p, the last of several,
// or -1.
func (w *voice) called(p int) int {
	if p < 0 {
		return -1
	}
	first, last := w.d.ParagraphTokens(p)
	for i := last - 1; i >= max(first, last-60); i-- {
		k, n := w.personAt(i)
		if k < 0 || n.first != i || !w.vocative(n) {
			continue
		}
		if len(n.words) == 1 && n.last-i == 1 && !w.givenAt(i) && !w.lex.title(w.d.Word(max(0, i-1))) {
			continue // "Mhm."
		}
		if n.last < last && w.d.Word(n.last) == "," && i > first && w.d.Word(i-1) != "." && w.d.Word(i-1) != "?" && !has(w.lex.Greetings, w.d.Word(i-1)) {
			continue // in apposition: "my colleague, Mr. Lee, will"
		}
		return k
	}
	return -1
}

// addressee returns who "you" is in a paragraph of a talk, or -1.
func (w *voice) addressee(p int) int {
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
func (w *voice) mine(q, paragraph int) bool {
	if q < 0 || q >= len(w.d.Quotes) || w.d.Quotes[q].Type == text.Indirect {
		return false
	}
	if at := w.paragraphAt(w.tokenAt(w.d.Quotes[q].Content[0].Start)); at < paragraph-1 || at > paragraph+1 {
		return false
	}
	p, ok := lookup(w.lex.Pronouns, w.d.Quotes[q].Speaker.In(w.d.Text))
	return ok && p.First
}

// told reports whether a name is what somebody is told to be: "you're not Ann".
func (w *voice) told(n *name) bool {
	for i := max(0, n.first-4); i+1 < n.first; i++ {
		if next := w.d.Word(i + 1); strings.EqualFold(w.d.Word(i), "you") && (next == "are" || next == "'re" || next == "’re") {
			return true
		}
	}
	return false
}
