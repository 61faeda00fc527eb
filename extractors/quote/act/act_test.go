package act_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/extractors/en"
	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/quote/act"
	"github.com/d1af08f5/sayso/extractors/text"
)

// judged returns the act and the lemma of the quote of a text whose cue stands in
// braces and whose content stands in brackets.
func judged(t *testing.T, l *act.Lexicon, marked string, typ text.QuoteType) (text.Act, string) {
	t.Helper()
	s := strings.NewReplacer("{", "", "}", "", "[", "", "]", "").Replace(marked)
	between := func(open, end string) (x text.Span) {
		before, rest, ok := strings.Cut(marked, open)
		if !ok {
			return x
		}
		words, _, _ := strings.Cut(rest, end)
		x.Start = len(before) - strings.Count(before, "{") - strings.Count(before, "}") - strings.Count(before, "[") - strings.Count(before, "]")
		x.End = x.Start + len(words)
		return x
	}
	d := new(text.Document)
	d.Reset(s)
	text.Segment(d)
	d.Quotes = []text.Quote{{Type: typ, Content: []text.Span{between("[", "]")}, Cue: between("{", "}"), Act: text.Attitude, Lemma: "old"}}
	require.NotZero(t, d.Quotes[0].Content[0].Len(), marked)
	var g grammar.Words
	g.Read(d, en.Lexicon())
	l.Set(&g)
	return d.Quotes[0].Act, d.Quotes[0].Lemma
}

func TestActsOfIndirectQuotes(t *testing.T) {
	for _, x := range []struct {
		text  string
		act   text.Act
		lemma string
	}{
		{"Okello {said} [the dam would hold].", text.Speech, "say"},
		{"OKELLO {SAID} [THE DAM WOULD HOLD].", text.Speech, "say"},
		{"[The dam will hold], {according to} Okello.", text.Speech, "according to"},
		{"Okello {has repeatedly said} [the dam would hold].", text.Speech, "say"},
		{"Okello {was quoted as saying} [the dam would hold].", text.Speech, "say"},
		{"Okello {went on to say} [the dam would hold].", text.Speech, "say"},
		{"Okello {issued a statement saying} [the dam would hold].", text.Speech, "say"},
		{"Okello {did not mention} [the dam].", text.Speech, "mention"},
		{"Okello {called for} [an inquiry].", text.Speech, "call"},
		{"Okello {called on} the board [to resign].", text.Speech, "call"},
		{"Okello {made} it clear [that he would stay].", text.Speech, "make"},
		{"The audit {shows} [that money is missing].", text.Speech, "show"},
		{"In a survey, {per} the firm, [half of them want to go].", text.Speech, "per"},
		{"Okello{:} [no dam will hold].", text.Speech, ""},
		{"Okello {re-tweeted} [that the dam would hold].", text.Speech, "re-tweet"},
		{"He dismissed her {warning} [that the dam would break].", text.Speech, "warning"},
		{"He left, {warning} [that the dam would break].", text.Speech, "warn"},
		{"She gave a stern {warning} [that the dam would break].", text.Speech, "warning"},
		{"He heard the {warning} [that the dam would break].", text.Speech, "warning"},
		{"They had an {understanding} [that the dam would break].", text.Thought, "understanding"},
		{"A {feeling} [that the dam would break] spread.", text.Thought, "feeling"},
		{"In Oslo the board, {warning} [that the dam would break], left.", text.Speech, "warn"},
		{"Their {belief or decision} [that the dam would hold] was odd.", text.Thought, "belief"},
		{"Okello {- said -} [the dam would hold].", text.Speech, "say"},
		{"Okello {repainted tiles} [on the dam].", text.Attitude, "repaint"},
		{"He laughed at Okello's {claims} [that the dam would hold].", text.Speech, "claim"},
		{"Okello {declined} to say [whether the dam would hold].", text.Speech, "decline"},
		{"Okello {declined} to repaint [the dam].", text.Attitude, "decline"},
		{"Okello {declined} to back [the dam].", text.Attitude, "decline"},
		{"Okello {declined} [to say more].", text.Attitude, "decline"},
		{"Okello {believes} [that the dam will hold].", text.Thought, "believe"},
		{"Okello {hopes} [to win].", text.Attitude, "hope"},
		{"Okello {hopes} [that he will win].", text.Thought, "hope"},
		{"Okello {is widely expected} [to win].", text.Thought, "expect"},
		{"Okello is {confident} [that the dam will hold].", text.Thought, "confident"},
		{"He shares her {fears} [that the dam will break].", text.Thought, "fear"},
		{"{To} Okello, [the dam was a monument].", text.Thought, "to"},
		{"Okello {wants} [to win].", text.Attitude, "want"},
		{"Okello {backed} [the new dam].", text.Attitude, "back"},
		{"Okello {voted against} [the new dam].", text.Attitude, "vote"},
		{"Okello {named} [a new coach].", text.Attitude, "name"},
		{"Okello {named} [whoever had come].", text.Speech, "name"},
		{"Okello {proved} [the dam would hold].", text.Speech, "prove"},
		{"Okello {encouraged} [them to leave].", text.Speech, "encourage"},
		{"Okello {noticed} [his new sign].", text.Attitude, "notice"},
		{"Okello {noticed} [that it was new].", text.Thought, "notice"},
		{"Okello {announced} [this].", text.Attitude, "announce"},
		{"Okello {sees} [the dam as a danger].", text.Thought, "see"},
		{"Okello {examined} [tiles that would not break].", text.Attitude, "examine"},
		{"She spoke {about} [how the dam held].", text.Speech, "about"},
		{"Okello {criticised} [the new dam].", text.Attitude, "criticise"},
		{"Okello {agreed} [that the dam was old].", text.Speech, "agree"},
		{"Okello {agreed} with [the ruling].", text.Attitude, "agree"},
		{"Okello {agreed} [to leave].", text.Attitude, "agree"},
		{"His {opposition} to [the dam] was known.", text.Attitude, "opposition"},
		{"Okello {repainted} [the dam].", text.Attitude, "repaint"},
		{"Okello{'s said} [the dam would hold].", text.Speech, "say"},
		{"I {am glad} [that the dam held].", text.Attitude, "glad"},
		{"Okello {is counting on} [the dam].", text.Attitude, "count"},
		{"Okello {weighed in on} [the dam].", text.Speech, "weigh"},
		{"Okello {wants} to know [whether the dam holds].", text.Speech, "want"},
		{"{In} a poll, [half of them want to go].", text.Speech, "in"},
		{"[The dam will hold], as Okello {put} it.", text.Speech, "put"},
		{"[The dam will hold], she {did}.", text.Attitude, "do"},
		{"[The dam will hold].", text.Speech, ""},
	} {
		a, lemma := judged(t, en.Acts(), x.text, text.Indirect)
		assert.Equal(t, x.act, a, x.text)
		assert.Equal(t, x.lemma, lemma, x.text)
	}
}

// Words in marks were said, unless the cue says that they were thought.
func TestMarksShowSpeech(t *testing.T) {
	for passage, want := range map[string]text.Act{
		`Okello {backed} ["the finest dam"].`:          text.Speech,
		`Okello {backed} [the "Clean Lake Plan"].`:     text.Attitude,
		`Okello {hailed} [him as "The Comeback Kid"].`: text.Speech,
		`Okello {Hails} [The "Clean Lake Plan"].`:      text.Speech,
		`Okello {announced} ["Clean Lake Plan"].`:      text.Speech,
		`Okello {backed} [the "Lake"].`:                text.Speech,
		`Okello {backed} ["Save The Lake!"].`:          text.Speech,
		`Okello {repainted} ["the dam"].`:              text.Speech,
		`Okello {wants} ["a fair deal"].`:              text.Speech,
		`["It will hold,"] Okello {thought}.`:          text.Thought,
		`["It will hold."] — Okello`:                   text.Speech,
		`Okello {said} ["the dam will hold"].`:         text.Speech,
		`Okello was {sure} ["it would hold"].`:         text.Thought,
		`["It will hold,"] she {was like}.`:            text.Speech,
		`["It will hold," — ] Okello {nodded}.`:        text.Speech,
	} {
		for _, typ := range []text.QuoteType{text.Direct, text.Mixed} {
			a, _ := judged(t, en.Acts(), passage, typ)
			assert.Equal(t, want, a, passage)
		}
	}
}

func TestZeroLexiconKnowsMarksAlone(t *testing.T) {
	a, lemma := judged(t, new(act.Lexicon), `Okello {said} [it would hold].`, text.Indirect)
	assert.Equal(t, text.Attitude, a)
	assert.Equal(t, "said", lemma)
	a, _ = judged(t, new(act.Lexicon), `Okello {thought} ["it would hold"].`, text.Mixed)
	assert.Equal(t, text.Speech, a)
}
