package pipeline_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline"
)

// The least that a change must keep of the direct and mixed quotes that a reader
// marked in the seed stories: a little below the present numbers. Raise them when
// the rules improve.
const (
	leastContents = 148 // exact, in all runs
	leastNames    = 140 // of speakers
	mostExtra     = 15  // quotes in marks that nobody marked, mostly terms and names inside reports
)

// story is a seed story with what a reader marked in it. testdata/gold/README.md
// describes the marks.
type story struct {
	name, text string

	People []struct {
		Name string
		Also []string // other full forms that are also right
	}
	Quotes, Nested, Turns []marked
}

type marked struct {
	Name     string
	Names    []string // of the members, if a group speaks
	Optional bool     // right whether found or not
	At       struct{ Content []extent }
}

// extent is a half-open range of bytes.
type extent [2]int

// TestSeedQuotes counts the marked quotes that are found whole, the speakers with the
// right name, and the quotes that nobody marked. With -v it shows the errors.
func TestSeedQuotes(t *testing.T) {
	p := pipeline.Pipeline{Acts: pipeline.AllActs}
	var total seedScore
	for _, s := range seedStories(t) {
		rec, err := p.Extract(s.text)
		require.NoError(t, err, s.name)
		total.add(t, s, rec.Quotes)
	}
	t.Logf("%d quotes: %d contents exact, %d names right; %d others that are none",
		total.quotes, total.contents, total.names, total.extra)
	if total.contents < leastContents || total.names < leastNames || total.extra > mostExtra {
		t.Errorf("want %d contents and %d names or more, %d others or fewer", leastContents, leastNames, mostExtra)
	}
}

func seedStories(t *testing.T) []story {
	t.Helper()
	paths, err := filepath.Glob("../testdata/gold/*.json")
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	var all []story
	for _, path := range paths {
		s := story{name: strings.TrimSuffix(filepath.Base(path), ".json")}
		marks, err := os.ReadFile(path)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(marks, &s), path)
		b, err := os.ReadFile("../seeds/" + s.name + ".txt")
		require.NoError(t, err)
		s.text = string(b)
		all = append(all, s)
	}
	return all
}

// seedScore counts quotes.
type seedScore struct{ quotes, contents, names, extra int }

// add counts the quotes of a story. Optional quotes, quotes inside others and turns
// of an interview do not count, found or not.
func (n *seedScore) add(t *testing.T, s story, found []pipeline.Quote) {
	t.Helper()
	optional := slices.Concat(s.Nested, s.Turns)
	for _, m := range s.Quotes {
		if m.Optional {
			optional = append(optional, m)
			continue
		}
		n.quotes++
		q, ok := s.take(m, &found)
		if !ok {
			t.Logf("%s: missed %q", s.name, s.words(m))
			continue
		}
		if slices.Equal(s.trimmed(m.At.Content), s.trimmed(content(q))) {
			n.contents++
		} else {
			t.Logf("%s: found %q for %q", s.name, words(q), s.words(m))
		}
		if slices.Contains(s.namesOf(m), plain(speaker(q))) {
			n.names++
		} else {
			t.Logf("%s: %q for %q says %q", s.name, speaker(q), m.Name, s.words(m))
		}
	}
	for _, m := range optional {
		s.take(m, &found)
	}
	for _, q := range found {
		if q.Type != "indirect" {
			n.extra++
			t.Logf("%s: nobody says %q", s.name, words(q))
		}
	}
}

// take removes from the found quotes the one that overlaps a marked quote most, by
// Dice, and returns it.
func (s story) take(m marked, found *[]pipeline.Quote) (best pipeline.Quote, ok bool) {
	want := s.trimmed(m.At.Content)
	at, most := -1, 0.
	for i, q := range *found {
		got := s.trimmed(content(q))
		if d := 2 * float64(shared(want, got)) / float64(length(want)+length(got)); d > most {
			at, most = i, d
		}
	}
	if at < 0 {
		return best, false
	}
	best = (*found)[at]
	*found = slices.Concat((*found)[:at], (*found)[at+1:])
	return best, true
}

// trimmed returns runs without the marks and the space at their edges.
func (s story) trimmed(runs []extent) []extent {
	const edge = " \t\r\n\"'“”‘’«»„`,.;:!?…—–-"
	out := make([]extent, len(runs))
	for i, r := range runs {
		in := strings.TrimLeft(s.text[r[0]:r[1]], edge)
		start := r[1] - len(in)
		out[i] = extent{start, start + len(strings.TrimRight(in, edge))}
	}
	return out
}

func shared(a, b []extent) (n int) {
	for _, x := range a {
		for _, y := range b {
			n += max(0, min(x[1], y[1])-max(x[0], y[0]))
		}
	}
	return n
}

func length(runs []extent) (n int) {
	for _, r := range runs {
		n += r[1] - r[0]
	}
	return n
}

// namesOf returns all right names of a speaker, made plain; "" if the text does not
// say who speaks.
func (s story) namesOf(m marked) []string {
	names := append([]string{m.Name}, m.Names...)
	for _, p := range s.People {
		if slices.Contains(names, p.Name) {
			names = append(names, p.Also...)
		}
	}
	for i, name := range names {
		names[i] = plain(name)
	}
	return names
}

func plain(name string) string { return strings.TrimPrefix(strings.ToLower(name), "the ") }

func speaker(q pipeline.Quote) string { return q.Speaker.String() }

func content(q pipeline.Quote) []extent {
	runs := make([]extent, len(q.Content))
	for i, c := range q.Content {
		runs[i] = extent{c.Start, c.End}
	}
	return runs
}

func words(q pipeline.Quote) string {
	all := make([]string, len(q.Content))
	for i, c := range q.Content {
		all[i] = c.Text
	}
	return strings.Join(all, " / ")
}

func (s story) words(m marked) string {
	all := make([]string, len(m.At.Content))
	for i, r := range m.At.Content {
		all[i] = s.text[r[0]:r[1]]
	}
	return strings.Join(all, " / ")
}
