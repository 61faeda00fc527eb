// Package gold reads texts in which people marked names and quotes, and scores
// the names of a tagger against theirs.
//
// There are two forms of marked file. JSONL has a document a line:
//
//	{"id": "1", "text": "\"Hello,\" said Ann Lee.",
//	 "entities": [{"start": 14, "end": 21, "type": "PER"}],
//	 "quotes": [{"type": "direct", "content": [[0, 8]], "cue": [[9, 13]], "speaker": [[14, 21]]}]}
//
// Who is who stands in "chains", as in GUM, or in a "pronoun" and the "names" that
// it may stand for, as in GAP:
//
//	{"id": "2", "text": "Ann Lee won. She slept.",
//	 "chains": [{"type": "PER", "mentions": [[0, 7, "name"], [13, 16, "pronoun"]]}]}
//	{"id": "3", "text": "Ann met Bea. She slept.", "pronoun": [13, 16],
//	 "names": [[0, 3, true], [8, 11, false]]}
//
// A .tsv file has a token a line, a tab and a BIO label ("Ann\tB-PER"). Such
// files hold no text, so the tokens are printed the way a newspaper prints them.
//
// All offsets are bytes of the text and half-open: text[Start:End].
package gold

import (
	"fmt"
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// The types of name that files may mark. NameTypes are scored; Misc, which takes
// in nationalities and events, is read but never scored.
var NameTypes = []string{"PER", "LOC", "ORG"}

// Misc is the type of names that are neither people, places nor organizations.
const Misc = "MISC"

// QuoteTypes are the types of quote: all of the content in quotation marks, some
// of it, none.
var QuoteTypes = []string{"direct", "mixed", "indirect"}

// Document is a text with what people marked in it.
type Document struct {
	ID      string // empty where the file gives none
	Text    string
	Names   []Name      // in the order of the file; nil where no names were marked
	Quotes  []Quote     // likewise
	Discard []text.Span // passages that nobody searched for quotes
	Chains  []Chain     // nil where nobody marked who is who
	Pronoun text.Span   // the one pronoun of the text that was marked, as in GAP; empty where none was
	Choices []Choice    // names that the pronoun may stand for
	Review  []byte      // JSON of what sayso review adds; nil where the marks come from elsewhere
}

// Chain is an entity as people marked it: all words of the text that refer to it.
type Chain struct {
	Type     string // "PER", "LOC" or "ORG"; empty where nobody said
	Mentions []ChainMention
}

// ChainMention is a mention of a chain: a "name", a "pronoun" or a "nominal".
type ChainMention struct {
	text.Span
	Kind string
}

// Choice is a name that a pronoun may stand for.
type Choice struct {
	text.Span
	Is bool // it does
}

// HasNames reports whether the names of the document were marked. A document
// without any mark counts as one in which nobody found a name.
func (d *Document) HasNames() bool { return d.Names != nil || d.Quotes == nil && !d.HasChains() }

// HasChains reports whether somebody marked who is who.
func (d *Document) HasChains() bool { return d.Chains != nil || !d.Pronoun.Empty() }

// Name is a marked name.
type Name struct {
	text.Span
	Type string // one of NameTypes, or Misc
}

// Quote is a marked quote.
type Quote struct {
	Type        string      // one of QuoteTypes
	Content     []text.Span // what was said
	Cue         []text.Span // the words that report it: "said"
	Speaker     []text.Span // the words for the speaker; empty where the text names nobody
	SpeakerName string      // who the speaker is; empty where that was not marked
	Mentions    []text.Span // all words of the text that refer to the speaker
	Gender      string      // of the speaker, "f" or "m"; empty where that was not marked
	Optional    bool        // right whether found or not
}

// check returns what is wrong with the first bad mark of the document, or nil.
func (d *Document) check() error {
	for _, n := range d.Names {
		if n.Start < 0 || n.End > len(d.Text) || n.Start >= n.End {
			return fmt.Errorf("name at %d to %d is not inside the text", n.Start, n.End)
		}
		if n.Type != Misc && !slices.Contains(NameTypes, n.Type) {
			return fmt.Errorf("name of type %q: want %s or %s", n.Type, strings.Join(NameTypes, ", "), Misc)
		}
	}
	if err := inside(d.Text, "discard", d.Discard); err != nil {
		return err
	}
	if err := inside(d.Text, "mention", d.chained()); err != nil {
		return err
	}
	for i := range d.Quotes {
		if err := d.Quotes[i].check(d.Text); err != nil {
			return fmt.Errorf("quote %d: %w", i+1, err)
		}
	}
	return nil
}

// chained returns the spans of everything that says who is who.
func (d *Document) chained() []text.Span {
	all := []text.Span{d.Pronoun}
	for _, c := range d.Choices {
		all = append(all, c.Span)
	}
	for _, c := range d.Chains {
		for _, m := range c.Mentions {
			all = append(all, m.Span)
		}
	}
	return all
}

func (q *Quote) check(s string) error {
	switch {
	case q.Type == "":
		return fmt.Errorf("no type")
	case !slices.Contains(QuoteTypes, q.Type):
		return fmt.Errorf("type %q: want %s", q.Type, strings.Join(QuoteTypes, ", "))
	case q.Content == nil:
		return fmt.Errorf("no content")
	}
	for _, part := range []struct {
		what  string
		spans []text.Span
	}{{"content", q.Content}, {"cue", q.Cue}, {"speaker", q.Speaker}, {"speaker mention", q.Mentions}} {
		if err := inside(s, part.what, part.spans); err != nil {
			return err
		}
	}
	return nil
}

// inside returns an error for the first span that is not one of the text.
func inside(s, what string, spans []text.Span) error {
	for _, x := range spans {
		if x.Start < 0 || x.Start > x.End || x.End > len(s) {
			return fmt.Errorf("%s at %d to %d is not inside the text", what, x.Start, x.End)
		}
	}
	return nil
}
