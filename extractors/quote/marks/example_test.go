package marks_test

import (
	"fmt"

	"github.com/d1af08f5/sayso/extractors/quote/marks"
	"github.com/d1af08f5/sayso/extractors/text"
)

func ExamplePair() {
	d := new(text.Document)
	d.Reset("“They said ‘no’ to us,” said Marta Oduya, who is 6'2\" tall. “We won.\n\n“We won twice.”")
	text.Segment(d)
	for _, r := range marks.Pair(d, nil) {
		fmt.Println(r.Words, r.Closed, r.Continues, d.Tokenized(r.First, r.Last).In(d.Text))
	}
	// Output:
	// 5 true false “They said ‘no’ to us,”
	// 2 false false “We won.
	// 3 true true “We won twice.”
}
