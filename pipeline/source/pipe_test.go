package source_test

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/source"
)

// piped returns what Pipe yields: ids, with a "!" for errors.
func piped(r io.Reader) (all []string) {
	for doc, err := range new(source.Reader).Pipe(r) {
		if err != nil {
			doc.ID += "!"
		}
		all = append(all, doc.ID)
	}
	return all
}

func TestPipeAnswersEveryLine(t *testing.T) {
	for in, want := range map[string][]string{
		"":                                       nil,
		`{"id":"a","text":"It rained."}`:         {"a"},
		`{"id":"a","text":"It rained."}` + "\n":  {"a"},
		"{\"text\":\"It rained.\"}\n\n{\"id\":7": {"stdin:1", "stdin:2!", "stdin:3!"},
		`{"id":"a","note":"no text"}` + "\n[1]\nnull\n\"x\"\r\n":                               {"a!", "stdin:2!", "stdin:3!", "stdin:4!"},
		"{\"id\":\"a\",\"text\":\"one\u2028two\u0085three\"}\r\n{\"id\":\"b\",\"text\":\"x\"}": {"a", "b"},
		`{"articles":[{"text":"a"},{"text":"b"}]}`:                                             {"stdin:1!"},
		"\xef\xbb\xbf" + `{"id":"a","text":"x"}`:                                               {"a"},
		"{\"id\":\"a\",\"text\":\"x\xff\"}\n":                                                  {"stdin:1!"},
	} {
		assert.Equal(t, want, piped(strings.NewReader(in)), "%q", in)
	}
}

// A line that is too long is one error, and the lines behind it follow.
func TestPipeGoesOnAfterALongLine(t *testing.T) {
	long := io.LimitReader(zeros{}, pipeline.MaxText+1)
	in := io.MultiReader(long, strings.NewReader("\n"+`{"id":"b","text":"x"}`))
	assert.Equal(t, []string{"stdin:1!", "b"}, piped(in))
}

type zeros struct{}

func (zeros) Read(b []byte) (int, error) { return len(b), nil }

// An input that breaks off ends with its error.
func TestPipeEndsWithTheReader(t *testing.T) {
	broken := io.MultiReader(strings.NewReader(`{"id":"a","text":"x"}`+"\n"+`{"id":`), failing{})
	assert.Equal(t, []string{"a", "stdin:2!"}, piped(broken))
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errors.New("unplugged") }
