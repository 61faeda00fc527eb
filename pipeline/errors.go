package pipeline

import (
	"errors"
	"fmt"
)

// What can be wrong with a text.
var (
	ErrEmpty    = errors.New("no text")
	ErrTooLarge = errors.New("text larger than 1 GiB")
	ErrNotUTF8  = errors.New("invalid UTF-8")
)

// DocError is the error of one document, which does not end a run.
type DocError struct {
	ID    string // the document's; empty for a text without a name
	Stage string // read, text, segment, names, quotes, entities, record or write
	Err   error
}

// Error returns "ID: stage: reason".
func (e *DocError) Error() string {
	if e.ID == "" {
		return fmt.Sprintf("%s: %v", e.Stage, e.Err)
	}
	return fmt.Sprintf("%s: %s: %v", e.ID, e.Stage, e.Err)
}

// Unwrap returns the reason.
func (e *DocError) Unwrap() error { return e.Err }

// PanicError is a panic of a stage or a source, caught.
type PanicError struct {
	Value any
	Stack []byte // of the goroutine that panicked, as debug.Stack gives it
}

// Error returns the value panicked with.
func (e *PanicError) Error() string { return fmt.Sprintf("panic: %v", e.Value) }

// Unwrap returns the value panicked with where that is an error.
func (e *PanicError) Unwrap() error {
	err, _ := e.Value.(error)
	return err
}
