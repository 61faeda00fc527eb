package quote_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/extractors/en"
	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/quote"
	"github.com/d1af08f5/sayso/extractors/quote/marks"
	"github.com/d1af08f5/sayso/extractors/quote/rules"
	"github.com/d1af08f5/sayso/extractors/text"
)

// goldDoc is a document of the data folder. Its spans are bytes, half-open.
type goldDoc struct {
	Text   string
	Quotes []struct{ Content, Speaker [][2]int }
	doc    *text.Document // segmented, with its names
}

// tally counts the runs that a rule attributes, and those it is right about.
type tally struct{ runs, right int }

// TestRulesAreWorthTheirLines prints what each rule is for: its example, how many
// runs of PolNeAR's training articles it attributes and how many of them to the
// right speaker, and in how many documents of all kinds the quotes change when it
// is left out. It runs only on demand, since it takes a minute or two:
//
//	go test ./extractors/quote -run Rules -v
//
// It needs the folder shared/data, in the repository or beside it. A run
// that a join adds counts for the join.
func TestRulesAreWorthTheirLines(t *testing.T) {
	if !testing.Verbose() {
		t.Skip("prints the table of rules; run it with -v")
	}
	list := rules.New()
	data := dataFolder()
	if data == "" {
		for _, r := range list.All() {
			fmt.Printf("%s\n    %q\n", r.Name, r.Example)
		}
		for _, j := range list.Joins() {
			fmt.Printf("%s\n    %q\n", j.Name, j.Example)
		}
		t.Skip("no figures: shared/data is absent")
	}
	train := goldDocs(t, filepath.Join(data, "quotes/polnear.train.jsonl"), 0)
	byRule := tallies(list, train)
	all := train
	for _, file := range []string{"polnear.dev", "gum.train", "gum.dev", "litbank.train", "litbank.dev"} {
		all = append(all, goldDocs(t, filepath.Join(data, "quotes", file+".jsonl"), 0)...)
	}
	for _, file := range []string{"bbc2004", "reuters21578"} {
		all = append(all, goldDocs(t, filepath.Join(data, "news", file+".jsonl"), 500)...)
	}
	f := finder()
	base := fingerprints(f, all)
	fmt.Printf("documents that change, of %d | runs | right | rule\n", len(all))
	row := func(name, example string) {
		counts := "   -     -    -"
		if n := byRule[name]; n.runs > 0 {
			counts = fmt.Sprintf("%5d %5d %3d%%", n.runs, n.right, (100*n.right+n.runs/2)/n.runs)
		}
		fmt.Printf("%5d | %s | %s | %q\n", changed(base, fingerprints(f.Without(name), all)), counts, name, example)
	}
	for _, r := range list.All() {
		row(r.Name, r.Example)
	}
	for _, j := range list.Joins() {
		row(j.Name, j.Example)
	}
}

// dataFolder returns the path of shared/data, or "" if there is none.
func dataFolder() string {
	for _, path := range []string{"../../shared/data", "../../../shared/data"} {
		if _, err := os.Stat(path); err == nil {
			return path
		}
	}
	return ""
}

// goldDocs reads the first documents of a JSONL file, all for 0, and finds their
// names.
func goldDocs(t *testing.T, path string, most int) (docs []goldDoc) {
	t.Helper()
	names, err := en.Names()
	require.NoError(t, err)
	f, err := os.Open(path)
	require.NoError(t, err)
	defer f.Close()
	for in := json.NewDecoder(f); most == 0 || len(docs) < most; {
		g := goldDoc{doc: new(text.Document)}
		if err := in.Decode(&g); errors.Is(err, io.EOF) {
			break
		}
		require.NoError(t, err)
		g.doc.Reset(g.Text)
		text.Segment(g.doc)
		names.Tag(g.doc)
		docs = append(docs, g)
	}
	return docs
}

// tallies counts, for each rule and join, the runs that it attributes, and those of
// them that stand in a gold quote of the speaker it names.
func tallies(list *rules.Rules, docs []goldDoc) map[string]tally {
	out := map[string]tally{}
	s := rules.Scan{Rules: list}
	for i := range docs {
		g := &docs[i]
		s.Words.Read(g.doc, en.Lexicon())
		s.Runs = marks.Pair(g.doc, s.Runs)
		s.Attribute()
		for k, a := range s.Settled {
			if a.Rule == "" || a.By == rules.None {
				continue
			}
			n := out[a.Rule]
			n.runs++
			if g.says(wordsIn(&s, s.Runs[k]), a.Speaker, &s) {
				n.right++
			}
			out[a.Rule] = n
		}
	}
	return out
}

// wordsIn returns the bytes from the first to the last word of a run.
func wordsIn(s *rules.Scan, r marks.Run) text.Span {
	word := func(i int) bool { k := s.Doc.Tokens[i].Kind; return k == text.Word || k == text.Number }
	first, last := r.First, r.Last
	for first < last-1 && !word(first) {
		first++
	}
	for last > first+1 && !word(last-1) {
		last--
	}
	return s.Doc.Tokenized(first, last)
}

// says reports whether a gold quote covers the bytes said and has a speaker that
// shares a byte with the tokens who.
func (g *goldDoc) says(said text.Span, who grammar.Range, s *rules.Scan) bool {
	if who.Empty() {
		return false
	}
	speaker := s.Doc.Tokenized(who.First, who.Last)
	for _, q := range g.Quotes {
		covers, same := false, false
		for _, c := range q.Content {
			covers = covers || text.Span{Start: c[0], End: c[1]}.Contains(said)
		}
		for _, c := range q.Speaker {
			same = same || speaker.Overlaps(text.Span{Start: c[0], End: c[1]})
		}
		if covers && same {
			return true
		}
	}
	return false
}

// fingerprints returns the quotes of each document in one string.
func fingerprints(f *quote.Finder, docs []goldDoc) []string {
	out := make([]string, len(docs))
	for i := range docs {
		d := docs[i].doc
		d.Quotes = d.Quotes[:0]
		f.Find(d)
		var b strings.Builder
		for j := range d.Quotes {
			q := &d.Quotes[j]
			fmt.Fprint(&b, q.Type, q.Mode, q.Content, q.Cue, q.Speaker, q.Via, ";")
		}
		out[i] = b.String()
	}
	return out
}

// changed counts the documents whose quotes differ.
func changed(a, b []string) (n int) {
	for i := range a {
		if a[i] != b[i] {
			n++
		}
	}
	return n
}
