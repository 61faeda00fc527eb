package people

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// tally counts words. It is sorted by them, so that it does not depend on the order
// of counting, and takes less memory than a map: most hold one or two.
type tally []count

type count struct {
	word string
	n    int
}

// add counts a word n times more; the empty word never.
func (t *tally) add(word string, n int) {
	if word == "" {
		return
	}
	i, found := slices.BinarySearchFunc(*t, word, func(c count, w string) int { return strings.Compare(c.word, w) })
	if found {
		(*t)[i].n += n
		return
	}
	*t = slices.Insert(*t, i, count{word, n})
}

// join adds all of another tally. The memory of neither is written to.
func (t *tally) join(other tally) {
	a, b := *t, other
	if len(a) == 0 || len(b) == 0 {
		*t = append(a[:len(a):len(a)], b...)
		return
	}
	out := make(tally, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		switch c := strings.Compare(a[0].word, b[0].word); {
		case c < 0:
			out, a = append(out, a[0]), a[1:]
		case c > 0:
			out, b = append(out, b[0]), b[1:]
		default:
			out = append(out, count{a[0].word, a[0].n + b[0].n})
			a, b = a[1:], b[1:]
		}
	}
	*t = append(append(out, a...), b...)
}

// of returns how often a word was counted.
func (t tally) of(word string) int {
	i, found := slices.BinarySearchFunc(t, word, func(c count, w string) int { return strings.Compare(c.word, w) })
	if !found {
		return 0
	}
	return t[i].n
}

// shares reports whether both hold some word.
func (t tally) shares(other tally) bool {
	return slices.ContainsFunc(t, func(c count) bool { return other.of(c.word) > 0 })
}

// ranked returns the counts, the most frequent first.
func (t tally) ranked() []count {
	out := slices.Clone(t)
	slices.SortStableFunc(out, func(a, b count) int { return cmp.Compare(b.n, a.n) })
	return out
}

// words returns the words, the most frequent first.
func (t tally) words() (words []string) {
	for _, c := range t.ranked() {
		words = append(words, c.word)
	}
	return words
}

// String lists words with their counts: "pronoun f 12, name f 3".
func (t tally) String() string {
	var all []string
	for _, c := range t.ranked() {
		all = append(all, c.word+" "+strconv.Itoa(c.n))
	}
	return strings.Join(all, ", ")
}
