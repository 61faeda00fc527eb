package quote

import "strings"

// topic gives run k, before which a colon sets no more than what its words are
// about, to whoever is speaking: And on the budget: "…"
func (s *scan) topic(k int) attribution {
	r := s.runs[k]
	if r.first == 0 || !s.symbol(r.first-1, ":") {
		return attribution{}
	}
	lo := s.sentenceStart(r.first - 1)
	if !s.topical(s.behindRuns(k, lo), r.first-1) {
		return attribution{}
	}
	who := tokens{}
	if k > 0 {
		who = s.said[k-1].speaker
	}
	if k == 0 || s.runs[k-1].last <= s.sentenceStart(max(lo-1, 0)) {
		if i := s.d.SentenceAt(lo) - 1; i >= 0 {
			if t := s.actor(i); !t.empty() {
				who = t
			}
		}
	}
	return attribution{by: colon, speaker: who}
}

// topics gives a reading of a run that is said on a topic the speaker that the
// rules found: the chain takes the topic for one.
func (v *view) topics(r *reading) {
	u := r.content[0]
	if v.size[u] == 0 {
		return
	}
	if a := v.scan.said[v.units[u].run]; a.by == colon && !a.speaker.empty() && !v.scan.topic(v.units[u].run).speaker.empty() {
		r.speaker = v.unitsOf(a.speaker)
	}
}

// topical reports whether the tokens [lo, hi) say what something is about, and
// no more: on the budget.
func (s *scan) topical(lo, hi int) bool {
	if lo < hi && s.is(lo, Conjunction) {
		lo++
	}
	if hi-lo < 2 || hi-lo > 12 {
		return false
	}
	switch strings.ToLower(s.word(lo)) {
	case "on", "about", "regarding", "concerning", "asked":
	case "as":
		if !s.symbol(lo+1, "for") && !s.symbol(lo+1, "to") {
			return false
		}
	default:
		return false
	}
	for i := lo; i < hi; i++ {
		if s.symbol(i, ",") || s.is(i, Auxiliary) && !s.is(i, Determiner) || s.is(i, Calendar) {
			return false
		}
	}
	return true
}

// inWords returns who is meant by "in the words of Ruiz", "in the famous
// words of Ruiz", "in Ruiz's words" or "a remark attributed to Ruiz" at token
// lo, with the tokens of the cue.
func (s *scan) inWords(lo, hi int) (cue, who tokens) {
	if lo > 0 && lo+2 < hi && s.symbol(lo, "attributed") && s.symbol(lo+1, "to") && saying[s.word(lo-1)] {
		return tokens{lo, lo + 2}, s.apposedName(s.nounRight(lo+2, hi), hi)
	}
	if lo+3 >= hi || !strings.EqualFold(s.word(lo), "in") {
		return tokens{}, tokens{}
	}
	for i := lo + 2; i < min(hi, lo+7); i++ {
		if !s.symbol(i, "words") {
			continue
		}
		if s.possessive(i-1) && i-1 > lo+1 && s.named(i-2) {
			return tokens{i, i + 1}, tokens{lo + 1, i - 1}
		}
		if i+2 < hi && s.symbol(i+1, "of") && s.symbol(lo+1, "the") {
			return tokens{i, i + 2}, s.apposedName(s.nounRight(i+2, hi), hi)
		}
		break
	}
	return tokens{}, tokens{}
}

// beingLike reads "Ruiz was like," and "I'm just like".
func (s *scan) beingLike(lo, hi int) attribution {
	v := hi - 1
	if v > lo && s.symbol(v, ",") {
		v--
	}
	be := v - 1
	for be > lo && (s.is(be, Adverb) || s.symbol(be, "all")) {
		be--
	}
	if be <= lo || !s.symbol(v, "like") {
		return attribution{}
	}
	switch s.word(be) {
	case "am", "'m", "’m", "is", "'s", "’s", "are", "'re", "’re", "was", "were", "been":
	default:
		return attribution{}
	}
	np := s.subject(lo, be)
	if np.last < be && np.last-np.first == 1 && s.acts(np.last) { // Apparently | she
		np = tokens{np.last, np.last + 1}
	}
	if np.empty() || !s.speaks(np) {
		return attribution{}
	}
	return attribution{by: before, cue: tokens{v, v + 1}, speaker: np}
}
