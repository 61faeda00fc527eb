package main

import (
	"fmt"
	"os"
	"path/filepath"
)

// inputs are the files and folders that a run reads. No output takes the place
// of one, or comes to lie where the next run would read it.
type inputs []input

type input struct {
	arg  string
	info os.FileInfo
}

// newInputs returns the inputs that are there.
func newInputs(args []string, stdin any) inputs {
	var all inputs
	for _, arg := range args {
		info, err := statInput(arg, stdin)
		if err == nil && info != nil {
			all = append(all, input{arg, info})
		}
	}
	return all
}

func statInput(arg string, stdin any) (os.FileInfo, error) {
	if arg != "-" {
		return os.Stat(arg)
	}
	if f, ok := stdin.(*os.File); ok {
		return f.Stat()
	}
	return nil, nil
}

// holding returns the input that a path is or lies in. What the path names need
// not be there yet.
func (in inputs) holding(name string) (input, bool) {
	name, err := filepath.Abs(name)
	for err == nil {
		if real, err := filepath.EvalSymlinks(name); err == nil {
			name = real
		}
		if info, err := os.Stat(name); err == nil {
			for _, i := range in {
				if os.SameFile(i.info, info) {
					return i, true
				}
			}
		}
		up := filepath.Dir(name)
		if up == name {
			break
		}
		name = up
	}
	return input{}, false
}

// clash is the error of an output that is an input, or a folder in one. A new
// file in a folder that is read is let be: it appears when all has been read.
func (x *extraction) clash(in inputs) error {
	switch {
	case x.toStdout():
		return nil
	case !x.toFolder():
		return in.replaced(x.output)
	}
	if i, ok := in.holding(x.output); ok {
		return fmt.Errorf("output %s: inside the input folder %s, where the records would be read as documents; name a folder outside it", x.output, i.arg)
	}
	return nil
}

// replaced is the error of an output file that is there and is an input, or one
// of an input's files. A device is not replaced.
func (in inputs) replaced(name string) error {
	info, err := os.Stat(name)
	if err != nil || !info.Mode().IsRegular() {
		return nil
	}
	i, ok := in.holding(name)
	switch {
	case !ok:
		return nil
	case i.info.IsDir():
		return fmt.Errorf("output %s: a file of the input folder %s, and would be replaced; name another", name, i.arg)
	}
	return fmt.Errorf("output %s: an input, and would be replaced; name another file", name)
}
