package who

// Role is the part that a noun phrase plays in its sentence.
type Role uint8

// The roles.
const (
	NoRole Role = iota
	Subject
	Passive  // subject of a passive
	Object   // of a verb
	Oblique  // of a preposition
	Owner    // "Ann's"
	Apposed  // "the mayor, Ann"
	Joined   // "and Ann"
	Compound // "the Ann Lee case"
	Head     // of what is no clause: a headline, a list
	Roles
)

// The window of words that a role is read from, and the sizes of its net.
const (
	reach    = 5 // words before and behind
	RoleDim  = 10
	RoleIn   = 2*reach*RoleDim + RoleDim // and the word itself
	RoleHide = 24
)

// Window is the identities of the words around a noun phrase, and that of the phrase
// itself.
type Window [2*reach + 1]uint16

// RoleNet guesses the role of a noun phrase from the words around it. Weights are
// fixed-point numbers, embeddings with 6 bits behind the point, others with 8.
type RoleNet struct {
	Embed  [IDs][RoleDim]int8
	Hidden [RoleHide][RoleIn]int16
	Bias   [RoleHide]int32
	Out    [Roles][RoleHide]int16
	OutB   [Roles]int32
}

// sums holds what each identity adds to the hidden lanes at each place of a window, three
// lanes in a number: lane h in the bits from laneBits*(h%3) on of number h/3. What a lane
// gets is raised by laneBias, so that it is not negative and no lane borrows; there is room for
// 32 of them. A row is 64 bytes, as a line of the cache is.
type sums [2*reach + 1][IDs]lanes

type lanes [RoleHide / 3]uint64

const (
	laneBits = 21
	laneMask = 1<<laneBits - 1
	laneBias = 1 << 15
)

// sums multiplies out the first layer, so that a guess only adds rows.
func (n *RoleNet) sums() *sums {
	t := new(sums)
	for p := range t {
		for id := range t[p] {
			for h := range RoleHide {
				sum := int32(0)
				for k, v := range &n.Embed[id] {
					sum += int32(v) * int32(n.Hidden[h][p*RoleDim+k])
				}
				t[p][id][h/3] |= uint64(laneBias+max(-laneBias, min(laneBias-1, sum>>3))) << (h % 3 * laneBits)
			}
		}
	}
	return t
}

// Guess returns the likeliest role.
func (m *Model) Guess(win *Window) Role {
	var sum lanes
	for p, id := range win {
		row := &m.sums[p][id]
		for k := range sum {
			sum[k] += row[k]
		}
	}
	var hidden [RoleHide]int64
	for k, three := range sum {
		for h := 3 * k; h < 3*k+3; h++ {
			v := m.Role.Bias[h]>>3 + int32(three&laneMask) - int32(len(win))*laneBias
			hidden[h] = int64(max(0, v>>3))
			three >>= laneBits
		}
	}
	best, at := int64(-1<<62), NoRole
	for r := range m.Role.Out {
		sum := int64(m.Role.OutB[r])
		for h, v := range &m.Role.Out[r] {
			sum += int64(v) * hidden[h]
		}
		if sum > best {
			best, at = sum, Role(r)
		}
	}
	return at
}

// Around returns the window of the phrase [first, last) with its own identity, in a
// sentence of words with the given identities.
func Around(ids []uint16, first, last int, own uint16) (win Window) {
	for k := range reach {
		if i := first - reach + k; i >= 0 {
			win[k] = ids[i]
		}
		if i := last + k; i < len(ids) {
			win[reach+1+k] = ids[i]
		}
	}
	win[reach] = own
	return win
}

// role returns the part that the phrase [first, last) plays in sentence s.
func (w *Resolver) role(s, first, last int, own uint16) Role {
	lo, hi := w.D.Sentences[s].First, w.D.Sentences[s].Last
	if first < lo || last > hi {
		return NoRole
	}
	if r := w.roles[first]; r > 0 { // read before, for another candidate or pass
		return r - 1
	}
	win := Around(w.ids[lo:hi], first-lo, last-lo, own)
	r := w.Model.Guess(&win)
	w.roles[first] = r + 1
	return r
}
