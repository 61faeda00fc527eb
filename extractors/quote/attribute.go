package quote

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// pattern is the rule that attributed a run; each has its own precision.
type pattern uint8

const (
	none        pattern = iota
	after               // "…," Tillerson said
	inverted            // "…," said Tillerson
	accordingTo         // "…," according to Tillerson; According to Tillerson, "…"
	signed              // "…" — Anna Ruiz
	before              // Tillerson said, "…"
	clause              // Tillerson said it was "…"
	colon               // Tillerson, on leaving: "…"; RUIZ: "…"

	floating // a quote alone, the speaker is the one before
	beside   // Ruiz looked up. "No."; "No." Ruiz looked up.
	pointed  // "No." That was the answer of Ruiz.
	turn     // a paragraph of a dialogue
	labelled // "BAKKER: No."
	stated   // What Ruiz did say was "no."; Ruiz ("no") left
)

// attribution is what a rule says of one run.
type attribution struct {
	by      pattern
	cue     tokens
	speaker tokens // the noun phrase; empty where nobody is named
	lead    tokens // the part of the content before the run; empty where it begins with the run
	from    int    // where the content begins inside the run, behind a label; 0: where the run does
}

// afterRun looks for the cue and the speaker behind run k.
func (s *scan) afterRun(k int) attribution {
	r := s.runs[k]
	lo, hi := r.last, min(s.sentenceEnd(r.last-1), r.last+window)
	hi = s.cutAtRun(k, hi)
	if lo >= hi {
		if a := s.signature(k); a.by != none || !s.breaksOff(r) {
			if a.by == none {
				return s.trailing(k)
			}
			return a
		}
		hi = s.cutAtRun(k, min(s.sentenceEnd(r.last), r.last+window))
	}
	ended := s.endsOpen(r)
	if s.symbol(lo, ",") {
		ended = true
		lo++
	}
	if lo >= hi {
		return attribution{}
	}
	if a := s.according(lo, hi); a.by != none {
		return a
	}
	if s.dash(lo) {
		if a := s.signedBy(lo, hi); a.by != none {
			return a
		}
		lo++
		if lo >= hi {
			return attribution{}
		}
		if w := strings.ToLower(s.word(lo)); w == "that" || w == "this" {
			if who := s.calledBy(lo+1, hi); !who.empty() {
				return attribution{by: pointed, speaker: who}
			}
		}
	}
	if a := s.listed(k, lo, hi); a.by != none {
		return a
	}
	if !ended && s.d.Tokens[lo].Case == text.Lower && !s.is(lo, Subject|Cue) {
		return attribution{}
	}
	if a := s.invertedCue(lo, hi); a.by != none {
		return a
	}
	if !ended {
		return attribution{}
	}
	return s.subjectCue(lo, hi)
}

// endsOpen reports whether the mark that ends a run follows one that leaves
// the sentence open, or ends a sentence that an attribution may follow.
func (s *scene) endsOpen(r run) bool {
	i := r.last - 1
	for i > r.first && s.d.Tokens[i].Kind == text.Mark {
		i--
	}
	switch w := s.word(i); w {
	case ",", ".", "?", "!", "…", "...", "--", "—", "–", "-", ";":
		return true
	default:
		return strings.HasSuffix(w, "!") || strings.HasSuffix(w, "?")
	}
}

// breaksOff reports whether a run ends without a full stop and with words
// behind it that the segmenter made a sentence of their own: "Well, yes…" she
// said.
func (s *scene) breaksOff(r run) bool {
	return r.last < len(s.cls) && s.sameParagraph(r.last-1, r.last) && !s.symbol(max(r.last-2, r.first), ".")
}

// cutAtRun returns where the stretch behind run k ends: before the next run
// that is more than a word in marks, or at hi.
func (s *scene) cutAtRun(k, hi int) int {
	for _, next := range s.runs[k+1:] {
		if next.first >= hi {
			break
		}
		if !s.small(next) {
			return next.first
		}
	}
	return hi
}

// small reports whether a run is a word or two that its sentence goes on
// around: a nickname, a term, a scare quote.
func (s *scene) small(r run) bool {
	if r.words > 3 || !r.closed {
		return false
	}
	w := s.word(max(r.last-2, r.first))
	return w != "," && w != "." && w != "?" && w != "!"
}

func (s *scan) according(lo, hi int) attribution {
	if lo+1 < hi && s.symbol(lo, "per") { // per the bylaws
		if np := s.nounRight(lo+1, hi); !np.empty() && s.speaks(np) && !s.is(np.first, Calendar) && s.is(np.first, Determiner) != s.named(np.first) {
			return attribution{by: accordingTo, cue: tokens{lo, lo + 1}, speaker: np}
		}
	}
	if cue, who := s.inWords(lo, hi); !who.empty() {
		return attribution{by: pointed, cue: cue, speaker: who}
	}
	if lo+2 >= hi || !strings.EqualFold(s.word(lo), "according") || !s.symbol(lo+1, "to") {
		return attribution{}
	}
	np := s.nounRight(lo+2, hi)
	if np.empty() {
		return attribution{}
	}
	return attribution{by: accordingTo, cue: tokens{lo, lo + 2}, speaker: np}
}

// signedBy reads `— Anna Ruiz` and `- Commissioner Starks` up to the end.
func (s *scan) signedBy(lo, hi int) attribution {
	np := s.nounRight(lo+1, min(hi, lo+12))
	if np.empty() || !s.named(np.last-1) {
		return attribution{}
	}
	if np.last < hi && !s.symbol(np.last, ",") && !s.symbol(np.last, ".") && !s.symbol(np.last, "(") {
		return attribution{}
	}
	return attribution{by: signed, speaker: np}
}

// trailing reads an attribution that a full stop parts from its quote: "We
// won." Ruiz said, wiping her face. Its cue must report nothing else.
func (s *scan) trailing(k int) attribution {
	t := s.behind(k)
	if t.empty() || !s.sameParagraph(s.runs[k].last-1, t.first) || t.first != s.runs[k].last {
		return attribution{}
	}
	a := s.subjectCue(t.first, s.cutAtRun(k, t.last))
	v := a.cue.last
	if a.by == none || a.speaker.first != t.first || !s.is(a.cue.first, Cue) || v >= t.last {
		return attribution{}
	}
	if s.symbol(v, ".") && v+1 == t.last || s.symbol(v, ",") && v+1 < t.last && (s.is(v+1, Participle) || strings.HasSuffix(s.word(v+1), "ing")) {
		return a
	}
	return attribution{}
}

// listed reads a name and what else a list of answers gives of it, in brackets
// that end the paragraph: "Good coffee" (Ana, 34).
func (s *scan) listed(k, lo, hi int) attribution {
	first, last := s.d.ParagraphTokens(s.runs[k].paragraph)
	if !s.symbol(lo, "(") || hi != last || !s.symbol(hi-1, ")") || s.runs[k].first > first+1 || hi-lo > 14 {
		return attribution{}
	}
	end := lo + 1
	for end < hi && s.named(end) {
		end++
	}
	if end == lo+1 || !s.symbol(end, ",") || s.d.Tokens[end+1].Kind == text.Number && s.d.Tokens[end+1].Len() > 3 { // and no year
		return attribution{}
	}
	return attribution{by: signed, speaker: tokens{lo + 1, end}}
}

// signature reads a signature that the segmenter made a sentence of its own.
func (s *scan) signature(k int) attribution {
	r := s.runs[k]
	if r.last >= len(s.cls) || !s.dash(r.last) || !s.sameParagraph(r.last-1, r.last) && !s.signedBelow(k) {
		return attribution{}
	}
	a := s.signedBy(r.last, s.sentenceEnd(r.last))
	if a.by == none && s.unsigned(r.last+1) {
		return attribution{by: signed}
	}
	return a
}

// signedBelow reports whether the dash behind run k begins a paragraph that can
// be its signature: the run is a paragraph without one, and no list has its
// dashes there.
func (s *scan) signedBelow(k int) bool {
	r := s.runs[k]
	first := s.paragraphStart(r)
	return first == r.first && (first == 0 || !s.dash(first-1)) && (k+1 == len(s.runs) || s.runs[k+1].first >= s.sentenceEnd(r.last)) &&
		s.alone(k) && s.named(r.last+1)
}

// unsigned reports whether the words from token i on say that a name is held
// back: Name withheld.
func (s *scan) unsigned(i int) bool {
	for j := i; j < min(len(s.cls), i+4); j++ {
		switch strings.ToLower(s.word(j)) {
		case "withheld", "anonymous", "unsigned":
			return true
		}
	}
	return false
}

// invertedCue reads "said Hugh Hill, a doctor".
func (s *scan) invertedCue(lo, hi int) attribution {
	v := lo
	for v < hi && s.is(v, Adverb) && s.lower(v) {
		v++
	}
	if v >= hi || !s.lower(v) || !s.tensed(v) && !s.verbLike(v) {
		return attribution{}
	}
	np := s.nounRight(v+1, hi)
	if np.empty() || s.is(np.first, Calendar) || !s.tensed(v) && !s.bareName(np) && !s.allThereIs(v, np) {
		return attribution{}
	}
	return attribution{by: inverted, cue: tokens{v, v + 1}, speaker: s.apposedName(np, hi)}
}

// allThereIs reports whether the verb at v and a name behind it end their
// sentence and follow a comma in marks: "…," glowed Ana.
func (s *scene) allThereIs(v int, np tokens) bool {
	return v > 1 && s.symbol(v-2, ",") && np.last-np.first == 1 && s.named(np.first) && np.last < len(s.cls) && s.symbol(np.last, ".")
}

// window is how many tokens on either side of a quote are read for what
// attributes it. It bounds the work on sentences without end.
const window = 80

// reach is how many tokens behind a quote its cue may stand.
const reach = 40

// subjectCue reads "Tillerson said", "Hicks, his spokeswoman, added" behind a
// quote.
func (s *scan) subjectCue(lo, hi int) attribution {
	if s.symbol(lo, "as") && lo+2 < hi { // as the memo put it
		lo++
	}
	if s.is(lo, Relative|Preposition|Conjunction) && !s.named(lo) {
		return attribution{}
	}
	hi = min(hi, lo+reach)
	for v := lo + 1; v < hi; v++ {
		if s.finite(lo, v) {
			if s.passive(lo, v) {
				return attribution{by: after, cue: tokens{v, v + 1}}
			}
			if np := s.subject(lo, v); !np.empty() && (np.first-lo < 4 || s.apposition(lo, np.first)) {
				return attribution{by: after, cue: tokens{v, v + 1}, speaker: np}
			}
			return attribution{}
		}
	}
	return s.anyVerb(lo, hi)
}

// apposition reports whether the words [lo, hi) are a noun phrase and the comma
// behind it: the senator's niece, Ana Ruiz, said.
func (s *phrases) apposition(lo, hi int) bool {
	for i := lo; i < hi-1; i++ {
		if !s.inNoun(i) && !s.symbol(i, "of") {
			return false
		}
	}
	return hi-lo < 12 && s.symbol(hi-1, ",")
}

// finite reports whether the word at v is a cue in a form that can have a
// subject in [lo, v), and no noun.
func (s *words) finite(lo, v int) bool {
	if !s.lower(v) {
		return false
	}
	switch {
	case s.tensed(v):
		return !s.is(v, Ambiguous) || !s.asNoun(lo, v)
	case s.is(v, Bare):
		return v > lo && (s.is(v-1, Auxiliary|Adverb|Negation) || s.pluralSubject(v))
	}
	return false
}

// tensed reports whether the word at v is a finite form of a cue's verb.
func (s *words) tensed(v int) bool {
	return s.is(v, Cue) || s.is(v, Weak) && !s.is(v, Bare|Participle)
}

// asNoun reports whether the ambiguous word at v is a noun by what stands
// before it.
func (s *words) asNoun(lo, v int) bool {
	if v == lo {
		return false
	}
	p := v - 1
	if s.possessive(p) {
		return true
	}
	if s.symbol(p, "to") {
		return !s.is(v, Bare)
	}
	if s.is(p, Subject|Auxiliary|Adverb) {
		return s.is(p, Determiner)
	}
	return s.is(p, Determiner|Preposition) || s.lower(p) && !s.is(p, Role|Document|Relative|Conjunction)
}

func (s *words) pluralSubject(v int) bool {
	w := s.word(v - 1)
	if s.is(v-1, Subject) {
		return w != "he" && w != "she" && w != "it"
	}
	return s.is(v-1, Role) && strings.HasSuffix(w, "s") || w == "people" || w == "police"
}

// anyVerb reads "Trump bellowed": a name or pronoun and a verb that no list
// holds, right behind a quote.
func (s *scan) anyVerb(lo, hi int) attribution {
	v := lo
	if s.is(lo, Subject) && !s.is(lo, Determiner|Relative) {
		v = lo + 1
	} else {
		for v < hi && s.named(v) {
			v++
		}
	}
	np := tokens{lo, v}
	for v < hi && s.is(v, Adverb) && s.lower(v) {
		v++
	}
	if np.empty() || v >= hi || !s.lower(v) || !s.verbLike(v) && !s.cutsIn(lo, v, hi) {
		return attribution{}
	}
	return attribution{by: after, cue: tokens{v, v + 1}, speaker: np}
}

// cutsIn reports whether the word at v, behind a name and a comma in marks, can
// be no other than the verb that ends the sentence: "But nothing," Ott cut in.
func (s *scan) cutsIn(lo, v, hi int) bool {
	return lo > 1 && s.symbol(lo-2, ",") && hi-v <= 3 && s.symbol(hi-1, ".") && s.verb(v) && !s.is(v, Auxiliary|Adverb)
}

// verbLike reports whether a word that no list holds has a finite verb's form.
func (s *words) verbLike(v int) bool {
	w := s.word(v)
	return len(w) >= 4 && (strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "s")) && !s.is(v, Auxiliary|Function|Preposition|Conjunction|Relative|Role|Document)
}
