package who

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// The identities of words: some by what they are, the words of the model's list
// each by itself, and all others by their clusters.
const (
	noWord = iota // beyond the sentence
	NameWord
	unknownLower
	unknownCapital
	unknownIng
	unknownEd
	unknownS
	unknownLy
	numberWord
	markWord
	symbolWord
	listed // the first word of the list
)

// MaxListed is the greatest number of words that a model lists.
const MaxListed = 300

const (
	clusters = 513
	// IDs is the number of identities.
	IDs = listed + MaxListed + clusters
)

// HashWord is FNV-1a of a word in lower case.
func HashWord(lower string) uint32 {
	h := uint32(2166136261)
	for i := range len(lower) {
		h = (h ^ uint32(lower[i])) * 16777619
	}
	return h
}

// longestWord is more bytes than any word has that a list could know.
const longestWord = 100

// Identify returns the identity of a word that is in no name. It allocates only for
// words that are long or have other letters than ASCII's.
func (m *Model) Identify(word string, t *text.Token, cluster func(string) uint16) uint16 {
	if len(word) > longestWord { // its end says as much of it
		word = word[len(word)-longestWord:]
	}
	var room [32]byte
	low := lower(&room, word)
	if k, ok := m.list[HashWord(string(low))]; ok {
		return listed + uint16(k)
	}
	switch t.Kind {
	case text.Number:
		return numberWord
	case text.Mark:
		return markWord
	case text.Word:
	default:
		return symbolWord
	}
	if c := cluster(string(low)); c > 0 {
		return listed + MaxListed + c
	}
	return unknown(low, t.Case)
}

// unknown returns the identity of a word in lower case that no list knows.
func unknown(low []byte, c text.Case) uint16 {
	s := string(low)
	switch {
	case c.Capital():
		return unknownCapital
	case strings.HasSuffix(s, "ing"):
		return unknownIng
	case strings.HasSuffix(s, "ed"):
		return unknownEd
	case strings.HasSuffix(s, "ly"):
		return unknownLy
	case strings.HasSuffix(s, "s"):
		return unknownS
	}
	return unknownLower
}

// lower returns a word in lower case, in room if it fits.
func lower(room *[32]byte, word string) []byte {
	if len(word) > len(room) {
		return []byte(strings.ToLower(word))
	}
	low := room[:len(word)]
	for i := range len(word) {
		c := word[i]
		if c >= 0x80 {
			return []byte(strings.ToLower(word))
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		low[i] = c
	}
	return low
}

// Tag is what a word mostly is.
type Tag uint8

// The tags.
const (
	OtherTag Tag = iota
	NounTag
	FiniteTag
	NonfiniteTag
	AuxTag
	AdjTag
	AdvTag
	PrepTag
	DetTag
	AndTag
	SubordTag
	PronounTag
	RelativeTag
	ToTag
	CommaTag
	StopTag
	NameTag
	NumTag
	NotTag
	PossTag
	MarkTag
	Tags
)

func (w *Resolver) tag(i int32) Tag {
	if i < 0 || int(i) >= len(w.words) {
		return StopTag
	}
	return w.words[i].tag
}
