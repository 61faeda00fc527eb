package quote_test

import (
	"fmt"

	"github.com/d1af08f5/sayso/extractors/en"
	"github.com/d1af08f5/sayso/extractors/text"
)

func ExampleFinder_Find() {
	finder, err := en.Quotes() // quote.NewFinder with the English lexicon and model
	if err != nil {
		fmt.Println(err)
		return
	}
	var d text.Document
	d.Reset(`"The bridge," said Marta Oduya, "is safe." The mayor said that it would open on Friday.`)
	text.Segment(&d)
	finder.Find(&d)
	for _, q := range d.Quotes {
		fmt.Printf("%s, %q %s\n", q.Type, q.Cue.In(d.Text), q.Speaker.In(d.Text))
		for _, c := range q.Content {
			fmt.Println(" ", c.In(d.Text))
		}
	}
	// Output:
	// direct, "said" Marta Oduya
	//   "The bridge,"
	//   "is safe."
	// indirect, "said" The mayor
	//   it would open on Friday
}
