package text

// The widths that text is hard-wrapped to, in columns. Below narrow, a block must
// show more: many lists and verses are as narrow.
const minWidth, narrow, maxWidth = 30, 40, 130

// slack is how much of a line may stay free though the next word would have fitted,
// because somebody broke the lines by hand, or for letters of different widths.
func slack(width int) int { return max(width-20, 0) / 4 }

// votes holds for each width how well some lines agree with it.
type votes [maxWidth + 3]int32

// vote is what a line and the next say of a width.
type vote struct {
	full  int32 // at that width, the first word of the next did not fit
	near  int32 // it would just have fitted
	far   int32 // it plainly would
	short int32 // the line is less than half as wide
	over  int32 // the line is wider
}

var (
	plainVote  = vote{full: 2, far: -2, short: -2, over: -1} // it plainly goes on in the next
	openVote   = vote{full: 1, far: -1, over: -1}            // its sentence does not end
	closedVote = vote{over: -1}                              // its paragraph may end
	partVote   = vote{over: -1}                              // its paragraph ends
)

// count lets each line of a block vote, and sums up.
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

// vote returns the vote of a line by what it shows of the one after it.
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

// add adds the votes of another block.
func (v *votes) add(more *votes) {
	for i, n := range more {
		v[i] += n
	}
}

// best returns the least width with the most votes, 0 if none has any.
func (v *votes) best() int {
	best, most := 0, int32(0)
	for w := minWidth; w <= maxWidth; w++ {
		if v[w] > most {
			best, most = w, v[w]
		}
	}
	return best
}
