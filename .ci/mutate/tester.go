package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"time"
)

// memory is what a test may use, in KiB: a loop that a mutation made endless
// often allocates.
const memory = 4 << 20

// tester runs tests over mutations.
type tester struct {
	m       *module
	own     bool
	threads int
	tmp     string
	took    map[string]time.Duration // by package, unmutated

	mu    sync.Mutex
	count int
	kills map[string]int // by package
}

// newTester runs the tests that it will need over the code as it is: they must
// pass, and how long they take sets the timeouts.
func newTester(m *module, targets []*pkg, o options) (*tester, error) {
	tmp, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return nil, err
	}
	t := &tester{
		m: m, own: o.own, threads: max(1, runtime.NumCPU()/o.jobs), tmp: tmp,
		took: make(map[string]time.Duration), kills: make(map[string]int),
	}
	for _, p := range targets {
		for _, q := range t.testers(p) {
			if _, known := t.took[q.ImportPath]; known {
				continue
			}
			start := time.Now()
			if out, err := t.test(q, "-count=1"); err != nil {
				t.close()
				return nil, fmt.Errorf("the tests of %s fail without any mutation: %w\n%s", q.ImportPath, err, out)
			}
			t.took[q.ImportPath] = time.Since(start)
		}
	}
	return t, nil
}

func (t *tester) close() { os.RemoveAll(t.tmp) }

// testers returns the packages whose tests a mutation of p can fail: p, and then
// those that have killed most so far.
func (t *tester) testers(p *pkg) []*pkg {
	if t.own {
		return []*pkg{p}
	}
	others := t.m.dependents(p)
	t.mu.Lock()
	defer t.mu.Unlock()
	slices.SortStableFunc(others, func(a, b *pkg) int { return t.kills[b.ImportPath] - t.kills[a.ImportPath] })
	return append([]*pkg{p}, others...)
}

// kill returns the package whose tests a mutation fails, or "".
func (t *tester) kill(p point) (string, error) {
	overlay, err := t.overlay(p)
	if err != nil {
		return "", err
	}
	for _, q := range t.testers(p.pkg) {
		limit := 10*time.Second + 10*t.took[q.ImportPath]
		out, err := t.test(q, "-overlay", overlay, "-timeout", limit.Round(10*time.Second).String())
		if err == nil {
			continue
		}
		if bytes.Contains(out, []byte("[build failed]")) || bytes.Contains(out, []byte("[setup failed]")) {
			return "", fmt.Errorf("does not compile: %s", out)
		}
		t.mu.Lock()
		t.kills[q.ImportPath]++
		t.mu.Unlock()
		return q.ImportPath, nil
	}
	return "", nil
}

// overlay writes a mutated file and the JSON that puts it in the place of the
// original, whose path it returns.
func (t *tester) overlay(p point) (string, error) {
	t.mu.Lock()
	t.count++
	n := t.count
	t.mu.Unlock()
	file := filepath.Join(t.tmp, fmt.Sprintf("%d.go", n))
	if err := os.WriteFile(file, p.mutated(), 0o644); err != nil {
		return "", err
	}
	b, err := json.Marshal(map[string]any{"Replace": map[string]string{p.pkg.names[p.file]: file}})
	if err != nil {
		return "", err
	}
	name := filepath.Join(t.tmp, fmt.Sprintf("%d.json", n))
	return name, os.WriteFile(name, b, 0o644)
}

// test runs the tests of a package. Results that go test has cached will do:
// they are of the same code.
func (t *tester) test(p *pkg, flags ...string) ([]byte, error) {
	args := []string{"-c", fmt.Sprintf(`ulimit -v %d 2>/dev/null; exec "$@"`, memory), "sh",
		"go", "test", "-vet=off", "-failfast", fmt.Sprintf("-p=%d", t.threads)}
	cmd := exec.Command("sh", append(append(args, flags...), p.ImportPath)...)
	cmd.Dir = t.m.dir
	return cmd.CombinedOutput()
}
