package text

import "strings"

// abbr says when a period belongs to an abbreviation, and whether a sentence may
// end with it.
type abbr uint8

const (
	abbrTitle  abbr = 1 + iota // stands before a name or number and ends no sentence: "Mr."
	abbrMay                    // ends a sentence before a word that usually begins one: "the U.S. The"
	abbrFirm                   // so too, and before a subject and its verb: "Acme Inc. Sales were"
	abbrEnd                    // ends a sentence before any capital: "etc."
	abbrNumber                 // is an abbreviation only before a number: "No. 10", "Sat. 5"
	abbrUnit                   // is an abbreviation only after a number: "6 in."
	abbrMonth                  // ends a sentence before a capitalized word and one in lower case: "in Jan. Prices rose"
	abbrTime                   // "a.m.", "p.m.": goes on with a time zone or day, "9 a.m. Eastern"
)

// abbreviations maps abbreviations, without their last period, to how they
// behave.
var abbreviations = func() map[string]abbr {
	m := make(map[string]abbr, 1024)
	for kind, words := range [...]string{ // and the same capitalized and in capitals
		abbrTitle: `vs v cf viz approx asst e.g i.e treas ph c.f conf attn arrv lv p.s ps a.k.a`,
		abbrFirm:  `inc corp co cos ltd llc plc n.v s.a a.g s.p.a pty pte sdn bhd gmbh`,
		abbrMay: `jr sr bros esq ph.d m.d m.b.a u.s u.k u.n u.s.a e.u d.c b.c a.d et.al intl natl assn univ dept dist assoc govt mfg agric constr mgmt mgr mech commr secy
			b.sc m.sc b.a m.a j.d ll.b d.phil ave blvd rd hwy pkwy bldg cie vol vols p.c l.a yrs`,
		abbrEnd:    `etc`,
		abbrNumber: `no nos n° fig figs para pp p ch pt op cit eq eqs ext tel est ver div`,
		abbrUnit:   `in lb lbs oz yd yds ft mi min mins hrs km kg cu gal mph pct mln bln dlrs sec secs`,
		abbrTime:   `a.m p.m`,
	} {
		for _, w := range strings.Fields(words) {
			m[w], m[capital(w)], m[strings.ToUpper(w)] = abbr(kind), abbr(kind), abbr(kind)
		}
	}
	for _, w := range strings.Fields(titles) {
		m[w], m[capital(w)] = abbrMay, abbrTitle // "a sales rep. He"
		if len(w) > 2 {
			m[strings.ToUpper(w)] = abbrTitle // but "with MS. He", "in Reno, CA. He"
		}
	}
	for kind, words := range [...]string{ // in this form only: "ill." and "sat." are words
		abbrTitle: `Rs Ft FT MR DR ST MT LT Sens Reps Govs Profs Drs Gens Wm Chas Geo Thos Jas Robt ca`,
		abbrMay: `Ph.D D.Phil B.Sc M.Sc LL.B Ala Ariz Ark Cal Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mich Minn Miss Mo Mont
			Neb Nev Okla Ore Pa R.I S.C S.D Tenn Tex Vt Va Wash W.Va Wis Wisc Wyo N.H N.J N.M N.Y N.C N.D Mass Apt Ont Que Alta
			Sask Eds ed eds`,
		abbrEnd:    `al`,
		abbrNumber: `b c d m Sec Sat Sun Mon Tue Tues Wed Thu Thur Thurs Fri Art Apt`,
		abbrMonth:  `Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec sept`,
	} {
		for _, w := range strings.Fields(words) {
			m[w] = abbr(kind)
		}
	}
	return m
}()

var maxAbbreviation = longest(abbreviations)

// titles stand before a name, with a capital.
const titles = `mr mrs ms mx dr prof sen rep gov gen lt col maj capt cmdr cdr comdr adm sgt cpl pvt pfc supt det insp messrs mme mlle
	msgr rev hon pres st ste mt atty brig amb fr ald rt engr smt`

func capital(w string) string { return strings.ToUpper(w[:1]) + w[1:] }
