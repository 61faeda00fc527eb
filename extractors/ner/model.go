package ner

import (
	"math"
	"math/bits"
)

// rowWords is the length of a quantized row: 64 lanes of a byte, 128 too high.
const rowWords = rowSize / 8

type packedRow [rowWords]uint64

// bucket holds up to four features: 16 bits of each one's hash, 0 for none.
// Their rows lie side by side, from Base on.
type bucket struct {
	Prints uint64
	Base   uint64
}

// Model is what the tagger knows. It is immutable.
type Model struct {
	name    string
	lex     lexicons
	buckets []bucket // a power of two
	rows    []packedRow
	scale   row // of each lane
	net     dense
	exp     transitions // of net.trans
	out     spread      // net.out, by hidden lane
	pool    spread      // net.pool, by hidden lane
	calib   [2]float32  // slope and shift of a mention's log odds
}

// Vectors returns the word vectors of the model, with which another can be
// trained.
func (m *Model) Vectors() *Vectors { return m.lex.vectors }

const (
	everyLane = 0x0001000100010001
	highBits  = 0x8000800080008000
	evenBytes = 0x00ff00ff00ff00ff
)

func fingerprint(h uint64) uint64 { return h>>48 | bit(h>>48 == 0) }

// find returns the row of a feature, or -1. The four comparisons are one
// (Mycroft's test for a zero, in lanes of 16 bits).
func (m *Model) find(h uint64) int {
	b := &m.buckets[h>>8&uint64(len(m.buckets)-1)]
	x := b.Prints ^ fingerprint(h)*everyLane
	zero := (x - everyLane) & ^x & highBits
	if zero == 0 {
		return -1
	}
	return int(b.Base) + bits.TrailingZeros64(zero)>>4
}

// sum adds up the rows of the features in hashes. rows is memory for their
// numbers.
func (m *Model) sum(out *row, hashes []uint64, rows []int32) []int32 {
	rows = rows[:0]
	for _, h := range hashes {
		if r := m.find(h); r >= 0 {
			rows = append(rows, int32(r))
		}
	}
	bias := float32(128 * len(rows))
	for half := 0; half < rowWords; half += 4 {
		var a0, a1, a2, a3, b0, b1, b2, b3 uint64
		for _, r := range rows {
			p := (*[4]uint64)(m.rows[r][half : half+4])
			a0 += p[0] & evenBytes
			b0 += p[0] >> 8 & evenBytes
			a1 += p[1] & evenBytes
			b1 += p[1] >> 8 & evenBytes
			a2 += p[2] & evenBytes
			b2 += p[2] >> 8 & evenBytes
			a3 += p[3] & evenBytes
			b3 += p[3] >> 8 & evenBytes
		}
		m.unpack(out, half, a0, b0, bias)
		m.unpack(out, half+1, a1, b1, bias)
		m.unpack(out, half+2, a2, b2, bias)
		m.unpack(out, half+3, a3, b3, bias)
	}
	return rows
}

// unpack writes the eight lanes of word w, summed in even and odd bytes.
func (m *Model) unpack(out *row, w int, even, odd uint64, bias float32) {
	k := 8 * w
	o := (*[8]float32)(out[k : k+8])
	s := (*[8]float32)(m.scale[k : k+8])
	b := (*[8]float32)(m.net.bias[k : k+8])
	for i := 0; i < 8; i += 2 {
		o[i] = (float32(even&0xffff)-bias)*s[i] + b[i]
		o[i+1] = (float32(odd&0xffff)-bias)*s[i+1] + b[i+1]
		even, odd = even>>16, odd>>16
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

func (s *spread) add(out *scores, h *[numHidden]float32) {
	for k, x := range h {
		if x == 0 {
			continue
		}
		w := &s[k]
		for y := range out {
			out[y] += w[y] * x
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
