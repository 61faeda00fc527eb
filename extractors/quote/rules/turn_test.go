package rules_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/grammar"
)

// turns returns the turns of a text, a line each: label | run | run.
func turns(text string) []string {
	s := read(text, "")
	out := []string{}
	for _, turn := range s.Turns() {
		line := []string{words(s, turn.Label)}
		for _, r := range turn.Runs {
			line = append(line, words(s, r))
		}
		out = append(out, strings.Join(line, " | "))
	}
	return out
}

// interview joins paragraphs.
func interview(paragraphs ...string) string { return strings.Join(paragraphs, "\n\n") }

func TestTurnsOfAnInterview(t *testing.T) {
	for _, x := range []struct {
		name, text string
		want       []string
	}{
		{"four turns that ask and talk",
			interview("BAKKER: When did you leave?", "LINDH: We left in 1994.", "BAKKER: Who was there?", "LINDH: My sister."),
			[]string{"BAKKER | When did you leave?", "LINDH | We left in 1994.", "BAKKER | Who was there?", "LINDH | My sister."}},
		{"three turns are too few without labels of questions",
			interview("BAKKER: When did you leave?", "LINDH: We left in 1994.", "BAKKER: Who was there?"), []string{}},
		{"a question and its answer",
			interview("Q: When did she leave?", "A: In 1994."), []string{"Q | When did she leave?", "A | In 1994."}},
		{"a question and its answer, in words",
			interview("Question: When did she leave?", "Lindh: In 1994."), []string{"Question | When did she leave?", "Lindh | In 1994."}},
		{"a first turn that asks nothing",
			interview("Q: So she left.", "A: In 1994."), []string{}},
		{"full stops for colons",
			interview("Q. When did she leave?", "A. In 1994."), []string{"Q. | When did she leave?", "A. | In 1994."}},
		{"labels that come once",
			interview("BAKKER: When did you leave?", "LINDH: We left in 1994.", "PELL: Who was there?", "ODUYA: My sister."), []string{}},
		{"one label that comes twice of five",
			interview("BAKKER: When did you leave?", "LINDH: We left in 1994.", "BAKKER: Who was there?", "ODUYA: My sister.", "PELL: I see."),
			[]string{"BAKKER | When did you leave?", "LINDH | We left in 1994.", "BAKKER | Who was there?", "ODUYA | My sister.", "PELL | I see."}},
		{"one label that comes twice of six",
			interview("BAKKER: When did you leave?", "LINDH: We left in 1994.", "BAKKER: Who was there?", "ODUYA: My sister.", "PELL: I see.", "SENA: So do I."), []string{}},
		{"one label alone",
			interview("BAKKER: When did you leave?", "BAKKER: We left in 1994.", "BAKKER: Who was there?", "BAKKER: My sister."), []string{}},
		{"labels that hardly change",
			interview("BAKKER: When did you leave?", "BAKKER: We left in 1994.", "LINDH: Who was there?", "LINDH: My sister.", "BAKKER: I see."), []string{}},
		{"labels that change in three places of four",
			interview("BAKKER: When did you leave?", "LINDH: We left in 1994.", "BAKKER: Who was there?", "BAKKER: You know?", "LINDH: My sister."),
			[]string{"BAKKER | When did you leave?", "LINDH | We left in 1994.", "BAKKER | Who was there?", "BAKKER | You know?", "LINDH | My sister."}},
		{"nobody asks or talks to anybody",
			interview("Date: May 1994.", "Place: Lisbon.", "Date: June 1995.", "Place: Porto."), []string{}},
		{"one of four talks",
			interview("Date: May 1994.", "Place: Lisbon?", "Date: June 1995.", "Place: Porto."), []string{}},
		{"two of four talk",
			interview("Date: May 1994.", "Place: Lisbon?", "Date: June 1995.", "Place: My Porto."),
			[]string{"Date | May 1994.", "Place | Lisbon?", "Date | June 1995.", "Place | My Porto."}},
		{"nobody talks, but the labels are those of questions",
			interview("Host: May 1994.", "Lindh: Lisbon.", "Host: June 1995.", "Lindh: Porto."),
			[]string{"Host | May 1994.", "Lindh | Lisbon.", "Host | June 1995.", "Lindh | Porto."}},
		{"a last name comes again without the first",
			interview("JOHANNES BAKKER: When did you leave?", "ANNA LINDH: We left in 1994.", "BAKKER: Who was there?", "LINDH: My sister."),
			[]string{"JOHANNES BAKKER | When did you leave?", "ANNA LINDH | We left in 1994.", "BAKKER | Who was there?", "LINDH | My sister."}},
		{"answers over paragraphs, no headline, and nothing after the last",
			interview("They met in May.", "Q: When did she leave?", "She said \"May\"", "The Road", "And why?", "A: In 1994.", "They parted."),
			[]string{"Q | When did she leave? | She said \"May\" | And why?", "A | In 1994."}},
		{"stars around labels and turns",
			interview("**Q: When did she leave?**", "_A: In 1994._"), []string{"Q | When did she leave?", "A | In 1994."}},
		{"a question without an answer", "Q: When did she leave?", []string{}},
		{"no label", interview("They met in May.", "They parted in June."), []string{}},
		{"nothing", "", []string{}},
	} {
		t.Run(x.name, func(t *testing.T) { assert.Equal(t, x.want, turns(x.text)) })
	}
}

func TestLabelsOfQuestions(t *testing.T) {
	for _, w := range strings.Fields("Q A Question Answer Interviewer Reporter Host Moderator QUESTION") {
		assert.Len(t, turns(interview(w+": When did she leave?", "Lindh: In 1994.")), 2, w)
	}
	assert.Empty(t, turns(interview("Guest: When did she leave?", "Lindh: In 1994.")))
}

func TestWordsOfPeopleWhoTalkToEachOther(t *testing.T) {
	talk := func(w string) string {
		return interview("Pell: So "+w+" left.", "Lindh: Then "+w+" came.", "Pell: In 1994.", "Lindh: In June.")
	}
	for _, w := range strings.Fields("I me my we us our you your You") {
		assert.Len(t, turns(talk(w)), 4, w)
	}
	for _, w := range strings.Fields("he she they it them its") {
		assert.Empty(t, turns(talk(w)), w)
	}
}

func TestNamesInLabelsAreWithoutTitles(t *testing.T) {
	for label, want := range map[string]string{
		"BAKKER":         "BAKKER",
		"Sen. Bakker":    "Bakker",
		"The Herald":     "Herald",
		"Mr. Bakker":     "Bakker",
		"The":            "The",
		"Bakker Mr.":     "Bakker Mr.",
		"The Sen. Lindh": "Lindh",
	} {
		s := read(label, "")
		assert.Equal(t, want, s.LabelName(grammar.Range{First: 0, Last: len(s.Doc.Tokens)}).In(label), label)
	}
}
