package rules_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
)

// attributed returns what the rules settle on, a line a run: its group or "-",
// its pattern, its cue, its speaker, and the part of its content before it; "=",
// if the rules are sure of it.
func attributed(text string) []string {
	s := read(text)
	sure := map[int]bool{}
	for _, r := range s.Sure() {
		for _, c := range r.Content {
			sure[c.End] = true
		}
	}
	out := []string{}
	for k, a := range s.Settled {
		group := "-"
		if g := s.Groups()[k]; g >= 0 {
			group = fmt.Sprint(g)
		}
		if sure[s.Span(s.Runs[k]).End] {
			group += "="
		}
		line := fmt.Sprintf("%s %v | %s | %s", group, a.By, words(s, a.Cue), words(s, a.Speaker))
		if !a.Lead.Empty() {
			line += " | " + words(s, a.Lead)
		}
		if a.Topic {
			line += " | topic"
		}
		out = append(out, line)
	}
	return out
}

// checkAttributed checks what the rules settle on for the runs of texts: the
// first string of a row is the text, the others are its runs.
func checkAttributed(t *testing.T, rows [][]string) {
	t.Helper()
	for _, row := range rows {
		assert.Equal(t, row[1:], attributed(row[0]), row[0])
	}
}

func TestCuesAfterARun(t *testing.T) {
	checkAttributed(t, [][]string{
		{`"We won," told them.`, `- none |  | `},
		{`"We won," Oduya said.`, `0= after | said | Oduya`},
		{`"We won," Oduya, a voter who tweeted about it, said.`, `0= after | said | Oduya`},
		{`"We won" Oduya said.`, `- none |  | `},
		{`"We won", Oduya said.`, `0= after | said | Oduya`},
		{`"We won" , Oduya said.`, `0= after | said | Oduya`},
		{`"We won" — Oduya said.`, `- none |  | `},
		{`"We won," -- Oduya said.`, `0= after | said | Oduya`},
		{`"We won" -`, `0 floating |  | `},
		{`"We won",`, `0 floating |  | `},
		{`"We won," as the memo put it.`, `0= after | put | the memo`},
		{`"We won," as Oduya put it.`, `0= after | put | Oduya`},
		{`"We won," as Oduya`, `- none |  | `},
		{`"We won," in Oslo Oduya said.`, `- none |  | `},
		{`"We won," and Oduya said so.`, `- none |  | `},
		{`"We won," who said so?`, `- none |  | `},
		{`"We won," On Oduya said.`, `- none |  | `},
		{`"We won," Oduya was told.`, `0 after | told | `},
		{`"We won," Oduya was called.`, `0 after | called | `},
		{`"We won," Oduya told the council.`, `0= after | told | Oduya`},
		{`"We won," the council said Oduya told.`, `0= after | said | the council`},
		{`"We won," the mayor, Marta Oduya, said.`, `0= after | said | Marta Oduya`},
		{`"We won," the mayor of the old town, Marta Oduya, said.`, `0= after | said | Marta Oduya`},
		{`"We won," the mayor of the old town with her hat on and Marta Oduya said.`, `- none |  | `},
		{`"We won," that day the old Marta Oduya said.`, `- none |  | `},
		{`"We won," the claims said.`, `0= after | said | the claims`},
		{`"We won," was said.`, `- none |  | `},
		{`"We won twice today," she said of it.`, `0= after | said | she`},
		{`"We won" people say.`, `- none |  | `},
		{`"We won," people say.`, `0= after | say | people`},
		{`"We won," a man in a hat who ran said.`, `- none |  | `},
		{`"Well, yes…" Marta Oduya said.`, `0= after | said | Marta Oduya`},
		{`"Well, yes!" Marta Oduya said.`, `0= after | said | Marta Oduya`},
		{`"Well, yes!" Pell left. Oduya said so.`, `0 floating |  | `},
		{"\"Well, yes!\"\n\nMarta Oduya said.", `0 floating |  | `},
		{`"We won," she said, "and lost," he said.`, `0= after | said | she`, `0= before | said | she`},
		{`"We won," she said "the old" thing.`, `0= after | said | she`, `- clause | said | she`},
		{`"We won," "the" Oduya said.`, `0= after | said | Oduya`, `- none |  | `},
		{`"We won," told Oduya.`, `0= inverted | told | Oduya`},
	})
}

func TestInvertedCues(t *testing.T) {
	checkAttributed(t, [][]string{
		{`"We won", said Oduya.`, `0= inverted | said | Oduya`},
		{`"We won," -- said Oduya.`, `0= inverted | said | Oduya`},
		{`"We won" -- said Oduya.`, `0= inverted | said | Oduya`},
		{`"We won," said Marta Oduya.`, `0= inverted | said | Marta Oduya`},
		{`"We won" said Marta Oduya.`, `0= inverted | said | Marta Oduya`},
		{`"We won," later Marta Oduya wrote.`, `0= after | wrote | Marta Oduya`},
		{`"We won," later`, `- none |  | `},
		{`"We won" later said Oduya.`, `- none |  | `},
		{`"We won" grumbled Oduya.`, `0= inverted | grumbled | Oduya`},
		{`"We won" they said Oduya.`, `- none |  | `},
		{`"We won," said Monday.`, `- none |  | `},
		{`"We won," said the mayor, Marta Oduya.`, `0= inverted | said | Marta Oduya`},
		{`"We won," said the mayor, in tears.`, `0= inverted | said | the mayor`},
		{`"We won," said people in the town.`, `0= inverted | said | people in the town`},
		{`"We won," said in town.`, `- none |  | `},
		{`"We won," said`, `- none |  | `},
		{`"We won," Said Marta Oduya.`, `- none |  | `},
		{`"We won," deadlifted Marta Oduya.`, `0= inverted | deadlifted | Marta Oduya`},
		{`"We won," deadlifted people in town.`, `- none |  | `},
		{`"We won," deadlifted the mayor.`, `- none |  | `},
		{`"We won," deadlifted Oduya.`, `0= inverted | deadlifted | Oduya`},
		{`"We won," deadlifted Oduya in town.`, `- none |  | `},
		{`"We won" deadlifted Oduya.`, `- none |  | `},
		{`"We won," table Marta Oduya.`, `- none |  | `},
	})
}

func TestSignaturesAfterADash(t *testing.T) {
	checkAttributed(t, [][]string{
		{`“We won.” — Marta Oduya`, `0= signed |  | Marta Oduya`},
		{`“We won.” — Marta Oduya, engineer`, `0= signed |  | Marta Oduya`},
		{`“We won.” — Marta Oduya (engineer)`, `0= signed |  | Marta Oduya`},
		{`“We won.” — Marta Oduya.`, `0= signed |  | Marta Oduya`},
		{`“We won.” — Marta Oduya went home`, `0 floating |  | `},
		{`“We won.” — the engineer`, `0 floating |  | `},
		{`“We won.” — Oduya`, `0= signed |  | Oduya`},
		{`“We won” — Marta Oduya`, `0= signed |  | Marta Oduya`},
		{`“We won” Marta Oduya`, `- none |  | `},
		{`“We won.” —`, `0 floating |  | `},
		{`“We won.” — Mayor of the Old Town of Lisbon in the South Marta Oduya`, `0 floating |  | `},
		{`“We won.” — Mayor of the Old Town of Lisbon and Porto Marta Oduya`, `0= signed |  | Mayor of the Old Town of Lisbon and Porto Marta Oduya`},
		{"“We won.”\n\n— Marta Oduya", `0= signed |  | Marta Oduya`},
		{"“We won.”\n\n— Marta Oduya, engineer", `0= signed |  | Marta Oduya`},
		{"“We won.”\n\n— Marta Oduya went home", `0 floating |  | `},
		{"“We won.”\n\n— the engineer", `0 floating |  | `},
		{"“We won.”\n\nMarta Oduya", `0 floating |  | `},
		{"“We won.” They left.\n\n— Marta Oduya", `0 beside |  | They`},
		{"They left. “We won.”\n\n— Marta Oduya", `0 floating |  | `},
		{"– “We won.”\n\n– Marta Oduya", `- none |  | `},
		{"They left –\n\n“We won.”\n\n– Marta Oduya", `0 floating |  | `},
		{"They left.\n\n“We won.”\n\n– Marta Oduya", `0= signed |  | Marta Oduya`},
		{"“We won,” she said.\n\n— Marta Oduya", `0= after | said | she`},
		{"“We won.”\n\n— Marta Oduya “left” early", `0 floating |  | `, `- none |  | `},
		{"“We won.”\n\n— Marta Oduya\n\n“We lost.”\n\n— Paulo Pell", `0= signed |  | Marta Oduya`, `1= signed |  | Paulo Pell`},
		{"“We won”\n\n— Marta Oduya", `0= signed |  | Marta Oduya`},
		{"“Close the road.” -- Ana Ruiz\n\n“Toads can wait.” -- Name withheld", `0= signed |  | Ana Ruiz`, `1 signed |  | `},
		{"“Close the road.” -- Ana Ruiz\n\n“Toads can wait.” -- for all of us it is withheld", `0= signed |  | Ana Ruiz`, `1 floating |  | Ana Ruiz`},
	})
}

func TestCuesBeforeARun(t *testing.T) {
	checkAttributed(t, [][]string{
		{`Oduya told men in the very big old town "We won."`, `0 clause | told | Oduya | men in the very big old town`},
		{`Oduya said in the big old town "We won."`, `0 clause | said | Oduya | in the big old town`},
		{`Oduya told men in the big town "We won."`, `0 before | told | Oduya`},
		{`Oduya told men in the big old town "We won."`, `0 before | told | Oduya`},
		{`Oduya said, "We won."`, `0 before | said | Oduya`},
		{`Oduya said "We won."`, `0 before | said | Oduya`},
		{`Oduya said: "We won."`, `0 before | said | Oduya`},
		{`Oduya said it was "a good year."`, `0 clause | said | Oduya | it was`},
		{`Oduya said on the day of the vote in the town that "we won."`, `0 clause | said | Oduya`},
		{`Oduya said of it "We won."`, `0 clause | said | Oduya | of it`},
		{`Oduya put it "We won."`, `- none |  | `},
		{`Oduya said it "We won."`, `0 clause | said | Oduya | it`},
		{`Oduya told reporters "We won."`, `0 before | told | Oduya`},
		{`Oduya told the men and women there "We won."`, `0 before | told | Oduya`},
		{`Oduya told the many men and women there "We won."`, `0 before | told | Oduya`},
		{`Oduya told them she "won."`, `0 clause | told | Oduya | she`},
		{`Oduya said in Oslo last week in May "We won."`, `0 clause | said | Oduya | in Oslo last week in May`},
		{`Oduya called in Oslo "We won."`, `0 clause | called | Oduya | in Oslo`},
		{`Oduya said after he came "We won."`, `0 clause | said | Oduya | after he came`},
		{`Oduya said in Oslo, "We won."`, `0 before | said | Oduya`},
		{`Oduya said he came, "We won."`, `0 clause | said | Oduya | he came,`},
		{`Oduya said and wrote, "We won."`, `0 before | wrote | Oduya`},
		{`Oduya laughed, saying, "We won."`, `0 before | saying | Oduya`},
		{`Saying "We won," he left.`, `- none |  | `},
		{`He left, saying "We won."`, `0 before | saying | He`},
		{`In short, saying Oduya: "We won."`, `0 before | saying | `},
		{`In short, said of Oduya, "We won."`, `- none |  | `},
		{`In short, said: "We won."`, `0 before | said | `},
		{`The orchard, she said Oduya, "is no park."`, `0 before | said | she`},
		{`Oduya said it "twice" and left.`, `0 clause | said | Oduya | it`},
		{`Oduya said it was "We won," and left.`, `0 clause | said | Oduya | it was`},
		{`Oduya said "we won" on both counts.`, `0 clause | said | Oduya`},
		{`Oduya said "we won" on both counts.`, `0 clause | said | Oduya`},
		{`Oduya said, "we won" on both counts.`, `0 before | said | Oduya`},
		{`Oduya said: "we won" on both counts.`, `0 before | said | Oduya`},
		{`Oduya said "we won," on both counts.`, `0 before | said | Oduya`},
		{`Oduya said "we won" said Pell.`, `0 before | said | Oduya`},
		{`Oduya said "we won" On both.`, `0 before | said | Oduya`},
		{`Oduya said "we won"`, `0 before | said | Oduya`},
		{`Pell said it was odd: "No," Oduya replied.`, `0= after | replied | Oduya`},
		{`Pell said it was odd: "No."`, `0 before | said | Pell`},
		{`Pell said: "No," Oduya replied.`, `0 before | said | Pell`},
		{`Pell said it was "odd," Oduya replied.`, `0= after | replied | Oduya`},
		{`They named the "old bridge" for Oduya.`, `0 clause | named | They | the`},
		{`The county needs people "who listen," Oduya said.`, `0 after | said | Oduya | The county needs people`},
		{`The county needs people “who listen.” — Marta Oduya`, `0= signed |  | Marta Oduya`},
		{`- "We won," Oduya said.`, `0= after | said | Oduya`},
		{`(Oduya said "We won.")`, `0 before | said | Oduya`},
		{`"We won," Oduya said, and "we lost."`, `0= after | said | Oduya`, `- clause | said | Oduya | and`},
		{`"We won again," "we lost again."`, `- none |  | `, `0 floating |  | `},
	})
}

func TestWorksThatAreNamed(t *testing.T) {
	checkAttributed(t, [][]string{
		{`They called it "The Long Road" for years.`, `0 clause | called | They | it`},
		{`Oduya called it "The Long Road" for years.`, `0 clause | called | Oduya | it`},
		{`Oduya called it "The Long Road," she said.`, `0 clause | called | Oduya | it`},
		{`Oduya read "The Long Road" for years.`, `- none |  | `},
		{`Oduya said, "The Long Road" was long.`, `0 before | said | Oduya`},
		{`Oduya called it "The Long Road." They left.`, `0 clause | called | Oduya | it`},
	})
}

func TestTopicsBeforeAColon(t *testing.T) {
	checkAttributed(t, [][]string{
		{`Marta Oduya walked out. On the budget: "We won."`, `0 colon |  | Marta Oduya | topic`},
		{`Marta Oduya walked out. About the budget: "We won."`, `0 colon |  | Marta Oduya | topic`},
		{`Marta Oduya walked out. And on the budget: "We won."`, `0 colon |  | Marta Oduya | topic`},
		{`Marta Oduya walked out. As for the budget: "We won."`, `0 colon |  | Marta Oduya | topic`},
		{`Marta Oduya walked out early. As to the budget: "We won."`, `0 colon |  | Marta Oduya | topic`},
		{`Marta Oduya walked out. And as to the budget: "We won."`, `0 colon |  | Marta Oduya | topic`},
		{`Marta Oduya walked out. And as for the budget: "We won."`, `0 colon |  | Marta Oduya | topic`},
		{`Marta Oduya walked out. As the budget: "We won."`, `- none |  | `},
		{`Marta Oduya walked out. In the budget: "We won."`, `- none |  | `},
		{`Marta Oduya walked out. On: "We won."`, `- none |  | `},
		{`Marta Oduya walked out. On the budget, too: "We won."`, `- none |  | `},
		{`Marta Oduya walked out. On Monday night: "We won."`, `- none |  | `},
		{`Marta Oduya walked out. On the big old budget of the big old town in: "We won."`, `0 colon |  | Marta Oduya | topic`},
		{`Marta Oduya walked out. On the big old budget of the big old town in Oslo: "We won."`, `0 colon |  | Marta Oduya | topic`},
		{`Marta Oduya walked out. On the big old budget of the big old town in old Oslo: "We won."`, `- none |  | `},
		{`Marta Oduya walked out. On the budget - "We won."`, `- none |  | `},
		{`It rained. On the budget: "We won."`, `0 colon |  |  | topic`},
		{`On the budget: "We won."`, `0 colon |  |  | topic`},
		{`"We won," Oduya said. On the budget: "We lost."`, `0= after | said | Oduya`, `1 colon |  | Oduya | topic`},
		{`"We won," Oduya said. Paulo Pell left. On the budget: "We lost."`, `0= after | said | Oduya`, `1 colon |  | Paulo Pell | topic`},
		{`"We won," Oduya said. It rained. On the budget: "We lost."`, `0= after | said | Oduya`, `1 colon |  | Oduya | topic`},
		{"Marta Oduya walked out.\n\nOn the budget:\n\n\"We won.\"", `0 colon |  | Marta Oduya | topic`},
		{"\"We won,\" she said.\n\nOn the budget:\n\n\"We lost.\"", `0= after | said | she`, `1 colon |  | she | topic`},
	})
}

func TestLabelsInsideRuns(t *testing.T) {
	checkAttributed(t, [][]string{
		{"\"BAKKER: In 1994.\"\n\n\"LINDH: Who was there?\"\n\n\"BAKKER: My sister.\"", `0= labelled |  | BAKKER`, `1= labelled |  | LINDH`, `2= labelled |  | BAKKER`},
		{"\"BAKKER: In 1994.\"\n\n\"LINDH: Who was there?\"", `0 floating |  | `, `0 floating |  | `},
		{"\"BAKKER: In 1994.\"\n\n\"LINDH: Who was there?\"\n\n\"In 1995.\"", `0 floating |  | `, `0 floating |  | `, `0 floating |  | `},
		{"\"BAKKER: In 1994.\"\n\n\"LINDH: Who was there?\"\n\nShe said \"BAKKER: My sister.\"", `0 floating |  | `, `0 floating |  | `, `1 before | said | She`},
		{"\"BAKKER: In 1994.\"\n\n\"LINDH: Who was there?\"\n\n\"BAKKER: Mine.\"\n\n\"Her.\"", `0= labelled |  | BAKKER`, `1= labelled |  | LINDH`, `2= labelled |  | BAKKER`, `3 dialogue |  | LINDH`},
		{"\"Monday: In 1994.\"\n\n\"LINDH: Who was there?\"\n\n\"BAKKER: My sister.\"", `0 floating |  | `, `0 floating |  | `, `0 floating |  | `},
		{"\"Q. In 1994?\"\n\n\"A. Who was there?\"\n\n\"Q. My sister.\"", `0= labelled |  | Q.`, `1= labelled |  | A.`, `2= labelled |  | Q.`},
		{"\"Q: In 1994?\"\n\n\"A: Who was there?\"\n\n\"Q: My sister.\"", `0= labelled |  | Q`, `1= labelled |  | A`, `2= labelled |  | Q`},
		{"\"Johannes J. Bakker: In 1994.\"\n\n\"Anna Lindh: Who was there?\"\n\n\"The Herald: My sister.\"", `0= labelled |  | Johannes J. Bakker`, `1= labelled |  | Anna Lindh`, `2= labelled |  | The Herald`},
		{"\"bakker: In 1994.\"\n\n\"LINDH: Who was there?\"\n\n\"BAKKER: My sister.\"", `0 floating |  | `, `0 floating |  | `, `0 floating |  | `},
		{"\"**Q: In 1994.**\"\n\n\"**A: Who was there?**\"\n\n\"**Q: My sister.**\"", `0= labelled |  | Q`, `1= labelled |  | A`, `2= labelled |  | Q`},
		{"\"BAKKER:\"\n\n\"LINDH: Who was there?\"\n\n\"BAKKER: My sister.\"", `0= labelled |  | BAKKER`, `1= labelled |  | LINDH`, `2= labelled |  | BAKKER`},
		{"\"BAKKER: In 1994, she said.\n\n\"LINDH: Who was there?\"\n\n\"BAKKER: My sister.\"", `0= labelled |  | BAKKER`, `1= labelled |  | LINDH`, `2= labelled |  | BAKKER`},
		{"\"BAKKER: In 1994.\n\n\"LINDH: Who was there?\n\n\"BAKKER: My sister.\"", `0= labelled |  | BAKKER`, `1= labelled |  | LINDH`, `2= labelled |  | BAKKER`},
	})
}

func TestSentencesThatPointBack(t *testing.T) {
	checkAttributed(t, [][]string{
		{"\"We won.\"\n\nThose were the words of Petra Lindholm that night.", `0 pointed |  | Petra Lindholm`},
		{"\"We won.\"\n\nThat was the reply of Petra Lindholm.", `0 pointed |  | Petra Lindholm`},
		{"\"We won.\"\n\nThat is what Petra Lindholm said.", `0 pointed | said | Petra Lindholm`},
		{"\"We won.\"\n\nThat is what the chair, Petra Lindholm, said.", `0 pointed |  | Petra Lindholm`},
		{"\"We won.\"\n\nThat is what said Petra Lindholm.", `0 floating |  | `},
		{"\"We won.\"\n\nThis is how Petra Lindholm learned of it.", `0 pointed |  | Petra Lindholm`},
		{"\"We won.\"\n\nThat is why Petra Lindholm left.", `0 floating |  | `},
		{"\"We won.\"\n\nThat came as the reply of Petra Lindholm.", `0 floating |  | `},
		{"\"We won.\"\n\nIt was the reply of Petra Lindholm.", `0 floating |  | `},
		{"\"We won.\"\n\nThat was what.", `0 floating |  | `},
		{"\"We won.\"\n\nThat was it.", `0 floating |  | `},
		{"\"We won.\"\n\nThat was one of the short and sweet replies of Petra Lindholm.", `0 floating |  | `},
		{"\"We won.\"\n\nThat was the very short and very sweet old reply of Petra Lindholm.", `0 floating |  | `},
		{"\"We won.\"\n\nThat was the very short and sweet and old reply of Petra Lindholm.", `0 floating |  | `},
		{"\"We won.\"\n\nThat was the short and sweet old reply of Petra Lindholm.", `0 pointed |  | Petra Lindholm`},
		{"\"We won.\"\n\nThat was the table of Petra Lindholm.", `0 floating |  | `},
		{"\"We won.\"\n\nThat is what Petra Lindholm told them.", `0 pointed | told | Petra Lindholm`},
	})
}

func TestWithThatSomebodyLeft(t *testing.T) {
	checkAttributed(t, [][]string{
		{"\"We won.\"\n\nWith that, Petra Lindholm left.", `0 pointed |  | Petra Lindholm`},
		{"\"We won.\"\n\nWith that, Petra Lindholm left the room.", `0 pointed |  | Petra Lindholm`},
		{"\"We won.\"\n\nWith that, Petra Lindholm, the chair, left.", `0 pointed |  | Petra Lindholm`},
		{"\"We won.\"\n\nWith that, she left.", `0 pointed |  | she`},
		{"\"We won.\"\n\nWith that she left.", `0 floating |  | `},
		{"\"We won.\"\n\nWith it, she left.", `0 floating |  | `},
		{"\"We won.\"\n\nAfter that, she left.", `0 floating |  | `},
		{"\"We won.\"\n\nWith that, she", `0 pointed |  | she`},
		{"\"We won.\"\n\nWith that.", `0 floating |  | `},
		{"\"We won.\"\n\nWith that, which she liked, it ended.", `0 floating |  | `},
		{"\"We won.\"\n\nWith those words, the chair, Petra Lindholm, left.", `0 pointed |  | Petra Lindholm`},
		{"\"We won.\"\n\nWith those words she left.", `0 pointed |  | she`},
		{"\"We won.\"\n\nWith those words, she said goodbye.", `0 pointed | said | she`},
	})
}

func TestSoSaidSomebody(t *testing.T) {
	checkAttributed(t, [][]string{
		{"\"We won.\"\n\nSo said Petra Lindholm then.", `0 pointed | said | Petra Lindholm`},
		{"\"We won.\"\n\nSo said Petra Lindholm.", `0 pointed | said | Petra Lindholm`},
		{"\"We won.\"\n\nSo said Petra", `0 floating |  | `},
		{"\"We won.\"\n\nSo then came Petra Lindholm.", `0 floating |  | `},
		{"\"We won.\"\n\nSo the day came for Petra Lindholm.", `0 floating |  | `},
		{"\"We won.\"\n\nSo who said it was Petra Lindholm.", `0 floating |  | `},
		{"\"We won.\"\n\nSo far did Petra Lindholm go.", `0 floating |  | `},
		{"\"We won.\"\n\nYes said Petra Lindholm then.", `0 floating |  | `},
	})
}

func TestNamesOnTheLineAbove(t *testing.T) {
	checkAttributed(t, [][]string{
		{"PETRA LINDHOLM, GROWER\n\n\"We won.\"", `0 colon |  | PETRA LINDHOLM`},
		{"Petra Lindholm, grower\n\n\"We won.\"", `0 colon |  | Petra Lindholm`},
		{"Petra Lindholm, grower.\n\n\"We won.\"", `0 floating |  | Petra Lindholm`},
		{"Petra Lindholm grower\n\n\"We won.\"", `0 floating |  | `},
		{"Petra Lindholm\n\n\"We won.\"", `0 floating |  | `},
		{"Lindholm, grower\n\n\"We won.\"", `0 floating |  | `},
		{"Petra Anna Maria Lindholm, grower\n\n\"We won.\"", `0 colon |  | Petra Anna Maria Lindholm`},
		{"Petra Anna Maria Eva Lindholm, grower\n\n\"We won.\"", `0 floating |  | `},
		{"Petra Lindholm, grower of this and that and all the rest of it\n\n\"We won.\"", `0 colon |  | Petra Lindholm`},
		{"Petra Lindholm, grower of this and that and all of the rest of it\n\n\"We won.\"", `0 floating |  | `},
		{"Petra Lindholm,\n\n\"We won.\"", `0 floating |  | `},
		{"Petra Lindholm, grower\n\nShe left. \"We won.\"", `0 beside |  | She`},
		{"Petra Lindholm, \"grower\"\n\n\"We won.\"", `- none |  | `, `0 floating |  | `},
		{"\"We lost,\" he said.\n\nPetra Lindholm, grower\n\n\"We won.\"", `0= after | said | he`, `1 colon |  | Petra Lindholm`},
		{"\"We lost,\" \"he\" said\n\n\"We won.\"", `- none |  | `, `- none |  | `, `0 floating |  | `},
	})
}

func TestPeopleWhoActAfterARun(t *testing.T) {
	checkAttributed(t, [][]string{
		{"\"We won.\" She\n\nleft early.", `0 floating |  | `},
		{`"We won." Petra Lindholm took the envelope back.`, `0 beside |  | Petra Lindholm`},
		{`"We won." She took the envelope back.`, `0 beside |  | She`},
		{`"We won." They took the envelope back.`, `0 beside |  | They`},
		{`"We won." She, too, took the envelope back.`, `0 floating |  | `},
		{`"We won." She`, `0 floating |  | `},
		{`"We won." The envelope went back.`, `0 floating |  | `},
		{`"We won." Petra Lindholm, the chair, took it.`, `0 beside |  | Petra Lindholm`},
		{`"We won." Petra Lindholm of Oslo.`, `0 floating |  | `},
		{`"We won." Petra Lindholm`, `0 floating |  | `},
		{`"We won." Lindholm took the envelope back.`, `0 floating |  | `},
		{`"We won." Mr. Lindholm took the envelope back.`, `0 floating |  | `},
		{`"We won." It took the envelope back.`, `0 floating |  | `},
		{`"We won." She took "the envelope" back.`, `0 floating |  | `, `- none |  | `},
		{`"We won." She took it. "We lost."`, `0 beside |  | She`, `1 beside |  | She`},
		{"\"We won.\"\n\nShe took the envelope back.", `0 floating |  | `},
		{`It rained. "We won." She took the envelope back.`, `0 floating |  | `},
		{`"We won." It rained.`, `0 floating |  | `},
	})
}

func TestPeopleWhoActBeforeARun(t *testing.T) {
	checkAttributed(t, [][]string{
		{`Petra Lindholm took the envelope back. "We won."`, `0 beside |  | Petra Lindholm`},
		{`She took the envelope back. "We won."`, `0 beside |  | She`},
		{`They took the envelope back. "We won."`, `0 floating |  | `},
		{`It rained. "We won."`, `0 floating |  | `},
		{"Petra Lindholm took the envelope back.\n\n\"We won.\"", `0 floating |  | Petra Lindholm`},
		{`Petra Lindholm held up the letter that the port said it lost. "We won."`, `0 beside |  | Petra Lindholm`},
		{"Petra Lindholm held up the letter that the port said it lost.\n\n\"We won.\"", `0 floating |  | Petra Lindholm`},
		{`"We lost," said Pell. She took the envelope back. "We won."`, `0= inverted | said | Pell`, `1 beside |  | She`},
		{`"We lost," she took the envelope back. "We won."`, `- none |  | `, `0 floating |  | `},
		{`"We lost." She took the envelope back. "We won."`, `0 beside |  | She`, `1 beside |  | She`},
	})
}

func TestDialoguesOfTwo(t *testing.T) {
	checkAttributed(t, [][]string{
		{"\"It is not safe at all there and will not be soon,\" said Marta Oduya.\n\n\"It is,\" said Paulo Pell.\n\n\"Go on.\"", `0= inverted | said | Marta Oduya`, `1= inverted | said | Paulo Pell`, `2 dialogue |  | Marta Oduya`},
		{"\"It is not safe at all there and will not be soon now,\" said Marta Oduya.\n\n\"It is,\" said Paulo Pell.\n\n\"Go on.\"", `0= inverted | said | Marta Oduya`, `1= inverted | said | Paulo Pell`, `1= floating | said | Paulo Pell`},
		{"\"Is it safe?\" asked Marta Oduya.\n\n\"It is,\" said Paulo Pell.\n\n\"Since when?\"", `0= inverted | asked | Marta Oduya`, `1= inverted | said | Paulo Pell`, `2 dialogue |  | Marta Oduya`},
		{"\"Is it safe?\" asked Marta Oduya.\n\n\"It is,\" said Paulo Pell.\n\n\"Since when?\"\n\n\"May.\"\n\n\"Oh.\"", `0= inverted | asked | Marta Oduya`, `1= inverted | said | Paulo Pell`, `2 dialogue |  | Marta Oduya`, `3 dialogue |  | Paulo Pell`, `4 dialogue |  | Marta Oduya`},
		{"\"It is not safe at all there, and it will not be safe this year,\" said Marta Oduya.\n\n\"It is,\" said Paulo Pell.\n\n\"Go on.\"", `0= inverted | said | Marta Oduya`, `1= inverted | said | Paulo Pell`, `1= floating | said | Paulo Pell`},
		{"\"It is not safe at all there, and it will not be safe this,\" said Marta Oduya.\n\n\"It is,\" said Paulo Pell.\n\n\"Go on.\"", `0= inverted | said | Marta Oduya`, `1= inverted | said | Paulo Pell`, `1= floating | said | Paulo Pell`},
		{"\"Is it not safe at all there, and will it not be safe this year?\" said Marta Oduya.\n\n\"It is,\" said Paulo Pell.\n\n\"Go on.\"", `0= inverted | said | Marta Oduya`, `1= inverted | said | Paulo Pell`, `2 dialogue |  | Marta Oduya`},
		{"\"It is not safe,\" said Marta Oduya.\n\n\"It is safe and it will be safe for a very long time to come,\" said Paulo Pell.\n\n\"Go on.\"", `0= inverted | said | Marta Oduya`, `1= inverted | said | Paulo Pell`, `1= floating | said | Paulo Pell`},
		{"\"It is not safe,\" said Marta Oduya.\n\n\"Is it safe and will it be safe for a very long time to come?\" said Paulo Pell.\n\n\"Go on.\"", `0= inverted | said | Marta Oduya`, `1= inverted | said | Paulo Pell`, `2 dialogue |  | Marta Oduya`},
		{"\"It is not safe,\" said Marta Oduya.\n\n\"It is,\" said Paulo Pell.\n\n\"Go on and tell us all of it for we have a lot of time.\"", `0= inverted | said | Marta Oduya`, `1= inverted | said | Paulo Pell`, `1= floating | said | Paulo Pell`},
		{"\"It is not safe,\" said Marta Oduya.\n\n\"It is,\" said Paulo Pell.\n\n\"So can you tell us all of it for we have a lot of time?\"", `0= inverted | said | Marta Oduya`, `1= inverted | said | Paulo Pell`, `2 dialogue |  | Marta Oduya`},
		{"\"It is not safe,\" said Marta Oduya.\n\n\"It is,\" said Oduya.\n\n\"Go on.\"", `0= inverted | said | Marta Oduya`, `1= inverted | said | Oduya`, `1= floating | said | Oduya`},
		{"\"It is not safe,\" said Marta Oduya.\n\n\"It is,\" said Paulo Pell.\n\n\"Go on.\"\n\n\"It is safe and it will be safe for a very long time to come to all.\"", `0= inverted | said | Marta Oduya`, `1= inverted | said | Paulo Pell`, `2 dialogue |  | Marta Oduya`, `3 dialogue |  | Paulo Pell`},
		{"\"It is not safe,\" said Marta Oduya.\n\nIt rained.\n\n\"It is,\" said Paulo Pell.\n\n\"Go on.\"", `0= inverted | said | Marta Oduya`, `1= inverted | said | Paulo Pell`, `1= floating | said | Paulo Pell`},
		{"\"It is not safe,\" said Marta Oduya.\n\n\"It is,\" said Paulo Pell.\n\nIt rained.\n\n\"Go on.\"", `0= inverted | said | Marta Oduya`, `1= inverted | said | Paulo Pell`, `2 floating |  | Paulo Pell`},
		{"\"It is not safe,\" said Marta Oduya.\n\n\"It is,\" said Paulo Pell. It rained.\n\n\"Go on.\"", `0= inverted | said | Marta Oduya`, `1= inverted | said | Paulo Pell`, `2 floating |  | Paulo Pell`},
		{"\"It is not safe,\" said Marta Oduya.\n\n\"It is,\" said Paulo Pell.\n\nIt rained. \"Go on.\"", `0= inverted | said | Marta Oduya`, `1= inverted | said | Paulo Pell`, `2 floating |  | Paulo Pell`},
		{"\"It is not safe,\" said Marta Oduya.\n\n\"It is,\" said Paulo Pell. \"It is safe.\"\n\n\"Go on.\"", `0= inverted | said | Marta Oduya`, `1= inverted | said | Paulo Pell`, `1= floating | said | Paulo Pell`, `2 dialogue |  | Marta Oduya`},
		{"\"It is not safe,\" said Marta Oduya.\n\n“It is,” said Paulo Pell. “It is safe.\n\n“Go on.”", `0= inverted | said | Marta Oduya`, `1= inverted | said | Paulo Pell`, `1= floating | said | Paulo Pell`, `1= none |  | `},
		{"\"It is not safe,\" said Marta Oduya. \"No.\"\n\n\"It is,\" said Paulo Pell.\n\n\"Go on.\"", `0= inverted | said | Marta Oduya`, `0= floating | said | Marta Oduya`, `1= inverted | said | Paulo Pell`, `2 dialogue |  | Marta Oduya`},
		{"\"It is not safe,\" said Marta Oduya.\n\n\"It is,\" said Paulo Pell. \"It is safe.\n\n'Go on.'", `0= inverted | said | Marta Oduya`, `1= inverted | said | Paulo Pell`, `1= floating | said | Paulo Pell`, `2 floating |  | Paulo Pell`},
		{"\"It is not safe.\"\n\n\"It is,\" said Paulo Pell.\n\n\"Go on.\"", `0 floating |  | `, `1= inverted | said | Paulo Pell`, `2 dialogue |  | `},
		{"\"It is not safe,\" said Marta Oduya.\n\n\"It is.\"\n\n\"Go on.\"", `0= inverted | said | Marta Oduya`, `0= floating | said | Marta Oduya`, `0= floating | said | Marta Oduya`},
		{"\"It is not safe,\" said Marta Oduya.\n\n'It is.'\n\n\"Go on.\"", `0= inverted | said | Marta Oduya`, `1 floating |  | Marta Oduya`, `2 floating |  | Marta Oduya`},
		{"The \"old\" bridge fell.\n\n\"It is,\" said Paulo Pell.\n\n\"Go on.\"", `- none |  | `, `0= inverted | said | Paulo Pell`, `0= floating | said | Paulo Pell`},
		{"\"Go on.\"\n\n\"It is,\" said Paulo Pell.", `0 floating |  | `, `1= inverted | said | Paulo Pell`},
	})
}

func TestRunsWithTheSameCue(t *testing.T) {
	checkAttributed(t, [][]string{
		{`"A year," Oduya said as she left, "is very long."`, `0= after | said | Oduya`, `0= clause | said | Oduya | as she left,`},
		{`"A year," Oduya said, "is long."`, `0= after | said | Oduya`, `0= before | said | Oduya`},
		{`"A year," Oduya said "is long."`, `0= after | said | Oduya`, `0= before | said | Oduya`},
		{`Oduya said "we won" and "we lost" then.`, `0 clause | said | Oduya`, `- clause | said | Oduya | "we won" and`},
		{`"A year," Oduya said it was "a very good year" then.`, `0= after | said | Oduya`, `- clause | said | Oduya | it was`},
		{`"A year," Oduya said, it was "a very good year."`, `0= after | said | Oduya`, `- clause | said | Oduya | it was`},
		{`"A year of rain," Oduya said, "and a year of snow," and left.`, `0= after | said | Oduya`, `0= before | said | Oduya`},
		{`"A year of rain," Oduya said, "and a year of snow" for all.`, `0= after | said | Oduya`, `0= before | said | Oduya`},
		{`"We won," Oduya said. Pell said, "We lost."`, `0= after | said | Oduya`, `1 before | said | Pell`},
	})
}

func TestRunsThatGoOn(t *testing.T) {
	checkAttributed(t, [][]string{
		{`"We won," said Pell. "We lost," it was told.`, `0= inverted | said | Pell`, `1 after | told | `},
		{`"We won," said Pell, and "We lost," it was told.`, `0= inverted | said | Pell`, `1 after | told | `},
		{`"We won," Oduya said. "We won twice."`, `0= after | said | Oduya`, `0= floating | said | Oduya`},
		{`"We won," Oduya said. They left. "We won twice."`, `0= after | said | Oduya`, `1 floating |  | Oduya`},
		{`"We won," Oduya said. They left. They cheered. "We won twice."`, `0= after | said | Oduya`, `1 floating |  | Oduya`},
		{`"We won." "We won twice," Oduya said. "We won again."`, `0 floating |  | `, `1= after | said | Oduya`, `1= floating | said | Oduya`},
		{"\"We won,\" said Oduya.\n\n\"We won twice.\"", `0= inverted | said | Oduya`, `0= floating | said | Oduya`},
		{"\"We won,\" said Oduya. They left.\n\n\"We won twice.\"", `0= inverted | said | Oduya`, `1 floating |  | Oduya`},
		{"\"We won,\" said Oduya.\n\nThey left. \"We won twice.\"", `0= inverted | said | Oduya`, `1 floating |  | Oduya`},
		{"\"We won,\" said Oduya.\n\n\"We won twice.\" They left.", `0= inverted | said | Oduya`, `1 beside |  | They`},
		{"\"We won,\" said Oduya.\n\n'We won twice.'", `0= inverted | said | Oduya`, `1 floating |  | Oduya`},
		{"\"We won,\" said Oduya.\n\n“We won twice.”", `0= inverted | said | Oduya`, `0= floating | said | Oduya`},
		{"\"We won,\" said Oduya.\n\nIt rained.\n\n\"We won twice.\"", `0= inverted | said | Oduya`, `1 floating |  | Oduya`},
		{`Oduya said, "We won." "We won twice."`, `0 before | said | Oduya`, `0 floating | said | Oduya`},
		{`Oduya said, "We won." They left. "We won twice."`, `0 before | said | Oduya`, `1 floating |  | Oduya`},
		{"Oduya said, \"We won.\"\n\n\"We won twice.\"", `0 before | said | Oduya`, `0 floating | said | Oduya`},
		{`Oduya said, "We won." And: "We won twice."`, `0 before | said | Oduya`, `- none |  | `},
		{`"We won," said Oduya. The "cup" was big.`, `0= inverted | said | Oduya`, `- none |  | `},
		{`"We won," said Oduya of the "cup" then. "We won again."`, `0= inverted | said | Oduya of the`, `- none |  | `, `0= floating |  | `},
		{`"We won," said Oduya. The "big silver cup" was theirs. "We won again."`, `0= inverted | said | Oduya`, `- none |  | `, `0= floating |  | `},
	})
}

func TestRunsOverParagraphs(t *testing.T) {
	checkAttributed(t, [][]string{
		{"Adding it was “so.\n\n“We won twice,” Pell said.", `- none |  | `, `0= after | said | Pell`},
		{"Oduya said: “We won.\n\n“We won twice.”", `0 before | said | Oduya`, `0 none |  | `},
		{"“We won.\n\n“We won twice,” Oduya said.", `0= after | said | Oduya`, `0= after | said | Oduya`},
		{"“We won.\n\n“We won twice,” it was told.", `0 after | told | `, `0 after | told | `},
		{"Pell said they had won.\n\n“We won.\n\n“We won twice,” Oduya said.", `0= after | said | Oduya`, `0= after | said | Oduya`},
		{"Pell said they had won.\n\n\"We won.\n\n“We won twice,” Oduya said.", `0 floating |  | Pell`, `1= after | said | Oduya`},
		{"“We won.\n\n“We won twice.” — Marta Oduya", `0= signed |  | Marta Oduya`, `0= signed |  | Marta Oduya`},
		{"“We won.\n\n“We won twice.”", `0 floating |  | `, `0 none |  | `},
		{"“We won,” he said. “We won.\n\n“We won twice,” Oduya said.", `0= after | said | he`, `0= floating | said | he`, `1= after | said | Oduya`},
		{"Oduya called it “twice.\n\n“We won,” Pell said.", `0 clause | called | Oduya | it`, `1= after | said | Pell`},
		{"“We won.\n\n“We won twice,” Oduya said.\n\n“Go on.”", `0= after | said | Oduya`, `0= after | said | Oduya`, `0= floating | said | Oduya`},
		{"Oduya said it was “so.\n\n“We won twice.”", `0 clause | said | Oduya | it was`, `0 none |  | `},
		{"“so said\n\n“We won twice.”", `0 floating |  | `, `0 none |  | `},
	})
}

func TestSpeakersBeforeARun(t *testing.T) {
	checkAttributed(t, [][]string{
		{`"Marta Oduya lost," Pell took it all back. "We won."`, `- none |  | `, `0 floating |  | `},
		{"\"We won,\" said Pell.\n\nPetra Lindholm took the envelope back. It rained.\n\n\"We lost.\"", `0= inverted | said | Pell`, `1 floating |  | Petra Lindholm`},
		{"Petra Lindholm took the mayor's claims back.\n\n\"We won.\"", `0 floating |  | `},
		{`Oduya said they won. "We won."`, `0 floating |  | Oduya`},
		{`Oduya said they won. It rained. "We won."`, `0 floating |  | `},
		{"Oduya said they won.\n\n\"We won.\"", `0 floating |  | Oduya`},
		{"Oduya was asked by Pell.\n\n\"We won.\"", `0 floating |  | Oduya`},
		{"The table said they won.\n\n\"We won.\"", `0 floating |  | `},
		{"The mayor left early.\n\n\"We won.\"", `0 floating |  | `},
		{`The mayor left early. "We won."`, `0 floating |  | `},
		{`The table broke early. "We won."`, `0 floating |  | `},
		{`Table said. "We won."`, `0 floating |  | Table`},
		{"She left early.\n\n\"We won.\"", `0 floating |  | She`},
		{"They left early.\n\n\"We won.\"", `0 floating |  | `},
		{"Petra Lindholm left early. It rained.\n\n\"We won.\"", `0 floating |  | Petra Lindholm`},
		{"Petra Lindholm left early. It rained. It snowed. It cleared.\n\n\"We won.\"", `0 floating |  | Petra Lindholm`},
		{"Petra Lindholm left early. It rained. It snowed. It cleared. It rained.\n\n\"We won.\"", `0 floating |  | `},
		{"Petra Lindholm left early!\n\n\"We won.\"", `0 floating |  | `},
		{"Petra Lindholm left early.\n\nIt rained. \"We won.\"", `0 floating |  | `},
		{"Petra Lindholm left the \"old table\" early.\n\n\"We won.\"", `- none |  | `, `0 floating |  | `},
		{"Petra Lindholm left.\n\nIt rained.\n\n\"We won.\"", `0 floating |  | `},
		{"Porto Lisbon fell.\n\n\"We won.\"", `0 floating |  | Porto Lisbon`},
		{"\"We won,\" Oduya said.\n\nIt rained.\n\n\"We lost.\"", `0= after | said | Oduya`, `1 floating |  | Oduya`},
		{"\"We won,\" Oduya said.\n\n'We lost.'", `0= after | said | Oduya`, `1 floating |  | Oduya`},
		{"\"We won,\" Oduya said.\n\nIt rained.\n\n\"We lost.\"\n\nIt rained.\n\n\"We lost.\"", `0= after | said | Oduya`, `1 floating |  | Oduya`, `2 floating |  | Oduya`},
		{"\"We won,\" Oduya said. The \"a b c d e f\" and \"g\" and \"h\" and \"i\" and \"j\" fell.\n\nIt rained.\n\n\"We lost.\"", `0= after | said | Oduya`, `- none |  | `, `- none |  | `, `- none |  | `, `- none |  | `, `- none |  | `, `1 floating |  | Oduya`},
		{"\"We won,\" Oduya said. The \"a\" and \"g\" and \"h\" and \"i\" and \"j\" and \"k\" fell.\n\nIt rained.\n\n\"We lost.\"", `0= after | said | Oduya`, `- none |  | `, `- none |  | `, `- none |  | `, `- none |  | `, `- none |  | `, `- none |  | `, `1 floating |  | `},
	})
}

func TestRunsThatNobodyIsNamedFor(t *testing.T) {
	checkAttributed(t, [][]string{
		{`The "old bridge" fell.`, `- none |  | `},
		{`The "old iron bridge of the town" fell.`, `- none |  | `},
		{`"No"`, `- none |  | `},
		{`"We won" "We lost" "We left"`, `- none |  | `, `- none |  | `, `0 floating |  | `},
		{`Robert "Bobby" Lane said, "We won."`, `- none |  | `, `0 before | said | Robert "Bobby" Lane`},
		{`"We won," said Robert "Bobby" Lane. "We won twice."`, `0= inverted | said | Robert "Bobby" Lane`, `- none |  | `, `0= floating |  | `},
	})
}

func TestAttributionsInsideUnclosedRuns(t *testing.T) {
	checkAttributed(t, [][]string{
		{`", said she.`, `0 floating |  | `},
		{`"We have enough, said Marta Oduya, an engineer.`, `0= inverted | said | Marta Oduya`},
		{`"We have enough, said the mayor, Marta Oduya, and left.`, `0 floating |  | `},
		{`"We have enough, said the mayor.`, `0= inverted | said | the mayor`},
		{`"We have enough, said the table.`, `0 floating |  | `},
		{`"We have enough said Marta Oduya, and left.`, `0 floating |  | `},
		{`"Well, said Oduya, who runs the port, and left.`, `0 floating |  | `},
		{`"We have enough, claims Marta Oduya, who runs the port, and left.`, `0 floating |  | `},
		{`"We have enough, laughed Marta Oduya, who runs the port, and left.`, `0 floating |  | `},
		{`"We have enough. We won, said Marta Oduya, who runs the big old port, and left.`, `0 floating |  | `},
		{`"We have enough, said," Marta Oduya, who runs the port, and left.`, `- none |  | `},
		{`"We have enough, she said.`, `0= after | said | she`},
		{`"We have enough, she said of it.`, `0= after | said | she`},
		{`"We have enough, she said of it on the day of the big old vote.`, `0 floating |  | `},
		{`"We have enough she said.`, `0 floating |  | `},
		{`"We have enough, the table said.`, `0 floating |  | `},
		{`"We have enough, she later said.`, `0= after | said | she`},
		{`"We have enough, she often later said.`, `0 floating |  | `},
		{`"We have enough, said she.`, `0 floating |  | `},
		{`"We have enough, claims she.`, `0 floating |  | `},
		{`"She said.`, `0 floating |  | `},
		{`"Yes, she said.`, `0= after | said | she`},
		{`"Yes said.`, `0 floating |  | `},
		{`"We have enough, Marta Oduya said.`, `0= after | said | Marta Oduya`},
		{`"We have enough, Marta Oduya, the mayor, said.`, `0 floating |  | `},
		{`"We have enough, and she said.`, `0 floating |  | `},
		{`"We have enough," she said. "We do, he said.`, `0= after | said | she`, `1= after | said | he`},
	})
}

// What a missing mark let into a run does not count for its length either.
func TestClosedRunsCountTheirOwnWords(t *testing.T) {
	s := read(`"We have enough, said Marta Oduya.`)
	assert.Equal(t, 3, s.Runs[0].Words)
	assert.Equal(t, `"We have enough,`, s.Span(s.Runs[0]).In(s.Doc.Text))
}

func TestAnswersToAQuestion(t *testing.T) {
	checkAttributed(t, [][]string{
		{"\"Is it safe?\" she asked Pell.\n\n\"Yes.\"", `0= after | asked | she`, `1 dialogue |  | Pell`},
		{"\"Is it safe?\" she asked.\n\n\"Yes.\"", `0= after | asked | she`, `1 dialogue |  | `},
		{"\"Is it safe?\" she asks Pell.\n\n\"Yes.\"", `0= after | asks | she`, `1 dialogue |  | Pell`},
		{"\"Is it safe?\" she asked in Oslo.\n\n\"Yes.\"", `0= after | asked | she`, `1 dialogue |  | `},
		{"\"Is it safe?\" asked Pell.\n\n\"Yes.\"", `0= inverted | asked | Pell`, `1 dialogue |  | `},
		{"\"Is it safe?\" she said.\n\n\"Yes.\"", `0= after | said | she`, `0= floating | said | she`},
		{"\"It is safe,\" she asked Pell.\n\n\"Yes.\"", `0= after | asked | she`, `0= floating | asked | she`},
		{"She asked: \"Is it safe?\"\n\n\"Yes.\"", `0 before | asked | She`, `0 floating | asked | She`},
		{"She asked Pell, \"Is it safe?\"\n\n\"Yes.\"", `0 before | asked | She`, `0 floating | asked | She`},
		{"\"Is it safe?\" — Marta Oduya\n\n\"Yes.\"", `0= signed |  | Marta Oduya`, `0= floating |  | Marta Oduya`},
		{"\"Is it safe?\" she asked Pell.\n\n\"Yes, it is and it will be safe for a very long time.\"", `0= after | asked | she`, `0= floating | asked | she`},
		{"\"Is it safe?\" she asked Pell.\n\n\"Yes, it is and it will be safe for a very long time now.\"", `0= after | asked | she`, `0= floating | asked | she`},
		{"\"Is it safe?\" she asked the mayor.\n\n\"Yes.\"", `0= after | asked | she`, `1 dialogue |  | `},
		{"\"Is it safe?\" she asked Paulo Pell of Oslo.\n\n\"Yes.\"", `0= after | asked | she`, `1 dialogue |  | Paulo Pell of Oslo`},
		{"\"Is it safe?\" she asked Pell.\n\n\"Yes.\"\n\n\"Since when?\"\n\n\"May.\"", `0= after | asked | she`, `1 dialogue |  | Pell`, `2 dialogue |  | she`, `3 dialogue |  | Pell`},
		{"\"Is it safe?\" she asked.\n\n\"Yes.\"\n\n\"Since when?\"\n\n\"May.\"", `0= after | asked | she`, `1 dialogue |  | `, `2 dialogue |  | she`, `3 dialogue |  | `},
		{"\"Is it safe?\" she asked Pell.\n\nIt rained. \"Yes.\"", `0= after | asked | she`, `1 floating |  | she`},
	})
}
