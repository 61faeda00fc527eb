package text

import "strings"

// Letters and mail lose their line breaks on the way into many collections.
// These rules find the sentences that then end without a full stop.

// letter returns the token before which a salutation or a closing formula
// ends with the comma or dash i: "Jane, Please …", "Thanks, Jim"; or 0.
func (p *splitter) letter(i int) int {
	if i-p.begin > 3 || i == p.begin || i+1 >= len(p.tokens) || !p.spaced(i+1) || !p.tokens[i+1].Case.Capital() {
		return 0
	}
	c := p.text[p.tokens[i].Start]
	if c != ',' && c != '-' {
		return 0
	}
	for k := p.begin; k < i; k++ {
		if t := &p.tokens[k]; t.Kind != Word || k == p.begin && t.Case != Title {
			return 0
		}
	}
	w := p.tokens[p.begin].In(p.text)
	if w == "Thank" && !p.is(p.begin+1, "you") {
		return 0
	}
	if c == ',' && closings[w] && p.tokens[i+1].Case == Title && !starters[p.tokens[i+1].In(p.text)] {
		return i + 1
	}
	if i-p.begin > 2 || starters[w] || p.tokens[i-1].Case != Title || !p.lowerAt(i+2) {
		return 0
	}
	if next := p.tokens[i+1].In(p.text); replies[next] || c == ',' && unmarked[next] {
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
	if i < p.begin+2 || p.tokens[i].Case != Title || !p.lowerAt(i+1) || !isLetter(p.text[p.tokens[i+1].Start]) || p.is(i+1, "n't") {
		return false
	}
	last := &p.tokens[i-1]
	if p.text[last.End-1] == '.' {
		return false
	}
	if last.Kind == Word && last.Case == Lower || p.is(i-1, ")") {
		return request[p.tokens[i].In(p.text)]
	}
	return (last.Kind == Number || last.Kind == Address || last.Kind == Word && last.Case.Capital()) && unmarked[p.tokens[i].In(p.text)]
}

// credit reports whether a caption ends before token i and its source begins:
// "The bridge at dawn Photo: Ann Lee".
func (p *splitter) credit(i int) bool {
	return i > p.begin && p.tokens[i-1].Kind == Word && p.text[p.tokens[i-1].End-1] != '.' && i+2 < len(p.tokens) &&
		p.tokens[i].Len() >= 5 && p.is(i+1, ":") && credits[p.tokens[i].In(p.text)]
}

// stamp returns the token at which a sentence begins by the date and time at
// i, "05/17/2001 10:45 AM", which heads a forwarded mail: its own, or the one
// behind it; or 0.
func (p *splitter) stamp(i int) int {
	const short, long = "05/17/01", "05/17/2001"
	if n := p.tokens[i].Len(); n != len(short) && n != len(long) || i+1 >= len(p.tokens) || p.tokens[i+1].Kind != Number {
		return 0
	}
	w, clock := p.tokens[i].In(p.text), p.tokens[i+1].In(p.text)
	if w[2] != '/' || w[5] != '/' || len(clock) < 4 || clock[len(clock)-3] != ':' {
		return 0
	}
	if i > p.begin {
		if last := &p.tokens[i-1]; last.Kind == Word && last.Case == Lower {
			return 0
		}
		return i
	}
	if i += 2; i < len(p.tokens) && (p.is(i, "AM") || p.is(i, "PM")) {
		i++
	}
	return i
}

// rule returns the token at which a sentence begins by the row of dashes or
// the like at i, which parts what stands before it from what follows.
func (p *splitter) rule(i int) int {
	t := &p.tokens[i]
	if t.Len() < 4 || p.text[t.Start] >= 0x80 || p.text[t.Start] == '_' && t.Len() < 20 {
		return 0
	}
	if i > p.begin && p.spaced(i) {
		return i
	}
	if i+1 < len(p.tokens) && p.spaced(i+1) {
		return i + 1
	}
	return 0
}

// bracketed returns the token behind the angle bracket i if it closes an
// address or the name of a file, and a sentence begins there; or 0.
func (p *splitter) bracketed(i int) int {
	if i < p.begin+2 || i+1 >= len(p.tokens) || !p.spaced(i+1) || p.text[p.tokens[i].Start] != '>' || !p.tokens[i+1].Case.Capital() {
		return 0
	}
	inside := p.text[p.tokens[max(p.begin, i-12)].Start:p.tokens[i].Start]
	inside = inside[strings.LastIndexByte(inside, '<')+1:]
	if p.tokens[i].Len() < 2 && !strings.ContainsAny(inside, "@/") {
		return 0
	}
	return i + 1
}

// link returns the token behind the URL i if a sentence begins there: a
// capital or a further URL.
func (p *splitter) link(i int) int {
	if i+1 >= len(p.tokens) || !p.spaced(i+1) || !strings.Contains(p.tokens[i].In(p.text), "://") {
		return 0
	}
	if t := &p.tokens[i+1]; t.Case.Capital() || t.Kind == Address && strings.Contains(t.In(p.text), "://") {
		return i + 1
	}
	return 0
}

// dated returns the token at which a sentence begins by the day of the week
// at i, in a headline with its date and no stop between them, or behind that
// date: "Mayor resigns Monday, May 4, 2015"; or 0.
func (p *splitter) dated(i int) int {
	end := i + 6
	if end > len(p.tokens) || !p.is(i+1, ",") || p.tokens[i+2].Case != Title || p.tokens[i+3].Kind != Number ||
		!p.is(i+4, ",") || p.tokens[i+5].Len() != 4 || p.tokens[i+5].Kind != Number {
		return 0
	}
	if i > p.begin {
		last := &p.tokens[i-1]
		if end < len(p.tokens) || last.Kind == Punct || last.Kind == Word && particle(last.In(p.text)) {
			return 0
		}
		return i
	}
	if end < len(p.tokens) && p.tokens[end].Case.Capital() {
		return end
	}
	return 0
}

// particle reports whether a date goes on from the word w: "on Monday".
func particle(w string) bool {
	switch w {
	case "on", "until", "by", "from", "to", "of", "and", "since", "through", "before", "after", "for", "late", "early", "last", "next", "this":
		return true
	}
	return false
}
