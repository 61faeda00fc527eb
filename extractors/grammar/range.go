package grammar

// Range is a half-open range of tokens; the zero value is none.
type Range struct{ First, Last int }

func (t Range) Empty() bool { return t.Last <= t.First }

// One returns the range of token i alone.
func One(i int) Range { return Range{i, i + 1} }
