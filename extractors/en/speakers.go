package en

// What speakers who have no name are called.
const (
	regionWords = `country nation state province island county kingdom republic region territory`
	// writings are what says something and is nobody.
	writings = `statement draft report letter email e-mail memo memorandum document filing complaint lawsuit suit indictment ruling opinion article
		editorial column study survey poll paper book tweet post message note text sign banner poster headline caption transcript website
		release affidavit motion brief memoir ad advert advertisement slogan inscription card plaque site blog page law bill act treaty
		constitution rule regulation order video footage tape recording film documentary analysis analyses assessment data figure record
		research statistic statistics evidence finding result projection average estimate resolution petition manifesto story review audit
		commentary obituary script song poem speech account testimony bulletin advisory dispatch leaflet pamphlet verdict judgment judgement
		warrant contract agreement census index tally ledger diary log map chart graph photo photograph picture image biography autobiography
		legend scripture bible notice announcement declaration communique communiqué questionnaire summary version source-code manual guidance
		guideline forecast model test experiment calculation polling proposal plan deal clause amendment article provision code charter
		newsletter posting tradition legislation directive decree edict summons subpoena complaint claim allegation rumour rumor theory
		critique essay quote quotation proverb saying motto label warning app`
	// publishedWords are those among them that speak for whoever publishes them.
	publishedWords = `statement report study survey poll analysis analyses data figure research forecast projection estimate finding assessment
		announcement release communique communiqué editorial bulletin letter email e-mail memo memorandum post message review statistic
		affidavit paper article tweet blog audit dossier`
	// utterances are what somebody says, who speaks by it: Oduya's account.
	utterances = `explanation account remark comment testimony tweet assertion version description speech interview words blog column article op-ed essay memoir`
	// issuing are the irregular participles among the verbs that tell how a document came out.
	issuing = `written done put made drawn sent`
	// teams write a document together.
	teams = `team group researchers scientists economists analysts academics authors experts scholars`
	// crowds are several people, and no body that decides.
	crowds = `police people men women children media public opposition majority minority crowd family couple pair duo trio team crew staff
		jury audience community electorate personnel clergy elderly poor rich wounded accused left right nobility gentry youth
		spokespeople alumni royals management leadership squad gang mob troops neighbourhood neighborhood household generation
		authorities folk folks faithful unemployed homeless disabled french british english irish scots welsh dutch spanish swiss
		chinese japanese portuguese vietnamese taliban rest twins camp faction bench hierarchy establishment everybody everyone`
	severalWords = `some many most several few fewer others all both those these none half two three four five six seven eight nine ten
		dozens hundreds thousands millions everybody everyone nobody percent % majority plenty lots no-one`
	singleWords = `someone somebody one another anyone anybody whoever`
	amounts     = `number majority minority group chorus handful pair couple panel series host dozen dozens hundreds thousands percent % percentage lot range
		rest share quarter third half part spokesperson-pool crowd band team string army generation selection sample bunch all some many most both none
		two three four five six seven eight nine ten few several`
)

// localBodies are bodies of which a place has one.
var localBodies = map[string]bool{
	"police": true, "police department": true, "police force": true, "fire department": true, "fire service": true, "fire brigade": true,
	"ambulance service": true, "council": true, "city council": true, "county council": true, "town council": true, "borough council": true,
	"district council": true, "airport": true, "port authority": true, "zoo": true, "university": true,
	"government": true, "county government": true, "state government": true, "parliament": true, "radio": true, "television": true,
}
