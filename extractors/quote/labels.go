package quote

// A transcript's labels may stand inside its marks, a paragraph a turn:
// "BAKKER: In 1994." What follows without one goes on with the last.

// leastLabels is how many labels inside marks make a transcript.
const leastLabels = 3

// countLabels counts the runs that begin with a label.
func (s *scan) countLabels() {
	s.labels = 0
	for k := range s.runs {
		if !s.innerLabel(k).empty() {
			s.labels++
		}
	}
}

// innerLabel returns the label that run k, a paragraph of its own, begins with.
func (s *scan) innerLabel(k int) tokens {
	r := s.runs[k]
	if s.paragraphStart(r) != r.first {
		return tokens{}
	}
	return s.labelOf(r.first+1, r.last)
}

// transcribed gives run k to the label in it.
func (s *scan) transcribed(k int) attribution {
	if s.labels < leastLabels {
		return attribution{}
	}
	l := s.innerLabel(k)
	if l.empty() {
		return attribution{}
	}
	return attribution{by: labelled, speaker: l, from: l.last + 1}
}
