package annotate

import (
	"io"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/sink"
)

// Prodigy writes each record as a line of JSON that Prodigy takes as a task, with
// tokens, spans and relations. Offsets count code points; spans are widened to whole
// tokens, which rel.manual and spans.manual ask for.
func Prodigy(w io.Writer) sink.Sink { return lines(w, pipeline.Rune, prodigyOf) }

type prodigyTask struct {
	Text      string            `json:"text"`
	Tokens    []prodigyToken    `json:"tokens"`
	Spans     []prodigySpan     `json:"spans"`
	Relations []prodigyRelation `json:"relations"`
	Meta      prodigyMeta       `json:"meta"`
}

type prodigyToken struct {
	Text  string `json:"text"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	ID    int    `json:"id"`
	Blank bool   `json:"ws"`
}

type prodigySpan struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	First int    `json:"token_start"`
	Last  int    `json:"token_end"` // the last token itself
	Label string `json:"label"`
	ID    string `json:"id,omitempty"`
}

// prodigyRelation joins two spans. Head and Child are their last tokens.
type prodigyRelation struct {
	Head      int         `json:"head"`
	Child     int         `json:"child"`
	HeadSpan  prodigySpan `json:"head_span"`
	ChildSpan prodigySpan `json:"child_span"`
	Label     string      `json:"label"`
}

// prodigyMeta is shown below a task.
type prodigyMeta struct {
	ID     string `json:"id"`
	Date   string `json:"date,omitempty"`
	Source string `json:"source,omitempty"`
}

func prodigyOf(s *story) prodigyTask {
	c := cut(s.Text)
	task := prodigyTask{Text: s.Text, Spans: []prodigySpan{}, Relations: []prodigyRelation{}, Meta: prodigyMeta{s.ID, s.Meta.Text("date"), s.Source}}
	for i, t := range c.tokens {
		start, end := s.at(t)
		task.Tokens = append(task.Tokens, prodigyToken{t.In(s.Text), start, end, i, c.blank[i]})
	}
	g := s.graph().split()
	for _, r := range g.regions {
		wide, first, last := c.widened(r.runs[0])
		start, end := s.at(wide)
		task.Spans = append(task.Spans, prodigySpan{start, end, first, last - 1, r.label, r.id})
	}
	for _, l := range g.links {
		head, child := task.Spans[l.from], task.Spans[l.to]
		head.ID, child.ID = "", ""
		task.Relations = append(task.Relations, prodigyRelation{head.Last, child.Last, head, child, l.label})
	}
	return task
}
