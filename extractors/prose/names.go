package prose

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// maxName bounds a name, in words: longer ones are headlines and tables.
const maxName = 10

// calendar holds the days and months, but for May, a family name too.
var calendar = map[string]bool{
	"Monday": true, "Tuesday": true, "Wednesday": true, "Thursday": true, "Friday": true, "Saturday": true, "Sunday": true,
	"January": true, "February": true, "March": true, "April": true, "June": true, "July": true, "August": true,
	"September": true, "October": true, "November": true, "December": true,
}

// name is a name in the making: the words [first, last) of a run's words.
type name struct {
	first, last int
	kind        text.Type
}

// mentions appends the names that the labels of r.words spell to d.Mentions;
// r.words[0] is token at of d.
func (r *run) mentions(d *text.Document, at int) {
	for i := 0; i < len(r.words); {
		n := r.name(i)
		i = n.last
		if n.kind == text.NoType || n.last-n.first > maxName || n.kind == text.Location && r.nationality(n) {
			continue
		}
		if first, last := trim(d, at+n.first, at+n.last); first < last {
			d.Mentions = append(d.Mentions, text.Mention{Span: d.Tokenized(first, last), Type: n.kind, Entity: -1})
		}
	}
}

// name returns the name that begins at word i, or that word with NoType.
//
// The model often breaks a name in two, "San" and "Francisco", or stops in the
// middle of it. So pieces that touch are one name, of the last one's type, where
// they are the same part of speech: "Iraqi" and "Saddam Hussein" are not.
func (r *run) name(i int) name {
	n := r.piece(i)
	for n.kind != text.NoType && n.last < len(r.words) && r.alike(n.last) {
		next := r.piece(n.last)
		if next.kind == text.NoType {
			break
		}
		n.last, n.kind = next.last, next.kind
	}
	return n
}

// piece returns the words that are labelled as one name, and the proper nouns
// after them, unless those lead into another name: "U.S. President" goes before
// "Donald Trump".
func (r *run) piece(i int) name {
	n := name{i, i + 1, r.kind(i)}
	if n.kind == text.NoType {
		return n
	}
	for n.last < len(r.words) && r.continues(n.last) {
		n.last++
	}
	end := n.last
	for end < len(r.words) && r.alike(end) && r.properly(end) {
		end++
	}
	if end == len(r.words) || r.kind(end) == text.NoType {
		n.last = end
	}
	return n
}

// kind returns the type that word i is labelled with; days and months are no
// places, though the model takes them for some.
func (r *run) kind(i int) text.Type {
	k := r.model.kinds[r.words[i].label]
	if k != text.Person && calendar[r.words[i].text] {
		return text.NoType
	}
	return k
}

// properly reports whether word i may end a name that it is not labelled for:
// "Francisco" after "San", not "Wednesday" after "Moscow".
func (r *run) properly(i int) bool {
	return r.kind(i) == text.NoType && strings.HasPrefix(r.words[i].tag, "NNP") && !calendar[r.words[i].text]
}

func (r *run) continues(i int) bool { return r.model.labels[r.words[i].label][0] == 'I' }
func (r *run) alike(i int) bool     { return r.words[i].tag == r.words[i-1].tag }

// nationality reports whether n is no place but a people or an adjective, which
// the model was taught to call a place.
func (r *run) nationality(n name) bool {
	if n.last-n.first > 2 {
		return false
	}
	last := &r.words[n.last-1]
	if last.tag != "NNP" {
		return true
	}
	stem := strings.TrimSuffix(last.lower, "s")
	for _, ending := range [...]string{"ian", "ean", "ese", "ish"} {
		if strings.HasSuffix(stem, ending) {
			return true
		}
	}
	return false
}

// trim returns the tokens [first, last) less the marks and clitics at its ends.
func trim(d *text.Document, first, last int) (int, int) {
	for first < last && !nameable(d, first) {
		first++
	}
	for first < last && !nameable(d, last-1) {
		last--
	}
	return first, last
}

func nameable(d *text.Document, i int) bool {
	kind, word := d.Tokens[i].Kind, d.Word(i)
	return (kind == text.Word || kind == text.Number) && word[0] != '\'' && !strings.HasPrefix(word, "’")
}
