package main

import (
	"fmt"
	"os"
	"path/filepath"
)

// inputs are the files and folders that a run reads. An output must not replace
// one, nor lie where the next run would read it.
type inputs []input

type input struct {
	arg  string
	info os.FileInfo
}

// newInputs returns the inputs that exist.
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

// holding returns the input that the file of a name is, or lies in. The file need
// not exist yet.
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

// clash returns an error if the output is an input, or a folder in one. A new file
// in an input folder is allowed: it appears when everything has been read.
func (x *extraction) clash(in inputs) error {
	switch {
	case x.toStdout():
		return nil
	case !x.toFolder():
		return in.replaced(x.output)
	}
	if i, ok := in.holding(x.output); ok {
		return fmt.Errorf("output %s: in the input folder %s, which the next run would read; name a folder outside it", x.output, i.arg)
	}
	return nil
}

// replaced returns an error if an output file exists and is an input, or a file of
// an input folder. Devices are never replaced.
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
		return fmt.Errorf("output %s: would replace a file of the input folder %s; name another file", name, i.arg)
	}
	return fmt.Errorf("output %s: would replace an input; name another file", name)
}
