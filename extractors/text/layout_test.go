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
		{"each sort of break in turn", "One\rtwo\nthree\r\nfour\u2029five\nsix\fseven\u0085eight", [][]string{{"One"}, {"two"}, {"three"}, {"four"}, {"five"}, {"six"}, {"seven"}, {"eight"}}},
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
	word, wide := fill(60, "word"), fill(60, "Ann")
	for _, c := range []struct {
		name  string
		lines []string
		want  int // paragraphs
	}{
		{"the narrowest", []string{fill(30, "Ann"), fill(30, "word"), "end"}, 1},
		{"too narrow", []string{fill(26, "Ann"), fill(26, "word"), "end"}, 3},
		{"narrow, and a single line goes on", []string{fill(36, "Ann"), "end"}, 2},
		{"not so narrow", []string{fill(40, "Ann"), "end"}, 1},
		{"the widest", []string{fill(130, "Ann"), fill(130, "word"), "end"}, 1},
		{"too wide", []string{fill(131, "Ann"), fill(131, "word"), "end"}, 3},
		{"a name would just not have fitted", []string{wide, word, fill(58, "word"), "Ed so"}, 1},
		{"a name would have fitted", []string{wide, word, fill(57, "word"), "Ed so"}, 2},
		{"a word would have fitted, though not easily", []string{wide, word, fill(50, "word"), "end so"}, 1},
		{"a word would have fitted", []string{wide, word, word, fill(30, "word"), "end so"}, 2},
		{"no line plainly goes on", []string{wide, fill(60, "Bo"), fill(60, "Cy"), "Di"}, 4},
		{"a quarter plainly go on", []string{wide, word, fill(60, "Cy"), fill(60, "Di"), "Ed"}, 1},
		{"a seventh plainly go on", []string{wide, word, fill(60, "Bo"), fill(60, "Cy"), fill(60, "Di"), fill(60, "Ed"), fill(60, "Flo"), "Gus"}, 7},
		{"lines that end with a comma, as verse does", []string{fill(59, "Ann") + ",", fill(59, "Bo") + ",", "Cy"}, 3},
		{"a comma far from the end", []string{wide, word, fill(50, "Bo") + ",", "Cy"}, 1},
		{"lines that end with a word that must go on", []string{fill(56, "Ann") + " the", fill(56, "Bo") + " the", "Cy"}, 1},
		{"capitals that must go on", []string{fill(56, "ANN") + " THE", fill(56, "BO") + " FROM", "CY"}, 1},
		{"lines of links", []string{wide, fill(60, "http://a.org"), fill(60, "http://b.org"), "http://c.org"}, 4},
		{"a single long word", []string{fill(50, "Ann"), "a" + strings.Repeat("b", 70), fill(50, "word"), "end"}, 1},
		{"a longer line", []string{wide, word, word, fill(90, "Bo"), word, word, "end"}, 1},
		{"a longer line before a name", []string{wide, word, word, fill(90, "Bo"), fill(60, "Cy"), word, "end"}, 2},
		{"a long paragraph before a small letter", []string{wide, word, word, word, fill(140, "Bo") + ".", word, "end"}, 2},
		{"a line that ends in a link", []string{wide, word, word, fill(20, "Bo") + " http://" + strings.Repeat("b", 140), fill(60, "Cy"), word, "end"}, 1},
		{"white space around", []string{"  " + fill(58, "Ann") + "  ", "\t" + fill(59, "word") + " ", "end"}, 1},
		{"wide letters", []string{strings.Repeat("é ", 30) + "é", strings.Repeat("é ", 30) + "é", "é"}, 1},
		{"a sentence that runs on after a short line", []string{wide, word, word, word, fill(20, "word"), word, "end"}, 1},
		{"one that does not", []string{wide, word, word, word, fill(20, "word") + ".", word, "end"}, 2},
		{"a name after a short line", []string{wide, word, word, word, fill(20, "word"), fill(60, "Bo"), "end"}, 2},
		{"items", []string{fill(60, "-"), fill(60, "-"), fill(60, "-"), "- a"}, 4},
		{"an item that goes on", []string{wide, word, fill(60, "•"), word, word + ".", fill(60, "•"), word, "end"}, 3},
		{"a dash in a sentence", []string{wide, word, fill(60, "-"), "end"}, 1},
		{"a dash after one", []string{wide, word + ".", fill(60, "-"), "end"}, 2},
		{"a dash in an item", []string{wide, word + ".", fill(60, "-"), word, fill(60, "-"), "end"}, 3},
		{"a number that ends a sentence", []string{wide, word, fill(60, "12."), "end"}, 1},
		{"who speaks", []string{wide, word + ".", fill(60, "Mr. Lee: No"), word, "end"}, 2},
		{"who speaks, in a sentence", []string{wide, word, fill(60, "Lee: No"), word, "end"}, 1},
		{"a headline in capitals", []string{strings.ToUpper(fill(60, "RAIN")), fill(60, "Ann"), word, word, "end"}, 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Len(t, joined(strings.Join(c.lines, "\n")), c.want, "%q", joined(strings.Join(c.lines, "\n")))
		})
	}
}

// Each of these begins an item of a list, so that no line goes on in it.
func TestSegmentKeepsItemsApart(t *testing.T) {
	block := func(mark string) string {
		return strings.Join([]string{fill(60, "Ann"), fill(60, "word"), fill(60, "word"), fill(60, "word"), fill(59, "word") + ".", fill(60, mark), fill(60, mark), "end"}, "\n")
	}
	for _, mark := range []string{"-", "*", "•", "–", "o", "+", "·", ">", ">>", "|", "1.", "1)", "12.", "123)"} {
		assert.Len(t, joined(block(mark)), 3, mark)
	}
	for _, word := range []string{"a", "1", "1234.", "12", "x.", "(1"} {
		assert.Len(t, joined(block(word)), 1, word)
	}
}

// A turn of a transcript begins a line, with a number in its label or a time before it.
func TestSegmentKeepsTurnsApart(t *testing.T) {
	block := func(label string) string {
		return strings.Join([]string{fill(60, "Ann"), fill(60, "word"), fill(60, "word"), fill(59, "word") + ".", fill(59, label) + ".", fill(60, label), "end"}, "\n")
	}
	for _, label := range []string{"Roe:", "Speaker 1:", "[00:03] Roe:", "[1:00:03.5] Mrs. Roe:", ">> Roe:"} {
		assert.Len(t, joined(block(label)), 3, label)
	}
	for _, label := range []string{"Roe", "[sic] Roe:", "[00:03]"} {
		assert.Len(t, joined(block(label)), 1, label)
	}
}

// Once a block shows how wide the text is, a single full line is enough.
func TestSegmentKnowsTheWidth(t *testing.T) {
	wide := strings.Join([]string{fill(60, "Ann"), fill(60, "word"), "end"}, "\n")
	two := fill(58, "Bo") + "\n" + fill(20, "Cy")
	assert.Len(t, joined(two), 2, "nothing shows that the line goes on")
	assert.Len(t, joined(wide+"\n\n"+two), 2, "the text is 60 wide")
	assert.Len(t, joined(two+"\n\n"+wide), 2, "so it is before")
	assert.Len(t, joined(wide+"\n\n"+fill(50, "Bo")+"\n"+fill(20, "Cy")), 3, "the word would have fitted")
	assert.Len(t, joined(wide+"\n\n"+fill(80, "Bo")+"\n"+fill(20, "Cy")), 3, "this is wider")
	most := strings.Repeat(strings.Join([]string{fill(72, "Ann"), fill(72, "word"), "end"}, "\n")+"\n\n", 3)
	assert.Len(t, joined(most+wide+"\n\n"+two), 5, "after a block of 60 in a text of 72")
}

// story is a news story: its paragraphs.
var story = []string{
	`The bridge over the harbour will stay shut until spring, county engineer Marta Oduya told reporters at the site on Monday, because the bearings that were ordered in May have not come and the two that did come do not fit at all.`,
	`"We measured it twice, and twice it was wrong," she said. "Nobody at the ministry will tell us who ordered them, and nobody there will say when the others are due. I would not let my own children walk over it as it is."`,
	`Mayor Paulo Pell, who was with her, had promised in the autumn that the buses would run again by New Year. He said that he would look into the matter, and that the county had no money for a second bridge in any case - it had been turned down for one three times in 12 years.`,
	`"It is what it is," said Mr. Pell.`,
	`Shop owners on the north side of the town told the assembly that they had lost half of their trade since the bridge was shut, and that the ferry is of no use to anybody who has something to carry. A few of them mean to go to court, among them the baker Ivo Maric, whose family has had its shop by the bridge since it was built.`,
}

// fold breaks a paragraph into lines of at most so many columns. The columns of
// the first line may be others.
func fold(paragraph string, first, width int) (lines []string) {
	line, room := "", first
	for _, w := range strings.Fields(paragraph) {
		if line != "" && len(line)+1+len(w) > room {
			lines, line, room = append(lines, line), "", width
		}
		line = strings.TrimSpace(line + " " + w)
	}
	return append(lines, line)
}

// form writes the story in lines of some width: indent before each paragraph,
// feed after each line, gap after each paragraph.
func form(width int, indent, feed, gap string) string {
	var all []string
	for _, p := range story {
		all = append(all, indent+strings.Join(fold(p, width-len(indent), width), feed))
	}
	return strings.Join(all, gap)
}

// The paragraphs of a story come back from each form it may be wrapped in.
func TestSegmentFindsTheParagraphsOfEachForm(t *testing.T) {
	forms := map[string]string{
		"a paragraph a line":    strings.Join(story, "\n"),
		"carriage returns":      form(72, "", "\r\n", "\r\n\r\n"),
		"two carriage returns":  form(72, "", "\r\r\n", "\r\r\n\r\r\n"),
		"Unicode separators":    form(72, "", "\u2028", "\u2029\u2029"),
		"next lines":            form(72, "", "\u0085", "\u0085\u0085"),
		"tabs":                  form(64, "\t", "\n", "\n"),
		"tabs and blanks":       form(64, "\t   ", "\n", "\n"),
		"tabs beyond the width": strings.ReplaceAll(form(64, "    ", "\n", "\n"), "    ", "\t\t   "),
		"wide blanks":           form(66, "\u3000", "\n", "\n"),
		"hard blanks":           form(66, "\u00a0\u00a0", "\n", "\n"),
		"two blanks":            form(60, "  ", "\n", "\n"),
		"an indent and a gap":   form(60, "    ", "\n", "\n\n"),
		"a margin":              "        " + strings.ReplaceAll(form(60, "", "\n", "\n\n"), "\n", "\n        "),
		"a margin and indents":  "        " + strings.ReplaceAll(form(60, "   ", "\n", "\n"), "\n", "\n        "),
		"double-spaced":         form(65, "", "\n\n", "\n\n\n"),
		"double-spaced, no gap": form(65, "", "\n\n", "\n\n"),
		"double-spaced, indent": form(65, "     ", "\n\n", "\n\n"),
		"pages":                 strings.Replace(form(72, "", "\n", "\n\n"), "\nministry", "\n\fministry", 1),
		"justified":             strings.ReplaceAll(form(60, "", "\n", "\n\n"), " t", "   t"),
		"a link":                strings.Replace(form(72, "", "\n", "\n\n"), "\n", "\nhttps://example.org/"+strings.Repeat("bridge-", 16)+"\n", 1),
	}
	for _, width := range []int{30, 40, 60, 72, 100, 130} {
		forms[fmt.Sprintf("%d columns", width)] = form(width, "", "\n", "\n\n")
		forms[fmt.Sprintf("%d columns, no gap", width)] = form(width, "", "\n", "\n")
		forms[fmt.Sprintf("%d columns, indent", width)] = form(width, "    ", "\n", "\n")
		forms[fmt.Sprintf("%d columns in capitals", width)] = strings.ToUpper(form(width, "", "\n", "\n\n"))
	}
	for name, text := range forms {
		t.Run(name, func(t *testing.T) {
			want := story
			if strings.HasSuffix(name, "capitals") {
				want = strings.Split(strings.ToUpper(strings.Join(story, "\n")), "\n")
			}
			assert.Equal(t, want, plain(text))
		})
	}
}

// A text may mix widths: each part has its own.
func TestSegmentMixesWidths(t *testing.T) {
	verse := "The heron stands among the reeds\nand waits for what the water brings,\nan old grey man who counts his beads\nand will not sing."
	text := form(72, "", "\n", "\n\n") + "\n\n" + verse + "\n\n" + form(45, "", "\n", "\n\n") + "\n\n" + form(60, "    ", "\n", "\n")
	want := append(append([]string{}, story...), strings.Split(verse, "\n")...)
	assert.Equal(t, append(append(want, story...), story...), plain(text))
}

// Lines that are broken by hand, or for letters of different widths, are ragged.
func TestSegmentAllowsForRaggedLines(t *testing.T) {
	for _, gap := range []string{"\n", "\n\n"} {
		var all []string
		for k, p := range story {
			all = append(all, strings.Join(ragged(p, k), "\n"))
		}
		assert.Equal(t, story, plain(strings.Join(all, gap)))
	}
}

// ragged breaks a paragraph into lines of at most 62 to 72 columns.
func ragged(p string, k int) (lines []string) {
	for p != "" {
		line := fold(p, 62+k*7%11, 62)[0]
		lines, p, k = append(lines, line), strings.TrimSpace(p[len(line):]), k+1
	}
	return lines
}

// What follows blank lines, indents or short lines, but is no wrapped text.
func TestSegmentJoinsNoLinesOfOtherKinds(t *testing.T) {
	for name, lines := range map[string][]string{
		"an address":        {"Marta Oduya, county engineer", "12 Harbour Street, third floor", "Lisbon and the lands around it", "Portugal"},
		"dialogue":          {"LEE: Is the bridge safe enough for buses, in your own opinion?", "ODUYA: It is not. We measured it twice, and twice it was wrong.", "LEE: So when will it open?", "ODUYA: Not before spring, I would say, and not then if it snows."},
		"a sentence a line": {"The bridge over the harbour will stay shut until the spring.", "County engineer Marta Oduya told reporters so on Monday.", "She said that nobody at the ministry would help.", "The ferry runs each hour."},
		"a poem":            {"The heron stands among the reeds", "and waits for what the water brings,", "an old grey man who counts his beads", "and will not sing."},
		"small-letter rows": {"net loss 467,000 dollars", "sales 3,856,000 against 3,423,000", "shares 2,821,000", "assets 61.04 billion against 57.95 billion", "deposits none"},
	} {
		for _, gap := range []string{"\n", "\n\n", "\r\n"} {
			assert.Len(t, joined(strings.Join(lines, gap)), len(lines), "%s %q", name, gap)
		}
		apart := story[0] + "\n\n" + strings.Join(lines, "\n") + "\n\n" + form(72, "", "\n", "\n\n")
		assert.Len(t, joined(apart), 1+len(lines)+len(story), "%s in a text that is wrapped", name)
	}
}

// plain returns the text of every paragraph in one line, without links.
func plain(text string) (all []string) {
	var d Document
	d.Reset(text)
	Segment(&d)
	for _, p := range d.Paragraphs {
		var words []string
		for _, w := range strings.Fields(p.In(text)) {
			if !strings.Contains(w, "://") {
				words = append(words, w)
			}
		}
		all = append(all, strings.Join(words, " "))
	}
	return all
}

func TestASentenceALineIsNoParagraph(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       int // paragraphs
	}{
		{"a quotation runs on", "\"We checked it.\nIt is safe,\" she said.\n\nThe county will open it.\nIt is late.", 2},
		{"so does a curly one", "“We checked it.\nIt is safe,” she said.\n\nThe county will open it.\nIt is late.", 2},
		{"a title at the end of a line", "It is safe, said Mr.\nPell of the county.\n\nThe county will open it.\nIt is late.", 2},
		{"short blocks without marks", "It is safe.\nIt is old.\nIt is long.\n\nIt will open.\nIt is late.\nIt is shut.\n\nIt rained.\nIt snowed.\nIt hailed.", 3},
		{"paragraphs of a quotation", "“We checked it.\n“It is safe,” she said.\n\nThe county will open it.\nIt is late.", 4},
		{"paragraphs of two sentences", "It is safe. It is old.\nIt is long.\nIt is shut. It is late.\n\nIt will open.\nIt is late. It is red.\nIt is shut.\n\nIt rained.\nIt snowed. It hailed.\nIt froze.", 9},
		{"headlines", "\"We checked it.\nIt is safe\" says Oduya\n\nBridge to open\nTunnel shut", 4},
		{"no blank line", "\"We checked it.\nIt is safe,\" she said.\nThe county will open it.", 3},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Len(t, paragraphs(c.text), c.want) })
	}
}

// A few lines show no width, but a line of prose that ends inside a sentence goes on.
func TestSegmentJoinsLinesThatBreakOff(t *testing.T) {
	for text, want := range map[string]int{
		"\"We are ready,\" said John\nSmithson, a student.": 1,
		"“We are ready,” said John\nSmithson, a student.":   1,
		"Ann Lee works for\nToyota now.":                    1,
		"Lawyers of Mackay Van der\nVliet left.":            1,
		"\"Yes?\" asked Mr. Ann\nLee of South\nLund.":       2,
		"Bridge opens in Lund\nSmithson, a student, left.":  2,
		"\"Yes,\" said the John\nSmithson, a student.":      2,
		"\"Yes,\" said Ann Lee,\nSmithson left.":            2,
		"\"Yes,\" read Ann\nLee.":                           2,
		"\"The bridge is closed and will stay closed until the spring,\" said Ines\nKolar, the manager. \"Nobody will pay twice for the same\nroad.\"": 1,
		"The bridge will stay closed, she said on Monday,\nuntil it is mended, and nobody knows how long\nthat is.":                                    1,
		"The bridge stays closed, she said\nuntil it is mended.":                                                                                       2,
		"It rained. She met John\nThe student left.":                                                                                                   2,
		"It rained. She met John.\nSmithson left.":                                                                                                     2,
		"It rained. She met John\n- Smithson left.":                                                                                                    2,
		"It rained. She met John\n\nSmithson left.":                                                                                                    2,
		"WHAT THE LAW IS FOR\nToyota won.":                                                                                                             2,
	} {
		assert.Len(t, paragraphs(text), want, text)
	}
}
