package who

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// bound reports whether grammar keeps a pronoun from standing for whoever the place x is
// of. Three things do, however near x may be:
//
//	“He was kind,” Ruiz said.              whoever speaks is not "he" in their own words
//	Ruiz praised him.                      subject and object of one verb are two
//	Placed in the care of Ruiz, he slept.  Ruiz is not who was placed there
func (w *Resolver) bound(p *pronoun, at, x *place) bool {
	if p.class == Gendered && at.quote > 0 && w.said[at.quote-1] == x.who && w.marked(at.quote, int(at.First)) {
		return true
	}
	if x.sentence != at.sentence {
		return false
	}
	if p.form == 1 && x.role == Subject && w.onlyVerb(x.Last, at.First) {
		return p.gender != text.Female || w.alone(at.Last)
	}
	return x.First < w.fronted && x.role != Owner && x.role != Compound
}

// marked reports whether token i stands between the marks of a quote.
func (w *Resolver) marked(quote int32, i int) bool {
	q := &w.D.Quotes[quote-1]
	if q.Type != text.Mixed {
		return q.Type == text.Direct
	}
	at := w.D.Tokens[i].Start
	for _, run := range q.Content {
		if run.Start <= at && at < run.End {
			s := run.In(w.D.Text)
			return strings.HasPrefix(s, `"`) || strings.HasPrefix(s, "“")
		}
	}
	return false
}

// farthestVerb is how many tokens a verb and its auxiliaries may have.
const farthestVerb = 5

// onlyVerb reports whether the tokens [from, to) are one verb: "has never praised".
func (w *Resolver) onlyVerb(from, to int32) bool {
	verb := false
	for i := from; i < to; i++ {
		switch w.tag(i) {
		case FiniteTag, NonfiniteTag:
			verb = true
		case NounTag, AdjTag, OtherTag: // saw
			verb = i == to-1
		case AuxTag, NotTag, ToTag, AdvTag:
		default:
			return false
		}
	}
	return verb && to-from <= farthestVerb
}

// alone reports whether "her" before token i owns nothing there: "praised her | for".
func (w *Resolver) alone(i int32) bool {
	switch w.tag(i) {
	case StopTag, CommaTag, MarkTag, PrepTag, ToTag, AndTag, SubordTag, DetTag, PronounTag, AuxTag:
		return true
	}
	return false
}

// leastFront is how many tokens a participle and its comma have at least.
const leastFront = 4

// front returns the comma before the subject at a place, if a participle or an
// infinitive without a subject of its own stands before it at the beginning of the
// sentence, or else 0: "After meeting Ruiz, | he", "To please Ruiz, | he".
func (w *Resolver) front(p *pronoun, at *place) int32 {
	first, comma := int32(w.D.Sentences[at.sentence].First), at.First-1
	if p.form != 0 || p.class == Thing || at.First < first+leastFront || w.D.Word(int(comma)) != "," {
		return 0
	}
	for first < comma && w.D.Tokens[first].Kind != text.Word {
		first++
	}
	switch t := w.tag(first); {
	case t == AndTag, (t == SubordTag || t == PrepTag || t == AdvTag) && strings.HasSuffix(w.D.Word(int(first+1)), "ing"):
		first++
	}
	if first >= comma || !w.infinitive(first) && (w.NameAt[first] > 0 || !participle(w.D.Word(int(first)))) {
		return 0
	}
	for i := first + 1; i < comma; i++ {
		if t := w.tag(i); t == FiniteTag || t == AuxTag { // with a subject of its own
			return 0
		}
	}
	return comma
}

func (w *Resolver) infinitive(i int32) bool {
	return w.tag(i) == ToTag && w.tag(i+1) == NonfiniteTag
}

// participle reports whether the first word of a sentence looks like a participle.
func participle(word string) bool {
	var room [32]byte
	low := string(lower(&room, word))
	if noParticiples[low] {
		return false
	}
	return irregular[low] || len(low) > 4 && (strings.HasSuffix(low, "ed") || strings.HasSuffix(low, "ing"))
}

var noParticiples = words("according anything concerning considering during evening everything excluding following including indeed morning nothing regarding something spring")

var irregular = words("beaten born bought brought built caught chosen driven drawn fed felled found given held hit hurt kept known led left lent lost made met paid put seen sent set shot shown struck swept taken taught thrown told torn won worn written")

func words(list string) map[string]bool {
	m := map[string]bool{}
	for word := range strings.FieldsSeq(list) {
		m[word] = true
	}
	return m
}
