package quote

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// wordInfo is what a token says by itself.
type wordInfo struct {
	word, stem uint32 // hashes of the lower-case word and of its stem
	cls        Class
	cluster    uint16
	prior      int8 // how often the word is a cue: log odds, or never
	shape      shape
}

// reader tells what words say: what rules and models know of them.
type reader struct {
	lexicon Lexicon
	prior   func(lower string) int8   // nil without a model
	cluster func(lower string) uint16 // nil where nobody knows
}

// vocabulary remembers what the words read last say. A word is told by 64 bits
// of hash, in one place of the table.
type vocabulary struct {
	slots [4096]struct {
		key  uint64
		info wordInfo
	}
}

// read notes what every token of the document says, in s.
func (s *scan) read(r *reader) {
	if s.words == nil {
		s.words = new(vocabulary)
	}
	s.cls, s.info = s.cls[:0], s.info[:0]
	for i := range s.d.Tokens {
		t := &s.d.Tokens[i]
		w := t.In(s.d.Text)
		h := uint64(14695981039346656037) // FNV-1a
		for j := range len(w) {
			h = (h ^ uint64(w[j])) * 1099511628211
		}
		h = (h ^ uint64(t.Kind)<<8) * 1099511628211
		h ^= h >> 29
		slot := &s.words.slots[h%uint64(len(s.words.slots))]
		if h |= 1; slot.key != h {
			slot.key, slot.info = h, r.info(w, t)
		}
		s.cls = append(s.cls, slot.info.cls)
		if r.prior != nil {
			s.info = append(s.info, slot.info)
		}
	}
}

// info reads a word.
func (r *reader) info(word string, t *text.Token) wordInfo {
	x := wordInfo{prior: never}
	if t.Kind == text.Word {
		x.cls = r.lexicon.Of(word)
		if x.cls == 0 && len(word) > 4 && word[len(word)-2:] == "ly" && t.Case == text.Lower {
			x.cls = Adverb
		}
	}
	if r.prior == nil {
		return x
	}
	low := strings.ToLower(word)
	x.word, x.stem, x.shape = hash(low), hash(stem(low)), shapeOf(low, *t, x.cls)
	if t.Kind == text.Word || low == ":" {
		x.prior = r.prior(low)
	}
	if r.cluster != nil {
		x.cluster = r.cluster(low)
	}
	return x
}
