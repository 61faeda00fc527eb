package quote

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
)

// What a document's quotes are must not hang on the machine that reads it.
func TestVectorSumsAreTheSame(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	m := &Model{rows: make([]uint64, 1<<chainBits)}
	for i := range m.rows {
		m.rows[i] = r.Uint64()>>16 | countByte
	}
	for n := range 41 {
		f := make(features, n)
		for i := range f {
			f[i] = r.Uint32()
		}
		assert.Equal(t, m.sumGo(f), m.sum(f), "%d features", n)
	}
}
