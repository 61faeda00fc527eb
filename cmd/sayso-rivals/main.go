// Sayso-rivals measures sayso and other programs that find names and quotes on
// the same texts, one after another, and writes what it found as a table in
// Markdown. README.md says how.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"
)

// exit codes.
const (
	allMeasured = iota // or skipped
	someFailed
	wrongUsage
)

func main() {
	if len(os.Args) == 2 && served[os.Args[1]] != nil {
		if err := serve(os.Args[1], os.Stdin, os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(someFailed)
		}
		return
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	code := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// options are the flags.
type options struct {
	texts, names, quotes string
	only, peers          string
	places               places
	docs, cpu            int
	seconds, limit       time.Duration
	patience             time.Duration
}

func parseFlags(args []string, errors io.Writer) (o options, err error) {
	f := flag.NewFlagSet("sayso-rivals", flag.ContinueOnError)
	f.SetOutput(errors)
	f.StringVar(&o.texts, "texts", "", "JSONL `file` of documents with \"text\", for speed and memory")
	f.StringVar(&o.names, "names", "", "gold `file` of names, as sayso eval takes it")
	f.StringVar(&o.quotes, "quotes", "", "gold `file` of quotes, as sayso eval takes it; those marked direct are scored")
	f.StringVar(&o.only, "only", "", "measure these `names` alone, with commas between, of "+nameList())
	f.StringVar(&o.peers, "peers", "peers", "the `folder` that install.sh filled; the next three flags lie in it by default")
	f.StringVar(&o.places.python, "python", "", "Python `interpreter` that has spaCy and textacy (default PEERS/venv/bin/python)")
	f.StringVar(&o.places.modules, "node-modules", "", "`folder` that has compromise (default PEERS/node_modules)")
	f.StringVar(&o.places.coreNLP, "corenlp", "", "`folder` of CoreNLP's jars (default PEERS/corenlp)")
	f.StringVar(&o.places.heap, "heap", "4g", "the `most` memory that Java may take for its heap")
	f.StringVar(&o.places.sayso, "sayso", "", "`binary` of sayso (default: built from the module)")
	f.IntVar(&o.docs, "docs", 0, "take the first `n` documents of each file alone; 0 is all")
	f.DurationVar(&o.seconds, "time", time.Minute, "how long a program works on the texts at most")
	f.DurationVar(&o.limit, "limit", 10*time.Minute, "how long it works on each gold file at most")
	f.DurationVar(&o.patience, "patience", 3*time.Minute, "how long it may be silent before it is given up")
	f.IntVar(&o.cpu, "cpu", runtime.NumCPU()-1, "the `core` that all run on, where taskset is installed; -1 is any")
	if err := f.Parse(args); err != nil {
		return o, err
	}
	if f.NArg() > 0 {
		err := fmt.Errorf("unexpected argument %q", f.Arg(0))
		fmt.Fprintln(errors, err)
		return o, err
	}
	o.setPlaces()
	return o, nil
}

// setPlaces puts what is not given into the folder of peers.
func (o *options) setPlaces() {
	for _, p := range []struct {
		place *string
		in    string
	}{
		{&o.places.python, "venv/bin/python"}, {&o.places.modules, "node_modules"}, {&o.places.coreNLP, "corenlp"},
	} {
		if *p.place == "" {
			*p.place = filepath.Join(o.peers, filepath.FromSlash(p.in))
		}
	}
}

func nameList() string {
	var all []string
	for _, r := range rivals {
		all = append(all, r.name)
	}
	return strings.Join(all, ", ")
}

// run is the program without its process.
func run(ctx context.Context, args []string, out, errs io.Writer) int {
	o, err := parseFlags(args, errs)
	if errors.Is(err, flag.ErrHelp) {
		return allMeasured
	} else if err != nil {
		return wrongUsage
	}
	chosen, err := choose(o.only)
	if err != nil {
		fmt.Fprintln(errs, err)
		return wrongUsage
	}
	t, err := o.task()
	if err != nil {
		fmt.Fprintln(errs, err)
		return wrongUsage
	}
	if o.places.tmp, err = os.MkdirTemp("", "sayso-rivals"); err != nil {
		fmt.Fprintln(errs, err)
		return wrongUsage
	}
	defer os.RemoveAll(o.places.tmp)
	b := bench{pin: pin(o.cpu), patience: o.patience}
	results := t.all(ctx, b, chosen, o.places, func(step string) { fmt.Fprintln(errs, step) })
	if err := writeTable(out, results); err != nil {
		fmt.Fprintln(errs, err)
		return someFailed
	}
	fmt.Fprintln(out, conditions(t, b))
	return code(results)
}

// choose returns the rivals of a list of names, all where it is empty.
func choose(only string) ([]rival, error) {
	if only == "" {
		return rivals, nil
	}
	var chosen []rival
	for _, name := range strings.Split(only, ",") {
		i := slices.IndexFunc(rivals, func(r rival) bool { return r.name == name })
		if i < 0 {
			return nil, fmt.Errorf("program %q: want some of %s", name, nameList())
		}
		chosen = append(chosen, rivals[i])
	}
	return chosen, nil
}

// task reads the files that are given.
func (o options) task() (t task, err error) {
	t.seconds, t.limit = o.seconds, o.limit
	if o.texts != "" {
		if t.texts, err = readTexts(o.texts, o.docs); err != nil {
			return t, err
		}
	}
	if o.names != "" {
		if t.names, err = readGold(o.names, o.docs); err != nil {
			return t, err
		}
	}
	if o.quotes != "" {
		t.quotes, err = readGold(o.quotes, o.docs)
	}
	return t, err
}

// all measures the rivals one after another, each as if it were alone. An
// interrupt ends it with what there is.
func (t task) all(ctx context.Context, b bench, chosen []rival, p places, progress func(string)) []result {
	var results []result
	for _, r := range chosen {
		if ctx.Err() != nil {
			break
		}
		results = append(results, t.measure(ctx, b, r, p, progress))
	}
	return results
}

// pin returns what holds a command to one core.
func pin(cpu int) []string {
	taskset, err := exec.LookPath("taskset")
	if err != nil || cpu < 0 {
		return nil
	}
	return []string{taskset, "-c", strconv.Itoa(cpu)}
}

func code(results []result) int {
	for _, r := range results {
		var m missing
		if r.err != nil && !errors.As(r.err, &m) {
			return someFailed
		}
	}
	return allMeasured
}
