// Sayso reads English news and writes who said what: a record for each document,
// with its people, places, organizations and quotes.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"golang.org/x/term"
)

// The exit codes, which scripts may rely on.
const (
	exitOK          = 0
	exitFailed      = 1   // some documents failed
	exitUsage       = 2   // wrong usage, or nothing could run
	exitInterrupted = 130 // the shell's code for SIGINT
)

// streams are the standard streams of a run.
type streams struct {
	in       io.Reader
	out, err io.Writer
	terminal func(stream any) bool // reports whether a stream is a terminal
}

func main() {
	signal.Ignore(syscall.SIGPIPE) // a write to a reader that is gone then fails with EPIPE
	ctx, stop := signal.NotifyContext(context.Background(), stopSignals()...)
	context.AfterFunc(ctx, stop) // a second signal ends the process at once
	os.Exit(run(ctx, os.Args[1:], streams{os.Stdin, stdout(), os.Stderr, isTerminal}))
}

// stopSignals returns the signals that stop a run. Under nohup, SIGHUP is ignored
// and must stay so.
func stopSignals() []os.Signal {
	all := []os.Signal{os.Interrupt, syscall.SIGTERM}
	if !signal.Ignored(syscall.SIGHUP) {
		all = append(all, syscall.SIGHUP)
	}
	return all
}

// stdout returns the standard output, or a writer that fails if it is closed.
func stdout() io.Writer {
	if closed(os.Stdout) {
		return closedStdout{}
	}
	return os.Stdout
}

// closedStdout stands in for a standard output that is closed.
type closedStdout struct{}

var errClosed = errors.New("stdout is closed, or /dev/null that was opened to be read as well: pipe it, redirect it (>/dev/null does), or write to a file with -o FILE")

func (closedStdout) Write([]byte) (int, error) { return 0, &exitError{exitUsage, errClosed} }

// run runs the command line and returns the exit code.
func run(ctx context.Context, args []string, s streams) int {
	root := extractCommand(s)
	root.commands = []*command{
		copiesCommand(s),
		evalCommand(s),
		peopleCommand(s),
		reportCommand(s),
		newReviewCommand(s),
		schemaCommand(s),
		trainCommand(s),
		versionCommand(s),
	}
	return exitCode(root.execute(ctx, args, s.out), s.err)
}

// exitError is an error with an exit code.
type exitError struct {
	code int
	err  error
}

func (e *exitError) Error() string { return e.err.Error() }
func (e *exitError) Unwrap() error { return e.err }

// errReported ends a run whose failures stderr already lists.
var errReported = &exitError{exitFailed, errors.New("some documents failed")}

var errInterrupted = &exitError{exitInterrupted, errors.New("interrupted")}

// exitCode prints err, unless stderr already lists the failures, and returns its
// exit code. An error without a code is one of usage.
func exitCode(err error, stderr io.Writer) int {
	var coded *exitError
	switch {
	case err == nil, errors.Is(err, syscall.EPIPE): // "| head" has read enough
		return exitOK
	case err == errReported:
		return exitFailed
	}
	fmt.Fprintln(stderr, "sayso:", err)
	if errors.As(err, &coded) {
		return coded.code
	}
	return exitUsage
}

func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}
