package marks_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/en"
	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/quote/marks"
	"github.com/d1af08f5/sayso/extractors/text"
)

// sceneOf returns a text with its runs and the parts that its words play.
func sceneOf(s string) *marks.Scene {
	d := segmented(s)
	scene := new(marks.Scene)
	scene.Words.Read(d, en.Lexicon())
	scene.Runs = marks.Pair(d, nil)
	return scene
}

// questions are those about one run that have yes or no for an answer.
var questions = []struct {
	name string
	ask  func(s *marks.Scene, k int) bool
}{
	{"ends-open", func(s *marks.Scene, k int) bool { return s.EndsOpen(s.Runs[k]) }},
	{"breaks-off", func(s *marks.Scene, k int) bool { return s.BreaksOff(s.Runs[k]) }},
	{"small", func(s *marks.Scene, k int) bool { return s.Small(s.Runs[k]) }},
	{"nickname", func(s *marks.Scene, k int) bool { return s.Nickname(s.Runs[k]) }},
	{"title", func(s *marks.Scene, k int) bool { return s.WorkTitle(s.Runs[k]) }},
	{"asks", func(s *marks.Scene, k int) bool { return s.Asks(s.Runs[k]) }},
	{"stops", func(s *marks.Scene, k int) bool { return s.Stops(s.Runs[k]) }},
	{"alone", (*marks.Scene).Alone},
	{"whole", (*marks.Scene).WholeParagraph},
	{"ends", (*marks.Scene).EndsParagraph},
	{"long", (*marks.Scene).Long},
}

// answers returns the names of the questions that are answered with yes, of each
// run in a string.
func answers(s string) []string {
	scene := sceneOf(s)
	out := []string{}
	for k := range scene.Runs {
		var yes []string
		for _, q := range questions {
			if q.ask(scene, k) {
				yes = append(yes, q.name)
			}
		}
		out = append(out, strings.Join(yes, " "))
	}
	return out
}

// words returns the text of a range of tokens.
func words(s *marks.Scene, t grammar.Range) string {
	if t.Empty() {
		return ""
	}
	return s.Doc.Tokenized(t.First, t.Last).In(s.Doc.Text)
}

// around returns, of each run, what stands around it: the words before it that
// follow another run, the open clause it ends, the words after it up to the next
// run, and the sentence after it.
func around(s string) []string {
	scene := sceneOf(s)
	out := []string{}
	for k, r := range scene.Runs {
		before := grammar.Range{First: scene.AfterRuns(k, scene.SentenceStart(r.First)), Last: r.First}
		after := grammar.Range{First: r.Last, Last: scene.CutAtRun(k, scene.SentenceEnd(r.Last-1))}
		out = append(out, fmt.Sprintf("%s | %s | %s | %s", words(scene, before), words(scene, scene.OpenClause(k)), words(scene, after), words(scene, scene.SentenceAfter(k))))
	}
	return out
}

// checkAnswers checks the answers to the questions about the runs of texts: the
// first string of a row is the text.
func checkAnswers(t *testing.T, rows [][]string) {
	t.Helper()
	for _, row := range rows {
		assert.Equal(t, row[1:], answers(row[0]), row[0])
	}
}

// checkAround checks what stands around the runs of texts.
func checkAround(t *testing.T, rows [][]string) {
	t.Helper()
	for _, row := range rows {
		assert.Equal(t, row[1:], around(row[0]), row[0])
	}
}

func TestKindOfAQuote(t *testing.T) {
	for _, x := range []struct {
		text    string
		content []string
		want    text.QuoteType
	}{
		{`"We won," she said.`, []string{`"We won,"`}, text.Direct},
		{`"We won," she said. "We won twice."`, []string{`"We won,"`, `"We won twice."`}, text.Direct},
		{`"We won," she said. They won twice.`, []string{`"We won,"`, `They won twice.`}, text.Mixed},
		{`They won twice. "We won," she said.`, []string{`They won twice.`, `"We won,"`}, text.Mixed},
		{`She said it was "a good year" for them.`, []string{`it was "a good year" for them`}, text.Mixed},
		{`She told me I "should not drive".`, []string{`I "should not drive"`}, text.Mixed},
		{`She said it was "a good year," for them.`, []string{`"a good year," `}, text.Direct},
		{`She said it was "a good year" for them.`, []string{`"a good year"`}, text.Direct},
		{`She said it was "a good year" for them.`, []string{`it was `}, text.Indirect},
		{`She said it was "a good year" for them.`, []string{` for them`}, text.Indirect},
		{`She said it was "good" and "old" for them.`, []string{`"good" and "old"`}, text.Mixed},
		{`She said it was "good" "old" for them.`, []string{`"good" "old"`}, text.Direct},
		{`"No." She said they won.`, []string{`they won`}, text.Indirect},
		{`She said they won. "No."`, []string{`they won`}, text.Indirect},
		{`They won.`, []string{`They won`}, text.Indirect},
		{`She said it.`, []string{`it`}, text.Indirect},
	} {
		scene := sceneOf(x.text)
		var content []text.Span
		for _, c := range x.content {
			at := strings.Index(x.text, c)
			content = append(content, text.Span{Start: at, End: at + len(c)})
		}
		assert.Equal(t, x.want, scene.Kind(content), "%q in %q", x.content, x.text)
	}
}

func TestPlacesOfARun(t *testing.T) {
	s := sceneOf("Nobody spoke.\n\nShe rose. \"We won,\" she said, \"and lost.\"\n\nThey left.")
	assert.Equal(t, 3, s.ParagraphStart(s.Runs[0]))
	assert.Equal(t, `"We won,"`, s.Span(s.Runs[0]).In(s.Doc.Text))
}

// A verb that no list holds is trusted where a name and a full stop follow it.
func TestAVerbAndANameThatEndTheirSentence(t *testing.T) {
	for sentence, want := range map[string]bool{
		`"We won," glowed Oduya.`:          true,
		`"We won," glowed Oduya. They sat`: true,
		`"We won" glowed Oduya.`:           false,
		`"We won," glowed Oduya`:           false,
		`"We won," glowed Oduya!`:          false,
		`"We won," glowed people.`:         false,
		`"We won," glowed Marta Oduya.`:    false,
	} {
		s := sceneOf(sentence)
		v := 0
		for s.Word(v) != "glowed" {
			v++
		}
		np := grammar.Range{First: v + 1, Last: v + 2}
		if strings.Contains(sentence, "Marta") {
			np.Last++
		}
		assert.Equal(t, want, s.EndsSentence(v, np), sentence)
	}
	s := sceneOf(", glowed Oduya.")
	assert.False(t, s.EndsSentence(1, grammar.One(2)), "no comma in marks")
}

// What stands before a run is read no further than the window of the grammar.
func TestAnOpenClauseIsNoLongerThanTheWindow(t *testing.T) {
	for n, want := range map[int]int{2: 2, grammar.Window: grammar.Window, grammar.Window + 1: 0} {
		s := sceneOf("A " + strings.Repeat("big ", n-2) + "county \"that we love,\" she said.")
		open := s.OpenClause(0)
		assert.Equal(t, want, open.Last-open.First, n)
	}
	// A dash beyond it parts nothing.
	s := sceneOf("A; " + strings.Repeat("big ", grammar.Window-1) + "county \"that we love,\" she said.")
	assert.Empty(t, s.OpenClause(0))
	long := sceneOf("\"We won.\" " + strings.Repeat("Big ", grammar.Window+5) + "county.")
	assert.Equal(t, grammar.Window, long.SentenceAfter(0).Last-long.SentenceAfter(0).First)
}

func TestHowARunEnds(t *testing.T) {
	checkAnswers(t, [][]string{
		{`"We won twice today," she said.`, `ends-open breaks-off whole ends`},
		{`"We won twice today." She left.`, `ends-open stops alone`},
		{`"We won twice today?" she asked.`, `ends-open breaks-off asks stops whole ends`},
		{`"We won twice today!" she said.`, `ends-open breaks-off stops whole ends`},
		{`"We won twice today…" she said.`, `ends-open breaks-off stops whole ends`},
		{`"We won twice today..." she said.`, `ends-open breaks-off whole ends`},
		{`"We won twice today--" she said.`, `ends-open breaks-off whole ends`},
		{`"We won twice today—" she said.`, `ends-open breaks-off whole ends`},
		{`"We won twice today–" she said.`, `ends-open breaks-off whole ends`},
		{`"We won twice today-" she said.`, `ends-open breaks-off whole ends`},
		{`"We won twice today;" she said.`, `ends-open breaks-off whole ends`},
		{`"We won twice today:" she said.`, `breaks-off whole ends`},
		{`"We won twice today" she said.`, `breaks-off whole ends`},
		{`"We won twice today?!" she said.`, `ends-open breaks-off whole ends`},
		{`"We won twice today!!" she said.`, `ends-open breaks-off whole ends`},
		{`"We won twice today??" she said.`, `ends-open breaks-off whole ends`},
		{`"We won twice 'today,'" she said.`, `ends-open breaks-off whole ends`},
		{`"We won twice 'today'" she said.`, `breaks-off whole ends`},
		{`"We won twice 'today.'" She left.`, `ends-open breaks-off alone`},
		{`"We won twice today, she said.`, `ends-open alone whole ends`},
	})
}

func TestARunThatBreaksOff(t *testing.T) {
	checkAnswers(t, [][]string{
		{`"Well, yes…" She left.`, `ends-open breaks-off small stops alone`},
		{`"Well, yes!" She left.`, `ends-open breaks-off stops alone`},
		{`"Well, yes." She left.`, `ends-open stops alone`},
		{"\"Well, yes!\"\n\nShe left.", `ends-open stops alone whole ends`},
		{`"Well, yes!"`, `ends-open stops alone whole ends`},
		{`"Well, yes" she said.`, `breaks-off small whole ends`},
	})
}

func TestAWordOrTwoInMarks(t *testing.T) {
	checkAnswers(t, [][]string{
		{`The "old bridge" fell.`, `breaks-off small ends`},
		{`The "very old bridge" fell.`, `breaks-off small ends`},
		{`The "very old iron bridge" fell.`, `breaks-off ends`},
		{`The "old bridge," she said, fell.`, `ends-open breaks-off ends`},
		{`The "old bridge." fell.`, `ends-open stops ends`},
		{`The "old bridge?" fell.`, `ends-open breaks-off asks stops ends`},
		{`The "old bridge!" fell.`, `ends-open breaks-off stops ends`},
		{`The "old bridge; fell.`, `ends-open ends`},
		{`"No.`, `ends-open whole ends`},
	})
}

func TestNicknamesStandInNames(t *testing.T) {
	checkAnswers(t, [][]string{
		{`Robert "Bobby" Lane scored twice.`, `breaks-off small nickname ends`},
		{`Robert "Bobby Lee" Lane scored twice.`, `breaks-off small nickname title ends`},
		{`Robert "Bobby Lee Joe" Lane scored twice.`, `breaks-off small title ends`},
		{`Robert "Bobby," Lane said.`, `ends-open breaks-off ends`},
		{`robert "Bobby" Lane scored twice.`, `breaks-off small ends`},
		{`Robert "Bobby" scored twice.`, `breaks-off small ends`},
		{`"Bobby" Lane scored twice.`, `breaks-off small whole ends`},
		{`She met Robert "Bobby"`, `small ends`},
		{"She met Robert\n\n\"Bobby\" Lane said.", `breaks-off small whole ends`},
		{"She met Robert \"Bobby\"\n\nLane said.", `small ends`},
	})
}

func TestTitlesOfWorks(t *testing.T) {
	checkAnswers(t, [][]string{
		{`She was a guest on "Five Past Midnight" last week.`, `breaks-off small title ends`},
		{`She was a guest on "Five past Midnight" last week.`, `breaks-off small ends`},
		{`She was a guest on "The Wind and the Rain in Our Hair" last week.`, `breaks-off title ends`},
		{`She was a guest on "The Wind and the Rain in Our Old Hair" last week.`, `breaks-off ends long`},
		{`She was a guest on "Midnight" last week.`, `breaks-off small ends`},
		{`She was a guest on "Five Past Midnight," last week.`, `ends-open breaks-off title ends`},
		{`She was a guest on "Five Past Midnight." They left.`, `ends-open stops`},
		{`She was a guest on "Five Past Midnight!" They left.`, `ends-open breaks-off stops`},
		{`She was a guest on "Five Past Midnight 9" last week.`, `breaks-off title ends`},
		{`She was a guest on "Five Past walking" last week.`, `breaks-off small ends`},
		{`She was a guest on "Five Past Midnight`, `ends`},
		{`She was a guest, on: "Five Past Midnight" last week.`, `breaks-off small ends`},
		{`"Five Past Midnight" was on.`, `breaks-off small whole ends`},
	})
}

func TestRunsThatAreLong(t *testing.T) {
	checkAnswers(t, [][]string{
		{`She said "we won the cup for the" town.`, `breaks-off ends`},
		{`She said "we won the cup for the first" time.`, `breaks-off ends long`},
		{`She said "The Wind And The Rain In Hair" twice.`, `breaks-off title ends`},
	})
}

func TestRunsThatStandAlone(t *testing.T) {
	checkAnswers(t, [][]string{
		{`"We won." She left, "We lost."`, `ends-open stops alone`, `ends-open stops ends`},
		{`"We won."`, `ends-open stops alone whole ends`},
		{`"We won." She left.`, `ends-open stops alone`},
		{`"We won." "We lost."`, `ends-open stops alone`, `ends-open stops alone ends`},
		{`"We won," she said.`, `ends-open breaks-off whole ends`},
		{`"We won" - 9.`, `breaks-off small alone whole ends`},
		{`She left. "We won."`, `ends-open stops alone ends`},
		{`She left. "We won"`, `small alone ends`},
		{`She left. "No."`, `ends-open stops alone ends`},
		{`She left. "No"`, `small ends`},
		{`She left. "No?"`, `ends-open asks stops alone ends`},
		{`She left. "No!"`, `ends-open stops alone ends`},
		{`She left. "No…"`, `ends-open small stops alone ends`},
		{`She left, "We won."`, `ends-open stops ends`},
		{`She left "We won."`, `ends-open stops ends`},
		{`She left. ''The Lagoon.'' It sank.`, `ends-open stops alone`},
		{`They renamed ''The Lagoon.''`, `ends-open stops ends`},
		{`The boat was renamed ''The Lagoon.'' It sank.`, `ends-open stops`},
		{`It was the U.S. "We won."`, `ends-open stops alone ends`},
		{`She left: "We won."`, `ends-open stops ends`},
		{"She left:\n\n\"We won.\"", `ends-open stops alone whole ends`},
		{"She left\n\n\"We won.\"", `ends-open stops alone whole ends`},
		{`"We won," "We lost."`, `ends-open breaks-off whole ends`, `ends-open stops alone ends`},
		{`"We won." "We lost," she said.`, `ends-open stops alone`, `ends-open breaks-off ends`},
		{`"Well," "No," "Yes."`, `ends-open breaks-off whole ends`, `ends-open breaks-off ends`, `ends-open stops alone ends`},
	})
}

func TestRunsThatAreParagraphs(t *testing.T) {
	checkAnswers(t, [][]string{
		{"\"We won.\"\n\n\"We lost.\"", `ends-open stops alone whole ends`, `ends-open stops alone whole ends`},
		{"\"We won.\" She left.\n\n\"We lost.\"", `ends-open stops alone`, `ends-open stops alone whole ends`},
		{"She left. \"We won.\"\n\n\"We lost,\" she said.", `ends-open stops alone ends`, `ends-open breaks-off whole ends`},
		{`"We won," she said. "We lost."`, `ends-open breaks-off`, `ends-open stops alone ends`},
		{`"We won," she said. They left.`, `ends-open breaks-off`},
		{`"We won. We lost," she said.`, `ends-open breaks-off whole ends`},
	})
}

func TestWhatStandsAroundARun(t *testing.T) {
	checkAround(t, [][]string{
		{`"We won," she said. Then they left.`, ` |  | she said. | Then they left.`},
		{`"We won." She left. They stayed.`, ` |  |  | She left.`},
		{"\"We won.\"\n\nShe left. They stayed.", ` |  |  | She left.`},
		{`"We won twice today."`, ` |  |  | `},
		{`She said "we won twice today," and he said "they lost it all again" in the end.`, `She said | She said | and he said | `, `and he said |  | in the end. | `},
		{`She said "the old" and he said "they lost it all again" in "the end" of it.`, `She said | She said | and he said | `, `She said "the old" and he said | She said "the old" and he said | in "the end" of it. | `, `in |  | of it. | `},
		{`"We won twice today," he said. "They lost it all." In the end, "no" was said.`, ` |  | he said. | "They lost it all."`, ` |  |  | In the end, "no" was said.`, `In the end, | In the end, | was said. | `},
		{`The county needs people "who listen," Oduya said.`, `The county needs people | The county needs people | Oduya said. | `},
		{`People "who listen," Oduya said.`, `People | People | Oduya said. | `},
		{`Pell "is late," Oduya said.`, `Pell | Pell | Oduya said. | `},
		{`She "is late," Oduya said.`, `She | She | Oduya said. | `},
		{`Pell "Is this late?" Oduya said.`, `Pell |  | Oduya said. | `},
		{`But "is this late," Oduya said.`, `But |  | Oduya said. | `},
		{`LISBON (Meridian) - The county needs people "who listen," Oduya said.`, `LISBON (Meridian) - The county needs people | The county needs people | Oduya said. | `},
		{`LISBON (Meridian) - People "who listen," Oduya said.`, `LISBON (Meridian) - People | People | Oduya said. | `},
		{`It rained; the county needs people "who listen," Oduya said.`, `It rained; the county needs people | the county needs people | Oduya said. | `},
		{`"We won twice," he said of people "who listen," and left.`, ` |  | he said of people | `, `he said of people |  | and left. | `},
		{`A "good" county needs people "who listen," Oduya said.`, `A |  | county needs people | `, `A "good" county needs people | A "good" county needs people | Oduya said. | `},
		{`The county needs people "— who listen," Oduya said.`, `The county needs people | The county needs people | Oduya said. | `},
		{`The county needs people "; who listen," Oduya said.`, `The county needs people | The county needs people | Oduya said. | `},
	})
}
