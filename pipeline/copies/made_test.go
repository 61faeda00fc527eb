package copies_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/pipeline/copies"
)

// words of made-up texts. Their number decides how often two texts share three words
// in a row by chance.
const vocabulary = `the the the the of of of to to and and in in a a for on with that was were said by from at be has had will would could not
	council bridge harbour ferry school road report mayor budget winter river market farm union strike hospital nurse teacher train bus tower
	library museum garden street boat fish storm flood fire police court judge law vote party leader minister paper letter meeting plan cost
	money bank shop price tax job worker factory field forest lake island coast town village city region country border team match player coach
	goal season song film book artist stage crowd summer spring morning night week month year old new small large early late open closed public
	private local foreign heavy light long short high low cold warm rise fall grow cut build repair move carry bring send hold keep leave stay
	return begin end ask answer warn promise agree refuse hope fear know think find lose win pay sell buy read write speak hear see show`

var vocabularyWords = strings.Fields(vocabulary)

// madeUp returns a text of about n words: a title, and paragraphs of two sentences.
func madeUp(rng *rand.Rand, n int) string {
	var b strings.Builder
	b.WriteString(sentence(rng, 6) + "\n\n")
	for written, k := 6, 0; written < n; k++ {
		size := 12 + rng.IntN(14)
		b.WriteString(sentence(rng, size) + ".")
		written += size
		b.WriteString([]string{" ", "\n\n"}[k%2])
	}
	return b.String()
}

func sentence(rng *rand.Rand, n int) string {
	words := make([]string, n)
	for i := range words {
		words[i] = vocabularyWords[rng.IntN(len(vocabularyWords))]
		if rng.IntN(40) == 0 {
			words[i] = fmt.Sprint(rng.IntN(900) + 2)
		}
	}
	return strings.ToUpper(words[0][:1]) + words[0][1:] + strings.Join(words[1:], " ")
}

// change makes a copy of a text of which a share is changed; other has the words that
// come in.
type change struct {
	name string
	make func(rng *rand.Rand, text, other []string, share float64) []string
}

var changes = []change{
	{"cut", func(_ *rand.Rand, text, _ []string, share float64) []string {
		return text[:len(text)-portion(text, share)]
	}},
	{"retitled, two passages replaced", func(rng *rand.Rand, text, other []string, share float64) []string {
		title := min(6, portion(text, share)/2)
		out := append(slices.Clone(other[:title]), text[title:]...)
		return replace(rng, replace(rng, out, other, share/2-float64(title)/float64(2*len(text))), other, share/2-float64(title)/float64(2*len(text)))
	}},
	{"passages added", func(rng *rand.Rand, text, other []string, share float64) []string {
		n := portion(text, share/(1-share)) / 2
		return insert(rng, insert(rng, text, other, n), other, n)
	}},
	{"some of each", func(rng *rand.Rand, text, other []string, share float64) []string {
		out := replace(rng, text, other, share/3)
		out = insert(rng, out, other, portion(text, share/3))
		return out[:len(out)-portion(text, share/3)]
	}},
}

func portion(text []string, share float64) int { return int(share * float64(len(text))) }

// passage returns n words in a row.
func passage(rng *rand.Rand, words []string, n int) []string {
	for len(words) < n {
		words = append(words, words...)
	}
	at := rng.IntN(len(words) - n + 1)
	return words[at : at+n]
}

func replace(rng *rand.Rand, text, other []string, share float64) []string {
	n := portion(text, share)
	at := rng.IntN(len(text) - n + 1)
	return slices.Concat(text[:at], passage(rng, other, n), text[at+n:])
}

func insert(rng *rand.Rand, text, other []string, n int) []string {
	at := rng.IntN(len(text) + 1)
	return slices.Concat(text[:at], passage(rng, other, n), text[at:])
}

// score counts copies that were made, those found, and those of them laid to the
// text that they are made of, or to one that this is a copy of.
type score struct{ made, found, right int }

func (s score) precision() float64 { return 100 * float64(s.right) / float64(max(1, s.found)) }
func (s score) recall() float64    { return 100 * float64(s.right) / float64(s.made) }

// measure makes a copy of every text by each change and looks it up.
func measure(texts []string, share float64) map[string]score {
	rng := rand.New(rand.NewPCG(1, 2))
	var x copies.Index
	root := make([]string, len(texts))
	for i, t := range texts {
		root[i] = fmt.Sprint(i)
		if c := x.Add(root[i], copies.Of(t)); c.Of != "" {
			root[i] = c.Of
		}
	}
	out := make(map[string]score)
	for _, change := range changes {
		var s score
		for i, t := range texts {
			other := texts[(i+1+rng.IntN(len(texts)-1))%len(texts)]
			made := change.make(rng, strings.Fields(t), strings.Fields(other), share)
			c := x.Find(copies.Of(strings.Join(made, " ")))
			s.made++
			if c.Of != "" {
				s.found++
			}
			if c.Of == root[i] {
				s.right++
			}
		}
		out[change.name] = s
	}
	return out
}
