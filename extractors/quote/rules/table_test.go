package rules_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/en"
	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/quote/marks"
	"github.com/d1af08f5/sayso/extractors/quote/rules"
	"github.com/d1af08f5/sayso/extractors/text"
)

// read returns the scan of a text without the named rule; "" leaves out none.
func read(s, without string) *rules.Scan {
	d := new(text.Document)
	d.Reset(s)
	text.Segment(d)
	scan := &rules.Scan{Rules: rules.New()}
	scan.Rules.Without = without
	scan.Words.Read(d, en.Lexicon())
	scan.Runs = marks.Pair(d, nil)
	scan.Attribute()
	return scan
}

// words returns the text of a range of tokens.
func words(s *rules.Scan, t grammar.Range) string {
	if t.Empty() {
		return ""
	}
	return s.Doc.Tokenized(t.First, t.Last).In(s.Doc.Text)
}

// unmarked returns an example without its marks and the bytes between them.
func unmarked(example string) (plain string, cue, speaker text.Span) {
	var b strings.Builder
	for _, r := range example {
		switch r {
		case '{':
			cue.Start = b.Len()
		case '}':
			cue.End = b.Len()
		case '[':
			speaker.Start = b.Len()
		case ']':
			speaker.End = b.Len()
		default:
			b.WriteRune(r)
		}
	}
	return b.String(), cue, speaker
}

// bytes returns the bytes of a range of tokens; the zero span for none.
func bytes(s *rules.Scan, t grammar.Range) text.Span {
	if t.Empty() {
		return text.Span{}
	}
	return s.Doc.Tokenized(t.First, t.Last)
}

// finder returns the name of the rule that settles a cue and a speaker for some run;
// false if none does.
func finder(s *rules.Scan, cue, speaker text.Span) (string, bool) {
	for _, a := range s.Settled {
		if a.By != rules.None && bytes(s, a.Cue) == cue && bytes(s, a.Speaker) == speaker {
			return a.Rule, true
		}
	}
	return "", false
}

// settled returns what the rules settle on for each run: pattern, cue, speaker.
func settled(s *rules.Scan) []string {
	out := []string{}
	for _, a := range s.Settled {
		out = append(out, fmt.Sprintf("%v | %s | %s | %s", a.By, words(s, a.Cue), words(s, a.Speaker), a.Rule))
	}
	return out
}

// groups returns the group and the pattern of each run, "-" for no group.
func groups(s *rules.Scan) string {
	var out []string
	for k, g := range s.Groups() {
		group := "-"
		if g >= 0 {
			group = fmt.Sprint(g)
		}
		out = append(out, fmt.Sprintf("%s/%v", group, s.Settled[k].By))
	}
	return strings.Join(out, " ")
}

// A rule that its own example does not need is wrong, or none.
func TestEveryRuleIsNeededByItsExample(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range rules.New().All() {
		t.Run(r.Name, func(t *testing.T) {
			assert.False(t, seen[r.Name], "two rules have the name")
			seen[r.Name] = true
			plain, cue, speaker := unmarked(r.Example)
			with, without := read(plain, ""), read(plain, r.Name)
			by, found := finder(with, cue, speaker)
			assert.True(t, found, "with it: %q", settled(with))
			assert.Equal(t, r.Name, by)
			_, found = finder(without, cue, speaker)
			assert.False(t, found, "without it: %q", settled(without))
		})
	}
}

func TestEveryJoinIsNeededByItsExample(t *testing.T) {
	seen := map[string]bool{}
	for _, j := range rules.New().Joins() {
		t.Run(j.Name, func(t *testing.T) {
			assert.False(t, seen[j.Name], "two joins have the name")
			seen[j.Name] = true
			s := read(j.Example, "")
			assert.Equal(t, j.Groups, groups(s))
			assert.Equal(t, j.Name, s.Settled[len(s.Settled)-1].Rule)
			assert.NotEqual(t, j.Groups, groups(read(j.Example, j.Name)))
		})
	}
}
