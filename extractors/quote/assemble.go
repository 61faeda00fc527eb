package quote

import "github.com/d1af08f5/sayso/extractors/text"

func (s *scan) sentenceStart(i int) int { return s.d.Sentences[s.d.SentenceAt(i)].First }

func (s *scan) sentenceEnd(i int) int { return s.d.Sentences[s.d.SentenceAt(i)].Last }

func (s *scan) sameParagraph(i, j int) bool { return s.d.ParagraphAt(i) == s.d.ParagraphAt(j) }

// assemble turns attributed runs into quotes.
func (s *scan) assemble() {
	last := -1 // the quote that the run before belongs to
	for k := range s.runs {
		last = s.place(k, last)
	}
}

// place adds run k to a quote, or opens one for it, and returns the index of
// that quote; -1 where the run is no quote.
func (s *scan) place(k, last int) int {
	r, a := s.runs[k], s.said[k]
	if a.by == none && !r.continues && s.alone(k) {
		a = s.around(k)
	}
	switch {
	case r.continues && a.by != labelled && last >= 0 && (a.by == none || s.d.Quotes[last].Speaker.Empty()):
		s.extend(last, s.span(r))
		if a.by != none {
			s.lay(last, a)
			s.by[last] = a.by
		}
		return last
	case a.by != none:
		if last >= 0 && k > 0 && !a.cue.empty() && s.said[k-1].cue == a.cue {
			switch {
			case s.said[k-1].by == clause || s.said[k-1].by == before && a.by == clause:
				s.widen(last, s.d.Tokens[r.last-1].End)
			case a.by != clause || s.symbol(r.first-1, ","):
				s.extend(last, s.span(r))
			}
			return last
		}
		return s.open(k, a, last)
	case last >= 0 && s.sameClause(k):
		s.widen(last, s.d.Tokens[r.last-1].End)
		s.said[k] = s.said[k-1]
		return last
	case last >= 0 && (s.joins(k, last) || s.resumes(k)):
		s.extend(last, s.span(r))
		s.said[k] = attribution{by: floating, cue: s.said[k-1].cue, speaker: s.said[k-1].speaker}
		return last
	case s.alone(k):
		return s.open(k, attribution{by: floating, speaker: s.speakerBefore(k)}, last)
	}
	if s.small(r) {
		return last
	}
	return -1
}

// span returns the bytes of a run.
func (s *scan) span(r run) text.Span { return s.d.Tokenized(r.first, r.last) }

func (s *scan) extend(q int, span text.Span) {
	s.d.Quotes[q].Content = append(s.d.Quotes[q].Content, span)
}

// widen carries the last run of quote q on to the given byte.
func (s *scan) widen(q, end int) {
	c := s.d.Quotes[q].Content
	c[len(c)-1].End = max(c[len(c)-1].End, end)
}

// open appends the quote of run k.
func (s *scan) open(k int, a attribution, last int) int {
	r := s.runs[k]
	span := s.span(r)
	if a.from > 0 {
		span.Start = s.d.Tokens[a.from].Start
	}
	if !a.lead.empty() {
		span.Start = s.d.Tokens[a.lead.first].Start
	}
	if a.by == clause {
		span.End = s.d.Tokens[s.clauseEnd(k)-1].End
	}
	if a.speaker.empty() && !a.cue.empty() && last >= 0 && k > 0 && s.is(a.cue.first, Participle) && s.d.SentenceAt(s.runs[k-1].last) == s.d.SentenceAt(r.first) {
		a.speaker = s.said[k-1].speaker
	}
	s.said[k] = a
	q := text.Quote{Content: []text.Span{span}, Mention: -1, Entity: -1, Via: -1}
	s.d.Quotes = append(s.d.Quotes, q)
	s.by = append(s.by, a.by)
	s.lay(len(s.d.Quotes)-1, a)
	return len(s.d.Quotes) - 1
}

// lay gives quote q the cue and the speaker of an attribution.
func (s *scan) lay(q int, a attribution) {
	to := &s.d.Quotes[q]
	if !a.cue.empty() {
		to.Cue = s.d.Tokenized(a.cue.first, a.cue.last)
	}
	if !a.speaker.empty() {
		h := s.head(a.speaker)
		to.Speaker = s.d.Tokenized(h.first, h.last)
	}
	to.Mode = s.mode(to)
}

// clauseEnd returns the token behind the reported clause that run k is a part
// of: the end of its sentence, without its full stop.
func (s *scan) clauseEnd(k int) int {
	r := s.runs[k]
	end := min(s.sentenceEnd(r.last-1), r.last+window)
	if k+1 < len(s.runs) && s.runs[k+1].first < end { // and Jones said …
		if next := s.said[k+1]; !next.cue.empty() && next.cue != s.said[k].cue && next.cue.first >= r.last {
			end = next.cue.first
			if sp := next.speaker; !sp.empty() && sp.first >= r.last {
				end = min(end, sp.first)
			}
			for end > r.last && s.is(end-1, Conjunction) {
				end--
			}
		}
	}
	for i := r.last; i < end; i++ {
		if s.symbol(i, ",") && i+1 < end && s.is(i+1, Participle|Relative|Conjunction|Preposition|Adverb) || s.symbol(i, ";") {
			return i
		}
	}
	for end > r.last && s.d.Tokens[end-1].Kind == text.Punct {
		end--
	}
	return end
}

// sameClause reports whether run k stands in the clause that the cue before
// the last run reports: he said it was "open" and that it was "candid".
func (s *scan) sameClause(k int) bool {
	r, prev := s.runs[k], s.runs[k-1]
	by := s.said[k-1].by
	return (by == before || by == clause) && !s.said[k-1].cue.empty() &&
		r.first-prev.last <= window && s.d.SentenceAt(prev.last-1) == s.d.SentenceAt(r.first)
}

// resumes reports whether run k goes on, in the sentence of the run before,
// behind the words that attribute that: "A," said Ruiz, "b," and left.
func (s *scan) resumes(k int) bool {
	r, prev, a := s.runs[k], s.runs[k-1], s.said[k-1]
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
	return gap == 0 && s.d.SentenceAt(max(prev.last, s.said[k-1].cue.last)-1) >= s.d.SentenceAt(r.first)-1 && s.said[k-1].by != before ||
		gap == 0 && prev.last == r.first ||
		gap == 1 && s.endsParagraph(k-1) && s.wholeParagraph(k) && sameOpening(s.word(prev.first), s.word(r.first))
}

// alone reports whether run k is a sentence or more by itself.
func (s *scan) alone(k int) bool {
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
func (s *scan) stops(r run) bool {
	switch s.word(max(r.last-2, r.first)) {
	case ".", "!", "?", "…":
		return true
	}
	return false
}

func (s *scan) wholeParagraph(k int) bool {
	p := s.d.Paragraphs[s.runs[k].paragraph]
	return s.d.Sentences[p.First].First == s.runs[k].first && s.endsParagraph(k)
}

// endsParagraph reports whether nothing but the words that attribute it
// follows run k in its paragraph.
func (s *scan) endsParagraph(k int) bool {
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
		if !s.said[j].speaker.empty() {
			return s.said[j].speaker
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
