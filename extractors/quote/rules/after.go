package rules

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/grammar"
)

// after reads what stands after run k: the rest of its sentence or, if the run ends the
// sentence, the next one.
func (s *Scan) after(k int) Attribution {
	r := s.Runs[k]
	at := place{k: k, lo: r.Last, hi: s.CutAtRun(k, min(s.SentenceEnd(r.Last-1), r.Last+grammar.Window))}
	if at.lo >= at.hi {
		if a := s.first(s.Rules.detached, at); a.By != None || !s.BreaksOff(r) {
			return a
		}
		at.hi = s.CutAtRun(k, min(s.SentenceEnd(r.Last), r.Last+grammar.Window))
	}
	at.ended = s.EndsOpen(r)
	if s.At(at.lo, ",") {
		at.ended = true
		at.lo++
	}
	if at.lo < at.hi && s.Dash(at.lo) {
		at.dash = true
		at.lo++
	}
	return s.first(s.Rules.after, at)
}

// signedAfter reads a name after a dash, followed only by a description: — Marta Oduya,
// engineer. → Marta Oduya.
func signedAfter(s *Scan, at place) Attribution {
	if !at.dash {
		return Attribution{}
	}
	return s.signedBy(at.lo, at.hi)
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

// signature reads a dash and a name in a sentence of their own, in the paragraph of the
// run or in the next.
func signature(s *Scan, at place) Attribution {
	r := s.Runs[at.k]
	if r.Last >= len(s.Classes) || !s.Dash(r.Last) || !s.SameParagraph(r.Last-1, r.Last) && !s.signedBelow(at.k) {
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

// cueAfterStop reads an attribution that a full stop separates from its quote: "We
// won." Oduya said, wiping her face. → said, Oduya. Only a full stop or a participle
// may follow the cue.
func cueAfterStop(s *Scan, at place) Attribution {
	t := s.SentenceAfter(at.k)
	if last := s.Runs[at.k].Last; t.Empty() || !s.SameParagraph(last-1, t.First) || t.First != last {
		return Attribution{}
	}
	a := subjectCue(s, place{lo: t.First, hi: s.CutAtRun(at.k, t.Last), ended: true})
	v := a.Cue.Last
	if a.By == None || a.Speaker.First != t.First || !s.Is(a.Cue.First, grammar.Cue) || v >= t.Last {
		return Attribution{}
	}
	if s.At(v, ".") && v+1 == t.Last || s.At(v, ",") && v+1 < t.Last && (s.Is(v+1, grammar.Participle) || strings.HasSuffix(s.Word(v+1), "ing")) {
		return a
	}
	return Attribution{}
}

// invertedCue reads a verb followed by its subject: said Marta Oduya, an engineer.
// → said, Marta Oduya.
func invertedCue(s *Scan, at place) Attribution {
	if !at.ended && s.Lower(at.lo) && !s.Is(at.lo, grammar.Subject|grammar.Cue) {
		return Attribution{}
	}
	v := at.lo
	for s.Is(v, grammar.Adverb) && s.Lower(v) {
		v++
	}
	if v >= at.hi || !s.Lower(v) || !s.Tensed(v) && !s.VerbLike(v) {
		return Attribution{}
	}
	who := s.NounFrom(v+1, at.hi)
	if who.Empty() || s.Is(who.First, grammar.Calendar) || !s.Tensed(v) && !s.BareName(who) && !s.EndsSentence(v, who) {
		return Attribution{}
	}
	return Attribution{By: Inverted, Cue: grammar.One(v), Speaker: s.ApposedName(who, at.hi)}
}

// subjectCue reads a subject and its cue: Pell, her deputy, added. → added, Pell. A
// passive cue ("was told") has no speaker.
func subjectCue(s *Scan, at place) Attribution {
	lo, hi, ok := s.clauseAfter(at)
	if !ok {
		return Attribution{}
	}
	v := s.firstFinite(lo, hi)
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

// anyVerb reads a name or a pronoun and a verb that no list holds: Oduya deadlifted.
// → deadlifted, Oduya. It applies only where the clause has no verb from a list.
func anyVerb(s *Scan, at place) Attribution {
	lo, hi, ok := s.clauseAfter(at)
	if !ok || s.firstFinite(lo, hi) >= 0 {
		return Attribution{}
	}
	v := lo
	if s.Is(lo, grammar.Subject) && !s.Is(lo, grammar.Determiner|grammar.Relative) {
		v = lo + 1
	} else {
		for v < hi && s.Named(v) {
			v++
		}
	}
	who := grammar.Range{First: lo, Last: v}
	for s.Is(v, grammar.Adverb) && s.Lower(v) {
		v++
	}
	if who.Empty() || v >= hi || !s.Lower(v) || !s.VerbLike(v) {
		return Attribution{}
	}
	return Attribution{By: After, Cue: grammar.One(v), Speaker: who}
}

// clauseAfter returns the tokens [lo, hi) of the clause after a quote that can
// attribute it; ok is false if there is none.
func (s *Scan) clauseAfter(at place) (lo, hi int, ok bool) {
	lo = at.lo
	if s.At(lo, "as") && lo+2 < at.hi { // as the memo put it
		lo++
	}
	if !at.ended || s.Is(lo, grammar.Relative|grammar.Preposition|grammar.Conjunction) && !s.Named(lo) {
		return 0, 0, false
	}
	return lo, min(at.hi, lo+grammar.Reach), true
}

// firstFinite returns the first finite cue after token lo and before token hi, or -1.
func (s *Scan) firstFinite(lo, hi int) int {
	for v := lo + 1; v < hi; v++ {
		if s.Finite(lo, v) {
			return v
		}
	}
	return -1
}
