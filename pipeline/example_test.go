package pipeline_test

import (
	"context"
	"errors"
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
		if q.Speaker != nil { // nil if the text does not say who speaks
			fmt.Printf("%s: %s\n", q.Speaker.Name, q.Content[0].Text)
		}
	}
	// Output: Putin: "We won,"
}

func ExamplePipeline_Extract() {
	p := pipeline.Pipeline{Offsets: pipeline.Rune, WithText: true, MinConfidence: .5}
	rec, err := p.Extract(`“Ça va,” said Zoë Lee.`)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, q := range rec.Quotes {
		run := q.Content[0]
		fmt.Println(string([]rune(rec.Text)[run.Start:run.End]), run.Range)
	}
	// Output: “Ça va,” {0 8}
}

func ExamplePipeline_ExtractDoc() {
	var p pipeline.Pipeline
	rec, err := p.ExtractDoc(pipeline.Doc{
		ID:   "wire/7",
		Text: "The governor did not say that the bridge was safe.",
		Meta: pipeline.Meta{{Name: "outlet", Value: "Post"}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(rec.ID, rec.Meta.Text("outlet"))
	for _, q := range rec.Quotes {
		fmt.Println(q.Type == pipeline.Indirect, q.Mode == pipeline.Negated)
	}
	_, err = p.ExtractDoc(pipeline.Doc{ID: "wire/8", Text: " "})
	fmt.Println(err, errors.Is(err, pipeline.ErrEmpty))
	// Output:
	// wire/7 Post
	// true true
	// wire/8: text: no text true
}

func ExamplePipeline_Model() {
	var p pipeline.Pipeline
	model, err := p.Model()
	fmt.Println(strings.HasPrefix(model, "en-"), err)
	// Output: true <nil>
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
			if q.Speaker != nil {
				fmt.Printf("%s: %s: %s\n", rec.ID, q.Speaker.Name, q.Content[0].Text)
			}
		}
	}
	// Output:
	// a: Ann Lee: "We won,"
	// a: Ann Lee: "And we will again,"
	// b: text: no text
	// c: Bob Day: "We lost,"
}
