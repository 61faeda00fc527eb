package annotate

import (
	"bytes"
	_ "embed"
	"io"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/sink"
)

// LabelStudioConfig is the labelling configuration that a Label Studio project needs
// for the tasks that LabelStudio writes.
//
//go:embed labelstudio.xml
var LabelStudioConfig string

// LabelStudio writes records as an array of tasks with predictions, as Label Studio
// imports them. Offsets count code points: its editor turns what a browser counts
// into these.
func LabelStudio(w io.Writer) sink.Sink {
	return &writer{w: w, unit: pipeline.Rune, of: labelStudioOf, head: "[\n", between: ",\n", tail: "\n]\n"}
}

type labelStudioTask struct {
	Data        labelStudioData         `json:"data"`
	Predictions []labelStudioPrediction `json:"predictions"`
}

type labelStudioData struct {
	Text string        `json:"text"`
	ID   string        `json:"document"`
	Meta pipeline.Meta `json:"meta,omitempty"`
}

type labelStudioPrediction struct {
	Model  string  `json:"model_version"`
	Score  float64 `json:"score"` // the least of its quotes, so that tasks sort by doubt
	Result []any   `json:"result"`
}

// labelStudioResult is a passage, or a choice about one: then both have one ID.
type labelStudioResult struct {
	ID    string           `json:"id"`
	From  string           `json:"from_name"`
	To    string           `json:"to_name"`
	Type  string           `json:"type"`
	Value labelStudioValue `json:"value"`
	Score float64          `json:"score,omitempty"`
}

type labelStudioValue struct {
	Start   int      `json:"start"`
	End     int      `json:"end"`
	Text    string   `json:"text"`
	Labels  []string `json:"labels,omitempty"`
	Choices []string `json:"choices,omitempty"`
}

type labelStudioRelation struct {
	From      string   `json:"from_id"`
	To        string   `json:"to_id"`
	Type      string   `json:"type"`
	Direction string   `json:"direction"`
	Labels    []string `json:"labels"`
}

func labelStudioOf(s *story) ([]byte, error) {
	p := labelStudioPrediction{Model: s.Model, Score: 1, Result: []any{}}
	g := s.graph().split()
	for _, r := range g.regions {
		start, end := s.at(r.runs[0])
		value := labelStudioValue{Start: start, End: end, Text: r.runs[0].In(s.Text)}
		add := func(name, kind string, v labelStudioValue, score float64) {
			p.Result = append(p.Result, labelStudioResult{r.id, name, "text", kind, v, score})
		}
		labelled := value
		labelled.Labels = []string{r.label}
		add("label", "labels", labelled, r.confidence)
		if r.quote != nil && r.id == r.quote.ID { // once a quote, at its first run
			p.Score = min(p.Score, r.quote.Confidence)
			value.Choices = []string{string(r.quote.Act)}
			add("act", "choices", value, 0)
			if r.quote.Mode != pipeline.Asserted {
				value.Choices = []string{string(r.quote.Mode)}
				add("mode", "choices", value, 0)
			}
		}
	}
	for _, l := range g.links {
		p.Result = append(p.Result, labelStudioRelation{g.regions[l.from].id, g.regions[l.to].id, "relation", "right", []string{l.label}})
	}
	b, err := line(labelStudioTask{labelStudioData{s.Text, s.ID, s.Meta}, []labelStudioPrediction{p}})
	return bytes.TrimSuffix(b, []byte("\n")), err
}
