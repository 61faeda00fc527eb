package ner

import (
	"math/bits"

	"github.com/d1af08f5/sayso/extractors/text"
)

// Templates of features. A feature is a template and a value, hashed.
const (
	tLower = iota
	tLowerCase
	tPrev
	tNext
	tPrev2
	tNext2
	tPrevThis
	tThisNext
	tAround
	tBefore2
	tAfter2
	tPre2
	tPre3
	tPre4
	tSuf1
	tSuf2
	tSuf3
	tSuf4
	tShape
	tShapePrev
	tShapeNext
	tShapes
	tShape2
	tCluster
	tClusterPrev
	tClusterNext
	tClusterPrev2
	tClusterNext2
	tClusterLeft
	tClusterRight
	tClusterAround
	tCasing
	tEvidence
	tList
	tListPlace
	tListPrev
	tListNext
	tRun
	tRunFirst
	tRunLast
	tRunBefore
	tRunAfter
	tRunFirstCluster
	tRunLastCluster
	tRunBeforeCluster
	tRunAfterCluster
	tStyle
	tPlace
	tCount
	tListAll
	tRunLists
	tClusterPrev3
	tClusterNext3
	tCode
	tBag
	tPrev3
	tNext3
	tRunAll
	tRunAfter2
	tRunBefore2
	tRunAfters
	tRunBefores
	numTemplates // at most 64
)

// feature hashes a template and its value.
func feature(template int, value uint64) uint64 {
	return mix(value*0xd6e8feb86659fd93+uint64(template+1)*0xa0761d6478bd642f)&^63 | uint64(template)
}

// Values in place of words beyond the borders of a sentence.
const (
	beforeSentence = 0x5851f42d4c957f2d
	afterSentence  = 0x14057b7ef767814f
)

var noWord = [2]word{
	{lower: beforeSentence, kind: text.Punct, slot: -1},
	{lower: afterSentence, kind: text.Punct, slot: -1},
}

// at returns the word at j, or what stands for the border of sentence [first, last).
func (f *frame) at(j, first, last int32) *word {
	if j < first {
		return &noWord[0]
	}
	if j >= last {
		return &noWord[1]
	}
	return &f.words[j]
}

// run is a maximal run of capitalized words.
type run struct {
	first, last int32
	key         uint64 // of its words, see extend
}

// runOf returns the run of capitals around i, or of i alone.
func (f *frame) runOf(i, first, last int32, known run) run {
	if i < known.last && i >= known.first {
		return known
	}
	r := run{first: i, last: i + 1}
	if !f.words[i].cas.Capital() {
		return r
	}
	for r.first > first && f.words[r.first-1].cas.Capital() {
		r.first--
	}
	for r.last < last && f.words[r.last].cas.Capital() {
		r.last++
	}
	for j := r.first; j < r.last; j++ {
		r.key = extend(r.key, f.words[j].lower)
	}
	return r
}

func bit(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

// own appends the features of a word by itself.
func (f *frame) own(out []uint64, w *word) []uint64 {
	add := func(t int, v uint64) { out = append(out, feature(t, v)) }
	cas := uint64(w.cas)
	add(tLower, w.lower)
	add(tLowerCase, w.lower^cas*hashPrime)
	add(tPre2, w.prefix&0xffff)
	add(tPre3, w.prefix&0xffffff)
	add(tPre4, w.prefix)
	add(tSuf1, w.suffix&0xff^cas<<40)
	add(tSuf2, w.suffix&0xffff)
	add(tSuf3, w.suffix&0xffffff)
	add(tSuf4, w.suffix)
	add(tShape, uint64(w.shape)^uint64(min(w.size, 8))<<32)
	add(tCluster, w.entry.cluster())
	for l := w.entry.lists(); l != 0; l &= l - 1 {
		add(tList, uint64(bits.TrailingZeros32(l))<<3|cas)
	}
	if c := f.vectors.find(w.lower); c != nil {
		for k, v := range c {
			add(tCode, uint64(k)<<8|uint64(v))
		}
	}
	return out
}

// ownKey tells words apart whose own features differ.
func (w *word) ownKey() uint64 {
	return mix(w.lower^uint64(w.shape)<<16^uint64(w.cas)<<8^uint64(min(w.size, 8))) | 1
}

// features appends the features of token i that are not its word's own to out.
// count is how often its word is a candidate in the document.
func (f *frame) features(out []uint64, i int32, style uint8, r run, count int) []uint64 {
	first, last := f.first[i], f.last[i]
	w, p, n := &f.words[i], f.at(i-1, first, last), f.at(i+1, first, last)
	p2, n2 := f.at(i-2, first, last), f.at(i+2, first, last)
	p3, n3 := f.at(i-3, first, last), f.at(i+3, first, last)
	add := func(t int, v uint64) { out = append(out, feature(t, v)) }
	cas := uint64(w.cas)

	add(tPrev, p.lower)
	add(tNext, n.lower)
	add(tPrev2, p2.lower)
	add(tNext2, n2.lower)
	add(tPrevThis, p.lower*3^w.lower)
	add(tThisNext, w.lower*3^n.lower)
	add(tAround, p.lower*3^n.lower)
	add(tBefore2, p2.lower*3^p.lower)
	add(tAfter2, n.lower*3^n2.lower)
	ws, ps, ns := uint64(w.shape), uint64(p.shape), uint64(n.shape)
	add(tShapePrev, ps<<32|ws)
	add(tShapeNext, ws<<32|ns)
	add(tShapes, ps<<40^ws<<20^ns)
	add(tShape2, uint64(p2.cas)<<12|uint64(p2.kind)<<8|uint64(n2.cas)<<4|uint64(n2.kind)|uint64(p.cas)<<16|uint64(n.cas)<<20|cas<<24)

	c, cp, cn := w.entry.cluster(), p.entry.cluster(), n.entry.cluster()
	add(tClusterPrev, cp)
	add(tClusterNext, cn)
	add(tClusterPrev2, p2.entry.cluster())
	add(tClusterNext2, n2.entry.cluster())
	add(tClusterLeft, cp<<10|c)
	add(tClusterRight, c<<10|cn)
	add(tClusterAround, cp<<10|cn)
	add(tClusterPrev3, p3.entry.cluster())
	add(tClusterNext3, n3.entry.cluster())

	casing := w.entry.casing()
	add(tCasing, casing<<8|cas<<4|uint64(style))
	evidence := bit(f.seenLower.has(w.lower)) | bit(f.seenUpper.has(w.lower))<<1 | bit(i == first)<<2
	add(tEvidence, evidence|cas<<3|casing<<8|uint64(style)<<12)

	lists := w.entry.lists()
	for g := f.gaz[i]; g != 0; g &= g - 1 {
		add(tListPlace, uint64(bits.TrailingZeros64(g)))
	}
	for l := p.entry.lists(); l != 0; l &= l - 1 {
		add(tListPrev, uint64(bits.TrailingZeros32(l))<<3|uint64(p.cas))
	}
	for l := n.entry.lists(); l != 0; l &= l - 1 {
		add(tListNext, uint64(bits.TrailingZeros32(l))<<3|uint64(n.cas))
	}
	add(tListAll, uint64(lists)<<1|bit(f.gaz[i] != 0))
	add(tRunLists, uint64(p.entry.lists())<<40^uint64(lists)<<20^uint64(n.entry.lists()))

	rf, rl := &f.words[r.first], &f.words[r.last-1]
	rb, ra := f.at(r.first-1, first, last), f.at(r.last, first, last)
	pos := uint64(i - r.first)
	size := uint64(r.last - r.first)
	add(tRun, min(pos, 4)<<8|min(size-pos, 4)<<4|uint64(style))
	if size > 1 {
		add(tRunFirst, rf.lower)
		add(tRunLast, rl.lower)
		add(tRunFirstCluster, rf.entry.cluster())
		add(tRunLastCluster, rl.entry.cluster())
		add(tRunBefore, rb.lower)
		add(tRunAfter, ra.lower)
		add(tRunBeforeCluster, rb.entry.cluster())
		add(tRunAfterCluster, ra.entry.cluster())
		ra2, rb2 := f.at(r.last+1, first, last), f.at(r.first-2, first, last)
		add(tRunAfter2, ra2.lower)
		add(tRunBefore2, rb2.lower)
		add(tRunAfters, ra.lower*3^ra2.lower)
		add(tRunBefores, rb2.lower*3^rb.lower)
		add(tRunAll, r.key)
	}
	add(tStyle, uint64(style)<<8|cas<<4|bit(i == first))
	add(tPlace, uint64(min(i-first, 3))<<4|uint64(min(last-i, 4))|cas<<8)
	add(tCount, uint64(min(count, 4)))
	add(tPrev3, p3.lower)
	add(tNext3, n3.lower)
	return out
}

// bagSize is the length of the parts of a sentence whose words are read as a
// bag; nearly all sentences are one.
const bagSize = 64

// bag appends the features of the words around a token, whatever their order:
// those of its sentence, of a long one those of a part.
func (f *frame) bag(out []uint64, part, last int32) []uint64 {
	for j := part; j < min(last, part+bagSize); j++ {
		if c := f.words[j].entry.cluster(); c != 0 {
			out = append(out, feature(tBag, c))
		}
	}
	return out
}

// part returns where the part of its sentence begins that token i is in.
func (f *frame) part(i int32) int32 {
	first := f.first[i]
	return first + (i-first)/bagSize*bagSize
}
