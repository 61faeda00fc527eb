package sink_test

import (
	"fmt"
	"os"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/sink"
	"github.com/d1af08f5/sayso/pipeline/sink/table"
)

// example returns a small record.
func example() *pipeline.Record {
	const text = `"We won," she said.`
	return &pipeline.Record{
		Schema: pipeline.Schema, ID: "a", Model: "m", OffsetUnit: pipeline.Byte, Text: text,
		Sentences: []pipeline.Range{{Start: 0, End: len(text)}},
		Entities:  []pipeline.Entity{},
		Quotes: []pipeline.Quote{{
			ID: "q1", Type: pipeline.Direct, Act: pipeline.Speech, Confidence: .5,
			Content: []pipeline.Passage{{Range: pipeline.Range{Start: 0, End: 9}, Text: `"We won,"`}},
			Cue:     &pipeline.Cue{Passage: pipeline.Passage{Range: pipeline.Range{Start: 14, End: 18}, Text: "said"}, Lemma: "say"},
			Speaker: &pipeline.Speaker{Passage: pipeline.Passage{Range: pipeline.Range{Start: 10, End: 13}, Text: "she"}, Kind: pipeline.Unresolved},
		}},
	}
}

// writeExample writes the small record.
func writeExample(out sink.Sink) {
	if err := out.Write(example()); err != nil {
		fmt.Println(err)
	}
	if err := out.Close(); err != nil {
		fmt.Println(err)
	}
}

func ExampleJSONL() {
	writeExample(sink.JSONL(os.Stdout))
	// Output:
	// {"schema":2,"id":"a","model":"m","offset_unit":"byte","sha256":"","text":"\"We won,\" she said.","sentences":[{"start":0,"end":19}],"entities":[],"quotes":[{"id":"q1","type":"direct","act":"speech","content":[{"start":0,"end":9,"text":"\"We won,\""}],"cue":{"start":14,"end":18,"text":"said","lemma":"say"},"speaker":{"start":10,"end":13,"text":"she","kind":"unresolved"},"confidence":0.5}]}
}

func ExampleJSON() {
	rec := example()
	rec.Quotes = []pipeline.Quote{}
	if err := sink.JSON(os.Stdout).Write(rec); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "schema": 2,
	//   "id": "a",
	//   "model": "m",
	//   "offset_unit": "byte",
	//   "sha256": "",
	//   "text": "\"We won,\" she said.",
	//   "sentences": [
	//     {
	//       "start": 0,
	//       "end": 19
	//     }
	//   ],
	//   "entities": [],
	//   "quotes": []
	// }
}

func ExampleSheet() {
	writeExample(sink.Sheet{Table: table.Speakers, Fields: table.Fields{Names: []string{"date"}}}.To(os.Stdout))
	// Output:
	// doc,document,source,outlet,day,date,quote,member,together,speaker,name,kind,entity,entity_type,title,affiliation,gender,gender_from,speaker_start,speaker_end,quote_type,act,mode,words,confidence
	// 1,a,,,,,q1,1,1,she,,unresolved,,,,,,,10,13,direct,speech,,2,0.5
}

func ExamplePretty() {
	writeExample(sink.Pretty(os.Stdout, sink.Look{Width: 40}))
	// Output:
	// ── a ───────────────────────────────────
	//
	// {"We won,"}q1 she said.
	//
	// she
	//   q1  "We won," — direct, said · 50%
}
