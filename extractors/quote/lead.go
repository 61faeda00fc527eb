package quote

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// beforeRun looks for the cue and the speaker before run k, in its sentence
// or, where the run begins it, in a sentence before that ends in a colon.
func (s *scan) beforeRun(k int) attribution {
	r := s.runs[k]
	from := s.sentenceStart(r.first)
	lo := s.behindRuns(k, max(from, r.first-window))
	if lo >= r.first {
		if lo > from {
			return attribution{}
		}
		return s.colonBefore(k)
	}
	return s.lead(lo, r.first)
}

// behindRuns returns where the words before run k begin: at lo, or behind the
// last run there that is more than a word in marks.
func (s *scene) behindRuns(k, lo int) int {
	for j := k - 1; j >= 0 && s.runs[j].last > lo; j-- {
		if !s.small(s.runs[j]) {
			return s.runs[j].last
		}
	}
	return lo
}

// colonBefore reads the sentence before a run where it ends in a colon.
func (s *scan) colonBefore(k int) attribution {
	r := s.runs[k]
	if r.first == 0 || !s.symbol(r.first-1, ":") || s.d.Tokens[r.first-1].Kind != text.Punct {
		return attribution{}
	}
	lo := s.behindRuns(k, max(s.sentenceStart(r.first-1), r.first-window))
	a := s.lead(lo, r.first)
	if a.by == clause {
		a.by = before
	}
	return a
}

// lead reads the words [lo, hi) that stand before a quote.
func (s *scan) lead(lo, hi int) attribution {
	for lo < hi && s.d.Tokens[lo].Kind == text.Punct && !s.symbol(lo, "(") {
		lo++
	}
	if lo >= hi {
		return attribution{}
	}
	if a := s.leadAccording(lo, hi); a.by != none {
		return a
	}
	if a := s.whatSaid(lo, hi); a.by != none {
		return a
	}
	if a := s.beingLike(lo, hi); a.by != none {
		return a
	}
	for v := hi - 1; v >= lo; v-- {
		if !s.leadCue(lo, v, hi) {
			continue
		}
		a := attribution{cue: tokens{v, v + 1}, speaker: s.subject(lo, v)}
		if s.is(v, Participle) && (a.speaker.empty() || s.hearer(a.speaker, lo, v)) {
			a.speaker = s.clauseSubject(lo, v)
		}
		if a.speaker.empty() && s.symbol(hi-1, ":") && !s.is(v, Participle|Bare) { // In short, said Ruiz:
			a.speaker = s.apposedName(s.nounRight(v+1, hi-1), hi-1)
		}
		if a.speaker.empty() && !s.is(v, Participle) && !s.symbol(hi-1, ":") {
			continue
		}
		if name := s.midName(lo, v, hi); !name.empty() { // The orchard, said Ruiz, "is no park"
			a.speaker = name
		}
		if outer := s.outerCue(lo, a.speaker); outer >= 0 { // Amsler said he hoped for "…"
			v = outer
			a = attribution{cue: tokens{v, v + 1}, speaker: s.subject(lo, v)}
		}
		s.fit(&a, v, hi)
		return a
	}
	if s.symbol(hi-1, ":") {
		if v := hi - 2; v > lo && s.lower(v) && s.verbLike(v) && !s.is(v, Adverb) && (s.person(v-1) || s.named(v-1)) { // and he stammered:
			if np := s.subject(lo, v); !np.empty() {
				return attribution{by: before, cue: tokens{v, v + 1}, speaker: np}
			}
		}
		return s.label(lo, hi-1)
	}
	return attribution{}
}

// whatSaid reads "What Ruiz did say was".
func (s *scan) whatSaid(lo, hi int) attribution {
	if !strings.EqualFold(s.word(lo), "what") || hi-lo < 4 {
		return attribution{}
	}
	end := hi
	if s.symbol(end-1, ":") || s.symbol(end-1, ",") {
		end--
	}
	if v := end - 2; s.being(end-1) && v > lo+1 && s.lower(v) && s.is(v, Cue|Bare) {
		if np := s.subject(lo+1, v); !np.empty() {
			return attribution{by: stated, cue: tokens{v, v + 1}, speaker: np}
		}
	}
	return attribution{}
}

// midName returns the name behind a cue at v that commas part, with it, from
// the clause they stand in: The orchard, said Ruiz, "is no park."
func (s *clauses) midName(lo, v, hi int) tokens {
	if v <= lo || !s.symbol(v-1, ",") || s.is(v, Participle|Bare) || v+2 >= hi || !s.named(v+1) {
		return tokens{}
	}
	np := s.nounRight(v+1, hi)
	if np.last < hi && s.symbol(np.last, ",") && s.named(np.last-1) {
		return np
	}
	return tokens{}
}

// hearer reports whether the noun before the participle at v is rather whom
// the subject spoke to: the senator emailed supporters saying.
func (s *clauses) hearer(np tokens, lo, v int) bool {
	return np.last == v && np.first > lo && s.lower(v-1) && s.lower(np.first-1) && !s.is(np.first-1, Preposition|Conjunction|Relative|Participle)
}

// outerCue returns the cue right before a pronoun that is the subject of
// another, where it has a subject of its own; or -1.
func (s *clauses) outerCue(lo int, speaker tokens) int {
	v := speaker.first - 1
	if speaker.empty() || !s.is(speaker.first, Subject) || s.is(speaker.first, Determiner|Relative) {
		return -1
	}
	if v > lo && s.symbol(v, "that") {
		v--
	}
	if v <= lo || !s.lower(v) || !s.is(v, Cue) || s.is(v, Ambiguous) || s.subject(lo, v).empty() {
		return -1
	}
	return v
}

// leadAccording reads "According to Tillerson, "…"" and "…, according to the
// report, "…"".
func (s *scan) leadAccording(lo, hi int) attribution {
	for i := lo; i+2 < hi; i++ {
		if a := s.according(i, hi); a.by != none && (a.speaker.last+2 > hi || a.by == pointed && s.symbol(hi-1, ",") && hi-a.speaker.last <= 5) {
			return a
		}
		if i == lo {
			if a := s.according(i, hi); a.by == accordingTo {
				if rest := s.behindApposition(a.speaker.last, hi); rest+1 < hi && s.symbol(rest, ",") {
					a.lead = tokens{rest + 1, hi}
				}
				return a
			}
		}
	}
	return attribution{}
}

// behindApposition returns the comma behind what describes the name that ends
// at the comma at i: According to Jane Holt, the chief executive, …
func (s *clauses) behindApposition(i, hi int) int {
	if i+2 >= hi || !s.symbol(i, ",") || !s.is(i+1, Determiner) {
		return i
	}
	np := s.nounRight(i+1, min(hi, i+9))
	if !np.empty() && np.last < hi && s.symbol(np.last, ",") && s.is(np.last-1, Role|Title) {
		return np.last
	}
	return i
}

// leadCue reports whether the word at v reports the quote that begins at hi.
func (s *clauses) leadCue(lo, v, hi int) bool {
	if !s.lower(v) {
		return false
	}
	beside := v == hi-1 || v == hi-2 && (s.symbol(hi-1, ",") || s.symbol(hi-1, ":")) || s.symbol(hi-1, ":") ||
		v == hi-3 && s.symbol(v+1, "it") && s.symbol(hi-1, ",")
	switch {
	case s.is(v, Participle) && s.is(v, Weak):
		return beside
	case s.is(v, Participle):
		return !s.is(v, Ambiguous) || v > lo && (s.symbol(v-1, ",") || s.symbol(v-1, "as") || beside || s.named(v-1) || s.is(v-1, Role))
	case s.is(v, Cue):
		if s.is(v, Ambiguous) && s.asNoun(lo, v) {
			return false
		}
		return !s.passive(lo, v)
	case s.is(v, Bare):
		if s.is(v, Weak) && !beside || v > lo && s.being(v-1) {
			return false
		}
		return v > lo && (s.is(v-1, Auxiliary|Adverb|Negation) && !s.is(v-1, Determiner) || s.symbol(v-1, "to") || s.pluralSubject(v))
	case s.is(v, Weak):
		return beside && !(s.is(v, Ambiguous) && s.asNoun(lo, v))
	}
	return false
}

// passive reports whether the verb at v takes its subject as the hearer or the
// thing named: "was told", "is called", "known as".
func (s *words) passive(lo, v int) bool {
	if !s.is(v, Label|Address) {
		return false
	}
	for p := v - 1; p >= lo && s.is(p, Auxiliary|Adverb); p-- {
		if s.being(p) {
			return true
		}
	}
	return v > lo && s.lower(v-1) && !s.is(v-1, Auxiliary|Adverb|Subject|Role|Document|Relative|Conjunction)
}

// being reports whether token i is a form of "be".
func (s *words) being(i int) bool {
	switch s.word(i) {
	case "is", "are", "was", "were", "be", "been", "being", "'s", "’s":
		return true
	}
	return false
}

// fit says how the quote that begins at hi hangs on the cue at v: as its whole
// content, or as a part of a reported clause whose first token it notes.
func (s *scan) fit(a *attribution, v, hi int) {
	a.by = before
	gap := hi - v - 1
	switch {
	case gap == 0, gap == 2 && s.is(v, Weak) && s.symbol(v+1, "it"), s.symbol(hi-1, ":"), s.symbol(hi-1, "that") && gap <= 8:
		return
	case s.symbol(hi-1, ",") && s.aside(v+1, hi-1):
		return
	case s.is(v, Address) && gap <= 6 && s.aside(v+1, hi):
		return
	case gap <= 4 && s.is(v+1, Preposition) && s.aside(v+1, hi) && !s.is(v, Label):
		return
	}
	a.by = clause
	a.lead = tokens{s.complement(v, hi), hi}
}

// aside reports whether the words [first, last) only say to whom, where or
// when something was said: no verb stands among them.
func (s *words) aside(first, last int) bool {
	for i := first; i < last; i++ {
		if s.is(i, Auxiliary|Subject) && !s.is(i, Determiner|Relative) {
			return false
		}
		if s.lower(i) && s.is(i, Cue) && !s.is(i, Ambiguous) {
			return false
		}
	}
	return last-first <= 14
}

// complement returns the first token of the clause that the cue at v reports,
// behind "that", the hearer, and where and when it was said.
func (s *clauses) complement(v, hi int) int {
	first := v + 1
	for i := first; i < min(hi, first+10); i++ {
		if s.symbol(i, "that") && s.aside(first, i) {
			return i + 1
		}
	}
	if s.is(v, Address) && first < hi {
		if np := s.nounRight(first, hi); !np.empty() && np.last < hi {
			first = np.last
		} else if s.is(first, Function|Subject) {
			first++
		}
	}
	for first < hi && (s.is(first, Calendar) || s.d.Tokens[first].Kind == text.Punct || s.is(first, Adverb) && !s.symbol(first, "there")) {
		first++
	}
	if first+1 < hi && (s.symbol(first, "on") || s.symbol(first, "in")) && s.is(first+1, Calendar) {
		first += 2
	}
	if first < hi && s.symbol(first, ",") {
		first++
	}
	return min(first, hi)
}

// label reads what stands before a colon without a cue: "RUIZ:", "Ruiz on the
// vote:".
func (s *scan) label(lo, end int) attribution {
	if end-lo > 12 {
		return attribution{}
	}
	np := s.acting(s.clauseSubject(lo, end))
	if np.empty() || !s.speaks(np) {
		return attribution{}
	}
	if headings[strings.ToLower(s.word(lo))] {
		return attribution{}
	}
	np = s.ownerOf(np)
	return attribution{by: colon, speaker: np}
}

// headings are words that stand before a colon and name nobody.
var headings = map[string]bool{
	"listen": true, "watch": true, "read": true, "related": true, "photo": true, "photos": true, "video": true, "update": true,
	"correction": true, "clarification": true, "note": true, "see": true, "about": true, "contact": true, "source": true, "caption": true, "credit": true, "pictured": true, "image": true, "breaking": true,
}

// ownerOf returns whose words a phrase means: her, of her answer.
func (s *scan) ownerOf(np tokens) tokens {
	if np.last-np.first > 1 && saying[s.word(np.first+1)] && s.owner(np.first) {
		np.last = np.first + 1
	}
	if i := np.last - 2; i > np.first && saying[s.word(np.last-1)] && s.possessive(i) {
		np.last = i
	}
	return np
}

// owner reports whether token i says whose something is: his, her, their, my.
func (s *words) owner(i int) bool {
	switch strings.ToLower(s.word(i)) {
	case "his", "her", "their", "my", "our", "its":
		return true
	}
	return false
}

// speaks reports whether a phrase names someone or something that can say.
func (s *phrases) speaks(t tokens) bool {
	for i := t.first; i < t.last; i++ {
		if s.named(i) || s.is(i, Role|Document) || s.is(i, Subject) && !s.is(i, Determiner|Relative) {
			return true
		}
	}
	return false
}
