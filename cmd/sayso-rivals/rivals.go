package main

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

//go:embed scripts
var scripts embed.FS

// missing says what of a rival is not installed, and how to get it.
type missing string

func (m missing) Error() string { return string(m) }

// finds is what a rival finds: each finds what the one before it does too.
type finds int

const (
	names finds = iota
	quotes
	speakers
)

// rival is a program that is measured.
type rival struct {
	name  string
	finds finds
	apart bool // gives the runs of one quote as quotes
	// find returns how it is started, and what is missing where it cannot be.
	find func(context.Context, places) (command, error)
}

// rivals are all programs, in the order of the table.
var rivals = []rival{
	{"sayso", speakers, false, sayso},
	{"corenlp", speakers, true, coreNLP},
	{"spacy", speakers, true, spaCy},
	{"compromise", quotes, true, compromise},
	{"prose-v3", names, false, again("prose-v3")},
	{"prose-v2", names, false, again("prose-v2")},
}

// places are where things are.
type places struct {
	sayso   string // the binary; built where this is empty
	python  string // the interpreter that has spaCy and textacy
	modules string // the node_modules that has compromise
	coreNLP string // the folder of the jars
	heap    string // Java's, as -Xmx takes it
	tmp     string // for what is built
}

// sayso builds the binary from the module that this program is built with,
// unless it is given.
func sayso(ctx context.Context, p places) (command, error) {
	binary := p.sayso
	if binary == "" {
		binary = filepath.Join(p.tmp, "sayso")
		dir, err := output(ctx, "go", "list", "-m", "-f", "{{.Dir}}", "github.com/d1af08f5/sayso")
		if err == nil {
			_, err = output(ctx, "go", "build", "-C", dir, "-o", binary, "./cmd/sayso")
		}
		if err != nil {
			return command{}, missing(fmt.Sprintf("the binary does not build: %v; run from this program's folder, or give --sayso", err))
		}
	}
	path, err := exec.LookPath(binary)
	if err != nil {
		return command{}, missing(fmt.Sprintf("no program %s", binary))
	}
	return command{argv: []string{path, "-f", "jsonl", "-j", "1", "--repair", "off"}}, nil // offsets into the text as it was given
}

// again starts this binary again as one of the served rivals.
func again(name string) func(context.Context, places) (command, error) {
	return func(context.Context, places) (command, error) {
		self, err := os.Executable()
		if err != nil {
			return command{}, fmt.Errorf("find this binary: %w", err)
		}
		return command{argv: []string{self, name}}, nil
	}
}

func spaCy(_ context.Context, p places) (command, error) {
	python, err := exec.LookPath(p.python)
	if err != nil {
		return command{}, missing(fmt.Sprintf("no program %s; give --python", p.python))
	}
	script, err := p.script("spacy_textacy.py")
	return command{argv: []string{python, script}}, err
}

func compromise(_ context.Context, p places) (command, error) {
	node, err := exec.LookPath("node")
	if err != nil {
		return command{}, missing("no program node")
	}
	modules, err := filepath.Abs(p.modules)
	if err != nil {
		return command{}, fmt.Errorf("find %s: %w", p.modules, err)
	}
	script, err := p.script("compromise.js")
	return command{argv: []string{node, script}, env: []string{"NODE_PATH=" + modules}}, err
}

// coreNLP compiles the program around CoreNLP, so that its start does not count
// the compiler.
func coreNLP(ctx context.Context, p places) (command, error) {
	for _, jar := range []string{"stanford-corenlp-*[0-9].jar", "stanford-corenlp-*-models.jar"} {
		if found, err := filepath.Glob(filepath.Join(p.coreNLP, jar)); err != nil || len(found) == 0 {
			return command{}, missing(fmt.Sprintf("no %s in %s; see install.sh, or give --corenlp", jar, p.coreNLP))
		}
	}
	java, err := exec.LookPath("java")
	if err != nil {
		return command{}, missing("no program java")
	}
	source, err := p.script("CoreNLP.java")
	if err != nil {
		return command{}, err
	}
	jars := filepath.Join(p.coreNLP, "*")
	if _, err := output(ctx, "javac", "-cp", jars, "-d", p.tmp, source); errors.Is(err, exec.ErrNotFound) {
		return command{}, missing("no program javac")
	} else if err != nil {
		return command{}, fmt.Errorf("compile: %w", err)
	}
	class := p.tmp + string(filepath.ListSeparator) + jars
	return command{argv: []string{java, "-Xmx" + p.heap, "-cp", class, "CoreNLP", "CoreNLP " + p.coreVersion()}}, nil
}

// coreVersion returns the version in the name of CoreNLP's jar.
func (p places) coreVersion() string {
	jars, _ := filepath.Glob(filepath.Join(p.coreNLP, "stanford-corenlp-*[0-9].jar")) // the pattern is good
	name := strings.TrimSuffix(filepath.Base(jars[0]), ".jar")
	return strings.TrimPrefix(name, "stanford-corenlp-")
}

// script writes one of the embedded scripts where it can be run.
func (p places) script(name string) (string, error) {
	text, err := scripts.ReadFile("scripts/" + name)
	if err != nil {
		return "", fmt.Errorf("read script: %w", err)
	}
	path := filepath.Join(p.tmp, name)
	if err := os.WriteFile(path, text, 0o600); err != nil {
		return "", fmt.Errorf("write script: %w", err)
	}
	return path, nil
}

// output runs a program and returns what it prints, without the line's end.
func output(ctx context.Context, argv ...string) (string, error) {
	out, err := exec.CommandContext(ctx, argv[0], argv[1:]...).Output()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return "", fmt.Errorf("%s: %w: %s", argv[0], err, strings.TrimSpace(string(exit.Stderr)))
	}
	return strings.TrimSpace(string(out)), err
}
