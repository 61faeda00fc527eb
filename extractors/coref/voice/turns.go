package voice

import (
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/extractors/coref/names"
	"github.com/d1af08f5/sayso/extractors/text"
)

// longestLabel is the length, in tokens, of the longest label of a turn.
const longestLabel = 6

// fewestTurns is how many paragraphs with known labels make a document a talk.
const fewestTurns = 2

// mostLabels is the greatest number of different labels that a talk has.
const mostLabels = 40

// Label is what stands before the colon at the head of a paragraph.
type Label struct {
	First, Last int // its tokens, half-open, without the colon
	key         uint64
	entity      int
}

// labelled reads the turns of a document whose paragraphs begin with the name
// of who speaks: "OKELLO: …", "Q: …".
func (w *Voice) labelled() {
	labels := w.labels[:0]
	if len(w.D.Turns) > 0 {
		w.labels = w.heard(labels)
		w.nameLabels(w.labels)
		w.takeTurns(w.labels)
		return
	}
	for p := range w.D.Paragraphs {
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

// heard appends the labels of the turns that the finder of quotes saw.
func (w *Voice) heard(labels []Label) []Label {
	for _, t := range w.D.Turns {
		at := t.Name
		if at.Empty() {
			at = t.Label
		}
		first, last := w.Tokens(at)
		l := Label{First: first, Last: last, entity: -1, key: 17}
		for i := first; i < last; i++ {
			l.key = l.key*31 + names.Keyed(w.D.Word(i))
		}
		if w.Part(&l) != 0 {
			l.key = uint64(w.Part(&l))
		}
		labels = append(labels, l)
	}
	return labels
}

// nameLabels sets the entities of labels, and returns how many it knows.
func (w *Voice) nameLabels(labels []Label) (known int) {
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
		if l.entity >= 0 || w.Part(l) != 0 {
			known++
		}
	}
	return known
}

// labelOf returns the label that paragraph p begins with.
func (w *Voice) labelOf(p int) (Label, bool) {
	first, last := w.D.ParagraphTokens(p)
	for first < last && w.D.Tokens[first].Kind != text.Word {
		first++ // "- ", "[12:30] "
	}
	l := Label{First: first, entity: -1, key: 17}
	if first < last && w.lettered {
		if word := w.D.Word(first); isPartLetter(word) {
			l.Last, l.key = first+1, uint64(word[0])
			return l, true
		}
	}
	for i := first; i < min(last, first+longestLabel+1); i++ {
		if w.D.Word(i) == ":" {
			l.Last = i
			return l, i > first
		}
		if !w.Capital(i) && !w.Joins(i) && w.D.Word(i) != "of" {
			break
		}
		l.key = l.key*31 + names.Keyed(w.D.Word(i))
	}
	return Label{}, false
}

// whoIs returns the entity that a label met so often means, or -1.
func (w *Voice) whoIs(l *Label, often int) int {
	switch w.Part(l) {
	case 'q':
		return w.asker
	case 'a':
		return w.answerer()
	}
	if k := w.byInitials(l); k >= 0 {
		return k
	}
	if c := w.NameAt[l.Last-1]; c > 0 {
		return w.D.Mentions[w.Names[c-1].Mention].Entity
	}
	words := w.WordsIn(l.First, l.Last)
	if len(words) == 0 {
		return -1
	}
	if k := w.Find(&names.Name{First: l.First, Last: l.Last, Words: words}, text.Person); k >= 0 {
		return k
	}
	if k := w.byRole(words[len(words)-1]); k >= 0 {
		return k
	}
	if often > 1 && w.bears(l) {
		return w.Found(l.First, l.Last, text.Person)
	}
	return -1
}

// bears reports whether a label may be a person's name: it is neither a role nor
// a body nor a single initial.
func (w *Voice) bears(l *Label) bool {
	for i := l.First; i < l.Last; i++ {
		_, role := names.Lookup(w.Lex.Roles, w.D.Word(i))
		if role || w.NameAt[i] > 0 || w.ClosedWord(i) || names.Has(w.Lex.Bodies, w.D.Word(i)) || w.D.Tokens[i].Case == text.Initial && l.Last-l.First == 1 {
			return false
		}
	}
	return l.Last-l.First > 1 || w.GivenAt(l.First) || w.D.Tokens[l.First].Case == text.Upper
}

// byRole returns the first person who has a role, or -1.
func (w *Voice) byRole(word string) int {
	for k := range w.Entities {
		if w.Entities[k].Is(word) {
			return k
		}
	}
	return -1
}

// byInitials returns the first person whose initials a label gives, or -1.
func (w *Voice) byInitials(l *Label) int {
	if l.Last-l.First != 1 {
		return -1
	}
	word := w.D.Word(l.First)
	if len(word) < 2 || len(word) > 3 || strings.ToUpper(word) != word {
		return -1
	}
	for k := range w.Entities {
		if w.Entities[k].Typ == text.Person && names.Spells(word, w.Entities[k].Words) {
			return k
		}
	}
	return -1
}

// Labelled returns who speaks in the turn of a transcript whose label names the
// speaker by token first, or -1.
func (w *Voice) Labelled(first int) int {
	if len(w.D.Turns) == 0 {
		return -1
	}
	w.Hear()
	i, found := slices.BinarySearchFunc(w.labels, first, func(l Label, first int) int { return l.First - first })
	if !found {
		return -1
	}
	return w.labels[i].entity
}

// takeTurns makes turns of labels. If there are two different ones, their
// bearers speak to each other.
func (w *Voice) takeTurns(labels []Label) {
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
		v.turns = append(v.turns, turn{first: l.First, by: l.entity, to: to})
	}
}

// answerer returns who answers in an interview, or -1.
func (w *Voice) answerer() int { return w.narrator }
