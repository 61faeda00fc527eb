package pipeline_test

import (
	"cmp"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline"
)

// hardFloor is the least that a change must keep on a file of passages: percentages
// of quotes, a point below the present ones. Raise them when the rules improve.
type hardFloor struct {
	contents, names, both float64 // near enough; with the right name; both
	extra                 int     // at most: quotes in marks that nobody says
	via                   int     // reported inside the right quote
	mode                  int
	unasked               int // at most: quotes with a via or mode that should have none
}

// hardFloors are the files of testdata/gold.
var hardFloors = map[string]hardFloor{
	"hard-quotes":   {contents: 96.5, names: 94.7, both: 93.1, extra: 10, via: 16, mode: 6, unasked: 1},
	"hard-quotes-2": {contents: 95.0, names: 92.7, both: 91.0, extra: 8, via: 5, mode: 2, unasked: 4},
}

// near is the least Dice overlap, in bytes other than space, of a content that
// counts as right.
const near = .8

// hardQuote is a line below a passage.
type hardQuote struct {
	line     int
	typ      pipeline.QuoteType
	optional bool
	runs     []extent
	words    string // of the speaker
	names    []string
	mode     pipeline.Mode
	via      int // number of the line that reports this one, from 1; 0 if none does
}

// hardPassage is a text with its quotes, and the strings in marks that nobody says.
type hardPassage struct {
	kind, text string
	line       int
	quotes     []hardQuote
	nobody     []extent
}

// TestHardQuotes counts the quotes of the hard passages that are found, and those
// with the right name. With -v it shows the others.
func TestHardQuotes(t *testing.T) {
	for file, least := range hardFloors {
		t.Run(file, func(t *testing.T) {
			all := countHard(t, readHardQuotes(t, file))
			of := func(n int) float64 { return 100 * float64(n) / float64(all.quotes) }
			require.GreaterOrEqual(t, of(all.contents), least.contents, "contents")
			require.GreaterOrEqual(t, of(all.names), least.names, "names")
			require.GreaterOrEqual(t, of(all.both), least.both, "both")
			require.LessOrEqual(t, all.extra, least.extra, "quotes that nobody says")
			require.GreaterOrEqual(t, all.via, least.via, "via")
			require.GreaterOrEqual(t, all.mode, least.mode, "mode")
			require.LessOrEqual(t, all.unasked, least.unasked, "via or mode unasked")
		})
	}
}

// countHard counts the passages, and logs the counts by kind.
func countHard(t *testing.T, passages []hardPassage) *hardScore {
	p := pipeline.Pipeline{Acts: pipeline.AllActs}
	var kinds []string
	by := map[string]*hardScore{}
	all := &hardScore{}
	for _, h := range passages {
		rec, err := p.Extract(h.text)
		require.NoError(t, err, "line %d", h.line)
		if by[h.kind] == nil {
			kinds, by[h.kind] = append(kinds, h.kind), &hardScore{}
		}
		all.add(h, rec.Quotes, func(string, ...any) {})
		by[h.kind].add(h, rec.Quotes, func(format string, a ...any) { t.Logf(h.kind+", "+format, a...) })
	}
	for _, k := range kinds {
		t.Logf("%-32s %v", k, by[k])
	}
	t.Logf("%-32s %v", "all", all)
	t.Logf("type right %d; via %d of %d; mode %d of %d; %d via or mode where there is none; %d of %d strings that nobody says",
		all.typ, all.via, all.vias, all.mode, all.modes, all.unasked, all.taken, all.nobody)
	return all
}

// hardScore counts quotes.
type hardScore struct {
	passages, quotes, contents, names, both int
	typ, vias, via, modes, mode, unasked    int
	extra                                   int // quotes in marks that nobody says
	nobody, taken                           int // strings that nobody says, and how many are taken for quotes
}

func (n *hardScore) String() string {
	return fmt.Sprintf("%3d passages, %3d quotes: %3d contents, %3d names, %3d both; %d that nobody says",
		n.passages, n.quotes, n.contents, n.names, n.both, n.extra)
}

// add counts the quotes of a passage. Optional quotes do not count, found or not.
func (n *hardScore) add(h hardPassage, found []pipeline.Quote, logf func(string, ...any)) {
	n.passages++
	n.nobody += len(h.nobody)
	pairs := h.pairs(found)
	for i, w := range h.quotes {
		if w.optional {
			continue
		}
		n.quotes++
		n.modes += one(w.mode != "")
		n.vias += one(h.reported(w, pairs, found))
		at := fmt.Sprintf("line %d:", w.line)
		if pairs[i] < 0 {
			logf("%s missed %q of %q", at, cut(h.text, w.runs), w.names[0])
			continue
		}
		q := found[pairs[i]]
		content := h.dice(w.runs, content(q)) >= near
		name := slices.Contains(w.names, untitled(speaker(q)))
		n.contents += one(content)
		n.names += one(name)
		n.both += one(content && name)
		n.typ += one(q.Type == w.typ)
		if !content {
			logf("%s found %q for %q", at, words(q), cut(h.text, w.runs))
		}
		if !name {
			logf("%s %q (%s) for %q (%s) says %q", at, speaker(q), said(q), w.names[0], w.words, cut(h.text, w.runs))
		}
		n.addMode(w, q, at, logf)
		n.addVia(h, w, q, pairs, found, at, logf)
	}
	for j, q := range found {
		if q.Type == "indirect" || slices.Contains(pairs, j) {
			continue
		}
		n.extra++
		logf("line %d: nobody says %q", h.line, words(q))
		for _, s := range h.nobody {
			n.taken += one(h.dice([]extent{s}, content(q)) > 0)
		}
	}
}

func (n *hardScore) addMode(w hardQuote, q pipeline.Quote, at string, logf func(string, ...any)) {
	switch {
	case q.Mode != w.mode:
		logf("%s mode %q for %q", at, q.Mode, w.mode)
		n.unasked += one(w.mode == "")
	case w.mode != "":
		n.mode++
	}
}

func (n *hardScore) addVia(h hardPassage, w hardQuote, q pipeline.Quote, pairs []int, found []pipeline.Quote, at string, logf func(string, ...any)) {
	want := ""
	if h.reported(w, pairs, found) {
		want = "a quote not found"
		if j := pairs[w.via-1]; j >= 0 {
			want = found[j].ID
		}
	}
	switch {
	case q.Via != want:
		logf("%s via %q for %q", at, q.Via, want)
		n.unasked += one(want == "")
	case want != "":
		n.via++
	}
}

// reported reports whether a quote must have a via: one is marked, and the quote that
// it names is required or was found.
func (h hardPassage) reported(w hardQuote, pairs []int, found []pipeline.Quote) bool {
	if w.via == 0 {
		return false
	}
	in, j := h.quotes[w.via-1], pairs[w.via-1]
	return !in.optional || j >= 0 && h.dice(in.runs, content(found[j])) >= near
}

// pairs returns for each marked quote the index of the found quote that overlaps it
// most, or -1. It pairs each found quote once, the best pairs first.
func (h hardPassage) pairs(found []pipeline.Quote) []int {
	type pair struct {
		i, j int
		dice float64
	}
	var all []pair
	out := make([]int, len(h.quotes))
	for i, w := range h.quotes {
		out[i] = -1
		for j, q := range found {
			if d := h.dice(w.runs, content(q)); d > 0 {
				all = append(all, pair{i, j, d})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b pair) int { return cmp.Compare(b.dice, a.dice) })
	for _, p := range all {
		if out[p.i] < 0 && !slices.Contains(out, p.j) {
			out[p.i] = p.j
		}
	}
	return out
}

// dice returns the Dice overlap of two contents in bytes other than space, without
// the marks and stops at the edges of runs.
func (h hardPassage) dice(a, b []extent) float64 {
	s := story{text: h.text}
	x, y := s.trimmed(a), s.trimmed(b)
	both := 0
	for _, r := range x {
		for _, q := range y {
			if lo, hi := max(r[0], q[0]), min(r[1], q[1]); lo < hi {
				both += solid(h.text[lo:hi])
			}
		}
	}
	of := 0
	for _, r := range slices.Concat(x, y) {
		of += solid(h.text[r[0]:r[1]])
	}
	if of == 0 {
		return 0
	}
	return 2 * float64(both) / float64(of)
}

func solid(s string) (n int) {
	for _, f := range strings.Fields(s) {
		n += len(f)
	}
	return n
}

func one(ok bool) int {
	if ok {
		return 1
	}
	return 0
}

func said(q pipeline.Quote) string {
	if q.Speaker == nil {
		return "-"
	}
	return q.Speaker.Text
}

func cut(text string, runs []extent) string {
	return story{text: text}.words(marked{At: struct{ Content []extent }{runs}})
}

var titles = regexp.MustCompile(`^(?:(?:mrs?|ms|dr|sir|dame|lord|prof|rev|sen|rep|gov|senator|judge|justice|commissioner|mayor|president|minister|chief|captain)\.? )+`)

// untitled returns a name in lower case without its titles.
func untitled(name string) string { return plain(titles.ReplaceAllString(plain(name), "")) }

// readHardQuotes reads the passages; testdata/gold/README.md says how they are
// written.
func readHardQuotes(t *testing.T, file string) []hardPassage {
	t.Helper()
	raw, err := os.ReadFile("../testdata/gold/" + file + ".txt")
	require.NoError(t, err)
	var all []hardPassage
	kind, fresh := "", true
	for i, l := range strings.Split(string(raw), "\n") {
		switch {
		case strings.HasPrefix(l, "## "):
			kind, fresh = l[len("## "):], true
		case kind == "" || l == "":
		case strings.HasPrefix(l, "= "), strings.HasPrefix(l, "? "), strings.HasPrefix(l, "- "):
			fresh = true
			require.NoError(t, all[len(all)-1].read(l), "%s, line %d: %s", file, i+1, l)
			if h := &all[len(all)-1]; l[0] != '-' {
				h.quotes[len(h.quotes)-1].line = i + 1
			}
		case fresh:
			all = append(all, hardPassage{kind: kind, text: l, line: i + 1})
			fresh = false
		default:
			all[len(all)-1].text += "\n\n" + l
		}
	}
	require.NotEmpty(t, all)
	return all
}

// read reads a line below the passage.
func (h *hardPassage) read(line string) error {
	if line[0] == '-' {
		runs, err := h.find(line[2:])
		h.nobody = append(h.nobody, runs...)
		return err
	}
	f := strings.Split(line[2:], " | ")
	if len(f) < 5 {
		return fmt.Errorf("%d fields", len(f))
	}
	w := hardQuote{optional: line[0] == '?', typ: pipeline.QuoteType(f[0]), words: f[3]}
	var err error
	if w.runs, err = h.find(f[1]); err != nil {
		return err
	}
	for _, words := range f[2:4] {
		if words != "-" && !strings.Contains(h.text, words) {
			return fmt.Errorf("no %q", words)
		}
	}
	for _, name := range strings.Split(f[4], " / ") {
		if name == "-" {
			name = ""
		}
		w.names = append(w.names, untitled(name))
	}
	for _, kv := range strings.Fields(strings.Join(f[5:], " ")) {
		switch k, v, _ := strings.Cut(kv, "="); k {
		case "mode":
			w.mode = pipeline.Mode(v)
		case "via":
			w.via, err = strconv.Atoi(v)
			if err != nil || w.via < 1 || w.via > len(h.quotes) {
				return fmt.Errorf("%s is no line above", kv)
			}
		default:
			return fmt.Errorf("what is %s", kv)
		}
	}
	if err := h.typed(w); err != nil {
		return err
	}
	h.quotes = append(h.quotes, w)
	return nil
}

var occurrence = regexp.MustCompile(` #(\d+)$`)

// find finds the runs of a content. A run is given by its words, or by its first and
// last words around an arrow. The first run must be unique or numbered; each
// further run is the next place with these words.
func (h *hardPassage) find(content string) (runs []extent, err error) {
	from := 0
	for i, run := range strings.Split(content, " ‖ ") {
		nth := 1
		if m := occurrence.FindStringSubmatch(run); m != nil {
			nth, _ = strconv.Atoi(m[1])
			run = strings.TrimSuffix(run, m[0])
		} else if i == 0 && strings.Count(h.text, head(run)) > 1 {
			return nil, fmt.Errorf("%q is there more than once", run)
		}
		start, end := from, from
		for range nth {
			at := strings.Index(h.text[end:], head(run))
			if at < 0 {
				return nil, fmt.Errorf("no %q", run)
			}
			start = end + at
			end = start + len(head(run))
		}
		if _, tail, ok := strings.Cut(run, " → "); ok {
			at := strings.Index(h.text[end:], tail)
			if at < 0 {
				return nil, fmt.Errorf("no %q", tail)
			}
			end += at + len(tail)
		}
		runs = append(runs, extent{start, end})
		from = end
	}
	return runs, nil
}

func head(run string) string {
	words, _, _ := strings.Cut(run, " → ")
	return words
}

const marks = "\"“”«»„‘`"

// typed reports whether a quote's type agrees with its marks. The answers of an
// interview are direct without marks.
func (h *hardPassage) typed(w hardQuote) error {
	opened, any := true, false
	for _, r := range w.runs {
		in := h.text[r[0]:r[1]]
		first, _ := utf8.DecodeRuneInString(in)
		any = any || strings.ContainsAny(in, marks) || strings.Contains(in, " '")
		opened = opened && (strings.ContainsRune(marks, first) || first == '\'')
	}
	ok := false
	switch w.typ {
	case "direct":
		ok = opened || h.kind == "interviews"
	case "mixed":
		ok = any && !opened
	case "indirect":
		ok = !any
	}
	if !ok {
		return fmt.Errorf("%s by its marks?", w.typ)
	}
	return nil
}
