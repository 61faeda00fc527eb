package ner

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestTableHoldsWhatWasPut(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	in := map[uint64]Entry{}
	for len(in) < 5000 {
		in[rng.Uint64()] = Entry(rng.Uint32N(900) + 1)
	}
	l := NewTable(in)
	wrong := 0
	for k, e := range in {
		if l.get(k) != e {
			wrong++
		}
	}
	assert.LessOrEqual(t, wrong, 5, "16 bits of a key are kept")
	strangers := 0
	for range 10000 {
		if l.get(rng.Uint64()) != 0 {
			strangers++
		}
	}
	assert.LessOrEqual(t, strangers, 10)
}

func TestEntriesKeepTheirPartsApart(t *testing.T) {
	e := InCluster(MaxClusters) | CasingNames | InList(0) | InList(Lists-1)
	assert.EqualValues(t, MaxClusters, e.Cluster())
	assert.Equal(t, uint64(CasingNames>>caseShift), e.casing())
	assert.Equal(t, uint32(1|1<<(Lists-1)), e.lists())
	assert.Zero(t, e&LowerName)
}

const (
	city  = 3
	paper = 5
)

// phrases are the tables of phrases, each a list of words, in lists.
func phrases(in map[int][][]string) Table {
	entries := map[uint64]Entry{}
	for list, all := range in {
		for _, words := range all {
			key := uint64(0)
			for i, w := range words {
				if i == 0 {
					key = nameKey(w)
				} else {
					entries[key] |= PhraseMore
					key = ExtendKey(key, nameKey(w))
				}
			}
			entries[key] |= InList(list)
		}
	}
	return NewTable(entries)
}

func TestLookUpMarksTheLongestEntry(t *testing.T) {
	l := noLexicon()
	l.Phrases = phrases(map[int][][]string{city: {{"New", "York"}}, paper: {{"New", "York", "Daily", "Post"}}})
	d := segmented("He read the New York Daily Post in New York Town.")
	var f frame
	f.read(l, d)
	var got []string
	for i, g := range f.gaz {
		for list, name := range map[int]string{city: "city", paper: "paper"} {
			if g>>(3*list)&7 != 0 {
				got = append(got, name+" "+d.Word(i))
			}
		}
	}
	assert.Equal(t, []string{"paper New", "paper York", "paper Daily", "paper Post", "city New", "city York"}, got)
}

func TestVectorsAreFoundByWord(t *testing.T) {
	v := vectorsOf("oslo")
	assert.Equal(t, &codes{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, v.find(nameKey("OSLO")))
	assert.Nil(t, v.find(nameKey("snow")))
	assert.Nil(t, new(Vectors).find(nameKey("oslo")), "no vectors, no codes")
}

func TestOpenVectorsLeaveTheTeacherOut(t *testing.T) {
	v := vectorsOf("oslo")
	assert.Equal(t, &codes{1, 2, 3, 4, 5}, v.Open().find(nameKey("oslo")))
	assert.EqualValues(t, 6, v.find(nameKey("oslo"))[openCodes], "the others stay as they were")
}

func TestHashKnowsWordsInAnyCase(t *testing.T) {
	key := func(s string) uint64 { k, _ := Hash(s); return k }
	shape := func(s string) uint32 { _, x := Hash(s); return x }
	assert.Equal(t, key("Oslo"), key("OSLO"))
	assert.Equal(t, key("Émile"), key("ÉMILE"))
	assert.Equal(t, key("1999"), key("2024"))
	assert.Equal(t, key("O’Neil"), key("O'Neil"))
	assert.NotEqual(t, key("Oslo"), key("Osla"))
	assert.Equal(t, shape("Oslo"), shape("Bergen"))
	assert.NotEqual(t, shape("Oslo"), shape("OSLO"))
}

func TestWordsOfASentenceAreABag(t *testing.T) {
	l := noLexicon()
	l.Words = NewTable(map[uint64]Entry{nameKey("rain"): InCluster(7), nameKey("fell"): InCluster(9)})
	d := segmented("Rain fell on Monday.")
	var f frame
	f.read(l, d)
	assert.Equal(t, []uint64{feature(tBag, 7), feature(tBag, 9)}, f.bag(nil, f.part(3), f.last[3]))
}
