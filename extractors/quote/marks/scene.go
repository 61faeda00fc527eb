package marks

import (
	"sort"
	"strings"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

// EndsOpen reports whether the mark that ends a run follows one that leaves
// the sentence open, or ends a sentence that an attribution may follow.
func (s *Scene) EndsOpen(r Run) bool {
	i := r.Last - 1
	for i > r.First && s.Doc.Tokens[i].Kind == text.Mark {
		i--
	}
	switch w := s.Word(i); w {
	case ",", ".", "?", "!", "…", "...", "--", "—", "–", "-", ";":
		return true
	default:
		return strings.HasSuffix(w, "!") || strings.HasSuffix(w, "?")
	}
}

// BreaksOff reports whether a run ends without a full stop and with words
// behind it that the segmenter made a sentence of their own: "Well, yes…" she
// said.
func (s *Scene) BreaksOff(r Run) bool {
	return r.Last < len(s.Classes) && s.SameParagraph(r.Last-1, r.Last) && !s.At(max(r.Last-2, r.First), ".")
}

// CutAtRun returns where the stretch behind run k ends: before the next run
// that is more than a word in marks, or at hi.
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

// Small reports whether a run is a word or two that its sentence goes on
// around: a nickname, a term, a scare quote.
func (s *Scene) Small(r Run) bool {
	if r.Words > 3 || !r.Closed {
		return false
	}
	w := s.Word(max(r.Last-2, r.First))
	return w != "," && w != "." && w != "?" && w != "!"
}

// EndsSentence reports whether the verb at v and a name behind it end their
// sentence and follow a comma in marks: "…," glowed Ana.
func (s *Scene) EndsSentence(v int, np grammar.Range) bool {
	return v > 1 && s.At(v-2, ",") && np.Last-np.First == 1 && s.Named(np.First) && np.Last < len(s.Classes) && s.At(np.Last, ".")
}

// Nickname reports whether a run stands inside a name: Robert "Bobby" Lane.
func (s *Scene) Nickname(r Run) bool {
	return r.Words <= 2 && s.Small(r) && s.Capital(r.First-1) && s.Capital(r.Last) && s.SameParagraph(r.First-1, r.Last)
}

// WorkTitle reports whether a run is the title of a work or a show: every word
// of it that titles capitalize is a capital, no mark ends it, and it follows a
// word.
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

// OpenClause returns the words of its sentence before run k, where they are
// part of what was said: The county needs people "who listen," Ruiz said.
func (s *Scene) OpenClause(k int) grammar.Range {
	first := s.Runs[k].First
	lo := s.SentenceStart(first)
	for i := first - 1; i >= lo && i >= first-grammar.Window; i-- {
		if s.Dash(i) || s.At(i, ";") { // LISBON (Reuters) -
			lo = i + 1
		}
	}
	if first-lo < 2 || first-lo > grammar.Window || s.AfterRuns(k, lo) > lo {
		return grammar.Range{}
	}
	return grammar.Range{First: lo, Last: first}
}

// SentenceAfter returns the sentence behind run k: in its paragraph, or the first of
// the next where the run ends its own.
func (s *Scene) SentenceAfter(k int) grammar.Range {
	last := s.Doc.SentenceAt(s.Runs[k].Last - 1)
	if last+1 >= len(s.Doc.Sentences) {
		return grammar.Range{}
	}
	next := s.Doc.Sentences[last+1]
	return grammar.Range{First: next.First, Last: min(next.Last, next.First+grammar.Window)}
}

func (s *Scene) ParagraphStart(r Run) int {
	first, _ := s.Doc.ParagraphTokens(r.Paragraph)
	return first
}

// HoldsRun reports whether run k, or a later one, begins among the tokens t.
func (s *Scene) HoldsRun(k int, t grammar.Range) bool {
	return k < len(s.Runs) && s.Runs[k].First < t.Last
}

// Asks reports whether a run is a question.
func (s *Scene) Asks(r Run) bool { return s.At(max(r.Last-2, r.First), "?") }

// AfterRuns returns where the words before run k begin: at lo, or behind the
// last run there that is more than a word in marks.
func (s *Scene) AfterRuns(k, lo int) int {
	for j := k - 1; j >= 0 && s.Runs[j].Last > lo; j-- {
		if !s.Small(s.Runs[j]) {
			return s.Runs[j].Last
		}
	}
	return lo
}

// Long reports whether run k is so long that somebody says it, whatever
// stands around it: in PolNeAR 98 of a hundred such runs are quotes.
func (s *Scene) Long(k int) bool { return s.Runs[k].Words >= 7 && !s.WorkTitle(s.Runs[k]) }

// Scene is a document with its quoted runs.
type Scene struct {
	grammar.Clauses
	Runs []Run
}

// Kind returns the type of a quote: direct where every word of its content
// stands in a quoted run, mixed where some do, indirect where none does.
func (s *Scene) Kind(content []text.Span) text.QuoteType {
	quoted := 0
	whole := true
	for _, c := range content {
		inside := 0
		k := sort.Search(len(s.Runs), func(k int) bool { return s.Span(s.Runs[k]).End > c.Start })
		for ; k < len(s.Runs) && s.Span(s.Runs[k]).Start < c.End; k++ {
			inside += s.Span(s.Runs[k]).Len()
		}
		quoted += inside
		whole = whole && inside > 0 && inside+2 >= c.Len()
	}
	switch {
	case whole:
		return text.Direct
	case quoted > 0:
		return text.Mixed
	}
	return text.Indirect
}

// Span returns the bytes of a run.
func (s *Scene) Span(r Run) text.Span { return s.Doc.Tokenized(r.First, r.Last) }

// Alone reports whether run k is a sentence or more by itself.
func (s *Scene) Alone(k int) bool {
	r := s.Runs[k]
	if s.SentenceStart(r.First) == r.First {
		if w := max(r.First-1, 0); w < r.First && s.Doc.Tokens[w].Kind == text.Word && s.Doc.Text[s.Doc.Tokens[w].End-1] != '.' && s.SameParagraph(w, r.First) {
			return false // renamed ''The Lagoon.''
		}
	} else {
		lo := s.SentenceStart(r.First)
		if k == 0 || s.Runs[k-1].Last <= lo {
			return false
		}
	}
	end := s.SentenceEnd(r.Last - 1)
	for i := r.Last; i < end; i++ {
		if s.Doc.Tokens[i].Kind == text.Word {
			return false
		}
	}
	return r.Words > 1 || s.Stops(r)
}

// Stops reports whether a full stop or its like ends the words of a run.
func (s *Scene) Stops(r Run) bool {
	switch s.Word(max(r.Last-2, r.First)) {
	case ".", "!", "?", "…":
		return true
	}
	return false
}

func (s *Scene) WholeParagraph(k int) bool {
	p := s.Doc.Paragraphs[s.Runs[k].Paragraph]
	return s.Doc.Sentences[p.First].First == s.Runs[k].First && s.EndsParagraph(k)
}

// EndsParagraph reports whether nothing but the words that attribute it
// follows run k in its paragraph.
func (s *Scene) EndsParagraph(k int) bool {
	r := s.Runs[k]
	p := s.Doc.Paragraphs[r.Paragraph]
	return s.Doc.SentenceAt(r.Last-1) >= p.Last-1
}
