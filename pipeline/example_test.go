package pipeline_test

import (
	"context"
	"fmt"
	"strings"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/source"
)

func ExampleExtract() {
	rec, err := pipeline.Extract(`"We won," Mr. Putin said.`)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, q := range rec.Quotes {
		fmt.Printf("%s: %s\n", q.Speaker.Name, q.Content[0].Text)
	}
	// Output: Putin: "We won,"
}

func ExamplePipeline_Run() {
	stdin := strings.NewReader(`{"id":"a","text":"\"We won,\" said Ann Lee. \"And we will again,\" she added."}
{"id":"b","text":""}
{"id":"c","text":"\"We lost,\" Bob Day said."}`)

	var p pipeline.Pipeline // the zero value works
	for rec, err := range p.Run(context.Background(), source.JSONL(stdin)) {
		if err != nil { // one bad document does not end the run
			fmt.Println(err)
			continue
		}
		for _, q := range rec.Quotes {
			fmt.Printf("%s: %s: %s\n", rec.ID, q.Speaker.Name, q.Content[0].Text)
		}
	}
	// Output:
	// a: Ann Lee: "We won,"
	// a: Ann Lee: "And we will again,"
	// b: text: no text
	// c: Bob Day: "We lost,"
}
