package en

import (
	_ "embed"
	"strings"

	"github.com/d1af08f5/sayso/extractors/coref/names"
	"github.com/d1af08f5/sayso/extractors/text"
)

// namesFile holds given names, a line each for those of women, of men, of mostly women,
// of mostly men and of both; gen_names.go makes it.
//
//go:embed names.txt
var namesFile string

// Words that show a person's gender, as titles and as nouns.
const (
	femaleTitles = `mrs mrs. ms ms. miss dame lady queen princess duchess countess baroness madam madame mme mme. sister frau señora doña dona donna
		congresswoman councilwoman chairwoman assemblywoman actress spokeswoman policewoman businesswoman alderwoman mother aunt signora
		alhaja hajia hajiya datin smt smt.`
	maleTitles = `mr mr. sir lord king prince duke count baron monsieur brother father herr señor don pope congressman councilman chairman
		assemblyman spokesman policeman businessman alderman uncle signor alhaji mallam encik shri fr fr. monsignor msgr.`
	// honourWords are titles that are names as well, and so only before two words of a
	// name: Barr Chika Obi, but Bob Barr.
	honourWords = `barr arc tun pandit kumari haji hajji oba emir sultan garda puan`
	// honoraryWords are titles that say nothing of what their bearer does.
	honoraryWords = `dr dr. prof prof. professor sir dame fr fr. datuk dato datin tan tun puan encik shri smt smt. kumari pandit ustaz maulana maulvi mullah
		ayatollah alhaji alhaja hajia hajiya mallam haji hajji`
	femaleRoles = `spokeswoman congresswoman chairwoman councilwoman businesswoman actress woman mother daughter sister wife widow girl
		queen princess grandmother aunt niece girlfriend stepmother waitress heiress hostess policewoman schoolgirl sportswoman
		granddaughter bride nun landlady saleswoman camerawoman forewoman housewife mom mum ex-wife grandma granny gran mama mummy mommy auntie stepdaughter goddaughter`
	maleRoles = `spokesman congressman chairman councilman businessman actor man father son brother husband widower boy king prince
		grandfather uncle nephew boyfriend stepfather waiter heir policeman schoolboy sportsman grandson groom monk landlord
		salesman cameraman foreman dad ex-husband fisherman grandad granddad grandpa daddy papa stepson godson`
	bodyWords = `inc inc. corp corp. co co. ltd ltd. plc llc group company bank university college institute ministry department agency committee commission
		council board party association federation union league foundation center centre hospital church court police army navy
		congress senate parliament house government administration times post journal news tribune herald guardian gazette
		telegraph television network airlines airways motors electric bureau office service services force society club
		united city rovers coalition alliance front movement campaign trust fund organization organisation authority corporation
		partners holdings industries systems technologies energy petroleum oil gas steel press media studio studios records
		museum library school academy conference assembly chamber cabinet secretariat brigade regiment district`
	aloneWords = `times post journal news tribune herald guardian gazette telegraph united city rovers`
	landWords  = `republic kingdom commonwealth state city town village province island isle`
	firmWords  = `inc inc. corp corp. co co. ltd ltd. plc llc group company airlines airways motors electric corporation partners holdings
		industries systems technologies energy petroleum oil gas steel studios shipping bank
		firm carrier airline retailer maker manufacturer startup start-up automaker carmaker bakery brewery publisher
		giant lender insurer conglomerate chipmaker drugmaker`
	sortWords = `newspaper paper daily weekly magazine journal tabloid agency network channel broadcaster station website site union society
		airline carrier firm company group chain retailer bank party charity insurer consultancy think-tank`
	// shortTitles are titles cut short, with what they stand for.
	shortTitles = `sen. senator sen senator rep. representative rep representative gov. governor gov governor dr. doctor dr doctor
		prof. professor prof professor gen. general gen general col. colonel lt. lieutenant sgt. sergeant capt. captain
		rev. reverend maj. major adm. admiral cmdr. commander det. detective insp. inspector supt. superintendent hon. honorable`
	nameSuffixes   = `jr jr. sr sr. ii iii iv inc inc. corp corp. co co. ltd ltd. plc llc pty pty. gmbh ag nv sa`
	nameJoins      = `de del della di da dos du van von der den bin bint ibn al el ben la le zu ter ten y st. al- á`
	monthNames     = `april may june august march will`
	portfolioWords = `foreign prime finance interior defence defense health education home trade energy environment transport agriculture
		labour labor justice economy industry tourism culture housing treasury press state city managing executive assistant deputy vice
		attorney chief lieutenant brigadier senior`
	// kinNouns are roles that say whose somebody is, not what.
	kinNouns = `mother father mom mum mama mummy mommy dad daddy papa son daughter brother sister wife husband widow widower parent uncle aunt niece nephew cousin
		grandmother grandfather grandson granddaughter girlfriend boyfriend fiancé fiancée friend ex-wife ex-husband stepmother stepfather
		man woman boy girl child person people family couple neighbor neighbour relative guest fan supporter opponent partner colleague one
		someone everyone nobody anybody source victim`
	// nicknames are short forms and the names they stand for.
	nicknames = `bill william will william billy william bob robert bobby robert rob robert jim james jimmy james mike michael joe joseph
		tom thomas tommy thomas dan daniel danny daniel dave david steve steven chris christopher tony anthony ted edward ed edward eddie edward
		jeff jeffrey greg gregory ken kenneth ron ronald don donald rick richard dick richard rich richard matt matthew
		andy andrew nick nicholas sam samuel ben benjamin alex alexander pat patrick larry lawrence jerry gerald charlie charles
		chuck charles hank henry harry henry jack john johnny john liz elizabeth beth elizabeth betty elizabeth kate katherine
		kathy katherine katie katherine sue susan debbie deborah deb deborah barb barbara peggy margaret maggie margaret meg margaret
		cathy catherine jen jennifer jenny jennifer sandy sandra patty patricia trish patricia becky rebecca vicky victoria
		mandy amanda nancy ann tim timothy phil philip pete peter fred frederick frank francis walt walter doug douglas
		stan stanley marty martin art arthur bernie bernard mitch mitchell vlad vladimir
		betsy elizabeth bess elizabeth lizzie elizabeth libby elizabeth bertie albert bert albert al albert
		gus augustus ollie oliver josh joshua zach zachary zack zachary abby abigail angie angela archie archibald bea beatrice
		cal calvin cassie cassandra cindy cynthia connie constance dot dorothy dottie dorothy ellie eleanor nell eleanor ernie ernest
		evie evelyn flo florence fran frances freddie frederick freddy frederick gabe gabriel gene eugene gerry gerald gil gilbert
		ginny virginia hattie harriet herb herbert ike isaac izzy isabel jake jacob jackie jacqueline jess jessica jon jonathan
		kit christopher kat katherine lenny leonard les leslie maddie madeleine mel melanie millie mildred
		nate nathan ned edward penny penelope ray raymond reg reginald reggie reginald russ russell
		sadie sarah seb sebastian sid sidney stu stuart tess theresa theo theodore teddy theodore tilly matilda toby tobias
		trudy gertrude val valerie vince vincent wes wesley winnie winifred lou louis louie louis manny manuel
		mo mohammed moe morris norm norman ozzie oswald rafa rafael sasha alexander misha mikhail kolya nikolai vanya ivan
		pepe josé paco francisco nacho ignacio lupe guadalupe chuy jesús`
)

// ranks are words that are titles beside some others alone: Tan Sri, Sr Insp.
var ranks = map[string]string{
	"tan": "sri", "sri": "tan dato datuk", "seri": "dato datuk", "toh": "puan", "sr": "insp supt", "ch": "insp", "flt": "lt", "sqn": "ldr",
	"ldr": "sqn", "wg": "cdr",
}

// nations are acronyms of states and unions, which texts do not spell out by their
// initials or not at all.
var nations = map[string][]string{
	"us": {"United", "States"}, "usa": {"United", "States"}, "uk": {"United", "Kingdom"}, "un": {"United", "Nations"},
	"eu": {"European", "Union"}, "uae": {"United", "Arab", "Emirates"},
}

// states are the short forms of states' names in news, and America. The texts that a
// newsroom counts mean the country by it.
var states = map[string][]string{
	"ala.": {"Alabama"}, "ariz.": {"Arizona"}, "ark.": {"Arkansas"}, "cal.": {"California"}, "calif.": {"California"}, "colo.": {"Colorado"},
	"conn.": {"Connecticut"}, "del.": {"Delaware"}, "fla.": {"Florida"}, "ga.": {"Georgia"}, "ill.": {"Illinois"}, "ind.": {"Indiana"},
	"kan.": {"Kansas"}, "ky.": {"Kentucky"}, "la.": {"Louisiana"}, "md.": {"Maryland"}, "mass.": {"Massachusetts"}, "mich.": {"Michigan"},
	"minn.": {"Minnesota"}, "miss.": {"Mississippi"}, "mo.": {"Missouri"}, "mont.": {"Montana"}, "neb.": {"Nebraska"}, "nev.": {"Nevada"},
	"okla.": {"Oklahoma"}, "ore.": {"Oregon"}, "pa.": {"Pennsylvania"}, "tenn.": {"Tennessee"}, "tex.": {"Texas"}, "vt.": {"Vermont"},
	"va.": {"Virginia"}, "wash.": {"Washington"}, "wis.": {"Wisconsin"}, "wyo.": {"Wyoming"}, "nh": {"New", "Hampshire"},
	"nj": {"New", "Jersey"}, "nm": {"New", "Mexico"}, "ny": {"New", "York"}, "nc": {"North", "Carolina"}, "nd": {"North", "Dakota"},
	"ri": {"Rhode", "Island"}, "sc": {"South", "Carolina"}, "sd": {"South", "Dakota"}, "nsw": {"New", "South", "Wales"},
	"la": {"Los", "Angeles"}, "sf": {"San", "Francisco"}, "nyc": {"New", "York", "City"}, "america": {"United", "States"},
}

// pronouns that quotes are laid to.
var pronouns = map[string]names.Pronoun{
	"he": {Gender: text.Male}, "she": {Gender: text.Female},
	"him": {Gender: text.Male}, "her": {Gender: text.Female},
	"his": {Gender: text.Male}, "hers": {Gender: text.Female},
	"they": {Plural: true}, "them": {Plural: true}, "their": {Plural: true},
	"it": {Thing: true}, "its": {Thing: true},
	"i": {Self: true, First: true}, "me": {Self: true, First: true}, "my": {Self: true, First: true},
	"we": {Self: true, First: true, Plural: true}, "us": {Self: true, First: true, Plural: true}, "our": {Self: true, First: true, Plural: true},
	"you": {Self: true, Second: true}, "your": {Self: true, Second: true},
	"one": {Self: true}, "someone": {Self: true}, "everyone": {Self: true}, "who": {Self: true},
}

// people returns the words that names are read with.
func people() *names.Lexicon {
	given, leaning := givenNames()
	l := &names.Lexicon{
		Given:      given,
		Leaning:    leaning,
		Titles:     map[string]text.Gender{},
		Honours:    set(honourWords),
		Ranks:      ranks,
		Honorary:   set(honoraryWords),
		Roles:      map[string]text.Gender{},
		Short:      pairs(shortTitles),
		Pronouns:   pronouns,
		Kin:        set(kinNouns),
		Suffixes:   set(nameSuffixes),
		Bodies:     set(bodyWords),
		Firms:      set(firmWords),
		Sorts:      set(sortWords),
		Locals:     localBodies,
		Towns:      set(townWords),
		Regions:    set(regionWords),
		Writings:   set(writings),
		Reports:    set(publishedWords),
		Utterances: set(utterances),
		Issuing:    set(issuing),
		Teams:      set(teams),
		Crowds:     set(crowds),
		Several:    set(severalWords),
		Single:     set(singleWords),
		Amounts:    set(amounts),
		Anaphors:   set(anaphors, officeNouns),
		Offices:    set(officeNouns),
		Joins:      set(nameJoins),
		Closed:     set(determiners, prepositions, conjunctions, relatives, functionWords, auxiliaries, negations, subjects, adverbs, calendarWords),
		Calendar:   set(calendarWords),
		Months:     set(monthNames),
		Portfolios: set(portfolioWords),
		Interviews: set(interviewWords),
		Announcing: set(interviewWords, announceWords),
		Asking:     set(askingVerbs),
		Askers:     set(askerLabels),
		Answerers:  set(answererLabels),
		Shows:      set(showWords),
		Former:     set(formerWords),
		Current:    set(currentWords),
		Greetings:  set(greetingWords),
		Closings:   set(closingWords),
		Speeches:   set(speechWords),
		Nick:       pairs(nicknames),
		Nations:    nations,
		States:     states,
		Alone:      set(aloneWords),
		Lands:      set(landWords),
		Broader:    pairs(broader),
	}
	for _, list := range []struct {
		into   map[string]text.Gender
		words  string
		gender text.Gender
	}{
		{l.Titles, titleWords, text.NoGender}, {l.Titles, femaleTitles, text.Female}, {l.Titles, maleTitles, text.Male},
		{l.Titles, posts, text.NoGender}, {l.Roles, posts, text.NoGender},
		{l.Roles, occupations, text.NoGender}, {l.Roles, roleNouns, text.NoGender}, {l.Roles, femaleRoles, text.Female}, {l.Roles, maleRoles, text.Male},
	} {
		for _, w := range strings.Fields(list.words) {
			list.into[w] = list.gender
		}
	}
	delete(l.Closed, "may") // names as well
	return l
}

// givenNames returns the gender of given names, and those that only lean to it.
func givenNames() (given map[string]text.Gender, leaning map[string]bool) {
	given, leaning = make(map[string]text.Gender, 50_000), make(map[string]bool, 7_000)
	genders := map[string]text.Gender{"f": text.Female, "m": text.Male, "f?": text.Female, "m?": text.Male, "?": text.NoGender}
	for line := range strings.Lines(namesFile) {
		key, names, _ := strings.Cut(strings.TrimSpace(line), " ")
		for n := range strings.FieldsSeq(names) {
			if given[n] = genders[key]; len(key) == 2 {
				leaning[n] = true
			}
		}
	}
	return given, leaning
}

func set(lists ...string) map[string]bool {
	m := map[string]bool{}
	for _, words := range lists {
		for _, w := range strings.Fields(words) {
			m[w] = true
		}
	}
	return m
}

// pairs reads "short long short long …".
func pairs(words string) map[string]string {
	m := map[string]string{}
	f := strings.Fields(words)
	for i := 0; i+1 < len(f); i += 2 {
		m[f[i]] = f[i+1]
	}
	return m
}
