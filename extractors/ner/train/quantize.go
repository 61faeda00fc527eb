package train

import (
	"cmp"
	"math"
	"slices"

	"github.com/d1af08f5/sayso/extractors/ner"
)

// pack makes the tables of a model of the trained network: the rows of the features
// of dict, rounded to bytes. A feature whose bucket is full is left out; keep
// chooses features that all find room.
func (t *trainer) pack(name string, l *ner.Lexicon, dict dictionary, buckets int) ner.Tables {
	m := ner.Tables{Name: name, Lexicon: *l, Network: t.net, Buckets: make([]ner.Bucket, buckets), Calibration: ner.Uncalibrated}
	m.Scale = t.scales(dict)
	rows := make([][ner.BucketSize]int32, buckets)
	for _, h := range sortedKeys(dict) {
		b := ner.BucketOf(h, buckets)
		if k := m.Buckets[b].Put(h); k >= 0 {
			rows[b][k] = dict[h]
		}
	}
	for i := range m.Buckets {
		b := &m.Buckets[i]
		b.Base = uint32(len(m.Rows))
		for k := range b.Len() {
			r := &t.rows[rows[i][k]]
			unit := unitOf(r, &m.Scale[ner.Small])
			b.Large |= uint32(unit) << k
			m.Rows = append(m.Rows, packRow(r, &m.Scale[unit]))
		}
	}
	return m
}

// keep returns the part of dict for which a model with so many rows and buckets has
// room, the features of greatest worth first.
func (t *trainer) keep(dict dictionary, counts map[uint64]int32, rows, buckets int) dictionary {
	table := make([]ner.Bucket, buckets)
	kept := dictionary{}
	for _, h := range t.rank(dict, counts) {
		if len(kept) == rows {
			break
		}
		if table[ner.BucketOf(h, buckets)].Put(h) >= 0 {
			kept[h] = dict[h]
		}
	}
	return kept
}

// rank orders the features by how much they move the sums of the training texts.
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

// rankPower weighs how often a feature is seen against how much it says; with 1,
// rare names lose too many rows.
const rankPower = .7

// How many of 1,000 numbers of a lane fit into a byte: of all rows in small units,
// and of large rows in large ones. The few beyond are cut.
const smallShare, largeShare = 970, 1000

// scales fits the small unit of each lane to nearly all of its numbers, and the
// large one to the rows with a number beyond that.
func (t *trainer) scales(dict dictionary) (scale [ner.Units]ner.Row) {
	keys := sortedKeys(dict)
	for unit, share := range [ner.Units]int{ner.Small: smallShare, ner.Large: largeShare} {
		for k := range ner.RowSize {
			var all []float64
			for _, h := range keys {
				r := &t.rows[dict[h]]
				if v := math.Abs(float64(r[k])); v > 0 && (unit == ner.Small || unitOf(r, &scale[ner.Small]) == ner.Large) {
					all = append(all, v)
				}
			}
			slices.Sort(all)
			top := 1.0
			if len(all) > 0 {
				top = all[(len(all)-1)*share/1000]
			}
			scale[unit][k] = float32(top / 127)
		}
	}
	return scale
}

// unitOf returns the unit that a row needs.
func unitOf(r, small *ner.Row) int {
	for k, v := range r {
		if v > 128*small[k] || v < -128*small[k] {
			return ner.Large
		}
	}
	return ner.Small
}

// packRow rounds a row to bytes in the units of its lanes.
func packRow(r, unit *ner.Row) (p ner.PackedRow) {
	for k, v := range r {
		q := math.Round(float64(v / unit[k]))
		b := uint64(min(max(q, -127), 127) + 128)
		p[k/8] |= b << (8 * (k % 8))
	}
	return p
}
