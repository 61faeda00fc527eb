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
// once: by its form, by a title or a name in it, or in capitals or one word.
func (s *Scan) showsSpeaker(t Turn) bool {
	if t.form > colonLabel || t.Name.Last-t.Name.First == 1 {
		return true
	}
	shouts := true
	for i := t.Name.First; i < t.Name.Last; i++ {
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
// four turns need a label such as Q and a question first, or to be all of the text.
// Four or more, or three that are all of the text, need two of five labels to be ones
// that come again, and a label such as Q or half the turns that ask or talk to somebody.
func (s *Scan) takeTurns(all []Turn) bool {
	c := s.conversation(all)
	switch {
	case c.plain >= 2:
		return true
	case len(all) == len(s.Doc.Paragraphs) && c.named == len(all) && c.long:
		return true
	case len(c.seen) < 2 || 4*c.changes < 3*(len(all)-1):
		return false
	case c.asked && len(all) < 4:
		first := all[0].Runs
		return len(first) > 0 && s.At(first[len(first)-1].Last-1, "?")
	}
	first, _ := s.Doc.ParagraphTokens(0)
	return (len(all) >= 4 || len(all) == 3 && all[0].Label.First <= first+3) && 5*c.again >= 2*len(all) && (c.asked || 2*c.talk >= len(all))
}

// conversation counts what shows that labels are those of a conversation.
type conversation struct {
	seen    map[string]int // how often each label comes, by its last word
	again   int            // turns whose label comes more than once
	changes int            // turns whose label differs from the one before
	talk    int            // turns that ask or talk to somebody
	plain   int            // labels of a form that prose does not have
	named   int            // labels that are the name of a person
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
		c.named += count(t.Name.Last-t.Name.First > 1 && s.TaggedPerson(t.Name))
		c.asked = c.asked || questionLabels[strings.ToLower(w)]
		before = w
		for k, r := range t.Runs {
			if k == 0 && (s.At(r.Last-1, "?") || s.talks(r.First, r.Last)) {
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
