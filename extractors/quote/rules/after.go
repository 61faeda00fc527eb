package rules

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

// afterRun looks for the cue and the speaker behind run k.
func (s *Scan) afterRun(k int) Attribution {
	r := s.Runs[k]
	lo, hi := r.Last, min(s.SentenceEnd(r.Last-1), r.Last+grammar.Window)
	hi = s.CutAtRun(k, hi)
	if lo >= hi {
		if a := s.signature(k); a.By != None || !s.BreaksOff(r) {
			if a.By == None {
				return s.trailing(k)
			}
			return a
		}
		hi = s.CutAtRun(k, min(s.SentenceEnd(r.Last), r.Last+grammar.Window))
	}
	ended := s.EndsOpen(r)
	if s.At(lo, ",") {
		ended = true
		lo++
	}
	if lo >= hi {
		return Attribution{}
	}
	if a := s.according(lo, hi); a.By != None {
		return a
	}
	if s.Dash(lo) {
		if a := s.signedBy(lo, hi); a.By != None {
			return a
		}
		lo++
		if lo >= hi {
			return Attribution{}
		}
		if w := strings.ToLower(s.Word(lo)); w == "that" || w == "this" {
			if who := s.calledBy(lo+1, hi); !who.Empty() {
				return Attribution{By: Pointed, Speaker: who}
			}
		}
	}
	if a := s.listed(k, lo, hi); a.By != None {
		return a
	}
	if !ended && s.Doc.Tokens[lo].Case == text.Lower && !s.Is(lo, grammar.Subject|grammar.Cue) {
		return Attribution{}
	}
	if a := s.invertedCue(lo, hi); a.By != None {
		return a
	}
	if !ended {
		return Attribution{}
	}
	return s.subjectCue(lo, hi)
}

func (s *Scan) according(lo, hi int) Attribution {
	if lo+1 < hi && s.At(lo, "per") { // per the bylaws
		if np := s.NounFrom(lo+1, hi); !np.Empty() && s.CanSpeak(np) && !s.Is(np.First, grammar.Calendar) && s.Is(np.First, grammar.Determiner) != s.Named(np.First) {
			return Attribution{By: AccordingTo, Cue: grammar.One(lo), Speaker: np}
		}
	}
	if cue, who := s.inWords(lo, hi); !who.Empty() {
		return Attribution{By: Pointed, Cue: cue, Speaker: who}
	}
	if lo+2 >= hi || !strings.EqualFold(s.Word(lo), "according") || !s.At(lo+1, "to") {
		return Attribution{}
	}
	np := s.NounFrom(lo+2, hi)
	if np.Empty() {
		return Attribution{}
	}
	return Attribution{By: AccordingTo, Cue: grammar.Range{First: lo, Last: lo + 2}, Speaker: np}
}

// signedBy reads `— Anna Ruiz` and `- Commissioner Starks` up to the end.
func (s *Scan) signedBy(lo, hi int) Attribution {
	np := s.NounFrom(lo+1, min(hi, lo+12))
	if np.Empty() || !s.Named(np.Last-1) {
		return Attribution{}
	}
	if np.Last < hi && !s.At(np.Last, ",") && !s.At(np.Last, ".") && !s.At(np.Last, "(") {
		return Attribution{}
	}
	return Attribution{By: signed, Speaker: np}
}

// trailing reads an attribution that a full stop parts from its quote: "We
// won." Ruiz said, wiping her face. Its cue must report nothing else.
func (s *Scan) trailing(k int) Attribution {
	t := s.SentenceAfter(k)
	if t.Empty() || !s.SameParagraph(s.Runs[k].Last-1, t.First) || t.First != s.Runs[k].Last {
		return Attribution{}
	}
	a := s.subjectCue(t.First, s.CutAtRun(k, t.Last))
	v := a.Cue.Last
	if a.By == None || a.Speaker.First != t.First || !s.Is(a.Cue.First, grammar.Cue) || v >= t.Last {
		return Attribution{}
	}
	if s.At(v, ".") && v+1 == t.Last || s.At(v, ",") && v+1 < t.Last && (s.Is(v+1, grammar.Participle) || strings.HasSuffix(s.Word(v+1), "ing")) {
		return a
	}
	return Attribution{}
}

// listed reads a name and what else a list of answers gives of it, in brackets
// that end the paragraph: "Good coffee" (Ana, 34).
func (s *Scan) listed(k, lo, hi int) Attribution {
	first, last := s.Doc.ParagraphTokens(s.Runs[k].Paragraph)
	if !s.At(lo, "(") || hi != last || !s.At(hi-1, ")") || s.Runs[k].First > first+1 || hi-lo > 14 {
		return Attribution{}
	}
	end := lo + 1
	for end < hi && s.Named(end) {
		end++
	}
	if end == lo+1 || !s.At(end, ",") || s.Doc.Tokens[end+1].Kind == text.Number && s.Doc.Tokens[end+1].Len() > 3 { // and no year
		return Attribution{}
	}
	return Attribution{By: signed, Speaker: grammar.Range{First: lo + 1, Last: end}}
}

// signature reads a signature that the segmenter made a sentence of its own.
func (s *Scan) signature(k int) Attribution {
	r := s.Runs[k]
	if r.Last >= len(s.Classes) || !s.Dash(r.Last) || !s.SameParagraph(r.Last-1, r.Last) && !s.signedBelow(k) {
		return Attribution{}
	}
	a := s.signedBy(r.Last, s.SentenceEnd(r.Last))
	if a.By == None && s.unsigned(r.Last+1) {
		return Attribution{By: signed}
	}
	return a
}

// signedBelow reports whether the dash behind run k begins a paragraph that can
// be its signature: the run is a paragraph without one, and no list has its
// dashes there.
func (s *Scan) signedBelow(k int) bool {
	r := s.Runs[k]
	first := s.ParagraphStart(r)
	return first == r.First && (first == 0 || !s.Dash(first-1)) && (k+1 == len(s.Runs) || s.Runs[k+1].First >= s.SentenceEnd(r.Last)) &&
		s.Alone(k) && s.Named(r.Last+1)
}

// unsigned reports whether the words from token i on say that a name is held
// back: Name withheld.
func (s *Scan) unsigned(i int) bool {
	for j := i; j < min(len(s.Classes), i+4); j++ {
		switch strings.ToLower(s.Word(j)) {
		case "withheld", "anonymous", "unsigned":
			return true
		}
	}
	return false
}

// invertedCue reads "said Hugh Hill, a doctor".
func (s *Scan) invertedCue(lo, hi int) Attribution {
	v := lo
	for v < hi && s.Is(v, grammar.Adverb) && s.Lower(v) {
		v++
	}
	if v >= hi || !s.Lower(v) || !s.Tensed(v) && !s.VerbLike(v) {
		return Attribution{}
	}
	np := s.NounFrom(v+1, hi)
	if np.Empty() || s.Is(np.First, grammar.Calendar) || !s.Tensed(v) && !s.BareName(np) && !s.AllThereIs(v, np) {
		return Attribution{}
	}
	return Attribution{By: Inverted, Cue: grammar.One(v), Speaker: s.ApposedName(np, hi)}
}

// subjectCue reads "Tillerson said", "Hicks, his spokeswoman, added" behind a
// quote.
func (s *Scan) subjectCue(lo, hi int) Attribution {
	if s.At(lo, "as") && lo+2 < hi { // as the memo put it
		lo++
	}
	if s.Is(lo, grammar.Relative|grammar.Preposition|grammar.Conjunction) && !s.Named(lo) {
		return Attribution{}
	}
	hi = min(hi, lo+grammar.Reach)
	for v := lo + 1; v < hi; v++ {
		if s.Finite(lo, v) {
			if s.Passive(lo, v) {
				return Attribution{By: After, Cue: grammar.One(v)}
			}
			if np := s.Subject(lo, v); !np.Empty() && (np.First-lo < 4 || s.Apposition(lo, np.First)) {
				return Attribution{By: After, Cue: grammar.One(v), Speaker: np}
			}
			return Attribution{}
		}
	}
	return s.anyVerb(lo, hi)
}

// anyVerb reads "Trump bellowed": a name or pronoun and a verb that no list
// holds, right behind a quote.
func (s *Scan) anyVerb(lo, hi int) Attribution {
	v := lo
	if s.Is(lo, grammar.Subject) && !s.Is(lo, grammar.Determiner|grammar.Relative) {
		v = lo + 1
	} else {
		for v < hi && s.Named(v) {
			v++
		}
	}
	np := grammar.Range{First: lo, Last: v}
	for v < hi && s.Is(v, grammar.Adverb) && s.Lower(v) {
		v++
	}
	if np.Empty() || v >= hi || !s.Lower(v) || !s.VerbLike(v) && !s.cutsIn(lo, v, hi) {
		return Attribution{}
	}
	return Attribution{By: After, Cue: grammar.One(v), Speaker: np}
}

// cutsIn reports whether the word at v, behind a name and a comma in marks, can
// be no other than the verb that ends the sentence: "But nothing," Ott cut in.
func (s *Scan) cutsIn(lo, v, hi int) bool {
	return lo > 1 && s.At(lo-2, ",") && hi-v <= 3 && s.At(hi-1, ".") && s.CanBeVerb(v) && !s.Is(v, grammar.Auxiliary|grammar.Adverb)
}
