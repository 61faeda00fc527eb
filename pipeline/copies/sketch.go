package copies

import (
	"math"
	"math/bits"
	"unicode"
	"unicode/utf8"
)

// A sketch has bins values, which are looked up in bands of rows: two texts that have
// 40 of 100 runs of words in common share a band in 94 of 100 cases, two with 60 of
// 100 as good as always (1 - (1 - s³)^42).
const (
	rows    = 3
	bands   = 42
	bins    = rows * bands
	shingle = 3 // words that one value is of
)

// mask is a set of words: a bit for each, by its hash.
type mask [2]uint64

// Sketch is what is kept of a text to compare it with others: 300 bytes, whatever its
// length. The share of values that two sketches have in common is about the share of
// runs of three words that the texts have in common (Jaccard), give or take 0.04. It
// is MinHash by one permutation (Li, Owen and Zhang, 2012) with empty bins filled
// from others (Shrivastava, 2017).
type Sketch struct {
	values  [bins]uint16
	figures mask   // the numbers in the text
	names   mask   // the words in it that begin with a capital and go on without
	whole   uint64 // hash of all words
	runs    int32  // of three words
	numbers int32  // in the text
}

// Of returns the sketch of a text. It reads words in lower case and no marks, so that
// other quotation marks, line breaks and capitals make no other text.
func Of(text string) *Sketch {
	s := sketcher{whole: offset}
	for i := range s.least {
		s.least[i] = math.MaxUint64
	}
	eachWord(text, s.word)
	return s.sketch()
}

// FNV-1a, 64 bits.
const (
	offset = 14695981039346656037
	prime  = 1099511628211
)

// look is what a word looks like.
type look int

const (
	plain look = iota
	number
	name // Norden, but not NORDEN, as the titles of agencies have it
)

// eachWord calls word with the hash of each word of a text in lower case, and its
// look. "1,500.5" and "don't" are one word.
func eachWord(text string, word func(hash uint64, l look)) {
	h, letters, digits, capitals := uint64(offset), 0, 0, 0
	for i := 0; i <= len(text); {
		r, size := rune(' '), 1 // also at the end
		if i < len(text) {
			if r = rune(text[i]); r >= utf8.RuneSelf {
				r, size = utf8.DecodeRuneInString(text[i:])
			}
		}
		i += size
		switch {
		case 'a' <= r && r <= 'z':
			letters++
		case '0' <= r && r <= '9':
			digits++
		case 'A' <= r && r <= 'Z':
			if capitals++; letters > 0 {
				capitals++ // no name
			}
			letters++
			r += 'a' - 'A'
		case r == '\'', r == '’', (r == '.' || r == ',') && digits > 0 && i < len(text) && '0' <= text[i] && text[i] <= '9':
			continue
		case r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			letters++
			r = unicode.ToLower(r)
		default:
			switch {
			case digits > 0:
				word(h, number)
			case capitals == 1 && letters > 1:
				word(h, name)
			case letters > 0:
				word(h, plain)
			}
			h, letters, digits, capitals = offset, 0, 0, 0
			continue
		}
		h = (h ^ uint64(r)) * prime
	}
}

// sketcher takes the words of a text one by one.
type sketcher struct {
	least   [bins]uint64
	last    [shingle]uint64 // the words read last, a ring
	figures mask
	names   mask
	whole   uint64
	words   int
	numbers int32
}

func (s *sketcher) word(h uint64, l look) {
	s.whole = (s.whole ^ h) * prime
	switch l {
	case number:
		s.figures.add(h)
		s.numbers++
	case name:
		s.names.add(h)
	}
	s.last[s.words%shingle] = h
	if s.words++; s.words >= shingle {
		s.run()
	}
}

// run takes the three words read last.
func (s *sketcher) run() {
	h := uint64(0)
	for i := range shingle {
		h = mix(h + s.last[(s.words+i)%shingle])
	}
	bin, _ := bits.Mul64(h, bins)
	s.least[bin] = min(s.least[bin], mix(h))
}

// mix spreads a number over all bits (splitmix64).
func mix(h uint64) uint64 {
	h += 0x9e3779b97f4a7c15
	h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
	h = (h ^ h>>27) * 0x94d049bb133111eb
	return h ^ h>>31
}

// sketch returns the sketch of the words taken.
func (s *sketcher) sketch() *Sketch {
	out := &Sketch{runs: int32(max(0, s.words-shingle+1)), whole: s.whole, figures: s.figures, names: s.names, numbers: s.numbers}
	if out.runs > 0 {
		for i := range s.least {
			out.values[i] = uint16(s.filled(i))
		}
	}
	return out
}

// filled returns the value of a bin, of an empty one that of another, which the
// number of the bin alone chooses: texts with the same runs choose the same.
func (s *sketcher) filled(i int) uint64 {
	at := i
	for try := uint64(1); s.least[at] == math.MaxUint64; try++ {
		at = int(mix(uint64(i)<<32|try) % bins)
	}
	return s.least[at]
}

// band returns what texts with the same band b have in common.
func (s *Sketch) band(b int) uint32 {
	h := uint64(b)
	for r := range rows {
		h = h<<16 | uint64(s.values[b*rows+r])
	}
	return uint32(mix(h))
}

// Similarity returns the share of their runs of three words that two texts have in
// common, as far as their sketches tell: from 0 to 1. Of texts of fewer words it is 1
// if they are the same and 0 if not.
func (s *Sketch) Similarity(o *Sketch) float64 {
	switch {
	case s.whole == o.whole:
		return 1
	case s.runs == 0 || o.runs == 0:
		return 0
	}
	same := 0
	for i, v := range s.values {
		if v == o.values[i] {
			same++
		}
	}
	return float64(same) / bins
}

// Copies reports whether one of two texts is a copy of the other, and how similar
// they are. It is if half of the runs of words are in both, or nearly all of the
// shorter are in the longer. Short texts, and those that are full of figures, must
// share names and figures as well: a report in the same form on another company or
// another day is none.
func (s *Sketch) Copies(o *Sketch) (similarity float64, ok bool) {
	j := s.Similarity(o)
	switch {
	case s.whole == o.whole:
		return 1, true
	case j < cut || j < alike && s.inside(o, j) < within:
		return j, false
	case min(s.runs, o.runs) < short:
		return j, j >= alike && s.figures.shares(o.figures) && s.names.shares(o.names)
	}
	return j, !s.dense() || !o.dense() || s.figures.shares(o.figures)
}

// The measures of Copies, chosen on Reuters-21578 and news of the BBC.
const (
	alike   = 0.5  // similarity of copies
	cut     = 0.35 // and of those of which one is inside the other
	within  = 0.8  // the share of the shorter one that is then in the longer
	short   = 128  // runs below which texts are short
	figured = 0.04 // share of numbers among words from which a text is full of them
	shared  = 0.66 // share of figures, or of names, that such texts have in common
)

// inside returns the share of the shorter text that is in the longer, by how similar
// they are.
func (s *Sketch) inside(o *Sketch, similarity float64) float64 {
	return similarity / (1 + similarity) * float64(s.runs+o.runs) / float64(min(s.runs, o.runs))
}

// dense reports whether a text is full of figures.
func (s *Sketch) dense() bool { return float64(s.numbers) >= figured*float64(s.runs) }

// add adds a word by its hash.
func (m *mask) add(h uint64) {
	bit := mix(h) % 128
	m[bit/64] |= 1 << (bit % 64)
}

func (m mask) len() int { return bits.OnesCount64(m[0]) + bits.OnesCount64(m[1]) }

// shares reports whether two thirds of the words of the set with fewer of them are in
// the other.
func (m mask) shares(o mask) bool {
	both := mask{m[0] & o[0], m[1] & o[1]}
	return float64(both.len()) >= shared*float64(min(m.len(), o.len()))
}
