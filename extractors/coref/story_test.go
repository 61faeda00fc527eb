package coref_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/extractors/en"
	"github.com/d1af08f5/sayso/extractors/text"
)

var update = flag.Bool("update", false, "write what the resolver finds into testdata")

// TestStories resolves the marked texts of testdata/*.txt and compares what is
// found in them. No tagger and no finder of quotes runs: a text marks names and
// quotes itself.
//
//	[Ann Lee] [@Oslo] [#Lake Clinic]  a person, a place and an organization
//	{she}                             a speaker; {} is a quote without one
//	"Yes" <that it is so>             what is quoted, directly and indirectly
//
// The first speaker belongs to the first quoted words, and so on. Square and
// other brackets are taken out of the text, quotation marks stay; a curly mark
// quotes nothing.
func TestStories(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, f := range files {
		b, err := os.ReadFile(f)
		require.NoError(t, err)
		var out strings.Builder
		for _, c := range strings.Split(string(b), "## ")[1:] {
			head, body, _ := strings.Cut(c, "\n")
			marked, want, _ := strings.Cut(body, "\n--\n")
			marked = strings.TrimSpace(marked)
			d := unmark(marked)
			en.Entities().Resolve(d)
			got := found(d)
			fmt.Fprintf(&out, "## %s\n%s\n--\n%s\n\n", head, marked, got)
			if !*update {
				t.Run(strings.TrimSuffix(filepath.Base(f), ".txt")+"/"+head, func(t *testing.T) {
					assert.Equal(t, strings.TrimSpace(want), got, marked)
				})
			}
		}
		if *update {
			require.NoError(t, os.WriteFile(f, []byte(strings.TrimSpace(out.String())+"\n"), 0o644))
		}
	}
}

// unmark returns the document that a marked text describes.
func unmark(marked string) *text.Document {
	var s strings.Builder
	var mentions []text.Mention
	var speakers []text.Span
	var quotes []text.Quote
	name, speaker, content := -1, -1, -1
	typ := text.Person
	for i := 0; i < len(marked); i++ {
		at := s.Len()
		switch c := marked[i]; c {
		case '[':
			name, typ = at, text.Person
			switch marked[i+1] {
			case '@':
				typ, i = text.Location, i+1
			case '#':
				typ, i = text.Organization, i+1
			}
		case ']':
			mentions = append(mentions, text.Mention{Span: text.Span{Start: name, End: at}, Type: typ})
		case '{':
			speaker = at
		case '}':
			span := text.Span{Start: speaker, End: at}
			if span.Empty() {
				span = text.Span{}
			}
			speakers = append(speakers, span)
		case '<':
			content = at
		case '>':
			quotes = append(quotes, text.Quote{Type: text.Indirect, Content: []text.Span{{Start: content, End: at}}})
			content = -1
		case '"':
			s.WriteByte(c)
			if content < 0 {
				content = at
				continue
			}
			quotes = append(quotes, text.Quote{Type: text.Direct, Content: []text.Span{{Start: content, End: at + 1}}})
			content = -1
		default:
			s.WriteByte(c)
		}
	}
	if len(speakers) != len(quotes) {
		panic(fmt.Sprintf("%d speakers for %d quotes: %s", len(speakers), len(quotes), marked))
	}
	d := new(text.Document)
	d.Reset(s.String())
	text.Segment(d)
	d.Mentions = mentions
	for i := range quotes {
		quotes[i].Speaker, quotes[i].Mention, quotes[i].Entity, quotes[i].Via = speakers[i], -1, -1, -1
	}
	d.Quotes = quotes
	return d
}

// found lists what the resolver made of a document: its speakers, the entities
// with their mentions.
func found(d *text.Document) string {
	var lines []string
	for _, q := range d.Quotes {
		if q.Speaker.Empty() {
			continue
		}
		name := "?"
		if q.Entity >= 0 {
			name = d.Entities[q.Entity].Name
		}
		kind := ""
		if q.Mention >= 0 {
			if m := d.Mentions[q.Mention]; m.Kind != text.Name {
				kind = " (" + m.Kind.String() + ")"
			}
		}
		lines = append(lines, strings.ReplaceAll(q.Speaker.In(d.Text), "\n", " ")+" -> "+name+kind)
	}
	for k, e := range d.Entities {
		line := e.Type.String() + " " + e.Name
		if e.Title != "" {
			line += ", " + e.Title
		}
		if e.Affiliation != "" {
			line += " of " + e.Affiliation
		}
		if e.Gender != text.NoGender {
			line += " (" + e.Gender.String() + " by " + e.GenderFrom.String() + ")"
		}
		line += ":"
		for _, m := range d.Mentions {
			if m.Entity == k {
				line += " " + strings.ReplaceAll(m.In(d.Text), " ", "_")
			}
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}
