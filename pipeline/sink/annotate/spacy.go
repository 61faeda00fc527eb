package annotate

import (
	"io"
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/sink"
)

// SpaCy writes each record as a line of JSON that spaCy's Doc.from_json reads, and
// displaCy in its manual mode. Offsets count code points. Spans are widened to whole
// tokens, which a Doc asks for; they are those of the extractors, not spaCy's.
func SpaCy(w io.Writer) sink.Sink { return lines(w, pipeline.Rune, spacyOf) }

// spacyDoc is a Doc as Doc.to_json writes it, and what displaCy reads beside that.
type spacyDoc struct {
	Title  string                 `json:"title"` // for displaCy
	Text   string                 `json:"text"`
	Ents   []spacySpan            `json:"ents"` // names
	Sents  []pipeline.Range       `json:"sents"`
	Tokens []spacyToken           `json:"tokens"`
	Spans  map[string][]spacySpan `json:"spans"`
	Under  spacyExtensions        `json:"_"`
}

type spacyToken struct {
	ID    int `json:"id"`
	Start int `json:"start"`
	End   int `json:"end"`
}

type spacySpan struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Label string `json:"label"`
	KB    string `json:"kb_id"` // of an entity or a quote
}

// spacyExtensions are attributes of the Doc: doc._.sayso.
type spacyExtensions struct {
	Sayso spacySayso `json:"sayso"`
}

// spacySayso is what a Doc has no place for.
type spacySayso struct {
	ID       string        `json:"id"`
	Meta     pipeline.Meta `json:"meta,omitempty"`
	Entities []entityNote  `json:"entities"`
	Quotes   []quoteNote   `json:"quotes"`
}

// entityNote is an entity without its mentions.
type entityNote struct {
	ID          string              `json:"id"`
	Type        pipeline.EntityType `json:"type"`
	Name        string              `json:"name"`
	Title       string              `json:"title,omitempty"`
	Affiliation string              `json:"affiliation,omitempty"`
	Gender      pipeline.Gender     `json:"gender,omitempty"`
}

// quoteNote is a quote without its passages.
type quoteNote struct {
	ID         string        `json:"id"`
	Act        pipeline.Act  `json:"act"`
	Mode       pipeline.Mode `json:"mode,omitempty"`
	Via        string        `json:"via,omitempty"`
	Cue        string        `json:"cue_lemma,omitempty"`
	Speakers   []string      `json:"speakers"`           // names or words, one for each who speaks
	Entities   []string      `json:"entities,omitempty"` // ids of those who are entities
	Confidence float64       `json:"confidence"`
}

func spacyOf(s *story) spacyDoc {
	c := cut(s.Text)
	doc := spacyDoc{Title: s.ID, Text: s.Text, Ents: []spacySpan{}, Spans: map[string][]spacySpan{"mentions": {}, "quotes": {}, "cues": {}, "speakers": {}},
		Sents: s.spacySentences(&c), Under: spacyExtensions{s.notes()}}
	for i, t := range c.tokens {
		start, end := s.at(t)
		doc.Tokens = append(doc.Tokens, spacyToken{i, start, end})
	}
	add := func(group string, span text.Span, label, kb string) {
		doc.Spans[group] = append(doc.Spans[group], s.spacySpan(&c, span, label, kb))
	}
	end := 0
	for _, m := range s.names() {
		if wide, _, _ := c.widened(m.Span); wide.Start >= end { // two names may share a token: "Franco-German"
			doc.Ents = append(doc.Ents, s.spacySpan(&c, m.Span, m.label(), m.entity.ID))
			end = wide.End
		}
	}
	for _, m := range s.mentions {
		add("mentions", m.Span, m.label(), m.entity.ID)
	}
	for i := range s.quotes {
		q := &s.quotes[i]
		for _, run := range q.runs {
			add("quotes", run, quoteLabel(q), q.ID)
		}
		if !q.cue.Empty() {
			add("cues", q.cue, cueing, q.ID)
		}
		for _, v := range q.voices {
			if !v.Empty() {
				add("speakers", v.Span, speaking, q.ID)
			}
		}
	}
	return doc
}

func (s *story) spacySpan(c *cells, span text.Span, label, kb string) spacySpan {
	wide, _, _ := c.widened(span)
	start, end := s.at(wide)
	return spacySpan{start, end, label, kb}
}

// spacySentences returns sentences that cover the text, as those of a Doc do: what
// stands between two belongs to the first. The head of a text, such as a date, is
// one more.
func (s *story) spacySentences(c *cells) []pipeline.Range {
	starts := []int{0}
	for _, one := range s.sentences {
		first, last := c.touching(one)
		if first < last && first > starts[len(starts)-1] && strings.TrimSpace(s.Text[:one.Start]) != "" {
			starts = append(starts, first)
		}
	}
	all := []pipeline.Range{}
	for i, first := range starts {
		last := len(c.tokens)
		if i+1 < len(starts) {
			last = starts[i+1]
		}
		start, end := s.at(text.Span{Start: c.tokens[first].Start, End: c.tokens[last-1].End})
		all = append(all, pipeline.Range{Start: start, End: end})
	}
	return all
}

// notes returns what a record says of entities and quotes beside their passages.
func (s *story) notes() spacySayso {
	n := spacySayso{ID: s.ID, Meta: s.Meta, Entities: []entityNote{}, Quotes: []quoteNote{}}
	for _, e := range s.Entities {
		n.Entities = append(n.Entities, entityNote{e.ID, e.Type, e.Name, e.Title, e.Affiliation, e.Gender})
	}
	for i := range s.quotes {
		n.Quotes = append(n.Quotes, s.quotes[i].note())
	}
	return n
}

func (q *quote) note() quoteNote {
	n := quoteNote{ID: q.ID, Act: q.Act, Mode: q.Mode, Via: q.Via, Speakers: q.speakers(), Confidence: q.Confidence}
	if q.Cue != nil {
		n.Cue = q.Cue.Lemma
	}
	for _, v := range q.voices {
		if v.entity != nil {
			n.Entities = append(n.Entities, v.entity.ID)
		}
	}
	return n
}
