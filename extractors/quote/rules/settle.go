package rules

import (
	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/quote/marks"
	"github.com/d1af08f5/sayso/extractors/text"
)

// group is the runs that share one attribution.
type group struct {
	Attribution
	plain bool // the content is these runs and no other words
}

// settle groups the runs that belong together and decides their attribution with the
// runs around them taken into account.
func (s *Scan) settle() {
	s.Settled = append(s.Settled[:0], s.Said...)
	s.groups, s.groupOf = s.groups[:0], s.groupOf[:0]
	last := -1 // the group that the next run may join, or -1
	for k := range s.Runs {
		s.groupOf = append(s.groupOf, -1)
		last = s.place(k, last)
	}
}

// place adds run k to group last or opens a group for it, and returns the group that the
// next run may join, or -1 if there is none.
func (s *Scan) place(k, last int) int {
	r, a := s.Runs[k], s.Said[k]
	if s.alias(k) {
		return last
	}
	if a.By == None && !r.Continues && s.Alone(k) {
		a = s.around(k)
	}
	switch {
	case last >= 0 && s.join(k, last, a):
		return last
	case a.By != None:
		return s.open(k, a)
	case s.Alone(k):
		return s.open(k, Attribution{By: Floating, Speaker: s.SpeakerBefore(k)})
	case s.Small(r):
		return last
	}
	return -1
}

// alias reports whether run k is what somebody goes by, and nothing said: a fisherman
// who goes by "Salty."
func (s *Scan) alias(k int) bool {
	r := s.Runs[k]
	p := r.First - 1
	if r.Words > 4 || p < 2 || !s.SameParagraph(p, r.First) {
		return false
	}
	switch s.Word(p) {
	case "by":
		return s.At(p-1, "goes") || s.At(p-1, "went")
	case "as":
		if s.At(p-1, "only") {
			p--
		}
		return s.At(p-1, "known") || s.At(p-1, "himself") || s.At(p-1, "herself")
	case "is", "was":
		return s.At(p-1, "name")
	}
	return s.At(p, "nicknamed") || s.At(p, "alias")
}

// join reports whether run k, whose own attribution is a, goes on the quote of group last,
// and then joins it.
func (s *Scan) join(k, last int, a Attribution) bool {
	return s.continues(k, last, a) || s.sameCue(k, last, a) || s.goesOn(k, last, a)
}

// around reads the sentences and paragraphs around run k, a sentence by itself.
func (s *Scan) around(k int) Attribution {
	for _, read := range [...]func(int) Attribution{s.pointedAt, s.nameAbove, s.actsAfter, s.turn, s.answered, s.actsBefore} {
		if a := read(k); a.By != None {
			return a
		}
	}
	return Attribution{}
}

// open opens a group for run k with attribution a, and returns the group.
func (s *Scan) open(k int, a Attribution) int {
	s.Settled[k] = a
	s.groups = append(s.groups, group{Attribution: a, plain: a.Lead.Empty() && a.By != Clause})
	s.groupOf[k] = len(s.groups) - 1
	return len(s.groups) - 1
}

// continues joins a run that continues the run of the paragraph before. Its attribution,
// if it has one, becomes that of the group if the group has no speaker, or one that is only
// guessed.
func (s *Scan) continues(k, last int, a Attribution) bool {
	g := &s.groups[last]
	if !s.Runs[k].Continues || a.By == Labelled {
		return false
	}
	guessed := g.By == Floating && s.Word(s.Runs[k-1].First) == s.Word(s.Runs[k].First)
	if a.By != None && !g.Speaker.Empty() && !guessed {
		return false
	}
	s.groupOf[k] = last
	if a.By == None {
		return true
	}
	if a.Cue.Empty() {
		a.Cue = g.Cue
	}
	if a.Speaker.Empty() {
		a.Speaker = g.Speaker
	}
	g.By, g.Cue, g.Speaker = a.By, a.Cue, a.Speaker
	for j := k; j >= 0 && s.groupOf[j] == last; j-- {
		s.Settled[j] = g.Attribution
	}
	return true
}

// sameCue joins a run that has the same cue as the run before: "The bridge," Oduya said,
// "is safe."
func (s *Scan) sameCue(k, last int, a Attribution) bool {
	if k == 0 || a.By == None || a.Cue.Empty() || s.Settled[k-1].Cue != a.Cue {
		return false
	}
	if a.By != Clause || s.At(s.Runs[k].First-1, ",") {
		s.groupOf[k] = last
	}
	return true
}

// goesOn joins a run that is a sentence or more by itself and continues the quote before
// it, in the same paragraph or as the next: "The bridge is safe," Oduya said. "Go home."
func (s *Scan) goesOn(k, last int, a Attribution) bool {
	if a.By != None || k == 0 || !s.Alone(k) {
		return false
	}
	r, prev, said := s.Runs[k], s.Runs[k-1], s.Settled[k-1]
	switch r.Paragraph - prev.Paragraph {
	case 0:
		if prev.Last != r.First && (said.By == Before || s.Doc.SentenceAt(max(prev.Last, said.Cue.Last)-1) < s.Doc.SentenceAt(r.First)-1) {
			return false
		}
	case 1:
		if !s.EndsParagraph(k-1) || !s.WholeParagraph(k) || !marks.SameOpening(s.Word(prev.First), s.Word(r.First)) {
			return false
		}
	default:
		return false
	}
	s.float(k, last)
	return true
}

// float adds run k to group last, with the cue and the speaker of the run before.
func (s *Scan) float(k, last int) {
	s.groupOf[k] = last
	s.Settled[k] = Attribution{By: Floating, Cue: s.Settled[k-1].Cue, Speaker: s.Settled[k-1].Speaker}
}

// SpeakerBefore returns the likely speaker of run k, which nothing attributes, as a range
// of tokens: the speaker or the subject of the sentence before, whoever acts in the
// paragraph before, or the speaker of one of the six runs before. It is empty if there is
// none.
func (s *Scan) SpeakerBefore(k int) grammar.Range {
	if t := s.sentenceSpeaker(k); !t.Empty() {
		return t
	}
	if t := s.paragraphActor(k); !t.Empty() {
		return t
	}
	for j := k - 1; j >= max(0, k-6); j-- {
		if !s.Settled[j].Speaker.Empty() {
			return s.Settled[j].Speaker
		}
	}
	return grammar.Range{}
}

// sentenceSpeaker returns the subject of a cue in the sentence before run k, or else the
// subject of that sentence if the run is in its paragraph.
func (s *Scan) sentenceSpeaker(k int) grammar.Range {
	hi := s.Runs[k].First
	if hi == 0 || k > 0 && s.Runs[k-1].Last > s.SentenceStart(hi-1) {
		return grammar.Range{}
	}
	lo := max(s.SentenceStart(hi-1), hi-grammar.Window)
	for v := lo + 1; v < hi; v++ {
		if s.Finite(lo, v) && s.Is(v, grammar.Cue) {
			if t := s.Subject(lo, v); !t.Empty() && s.CanSpeak(t) {
				return t
			}
		}
	}
	t := s.ClauseSubject(lo, hi)
	if !s.SameParagraph(hi-1, hi) || t.Empty() || !s.Named(t.First) && !s.SinglePronoun(t.First) && !(s.Is(t.First, grammar.Determiner) && s.Is(t.Last-1, grammar.Role)) {
		return grammar.Range{}
	}
	return t
}

// tellsOfWords reports whether a sentence names something that holds words: The firm sent a
// note.
func (s *Scan) tellsOfWords(t text.Sentence) bool {
	for i := t.First; i < t.Last; i++ {
		if s.Is(i, grammar.Document|grammar.Saying) && s.Lower(i) || s.At(i, "note") {
			return true
		}
	}
	return false
}

// paragraphActor returns the last person who is the subject of one of the last four
// sentences of the paragraph before run k. The run must begin its own paragraph, and the
// one before must hold no run.
func (s *Scan) paragraphActor(k int) grammar.Range {
	r := s.Runs[k]
	if r.Paragraph == 0 || s.ParagraphStart(r) != r.First {
		return grammar.Range{}
	}
	par := s.Doc.Paragraphs[r.Paragraph-1]
	if lo, _ := s.Doc.ParagraphTokens(r.Paragraph - 1); k > 0 && s.Runs[k-1].Last > lo {
		return grammar.Range{}
	}
	for i := par.Last - 1; i >= max(par.First, par.Last-4); i-- {
		if s.At(s.Doc.Sentences[i].Last-1, ".") || s.At(s.Doc.Sentences[i].Last-1, ":") {
			if t := s.Actor(i); !t.Empty() && (s.SinglePronoun(t.First) || s.Human(t)) {
				return t
			}
			if x := s.Doc.Sentences[i]; i == par.Last-1 && s.tellsOfWords(x) {
				return s.TrimVerb(s.ClauseSubject(x.First, min(x.Last, x.First+grammar.Window)))
			}
		}
	}
	return grammar.Range{}
}
