package pipeline_test

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/extractors/text"
	"github.com/d1af08f5/sayso/pipeline"
)

// FuzzExtract checks the promises of records, in all units of offsets.
func FuzzExtract(f *testing.F) {
	for _, s := range []string{
		"\"We won,\" Mr. Putin said.",
		"The plan is dead, the head of the harbour board told reporters,\nand nobody wants it. \"We are done with it,\" said Ana Lucia\nPereira, who leads the foreign\nministry.",
		"“We won,” said Zoë Zuñiga 😀. “Naïve!”\n\nHe added: ‘No.’",
		"date 2017-04-12 WASHINGTON (AP) — \"A,\" he said, \"b.\" \"C",
		"\ufeffA.\r\n\r\nB \u200bC\u00a0D. \"\"''``",
		"0A\x7f\v\x06L2\x01V\x05\vy\x01V\x01\v",
		"He said that \"\" and \" \".\n\"\n\n\"\n",
		"“e n,”id Zoë ZuñiK` \x00\x00\x00\x00TT“Naïv@!”\n\nHe", // a name that reaches into what is said
	} {
		f.Add(s)
	}
	hostile, err := filepath.Glob("../testdata/hostile/*")
	require.NoError(f, err)
	for _, name := range hostile {
		if b, err := os.ReadFile(name); err == nil && len(b) < 1<<16 {
			f.Add(string(b))
		}
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, unit := range []pipeline.OffsetUnit{pipeline.Byte, pipeline.Rune, pipeline.UTF16} {
			p := pipeline.Pipeline{Tagger: capitals{}, Offsets: unit}
			rec, err := p.Extract(s)
			var caught *pipeline.PanicError
			require.NotErrorAs(t, err, &caught)
			if err != nil {
				return
			}
			checkRecord(t, rec, s)
		}
	})
}

// checkRecord checks the promises of a record: each span lies inside the text, on
// rune borders, and has the text of its slice; sentences and mentions are in order;
// names do not overlap; contents do not overlap, unless one lies inside a run of
// the other, nor their own cue or speaker; each id that is referred to exists.
func checkRecord(t *testing.T, rec *pipeline.Record, story string) {
	t.Helper()
	sum := sha256.Sum256([]byte(story))
	require.Equal(t, hex.EncodeToString(sum[:]), rec.SHA256)

	c := newCutter(story, rec.OffsetUnit)
	last := 0
	for _, s := range rec.Sentences {
		require.NotEmpty(t, c.cut(t, s))
		require.LessOrEqual(t, last, s.Start, "sentences are in order and disjoint")
		last = s.End
	}
	named := make(map[string]pipeline.Entity)
	for i, e := range rec.Entities {
		require.Equal(t, "e"+strconv.Itoa(i+1), e.ID)
		require.NotEmpty(t, e.Name)
		for _, label := range append([]string{e.Name, e.Title, e.Affiliation}, e.Aliases...) {
			require.Equal(t, text.Flat(label), label, "labels are in one line")
		}
		require.NotContains(t, e.Aliases, e.Name)
		require.NotEmpty(t, e.Mentions)
		require.Equal(t, e.Gender == "", e.GenderFrom == "")
		named[e.ID] = e
		last := 0
		for _, m := range e.Mentions {
			c.check(t, m.Passage)
			require.LessOrEqual(t, last, m.Start, "mentions are in text order")
			last = m.Start
		}
	}
	for i, q := range rec.Quotes {
		require.Equal(t, "q"+strconv.Itoa(i+1), q.ID)
		require.NotEmpty(t, q.Content)
		require.Contains(t, pipeline.AllActs, q.Act)
		require.True(t, q.Confidence >= 0 && q.Confidence <= 1)
		last := 0
		for _, run := range q.Content {
			c.check(t, run)
			require.LessOrEqual(t, last, run.Start, "runs are in text order and disjoint")
			last = run.End
			require.False(t, q.Cue != nil && overlap(run, q.Cue.Passage), "content does not overlap its cue")
			require.False(t, q.Speaker != nil && overlap(run, q.Speaker.Passage), "content does not overlap its speaker")
		}
		if q.Cue != nil {
			c.check(t, q.Cue.Passage)
			require.True(t, utf8.ValidString(q.Cue.Lemma), "%q", q.Cue.Lemma)
		}
		if q.Speaker != nil {
			c.check(t, q.Speaker.Passage)
			checkSpeaker(t, c, q.Speaker, named)
		}
		if q.Via != "" {
			n, err := strconv.Atoi(q.Via[1:])
			require.NoError(t, err)
			require.True(t, n >= 1 && n <= len(rec.Quotes) && n != i+1, "via %s", q.Via)
		}
	}
	checkNames(t, rec.Entities)
	checkContents(t, rec.Quotes)
}

// checkSpeaker checks that a speaker has a kind, and the name of its entity, which is one
// of the forms of that, or neither.
func checkSpeaker(t *testing.T, c cutter, s *pipeline.Speaker, named map[string]pipeline.Entity) {
	t.Helper()
	all := []pipeline.Member{{Passage: s.Passage, Kind: s.Kind, Entity: s.Entity, Name: s.Name}}
	for _, m := range s.Members {
		c.check(t, m.Passage)
		require.True(t, s.Start <= m.Start && m.End <= s.End, "members stand inside the speaker")
	}
	require.NotEqual(t, 1, len(s.Members))
	require.True(t, s.Members == nil || s.Entity == "", "who is several is no entity")
	for _, m := range append(all, s.Members...) {
		require.Contains(t, pipeline.AllSpeakerKinds, m.Kind)
		e, ok := named[m.Entity]
		require.Equal(t, m.Entity != "", ok, "speaker %s is an entity", m.Entity)
		require.Equal(t, e.Name, m.Name, "a speaker has the name of its entity")
		require.True(t, m.Kind != pipeline.OnePerson || ok, "a person is named")
	}
}

func overlap(a, b pipeline.Passage) bool { return a.Start < b.End && b.Start < a.End }

// checkNames checks that names do not overlap.
func checkNames(t *testing.T, entities []pipeline.Entity) {
	t.Helper()
	var names []pipeline.Mention
	for _, e := range entities {
		for _, m := range e.Mentions {
			if m.Kind == pipeline.Name {
				names = append(names, m)
			}
		}
	}
	slices.SortFunc(names, func(a, b pipeline.Mention) int { return cmp.Compare(a.Start, b.Start) })
	for i := 1; i < len(names); i++ {
		a, b := names[i-1], names[i]
		require.LessOrEqual(t, a.End, b.Start, "the names %q at %v and %q at %v stand apart", a.Text, a.Range, b.Text, b.Range)
	}
}

// checkContents checks that contents do not overlap, unless one quote lies inside
// one run of another. It goes through the runs in text order, the longer of two
// that start together first, and keeps a stack of those that have not ended.
func checkContents(t *testing.T, quotes []pipeline.Quote) {
	t.Helper()
	type run struct {
		pipeline.Passage
		quote int
	}
	var runs, open []run
	for i, q := range quotes {
		for _, c := range q.Content {
			runs = append(runs, run{c, i})
		}
	}
	slices.SortStableFunc(runs, func(a, b run) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	for _, r := range runs {
		open = slices.DeleteFunc(open, func(o run) bool { return o.End <= r.Start })
		for _, o := range open {
			nested := within(quotes[r.quote], o.Range) || within(quotes[o.quote], r.Range)
			require.True(t, nested, "the contents of %s and %s stand apart or one in a run of the other: %q at %v, %q at %v",
				quotes[o.quote].ID, quotes[r.quote].ID, o.Text, o.Range, r.Text, r.Range)
		}
		open = append(open, r)
	}
}

// within reports whether all of a quote's content lies in a range.
func within(q pipeline.Quote, r pipeline.Range) bool {
	return r.Start <= q.Content[0].Start && q.Content[len(q.Content)-1].End <= r.End
}

// cutter slices a text as a program in another language would.
type cutter struct {
	bytes string
	runes []rune
	units []uint16
	unit  pipeline.OffsetUnit
}

func newCutter(s string, unit pipeline.OffsetUnit) cutter {
	return cutter{s, []rune(s), utf16.Encode([]rune(s)), unit}
}

func (c cutter) len() int {
	return map[pipeline.OffsetUnit]int{pipeline.Byte: len(c.bytes), pipeline.Rune: len(c.runes), pipeline.UTF16: len(c.units)}[c.unit]
}

func (c cutter) cut(t *testing.T, r pipeline.Range) string {
	t.Helper()
	require.True(t, 0 <= r.Start && r.Start <= r.End && r.End <= c.len(), "%v lies inside the text", r)
	var s string
	switch c.unit {
	case pipeline.Byte:
		s = c.bytes[r.Start:r.End]
	case pipeline.Rune:
		s = string(c.runes[r.Start:r.End])
	case pipeline.UTF16:
		s = string(utf16.Decode(c.units[r.Start:r.End]))
	}
	require.True(t, utf8.ValidString(s), "%v stands on rune borders", r)
	return s
}

func (c cutter) check(t *testing.T, p pipeline.Passage) {
	t.Helper()
	require.NotEmpty(t, p.Text)
	require.Equal(t, p.Text, c.cut(t, p.Range))
}
