package coref

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// longestLabel is how many tokens the label of a turn has at most.
const longestLabel = 6

// fewestTurns is how many labelled paragraphs make a document one of turns.
const fewestTurns = 2

// mostLabels is how many different labels a talk has at most.
const mostLabels = 40

// label is what stands before the colon at the head of a paragraph.
type label struct {
	first, last int // its tokens, without the colon
	key         uint64
	entity      int
}

// labelled reads the turns of a document whose paragraphs begin with the name
// of who speaks: "OKELLO: …", "Q: …".
func (w *voice) labelled() {
	labels := w.labels[:0]
	for p := range w.d.Paragraphs {
		if l, ok := w.labelOf(p); ok {
			labels = append(labels, l)
		}
	}
	w.labels = labels
	if len(labels) == 0 {
		return
	}
	known := w.nameLabels(labels)
	if known < fewestTurns || 2*known < len(labels) {
		return
	}
	w.takeTurns(labels)
}

// nameLabels finds who the labels mean, and returns how many are somebody's.
func (w *voice) nameLabels(labels []label) (known int) {
	seen := make(map[uint64]int, 8) // label -> one more than its first place
	often := make(map[uint64]int, 8)
	for _, l := range labels {
		often[l.key]++
	}
	if len(often) > mostLabels {
		return 0
	}
	for i := range labels {
		l := &labels[i]
		if at := seen[l.key]; at > 0 {
			l.entity = labels[at-1].entity
		} else {
			l.entity = w.whoIs(l, often[l.key])
			seen[l.key] = i + 1
		}
		if l.entity >= 0 || w.part(l) != 0 {
			known++
		}
	}
	return known
}

// labelOf returns the label that paragraph p begins with.
func (w *voice) labelOf(p int) (label, bool) {
	first, last := w.d.ParagraphTokens(p)
	for first < last && w.d.Tokens[first].Kind != text.Word {
		first++ // "- ", "[12:30] "
	}
	l := label{first: first, entity: -1, key: 17}
	if first < last && w.lettered {
		switch word := w.d.Word(first); word {
		case "Q", "A", "Q.", "A.":
			l.last, l.key = first+1, uint64(word[0])
			return l, true
		}
	}
	for i := first; i < min(last, first+longestLabel+1); i++ {
		if w.d.Word(i) == ":" {
			l.last = i
			return l, i > first
		}
		if !w.capital(i) && !w.joins(i) && w.d.Word(i) != "of" {
			break
		}
		l.key = l.key*31 + keyed(w.d.Word(i))
	}
	return label{}, false
}

// part returns what a label says of its bearer's part: 'q' who asks, 'a' who
// answers, 0 neither.
func (w *voice) part(l *label) byte {
	if l.last-l.first != 1 {
		return 0
	}
	word := w.d.Word(l.first)
	switch {
	case word == "", len(word) > len("interviewer"):
		return 0
	case has(w.lex.Askers, word):
		return 'q'
	case has(w.lex.Answerers, word):
		return 'a'
	}
	return 0
}

// whoIs returns the entity that a label met so often means, or -1.
func (w *voice) whoIs(l *label, often int) int {
	switch w.part(l) {
	case 'q':
		return w.asker
	case 'a':
		return w.answerer()
	}
	if c := w.covers[l.last-1]; c > 0 {
		return w.d.Mentions[w.names[c-1].mention].Entity
	}
	words := w.wordsIn(l.first, l.last)
	if len(words) == 0 {
		return -1
	}
	if k := w.find(&name{first: l.first, last: l.last, words: words}, text.Person); k >= 0 {
		return k
	}
	if k := w.byRole(words[len(words)-1]); k >= 0 {
		return k
	}
	if len(words) == 1 {
		if k := w.byInitials(words[0]); k >= 0 {
			return k
		}
	}
	if often > 1 && w.bears(l) {
		return w.found(l.first, l.last, text.Person)
	}
	return -1
}

// found makes the tokens [first, last) the name of somebody new.
func (w *table) found(first, last int, typ text.Type) int {
	w.adopt(first, last, typ, w.covers)
	c := w.covers[first]
	if c == 0 {
		return -1
	}
	n := &w.names[c-1]
	m := &w.d.Mentions[n.mention]
	if m.Entity < 0 {
		m.Entity = w.add(n, typ)
		w.join(m.Entity, n)
	}
	return m.Entity
}

// bears reports whether a label can be the name of a person: neither a role nor a
// body, nor a single initial.
func (w *voice) bears(l *label) bool {
	for i := l.first; i < l.last; i++ {
		_, role := lookup(w.lex.Roles, w.d.Word(i))
		if role || w.covers[i] > 0 || w.closedWord(i) || has(w.lex.Bodies, w.d.Word(i)) || w.d.Tokens[i].Case == text.Initial && l.last-l.first == 1 {
			return false
		}
	}
	return l.last-l.first > 1 || w.givenAt(l.first) || w.d.Tokens[l.first].Case == text.Upper
}

// byRole returns the first person who has a role, or -1.
func (w *voice) byRole(word string) int {
	for k := range w.entities {
		if w.entities[k].is(word) {
			return k
		}
	}
	return -1
}

// byInitials returns the first person whose initials a label gives, or -1.
func (w *voice) byInitials(word string) int {
	if len(word) < 2 || len(word) > 3 || strings.ToUpper(word) != word {
		return -1
	}
	for k := range w.entities {
		if w.entities[k].typ == text.Person && spells(word, w.entities[k].words) {
			return k
		}
	}
	return -1
}

// takeTurns makes turns of labels; where two persons talk, each speaks to the
// other.
func (w *voice) takeTurns(labels []label) {
	v := w
	v.turns = v.turns[:0]
	one, two := uint64(0), uint64(0) // keys of the parties
	a, b := -1, -1
	pair := true
	for _, l := range labels {
		switch l.key {
		case one, two:
			continue
		}
		switch {
		case one == 0:
			one, a = l.key, l.entity
		case two == 0:
			two, b = l.key, l.entity
		default:
			pair = false
		}
	}
	if two == 0 && v.interview { // who answers has none
		if v.asker = a; v.narrator == a {
			v.narrator = -1
		}
		return
	}
	for _, l := range labels {
		to := -1
		if pair && l.key == one {
			to = b
		} else if pair {
			to = a
		}
		v.turns = append(v.turns, turn{first: l.first, by: l.entity, to: to})
	}
}

// answerer is who answers in an interview.
func (w *voice) answerer() int { return w.narrator }
