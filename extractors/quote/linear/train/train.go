// Package train fits the models of package linear to documents in which people
// marked quotes. The result depends on the documents and their order alone.
package train

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/d1af08f5/sayso/extractors/gold"
	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/quote/linear"
	"github.com/d1af08f5/sayso/extractors/quote/marks"
	"github.com/d1af08f5/sayso/extractors/quote/rules"
	"github.com/d1af08f5/sayso/extractors/text"
)

// Tagger appends the names of a segmented document to its mentions.
type Tagger func(*text.Document) error

// lesson is a marked document ready to learn from.
type lesson struct {
	doc  text.Document
	scan rules.Scan
	gold []goldQuote
	ws   linear.Workspace
	p    []float32 // of each unit to be a cue
	know linear.Knowledge
}

// goldQuote is an attribution in units; cue -1 where it has none that is a word.
type goldQuote struct {
	content, cueUnits, speaker []int
	cue                        int
}

func lessonOf(lex grammar.Lexicon, cluster func(string) uint16, m *gold.Document, tag Tagger) (*lesson, error) {
	l := &lesson{}
	l.doc.Reset(m.Text)
	text.Segment(&l.doc)
	if tag != nil {
		if err := tag(&l.doc); err != nil {
			return nil, err
		}
	}
	s := &l.scan
	s.Words.Read(&l.doc, lex)
	s.Rules = rules.New()
	s.Runs = marks.Pair(&l.doc, nil)
	s.Attribute()
	l.know = linear.Knowledge{Prior: func(string) int8 { return linear.Never }, Cluster: cluster}
	l.ws.View.Look(s, &l.know, &l.ws.Memory)
	for _, q := range m.Quotes {
		g := goldQuote{content: l.unitsOf(q.Content, .5), cueUnits: l.unitsOf(q.Cue, .01), speaker: l.unitsOf(q.Speaker, .01), cue: -1}
		l.gold = append(l.gold, g)
	}
	return l, nil
}

// unitsOf returns the units that spans cover to at least the given share of
// their words.
func (l *lesson) unitsOf(spans []text.Span, share float64) []int {
	v := &l.ws.View
	hit := map[int]int{}
	wordy := func(t text.Token) bool { return t.Kind != text.Punct && t.Kind != text.Mark }
	for _, sp := range spans {
		i, _ := slices.BinarySearchFunc(l.doc.Tokens, sp.Start, func(t text.Token, pos int) int {
			if t.End <= pos {
				return -1
			}
			return 1
		})
		for ; i < len(l.doc.Tokens) && l.doc.Tokens[i].Start < sp.End; i++ {
			u := int(v.Unit[i])
			if wordy(l.doc.Tokens[i]) {
				hit[u]++
			} else {
				hit[u] += 0
			}
		}
	}
	var out []int
	for u, n := range hit {
		total := 0
		for t := v.Units[u].First; t < v.Units[u].Last; t++ {
			if wordy(l.doc.Tokens[t]) {
				total++
			}
		}
		if total == 0 || float64(n) >= share*float64(total) {
			out = append(out, u)
		}
	}
	slices.Sort(out)
	return out
}

func (l *lesson) low(u int) string { return strings.ToLower(l.scan.Word(l.ws.View.Units[u].First)) }

// pickHeads chooses the unit of each cue that is its head: the one that is
// most often a cue by itself.
func pickHeads(ls []*lesson) {
	one, tot := map[string]float64{}, map[string]float64{}
	for _, l := range ls {
		for u := range l.ws.View.Units {
			if l.ws.View.Size[u] == 0 {
				tot[l.low(u)]++
			}
		}
		for _, g := range l.gold {
			if len(g.cueUnits) == 1 {
				one[l.low(g.cueUnits[0])]++
			}
		}
	}
	for range 2 {
		next := map[string]float64{}
		for _, l := range ls {
			for i := range l.gold {
				g := &l.gold[i]
				best := -1.
				for _, u := range g.cueUnits {
					if l.ws.View.Size[u] > 0 {
						continue
					}
					w := l.low(u)
					if s := (one[w] + .05) / (tot[w] + 3); s >= best {
						best, g.cue = s, u
					}
				}
				if g.cue >= 0 {
					next[l.low(g.cue)]++
				}
			}
		}
		one = next
	}
}

func countPriors(ls []*lesson) *priors {
	p := newPriors()
	for _, l := range ls {
		for u := range l.ws.View.Units {
			if l.ws.View.Size[u] == 0 {
				p.count(l.low(u), 0, 1)
			}
		}
		for _, g := range l.gold {
			if g.cue >= 0 {
				p.count(l.low(g.cue), 1, 0)
			}
		}
	}
	return p
}

// setPriors reads the words anew, with other priors.
func (l *lesson) setPriors(p *priors) {
	l.know.Prior = p.of
	l.ws.Memory = linear.Memory{}
	l.ws.View.Look(&l.scan, &l.know, &l.ws.Memory)
	l.ws.Forget()
}

func (l *lesson) syntaxOf(k int) *linear.Syntax { return l.ws.SyntaxOf(k) }

func (l *lesson) candidates() []int {
	var out []int
	for u, p := range l.ws.View.Prior {
		if linear.Candidate(p) {
			out = append(out, u)
		}
	}
	return out
}

// rng is a small deterministic generator (xorshift).
type rng uint64

func (r *rng) shuffle(n int, swap func(i, j int)) {
	for i := n - 1; i > 0; i-- {
		swap(i, int(r.next()%uint64(i+1)))
	}
}

func (r *rng) next() uint64 {
	*r ^= *r << 13
	*r ^= *r >> 7
	*r ^= *r << 17
	return uint64(*r)
}

type example struct {
	f linear.Features
	y bool
}

func fitLogistic(ex []example, bits uint, passes int, rate, l2 float32) *logistic {
	m := newLogistic(bits)
	r := rng(88172645463325252)
	for range passes {
		r.shuffle(len(ex), func(i, j int) { ex[i], ex[j] = ex[j], ex[i] })
		for _, e := range ex {
			m.learn(e.f, e.y, rate, l2)
		}
	}
	return m
}

func cueExamples(ls []*lesson) []example {
	var ex []example
	for _, l := range ls {
		heads := map[int]bool{}
		for _, g := range l.gold {
			heads[g.cue] = true
		}
		for _, k := range l.candidates() {
			ex = append(ex, example{l.ws.View.CueFeatures(k, l.syntaxOf(k), nil), heads[k]})
		}
	}
	return ex
}

func (l *lesson) guessCues(m *logistic) {
	l.p = make([]float32, len(l.ws.View.Units))
	for _, k := range l.candidates() {
		l.ws.Cue = l.ws.View.CueFeatures(k, l.syntaxOf(k), l.ws.Cue)
		l.p[k] = float32(m.p(l.ws.Cue))
	}
}

func goldLabels(g *goldQuote, a, b int) []int8 {
	in, sp := map[int]bool{}, map[int]bool{}
	for _, u := range g.content {
		in[u] = true
	}
	for _, u := range g.speaker {
		sp[u] = true
	}
	out := make([]int8, b-a)
	for i := a; i < b; i++ {
		switch p, n := i > a && in[i-1], i+1 < b && in[i+1]; {
		case in[i] && p && n:
			out[i-a] = linear.LInside
		case in[i] && n:
			out[i-a] = linear.LBegin
		case in[i] && p:
			out[i-a] = linear.LEnd
		case in[i]:
			out[i-a] = linear.LUnit
		case sp[i]:
			out[i-a] = linear.LSpeaker
		}
	}
	return out
}

type sequence struct {
	f []linear.Features
	y []int8
}

func sequences(ls []*lesson) []sequence {
	var out []sequence
	for _, l := range ls {
		for i := range l.gold {
			g := &l.gold[i]
			if g.cue < 0 {
				continue
			}
			a, b := l.ws.View.WindowOf(g.cue)
			fs := l.ws.View.SeqFeatures(g.cue, l.syntaxOf(g.cue), l.p, &l.ws)
			out = append(out, sequence{fs, goldLabels(g, a, b)})
		}
	}
	return out
}

func fitChain(seqs []sequence) *chain {
	c := newChain(linear.ChainBits)
	r := rng(88172645463325252)
	var kept []linear.Features
	for range chainPasses {
		r.shuffle(len(seqs), func(i, j int) { seqs[i], seqs[j] = seqs[j], seqs[i] })
		for _, s := range seqs {
			kept = r.thin(s.f, kept)
			c.learn(kept, s.y, chainRate, chainDecay)
		}
	}
	for i := range c.w { // all are there where they are used
		c.w[i] *= 1 - chainDrop
	}
	return c
}

// thin returns features with chainDrop of them left out, in buf's memory
// (Srivastava et al. 2014).
func (r *rng) thin(seq []linear.Features, buf []linear.Features) []linear.Features {
	for len(buf) < len(seq) {
		buf = append(buf, nil)
	}
	for i, f := range seq {
		buf[i] = buf[i][:0]
		for _, x := range f {
			if r.next()>>20&0xffff >= chainDrop*0x10000 {
				buf[i] = append(buf[i], x)
			}
		}
	}
	return buf[:len(seq)]
}

// The measure of training, chosen on PolNeAR's development articles.
const (
	cuePasses, chainPasses, acceptPasses = 8, 12, 8
	cueRate, chainRate, acceptRate       = .02, .03, .03
	cueDecay, chainDecay, acceptDecay    = 1e-3, 1e-5, 1e-3
	chainDrop                            = .5 // of the features, while they learn
)

// Train learns to find attributions from marked documents. Each half of them
// is read by what the other half taught, so that the later stages learn from
// the mistakes that the earlier ones make on text they have not seen. The
// result depends on nothing but the documents and their order.
// Tag, which may be nil, finds their names. Its error is the only one.
func Train(l grammar.Lexicon, cluster func(lower string) uint16, docs []gold.Document, tag Tagger) (*linear.Model, error) {
	ls := make([]*lesson, len(docs))
	for i := range docs {
		var err error
		if ls[i], err = lessonOf(l, cluster, &docs[i], tag); err != nil {
			return nil, fmt.Errorf("document %d: %w", i+1, err)
		}
	}
	pickHeads(ls)
	var half [2][]*lesson
	for i, l := range ls {
		half[i%2] = append(half[i%2], l)
	}
	var cues [2][]example
	var prior [2]*priors
	both(func(h int) { prior[h] = countPriors(half[1-h]) }) // all of it before the lessons change
	both(func(h int) {
		for _, l := range half[h] {
			l.setPriors(prior[h])
		}
		cues[h] = cueExamples(half[h])
	})
	var guess [2]*logistic
	both(func(h int) {
		guess[h] = fitLogistic(slices.Clone(cues[h]), linear.CueBits, cuePasses, cueRate, cueDecay)
	})
	var windows [2][]sequence
	both(func(h int) {
		for _, l := range half[h] {
			l.guessCues(guess[1-h])
		}
		windows[h] = sequences(half[h])
	})
	var chains [2]*chain
	both(func(h int) { chains[h] = fitChain(slices.Clone(windows[h])) })
	var readings [2][]example
	both(func(h int) {
		for _, l := range half[h] {
			readings[h] = append(readings[h], l.acceptExamples(chains[1-h])...)
		}
	})
	m := &linear.Model{}
	m.Words, m.Stems = countPriors(ls).tables()
	both(func(h int) {
		if h == 0 {
			c := fitChain(slices.Concat(windows[0], windows[1]))
			m.Chain, m.ChainScale = quantize[int8](c.w, 127)
			m.Next = c.tw
			return
		}
		m.Cue.W, m.Cue.Scale = quantize[int16](fitLogistic(slices.Concat(cues[0], cues[1]), linear.CueBits, cuePasses, cueRate, cueDecay).w, 32767)
		m.Accept.W, m.Accept.Scale = quantize[int16](fitLogistic(slices.Concat(readings[0], readings[1]), linear.AcceptBits, acceptPasses, acceptRate, acceptDecay).w, 32767)
	})
	return m, nil
}

func both(f func(h int)) {
	var wg sync.WaitGroup
	for h := range 2 {
		wg.Go(func() { f(h) })
	}
	wg.Wait()
}
