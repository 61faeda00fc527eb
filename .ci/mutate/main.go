// Mutate shows how well the tests hold the code: it breaks the code in many
// small ways, one at a time, and counts how many of them a test notices.
//
//	go run ./.ci/mutate [flags] [packages]
//
// Each mutation is one edit of one non-test file: see points.go for the kinds.
// Of all that the packages allow, --n are drawn with --seed; the same code and
// the same seed give the same mutations. Mutations that do not compile are
// replaced by the next ones drawn.
//
// A mutated file reaches the compiler by go test -overlay, so the working tree
// stays as it is; but do not edit it meanwhile. The tests of the mutated package run first, then those of the
// packages that import it, and the first failure ends it: the mutation is
// killed. So does a timeout, of ten times what the package's tests took
// unmutated, and 4 GiB of memory (where the shell can limit it). No test is
// skipped: fuzz targets run their seeds, and -short is not set. A mutation that
// no test notices survives and is printed.
//
// The exit code is 1 if fewer than --least percent are killed.
package main

import (
	"flag"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"
)

// usual are the packages that are mutated where none is named: those of them
// that exist.
var usual = []string{
	"./extractors/text", "./extractors/grammar", "./extractors/quote/marks", "./extractors/quote/rules", "./extractors/coref/...", "./pipeline",
}

type options struct {
	n, jobs  int
	seed     uint64
	least    float64
	own      bool
	verbose  bool
	patterns []string
}

func main() {
	var o options
	flag.IntVar(&o.n, "n", 200, "how many mutations to try; 0 is all")
	flag.Uint64Var(&o.seed, "seed", 1, "draws the mutations")
	flag.Float64Var(&o.least, "least", 85, "the least share of mutations killed, percent")
	flag.IntVar(&o.jobs, "jobs", runtime.NumCPU(), "how many mutations to try at once")
	flag.BoolVar(&o.own, "own", false, "run the tests of the mutated package alone")
	flag.BoolVar(&o.verbose, "v", false, "print the mutations killed, too, with the package whose tests killed each")
	flag.Parse()
	o.patterns = flag.Args()
	killed, err := run(o)
	if err != nil {
		fmt.Fprintln(os.Stderr, "mutate:", err)
		os.Exit(2)
	}
	if killed < o.least {
		fmt.Fprintf(os.Stderr, "mutate: %.1f %% killed, %g %% wanted\n", killed, o.least)
		os.Exit(1)
	}
}

// run tries the mutations and returns the share that was killed, in percent.
func run(o options) (float64, error) {
	start := time.Now()
	m, err := load(".")
	if err != nil {
		return 0, err
	}
	targets, err := m.match(o.patterns)
	if err != nil {
		return 0, err
	}
	points, err := m.points(targets)
	if err != nil {
		return 0, err
	}
	points = shuffle(points, o.seed)
	drawn := m.draw(points, o.n)
	fmt.Printf("%d mutations of %d, seed %d\n", len(drawn), len(points), o.seed)
	t, err := newTester(m, targets, o)
	if err != nil {
		return 0, err
	}
	defer t.close()
	verdicts, err := try(t, drawn, o)
	if err != nil {
		return 0, err
	}
	share := table(targets, drawn, verdicts)
	fmt.Printf("%s\n", time.Since(start).Round(time.Second))
	return share, nil
}

// verdict says which package's tests killed a mutation: "" if it survived.
type verdict struct{ by string }

// try tries the mutations, some at a time, and prints the survivors as they are
// found.
func try(t *tester, drawn []point, o options) ([]verdict, error) {
	verdicts := make([]verdict, len(drawn))
	var mu sync.Mutex
	var running sync.WaitGroup
	var failed error
	next := 0
	for range o.jobs {
		running.Go(func() {
			for {
				mu.Lock()
				i := next
				next++
				end := i >= len(drawn) || failed != nil
				mu.Unlock()
				if end {
					return
				}
				by, err := t.kill(drawn[i])
				mu.Lock()
				verdicts[i] = verdict{by}
				switch {
				case err != nil:
					failed = fmt.Errorf("%v: %w", drawn[i], err)
				case by == "":
					fmt.Printf("survived  %v\n", drawn[i])
				case o.verbose:
					fmt.Printf("killed by %s  %v\n", by, drawn[i])
				}
				mu.Unlock()
			}
		})
	}
	running.Wait()
	return verdicts, failed
}

// table prints how many mutations of each package were killed, by its own tests
// and by those of others, and returns the share killed of all.
func table(targets []*pkg, drawn []point, verdicts []verdict) float64 {
	type row struct{ n, own, others int }
	rows := make(map[string]*row)
	all := row{}
	for i, p := range drawn {
		r := rows[p.pkg.ImportPath]
		if r == nil {
			r = new(row)
			rows[p.pkg.ImportPath] = r
		}
		for _, r := range []*row{r, &all} {
			r.n++
			switch verdicts[i].by {
			case "":
			case p.pkg.ImportPath:
				r.own++
			default:
				r.others++
			}
		}
	}
	names := make([]string, 0, len(targets))
	for _, p := range targets {
		if rows[p.ImportPath] != nil {
			names = append(names, p.ImportPath)
		}
	}
	slices.Sort(names)
	share := func(r *row) float64 { return 100 * float64(r.own+r.others) / float64(max(r.n, 1)) }
	line := func(name string, r *row) {
		fmt.Printf("%-32s %9d %8d %10d %8d %7.1f %%\n", name, r.n, r.own, r.others, r.n-r.own-r.others, share(r))
	}
	fmt.Printf("\n%-32s %9s %8s %10s %8s %9s\n", "package", "mutations", "by own", "by others", "survive", "killed")
	for _, name := range names {
		line(name[strings.Index(name, "/sayso")+1:], rows[name])
	}
	line("all", &all)
	return share(&all)
}
