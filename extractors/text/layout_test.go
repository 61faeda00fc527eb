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
		{"date 2017-12-31 Snow.", "2017-12-31", "Snow."},
		{"date 2017-13-31 Snow.", "", "date 2017-13-31 Snow."},
		{"date 2017-12-32 Snow.", "", "date 2017-12-32 Snow."},
		{"date 2017/12/31 Snow.", "", "date 2017/12/31 Snow."},
		{"date-2017-12-31 Snow.", "", "date-2017-12-31 Snow."},
		{"data 2017-12-31 Snow.", "", "data 2017-12-31 Snow."},
		{"date 2017-12-3x Snow.", "", "date 2017-12-3x Snow."},
		{"date x017-12-31 Snow.", "", "date x017-12-31 Snow."},
		{"date 2017-12-31, Snow.", "", "date 2017-12-31, Snow."},
		{"date 2017-12-3", "", "date 2017-12-3"},
		{"date 2017-12-31\u00a0Snow.", "2017-12-31", "Snow."},
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
		{"no text", "", nil},
		{"line breaks at both ends", "\n\nOne\n\n", [][]string{{"One"}}},
		{"each sort of break in turn", "One\rtwo\nthree\r\nfour\u2029five\nsix", [][]string{{"One"}, {"two"}, {"three"}, {"four"}, {"five"}, {"six"}}},
		{"blank lines of each sort", "One\u2028\u2028two\u2029\rthree\n\u2028four", [][]string{{"One"}, {"two"}, {"three"}, {"four"}}},
		{"a header", "date 2017-04-12\nOne\n\ntwo\nthree", [][]string{{"One"}, {"two"}, {"three"}}},
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

// joined returns the text of every paragraph, with bars for line breaks.
func joined(text string) (all []string) {
	var d Document
	d.Reset(text)
	Segment(&d)
	for _, p := range d.Paragraphs {
		all = append(all, strings.ReplaceAll(p.In(text), "\n", "|"))
	}
	return all
}

// fill returns words of n columns in all.
func fill(n int, first string) string {
	return first + strings.Repeat(" x", (n-len(first))/2) + strings.Repeat("x", (n-len(first))%2)
}

// Which lines a hard-wrapped text goes on in.
func TestSegmentWrappedLines(t *testing.T) {
	for _, c := range []struct {
		name  string
		lines []string
		want  int // paragraphs
	}{
		{"the narrowest", []string{fill(40, "Ann"), fill(40, "word"), "end"}, 1},
		{"too narrow", []string{fill(39, "Ann"), fill(39, "word"), "end"}, 3},
		{"the widest", []string{fill(130, "Ann"), fill(130, "word"), "end"}, 1},
		{"too wide", []string{fill(131, "Ann"), fill(131, "word"), "end"}, 3},
		{"a word would just not have fitted", []string{fill(60, "Ann"), fill(57, "word"), "end so"}, 1},
		{"a word would have fitted", []string{fill(60, "Ann"), fill(56, "word"), "end so"}, 3},
		{"two lines of three are full", []string{fill(60, "Ann"), fill(60, "word"), fill(30, "word"), "end so"}, 2},
		{"one line of three is full", []string{fill(60, "Ann"), fill(30, "word"), fill(30, "word"), "end so"}, 4},
		{"no line plainly goes on", []string{fill(60, "Ann"), fill(60, "Bo"), fill(60, "Cy"), "Di"}, 4},
		{"a third plainly go on", []string{fill(60, "Ann"), fill(60, "word"), fill(60, "Cy"), "Di"}, 1},
		{"a quarter plainly go on", []string{fill(60, "Ann"), fill(60, "word"), fill(60, "Cy"), fill(60, "Di"), "Ed"}, 5},
		{"lines that end with a comma", []string{fill(59, "Ann") + ",", fill(59, "Bo") + ",", "Cy"}, 1},
		{"lines that end with a word that must go on", []string{fill(56, "Ann") + " the", fill(56, "Bo") + " the", "Cy"}, 1},
		{"lines of links", []string{fill(60, "Ann"), fill(60, "http://a.org"), fill(60, "http://b.org"), "http://c.org"}, 4},
		{"a single long word", []string{fill(50, "Ann"), "a" + strings.Repeat("b", 70), fill(50, "word"), "end"}, 1},
		{"white space around", []string{"  " + fill(58, "Ann") + "  ", "\t" + fill(59, "word") + " ", "end"}, 1},
		{"wide letters", []string{strings.Repeat("é ", 30) + "é", strings.Repeat("é ", 30) + "é", "é"}, 1},
		{"items", []string{fill(60, "-"), fill(60, "-"), fill(60, "-"), "- a"}, 4},
		{"an item that goes on", []string{fill(60, "Ann"), fill(60, "word") + ",", fill(60, "-"), "end"}, 1},
		{"items after a line that is open", []string{fill(60, "Ann"), fill(60, "word"), fill(60, "word"), fill(60, "word"), fill(59, "word") + ",", fill(60, "-"), fill(60, "-"), "end"}, 3},
		{"an item after a line that is closed", []string{fill(60, "Ann"), fill(60, "word"), fill(60, "word"), fill(60, "-"), "end"}, 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Len(t, joined(strings.Join(c.lines, "\n")), c.want)
		})
	}
}

// Each of these begins an item of a list, so that no line goes on in it.
func TestSegmentKeepsItemsApart(t *testing.T) {
	for _, mark := range []string{"-", "*", "•", "–", "o", "+", "·", ">", ">>", "|", "1.", "1)", "12.", "123)"} {
		lines := []string{fill(60, "Ann"), fill(60, "word"), fill(60, "word"), fill(60, "word"), fill(60, "word"), fill(60, mark), fill(60, mark), "end"}
		assert.Len(t, joined(strings.Join(lines, "\n")), 3, mark)
	}
	for _, word := range []string{"a", "1", "1234.", "12", "x.", "(1"} {
		lines := []string{fill(60, "Ann"), fill(60, "word"), fill(60, "word"), fill(60, "word"), fill(60, "word"), fill(60, word), fill(60, word), "end"}
		assert.Len(t, joined(strings.Join(lines, "\n")), 1, word)
	}
}

// Once a block shows how wide the text is, a single full line is enough.
func TestSegmentKnowsTheWidth(t *testing.T) {
	wide := strings.Join([]string{fill(60, "Ann"), fill(60, "word"), "end"}, "\n")
	two := fill(58, "Bo") + "\n" + fill(20, "Cy")
	assert.Len(t, joined(two), 2, "nothing shows that the line goes on")
	assert.Len(t, joined(wide+"\n\n"+two), 2, "the text is 60 wide")
	assert.Len(t, joined(wide+"\n\n"+fill(50, "Bo")+"\n"+fill(20, "Cy")), 3, "the word would have fitted")
	assert.Len(t, joined(wide+"\n\n"+fill(80, "Bo")+"\n"+fill(20, "Cy")), 3, "this is wider")
}
