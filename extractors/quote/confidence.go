package quote

// confidence is, for each pattern, the share of its direct quotes whose content
// (Dice of .8 and more) and speaker are right, counted on the 840 training
// articles of PolNeAR. Signatures are too few there; theirs is the share on its
// development articles (23 of 24), rounded down; those of the patterns behind
// floating are guesses from a dozen cases each.
var confidence = [...]float64{
	after:       .94,
	inverted:    .95,
	accordingTo: .36,
	signed:      .90,
	before:      .74,
	clause:      .33,
	colon:       .70,
	floating:    .12,
	beside:      .40,
	pointed:     .30,
	turn:        .30,
	labelled:    .90,
	stated:      .60,
}

// turnConfidence is how sure the turn of an interview without marks is.
const turnConfidence = .45

// unattributed is the confidence of a quote that nobody is named for.
const unattributed = .02
