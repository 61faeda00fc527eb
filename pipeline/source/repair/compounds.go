package repair

// The first and last words of compounds that keep their hyphen when a line ends at
// it. In the texts of MODEL.md each begins or ends more compounds than it begins or
// ends other words.
var (
	compoundFirst = set(`all anti best better big blood cease clean close cross decision deep double dry early
		eight eighth eighty english ever evil fact far fast fifth fifty first five flat forty four fourth free
		french front full fund german good government half hard high higher highest highly home ill job kind knee
		large last late left life light like long longer longest low lower made main make man market medium middle
		military mind money most much near newly next nine ninety non north old once one open part policy post
		poverty price prime private quarter ready real record right role second self semi seven seventy short
		single six sixth sixty small so south square state tax third thirty three tight time tip top trade twenty
		two ultra vice well west white wide work working world worst year zero`)
	compoundLast = set(`affiliated aged american backed based bound breaking brow building built called
		century changing class colored coloured conscious consuming controlled cost cutting day dollar dominated
		driven earning educated elect elected election elevated eyed faced fashioned fighting finals financed five
		focused foot four free friendly funded generation goer goers grown growing haired half handed
		headed hearted held high hit hitting hour hungry income intensive kick known largest leaning led legged
		length level life like linked listed lived long looking loving made making man mile minded minister minute
		month moving needed neutral nine nominated off office old olds oriented out owned paced packed paid party
		paying pence performing pitched playing point pound powered president prone proof quarter quarters raising
		range ranging ranking recorded related rich risk run running saving scale seated seeking seeded selling
		serving seven shaped sharing sided sighted six sized skilled speaking spoken sponsored standing style
		supported team term thirds threatening three time tier trained two type up ups wage week wide winner
		winning winter written year`)
	suspended = set(`and or to nor but a the he she we they who which that this with from`)
)

// prefixes are syllables that words begin with: before them, the last word of a
// compound does not tell.
var prefixes = set(`a ab ac ad af al ap ar as at be bi co com con de di dis e en ex for fore im in inter mis
	ob of on out over per pre pro re se sub sur trans un under up`)
