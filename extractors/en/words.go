package en

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/grammar"
)

// Closed-class words, and the nouns and titles that name speakers.
const (
	auxiliaries   = `has have had is are was were be been being will would could can may might shall should must did does do 's 've 'd 'll ’s ’ve ’d ’ll wo ca`
	negations     = `not n't n’t never no neither nor nobody refused refuses declined declines denied denies denying refusing declining`
	conditionals  = `would could might may if should`
	subjects      = `he she they it i we you who`
	determiners   = `the a an his her their its my our your this that these those one two three another some many several most both other each every no few more all any four five six seven eight nine ten`
	prepositions  = `in on at for of from with by to into about after before during against over under near through between among amid as since until upon without within toward towards behind outside inside via per despite across along around like than except following`
	conjunctions  = `and but or so yet because although though while whilst when whereas if unless where as since once after before`
	relatives     = `who whom whose which that`
	adverbs       = `also then later again once now still even just earlier recently often always sometimes instead too however meanwhile yesterday today tonight tomorrow further ever never first last soon already long aloud repeatedly famously twice thereafter simply back here there`
	calendarWords = `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. mon. tue. wed. thu. thurs. fri. sat. sun.`
	particleWords = `de del della di da dos du van von der den bin bint ibn al el ben la le zu ter ten al- abu e y st. st`
	functionWords = `this that these those there here not what why how it him them me us himself herself themselves itself myself
		someone somebody everyone everybody anyone nobody yes no well if then so too very much such only own same than both either neither up out off down away`
	titleWords = `mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady sen sen. sens. rep rep. reps. gov gov. govs. president vice-president
		senator congressman congresswoman representative governor mayor judge justice secretary minister prime chancellor king queen prince
		princess pope cardinal bishop archbishop rev rev. reverend father sister brother rabbi imam sheikh general gen gen. colonel col col. major
		maj maj. captain capt capt. lieutenant lt lt. sergeant sgt sgt. officer chief sheriff commissioner ambassador attorney
		professor prof prof. coach chairman chairwoman chair speaker councilman councilwoman councillor alderman premier deputy vice former ex-president
		detective inspector superintendent constable admiral adm. adm commander cmdr. pastor delegate treasurer comptroller director spokesman spokeswoman spokesperson
		st. hon. hon cllr cllr. under-secretary vice-chairman vice-chair madam mme mme. monsieur herr frau señor señora don doña chairperson analyst economist editor author actor actress
		undersecretary baroness baron count dean principal marshal pvt. pvt cpl. cpl spc. supt. insp. det. asst. assistant executive
		supt insp det cmdr cdr cdr. brig brig. engr engr. atty atty. barrister fr fr. msgr. monsignor ayatollah mullah maulana maulvi ustaz
		alhaji alhaja hajia hajiya mallam datuk dato datin encik shri smt smt. taoiseach tánaiste mla mlc`
	roleNouns = `spokesman spokeswoman spokesperson spokespeople spokesmen official officials senator senators congressman congresswoman lawmaker lawmakers
		representative representatives governor governors mayor mayors president minister ministers secretary judge judges justice lawyer lawyers attorney
		attorneys prosecutor prosecutors officer officers police detective detectives sheriff chief chiefs commander general colonel captain soldier
		soldiers leader leaders chairman chairwoman chair director directors manager managers executive executives boss owner founder
		co-founder ceo analyst analysts economist economists expert experts professor professors researcher researchers scientist scientists
		doctor doctors nurse nurses teacher teachers student students coach coaches player players striker pitcher quarterback singer actor
		actress author authors writer writers journalist journalists reporter reporters editor editors columnist columnists critic critics
		supporter supporters opponent opponents aide aides adviser advisers advisor advisors strategist strategists consultant consultants
		candidate candidates nominee contender frontrunner front-runner democrat democrats republican republicans conservative conservatives
		liberal liberals activist activists advocate advocates protester protesters campaigner campaigners voter voters resident residents
		neighbor neighbors neighbour neighbours witness witnesses victim victims survivor survivors relative relatives friend friends mother father
		son daughter brother sister wife husband widow parents couple family families man woman men women boy girl person people child children
		worker workers farmer farmers businessman businesswoman billionaire investor investors trader traders banker bankers diplomat diplomats
		ambassador envoy envoys historian historians pollster pollsters organizer organizers organiser organisers member members
		 host anchor moderator commentator commentators speaker congregant bishop priest pastor rabbi imam veteran veterans
		employee employees engineer engineers pilot pilots driver drivers colleague colleagues partner partners source sources
		insider insiders observer observers investigator investigators inspector inspectors agent agents defendant defendants
		plaintiff plaintiffs juror jurors guest guests customer customers fan fans patient patients passenger passengers
		neurosurgeon mogul tycoon scholar scholars tribesman elder elders villager villagers migrant migrants refugee refugees
		premier chancellor king queen prince princess pope vice-president deputy councilor councillor councilman councilwoman fellow
		delegate delegates staffer staffers surrogate surrogates counsel treasurer superintendent principal dean librarian
		firefighter firefighters paramedic legislator legislators backer backers donor donors volunteer volunteers
		mp mps mep meps msp msps mla mlas mlc mlcs taoiseach tánaiste senator-elect president-elect someone everyone nobody anybody`
	// sayingNouns name what somebody says: her claim that …, a warning from him that …
	sayingNouns = `claim assertion statement admission confession denial suggestion argument contention complaint prediction forecast promise pledge
		vow threat demand request plea appeal call warning announcement declaration comment remark remarks belief view opinion accusation
		allegation charge assurance insistence description verdict advice observation response reply explanation acknowledgment
		acknowledgement boast joke criticism testimony account words assessment conclusion finding proposal recommendation reminder
		estimate concession revelation disclosure judgment judgement telling hint vision`
	// pastForms are past forms that look like no verb.
	pastForms = `cost led drew came brought made put set met won sent left gave took hit shook cut ran fell went stood rang struck sparked lost
		rose grew cast threw caught kept held became began spread stirred hurt`
	documentNouns = `statement report letter email e-mail memo document documents filing complaint lawsuit suit indictment ruling opinion article
		editorial column study survey poll paper book tweet post message note text sign banner poster headline caption transcript website
		newspaper magazine agency ministry department company firm group organization organisation committee campaign party court
		government administration union university college hospital bank board council commission association network station
		office bureau army military navy police regulator press release affidavit motion brief memoir ad advertisement slogan
		inscription card plaque subtitle blurb page site blog`
)

// addWords enters every word with the part it plays.
func addWords(l grammar.Lexicon, words string, class grammar.Class) {
	for _, w := range strings.Fields(words) {
		l[w] |= class
	}
}

// quoteLexicon returns the parts that English words play around quotes.
func quoteLexicon() grammar.Lexicon {
	l := grammar.Lexicon{}
	addVerbs(l, speechVerbs, grammar.Cue)
	addVerbs(l, addressVerbs, grammar.Cue|grammar.Address)
	addVerbs(l, labelVerbs, grammar.Cue|grammar.Label)
	addVerbs(l, weakVerbs, grammar.Weak)
	addVerbs(l, quotingVerbs, grammar.Quoting)
	for _, list := range []struct {
		words string
		class grammar.Class
	}{
		{ambiguousWords, grammar.Ambiguous}, {auxiliaries, grammar.Auxiliary}, {negations, grammar.Negation},
		{conditionals, grammar.Conditional}, {subjects, grammar.Subject}, {determiners, grammar.Determiner},
		{prepositions, grammar.Preposition}, {conjunctions, grammar.Conjunction}, {relatives, grammar.Relative},
		{adverbs, grammar.Adverb}, {calendarWords, grammar.Calendar}, {particleWords, grammar.Particle},
		{functionWords, grammar.Function}, {titleWords, grammar.Title}, {roleNouns, grammar.Role}, {posts, grammar.Role},
		{documentNouns, grammar.Document}, {headlineVerbs, grammar.Headline}, {sayingNouns, grammar.Saying}, {pastForms, grammar.Past},
	} {
		addWords(l, list.words, list.class)
	}
	return l
}
