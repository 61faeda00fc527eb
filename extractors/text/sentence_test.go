package text

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Sentences end at the bars, which are no part of the text.
var newsSentences = []string{
	// Titles and names
	`Sen. Warren met Gov. Brown on Monday. | They did not speak.`,
	`The U.S. Senate voted late. | Rep. Lopez of Ohio was absent.`,
	`Mr. Hale and Mrs. Hale sued Dr. Ng. | Ms. Ito testified.`,
	`J. K. Rowling wrote it. | J.K. Rowling did, at least.`,
	`George W. Bush spoke after John F. Kennedy Jr. had left.`,
	`Lt. Col. Ana Ruiz and Sgt. Bo Lind were hurt. | Maj. Gen. Ode was not.`,
	`Police in St. Louis and Ft. Worth agreed. | Mt. Hood did not.`,
	`Prof. Lee, Ph.D., teaches there. | She earned a Ph.D. in Rome.`,
	`He got his Ph.D. | The next year he left.`,
	`Sammy Davis Jr. sang. | Martin Luther King Jr. Day is a holiday.`,
	`It was named for Robert Downey Sr. | The son was not there.`,
	`Rev. Al Moss and Fr. Tom Kane led the march.`,
	`The case is Roe vs. Wade. | Smith v. Jones came later.`,
	`The Rt. Hon. Lady asked Sir Ed. | Det. Insp. Kay Shaw answered.`,
	`Messrs. Dunn and Poe resigned.`,
	`Adm. Grace Holt (ret.) disagreed.`,
	`Spokesman J. Doe said so. | A. B. Vance denied it.`,
	`Harry S. Truman won. | So did Dwight D. Eisenhower.`,
	`He takes vitamin C. | The doctor agrees.`,
	`It was Plan B. | Nobody liked it.`,
	`Nobody is taller than I. | But he tried.`,
	`He is ill. | Doctors gave no reason.`,
	`The war began in Sept. | Prices doubled.`,
	`They wed. | Friends came.`,
	`He fought in World War I. | Smith did not.`,
	`I. M. Pei built it. | So said I. | He agreed.`,
	`A. The first point. | B. The second.`,
	`Rep. Ana Li, D-N.Y., and Sen. Bo Day, D-W.Va., agreed. | Gov.-elect Roe did not.`,
	`She joined the F.B.I. | The C.I.A. had turned her down.`,
	`Sgt. 1st Class Joe Lim fell. | Gen. David H. Ode wept.`,
	`J.P. Stone & Co. shares fell.`,
	`He left the U.S. | Officials would not say why.`,
	`Acme Co. Ltd. said so. | He left Acme Inc. | “Profits rose,” he said.`,
	`The U.S. “Fair Trade Act” was signed.`,
	`Asst. Secretary Lowe and Atty. Gen. Penn met.`,

	// Places and companies
	`He lives in Washington, D.C. | The house is small.`,
	`She works in the U.S. | He works in Peru.`,
	`U.S. President Ann Cole met U.N. Secretary-General Bo Dahl.`,
	`The U.S. Supreme Court and the U.S. Department of Labor declined.`,
	`He moved to the U.K. | In May he returned.`,
	`It happened in the U.S. | Mr. Oyelaran said nothing.`,
	`Fires burned near Fresno, Calif., and Peoria, Ill., on Friday.`,
	`She was born in Boise, Idaho. | He was born in Akron, Ohio.`,
	`He grew up in Gary, Ind. | His sister stayed.`,
	`Acme Inc. said profit rose. | Bolt Corp. and Nut Co. fell.`,
	`He runs Acme Inc. | The firm is small.`,
	`Apple Inc. CEO Tim Hart and Ford Motor Co. Chairman Bill Cole spoke.`,
	`Vale S.A. rose 3.5 percent to $4.10. | BHP Ltd. fell 1 pct.`,
	`He runs Acme Inc. | Terms were not disclosed. | Bolt Corp. Chairman Al Dunn left.`,
	`Shares of Amazon.com rose. | Amazon.com Inc. said so.`,
	`Yahoo! said it would cut jobs. | Yahoo! Inc. shares fell.`,
	`The site is www.example.org. | It opened in May.`,
	`Go to http://example.org/a.html?b=c. | It is free.`,
	`He left Yahoo! | The search firm had struggled.`,
	`The E.U. and U.S.-led forces agreed.`,
	`Lehman Bros. collapsed. | Warner Bros. Pictures did not.`,
	`The store on Fifth Ave. was shut. | It is at 10 Main St. near the park.`,
	`Critics praised "Oklahoma!" and left.`,

	// Dates, times and numbers
	`It opens at 9 a.m. Tuesday. | It closes at 5 p.m. | The staff leave then.`,
	`He died at 5 p.m. on Friday.`,
	`It begins at 8 p.m. EST on Jan. 5. | Doors open at 7 p.m.`,
	`The vote is at 10 a.m. Eastern. | It ends by 4 p.m. Monday.`,
	`On Jan. 5, 2016, it snowed. | It did not in Feb. or March.`,
	`The talks began on Oct. 3. | They ended on Nov. 19.`,
	`It was due in Sept. | The firm was late.`,
	`He is No. 10 on the list. | She is No. 1.`,
	`Was he sure? | No. | He was not.`,
	`He was 6 ft. 2 in. tall. | He came in. | He sat.`,
	`Rates rose 0.25 point to 1.5 percent. | Bonds fell .5 percent.`,
	`Profit was $1.2 bn. | Sales were £3.4m.`,
	`He paid $5. | She paid 1,000.50 euros.`,
	`It was version 2.0. | It failed.`,
	`The score was 3-2. | 1,000 fans cheered.`,
	`He was born in 1950. | In 1970 he left.`,
	`See p. 12 and pp. 13-15. | Fig. 2 shows why.`,
	`The bill (H.R. 3200) passed. | Sec. 5 did not.`,

	// Quotations
	`"Stop it!" he said. | She did.`,
	`"Is it?" asked Bob. | "It is."`,
	`“Why?” Mr. Smith asked. | Nobody knew.`,
	`"Really?" the senator said. | "Yes."`,
	`"Who are you?" Anna Bell asked him.`,
	`“Get out!” U.S. Rep. Jo Park shouted.`,
	`"A plan," he said. | "A good one."`,
	`"We won," she said. | "We won big. | Nobody saw it coming."`,
	`“We won.” | The crowd cheered.`,
	`“Will it rain?” | The forecast did not say.`,
	`He said: "It is over." | Then he left.`,
	`He asked, "Is it over?" | Then he left.`,
	`She said, ‘It is over.’ | Then she left.`,
	`He called it "a mess." | They agreed.`,
	`"I am tired. | I want to go home," he said.`,
	`"What is this?" I asked. | He shrugged.`,
	`"No!" cried the crowd. | "Never!" a woman yelled.`,
	`"The question is why? and for whom?" she wrote.`,
	`Is "Who is next?" a fair question? | It is.`,
	`"It's over," he said; "we lost." | He wept.`,
	"``It is late,'' he said. | ``Go home.''",
	`"Did you hear 'Help!' or not?" he asked.`,
	`He said "yes." | "No," she said.`,
	`“She said, ‘Go.’” | He went.`,
	`"Wait … what?" he said.`,
	`"I don't know..." Smith said. | He left.`,
	`"What now?" Jane Roe, a teacher, asked. | Nobody knew.`,
	`“What now?” Roe, 52, said. | “Who pays?” Ida Kern of Ohio asked.`,
	`"Why?" Reuters asked the minister.`,
	`He asked "Why?" and left. | Did he say "Go"? | Yes.`,
	`What did he mean by "soon"? | Nobody knew.`,
	`"Go!" she said. | "Stop!" he said.`,
	`("It is so," he said.) | They left.`,
	`He said (why?) that it was so. | He won (again!). | Good.`,
	`“It works.” — Ann Lee`,
	`It works. | — Buy it. | — Sell it.`,
	`The "Is it?" question. | The "Jeopardy!" host left.`,
	`"It was so bad," he said, "that I left. | I never went back."`,

	// Ellipses, brackets, colons
	`He waited ... and waited. | It rained.`,
	`He waited… and waited. | It rained.`,
	`"I don't know ..." | He paused.`,
	`It was over.... | They left.`,
	`We could ... | The phone rang.`,
	`He left . . . and never came back.`,
	`(He did not reply.) | She did.`,
	`He left. | (She had left before.) | They met again.`,
	`He left (at 9 p.m.) and slept. | She (a judge) stayed.`,
	`The firm (formerly Acme Inc.) was sold. | It is gone.`,
	`Fruit (apples, pears, etc.) is cheap. | Bread, milk, etc. are not.`,
	`They sell fruit, nuts, etc. | The shop is old.`,
	`He ate [sic] it. | She did not.`,
	`Some animals, e.g. cats, sleep; others, i.e. dogs, do not.`,
	`Kim et al. found it. | Others did not.`,
	`There were three: a cat; a dog; and a bird.`,
	`It was noted.[4] | Others disagreed. [5] [6] | Nobody cared.`,

	// Marks of other kinds
	`MOSCOW (Reuters) - Talks failed. | They resume in May.`,
	`NEW YORK, Nov. 19 (UPI) — Stocks fell. | Bonds rose.`,
	`WASHINGTON, D.C. — The House voted.`,
	`LONDON, England (CNN) -- He was freed. | She was not.`,
	`What?! | You can't mean it!! | I do.`,
	`Is it true? | yes, he wrote.`,
	`1. Buy milk. | 2. Feed the cat.`,
	`- Buy milk. | - Feed the cat.`,
	`He tweeted it @example. | #tags followed.`,
	`Write to news@example.org. | We reply.`,
	`He uses Node.js at work. | It is fast.`,
	`iPhone sales fell. | eBay sales rose.`,
	`He fell. | iPhone sales rose.`,
	`It was cold. | ’Twas dark, too.`,
	`今日は晴れ。 | 明日は雨。`,
	`هل هو هنا؟ | نعم.`,
	`वह आया। | वह गया।`,
}

func TestSegmentNewsSentences(t *testing.T) {
	for _, c := range newsSentences {
		want := strings.Split(c, " | ")
		text := strings.Join(want, " ")
		t.Run(text, func(t *testing.T) { assert.Equal(t, want, sentences(text)) })
	}
}

// sentences returns the text of every sentence that Segment finds.
func sentences(text string) (all []string) {
	var d Document
	d.Reset(text)
	Segment(&d)
	for _, s := range d.Sentences {
		all = append(all, s.In(text))
	}
	return all
}
