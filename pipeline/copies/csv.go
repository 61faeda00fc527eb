package copies

import (
	"encoding/csv"
	"fmt"
	"io"
	"iter"
	"math"
	"slices"
	"strconv"
)

// columns are the columns of a table of copies.
var columns = []string{"id", "duplicate_of", "similarity"}

// Rounded returns a similarity to two places: a sketch tells no more.
func Rounded(similarity float64) float64 { return math.Round(100*similarity) / 100 }

// WriteCSV writes a row of column names and then a row for each document.
func WriteCSV(w io.Writer, all []Copy) error {
	out := csv.NewWriter(w)
	out.Write(columns) // an error comes again from Flush
	for _, c := range all {
		similarity := ""
		if c.Of != "" {
			similarity = strconv.FormatFloat(Rounded(c.Similarity), 'g', -1, 64)
		}
		out.Write([]string{c.ID, c.Of, similarity})
	}
	out.Flush()
	return out.Error()
}

// ReadCSV yields the rows of a table that WriteCSV wrote. After an error nothing
// follows.
func ReadCSV(r io.Reader) iter.Seq2[Copy, error] {
	return func(yield func(Copy, error) bool) {
		in := csv.NewReader(r)
		head, err := in.Read()
		if err == nil && !slices.Equal(head, columns) {
			err = fmt.Errorf("no table of copies: want the columns %v, got %v", columns, head)
		}
		if err != nil {
			yield(Copy{}, err)
			return
		}
		for {
			row, err := in.Read()
			if err == io.EOF {
				return
			}
			c := Copy{}
			if err == nil {
				c.ID, c.Of = row[0], row[1]
				c.Similarity, _ = strconv.ParseFloat(row[2], 64) // empty for an original
			}
			if !yield(c, err) || err != nil {
				return
			}
		}
	}
}
