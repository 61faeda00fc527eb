// Package copies finds texts that are nearly the same: a story of an agency in ten
// papers, or one story updated through a day.
//
//	var x copies.Index
//	for … {
//		c := x.Add(id, copies.Of(text)) // c.Of is the text that this one is a copy of
//	}
//
// The first of its kind is an original, and later ones are copies of it; a copy is
// compared with originals only, so that a story that drifts through many updates
// becomes another one in time, and ten thousand equal pages cost no more than ten
// thousand different ones. A million documents take two gigabytes. docs/people.md
// says what counts as a copy.
package copies

import (
	"cmp"
	"slices"
	"strings"
)

// Copy says of a document what it is a copy of.
type Copy struct {
	ID         string
	Of         string  // id of the original; empty for an original
	Similarity float64 // to the original, from 0 to 1; 0 for an original
}

// Index holds the originals so far. The zero value works. It is not safe for several
// goroutines at once.
type Index struct {
	slabs  [][]original // of slab each, so that growing moves nothing
	n      int
	bands  [bands]table
	lookup uint32

	compared int // sketches compared so far, for the test that bounds them
}

type original struct {
	Sketch
	id   string
	seen uint32 // the look-up that compared it last
}

const slab = 1 << 12

// crowd is the number of originals that a band is looked up in. What more of them
// have in common, such as the frame of a site's pages, says nothing about copies; and
// a look-up takes bounded time.
const crowd = 64

// Add returns what a document is a copy of, among those added before. The original is
// the most similar one, of two the earlier. If there is none, the document is an
// original itself.
func (x *Index) Add(id string, s *Sketch) Copy {
	c := x.Find(s)
	if c.ID = id; c.Of == "" {
		x.enter(id, s)
	}
	return c
}

// Find is like Add for a document without an id that does not become an original.
func (x *Index) Find(s *Sketch) Copy {
	if at, similarity := x.find(s); at >= 0 {
		return Copy{Of: x.at(at).id, Similarity: similarity}
	}
	return Copy{}
}

func (x *Index) at(i int) *original { return &x.slabs[i/slab][i%slab] }

// find returns the original that a text is a copy of, or -1.
func (x *Index) find(s *Sketch) (best int, similarity float64) {
	best = -1
	x.lookup++
	for b := range x.bands {
		for i := range x.bands[b].all(s.band(b)) {
			o := x.at(i)
			if o.seen == x.lookup {
				continue
			}
			o.seen = x.lookup
			x.compared++
			if j, ok := s.Copies(&o.Sketch); ok && (best < 0 || j > similarity || j == similarity && i < best) {
				best, similarity = i, j
			}
		}
	}
	return best, similarity
}

// enter makes a text an original.
func (x *Index) enter(id string, s *Sketch) {
	if x.n%slab == 0 {
		x.slabs = append(x.slabs, make([]original, 0, slab))
	}
	last := &x.slabs[len(x.slabs)-1]
	*last = append(*last, original{Sketch: *s, id: strings.Clone(id)})
	for b := range x.bands {
		x.bands[b].add(s.band(b), x.n)
	}
	x.n++
}

// Document is a document of which copies are sought.
type Document struct {
	ID, Day string // Day as "2006-01-02", or empty
	*Sketch
}

// Among returns of each document what it is a copy of: of the first by day, and of one
// day by order. Documents without a day come after all others. The result is in the
// order of the documents.
func Among(all []Document) []Copy {
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		x, y := all[a].Day, all[b].Day
		if (x == "") != (y == "") {
			return cmp.Compare(len(y), len(x))
		}
		return strings.Compare(x, y)
	})
	var x Index
	out := make([]Copy, len(all))
	for _, i := range order {
		out[i] = x.Add(all[i].ID, all[i].Sketch)
	}
	return out
}
