package quote

import "github.com/d1af08f5/sayso/extractors/text"

func (s *words) sentenceStart(i int) int { return s.d.Sentences[s.d.SentenceAt(i)].First }

func (s *words) sentenceEnd(i int) int { return s.d.Sentences[s.d.SentenceAt(i)].Last }

func (s *words) sameParagraph(i, j int) bool { return s.d.ParagraphAt(i) == s.d.ParagraphAt(j) }

// group is the quoted runs that one attribution covers.
type group struct {
	attribution
	plain bool // nothing but these runs is its content
}

// settle decides which runs belong together, and whose they are once the runs
// around them are counted in. It fills s.settled, with an attribution a run, and
// s.groups; s.said stays as it is.
func (s *scan) settle() {
	s.settled = append(s.settled[:0], s.said...)
	s.groups, s.groupOf = s.groups[:0], s.groupOf[:0]
	last := -1 // the group that the run before belongs to
	for k := range s.runs {
		s.groupOf = append(s.groupOf, -1)
		last = s.place(k, last)
	}
}

// place adds run k to a group, or opens one for it, and returns the index of
// that group; -1 where the run is no quote.
func (s *scan) place(k, last int) int {
	r, a := s.runs[k], s.said[k]
	if a.by == none && !r.continues && s.alone(k) {
		a = s.around(k)
	}
	switch {
	case r.continues && a.by != labelled && last >= 0 && (a.by == none || s.groups[last].speaker.empty()):
		s.groupOf[k] = last
		if a.by != none {
			s.groups[last].relay(a)
		}
		return last
	case a.by != none:
		if last >= 0 && k > 0 && !a.cue.empty() && s.settled[k-1].cue == a.cue {
			switch prev := s.settled[k-1].by; {
			case prev == clause || prev == before && a.by == clause:
				s.groups[last].plain = false
			case a.by != clause || s.symbol(r.first-1, ","):
				s.groupOf[k] = last
			}
			return last
		}
		return s.open(k, a, last)
	case last >= 0 && s.sameClause(k):
		s.groups[last].plain = false
		s.settled[k] = s.settled[k-1]
		return last
	case last >= 0 && (s.joins(k, last) || s.resumes(k)):
		s.groupOf[k] = last
		s.settled[k] = attribution{by: floating, cue: s.settled[k-1].cue, speaker: s.settled[k-1].speaker}
		return last
	case s.alone(k):
		return s.open(k, attribution{by: floating, speaker: s.speakerBefore(k)}, last)
	}
	if s.small(r) {
		return last
	}
	return -1
}

// open opens a group for run k.
func (s *scan) open(k int, a attribution, last int) int {
	if a.speaker.empty() && !a.cue.empty() && last >= 0 && k > 0 && s.is(a.cue.first, Participle) && s.d.SentenceAt(s.runs[k-1].last) == s.d.SentenceAt(s.runs[k].first) {
		a.speaker = s.settled[k-1].speaker
	}
	s.settled[k] = a
	s.groups = append(s.groups, group{attribution: a, plain: a.lead.empty() && a.by != clause})
	s.groupOf[k] = len(s.groups) - 1
	return len(s.groups) - 1
}

// relay gives a group a later attribution, whose gaps the one before fills.
func (g *group) relay(a attribution) {
	g.by = a.by
	if !a.cue.empty() {
		g.cue = a.cue
	}
	if !a.speaker.empty() {
		g.speaker = a.speaker
	}
}

// sure reports whether a group is a quote beyond doubt: whole runs whose speaker
// a rule names that is right nearly always.
func (g *group) sure() bool {
	switch g.by {
	case after, inverted, signed, labelled, stated:
		return g.plain && !g.speaker.empty()
	}
	return false
}

// sure appends the readings of the groups that are sure.
func (s *scan) sure(out []Reading) []Reading {
	at := make([]int, len(s.groups)) // one more than the reading of a group
	for k, g := range s.groupOf {
		if g < 0 || !s.groups[g].sure() {
			continue
		}
		span := s.span(s.runs[k])
		if at[g] == 0 {
			a := &s.groups[g].attribution
			if a.from > 0 {
				span.Start = s.d.Tokens[a.from].Start
			}
			out = append(out, s.reading(a, confidence[a.by]))
			at[g] = len(out)
		}
		r := &out[at[g]-1]
		r.Content = append(r.Content, span)
	}
	return out
}

// reading returns the reading of an attribution, without content.
func (s *scan) reading(a *attribution, confidence float64) Reading {
	r := Reading{In: -1, Confidence: confidence}
	if !a.cue.empty() {
		r.Cue = s.d.Tokenized(a.cue.first, a.cue.last)
	}
	if !a.speaker.empty() {
		h := s.head(a.speaker)
		r.Speaker = s.d.Tokenized(h.first, h.last)
	}
	return r
}

// span returns the bytes of a run.
func (s *scene) span(r run) text.Span { return s.d.Tokenized(r.first, r.last) }

// sameClause reports whether run k stands in the clause that the cue before
// the last run reports: he said it was "open" and that it was "candid".
func (s *scan) sameClause(k int) bool {
	r, prev := s.runs[k], s.runs[k-1]
	by := s.settled[k-1].by
	return (by == before || by == clause) && !s.settled[k-1].cue.empty() &&
		r.first-prev.last <= window && s.d.SentenceAt(prev.last-1) == s.d.SentenceAt(r.first)
}

// resumes reports whether run k goes on, in the sentence of the run before,
// behind the words that attribute that: "A," said Ruiz, "b," and left.
func (s *scan) resumes(k int) bool {
	r, prev, a := s.runs[k], s.runs[k-1], s.settled[k-1]
	return (a.by == after || a.by == inverted) && !a.cue.empty() && a.cue.first >= prev.last && a.cue.last < r.first &&
		r.first-a.cue.last < 12 && s.symbol(r.first-1, ",") && s.d.SentenceAt(a.cue.first) == s.d.SentenceAt(r.first) && s.aside(a.cue.last, r.first)
}

// joins reports whether run k, which has no attribution of its own, goes on
// where the quote before it was broken off: behind "…," he said. in the same
// paragraph, or as the next paragraph.
func (s *scan) joins(k, last int) bool {
	r, prev := s.runs[k], s.runs[k-1]
	if !s.alone(k) {
		return false
	}
	gap := r.paragraph - prev.paragraph
	return gap == 0 && s.d.SentenceAt(max(prev.last, s.settled[k-1].cue.last)-1) >= s.d.SentenceAt(r.first)-1 && s.settled[k-1].by != before ||
		gap == 0 && prev.last == r.first ||
		gap == 1 && s.endsParagraph(k-1) && s.wholeParagraph(k) && sameOpening(s.word(prev.first), s.word(r.first))
}

// alone reports whether run k is a sentence or more by itself.
func (s *scene) alone(k int) bool {
	r := s.runs[k]
	if s.sentenceStart(r.first) == r.first {
		if w := max(r.first-1, 0); w < r.first && s.d.Tokens[w].Kind == text.Word && s.d.Text[s.d.Tokens[w].End-1] != '.' && s.sameParagraph(w, r.first) {
			return false // renamed ''The Lagoon.''
		}
	} else {
		lo := s.sentenceStart(r.first)
		if k == 0 || s.runs[k-1].last <= lo {
			return false
		}
	}
	end := s.sentenceEnd(r.last - 1)
	for i := r.last; i < end; i++ {
		if s.d.Tokens[i].Kind == text.Word {
			return false
		}
	}
	return r.words > 1 || s.stops(r)
}

// stops reports whether a full stop or its like ends the words of a run.
func (s *scene) stops(r run) bool {
	switch s.word(max(r.last-2, r.first)) {
	case ".", "!", "?", "…":
		return true
	}
	return false
}

func (s *scene) wholeParagraph(k int) bool {
	p := s.d.Paragraphs[s.runs[k].paragraph]
	return s.d.Sentences[p.First].First == s.runs[k].first && s.endsParagraph(k)
}

// endsParagraph reports whether nothing but the words that attribute it
// follows run k in its paragraph.
func (s *scene) endsParagraph(k int) bool {
	r := s.runs[k]
	p := s.d.Paragraphs[r.paragraph]
	return s.d.SentenceAt(r.last-1) >= p.Last-1
}

// speakerBefore returns who speaks in run k, that nothing attributes: the one
// that the sentence before it says to speak, the subject of that sentence in
// the same paragraph, or the speaker of the run before.
func (s *scan) speakerBefore(k int) tokens {
	if t := s.sentenceSpeaker(k); !t.empty() {
		return t
	}
	if t := s.paragraphActor(k); !t.empty() {
		return t
	}
	for j := k - 1; j >= 0 && j >= k-6; j-- {
		if !s.settled[j].speaker.empty() {
			return s.settled[j].speaker
		}
	}
	return tokens{}
}

// sentenceSpeaker reads the sentence before run k.
func (s *scan) sentenceSpeaker(k int) tokens {
	hi := s.runs[k].first
	if hi == 0 || k > 0 && s.runs[k-1].last > s.sentenceStart(hi-1) {
		return tokens{}
	}
	lo := max(s.sentenceStart(hi-1), hi-window)
	for v := lo + 1; v < hi; v++ {
		if s.finite(lo, v) && s.is(v, Cue) {
			if t := s.subject(lo, v); !t.empty() && s.speaks(t) {
				return t
			}
		}
	}
	if t := s.ownerOf(s.clauseSubject(lo, hi)); s.sameParagraph(hi-1, hi) && !t.empty() && (s.named(t.first) || s.acts(t.first) || s.is(t.first, Determiner) && s.is(t.last-1, Role)) {
		return t
	}
	return tokens{}
}
