package grammar

// Range is a half-open range of tokens, [First, Last). The zero value is empty
// and stands for "not found".
type Range struct{ First, Last int }

// Empty reports whether the range holds no token.
func (t Range) Empty() bool { return t.Last <= t.First }

// One returns the range that holds token i alone.
func One(i int) Range { return Range{i, i + 1} }

// Limits on how far the rules look, in tokens. They bound the work on texts
// without sentence ends.
const (
	Window   = 80 // on either side of a quote
	Reach    = 40 // from the end of a quote to its cue
	Farthest = 16 // from "quoting" to "as saying", and from a passive verb to its "by"
)
