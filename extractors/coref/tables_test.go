package coref_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// The tables of this file hold the rules of names, descriptions, references and
// voices by texts in which everything that comes before them is marked by hand.
func TestNamesBecomeEntities(t *testing.T) {
	for s, want := range map[string][]string{
		"{PER Vera Okello} won. <“It was cold,”> [{PER Okello}] said.": {
			`PER Vera Okello, f by name: Vera Okello | Okello`,
		},
		"{PER Vera Okello} and {PER Ana Okello} won. <“It was cold,”> [{PER Okello}] said.": {
			`PER Vera Okello, f by name: Vera Okello`,
			`PER Ana Okello, f by name: Ana Okello | Okello`,
		},
		"{PER Vera Okello} met {PER Paul Okello}. <“It was cold,”> Mr. [{PER Okello}] said.": {
			`PER Vera Okello, f by name: Vera Okello`,
			`PER Paul Okello, m by title: Paul Okello | Okello`,
		},
		"{PER Theresa May} won in May. Mrs {PER May} left.": {
			`PER Theresa May, f by title: Theresa May | May`,
		},
		"{PER Joe Friday} left on Friday. {PER Friday} slept.": {
			`PER Joe Friday, m by name: Joe Friday | Friday`,
		},
		"{PER June} and {PER Will} met {PER Friday}.": {
			`PER June: June`,
			`PER Will: Will`,
		},
		"{PER Brian O’Meara} won. {PER O'Meara} slept. {PER O'MEARA}, {PER Oʼmeara}.": {
			`PER Brian O’Meara, m by name: Brian O’Meara | O'Meara | O'MEARA | Oʼmeara`,
		},
		"{PER José Peña} met {PER Jose\u0301 Pen\u0303a} and {PER Jose Pena}.": {
			"PER José Peña, m by name: José Peña | Jose\u0301 Pen\u0303a | Jose Pena",
		},
		"{PER Łukasz Ørsted} is {PER Lukasz Orsted}.": {
			`PER Łukasz Ørsted, m by name: Łukasz Ørsted | Lukasz Orsted`,
		},
		"{PER Anna-Lena Baer} is {PER Anna‑Lena Baer}, {PER Anna‐Lena Baer}.": {
			`PER Anna-Lena Baer, f by name: Anna-Lena Baer | Anna‑Lena Baer | Anna‐Lena Baer`,
		},
		"{ORG U.N.} is {ORG UN}; {ORG R.F.U.} and {ORG RFU}.": {
			`ORG U.N.: U.N. | UN`,
			`ORG R.F.U.: R.F.U. | RFU`,
		},
		"The {LOC US} is {LOC U.S.}, {LOC United States}, {LOC USA} or {LOC United States of America}.": {
			`LOC United States of America: US | U.S. | United States | USA | United States of America`,
		},
		"{LOC UK} and {LOC U.K.}; {LOC US} and {LOC USA}": {
			`LOC UK: UK | U.K.`,
			`LOC US: US | USA`,
		},
		"The {LOC E.U.} met. The {ORG European Union} slept. {LOC Lund} beat {ORG Lund}.": {
			`ORG European Union: E.U. | European Union`,
			`LOC Lund: Lund`,
			`ORG Lund: Lund`,
		},
		"{PER Kim Jong Un} met the {ORG UN}. The {ORG United Nations} slept.": {
			`PER Kim Jong Un: Kim Jong Un`,
			`ORG United Nations: UN | United Nations`,
		},
		"{ORG EU} and {ORG European Union}, {ORG Eu} and {ORG Union}.": {
			`ORG European Union: EU | European Union`,
			`ORG Eu: Eu`,
			`ORG Union: Union`,
		},
		"{ORG Hale's} cut {PER Ann Lee's} rating. {ORG Hale} slept.": {
			`ORG Hale: Hale's | Hale`,
			`PER Ann Lee, f by name: Ann Lee`,
		},
		"{PER William Stone} and {PER Bill Stone} are one.": {
			`PER William Stone, m by name: William Stone | Bill Stone`,
		},
		"{PER Bob Stone} and {PER Robert Stone} and {PER Rob Stone}.": {
			`PER Robert Stone, m by name: Bob Stone | Robert Stone | Rob Stone`,
		},
		"{PER V. Okello} met {PER Vera Okello}.": {
			`PER Vera Okello, f by name: V. Okello | Vera Okello`,
		},
		"{PER Vera J. Okello} met {PER Vera Okello}.": {
			`PER Vera J. Okello, f by name: Vera J. Okello | Vera Okello`,
		},
		"{PER Stefani Okello} met {PER Stefany Okello}.": {
			`PER Stefani Okello, f by name: Stefani Okello`,
			`PER Stefany Okello, f by name: Stefany Okello`,
		},
		"{PER Stefani Okello} met {PER Stefony Okello}.": {
			`PER Stefani Okello, f by name: Stefani Okello`,
			`PER Stefony Okello: Stefony Okello`,
		},
		"{PER Stefani Okello} met {PER Stafony Okello}.": {
			`PER Stefani Okello, f by name: Stefani Okello`,
			`PER Stafony Okello: Stafony Okello`,
		},
		"{PER Bashir al-Hakim} met {PER Hakim}.": {
			`PER Bashir al-Hakim, m by name: Bashir al-Hakim | Hakim`,
		},
		"{PER Ana Pellworth} met {PER Pell}.": {
			`PER Ana Pellworth, f by name: Ana Pellworth | Pell`,
		},
		"{PER Ana Pellworth} and {PER Bea Pellman} met {PER Pell}.": {
			`PER Ana Pellworth, f by name: Ana Pellworth`,
			`PER Bea Pellman, f by name: Bea Pellman`,
			`PER Pell: Pell`,
		},
		"{PER Ana Pelly} met {PER Pell}.": {
			`PER Ana Pelly, f by name: Ana Pelly`,
			`PER Pell: Pell`,
		},
		"{PER Ana Konstantin} met Ms. {PER Konstantyn}.": {
			`PER Ana Konstantin, f by title: Ana Konstantin | Konstantyn`,
		},
		"{PER Ana Konstantin} met {PER Konstantyn}.": {
			`PER Ana Konstantin, f by name: Ana Konstantin | Konstantyn`,
		},
		"{PER Ana Konstantin} met Ms. {PER Kanstantyx}.": {
			`PER Ana Konstantin, f by name: Ana Konstantin`,
			`PER Kanstantyx, f by title: Kanstantyx`,
		},
		"{PER Ana Konstantin} met Ms. {PER Rnstantinn}.": {
			`PER Ana Konstantin, f by name: Ana Konstantin`,
			`PER Rnstantinn, f by title: Rnstantinn`,
		},
		"{ORG World Trade Board} met. The {ORG WTB} left.": {
			`ORG World Trade Board: World Trade Board | WTB`,
		},
		"{PER Tavo Lund} met {PER Nyx Lund}. Ms. {PER Lund} left. Mr. {PER Lund} slept.": {
			`PER Tavo Lund, m by title: Tavo Lund | Lund`,
			`PER Nyx Lund, f by title: Nyx Lund | Lund`,
		},
		"{PER Lund Tavo} met a wife, {PER Lund Nyx}. Mr. {PER Lund} slept. Mrs. {PER Lund} left.": {
			`PER Lund Tavo, m by title: Lund Tavo | Lund`,
			`PER Lund Nyx, f by title: Lund Nyx | Lund`,
		},
		"{PER Tavo Lund} left. Mr. {PER Lund} slept. Mrs. {PER Lund} met a son, {PER Nyx Lund}. Then {PER Vix Lund} left.": {
			`PER Tavo Lund, m by title: Tavo Lund | Lund | Lund`,
			`PER Nyx Lund, m by title: Nyx Lund`,
			`PER Vix Lund: Vix Lund`,
		},
		"{PER Tavo Lund} left. Mr. {PER Lund} slept. Mrs. {PER Lund} left.": {
			`PER Tavo Lund, m by title: Tavo Lund | Lund | Lund`,
		},
		"He met his brother, {PER Vera Lund} said. Ms. {PER Lund} left.": {
			`PER Vera Lund, f by title: Vera Lund | Lund`,
		},
		"{ORG Trade Board} met. {ORG TB} left.": {
			`ORG Trade Board: Trade Board`,
			`ORG TB: TB`,
		},
		"{ORG Trade Board} met. The {ORG TB} left. {ORG TB} men slept.": {
			`ORG Trade Board: Trade Board | TB | TB`,
		},
		"{ORG Harbour Works} met. The {ORG HW} left.": {
			`ORG Harbour Works: Harbour Works`,
			`ORG HW: HW`,
		},
		"{ORG Harbour Works Inc.} grew. {ORG Harbour Works} fell. {ORG Harbour} rose.": {
			`ORG Harbour Works: Harbour Works Inc. | Harbour Works | Harbour`,
		},
		"{ORG Harbour Works} fell. {ORG Harbour} rose.": {
			`ORG Harbour Works: Harbour Works | Harbour`,
		},
		"{PER Vera Kisumu} won. {LOC Kisumu} cheered. It rained in {LOC Kisumu}.": {
			`PER Vera Kisumu, f by name: Vera Kisumu | Kisumu`,
			`LOC Kisumu: Kisumu`,
		},
		"{ORG Church of Mercy Hill} met. The {ORG Church} left.": {
			`ORG Church of Mercy Hill: Church of Mercy Hill | Church`,
		},
		"{ORG Bridge of Mercy Hill} met. The {ORG Bridge} left.": {
			`ORG Bridge of Mercy Hill: Bridge of Mercy Hill`,
			`ORG Bridge: Bridge`,
		},
		"{PER Leonard of Quirm} met {PER Leonard}.": {
			`PER Leonard of Quirm, m by name: Leonard of Quirm | Leonard`,
		},
		"{PER Vera Okello Jr.} met {PER Vera Okello}.": {
			`PER Vera Okello Jr., f by name: Vera Okello Jr. | Vera Okello`,
		},
		"{PER Vera Okello} met {PER Vera Okello Jr.}.": {
			`PER Vera Okello Jr, f by name: Vera Okello | Vera Okello Jr`,
		},
		"{LOC Oslo} and {LOC Oslo} and {ORG Oslo}.": {
			`LOC Oslo: Oslo | Oslo`,
			`ORG Oslo: Oslo`,
		},
		"{PER Okello} won. {PER Vera Okello} left.": {
			`PER Vera Okello, f by name: Okello | Vera Okello`,
		},
		"{PER Vera} won. {PER Vera Okello} left.": {
			`PER Vera Okello, f by name: Vera | Vera Okello`,
		},
		"{PER Vera Okello} met {PER Vera Pell}. {PER Vera} left.": {
			`PER Vera Okello, f by name: Vera Okello`,
			`PER Vera Pell, f by name: Vera Pell | Vera`,
		},
		"{PER Vera Okello} met {PER Ana Vera}. {PER Vera} left.": {
			`PER Vera Okello, f by name: Vera Okello`,
			`PER Ana Vera, f by name: Ana Vera | Vera`,
		},
		"Kim and {PER Kim Pell} left. Pell slept. Okello Pell woke.": {
			`PER Kim Pell: Kim Pell | Pell`,
		},
		"{PER Mr. Paul Stone} left.": {
			`PER Paul Stone, m by title: Paul Stone`,
		},
		"{PER Dean Smith} left.": {
			`PER Dean Smith, m by name: Dean Smith`,
		},
		"{PER Secretary of State Vera Okello} left.": {
			`PER Vera Okello, Secretary of State, f by name: Vera Okello`,
		},
		"{PER Vera Okello's} dog left.": {
			`PER Vera Okello, f by name: Vera Okello`,
		},
		"{PER The Vera Okello} left.": {
			`PER Vera Okello, f by name: Vera Okello`,
		},
		"{LOC Moscow Wednesday} was cold.": {
			`LOC Moscow: Moscow`,
		},
		"{PER Robert} \"{PER Bobby}\" {PER Lane} left.": {
			`PER Robert "Bobby" Lane, m by name: Robert "Bobby" Lane`,
		},
		"{PER Robert J.} \"Bobby\" {PER Lane} left.": {
			`PER Robert J. "Bobby" Lane, m by name: Robert J. "Bobby" Lane`,
		},
		"{PER Kim \"Little Rocket} left.": {
			`PER Kim: Kim`,
		},
		"How to Be {PER Wise Ann} came.": {
			`PER Ann: Ann`,
		},
		"<“It was cold,”> [Vera Okello] said. Okello left.": {
			`PER Vera Okello, f by name: Vera Okello | Okello`,
		},
		"<“It was cold,”> [the Vera Okello Institute] said.": {
			`ORG Vera Okello Institute: Vera Okello Institute`,
		},
		"<“It was cold,”> [BRX] said.":          {},
		"<“It was cold,”> [Harbour Pell] said.": {},
		"<“It was cold,”> [Vera] said.": {
			`PER Vera: Vera`,
		},
		"{ORG Harbour} Works <“It was cold,”> [{ORG Harbour} Works of Oslo] said.": {
			`ORG Harbour: Harbour`,
			`ORG Harbour Works of Oslo: Harbour Works of Oslo`,
		},
	} {
		assert.Equal(t, want, append([]string{}, entities(s)...), s)
	}
}

func TestWordsAroundNamesDescribePeople(t *testing.T) {
	for s, want := range map[string][]string{
		"Kremlin spokesman {PER Paul Stone} left.": {
			`PER Paul Stone, spokesman, m by title: Paul Stone`,
		},
		"{LOC Norway}'s foreign minister {PER Vera Okello} left.": {
			`LOC Norway: Norway`,
			`PER Vera Okello, foreign minister, of Norway, f by name: Vera Okello`,
		},
		"{PER Vera Okello}, a doctor at the {ORG Harbour Clinic}, left.": {
			`PER Vera Okello, doctor, of Harbour Clinic, f by name: Vera Okello`,
			`ORG Harbour Clinic: Harbour Clinic`,
		},
		"{PER Vera Okello}, 51, a doctor, left.": {
			`PER Vera Okello, doctor, f by name: Vera Okello`,
		},
		"{PER Vera Okello}, chief engineer of {LOC Oslo}, left.": {
			`PER Vera Okello, chief engineer, of Oslo, f by name: Vera Okello`,
			`LOC Oslo: Oslo`,
		},
		"{PER Vera Okello}, director of operations at the {ORG Harbour Board}, left.": {
			`PER Vera Okello, director of operations, of Harbour Board, f by name: Vera Okello`,
			`ORG Harbour Board: Harbour Board`,
		},
		"The plant's manager, {PER Vera Okello}, left.": {
			`PER Vera Okello, manager, f by name: Vera Okello`,
		},
		"A doctor at the clinic, {PER Vera Okello}, left.": {
			`PER Vera Okello, doctor, f by name: Vera Okello`,
		},
		"{ORG Harbour Board} chair {PER Vera Okello} left.": {
			`ORG Harbour Board: Harbour Board`,
			`PER Vera Okello, chair, of Harbour Board, f by name: Vera Okello`,
		},
		"{PER Vera Okello}, whose mother is a doctor, left.": {
			`PER Vera Okello, f by name: Vera Okello | whose`,
		},
		"{PER Vera Okello}, {PER Paul Stone} and a doctor left.": {
			`PER Vera Okello, f by name: Vera Okello`,
			`PER Paul Stone, m by name: Paul Stone`,
		},
		"{PER Vera Okello}, mother of two, left.": {
			`PER Vera Okello, f by title: Vera Okello`,
		},
		"{PER Vera Okello}, old friends, left.": {
			`PER Vera Okello, f by name: Vera Okello`,
		},
		"{PER Vera Okello}, {LOC Norway}'s ambassador, left.": {
			`PER Vera Okello, ambassador, of Norway, f by name: Vera Okello`,
			`LOC Norway: Norway`,
		},
		"Mr. {PER Paul Stone} and Mrs. {PER Okello} left.": {
			`PER Paul Stone, m by title: Paul Stone`,
			`PER Okello, f by title: Okello`,
		},
		"Former mayor {PER Vera Okello} left.": {
			`PER Vera Okello, mayor, f by name: Vera Okello`,
		},
		"Foreign Minister {PER Vera Okello} left.": {
			`PER Vera Okello, Foreign Minister, f by name: Vera Okello`,
		},
		"Secretary of State {PER Vera Okello} left.": {
			`PER Vera Okello, Secretary of State, f by name: Vera Okello`,
		},
		"The actress {PER Okello} left.": {
			`PER Okello, actress, f by title: Okello`,
		},
		"{PER Sam Okello}, a spokeswoman, left. <“It was cold,”> [he] said.": {
			`PER Sam Okello, spokeswoman, f by title: Sam Okello`,
		},
		"{PER Vera Okello} said {PER Paul Stone}, an actor, left.": {
			`PER Vera Okello, f by name: Vera Okello`,
			`PER Paul Stone, actor, m by title: Paul Stone`,
		},
		"The mayor, {PER Vera Okello}, left.": {
			`PER Vera Okello, mayor, f by name: Vera Okello`,
		},
		"In {LOC Oslo}, the engineer {PER Okello} left.": {
			`LOC Oslo: Oslo`,
			`PER Okello, engineer: Okello`,
		},
		"{PER Vera Okello}, an engineer in {LOC Oslo} and a mother, left.": {
			`PER Vera Okello, engineer, of Oslo, f by name: Vera Okello`,
			`LOC Oslo: Oslo`,
		},
		"{PER Vera Okello}, said the doctor, left.": {
			`PER Vera Okello, f by name: Vera Okello`,
		},
		"{PER Okello}, the boss of Harbour Works, left.": {
			`PER Okello, boss: Okello`,
		},
	} {
		assert.Equal(t, want, entities(s), s)
	}
}

func TestSpeakersAreFoundByNamesPronounsAndNouns(t *testing.T) {
	for s, want := range map[string]string{
		"{PER Vera Okello} won. <“It was cold,”> [{PER Okello}] said.":                                                       `Vera Okello`,
		"{PER Vera Okello} and {PER Ana Okello} won. <“It was cold,”> [{PER Okello}] said.":                                  `Ana Okello`,
		"{PER Vera Okello} met {PER Paul Okello}. <“It was cold,”> Mr. [{PER Okello}] said.":                                 `Paul Okello`,
		"<“It was cold,”> [Vera Okello] said. Okello left.":                                                                  `Vera Okello`,
		"<“It was cold,”> [the Vera Okello Institute] said.":                                                                 `Vera Okello Institute`,
		"<“It was cold,”> [BRX] said.":                                                                                       `?BRX`,
		"<“It was cold,”> [Winger Tavo Pell] said.":                                                                          `Tavo Pell`,
		"<“It was cold,”> [Winger Harbour Council] said.":                                                                    `?Winger Harbour Council`,
		"<“It was cold,”> [Harbour Pell] said.":                                                                              `?Harbour Pell`,
		"<“It was cold,”> [Vera] said.":                                                                                      `Vera`,
		"{ORG Harbour} Works <“It was cold,”> [{ORG Harbour} Works of Oslo] said.":                                           `Harbour Works of Oslo`,
		"<“It was cold,”> [{LOC Baltimore} police] said.":                                                                    `Baltimore police`,
		"<“It was cold,”> [{LOC Baltimore} city] said.":                                                                      `Baltimore`,
		"<“It was cold,”> [A {ORG Labour} MP] said.":                                                                         `?A Labour MP`,
		"<“It was cold,”> [{ORG Barclays}' chief] said.":                                                                     `?Barclays' chief`,
		"<“It was cold,”> [a spokesman for the {ORG Department of Health and Social Care}] said.":                            `?a spokesman for the Department of Health and Social Care`,
		"<“It was cold,”> [lawyers for Mr. {PER Paul Okello}] said.":                                                         `?lawyers for Mr. Paul Okello`,
		"<“It was cold,”> [{ORG Labour} party] said.":                                                                        `Labour`,
		"{PER Vera Okello} beat {PER Paul Stone}. <“It was cold,”> [she] said.":                                              `Vera Okello`,
		"{PER Vera Okello} beat {PER Paul Stone}. <“It was cold,”> [he] said.":                                               `Paul Stone`,
		"{PER Sam Okello} beat {PER Alex Stone}. <“It was cold,”> [he] said.":                                                `Alex Stone`,
		"{PER Vera Okello} met {PER Ana Pell}. <“It was cold,”> [she] said.":                                                 `Ana Pell`,
		"It rained on {PER Vera Okello} when {PER Ana Pell} came. <“It was cold,”> [she] said.":                              `Vera Okello`,
		"{PER Vera Okello} won. <“I am glad,”> [{PER Ana Pell}] said. <“It was cold,”> [she] said.":                          `Ana Pell, Ana Pell`,
		"{PER Vera Okello} won. <“I am glad,”> [{PER Ana Pell}] said. {PER Bea Lund} was late. <“It was cold,”> [she] said.": `Ana Pell, Bea Lund`,
		"{PER Vera Okello} won. It rained. It snowed. It rained. It rained. <“It was cold,”> [she] said.":                    `Vera Okello`,
		"{ORG Harbour Works} grew. <“It was cold,”> [it] said.":                                                              `Harbour Works`,
		"{ORG Harbour Works} grew. It rained. It rained. It rained. It rained. It rained. <“It was cold,”> [it] said.":       `Harbour Works`,
		"{ORG Harbour Works} grew. <“It was cold,”> [they] said.":                                                            `Harbour Works`,
		"{PER Vera Okello} grew. <“It was cold,”> [they] said.":                                                              `?they`,
		"{PER Sasha Xu} grew a rose. They like it. <“It was cold,”> [they] said.":                                            `?they`,
		"{PER Sasha Xu} grew a rose. <“It was cold,”> [they] said.":                                                          `Sasha Xu`,
		"{PER Sasha Xu} met {PER Bo Lim}. <“It was cold,”> [they] said.":                                                     `?they`,
		"{PER Sasha Xu} grew roses. <“It was cold,”> [they] said.":                                                           `?they`,
		"{PER Vera Okello}, who won, left. <~It was cold>, said {PER Ana Pell}, [who] won.":                                  `Ana Pell`,
		"{PER Ana Pell}, the mayor of {LOC Oslo}, [who] said <“it was cold,”> left.":                                         `Ana Pell`,
		"{PER Ana Pell} of {LOC Oslo}, [who] said <“it was cold,”> left.":                                                    `Ana Pell`,
		"{LOC Oslo}, [who] said <“it was cold,”> left.":                                                                      `?who`,
		"A man [who] said <“it was cold”> left.":                                                                             `?who`,
		"{PER Ana Pell}, mayor, [who] said <“it was cold,”> left.":                                                           `Ana Pell`,
		"Sen. {PER Ana Pell} won. <“It was cold,”> [the senator] said.":                                                      `Ana Pell`,
		"Sen. {PER Ana Pell} and Mayor {PER Bo Lim} won. <“It was cold,”> [the senator] said.":                               `Ana Pell`,
		"<“It was cold,”> [the senator] said. Sen. {PER Ana Pell} won.":                                                      `Ana Pell`,
		"Mayor {PER Ana Pell} met former mayor {PER Bo Lim}. <“It was cold,”> [the former mayor] said.":                      `Bo Lim`,
		"Mayor {PER Ana Pell} met former mayor {PER Bo Lim}. <“It was cold,”> [the new mayor] said.":                         `Ana Pell`,
		"Mayor {PER Ana Pell} met former mayor {PER Bo Lim}. <“It was cold,”> [the mayor] said.":                             `Bo Lim`,
		"{ORG Harbour Union} met. <“It was cold,”> [the union] said.":                                                        `Harbour Union`,
		"{ORG Harbour Works Inc.} met. <“It was cold,”> [the company] said.":                                                 `Harbour Works Inc.`,
		"{ORG Harbour Works} met. <“It was cold,”> [the company] said.":                                                      `Harbour Works`,
		"{ORG Harbour Works Inc.} met. <“It was cold,”> [a company] said.":                                                   `?a company`,
		"{LOC Oslo} met {LOC Bergen}. <“It was cold,”> [the city] said.":                                                     `Bergen`,
		"The city of {LOC Oslo} met {LOC Bergen}. <“It was cold,”> [the city] said.":                                         `Oslo`,
		"{LOC Oslo} met in {LOC Kisumu}, {LOC Nyanza}. <“It was cold,”> [the city] said.":                                    `Kisumu`,
		"{PER Vera Okello} scored. <“It was cold,”> [the winger] said.":                                                      `Vera Okello`,
		"{PER Vera Okello} scored. <“It was cold,”> [the 28-year-old] said.":                                                 `Vera Okello`,
		"{PER Vera Okello} scored. <“It was cold,”> [the mother of two] said.":                                               `Vera Okello`,
		"{PER Vera Okello} and {PER Ana Pell} scored. <“It was cold,”> [the winger] said.":                                   `?the winger`,
		"<“It was cold,”> [the winger] said. {PER Vera Okello} scored.":                                                      `Vera Okello`,
		"By {PER Ana Pell}\n\n{PER Vera Okello} scored. <“It was cold,”> [the winger] said.":                                 `Vera Okello`,
		"{PER Vera Okello} scored. It rained. It rained. It rained. It rained. <“It was cold,”> [the winger] said.":          `?the winger`,
		"<“It was cold,”> [the maker], {ORG Coldline}, said.":                                                                `Coldline`,
		"<“It was cold,”> [the maker], Coldline, said.":                                                                      `Coldline`,
		"<“It was cold,”> [its lawyer], {PER Ana Pell}, said.":                                                               `Ana Pell`,
		"<“It was cold,”> [the maker], {LOC Oslo}, said.":                                                                    `?the maker`,
		"{PER Ana Ruiz}'s club met. <“It was cold,”> [{PER Ana Ruiz}'s club] said.":                                          `?Ana Ruiz's club`,
		"{ORG Lake Office} wrote. <“It was cold,”> [the {ORG Lake Office} letter] said.":                                     `Lake Office`,
		"{LOC Norway} wrote. <“It was cold,”> [{LOC Norway}'s foreign minister {PER Kari Lund}] said.":                       `Kari Lund`,
		"{ORG World Trade Board} met. <“It was cold,”> [the WTB] said.":                                                      `World Trade Board`,
		"{ORG World Trade Board} met. <“It was cold,”> [WTB] said.":                                                          `World Trade Board`,
		"<“My name is {PER Ana Pell},”> [she] said.":                                                                         `Ana Pell`,
		"<“I am {PER Ana Pell}, and I live here,”> [the neighbour] said.":                                                    `Ana Pell`,
		"<“He knows that I am {PER Ana Pell},”> [the neighbour] said.":                                                       `?the neighbour`,
		"<~My name is {PER Ana Pell}>, [she] said.":                                                                          `?she`,
		"{PER Vera Okello} slept. She woke. <“It was cold,”> [{PER Paul Stone}] said. He left. <“No,”> [she] said.":          `Paul Stone, Vera Okello`,
	} {
		assert.Equal(t, want, who(s), s)
	}
}

func TestFirstAndSecondPersonsAreWhoeverSpeaksOrHears(t *testing.T) {
	for s, want := range map[string]string{
		"{PER Ana Ruiz} met {PER Vera Okello}.\n\nRUIZ: Is it done?\n\nOKELLO: [I] said <~that it was done>.\n\nRUIZ: And now?\n\nOKELLO: It holds.":                                              `Vera Okello`,
		"{PER Ana Ruiz} met {PER Vera Okello}.\n\nRUIZ: Do [you] say <~that it is done>?\n\nOKELLO: It was.\n\nRUIZ: And now?\n\nOKELLO: It holds.":                                               `Vera Okello`,
		"{PER Ana Ruiz} met {PER Vera Okello} and {PER Bo Lim}.\n\nRUIZ: Do [you] say <~that it is done>?\n\nOKELLO: It was.\n\nLIM: And now?\n\nOKELLO: It holds.":                               `?you`,
		"{PER Ana Ruiz} met {PER Vera Okello}.\n\nAR: Is it done?\n\nVO: [I] said <~that it was done>.\n\nAR: And now?\n\nVO: It holds.":                                                          `Vera Okello`,
		"Mayor {PER Vera Okello} met the press.\n\nMayor: [I] said <~that it was done>.\n\nPress: Is it?\n\nMayor: It holds.\n\nPress: And now?":                                                  `Vera Okello`,
		"RUIZ: Is it done?\n\nOKELLO: [I] said <~that it was done>.\n\nRUIZ: And now?\n\nOKELLO: It holds.":                                                                                       `OKELLO`,
		"Time: now.\n\nPlace: here.\n\n[I] said <~that it was done>.":                                                                                                                             `?I`,
		"{PER Vera Okello} builds bridges.\n\nQ: Is it done?\n\nA: [I] said <~that it was done>.\n\nQ: And now?\n\nA: It holds.":                                                                  `Vera Okello`,
		"{PER Vera Okello} builds bridges. {PER Bo Lim} met her.\n\nQ: [I] said <~that it was done>?\n\nA: It was.\n\nQ: And now?\n\nA: It holds.":                                                `Bo Lim`,
		"Interview with {PER Vera Okello}\n\n{PER Vera Okello} builds bridges in Kisumu.\n\nHow did you begin?\n\n[I] said <~that I would try it once>.\n\nAnd is it safe now?\n\nIt will hold.":  `Vera Okello`,
		"Interview with {PER Vera Okello}\n\n{PER Vera Okello} builds bridges in Kisumu.\n\nHow did you begin?\n\nI tried it once.\n\nDo [you] say <~that it is safe>, you two?\n\nIt will hold.": `Vera Okello`,
		"Dear {PER Ana},\n\nThank you for the map.\n\n[I] think <~that the bridge will hold>.\n\nYours,\n\n{PER Vera}":                                                                            `Vera`,
		"Dear {PER Ana},\n\nThank you for the map.\n\n[You] say <~that the bridge will hold>.\n\nYours,\n\n{PER Vera}":                                                                            `?You`,
		"Good evening. My name is {PER Vera Okello}.\n\n[I] think <~that the bridge will hold>.":                                                                                                  `Vera Okello`,
		"Good evening. I am {PER Vera Okello}.\n\n[I] think <~that the bridge will hold>.":                                                                                                        `Vera Okello`,
		"Good evening. This is {PER Vera Okello} speaking.\n\n[I] think <~that the bridge will hold>.":                                                                                            `Vera Okello`,
		"Good evening. My name is Tarkel Voss.\n\n[I] think <~that the bridge will hold>.":                                                                                                        `Tarkel Voss`,
		"The Bridge\n\nBy {PER Vera Okello}\n\n[I] think <~that the bridge will hold>.":                                                                                                           `Vera Okello`,
		"The Bridge\n\nBy {PER Vera Okello}\n\n[We] think <~that the bridge will hold>.":                                                                                                          `?We`,
		"The Bridge\n\n[I] think <~that the bridge will hold>.\n\n{PER Vera Okello} is a bridge builder in Kisumu.":                                                                               `Vera Okello`,
		"Remarks by {PER Vera Okello}\n\n[I] think <~that the bridge will hold>.":                                                                                                                 `Vera Okello`,
		"{PER Vera Okello} said: <“[I] think that it will hold.”>":                                                                                                                                `?I`,
		"{PER Vera Okello} said: <“{PER Bo Lim} told me once: <~it will hold>, [] and [I] say so.”> []":                                                                                           `?, ?I`,
		"This episode of knitting with {PER Vera}.\n\n[I] think <~that it will hold>.":                                                                                                            `Vera`,
		"They call me {PER Vera}.\n\n[I] think <~that it will hold>.":                                                                                                                             `Vera`,
		"Hello, {PER Vera}.\n\n[You] think <~that it will hold>.":                                                                                                                                 `?You`,
		"{PER Vera}, is it safe?\n\n[You] think <~that it will hold>.":                                                                                                                            `?You`,
		"{PER Vera Okello} wrote: hello.\n\nFrom: {PER Bo Lim}\n\n[I] think <~that it will hold>.":                                                                                                `Bo Lim`,
	} {
		assert.Equal(t, want, who(s), s)
	}
}
