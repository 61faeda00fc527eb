package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// pkg is what go list says of a package, and its parsed files.
type pkg struct {
	ImportPath, Dir, Export   string
	GoFiles                   []string
	Deps                      []string
	TestImports, XTestImports []string
	TestGoFiles, XTestGoFiles []string
	Module                    *struct{ Main bool }

	names  []string // of the files, absolute
	source [][]byte
	files  []*ast.File
}

// module is the module in a folder with all that it depends on.
type module struct {
	dir  string
	fset *token.FileSet
	all  map[string]*pkg
	own  []*pkg // of the module itself
	imp  types.Importer
}

// load lists the module's packages and what they depend on, compiled.
func load(dir string) (*module, error) {
	m := &module{dir: dir, fset: token.NewFileSet(), all: make(map[string]*pkg)}
	out, err := m.goTool("list", "-deps", "-export", "-json", "./...")
	if err != nil {
		return nil, err
	}
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		p := new(pkg)
		if err := d.Decode(p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, err
		}
		m.all[p.ImportPath] = p
		if p.Module != nil && p.Module.Main {
			m.own = append(m.own, p)
		}
	}
	m.imp = importer.ForCompiler(m.fset, "gc", func(path string) (io.ReadCloser, error) {
		if p := m.all[path]; p != nil && p.Export != "" {
			return os.Open(p.Export)
		}
		return nil, fmt.Errorf("no package %s", path)
	})
	return m, nil
}

func (m *module) goTool(args ...string) ([]byte, error) {
	cmd := exec.Command("go", args...)
	cmd.Dir = m.dir
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go %s: %w", args[0], err)
	}
	return out, nil
}

// match returns the module's packages that the patterns name, or the usual ones.
func (m *module) match(patterns []string) ([]*pkg, error) {
	if len(patterns) == 0 {
		for _, u := range usual {
			if _, err := os.Stat(filepath.Join(m.dir, strings.TrimSuffix(u, "/..."))); err == nil {
				patterns = append(patterns, u)
			}
		}
	}
	out, err := m.goTool(append([]string{"list"}, patterns...)...)
	if err != nil {
		return nil, err
	}
	var found []*pkg
	for _, path := range strings.Fields(string(out)) {
		p := m.all[path]
		if p == nil {
			return nil, fmt.Errorf("package %s is not in this module", path)
		}
		if err := m.parse(p); err != nil {
			return nil, err
		}
		found = append(found, p)
	}
	return found, nil
}

func (m *module) parse(p *pkg) error {
	for _, name := range p.GoFiles {
		path := filepath.Join(p.Dir, name)
		src, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		f, err := parser.ParseFile(m.fset, path, src, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		p.names, p.source, p.files = append(p.names, path), append(p.source, src), append(p.files, f)
	}
	return nil
}

// compiles reports whether the package of a mutation still passes the type
// checker, which finds what the compiler would.
func (m *module) compiles(p point) bool {
	f, err := parser.ParseFile(m.fset, "mutated.go", p.mutated(), parser.SkipObjectResolution)
	if err != nil {
		return false
	}
	files := slices.Clone(p.pkg.files)
	files[p.file] = f
	conf := types.Config{Importer: m.imp, Error: func(error) {}}
	_, err = conf.Check(p.pkg.ImportPath, m.fset, files, nil)
	return err == nil
}

// dependents returns the packages whose tests a mutation of p can fail, apart
// from p's own.
func (m *module) dependents(p *pkg) []*pkg {
	var found []*pkg
	for _, q := range m.own {
		if q != p && len(q.TestGoFiles)+len(q.XTestGoFiles) > 0 && m.testsReach(q, p) {
			found = append(found, q)
		}
	}
	return found
}

// testsReach reports whether q or its tests import p, by way of others or not.
func (m *module) testsReach(q, p *pkg) bool {
	if slices.Contains(q.Deps, p.ImportPath) {
		return true
	}
	for _, path := range slices.Concat(q.TestImports, q.XTestImports) {
		if path == p.ImportPath || m.all[path] != nil && slices.Contains(m.all[path].Deps, p.ImportPath) {
			return true
		}
	}
	return false
}
