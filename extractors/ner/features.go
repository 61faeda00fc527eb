package ner

import (
	"math/bits"

	"github.com/d1af08f5/sayso/extractors/text"
)

// The templates of features. A feature is a template and a value, hashed.
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

// identity holds the templates that say which word a token is.
var identity = [numTemplates]bool{tLower: true, tLowerCase: true, tPrevThis: true, tThisNext: true, tPre4: true, tSuf4: true, tRunAll: true}

// IsIdentity reports whether a feature says which word a token is, rather than
// what it looks like or what is near it. Only training needs to know.
func IsIdentity(feature uint64) bool { return identity[feature&templateMask] }

const templateMask = 63

// feature hashes a template and its value; its lowest bits are the template.
func feature(template int, value uint64) uint64 {
	return mix(value*0xd6e8feb86659fd93+uint64(template+1)*0xa0761d6478bd642f)&^templateMask | uint64(template)
}

// The keys of what is before and after a sentence.
const (
	beforeSentence = 0x5851f42d4c957f2d
	afterSentence  = 0x14057b7ef767814f
)

var noWord = [2]word{
	{lower: beforeSentence, kind: text.Punct, slot: -1},
	{lower: afterSentence, kind: text.Punct, slot: -1},
}

// at returns the word at j, or a stand-in outside the sentence [first, last).
func (f *frame) at(j, first, last int32) *word {
	if j < first {
		return &noWord[0]
	}
	if j >= last {
		return &noWord[1]
	}
	return &f.words[j]
}

// run is a run of capitalized words that no other goes beyond.
type run struct {
	first, last int32
	key         uint64 // of its words, see ExtendKey
}

// runOf returns the run of capitals that token i is part of, or i alone; known is
// the run found last.
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
		r.key = ExtendKey(r.key, f.words[j].lower)
	}
	return r
}

func bit(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

// own appends the features that a word has wherever it is.
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
	add(tCluster, w.entry.Cluster())
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

// ownKey returns a key that words share only if their own features are the same.
func (w *word) ownKey() uint64 {
	return mix(w.lower^uint64(w.shape)<<16^uint64(w.cas)<<8^uint64(min(w.size, 8))) | 1
}

// features appends the features of token i that are not its word's own: those of
// its place. Count is how often its word is a candidate in the document.
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

	c, cp, cn := w.entry.Cluster(), p.entry.Cluster(), n.entry.Cluster()
	add(tClusterPrev, cp)
	add(tClusterNext, cn)
	add(tClusterPrev2, p2.entry.Cluster())
	add(tClusterNext2, n2.entry.Cluster())
	add(tClusterLeft, cp<<10|c)
	add(tClusterRight, c<<10|cn)
	add(tClusterAround, cp<<10|cn)
	add(tClusterPrev3, p3.entry.Cluster())
	add(tClusterNext3, n3.entry.Cluster())

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

	out = f.runFeatures(out, i, style, r)
	add(tStyle, uint64(style)<<8|cas<<4|bit(i == first))
	add(tPlace, uint64(min(i-first, 3))<<4|uint64(min(last-i, 4))|cas<<8)
	add(tCount, uint64(min(count, 4)))
	add(tPrev3, p3.lower)
	add(tNext3, n3.lower)
	return out
}

// runFeatures appends the features of the run of capitals around token i.
func (f *frame) runFeatures(out []uint64, i int32, style uint8, r run) []uint64 {
	first, last := f.first[i], f.last[i]
	add := func(t int, v uint64) { out = append(out, feature(t, v)) }
	rf, rl := &f.words[r.first], &f.words[r.last-1]
	rb, ra := f.at(r.first-1, first, last), f.at(r.last, first, last)
	pos := uint64(i - r.first)
	size := uint64(r.last - r.first)
	add(tRun, min(pos, 4)<<8|min(size-pos, 4)<<4|uint64(style))
	if size > 1 {
		add(tRunFirst, rf.lower)
		add(tRunLast, rl.lower)
		add(tRunFirstCluster, rf.entry.Cluster())
		add(tRunLastCluster, rl.entry.Cluster())
		add(tRunBefore, rb.lower)
		add(tRunAfter, ra.lower)
		add(tRunBeforeCluster, rb.entry.Cluster())
		add(tRunAfterCluster, ra.entry.Cluster())
		ra2, rb2 := f.at(r.last+1, first, last), f.at(r.first-2, first, last)
		add(tRunAfter2, ra2.lower)
		add(tRunBefore2, rb2.lower)
		add(tRunAfters, ra.lower*3^ra2.lower)
		add(tRunBefores, rb2.lower*3^rb.lower)
		add(tRunAll, r.key)
	}
	return out
}

// bagSize is how many tokens of a sentence make a bag; nearly all sentences have
// fewer.
const bagSize = 64

// bag appends the features of the words of a sentence, whatever their order; of a
// long sentence those of the part that begins at token part.
func (f *frame) bag(out []uint64, part, last int32) []uint64 {
	for j := part; j < min(last, part+bagSize); j++ {
		if c := f.words[j].entry.Cluster(); c != 0 {
			out = append(out, feature(tBag, c))
		}
	}
	return out
}

// part returns the token at which the bag of token i begins.
func (f *frame) part(i int32) int32 {
	first := f.first[i]
	return first + (i-first)/bagSize*bagSize
}
