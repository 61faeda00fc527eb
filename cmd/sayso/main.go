// Sayso reads English news and writes down who said what: for each document a
// record of its people, places, organizations and quotes.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"
	"golang.org/x/term"
)

// The exit codes, which scripts may rely on.
const (
	exitOK          = 0
	exitFailed      = 1   // some documents failed
	exitUsage       = 2   // wrong usage, or nothing could run
	exitInterrupted = 130 // as the shell has it for SIGINT
)

// streams is what a run reads and writes.
type streams struct {
	in       io.Reader
	out, err io.Writer
	terminal func(stream any) bool // whether a stream is one
}

func main() {
	signal.Ignore(syscall.SIGPIPE) // a reader that goes away is an error of the write
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends the process at once
	os.Exit(run(ctx, os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr, isTerminal}))
}

// run runs the command line and returns the exit code.
func run(ctx context.Context, args []string, s streams) int {
	root := extractCommand(s)
	root.AddCommand(
		evalCommand(s),
		schemaCommand(),
		trainCommand(s),
		versionCommand(),
	)
	root.SetArgs(args)
	root.SetIn(s.in)
	root.SetOut(s.out)
	root.SetErr(s.err)
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error {
		return fmt.Errorf("%w; sayso --help lists the flags", err)
	})
	return exitCode(root.ExecuteContext(ctx), s.err)
}

// exitError is an error that knows its exit code.
type exitError struct {
	code int
	err  error
}

func (e *exitError) Error() string { return e.err.Error() }
func (e *exitError) Unwrap() error { return e.err }

// errReported is the error of a run that has told on stderr what failed.
var errReported = &exitError{exitFailed, errors.New("some documents failed")}

var errInterrupted = &exitError{exitInterrupted, errors.New("interrupted")}

// exitCode says what went wrong, where nobody has yet, and returns its code.
// An error without a code is one of usage: cobra's own have none.
func exitCode(err error, stderr io.Writer) int {
	var coded *exitError
	switch {
	case err == nil, errors.Is(err, syscall.EPIPE): // "| head" has had enough
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
