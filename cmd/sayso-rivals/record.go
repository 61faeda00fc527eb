package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"unicode/utf8"

	"github.com/d1af08f5/sayso/pipeline"
)

// answer is what a rival writes for one document: the fields of sayso's record
// that are scored, with the types of names that are its own, or an error. Its
// offsets are in the unit it says, bytes where it says none.
type answer struct {
	pipeline.Record
	Error *failure `json:"error,omitempty"`
}

// failure says what went wrong with a document.
type failure struct {
	Message string `json:"message"`
}

// types are the rivals' types of names that are scored, as sayso calls them.
// Names of any other type do not count.
var types = map[string]pipeline.EntityType{
	"PER": "PER", "PERSON": "PER", "Person": "PER",
	"LOC": "LOC", "GPE": "LOC", "FAC": "LOC", "LOCATION": "LOC", "FACILITY": "LOC", "Place": "LOC",
	"CITY": "LOC", "COUNTRY": "LOC", "STATE_OR_PROVINCE": "LOC",
	"ORG": "ORG", "ORGANIZATION": "ORG", "Organization": "ORG",
}

var errOutside = errors.New("offset outside the text")

// parse reads one answer.
func parse(line []byte) (answer, error) {
	var a answer
	if err := json.Unmarshal(line, &a); err != nil {
		return answer{}, fmt.Errorf("no record: %w", err)
	}
	if a.ID == "" {
		return answer{}, errors.New("no record: no id")
	}
	return a, nil
}

// normal turns the offsets of a record into bytes of the text, and the types of
// its names into sayso's; names of types that are not scored are dropped.
func normal(rec *pipeline.Record, text string) error {
	at, err := offsets(text, rec.OffsetUnit)
	if err != nil {
		return err
	}
	entities := rec.Entities
	rec.Entities = nil
	for _, e := range entities {
		if e.Type = types[string(e.Type)]; e.Type == "" {
			continue
		}
		for i := range e.Mentions {
			if err := at.move(&e.Mentions[i].Range); err != nil {
				return fmt.Errorf("name %w", err)
			}
		}
		rec.Entities = append(rec.Entities, e)
	}
	rec.OffsetUnit = pipeline.Byte
	return at.moveQuotes(rec.Quotes)
}

// table has the byte offset of each unit of a text, and its length.
type table []int

// offsets returns the table of a text.
func offsets(text string, unit pipeline.OffsetUnit) (table, error) {
	at := make(table, 0, len(text)+1)
	for i, r := range text {
		switch unit {
		case pipeline.Rune:
			at = append(at, i)
		case pipeline.UTF16:
			at = append(at, i)
			if r > 0xFFFF {
				at = append(at, i) // the second half of a pair is no place to cut
			}
		case pipeline.Byte, "":
			for j := range utf8.RuneLen(r) {
				at = append(at, i+j)
			}
		default:
			return nil, fmt.Errorf("offset unit %q: want byte, rune or utf16", unit)
		}
	}
	return append(at, len(text)), nil
}

// move turns a range into bytes.
func (t table) move(r *pipeline.Range) error {
	if r.Start < 0 || r.Start > r.End || r.End >= len(t) {
		return fmt.Errorf("at %d to %d: %w", r.Start, r.End, errOutside)
	}
	r.Start, r.End = t[r.Start], t[r.End]
	return nil
}

func (t table) moveQuotes(quotes []pipeline.Quote) error {
	for i := range quotes {
		for j := range quotes[i].Content {
			if err := t.move(&quotes[i].Content[j].Range); err != nil {
				return fmt.Errorf("quote %w", err)
			}
		}
		if s := quotes[i].Speaker; s != nil {
			if err := t.move(&s.Range); err != nil {
				return fmt.Errorf("speaker %w", err)
			}
		}
	}
	return nil
}
