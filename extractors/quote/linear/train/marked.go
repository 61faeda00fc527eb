package train

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/d1af08f5/sayso/extractors/text"
)

// Marked is a document in which people marked its attributions.
type Marked struct {
	Text   string
	Quotes []MarkedQuote
}

// MarkedQuote is an attribution: spans of bytes of the text.
type MarkedQuote struct{ Content, Cue, Speaker []text.Span }

// ReadMarked reads marked documents, a JSON object each: "text" and "quotes",
// each with "content", "cue" and "speaker", lists of [start, end] in bytes.
func ReadMarked(r io.Reader) ([]Marked, error) {
	type row struct {
		Text   string
		Quotes []struct{ Content, Cue, Speaker [][2]int }
	}
	var docs []Marked
	for in := json.NewDecoder(r); ; {
		var x row
		switch err := in.Decode(&x); {
		case errors.Is(err, io.EOF):
			return docs, nil
		case err != nil:
			return nil, fmt.Errorf("document %d: %w", len(docs)+1, err)
		}
		d := Marked{Text: x.Text}
		for _, q := range x.Quotes {
			var m MarkedQuote
			for _, part := range []struct {
				from [][2]int
				to   *[]text.Span
			}{{q.Content, &m.Content}, {q.Cue, &m.Cue}, {q.Speaker, &m.Speaker}} {
				for _, s := range part.from {
					if s[0] < 0 || s[1] > len(x.Text) || s[0] > s[1] {
						return nil, fmt.Errorf("document %d: span %v is not inside the text", len(docs)+1, s)
					}
					*part.to = append(*part.to, text.Span{Start: s[0], End: s[1]})
				}
			}
			d.Quotes = append(d.Quotes, m)
		}
		docs = append(docs, d)
	}
}
