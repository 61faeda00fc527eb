package marks_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/quote/marks"
	"github.com/d1af08f5/sayso/extractors/text"
)

// segmented returns a document with its paragraphs, sentences and tokens.
func segmented(s string) *text.Document {
	d := new(text.Document)
	d.Reset(s)
	text.Segment(d)
	return d
}

// paired returns the runs of a text, a line each: its words, its text, and
// whether it is open and goes on from the run before.
func paired(s string) []string {
	d := segmented(s)
	out := []string{}
	for _, r := range marks.Pair(d, nil) {
		line := fmt.Sprintf("%d %s", r.Words, d.Tokenized(r.First, r.Last).In(s))
		if !r.Closed {
			line += " open"
		}
		if r.Continues {
			line += " goes on"
		}
		out = append(out, line)
	}
	return out
}

// checkPairs checks the runs of texts: the first string of a row is the text, the
// others are its runs.
func checkPairs(t *testing.T, rows [][]string) {
	t.Helper()
	for _, row := range rows {
		assert.Equal(t, row[1:], paired(row[0]), row[0])
	}
}

func TestEveryStyleOfMark(t *testing.T) {
	checkPairs(t, [][]string{
		{`"He is 6'10" tall," she said.`, `5 "He is 6'10" tall,"`},
		{`"He is 5'9" tall," she said.`, `5 "He is 5'9" tall,"`},
		{`“The bridge is safe,” Oduya said.`, `4 “The bridge is safe,”`},
		{`"The bridge is safe," Oduya said.`, `4 "The bridge is safe,"`},
		{`‘The bridge is safe,’ Oduya said.`, `4 ‘The bridge is safe,’`},
		{`'The bridge is safe,' Oduya said.`, `4 'The bridge is safe,'`},
		{`«The bridge is safe», Oduya said.`, `4 «The bridge is safe»`},
		{`»The bridge is safe«, Oduya said.`, `4 »The bridge is safe«`},
		{`„The bridge is safe“, Oduya said.`, `4 „The bridge is safe“`},
		{`„The bridge is safe”, Oduya said.`, `4 „The bridge is safe”`},
		{`‚The bridge is safe’, Oduya said.`, `4 ‚The bridge is safe’`},
		{"``The bridge is safe,'' Oduya said.", "4 ``The bridge is safe,''"},
		{`''The bridge is safe,'' Oduya said.`, `4 ''The bridge is safe,''`},
		{"`The bridge is safe,' Oduya said.", "4 `The bridge is safe,'"},
		{`«The bridge is safe» and »it will stand«, Oduya said.`, `4 «The bridge is safe»`, `3 »it will stand«`},
		{`»The bridge is safe« and «it will stand», Oduya said.`, `4 »The bridge is safe«`, `3 «it will stand»`},
		{`She said « the bridge is safe » and left.`, `4 « the bridge is safe »`},
		{`She said » the bridge is safe « and left.`, `4 » the bridge is safe «`},
		{`» Home » Harbour » The bridge`},
		{`» “The bridge is safe,” said Oduya.`, `4 “The bridge is safe,”`},
		{`« Older | Newer »`},
		{`"Older | Newer"`, `2 "Older | Newer"`},
	})
}

func TestRunsStandInTextOrder(t *testing.T) {
	checkPairs(t, [][]string{
		{`"We won," Oduya said. "We won twice."`, `2 "We won,"`, `3 "We won twice."`},
		{"\"We won.\"\n\n\"We lost.\"\n\nNobody spoke.", `2 "We won."`, `2 "We lost."`},
	})
}

func TestApostrophesAreNoMarks(t *testing.T) {
	checkPairs(t, [][]string{
		{`‘We saw the boss’`, `4 ‘We saw the boss’`},
		{`'We saw the boss'`, `4 'We saw the boss'`},
		{`She told them 'the '95 team would've won by now', a side, Lane's own.`},
		{`She told them 'the '95 team would've won by "now," a side, Lane's own.`, `1 "now,"`},
		{`She gave 'em a ' mark.`},
		{`She gave 'em the ' mark and ’ too.`},
		{`"We like dogs" she said of the 'dogs' there.`, `3 "We like dogs"`, `1 'dogs'`},
		{`‘He said “the workers’ rights” matter,’ she said.`, `6 ‘He said “the workers’ rights” matter,’`},
		{`‘He said the workers’ 9 rights matter,’ she said.`, `4 ‘He said the workers’`},
		{`‘We saw the boss’ and left,’ she said.`, `6 ‘We saw the boss’ and left,’`},
		{`‘We saw the man’ and left,’ she said.`, `4 ‘We saw the man’`},
		{`The workers' union and the bosses' lawyers met.`},
		{`'The workers' rights aren't yours,' she said.`, `6 'The workers' rights aren't yours,'`},
		{`‘The workers’ rights aren’t yours,’ she said.`, `6 ‘The workers’ rights aren’t yours,’`},
		{`'It isn't what we'd planned,' she said.`, `7 'It isn't what we'd planned,'`},
		{`‘It isn’t what we’d planned,’ she said.`, `7 ‘It isn’t what we’d planned,’`},
		{`'The '90s were kind,' she said.`, `4 'The '90s were kind,'`},
		{`They met in the '90s and left in the '00s.`},
		{`They met in the ’90s and left in the ’00s.`},
		{`The boys' 'club' met.`, `1 'club'`},
		{`'He liked the boys' and she left,' Pell said. 'I did not.'`, `7 'He liked the boys' and she left,'`, `3 'I did not.'`},
		{`'The bus' Pell said.`, `2 'The bus'`},
		{`'The bus' was late,' Pell said.`, `4 'The bus' was late,'`},
		{`'The bus' Was late,' Pell said.`, `2 'The bus'`},
		{`'We won' he said, and the crew's dogs' barked.`, `2 'We won'`},
	})
}

func TestFeetAndInchesAreNoMarks(t *testing.T) {
	checkPairs(t, [][]string{
		{`"It was Marta's 12" and left.`, `5 "It was Marta's 12"`},
		{`"He is 6'2" tall" and left.`, `5 "He is 6'2" tall"`},
		{`"He is 6' 2" tall" and left.`, `5 "He is 6' 2" tall"`},
		{`"He is 6'x2" and left.`, `4 "He is 6'x2"`},
		{`"He is 6' " and left.`, `3 "He is 6' "`},
		{`"He is 6'2' tall," she said.`, `5 "He is 6'2' tall,"`},
		{`6'2" is "tall" for them.`, `1 "tall"`},
		{`2" is "long" for them.`, `1 "long"`},
		{`The pole is 6'2" long and the door 5' 11" high.`},
		{`The pole is 6' long and the tail 5' high.`},
		{`"He is 6'2" tall," Oduya said.`, `5 "He is 6'2" tall,"`},
		{`"He is 6' 2" tall," Oduya said.`, `5 "He is 6' 2" tall,"`},
		{`"He counted to 62" and left.`, `4 "He counted to 62"`},
		{`"He was born in 1962," she said.`, `5 "He was born in 1962,"`},
		{`The screen is 12" wide and "good" enough.`, `1 "good"`},
		{`'He was born in 1962' she said.`, `5 'He was born in 1962'`},
		{`She has 5' and 'no more' of it.`, `2 'no more'`},
		{`"He sang 12", and left.`, `3 "He sang 12"`},
	})
}

func TestNestedMarksAreOneRun(t *testing.T) {
	checkPairs(t, [][]string{
		{`"They said 'no' to us," she said.`, `5 "They said 'no' to us,"`},
		{`“They said ‘no’ to us,” she said.`, `5 “They said ‘no’ to us,”`},
		{`‘They said “no” to us,’ she said.`, `5 ‘They said “no” to us,’`},
		{`'They said "no" to us,' she said.`, `5 'They said "no" to us,'`},
		{`“They said 'no' to us,” she said.`, `5 “They said 'no' to us,”`},
		{`"They said “no” to us," she said.`, `5 "They said “no” to us,"`},
		{`«They said “no” to us», she said.`, `5 «They said “no” to us»`},
		{`“They said “no” to us,” she said.`, `5 “They said “no” to us,”`},
		{`"'No,' he said to us," she said.`, `5 "'No,' he said to us,"`},
		{`"He said 'No.'" She left.`, `3 "He said 'No.'"`},
		{`“He said ‘No.’” She left.`, `3 “He said ‘No.’”`},
	})
}

func TestUnclosedMarksEndAtTheirParagraph(t *testing.T) {
	checkPairs(t, [][]string{
		{`"We won, she said.`, `4 "We won, she said. open`},
		{`“We won, she said.`, `4 “We won, she said. open`},
		{`‘We won, she said.`},
		{`'We won, she said.`},
		{"`We won, she said."},
		{`«We won, she said.`, `4 «We won, she said. open`},
		{`She said: "We won.`, `2 "We won. open`},
		{"She said ‘we won.\n\nThen she left."},
		{"She said ‘we won.\n\n‘We won twice,’ she said.", `2 ‘we won. open`, `3 ‘We won twice,’ goes on`},
		{"She said ‘we won.\n\n“We won twice,” she said.", `3 “We won twice,”`},
		{"She said ‘we won.\n\n"},
	})
}

func TestRunsGoOnInTheNextParagraph(t *testing.T) {
	checkPairs(t, [][]string{
		{"“We won.\n\n“We won twice.\n\n“Go home.”\n\nThey went.", `2 “We won. open`, `3 “We won twice. open goes on`, `2 “Go home.” goes on`},
		{"\"We won.\n\n\"Go home.\"", `2 "We won. open`, `2 "Go home." goes on`},
		{"‘We won.\n\n‘Go home.’", `2 ‘We won. open`, `2 ‘Go home.’ goes on`},
		{"«We won.\n\n«Go home.»", `2 «We won. open`, `2 «Go home.» goes on`},
		{"“We won.\n\n‘Go home.’", `2 “We won. open`, `2 ‘Go home.’`},
		{"“We won.\n\n\"Go home.\"", `2 “We won. open`, `2 "Go home." goes on`},
		{"“We won.\n\nThen she said: “Go home.”", `2 “We won. open`, `2 “Go home.”`},
		{"“We won.\n\nThey left.\n\n“Go home.”", `2 “We won. open`, `2 “Go home.”`},
		{"“We won.”\n\n“Go home.”", `2 “We won.”`, `2 “Go home.”`},
	})
}

func TestMarksWithoutSpace(t *testing.T) {
	checkPairs(t, [][]string{
		{`She said“we won” and left.`, `2 “we won”`},
		{`She said„we won“ and left.`, `2 „we won“`},
		{`She said‘we won’ and left.`, `2 ‘we won’`},
		{`She said‚we won’ and left.`, `2 ‚we won’`},
		{"She said``we won'' and left.", "2 ``we won''"},
		{"She said`we won' and left.", "2 `we won'"},
		{`She said«we won» and left.`, `2 «we won»`},
		{`„We won“and left.`, `2 „We won“`},
		{`She said »we won «and left.`, `2 »we won «`},
		{`She said «we won »and left.`, `2 «we won »`},
		{`We won." they left "here" then.`, `1 "here"`},
		{`x"We won" she said.`},
		{`9"We won" she said.`},
		{`%"We won" she said.`},
		{`."We won" she said.`, `2 "We won"`},
		{`,"We won" she said.`, `2 "We won"`},
		{`!"We won" she said.`, `2 "We won"`},
		{`?"We won" she said.`, `2 "We won"`},
		{`;"We won" she said.`, `2 "We won"`},
		{`:"We won" she said.`, `2 "We won"`},
		{`…"We won" she said.`, `2 "We won"`},
		{`)"We won" she said.`},
		{`]"We won" she said.`},
		{`&"We won" she said.`, `2 "We won"`},
		{`"We won".`, `2 "We won"`},
		{`"We won",`, `2 "We won"`},
		{`"We won";`, `2 "We won"`},
		{`"We won":`, `2 "We won"`},
		{`"We won"!`, `2 "We won"`},
		{`"We won"?`, `2 "We won"`},
		{`("We won")`, `2 "We won"`},
		{`["We won"]`, `2 "We won"`},
		{`{"We won"}`, `2 "We won"`},
		{`"We won"…`, `2 "We won"`},
		{`She said"we won".`},
		{`"We won " he said.`, `2 "We won "`},
		{`She said " we won " and left.`, `2 " we won "`},
		{`She said "We won"and left.`, `2 "We won"`},
		{`She said (we "won") and left.`, `1 "won"`},
		{`She said "we won"-and left.`, `2 "we won"`},
		{`She said-"we won"-and left.`, `2 "we won"`},
		{`She said —"we won"— and left.`, `2 "we won"`},
		{`She said ("we won") and left.`, `2 "we won"`},
		{`She said ["we won"] and left.`, `2 "we won"`},
		{`She said {"we won"} and left.`, `2 "we won"`},
		{`She said /"we won"/ and left.`, `2 "we won"`},
		{`She said “"we won"” and left.`, `2 “"we won"”`},
		{`She said $"we won" and left.`, `2 "we won"`},
		{`She said “we won”.`, `2 “we won”`},
		{`"We won"—she said.`, `2 "We won"`},
		{`"We won."—she said.`, `2 "We won."`},
		{`"We won.)"she said.`, `2 "We won.)"`},
		{`"We won %"she said.`, `2 "We won %"`},
		{`"We won…"she said "no".`, `2 "We won…"`, `1 "no"`},
		{"She said \u200b\"we won\"\u200b and left.", `2 "we won"`},
		{`"We won-" she said.`, `2 "We won-"`},
		{`"We won" - "and lost" she said.`, `2 "We won"`, `2 "and lost"`},
		{`"We won" – said she – "and lost"`, `2 "We won"`, `2 "and lost"`},
	})
}

func TestSlipsOfTheKeyboard(t *testing.T) {
	checkPairs(t, [][]string{
		{`“We won ”and left.`, `2 “We won ”`},
		{`‘We won ’and left.`},
		{`“We won “ she said.`, `4 “We won “ she said. open`},
		{`“We won “, she said.`, `4 “We won “, she said. open`},
		{`“We won “and lost.`, `4 “We won “and lost. open`},
		{`“We won " she said.`, `2 “We won "`},
		{`“We won” "she said.`, `2 “We won”`, `2 "she said. open`},
		{`“We won." "she said.`, `2 “We won."`, `2 "she said. open`},
		{`"We won". "We lost," she said.`, `2 "We won"`, `2 "We lost,"`},
		{`""We won," he said.`, `2 ""We won,"`},
		{`"We won,"" he said.`, `2 "We won,"`},
		{`" "We won," he said.`, `4 " "We won," he said. open`},
		{`““We won,” he said.`, `4 ““We won,” he said. open`},
		{`"We won. "We lost," she said.`, `2 "We won. open`, `2 "We lost,"`},
		{`"We won! "We lost," she said.`, `2 "We won! open`, `2 "We lost,"`},
		{`"We won? "We lost," she said.`, `2 "We won? open`, `2 "We lost,"`},
		{`"We won… "We lost," she said.`, `2 "We won… open`, `2 "We lost,"`},
		{`"We won; "we lost," she said.`, `6 "We won; "we lost," she said. open`},
		{`".  "We lost," she said.`, `2 "We lost,"`},
		{`“We won. “We lost,” she said.`, `2 “We won. open`, `2 “We lost,”`},
		{`She said ”we won” and left.`, `2 ”we won”`},
		{`She said we won” and left.`},
		{`She said “we won“ and left.`, `2 “we won“`},
		{`She said “we won“.`, `2 “we won“`},
		{`She said “we “won“, and left.`, `4 “we “won“, and left. open`},
	})
}

func TestValuesOfAttributesAreNoRuns(t *testing.T) {
	checkPairs(t, [][]string{
		{`="we won," she said.`},
		{`<p class="lead">We won</p> "We won," she said.`, `2 "We won,"`},
		{`She wrote x = "we won," and left.`, `2 "we won,"`},
		{`<p class=“lead”>We won</p>`, `1 “lead”`},
		{`"=We won," she said.`, `2 "=We won,"`},
	})
}

func TestMarksAroundNoWords(t *testing.T) {
	checkPairs(t, [][]string{
		{`"…" she said.`},
		{`"42" she said.`, `1 "42"`},
		{`"", she said, and “” he said.`},
		{`“We won" he said, and “we lost”.`, `2 “We won"`, `2 “we lost”`},
		{`'"' is a mark.`},
		{`She has no "" and no "a" either.`, `1 "a"`},
	})
}

func TestMarksThatNoMarkAnswers(t *testing.T) {
	checkPairs(t, [][]string{
		{`She said: 'We won.`},
		{`She gave 'em the keys' and left.`},
		{`She gave 'em the keys and 'no more' than that.`, `2 'no more'`},
		{`"She gave 'em the keys," Pell said. 'No more.'`, `5 "She gave 'em the keys,"`, `2 'No more.'`},
		{`"She gave 'em the keys," Pell said, "and 'that' is all."`, `5 "She gave 'em the keys,"`, `4 "and 'that' is all."`},
		{`"She gave ‘em the keys," Pell said, "and ‘that’ is all."`, `5 "She gave ‘em the keys,"`, `4 "and ‘that’ is all."`},
		{`"She gave 'em the keys’ and left," Pell said.`, `8 "She gave 'em the keys’ and left,"`},
		{`She gave 'em the keys’ and left.`},
		{`She gave ‘em the keys’ and left.`},
		{`She gave ‘em the keys' and left.`},
		{`She gave 'a' and left.`, `1 'a'`},
		{`She gave 'a b' and left.`, `2 'a b'`},
		{`‘We won. 'We lost,' she said.`, `6 ‘We won. 'We lost,' she said. open`},
	})
}
