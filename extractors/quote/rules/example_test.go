package rules_test

import (
	"fmt"

	"github.com/d1af08f5/sayso/extractors/en"
	"github.com/d1af08f5/sayso/extractors/quote/marks"
	"github.com/d1af08f5/sayso/extractors/quote/rules"
	"github.com/d1af08f5/sayso/extractors/text"
)

func ExampleScan_Attribute() {
	d := new(text.Document)
	d.Reset("\"The bridge,\" said Marta Oduya, an engineer, \"is safe.\"\n\n\"Since when?\" Paulo Pell asked.\n\n\"May.\"")
	text.Segment(d)
	var s rules.Scan
	s.Words.Read(d, en.Lexicon())
	s.Runs = marks.Pair(d, nil)
	s.Attribute()
	for k, a := range s.Settled {
		who := d.Tokenized(a.Speaker.First, a.Speaker.Last)
		fmt.Printf("%s %s: %s\n", s.Span(s.Runs[k]).In(d.Text), a.By, who.In(d.Text))
	}
	// Output:
	// "The bridge," inverted: Marta Oduya
	// "is safe." floating: Marta Oduya
	// "Since when?" after: Paulo Pell
	// "May." dialogue: Marta Oduya
}
