package who

import (
	"slices"

	"github.com/d1af08f5/sayso/extractors/text"
)

// gather fills cands with those whom a pronoun may stand for, the ones spoken of last
// first, then those named right behind it.
func (w *Resolver) gather(p *pronoun, at *place) {
	w.cands = w.cands[:0]
	w.stamp++
	w.fronted = w.front(p, at)
	for k := len(w.places) - 1; k >= max(0, len(w.places)-farthestPlace) && len(w.cands) < mostCandidates-2; k-- {
		x := &w.places[k]
		if at.sentence-x.sentence > farthestSentences {
			break
		}
		who := &w.people[x.who]
		if who.stamp == w.stamp {
			continue
		}
		if at.speaks > 0 && x.quote == at.speaks { // nobody in a quote is who says it
			if x.kind != text.Nominal && w.marked(x.quote, int(x.First)) {
				who.stamp = w.stamp
			}
			continue
		}
		who.stamp = w.stamp
		if w.fits(p, who) && !w.bound(p, at, x) {
			w.cands = append(w.cands, Candidate{Entity: int(who.entity), Last: *x})
		}
	}
	w.gatherAhead(p, at)
	w.prefer(p)
}

// prefer leaves out those whose names are of the other gender, if somebody is of the
// pronoun's: a name tells nothing against a pronoun, but it does against a better name.
func (w *Resolver) prefer(p *pronoun) {
	if p.gender == text.NoGender {
		return
	}
	agrees := func(c Candidate) bool { return w.people[c.Last.who].gender == p.gender }
	if !slices.ContainsFunc(w.cands, agrees) {
		return
	}
	w.cands = slices.DeleteFunc(w.cands, func(c Candidate) bool {
		g := w.people[c.Last.who].gender
		return g != p.gender && g != text.NoGender
	})
}

// gatherAhead adds those who are named for the first time right behind the pronoun.
func (w *Resolver) gatherAhead(p *pronoun, at *place) {
	end := min(w.D.Sentences[at.sentence].Last, int(at.Last)+farthestAhead)
	for i := int(at.Last); i < end && len(w.cands) < mostCandidates; i++ {
		c := int(w.NameAt[i]) - 1
		if c < 0 || w.Names[c].First != i {
			continue
		}
		e := w.D.Mentions[w.Names[c].Mention].Entity
		if e < 0 {
			continue
		}
		k := w.person(e)
		if who := &w.people[k]; who.stamp != w.stamp && w.fits(p, who) {
			who.stamp = w.stamp
			last := max(w.Names[c].Last, i+1)
			w.cands = append(w.cands, Candidate{Entity: e, Last: place{
				First: int32(i), Last: int32(last), who: k, sentence: at.sentence, paragraph: at.paragraph, ahead: true,
				role: w.role(int(at.sentence), i, last, NameWord), quote: w.QuoteAt[i], speaks: w.speakers[i],
			}})
		}
	}
}

// fits reports whether a pronoun can stand for somebody.
func (w *Resolver) fits(p *pronoun, who *somebody) bool {
	switch p.class {
	case Gendered:
		return who.typ == text.Person && !who.plural && !(who.surely && who.gender != p.gender && who.gender != text.NoGender)
	case Plural:
		return who.typ != text.Location || who.entity >= 0
	}
	return who.typ != text.Person
}
