package rules

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

// around finds who speaks in run k, that nothing attributes and that is a
// sentence or more by itself, from what stands around it and surely enough to
// keep it apart from the quote before: words behind that point back at it, a
// name on the line above, somebody who acts beside it, or whose turn it is.
func (s *Scan) around(k int) Attribution {
	for _, find := range [...]func(int) Attribution{s.pointed, s.headed, s.actsAfter, s.turn, s.actsBefore} {
		if a := find(k); a.By != None {
			return a
		}
	}
	return Attribution{}
}

// pointed reads a sentence that points back at the quote before it: Those were
// the words of Ruiz. That is what Ruiz said. So began the report that Ruiz
// filed. With that, Ruiz left. The speaker was Ruiz.
func (s *Scan) pointed(k int) Attribution {
	t := s.SentenceAfter(k)
	if t.Last-t.First < 4 {
		return Attribution{}
	}
	i, second := t.First, strings.ToLower(s.Word(t.First+1))
	var who grammar.Range
	switch strings.ToLower(s.Word(i)) {
	case "that", "those", "these", "this", "such":
		if who = s.calledBy(i+1, t.Last); who.Empty() {
			who = s.comesFrom(i+1, t.Last)
		}
	case "so", "thus":
		if s.Lower(i+1) && !s.Is(i+1, grammar.Function|grammar.Adverb|grammar.Determiner|grammar.Subject|grammar.Conjunction|grammar.Auxiliary|grammar.Preposition) {
			who = s.FirstName(i+2, t.Last)
		}
	case "with":
		if second == "that" || second == "this" || second == "those" || second == "these" {
			who = s.leaves(i+2, t.Last)
		}
	case "the":
		if (second == "speaker" || second == "author" || second == "writer" || second == "voice") && s.Being(i+2) {
			who = s.FirstName(i+3, t.Last)
		} else {
			who = s.comesFrom(i+1, t.Last)
		}
	}
	if who.Empty() {
		return Attribution{}
	}
	return Attribution{By: Pointed, Cue: s.pointingCue(t.First, who, t.Last), Speaker: who}
}

// pointingCue returns the cue beside the speaker of a sentence that begins at lo
// and points back at a quote.
func (s *Scan) pointingCue(lo int, who grammar.Range, hi int) grammar.Range {
	for _, v := range [...]int{who.Last, who.First - 1} {
		if v > lo && v < hi && s.Lower(v) && s.Is(v, grammar.Cue) {
			return grammar.One(v)
		}
	}
	return grammar.Range{}
}

// calledBy reads "were the words of Ruiz", "is what Ruiz said" and "is how
// Ruiz learned of it", from the verb at i on.
func (s *Scan) calledBy(i, hi int) grammar.Range {
	if !s.Being(i) || i+2 >= hi {
		return grammar.Range{}
	}
	if w := s.Word(i + 1); w == "what" || w == "how" {
		return s.ApposedName(s.NounFrom(i+2, hi), hi)
	}
	for j := i + 1; j < min(hi, i+8); j++ {
		if saying[s.Word(j)] {
			return s.FirstName(j+1, hi)
		}
	}
	return grammar.Range{}
}

// comesFrom reads "words belong to Ruiz", "answer came from Ruiz" and "words,
// spoken by Ruiz,".
func (s *Scan) comesFrom(i, hi int) grammar.Range {
	if i+2 >= hi || !saying[s.Word(i)] {
		return grammar.Range{}
	}
	switch s.Word(i + 1) {
	case ",", "belong", "belonged", "came", "come", "comes", "were", "was", "are", "is":
		return s.FirstName(i+2, hi)
	}
	return grammar.Range{}
}

// leaves reads ", Ruiz, the chief of staff, ended the meeting".
func (s *Scan) leaves(i, hi int) grammar.Range {
	if i < hi && s.At(i, "words") {
		i++
	}
	if i < hi && s.At(i, ",") {
		i++
	} else if !s.At(i-1, "words") {
		return grammar.Range{}
	}
	if i < hi && s.Is(i, grammar.Subject) && !s.Is(i, grammar.Determiner|grammar.Relative) {
		return grammar.One(i)
	}
	return s.ApposedName(s.NounFrom(i, hi), hi)
}

// headed reads a name on the line above run k: JORGE RUIZ, GROWER.
func (s *Scan) headed(k int) Attribution {
	r := s.Runs[k]
	if r.Paragraph == 0 || s.ParagraphStart(r) != r.First {
		return Attribution{}
	}
	lo, hi := s.Doc.ParagraphTokens(r.Paragraph - 1)
	if hi-lo < 2 || hi-lo > 14 || s.Doc.Tokens[hi-1].Kind == text.Punct || k > 0 && s.Runs[k-1].Last > lo {
		return Attribution{}
	}
	end := lo
	for end < hi && s.Named(end) {
		end++
	}
	if end-lo < 2 || end-lo > 4 || end == hi || !s.At(end, ",") {
		return Attribution{}
	}
	return Attribution{By: Colon, Speaker: grammar.Range{First: lo, Last: end}}
}

// actsAfter reads somebody who does something behind the quote that begins a
// paragraph: "Is that it?" Ruiz stared at the envelope.
func (s *Scan) actsAfter(k int) Attribution {
	r, t := s.Runs[k], s.SentenceAfter(k)
	if t.Empty() || t.First != r.Last || s.ParagraphStart(r) != r.First || !s.SameParagraph(r.First, t.First) || s.HoldsRun(k+1, t) {
		return Attribution{}
	}
	if s.PersonPronoun(t.First) && t.First+1 < t.Last && s.CanBeVerb(t.First+1) {
		return Attribution{By: Beside, Speaker: grammar.One(t.First)}
	}
	if !s.Named(t.First) {
		return Attribution{}
	}
	np := s.TrimVerb(s.NounFrom(t.First, t.Last))
	if h := s.Head(np); !s.BareName(h) {
		return Attribution{}
	}
	if np.Last < t.Last && (s.At(np.Last, ",") || s.CanBeVerb(np.Last)) {
		return Attribution{By: Beside, Speaker: np}
	}
	return Attribution{}
}

// turn gives run k, a paragraph of its own, to the one whose turn it is in a
// dialogue: to who spoke before the speaker of the paragraph before. The answer
// to the first question of one is its hearer's, by name or not.
func (s *Scan) turn(k int) Attribution {
	if k < 1 || !s.WholeParagraph(k) || s.Runs[k].Continues {
		return Attribution{}
	}
	r, prev, said := s.Runs[k], s.Runs[k-1], s.Settled[k-1]
	if r.Paragraph != prev.Paragraph+1 || !prev.Closed || !s.EndsParagraph(k-1) || said.By == None || said.Speaker.Empty() && said.By != Dialogue {
		return Attribution{}
	}
	i := k - 2
	for i > 0 && s.Runs[i].Paragraph == prev.Paragraph {
		i--
	}
	if i < 0 || s.Runs[i].Paragraph != prev.Paragraph-1 || s.Settled[i].By == None {
		return s.answered(k)
	}
	other := s.Settled[i]
	if other.Speaker.Empty() != said.Speaker.Empty() { // one of two is never named
		return Attribution{By: Dialogue, Speaker: other.Speaker}
	}
	if other.Speaker.Empty() || s.SameVoice(other.Speaker, said.Speaker) {
		return s.answered(k)
	}
	if said.By != Dialogue && !s.Asks(s.Runs[i]) && !s.Asks(prev) && !s.Asks(r) && max(s.Runs[i].Words, prev.Words, r.Words) > short {
		return Attribution{}
	}
	return Attribution{By: Dialogue, Speaker: other.Speaker}
}

// answered gives the short paragraph k to whom the paragraph before asks: to
// nobody where it does not say.
func (s *Scan) answered(k int) Attribution {
	said := s.Settled[k-1]
	if s.Runs[k].Words > short || !s.Asks(s.Runs[k-1]) || said.Cue.Empty() || said.By == Before || !strings.HasPrefix(s.Word(said.Cue.First), "ask") {
		return Attribution{}
	}
	hearer := grammar.Range{}
	if v := said.Cue.Last; said.By == After && v < len(s.Classes) && s.Named(v) {
		hearer = s.NounFrom(v, s.SentenceEnd(v))
	}
	return Attribution{By: Dialogue, Speaker: hearer}
}

// short is how many words the turns of a dialogue have at most in which nobody
// asks anything.
const short = 12

// actsBefore reads the sentence before run k in its paragraph, for the one who acts
// in it.
func (s *Scan) actsBefore(k int) Attribution {
	hi := s.Runs[k].First
	if hi == 0 || !s.SameParagraph(hi-1, hi) || k > 0 && max(s.Runs[k-1].Last, s.Settled[k-1].Cue.Last) > s.SentenceStart(hi-1) {
		return Attribution{}
	}
	if who := s.Actor(s.Doc.SentenceAt(hi - 1)); !who.Empty() {
		return Attribution{By: Beside, Speaker: who}
	}
	return Attribution{}
}

// paragraphActor returns who acts in the paragraph before run k, where that
// holds no quote and the run begins its own: in its last sentence that has a
// person for its subject.
func (s *Scan) paragraphActor(k int) grammar.Range {
	r := s.Runs[k]
	if r.Paragraph == 0 || s.ParagraphStart(r) != r.First {
		return grammar.Range{}
	}
	par := s.Doc.Paragraphs[r.Paragraph-1]
	if lo, _ := s.Doc.ParagraphTokens(r.Paragraph - 1); par.First >= par.Last || k > 0 && s.Runs[k-1].Last > lo {
		return grammar.Range{}
	}
	for i := par.Last - 1; i >= max(par.First, par.Last-4); i-- {
		if s.At(s.Doc.Sentences[i].Last-1, ".") || s.At(s.Doc.Sentences[i].Last-1, ":") {
			if t := s.Actor(i); !t.Empty() && (s.SinglePronoun(t.First) || s.Human(t)) {
				return t
			}
		}
	}
	return grammar.Range{}
}

// between reports whether a run is the words of somebody who speaks to another:
// I, you and their like stand in it.
func (s *Scan) between(first, last int) bool {
	for i := first; i < last; i++ {
		switch strings.ToLower(s.Word(i)) {
		case "i", "me", "my", "we", "us", "our", "you", "your":
			return true
		}
	}
	return false
}

// AmongQuotes reports whether the run before or behind run k, no more than a
// paragraph away, is a quote.
func (s *Scan) AmongQuotes(k int) bool {
	p := s.Runs[k].Paragraph
	return k > 0 && s.Runs[k-1].Paragraph >= p-2 && s.Settled[k-1].By != None ||
		k+1 < len(s.Runs) && s.Runs[k+1].Paragraph <= p+2 && s.Settled[k+1].By != None ||
		s.Stops(s.Runs[k]) && s.between(s.Runs[k].First, s.Runs[k].Last) ||
		s.WholeParagraph(k) && (s.Asks(s.Runs[k]) || s.At(max(s.Runs[k].Last-2, s.Runs[k].First), "!"))
}
