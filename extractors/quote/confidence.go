package quote

// confidence is, for each pattern, the share of its quotes whose content and
// speaker are right, measured on the training articles of PolNeAR.
var confidence = [...]float64{none: 0, after: .9, inverted: .9, accordingTo: .9, signed: .9, before: .9, clause: .5, colon: .5, sentence: .5, floating: .5}
