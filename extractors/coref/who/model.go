package who

// Model is all that is learned. It is immutable and shared.
type Model struct {
	Words     []uint32 // hashes of the listed words
	Tags      [IDs]Tag
	Person    [IDs]bool // words that are mostly nouns for people
	Role      RoleNet
	Forests   [Classes]Forest
	Threshold [Classes]int32 // least share of the best, in 1/1024

	list map[uint32]int
	sums *sums

	forests [Classes]quick
}

// Ready makes a model with filled fields ready for use.
func (m *Model) Ready() *Model {
	m.list = make(map[uint32]int, len(m.Words))
	for k, h := range m.Words {
		m.list[h] = k
	}
	m.sums = m.Role.sums()
	for c := range m.Forests {
		m.forests[c] = m.Forests[c].quick()
	}
	return m
}

// scoreBits are the bits behind the point of scores that are compared.
const scoreBits = 5

// powers[k] is e^(-k/32), in 1/65536, by integers alone, so that it is the same
// everywhere.
var powers = func() (p [512]int32) {
	p[0] = 1 << 16
	for k := 1; k < len(p); k++ {
		p[k] = int32(int64(p[k-1]) * 63519 >> 16)
	}
	return p
}()

// share returns the share, in 1/1024, that the best of the scores has of all.
func share(scores []int32, best int32) int32 {
	var sum int64
	for _, s := range scores {
		if d := int(best - s); d < len(powers) {
			sum += int64(powers[max(d, 0)])
		}
	}
	return int32(int64(powers[0]) << 10 / max(sum, 1))
}
