package who

import "github.com/d1af08f5/sayso/extractors/text"

// choose returns the candidate with the highest score, if it has share enough of all,
// or -1.
func (w *Resolver) choose(r *Ranking) (int, int32) {
	var room [mostCandidates + 1]int32
	scores := room[:len(r.Candidates)+1]
	forest := &w.Model.forests[r.Class]
	scores[0] = forest.score(forest.first, &r.None)
	top := int32(nobodys)
	for c := range r.Candidates {
		scores[c+1] = forest.score(forest.first, &r.Candidates[c].Features)
		top = max(top, scores[c+1])
	}
	best := max(scores[0], top)
	if r.Pass > 0 {
		least := best - hopeless
		if top < least {
			return -1, 0
		}
		scores[0] += forest.score(forest.rest, &r.None)
		for c := range r.Candidates {
			if scores[c+1] >= least {
				scores[c+1] += forest.score(forest.rest, &r.Candidates[c].Features)
			} else {
				scores[c+1] = nobodys
			}
		}
	}
	at := -1
	for k := range scores {
		if scores[k] >>= LeafBits - scoreBits; k == 0 || scores[k] > best {
			best, at = scores[k], k-1
		}
	}
	if at < 0 {
		return -1, 0
	}
	return at, share(scores, best)
}

// learn lets the pronouns of the first reading tell the gender of people.
func (w *Resolver) learn() {
	if w.pass > 0 {
		return
	}
	w.vote()
	for e, votes := range w.topic {
		f, m := votes[text.Female], votes[text.Male]
		switch {
		case f > 3*m && f > 700:
			w.learned[e] = text.Female
		case m > 3*f && m > 700:
			w.learned[e] = text.Male
		}
	}
}

// vote counts what pronouns of the first reading said of people.
func (w *Resolver) vote() {
	for k := range w.people {
		if p := &w.people[k]; w.pass == 0 && p.entity >= 0 && p.typ == text.Person {
			for g, n := range p.votes {
				w.topic[p.entity][g] += n
			}
		}
	}
}
