package ner

import "github.com/d1af08f5/sayso/extractors/text"

// ballot holds, by type, the confidence with which a document's mentions of one
// name were read.
type ballot [text.Organization + 1]float64

// stubborn is the confidence from which a mention keeps its type against the
// rest of the document: "Jordan" the player stays one beside the country.
const stubborn = .5

// agree gives the mentions of one name in a document one type ("one sense per
// discourse", Gale, Church and Yarowsky 1992), unless their context speaks
// against it.
func (s *search) agree(d *text.Document) {
	s.names.reset(len(s.found))
	s.ballots = s.ballots[:0]
	for i := range s.found {
		f := &s.found[i]
		f.Entity = int(s.names.number(nameKey(f.In(d.Text))))
		if f.Entity == len(s.ballots) {
			s.ballots = append(s.ballots, ballot{})
		}
		s.ballots[f.Entity][f.Type] += f.Confidence
	}
	for i := range s.found {
		f := &s.found[i]
		b := &s.ballots[f.Entity]
		f.Entity = -1
		best := f.Type
		for typ := text.Person; typ <= text.Organization; typ++ {
			if b[typ] > 3*b[f.Type] && b[typ] > b[best] {
				best = typ
			}
		}
		if best != f.Type && f.Confidence < stubborn {
			f.Type, f.Confidence = best, max(f.Confidence, 1-f.Confidence)
		}
	}
}

// nameKey hashes a name without regard to case.
func nameKey(s string) uint64 {
	var w word
	w.read(s)
	return w.lower
}
