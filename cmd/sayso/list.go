package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

// listed returns args with the names in lists in place of each @LIST. "@-" is a list
// on stdin. A file whose own name begins with @ is ./@NAME.
func (x *extraction) listed(args []string) ([]string, error) {
	var all []string
	for _, arg := range args {
		name, ok := strings.CutPrefix(arg, "@")
		if !ok {
			all = append(all, arg)
			continue
		}
		names, err := x.list(name)
		if err != nil {
			return nil, fmt.Errorf("list %w", err)
		}
		all = append(all, names...)
	}
	if len(all) == 0 {
		return nil, errors.New("no input: the list is empty")
	}
	return all, nil
}

// list reads the names of a list, one on each line or, with -0, each before a NUL.
func (x *extraction) list(name string) ([]string, error) {
	in := x.in
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		in = f
	}
	end := byte('\n')
	if x.null {
		end = 0
	}
	var names []string
	for r := bufio.NewReader(in); ; {
		line, err := r.ReadBytes(end)
		if line = bytes.TrimSuffix(line, []byte{end}); !x.null {
			line = bytes.TrimSuffix(line, []byte("\r"))
		}
		if len(line) > 0 {
			names = append(names, string(line))
		}
		if errors.Is(err, io.EOF) {
			return names, nil
		}
		if err != nil {
			return nil, err
		}
	}
}
