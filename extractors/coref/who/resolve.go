package who

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/coref/names"
	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

const (
	farthestPlace     = 60 // places that are looked back over
	farthestSentences = 12
	mostCandidates    = 12
	farthestAhead     = 15 // tokens
)

// Read finds whom the pronouns stand for, and fills Stands. Genders of people that
// their pronouns show are set.
func (w *Resolver) Read() {
	w.Stands = names.Blank(w.Stands, len(w.D.Tokens), 0)
	w.Best = names.Blank(w.Best, len(w.D.Tokens), 0)
	w.Nameless = names.Blank(w.Nameless, len(w.D.Tokens), false)
	if w.Ranker == nil || !w.any() {
		return
	}
	w.identify()
	w.count()
	w.roles = names.Blank(w.roles, len(w.D.Tokens), 0)
	w.mapSpeakers()
	w.judge()
	if w.Watch != nil {
		w.Watch.Begin(w)
	}
	w.learned = names.Blank(w.learned, len(w.Entities), text.NoGender)
	w.topic = names.Blank(w.topic, len(w.Entities), [3]int64{})
	w.named = names.Blank(w.named, len(w.Entities), 0)
	for i := range w.Names {
		if n := &w.Names[i]; !n.Absorbed() {
			if e := w.D.Mentions[n.Mention].Entity; e >= 0 {
				w.named[e]++
			}
		}
	}
	for w.pass = range 2 {
		w.begin()
		w.walk()
		w.learn()
	}
}

// any reports whether there is a pronoun at all.
func (w *Resolver) any() bool {
	for i := range w.D.Tokens {
		if w.D.Tokens[i].Kind == text.Word && w.NameAt[i] == 0 {
			if _, ok := form(w.D.Word(i)); ok {
				return true
			}
		}
	}
	return false
}

// mapSpeakers notes which tokens name the speakers of quotes.
func (w *Resolver) mapSpeakers() {
	w.speakers = names.Blank(w.speakers, len(w.D.Tokens), 0)
	for q := range w.D.Quotes {
		if s := w.D.Quotes[q].Speaker; !s.Empty() {
			first, last := w.Tokens(s)
			for k := first; k < last; k++ {
				w.speakers[k] = int32(q + 1)
			}
		}
	}
}

// begin forgets what was read.
func (w *Resolver) begin() {
	for i := range w.Stands {
		w.Stands[i], w.Best[i], w.Nameless[i] = 0, 0, false
	}
	if w.Forget != nil {
		w.Forget()
	}
	w.forget()
}

// forget forgets who was spoken of.
func (w *Resolver) forget() {
	w.places, w.people, w.stamp = w.places[:0], w.people[:0], 0
	w.opener, w.mainly = -1, -1
	w.of = names.Blank(w.of, len(w.Entities), -1)
	w.said = names.Blank(w.said, len(w.D.Quotes), -1)
	w.sayers()
}

// mostPlaces is how many places are kept in mind. A document with more is a book, and
// begins anew at a paragraph, so that memory does not grow with it.
const mostPlaces = 1 << 15

// sayers notes who says the quotes whose speakers are named, before any is read.
func (w *Resolver) sayers() {
	for q := range w.D.Quotes {
		s := w.D.Quotes[q].Speaker
		if s.Empty() {
			continue
		}
		first, last := w.Tokens(s)
		for k := first; k < last; k++ {
			if c := int(w.NameAt[k]) - 1; c >= 0 && w.Names[c].Last >= last-1 {
				if e := w.D.Mentions[w.Names[c].Mention].Entity; e >= 0 {
					w.said[q] = w.person(e)
				}
			}
		}
	}
}

// walk reads the document up to the last pronoun that is asked about.
func (w *Resolver) walk() {
	d := w.D
	paragraph, end := 0, w.end()
	for s := range d.Sentences {
		if d.Sentences[s].First >= end {
			return
		}
		for paragraph+1 < len(d.Paragraphs) && d.Paragraphs[paragraph].Last <= s {
			paragraph++
			w.opener = -1
			if len(w.places) > mostPlaces {
				w.vote()
				w.forget()
			}
		}
		for i := d.Sentences[s].First; i < min(end, d.Sentences[s].Last); {
			i = w.step(i, s, paragraph)
		}
	}
}

// end returns the token behind the last pronoun that is asked about.
func (w *Resolver) end() int {
	i := len(w.words)
	for i > 0 && !w.asked(i-1) {
		i--
	}
	return i
}

// asked reports whether token i is a pronoun that is asked about: the first reading leaves
// out those that tell no gender.
func (w *Resolver) asked(i int) bool {
	x := &w.words[i]
	return x.is&isPronoun != 0 && (w.pass > 0 || x.pronoun.class == Gendered)
}

// step reads what begins at token i and returns the token after it.
func (w *Resolver) step(i, s, paragraph int) int {
	if c := int(w.NameAt[i]) - 1; c >= 0 {
		return w.name(&w.Names[c], i, s, paragraph)
	}
	switch x := &w.words[i]; {
	case x.is&isPronoun != 0:
		if w.asked(i) && !w.idle(x.pronoun, i) {
			w.pronoun(x.pronoun, i, s, paragraph)
		}
	case x.is&isHead != 0:
		if w.D.Tokens[i].Case == text.Lower || i == w.D.Sentences[s].First || w.tag(int32(i-1)) == DetTag {
			w.noun(i, s, paragraph)
		}
	}
	return i + 1
}

// name reads a name.
func (w *Resolver) name(n *names.Name, i, s, paragraph int) int {
	m := &w.D.Mentions[n.Mention]
	if m.Entity < 0 {
		return i + 1
	}
	last := max(n.Last, i+1)
	if w.called(i, last) {
		return last
	}
	w.put(place{
		First: int32(i), Last: int32(last), who: w.person(m.Entity), sentence: int32(s), paragraph: int32(paragraph),
		kind: text.Name, role: w.role(s, i, last, NameWord), quote: w.QuoteAt[i], speaks: w.speakers[i],
	})
	return last
}

// idle reports whether the "it" at token i stands for nothing: "It is late,", "it was
// clear that".
func (w *Resolver) idle(p pronoun, i int) bool {
	k := int32(i)
	if p.class != Thing || p.form != 0 || w.tag(k+1) != AuxTag || w.tag(k+2) == DetTag {
		return false
	}
	switch w.tag(k + 3) {
	case StopTag, CommaTag, MarkTag, SubordTag, ToTag:
		return true
	}
	return false
}

// called reports whether a name is called upon and not spoken of: "oh my God".
func (w *Resolver) called(i, last int) bool {
	if last-i != 1 || i == 0 || !strings.EqualFold(w.D.Word(i), "god") {
		return false
	}
	switch strings.ToLower(w.D.Word(i - 1)) {
	case "my", "oh", "thank", "good":
		return true
	}
	return false
}

// person returns the somebody of an entity.
func (w *Resolver) person(e int) int32 {
	if k := w.of[e]; k >= 0 {
		return k
	}
	x := &w.Entities[e]
	p := blank(e, x.Typ)
	if x.Typ == text.Person {
		if p.gender = x.Hint; len(x.Words) < 2 {
			p.gender, p.given = text.NoGender, x.Hint
		}
		if x.Evidence == text.FromTitle {
			p.gender, p.surely = x.Gender, true
		}
		if g := w.learned[e]; g != text.NoGender {
			p.gender, p.surely = g, true
		}
	}
	w.of[e] = int32(len(w.people))
	w.people = append(w.people, p)
	return w.of[e]
}

func blank(e int, typ text.Type) somebody {
	return somebody{entity: int32(e), typ: typ, first: -1, lastName: -1, lastPronoun: -1, last: -1, sentence: -1, before: -1, subject: -1, firstSentence: -1}
}

// noun reads a noun for people, token i, with what stands before it: "the mayor", "a
// woman", "residents".
func (w *Resolver) noun(i, s, paragraph int) {
	d := w.D
	if i+1 < len(d.Tokens) && w.NameAt[i+1] > 0 && d.Tokens[i+1].Kind == text.Word {
		return
	}
	if i+1 < d.Sentences[s].Last && w.words[i+1].is&isRole != 0 { // police officer
		return
	}
	word := d.Word(i)
	first := i
	for first > d.Sentences[s].First && i-first < 4 {
		t := w.tag(int32(first - 1))
		if t == DetTag {
			first--
			break
		}
		if t != AdjTag && t != NounTag && t != NumTag && t != AdvTag {
			break
		}
		first--
	}
	plural := isPlural(word)
	at := place{
		First: int32(i), Last: int32(i + 1), sentence: int32(s), paragraph: int32(paragraph),
		kind: text.Nominal, role: w.role(s, first, i+1, w.ids[i]), quote: w.QuoteAt[i], speaks: w.speakers[i],
	}
	at.who = -1
	if w.Noun != nil && !plural && i > 0 && (d.Word(i-1) == "the" || d.Word(i-1) == "The") {
		if e := w.Noun(i-1, i+1); e >= 0 {
			at.who = w.person(e)
		}
	}
	if at.role == Apposed || at.role == Compound {
		return
	}
	if at.who < 0 {
		at.who = w.unnamed(w.words[i].gender, plural, names.Keyed(word))
		w.people[at.who].fresh = w.introduces(first, s) || !grammar.DefiniteWord(d.Word(first)) && (plural || strings.HasPrefix(word, "spokes"))
	}
	w.put(at)
}

// introduces reports whether a noun phrase that begins at token i of sentence s is of
// somebody new, "a resident", and does not say what somebody is: "Lund is a resident".
func (w *Resolver) introduces(i, s int) bool {
	switch w.D.Word(i) {
	case "a", "an", "another", "one", "A", "An", "Another", "One":
	default:
		return false
	}
	return i == w.D.Sentences[s].First || w.tag(int32(i-1)) != AuxTag && w.D.Word(i-1) != "as"
}

// farthestUnnamed is how many of those seen last are looked at for one with the same
// noun.
const farthestUnnamed = 24

// unnamed returns the somebody whom a noun stands for.
func (w *Resolver) unnamed(g text.Gender, plural bool, head uint64) int32 {
	for k := len(w.people) - 1; k >= max(0, len(w.people)-farthestUnnamed); k-- {
		if p := &w.people[k]; p.entity < 0 && p.head == head {
			return int32(k)
		}
	}
	p := blank(-1, text.Person)
	p.gender, p.surely, p.plural, p.head = g, g != text.NoGender, plural, head
	w.people = append(w.people, p)
	return int32(len(w.people) - 1)
}

func isPlural(word string) bool {
	n := len(word)
	switch {
	case n < 3:
		return false
	case word[n-1] == 's' && word[n-2] != 's', word[n-3:] == "men", word == "people", word == "police", word == "children":
		return true
	}
	return false
}

// put notes a place, and what it says of who it is of.
func (w *Resolver) put(at place) {
	k := int32(len(w.places))
	w.places = append(w.places, at)
	p := &w.people[at.who]
	if p.first < 0 {
		p.first, p.firstSentence = at.First, at.sentence
	}
	p.count++
	p.last = k
	p.fade(at.sentence)
	weight := int32(500)
	switch at.role {
	case Subject, Passive:
		weight = 1000
	case Object:
		weight = 700
	}
	p.salience += weight
	p.standing += weight
	if at.kind == text.Pronoun {
		p.pronouns++
		p.lastPronoun = at.sentence
	} else {
		p.lastName = k
	}
	if at.sentence != p.sentence {
		p.before, p.inBefore = p.sentence, p.inThis
		p.sentence, p.inThis = at.sentence, 0
	}
	p.inThis++
	if at.role == Subject || at.role == Passive {
		p.subject = at.sentence
	}
	if w.opener < 0 {
		w.opener = at.who
	}
	if w.mainly < 0 && p.typ == text.Person {
		w.mainly = at.who
	}
	if at.speaks > 0 {
		w.said[at.speaks-1] = at.who
	}
}

// surelyNameless is the least share, in 1/1024, of somebody without a name whom a
// pronoun surely stands for. At half of it, GUM loses a name.
const surelyNameless = 450

// pronoun ranks those whom the pronoun at token i may stand for and chooses one.
func (w *Resolver) pronoun(p pronoun, i, s, paragraph int) {
	at := place{
		First: int32(i), Last: int32(i + 1), who: -1, sentence: int32(s), paragraph: int32(paragraph),
		kind: text.Pronoun, role: w.role(s, i, i+1, w.ids[i]), quote: w.QuoteAt[i], speaks: w.speakers[i], class: p.class,
	}
	if p.gender == text.Female && p.form == 2 && at.role != Owner {
		p.form = 1 // "saw her", not "her car"
	}
	w.gather(&p, &at)
	if len(w.cands) == 0 && w.Watch == nil {
		return
	}
	r := &w.ranking
	*r = Ranking{Class: p.class, Candidates: w.cands, Pass: w.pass}
	w.lookAhead(&at)
	w.compare(&p, &at)
	r.None = w.nobody(&p, &at)
	for c := range w.cands {
		w.describe(&p, &at, c)
	}
	choice, sure := w.choose(r)
	if w.Watch != nil {
		if forced := w.Watch.Ranked(i, r); forced != Free {
			choice = forced
		}
	}
	if choice < 0 {
		return
	}
	at.who = w.cands[choice].Last.who
	at.sure = sure
	if last := &w.cands[choice].Last; last.kind == text.Pronoun {
		at.sure = min(sure, last.sure)
	}
	if who := &w.people[at.who]; who.entity >= 0 {
		who.votes[p.gender] += int64(sure)
		w.Best[i] = who.entity + 1
		if at.sure >= w.Model.Threshold[p.class] {
			w.Stands[i] = who.entity + 1
		}
	} else if who.fresh {
		w.Nameless[i] = at.sure >= surelyNameless
	}
	w.put(at)
}

// fade lets what was said before a sentence count for less.
func (p *somebody) fade(sentence int32) {
	d := sentence - p.faded
	p.faded = sentence
	p.salience >>= min(d, 20)
	for ; d > 0 && p.standing > 0; d-- {
		p.standing = p.standing * 7 >> 3
	}
}

// The first trees say the most. The first reading asks no others, and the second asks
// the others only about those whom the first do not rule out: who is hopeless behind the
// best of them has no share either.
const (
	fewTrees = 30
	hopeless = 2 << LeafBits
	nobodys  = -100 << LeafBits // a score without any share
)
