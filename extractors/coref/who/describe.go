package who

import (
	"github.com/d1af08f5/sayso/extractors/coref/names"
	"github.com/d1af08f5/sayso/extractors/text"
)

// nobody returns the features of a pronoun that stands for nobody that is known.
func (w *Resolver) nobody(p *pronoun, at *place) (f Features) {
	named, sure := 0, 0
	for c := range w.cands {
		if w.cands[c].Entity >= 0 {
			named++
			if x := &w.people[w.cands[c].Last.who]; x.gender == p.gender {
				sure++
			}
		}
	}
	next := w.tag(at.Last)
	f.set(fNone, 0)
	w.about(&f)
	f.set(fForm, int(p.form))
	f.set(fNoneRole, int(at.role))
	f.set(fNoneSpot, bucket(at.First-int32(w.D.Sentences[at.sentence].First)))
	f.set(fNoneNext, int(next))
	f.set(fNonePrev, int(w.tag(at.First-1)))
	f.set(fNoneNext2, int(w.tag(at.Last+1)))
	f.set(fNoneQuote, flag(at.quote > 0)+2*flag(at.speaks > 0))
	f.set(fNoneCandidates, min(named, 3)+4*flag(sure > 0))
	return f
}

// describe returns the features of candidate c.
func (w *Resolver) describe(p *pronoun, at *place, c int) {
	x := &w.cands[c]
	x.Features = Features{}
	f := &x.Features
	last := &x.Last
	who := &w.people[last.who]
	sentences := min(int(at.sentence-last.sentence), 5)
	if last.ahead {
		sentences = 6
		f.set(fAhead, bucket(last.First-at.Last))
	}
	mine, theirs := int(at.role), int(last.role)
	kind := int(last.kind)
	others := 0 // named or sure in between
	for k := range c {
		if w.people[w.cands[k].Last.who].gender == p.gender || w.cands[k].Entity < 0 && w.people[w.cands[k].Last.who].gender == text.NoGender {
			others++
		}
	}
	f.set(fBias, 0)
	w.about(f)
	f.set(fSentences, sentences)
	f.set(fDistance, bucket(at.First-last.Last))
	f.set(fRank, c)
	f.set(fRankSentences, min(c, 7)*8+sentences)
	f.set(fKindRole, kind*int(Roles)+theirs)
	f.set(fRoles, mine*int(Roles)+theirs)
	switch {
	case last.ahead:
	case sentences == 0:
		start := int32(w.D.Sentences[at.sentence].First)
		verbs := w.counts[at.First][groupCount] - w.counts[start][groupCount]
		f.set(fFronted, int(min(verbs, 3)))
		f.set(fOpening, int(w.tag(start)))
		f.set(fRolesHere, mine*int(Roles)+theirs)
		w.within(f, at, last)
	case sentences == 1:
		f.set(fRolesNext, mine*int(Roles)+theirs)
	}
	f.set(fFormSentences, int(p.form)*8+sentences)
	f.set(fFormKind, int(p.form)*4+kind)
	f.set(fReflexive, flag(p.form == 3)*8+min(sentences, 1)*4+flag(last.role == Subject || last.role == Passive)*2+flag(c == 0))
	w.history(f, at, who, last)
	w.weigh(f, p, c)
	w.bind(f, p, at, last, c)
	if again := w.again(who.entity); again > 0 {
		f.set(fRepeated, again+8*min(sentences, 3))
	}
	w.aboutGender(f, p, who, kind)
	w.quoted(f, at, last)
	near := contexts[w.tag(at.First-1)]
	if int(at.First) == w.D.Sentences[at.sentence].First {
		near = 7
	}
	if p.form == 2 && at.role != Object {
		near += 8
	}
	f.set(fContext, near*16+sentences*2+flag(last.role == Subject || last.role == Passive))
	f.set(fContextRank, near*4+min(c, 3))
	if sentences == 0 {
		f.set(fLed, int(w.tag(at.First-1))*int(Roles)+theirs)
	}
	f.set(fType, int(who.typ))
	f.set(fUnnamed, flag(who.entity < 0)+2*flag(who.plural))
	f.set(fPlural, 4*flag(who.plural)+int(who.typ))
	if who.entity >= 0 {
		f.set(fWords, min(3, len(w.Entities[who.entity].Words)))
	}
	next, prev := w.tag(last.Last), w.tag(last.First-1)
	f.set(fNextTag, int(next))
	f.set(fPrevTag, int(prev))
	if prev == PrepTag {
		f.set(fPrevPrep, preposition(w.D.Word(int(last.First-1))))
	}
	f.set(fBetween, others)
	f.set(fBetweenSentences, min(others, 3)*8+sentences)
	f.set(fRoleSpot, theirs%8*8+min(bucket(last.First-int32(w.D.Sentences[last.sentence].First)), 7))
	f.set(fParagraph, min(int(at.paragraph-last.paragraph), 3)+4*flag(w.opener == last.who))
	f.set(fNouns, w.nouns(at, last))
}

// preposition numbers a few prepositions.
func preposition(word string) int {
	for k, p := range [...]string{"of", "with", "by", "to", "for", "from", "in", "on", "at", "against", "between", "like", "as", "than", "about", "under", "after", "before", "over", "into"} {
		if p == word {
			return k + 1
		}
	}
	return 0
}

// within adds what stands between a place and a pronoun of one sentence.
func (w *Resolver) within(f *Features, at, last *place) {
	from, to := &w.counts[last.Last], &w.counts[at.First]
	verbs, commas := int(to[verbCount]-from[verbCount]), int(to[commaCount]-from[commaCount])
	link := flag(to[andCount] != from[andCount]) | flag(to[subordCount] != from[subordCount])<<1 | flag(to[relativeCount] != from[relativeCount])<<2 | flag(to[stopCount] != from[stopCount])<<3
	f.set(fVerbs, min(verbs, 3)+4*flag(last.role == Subject))
	f.set(fCommas, min(commas, 3)+4*flag(last.role == Subject))
	f.set(fLink, link)
}

// nouns counts the common nouns after a place, up to 40 tokens before the pronoun.
func (w *Resolver) nouns(at, last *place) int {
	from := min(max(last.Last, at.First-40), at.First)
	n := min(7, int(w.counts[at.First][nounCount]-w.counts[from][nounCount]))
	return n
}

// history adds how somebody was spoken of so far.
func (w *Resolver) history(f *Features, at *place, who *somebody, last *place) {
	if who.lastName >= 0 {
		f.set(fLastName, min(int(at.sentence-w.places[who.lastName].sentence), 7))
		between := int32(len(w.places)) - who.lastName
		f.set(fLastNameRank, bucket(between))
	}
	f.set(fCount, bucket(who.count))
	most := w.mostCount
	f.set(fShare, int(8*who.count/(most+1)))
	here, before := int32(0), int32(0)
	if who.sentence == at.sentence {
		here = who.inThis
		if who.before == at.sentence-1 {
			before = who.inBefore
		}
	} else if who.sentence == at.sentence-1 {
		before = who.inThis
	}
	f.set(fHere, int(min(here, 3)))
	f.set(fBefore, int(min(before, 3)))
	f.set(fFirstOfSentence, flag(w.firsts[0] == last.who)+2*flag(w.firsts[1] == last.who)+4*flag(w.firsts[2] == last.who))
	f.set(fMain, flag(w.mainly == last.who)+2*flag(who.firstSentence == 0))
	if who.lastPronoun >= 0 {
		f.set(fChain, bucket(at.sentence-who.lastPronoun))
	} else {
		f.set(fChain, 7)
	}
	if who.subject >= 0 {
		f.set(fSubject, min(int(at.sentence-who.subject), 6))
	} else {
		f.set(fSubject, 7)
	}
	f.set(fNew, flag(who.count <= 1)+2*flag(who.pronouns > 0))
	f.set(fJoined, flag(w.tag(last.Last) == AndTag)+2*flag(w.tag(last.First-1) == AndTag))
}

// aboutGender adds what is known of somebody's gender.
func (w *Resolver) aboutGender(f *Features, p *pronoun, who *somebody, kind int) {
	g := 0
	switch {
	case who.gender == text.NoGender && who.given != text.NoGender:
		g = 5 + flag(who.given != p.gender)
	case who.gender == text.NoGender:
	case who.gender == p.gender:
		g = 1 + flag(who.surely)
	default:
		g = 3
	}
	if who.entity >= 0 && g == 0 && who.typ == text.Person {
		if e := &w.Entities[who.entity]; len(e.Words) > 0 {
			if _, given := names.Lookup(w.Lex.Given, e.Words[0]); given {
				g = 4 // both sexes bear it
			}
		}
	}
	f.set(fGender, g)
	f.set(fGenderKind, g*3+kind)
	f.set(fAgreeing, g*3+min(w.agreeing, 2))
}

// quoted adds where the two stand, in quotes or outside.
func (w *Resolver) quoted(f *Features, at, last *place) {
	q := 0
	switch {
	case at.quote == 0 && last.quote == 0:
	case at.quote == last.quote:
		q = 1
	case at.quote == 0:
		q = 2
	case last.quote == 0:
		q = 3
	default:
		q = 4
	}
	says := at.quote > 0 && w.said[at.quote-1] == last.who
	f.set(fQuotes, q+8*flag(says))
	direct := at.quote > 0 && w.D.Quotes[at.quote-1].Type != text.Indirect
	f.set(fSpeaker, flag(at.speaks > 0)+2*flag(last.speaks > 0)+4*flag(direct)+8*flag(says))
}

// compare notes, for all candidates of a pronoun at once, what weighs them against each
// other.
func (w *Resolver) compare(p *pronoun, at *place) {
	w.most, w.mostCount, w.agreeing = [4]int64{}, 1, 0
	for c := range w.cands {
		who := &w.people[w.cands[c].Last.who]
		who.fade(at.sentence)
		w.weighed[c] = w.weights(p, c)
		for j, v := range w.weighed[c] {
			w.most[j] = max(w.most[j], v)
		}
		w.mostCount = max(w.mostCount, who.count)
		w.agreeing += flag(who.gender == p.gender)
	}
	w.firsts = [3]int32{-1, -1, -1}
	for k := len(w.places) - 1; k >= max(0, len(w.places)-farthestPlace) && w.places[k].sentence > at.sentence-3; k-- {
		w.firsts[at.sentence-w.places[k].sentence] = w.places[k].who
	}
}

// weigh adds how much somebody is spoken of, against the other candidates.
func (w *Resolver) weigh(f *Features, p *pronoun, c int) {
	mine, most := &w.weighed[c], &w.most
	var rank [4]int
	for k := range w.cands {
		for j, v := range &w.weighed[k] {
			rank[j] += flag(v > mine[j])
		}
	}
	for j, kind := range [4]int{fSalience, fStanding, fNamed, fTopic} {
		f.set(kind, int(8*mine[j]/max(1, most[j])))
	}
	f.set(fSalienceRank, min(rank[0], 3)+4*min(c, 3))
	f.set(fStandingRank, min(rank[1], 3)+4*min(c, 3))
	f.set(fNamedRank, min(rank[2], 3)+4*min(c, 3))
	f.set(fTopicPass, w.pass)
}

func (w *Resolver) weights(p *pronoun, c int) [4]int64 {
	who := &w.people[w.cands[c].Last.who]
	x := [4]int64{int64(who.salience), int64(who.standing)}
	if who.entity >= 0 {
		x[2], x[3] = int64(w.named[who.entity]), w.topic[who.entity][p.gender]
	}
	return x
}

// bind adds what keeps a pronoun from standing for another argument of its verb.
func (w *Resolver) bind(f *Features, p *pronoun, at, last *place, c int) {
	subjects := 0
	for k := range c {
		if r := w.cands[k].Last.role; r == Subject || r == Passive {
			subjects++
		}
	}
	subject := flag(last.role == Subject || last.role == Passive)
	f.set(fSubjects, min(subjects, 3)+4*subject+8*flag(p.form == 0))
	if last.ahead || last.sentence != at.sentence {
		return
	}
	from, to := &w.counts[last.Last], &w.counts[at.First]
	verbs := int(to[groupCount] - from[groupCount])
	link := flag(to[commaCount]+to[markCount] != from[commaCount]+from[markCount]) | flag(to[subordCount]+to[relativeCount] != from[subordCount]+from[relativeCount])<<1
	mine := 0 // a subject
	switch {
	case p.form == 3:
		mine = 1
	case at.role == Owner || p.form == 2 && at.role != Object && at.role != Oblique:
		mine = 2
	case at.role == Oblique:
		mine = 3
	case p.form == 1 || at.role == Object:
		mine = 4
	}
	f.set(fBind, mine*32+subject*16+min(verbs, 3)*4+link)
}

// lookAhead notes who is named right behind the pronoun.
func (w *Resolver) lookAhead(at *place) {
	w.ahead = w.ahead[:0]
	end := min(w.D.Sentences[at.sentence].Last, int(at.Last)+farthestAhead)
	for i := int(at.Last); i < end; i++ {
		if c := int(w.NameAt[i]) - 1; c >= 0 && w.Names[c].First == i {
			w.ahead = append(w.ahead, int32(w.D.Mentions[w.Names[c].Mention].Entity))
		}
	}
}

// again returns 1 if somebody is the next to be named right behind the pronoun, 2 if
// they are named later there, and else 0.
func (w *Resolver) again(entity int32) int {
	for k, e := range w.ahead {
		if e == entity && e >= 0 {
			return 1 + min(k, 1)
		}
	}
	return 0
}

// contexts are what a word before a pronoun lets one expect.
var contexts = [Tags]int{SubordTag: 1, RelativeTag: 1, AndTag: 2, CommaTag: 3, MarkTag: 3, PrepTag: 4, ToTag: 4, FiniteTag: 5, NonfiniteTag: 5, AuxTag: 6}

// about adds what sort of document it is.
func (w *Resolver) about(f *Features) {
	f.set(fTalk, w.manner[0])
	f.set(fPeople, w.manner[1])
	f.set(fLength, w.manner[2])
}

// judge notes what sort of document it is: how much of it is talk of "I" and "you", of
// how many people, in how long paragraphs.
func (w *Resolver) judge() {
	talk, people := 0, 0
	for i := range w.words {
		talk += int(w.words[i].is & isTalk / isTalk)
	}
	for k := range w.Entities {
		if w.Entities[k].Typ == text.Person {
			people++
		}
	}
	n := len(w.D.Tokens)
	w.manner = [3]int{min(15, 200*talk/max(1, n)), bucket(int32(people)), bucket(int32(n / max(1, len(w.D.Paragraphs))))}
}

// The tags that are counted.
const (
	verbCount  = iota
	groupCount // verbs, but for those behind an auxiliary
	commaCount
	markCount
	andCount
	subordCount
	relativeCount
	stopCount
	nounCount
	counted
)

type counts [counted]uint16 // of differences alone, which are small, so that it may overflow

// counters are what a tag counts for.
var counters = [Tags]int{FiniteTag: 1 + verbCount, AuxTag: 1 + verbCount, CommaTag: 1 + commaCount, MarkTag: 1 + markCount, AndTag: 1 + andCount, SubordTag: 1 + subordCount, RelativeTag: 1 + relativeCount, StopTag: 1 + stopCount, NounTag: 1 + nounCount}

// count fills counts, so that what stands between two places is known at once.
func (w *Resolver) count() {
	w.counts = names.Blank(w.counts, len(w.words)+1, counts{})
	var sum counts
	before := StopTag
	for i := range w.words {
		w.counts[i] = sum
		tag := w.words[i].tag
		if k := counters[tag]; k > 0 {
			sum[k-1]++
			if k == 1+verbCount && before != AuxTag {
				sum[groupCount]++
			}
		}
		before = tag
	}
	w.counts[len(w.words)] = sum
}
