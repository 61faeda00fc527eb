package rules_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/quote/rules"
)

// sure returns the readings that the rules are sure of, a line each:
// content + content | cue | speaker.
func sure(text string) []string {
	out := []string{}
	for _, r := range read(text).Sure() {
		var content []string
		for _, c := range r.Content {
			content = append(content, c.In(text))
		}
		out = append(out, strings.Join([]string{strings.Join(content, " + "), r.Cue.In(text), r.Speaker.In(text)}, " | "))
	}
	return out
}

func TestReadingsThatTheRulesAreSureOf(t *testing.T) {
	for _, x := range []struct {
		text string
		want []string
	}{
		{`"We won," Oduya said.`, []string{`"We won," | said | Oduya`}},
		{`"We won," said Mayor Oduya.`, []string{`"We won," | said | Oduya`}},
		{`“We won.” — Marta Oduya`, []string{`“We won.” |  | Marta Oduya`}},
		{"\"BAKKER: In 1994.\"\n\n\"LINDH: Who?\"\n\n\"BAKKER: Mine.\"", []string{`In 1994." |  | BAKKER`, `Who?" |  | LINDH`, `Mine." |  | BAKKER`}},
		{`"A year," Oduya said, "is long." "And dull."`, []string{`"A year," + "is long." + "And dull." | said | Oduya`}},
		{`"A year," Oduya said. Pell said, "We won." "No," said Lindh.`, []string{`"A year," | said | Oduya`, `"No," | said | Lindh`}},
		{"“We won.\n\n“We won twice,” Oduya said.", []string{`“We won. + “We won twice,” | said | Oduya`}},
		// Not those before the run, of a clause, of the company, without a speaker, or with words outside the marks.
		{`Oduya said, "We won."`, []string{}},
		{`Oduya said it was "a good year."`, []string{}},
		{`"We won," according to Oduya.`, []string{}},
		{`Oduya: "We won."`, []string{}},
		{`She left. "We won."`, []string{}},
		{`"We won." She left.`, []string{}},
		{`"We won," she was told.`, []string{}},
		{`The county needs people "who listen," Oduya said.`, []string{}},
		{`"We won," Oduya said, and it was "a very good year."`, []string{`"We won," | said | Oduya`}},
	} {
		assert.Equal(t, x.want, sure(x.text), x.text)
	}
}

func TestReadingOfAnAttribution(t *testing.T) {
	s := read(`"We won," said the mayor, Marta Oduya.`)
	a := s.Settled[0]
	r := s.Reading(&a)
	assert.Equal(t, rules.Reading{Cue: bytes(s, a.Cue), Speaker: bytes(s, a.Speaker), Confidence: .95}, r)
	a.Cue = grammar.Range{}
	assert.Zero(t, s.Reading(&a).Cue)
	a.Speaker = grammar.Range{}
	r = s.Reading(&a)
	assert.Zero(t, r.Speaker)
	assert.InDelta(t, .02, r.Confidence, 0, "nobody is named")
}

func TestPatternsAndTheirConfidence(t *testing.T) {
	s := read(`"We won," said Oduya.`)
	who := s.Settled[0].Speaker
	for p, want := range map[rules.Pattern]struct {
		name       string
		confidence float64
	}{
		rules.None: {"none", 0}, rules.After: {"after", .94}, rules.Inverted: {"inverted", .95},
		rules.Clause: {"clause", .33}, rules.Colon: {"colon", .70}, rules.Floating: {"floating", .12},
		rules.Beside: {"beside", .40}, rules.Pointed: {"pointed", .30}, rules.Dialogue: {"dialogue", .30},
		rules.Labelled: {"labelled", .90},
	} {
		assert.Equal(t, want.name, p.String())
		assert.InDelta(t, want.confidence, s.Reading(&rules.Attribution{By: p, Speaker: who}).Confidence, 0, p)
	}
	assert.InDelta(t, .85, rules.TurnConfidence, 0)
}

func TestRunsAmongQuotes(t *testing.T) {
	last := func(text string) bool {
		s := read(text)
		return s.AmongQuotes(len(s.Runs) - 1)
	}
	first := func(text string) bool { return read(text).AmongQuotes(0) }
	assert.True(t, last("\"We won,\" said Oduya. The \"big old cup of the town\" shone."))
	assert.True(t, last("\"We won,\" said Oduya.\n\nIt rained.\n\nThe \"big old cup of the town\" shone."), "two paragraphs after a quote")
	assert.False(t, last("\"We won,\" said Oduya.\n\nIt rained.\n\nIt snowed.\n\nThe \"big old cup of the town\" shone."), "three")
	assert.False(t, last("The \"old road\" led there. The \"big old cup of the town\" shone."), "after what is no quote")
	assert.False(t, last("The \"big old cup of the town\" shone."))
	assert.True(t, first("The \"big old cup of the town\" shone. \"We won,\" said Oduya."))
	assert.True(t, first("The \"big old cup of the town\" shone.\n\nIt rained.\n\n\"We won,\" said Oduya."), "two paragraphs before a quote")
	assert.False(t, first("The \"big old cup of the town\" shone.\n\nIt rained.\n\nIt snowed.\n\n\"We won,\" said Oduya."), "three")
	assert.False(t, first("The \"big old cup of the town\" shone. The \"old road\" led there."), "before what is no quote")
	assert.True(t, first("The \"cup is my own.\" shone."), "it talks, and stops")
	assert.False(t, first("The \"cup is my own,\" shone."), "it does not stop")
	assert.False(t, first("The \"cup is their own.\" shone."), "it does not talk")
	assert.True(t, first("\"Is that the cup?\""))
	assert.True(t, first("\"That is the cup!\""))
	assert.False(t, first("\"That is the cup.\""))
	assert.False(t, first("They saw it. \"Is that the cup?\""), "no paragraph of its own")
}

func TestVerbsOfTheLists(t *testing.T) {
	for _, x := range []struct {
		list  map[string]bool
		verbs string
	}{
		{rules.Thinking, "think feels believed hoping knows wondered"},
		{rules.Telling, `says tells claims argued warned announced reporting denies denied accused admit insisting testified promises explained
			swears writing wrote answered replied alleged confirmed asked declares vowed assures`},
		{rules.Naming, "called dubbed labels terming names titled nicknamed branded entitled"},
	} {
		for _, v := range strings.Fields(x.verbs) {
			assert.True(t, x.list[grammar.Stem(v)], v)
		}
		assert.False(t, x.list[grammar.Stem("walked")])
	}
}

// by returns the pattern of the first run of a text.
func by(text string) rules.Pattern { return read(text).Settled[0].By }

func TestWordsOfTheLists(t *testing.T) {
	for _, w := range strings.Fields(`words word message view views verdict reply answer response instruction instructions advice warning
		assessment opinion reaction conclusion motto order promise question line sentiment thought thoughts quote quotes quotation saying
		remark remarks complaint explanation lament cry plea`) {
		assert.Equal(t, rules.Pointed, by("\"We won.\"\n\nThat was the "+w+" of Petra Lindholm."), w)
	}
	for _, w := range strings.Fields("That Those These This Such") {
		assert.Equal(t, rules.Pointed, by("\"We won.\"\n\n"+w+" are the words of Petra Lindholm."), w)
	}
	for _, w := range strings.Fields(`Listen Watch Read Related Photo Photos Video Update Correction Clarification Note See About Contact
		Source Caption Credit Pictured Image Breaking`) {
		assert.Equal(t, by("Watch, Oduya: \"We won.\""), by(w+", Oduya: \"We won.\""), w)
	}
	for _, w := range strings.Fields("On About Regarding Concerning Asked") {
		s := read(w + " the budget: \"We won.\"")
		assert.True(t, s.Settled[0].Topic, w)
	}
}
