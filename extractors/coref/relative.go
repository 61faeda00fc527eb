package coref

import "github.com/d1af08f5/sayso/extractors/text"

// farthestAntecedent bounds the tokens between a relative pronoun and the name
// it stands for.
const farthestAntecedent = 12

// relative returns the person or body that the relative pronoun at token i
// stands for, by the name that it follows, whatever describes that name in
// between: Ana Ruiz, the mayor of Oslo, who said; or -1.
func (w *referrer) relative(i int) int {
	lo := max(w.d.Sentences[w.d.SentenceAt(i)].First, i-farthestAntecedent)
	p := i - 1
	if p > lo && w.d.Word(p) == "," {
		p--
	}
	for p >= lo {
		c := int(w.covers[p]) - 1
		if c < 0 {
			return w.described(lo, p)
		}
		n := &w.names[c]
		m := &w.d.Mentions[n.mention]
		if m.Type != text.Location && m.Entity >= 0 {
			return m.Entity
		}
		if p = n.first - 1; p < lo || !w.places(p) { // Ruiz of Oslo, who
			return -1
		}
		p--
	}
	return -1
}

// described returns who the noun that ends at token p describes, where a comma
// parts it from a name before it; or -1.
func (w *referrer) described(lo, p int) int {
	for p > lo && w.d.Word(p) != "," {
		if k := w.d.Tokens[p].Kind; k != text.Word && k != text.Number {
			return -1
		}
		p--
	}
	if p <= lo || !w.determiner(p+1) {
		return -1
	}
	if c := int(w.covers[p-1]) - 1; c >= 0 {
		if m := &w.d.Mentions[w.names[c].mention]; m.Type == text.Person {
			return m.Entity
		}
	}
	return -1
}

// places reports whether token i says where somebody is from.
func (w *referrer) places(i int) bool {
	switch w.d.Word(i) {
	case "of", "from", "in", "at":
		return true
	}
	return false
}

// determiner reports whether a noun that describes somebody begins at token i.
func (w *referrer) determiner(i int) bool {
	switch w.d.Word(i) {
	case "a", "an", "the", "his", "her", "their", "its", "one", "another":
		return true
	}
	return false
}
