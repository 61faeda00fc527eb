package score

import (
	"regexp"
	"slices"

	"github.com/d1af08f5/sayso/extractors/text"
)

const (
	leastWords = 4  // of a quoted run that is scored
	mostOfRun  = .7 // of its bytes make a quote of a run
)

// run is a passage in quotation marks. If nothing closes it, it ends with the line.
var run = regexp.MustCompile(`“[^“”\n]*(?:”|\n|$)|"[^"\n]*(?:"|\n|$)`)

// addRuns counts the quoted runs of a document, whatever the type of the quotes that
// they are in. To find a run that nobody marked is a false alarm, except where
// nobody searched for quotes.
func (n *Quotes) addRuns(d *document) {
	for _, at := range run.FindAllStringIndex(d.text, -1) {
		if len(words(d.text[at[0]:at[1]])) < leastWords {
			continue
		}
		bytes := places(nil).add(d.text, text.Span{Start: at[0], End: at[1]})
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

// in reports whether most of a run is in the content of a quote.
func (p places) in(q quote) bool {
	return float64(q.bytes.shared(p)) >= mostOfRun*float64(len(p))
}
