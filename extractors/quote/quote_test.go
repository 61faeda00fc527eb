package quote_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/en"
	"github.com/d1af08f5/sayso/extractors/quote"
	"github.com/d1af08f5/sayso/extractors/text"
)

// found returns the quotes of a text, a line each: type | run + run | cue | speaker.
func found(s string) []string {
	return lines(s, func(q *text.Quote, runs string) []string {
		return []string{q.Type.String(), runs, q.Cue.In(s), q.Speaker.In(s)}
	})
}

// lines returns a line a quote of a text: its parts, of the quote and its runs.
func lines(s string, parts func(q *text.Quote, runs string) []string) []string {
	d := new(text.Document)
	d.Reset(s)
	text.Segment(d)
	names, err := en.Names()
	if err == nil {
		err = names.Tag(d)
	}
	if err != nil {
		panic(err)
	}
	finder().Find(d)
	out := []string{}
	for i := range d.Quotes {
		var runs []string
		for _, c := range d.Quotes[i].Content {
			runs = append(runs, c.In(s))
		}
		out = append(out, strings.Join(parts(&d.Quotes[i], strings.Join(runs, " + ")), " | "))
	}
	return out
}

// finder is the finder that ships.
func finder() *quote.Finder {
	f, err := en.Quotes()
	if err != nil {
		panic(err)
	}
	return f
}

type example struct {
	name, text string
	want       []string
}

func check(t *testing.T, examples []example) {
	t.Helper()
	for _, x := range examples {
		t.Run(x.name, func(t *testing.T) {
			want := x.want
			if want == nil {
				want = []string{}
			}
			assert.Equal(t, want, found(x.text), x.text)
		})
	}
}

func TestAttributionIsReadWhereverItStands(t *testing.T) {
	check(t, []example{
		{"after", `"The bridge is safe," Marta Oduya said.`,
			[]string{`direct | "The bridge is safe," | said | Marta Oduya`}},
		{"inverted", `"The bridge is safe," said Marta Oduya, an engineer at the county office.`,
			[]string{`direct | "The bridge is safe," | said | Marta Oduya`}},
		{"inverted with an adverb", `"The bridge is safe," later wrote Marta Oduya.`,
			[]string{`direct | "The bridge is safe," | wrote | Marta Oduya`}},
		{"before", `Marta Oduya said, "The bridge is safe."`,
			[]string{`direct | "The bridge is safe." | said | Marta Oduya`}},
		{"before, with the hearer", `Marta Oduya told reporters in Lisbon on Monday, "The bridge is safe."`,
			[]string{`direct | "The bridge is safe." | told | Marta Oduya`}},
		{"in the middle", `"The bridge," Marta Oduya said, "is safe."`,
			[]string{`direct | "The bridge," + "is safe." | said | Marta Oduya`}},
		{"in the middle, at length", `"The bridge," Marta Oduya said as she and the mayor walked over it, "is safe."`,
			[]string{`direct | "The bridge," + "is safe." | said | Marta Oduya`}},
		{"between sentences", `"The bridge is safe," Marta Oduya said. "We checked it twice."`,
			[]string{`direct | "The bridge is safe," + "We checked it twice." | said | Marta Oduya`}},
		{"by colon", `Marta Oduya: "The bridge is safe."`,
			[]string{`direct | "The bridge is safe." |  | Marta Oduya`}},
		{"a sentence that ends in a colon", "Marta Oduya explained the decision:\n\n\"The bridge is safe.\"",
			[]string{`direct | "The bridge is safe." | explained | Marta Oduya`}},
		{"by dash", `“The bridge is safe.” — Marta Oduya`,
			[]string{`direct | “The bridge is safe.” |  | Marta Oduya`}},
		{"by hyphen, with a title", `“The bridge is safe.” -Commissioner Oduya`,
			[]string{`direct | “The bridge is safe.” |  | Oduya`}},
		{"And from", `And from Chairwoman Oduya: “The bridge is safe.”`,
			[]string{`direct | “The bridge is safe.” |  | Oduya`}},
		{"according to, behind", `The bridge is "entirely safe," according to Marta Oduya.`,
			[]string{`mixed | The bridge is "entirely safe," | according to | Marta Oduya`}},
		{"according to, before", `According to Marta Oduya, "the bridge is safe."`,
			[]string{`direct | "the bridge is safe." | According to | Marta Oduya`}},
		{"apposition before the verb", `Marta Oduya, a county engineer, said: "The bridge is safe."`,
			[]string{`direct | "The bridge is safe." | said | Marta Oduya`}},
		{"name in apposition", `Its engineer, Marta Oduya, said: "The bridge is safe."`,
			[]string{`direct | "The bridge is safe." | said | Marta Oduya`}},
		{"name in apposition, with what it belongs to", `"The bridge is safe," the study's lead author, Dr. Marta Oduya of Lisbon University, told the council.`,
			[]string{`direct | "The bridge is safe," | told | Marta Oduya`}},
		{"relative clause before the verb", `Marta Oduya, who has inspected it since 2003, said: "The bridge is safe."`,
			[]string{`direct | "The bridge is safe." | said | Marta Oduya`}},
		{"titles", `"The bridge is safe," former state Sen. Marta Oduya (D) said.`,
			[]string{`direct | "The bridge is safe," | said | Marta Oduya`}},
		{"pronoun", `"The bridge is safe," she said.`,
			[]string{`direct | "The bridge is safe," | said | she`}},
		{"unnamed speaker", `"The bridge is safe," a spokesman for the port said.`,
			[]string{`direct | "The bridge is safe," | said | a spokesman for the port`}},
		{"two cues, one speaker", `Marta Oduya inspected the site and said, "The bridge is safe."`,
			[]string{`direct | "The bridge is safe." | said | Marta Oduya`}},
		{"chained report", `The town was told to wait, Kurier reports, citing engineer Marta Oduya saying there's a "good chance" of rain.`,
			[]string{`indirect | The town was told to wait | reports | Kurier`, `mixed | there's a "good chance" of rain | saying | Marta Oduya`}},
		{"quoted as saying", `The agency quoted Oduya as saying that the talks were "a good start."`,
			[]string{`mixed | the talks were "a good start." | saying | Oduya`}},
		{"was quoted as saying", `Oduya was quoted as saying that the talks were "a good start."`,
			[]string{`mixed | the talks were "a good start." | saying | Oduya`}},
		{"report inside a report", `Oduya said she hoped for "a dry week."`,
			[]string{`mixed | she hoped for "a dry week." | said | Oduya`}},
		{"question", `"Is it safe?" asked Marta Oduya.`,
			[]string{`direct | "Is it safe?" | asked | Marta Oduya`}},
		{"verb that no list holds", `"It is safe," Oduya deadlifted.`,
			[]string{`direct | "It is safe," | deadlifted | Oduya`}},
		{"put it", `As Oduya put it, "the bridge will outlive us."`,
			[]string{`direct | "the bridge will outlive us." | put | Oduya`}},
	})
}

func TestMixedQuotesTakeTheWholeReportedClause(t *testing.T) {
	check(t, []example{
		{"part of a clause", `Oduya said it was "an open exchange" with the mayor.`,
			[]string{`mixed | it was "an open exchange" with the mayor | said | Oduya`}},
		{"that is left out", `Oduya said that the talks were "an open exchange."`,
			[]string{`mixed | the talks were "an open exchange." | said | Oduya`}},
		{"all of it quoted behind that", `Oduya added that "the talks were an open exchange."`,
			[]string{`direct | "the talks were an open exchange." | added | Oduya`}},
		{"clause before its attribution", `The county needs people "who can read a drawing," Oduya said.`,
			[]string{`mixed | The county needs people "who can read a drawing," | said | Oduya`}},
		{"behind a dateline", `LISBON (Meridian) - "The bridge is safe," Oduya said.`,
			[]string{`direct | "The bridge is safe," | said | Oduya`}},
		{"two runs in one clause", `Oduya said it was "open" and "a candid exchange" throughout.`,
			[]string{`mixed | it was "open" and "a candid exchange" throughout | said | Oduya`}},
		{"named", `Oduya called it "a candid exchange."`,
			[]string{`mixed | it "a candid exchange." | called | Oduya`}},
	})
}

func TestAQuoteGoesOnOverParagraphs(t *testing.T) {
	check(t, []example{
		{"each opened, the last closed", "Oduya said: “The bridge is safe.\n\n“We checked it twice.\n\n“Go home.”\n\nThe crowd went.",
			[]string{`direct | “The bridge is safe. + “We checked it twice. + “Go home.” | said | Oduya`}},
		{"straight marks", "Oduya said: \"The bridge is safe.\n\n\"Go home.\"",
			[]string{`direct | "The bridge is safe. + "Go home." | said | Oduya`}},
		{"floating", "\"The bridge is safe,\" Oduya said.\n\n\"We checked it twice.\"",
			[]string{`direct | "The bridge is safe," + "We checked it twice." | said | Oduya`}},
		{"a new speaker", "\"The bridge is safe,\" Oduya said.\n\n\"It is not,\" said Pell.",
			[]string{`direct | "The bridge is safe," | said | Oduya`, `direct | "It is not," | said | Pell`}},
		{"unclosed", "Oduya said: \"The bridge is safe.\n\nThe crowd went home.",
			[]string{`direct | "The bridge is safe. | said | Oduya`}},
		{"unclosed before its attribution", "\"The bridge is safe, Oduya said.\n\nThe crowd went home.",
			[]string{`direct | "The bridge is safe, | said | Oduya`}},
	})
}

func TestEveryStyleOfMark(t *testing.T) {
	for _, marks := range [][2]string{{"“", "”"}, {`"`, `"`}, {"‘", "’"}, {"'", "'"}, {"«", "»"}, {"»", "«"}, {"„", "“"}, {"„", "”"}, {"``", "''"}, {"''", "''"}} {
		quoted := marks[0] + "The bridge is safe," + marks[1]
		assert.Equal(t, []string{"direct | " + quoted + " | said | Oduya"}, found(quoted+" Oduya said."), marks)
	}
}

func TestSingleMarksBearApostrophes(t *testing.T) {
	check(t, []example{
		{"contractions", `'It isn't what we'd planned,' she said.`, []string{`direct | 'It isn't what we'd planned,' | said | she`}},
		{"curly", `‘It isn’t what we’d planned,’ she said.`, []string{`direct | ‘It isn’t what we’d planned,’ | said | she`}},
		{"plural possessive", `'The workers' rights aren't yours,' she said.`, []string{`direct | 'The workers' rights aren't yours,' | said | she`}},
		{"decades", `'The '90s were kind,' she said.`, []string{`direct | 'The '90s were kind,' | said | she`}},
		{"inside double marks", `"They said 'no' to us," she said.`, []string{`direct | "They said 'no' to us," | said | she`, `direct | 'no' | said | They`}},
	})
}

func TestWhatIsNoQuote(t *testing.T) {
	check(t, []example{
		{"apostrophes", `The workers' union and the bosses' lawyers met in the '90s.`, nil},
		{"feet and inches", `The pole is 6'2" long and the door 5' 11" high.`, nil},
		{"feet and inches in a quote", `"He is 6'2" tall," Oduya said.`, []string{`direct | "He is 6'2" tall," | said | Oduya`}},
		{"scare quotes", `The so-called "good" years were over.`, nil},
		{"nickname", `Robert "Bobby" Lane scored twice.`, nil},
		{"nickname of a speaker", `"We won," Robert "Bobby" Lane said.`, []string{`direct | "We won," | said | Robert "Bobby" Lane`}},
		{"title of a show", `She was a guest on "Five Past Midnight" last week.`, nil},
		{"title behind a quote", `"We won," Oduya said on "Five Past Midnight" last week.`, []string{`direct | "We won," | said | Oduya`}},
		{"called by all", `It is known as "the old bridge" in town.`, nil},
	})
}

func TestWhatIsNotAssertedIsMarked(t *testing.T) {
	for sentence, want := range map[string]text.Mode{
		`Oduya said, "The bridge is safe."`:             text.Asserted,
		`Oduya did not say "the bridge is safe."`:       text.Negated,
		`Oduya would say, "The bridge is safe."`:        text.Hypothetical,
		`"The bridge is safe," Oduya never said.`:       text.Negated,
		`"The bridge is safe," Oduya could have added.`: text.Hypothetical,
	} {
		d := new(text.Document)
		d.Reset(sentence)
		text.Segment(d)
		finder().Find(d)
		if assert.Len(t, d.Quotes, 1, sentence) {
			assert.Equal(t, want, d.Quotes[0].Mode, sentence)
		}
	}
}

func TestMarksAloneDoNotSlowTheFinder(t *testing.T) {
	for _, s := range []string{strings.Repeat(`"`, 1<<18), strings.Repeat(`" `, 1<<17), strings.Repeat(`“a `, 1<<17), strings.Repeat("“‘", 1<<17), strings.Repeat(`'a `, 1<<17), strings.Repeat("\"a,\" he said.\n\n", 1<<14)} {
		assert.NotPanics(t, func() { found(s) })
	}
}

// Scraped text has pieces of markup in it, whose attributes nobody says.
func TestAttributesAreNotSaid(t *testing.T) {
	check(t, []example{
		{"an attribute", `He gave <a title="We will not pay a cent more">no</a> answer. "We go on," she said.`, []string{`direct | "We go on," | said | she`}},
		{"a sum", `She wrote x = "We go on," he said.`, []string{`direct | "We go on," | said | he`}},
	})
}

func BenchmarkFind(b *testing.B) {
	s := strings.Repeat("The council met for three hours on Monday evening and agreed on little. \"The bridge is safe,\" said Marta Oduya, an engineer at the county office. \"We checked it twice.\"\n\nFew of the forty residents who had come believed her, and several left before the vote.\n\n", 200)
	d := new(text.Document)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		b.StopTimer()
		d.Reset(s)
		text.Segment(d)
		b.StartTimer()
		finder().Find(d)
	}
}
