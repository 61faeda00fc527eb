package prose

import (
	"strconv"
	"unicode"
)

// What stands around a sentence. The chunker was taught on texts that open with
// a dateline, so without a word before it reads any name as a place; for it each
// sentence follows a full stop.
var (
	stop = word{lower: ".", tag: "."}
	none = word{lower: "None", tag: "None"}
)

// labelNames gives the words their labels, by the maximum-entropy chunker of
// NLTK with prose's weights. The features are those that NLTK trained them for:
// prose cuts the label before to its first letter, gives "NATO" the shape of
// "Nato", and so loses one name in ten.
func (r *run) labelNames() {
	previous, before := &stop, "O" // the word before and its label
	for i := range r.words {
		w, next, nextTag := &r.words[i], &none, "None"
		if i+1 < len(r.words) {
			next = &r.words[i+1]
			nextTag = r.model.lower[next.tag]
		}
		r.addWord(w)
		r.addContext(w, previous, next, before, nextTag)
		w.label = r.names.best()
		previous, before = w, r.model.labels[w.label]
	}
}

// addWord adds up the features of w alone.
func (r *run) addWord(w *word) {
	v := &r.names
	basic := "en-wordlist-False"
	if r.model.basic[w.text] {
		basic = "en-wordlist-True"
	}
	v.add("bias-True")
	v.add(basic)
	v.add("pos-", w.tag)
	v.add("prefix3-", head(w.lower))
	v.add("shape-", w.shape)
	v.add("suffix3-", tail(w.lower))
	v.add("word-", w.text)
	v.add("word.lower-", w.lower)
	v.add("wordlen-", strconv.Itoa(len(w.text)))
}

// addContext adds up the features of w and the words around it.
func (r *run) addContext(w, previous, next *word, before, nextTag string) {
	v := &r.names
	v.add("nextpos-", nextTag)
	v.add("nextword-", next.lower)
	v.add("pos+prevtag-", w.tag, "+", before)
	v.add("prevpos-", previous.tag)
	v.add("prevtag-", before)
	v.add("prevword-", previous.lower)
	v.add("word+nextpos-", w.lower, "+", nextTag)
}

// shape returns the shape that NLTK's chunker gives a word.
func shape(word, lower string) string {
	letters, others := 0, 0
	for _, r := range word {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_' {
			letters++
		} else {
			others++
		}
	}
	switch {
	case '0' <= word[0] && word[0] <= '9':
		return "number"
	case letters == 0:
		return "punct"
	case others > 0:
		return "other"
	case titled(word):
		return "upcase"
	case lower == word:
		return "downcase"
	}
	return "mixedcase"
}

// titled reports whether a word is cased like "Moscow", with a capital after
// each character without case and nowhere else.
func titled(word string) bool {
	inside, any := false, false
	for _, r := range word {
		upper := unicode.IsUpper(r)
		cased := upper || unicode.IsLower(r)
		if cased && upper == inside {
			return false
		}
		inside, any = cased, any || cased
	}
	return any
}
