// Package ner finds the names of people, places and organizations with a model
// of its own, which it also trains.
//
// A token near a capital has some sixty features: its word, affixes and shape,
// the words around it, the lists and word clusters they stand in, the run of
// capitals it is part of, how the document cases the word elsewhere. Each
// feature has a row of 64 bytes; the rows are summed, pass a rectifier and
// become label scores (the look-up layer is that of NNUE, Nasu 2018; lanes that
// go to the labels directly make it "wide and deep", Cheng et al. 2016). The
// mean of the hidden lanes of the word's other places in the document joins in
// (pooled contexts, after Akbik et al. 2019). A linear-chain CRF (Lafferty et
// al. 2001) over BIOES labels decides, and its posterior, calibrated, is the
// name's confidence. Other tokens are no part of names and cost next to nothing.
package ner
