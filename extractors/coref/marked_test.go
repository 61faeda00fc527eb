package coref_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/en"
	"github.com/d1af08f5/sayso/extractors/text"
)

// marked resolves a text whose names, quotes and speakers are marked by hand, so
// that no model has a say: {PER Ann Lee} is a name, <“It was cold,”> a quote and
// [she] the speaker of the quote with the same number in the text. A quote in
// <~…> is indirect. An empty [] leaves its quote without a speaker.
func marked(s string) *text.Document {
	var plain strings.Builder
	var mentions []text.Mention
	var quotes []text.Quote
	var speakers []text.Span
	open := -1
	types := map[string]text.Type{"PER": text.Person, "LOC": text.Location, "ORG": text.Organization}
	var typ text.Type
	begin := map[byte]int{}
	for i := 0; i < len(s); i++ {
		at := plain.Len()
		switch s[i] {
		case '{':
			typ = types[s[i+1:i+4]]
			open = at
			i += 4 // and the space
		case '}':
			mentions = append(mentions, text.Mention{Span: text.Span{Start: open, End: at}, Type: typ, Entity: -1})
		case '<':
			quotes = append(quotes, text.Quote{Type: text.Direct, Mention: -1, Entity: -1, Via: -1})
			if s[i+1] == '~' {
				quotes[len(quotes)-1].Type = text.Indirect
				i++
			}
			begin['<'] = at
		case '>':
			quotes[len(quotes)-1].Content = []text.Span{{Start: begin['<'], End: at}}
		case '[':
			begin['['] = at
		case ']':
			speakers = append(speakers, text.Span{Start: begin['['], End: at})
		default:
			plain.WriteByte(s[i])
		}
	}
	d := new(text.Document)
	d.Reset(plain.String())
	text.Segment(d)
	d.Mentions = mentions
	for i := range quotes {
		if i < len(speakers) && !speakers[i].Empty() {
			quotes[i].Speaker = speakers[i]
		}
	}
	d.Quotes = quotes
	en.Entities().Resolve(d)
	return d
}

// who returns the names of the speakers of a marked text, with "?" and the words
// for a speaker that is nobody.
func who(s string) string { return strings.Join(speakers(marked(s)), ", ") }

// entities returns the entities of a marked text, a line each: type, name, title,
// affiliation, gender and evidence where there are any, and all mentions.
func entities(s string) []string {
	d := marked(s)
	var out []string
	for k, e := range d.Entities {
		line := []string{e.Type.String() + " " + e.Name}
		if e.Title != "" {
			line = append(line, e.Title)
		}
		if e.Affiliation != "" {
			line = append(line, "of "+e.Affiliation)
		}
		if e.Gender != text.NoGender {
			line = append(line, e.Gender.String()+" by "+e.GenderFrom.String())
		}
		var mentions []string
		for _, m := range d.Mentions {
			if m.Entity == k {
				mentions = append(mentions, m.In(d.Text))
			}
		}
		out = append(out, strings.Join(line, ", ")+": "+strings.Join(mentions, " | "))
	}
	return out
}

func TestMarkedTextsAreReadAsMarked(t *testing.T) {
	d := marked("{PER Ann Lee} won. <“It was cold,”> [she] said. <~It rained>, [] they said.")
	assert.Equal(t, "Ann Lee won. “It was cold,” she said. It rained,  they said.", d.Text)
	assert.Equal(t, "she", d.Quotes[0].Speaker.In(d.Text))
	assert.Equal(t, text.Indirect, d.Quotes[1].Type)
	assert.True(t, d.Quotes[1].Speaker.Empty())
	assert.Equal(t, "Ann Lee, ?", who("{PER Ann Lee} won. <“It was cold,”> [she] said. <~It rained>, [] they said."))
}
