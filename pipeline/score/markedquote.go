package score

import (
	"encoding/json"
	"fmt"
)

// QuoteTypes are the types of quote, in the order of the tables.
var QuoteTypes = []string{"direct", "mixed", "indirect"}

// Quote is a marked quote. Its cue is not scored.
type Quote struct {
	Type     string `json:"type"`
	Content  []Span `json:"content"`
	Speaker  []Span `json:"speaker"`          // none where the text names nobody
	Name     string `json:"speaker_name"`     // who the speaker is, where that is marked
	Mentions []Span `json:"speaker_mentions"` // all words of the text for the speaker
}

// Span is a half-open range of bytes of a text. Gold files write it as a pair
// or as an object with "start" and "end".
type Span struct{ Start, End int }

// UnmarshalJSON reads either form.
func (s *Span) UnmarshalJSON(b []byte) error {
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

// checkQuotes returns what is wrong with the first bad quote, or nil.
func (g *Gold) checkQuotes() error {
	if err := inside(g.Text, "discard", g.Discard); err != nil {
		return err
	}
	for i, q := range g.Quotes {
		if err := q.check(g.Text); err != nil {
			return fmt.Errorf("quote %d: %w", i+1, err)
		}
	}
	return nil
}

func (q *Quote) check(text string) error {
	switch {
	case q.Type == "":
		return fmt.Errorf("no type")
	case q.Content == nil:
		return fmt.Errorf("no content")
	}
	if err := inside(text, "content", q.Content); err != nil {
		return err
	}
	if err := inside(text, "speaker", q.Speaker); err != nil {
		return err
	}
	return inside(text, "speaker mention", q.Mentions)
}

// inside returns an error for the first span that is not one of the text.
func inside(text, what string, spans []Span) error {
	for _, s := range spans {
		if s.Start < 0 || s.Start > s.End || s.End > len(text) {
			return fmt.Errorf("%s at %d to %d is not inside the text", what, s.Start, s.End)
		}
	}
	return nil
}
