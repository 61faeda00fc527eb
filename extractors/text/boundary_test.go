package text

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// The rules of sentences one by one. Sentences end at the bars, which are no
// part of the text.
var boundaries = map[string][]string{
	"an item's number ends no sentence": {
		`1. Buy milk.`,
		`10. Buy milk.`,
		`a. Buy milk.`,
		`He left. |2. Buy milk.`,
		`Go. |Buy milk.`,
		`. |Mary left.`,
		`%. |Mary left.`,
	},
	"a label and its number end no sentence": {
		`Figure 2. The city at night.`,
		`Table 12. The city at night.`,
		`House 2. |The city at night.`,
		`Figure two. |The city at night.`,
		`See Figure 2. |The city is lit.`,
	},
	"a missing space": {
		`He left.|Then she came.`,
		`He saw NATO.Then she came.`,
		`He left."Then she came.`,
		`See it x.Then go.`,
		`It was 5.Then she came.`,
		`He left.then she came.`,
		`He left.- Mary came.`,
	},
	"a single letter needs a word that begins sentences": {
		`See point x. Mary did.`,
		`See point x.… Mary did.`,
		`See point x. |The rest is easy.`,
		`It is x. 5 men left.`,
		`It is it. |5 men left.`,
		`Take x. then go.`,
	},
	"lower case after a period": {
		`It rained. |then it stopped.`,
		`He said “no.” then left.`,
		`He left (at five.) then slept.`,
		`He saw NATO. then left.`,
		`He saw Paris. then left.`,
		`He saw Moscow. |then left.`,
		`It was 5. |then it left.`,
	},
	"symbols after a period": {
		`It rose. |$5 was paid.`,
		`It works. |www.a.org is new.`,
		`It works. ; He left.`,
		`It works. "`,
		`It works. |- buy it.`,
		`It works. |• buy it.`,
	},
	"a name after a dash signs": {
		`It works. - Ann Lee`,
		`It works. — Ann Lee`,
		`It works. - Ann Lee Roe Day Fox Poe`,
		`It works. |- Ann Lee Roe Day Fox Poe Kay`,
		`It works. |- Ann left`,
		`It works. |-`,
		`It works. ; Ann Lee`,
	},
	"a row of periods": {
		`He left ... and came.`,
		`He left ... |Mary came.`,
		`He left. . . and came.`,
		`He left . . . |Mary came.`,
		`... Mary came.`,
		`… Mary came.`,
		`He left … |Mary came.`,
		`He left .. |Mary came.`,
		`He left. ... |Mary came.`,
	},
	"exclamations and questions": {
		`He ran! |then he fell.`,
		`He ran? |then he fell.`,
		`He ran ! |then he fell.`,
		`He saw NATO! |then he fell.`,
		`He ran! |5 men fell.`,
		`He ran! $5 fell.`,
		`He said “go!” then left.`,
		`He won (again!) then left.`,
		`“He ran! then he fell.”`,
		`“He ran,” he said! |then he fell.`,
		`“He ran.” |Mary ran! |then she fell.`,
		`He ran‼ |Mary fell. |He ran⁇ |Mary fell. |He ran⁈ |Mary fell. |He ran⁉ |Mary fell.`,
		`He ran!?! |Mary fell.`,
		`He ran!|.5 of it fell.`,
	},
	"names with an exclamation mark": {
		`He likes Yahoo! said Mary.`,
		`He likes Yahoo! Mail.`,
		`He likes Yahoo! |The firm is old.`,
		`He likes Ann! |Mail is slow.`,
		`He likes Yahoo? |Mail is slow.`,
		`He saw Ann! |5th she was.`,
		`He likes Yahoo ! |Mail is slow.`,
		`The Yahoo? |then he fell.`,
	},
	"a year in brackets": {
		`He saw Viva! (1965) again.`,
		`He saw it! (1965) Mary did not.`,
		`He saw it! |(19650 men did.)`,
		`He saw it! |(1965 men did.)`,
		`He saw it! |(Some did.)`,
	},
	"speakers after a quotation": {
		`“Why?” Mary asked.`,
		`“Why?” I asked.`,
		`“Why?” Mr. Roe asked.`,
		`“Why?” Ludwig van Roe asked.`,
		`“Why?” |The man asked.`,
		`“Why?” |Mary left.`,
		`“Why?” |Ludwig for Roe asked.`,
		`“Why?” |“Mary asked.”`,
		`Why? |Mary asked.`,
		`“Why?” Ann Lee Roe Day Fox Poe Kay asked.`,
		`“Why?” |Ann Lee Roe Day Fox Poe Kay Orr asked.`,
		`“Why?” Jane Roe, a teacher, asked.`,
		`“Why?” Jane Roe, a teacher of ten small boys and six big ones, asked.`,
		`“Why?” |Jane Roe, a teacher of ten small boys and six very very big ones, asked.`,
		`“Why?” |Jane Roe, a teacher, left.`,
		`“Why?” |Jane Roe, a teacher; asked.`,
		`“Why?” |Jane Roe; a teacher, asked.`,
		`“Why ...” Mary asked.`,
		`“Why ...” |Mary left.`,
		`“Why?” |Jane`,
		`“Why?” |Jane Roe, a teacher,`,
		`“Why ...” |“Mary asked.”`,
	},
	"titles end no sentence": {
		`He saw Dr. Roe.`,
		`He saw the Sen. Roe file.`,
		`He is no. |Mary is.`,
	},
	"abbreviations that may end a sentence": {
		`He left the U.S. |The men stayed.`,
		`He left the U.S. Army.`,
		`He left the U.S. and came.`,
		`He left the U.S. |“Mary wept.”`,
		`He left the U.S. “Mary Roe” ship.`,
		`He sat etc. |Mary left.`,
		`He etc. Mary left.`,
		`The U.S. The song.`,
		`It is 6 in. |Mary left.`,
		`It is 6 in. long.`,
	},
	"firms": {
		`He runs Acme Inc. |Boats were low.`,
		`He runs Acme Inc. Boats rose.`,
		`He runs Acme Inc. (Boats were low).`,
		`He runs Acme Inc. |The firm is small.`,
		`He runs Acme Inc. Boats`,
	},
	"months": {
		`It was in Jan. |Prices rose.`,
		`It was in Jan. Roe Day won.`,
		`It was in Jan. Roe`,
		`It was in Jan. 5 men left.`,
	},
	"times of day": {
		`It left at 5 p.m. |Mary wept.`,
		`At 5 p.m. Mary wept.`,
		`At 5 p.m. |The men wept.`,
		`It left at 5 p.m. Eastern.`,
		`It left at 5 p.m. Monday.`,
		`It left at 5 p.m. sharp.`,
	},
	"what closes with a sentence": {
		`It was so.[4] |Others left.`,
		`It was so. [4] |Others left.`,
		`It was so.[12, 13] |Others left.`,
		`It was so.[1-3] |Others left.`,
		`It was so.[1–3] |Others left.`,
		`It was so. |[Others left.]`,
		`It was so. |[5 men left.]`,
		`It was so. |[5`,
		`It was so. |[1, 2, 3, 4, 5, 6, 7, 8, 9] he left.`,
		`It was so. |Page 4] is lost.`,
		`It was so. [`,
		`It was so. :) |Others left.`,
		`It was so :) |Others left.`,
		`It was so :) others left.`,
		`It was so == Others left.`,
		`(It was so.) |Others left.`,
		`[It was so.] |Others left.`,
		`{It was so.} |Others left.`,
		`(“It was so.”) |Others left.`,
		`(It was so?!) |Others left.`,
		`“It was so.” |Others left.`,
		`He said U.S.! |Mary left.`,
		`He said (in the U.S.!) |Others left.`,
	},
	"stops of scripts without capitals": {
		`a。 |b`, `a！ |b`, `a？ |b`, `a． |b`, `a｡ |b`, `a؟ |b`, `a۔ |b`, `a। |b`, `a॥ |b`, `a። |b`, `a፧ |b`, `a။ |b`,
		`a、 b`, `a； b`,
	},
	"quotation marks that open": {
		"“He ran! then he fell.", "‘He ran! then he fell.", "«He ran! then he fell.", "„He ran! then he fell.",
		"``He ran! then he fell.", "`He ran! then he fell.", "‹He ran! then he fell.", "「He ran! then he fell.", "『He ran! then he fell.",
		`"He ran! then he fell.`, `'He ran! then he fell.`,
		"”He ran! |then he fell.", "»He ran! |then he fell.", `" He ran! |then he fell.`, `"(He) ran! |then he fell.`,
		`"5 ran! then he fell.`,
	},
}

func TestSegmentBoundaries(t *testing.T) {
	for name, cases := range boundaries {
		t.Run(name, func(t *testing.T) {
			for _, c := range cases {
				want := strings.Split(c, "|")
				for i := range want {
					want[i] = strings.TrimSpace(want[i])
				}
				assert.Equal(t, want, sentences(strings.ReplaceAll(c, "|", "")))
			}
		})
	}
}
