package annotate

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"github.com/d1af08f5/sayso/extractors/text"
	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/sink"
)

// columns are those of CoNLL, in the order in which they are written. Names outside
// of CoNLL-U have a prefix, as CoNLL-U Plus wants it.
const columns = "ID FORM MISC SAYSO:NAME SAYSO:ENTITY SAYSO:QUOTE SAYSO:QUOTES SAYSO:SPEAKER SAYSO:PART"

// CoNLL writes records as CoNLL-U Plus: a token a line, a blank line after each
// sentence. The first line names the columns. Offsets, in MISC as TokenRange, count
// code points. Tokens outside of all sentences, such as the date at the head of a
// text, are left out.
func CoNLL(w io.Writer) sink.Sink {
	return &writer{w: w, unit: pipeline.Rune, of: conllOf, head: "# global.columns = " + columns + "\n"}
}

// sheet is the tokens of a story with what their columns hold.
type sheet struct {
	*story
	tokens
	names    []int      // index in story.names of a name for each token, -1 for none
	types    []string   // of those names
	quoted   []int      // index of the innermost quote
	run      []int      // the run of that quote
	entities [][]string // "B-e1"
	quotes   [][]string // ids of all quotes that a token is in, the outermost first
	parts    [][]string // "B-CUE:q1"
}

func conllOf(s *story) ([]byte, error) {
	t := s.sheet()
	var b bytes.Buffer
	fmt.Fprintf(&b, "# newdoc id = %s\n", text.Flat(strings.Map(unbroken, s.ID)))
	n := 0
	for _, sentence := range s.sentences {
		first, last := t.touching(sentence)
		if first == last {
			continue
		}
		n++
		fmt.Fprintf(&b, "# sent_id = %d\n# text = %s\n", n, strings.Map(unbroken, sentence.In(s.Text)))
		for i := first; i < last; i++ {
			fmt.Fprintln(&b, strings.Join(t.row(i, first), "\t"))
		}
		b.WriteByte('\n')
	}
	if n == 0 {
		b.WriteByte('\n') // comments belong to a sentence
	}
	return b.Bytes(), nil
}

// sheet fills in the columns.
func (s *story) sheet() *sheet {
	t := &sheet{story: s, tokens: words(s.Text)}
	n := len(t.tokens)
	t.names, t.quoted, t.run = blanks(n), blanks(n), blanks(n)
	t.entities, t.quotes, t.parts = make([][]string, n), make([][]string, n), make([][]string, n)
	for i, m := range s.names() {
		t.types = append(t.types, m.label())
		for j := range t.each(m.Span) {
			t.names[j] = i
		}
	}
	for _, m := range s.mentions {
		t.mark(t.entities, m.Span, m.entity.ID)
	}
	for _, i := range s.outward() {
		t.quote(i)
	}
	return t
}

func blanks(n int) []int { return slices.Repeat([]int{-1}, n) }

// each yields the tokens of a span.
func (t *sheet) each(span text.Span) func(func(int) bool) {
	return func(yield func(int) bool) {
		first, last := t.touching(span)
		for i := first; i < last && yield(i); i++ {
		}
	}
}

// mark adds "B-what" and "I-what" to a column.
func (t *sheet) mark(column [][]string, span text.Span, what string) {
	prefix := "B-"
	for i := range t.each(span) {
		column[i] = append(column[i], prefix+what)
		prefix = "I-"
	}
}

func (t *sheet) quote(i int) {
	q := &t.story.quotes[i]
	for n, run := range q.runs {
		for j := range t.each(run) {
			t.quoted[j], t.run[j] = i, n
			t.quotes[j] = append(t.quotes[j], q.ID)
		}
	}
	t.mark(t.parts, q.cue, cueing+":"+q.ID)
	for _, v := range q.voices {
		t.mark(t.parts, v.Span, speaking+":"+q.ID)
	}
}

// outward returns the indexes of quotes so that each comes after the one that
// reports it.
func (s *story) outward() []int {
	at := make(map[string]int)
	for i, q := range s.quotes {
		at[q.ID] = i
	}
	depth := make([]int, len(s.quotes))
	order := make([]int, len(s.quotes))
	for i, q := range s.quotes {
		order[i] = i
		for outer, ok := at[q.Via]; ok && depth[i] < len(s.quotes); outer, ok = at[s.quotes[outer].Via] {
			depth[i]++
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(depth[a], depth[b]) })
	return order
}

// row returns the columns of a token in a sentence that begins with token first.
func (t *sheet) row(i, first int) []string {
	form := strings.Map(solid, t.tokens[i].In(t.Text))
	return []string{fmt.Sprint(i - first + 1), form, t.misc(i), t.name(i, first), list(t.entities[i]), t.quoteTag(i, first), list(t.quotes[i]), t.speaker(i), list(t.parts[i])}
}

// misc returns where a token stands, and what follows it if that is no blank.
func (t *sheet) misc(i int) string {
	start, end := t.at(t.tokens[i])
	misc := fmt.Sprintf("TokenRange=%d:%d", start, end)
	after := t.Text[t.tokens[i].End:]
	if after == "" || after[0] != ' ' && !spaceAt(after, 0) {
		misc = "SpaceAfter=No|" + misc
	}
	return misc
}

// name returns the tag of a name: "B-PER". Every sentence begins anew, so that "I-"
// never comes first.
func (t *sheet) name(i, first int) string {
	n := t.names[i]
	if n < 0 {
		return "O"
	}
	return begins(i == first || t.names[i-1] != n) + t.types[n]
}

func (t *sheet) quoteTag(i, first int) string {
	n := t.quoted[i]
	if n < 0 {
		return "O"
	}
	return begins(i == first || t.quoted[i-1] != n || t.run[i-1] != t.run[i]) + quoteLabel(&t.story.quotes[n])
}

func begins(yes bool) string {
	if yes {
		return "B-"
	}
	return "I-"
}

// speaker returns who says the innermost quote: ids of entities, words of others.
func (t *sheet) speaker(i int) string {
	var all []string
	if n := t.quoted[i]; n >= 0 {
		for _, v := range t.story.quotes[n].voices {
			if v.entity != nil {
				all = append(all, v.entity.ID)
			} else if v.name != "" {
				all = append(all, strings.Map(solid, strings.ReplaceAll(v.name, "|", "/")))
			}
		}
	}
	return list(all)
}

func list(all []string) string { return cmp.Or(strings.Join(all, "|"), "_") }

// solid puts "_" for white space, which parts columns.
func solid(r rune) rune {
	if unicode.IsSpace(r) || breaks(r) {
		return '_'
	}
	return r
}
