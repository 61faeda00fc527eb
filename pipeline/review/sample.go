// Package review lets a person judge a sample of the quotes that were found in a
// corpus, and says from the verdicts how good all of them are.
//
// A Sampler draws quotes, more of the doubtful than their share, and some documents
// to be read whole; a Log keeps each verdict as soon as it is given; a Server shows
// the documents on the loopback interface; Gold writes what a person found as a
// file that sayso eval reads; Judge estimates precision and recall from it.
package review

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"

	"github.com/d1af08f5/sayso/pipeline"
)

// ErrNoText is the error of a record without its text, which nobody can review.
var ErrNoText = errors.New("the record has no text: write records with --text, or give the documents themselves")

// edges part confidences into strata; the last is closed at 1.
var edges = []float64{0, .6, .8, .9, 1}

// Stratum is the quotes of a range of confidences.
type Stratum struct {
	From  float64 `json:"from"`
	To    float64 `json:"to"`
	Found int     `json:"found"` // in the whole corpus
}

// Sample is what a person looks at.
type Sample struct {
	Documents int // in the corpus
	Strata    []Stratum
	Acts      []pipeline.Act // of its quotes
	Docs      []*Doc         // in the order of the corpus
	Sum       string         // tells this sample from others
}

// Doc is a document with something to judge.
type Doc struct {
	Record *pipeline.Record
	Whole  bool           // it is read whole, so that missed quotes are found
	Drawn  map[string]int // quotes of the sample by id, and the stratum of each

	number int
}

// Sampler draws a sample from records, in one pass and in the memory of the sample.
// What is drawn depends on the seed and on the ids of documents and quotes alone.
type Sampler struct {
	Quotes int // to judge
	Whole  int // documents to read whole
	Seed   uint64

	documents int
	acts      map[pipeline.Act]bool
	found     []int
	quotes    []lowest // by stratum
	whole     lowest
}

// Add counts a record and draws from it.
func (s *Sampler) Add(rec *pipeline.Record) error {
	if rec.Text == "" {
		return fmt.Errorf("document %s: %w", rec.ID, ErrNoText)
	}
	if s.found == nil {
		s.found, s.quotes = make([]int, len(edges)-1), make([]lowest, len(edges)-1)
		s.acts = make(map[pipeline.Act]bool)
	}
	s.documents++
	s.whole.add(drawn{hash: s.hash(rec, ""), doc: rec, number: s.documents}, s.Whole)
	for _, q := range rec.Quotes {
		h := stratum(q.Confidence)
		s.found[h]++
		s.acts[q.Act] = true
		s.quotes[h].add(drawn{s.hash(rec, q.ID), rec, s.documents, q.ID}, s.Quotes)
	}
	return nil
}

func (s *Sampler) hash(rec *pipeline.Record, quote string) []byte {
	sum := sha256.Sum256(fmt.Appendf(nil, "%d\x00%s\x00%s\x00%s", s.Seed, rec.ID, rec.SHA256, quote))
	return sum[:]
}

// stratum returns the stratum of a confidence.
func stratum(confidence float64) int {
	for h := len(edges) - 2; h > 0; h-- {
		if confidence >= edges[h] {
			return h
		}
	}
	return 0
}

// Sample returns the sample. Each stratum gives as many quotes as the others, or all
// that it has; others then give more.
func (s *Sampler) Sample() *Sample {
	out := &Sample{Documents: s.documents}
	for _, a := range pipeline.AllActs {
		if s.acts[a] {
			out.Acts = append(out.Acts, a)
		}
	}
	docs := map[int]*Doc{}
	of := func(d drawn) *Doc {
		if docs[d.number] == nil {
			docs[d.number] = &Doc{Record: d.doc, Drawn: map[string]int{}, number: d.number}
		}
		return docs[d.number]
	}
	for _, d := range s.whole {
		of(d).Whole = true
	}
	for h, n := range shared(s.Quotes, s.found) {
		out.Strata = append(out.Strata, Stratum{edges[h], edges[h+1], s.found[h]})
		for _, d := range s.quotes[h][:n] {
			of(d).Drawn[d.quote] = h
		}
	}
	sum := sha256.New()
	for _, d := range docs {
		out.Docs = append(out.Docs, d)
	}
	slices.SortFunc(out.Docs, func(a, b *Doc) int { return cmp.Compare(a.number, b.number) })
	for _, d := range out.Docs {
		fmt.Fprintf(sum, "%s %s %v %v %v\n", d.Record.ID, d.Record.SHA256, d.Whole, d.Drawn, s.found)
	}
	out.Sum = hex.EncodeToString(sum.Sum(nil)[:8])
	return out
}

// shared deals n among strata that have so many, evenly as far as they go.
func shared(n int, have []int) []int {
	out := make([]int, len(have))
	for given := true; given; {
		given = false
		for h := len(have) - 1; h >= 0; h-- {
			if n > 0 && out[h] < have[h] {
				out[h]++
				n--
				given = true
			}
		}
	}
	return out
}

// lowest holds what has the lowest hashes, in their order.
type lowest []drawn

type drawn struct {
	hash   []byte
	doc    *pipeline.Record
	number int
	quote  string
}

func (l *lowest) add(d drawn, most int) {
	at, _ := slices.BinarySearchFunc(*l, d, func(a, b drawn) int {
		return cmp.Or(bytes.Compare(a.hash, b.hash), cmp.Compare(a.number, b.number))
	})
	if at >= most {
		return
	}
	*l = slices.Insert(*l, at, d)
	if len(*l) > most {
		(*l)[most] = drawn{} // let go of its record
		*l = (*l)[:most]
	}
}
