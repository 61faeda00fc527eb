// Package ner finds the names of people, places and organizations with a model
// of its own, which it also trains.
//
// A token near a capital has some seventy features: its word, affixes and shape,
// the words around it, the lists and word clusters they stand in, the run of
// capitals it is part of, how the document cases the word elsewhere; the
// clusters of all words of its sentence join in as a bag. Each feature has a row
// of 64 bytes; the rows are summed, pass a rectifier and become label scores
// (the look-up layer is that of NNUE, Nasu 2018; lanes that go to the labels
// directly make it "wide and deep", Cheng et al. 2016). The mean of the hidden
// lanes of the word's other places in the document joins in
// (pooled contexts, after Akbik et al. 2019). A linear-chain CRF (Lafferty et
// al. 2001) over BIOES labels decides, and its posterior, calibrated, is the
// name's confidence. What a word says by itself is summed once and kept, for a
// few thousand words are most of a text. Training learns from gold labels, from
// texts with other names in them, and from the probabilities that a teacher
// gives to unlabelled texts (Hinton et al. 2015). Other tokens are no part of
// names and cost next to nothing.
package ner
