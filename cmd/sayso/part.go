package main

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// part is a file in the making, beside the file that it will be.
type part struct {
	f    *os.File
	w    *bufio.Writer
	name string // what it will be called; empty where f is the file itself
}

// newPart begins the file of a name. What is there under that name stays until
// commit. A device or a pipe is written to as it is.
func newPart(name string) (*part, error) {
	if to, err := filepath.EvalSymlinks(name); err == nil {
		name = to // the file is replaced, not the link to it
	}
	perm := os.FileMode(0o666)
	info, err := os.Stat(name)
	if err == nil && !info.Mode().IsRegular() {
		f, err := os.OpenFile(name, os.O_WRONLY, 0)
		if err != nil {
			return nil, err
		}
		return &part{f: f, w: bufio.NewWriter(f)}, nil
	}
	if err == nil {
		perm = info.Mode().Perm()
	}
	beside := filepath.Join(filepath.Dir(name), fmt.Sprintf(".%s.%d.part", filepath.Base(name), os.Getpid()))
	f, err := os.OpenFile(beside, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, perm)
	p := &part{f: f, w: bufio.NewWriter(f), name: name}
	return p, p.named(err)
}

// named is an error with the name of the file that was asked for in it, in place
// of that of the part, which is nobody's business.
func (p *part) named(err error) error {
	var at *fs.PathError
	var link *os.LinkError
	switch {
	case p.name == "":
		return err
	case errors.As(err, &at):
		return &fs.PathError{Op: at.Op, Path: p.name, Err: at.Err}
	case errors.As(err, &link):
		return &fs.PathError{Op: link.Op, Path: p.name, Err: link.Err}
	}
	return err
}

// commit gives the file its name.
func (p *part) commit() error {
	if err := p.w.Flush(); err != nil {
		return err
	}
	if err := p.f.Close(); err != nil || p.name == "" {
		return err
	}
	return os.Rename(p.f.Name(), p.name)
}

// abandon removes what has been written; after a commit that failed, too.
func (p *part) abandon() {
	p.f.Close()
	if p.name != "" {
		os.Remove(p.f.Name())
	}
}
