package people

import (
	"encoding/csv"
	"io"
	"slices"
	"strconv"
	"strings"
)

// rowColumns are the columns of a table of people.
var rowColumns = []string{
	"id", "name", "kind", "alone", "aliases", "role", "titles", "affiliations", "gender", "gender_from", "gender_evidence", "gender_contradicted",
	"documents", "quotes", "words", "copies", "copied_quotes", "copied_words", "first", "last", "outlets", "people_file_lines",
}

// mostListed is how many aliases, titles, affiliations and outlets a cell lists.
const mostListed = 20

// WriteCSV writes a row of column names and then a row each. Lists in a cell are
// parted by "; ", the most frequent first, and end at the twentieth.
func WriteCSV(w io.Writer, rows []*Row) error {
	out := csv.NewWriter(w)
	out.Write(rowColumns) // an error comes again from Flush
	for _, r := range rows {
		out.Write(r.cells())
	}
	out.Flush()
	return out.Error()
}

func (r *Row) cells() []string {
	lines := make([]string, len(r.Lines))
	for i, n := range r.Lines {
		lines[i] = strconv.Itoa(n)
	}
	return []string{
		r.ID, r.Name, KindOf(r.Type), yes(r.Alone), listed(r.Aliases), r.Role, listed(r.Titles), listed(r.Affiliations),
		string(r.Gender), r.GenderFrom, r.GenderEvidence, yes(r.Contradicted),
		strconv.Itoa(r.Documents), strconv.Itoa(r.Quotes), strconv.Itoa(r.Words),
		strconv.Itoa(r.Copies), strconv.Itoa(r.CopiedQuotes), strconv.Itoa(r.CopiedWords),
		r.First, r.Last, listed(r.Outlets), listed(lines),
	}
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return ""
}

func listed(words []string) string { return strings.Join(words[:min(len(words), mostListed)], "; ") }

// WithoutCopies returns rows that count only documents that are no copies. Who
// appears in copies alone is left out.
func WithoutCopies(rows []*Row) (out []*Row) {
	for _, r := range rows {
		if r.Documents == r.Copies {
			continue
		}
		c := *r
		c.Documents -= c.Copies
		c.Quotes -= c.CopiedQuotes
		c.Words -= c.CopiedWords
		c.Copies, c.CopiedQuotes, c.CopiedWords = 0, 0, 0
		out = append(out, &c)
	}
	slices.SortFunc(out, byFame)
	return out
}
