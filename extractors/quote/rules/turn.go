package rules

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

// Turn is a labelled turn of an interview or a transcript without marks: BAKKER: In
// 1994.
type Turn struct {
	Label grammar.Range   // its tokens, half-open, without a colon
	Name  grammar.Range   // those that say who speaks; empty for the mark of a new speaker
	Runs  []grammar.Range // the tokens of what is said, half-open, without the label

	form labelForm
}

// Turns returns the turns of an interview in text order, or nil if the labels of the
// document are not those of people who take turns. A turn goes on to the next label,
// without stage directions: (LAUGHTER). The last turn is a single paragraph, because
// the writer may take over after it.
func (s *Scan) Turns() []Turn {
	labels := s.turnLabels()
	var all []Turn
	said := 0 // paragraphs of the last turn
	for p := range s.Doc.Paragraphs {
		first, last := s.Doc.ParagraphTokens(p)
		switch {
		case len(labels) > 0 && labels[0].Label.First < last:
			all, said = append(all, labels[0]), 0
			labels = labels[1:]
			if t := &all[len(all)-1]; t.Runs[0].Empty() { // what is said follows
				t.Runs = nil
				continue
			}
		case len(all) == 0 || s.direction(first, last) || !s.spoken(last, &all[len(all)-1]):
			continue
		default:
			all[len(all)-1].Runs = append(all[len(all)-1].Runs, grammar.Range{First: first, Last: last})
		}
		said++
	}
	if len(all) == 0 || !s.takeTurns(all) {
		return nil
	}
	if last := &all[len(all)-1]; said > 1 {
		last.Runs = last.Runs[:len(last.Runs)-said+1]
	}
	return s.withoutDirections(all)
}

// turnLabels returns the labels at the beginning of paragraphs. Words before a colon
// that come once are none if nothing shows a speaker: "Five things to know: …".
func (s *Scan) turnLabels() []Turn {
	var all []Turn
	for p := range s.Doc.Paragraphs {
		if first, last := s.Doc.ParagraphTokens(p); first < last {
			if t := s.turnLabel(first, last); t.form != noLabel {
				all = append(all, t)
			}
		}
	}
	seen := make(map[string]int)
	keys := make([]string, len(all))
	for i, t := range all {
		keys[i] = s.labelKey(all[:i], t)
		seen[keys[i]]++
	}
	kept := all[:0]
	for i, t := range all {
		if seen[keys[i]] > 1 || s.showsSpeaker(t) {
			kept = append(kept, t)
		}
	}
	return kept
}

// showsSpeaker reports whether a label is plainly that of a speaker, though it comes
// once: by its form, by a title, a name or who presides in it, or in capitals or one word.
func (s *Scan) showsSpeaker(t Turn) bool {
	if t.form > colonLabel || t.Name.Last-t.Name.First == 1 || presiding[strings.ToLower(s.Word(t.Name.Last-1))] {
		return true
	}
	shouts := true
	for i := t.Name.First + count(s.At(t.Name.First, "The")); i < t.Name.Last; i++ {
		shouts = shouts && s.Doc.Tokens[i].Case != text.Title
	}
	return shouts || s.Is(t.Label.First, grammar.Title) || s.Tagged(t.Name)
}

// spoken reports whether a paragraph that ends before token last belongs to a turn: a
// headline has no full stop. Live captions break anywhere.
func (s *Scan) spoken(last int, t *Turn) bool {
	end := s.Doc.Tokens[last-1].Kind
	return end == text.Punct || end == text.Mark || t.form == chevronLabel
}

// takeTurns reports whether labels are those of a conversation. Two labels of a form
// that prose does not have are enough. Of names before a colon there must be at least
// two different ones, and three of four must differ from the one before. Fewer than
// four turns need a label such as Q and a question first, or to be all of the text, as
// turns are of people with names of two words, or who speak again.
// Four or more, or three that are all of the text, need two of five labels to be ones
// that come again, and a label such as Q or half the turns that ask or talk to somebody.
func (s *Scan) takeTurns(all []Turn) bool {
	c := s.conversation(all)
	switch {
	case c.plain >= 2:
		return true
	case len(all) == len(s.Doc.Paragraphs) && (c.named == len(all) && c.long || c.people == len(all) && len(c.seen) > 1 && c.again > 1):
		return true
	case len(c.seen) < 2 || 4*c.changes < 3*(len(all)-1):
		return false
	case c.asked && len(all) < 4 && s.asksFirst(all[0].Runs):
		return true
	}
	first, _ := s.Doc.ParagraphTokens(0)
	return (len(all) >= 4 || len(all) == 3 && all[0].Label.First <= first+3) && 5*c.again >= 2*len(all) && (c.asked || 2*c.talk >= len(all))
}

// asksFirst reports whether the runs of a turn end with a question.
func (s *Scan) asksFirst(runs []grammar.Range) bool {
	return len(runs) > 0 && s.At(runs[len(runs)-1].Last-1, "?")
}

// conversation counts what shows that labels are those of a conversation.
type conversation struct {
	seen    map[string]int // how often each label comes, by its last word
	again   int            // turns whose label comes more than once
	changes int            // turns whose label differs from the one before
	talk    int            // turns that ask or talk to somebody
	plain   int            // labels of a form that prose does not have
	people  int            // labels that are the name of a person, or have a title
	named   int            // labels that are the name of a person, of two words or more
	asked   bool           // a label is one of questions
	long    bool           // a turn is more than a heading
}

func (s *Scan) conversation(all []Turn) conversation {
	c := conversation{seen: make(map[string]int)}
	before := ""
	for i, t := range all {
		w := s.labelKey(all[:i], t)
		c.seen[w]++
		c.changes += count(i > 0 && w != before)
		c.plain += count(t.form > colonLabel)
		c.people += count(s.person(t))
		c.named += count(t.Name.Last-t.Name.First > 1 && s.TaggedPerson(t.Name))
		c.asked = c.asked || s.asks(t)
		before = w
		for k, r := range t.Runs {
			if k == 0 && (s.At(r.Last-1, "?") || s.talks(r.First, r.Last) || s.addresses(r)) {
				c.talk++
			}
			c.long = c.long || r.Last-r.First >= 8 && s.Doc.Tokens[r.Last-1].Kind != text.Word
		}
	}
	for _, n := range c.seen {
		if n > 1 {
			c.again += n
		}
	}
	return c
}

// addresses reports whether what is said begins with whom it is said to: Mr Speaker, …
func (s *Scan) addresses(r grammar.Range) bool {
	i := r.First
	for i < min(r.Last, r.First+4) && (s.Doc.Tokens[i].Case.Capital() || s.At(i, ".")) {
		i++
	}
	return i > r.First+1 && i < r.Last && s.At(i, ",") && s.Is(r.First, grammar.Title) && presiding[strings.ToLower(s.Word(i-1))]
}

// person reports whether a label is the name of a person, or has a title.
func (s *Scan) person(t Turn) bool {
	return !t.Name.Empty() && (s.Is(t.Name.First, grammar.Title) || s.TaggedPerson(t.Name))
}

// asks reports whether a label is that of somebody who asks, answers or presides:
// Q · Speaker 1 · The Speaker.
func (s *Scan) asks(t Turn) bool {
	if t.Name.Empty() {
		return false
	}
	first, last := strings.ToLower(strings.Trim(s.Word(t.Name.First), ".")), strings.ToLower(strings.Trim(s.Word(t.Name.Last-1), "."))
	numbered := t.Name.Last-t.Name.First == 2 && s.Doc.Tokens[t.Name.Last-1].Kind == text.Number
	return questionLabels[last] || presiding[last] || numbered && (questionLabels[first] || presiding[first])
}

// labelKey returns what tells a label from others: BAKKER of JOHANNES BAKKER. Initials
// stand for a name that an earlier label gave.
func (s *Scan) labelKey(before []Turn, t Turn) string {
	if t.Name.Empty() {
		return ""
	}
	key := strings.Trim(s.Word(t.Name.Last-1), ".")
	if t.Name.Last-t.Name.First > 1 || len(key) < 2 || len(key) > 3 || strings.ToUpper(key) != key {
		return key
	}
	for _, b := range before {
		if s.initials(b.Name) == key {
			return strings.Trim(s.Word(b.Name.Last-1), ".")
		}
	}
	return key
}

// initials returns the first letters of the words of a name: DL.
func (s *Scan) initials(r grammar.Range) string {
	var b strings.Builder
	for i := r.First; i < r.Last; i++ {
		b.WriteByte(s.Word(i)[0])
	}
	return b.String()
}

func count(is bool) int {
	if is {
		return 1
	}
	return 0
}
