package rules

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

// before reads what stands before run k: the words of its sentence or, if the run begins
// the sentence, the sentence before.
func (s *Scan) before(k int) Attribution {
	r := s.Runs[k]
	from := s.SentenceStart(r.First)
	lo := s.AfterRuns(k, max(from, r.First-grammar.Window))
	switch {
	case lo < r.First:
		return s.lead(lo, r.First)
	case lo > from: // right after another run
		return Attribution{}
	}
	return s.first(s.Rules.above, place{k: k})
}

// lead reads the tokens [lo, hi) that stand before a quote.
func (s *Scan) lead(lo, hi int) Attribution {
	for lo < hi && s.Doc.Tokens[lo].Kind == text.Punct && !s.At(lo, "(") {
		lo++
	}
	if lo >= hi {
		return Attribution{}
	}
	return s.first(s.Rules.before, place{lo: lo, hi: hi})
}

// colonAbove reads the sentence before a run if it ends in a colon: Oduya explained the
// decision: → explained, Oduya.
func colonAbove(s *Scan, at place) Attribution {
	r := s.Runs[at.k]
	if r.First == 0 || !s.At(r.First-1, ":") {
		return Attribution{}
	}
	a := s.lead(s.AfterRuns(at.k, max(s.SentenceStart(r.First-1), r.First-grammar.Window)), r.First)
	a.Rule = "" // it is this rule that looks above
	return a
}

// cueBefore reads a cue and its subject before a quote: Oduya said, → said, Oduya; In
// short, said Oduya: → said, Oduya. The last cue before the quote wins.
func cueBefore(s *Scan, at place) Attribution {
	lo, hi := at.lo, at.hi
	for v := hi - 1; v >= lo; v-- {
		if !s.CueBefore(lo, v, hi) {
			continue
		}
		who := s.Subject(lo, v)
		if s.Is(v, grammar.Participle) && (who.Empty() || s.Hearer(who, lo, v)) {
			who = s.ClauseSubject(lo, v)
		}
		if who.Empty() && s.At(hi-1, ":") && !s.Is(v, grammar.Participle|grammar.Bare) { // In short, said Oduya:
			who = s.ApposedName(s.NounFrom(v+1, hi-1), hi-1)
		}
		if who.Empty() && !s.Is(v, grammar.Participle) && !s.At(hi-1, ":") {
			continue
		}
		if name := s.MidName(lo, v, hi); !name.Empty() { // The orchard, said Oduya, "is no park"
			who = name
		}
		if outer := s.OuterCue(lo, who); outer >= 0 { // Oduya said she hoped for "…"
			v, who = outer, s.Subject(lo, outer)
		}
		return s.hang(v, hi, who)
	}
	return Attribution{}
}

// hang returns how the quote that begins at token hi depends on the cue at token v: the
// quote is all that the cue reports (Before), or it is a part of a reported clause that
// begins before it (Clause), which Lead then holds.
func (s *Scan) hang(v, hi int, who grammar.Range) Attribution {
	a := Attribution{By: Before, Cue: grammar.One(v), Speaker: who}
	gap := hi - v - 1
	switch {
	case gap == 0, gap == 2 && s.Is(v, grammar.Weak) && s.At(v+1, "it"), s.At(hi-1, ":"), s.At(hi-1, "that") && gap <= 8:
		return a
	case s.At(hi-1, ",") && s.Aside(v+1, hi-1):
		return a
	case s.Is(v, grammar.Address) && gap <= 6 && s.Aside(v+1, hi):
		return a
	case gap <= 4 && s.Is(v+1, grammar.Preposition) && s.Aside(v+1, hi) && !s.Is(v, grammar.Label):
		return a
	}
	a.By = Clause
	a.Lead = grammar.Range{First: s.ComplementStart(v, hi), Last: hi}
	return a
}

// wasLike reads a form of "be" and "like": She was like, → like, She; I'm just like
// → like, I.
func wasLike(s *Scan, at place) Attribution {
	v := at.hi - 1
	if s.At(v, ",") {
		v--
	}
	be := v - 1
	for s.Is(be, grammar.Adverb) || s.At(be, "all") {
		be--
	}
	if be <= at.lo || !s.At(v, "like") || !beingLike[s.Word(be)] {
		return Attribution{}
	}
	who := s.Subject(at.lo, be)
	if s.SinglePronoun(who.Last) && who.Last < be { // Apparently | she | came out and was like
		who = grammar.One(who.Last)
	}
	if who.Empty() || !s.CanSpeak(who) {
		return Attribution{}
	}
	return Attribution{By: Before, Cue: grammar.One(v), Speaker: who}
}

// inWords reads "words" and whose they are: In the famous words of Oduya, → words of, Oduya;
// in Oduya's words, → words, Oduya.
func inWords(s *Scan, at place) Attribution {
	in := at.lo
	for i := at.lo; i < at.hi; i++ {
		switch {
		case strings.EqualFold(s.Word(i), "in"):
			in = i
		case !s.At(i, "words") || !strings.EqualFold(s.Word(in), "in"):
		case s.At(i+1, "of"):
			who := s.ApposedName(s.NounFrom(i+2, at.hi), at.hi)
			return s.pointed(grammar.Range{First: i, Last: i + 2}, who)
		case s.Possessive(i - 1):
			return s.pointed(grammar.One(i), s.NounBefore(in+1, i-1))
		}
	}
	return Attribution{}
}

// pointed returns the attribution of words that point at a quote, or nothing if they name
// nobody.
func (s *Scan) pointed(cue, who grammar.Range) Attribution {
	if who.Empty() {
		return Attribution{}
	}
	return Attribution{By: Pointed, Cue: cue, Speaker: who}
}

// topic gives a run to whoever is speaking if a colon before it only announces a topic:
// Marta Oduya walked out. On the budget: → Marta Oduya.
func topic(s *Scan, at place) Attribution {
	k, r := at.k, s.Runs[at.k]
	if r.First == 0 || !s.At(r.First-1, ":") {
		return Attribution{}
	}
	lo := s.SentenceStart(r.First - 1)
	if !s.topical(s.AfterRuns(k, lo), r.First-1) {
		return Attribution{}
	}
	who := grammar.Range{}
	if k > 0 {
		who = s.Said[k-1].Speaker
	}
	if k == 0 || s.Runs[k-1].Last <= s.SentenceStart(max(lo-1, 0)) {
		if i := s.Doc.SentenceAt(lo) - 1; i >= 0 {
			if t := s.Actor(i); !t.Empty() {
				who = t
			}
		}
	}
	return Attribution{By: Colon, Speaker: who, Topic: true}
}

// topical reports whether the tokens [lo, hi) only name a topic: on the budget; as for
// the bridge.
func (s *Scan) topical(lo, hi int) bool {
	if s.Is(lo, grammar.Conjunction) && !strings.EqualFold(s.Word(lo), "as") {
		lo++
	}
	if hi-lo < 2 || hi-lo > longestLabel {
		return false
	}
	as := s.At(lo, "as") || s.At(lo, "As")
	if as && !s.At(lo+1, "for") && !s.At(lo+1, "to") || !as && !aboutWords[strings.ToLower(s.Word(lo))] {
		return false
	}
	for i := lo; i < hi; i++ {
		if s.At(i, ",") || s.Is(i, grammar.Auxiliary) && !s.Is(i, grammar.Determiner) || s.Is(i, grammar.Calendar) {
			return false
		}
	}
	return true
}

// bracketed reads the speaker before a quote in brackets or between dashes: The senator
// ("I was asleep in the car") apologized. → The senator. A quote has at least three
// words in lower case; anything else is a term or a name.
func bracketed(s *Scan, at place) Attribution {
	r := s.Runs[at.k]
	if r.First == 0 || r.Last >= len(s.Classes) || !(s.At(r.First-1, "(") && s.At(r.Last, ")") || s.Dash(r.First-1) && s.Dash(r.Last)) {
		return Attribution{}
	}
	lower := 0
	for i := r.First; i < r.Last; i++ {
		if s.Lower(i) {
			lower++
		}
	}
	who := s.NounBefore(max(s.SentenceStart(r.First-1), r.First-grammar.Window), r.First-1)
	if lower < 3 || !s.Named(who.Last-1) && !s.Is(who.Last-1, grammar.Role) {
		return Attribution{}
	}
	return Attribution{By: Stated, Speaker: who}
}
