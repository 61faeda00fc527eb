package ner

import (
	"bytes"
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/extractors/ner/crf"
	"github.com/d1af08f5/sayso/extractors/text"
)

// The types of name by their numbers in labels.
const (
	person = iota
	place
	organization
	misc
)

// toyTables make a model that knows a dozen words by heart: each says its label,
// and anything else is outside. One word, Doubt, is a person with a
// probability of .73.
func toyTables() Tables {
	t := Tables{Name: "toy", Buckets: make([]Bucket, 1<<8), Calibration: Uncalibrated}
	t.Lexicon = Lexicon{
		Words:   NewTable(map[uint64]Entry{nameKey("oslo"): InCluster(3) | InList(2) | CasingName}),
		Phrases: NewTable(nil),
		Vectors: vectorsOf("oslo"),
	}
	for k := range RowSize {
		t.Scale[Small][k], t.Scale[Large][k] = 1, 1
	}
	t.Network.Bias[Hidden+crf.Outside] = 10
	rows := map[uint64]PackedRow{}
	for word, label := range map[string]int{
		"anna": crf.Label(person, crf.Begin), "peter": crf.Label(person, crf.Begin), "berg": crf.Label(person, crf.End),
		"lund": crf.Label(person, crf.Single), "nord": crf.Label(organization, crf.Begin), "bank": crf.Label(organization, crf.End),
		"oslo": crf.Label(place, crf.Single), "bergen": crf.Label(place, crf.Single), "hamar": crf.Label(place, crf.Single),
		"norwegian": crf.Label(misc, crf.Single), "doubt": crf.Label(person, crf.Single),
	} {
		score := byte(128 + 20)
		if word == "doubt" {
			score = 128 + 11
		}
		rows[feature(tLower, nameKey(word))] = packed(Hidden+label, score)
	}
	for h := range rows {
		t.Buckets[BucketOf(h, len(t.Buckets))].Put(h)
	}
	for i := range t.Buckets {
		b := &t.Buckets[i]
		b.Base = uint32(len(t.Rows))
		for k := range b.Len() {
			for h, row := range rows {
				if BucketOf(h, len(t.Buckets)) == i && fingerprint(h) == b.Prints>>(16*k)&0xffff {
					t.Rows = append(t.Rows, row)
				}
			}
		}
	}
	return t
}

// packed is a row that is 0 in all lanes but one.
func packed(lane int, value byte) (p PackedRow) {
	for k := range RowSize {
		b := uint64(128)
		if k == lane {
			b = uint64(value)
		}
		p[k/8] |= b << (8 * (k % 8))
	}
	return p
}

// vectorsOf are vectors that know one word.
func vectorsOf(word string) *Vectors {
	v := &Vectors{make([]uint32, 16), []codes{{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}}}
	key := nameKey(word)
	v.slots[key&15] = vectorPrint(key)<<numberBits | 1
	return v
}

func toyModel(tb testing.TB) *Model {
	m, err := NewModel(toyTables())
	require.NoError(tb, err)
	return m
}

func segmented(s string) *text.Document {
	d := new(text.Document)
	d.Reset(s)
	text.Segment(d)
	return d
}

// named returns the names that a model finds as their types and texts.
func named(m *Model, s string) (out []string) {
	d := segmented(s)
	_ = NewTagger(m).Tag(d)
	for _, f := range d.Mentions {
		out = append(out, f.Type.String()+" "+f.In(s))
	}
	return out
}

func encoded(tb testing.TB, m *Model) []byte {
	var b bytes.Buffer
	require.NoError(tb, m.Encode(&b))
	return b.Bytes()
}

var nan = float32(math.NaN())
