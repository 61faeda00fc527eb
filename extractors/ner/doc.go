// Package ner finds the names of people, places and organizations in segmented
// text, with a model that package ner/train makes.
//
//	file, err := os.ReadFile("names.model")
//	m, err := ner.Decode(file)
//	err = ner.NewTagger(m).Tag(doc) // appends to doc.Mentions
//
// Most tokens are no part of a name and cost next to nothing: only those near a
// capital are candidates. A candidate has some seventy features: its word, affixes
// and shape, the words around it, the name lists and word clusters these are in,
// the run of capitals that it is part of, how the document cases the word
// elsewhere, and the clusters of all words of its sentence as a bag.
//
// Each feature has a row of 64 numbers. The rows of a candidate are summed; most
// lanes of the sum pass a rectifier and a matrix to become label scores, the
// others are label scores as they are ("wide and deep", Cheng et al. 2016; the
// look-up layer is that of NNUE, Nasu 2018). The mean of the lanes at the word's
// other places in the document is added (pooled contexts, after Akbik et al.
// 2019). The conditional random field of package ner/crf chooses the labels, and
// its posterior probability, calibrated, is the confidence of a name.
//
// A few rules then mend what the model cannot know or cuts by habit: people called
// May (calendar.go), bodies in "'s" or joined by "and" (bodies.go), names across
// brackets and commas and behind long titles (people.go). Their words stand in
// english.go. Acronyms that the text spells out have the type of the name that
// they stand for (acronyms.go). What rules find has a confidence of .6.
//
// Names that only training needs say so: Candidates, Hash, IsIdentity and the
// parts of Tables.
package ner
