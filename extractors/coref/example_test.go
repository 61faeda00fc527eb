package coref_test

import (
	"fmt"
	"strings"

	"github.com/d1af08f5/sayso/extractors/coref"
	"github.com/d1af08f5/sayso/extractors/en"
	"github.com/d1af08f5/sayso/extractors/text"
)

func ExampleResolver_Resolve() {
	d := new(text.Document)
	d.Reset("Vera Okello won. “We did it,” she said.")
	text.Segment(d)
	span := func(words string) text.Span {
		at := strings.Index(d.Text, words)
		return text.Span{Start: at, End: at + len(words)}
	}
	d.Mentions = []text.Mention{{Span: span("Vera Okello"), Type: text.Person}}
	d.Quotes = []text.Quote{{Content: []text.Span{span("“We did it,”")}, Speaker: span("she"), Mention: -1, Entity: -1, Via: -1}}

	var r *coref.Resolver = en.Entities() // or coref.NewResolver, of other words
	r.Resolve(d)
	fmt.Println(d.Entities[d.Quotes[0].Entity].Name)
	// Output: Vera Okello
}
