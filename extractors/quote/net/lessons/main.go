// Lessons writes what the net sees of documents, for its teacher: a JSON object a line.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"

	"github.com/d1af08f5/sayso/extractors/en"
	"github.com/d1af08f5/sayso/extractors/quote/net"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run() error {
	names, err := en.Names()
	if err != nil {
		return err
	}
	cluster, err := en.Cluster()
	if err != nil {
		return err
	}
	var reader *net.Reader
	if len(os.Args) > 1 {
		file, err := os.ReadFile(os.Args[1])
		if err != nil {
			return err
		}
		m, err := net.Decode(file)
		if err != nil {
			return err
		}
		if reader, err = net.NewReader(m, cluster); err != nil {
			return err
		}
	}
	in := json.NewDecoder(bufio.NewReaderSize(os.Stdin, 1<<20))
	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	enc := json.NewEncoder(out)
	for in.More() {
		var d struct{ ID, Text string }
		if err := in.Decode(&d); err != nil {
			return err
		}
		s, err := net.Scan(d.Text, names.Tag, en.Lexicon())
		if err != nil {
			return err
		}
		var v any
		if reader != nil {
			v = map[string]any{"id": d.ID, "guesses": reader.Guesses(s)}
		} else {
			l := net.NewLesson(s, cluster)
			l.ID = d.ID
			v = l
		}
		if err := enc.Encode(v); err != nil {
			return err
		}
	}
	return out.Flush()
}
