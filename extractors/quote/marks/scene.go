package marks

import (
	"sort"
	"strings"
	"unicode"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

// EndsOpen reports whether the last words of a run end in punctuation that an
// attribution can follow: "We won," or "We won." but not "We won".
func (s *Scene) EndsOpen(r Run) bool {
	i := r.Last - 1
	for s.Doc.Tokens[i].Kind == text.Mark { // a run holds a word
		i--
	}
	switch w := s.Word(i); w {
	case ",", ".", "…", "...", "--", "—", "–", "-", ";":
		return true
	default:
		return strings.HasSuffix(w, "!") || strings.HasSuffix(w, "?")
	}
}

// BreaksOff reports whether words follow a run in its paragraph, and the run does not
// end in a full stop. Such words can be part of its sentence even where the segmenter
// begins a new one: "Well, yes!" Oduya said.
func (s *Scene) BreaksOff(r Run) bool {
	return r.Last < len(s.Classes) && s.SameParagraph(r.Last-1, r.Last) && !s.At(max(r.Last-2, r.First), ".")
}

// CutAtRun returns the token before which the stretch after run k ends: the first
// token of the next run that is not Small, but no later than hi.
func (s *Scene) CutAtRun(k, hi int) int {
	for _, next := range s.Runs[k+1:] {
		if next.First >= hi {
			break
		}
		if !s.Small(next) {
			return next.First
		}
	}
	return hi
}

// Small reports whether a run is up to three words in marks that do not end in
// punctuation, such as a nickname, a term or a scare quote: the "old bridge" fell.
func (s *Scene) Small(r Run) bool {
	if r.Words > 3 || !r.Closed {
		return false
	}
	w := s.Word(max(r.Last-2, r.First))
	return w != "," && w != "." && w != "?" && w != "!"
}

// EndsSentence reports whether the verb at token v and np, a name of one word after
// it, end their sentence and follow a quote that ends in a comma: "We won," glowed
// Oduya.
func (s *Scene) EndsSentence(v int, np grammar.Range) bool {
	return s.At(v-2, ",") && np.Last-np.First == 1 && s.Named(np.First) && s.At(np.Last, ".")
}

// Nickname reports whether a run is one or two words inside a name: Robert "Bobby"
// Lane.
func (s *Scene) Nickname(r Run) bool {
	return r.Words <= 2 && s.Small(r) && s.Capital(r.First-1) && s.Capital(r.Last) && s.SameParagraph(r.First-1, r.Last)
}

// WorkTitle reports whether a run is the title of a book, a film or a show: a guest on
// "Five Past Midnight". It follows a word, has two capitalized words or more, its other
// words are ones that titles leave in lower case, and it ends in no punctuation but a
// comma.
func (s *Scene) WorkTitle(r Run) bool {
	if r.Words > 8 || r.First == 0 || !r.Closed || s.Doc.Tokens[r.First-1].Kind != text.Word || s.EndsOpen(r) && !s.At(max(r.Last-2, r.First), ",") {
		return false
	}
	capitals := 0
	for i := r.First; i < r.Last; i++ {
		switch t := s.Doc.Tokens[i]; {
		case t.Kind != text.Word:
		case t.Case.Capital():
			capitals++
		case !s.Is(i, grammar.Determiner|grammar.Preposition|grammar.Conjunction|grammar.Function):
			return false
		}
	}
	return capitals > 1
}

// OpenClause returns the tokens of the sentence before run k that are part of what was
// said: The county needs people "who listen," Oduya said. → The county needs people.
// It is empty if there are more than grammar.Window, or only one that is not the subject
// of the run: Oduya "is a fool," Pell said. → Oduya.
func (s *Scene) OpenClause(k int) grammar.Range {
	first := s.Runs[k].First
	lo := s.SentenceStart(first)
	for i := first - 1; i >= lo && i >= first-grammar.Window; i-- {
		if s.Dash(i) || s.At(i, ";") { // LISBON (Reuters) -
			lo = i + 1
		}
	}
	if first-lo > grammar.Window || s.AfterRuns(k, lo) > lo || first-lo < 2 && !(first > lo && s.begunBy(lo, k)) {
		return grammar.Range{}
	}
	return grammar.Range{First: lo, Last: first}
}

// begunBy reports whether token i, a name or a pronoun, is the subject of what run k says
// in lower case.
func (s *Scene) begunBy(i, k int) bool {
	return s.Lower(s.Runs[k].First+1) && (s.Named(i) || s.Is(i, grammar.Subject) && !s.Is(i, grammar.Determiner|grammar.Relative))
}

// SentenceAfter returns up to grammar.Window tokens of the sentence after the one that
// run k ends in, in the same paragraph or the next. It is empty at the end of the text.
func (s *Scene) SentenceAfter(k int) grammar.Range {
	last := s.Doc.SentenceAt(s.Runs[k].Last - 1)
	if last+1 >= len(s.Doc.Sentences) {
		return grammar.Range{}
	}
	next := s.Doc.Sentences[last+1]
	return grammar.Range{First: next.First, Last: min(next.Last, next.First+grammar.Window)}
}

// ParagraphStart returns the first token of the paragraph of a run.
func (s *Scene) ParagraphStart(r Run) int {
	first, _ := s.Doc.ParagraphTokens(r.Paragraph)
	return first
}

// Asks reports whether a run ends in a question mark.
func (s *Scene) Asks(r Run) bool { return s.At(max(r.Last-2, r.First), "?") }

// AfterRuns returns the token where the words before run k begin: after the last run
// before it that is not Small, but no earlier than lo.
func (s *Scene) AfterRuns(k, lo int) int {
	for j := k - 1; j >= 0 && s.Runs[j].Last > lo; j-- {
		if !s.Small(s.Runs[j]) {
			return s.Runs[j].Last
		}
	}
	return lo
}

// Long reports whether run k has seven words or more and is no title. In PolNeAR, 98 of
// 100 such runs are quotes.
func (s *Scene) Long(k int) bool { return s.Runs[k].Words >= 7 && !s.WorkTitle(s.Runs[k]) }

// Scene is a document with its runs, in text order.
type Scene struct {
	grammar.Clauses
	Runs []Run
}

// Kind returns the type of a quote with the given content, spans of bytes in text order:
// direct if no letter and no digit of it stands outside of runs, indirect if none stands
// in one, mixed else.
func (s *Scene) Kind(content []text.Span) text.QuoteType {
	quoted, plain := false, false
	for _, c := range content {
		from := c.Start
		k := sort.Search(len(s.Runs), func(k int) bool { return s.Span(s.Runs[k]).End > c.Start })
		for ; k < len(s.Runs) && s.Span(s.Runs[k]).Start < c.End; k++ {
			r := s.Span(s.Runs[k])
			quoted = true
			plain = plain || r.Start > from && worded(s.Doc.Text[from:r.Start])
			from = r.End
		}
		plain = plain || from < c.End && worded(s.Doc.Text[from:c.End])
	}
	switch {
	case quoted && !plain:
		return text.Direct
	case quoted:
		return text.Mixed
	}
	return text.Indirect
}

// worded reports whether s holds a letter or a digit.
func worded(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// Span returns the bytes of a run, marks included.
func (s *Scene) Span(r Run) text.Span { return s.Doc.Tokenized(r.First, r.Last) }

// Alone reports whether run k is a sentence or more by itself: no other words share its
// sentences, apart from those of other runs before it. A single word must end in a full
// stop or its like.
func (s *Scene) Alone(k int) bool {
	r := s.Runs[k]
	if lo := s.SentenceStart(r.First); lo < r.First && (k == 0 || s.Runs[k-1].Last <= lo) {
		return false
	}
	end := s.SentenceEnd(r.Last - 1)
	for i := r.Last; i < end; i++ {
		if s.Doc.Tokens[i].Kind == text.Word {
			return false
		}
	}
	return r.Words > 1 || s.Stops(r)
}

// Stops reports whether the last words of a run end in a full stop, an exclamation mark,
// a question mark or an ellipsis.
func (s *Scene) Stops(r Run) bool {
	switch s.Word(max(r.Last-2, r.First)) {
	case ".", "!", "?", "…":
		return true
	}
	return false
}

// WholeParagraph reports whether run k begins its paragraph, and no sentence follows it
// there. Words after the run in its own last sentence may attribute it.
func (s *Scene) WholeParagraph(k int) bool {
	p := s.Doc.Paragraphs[s.Runs[k].Paragraph]
	return s.Doc.Sentences[p.First].First == s.Runs[k].First && s.EndsParagraph(k)
}

// EndsParagraph reports whether run k ends in the last sentence of its paragraph. Words
// may follow it in that sentence: "We won," Oduya said.
func (s *Scene) EndsParagraph(k int) bool {
	r := s.Runs[k]
	p := s.Doc.Paragraphs[r.Paragraph]
	return s.Doc.SentenceAt(r.Last-1) >= p.Last-1
}

// CutRun ends run k before token last, which stands inside it.
func (s *Scene) CutRun(k, last int) {
	r := &s.Runs[k]
	r.Last, r.Words = last, countWords(s.Doc, r.First, last)
}
