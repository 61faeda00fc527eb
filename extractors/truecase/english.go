package truecase

import "strings"

// joins are words that names have in lower case: "Bank of England".
var joins = set(`of the and for in on at to de del della di da du van von der den bin al el la le y a an or by with`)

// acronyms are abbreviations that are written in capitals and have vowels.
var acronyms = set(`un eu uk us usa nato nasa un unicef unesco opec asean aids hiv ceo cfo coo ceos mp mps gop aclu nafta osha noaa epa usda fda fbi cia
	irs imf who wto nsa nhs iaea icc icj ied ira isis ecb eia ioc fifa uefa nba nfl mlb nhl ncaa espn cnn bbc nbc abc cbs msnbc npr pbs ap afp upi wsj
	gdp gnp cpi ipo etf vat tv pm am dc la ny nyc nypd lapd nyse faa fcc ftc sec doj dhs tsa atf dea hud nra naacp aarp afl cio uaw uaf raf raaf mod
	pkk plo idf anc aia aig gm ibm ubs hsbc kpmg usaid unhcr ussr uae nz`)

// acronym reports whether a word is written in capitals: it has a period inside,
// like "U.S.", or no vowel, or is a known one.
func acronym(word string) bool {
	w := lowered(word)
	switch {
	case strings.Contains(strings.TrimSuffix(w, "."), ".") || len(w) == 2 && w[1] == '.':
		return true
	case acronyms[w]:
		return word == strings.ToUpper(word) || len(w) > 2 && !common[w]
	}
	return len(w) > 1 && len(w) < 6 && !strings.ContainsAny(w, "aeiouy.'’") && !consonants[w]
}

// common are acronyms that are words as well. In a text without capitals they stay
// words.
var common = set(`who aids us am la pm sec mod`)

// consonants are words without a vowel that are no acronyms.
var consonants = set(`mr mrs ms dr st jr sr vs mt ft lt sgt mph hmm shh nth pts pct ltd nd rd th lb lbs oz km cm mm kg mg hr hrs`)

func lowered(s string) string { return strings.ToLower(s) }

func set(words string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
