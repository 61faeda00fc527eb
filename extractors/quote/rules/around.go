package rules

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

// pointedAt reads a sentence that points back at the quote before it and names its
// speaker: Those were the words of Oduya. → Oduya. That is what Oduya said. → said, Oduya.
func (s *Scan) pointedAt(k int) Attribution {
	t := s.SentenceAfter(k)
	who := s.pointsBackTo(t)
	if who.Empty() {
		return Attribution{}
	}
	return Attribution{By: Pointed, Cue: s.cueBeside(who, t.Last), Speaker: who}
}

// pointsBackTo returns whom a sentence names that points at a quote: That is what | Oduya |
// said. With that, | she | left. Those were the words of | Oduya |. The speaker is | Oduya |.
// So began | Oduya |.
func (s *Scan) pointsBackTo(t grammar.Range) grammar.Range {
	i := t.First
	if t.Last-i < 4 {
		return grammar.Range{}
	}
	switch first := strings.ToLower(s.Word(i)); {
	case pointers[first] && s.Being(i+1) && (s.At(i+2, "what") || s.At(i+2, "how")),
		first == "with" && pointers[s.Word(i+1)] && (s.At(i+2, ",") || s.At(i+2, "words")):
		if i += 3; s.At(i, ",") {
			i++
		}
		if s.PersonPronoun(i) {
			return grammar.One(i)
		}
		return s.ApposedName(s.TrimVerb(s.NounFrom(i, t.Last)), t.Last)
	case pointers[first] && s.Being(i+1):
		for j := i + 2; j < min(t.Last, i+9); j++ {
			if quoteNouns[s.Word(j)] {
				return s.FirstName(j+1, t.Last)
			}
		}
	case first == "the" && speakerNouns[s.Word(i+1)] && s.Being(i+2), first == "so" && (s.Is(i+1, grammar.Cue) || s.At(i+1, "began")):
		return s.FirstName(i+2, t.Last)
	}
	return grammar.Range{}
}

// nameAbove reads a name and its description on the line above a quote: MARTA ODUYA,
// GROWER → MARTA ODUYA.
func (s *Scan) nameAbove(k int) Attribution {
	r := s.Runs[k]
	if r.Paragraph == 0 || s.ParagraphStart(r) != r.First {
		return Attribution{}
	}
	lo, hi := s.Doc.ParagraphTokens(r.Paragraph - 1)
	if hi-lo < 2 || hi-lo > 14 || s.Doc.Tokens[hi-1].Kind == text.Punct || k > 0 && s.Runs[k-1].Last > lo {
		return Attribution{}
	}
	end := lo
	for end < hi && s.Named(end) {
		end++
	}
	if end-lo < 2 || end-lo > 4 || end == hi || !s.At(end, ",") {
		return Attribution{}
	}
	return Attribution{By: Colon, Speaker: grammar.Range{First: lo, Last: end}}
}

// cueBeside returns the cue right after or right before the speaker, before token hi;
// empty if there is none.
func (s *Scan) cueBeside(who grammar.Range, hi int) grammar.Range {
	for _, v := range [...]int{who.Last, who.First - 1} {
		if v < hi && s.Lower(v) && s.Is(v, grammar.Cue) {
			return grammar.One(v)
		}
	}
	return grammar.Range{}
}

// actsAfter reads who acts right after a quote that begins its paragraph: "That is all
// of it." Marta Oduya took the envelope back. → Marta Oduya.
func (s *Scan) actsAfter(k int) Attribution {
	r, t := s.Runs[k], s.SentenceAfter(k)
	if t.Empty() || t.First != r.Last || s.ParagraphStart(r) != r.First || !s.SameParagraph(r.First, t.First) || k+1 < len(s.Runs) && s.Runs[k+1].First < t.Last {
		return Attribution{}
	}
	if s.PersonPronoun(t.First) && t.First+1 < t.Last && s.CanBeVerb(t.First+1) {
		return Attribution{By: Beside, Speaker: grammar.One(t.First)}
	}
	if !s.Named(t.First) {
		return Attribution{}
	}
	who := s.TrimVerb(s.NounFrom(t.First, t.Last))
	if !s.BareName(s.Head(who)) || who.Last >= t.Last || !s.At(who.Last, ",") && !s.CanBeVerb(who.Last) {
		return Attribution{}
	}
	return Attribution{By: Beside, Speaker: who}
}

// actsBefore reads who acts in the sentence before a quote, in the same paragraph:
// Marta Oduya stared at the envelope. "Is that it?" → Marta Oduya.
func (s *Scan) actsBefore(k int) Attribution {
	hi := s.Runs[k].First
	if hi == 0 || !s.SameParagraph(hi-1, hi) || k > 0 && max(s.Runs[k-1].Last, s.Settled[k-1].Cue.Last) > s.SentenceStart(hi-1) {
		return Attribution{}
	}
	who := s.Actor(s.Doc.SentenceAt(hi - 1))
	if who.Empty() {
		return Attribution{}
	}
	return Attribution{By: Beside, Speaker: who}
}

// short is the most words that a turn can have in a dialogue in which nobody asks
// anything.
const short = 12

// turn gives a paragraph of a dialogue to whoever spoke two paragraphs before:
// "Is it safe?" asked Oduya. / "It is," said Pell. / "Since when?" → Oduya.
func (s *Scan) turn(k int) Attribution {
	i := s.turnBefore(k)
	if i < 0 {
		return Attribution{}
	}
	last, other := s.Settled[k-1], s.Settled[i]
	switch {
	case other.Speaker.Empty() != last.Speaker.Empty(): // only one of the two has a name
		return Attribution{By: Dialogue, Speaker: other.Speaker}
	case other.Speaker.Empty() || s.SameVoice(other.Speaker, last.Speaker):
		return Attribution{}
	}
	r, prev, first := s.Runs[k], s.Runs[k-1], s.Runs[i]
	if last.By != Dialogue && !s.Asks(first) && !s.Asks(prev) && !s.Asks(r) && max(first.Words, prev.Words, r.Words) > short {
		return Attribution{}
	}
	return Attribution{By: Dialogue, Speaker: other.Speaker}
}

// answered gives a short paragraph after a question to the person asked: "Is it safe?"
// she asked Pell. / "Yes." → Pell. If the text does not name that person, the paragraph
// has no speaker.
func (s *Scan) answered(k int) Attribution {
	if !s.inDialogue(k) {
		return Attribution{}
	}
	asked := s.Settled[k-1]
	if s.Runs[k].Words > short || !s.Asks(s.Runs[k-1]) || asked.Cue.Empty() || asked.By == Before || !strings.HasPrefix(s.Word(asked.Cue.First), "ask") {
		return Attribution{}
	}
	who := grammar.Range{}
	if v := asked.Cue.Last; asked.By == After && v < len(s.Classes) && s.Named(v) {
		who = s.NounFrom(v, s.SentenceEnd(v))
	}
	return Attribution{By: Dialogue, Speaker: who}
}

// inDialogue reports whether run k is a paragraph and follows one that ends in a quote
// with a known speaker, or in a turn of a dialogue.
func (s *Scan) inDialogue(k int) bool {
	if k < 1 || !s.WholeParagraph(k) || s.Runs[k].Continues {
		return false
	}
	prev, last := s.Runs[k-1], s.Settled[k-1]
	return s.Runs[k].Paragraph == prev.Paragraph+1 && prev.Closed && s.EndsParagraph(k-1) && (!last.Speaker.Empty() || last.By == Dialogue)
}

// turnBefore returns the last run of the paragraph two before that of run k, or -1 if
// that run is no quote or there is none.
func (s *Scan) turnBefore(k int) int {
	if !s.inDialogue(k) {
		return -1
	}
	p := s.Runs[k-1].Paragraph
	i := k - 2
	for i > 0 && s.Runs[i].Paragraph == p {
		i--
	}
	if i < 0 || s.Runs[i].Paragraph != p-1 || s.Settled[i].By == None {
		return -1
	}
	return i
}

// AmongQuotes reports whether run k, which nothing attributes, is a quote judged by what
// is around and in it. The run before or after it is a quote no more than two paragraphs
// away, it is a sentence with "I", "you" or the like, or it is a paragraph that asks or
// exclaims.
func (s *Scan) AmongQuotes(k int) bool {
	r := s.Runs[k]
	return k > 0 && s.Runs[k-1].Paragraph >= r.Paragraph-2 && s.Settled[k-1].By != None ||
		k+1 < len(s.Runs) && s.Runs[k+1].Paragraph <= r.Paragraph+2 && s.Settled[k+1].By != None ||
		s.Stops(r) && s.talks(r.First, r.Last) ||
		s.WholeParagraph(k) && (s.Asks(r) || s.At(max(r.Last-2, r.First), "!"))
}

// talks reports whether somebody talks to somebody in the tokens [first, last): "I",
// "you" or the like is among them.
func (s *Scan) talks(first, last int) bool {
	for i := first; i < last; i++ {
		if talkWords[strings.ToLower(s.Word(i))] {
			return true
		}
	}
	return false
}
