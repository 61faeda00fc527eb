package ner

import "github.com/d1af08f5/sayso/extractors/text"

// ballots count, for each distinct name of a document, how its mentions were read.
type ballots struct {
	of   []int32 // of each mention: the number of its name
	sums []ballot
}

// ballot holds, for each type, the sum of the confidences of the mentions that
// were read as of that type.
type ballot [text.Organization + 1]float64

// stubborn is the confidence from which a mention keeps its type against the
// rest of the document: "Jordan" the player beside Jordan the country. Others take
// the type for which the confidences of all mentions sum up to outvoted times more.
const stubborn, outvoted = .7, 1.2

// agree makes the mentions of one name agree on its type ("one sense per
// discourse", Gale, Church and Yarowsky 1992): if "Jordan" was read twice as a
// place and once, doubtfully, as a person, it is a place three times.
func (s *search) agree(d *text.Document) {
	s.names.reset(len(s.found))
	b := &s.ballots
	b.of, b.sums = b.of[:0], b.sums[:0]
	for i := range s.found {
		f := &s.found[i]
		n := s.names.number(nameKey(f.In(d.Text)))
		if int(n) == len(b.sums) {
			b.sums = append(b.sums, ballot{})
		}
		b.of = append(b.of, n)
		b.sums[n][f.Type] += f.Confidence
	}
	for i := range s.found {
		f := &s.found[i]
		sum := &b.sums[b.of[i]]
		best := f.Type
		for typ := text.Person; typ <= text.Organization; typ++ {
			if sum[typ] > outvoted*sum[f.Type] && sum[typ] > sum[best] {
				best = typ
			}
		}
		if best != f.Type && f.Confidence < stubborn {
			f.Type, f.Confidence = best, max(f.Confidence, 1-f.Confidence)
		}
	}
}

// nameKey hashes a name whatever its case.
func nameKey(s string) uint64 {
	key, _ := Hash(s)
	return key
}
