package score

import (
	"regexp"
	"slices"
)

const (
	leastWords = 4  // of a quoted run that is scored
	mostOfRun  = .7 // of its bytes make a quote of a run
)

// run is a passage in quotation marks, which end at the end of the line where
// nothing closes them.
var run = regexp.MustCompile(`“[^“”\n]*(?:”|\n|$)|"[^"\n]*(?:"|\n|$)`)

// addRuns counts the quoted runs of a document, of whatever type the quotes are
// that they stand in. A run that nobody marked where they looked for quotes is
// plain: to find it is a false alarm.
func (n *Quotes) addRuns(d *document) {
	for _, at := range run.FindAllStringIndex(d.text, -1) {
		if len(words(d.text[at[0]:at[1]])) < leastWords {
			continue
		}
		bytes := places(nil).add(d.text, Span{at[0], at[1]})
		if i := slices.IndexFunc(d.marked, bytes.in); i >= 0 {
			n.addRun(bytes, d.marked[i], d.found)
		} else if !bytes.mostly(d.discard) {
			n.FalseAlarms.add(slices.ContainsFunc(d.found, bytes.in))
		}
	}
}

// addRun counts a run of a marked quote.
func (n *Quotes) addRun(bytes places, marked quote, found []quote) {
	n.Runs.add(slices.ContainsFunc(found, bytes.in))
	if len(marked.speaker) == 0 {
		return
	}
	n.RunSpeakers.add(slices.ContainsFunc(found, func(q quote) bool {
		return bytes.in(q) && q.speaker.meets(marked.speaker)
	}))
}

// in says whether most of a run is in the content of a quote.
func (p places) in(q quote) bool {
	return float64(q.bytes.shared(p)) >= mostOfRun*float64(len(p))
}
