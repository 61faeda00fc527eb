package main

import (
	"encoding/json"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline"
)

// form is a small file of a form that newsrooms have, with the quotes that must come
// out of it: who says what. " … " parts the runs of a quote; "turn: …" is a whole
// turn of talk; a speaker in brackets may be left open.
type form struct {
	ID, Kind, File, Text string
	Expect               [][2]string
	Exactly              bool // no other quote may come out
}

// later are forms that are read as they should be, but whose quotes the extractors
// do not find yet. A form that comes out right must leave this list.
var later = map[string]string{
	"wrap-outlier-line": "the reader takes the clause of reason for what is said",
	"vtt-rolling":       "who says it stands behind it without a mark between",
	"byline-speaker":    "a pronoun for somebody without a name",
}

// TestFormsComeOutRight reads each file as a user would.
func TestFormsComeOutRight(t *testing.T) {
	for _, f := range forms(t) {
		t.Run(f.ID, func(t *testing.T) {
			t.Chdir(t.TempDir())
			require.NoError(t, os.WriteFile(f.File, []byte(f.Text), 0o666))
			out, errs, _ := sayso(t, "", "", f.File)
			assert.Empty(t, errs)
			got := saidIn(t, out)
			missing, extra := f.compare(got)
			if why, ok := later[f.ID]; ok {
				assert.NotEmpty(t, missing, "comes out right now, so it is not for later: %s", why)
				return
			}
			assert.Empty(t, missing, "of %v", got)
			if f.Exactly {
				assert.Empty(t, extra)
			}
		})
	}
}

func forms(t *testing.T) (all []form) {
	b, err := os.ReadFile("../../testdata/forms/cases.jsonl")
	require.NoError(t, err)
	for line := range strings.Lines(string(b)) {
		var f form
		require.NoError(t, json.Unmarshal([]byte(line), &f))
		all = append(all, f)
	}
	return all
}

// said is a quote: its speaker, by words and by name, and its content on one line.
type said struct{ words, name, content string }

func saidIn(t *testing.T, out string) (all []said) {
	for line := range strings.Lines(out) {
		var rec pipeline.Record
		require.NoError(t, json.Unmarshal([]byte(line), &rec))
		for _, q := range rec.Quotes {
			s := said{}
			if q.Speaker != nil {
				s.words, s.name = oneLine(q.Speaker.Text), q.Speaker.String()
				assert.NotContains(t, s.name, "\n")
			}
			var runs []string
			for _, c := range q.Content {
				assert.NotRegexp(t, `</?[a-z]|&[a-z]+;|[{}]`, c.Text, "markup is no quote")
				runs = append(runs, oneLine(c.Text))
			}
			s.content = strings.Join(runs, " … ")
			all = append(all, s)
		}
	}
	return all
}

// compare returns the expected quotes that are missing, and the found ones that are
// not expected.
func (f *form) compare(got []said) (missing [][2]string, extra []said) {
	used := make(map[int]bool)
	for _, want := range f.Expect {
		found := false
		for i, s := range got {
			if !used[i] && s.is(want[0], want[1]) {
				found, used[i] = true, true
				break
			}
		}
		if !found {
			missing = append(missing, want)
		}
	}
	for i, s := range got {
		if !used[i] {
			extra = append(extra, s)
		}
	}
	return missing, extra
}

// is reports whether s is what somebody is expected to say.
func (s said) is(who, what string) bool {
	what, turn := strings.CutPrefix(what, "turn: ")
	same := s.content == what
	if begin, ok := strings.CutSuffix(what, " …"); turn && ok {
		same = strings.HasPrefix(s.content, begin)
	}
	return same && (strings.Contains(who, "(") || strings.EqualFold(who, s.words) || strings.EqualFold(who, s.name))
}

var spaces = regexp.MustCompile(`\s+`)

func oneLine(s string) string { return strings.TrimSpace(spaces.ReplaceAllString(s, " ")) }
