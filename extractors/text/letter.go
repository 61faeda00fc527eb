package text

// Letters and mail lose their line breaks on the way into many collections.
// These rules find the sentences that then end without a full stop.

// letter returns the token before which a salutation or a closing formula
// ends with the comma, colon or dash i: "Jane, Please …", "Thanks, Jim"; or 0.
func (p *splitter) letter(i int) int {
	if i-p.begin > 3 || i == p.begin || i+1 >= len(p.tokens) || !p.spaced(i+1) || !p.tokens[i+1].Case.Capital() {
		return 0
	}
	c := p.text[p.tokens[i].Start]
	if c != ',' && c != ':' && c != '-' {
		return 0
	}
	for k := p.begin; k < i; k++ {
		if t := &p.tokens[k]; t.Kind != Word || k == p.begin && t.Case != Title {
			return 0
		}
	}
	w := p.tokens[p.begin].In(p.text)
	if c == ',' && closings[w] && p.tokens[i+1].Case == Title && !starters[p.tokens[i+1].In(p.text)] {
		return i + 1
	}
	if i-p.begin <= 2 && !starters[w] && unmarked[p.tokens[i+1].In(p.text)] && p.tokens[i-1].Case == Title && p.lowerAt(i+2) {
		return i + 1
	}
	return 0
}

func (p *splitter) lowerAt(i int) bool {
	return i < len(p.tokens) && p.tokens[i].Case == Lower
}

// unmarked reports whether a sentence begins with token i though nothing ends
// the one before: a word that begins sentences and hardly ever names, behind
// a name or number and before a word in lower case.
func (p *splitter) unmarked(i int) bool {
	if i == p.begin || p.tokens[i].Case != Title || !p.lowerAt(i+1) {
		return false
	}
	last := &p.tokens[i-1]
	return (last.Kind == Number || last.Kind == Address || last.Kind == Word && last.Case.Capital()) && unmarked[p.tokens[i].In(p.text)]
}

// stamp returns the token behind the date and time at i, "05/17/2001 10:45
// AM", which heads a forwarded mail; or 0.
func (p *splitter) stamp(i int) int {
	if i+3 >= len(p.tokens) || p.tokens[i+1].Kind != Number {
		return 0
	}
	w, half := p.tokens[i].In(p.text), p.tokens[i+2].In(p.text)
	if len(w) < 8 || w[2] != '/' || w[5] != '/' || half != "AM" && half != "PM" {
		return 0
	}
	if p.tokens[i+3].Kind == Word {
		return i + 3
	}
	return 0
}
