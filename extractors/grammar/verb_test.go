package grammar_test

import (
	"strings"
	"testing"

	"github.com/d1af08f5/sayso/extractors/grammar"
)

func TestTensedVerbsShowTense(t *testing.T) {
	holds(t, func(c *grammar.Clauses, at []int) bool { return c.Tensed(at[0]) },
		marked("said tells told laughed laughs began"), marked("say saying laugh laughing begun house"))
}

// With two carets, the clause begins at the first.
func ofVerb(is func(c *grammar.Clauses, lo, v int) bool) func(c *grammar.Clauses, at []int) bool {
	return func(c *grammar.Clauses, at []int) bool {
		if len(at) > 1 {
			return is(c, at[0], at[1])
		}
		return is(c, 0, at[0])
	}
}

func TestFiniteVerbsCanHaveSubjects(t *testing.T) {
	holds(t, ofVerb((*grammar.Clauses).Finite),
		append(in("* ^say so", "they we you i will also never officials people police do"),
			"^said", "Oslo ^claims", "Ruiz ^laughed", "Oslo's mayor ^claims it", "the ^they ^say"),
		append(in("* ^say so", "he she it Ruiz official cows the"),
			"^Said", "the ^claims", "Oslo's ^claims", "Ruiz ^saying", "a red ^house", "^say", "they ^^say"))
}

func TestWhatStandsBeforeTellsNounsFromVerbs(t *testing.T) {
	holds(t, ofVerb((*grammar.Clauses).AsNoun),
		append(in("* ^claims", "the her in red Oslo's Ruiz’s to"), "Ruiz' ^claims", "three such ^reports", "^the ^claims"),
		append(in("* ^claims", "he who will also Ruiz officials letter which and"), "^claims", "to ^claim", "the ^^claims", "Oslo, ^claims"))
}

func TestVerbLikeWordsEndAsVerbsDo(t *testing.T) {
	holds(t, func(c *grammar.Clauses, at []int) bool { return c.VerbLike(at[0]) },
		marked("nodded insists bids shed"),
		marked("house nodding was has does led bus themselves towards whereas officials documents"))
}

func TestVerbsFollowSubjects(t *testing.T) {
	holds(t, func(c *grammar.Clauses, at []int) bool { return c.CanBeVerb(at[0]) },
		marked("said will laughed also nodded walks once volunteers sign"),
		append(marked("Said in and who that the my officials letter this he 24 ,"), "^"))
}

func TestSubjectsOfPassivesDoNotSpeak(t *testing.T) {
	holds(t, ofVerb((*grammar.Clauses).Passive),
		[]string{"She was ^told", "She was also ^told", "It is ^called", "It has been ^told", "a plan ^called", "^was ^told", "^plan ^called", "she's ^told", "a scheme ^called"},
		append(in("* ^told", "he officials agency who and Ruiz has also"),
			"^told", "She was ^^told", "was ^also ^told", "It was ^said", "the plan ^said", "was it ^told", "plan ^^called"))
}

func TestAsidesHoldNoVerb(t *testing.T) {
	holds(t, func(c *grammar.Clauses, at []int) bool { return c.Aside(at[0], at[1]) },
		[]string{"told ^reporters in Oslo on Friday ^that", "told ^^that", "told ^those who claims ^that", "told ^Said in Oslo ^that", "told ^the others that ^that",
			"^" + strings.Repeat("cow ", 14) + "^that"},
		[]string{"told ^reporters he ^that", "told ^reporters was ^that", "told ^reporters said ^that", "told ^he ^that", "told ^it in Oslo ^that",
			"^" + strings.Repeat("cow ", 15) + "^that"})
}
