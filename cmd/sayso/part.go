package main

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// part is an incomplete file, in the same folder as the file it will become.
type part struct {
	f    *os.File
	w    *bufio.Writer
	name string // its final name; empty if f is a device
}

// newPart creates a part for a file name. A file with that name stays as it is
// until commit. A device or a pipe is opened and written to directly.
func newPart(name string) (*part, error) {
	if to, err := filepath.EvalSymlinks(name); err == nil {
		name = to // replace the file, not the link to it
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

// named replaces the name of the part in err by the name that the user gave.
func (p *part) named(err error) error {
	if p.name == "" {
		return err
	}
	return renamed(err, p.name)
}

// renamed replaces the name of a file in err by another.
func renamed(err error, name string) error {
	var at *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &at):
		return &fs.PathError{Op: at.Op, Path: name, Err: at.Err}
	case errors.As(err, &link):
		return &fs.PathError{Op: link.Op, Path: name, Err: link.Err}
	}
	return err
}

// commit gives the part its final name.
func (p *part) commit() error {
	if err := p.w.Flush(); err != nil {
		return err
	}
	if err := p.f.Close(); err != nil || p.name == "" {
		return err
	}
	return os.Rename(p.f.Name(), p.name)
}

// sync waits until the disk holds what was written to the part, also by others.
func (p *part) sync() error { return p.named(p.f.Sync()) }

// abandon removes the part, also after a commit that failed.
func (p *part) abandon() {
	p.f.Close()
	if p.name != "" {
		os.Remove(p.f.Name())
	}
}
