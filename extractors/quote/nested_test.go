package quote_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/text"
)

// told returns the quotes of a text, a line each, with what they are reported
// inside and their mode: run + run | speaker | via 1 | negated.
func told(s string) []string {
	return lines(s, func(q *text.Quote, runs string) []string {
		parts := []string{runs, q.Speaker.In(s)}
		if q.Via >= 0 {
			parts = append(parts, "via "+strconv.Itoa(q.Via+1))
		}
		if q.Mode != text.Asserted {
			parts = append(parts, q.Mode.String())
		}
		return parts
	})
}

func checkTold(t *testing.T, examples []example) {
	t.Helper()
	for _, x := range examples {
		t.Run(x.name, func(t *testing.T) { assert.Equal(t, x.want, told(x.text), x.text) })
	}
}

func TestQuotesInsideQuotesAreReported(t *testing.T) {
	checkTold(t, []example{
		{"direct", `“My uncle told me, ‘Sell the cow,’” said Marta Oduya.`,
			[]string{`“My uncle told me, ‘Sell the cow,’” | Marta Oduya`, `‘Sell the cow,’ | My uncle | via 1`}},
		{"inverted inside", `"'Nobody move,' said the guard, and nobody did," Oduya recalled.`,
			[]string{`"'Nobody move,' said the guard, and nobody did," | Oduya`, `'Nobody move,' | the guard | via 1`}},
		{"two of them", `“You say ‘bread’ and they say ‘cake,’” Oduya said.`,
			[]string{`“You say ‘bread’ and they say ‘cake,’” | Oduya`, `‘bread’ | You | via 1`, `‘cake,’ | they | via 1`}},
		{"indirect", `“The union said that the mill had closed. We wept,” Oduya told the council.`,
			[]string{`“The union said that the mill had closed. We wept,” | Oduya`, `the mill had closed | The union | via 1`}},
		{"behind a runaway verb", `'He goes "wait here" and I go "why?",' said Oduya.`,
			[]string{`'He goes "wait here" and I go "why?",' | Oduya`, `"wait here" | He | via 1`, `"why?" | I | via 1`}},
	})
}

func TestWhatIsNoQuoteInsideQuotes(t *testing.T) {
	checkTold(t, []example{
		{"name for a thing", `“We call it ‘the barn,’ but it is a church,” Oduya said.`,
			[]string{`“We call it ‘the barn,’ but it is a church,” | Oduya`}},
		{"belief", `“He thinks the mill is closed,” Oduya said.`, []string{`“He thinks the mill is closed,” | Oduya`}},
		{"one's own words", `“I said the mill was closed,” Oduya told reporters.`, []string{`“I said the mill was closed,” | Oduya`}},
		{"term", `“A ‘smart’ mill is still a mill,” Oduya said.`, []string{`“A ‘smart’ mill is still a mill,” | Oduya`}},
	})
}

func TestChainedReportsAreReported(t *testing.T) {
	checkTold(t, []example{
		{"citing", `The mill may close by June, Kurier reports, citing manager Piet Lund saying orders have "dried up."`,
			[]string{`The mill may close by June | Kurier`, `orders have "dried up." | Piet Lund | via 1`}},
		{"quoting as saying", `The mill has closed, Kurier said, quoting its manager, Piet Lund, as saying that “there is no grain.”`,
			[]string{`The mill has closed | Kurier`, `“there is no grain.” | Piet Lund | via 1`}},
		{"citing who said", `The mill may close, Kurier reported on Monday, citing Piet Lund, who said orders were “thin.”`,
			[]string{`The mill may close | Kurier`, `orders were “thin.” | Piet Lund | via 1`}},
		{"according to", `According to the Kurier, the manager Piet Lund said that orders were “thin.” The mill may close.`,
			[]string{`the manager Piet Lund said that orders were “thin.” | Kurier`, `orders were “thin.” | Piet Lund | via 1`}},
		{"quoted as saying", `Kurier quoted a miller, Piet Lund, as saying that orders had “dried up.”`,
			[]string{`orders had “dried up.” | Piet Lund`}},
		{"quoted by", `On Monday a minister was quoted by Kurier as saying that the plan is dead.`, []string{`the plan is dead | a minister`}},
		{"has been quoted by", `Petra Lind has been widely quoted by Kurier as saying that the plan is dead.`, []string{`the plan is dead | Petra Lind`}},
		{"said that told", `Prosecutors said Mr. Lund told his brother that the mill was “empty.”`,
			[]string{`Mr. Lund told his brother that the mill was “empty.” | Prosecutors`, `the mill was “empty.” | Lund | via 1`}},
	})
}
