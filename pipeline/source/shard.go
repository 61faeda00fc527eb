package source

import (
	"errors"
	"fmt"
	"hash/fnv"
	"strconv"
	"strings"

	"github.com/d1af08f5/sayso/pipeline"
)

// Shard is one of several parts of an input, which machines can read apart. The zero
// value is all of it.
type Shard struct{ Part, Of int }

// ParseShard reads a shard as it is written on a command line: "2/8" is the second of
// eight.
func ParseShard(s string) (Shard, error) {
	part, of, _ := strings.Cut(s, "/")
	i, err1 := strconv.Atoi(part)
	n, err2 := strconv.Atoi(of)
	if err1 != nil || err2 != nil || i < 1 || i > n {
		return Shard{}, errors.New("want I/N with I from 1 to N, as 2/8")
	}
	return Shard{i, n}, nil
}

// String returns the shard as ParseShard reads it; the zero value is empty.
func (s Shard) String() string {
	if s.Of == 0 {
		return ""
	}
	return fmt.Sprintf("%d/%d", s.Part, s.Of)
}

// Documents yields the documents of docs that belong to the shard, and the errors of those.
// A document's id alone decides (FNV-1a), so each belongs to one shard of N, the same
// on every machine, whatever other inputs there are.
func (s Shard) Documents(docs Docs) Docs {
	if s.Of <= 1 {
		return docs
	}
	return func(yield func(pipeline.Doc, error) bool) {
		for doc, err := range docs {
			h := fnv.New64a()
			h.Write([]byte(doc.ID))
			if h.Sum64()%uint64(s.Of) == uint64(s.Part-1) && !yield(doc, err) {
				return
			}
		}
	}
}
