package ner

import (
	"math"
	"math/bits"
	"slices"
)

// rowWords is the length of a quantized row: 64 lanes of a byte, 128 too high.
const rowWords = rowSize / 8

type packedRow [rowWords]uint64

// bucket holds up to four features: 16 bits of each one's hash, 0 for none.
// Their rows lie side by side, from Base on; bit k of Large says that row k is
// in large units.
type bucket struct {
	Prints uint64
	Base   uint32
	Large  uint32
}

// Units of rows. A frequent feature's row has numbers that would leave the
// small ones of the others no digits.
const (
	small = iota
	large
	numUnits
)

// Model is what the tagger knows. It is immutable.
type Model struct {
	name    string
	lex     lexicons
	buckets []bucket // a power of two
	rows    []packedRow
	scale   [numUnits]row // of each lane
	net     dense
	exp     transitions // of net.trans
	out     spread      // net.out, by hidden lane
	pool    spread      // net.pool, by hidden lane
	calib   [2]float32  // slope and shift of a mention's log odds
}

// Vectors returns the word vectors of the model, with which another can be
// trained.
func (m *Model) Vectors() *Vectors { return m.lex.vectors }

// Cluster returns the number of the cluster of words that a word belongs to, in
// whatever case, counted from 1; 0 where the lexicon does not know the word.
func (m *Model) Cluster(s string) uint16 {
	var w word
	w.read(s)
	return uint16(m.lex.words.get(w.lower).cluster())
}

const (
	everyLane = 0x0001000100010001
	highBits  = 0x8000800080008000
	evenBytes = 0x00ff00ff00ff00ff
)

func fingerprint(h uint64) uint64 { return max(h>>48, 1) }

// find returns the row of a feature and its unit; found is 0 where it has none.
// The four comparisons are one (Mycroft's test for a zero, in lanes of 16 bits).
func (m *Model) find(h uint64) (row int32, unit, found uint32) {
	b := &m.buckets[h>>8&uint64(len(m.buckets)-1)]
	x := b.Prints ^ fingerprint(h)*everyLane
	zero := (x - everyLane) & ^x & highBits
	k := bits.TrailingZeros64(zero) >> 4
	return int32(b.Base) + int32(k), b.Large >> k & 1, uint32((zero | -zero) >> 63)
}

// pile is a sum of rows by unit.
type pile [numUnits]struct {
	even, odd [rowWords]uint64 // eight lanes a word, in even and odd bytes, 16 bits each: up to 257 rows
	rows      int
}

// rowNumbers is memory for the numbers of rows by unit.
type rowNumbers [numUnits][]int32

// add piles the rows of the features in hashes on p.
func (m *Model) add(p *pile, hashes []uint64, rows *rowNumbers) {
	for unit := range rows {
		rows[unit] = rows[unit][:0]
	}
	m.look(hashes, rows)
	for unit := range rows {
		p.add(m, unit, rows[unit])
	}
}

// add piles rows of a unit on p.
func (p *pile) add(m *Model, unit int, rows []int32) {
	u := &p[unit]
	u.rows += len(rows)
	addRows(&u.even, &u.odd, m.rows, rows)
}

// look appends the rows of the features that have one to rows. It does not
// branch on what it loads: the processor would guess wrong every third time, and
// then wait for each load in turn.
func (m *Model) look(hashes []uint64, rows *rowNumbers) {
	few, many := slices.Grow(rows[large], len(hashes)), slices.Grow(rows[small], len(hashes))
	nf, nm := len(few), len(many)
	few, many = few[:nf+len(hashes)], many[:nm+len(hashes)]
	for _, h := range hashes {
		r, unit, found := m.find(h)
		few[nf], many[nm] = r, r
		nf += int(found & unit)
		nm += int(found &^ unit)
	}
	rows[large], rows[small] = few[:nf], many[:nm]
}

// addRowsGo adds the even and the odd bytes of rows to sums of them.
func addRowsGo(even, odd *[rowWords]uint64, rows []packedRow, ids []int32) {
	for half := 0; half < rowWords; half += 4 {
		even, odd := (*[4]uint64)(even[half:half+4]), (*[4]uint64)(odd[half:half+4])
		a0, a1, a2, a3 := even[0], even[1], even[2], even[3]
		b0, b1, b2, b3 := odd[0], odd[1], odd[2], odd[3]
		for _, r := range ids {
			w := (*[4]uint64)(rows[r][half : half+4])
			a0 += w[0] & evenBytes
			b0 += w[0] >> 8 & evenBytes
			a1 += w[1] & evenBytes
			b1 += w[1] >> 8 & evenBytes
			a2 += w[2] & evenBytes
			b2 += w[2] >> 8 & evenBytes
			a3 += w[3] & evenBytes
			b3 += w[3] >> 8 & evenBytes
		}
		even[0], even[1], even[2], even[3] = a0, a1, a2, a3
		odd[0], odd[1], odd[2], odd[3] = b0, b1, b2, b3
	}
}

// sum adds to base what is on the pile.
func (m *Model) sum(out, base *row, p *pile) {
	*out = *base
	for unit := range p {
		if u := &p[unit]; u.rows > 0 {
			unpack(out, &m.scale[unit], &u.even, &u.odd, float32(128*u.rows))
		}
	}
}

// unpackGo adds sums of the even and odd bytes of rows to out: scale times what
// they are above bias.
func unpackGo(out, scale *row, even, odd *[rowWords]uint64, bias float32) {
	for w := range rowWords {
		e, d, k := even[w], odd[w], 8*w
		o, s := (*[8]float32)(out[k:k+8]), (*[8]float32)(scale[k:k+8])
		for i := 0; i < 8; i += 2 {
			o[i] += float32((float32(e&0xffff) - bias) * s[i])
			o[i+1] += float32((float32(d&0xffff) - bias) * s[i+1])
			e, d = e>>16, d>>16
		}
	}
}

// spread is a matrix from hidden lanes to labels, a row a lane: the rectifier
// leaves about half of the lanes at 0, and those rows are not read.
type spread [numHidden]scores

func transposed(w *[numLabels][numHidden]float32) (s spread) {
	for y := range w {
		for k, x := range w[y] {
			s[k][y] = x
		}
	}
	return s
}

func (s *spread) addGo(out *scores, h *[numHidden]float32) {
	for k, x := range h {
		if x == 0 {
			continue
		}
		w := &s[k]
		for y := range out {
			out[y] += float32(w[y] * x) // rounded, not fused: the same bits on all machines
		}
	}
}

// prepare fills what follows from the parameters.
func (m *Model) prepare() {
	m.exp = *expTransitions(&m.net.trans)
	m.out, m.pool = transposed(&m.net.out), transposed(&m.net.pool)
}

// emission is dense.emission, faster.
func (m *Model) emission(out *scores, sum *row, h, pool *[numHidden]float32) {
	copy(out[:], sum[numHidden:])
	m.out.add(out, h)
	if pool != nil {
		m.pool.add(out, pool)
	}
}

// confidence maps a mention's posterior probability to how often such mentions
// are right (Platt 1999).
func (m *Model) confidence(p float32) float64 {
	p = min(max(p, 1e-6), 1-1e-6)
	odds := math.Log(float64(p) / float64(1-p))
	return 1 / (1 + math.Exp(-(float64(m.calib[0])*odds + float64(m.calib[1]))))
}
