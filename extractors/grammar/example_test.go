package grammar_test

import (
	"fmt"

	"github.com/d1af08f5/sayso/extractors/en"
	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

// Find who is the subject of each verb of speech in a text.
func ExampleClauses_Subject() {
	var d text.Document
	d.Reset(`Marta Oduya, a baker in Lima, said the oven was cold. "Then light it," her brother, Paulo, replied.`)
	text.Segment(&d)

	var c grammar.Clauses
	c.Read(&d, en.Lexicon())
	for v := range d.Tokens {
		lo := c.SentenceStart(v)
		if !c.Finite(lo, v) {
			continue
		}
		subject := c.Core(c.Subject(lo, v))
		fmt.Printf("%s: %s\n", d.Word(v), d.Tokenized(subject.First, subject.Last).In(d.Text))
	}
	// Output:
	// said: Marta Oduya
	// replied: Paulo
}
