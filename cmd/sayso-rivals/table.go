package main

import (
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"github.com/d1af08f5/sayso/pipeline/score"
)

const header = `| program | words a second | start, s | peak memory, MB | names, F1 | direct quotes, F1 | with the speaker, F1 |
|---|--:|--:|--:|--:|--:|--:|
`

// writeTable writes the results in Markdown: a row for each rival that was
// measured, and below what is to be known of it, and of those that were not.
func writeTable(w io.Writer, results []result) error {
	var rows, below strings.Builder
	for _, r := range results {
		var m missing
		switch {
		case errors.As(r.err, &m):
			fmt.Fprintf(&below, "- skipped: %s (%s)\n", r.name, m)
			continue
		case r.err != nil:
			fmt.Fprintf(&below, "- failed: %s (%v)\n", r.name, r.err)
		}
		for _, note := range r.notes {
			fmt.Fprintf(&below, "- %s: %s\n", r.name, note)
		}
		if r.model != "" {
			rows.WriteString(row(r))
		}
	}
	out := header + rows.String()
	if below.Len() > 0 {
		out += "\n" + below.String()
	}
	_, err := io.WriteString(w, out)
	return err
}

// row is what was measured of one rival, and a dash where nothing was.
func row(r result) string {
	cells := []string{label(r), dash, dash, dash, dash, dash, dash}
	if r.speed > 0 {
		cells[1] = thousands(significant(r.speed))
	}
	if r.start > 0 {
		cells[2] = seconds(r.start.Seconds())
	}
	if r.peak > 0 {
		cells[3] = thousands(int(math.Round(float64(r.peak) * 1024 / 1e6)))
	}
	if r.names != nil {
		cells[4] = fmt.Sprintf("%.1f", r.names.Of("all").F1())
	}
	if r.quotes != nil {
		cells[5] = fmt.Sprintf("%.1f", r.quotes.Counts(score.Strict).F1())
		if r.finds >= speakers {
			cells[6] = fmt.Sprintf("%.1f", r.quotes.Counts(score.E2E).F1())
		}
	}
	return "| " + strings.Join(cells, " | ") + " |\n"
}

const dash = "–"

// label is what a rival calls itself; sayso gives the name of its model alone.
func label(r result) string {
	if r.name == "sayso" {
		return "sayso (" + r.model + ")"
	}
	return r.model
}

// significant rounds to two significant digits, or three under a leading 2: a
// speed is not known better.
func significant(x float64) int {
	unit := math.Pow(10, math.Floor(math.Log10(x/2))-1)
	if unit < 1 {
		return int(math.Round(x))
	}
	return int(math.Round(math.Round(x/unit) * unit))
}

func seconds(s float64) string {
	if s < 1 {
		return fmt.Sprintf("%.2f", s)
	}
	return fmt.Sprintf("%.1f", s)
}

// thousands writes a number with a comma before each three digits.
func thousands(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
