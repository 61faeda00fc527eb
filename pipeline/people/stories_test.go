package people_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// readStories reads articles written by hand, in which "{moss:Ann Moss}" says who
// somebody is. Each begins with a line "== DATE OUTLET".
func readStories(t *testing.T, file string) (all []story) {
	t.Helper()
	b, err := os.ReadFile(file)
	require.NoError(t, err)
	for i, part := range strings.Split(string(b), "== ")[1:] {
		head, marked, _ := strings.Cut(part, "\n")
		s := story{id: fmt.Sprintf("d%d", i+1), date: strings.Fields(head)[0]}
		var b strings.Builder
		for {
			before, rest, found := strings.Cut(marked, "{")
			b.WriteString(before)
			if !found {
				break
			}
			name, after, _ := strings.Cut(rest, "}")
			who, name, _ := strings.Cut(name, ":")
			s.plant(&b, "", name, who, "")
			marked = after
		}
		s.text = b.String()
		all = append(all, s)
	}
	return all
}

// TestJoinReadsArticles: where articles are not made by a pattern, many show neither
// the life nor the gender of whom they name. Of those whom a namesake is known of,
// they join nobody; nobody is joined who is not one.
func TestJoinReadsArticles(t *testing.T) {
	for _, c := range []struct {
		file   string
		recall float64
	}{
		{"testdata/first.txt", 78},  // whose errors the rules were mended by
		{"testdata/second.txt", 80}, // which no rule was made for
	} {
		stories := readStories(t, c.file)
		recs := extracted(t, stories)
		right, saidOne, one := pairs(t, namings(stories, recs, joined(recs, nil)))
		precision, recall := 100*float64(right)/float64(saidOne), 100*float64(right)/float64(one)
		t.Logf("%s: %d articles, %d pairs: precision %.1f %%, recall %.1f %%", c.file, len(stories), one, precision, recall)
		assert.GreaterOrEqual(t, precision, 98.0)
		assert.GreaterOrEqual(t, recall, c.recall)
	}
}
