package annotate

import (
	"io"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/sink"
)

// Doccano writes each record as a line of the JSONL that doccano imports into a
// project for sequence labelling with relations. Offsets count code points.
func Doccano(w io.Writer) sink.Sink { return lines(w, pipeline.Rune, doccanoOf) }

type doccanoExample struct {
	Document  string            `json:"document"` // the id; a field of its own becomes meta data
	Text      string            `json:"text"`
	Entities  []doccanoEntity   `json:"entities"`
	Relations []doccanoRelation `json:"relations"`
}

type doccanoEntity struct {
	ID    int    `json:"id"`
	Start int    `json:"start_offset"`
	End   int    `json:"end_offset"`
	Label string `json:"label"`
}

type doccanoRelation struct {
	ID   int    `json:"id"`
	From int    `json:"from_id"`
	To   int    `json:"to_id"`
	Type string `json:"type"`
}

func doccanoOf(s *story) doccanoExample {
	ex := doccanoExample{Document: s.ID, Text: s.Text, Entities: []doccanoEntity{}, Relations: []doccanoRelation{}}
	g := s.graph().split()
	for i, r := range g.regions {
		start, end := s.at(r.runs[0])
		ex.Entities = append(ex.Entities, doccanoEntity{i + 1, start, end, r.label})
	}
	for i, l := range g.links {
		ex.Relations = append(ex.Relations, doccanoRelation{i + 1, l.from + 1, l.to + 1, l.label})
	}
	return ex
}
