package score

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/extractors/gold"
	"github.com/d1af08f5/sayso/extractors/text"
)

// The kinds of mistake.
const (
	Missed       = "missed"  // marked, and nothing found there
	Extra        = "extra"   // found, and nothing marked there
	WrongSpan    = "span"    // a name with another span
	WrongType    = "type"    // a name of another type, in the same place or one that overlaps
	WrongContent = "content" // a quote whose content overlaps by less than .8
	WrongSpeaker = "speaker" // a quote with nearly the marked content, and another speaker
)

// Mistake is a difference between what was marked in a document and what was found.
type Mistake struct {
	Kind          string
	Marked, Found Item // zero where there is none
}

// Item is a name or a quote.
type Item struct {
	Type    string
	Span    text.Span // of a quote from the beginning of its first passage to the end of its last
	Text    string    // what is in the span; of a quote its passages with " … " between them
	Speaker string    // the words for the speaker of a quote; empty if there are none
}

// String returns the item in a line: "PER 12-19 Ann Lee", with " by " and the
// speaker after a quote that has one, and "-" for no item.
func (i Item) String() string {
	if i.Type == "" {
		return "-"
	}
	s := fmt.Sprintf("%s %d-%d %s", i.Type, i.Span.Start, i.Span.End, short(i.Text))
	if i.Speaker != "" {
		s += " by " + short(i.Speaker)
	}
	return s
}

// short is a text in a line of at most some 60 characters.
func short(s string) string {
	const most = 60
	s = strings.Join(words(s), " ")
	if r := []rune(s); len(r) > most {
		return string(r[:most/2]) + "…" + string(r[len(r)-most/2:])
	}
	return s
}

// nameMistakes returns the mistakes among names in text order. A marked name and a
// found one that overlap are one mistake.
func nameMistakes(g gold.Document, c gold.Comparison) (all []Mistake) {
	item := func(n gold.Name) Item { return Item{Type: n.Type, Span: n.Span, Text: n.In(g.Text)} }
	extra := slices.Clone(c.Extra)
	for _, m := range c.Missed {
		k := slices.IndexFunc(extra, func(e gold.Name) bool { return e.Span == m.Span })
		if k < 0 {
			k = slices.IndexFunc(extra, func(e gold.Name) bool { return e.Overlaps(m.Span) })
		}
		switch {
		case k < 0:
			all = append(all, Mistake{Kind: Missed, Marked: item(m)})
			continue
		case extra[k].Type != m.Type:
			all = append(all, Mistake{Kind: WrongType, Marked: item(m), Found: item(extra[k])})
		default:
			all = append(all, Mistake{Kind: WrongSpan, Marked: item(m), Found: item(extra[k])})
		}
		extra = slices.Delete(extra, k, k+1)
	}
	for _, e := range extra {
		all = append(all, Mistake{Kind: Extra, Found: item(e)})
	}
	inTextOrder(all)
	return all
}

// quoteMistakes returns the mistakes among the quotes that are scored, in text
// order.
func (n *Quotes) quoteMistakes(d *document, kept []int, pairs []overlap) (all []Mistake) {
	partner := map[int]overlap{}
	paired := map[int]bool{}
	for _, p := range pairs {
		partner[p.marked] = p
		paired[p.found] = true
	}
	for i, m := range d.marked {
		if !n.scores(m) {
			continue
		}
		p, ok := partner[i]
		switch {
		case !ok:
			all = append(all, Mistake{Kind: Missed, Marked: d.item(m)})
		case p.dice < .8:
			all = append(all, Mistake{Kind: WrongContent, Marked: d.item(m), Found: d.item(d.found[p.found])})
		case !d.speakerRight(p):
			all = append(all, Mistake{Kind: WrongSpeaker, Marked: d.item(m), Found: d.item(d.found[p.found])})
		}
	}
	for _, j := range kept {
		if !paired[j] {
			all = append(all, Mistake{Kind: Extra, Found: d.item(d.found[j])})
		}
	}
	inTextOrder(all)
	return all
}

// item returns a quote as mistakes show it.
func (d *document) item(q quote) Item {
	it := Item{Type: q.typ}
	var texts []string
	for i, s := range q.spans {
		if i == 0 {
			it.Span.Start = s.Start
		}
		it.Span.End = max(it.Span.End, s.End)
		texts = append(texts, strings.ToValidUTF8(s.In(d.text), ""))
	}
	it.Text = strings.Join(texts, " … ")
	texts = nil
	for _, s := range q.speakers {
		texts = append(texts, strings.ToValidUTF8(s.In(d.text), ""))
	}
	it.Speaker = strings.Join(texts, " … ")
	return it
}

func inTextOrder(all []Mistake) {
	at := func(m Mistake) int {
		if m.Marked.Type != "" {
			return m.Marked.Span.Start
		}
		return m.Found.Span.Start
	}
	slices.SortStableFunc(all, func(a, b Mistake) int { return cmp.Compare(at(a), at(b)) })
}
