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
	ErrLanguage = errors.New("not English")
)

// DocError is the error of one document. It does not end a run.
type DocError struct {
	ID    string // of the document; empty if it has none
	Stage string // read, text, case, language, segment, names, quotes, entities, confidence, record or write
	Err   error
	Doc   Doc // the document as far as it was read; without its text if that is at fault
}

// Error returns "ID: stage: reason", or "stage: reason" without an ID.
func (e *DocError) Error() string {
	if e.ID == "" {
		return fmt.Sprintf("%s: %v", e.Stage, e.Err)
	}
	return fmt.Sprintf("%s: %s: %v", e.ID, e.Stage, e.Err)
}

// Unwrap returns the reason.
func (e *DocError) Unwrap() error { return e.Err }

// PanicError is a recovered panic of a stage or a source.
type PanicError struct {
	Value any    // what was passed to panic
	Stack []byte // of the goroutine that panicked, as debug.Stack returns it
}

// Error returns "panic: VALUE".
func (e *PanicError) Error() string { return fmt.Sprintf("panic: %v", e.Value) }

// Unwrap returns Value if it is an error, and nil otherwise.
func (e *PanicError) Unwrap() error {
	err, _ := e.Value.(error)
	return err
}
