package ner

import "github.com/d1af08f5/sayso/extractors/text"

// Candidates are the tokens of a document that may be part of names, as a network
// sees them. Only training needs them.
type Candidates struct {
	Stretches [][2]int32 // ranges of candidates that are decoded together
	Token     []int32    // of each candidate
	Word      []int32    // of each candidate: its number among the distinct words
	Words     int        // how many distinct words there are
	Offset    []int32    // candidate c has Features[Offset[c]:Offset[c+1]]
	Features  []uint64
}

// Reader reads documents for training. The zero value is ready, for one goroutine.
type Reader struct{ frame frame }

// Candidates returns the candidates of a segmented document.
func (r *Reader) Candidates(l *Lexicon, d *text.Document) *Candidates {
	f := &r.frame
	f.read(l, d)
	out := &Candidates{}
	count := map[uint64]int{}
	index := map[uint64]int32{}
	for _, s := range f.stretches {
		for i := s.first; i < s.last; i++ {
			count[f.words[i].lower]++
		}
	}
	known := run{}
	for _, s := range f.stretches {
		from := int32(len(out.Token))
		for i := s.first; i < s.last; i++ {
			w := f.words[i].lower
			if _, ok := index[w]; !ok {
				index[w] = int32(len(index))
			}
			known = f.runOf(i, f.first[i], f.last[i], known)
			out.Token = append(out.Token, i)
			out.Word = append(out.Word, index[w])
			out.Offset = append(out.Offset, int32(len(out.Features)))
			out.Features = f.own(out.Features, &f.words[i])
			out.Features = f.features(out.Features, i, s.style, known, count[w])
			out.Features = f.bag(out.Features, f.part(i), f.last[i])
		}
		out.Stretches = append(out.Stretches, [2]int32{from, int32(len(out.Token))})
	}
	out.Words = len(index)
	out.Offset = append(out.Offset, int32(len(out.Features)))
	return out
}

// noLexicon returns a lexicon that knows no word.
func noLexicon() *Lexicon {
	return &Lexicon{Words: NewTable(nil), Phrases: NewTable(nil), Vectors: new(Vectors)}
}

// Keys returns the key of each token of a segmented document, of a compound that
// of its first half, and whether each sentence is cased as running text: not as a
// title, and neither all in capitals nor all in lower case.
func (r *Reader) Keys(d *text.Document) (keys []uint64, running []bool) {
	f := &r.frame
	f.read(noLexicon(), d)
	for i := range f.words {
		keys = append(keys, f.words[i].lower)
	}
	for _, style := range f.style {
		running = append(running, style == styleMixed)
	}
	return keys, running
}
