package rules

// patterns are the names and the confidences of the patterns: the share of a
// pattern's direct quotes whose content (Dice of .8 and more) and speaker are
// right, counted on PolNeAR's 840 training articles. Signatures are too few
// there; theirs is the share on its development articles (23 of 24), rounded
// down. From Floating on they are guesses from a dozen cases each.
var patterns = [...]struct {
	name       string
	confidence float64
}{
	None:        {"none", 0},
	After:       {"after", .94},
	Inverted:    {"inverted", .95},
	AccordingTo: {"according to", .36},
	Signed:      {"signed", .90},
	Before:      {"before", .74},
	Clause:      {"clause", .33},
	Colon:       {"colon", .70},
	Floating:    {"floating", .12},
	Beside:      {"beside", .40},
	Pointed:     {"pointed", .30},
	Dialogue:    {"dialogue", .30},
	Labelled:    {"labelled", .90},
	Stated:      {"stated", .60},
}

// String returns the name of the pattern.
func (p Pattern) String() string { return patterns[p].name }

func (p Pattern) confidence() float64 { return patterns[p].confidence }

// TurnConfidence is the confidence of a labelled turn without marks.
const TurnConfidence = .45

// unattributed is the confidence of a quote that names nobody.
const unattributed = .02
