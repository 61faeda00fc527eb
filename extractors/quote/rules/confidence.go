package rules

// Confidence is, for each pattern, the share of its direct quotes whose content
// (Dice of .8 and more) and speaker are right, counted on the 840 training
// articles of PolNeAR. Signatures are too few there; theirs is the share on its
// development articles (23 of 24), rounded down; those of the patterns behind
// floating are guesses from a dozen cases each.
var Confidence = [...]float64{
	After:       .94,
	Inverted:    .95,
	AccordingTo: .36,
	signed:      .90,
	Before:      .74,
	Clause:      .33,
	Colon:       .70,
	Floating:    .12,
	Beside:      .40,
	Pointed:     .30,
	Dialogue:    .30,
	labelled:    .90,
	stated:      .60,
}

// TurnConfidence is how sure the turn of an interview without marks is.
const TurnConfidence = .45

// Unattributed is the confidence of a quote that nobody is named for.
const Unattributed = .02
