package text

// wrap finds the lines that were broken because the next word did not fit. Each
// block of lines shows its width by itself, if it can: a text may hold letters,
// verse and mail. The others have the width that fits most of those, or the last
// of theirs, whichever they agree with.
func (l *layout) wrap() {
	if l.sentenced() {
		for i := range l.lines[:len(l.lines)-1] {
			l.lines[i].soft = l.lines[i+1].blanks == 0
		}
		return
	}
	if !l.spaced() || !l.doubled() {
		l.gap, l.votes = 0, votes{}
		full, plain := l.survey()
		l.ragged = full*10 < plain*9
	}
	common, last := l.votes.best(), 0
	for block, rest := l.cut(l.lines); len(block) > 0; block, rest = l.cut(rest) {
		if wide(block) {
			last = l.join(block, common, last)
		} else {
			breakOff(block)
		}
	}
}

// spaced reports whether a blank line follows nearly every line, and a fifth of
// them may go on with a sentence all the same. A look at their first letters tells
// most texts whose paragraphs are lines.
func (l *layout) spaced() bool {
	single, close, lower := 0, 0, 0
	for i := range l.lines {
		s := &l.lines[i]
		single += b2i(s.blanks == 1)
		close += b2i(s.blanks == 0)
		lower += b2i(s.lower)
	}
	return lower > 2 && lower*5 >= len(l.lines) && (close-1)*8 <= single
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

// wide reports whether a line of a block can be full at any width.
func wide(block []line) bool {
	for i := range block[:len(block)-1] {
		if int(block[i].columns)+1+int(block[i+1].word) > minWidth {
			return true
		}
	}
	return false
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
	for i := range block {
		block[i].look(l.text)
	}
	if !wide(block) {
		return 0, 0
	}
	indents(block)
	var v votes
	v.count(block)
	width := v.best()
	for i := range block[:len(block)-1] {
		s, next := &block[i], &block[i+1]
		plain += b2i(s.plain(next))
		full += b2i(s.plain(next) && s.full(next, width))
	}
	if full*4 <= plain || full*6 < len(block)-1 || width < narrow && v[width] < sure && (full < plain || v[width] < 3) {
		return 0, 0
	}
	block[0].width = uint8(width)
	l.votes.add(&v)
	return full, plain
}

// sure is how many votes make a width so certain that a line may go on in the next
// wherever it ends.
const sure = 6

// join marks the lines of a block that go on in the next. It returns the width
// that this block shows by itself, or else last, that of those before.
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
		breakOff(block)
		return last
	}
	for i := range block[:len(block)-1] {
		s, next := &block[i], &block[i+1]
		s.item = s.item || i > 0 && block[i-1].soft && block[i-1].item
		s.soft = s.wraps(next, width, l.ragged) || v[width] >= sure && s.runs(next) || s.names && s.breaksOff(next, false)
	}
	return last
}

// breakOff marks the lines of a block without a width that break off inside a
// sentence.
func breakOff(block []line) {
	for i := range block[:len(block)-1] {
		s, next := &block[i], &block[i+1]
		s.soft = s.breaksOff(next, i > 0 && block[i-1].soft)
	}
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
