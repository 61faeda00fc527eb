package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// platforms are those that a release is built for. Some modules are linked on one
// of them only.
var platforms = []string{"linux/amd64", "linux/arm64", "darwin/amd64", "darwin/arm64", "windows/amd64", "windows/arm64"}

// module is a module that is linked into the binary, in the module cache.
type module struct{ path, version, dir string }

// linked returns the modules of the binary on all platforms, by path. Go's own
// library is the first.
func linked() ([]module, error) {
	root, err := goTool(nil, "env", "GOROOT", "GOVERSION")
	if err != nil {
		return nil, err
	}
	lines := strings.Fields(root)
	found := map[string]module{}
	for _, p := range platforms {
		system, arch, _ := strings.Cut(p, "/")
		const format = "{{with .Module}}{{if not .Main}}{{.Path}}\t{{.Version}}\t{{.Dir}}{{end}}{{end}}"
		out, err := goTool([]string{"CGO_ENABLED=0", "GOOS=" + system, "GOARCH=" + arch}, "list", "-deps", "-f", format, "./cmd/sayso")
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(out) {
			if f := strings.Split(strings.TrimSpace(line), "\t"); len(f) == 3 {
				found[f[0]] = module{f[0], f[1], f[2]}
			}
		}
	}
	all := slices.SortedFunc(maps.Values(found), func(a, b module) int { return cmp.Compare(a.path, b.path) })
	return slices.Insert(all, 0, module{"std", lines[1], lines[0]}), nil
}

func goTool(env []string, args ...string) (string, error) {
	cmd := exec.Command("go", args...)
	cmd.Env = append(os.Environ(), env...)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		err = fmt.Errorf("go %s: %w", strings.Join(args, " "), err)
	}
	return string(out), err
}

// thirdParty writes the names of all licences, and their texts.
func thirdParty(w io.Writer) error {
	all, err := linked()
	if err != nil {
		return err
	}
	var table, texts bytes.Buffer
	for _, m := range all {
		text, names, err := m.licence()
		if err != nil {
			return err
		}
		name := m.path + " " + m.version
		if m.path == "std" { // whose version is that of the Go that builds
			name = "Go's library"
		}
		fmt.Fprintf(&table, "| %s | %s |\n", name, strings.Join(names, ", "))
		fmt.Fprintf(&texts, "\n## %s\n\n```\n%s\n```\n", name, strings.TrimSpace(text))
	}
	_, err = fmt.Fprintf(w, "# What is linked into sayso\n\n`go run ./.ci/supply licences` wrote this file. Where the models come from says\n[MODEL.md](extractors/en/MODEL.md).\n\n| module | licences |\n|---|---|\n%s%s", &table, &texts)
	return err
}

var errNoLicence = errors.New("no licence that is known")

// licence returns the texts of a module's licences and notices, and their names as
// SPDX has them.
func (m module) licence() (text string, names []string, err error) {
	files, err := os.ReadDir(m.dir)
	if err != nil {
		return "", nil, err
	}
	var all []string
	for _, f := range files {
		if f.IsDir() || !legal(f.Name()) {
			continue
		}
		b, err := os.ReadFile(filepath.Join(m.dir, f.Name()))
		if err != nil {
			return "", nil, err
		}
		all = append(all, strings.TrimSpace(strings.ReplaceAll(string(b), "\r", "")))
	}
	text = strings.Join(all, "\n\n")
	if names = spdx(text); len(names) == 0 {
		return "", nil, fmt.Errorf("%s: %w", m.path, errNoLicence)
	}
	return text, names, nil
}

// legal reports whether a file is a licence or a notice by its name, LICENSE-SQLITE
// and LICENSE-3RD-PARTY.md as well, but not license.go.
func legal(name string) bool {
	name = strings.ToUpper(name)
	return !strings.HasSuffix(name, ".GO") &&
		slices.ContainsFunc([]string{"LICENSE", "LICENCE", "COPYING", "NOTICE"}, func(s string) bool { return strings.HasPrefix(name, s) })
}

// phrases tell licences by what each alone says.
var phrases = []struct{ name, says, not string }{
	{"Apache-2.0", "Apache License", ""},
	{"BSD-2-Clause", "Redistributions in binary form must reproduce", "Neither the name"},
	{"BSD-3-Clause", "Neither the name", ""},
	{"ISC", "Permission to use, copy, modify, and/or distribute", ""},
	{"MIT", "Permission is hereby granted, free of charge", ""},
	{"MPL-2.0", "Mozilla Public License", ""},
	{"GPL", "GNU GENERAL PUBLIC LICENSE", ""},
}

// spdx returns the names of the licences in a text.
func spdx(text string) (names []string) {
	text = strings.Join(strings.Fields(text), " ")
	for _, p := range phrases {
		if strings.Contains(text, p.says) && (p.not == "" || !strings.Contains(text, p.not)) {
			names = append(names, p.name)
		}
	}
	return names
}
