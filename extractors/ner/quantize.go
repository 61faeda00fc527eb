package ner

import (
	"cmp"
	"math"
	"slices"
)

// pack makes a model of a trained network: the rows of the features of dict,
// rounded to bytes. A feature that finds its bucket full is left out; keep
// chooses features for which that cannot be.
func (t *trainer) pack(l *lexicons, dict dictionary, buckets int) *Model {
	m := &Model{lex: *l, net: t.net, buckets: make([]bucket, buckets), calib: [2]float32{1, 0}}
	m.prepare()
	t.scales(m, dict)
	rows := make([][4]int32, buckets)
	for _, h := range sortedKeys(dict) {
		if k := m.place(h); k >= 0 {
			rows[m.bucketOf(h)][k] = dict[h]
		}
	}
	for i := range m.buckets {
		b := &m.buckets[i]
		b.Base = uint32(len(m.rows))
		for k := 0; k < 4 && b.Prints>>(16*k)&0xffff != 0; k++ {
			r := &t.rows[rows[i][k]]
			unit := m.unit(r)
			b.Large |= uint32(unit) << k
			m.rows = append(m.rows, packRow(r, &m.scale[unit]))
		}
	}
	return m
}

// keep returns the part of dict that a model with so many rows and buckets has.
func (t *trainer) keep(dict dictionary, counts map[uint64]int32, limit, buckets int) dictionary {
	m := &Model{buckets: make([]bucket, buckets)}
	kept := dictionary{}
	for _, h := range t.rank(dict, counts) {
		if len(kept) == limit {
			break
		}
		if m.place(h) >= 0 {
			kept[h] = dict[h]
		}
	}
	return kept
}

// rank orders the features by how much they move a sum, over the training text.
func (t *trainer) rank(dict dictionary, counts map[uint64]int32) []uint64 {
	keys := sortedKeys(dict)
	worth := make(map[uint64]float64, len(keys))
	for _, h := range keys {
		s := 0.0
		for _, v := range t.rows[dict[h]] {
			s += float64(v) * float64(v)
		}
		worth[h] = s * math.Pow(float64(counts[h]), rankPower)
	}
	slices.SortStableFunc(keys, func(a, b uint64) int { return cmp.Compare(worth[b], worth[a]) })
	return keys
}

// rankPower weighs how often a feature is seen against how much it says; with
// 1, rare names lose too many rows.
const rankPower = .7

// scales fits each lane's small unit to nearly all of its numbers, and its large
// one to those of the rows with a number beyond.
func (t *trainer) scales(m *Model, dict dictionary) {
	keys := sortedKeys(dict)
	for unit, share := range [numUnits]int{small: smallShare, large: largeShare} {
		for k := range rowSize {
			var all []float64
			for _, h := range keys {
				r := &t.rows[dict[h]]
				if v := math.Abs(float64(r[k])); v > 0 && (unit == small || m.unit(r) == large) {
					all = append(all, v)
				}
			}
			slices.Sort(all)
			top := 1.0
			if len(all) > 0 {
				top = all[(len(all)-1)*share/1000]
			}
			m.scale[unit][k] = float32(top / 127)
		}
	}
}

// How many of 1,000 numbers of a lane fit into a byte in small units, and of
// those of large rows in large ones; the few beyond are cut.
const smallShare, largeShare = 970, 1000

// unit returns the unit that a row needs.
func (m *Model) unit(r *row) int {
	for k, v := range r {
		if v > 128*m.scale[small][k] || v < -128*m.scale[small][k] {
			return large
		}
	}
	return small
}

func packRow(r, unit *row) (p packedRow) {
	for k, v := range r {
		q := math.Round(float64(v / unit[k]))
		b := uint64(min(max(q, -127), 127) + 128)
		p[k/8] |= b << (8 * (k % 8))
	}
	return p
}

// place puts a feature into its bucket and returns where, -1 if there is no
// room.
func (m *Model) place(h uint64) int {
	b := &m.buckets[m.bucketOf(h)]
	for k := range 4 {
		switch b.Prints >> (16 * k) & 0xffff {
		case 0:
			b.Prints |= fingerprint(h) << (16 * k)
			return k
		case fingerprint(h):
			return -1
		}
	}
	return -1
}

func (m *Model) bucketOf(h uint64) uint64 { return h >> 8 & uint64(len(m.buckets)-1) }
