package linear

// Features are the hashed features of one thing.
type Features []uint32

// put0 to put4 append the feature of a template with that many values. They
// are spelled out because most of the time of a window goes here.
func (f *Features) put0(template uint32) { f.end(template * seed) }

func (f *Features) put1(template, a uint32) { f.end(stir(template*seed, a)) }

func (f *Features) put2(template, a, b uint32) { f.end(stir(stir(template*seed, a), b)) }

func (f *Features) put3(template, a, b, c uint32) {
	f.end(stir(stir(stir(template*seed, a), b), c))
}

func (f *Features) put4(template, a, b, c, d uint32) {
	f.end(stir(stir(stir(stir(template*seed, a), b), c), d))
}

const seed = 0x9E3779B1

func stir(h, v uint32) uint32 {
	h = (h ^ v) * 0x85EBCA6B
	return h ^ h>>15
}

func (f *Features) end(h uint32) {
	h *= 0xC2B2AE35
	*f = append(*f, h^h>>16)
}

// Never is the prior of a word whose stem was never a cue.
const Never = -9

// Candidate reports whether a prior is high enough for the word to be looked at.
func Candidate(prior int8) bool { return prior >= -5 }
