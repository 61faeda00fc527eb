package score

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/d1af08f5/sayso/extractors/gold"
	"github.com/d1af08f5/sayso/pipeline"
)

// Records are the records of a run, to be scored against marked documents.
type Records struct {
	byID   map[string]*pipeline.Record
	byText map[string]*pipeline.Record // by SHA-256 of the text
}

// ReadRecords reads records, a JSON object a line; empty lines, and documents that
// failed, do not count. Its errors give the number of the line.
func ReadRecords(r io.Reader) (*Records, error) {
	all := &Records{map[string]*pipeline.Record{}, map[string]*pipeline.Record{}}
	in := bufio.NewReader(r)
	for n := 1; ; n++ {
		line, err := in.ReadBytes('\n')
		if len(bytes.TrimSpace(line)) > 0 {
			if bad := all.add(line); bad != nil {
				return nil, fmt.Errorf("line %d: %w", n, bad)
			}
		}
		if err == io.EOF {
			return all, nil
		}
		if err != nil {
			return nil, err
		}
	}
}

func (all *Records) add(line []byte) error {
	var rec struct {
		pipeline.Record
		Error json.RawMessage `json:"error"`
	}
	if err := json.Unmarshal(line, &rec); err != nil {
		return err
	}
	switch {
	case rec.Error != nil:
		return nil
	case rec.Schema < 0 || rec.Schema > pipeline.Schema:
		return fmt.Errorf("document %s: schema %d: want %d or less", rec.ID, rec.Schema, pipeline.Schema)
	case rec.ID == "" && rec.SHA256 == "":
		return errors.New(`no record: it has neither "id" nor "sha256"`)
	case rec.ID != "" && all.byID[rec.ID] != nil:
		return fmt.Errorf("document %s: a second record of it", rec.ID)
	}
	if rec.ID != "" {
		all.byID[rec.ID] = &rec.Record
	}
	if rec.SHA256 != "" {
		all.byText[rec.SHA256] = &rec.Record
	}
	return nil
}

// Of returns the record of a marked document, its offsets in bytes, whatever they
// were: the one with the document's id, or if the document has none, the one of its
// text. It returns nil if there is none. An error says that the record is of another
// text, or that its offsets are not in it.
func (all *Records) Of(g gold.Document) (*pipeline.Record, error) {
	hash := sha256.Sum256([]byte(g.Text))
	sum := hex.EncodeToString(hash[:])
	rec := all.byID[g.ID]
	if g.ID == "" {
		rec = all.byText[sum]
	}
	switch {
	case rec == nil:
		return nil, nil
	case rec.SHA256 != "" && rec.SHA256 != sum:
		return nil, fmt.Errorf("document %s: its record is of another text", g.ID)
	}
	out, err := inBytes(rec, g.Text)
	if err != nil {
		return nil, fmt.Errorf("document %s: %w", g.ID, err)
	}
	return out, nil
}

// inBytes returns a record with the offsets that are scored in bytes of its text.
func inBytes(rec *pipeline.Record, s string) (*pipeline.Record, error) {
	at, err := byteOffsets(s, rec.OffsetUnit)
	if err != nil {
		return nil, err
	}
	move := func(r *pipeline.Range) {
		if r.Start < 0 || r.Start > r.End || r.End >= len(at) || at[r.Start] < 0 || at[r.End] < 0 {
			if err == nil {
				err = fmt.Errorf("offsets %d to %d of its record are not in the text", r.Start, r.End)
			}
			return
		}
		r.Start, r.End = at[r.Start], at[r.End]
	}
	out := *rec
	out.OffsetUnit = pipeline.Byte
	out.Entities, out.Quotes = slices.Clone(rec.Entities), slices.Clone(rec.Quotes)
	for i := range out.Entities {
		e := &out.Entities[i]
		e.Mentions = slices.Clone(e.Mentions)
		for k := range e.Mentions {
			move(&e.Mentions[k].Range)
		}
	}
	for i := range out.Quotes {
		q := &out.Quotes[i]
		q.Content = slices.Clone(q.Content)
		for k := range q.Content {
			move(&q.Content[k].Range)
		}
		if q.Cue != nil {
			cue := *q.Cue
			move(&cue.Range)
			q.Cue = &cue
		}
		if q.Speaker != nil {
			speaker := *q.Speaker
			move(&speaker.Range)
			speaker.Members = slices.Clone(speaker.Members)
			for k := range speaker.Members {
				move(&speaker.Members[k].Range)
			}
			q.Speaker = &speaker
		}
	}
	return &out, err
}

// byteOffsets returns the byte at each offset in a unit, -1 inside a character that
// is two code units of UTF-16; no unit is bytes.
func byteOffsets(s string, unit pipeline.OffsetUnit) (at []int, err error) {
	switch unit {
	case "", pipeline.Byte:
		for i := range len(s) {
			at = append(at, i)
		}
	case pipeline.Rune, pipeline.UTF16:
		for i, r := range s {
			at = append(at, i)
			if unit == pipeline.UTF16 && r > 0xffff {
				at = append(at, -1)
			}
		}
	default:
		return nil, fmt.Errorf("offset unit %q of its record: want %s, %s or %s", unit, pipeline.Byte, pipeline.Rune, pipeline.UTF16)
	}
	return append(at, len(s)), nil
}

// Sure leaves the quotes and names out of a record that are less confident than
// least. Names without a confidence stay.
func Sure(rec *pipeline.Record, least float64) {
	rec.Quotes = slices.DeleteFunc(slices.Clone(rec.Quotes), func(q pipeline.Quote) bool { return q.Confidence < least })
	rec.Entities = slices.Clone(rec.Entities)
	for i := range rec.Entities {
		e := &rec.Entities[i]
		e.Mentions = slices.DeleteFunc(slices.Clone(e.Mentions), func(m pipeline.Mention) bool {
			return m.Confidence > 0 && m.Confidence < least
		})
	}
}

// Acts leaves the quotes of other acts than these out of a record. Those without an
// act, of records that tell none, stay.
func Acts(rec *pipeline.Record, acts []pipeline.Act) {
	rec.Quotes = slices.DeleteFunc(slices.Clone(rec.Quotes), func(q pipeline.Quote) bool { return q.Act != "" && !slices.Contains(acts, q.Act) })
}
