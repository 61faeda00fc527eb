package text

// starters are the words that, with a capital, begin a sentence far more often
// than they go on with a name.
var starters = set(`The A An This That These Those He She It We You They I My His Her Its Our Their There Here In On At As After
	Before But And Or So If When While With For From By To Since Then Now However Although Though Because What Who Why How
	Where Which Not No Yes One Two Some Many Most Several Another Under During Among According Meanwhile Also Both Each All
	Mr. Mrs. Ms. Is Are Was Were Do Does Did Has Have Had Can Could Would Should Will Even Just Only Still Yet Once Until
	About Over Through Despite Instead Last Earlier Later More Other Others Such Nor Let Perhaps Maybe Today Yesterday
	Tomorrow Please Unlike Like Thus Therefore Moreover Furthermore Nevertheless Indeed Every Everyone Nobody Nothing
	Officials Police Critics Analysts Experts Investors Supporters Authorities Lawmakers Residents Sources Witnesses
	Shares Stocks People Workers Students Doctors Prices Sales Profits Scientists Neither Either Whether Few Three Four Five Six Seven Eight Nine Ten Dozens Hundreds Thousands`)

// unmarked are the starters that begin a sentence even where nothing marks the
// end of the one before.
var unmarked = set(`Please Attached This If The It As There These They Thanks Sorry Let What When In Also We He She`)

// request are those of them that do so even behind a word in lower case.
var request = set(`Please Attached Sorry Thanks If Let`)

// replies are those that a mail begins with behind a name and a dash, where a
// dispatch would have its first sentence: "Paris - The …".
var replies = set(`Please Attached Can Could Would Are Do Did Does Have Has Thanks Sorry Let Yes Ok OK Here How Per Just You Your Hope`)

// closings are the first words of the formulas that close a letter.
var closings = set(`Thanks Thank Regards Best Sincerely Cheers Yours Warm Kind Respectfully`)

// exclaimed are names that end with an exclamation mark.
var exclaimed = set(`Yahoo Jeb Jeopardy Oklahoma Yum E Mamma Up Moulin Airplane Hello`)

// particles stand inside names.
var particles = set(`of the de da di du la le van von der den bin al el y and`)

// zones go on with a time of day: "9 a.m. Eastern", "9 a.m. Tuesday".
var zones = set(`Monday Tuesday Wednesday Thursday Friday Saturday Sunday Eastern Central Mountain Pacific Greenwich GMT UTC EST EDT
	ET CST CDT CT MST MDT MT PST PDT PT BST CET CEST IST JST Moscow Beijing London Tokyo Paris Jan. Feb. March April May June July
	Aug. Sept. Oct. Nov. Dec. January February August September October November December Mon. Tue. Tues. Wed. Thu. Thurs. Fri. Sat. Sun.`)

// speech are the verbs that follow a quotation and its speaker.
var speech = set(`said says asked asks replied replies added adds shouted shouts cried cries wrote writes wondered wonders exclaimed
	exclaims yelled told tells demanded demands answered answers continued continues concluded concludes joked jokes quipped
	quips recalled recalls declared declares insisted insists explained explains screamed whispered muttered murmured
	responded responds called tweeted tweets posted noted notes remarked remarks observed observes argued argues warned
	warns inquired queried laughed laughs snapped sighed began begins pleaded retorted suggested suggests announced
	chanted protested thought mused tells`)

// labels name what a number tells apart: "Figure 2. The city".
var labels = set(`Figure Fig. Table Chapter Section Article Part Step Rule Question Box Exhibit Lesson Tip Photo`)

// credits name the source of a picture.
var credits = set(`Image Photo Photograph Picture Video Credit Source Illustration`)

// auxiliaries are the verbs that show the word before them to be a subject.
var auxiliaries = set(`was were is are will would has have had can could may might did does`)

// dangling are words that no line of its own ends with.
var dangling = set(`a an the of in at to for from by with and or but as that which his her its their our between than who`)

// openers begin the sentences whose time of day comes first: "At 9 a.m. Ms.
// Roe left".
var openers = set(`At By Around About Before After Until From Between Shortly Just On Since Then`)
