package text

import "strings"

// abbr says how an abbreviation behaves: when its period belongs to it, and
// whether a sentence may end with it.
type abbr uint8

const (
	abbrTitle  abbr = 1 + iota // stands before a name or number: no sentence ends with it
	abbrMay                    // may end a sentence, if what follows is sure to begin one
	abbrFirm                   // may too, and does before a subject and its verb: "Acme Inc. Sales were"
	abbrEnd                    // may end a sentence, and does if a capital follows
	abbrNumber                 // an abbreviation before a number alone: "No. 10", "Sat. 5"
	abbrUnit                   // an abbreviation behind a number alone: "6 in."
	abbrMonth                  // "Jan. 5", "Jan. The"
	abbrTime                   // "a.m.", "p.m."
)

// abbreviations maps what stands before the period to its behaviour.
var abbreviations = func() map[string]abbr {
	m := make(map[string]abbr, 1024)
	for kind, words := range [...]string{ // capitalised and in capitals, too
		abbrTitle: `vs v cf viz approx asst e.g i.e treas ph c.f conf attn arrv lv p.s ps a.k.a`,
		abbrFirm:  `inc corp co cos ltd llc plc n.v s.a a.g s.p.a pty bhd gmbh`,
		abbrMay: `jr sr bros esq ph.d m.d m.b.a u.s u.k u.n u.s.a e.u d.c b.c a.d et.al intl natl assn univ dept dist assoc govt mfg
			b.sc m.sc b.a m.a j.d ll.b d.phil ave blvd rd hwy pkwy bldg cie vol vols p.c l.a yrs`,
		abbrEnd:    `etc`,
		abbrNumber: `no nos fig figs para pp p ch pt op cit eq eqs ext tel est ver div`,
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
	for kind, words := range [...]string{ // in this form alone: "ill." and "sat." are words
		abbrTitle: `Ft FT MR DR ST MT LT Sens Reps Govs Profs Drs Gens Wm Chas Geo Thos Jas Robt ca`,
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

// titles stand before a name, with a capital.
const titles = `mr mrs ms mx dr prof sen rep gov gen lt col maj capt cmdr cdr comdr adm sgt cpl pvt pfc supt det insp messrs mme mlle
	msgr rev hon pres st ste mt atty brig amb fr ald rt`

func capital(w string) string { return strings.ToUpper(w[:1]) + w[1:] }

// elisions are the words that leave their first letters out, without the
// apostrophe that says so.
var elisions = set(`em til tis twas cause n bout round tween neath gainst twere twill`)

// topLevel are the last labels of domain names that texts use most.
var topLevel = set(`com org net edu gov mil int info biz co uk us ca au de fr it es nl eu ru cn jp in br io tv me ly fm ie nz za ch
	at be se no dk fi pl ch il tr mx ar kr sg hk COM ORG NET EDU GOV`)

func set(words string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// abbreviated reports whether the period at j belongs to the word text[i:j]
// before it.
func (s *scanner) abbreviated(i, j int) bool {
	if k := strings.LastIndexByte(s.text[i:j], '-'); k >= 0 && j-i-k > 1 {
		i += k + 1
	}
	w := s.text[i:j]
	if len(w) == 1 && isUpper(w[0]) {
		return s.initial(i, j)
	}
	switch abbreviations[w] {
	case 0:
		return false
	case abbrNumber:
		k := skipSpace(s.text, j+1)
		return isDigit(s.at(k)) || isUpper(w[0]) && k+3 < len(s.text) && abbreviations[s.text[k:k+3]] == abbrMonth
	case abbrUnit:
		return len(s.tokens) > 0 && s.tokens[len(s.tokens)-1].Kind == Number
	}
	return true
}

// initial reports whether the capital text[i:j] with a period behind it is an
// initial: the rest of a name follows, or a comma as in a list of authors. "I"
// is one before another initial only.
func (s *scanner) initial(i, j int) bool {
	k := skipSpace(s.text, j+1)
	if k == j+1 {
		return s.at(k) == ',' || s.at(k) == ';' || s.at(k) == '-'
	}
	if s.text[i] == 'I' {
		return isUpper(s.at(k)) && s.at(k+1) == '.'
	}
	return wordAt(s.text, k)
}
