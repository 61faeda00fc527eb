package repair

// The first and last words of compounds that keep their hyphen when a line ends at
// it: in news, each begins or ends more compounds than it begins or ends other
// words.
var (
	compoundFirst = set(`anti best better big blood cease clean close cross decision deep double dry early
		eight eighth eighty english evil fast fifth fifty first five flat forty four fourth free french front full
		fund german good government half hard high higher highest highly home job kind knee large last late left
		life long longer longest low lower made make market medium middle military mind money most much near newly
		next nine ninety non north old once one open policy post poverty price prime private quarter ready record
		right role second self semi seven seventy short single six sixth sixty small south square state tax third
		thirty three tight tip top trade twenty two ultra vice well west white wide working world worst year zero`)
	compoundLast = set(`adjusted affiliated american backed based bound breaking brow building built called
		century changing class colored coloured conscious consuming controlled cost cutting dollar dominated driven
		driving earning educated elect elected election elevated eyed faced fashioned fighting finals financed
		fired five focused four free friendly funded generation goer goers grown growing haired half handed headed
		hearted held high hit hitting hour hungry income intensive kick known largest leaning led legged length
		level like linked listed lived long looking loving made making mile minded minister minute month moving
		needed neutral nine nominated off office old olds oriented owned paced packed paid party paying performing
		pitched playing point pound powered president prone proof quarter raising range ranging ranking recorded
		related rich risk run running saving scale seated seeking seeded selling serving seven shaped sharing sided
		sighted six sized skilled speaking spoken sponsored style supported team term thirds threatening three time
		tier trained two type wage warming week winner winning year`)
	suspended = set(`and or to nor but a the he she we they who which that this with from`)
)

// prefixes are syllables that words begin with: before them, the last word of a
// compound does not tell.
var prefixes = set(`a ab ac ad af al ap ar as at be bi co com con de di dis e en ex for fore im in inter mis
	ob of on out over per pre pro re se sub sur trans un under up`)

// loosePrefixes keep their hyphen before a name.
var loosePrefixes = set(`anti ex mid neo non pan post pre pro sub then trans un`)

// closed are words without a hyphen that begin as compounds do, and endings are
// what makes such words of the first words alone.
var (
	closed = set(`antibody antibodies anticipate anticipated antitrust blueprint cleanup fourteen fourteenth
		freedom freedoms freelance freelancer freeman freeway frontline fundraiser fundraisers fundraising
		fundamental goodbye goodwill halfway hardline hardship hardships hardware headquarters highland highlands
		highlight highlighted highlighting highlights highway highways homeland homeless homeowner homeowners
		homestead hometown jobless landmark lifelong lifestyle lifestyles lifetime longtime makeshift marketplace
		midweek nonetheless nonprofit nonsense northeast northeastern northern northwest northwestern postpone
		postponed privately quarterly secondary semiconductor semiconductors seminar seventeen shortage shortages
		shortcomings shortfall shortlist sixteen southeast southeastern southern southwest southwestern statehood
		statement statements statesman statewide taxation taxpayer taxpayers topic topics trademark trademarks
		western widespread withheld worldview worldwide`)
	endings = set(`able age al ed en ened ening er ern ers est ie ier ies ing ings ish ity ization ize ized less
		ling ly ment ments ner ness or ped ping pled s th ting ty y`)
)
