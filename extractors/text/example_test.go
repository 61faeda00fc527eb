package text_test

import (
	"fmt"

	"github.com/d1af08f5/sayso/extractors/text"
)

func ExampleSegment() {
	d := new(text.Document)
	d.Reset("Mr. Roe didn't stay. “I left at 5 p.m.,” he said.\n\nNobody saw him.")
	text.Segment(d)
	for _, p := range d.Paragraphs {
		fmt.Println("paragraph", p.Start, p.End)
		for _, s := range d.Sentences[p.First:p.Last] {
			for i := s.First; i < s.Last; i++ {
				fmt.Print(d.Word(i), "|")
			}
			fmt.Println()
		}
	}
	// Output:
	// paragraph 0 53
	// Mr.|Roe|did|n't|stay|.|
	// “|I|left|at|5|p.m.|,|”|he|said|.|
	// paragraph 55 70
	// Nobody|saw|him|.|
}
