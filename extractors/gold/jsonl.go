package gold

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"iter"

	"github.com/d1af08f5/sayso/extractors/text"
)

// JSONL reads marked documents, a JSON object a line; empty lines do not count.
// The first bad line ends the documents with an error that gives its number and,
// where it can be read, the document's id.
func JSONL(r io.Reader) iter.Seq2[Document, error] {
	return func(yield func(Document, error) bool) {
		in := bufio.NewReader(r)
		for n := 1; ; n++ {
			line, err := in.ReadBytes('\n')
			if len(bytes.TrimSpace(line)) > 0 {
				d, bad := decode(line)
				if bad != nil {
					yield(Document{}, fmt.Errorf("line %d: %w", n, bad))
					return
				}
				if !yield(d, nil) {
					return
				}
			}
			if err == io.EOF {
				return
			}
			if err != nil {
				yield(Document{}, err)
				return
			}
		}
	}
}

// row is a line of JSONL.
type row struct {
	ID     any
	Text   string
	Names  []nameRow `json:"entities"`
	Quotes []quoteRow
	// Passages that nobody searched for quotes.
	Discard []span
	Chains  []struct {
		Type     string
		Mentions []marked
	}
	Pronoun *span
	Choices []marked `json:"names"`
	Review  json.RawMessage
}

type nameRow struct {
	Start, End int
	Type       string
}

type quoteRow struct {
	Type                  string
	Content, Cue, Speaker []span
	SpeakerName           string `json:"speaker_name"`
	Mentions              []span `json:"speaker_mentions"`
	Gender                string
	Optional              bool
}

func decode(line []byte) (Document, error) {
	var x row
	if err := json.Unmarshal(line, &x); err != nil {
		return Document{}, err
	}
	d := Document{Text: x.Text, Discard: spans(x.Discard), Review: x.Review}
	if x.ID != nil {
		d.ID = fmt.Sprint(x.ID)
	}
	if x.Names != nil {
		d.Names = []Name{}
	}
	for _, n := range x.Names {
		d.Names = append(d.Names, Name{text.Span{Start: n.Start, End: n.End}, n.Type})
	}
	if x.Quotes != nil {
		d.Quotes = []Quote{}
	}
	for _, q := range x.Quotes {
		d.Quotes = append(d.Quotes, Quote{
			Type: q.Type, Content: spans(q.Content), Cue: spans(q.Cue), Speaker: spans(q.Speaker),
			SpeakerName: q.SpeakerName, Mentions: spans(q.Mentions),
			Gender: q.Gender, Optional: q.Optional,
		})
	}
	d.chain(&x)
	if err := d.check(); err != nil && d.ID != "" {
		return Document{}, fmt.Errorf("document %s: %w", d.ID, err)
	} else if err != nil {
		return Document{}, err
	}
	return d, nil
}

// span is a span as files write it: a pair, or an object with "start" and "end".
type span text.Span

// UnmarshalJSON reads either form.
func (s *span) UnmarshalJSON(b []byte) error {
	var pair []int
	if err := json.Unmarshal(b, &pair); err == nil {
		if len(pair) != 2 {
			return fmt.Errorf("span %s: want start and end", b)
		}
		s.Start, s.End = pair[0], pair[1]
		return nil
	}
	var object struct{ Start, End *int }
	if err := json.Unmarshal(b, &object); err != nil || object.Start == nil || object.End == nil {
		return fmt.Errorf("span %s: want start and end", b)
	}
	s.Start, s.End = *object.Start, *object.End
	return nil
}

// marked is a span with a word or a truth behind it: [0, 7, "name"], [0, 7, true].
type marked struct {
	text.Span
	kind string
	is   bool
}

// UnmarshalJSON reads such a list.
func (m *marked) UnmarshalJSON(b []byte) error {
	var list []any
	if err := json.Unmarshal(b, &list); err != nil || len(list) != 3 {
		return fmt.Errorf("mention %s: want start, end and what it is", b)
	}
	start, ok1 := list[0].(float64)
	end, ok2 := list[1].(float64)
	if !ok1 || !ok2 {
		return fmt.Errorf("mention %s: want start, end and what it is", b)
	}
	m.Start, m.End = int(start), int(end)
	m.kind, _ = list[2].(string)
	m.is, _ = list[2].(bool)
	return nil
}

// chain makes the chains of a document, and its pronoun with the names that it may
// stand for.
func (d *Document) chain(x *row) {
	if x.Chains != nil {
		d.Chains = []Chain{}
	}
	for _, c := range x.Chains {
		out := Chain{Type: c.Type}
		for _, m := range c.Mentions {
			out.Mentions = append(out.Mentions, ChainMention{m.Span, m.kind})
		}
		d.Chains = append(d.Chains, out)
	}
	if x.Pronoun != nil {
		d.Pronoun = text.Span(*x.Pronoun)
	}
	for _, m := range x.Choices {
		d.Choices = append(d.Choices, Choice{m.Span, m.is})
	}
}

// spans converts the spans of a file; nil stays nil.
func spans(in []span) []text.Span {
	if in == nil {
		return nil
	}
	out := make([]text.Span, len(in))
	for i, s := range in {
		out[i] = text.Span(s)
	}
	return out
}
