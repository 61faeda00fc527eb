// Package prose finds names with the models of github.com/jdkato/prose/v2, a
// tagger to hold beside the trained one.
//
// The models are prose's, byte for byte (prose.Asset): the part-of-speech
// perceptron and the maximum-entropy chunker that prose took over from NLTK.
// They are decoded once and shared. What runs them is this package, over the
// document's own sentences and tokens, and not prose.NewDocument with
// prose.UsingModel, because of faults that cannot be mended from outside:
//
//   - It gives no offsets, and rewrites curly quotation marks and "&rsquo;", so
//     that its names have to be searched for in the text. Here a name is a
//     range of the document's tokens.
//   - Equal words of one call share one token, so that the first "Jordan" gets
//     the label of the last. Here each word has its own.
//   - A name that ends with the call is dropped. Here it stands.
//   - Two parts of speech that come out equal are told apart by the order of a
//     map: tagged twice, one word in 500,000 comes out differently. Here the
//     sums run in a fixed order and the first wins, so records are reproducible.
//   - It asks the chunker for features that it was not trained for: of the label
//     before only the first letter, and for "NATO" the shape of "Nato".
//     Here they are NLTK's.
//   - Any number with a point, "51.00", is taken for a link and a noun.
//   - It takes marks off a word one by one and copies the rest each time, which
//     is quadratic in a text without spaces, and compiles regular expressions
//     for each word. Here the time is linear, and a twentieth.
//
// The F1 of NewDocument's names on the development sets of CoNLL 2003 and of the
// worldwide newswire is 54 and 45, a document a call or a sentence a call; here
// it is 61 and 54.
//
// What stays is the models' own: most organizations are missed (one in eight is
// found on CoNLL 2003), and capitals in headlines are read as places. So are
// nationalities, days and months: days and months are left out, and of the
// nationalities those that are no proper noun or end like "Russian".
package prose
