package text

import "strings"

// Letters and mail lose their line breaks on the way into many collections.
// These rules find the ends of their sentences that no full stop marks.

// letter returns the token after a salutation or a closing formula that ends
// with the comma or dash i: "Jane, Please …" → Please, "Thanks, Jim" → Jim; 0 if
// none ends there.
func (p *splitter) letter(i int) int {
	if i-p.begin > 3 || i == p.begin || i+1 >= len(p.tokens) || !p.spaced(i+1) || !p.tokens[i+1].Case.Capital() {
		return 0
	}
	comma := p.text[p.tokens[i].Start] == ','
	if !comma && p.text[p.tokens[i].Start] != '-' || !p.formula(i) {
		return 0
	}
	if comma && p.closing(i) || p.salutation(i, comma) {
		return i + 1
	}
	return 0
}

// formula reports whether the sentence up to token i is words alone, the first
// of them capitalized.
func (p *splitter) formula(i int) bool {
	for k := p.begin; k < i; k++ {
		if p.tokens[k].Kind != Word {
			return false
		}
	}
	return p.tokens[p.begin].Case == Title
}

// closing reports whether the words before the comma i close a letter and a name
// signs it: "Thank you, Jim".
func (p *splitter) closing(i int) bool {
	w, next := p.tokens[p.begin].In(p.text), &p.tokens[i+1]
	return closings[w] && (w != "Thank" || p.is(p.begin+1, "you")) && next.Case == Title && !starters[next.In(p.text)]
}

// salutation reports whether the words before the comma or dash i are a name
// that a letter begins with: "Jane, Please send", "Jane - Can you".
func (p *splitter) salutation(i int, comma bool) bool {
	if i-p.begin > 2 || starters[p.tokens[p.begin].In(p.text)] || p.tokens[i-1].Case != Title || !p.lowerAt(i+2) {
		return false
	}
	next := p.tokens[i+1].In(p.text)
	return replies[next] || comma && unmarked[next]
}

// unmarked reports whether a sentence begins with token i although nothing ends
// the one before: a word that begins sentences and is hardly ever part of a
// name, after a name or number and before a word in lower case.
func (p *splitter) unmarked(i int) bool {
	if i < p.begin+2 || !p.lowerAt(i+1) || !isLetter(p.text[p.tokens[i+1].Start]) || p.is(i+1, "n't") {
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
		p.is(i+1, ":") && credits[p.tokens[i].In(p.text)]
}

// stamp returns the token before which a sentence ends at the date and time i
// that head a forwarded mail, "05/17/2001 10:45 AM": i itself or, if the
// sentence begins with them, the token after them; 0 if i is none.
func (p *splitter) stamp(i int) int {
	if i+1 >= len(p.tokens) || !isDate(p.tokens[i].In(p.text)) || !isClock(p.tokens[i+1].In(p.text)) {
		return 0
	}
	if i > p.begin {
		if last := &p.tokens[i-1]; last.Kind == Word && last.Case == Lower {
			return 0 // "on 05/17/2001 10:45"
		}
		return i
	}
	if i += 2; i < len(p.tokens) && (p.is(i, "AM") || p.is(i, "PM")) {
		i++
	}
	return i
}

// isDate reports whether the number w is a date: "05/17/01", "05/17/2001".
func isDate(w string) bool {
	return (len(w) == 8 || len(w) == 10) && w[2] == '/' && w[5] == '/'
}

// isClock reports whether w is a time of day: "9:30", "10:45".
func isClock(w string) bool {
	return len(w) > 3 && w[len(w)-3] == ':' && isDigit(w[0])
}

// rule returns the token before which a sentence ends at the row of dashes or
// the like i, which separates what precedes it from what follows; 0 if i is
// none. A row of underscores may be a blank to fill in, unless it is long.
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

// bracketed returns the token after the angle bracket i if the bracket closes an
// address or the name of a file, "<a@b.org> Please", and a capital follows; 0 if
// not.
func (p *splitter) bracketed(i int) int {
	if i < p.begin+2 || i+1 >= len(p.tokens) || !p.spaced(i+1) || p.text[p.tokens[i].Start] != '>' || !p.tokens[i+1].Case.Capital() {
		return 0
	}
	inside := p.text[p.tokens[max(p.begin, i-12)].Start:p.tokens[i].Start]
	if k := strings.LastIndexAny(inside, "<@/"); p.tokens[i].Len() < 2 && (k < 0 || inside[k] == '<') {
		return 0
	}
	return i + 1
}

// link returns the token after the URL i if it begins a sentence: a capital or
// another URL; 0 if not.
func (p *splitter) link(i int) int {
	if i+1 >= len(p.tokens) || !p.spaced(i+1) || !strings.Contains(p.tokens[i].In(p.text), "://") {
		return 0
	}
	if t := &p.tokens[i+1]; t.Case.Capital() || strings.Contains(t.In(p.text), "://") {
		return i + 1
	}
	return 0
}

// dated returns the token before which a sentence ends at the day of the week i
// that begins the date of a headline without a stop between them, "Mayor
// resigns Monday, May 4, 2015": i itself or, if the date comes first, the token
// after it; 0 if there is no such date.
func (p *splitter) dated(i int) int {
	end := i + 6
	if end > len(p.tokens) || !p.is(i+1, ",") || !weekdays[p.tokens[i].In(p.text)] || p.tokens[i+2].Case != Title ||
		p.tokens[i+3].Kind != Number || !p.is(i+4, ",") || p.tokens[i+5].Len() != 4 || p.tokens[i+5].Kind != Number {
		return 0
	}
	if i > p.begin {
		last := &p.tokens[i-1]
		if end < len(p.tokens) || last.Kind == Punct || last.Kind == Word && dateWords[last.In(p.text)] {
			return 0
		}
		return i
	}
	if end < len(p.tokens) && p.tokens[end].Case.Capital() {
		return end
	}
	return 0
}
