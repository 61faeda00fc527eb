package pipeline_test

import (
	"errors"
	"fmt"
	"iter"
	"strings"
	"testing"

	"go.uber.org/goleak"

	"github.com/d1af08f5/sayso/extractors/text"
	"github.com/d1af08f5/sayso/pipeline"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// capitals is a tagger that tags each capitalized word as a person. Some words make
// it fail.
type capitals struct{}

var errTagger = errors.New("the tagger is out of order")

func (capitals) Name() string { return "capitals" }

func (capitals) Tag(d *text.Document) error {
	for i, t := range d.Tokens {
		switch d.Word(i) {
		case "Fail":
			return errTagger
		case "Panic":
			panic("the tagger has lost it")
		case "Index":
			_ = d.Tokens[len(d.Tokens)]
		}
		if t.Kind == text.Word && t.Case.Capital() {
			d.Mentions = append(d.Mentions, text.Mention{Span: t.Span, Type: text.Person, Entity: -1})
		}
	}
	return nil
}

// texts yields documents with the given texts and the ids d1, d2, ….
func texts(all ...string) iter.Seq2[pipeline.Doc, error] {
	return func(yield func(pipeline.Doc, error) bool) {
		for i, s := range all {
			if !yield(pipeline.Doc{ID: fmt.Sprintf("d%d", i+1), Text: s}, nil) {
				return
			}
		}
	}
}

// stories returns n texts of very different lengths, so that workers overtake each
// other.
func stories(n int) []string {
	all := make([]string, n)
	for i := range all {
		all[i] = strings.Repeat(fmt.Sprintf("\"It is %d,\" said Ann Lee. Bob Day left.\n\n", i), 1+(i*7)%40)
	}
	return all
}
