package quote

import (
	"sort"
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// around finds who speaks in run k, that nothing attributes and that is a
// sentence or more by itself, from what stands around it and surely enough to
// keep it apart from the quote before: words behind that point back at it, a
// name on the line above, somebody who acts beside it, or whose turn it is.
func (s *scan) around(k int) attribution {
	for _, find := range [...]func(int) attribution{s.pointed, s.headed, s.actsAfter, s.turn, s.actsBefore} {
		if a := find(k); a.by != none {
			return a
		}
	}
	return attribution{}
}

// behind returns the sentence behind run k: in its paragraph, or the first of
// the next where the run ends its own.
func (s *scene) behind(k int) tokens {
	last := s.d.SentenceAt(s.runs[k].last - 1)
	if last+1 >= len(s.d.Sentences) {
		return tokens{}
	}
	next := s.d.Sentences[last+1]
	return tokens{next.First, min(next.Last, next.First+window)}
}

// saying are nouns that a sentence can call the quote before it by.
var saying = map[string]bool{
	"words": true, "word": true, "message": true, "view": true, "views": true, "verdict": true, "reply": true, "answer": true,
	"response": true, "instruction": true, "instructions": true, "advice": true, "warning": true, "assessment": true, "opinion": true,
	"reaction": true, "conclusion": true, "motto": true, "order": true, "promise": true, "question": true, "line": true, "sentiment": true,
	"thought": true, "thoughts": true, "quote": true, "quotes": true, "quotation": true, "saying": true, "remark": true, "remarks": true, "complaint": true, "explanation": true, "lament": true, "cry": true, "plea": true,
}

// pointed reads a sentence that points back at the quote before it: Those were
// the words of Ruiz. That is what Ruiz said. So began the report that Ruiz
// filed. With that, Ruiz left. The speaker was Ruiz.
func (s *scan) pointed(k int) attribution {
	t := s.behind(k)
	if t.last-t.first < 4 {
		return attribution{}
	}
	i, second := t.first, strings.ToLower(s.word(t.first+1))
	var who tokens
	switch strings.ToLower(s.word(i)) {
	case "that", "those", "these", "this", "such":
		if who = s.calledBy(i+1, t.last); who.empty() {
			who = s.comesFrom(i+1, t.last)
		}
	case "so", "thus":
		if s.lower(i+1) && !s.is(i+1, Function|Adverb|Determiner|Subject|Conjunction|Auxiliary|Preposition) {
			who = s.firstName(i+2, t.last)
		}
	case "with":
		if second == "that" || second == "this" || second == "those" || second == "these" {
			who = s.leaves(i+2, t.last)
		}
	case "the":
		if (second == "speaker" || second == "author" || second == "writer" || second == "voice") && s.being(i+2) {
			who = s.firstName(i+3, t.last)
		} else {
			who = s.comesFrom(i+1, t.last)
		}
	}
	if who.empty() {
		return attribution{}
	}
	return attribution{by: pointed, cue: s.pointingCue(t.first, who, t.last), speaker: who}
}

// pointingCue returns the cue beside the speaker of a sentence that begins at lo
// and points back at a quote.
func (s *scan) pointingCue(lo int, who tokens, hi int) tokens {
	for _, v := range [...]int{who.last, who.first - 1} {
		if v > lo && v < hi && s.lower(v) && s.is(v, Cue) {
			return tokens{v, v + 1}
		}
	}
	return tokens{}
}

// calledBy reads "were the words of Ruiz", "is what Ruiz said" and "is how
// Ruiz learned of it", from the verb at i on.
func (s *scan) calledBy(i, hi int) tokens {
	if !s.being(i) || i+2 >= hi {
		return tokens{}
	}
	if w := s.word(i + 1); w == "what" || w == "how" {
		return s.apposedName(s.nounRight(i+2, hi), hi)
	}
	for j := i + 1; j < min(hi, i+8); j++ {
		if saying[s.word(j)] {
			return s.firstName(j+1, hi)
		}
	}
	return tokens{}
}

// comesFrom reads "words belong to Ruiz", "answer came from Ruiz" and "words,
// spoken by Ruiz,".
func (s *scan) comesFrom(i, hi int) tokens {
	if i+2 >= hi || !saying[s.word(i)] {
		return tokens{}
	}
	switch s.word(i + 1) {
	case ",", "belong", "belonged", "came", "come", "comes", "were", "was", "are", "is":
		return s.firstName(i+2, hi)
	}
	return tokens{}
}

// leaves reads ", Ruiz, the chief of staff, ended the meeting".
func (s *scan) leaves(i, hi int) tokens {
	if i < hi && s.symbol(i, "words") {
		i++
	}
	if i < hi && s.symbol(i, ",") {
		i++
	} else if !s.symbol(i-1, "words") {
		return tokens{}
	}
	if i < hi && s.is(i, Subject) && !s.is(i, Determiner|Relative) {
		return tokens{i, i + 1}
	}
	return s.apposedName(s.nounRight(i, hi), hi)
}

// firstName returns the first noun phrase of [lo, hi) that is a name.
func (s *phrases) firstName(lo, hi int) tokens {
	for i := lo; i < hi; i++ {
		if !s.named(i) {
			continue
		}
		np := s.nounRight(i, hi)
		if h := s.head(np); s.bareName(h) || h.last-h.first == 1 && s.named(h.first) {
			return np
		}
		i = max(i, np.last)
	}
	return tokens{}
}

// headed reads a name on the line above run k: JORGE RUIZ, GROWER.
func (s *scan) headed(k int) attribution {
	r := s.runs[k]
	if r.paragraph == 0 || s.paragraphStart(r) != r.first {
		return attribution{}
	}
	lo, hi := s.d.ParagraphTokens(r.paragraph - 1)
	if hi-lo < 2 || hi-lo > 14 || s.d.Tokens[hi-1].Kind == text.Punct || k > 0 && s.runs[k-1].last > lo {
		return attribution{}
	}
	end := lo
	for end < hi && s.named(end) {
		end++
	}
	if end-lo < 2 || end-lo > 4 || end == hi || !s.symbol(end, ",") {
		return attribution{}
	}
	return attribution{by: colon, speaker: tokens{lo, end}}
}

func (s *scene) paragraphStart(r run) int {
	first, _ := s.d.ParagraphTokens(r.paragraph)
	return first
}

// actsAfter reads somebody who does something behind the quote that begins a
// paragraph: "Is that it?" Ruiz stared at the envelope.
func (s *scan) actsAfter(k int) attribution {
	r, t := s.runs[k], s.behind(k)
	if t.empty() || t.first != r.last || s.paragraphStart(r) != r.first || !s.sameParagraph(r.first, t.first) || s.holdsRun(k+1, t) {
		return attribution{}
	}
	if s.person(t.first) && t.first+1 < t.last && s.verb(t.first+1) {
		return attribution{by: beside, speaker: tokens{t.first, t.first + 1}}
	}
	if !s.named(t.first) {
		return attribution{}
	}
	np := s.acting(s.nounRight(t.first, t.last))
	if h := s.head(np); !s.bareName(h) {
		return attribution{}
	}
	if np.last < t.last && (s.symbol(np.last, ",") || s.verb(np.last)) {
		return attribution{by: beside, speaker: np}
	}
	return attribution{}
}

// holdsRun reports whether run k, or a later one, begins among the tokens t.
func (s *scene) holdsRun(k int, t tokens) bool {
	return k < len(s.runs) && s.runs[k].first < t.last
}

// person reports whether token i is a pronoun that stands for a person.
func (s *words) person(i int) bool {
	switch strings.ToLower(s.word(i)) {
	case "he", "she", "i", "they", "we":
		return true
	}
	return false
}

// acts reports whether token i is a pronoun of one person; "they" and "we" are
// as often about somebody else than who speaks next.
func (s *words) acts(i int) bool {
	switch strings.ToLower(s.word(i)) {
	case "he", "she", "i":
		return true
	}
	return false
}

// verb reports whether the word at i can be the verb of a subject before it.
func (s *words) verb(i int) bool {
	return s.lower(i) && (s.is(i, Auxiliary|Cue|Weak|Adverb) || !s.is(i, Preposition|Conjunction|Relative|Determiner|Role|Document|Function|Subject))
}

// acting cuts a noun phrase that begins with a name, and that its verb was
// taken into, behind the name.
func (s *phrases) acting(np tokens) tokens {
	for i := np.first + 1; i < np.last; i++ {
		if s.named(i-1) && s.lower(i) && !s.is(i, Role|Document|Particle|Preposition) && !s.possessive(i) {
			for j := i; j < np.last; j++ {
				if s.named(j) || s.is(j, Role) {
					return np
				}
			}
			return tokens{np.first, i}
		}
	}
	return np
}

// turn gives run k, a paragraph of its own, to the one whose turn it is in a
// dialogue: to who spoke before the speaker of the paragraph before. The answer
// to the first question of one is its hearer's, by name or not.
func (s *scan) turn(k int) attribution {
	if k < 1 || !s.wholeParagraph(k) || s.runs[k].continues {
		return attribution{}
	}
	r, prev, said := s.runs[k], s.runs[k-1], s.settled[k-1]
	if r.paragraph != prev.paragraph+1 || !prev.closed || !s.endsParagraph(k-1) || said.by == none || said.speaker.empty() && said.by != turn {
		return attribution{}
	}
	i := k - 2
	for i > 0 && s.runs[i].paragraph == prev.paragraph {
		i--
	}
	if i < 0 || s.runs[i].paragraph != prev.paragraph-1 || s.settled[i].by == none {
		return s.answered(k)
	}
	other := s.settled[i]
	if other.speaker.empty() != said.speaker.empty() { // one of two is never named
		return attribution{by: turn, speaker: other.speaker}
	}
	if other.speaker.empty() || s.sameVoice(other.speaker, said.speaker) {
		return s.answered(k)
	}
	if said.by != turn && !s.asks(s.runs[i]) && !s.asks(prev) && !s.asks(r) && max(s.runs[i].words, prev.words, r.words) > short {
		return attribution{}
	}
	return attribution{by: turn, speaker: other.speaker}
}

// answered gives the short paragraph k to whom the paragraph before asks: to
// nobody where it does not say.
func (s *scan) answered(k int) attribution {
	said := s.settled[k-1]
	if s.runs[k].words > short || !s.asks(s.runs[k-1]) || said.cue.empty() || said.by == before || !strings.HasPrefix(s.word(said.cue.first), "ask") {
		return attribution{}
	}
	hearer := tokens{}
	if v := said.cue.last; said.by == after && v < len(s.cls) && s.named(v) {
		hearer = s.nounRight(v, s.sentenceEnd(v))
	}
	return attribution{by: turn, speaker: hearer}
}

// short is how many words the turns of a dialogue have at most in which nobody
// asks anything.
const short = 12

// asks reports whether a run is a question.
func (s *scene) asks(r run) bool { return s.symbol(max(r.last-2, r.first), "?") }

// sameVoice reports whether two phrases name one speaker, as far as their words
// show.
func (s *phrases) sameVoice(a, b tokens) bool {
	x, y := s.head(a), s.head(b)
	return strings.EqualFold(s.word(x.last-1), s.word(y.last-1))
}

// actsBefore reads the sentence before run k in its paragraph, for the one who acts
// in it.
func (s *scan) actsBefore(k int) attribution {
	hi := s.runs[k].first
	if hi == 0 || !s.sameParagraph(hi-1, hi) || k > 0 && max(s.runs[k-1].last, s.settled[k-1].cue.last) > s.sentenceStart(hi-1) {
		return attribution{}
	}
	if who := s.actor(s.d.SentenceAt(hi - 1)); !who.empty() {
		return attribution{by: beside, speaker: who}
	}
	return attribution{}
}

// paragraphActor returns who acts in the paragraph before run k, where that
// holds no quote and the run begins its own: in its last sentence that has a
// person for its subject.
func (s *scan) paragraphActor(k int) tokens {
	r := s.runs[k]
	if r.paragraph == 0 || s.paragraphStart(r) != r.first {
		return tokens{}
	}
	par := s.d.Paragraphs[r.paragraph-1]
	if lo, _ := s.d.ParagraphTokens(r.paragraph - 1); par.First >= par.Last || k > 0 && s.runs[k-1].last > lo {
		return tokens{}
	}
	for i := par.Last - 1; i >= max(par.First, par.Last-4); i-- {
		if s.symbol(s.d.Sentences[i].Last-1, ".") || s.symbol(s.d.Sentences[i].Last-1, ":") {
			if t := s.actor(i); !t.empty() && (s.acts(t.first) || s.human(t)) {
				return t
			}
		}
	}
	return tokens{}
}

// human reports whether a phrase holds a person's name, by the tagger where it
// has found names.
func (s *phrases) human(t tokens) bool {
	if len(s.d.Mentions) == 0 {
		return true
	}
	span := s.d.Tokenized(t.first, t.last)
	i := sort.Search(len(s.d.Mentions), func(i int) bool { return s.d.Mentions[i].End > span.Start })
	for ; i < len(s.d.Mentions) && s.d.Mentions[i].Start < span.End; i++ {
		if s.d.Mentions[i].Type == text.Person {
			return true
		}
	}
	return false
}

// between reports whether a run is the words of somebody who speaks to another:
// I, you and their like stand in it.
func (s *scan) between(first, last int) bool {
	for i := first; i < last; i++ {
		switch strings.ToLower(s.word(i)) {
		case "i", "me", "my", "we", "us", "our", "you", "your":
			return true
		}
	}
	return false
}

// amongQuotes reports whether the run before or behind run k, no more than a
// paragraph away, is a quote.
func (s *scan) amongQuotes(k int) bool {
	p := s.runs[k].paragraph
	return k > 0 && s.runs[k-1].paragraph >= p-2 && s.settled[k-1].by != none ||
		k+1 < len(s.runs) && s.runs[k+1].paragraph <= p+2 && s.settled[k+1].by != none ||
		s.stops(s.runs[k]) && s.between(s.runs[k].first, s.runs[k].last) ||
		s.wholeParagraph(k) && (s.asks(s.runs[k]) || s.symbol(max(s.runs[k].last-2, s.runs[k].first), "!"))
}

// actor returns the person who is the subject of a sentence, by name or
// pronoun; nothing where it has another subject.
func (s *clauses) actor(sentence int) tokens {
	lo := s.d.Sentences[sentence].First
	hi := min(s.d.Sentences[sentence].Last, lo+window)
	t := s.clauseSubject(lo, hi)
	if t.empty() {
		return t
	}
	if t = s.acting(t); s.acts(t.first) || s.bareName(s.head(t)) || s.titled(t) {
		return t
	}
	return tokens{}
}

// titled reports whether a phrase is one name behind a title: Lord Pemberton.
func (s *phrases) titled(t tokens) bool {
	h := s.head(t)
	return h.first > t.first && h.last == t.last && s.named(h.first) && s.is(h.first-1, Title|Role)
}
