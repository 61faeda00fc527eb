package ner

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestLexiconHoldsWhatWasPut(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	in := map[uint64]entry{}
	for len(in) < 5000 {
		in[rng.Uint64()] = entry(rng.Uint32N(900) + 1)
	}
	l := newLexicon(in)
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

func TestLookUpMarksTheLongestEntry(t *testing.T) {
	b := newLexBuilder()
	b.add(listCity, "New York")
	b.add(listPaper, "New York Daily Post")
	d := segmented("He read the New York Daily Post in New York Town.")
	var f frame
	f.read(b.tables(new(Vectors)), d)
	var got []string
	for i, g := range f.gaz {
		for list, name := range map[int]string{listCity: "city", listPaper: "paper"} {
			if g>>(3*list)&7 != 0 {
				got = append(got, name+" "+d.Word(i))
			}
		}
	}
	assert.Equal(t, []string{"paper New", "paper York", "paper Daily", "paper Post", "city New", "city York"}, got)
}

func TestVectorsAreFoundByWord(t *testing.T) {
	in := `{"dimensions":10,"words":["oslo","rain","Oslo"],"vectors":{"oslo":[1,0,0,0,0,0,0,0,0,0],"rain":[0,1,0,0,0,0,0,0,0,0],"Oslo":[0,0,1,0,0,0,0,0,0,0]}}`
	v, err := QuantizeVectors(strings.NewReader(in), 3)
	assert.NoError(t, err)
	var oslo, rain, snow word
	oslo.read("OSLO")
	rain.read("rain")
	snow.read("snow")
	assert.NotNil(t, v.find(oslo.lower))
	assert.NotEqual(t, v.find(oslo.lower), v.find(rain.lower))
	assert.Nil(t, v.find(snow.lower))
	closed := *v.find(oslo.lower)
	closed[openCodes] = 7
	v.codes[0] = closed
	assert.Equal(t, closed[:openCodes], v.open().find(oslo.lower)[:openCodes])
	assert.Zero(t, v.open().find(oslo.lower)[openCodes], "what the teacher says is not open")
	assert.EqualValues(t, 7, v.find(oslo.lower)[openCodes])
	_, err = QuantizeVectors(strings.NewReader("{"), 3)
	assert.Error(t, err)
}
