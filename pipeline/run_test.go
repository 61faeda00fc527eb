package pipeline_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"os"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/d1af08f5/sayso/extractors/text"
	"github.com/d1af08f5/sayso/pipeline"
)

func TestRunKeepsOrder(t *testing.T) {
	const n = 500
	for _, workers := range []int{1, 2, 8, 64} {
		t.Run(fmt.Sprint(workers), func(t *testing.T) {
			p := pipeline.Pipeline{Tagger: capitals{}, Workers: workers}
			i := 0
			for rec, err := range p.Run(t.Context(), texts(stories(n)...)) {
				require.NoError(t, err)
				i++
				require.Equal(t, fmt.Sprintf("d%d", i), rec.ID)
			}
			assert.Equal(t, n, i)
		})
	}
}

func TestRunWritesTheSameBytesForAnyNumberOfWorkers(t *testing.T) {
	all := stories(200)
	all[20], all[30], all[40] = "Fail.", "Panic.", ""
	output := func(workers int) string {
		p := pipeline.Pipeline{Tagger: capitals{}, Workers: workers}
		var b bytes.Buffer
		for rec, err := range p.Run(t.Context(), texts(all...)) {
			if err != nil {
				fmt.Fprintln(&b, err)
			} else {
				require.NoError(t, json.NewEncoder(&b).Encode(rec))
			}
		}
		return b.String()
	}
	want := output(1)
	assert.Equal(t, 200, strings.Count(want, "\n"))
	assert.Equal(t, want, output(8))
}

func TestRunGoesOnAfterADocumentThatFails(t *testing.T) {
	errSource := errors.New("the disk is on fire")
	docs := func(yield func(pipeline.Doc, error) bool) {
		_ = yield(pipeline.Doc{ID: "good", Text: "It rained."}, nil) &&
			yield(pipeline.Doc{ID: "unread"}, errSource) &&
			yield(pipeline.Doc{ID: "failing", Text: "Fail."}, nil) &&
			yield(pipeline.Doc{ID: "panicking", Text: "Panic."}, nil) &&
			yield(pipeline.Doc{ID: "empty"}, nil) &&
			yield(pipeline.Doc{ID: "last", Text: "It snowed."}, nil)
	}
	p := pipeline.Pipeline{Tagger: capitals{}, Workers: 3}
	var got []string
	for rec, err := range p.Run(t.Context(), docs) {
		if err == nil {
			got = append(got, rec.ID)
			continue
		}
		var doc *pipeline.DocError
		require.ErrorAs(t, err, &doc)
		assert.Nil(t, rec)
		got = append(got, doc.ID+" "+doc.Stage)
		switch doc.ID {
		case "unread":
			assert.ErrorIs(t, err, errSource)
		case "failing":
			assert.ErrorIs(t, err, errTagger)
		case "empty":
			assert.ErrorIs(t, err, pipeline.ErrEmpty)
		}
	}
	assert.Equal(t, []string{"good", "unread read", "failing names", "panicking names", "empty text", "last"}, got)
}

func TestRunSurvivesAPanickingSource(t *testing.T) {
	docs := func(yield func(pipeline.Doc, error) bool) {
		yield(pipeline.Doc{ID: "a", Text: "It rained."}, nil)
		panic("the source has lost it")
	}
	p := pipeline.Pipeline{Tagger: capitals{}}
	var errs []error
	for _, err := range p.Run(t.Context(), docs) {
		errs = append(errs, err)
	}
	require.Len(t, errs, 2)
	assert.NoError(t, errs[0])
	assert.EqualError(t, errs[1], "read: panic: the source has lost it")
}

func TestRunOfNothingIsNothing(t *testing.T) {
	p := pipeline.Pipeline{Tagger: capitals{}}
	for range p.Run(t.Context(), texts()) {
		t.Error("a record of no document")
	}
}

func TestRunReportsWhatKeepsItFromRunning(t *testing.T) {
	p := pipeline.Pipeline{Tagger: capitals{}, Offsets: "furlong"}
	n := 0
	for rec, err := range p.Run(t.Context(), texts("a", "b")) {
		n++
		assert.Nil(t, rec)
		var doc *pipeline.DocError
		assert.False(t, errors.As(err, &doc), "no document is at fault")
	}
	assert.Equal(t, 1, n)
}

// endless yields documents without end, and counts them in pulled.
func endless(pulled *atomic.Int64) iter.Seq2[pipeline.Doc, error] {
	return func(yield func(pipeline.Doc, error) bool) {
		for {
			n := pulled.Add(1)
			if !yield(pipeline.Doc{ID: fmt.Sprint(n), Text: "It rained on Ann Lee."}, nil) {
				return
			}
		}
	}
}

func TestRunHoldsNoMoreThanThreeDocumentsAWorker(t *testing.T) {
	for _, workers := range []int{1, 4} {
		var pulled atomic.Int64
		p := pipeline.Pipeline{Tagger: capitals{}, Workers: workers}
		consumed := 0
		for range p.Run(t.Context(), endless(&pulled)) {
			if consumed%50 == 0 {
				time.Sleep(2 * time.Millisecond) // gives the source time to run ahead
			}
			held := int(pulled.Load()) - consumed
			require.LessOrEqual(t, held, 3*workers)
			if consumed++; consumed == 300 {
				break
			}
		}
	}
}

func TestEarlyBreakLeavesNoGoroutine(t *testing.T) {
	var pulled atomic.Int64
	p := pipeline.Pipeline{Tagger: capitals{}, Workers: 4}
	for range p.Run(t.Context(), endless(&pulled)) {
		break
	}
	after := pulled.Load()
	goleak.VerifyNone(t)
	assert.Equal(t, after, pulled.Load(), "nothing is pulled once Run has returned")
}

func TestCancelStopsTheRun(t *testing.T) {
	cause := errors.New("enough")
	ctx, cancel := context.WithCancelCause(t.Context())
	defer cancel(nil)
	var pulled atomic.Int64
	p := pipeline.Pipeline{Tagger: capitals{}, Workers: 4}
	n := 0
	var last error
	for rec, err := range p.Run(ctx, endless(&pulled)) {
		if n++; n == 20 {
			cancel(cause)
		}
		if last = err; err != nil {
			assert.Nil(t, rec)
		}
	}
	assert.Equal(t, 21, n, "the error is all that follows")
	assert.ErrorIs(t, last, cause)
	var doc *pipeline.DocError
	assert.False(t, errors.As(last, &doc))
	goleak.VerifyNone(t)
}

// However the workers stand when the context ends, no record comes after that.
func TestNoRecordComesAfterCancel(t *testing.T) {
	p := pipeline.Pipeline{Tagger: capitals{}, Workers: 2}
	for range 100 {
		ctx, cancel := context.WithCancel(t.Context())
		var pulled atomic.Int64
		n := 0
		for rec, err := range p.Run(ctx, endless(&pulled)) {
			if n++; n == 3 {
				cancel()
			}
			require.Equal(t, n > 3, rec == nil)
			require.Equal(t, n > 3, errors.Is(err, context.Canceled))
		}
		cancel()
		require.Equal(t, 4, n)
	}
}

func TestRunCancelledFromTheStart(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	p := pipeline.Pipeline{Tagger: capitals{}}
	var errs []error
	for _, err := range p.Run(ctx, texts("a", "b")) {
		errs = append(errs, err)
	}
	require.Len(t, errs, 1)
	assert.ErrorIs(t, errs[0], context.Canceled)
}

// TestRunReturnsFromABlockedSource stands for a terminal that nobody types into.
func TestRunReturnsFromABlockedSource(t *testing.T) {
	unblock := make(chan struct{})
	docs := func(yield func(pipeline.Doc, error) bool) {
		if yield(pipeline.Doc{ID: "a", Text: "It rained."}, nil) {
			<-unblock
		}
	}
	p := pipeline.Pipeline{Tagger: capitals{}, Workers: 2}
	for range p.Run(t.Context(), docs) {
		break
	}
	close(unblock) // the goroutine of the source ends when its read returns
	goleak.VerifyNone(t)
}

func TestRunStopsWhenItsConsumerPanics(t *testing.T) {
	var pulled atomic.Int64
	p := pipeline.Pipeline{Tagger: capitals{}, Workers: 2}
	assert.PanicsWithValue(t, "the consumer has lost it", func() {
		for range p.Run(t.Context(), endless(&pulled)) {
			panic("the consumer has lost it")
		}
	})
	goleak.VerifyNone(t)
}

// waiting is a tagger that waits until two calls of it are at work.
type waiting struct{ both chan struct{} }

func (waiting) Name() string { return "waiting" }

func (w waiting) Tag(*text.Document) error {
	select {
	case w.both <- struct{}{}:
	case <-w.both:
	case <-time.After(10 * time.Second):
		return errors.New("nobody else is at work")
	}
	return nil
}

func TestRunWorksOnDocumentsAtOnce(t *testing.T) {
	p := pipeline.Pipeline{Tagger: waiting{make(chan struct{})}, Workers: 2}
	for _, err := range p.Run(t.Context(), texts("One.", "Two.")) {
		assert.NoError(t, err)
	}
}

// TestAllocationsAWord limits the garbage of a program that makes millions of
// records.
func TestAllocationsAWord(t *testing.T) {
	b, err := os.ReadFile("../seeds/commission-reaction-roundup.txt")
	require.NoError(t, err)
	story := string(b)
	var p pipeline.Pipeline
	allocs := testing.AllocsPerRun(20, func() {
		_, err = p.Extract(story)
	})
	require.NoError(t, err)
	assert.Less(t, allocs/float64(len(strings.Fields(story))), 2.)
}
