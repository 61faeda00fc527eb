package ner

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// frame is a document as features see it.
type frame struct {
	vectors   *Vectors
	words     []word
	gaz       []uint64 // per token: its places in entries of lists, see gazFirst
	stretches []stretch
	first     []int32 // per token: the first token of its sentence
	last      []int32 // per token: the one after the last of its sentence
	seenLower bloom   // words that the document has in lower case
	seenUpper bloom   // words that it has with a capital inside sentences of mixed case
	style     []uint8 // per sentence: how much of it is capitals
}

// stretch is a run of candidates: tokens [first, last) of one sentence. Other
// tokens are never part of a name.
type stretch struct {
	first, last int32
	style       uint8
}

// bloom is a set of hashes that rarely claims to hold one that it does not.
type bloom struct {
	bits []uint64
	mask uint64
}

func (b *bloom) reset(n int) {
	size := 16
	for size*64 < n*16 {
		size *= 2
	}
	if cap(b.bits) < size {
		b.bits = make([]uint64, size)
	}
	b.bits = b.bits[:size]
	clear(b.bits)
	b.mask = uint64(size*64 - 1)
}

func (b *bloom) add(h uint64)      { h &= b.mask; b.bits[h>>6] |= 1 << (h & 63) }
func (b *bloom) has(h uint64) bool { h &= b.mask; return b.bits[h>>6]>>(h&63)&1 != 0 }

// The styles of sentences.
const (
	styleMixed = iota // running text
	styleTitle        // most words begin with a capital
	styleUpper        // most letters are capitals
	styleLower        // no word of two letters or more has a capital
)

// read fills the frame from a segmented document.
func (f *frame) read(l *Lexicon, d *text.Document) {
	f.vectors = l.Vectors
	n := len(d.Tokens)
	f.words = resize(f.words, n)
	f.gaz = resize(f.gaz, n)
	clear(f.gaz)
	f.first, f.last = resize(f.first, n), resize(f.last, n)
	f.style = resize(f.style, len(d.Sentences))
	f.seenLower.reset(n)
	f.seenUpper.reset(n)
	f.stretches = f.stretches[:0]
	const ahead = 32 // words whose slots are fetched while the next ones are read
	for from := 0; from < n+ahead; from += ahead {
		if to := min(n, from+ahead); from < to {
			f.readWords(d, from, to)
			fetchSlots(l.Words.slots, f.words[from:to])
		}
		for i := from - ahead; i >= 0 && i < min(n, from); i++ {
			f.words[i].entry = l.Words.get(f.words[i].lower)
		}
	}
	for k := range d.Sentences {
		s := &d.Sentences[k]
		f.sentence(l, k, int32(s.First), int32(s.Last))
	}
}

// readWords reads the tokens [from, to), all but what the lexicon knows of them.
// Of a compound like "Moscow-based" it reads "Moscow".
func (f *frame) readWords(d *text.Document, from, to int) {
	for i := from; i < to; i++ {
		t, w := &d.Tokens[i], &f.words[i]
		s := d.Text[t.Start:t.End]
		w.kind, w.cas, w.size, w.slot = t.Kind, t.Case, uint16(min(len(s), 65535)), -1
		if h := head(s); h < len(s) {
			w.read(s[:h])
			w.shape = w.shape<<8 | shapeDash<<4 | shapeLower
		} else {
			w.read(s)
		}
		if t.Case == text.Lower {
			f.seenLower.add(w.lower)
		}
	}
}

// resize returns a slice of length n, of the memory of s where that is enough.
func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n+n/4)[:n]
	}
	return s[:n]
}

// sentence finds the style and the stretches of sentence k, [first, last).
func (f *frame) sentence(l *Lexicon, k int, first, last int32) {
	style := f.styleOf(first, last)
	f.style[k] = style
	for i := first; i < last; i++ {
		f.first[i], f.last[i] = first, last
		w := &f.words[i]
		if style == styleMixed && i > first && w.cas.Capital() {
			f.seenUpper.add(w.lower)
		}
	}
	f.lookUp(l, first, last)
	f.findStretches(first, last, style)
}

func (f *frame) styleOf(first, last int32) uint8 {
	words, capitals, caps, uppers, long := 0, 0, 0, 0, 0
	for i := first; i < last; i++ {
		w := &f.words[i]
		if w.kind != text.Word || w.cas == text.NoCase {
			continue
		}
		words++
		if w.cas.Capital() && w.size > 1 {
			capitals++
		}
		if w.size > 3 {
			long++
			if w.cas.Capital() {
				caps++
			}
		}
		if w.cas == text.Upper || w.cas == text.Initial {
			uppers++
		}
	}
	switch {
	case words >= 3 && capitals == 0:
		return styleLower
	case words >= 2 && uppers*4 >= words*3:
		return styleUpper
	case long >= 3 && caps*5 >= long*4:
		return styleTitle
	}
	return styleMixed
}

const maxGap = 3 // tokens between two capitalized ones that a name can span

// findStretches finds the runs of tokens near capitals in a sentence.
func (f *frame) findStretches(first, last int32, style uint8) {
	from, to := int32(-1), int32(-1)
	for i := first; i < last; i++ {
		if !f.mayName(i, style) {
			continue
		}
		if from >= 0 && i-to > maxGap {
			f.addStretch(first, last, from, to, style)
			from = -1
		}
		if from < 0 {
			from = i
		}
		to = i + 1
	}
	if from >= 0 {
		f.addStretch(first, last, from, to, style)
	}
}

// mayName reports whether a name may begin or end at token i: at capitals, at
// words that are part of names in lower case, and in sentences without capitals
// at words that other texts capitalize.
func (f *frame) mayName(i int32, style uint8) bool {
	w := &f.words[i]
	return w.cas.Capital() || w.entry&LowerName != 0 || style == styleLower && w.entry&(caseMask<<caseShift) >= CasingNames
}

func (f *frame) addStretch(first, last, from, to int32, style uint8) {
	if from > first && f.words[from-1].kind == text.Number {
		from--
	}
	if to < last && f.words[to].kind == text.Number {
		to++
	}
	const longest = 256 // the longest stretch that is decoded at once
	for ; to-from > longest; from += longest {
		f.stretches = append(f.stretches, stretch{from, from + longest, style})
	}
	f.stretches = append(f.stretches, stretch{from, to, style})
}

// The places of a token in an entry of a list, three bits a list.
const (
	gazFirst = 1 << iota // the first of several words
	gazInner
	gazLast
)

// lookUp marks the tokens of the longest phrase that begins at each capital.
func (f *frame) lookUp(l *Lexicon, first, last int32) {
	for i := first; i < last; i++ {
		w := &f.words[i]
		if !w.cas.Capital() {
			continue
		}
		key := w.lower
		best, lists := int32(0), uint32(0)
		for j := i + 1; j < last && j < i+MaxPhrase; j++ {
			if l.Phrases.get(key)&PhraseMore == 0 {
				break
			}
			key = ExtendKey(key, f.words[j].lower)
			if m := l.Phrases.get(key).lists(); m != 0 {
				best, lists = j, m
			}
		}
		if best == 0 {
			continue
		}
		for j := i; j <= best; j++ {
			place := uint64(gazInner)
			if j == i {
				place = gazFirst
			} else if j == best {
				place = gazLast
			}
			for b := range Lists {
				if lists>>b&1 != 0 {
					f.gaz[j] |= place << (3 * b)
				}
			}
		}
	}
}

// head returns the length of the name in a compound, in bytes; that of any other
// word is the word's own.
//
//	"Moscow-based" → 6
func head(s string) int {
	if len(s) < 6 || s[0]-'A' > 'Z'-'A' {
		return len(s)
	}
	i := len(s)
	for i > 0 && s[i-1]-'a' <= 'z'-'a' {
		i--
	}
	if i < 2 || len(s)-i < 3 || s[i-1] != '-' {
		return len(s)
	}
	if !tails[s[i:]] {
		return len(s)
	}
	return i - 1
}

// tails are the second halves of compounds whose first half may be a name.
var tails = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`affiliated aligned allied administered appointed area backed based bound born bred brokered
		built chaired controlled designed dominated driven educated era flagged friendly funded held headquartered hosted imposed
		initiated inspired invested issued language led linked listed made majority mediated occupied operated organized organised
		oriented owned produced proposed raised registered related ruled run sanctioned sponsored style supplied supported trained wide`) {
		m[w] = true
	}
	return m
}()

// NameSpan returns the span of the tokens [first, last) without the second half
// of a compound: of "North Moscow-based" it is "North Moscow".
func NameSpan(d *text.Document, first, last int) text.Span {
	s := d.Tokenized(first, last)
	t := d.Tokens[last-1]
	s.End = t.Start + head(d.Text[t.Start:t.End])
	return s
}
