package main

import (
	"bytes"
	"fmt"
	"os"
	"runtime"
	"strings"
)

// conditions says on what the table was measured and how.
func conditions(t task, b bench) string {
	var s strings.Builder
	words := 0
	for _, d := range t.texts {
		words += len(strings.Fields(d.Text))
	}
	fmt.Fprintf(&s, "\nSpeed and memory: %s documents, %s words, at most %s a program; the speed counts the time that it ran, from the first record on, so without the start.\n",
		thousands(len(t.texts)), thousands(words), t.seconds)
	fmt.Fprintf(&s, "Names: %d documents; direct quotes: %d documents.\n", len(t.names), len(t.quotes))
	if len(b.pin) > 0 {
		fmt.Fprintf(&s, "One core for all threads of a program (%s).", strings.Join(append([]string{"taskset"}, b.pin[1:]...), " "))
	} else {
		s.WriteString("Not held to one core.")
	}
	fmt.Fprintf(&s, " Environment: %s. Machine: %s.", strings.Join(oneThread, " "), machine())
	return s.String()
}

// machine names the system, and its processor where that is known.
func machine() string {
	name := runtime.GOOS + "/" + runtime.GOARCH
	info, err := os.ReadFile("/proc/cpuinfo")
	if err != nil {
		return name
	}
	if _, rest, found := bytes.Cut(info, []byte("model name")); found {
		first, _, _ := bytes.Cut(rest, []byte("\n"))
		name += ", " + strings.Trim(string(first), "\t :")
	}
	return name
}
