package quote

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

// agents lets grammar correct the speakers of quotes: who is told something says nothing,
// claims that somebody rejects are another's, and "it", "there" and things do not speak.
func (s *draft) agents() {
	for i := range s.Doc.Quotes {
		q := &s.Doc.Quotes[i]
		if q.Cue.Empty() {
			continue
		}
		v := s.verbOf(q)
		if q.Speaker.Empty() {
			s.agentBehind(q, v)
		}
		switch {
		case s.suffers(v):
			s.byAgent(q, v)
		case q.Speaker.Empty():
		case s.others(q, v), s.empty(q, v), s.thing(q, v):
			q.Speaker = text.Span{}
		}
	}
}

// verbOf returns the token of a cue that says what is done.
func (s *draft) verbOf(q *text.Quote) int { return s.Doc.TokenAt(q.Cue.Start) }

func (s *draft) stem(i int) string { return grammar.Stem(strings.ToLower(s.Word(i))) }

// suffers reports whether the verb at token v is in the passive of a kind whose subject is
// the hearer or the topic: was told, has been accused, is said. Not so in "is quoted as
// saying", and not in "is convinced", which tells of its subject's mind.
func (s *draft) suffers(v int) bool {
	if !affecting[s.stem(v)] || strings.HasSuffix(s.Word(v), "ing") || s.At(v+1, "as") && s.Is(v+2, grammar.Participle) {
		return false
	}
	lo := s.SentenceStart(v)
	for p := v - 1; p >= lo && s.Is(p, grammar.Auxiliary|grammar.Adverb|grammar.Negation); p-- {
		if s.Being(p) && !s.Possessive(p) {
			return !s.At(v+1, "of") || s.stem(v) != "assur" // is assured of winning
		}
	}
	return false
}

// byAgent gives a quote whose cue is in the passive to whoever stands behind "by", or to
// nobody if its speaker is the verb's subject: was warned | by the mayor | that.
func (s *draft) byAgent(q *text.Quote, v int) {
	hi := s.SentenceEnd(v)
	for i := v + 1; i < min(hi, v+farAgent) && !s.Is(i, grammar.Auxiliary|grammar.Relative); i++ {
		if !s.At(i, "by") {
			continue
		}
		np := s.NounFrom(i+1, hi)
		for !np.Empty() && s.Is(np.Last-1, grammar.Determiner|grammar.Preposition) { // by the mayor | for its
			np.Last--
		}
		if np.Empty() || !s.CanSpeak(np) && !s.Is(np.First, grammar.Determiner) { // by phone
			break
		}
		q.Speaker = s.HeadSpan(s.ApposedName(np, hi))
		return
	}
	if q.Speaker.End <= q.Cue.Start {
		q.Speaker = text.Span{}
	}
}

// agentBehind gives a quote whose cue is in the passive to whoever "by" names behind its last
// run, where the reader took them into the content: was dismissed as "a tub" | by the baker.
func (s *draft) agentBehind(q *text.Quote, v int) {
	last := &q.Content[len(q.Content)-1]
	by := s.firstToken(*last)
	for by < len(s.Doc.Tokens) && s.Doc.Tokens[by].Start < last.End && !(s.At(by, "by") && s.Doc.Tokens[by-1].Kind == text.Mark) {
		by++
	}
	if by >= len(s.Doc.Tokens) || s.Doc.Tokens[by].Start >= last.End || s.firstToken(*last) >= by-1 || !s.Passive(s.SentenceStart(v), v) {
		return
	}
	np := s.NounFrom(by+1, s.SentenceEnd(by))
	if np.Empty() || !s.CanSpeak(np) {
		return
	}
	last.End = s.Doc.Tokens[by-1].End
	q.Speaker = s.HeadSpan(s.ApposedName(np, s.SentenceEnd(by)))
}

// farAgent bounds the words between a verb in the passive and "by".
const farAgent = 5

// others reports whether a quote is a claim that its speaker only meets: faces claims that;
// rejected suggestions that; was angry at reports that.
func (s *draft) others(q *text.Quote, v int) bool {
	n := v
	for n < min(v+farAgent, s.SentenceEnd(v)) && !(claims[s.stem(n)] && s.Lower(n) && (s.At(n+1, "that") || s.At(n+1, "of") || s.befalls(n))) {
		n++
	}
	if n == min(v+farAgent, s.SentenceEnd(v)) || s.Doc.Tokens[n].Start > q.Content[0].Start && n > s.firstToken(q.Content[0]) {
		return false
	}
	if s.befalls(n) {
		return true
	}
	for i := n - 1; i > n-2*farAgent && i >= 0 && s.Doc.Tokens[i].Start >= q.Speaker.End; i-- {
		switch {
		case s.PossessivePronoun(i), s.Possessive(i):
			return false
		case meeting[s.stem(i)] && s.Lower(i), s.At(i, "at"), s.At(i, "over"), s.At(i, "amid"), s.At(i, "about"):
			return true
		}
	}
	return false
}

// befalls reports whether the noun at token n is a claim of others about who met it: sued
// over claims she lied; hit by reports that; brushed aside talk that.
func (s *draft) befalls(n int) bool {
	if w := s.Word(n); n+1 >= len(s.Classes) || strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing") || !s.At(n+1, "that") && !s.Is(n+1, grammar.Subject) && !s.PossessivePronoun(n+1) {
		return false
	}
	i := n - 1
	if s.At(i, "aside") || s.At(i, "down") || s.At(i, "off") {
		i--
	}
	return i >= 0 && s.Lower(i) && (about[s.Word(i)] || meeting[s.stem(i)])
}

// empty reports whether the speaker of a quote is a word that stands for nobody: "it was
// easy to say", "there are claims that". "It said" is somebody's.
func (s *draft) empty(q *text.Quote, v int) bool {
	t := s.Doc.TokenAt(q.Speaker.Start)
	switch strings.ToLower(q.Speaker.In(s.Doc.Text)) {
	case "there":
		return true
	case "it":
		return t < v && (s.Being(t+1) && !s.Is(v, grammar.Participle) || s.At(v-1, "to") || idle[s.stem(v)])
	case "this", "that", "which", "these", "those":
		return idle[s.stem(v)]
	}
	return false
}

// thing reports whether a quote's cue is a verb that things do as well, such as "shows",
// and its speaker is a thing, not a document: experience shows that. A look says nothing
// with any verb: her smile told us that.
func (s *draft) thing(q *text.Quote, v int) bool {
	first, head := s.Doc.TokenAt(q.Speaker.Start), s.Doc.TokenAt(q.Speaker.End-1)
	if head-first < 4 && s.Lower(head) && mute[s.stem(head)] {
		return true
	}
	if !idle[s.stem(v)] {
		return false
	}
	for i := first; i < len(s.Classes) && s.Doc.Tokens[i].Start < q.Speaker.End; i++ {
		if s.Is(i, grammar.Role|grammar.Document|grammar.Subject) || evidence[s.stem(i)] || s.Named(i) && (i > s.SentenceStart(i) || s.Tagged(grammar.One(i))) && !s.Possessive(i+1) {
			return false
		}
	}
	return true
}

// The verbs that grammar decides by, as stems.
var (
	// affecting do something to their subject in the passive.
	affecting = stems(`tell told warn inform assure remind accuse ask advise urge criticise criticize praise describe call question notify
		instruct order suspect name dub blame condemn denounce say said believe think thought report allege claim rumour rumor quote cite label
		brand term`)

	// meeting have as their object what another claims.
	meeting = stems(`face faced reject dismiss deny denied refute rebuff ignore counter dispute confront rebut decry investigate fight fought
		battle brush shrug play`)

	// about ties such a claim to what befell somebody: hit by reports that, sued over claims.
	about = map[string]bool{"at": true, "over": true, "amid": true, "about": true, "by": true, "after": true, "following": true, "of": true}

	// claims are what somebody else may say.
	claims = stems(`claim report suggestion allegation accusation assertion charge rumour rumor complaint criticism argument notion talk speculation`)

	// idle have things for subjects as well, which say nothing.
	idle = stems(`show showed suggest signal indicate mean meant prove demonstrate reveal imply underline illustrate seem appear emerge follow`)
)

// evidence is what shows or suggests something as a witness would.
var evidence = stems(`poll polls polling survey report filing email e-mail mail result projection analysis analyses data figure record study research
	statistic number estimate document tape video footage transcript census finding tally count ballot chart paper article letter message tweet
	text note memo book file evidence test review audit investigation average index remark evidence disclosure return item work ledger
		some many most several team court`)

// mute is what shows on somebody, and what teaches, whatever the verb.
var mute = stems(`smile silence face eye look tear grin frown gesture expression instinct experience history logic`)

// stems returns the stems of a list of words.
func stems(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[grammar.Stem(w)] = true
	}
	return m
}
