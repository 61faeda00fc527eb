package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// mutations returns the lines that the mutations of the body of a function make
// of its only line, or of the declarations.
func mutations(t *testing.T, src string) []string {
	t.Helper()
	m := &module{fset: token.NewFileSet()}
	f, err := parser.ParseFile(m.fset, "a.go", "package a\n"+src, parser.SkipObjectResolution)
	require.NoError(t, err)
	p := &pkg{names: []string{"a.go"}, source: [][]byte{[]byte("package a\n" + src)}, files: []*ast.File{f}}
	points, err := m.points([]*pkg{p})
	if err != nil {
		return nil
	}
	var all []string
	for _, p := range points {
		all = append(all, strings.TrimPrefix(string(p.mutated()), "package a\n"))
	}
	slices.Sort(all)
	return all
}

func TestPoints(t *testing.T) {
	for src, want := range map[string][]string{
		"var a = b < c":                 {"var a = b <= c"},
		"var a = b == c":                {"var a = b != c"},
		"var a = b && c":                {"var a = b", "var a = b || c", "var a = c"},
		"var a = true":                  {"var a = false"},
		"var a = b + 2":                 {"var a = b + (2+1)", "var a = b + (2-1)", "var a = b - 2"},
		"var a = set(`b c d e`)":        {"var a = set(` c d e`)", "var a = set(`b  d e`)", "var a = set(`b c  e`)", "var a = set(`b c d `)"},
		"var a = errors.New(`b c d e`)": nil,
		"var a = make([]int, b, 2)":     nil,
		"var a = make(map[b]c, 2)":      nil,
		"const a = 1 + iota":            nil,
		"var a = []b{c, d}":             {"var a = []b{c, }", "var a = []b{d}"},
		"func a() { b() }":              {"func a() { if false { b() } }", "func a() { return ; b() }"},
		"func a() (int, b.C) { return x() }": {
			"func a() (int, b.C) { if false { return x() } }", "func a() (int, b.C) { return *new(int), *new(b.C); return x() }"},
		"func a() { b := c }":            {"func a() { return ; b := c }"},
		"func a() { b.Grow(2) }":         {"func a() { return ; b.Grow(2) }"},
		"func a() { for b; c; d++ { } }": {"func a() { for b; !(c); d++ { } }", "func a() { if false { for b; c; d++ { } } }", "func a() { return ; for b; c; d++ { } }"},
	} {
		assert.Equal(t, want, mutations(t, src), src)
	}
}

func TestCasesAreLeftOut(t *testing.T) {
	all := mutations(t, "func a() { switch b { case c, d: e(); case f: g() } }")
	for _, want := range []string{"case d: e(); case f: g()", "case c: e(); case f: g()", "{ case c, d: e();  }"} {
		assert.True(t, slices.ContainsFunc(all, func(s string) bool { return strings.Contains(s, want) }), "%s in %q", want, all)
	}
}

func TestSeedsDrawTheSame(t *testing.T) {
	var points []point
	for i := range 100 {
		points = append(points, point{line: i, group: []string{"", fmt.Sprint(i / 10)}[i%2]})
	}
	a, b, c := shuffle(slices.Clone(points), 1), shuffle(slices.Clone(points), 1), shuffle(slices.Clone(points), 2)
	assert.Equal(t, a, b)
	assert.NotEqual(t, a, c)
	assert.Len(t, a, 50+10, "of each group one")
}

// A mutation that a test would notice is killed, by the tests of another package
// too; one that no test would notice survives; one that hangs is killed.
func TestKnownMutations(t *testing.T) {
	dir := t.TempDir()
	for name, body := range map[string]string{
		"go.mod":        "module example.org/m\n\ngo 1.24\n",
		"a/a.go":        "package a\n\nfunc Less(x, y int) bool { return x < y }\n\nfunc Far(x int) bool { return x > 9 }\n\nfunc Down(x int) int {\n\tfor x > 0 {\n\t\tx--\n\t}\n\treturn x\n}\n",
		"a/a_test.go":   "package a\n\nimport \"testing\"\n\nfunc TestA(t *testing.T) {\n\tif Less(1, 1) || !Less(1, 2) || Down(3) != 0 {\n\t\tt.Fail()\n\t}\n}\n",
		"b/b.go":        "package b\n\nimport \"example.org/m/a\"\n\nvar B = a.Far(10)\n",
		"b/b_test.go":   "package b\n\nimport \"testing\"\n\nfunc TestB(t *testing.T) {\n\tif !B {\n\t\tt.Fail()\n\t}\n}\n",
		"c/c_test.go":   "package c\n",
		"c/c.go":        "package c\n",
		"a/unused.go":   "package a\n\nfunc unused() bool { return true }\n\nvar _ = unused\n",
		"b/other/oo.go": "package other\n",
	} {
		path := filepath.Join(dir, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte(body), 0o644))
	}
	m, err := load(dir)
	require.NoError(t, err)
	targets, err := m.match([]string{"./a"})
	require.NoError(t, err)
	points, err := m.points(targets)
	require.NoError(t, err)
	drawn := m.draw(shuffle(points, 1), 0)
	tests, err := newTester(m, targets, options{jobs: 2})
	require.NoError(t, err)
	defer tests.close()

	got := map[string]string{}
	for _, p := range drawn {
		by, err := tests.kill(p)
		require.NoError(t, err)
		_, now, _ := strings.Cut(p.String(), "+ ")
		got[now] = strings.TrimPrefix(by, "example.org/m/")
	}
	for now, by := range map[string]string{
		"func Less(x, y int) bool { return x <= y }":               "a",
		"func Far(x int) bool { return x >= 9 }":                   "",
		"func Far(x int) bool { return *new(bool); return x > 9 }": "b",
		"if false { x-- }":                    "a",
		"func unused() bool { return false }": "",
	} {
		killed, tried := got[now]
		assert.True(t, tried, now)
		assert.Equal(t, by, killed, now)
	}
}
