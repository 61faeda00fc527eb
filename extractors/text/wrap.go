package text

// The widths that text is hard-wrapped to, in columns. Below narrow, a block must
// show more: many lists and verses are as narrow.
const minWidth, narrow, maxWidth = 30, 40, 130

// wrap finds the lines that were broken because the next word did not fit. Each
// block of lines tells its width by itself, if it can. The others have the width
// that fits most blocks, or that of the block before.
func (l *layout) wrap() {
	if !l.spaced() || !l.doubled() {
		l.gap, l.votes = 0, votes{}
		full, plain := l.survey()
		l.ragged = full*10 < plain*9
	}
	common, last := l.votes.best(minWidth, maxWidth), 0
	for block, rest := l.cut(l.lines); len(block) > 0; block, rest = l.cut(rest) {
		if len(block) > 1 {
			last = l.join(block, common, last)
		}
	}
}

// spaced reports whether a blank line follows nearly every line, as it does if
// the text is double-spaced or if each paragraph is a line.
func (l *layout) spaced() bool {
	single, close := 0, 0
	for i := range l.lines {
		switch l.lines[i].blanks {
		case 0:
			close++
		case 1:
			single++
		}
	}
	return single > 1 && (close-1)*8 <= single
}

// cut parts the first block of lines from the rest. It ends before more blank
// lines than l.gap.
func (l *layout) cut(lines []line) (block, rest []line) {
	n := min(1, len(lines))
	for n < len(lines) && int(lines[n].blanks) <= l.gap {
		n++
	}
	return lines[:n], lines[n:]
}

// doubled reports whether the text is double-spaced: whether lines go on after a
// blank line, and are full then.
func (l *layout) doubled() bool {
	l.gap = 1
	full, plain := l.survey()
	return full > 2 && full*5 >= len(l.lines) && full*10 >= plain*9
}

// survey finds the widths that the blocks of lines show by themselves. It returns
// how many lines plainly go on, and how many of them are full at those widths.
func (l *layout) survey() (full, plain int) {
	for block, rest := l.cut(l.lines); len(block) > 0; block, rest = l.cut(rest) {
		f, p := l.measure(block)
		full, plain = full+f, plain+p
	}
	return full, plain
}

// measure finds the width that a block of lines shows by itself. It returns what
// survey returns.
func (l *layout) measure(block []line) (full, plain int) {
	block[0].width = 0
	if len(block) == 1 {
		return 0, 0
	}
	indents(block)
	var v votes
	v.count(block)
	width := v.best(minWidth, maxWidth)
	for i := range block[:len(block)-1] {
		s, next := &block[i], &block[i+1]
		plain += b2i(s.plain(next))
		full += b2i(s.plain(next) && s.full(next, width))
	}
	if width == 0 || full == 0 || full*6 < len(block)-1 || width < narrow && v[width] < 3 {
		return 0, 0
	}
	block[0].width = uint8(width)
	l.votes.add(&v)
	return full, plain
}

// join marks the lines of a block that go on in the next, and returns its width,
// or last if it shows none.
func (l *layout) join(block []line, common, last int) int {
	var v votes
	v.count(block)
	width := common
	if last > 0 && v[last] > v[width] {
		width = last
	}
	if own := int(block[0].width); own > 0 && (width == 0 || v[own] > v[width]) {
		width, last = own, own
	}
	if width == 0 || v[width] < 0 {
		return last
	}
	for i := range block[:len(block)-1] {
		s := &block[i]
		s.item = s.item || i > 0 && block[i-1].soft && block[i-1].item
		s.soft = s.wraps(&block[i+1], width, l.ragged) || v[width] >= sure && s.runs(&block[i+1])
	}
	return last
}

// indents marks the lines of a block that begin a paragraph by standing deeper
// than those that plainly go on from another.
func indents(block []line) {
	margin := margin(block)
	for i := range block {
		s := &block[i]
		s.least = s.columns
		if s.first = !s.lower && s.indent > margin+1; s.first {
			s.least = s.columns - min(s.indent-margin, s.columns)
		}
	}
}

// margin returns the depth of most lines that begin in lower case, or else of the
// least deep line.
func margin(block []line) uint8 {
	var depths [maxWidth + 1]int32
	least, most := uint8(maxWidth), uint8(0)
	for i := range block {
		s := &block[i]
		least = min(least, s.indent)
		if s.lower {
			if depths[s.indent]++; depths[s.indent] > depths[most] || depths[most] == 0 {
				most = s.indent
			}
		}
	}
	if depths[most] > 0 {
		return most
	}
	return least
}

// plain reports whether s and next plainly are parts of one sentence.
func (s *line) plain(next *line) bool { return next.lower || s.needy || next.small && !s.closed }

// parts reports whether next begins a paragraph, however wide s is.
func (s *line) parts(next *line) bool {
	return next.first || next.item && (!next.weak || s.item || s.closed) || next.label && s.closed || s.capitals && !next.capitals
}

// full reports whether the first word of next did not fit into s.
func (s *line) full(next *line, width int) bool {
	return int(s.least) <= width && int(s.columns)+1+int(next.word) > width
}

// wraps reports whether s goes on in next.
func (s *line) wraps(next *line, width int, ragged bool) bool {
	switch {
	case s.parts(next):
		return false
	case s.full(next, width):
		return true
	case int(s.least) > width:
		return int(s.columns)-int(s.last) <= width+1 || s.plain(next) && s.columns <= maxWidth
	default:
		return (ragged || s.plain(next) || s.open) && int(s.columns)+1+int(next.word)+slack(width) > width
	}
}

// sure is how many votes make a width so certain that a line may go on in the next
// wherever it ends.
const sure = 6

// runs reports whether a sentence plainly runs on from s to next.
func (s *line) runs(next *line) bool {
	return next.lower && !s.closed && !next.item
}

// slack is how much of a line may stay free though the next word would have fitted,
// because somebody broke the lines by hand, or for letters of different widths.
func slack(width int) int { return max(width-20, 0) / 4 }

// votes holds for each width how well some lines agree with it.
type votes [maxWidth + 3]int32

// What a line tells about a width, by how far its words agree.
type vote struct{ full, near, far, short, over int32 }

var (
	plainVote  = vote{full: 2, far: -2, short: -2, over: -1} // it plainly goes on in the next
	openVote   = vote{full: 1, far: -1, over: -1}            // its sentence does not end
	closedVote = vote{over: -1}                              // its paragraph may end
	partVote   = vote{over: -1}                              // its paragraph ends
)

// count lets each line of a block vote.
func (v *votes) count(block []line) {
	for i := range block[:len(block)-1] {
		s, next := &block[i], &block[i+1]
		v.step(s, int(next.word), s.vote(next))
	}
	s := &block[len(block)-1]
	v.step(s, 0, partVote)
	for i := 1; i < len(v); i++ {
		v[i] += v[i-1]
	}
}

func (s *line) vote(next *line) vote {
	switch {
	case s.parts(next) || next.item:
		return partVote
	case s.plain(next):
		return plainVote
	case s.closed:
		return closedVote
	}
	return openVote
}

// step adds where the votes of a line change from one width to the next.
func (v *votes) step(s *line, word int, of vote) {
	fits := int(s.least)
	spare := int(s.columns) + 1 + word
	if s.columns == s.last {
		of.over = 0 // a link, say, that has a line to itself
	}
	v[0] += of.over
	v[fits] += of.full - of.over
	v[min(spare, len(v)-1)] += of.near - of.full
	v[min(spare+slack(spare), len(v)-1)] += of.far - of.near
	v[min(2*spare, len(v)-1)] += of.short - of.far
}

func (v *votes) add(more *votes) {
	for i, n := range more {
		v[i] += n
	}
}

// best returns the least width from lo to hi with the most votes, 0 if none has any.
func (v *votes) best(lo, hi int) int {
	best, most := 0, int32(0)
	for w := lo; w <= hi; w++ {
		if v[w] > most {
			best, most = w, v[w]
		}
	}
	return best
}
