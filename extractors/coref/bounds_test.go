package coref_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// Both sides of what makes two names one: letters, initials, acronyms, suffixes.
func TestNamesAreOneWithinTheirBounds(t *testing.T) {
	for s, want := range map[string][]string{
		"{PER Ana Konstantin} met Ms. {PER Konstentyn}.": {
			`PER Ana Konstantin, f by title: Ana Konstantin | Konstentyn`,
		},
		"{PER Ana Konstantin} met Ms. {PER Konstentyr}.": {
			`PER Ana Konstantin, f by name: Ana Konstantin`,
			`PER Konstentyr, f by title: Konstentyr`,
		},
		"{PER Ana Konstantin} met Ms. {PER Konstantinab}.": {
			`PER Ana Konstantin, f by title: Ana Konstantin | Konstantinab`,
		},
		"{PER Ana Konstantin} met Ms. {PER Konstantinabc}.": {
			`PER Ana Konstantin, f by name: Ana Konstantin`,
			`PER Konstantinabc, f by title: Konstantinabc`,
		},
		"{PER Ana Konstantin} met Ms. {PER Konstant}.": {
			`PER Ana Konstantin, f by title: Ana Konstantin | Konstant`,
		},
		"{PER Ana Konstantin} met Ms. {PER Konstan}.": {
			`PER Ana Konstantin, f by name: Ana Konstantin`,
			`PER Konstan, f by title: Konstan`,
		},
		"{PER Ana Marston} met Ms. {PER Marsten}.": {
			`PER Ana Marston, f by title: Ana Marston | Marsten`,
		},
		"{PER Ana Mars} met Ms. {PER Mart}.": {
			`PER Ana Mars, f by name: Ana Mars`,
			`PER Mart, f by title: Mart`,
		},
		"{PER Ana Konstantin} and {PER Bea Konstantyn} met Ms. {PER Konstintin}.": {
			`PER Ana Konstantin, f by name: Ana Konstantin`,
			`PER Bea Konstantyn, f by name: Bea Konstantyn`,
			`PER Konstintin, f by title: Konstintin`,
		},
		"{PER Ana Konstantin} met the {PER Konstantyn}.": {
			`PER Ana Konstantin, f by name: Ana Konstantin`,
			`PER Konstantyn: Konstantyn`,
		},
		"{PER Ana Pellworth} met {PER Pe}.": {
			`PER Ana Pellworth, f by name: Ana Pellworth`,
			`PER Pe: Pe`,
		},
		"{PER Ana Pellworth} met {PER Pellwo}.": {
			`PER Ana Pellworth, f by name: Ana Pellworth`,
			`PER Pellwo: Pellwo`,
		},
		"{PER Ana Pellworth} met {PER Pellw}.": {
			`PER Ana Pellworth, f by name: Ana Pellworth | Pellw`,
		},
		"{PER Ana Pellworth} met {PER Ann}.": {
			`PER Ana Pellworth, f by name: Ana Pellworth`,
			`PER Ann: Ann`,
		},
		"{PER Vera Okello} met {PER Paul Okello}. Mrs. {PER Okello} left. Mr. {PER Okello} slept.": {
			`PER Vera Okello, f by title: Vera Okello | Okello`,
			`PER Paul Okello, m by title: Paul Okello | Okello`,
		},
		"{PER Okello} and {PER Vera Okello} and {PER Paul Okello}.": {
			`PER Vera Okello, f by name: Okello | Vera Okello`,
			`PER Paul Okello, m by name: Paul Okello`,
		},
		"{PER Vera Okello} slept. {PER Paul Okello} slept. {PER Vera Okello} woke. {PER Okello} left.": {
			`PER Vera Okello, f by name: Vera Okello | Vera Okello | Okello`,
			`PER Paul Okello, m by name: Paul Okello`,
		},
		"{PER Jim Stone} met {PER Jimmy Stone}.": {
			`PER Jimmy Stone, m by name: Jim Stone | Jimmy Stone`,
		},
		"{PER James Stone} met {PER Jimmy Stone}.": {
			`PER James Stone, m by name: James Stone | Jimmy Stone`,
		},
		"{PER Jim Stone} met {PER Bill Stone}.": {
			`PER Jim Stone, m by name: Jim Stone`,
			`PER Bill Stone, m by name: Bill Stone`,
		},
		"{PER J Stone} met {PER James Stone}.": {
			`PER James Stone, m by name: J Stone | James Stone`,
		},
		"{PER K. Stone} met {PER James Stone}.": {
			`PER K. Stone: K. Stone`,
			`PER James Stone, m by name: James Stone`,
		},
		"{PER Hillary Rodham Clifton} met {PER Hillary Clifton} and {PER Clifton}.": {
			`PER Hillary Rodham Clifton, f by name: Hillary Rodham Clifton | Hillary Clifton | Clifton`,
		},
		"{PER Hillary Rodham Clifton} met {PER Rodham Clifton}.": {
			`PER Hillary Rodham Clifton, f by name: Hillary Rodham Clifton | Rodham Clifton`,
		},
		"{PER Hillary Rodham Clifton} met {PER Bill Clifton}.": {
			`PER Hillary Rodham Clifton, f by name: Hillary Rodham Clifton`,
			`PER Bill Clifton, m by name: Bill Clifton`,
		},
		"{ORG Harbour Works} met {ORG harbour works}.": {
			`ORG Harbour Works: Harbour Works | harbour works`,
		},
		"{ORG Harbour Works} met {LOC Harbour Works}.": {
			`ORG Harbour Works: Harbour Works`,
			`LOC Harbour Works: Harbour Works`,
		},
		"{ORG World Trade Board of Oslo} met {ORG WTBO}.": {
			`ORG World Trade Board of Oslo: World Trade Board of Oslo | WTBO`,
		},
		"{ORG World Trade Board} met {ORG WTX}.": {
			`ORG World Trade Board: World Trade Board`,
			`ORG WTX: WTX`,
		},
		"{ORG Court of Trade} met the {ORG Court}.": {
			`ORG Court of Trade: Court of Trade | Court`,
		},
		"{ORG Court for Trade} met the {ORG Court}.": {
			`ORG Court for Trade: Court for Trade | Court`,
		},
		"{ORG Bank Court} met the {ORG Court}.": {
			`ORG Bank Court: Bank Court`,
			`ORG Court: Court`,
		},
		"Vera met {PER Vera Okello}. Okello slept. Vera Okello woke.": {
			`PER Vera Okello, f by name: Vera Okello | Okello | Vera Okello`,
		},
		"{PER Vera Okello} met Okello Smith. Mr. Okello slept. The Okello slept.": {
			`PER Vera Okello, f by name: Vera Okello | Okello`,
		},
		"{PER Vera Okello} met Pell Okello.": {
			`PER Vera Okello, f by name: Vera Okello`,
		},
		"{PER Vera Okello} met V. Okello.": {
			`PER Vera Okello, f by name: Vera Okello`,
		},
		"{PER Mary Ann Okello} met Mary Ann Okello. Mary Okello slept.": {
			`PER Mary Ann Okello, f by name: Mary Ann Okello | Mary Ann Okello`,
		},
		"{ORG Okello Works} met Okello Works.": {
			`ORG Okello Works: Okello Works`,
		},
		"Mr. {PER Earl Gray} left.": {
			`PER Earl Gray, m by title: Earl Gray`,
		},
		"{PER Earl Gray Pell} left.": {
			`PER Earl Gray Pell, m by name: Earl Gray Pell`,
		},
		"{PER Senator Dean Smith} left.": {
			`PER Dean Smith, Senator, m by name: Dean Smith`,
		},
		"{PER Dr. Mrs. Vera} left.": {
			`PER Vera, Dr. Mrs., f by title: Vera`,
		},
		"{PER Vera Okello Monday} slept.": {
			`PER Vera Okello, f by name: Vera Okello`,
		},
		"{PER May} slept.": {
			`PER May: May`,
		},
		"{PER And} slept.": {},
		"{PER Vera Okello,} slept.": {
			`PER Vera Okello, f by name: Vera Okello`,
		},
		"{PER \"Vera} slept.": {
			`PER Vera: Vera`,
		},
		"{ORG 3 Lakes} slept.": {
			`ORG 3 Lakes: 3 Lakes`,
		},
		"{PER Robert} \"Bobby\" {PER Lane} met {PER Lane} and {PER Robert Lane}.": {
			`PER Robert "Bobby" Lane, m by name: Robert "Bobby" Lane | Lane | Robert Lane`,
		},
		"{PER Robert} \"{PER Bobby}\" said {PER Lane}.": {
			`PER Robert: Robert | Bobby`,
			`PER Lane: Lane`,
		},
		"{PER Robert} \"big\" {PER Lane} slept.": {
			`PER Robert: Robert`,
			`PER Lane: Lane`,
		},
		"{LOC Robert} \"Bobby\" {PER Lane} slept.": {
			`LOC Robert: Robert`,
			`PER Lane: Lane`,
		},
		"{PER Robert \"Bobby\" Lane} slept.": {
			`PER Robert "Bobby" Lane, m by name: Robert "Bobby" Lane`,
		},
	} {
		assert.Equal(t, want, append([]string{}, entities(s)...), s)
	}
}

// Both sides of what a description takes in.
func TestDescriptionsEndWhereTheyEnd(t *testing.T) {
	for s, want := range map[string][]string{
		"{PER Vera Okello}, the county engineer for {LOC Oslo}, left.": {
			`PER Vera Okello, county engineer, of Oslo, f by name: Vera Okello`,
			`LOC Oslo: Oslo`,
		},
		"{PER Vera Okello}, an engineer with {ORG Harbour}, left.": {
			`PER Vera Okello, engineer, of Harbour, f by name: Vera Okello`,
			`ORG Harbour: Harbour`,
		},
		"{PER Vera Okello}, an engineer from {LOC Oslo}, left.": {
			`PER Vera Okello, engineer, of Oslo, f by name: Vera Okello`,
			`LOC Oslo: Oslo`,
		},
		"{PER Vera Okello}, an engineer to {ORG Harbour}, left.": {
			`PER Vera Okello, engineer, of Harbour, f by name: Vera Okello`,
			`ORG Harbour: Harbour`,
		},
		"{PER Vera Okello}, an engineer near {LOC Oslo}, left.": {
			`PER Vera Okello, engineer, f by name: Vera Okello`,
			`LOC Oslo: Oslo`,
		},
		"{PER Vera Okello}, an engineer of bridges in {LOC Oslo}, left.": {
			`PER Vera Okello, engineer of bridges, of Oslo, f by name: Vera Okello`,
			`LOC Oslo: Oslo`,
		},
		"{PER Vera Okello}, an engineer at big {ORG Harbour}, left.": {
			`PER Vera Okello, engineer, f by name: Vera Okello`,
			`ORG Harbour: Harbour`,
		},
		"{PER Vera Okello}, an engineer. {LOC Oslo} slept.": {
			`PER Vera Okello, engineer, f by name: Vera Okello`,
			`LOC Oslo: Oslo`,
		},
		"{PER Vera Okello}, engineers, left.": {
			`PER Vera Okello, f by name: Vera Okello`,
		},
		"{PER Vera Okello}, a boss, left.": {
			`PER Vera Okello, boss, f by name: Vera Okello`,
		},
		"{PER Vera Okello}, the {ORG Harbour} engineer, left.": {
			`PER Vera Okello, engineer, of Harbour, f by name: Vera Okello`,
			`ORG Harbour: Harbour`,
		},
		"{PER Vera Okello}, the {ORG Harbour}'s engineer, left.": {
			`PER Vera Okello, engineer, of Harbour, f by name: Vera Okello`,
			`ORG Harbour: Harbour`,
		},
		"{PER Vera Okello}, the {PER Pell} engineer, left.": {
			`PER Vera Okello, f by name: Vera Okello`,
			`PER Pell: Pell`,
		},
		"{PER Vera Okello}, the bridge's engineer, left.": {
			`PER Vera Okello, engineer, f by name: Vera Okello`,
		},
		"{PER Vera Okello}, said engineer, left.": {
			`PER Vera Okello, f by name: Vera Okello`,
		},
		"{PER Vera Okello}, student leader, left.": {
			`PER Vera Okello, student leader, f by name: Vera Okello`,
		},
		"{PER Vera Okello}, 51, an engineer, left.": {
			`PER Vera Okello, engineer, f by name: Vera Okello`,
		},
		"{PER Vera Okello}, 51 years, an engineer, left.": {
			`PER Vera Okello, f by name: Vera Okello`,
		},
		"{PER Vera Okello} an engineer left.": {
			`PER Vera Okello, f by name: Vera Okello`,
		},
		"{PER Vera Okello}, an actress, and he left.": {
			`PER Vera Okello, actress, f by title: Vera Okello`,
		},
		"An engineer at {ORG Harbour}, {PER Vera Okello}, left.": {
			`ORG Harbour: Harbour`,
			`PER Vera Okello, engineer, of Harbour, f by name: Vera Okello`,
		},
		"An engineer, {PER Vera Okello} and {PER Bo Lim} left.": {
			`PER Vera Okello, f by name: Vera Okello`,
			`PER Bo Lim: Bo Lim`,
		},
		"It rained. An engineer, {PER Vera Okello}, left.": {
			`PER Vera Okello, engineer, f by name: Vera Okello`,
		},
		"The bridge's old engineer, {PER Vera Okello}, left.": {
			`PER Vera Okello, old engineer, f by name: Vera Okello`,
		},
		"An engineer, an old friend of the big house on the hill by the sea, {PER Vera Okello}, left.": {
			`PER Vera Okello, f by name: Vera Okello`,
		},
		"Engineer {PER Vera Okello} left.": {
			`PER Vera Okello, Engineer, f by name: Vera Okello`,
		},
		"Engineers {PER Vera Okello} left.": {
			`PER Vera Okello, f by name: Vera Okello`,
		},
		"Chief Engineer {PER Vera Okello} left.": {
			`PER Vera Okello, Chief Engineer, f by name: Vera Okello`,
		},
		"{LOC Norway} engineer {PER Vera Okello} left.": {
			`LOC Norway: Norway`,
			`PER Vera Okello, engineer, of Norway, f by name: Vera Okello`,
		},
		"{PER Pell} engineer {PER Vera Okello} left.": {
			`PER Pell: Pell`,
			`PER Vera Okello, engineer, f by name: Vera Okello`,
		},
		"Lakeland engineer {PER Vera Okello} left.": {
			`PER Vera Okello, engineer, f by name: Vera Okello`,
		},
		"When Lakeland engineer {PER Vera Okello} left.": {
			`PER Vera Okello, engineer, of Lakeland, f by name: Vera Okello`,
		},
		"When The engineer {PER Vera Okello} left.": {
			`PER Vera Okello, engineer, f by name: Vera Okello`,
		},
		"Former Foreign Minister {PER Vera Okello} left.": {
			`PER Vera Okello, Foreign Minister, f by name: Vera Okello`,
		},
		"Mr. President {PER Bo Lim} left.": {
			`PER Bo Lim, President, m by title: Bo Lim`,
		},
		"The late engineer {PER Vera Okello}, a doctor, left.": {
			`PER Vera Okello, engineer, f by name: Vera Okello`,
		},
		"{PER Vera Okello}, mayor, and mayor {PER Bo Lim} left. Actress {PER Vera Okello} slept.": {
			`PER Vera Okello, mayor, f by title: Vera Okello | Vera Okello`,
			`PER Bo Lim, mayor: Bo Lim`,
		},
		"{PER Sam Okello}, a spokeswoman, left. Spokesman {PER Sam Okello} slept.": {
			`PER Sam Okello, spokeswoman, f by title: Sam Okello | Sam Okello`,
		},
		"{PER Okello} and Mrs. {PER Okello} left.": {
			`PER Okello, f by title: Okello | Okello`,
		},
	} {
		assert.Equal(t, want, append([]string{}, entities(s)...), s)
	}
}

// Speakers that the tagger missed, pronouns and nouns, and their near misses.
func TestSpeakersAreAdoptedOrFound(t *testing.T) {
	for s, want := range map[string]string{
		"<“It was cold,”> [Vera] said. {PER Vera Okello} slept.":                                                               `Vera Okello`,
		"<“It was cold,”> [the Vera] said.":                                                                                    `?the Vera`,
		"<“It was cold,”> [the Vera Dems] said. {PER Vera Dems} slept.":                                                        `Vera Dems`,
		"<“It was cold,”> [the Vera Dems] said. <“Yes,”> [she] said.":                                                          `Vera Dems, ?she`,
		"<“It was cold,”> [vera okello] said.":                                                                                 `?vera okello`,
		"<“It was cold,”> [She] said.":                                                                                         `?She`,
		"<“It was cold,”> [Vera and Okello] said.":                                                                             `?Vera and Okello`,
		"<“It was cold,”> [Vera Okello, of {LOC Oslo}] said.":                                                                  `?Vera Okello, of Oslo`,
		"<“It was cold,”> [{PER Vera} Okello] said.":                                                                           `Vera Okello`,
		"<“It was cold,”> [Dr. Vera Okello] said.":                                                                             `?Dr. Vera Okello`,
		"<“It was cold,”> [{ORG Harbour} Board for Trade] said.":                                                               `Harbour Board for Trade`,
		"<“It was cold,”> [{ORG Harbour} and Lake] said.":                                                                      `?Harbour and Lake`,
		"<“It was cold,”> [{ORG Harbour} on Lake] said.":                                                                       `?Harbour on Lake`,
		"<“It was cold,”> [{ORG Harbour} {LOC Lake}] said.":                                                                    `Harbour`,
		"<“It was cold,”> [{LOC Harbour} Lake] said.":                                                                          `Harbour`,
		"<“It was cold,”> [{ORG Harbour Lake}] said.":                                                                          `Harbour Lake`,
		"{PER Vera Okello} slept. {PER Vera Okello} woke. {PER Ana Pell} met Okello. <“It was cold,”> [she] said.":             `Vera Okello`,
		"{PER Sam Quist} met {PER Paul Stone}. <“It was cold,”> [she] said.":                                                   `Sam Quist`,
		"{PER Paul Stone} met {PER Quill}. <“It was cold,”> [she] said.":                                                       `Quill`,
		"{PER Paul Stone} met {ORG Harbour Works}. <“It was cold,”> [she] said.":                                               `?she`,
		"{LOC Oslo} fell. <“It was cold,”> [it] said.":                                                                         `Oslo`,
		"{LOC Oslo} fell. <“It was cold,”> [they] said.":                                                                       `?they`,
		"{ORG Harbour Works} fell. It rained. It rained. <“It was cold,”> [it] said.":                                          `Harbour Works`,
		"{ORG Harbour Works} fell. It rained. It rained. It rained. <“It was cold,”> [it] said.":                               `Harbour Works`,
		"{PER Vera Okello} said: <“{PER Ana Pell} slept,”> [{PER Vera Okello}] said. <“It was cold,”> [she] said.":             `Vera Okello, Vera Okello`,
		"{PER Vera Okello} won. He left. <“It was cold,”> [he] said.":                                                          `?he`,
		"{PER Vera Okello} won. The senator left. <“It was cold,”> [she] said.":                                                `Vera Okello`,
		"Sen. {PER Ana Pell} won. {PER Bea Lund} left. The senator slept. <“It was cold,”> [she] said.":                        `Ana Pell`,
		"Yesterday in the rain of the night {PER Vera Okello} met {PER Ana Pell}. <“It was cold,”> [she] said.":                `Ana Pell`,
		"Yesterday in the cold night rain came {PER Ana Pell} was late, {PER Vera Okello} slept. <“It was cold,”> [she] said.": `Ana Pell`,
		"Sen. {PER Ana Pell} met Sen. {PER Bo Lim}. <“It was cold,”> [the senator] said.":                                      `Bo Lim`,
		"Sen. {PER Ana Pell} won. <“It was cold,”> [a senator] said.":                                                          `?a senator`,
		"Sen. {PER Ana Pell} won. <“It was cold,”> [the senator of Oslo] said.":                                                `?the senator of Oslo`,
		"Rep. {PER Ana Pell} won. <“It was cold,”> [the congresswoman] said.":                                                  `Ana Pell`,
		"Former senator {PER Ana Pell} won. <“It was cold,”> [the senator] said.":                                              `Ana Pell`,
		"Former senator {PER Ana Pell} won. <“It was cold,”> [the former senator] said.":                                       `Ana Pell`,
		"Former senator {PER Ana Pell} won. <“It was cold,”> [the new senator] said.":                                          `?the new senator`,
		"<“It was cold,”> [the former senator] said. Former Sen. {PER Ana Pell} won.":                                          `Ana Pell`,
		"<“It was cold,”> [the former senator] said. Sen. {PER Ana Pell} won.":                                                 `?the former senator`,
		"<“It was cold,”> [the tree] said. Sen. {PER Ana Pell} won.":                                                           `?the tree`,
		"{ORG Union of Bakers} met. <“It was cold,”> [the union] said.":                                                        `Union of Bakers`,
		"{ORG Union} met. <“It was cold,”> [the union] said.":                                                                  `?the union`,
		"{ORG Bank for Trade} met. <“It was cold,”> [the bank] said.":                                                          `Bank for Trade`,
		"{ORG Harbour Trust} met. {ORG Lake Trust} met. <“It was cold,”> [the trust] said.":                                    `Lake Trust`,
		"{ORG Harbour Works Inc.} met. <“It was cold,”> [their company] said.":                                                 `?their company`,
		"{LOC Oslo} slept. <“It was cold,”> [their city] said.":                                                                `?their city`,
		"{LOC Lake City} and {LOC Oslo} slept. <“It was cold,”> [the city] said.":                                              `Lake City`,
		"{LOC Kisumu}, {LOC Nyanza}, slept. <“It was cold,”> [the city] said.":                                                 `Kisumu`,
		"{PER Vera Okello} scored. <“It was cold,”> [a winger] said.":                                                          `?a winger`,
		"{PER Vera Okello} scored. <“It was cold,”> [winger] said.":                                                            `?winger`,
		"{PER Vera Okello} scored. <“It was cold,”> [the father of two] said.":                                                 `Vera Okello`,
		"{PER Vera Okello} scored. <“It was cold,”> [the mother of 2] said.":                                                   `Vera Okello`,
		"{PER Vera Okello} scored. <“It was cold,”> [the sister of two] said.":                                                 `?the sister of two`,
		"{PER Vera Okello} scored. It rained. It rained. <“It was cold,”> [the winger] said.":                                  `Vera Okello`,
		"{PER Vera Okello} scored. It rained. It rained. It rained. <“It was cold,”> [the winger] said.":                       `?the winger`,
		"<“{PER Ana Pell} won,”> he said. {PER Vera Okello} scored. <“It was cold,”> [] she said. <“Hm,”> [the winger] said.":  `?, Vera Okello, ?`,
		"<“It was cold,”> [the winger] said. It rained. It rained. It rained. {PER Vera Okello} scored.":                       `?the winger`,
		"<“It was cold,”> [the winger] said. It rained. It rained. It rained. It rained. {PER Vera Okello} scored.":            `?the winger`,
		"<“It was cold,”> [maker], Coldline, said.":                                                                            `?maker`,
		"<“It was cold,”> [the maker] of Coldline, said.":                                                                      `?the maker`,
		"<“It was cold,”> [the friend], Coldline, said.":                                                                       `?the friend`,
		"<“It was cold,”> [the maker], May, said.":                                                                             `?the maker`,
		"<“It was cold,”> [the maker], Coldline said.":                                                                         `?the maker`,
		"<“It was cold,”> [the Maker], Coldline, said.":                                                                        `?the Maker`,
		"{PER Ana Pell}, a baker and the mayor of {LOC Oslo}, [who] said <“it was cold,”> left.":                               `Ana Pell`,
		"{PER Ana Pell}, a baker; a mayor, [who] said <“it was cold,”> left.":                                                  `?who`,
		"{ORG Harbour Works} in {LOC Oslo}, [who] said <“it was cold,”> left.":                                                 `Harbour Works`,
		"{PER Ana Pell} near {LOC Oslo}, [who] said <“it was cold,”> left.":                                                    `?who`,
		"{PER Ana Pell} slept, and a very long day after the cold rain of the night the man [who] said <“it was cold,”> left.": `?who`,
		"{PER Sasha Xu} left home. <“It was cold,”> [They] said.":                                                              `Sasha Xu`,
		"{PER Sasha Xu} left {LOC Oslo}. <“It was cold,”> [they] said.":                                                        `Sasha Xu`,
		"{PER Sasha Xu} and a friend left home. <“It was cold,”> [they] said.":                                                 `?they`,
		"{PER Sasha Xu} saw people at home. <“It was cold,”> [they] said.":                                                     `?they`,
		"Once {PER Sasha Xu} left home. <“It was cold,”> [they] said.":                                                         `?they`,
		"{PER Sasha Xu} left home. <“It was cold,”> [them] said.":                                                              `?them`,
	} {
		assert.Equal(t, want, who(s), s)
	}
}
