// Package linear reads reported speech with three linear models: a logistic
// regression finds cues, a conditional random field labels the words around each
// cue as content, speaker or neither, and another logistic regression says which
// of these readings are right. Rules then correct the readings (mend.go,
// mendspeaker.go, nouncue.go, quoting.go, wire.go), settle which reading has which
// words (compose.go, via.go), and give out the quoted runs that are left
// (leftover.go).
//
// What is exported beside Reader, Model and Decode is for package train, which
// learns from the same features that Reader reads.
package linear
