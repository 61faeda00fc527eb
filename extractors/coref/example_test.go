package coref_test

import (
	"fmt"

	"github.com/d1af08f5/sayso/extractors/coref"
	"github.com/d1af08f5/sayso/extractors/en"
	"github.com/d1af08f5/sayso/extractors/text"
)

func ExampleResolver_Resolve() {
	var d text.Document
	d.Reset(`County engineer Marta Oduya met the mayor. "It is safe," she said.`)
	text.Segment(&d)
	span := func(s string) text.Span { // as a tagger of names and a finder of quotes would give
		at := len(d.Text) - len(s)
		for d.Text[at:at+len(s)] != s {
			at--
		}
		return text.Span{Start: at, End: at + len(s)}
	}
	d.Mentions = []text.Mention{{Span: span("Marta Oduya"), Type: text.Person, Entity: -1}}
	d.Quotes = []text.Quote{{Content: []text.Span{span(`"It is safe,"`)}, Speaker: span("she"), Mention: -1, Entity: -1, Via: -1}}

	var resolver *coref.Resolver = en.Entities() // coref.NewResolver with the English lexicon
	resolver.Resolve(&d)

	speaker := d.Entities[d.Quotes[0].Entity]
	fmt.Printf("%s is %s, %s\n", d.Quotes[0].Speaker.In(d.Text), speaker.Name, speaker.Title)
	for _, m := range d.Mentions {
		fmt.Println(m.Kind, m.In(d.Text))
	}
	// Output:
	// she is Marta Oduya, engineer
	// name Marta Oduya
	// pronoun she
}
