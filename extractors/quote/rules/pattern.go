package rules

// patterns holds the name and the confidence of each pattern. The confidence is the share
// of its direct quotes in PolNeAR's 840 training articles whose content (Dice of .8 or
// more) and speaker are right. Those articles hold too few signatures, so their share is
// that of the development articles (23 of 24), rounded down. From Floating on, each
// confidence is a guess from about a dozen cases.
var patterns = [...]struct {
	name       string
	confidence float64
}{
	None:     {"none", 0},
	After:    {"after", .94},
	Inverted: {"inverted", .95},
	Signed:   {"signed", .90},
	Before:   {"before", .74},
	Clause:   {"clause", .33},
	Colon:    {"colon", .70},
	Floating: {"floating", .12},
	Beside:   {"beside", .40},
	Pointed:  {"pointed", .30},
	Dialogue: {"dialogue", .30},
	Labelled: {"labelled", .90},
}

// String returns the name of the pattern, in lower case.
func (p Pattern) String() string { return patterns[p].name }

// confidence returns the confidence of a reading by the pattern, 0 to 1.
func (p Pattern) confidence() float64 { return patterns[p].confidence }

// TurnConfidence is the confidence of a labelled turn without marks, 0 to 1. PolNeAR
// does not mark turns. Of 60 in its training articles 57 were right; the confidence is
// lower because those are few articles.
const TurnConfidence = .85

// unattributed is the confidence of a reading without a speaker.
const unattributed = .02
