package pipeline

import (
	"context"
	"iter"
	"runtime/debug"
	"sync"
	"time"
)

// held is the number of items between source and consumer for each worker: one
// at work, one read ahead, one done and waiting for its turn.
const held = 3

// patience is how long ordered waits for calls that it cannot interrupt.
const patience = 100 * time.Millisecond

// slot carries an item from the source through a worker to the consumer.
type slot[K, V, Out any] struct {
	key K
	val V
	out chan Out // of capacity 1, so that no worker waits for the consumer
}

// ordered calls work on the items of in, on n goroutines, and yields the results
// in the order of the items. When ctx ends, it stops early and yields nothing to
// say so.
//
// Each item occupies a slot from before it is pulled until its result has been
// consumed. There are held*n slots, so at most that many items are held, and no
// send on queue or jobs blocks.
func ordered[K, V, Out any](ctx context.Context, n int, in iter.Seq2[K, V], work func(context.Context, K, V) Out) iter.Seq[Out] {
	return func(yield func(Out) bool) {
		ctx, cancel := context.WithCancel(ctx)
		free := make(chan *slot[K, V, Out], held*n)
		queue := make(chan *slot[K, V, Out], held*n) // in the order of in
		jobs := make(chan *slot[K, V, Out], held*n)  // the same slots, for whichever worker is free
		for range cap(free) {
			free <- &slot[K, V, Out]{out: make(chan Out, 1)}
		}

		var running sync.WaitGroup
		defer wait(&running)
		defer cancel()
		running.Go(func() {
			defer close(jobs)
			defer close(queue)
			read(ctx, in, free, queue, jobs)
		})
		for range n {
			running.Go(func() {
				for s, ok := take(ctx, jobs); ok; s, ok = take(ctx, jobs) {
					s.out <- work(ctx, s.key, s.val)
				}
			})
		}

		for s, ok := take(ctx, queue); ok; s, ok = take(ctx, queue) {
			out, ok := take(ctx, s.out)
			if !ok || ctx.Err() != nil || !yield(out) {
				return
			}
			*s = slot[K, V, Out]{out: s.out} // drop the references to the item
			free <- s
		}
	}
}

// read puts the items of in into free slots and sends these to outs, until in is
// done or ctx ends.
func read[K, V, Out any](ctx context.Context, in iter.Seq2[K, V], free <-chan *slot[K, V, Out], outs ...chan<- *slot[K, V, Out]) {
	s, ok := take(ctx, free)
	if !ok {
		return
	}
	for key, val := range in {
		s.key, s.val = key, val
		for _, out := range outs {
			out <- s
		}
		if s, ok = take(ctx, free); !ok {
			return
		}
	}
}

// take receives from ch. ok is false if ch is closed or ctx has ended.
func take[T any](ctx context.Context, ch <-chan T) (v T, ok bool) {
	select {
	case v, ok = <-ch:
	case <-ctx.Done():
	}
	return v, ok
}

// wait waits for running, but no longer than patience.
func wait(running *sync.WaitGroup) {
	done := make(chan struct{})
	go func() {
		running.Wait()
		close(done)
	}()
	select {
	case <-done:
	case <-time.After(patience):
	}
}

// guarded turns a panic of the source into an error of one last document.
func guarded(docs iter.Seq2[Doc, error]) iter.Seq2[Doc, error] {
	return func(yield func(Doc, error) bool) {
		defer func() {
			if v := recover(); v != nil {
				yield(Doc{}, &PanicError{Value: v, Stack: debug.Stack()})
			}
		}()
		for doc, err := range docs {
			if !yield(doc, err) {
				return
			}
		}
	}
}
