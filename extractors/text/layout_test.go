package text

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestSegmentHeader(t *testing.T) {
	for _, c := range []struct{ text, date, first string }{
		{" date 2017-04-12 Two men met. They left.", "2017-04-12", "Two men met."},
		{"date 2017-04-12\n\nTwo men met.", "2017-04-12", "Two men met."},
		{"\ufeffdate 2017-04-12\r\nTwo men met.", "2017-04-12", "Two men met."},
		{"date 2017-04-12", "2017-04-12", ""},
		{"date 2017-99-12 was wrong.", "", "date 2017-99-12 was wrong."},
		{"date 2017-04-123 was long.", "", "date 2017-04-123 was long."},
		{"The date 2017-04-12 was set.", "", "The date 2017-04-12 was set."},
		{"date", "", "date"},
	} {
		t.Run(c.text, func(t *testing.T) {
			var d Document
			d.Reset(c.text)
			Segment(&d)
			assert.Equal(t, c.date, d.Date)
			first := ""
			if len(d.Sentences) > 0 {
				first = d.Sentences[0].In(c.text)
			}
			assert.Equal(t, c.first, first)
			assert.False(t, strings.HasPrefix(d.Body.In(c.text), " "))
		})
	}
}

// paragraphs returns the text of every paragraph's sentences.
func paragraphs(text string) (all [][]string) {
	var d Document
	d.Reset(text)
	Segment(&d)
	for _, p := range d.Paragraphs {
		var one []string
		for _, s := range d.Sentences[p.First:p.Last] {
			one = append(one, s.In(text))
		}
		all = append(all, one)
	}
	return all
}

func TestSegmentParagraphs(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       [][]string
	}{
		{"blank lines", "One. Two.\n\nThree\n \t\n\nfour.", [][]string{{"One.", "Two."}, {"Three"}, {"four."}}},
		{"blank lines of carriage returns", "One\r\n\r\ntwo\r\rthree", [][]string{{"One"}, {"two"}, {"three"}}},
		{"blank lines of invisible characters", "One\n\u00a0\u200b\ntwo", [][]string{{"One"}, {"two"}}},
		{"a sentence a line", "Talks fail in Oslo\nThey met. They left.\nNo deal", [][]string{{"Talks fail in Oslo"}, {"They met.", "They left."}, {"No deal"}}},
		{"Unicode separators", "One\u2028two\u2029three", [][]string{{"One"}, {"two"}, {"three"}}},
		{"abbreviation at the end of a line", "He works at Acme Inc.\nShe works for Dr.\nLee", [][]string{{"He works at Acme Inc."}, {"She works for Dr."}, {"Lee"}}},
		{"an open quotation", "“We won.\n\n“We won,” he said.", [][]string{{"“We won."}, {"“We won,” he said."}}},
		{"nothing", " \n\u200b\n ", nil},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, paragraphs(c.text)) })
	}
}

const wrapped = `The mayor of the little town said on Friday that she would not
stand again in the spring, and that the council would have to find
somebody else to lead it. "Nobody asked me to go," Ms. Brandt told
reporters, "and nobody needs to ask me to stay."`

func TestSegmentJoinsHardWrappedLines(t *testing.T) {
	for name, text := range map[string]string{
		"one paragraph":    wrapped,
		"carriage returns": strings.ReplaceAll(wrapped, "\n", "\r\n"),
		"two paragraphs":   wrapped + "\n\n" + wrapped,
		"indented":         "    " + strings.ReplaceAll(wrapped, "\n", "\n    "),
		"two lines": wrapped + "\n\n" + `Her party has governed the town since the end of the war, as when
Ms. Brandt's grandfather came back to it.`,
	} {
		t.Run(name, func(t *testing.T) {
			for _, p := range paragraphs(text) {
				assert.LessOrEqual(t, len(p), 2, "%q", p)
			}
			assert.Len(t, paragraphs(text), 1+strings.Count(strings.ReplaceAll(text, "\r", ""), "\n\n"))
		})
	}
	p := paragraphs(wrapped)[0]
	assert.True(t, strings.HasPrefix(p[1], `"Nobody asked`) && strings.HasSuffix(p[1], `stay."`), "%q", p)
}

func TestSegmentKeepsLinesApart(t *testing.T) {
	lists := map[string][]string{
		"headlines":    {"Rivers rise in the north as the snow melts early", "Bank of Norway leaves its rates where they were", "Striker hurt in last game before the long break", "Rain stops play"},
		"a mail":       {"Dear Jo,", "thank you for the books.", "They came on Monday.", "Best", "Ann"},
		"a table":      {"Leeds 3 Derby 1", "Hull 0 Stoke 0", "York 2 Bury 4", "Ayr 1 Elgin 1"},
		"verse":        {"The boats go out at night", "and come back in the morning", "with nothing in the nets", "but moonlight"},
		"a list":       {"- the first of the things that she asked for was time", "- the second of the things she asked for was money", "- the last"},
		"long lines":   nil,
		"short titles": {"Weather", "Sport", "News"},
	}
	for i := range 20 { // wider than text is wrapped
		lists["long lines"] = append(lists["long lines"], fmt.Sprintf("Line %d goes on %s", i, strings.Repeat("and on ", 25+i%3)))
	}
	for name, lines := range lists {
		t.Run(name, func(t *testing.T) {
			assert.Len(t, paragraphs(strings.Join(lines, "\n")), len(lines))
		})
	}
}

func TestSegmentKeepsMemory(t *testing.T) {
	var d Document
	text := strings.Repeat(wrapped+"\n\n", 20)
	d.Reset(text)
	Segment(&d)
	assert.Zero(t, testing.AllocsPerRun(10, func() {
		d.Reset(text)
		Segment(&d)
	}))
}
