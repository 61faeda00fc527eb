package rules

import (
	"github.com/d1af08f5/sayso/extractors/grammar"
)

// after reads what stands after run k: the rest of its sentence or, if the run ends the
// sentence, the next one.
func (s *Scan) after(k int) Attribution {
	r := s.Runs[k]
	lo, hi := r.Last, s.CutAtRun(k, min(s.SentenceEnd(r.Last-1), r.Last+grammar.Window))
	if lo >= hi {
		if a := s.signature(k); a.By != None || !s.BreaksOff(r) {
			return a
		}
		hi = s.CutAtRun(k, min(s.SentenceEnd(r.Last), r.Last+grammar.Window))
	}
	ended := s.EndsOpen(r)
	if s.At(lo, ",") {
		ended = true
		lo++
	}
	if lo < hi && s.Dash(lo) { // — Marta Oduya, engineer.
		lo++
		if a := s.signedBy(lo, hi); a.By != None {
			return a
		}
	}
	if a := s.invertedCue(lo, hi, ended); a.By != None {
		return a
	}
	return s.subjectCue(lo, hi, ended)
}

// signedBy reads a signature among the tokens [lo, hi): a phrase that ends in a name,
// up to a comma, a full stop, a bracket or hi.
func (s *Scan) signedBy(lo, hi int) Attribution {
	who := s.NounFrom(lo, min(hi, lo+11))
	if !s.Named(who.Last - 1) {
		return Attribution{}
	}
	if end := who.Last; end < hi && !s.At(end, ",") && !s.At(end, ".") && !s.At(end, "(") {
		return Attribution{}
	}
	return Attribution{By: Signed, Speaker: who}
}

// signature reads a dash and a name in a sentence of their own, in the paragraph of run k
// or in the next.
func (s *Scan) signature(k int) Attribution {
	r := s.Runs[k]
	if r.Last >= len(s.Classes) || !s.Dash(r.Last) || !s.SameParagraph(r.Last-1, r.Last) && !s.signedBelow(k) {
		return Attribution{}
	}
	if s.At(r.Last+1, "Name") && s.At(r.Last+2, "withheld") {
		return Attribution{By: Signed} // nobody's, and not the last speaker's
	}
	return s.signedBy(r.Last+1, s.SentenceEnd(r.Last))
}

// signedBelow reports whether the dash that begins the next paragraph can sign run k.
// The run must fill its paragraph, and the dash must not belong to a list.
func (s *Scan) signedBelow(k int) bool {
	r := s.Runs[k]
	first := s.ParagraphStart(r)
	return first == r.First && (first == 0 || !s.Dash(first-1)) && (k+1 == len(s.Runs) || s.Runs[k+1].First >= s.SentenceEnd(r.Last)) &&
		s.Alone(k) && s.Named(r.Last+1)
}

// invertedCue reads a verb followed by its subject: said Marta Oduya, an engineer.
// → said, Marta Oduya.
func (s *Scan) invertedCue(v, hi int, ended bool) Attribution {
	if !ended && s.Lower(v) && !s.Is(v, grammar.Subject|grammar.Cue) || v >= hi || !s.Lower(v) || !s.Tensed(v) && !s.VerbLike(v) {
		return Attribution{}
	}
	who := s.NounFrom(v+1, hi)
	if who.Empty() || s.Is(who.First, grammar.Calendar) || !s.Tensed(v) && !s.BareName(who) && !s.EndsSentence(v, who) {
		return Attribution{}
	}
	return Attribution{By: Inverted, Cue: grammar.One(v), Speaker: s.ApposedName(who, hi)}
}

// subjectCue reads a subject and its cue: Pell, her deputy, added. → added, Pell. A
// passive cue ("was told") has no speaker.
func (s *Scan) subjectCue(lo, hi int, ended bool) Attribution {
	if s.At(lo, "as") && lo+2 < hi { // as the memo put it
		lo++
	}
	if !ended || s.Is(lo, grammar.Relative|grammar.Preposition|grammar.Conjunction) && !s.Named(lo) {
		return Attribution{}
	}
	v := s.firstFinite(lo, min(hi, lo+grammar.Reach))
	if v < 0 {
		return Attribution{}
	}
	if s.Passive(lo, v) {
		return Attribution{By: After, Cue: grammar.One(v)}
	}
	who := s.Subject(lo, v)
	if who.Empty() || who.First-lo >= 4 && !s.Apposition(lo, who.First) {
		return Attribution{}
	}
	return Attribution{By: After, Cue: grammar.One(v), Speaker: who}
}

// firstFinite returns the first finite cue after token lo and before token hi, or -1. One in
// a clause that begins with "who" gives way to the one behind it: Pell, who tweeted about
// it, | said.
func (s *Scan) firstFinite(lo, hi int) int {
	first := -1
	for v := lo + 1; v < hi; v++ {
		switch {
		case !s.Finite(lo, v):
		case first >= 0 && s.At(v-1, ","):
			return v
		case first < 0:
			if first = v; !s.At(v-1, "who") {
				return v
			}
		}
	}
	return first
}
