package rules_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/grammar"
)

// turns returns the turns of a text, a line each: label | run | run.
func turns(text string) []string {
	s := read(text)
	out := []string{}
	for _, turn := range s.Turns() {
		line := []string{words(s, turn.Name)}
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
			interview("They met in May.", "BAKKER: When did you leave?", "LINDH: We left in 1994.", "BAKKER: Who was there?"), []string{}},
		{"unless they are all of the text",
			interview("BAKKER: When did you leave?", "LINDH: We left in 1994.", "BAKKER: Who was there?"),
			[]string{"BAKKER | When did you leave?", "LINDH | We left in 1994.", "BAKKER | Who was there?"}},
		{"labels on lines of their own",
			interview("PRIME MINISTER:", "We left in 1994.", "It was late.", "JOURNALIST:", "Who was there?", "PRIME MINISTER:", "My sister."),
			[]string{"PRIME MINISTER | We left in 1994. | It was late.", "JOURNALIST | Who was there?", "PRIME MINISTER | My sister."}},
		{"with times behind",
			interview("Ann Lind (00:05):", "We left in 1994.", "[Bo Pell] 10:02:11", "Who was there?"),
			[]string{"Ann Lind | We left in 1994.", "Bo Pell | Who was there?"}},
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
		{"who presides counts as who asks",
			interview("Hon. Lindh: The road is a bog.", "The Speaker: Order!", "Hon. Lindh: The road is a bog."),
			[]string{"Hon. Lindh | The road is a bog.", "The Speaker | Order!", "Hon. Lindh | The road is a bog."}},
		{"who is talked to stands first",
			interview("Bakker: Mr. Speaker, the road is a bog.", "Lindh: Madam Chair, it is dry.", "Bakker: It is a bog."),
			[]string{"Bakker | Mr. Speaker, the road is a bog.", "Lindh | Madam Chair, it is dry.", "Bakker | It is a bog."}},
		{"titles, and somebody who speaks again, in all of the text",
			interview("Mrs. Bakker: The pump is down.", "Mr. Lindh: Then the buckets.", "Mrs. Bakker: There are none."),
			[]string{"Mrs. Bakker | The pump is down.", "Mr. Lindh | Then the buckets.", "Mrs. Bakker | There are none."}},
		{"a post for each name",
			interview("The club has a board.", "President: Ann Lind.", "Clerk: Bo Pell.", "Treasurer: Ida Roe."), []string{}},
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

func TestLabelsInTheirForms(t *testing.T) {
	for _, x := range []struct {
		name, text string
		want       []string
	}{
		{"a role at first, the surname later",
			interview("DANA LIND, ANCHOR: Is it safe?", "MARTA ODUYA, COUNTY ENGINEER: I think so.", "LIND: You think so?", "ODUYA: We checked it."),
			[]string{"DANA LIND | Is it safe?", "MARTA ODUYA | I think so.", "LIND | You think so?", "ODUYA | We checked it."}},
		{"a role in lower case",
			interview("Dana Lind, anchor: Is it safe?", "Marta Oduya, the county engineer: I think so.", "Lind: You think so?", "Oduya: We checked it."),
			[]string{"Dana Lind | Is it safe?", "Marta Oduya | I think so.", "Lind | You think so?", "Oduya | We checked it."}},
		{"a gap for the colon",
			interview("MS. ODUYA:  Good afternoon.", "Q\u00a0\u00a0 Is it safe?", "MS. ODUYA:  It is.", "Q    And the cost?"),
			[]string{"MS. ODUYA | Good afternoon.", "Q | Is it safe?", "MS. ODUYA | It is.", "Q | And the cost?"}},
		{"an office with the name in brackets",
			interview("The Member for Harbour East (Mr. Shah): Why is it shut?", "The Minister for Works (Ms. Oduya): It is safe.", "Mr. Speaker: Next order!"),
			[]string{"Mr. Shah | Why is it shut?", "Ms. Oduya | It is safe.", "Mr. Speaker | Next order!"}},
		{"a name in capitals and a full stop",
			interview("Mr. BRANDT. I introduced a bill.", "Ms. ODUYA of Harbour. Will he yield?", "The PRESIDENT pro tempore. He yields."),
			[]string{"BRANDT | I introduced a bill.", "ODUYA | Will he yield?", "PRESIDENT | He yields."}},
		{"a place and a party, a state and a time",
			interview("Senator ODUYA (Harbour—Minister for Works) (10:31): It is safe.", "Senator BRANDT (Lowland) (10:32): Why is it shut?"),
			[]string{"Senator ODUYA | It is safe.", "Senator BRANDT | Why is it shut?"}},
		{"a post and a party in one bracket",
			interview("Mr. Roe (Minister of Works, Lib.): Mr. Speaker, it is safe.", "Some hon. members: Oh, oh!", "Mr. Roe: It is safe."),
			[]string{"Mr. Roe | Mr. Speaker, it is safe.", "Some hon. members | Oh, oh!", "Mr. Roe | It is safe."}},
		{"a bracket before the full stop, and capitals behind Mc",
			interview("Mr. McCORKLE (during the reading). I object.", "The SPEAKER pro tempore (Mr. LANGE). Order!", "The PRESIDENT: Order!"),
			[]string{"McCORKLE | I object.", "SPEAKER | Order!", "The PRESIDENT | Order!"}},
		{"a time in brackets before few turns",
			interview("[00:01] Mrs. Lind: The pump is down.", "[00:03] Speaker 2: Then buckets."),
			[]string{"Mrs. Lind | The pump is down.", "Speaker 2 | Then buckets."}},
		{"a time in brackets before what happened",
			interview("[10:15] Three Goals: It is level.", "[10:20] Long Corner: It is late."), []string{}},
		{"two numbered speakers",
			interview("Speaker 1: Is it safe?", "Speaker 2: It is."),
			[]string{"Speaker 1 | Is it safe?", "Speaker 2 | It is."}},
		{"chevrons",
			interview(">> Good evening.", ">> Reporter: It is safe.", ">>> And now the weather"),
			[]string{" | Good evening.", "Reporter | It is safe.", " | And now the weather"}},
		{"a name and a time on a line of their own",
			interview("Dana Lind  00:03", "Is it safe?", "[00:05] Marta Oduya", "It is.", "We checked it.", "Dana Lind (1:00:14)", "Good."),
			[]string{"Dana Lind | Is it safe?", "Marta Oduya | It is. | We checked it.", "Dana Lind | Good."}},
		{"a time before the label",
			interview("[00:12:30] Lind: Is it safe?", "[00:12:34] Oduya: I think so.", "[00:12:40] Lind: You think so?", "[00:12:44] Oduya: We checked it."),
			[]string{"Lind | Is it safe?", "Oduya | I think so.", "Lind | You think so?", "Oduya | We checked it."}},
		{"numbered speakers",
			interview("Speaker 1: Is it safe?", "Speaker 2: I think so.", "Speaker 1: You think so?", "Speaker 2: We checked it."),
			[]string{"Speaker 1 | Is it safe?", "Speaker 2 | I think so.", "Speaker 1 | You think so?", "Speaker 2 | We checked it."}},
		{"initials after a full name",
			interview("Dana Lind: Is it safe?", "Marta Oduya: I think so.", "DL: You think so?", "MO: We checked it."),
			[]string{"Dana Lind | Is it safe?", "Marta Oduya | I think so.", "DL | You think so?", "MO | We checked it."}},
		{"stage directions",
			interview("LIND: Is it safe? (LAUGHTER) Is it?", "(BEGIN VIDEO CLIP)", "ODUYA: I think so. [applause] We [the county] checked it.", "[crosstalk]", "LIND: You think so?", "ODUYA: (INAUDIBLE)", "LIND: I see."),
			[]string{"LIND | Is it safe? | Is it?", "ODUYA | I think so. | We [the county] checked it.", "LIND | You think so?", "LIND | I see."}},
		{"how something is said, in small letters",
			interview("Mr. BRANDT. (laughing) It is safe (or nearly safe) now. (through an interpreter) It is.", "Ms. ODUYA. Is it? (Applause) (Is it, though?)"),
			[]string{"BRANDT | It is safe (or nearly safe) now. | It is.", "ODUYA | Is it? | (Is it, though?)"}},
		{"a heading that comes once",
			interview("LIND: Is it safe?", "ODUYA: I think so.", "LIND: You think so?", "ODUYA: We checked it.", "Three Things to Know: It is old."),
			[]string{"LIND | Is it safe?", "ODUYA | I think so.", "LIND | You think so?", "ODUYA | We checked it."}},
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
		"PRIME MINISTER": "PRIME MINISTER",
		"SPEAKER 1":      "SPEAKER 1",
	} {
		s := read(label)
		assert.Equal(t, want, s.LabelName(grammar.Range{First: 0, Last: len(s.Doc.Tokens)}).In(label), label)
	}
}
