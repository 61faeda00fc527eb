package quote

import (
	"sort"
	"strings"
)

// wordedOut corrects the words that a reading takes for its speaker: the
// interjection or adverb that a sentence begins with is none where its verb has
// a pronoun for subject, "some of" goes on to "them", and a study stands apart
// from who found something in it.
func (v *view) wordedOut(r *reading) {
	s, n := v.scan, len(r.speaker)
	if n == 0 || r.speaker[n-1]-r.speaker[0] != n-1 {
		return
	}
	t := tokens{v.units[r.speaker[0]].first, v.units[r.speaker[n-1]].last}
	own := t
	switch {
	case t.last < len(s.cls) && s.symbol(t.last-1, "of") && t.last-t.first > 1 && s.objective(t.last):
		own.last++
	case !s.symbol(t.first, "According") && t.first == s.sentenceStart(t.first) && s.capital(t.first) && (t.last-t.first == 1 && len(s.d.Mentions) > 0 || s.symbol(t.first+1, ",") || t.last-t.first == 2 && s.acts(t.first+1)) && !s.tagged(tokens{t.first, t.first + 1}):
		if np := s.pronounBefore(t.first+1, v.token(r.cue)); !np.empty() {
			own = np
		}
	case s.symbol(t.first, "According"):
		if np := s.behindSource(t.first, v.token(r.cue)); !np.empty() {
			own = np
		}
	default:
		own.first = s.behindStudy(t)
	}
	if own != t {
		r.speaker = v.unitsOf(own)
	}
}

// pronounBefore returns the pronoun that is the subject of the verb at v, behind
// token lo and what is said twice there: Well, well, | I was about to say.
func (s *scan) pronounBefore(lo, v int) tokens {
	for lo < v && (s.symbol(lo, ",") || lo > 1 && strings.EqualFold(s.word(lo), s.word(lo-2))) {
		lo++
	}
	if lo >= v {
		return tokens{}
	}
	np := s.subject(lo, v)
	if np.last-np.first != 1 || !s.is(np.first, Subject) || s.is(np.first, Determiner|Relative) {
		return tokens{}
	}
	return np
}

// whenAsked gives a reading the subject before what was asked: Ruiz, when asked
// about it, said.
func (v *view) whenAsked(r *reading) {
	s, c := v.scan, v.token(r.cue)
	if c < 3 || !s.symbol(c-1, ",") || !s.lower(c) {
		return
	}
	lo := max(s.sentenceStart(c), c-window)
	for i := c - 2; i > lo; i-- {
		if s.symbol(i, ",") && s.symbol(i+1, "when") && s.is(i+2, Cue|Participle) {
			if np := s.apposed(lo, i); !np.empty() {
				r.speaker = v.unitsOf(np)
			}
			return
		}
	}
}

// behindSource returns the subject of the verb at v behind the source that its
// sentence begins with: According to the Mirror, | Ruiz said.
func (s *scan) behindSource(lo, v int) tokens {
	for lo < v && !s.symbol(lo, ",") {
		lo++
	}
	if lo+1 >= v {
		return tokens{}
	}
	return s.subject(lo+1, v)
}

// objective reports whether token i is a pronoun that "of" can have behind it.
func (s *words) objective(i int) bool {
	switch s.word(i) {
	case "them", "us", "these", "those":
		return true
	}
	return false
}

// tagged reports whether a name of the tagger shares a byte with t.
func (s *words) tagged(t tokens) bool {
	span := s.d.Tokenized(t.first, t.last)
	i := sort.Search(len(s.d.Mentions), func(i int) bool { return s.d.Mentions[i].End > span.Start })
	return i < len(s.d.Mentions) && s.d.Mentions[i].Start < span.End
}

// behindStudy returns where a name begins inside a phrase that a preposition
// hangs a document before it on: In a 2015 study | Lee and colleagues found.
func (s *scan) behindStudy(t tokens) int {
	p := t.first - 1
	if p >= 0 && s.is(p, Determiner) {
		p--
	}
	if p < 0 || !strings.EqualFold(s.word(p), "in") {
		return t.first
	}
	for i := t.first + 1; i < t.last; i++ {
		if s.named(i) && s.lower(i-1) && s.is(i-1, Document) {
			return i
		}
	}
	return t.first
}
