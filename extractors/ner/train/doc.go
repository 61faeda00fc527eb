// Package train makes the models of package ner.
//
// A Recipe reads marked and unmarked texts, name lists and the labels of a
// teacher, trains a network on them in 32-bit floats, keeps the features that are
// worth most, rounds their rows to bytes and fits the confidence:
//
//	readCorpora → readLexicon → extract → learn → prune → learn → pack → calibrate
//
// The network learns from labels that people gave, from copies of their texts with
// other names or in other cases, and from the probabilities that a teacher gives
// to texts without labels (Hinton et al. 2015). It learns by AdaGrad (Duchi et al.
// 2011), with features and lanes left out at random (Srivastava et al. 2014).
package train
