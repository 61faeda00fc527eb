package text

import "strings"

// The English words that the rules of sentences and tokens rely on;
// abbreviations have a table of their own.

// starters are words that, with a capital, begin a sentence far more often than
// they continue a name.
var starters = set(`The A An This That These Those He She It We You They I My His Her Its Our Their There Here In On At As After
	Before But And Or So If When While With For From By To Since Then Now However Although Though Because What Who Why How
	Where Which Not No Yes One Two Some Many Most Several Another Under During Among According Meanwhile Also Both Each All
	Mr. Mrs. Ms. Is Are Was Were Do Does Did Has Have Had Can Could Would Should Will Even Just Only Still Yet Once Until
	About Over Through Despite Instead Last Earlier Later More Other Others Such Nor Let Perhaps Maybe Today Yesterday
	Tomorrow Please Unlike Like Thus Therefore Moreover Furthermore Nevertheless Indeed Every Everyone Nobody Nothing
	Officials Police Critics Analysts Experts Investors Supporters Authorities Lawmakers Residents Sources Witnesses
	Shares Stocks People Workers Students Doctors Prices Sales Profits Scientists Neither Either Whether Few Three Four Five Six Seven Eight Nine Ten Dozens Hundreds Thousands`)

// courtesies are titles before a name, without a stop, that begin sentences.
var courtesies = set(`Mr Mrs Ms Miss Dr Dr. Sir Prof Prof.`)

// unmarked are starters that begin a sentence even if nothing marks the end of
// the one before.
var unmarked = set(`Please Attached This If The It As There These They Thanks Sorry Let What When In Also We He She`)

// request are those of them that do so even after a word in lower case.
var request = set(`Please Attached Sorry Thanks If Let`)

// replies begin a mail after a name and a dash: "Jane - Can you …". Any other
// word may begin the first sentence of a dispatch: "Paris - The …".
var replies = set(`Please Attached Can Could Would Are Do Did Does Have Has Thanks Sorry Let Yes Ok OK Here How Per Just You Your Hope`)

// closings are the first words of formulas that close a letter: "Best regards,".
var closings = set(`Thanks Thank Regards Best Sincerely Cheers Yours Warm Kind Respectfully`)

// banged are names that end with an exclamation mark, "Yahoo!", or their last
// words.
var banged = set(`Yahoo Jeb Jeopardy Oklahoma Yum E Mamma Up Moulin Airplane Hello`)

// particles stand inside names: "Ludwig van Beethoven".
var particles = set(`of the de da di du la le van von der den bin al el y and`)

// zones continue a time of day: "9 a.m. Eastern", "9 a.m. Tuesday".
var zones = set(`Monday Tuesday Wednesday Thursday Friday Saturday Sunday Eastern Central Mountain Pacific Greenwich GMT UTC EST EDT
	ET CST CDT CT MST MDT MT PST PDT PT BST CET CEST IST JST Moscow Beijing London Tokyo Paris Jan. Feb. March April May June July
	Aug. Sept. Oct. Nov. Dec. January February August September October November December Mon. Tue. Tues. Wed. Thu. Thurs. Fri. Sat. Sun.`)

// speech are verbs that follow a quotation and its speaker: "Why?" Roe asked.
var speech = set(`said says asked asks replied replies added adds shouted shouts cried cries wrote writes wondered wonders exclaimed
	exclaims yelled told tells demanded demands answered answers continued continues concluded concludes joked jokes quipped
	quips recalled recalls declared declares insisted insists explained explains screamed whispered muttered murmured
	responded responds called tweeted tweets posted noted notes remarked remarks observed observes argued argues warned
	warns inquired queried laughed laughs snapped sighed began begins pleaded retorted suggested suggests announced
	chanted protested thought mused tells`)

// adverb reports whether a word may stand between a speaker and the verb: "Roe later
// recalled".
func adverb(w string) bool {
	switch w {
	case "later", "had":
		return true
	}
	return len(w) > 4 && strings.HasSuffix(w, "ly")
}

// speechIdioms are verbs that do so with the words behind them: "wanted to know".
var speechIdioms = map[string][]string{
	"wanted": {"to", "know"}, "wants": {"to", "know"}, "shot": {"back"}, "shoots": {"back"}, "fired": {"back"}, "fires": {"back"},
	"chimed": {"in"}, "chimes": {"in"}, "piped": {"up"}, "pipes": {"up"}, "blurted": {"out"}, "blurts": {"out"},
}

// labels precede a number and a title: "Figure 2. The city".
var labels = set(`Figure Fig. Table Chapter Section Article Part Step Rule Question Box Exhibit Lesson Tip Photo`)

// credits name the source of a picture: "Photo: Ann Lee".
var credits = set(`Image Photo Photograph Picture Video Credit Source Illustration`)

// clipped are words cut short before one in lower case: "the med. team". None is a
// word that sentences end with.
var clipped = set(`med temp max avg misc orig prob admin excl spec incl approx govt natl esp econ elec hist manuf mech occas opp perf phys poss
	prelim psych publ recd relig repr resp subj suppl trad zool reg dist cont est`)

// numbered are followed by Roman numbers: "World War I".
var numbered = set(`War Phase Part Type Title Class Chapter Act Article Division Level Stage Group Category Schedule Vatican Tier Volume Book Grade
	Unit Section`)

// monarchs are so too, "Peter I", unless a title stands before them that is not in royal.
var monarchs, royal = set(`Elizabeth Charles James Francis Nicholas Napoleon Wilhelm William George Henry Richard Leopold Albert Alexander
	Peter Mary`), set(`King Queen Emperor Empress Tsar Czar Kaiser Pope Sultan Prince Saint`)

// firmForms are the kinds of company that follow another abbreviation: "Co. KG".
var firmForms = set(`KG KGaA AG SE SA Ltd Ltd. Inc Inc. LLC LLP OHG GmbH PLC Plc Bhd Bhd.`)

// auxiliaries are verbs that follow a subject: "Sales were".
var auxiliaries = set(`was were is are will would has have had can could may might did does`)

// dangling are words that end a line only if its sentence continues in the next.
var dangling = set(`a an the of in at to for from by with and or but as that which his her its their our between than who
	is has will would if when into`)

// openers begin sentences whose time of day comes first: "At 9 a.m. Ms. Roe
// left".
var openers = set(`At By Around About Before After Until From Between Shortly Just On Since Then`)

// dateWords go on with a date: "on Monday".
var dateWords = set(`on until by from to of and since through before after for late early last next this`)

// weekdays begin a date: "Monday, May 4, 2015".
var weekdays = set(`Monday Tuesday Wednesday Thursday Friday Saturday Sunday`)

// elisions are words that leave their first letters out, without the apostrophe
// that says so: "'em".
var elisions = set(`em til tis twas cause n bout round tween neath gainst twere twill`)

var maxElision = longest(elisions)

// clitics follow an apostrophe and are tokens of their own: "Ann|'s".
var clitics = [...]string{"s", "m", "d", "re", "ve", "ll"}

// set returns the set of some words.
func set(words string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// longest returns the length of the longest word, in bytes.
func longest[V any](words map[string]V) int {
	n := 0
	for w := range words {
		n = max(n, len(w))
	}
	return n
}
