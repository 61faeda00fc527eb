package prose

import "github.com/d1af08f5/sayso/extractors/text"

// agree gives equal names of d, from the mention on, the type that most of them
// have; the first type where that is undecided. At the start of a sentence,
// where any word has a capital, the model knows least and has half a say.
func agree(d *text.Document, from int) {
	says := make(map[string]*[text.Organization + 1]int)
	sentence := 0
	for _, m := range d.Mentions[from:] {
		for d.Sentences[sentence].End <= m.Start {
			sentence++
		}
		name := m.In(d.Text)
		if says[name] == nil {
			says[name] = new([text.Organization + 1]int)
		}
		says[name][m.Type]++
		if m.Start > d.Sentences[sentence].Start {
			says[name][m.Type]++
		}
	}
	for i := from; i < len(d.Mentions); i++ {
		m := &d.Mentions[i]
		m.Type = most(says[m.In(d.Text)])
	}
}

func most(says *[text.Organization + 1]int) text.Type {
	best := text.NoType
	for t, n := range says {
		if n > says[best] {
			best = text.Type(t)
		}
	}
	return best
}
