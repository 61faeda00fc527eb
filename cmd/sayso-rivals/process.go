package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"syscall"
	"time"
)

const (
	unavailable = 69       // the exit code of a rival that lacks a package
	longest     = 64 << 20 // bytes of an answer
)

// command starts a rival.
type command struct {
	argv []string
	env  []string // besides this process's own
}

// oneThread holds libraries that count cores for themselves to one thread.
var oneThread = []string{
	"GOMAXPROCS=1", "OMP_NUM_THREADS=1", "OPENBLAS_NUM_THREADS=1", "MKL_NUM_THREADS=1", "BLIS_NUM_THREADS=1",
}

// bench runs rivals, one at a time.
type bench struct {
	pin      []string      // put before a command to hold it to one core; may be empty
	patience time.Duration // how long a rival may be silent
}

// timed is an answer, how long after the start of the process it came, and how
// long the process had worked until then, 0 where that is not known.
type timed struct {
	answer
	at, worked time.Duration
}

// outcome is what a rival gave.
type outcome struct {
	answers []timed
	peak    int  // most memory held, in KiB
	cut     bool // the time was up before the end
}

// ask starts a rival, gives it documents and gathers what it answers, until it
// ends by itself or the limit is over, which counts from the first answer and is
// none where it is 0. An answer that is no record ends it with an error, and so
// does silence.
func (b bench) ask(ctx context.Context, c command, docs []document, limit time.Duration) (outcome, error) {
	p, err := b.start(c)
	if err != nil {
		return outcome{}, err
	}
	go p.write(docs)
	lines := make(chan line, 1024)
	go p.read(lines)
	out, err := p.collect(ctx, lines, b.patience, limit)
	if err != nil || out.cut {
		p.kill()
	}
	for range lines { // what came after the cut
	}
	if ended := p.end(&out); err == nil && !out.cut {
		err = ended
	}
	return out, err
}

// process is a rival that runs.
type process struct {
	cmd    *exec.Cmd
	in     io.WriteCloser
	out    io.Reader
	began  time.Time
	errors tail
}

// start starts a rival in a process group of its own, so that wrappers around it
// end with it.
func (b bench) start(c command) (*process, error) {
	argv := append(append([]string{}, b.pin...), c.argv...)
	p := &process{cmd: exec.Command(argv[0], argv[1:]...)}
	p.cmd.Env = append(append(os.Environ(), oneThread...), c.env...)
	p.cmd.Stderr = &p.errors
	p.cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	p.cmd.WaitDelay = time.Second
	var err error
	if p.in, err = p.cmd.StdinPipe(); err != nil {
		return nil, fmt.Errorf("start: %w", err)
	}
	if p.out, err = p.cmd.StdoutPipe(); err != nil {
		return nil, fmt.Errorf("start: %w", err)
	}
	p.began = time.Now()
	if err := p.cmd.Start(); err != nil {
		return nil, fmt.Errorf("start: %w", err)
	}
	return p, nil
}

// write gives the process its documents. A process that no longer reads has
// ended or is about to, and how it ended tells more than the broken pipe.
func (p *process) write(docs []document) {
	defer p.in.Close()
	lines := json.NewEncoder(p.in)
	for _, d := range docs {
		if lines.Encode(d) != nil {
			return
		}
	}
}

// line is a line of output and when it came, or what ended the output.
type line struct {
	text []byte
	at   time.Duration
	err  error
}

// read sends the lines of the process and closes the channel.
func (p *process) read(lines chan<- line) {
	defer close(lines)
	in := bufio.NewScanner(p.out)
	in.Buffer(nil, longest)
	for in.Scan() {
		lines <- line{text: append([]byte(nil), in.Bytes()...), at: time.Since(p.began)}
	}
	// A pipe closed by the end of the process is the end of its output.
	if err := in.Err(); err != nil && !errors.Is(err, os.ErrClosed) {
		p.kill()
		lines <- line{err: err}
	}
}

// collect gathers the answers as ask says.
func (p *process) collect(ctx context.Context, lines <-chan line, patience, limit time.Duration) (out outcome, err error) {
	silence := time.NewTimer(patience)
	defer silence.Stop()
	var up <-chan time.Time
	for {
		select {
		case l, more := <-lines:
			if !more {
				return out, nil
			}
			if err := p.take(l, &out); err != nil {
				return out, err
			}
			silence.Reset(patience)
			if up == nil && limit > 0 {
				up = time.After(limit)
			}
		case <-up:
			out.cut = true
			return out, nil
		case <-silence.C:
			return out, fmt.Errorf("no record in %s%s", patience, p.errors.said())
		case <-ctx.Done():
			return out, ctx.Err()
		}
	}
}

// take adds one line to what the process gave.
func (p *process) take(l line, out *outcome) error {
	if l.err != nil {
		return fmt.Errorf("read records: %w", l.err)
	}
	a, err := parse(l.text)
	if err != nil {
		return fmt.Errorf("line %d: %w", len(out.answers)+1, err)
	}
	pid := p.cmd.Process.Pid
	out.answers = append(out.answers, timed{a, l.at, workOf(pid)})
	out.peak = max(out.peak, peakOf(pid))
	return nil
}

func (p *process) kill() {
	_ = syscall.Kill(-p.cmd.Process.Pid, syscall.SIGKILL) // it may have ended
}

// end waits for the process, says what went wrong with it, and takes its peak of
// memory from there where it could not be seen before.
func (p *process) end(out *outcome) error {
	err := p.cmd.Wait()
	if out.peak == 0 {
		out.peak = peakOfEnded(p.cmd.ProcessState)
	}
	var exit *exec.ExitError
	switch {
	case errors.As(err, &exit) && exit.ExitCode() == unavailable:
		return missing(p.errors.last())
	case err != nil:
		return fmt.Errorf("%w%s", err, p.errors.said())
	}
	return nil
}
