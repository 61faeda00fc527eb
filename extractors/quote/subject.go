package quote

import "github.com/d1af08f5/sayso/extractors/text"

// subject returns the noun phrase that is the subject of the verb at v, inside
// [lo, v): beside it, before its appositions, or, behind "who", "and" or "to",
// of the clause it belongs to.
func (s *clauses) subject(lo, v int) tokens {
	p := s.beforeVerb(lo, v)
	switch {
	case p < lo:
		return tokens{}
	case (s.symbol(p, ",") || s.dash(p)) && s.is(v, Participle):
		return s.clauseSubject(lo, p)
	case s.symbol(p, ",") || s.dash(p):
		return s.apposed(lo, p)
	case s.is(p, Relative) && !s.symbol(p, "that"):
		return s.antecedent(lo, p)
	case s.is(p, Subject) && !s.is(p, Determiner):
		return tokens{p, p + 1}
	case s.symbol(p, "as"):
		if np := s.nounLeft(lo, p); np.first > lo && s.is(np.first-1, Quoting) { // the agency quoted Ruiz as saying
			return np
		}
		return s.sharedSubject(lo, p)
	case s.ties(p):
		return s.sharedSubject(lo, p)
	}
	return s.nounLeft(lo, p+1)
}

// ties reports whether the word at p hangs the verb behind it on a clause
// before.
func (s *words) ties(p int) bool {
	return s.is(p, Conjunction) && s.lower(p) || s.symbol(p, "to") || s.symbol(p, "by") || s.symbol(p, "then")
}

// sharedSubject returns the subject of a verb that "and", "to" or their like
// ties to the clause [lo, p): that of the cue before it, or of the clause.
func (s *clauses) sharedSubject(lo, p int) tokens {
	for v := p - 1; v > lo; v-- {
		if s.lower(v) && s.is(v, Cue) && !s.is(v, Ambiguous) && !s.ties(s.beforeVerb(lo+1, v)) {
			if t := s.subject(lo, v); !t.empty() {
				return t
			}
		}
	}
	return s.clauseSubject(lo, p)
}

// beforeVerb skips what stands between a verb and its subject: auxiliaries,
// adverbs, negations and brackets. It returns the last token of the subject.
func (s *words) beforeVerb(lo, v int) int {
	p := v - 1
	for p >= lo {
		switch {
		case s.symbol(p, ")"):
			q := p
			for q > lo && !s.symbol(q, "(") {
				q--
			}
			p = q - 1
		case s.is(p, Auxiliary|Adverb|Negation) && !s.capital(p) && !s.is(p, Determiner):
			p--
		default:
			return p
		}
	}
	return p
}

// antecedent returns the noun before the relative pronoun at p.
func (s *clauses) antecedent(lo, p int) tokens {
	end := p
	for end > lo && (s.symbol(end-1, ",") || s.is(end-1, Preposition)) {
		end--
	}
	if end > lo && s.symbol(end-1, ")") {
		for end > lo && !s.symbol(end-1, "(") {
			end--
		}
		end--
	}
	if end <= lo {
		return tokens{}
	}
	return s.nounLeft(lo, end)
}

// apposed returns the noun before the appositions that end at the comma or
// dash at p: "Hugh Hill, a doctor in Boston, said". It walks left from comma
// to comma while what stands between them describes.
func (s *clauses) apposed(lo, p int) tokens {
	end := p
	var best tokens
	for end > lo {
		first := end
		for first > lo && !s.symbol(first-1, ",") && !s.dash(first-1) {
			first--
		}
		if first == end { // an empty piece
			end--
			continue
		}
		if s.introduces(first) {
			if first > lo && s.is(first, Preposition) { // Helen Shaw, from Oxford, said
				end = first - 1
				continue
			}
			break
		}
		if t := s.pieceNoun(first, end); !t.empty() {
			if best.empty() || !s.bareName(s.head(best)) && !s.soleName(best, t) || s.endsInName(t) && (s.named(t.first) || !s.bareName(s.head(best))) {
				best = t
			}
			if s.is(t.first, Subject) {
				break
			}
		}
		if first <= lo {
			break
		}
		end = first - 1
	}
	return best
}

// soleName reports whether one name between commas says which thing the short
// noun phrase before it is: the maker, Coldline, said.
func (s *phrases) soleName(name, np tokens) bool {
	return name.last-name.first == 1 && s.named(name.first) && np.last-np.first == 2 && s.is(np.first, Determiner) && s.lower(np.last-1) && np.last+1 == name.first
}

// bareName reports whether a phrase is a name and nothing else: the one that
// "her deputy, Chen Guowei, said" is about.
func (s *phrases) bareName(t tokens) bool {
	return t.last-t.first > 1 && s.lastName(t) == t
}

// apposedName returns the name behind a common noun where one stands in
// apposition to it: its editor, Ana Ruiz. Otherwise it returns the noun.
func (s *phrases) apposedName(np tokens, hi int) tokens {
	if rest := np.last; rest+1 < hi && s.symbol(rest, ",") && (!s.endsInName(np) || s.head(np) == np && !s.bareName(np)) {
		if name := s.nounRight(rest+1, hi); !name.empty() {
			if h := s.head(name); s.bareName(h) || s.titled(name) || s.onlyOne(np, name, hi) { // Dr. Helen Shaw of Oxford
				return h
			}
		}
	}
	return np
}

// onlyOne reports whether the name behind a noun is a single word between
// commas, that names whom a word like "her" ties to somebody: her sister, Ana,
func (s *phrases) onlyOne(np, name tokens, hi int) bool {
	return name.last-name.first == 1 && s.named(name.first) && (name.last == hi || s.d.Tokens[name.last].Kind == text.Punct) &&
		s.is(np.first, Determiner) && !s.symbol(np.first, "the") && s.is(np.last-1, Role)
}

// endsInName reports whether the last word of a phrase is a name's, so that
// what follows in apposition describes it.
func (s *phrases) endsInName(t tokens) bool { return s.named(t.last - 1) }

// introduces reports whether the piece of a sentence that begins at token i
// sets the scene for the subject behind it rather than naming it.
func (s *clauses) introduces(i int) bool {
	if s.is(i, Cue|Participle|Weak) && i == s.sentenceStart(i) { // Asked about it, she said
		return true
	}
	return !s.named(i) && s.is(i, Preposition|Conjunction|Adverb|Participle|Calendar) && !s.symbol(i, "of")
}

// pieceNoun returns the noun phrase that a piece of a sentence begins with, up
// to its first verb.
func (s *clauses) pieceNoun(first, end int) tokens {
	for first < end && s.is(first, Conjunction|Adverb) && !s.named(first) {
		first++
	}
	if first < end && s.is(first, Subject) && !s.is(first, Determiner|Relative) {
		return tokens{first, first + 1}
	}
	return s.nounRight(first, end)
}

// clauseSubject returns the subject of the clause that stands in [lo, hi): the
// noun that it begins with, behind whatever introduces it.
func (s *clauses) clauseSubject(lo, hi int) tokens {
	first := lo
	for first < hi && s.introduces(first) {
		next := first
		for next < hi && !s.symbol(next, ",") && !s.dash(next) {
			next++
		}
		if next >= hi {
			return s.looseSubject(first, hi)
		}
		first = next + 1
	}
	if first >= hi {
		return tokens{}
	}
	t := s.looseSubject(first, hi)
	if p := t.last + 1; !t.empty() && p < hi && s.symbol(t.last, ",") && s.is(p, Subject) && !s.is(p, Relative|Determiner) { // Eight years ago, he
		return tokens{p, p + 1}
	}
	return t
}

// looseSubject returns the first noun or pronoun of [first, hi) that a verb
// could have as its subject.
func (s *clauses) looseSubject(first, hi int) tokens {
	for i := first; i < hi; i++ {
		if s.is(i, Subject) && !s.is(i, Determiner|Relative) && (i == first || !s.is(i-1, Preposition)) {
			return tokens{i, i + 1}
		}
		if i > first && s.is(i-1, Preposition) && !s.named(i-1) {
			continue
		}
		if s.d.Tokens[i].Kind == text.Word && s.inNoun(i) {
			if t := s.nounRight(i, hi); !t.empty() {
				return s.apposedName(t, hi)
			}
		}
	}
	return tokens{}
}
