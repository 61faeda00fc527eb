package report

import (
	"bytes"
	"cmp"
	"container/heap"
	"crypto/sha256"
	"io"
	"slices"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/web"
)

// kept holds the documents that the page will have: in the order of the hash of
// their id and text, as many from the first on as the limits allow. Which these are
// is settled only at the end, so later documents may push out earlier ones; what
// was pushed out once sets the limit for all that follow.
type kept struct {
	docs   byHash
	bytes  int
	quotes int
	out    []byte // the least hash that was pushed out; nil so far
	seen   int
}

// item is a document as JSON.
type item struct {
	hash   []byte
	number int // in the order of the records
	quotes int
	who    []int // the numbers of its voices
	json   []byte
}

func (k *kept) add(rec *pipeline.Record, view *web.Document, who []int, limit Limits) error {
	k.seen++
	sum := sha256.Sum256([]byte(rec.ID + "\x00" + rec.SHA256))
	it := item{hash: sum[:], number: k.seen, quotes: len(view.Quotes), who: who}
	if k.out != nil && bytes.Compare(it.hash, k.out) >= 0 {
		return nil
	}
	var err error
	if it.json, err = web.Escaped(view); err != nil {
		return err
	}
	heap.Push(&k.docs, it)
	k.bytes += len(it.json)
	k.quotes += it.quotes
	for len(k.docs) > limit.Documents || k.bytes > limit.Bytes {
		last := heap.Pop(&k.docs).(item)
		k.bytes -= len(last.json)
		k.quotes -= last.quotes
		k.out = last.hash
	}
	return nil
}

// all reports whether no document was left out.
func (k *kept) all() bool { return k.out == nil }

// write writes the documents as a JSON array, in the order of the records, one on
// each line so that pages can be compared.
func (k *kept) write(w io.Writer) error {
	docs := slices.Clone(k.docs)
	slices.SortFunc(docs, func(a, b item) int { return cmp.Compare(a.number, b.number) })
	var b bytes.Buffer
	b.WriteByte('[')
	for i, it := range docs {
		if i > 0 {
			b.WriteString(",\n")
		}
		b.Write(it.json)
		if _, err := b.WriteTo(w); err != nil {
			return err
		}
	}
	_, err := io.WriteString(w, b.String()+"]")
	return err
}

// byHash is a heap with the greatest hash on top.
type byHash []item

func (h byHash) Len() int { return len(h) }
func (h byHash) Less(i, j int) bool {
	return cmp.Or(bytes.Compare(h[i].hash, h[j].hash), cmp.Compare(h[i].number, h[j].number)) > 0
}
func (h byHash) Swap(i, j int) { h[i], h[j] = h[j], h[i] }
func (h *byHash) Push(x any)   { *h = append(*h, x.(item)) }
func (h *byHash) Pop() any {
	old := *h
	last := old[len(old)-1]
	*h = old[:len(old)-1]
	return last
}
