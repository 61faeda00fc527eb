package train

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/d1af08f5/sayso/extractors/text"
)

// document is a text with what people marked, and the stages before the resolver done.
type document struct {
	doc      text.Document
	mentions []text.Mention
	quotes   []text.Quote

	chains []chain
	at     []int32 // of each byte, one more than the chain of the smallest mention there

	pronoun text.Span // of GAP
	names   []named
}

type chain struct {
	typ    string
	names  []text.Span
	prons  []text.Span
	others []text.Span
}

type named struct {
	text.Span
	right bool
}

type row struct {
	Text   string `json:"text"`
	Chains []struct {
		Type     string              `json:"type"`
		Mentions [][]json.RawMessage `json:"mentions"`
	} `json:"chains"`
	Pronoun []int               `json:"pronoun"`
	Names   [][]json.RawMessage `json:"names"`
}

// read reads the documents of a file and runs the stages before the resolver.
func (r *Recipe) read(name string) ([]*document, error) {
	f, err := os.Open(filepath.Join(r.Data, "coref", name+".jsonl"))
	if err != nil {
		return nil, fmt.Errorf("read chains: %w", err)
	}
	defer f.Close()
	var all []*document
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<26)
	for s.Scan() {
		var x row
		if err := json.Unmarshal(s.Bytes(), &x); err != nil {
			return nil, fmt.Errorf("read chains: %s: %w", name, err)
		}
		d, err := x.document()
		if err != nil {
			return nil, fmt.Errorf("read chains: %s: %w", name, err)
		}
		d.doc.Reset(x.Text)
		if err := r.Prepare(&d.doc); err != nil {
			return nil, err
		}
		d.mentions = append(d.mentions, d.doc.Mentions...)
		d.quotes = append(d.quotes, d.doc.Quotes...)
		all = append(all, d)
	}
	return all, s.Err()
}

func (x *row) document() (*document, error) {
	d := &document{at: make([]int32, len(x.Text)+1)}
	if len(x.Pronoun) == 2 {
		d.pronoun = text.Span{Start: x.Pronoun[0], End: x.Pronoun[1]}
	}
	for _, n := range x.Names {
		var c named
		if err := decode(n, &c.Start, &c.End, &c.right); err != nil {
			return nil, err
		}
		d.names = append(d.names, c)
	}
	size := make([]int, len(d.at))
	for k, c := range x.Chains {
		out := chain{typ: c.Type}
		for _, m := range c.Mentions {
			var s text.Span
			var kind string
			if err := decode(m, &s.Start, &s.End, &kind); err != nil {
				return nil, err
			}
			switch kind {
			case "name":
				out.names = append(out.names, s)
			case "pronoun":
				out.prons = append(out.prons, s)
			default:
				out.others = append(out.others, s)
			}
			for i := s.Start; i < s.End && i < len(size); i++ {
				if d.at[i] == 0 || s.Len() < size[i] {
					d.at[i], size[i] = int32(k+1), s.Len()
				}
			}
		}
		d.chains = append(d.chains, out)
	}
	return d, nil
}

func decode(from []json.RawMessage, to ...any) error {
	if len(from) < len(to) {
		return fmt.Errorf("%d fields for %d", len(from), len(to))
	}
	for i := range to {
		if err := json.Unmarshal(from[i], to[i]); err != nil {
			return err
		}
	}
	return nil
}

// restore takes back what the resolver did.
func (d *document) restore() {
	d.doc.Mentions = append(d.doc.Mentions[:0], d.mentions...)
	d.doc.Quotes = append(d.doc.Quotes[:0], d.quotes...)
	d.doc.Entities = d.doc.Entities[:0]
}
