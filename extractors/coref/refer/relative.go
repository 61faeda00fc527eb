package refer

import (
	"github.com/d1af08f5/sayso/extractors/coref/names"
	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

// farthestAntecedent bounds the tokens between a relative pronoun and the name
// it stands for.
const farthestAntecedent = 12

// Relative returns the person or body that the "who" at token i stands for, or
// -1: "Ana Ruiz of Oslo, who", "Ana Ruiz, the mayor, who" → Ana Ruiz.
func (w *Referrer) Relative(i int) int {
	lo := max(w.D.Sentences[w.D.SentenceAt(i)].First, i-farthestAntecedent)
	p := i - 1
	if p > lo && w.D.Word(p) == "," {
		p--
	}
	for p >= lo {
		c := int(w.NameAt[p]) - 1
		if c < 0 {
			return w.described(lo, p)
		}
		n := &w.Names[c]
		m := &w.D.Mentions[n.Mention]
		if m.Type == text.Organization && n.First-2 > lo && (saysWhere(w.D.Word(n.First-1)) || w.D.Word(n.First-1) == "for") {
			if k := w.described(lo, n.First-2); k >= 0 { // Ruiz, a nurse at Quill, who
				return k
			}
		}
		if m.Type != text.Location && m.Entity >= 0 {
			return m.Entity
		}
		p = n.First - 1
		if p > lo && w.D.Word(p) == "," && w.NameAt[p-1] > 0 { // of Troy, N.Y., who
			p--
			continue
		}
		if p < lo || !saysWhere(w.D.Word(p)) { // Ruiz of Oslo, who
			return -1
		}
		p--
	}
	return -1
}

// described returns the person whose name stands before a comma and the noun
// that ends at token p, or -1: "Ana Ruiz, the mayor" → Ana Ruiz. It does not look
// before token lo.
func (w *Referrer) described(lo, p int) int {
	end := p
	for p > lo && w.D.Word(p) != "," {
		if k := w.D.Tokens[p].Kind; k != text.Word && k != text.Number {
			return -1
		}
		p--
	}
	if p <= lo || !grammar.OpensNoun(w.D.Word(p+1)) && !w.role(end) {
		return -1
	}
	if c := int(w.NameAt[p-1]) - 1; c >= 0 {
		if m := &w.D.Mentions[w.Names[c].Mention]; m.Type == text.Person {
			return m.Entity
		}
	}
	return -1
}

// RelativeSurely is Relative for a "who" that speaks for nothing but its place: behind
// one name and a comma, or behind a description of that name. It returns -1 where the
// name may only be a part of who is meant: "Ana Ruiz and Bo Lund, who", "a friend of
// Bo Lund, who".
func (w *Referrer) RelativeSurely(i int) int {
	if i < 2 || w.D.Word(i-1) != "," {
		return -1
	}
	k := w.Relative(i)
	c := int(w.NameAt[i-2]) - 1
	if k < 0 || c < 0 || w.D.Mentions[w.Names[c].Mention].Entity != k {
		return k
	}
	before := w.Names[c].First - 1
	for before >= 0 && w.Lex.Title(w.D.Word(before)) {
		before--
	}
	if before < 0 {
		return k
	}
	switch w.D.Word(before) {
	case "and", "or", "&", ",", "of", "for":
		return -1
	}
	return k
}

// role reports whether token i is a noun for a person.
func (w *Referrer) role(i int) bool {
	_, ok := names.Lookup(w.Lex.Roles, w.D.Word(i))
	return ok
}
