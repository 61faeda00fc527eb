package quote

import (
	"sort"
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// tokens is a half-open range of tokens; the zero value is none.
type tokens struct{ first, last int }

func (t tokens) empty() bool { return t.last <= t.first }

// words is a document and the parts that its words play.
type words struct {
	d     *text.Document
	cls   []Class
	key   []uint64 // of the tokens, by which more is known of them
	known *vocabulary
}

// phrases finds noun phrases among words.
type phrases struct {
	words
	nicknames []tokens // the runs that are parts of names: Robert "Bobby" Lane
}

// clauses finds the subjects of verbs.
type clauses struct{ phrases }

// scene is a document with its quoted runs.
type scene struct {
	clauses
	runs []run
}

// scan is a scene and what the rules say of its runs.
type scan struct {
	scene
	unclosed []attribution // of runs without a closing mark: found inside them
	said     []attribution // what the words around each run say of it
	settled  []attribution // and whose it is, with the runs around it counted in
	groups   []group
	groupOf  []int // of each run, or -1
	labels   int   // runs that begin with a label
}

// draft is a scan whose quotes are put together.
type draft struct {
	scan
	inner *draft // of what stands inside quoted runs
}

// is reports whether token i is of one of the classes; none is beyond the ends
// of the document.
func (s *words) is(i int, c Class) bool { return uint(i) < uint(len(s.cls)) && s.cls[i]&c != 0 }

func (s *words) word(i int) string { return s.d.Word(i) }

// lower reports whether token i is a word in lower case.
func (s *words) lower(i int) bool {
	return uint(i) < uint(len(s.d.Tokens)) && s.d.Tokens[i].Case == text.Lower
}

// capital reports whether token i is a word that can be part of a name.
func (s *words) capital(i int) bool {
	if uint(i) >= uint(len(s.d.Tokens)) {
		return false
	}
	t := s.d.Tokens[i]
	return t.Kind == text.Word && t.Case.Capital() && !s.is(i, Calendar)
}

// named reports whether token i, a capital, is more than the first word of a
// sentence in its usual sense.
func (s *words) named(i int) bool {
	const closed = Function | Conjunction | Determiner | Preposition | Adverb | Relative | Auxiliary | Subject
	return s.capital(i) && (!s.is(i, closed) || s.d.Tokens[i].Case == text.Upper && !s.is(i, Subject|Determiner))
}

// symbol reports whether token i is the given mark; none is beyond the ends of
// the document.
func (s *words) symbol(i int, mark string) bool {
	return uint(i) < uint(len(s.d.Tokens)) && s.word(i) == mark
}

func (s *words) dash(i int) bool {
	switch s.word(i) {
	case "—", "–", "-", "--", "---", "―":
		return true
	}
	return false
}

// nounStop are the parts that end a noun phrase on either side.
const nounStop = Preposition | Conjunction | Relative | Auxiliary | Subject | Calendar | Negation

// inNoun reports whether token i can stand inside a noun phrase.
func (s *phrases) inNoun(i int) bool {
	t := s.d.Tokens[i]
	switch t.Kind {
	case text.Number:
		return true
	case text.Word:
	case text.Symbol:
		return s.symbol(i, "&")
	case text.Mark:
		return s.inNickname(i) || s.possessive(i)
	default:
		return false
	}
	if s.possessive(i) {
		return true
	}
	if s.is(i, Particle) && i+1 < len(s.cls) && s.capital(i+1) {
		return true
	}
	if t.Case == text.Lower && !s.is(i, Ambiguous) && (s.tensed(i) || s.is(i, Participle) && s.is(i, Quoting|Address)) {
		return false
	}
	return !s.is(i, nounStop) || s.named(i) || s.is(i, Determiner) && !s.is(i, Subject|Relative)
}

func (s *words) possessive(i int) bool {
	w := s.word(i)
	return w == "'s" || w == "’s" || (w == "'" || w == "’") && i > 0 && s.capital(i-1)
}

// nounLeft returns the noun phrase that ends before token end, looking no
// further left than lo, with the phrases that "of", "for" and their like hang
// it on: "a spokesman for the port".
func (s *phrases) nounLeft(lo, end int) tokens {
	first := end
	for first > lo && s.inNoun(first-1) {
		first--
		if s.is(first, Determiner) && s.lower(first) {
			break
		}
	}
	if first == end {
		return tokens{}
	}
	for first-2 >= lo && s.is(first-1, Preposition) && !s.symbol(first-1, "to") {
		head := first - 2
		if !s.inNoun(head) || !s.hangs(first-1, head) {
			break
		}
		first--
		for first > lo && s.inNoun(first-1) {
			first--
			if s.is(first, Determiner) && s.lower(first) {
				break
			}
		}
	}
	for first < end-1 && s.is(first, Adverb|Conjunction) && !s.named(first) {
		first++
	}
	return tokens{first, end}
}

// hangs reports whether the preposition at prep makes what follows a part of
// the noun at head.
func (s *words) hangs(prep, head int) bool {
	if s.symbol(prep, "of") {
		return true
	}
	return s.lower(head) && s.is(head, Role|Document)
}

// nounRight returns the noun phrase that begins at token p, before hi.
func (s *phrases) nounRight(p, hi int) tokens {
	i := p
	for i < hi && s.inNoun(i) && !(i > p && s.lower(i) && s.named(i-1) && s.verbLike(i)) && !(s.is(i, Participle) && s.lower(i) && i > p) && !(i > p && s.is(i, Adverb) && s.lower(i)) {
		i++
		if i+1 < hi && s.is(i, Preposition) && (s.symbol(i, "of") || s.hangs(i, i-1)) && s.inNoun(i+1) {
			i++
		}
		if i+1 < hi && s.symbol(i, "and") && s.lower(p) == s.lower(i+1) && s.inNoun(i+1) {
			i++
		}
	}
	if i == p || !s.nominal(tokens{p, i}) {
		return tokens{}
	}
	return tokens{p, i}
}

// nominal reports whether a phrase can name a speaker: it holds a name, a
// pronoun or a noun of people or documents, or opens with a determiner.
func (s *phrases) nominal(t tokens) bool {
	for i := t.first; i < t.last; i++ {
		if s.named(i) || s.is(i, Role|Document|Subject) {
			return true
		}
	}
	return !t.empty() && s.is(t.first, Determiner)
}

// head returns the part of a noun phrase that names the speaker: the name in
// it without titles and what describes it, or the whole phrase where its noun
// is a common one ("a spokesman for the port").
func (s *phrases) head(t tokens) tokens {
	if t.last-2 > t.first && s.symbol(t.last-2, "of") && s.objective(t.last-1) {
		return t
	}
	for t.last-1 > t.first && s.lower(t.last-1) && (s.is(t.last-1, Function|Adverb|Negation|Auxiliary) || s.taped(t)) { // Galois himself
		t.last--
	}
	core := t.last
	for i := t.first; i < t.last; i++ {
		if s.is(i, Preposition) && !s.named(i) && !s.is(i, Particle) {
			core = i
			break
		}
	}
	name := s.lastName(tokens{t.first, core})
	if name.empty() || name.last < core {
		return t
	}
	if name.last-name.first == 1 && core < t.last && s.is(name.first, Role) && name.first == s.sentenceStart(name.first) {
		return t // Officials in Oslo
	}
	if core < t.last && s.capital(core+1) && s.is(name.last-1, Document|Role) {
		name.last = t.last // "Bank of England"
	}
	return s.untitled(name)
}

// taped reports whether the last word of a phrase is a participle behind its
// noun: the note taped (to the door).
func (s *phrases) taped(t tokens) bool {
	return t.last-t.first > 2 && strings.HasSuffix(s.word(t.last-1), "ed") && s.lower(t.last-2) && s.is(t.last-2, Document|Role) && !s.is(t.last-1, Document|Role)
}

// lastName returns the last run of capitals in a phrase.
func (s *phrases) lastName(t tokens) tokens {
	last := t.last
	for last > t.first && !s.named(last-1) {
		last--
	}
	first := last
	for first > t.first && (s.named(first-1) || s.inside(first-1, t)) {
		first--
	}
	for first < last && !s.named(first) {
		first++
	}
	return tokens{first, last}
}

// inside reports whether token i joins two capitals of one name: "de la", "&".
func (s *phrases) inside(i int, t tokens) bool {
	if i <= t.first || i+1 >= t.last {
		return false
	}
	return s.inNickname(i) || s.is(i, Particle) && s.lower(i) || s.symbol(i, "&") || s.d.Tokens[i].Kind == text.Punct && s.symbol(i, ".")
}

// inNickname reports whether token i stands in a nickname in marks that is a
// part of a name: Robert "Bobby" Lane.
func (s *phrases) inNickname(i int) bool {
	k := sort.Search(len(s.nicknames), func(k int) bool { return s.nicknames[k].last > i })
	return k < len(s.nicknames) && s.nicknames[k].first <= i
}

// untitled drops the titles before a name: "Foreign Minister Sergey Lavrov".
func (s *phrases) untitled(t tokens) tokens {
	for i := t.last - 2; i >= t.first; i-- {
		if s.is(i, Title|Role) {
			return tokens{i + 1, t.last}
		}
	}
	return t
}

// outOfBrackets returns the noun before the brackets that a phrase ends in:
// Ruiz (24 points, 11 rebounds) said.
func (s *phrases) outOfBrackets(t tokens) tokens {
	if !s.symbol(t.last-1, ")") {
		return t
	}
	lo := max(s.sentenceStart(t.first), t.first-reach)
	for i := t.last - 2; i > lo; i-- {
		if s.symbol(i, "(") {
			if np := s.nounLeft(lo, i); i < t.first && !np.empty() {
				return np
			}
			return t
		}
	}
	return t
}

// whole returns the phrase of people that a name hangs on with "of": the
// family of Ana Ruiz.
func (s *phrases) whole(t tokens) tokens {
	if f := t.first; f > 2 && s.named(f) && s.symbol(f-1, "of") && (s.is(f-2, Role) || s.symbol(f-2, "family")) && s.lower(f-2) && s.is(f-3, Determiner) {
		return tokens{f - 3, t.last}
	}
	return t
}
