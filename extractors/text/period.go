package text

import "strings"

// dotted decides whether the period at j belongs to the word that begins at i.
// It returns the end of what the period adds to the word, and the kind of the
// whole: an abbreviation ("Mr."), an acronym ("U.S."), an address
// ("example.org") or a name with a period in it ("node.js"). It returns j if the
// word ends before the period.
func (s *scanner) dotted(i, j int) (int, Kind) {
	next := s.at(j + 1)
	if !isAlnum(next) {
		if next != '.' && s.abbreviated(i, j) {
			return j + 1, Word
		}
		return j, Word
	}
	if e := s.acronym(i, j); e > j {
		return e, Word
	}
	if j >= s.labels.End {
		s.labels = s.labelled(j)
	}
	last, e := s.labels.Start, s.labels.End
	if e-i <= maxAbbreviation && abbreviations[s.text[i:e]] != 0 {
		return e + b2i(s.at(e) == '.'), Word
	}
	if s.at(e) == '@' && e-i <= maxLocal {
		if a := s.address(i, e); a > e {
			return a, Address
		}
	}
	if e-last-1 <= maxTopLevel && topLevel[s.text[last+1:e]] || strings.HasPrefix(s.text[i:j], "www") {
		return s.domain(i, e)
	}
	if isUpper(next) && !isUpper(s.text[j-1]) || isDigit(next) && !isDigit(s.text[j-1]) {
		return j, Word // a space is missing: "end.Next"
	}
	k := j + 1
	for isAlnum(s.at(k)) {
		k++
	}
	return k, Word
}

// labelled returns the span of the last label, with its period, in the run of
// labels that begins with the period at j: ".co.uk" → ".uk".
func (s *scanner) labelled(j int) Span {
	last, e := j, j
	for isAlnum(s.at(e)) || (s.at(e) == '.' || s.at(e) == '-') && isAlnum(s.at(e+1)) {
		if s.text[e] == '.' {
			last = e
		}
		e++
	}
	return Span{last, e}
}

// acronym returns the end of an acronym of single letters and periods, "U.S." or
// "anti-U.S", that begins at i and has its first period at j; j if there is
// none. Its last period may be missing.
func (s *scanner) acronym(i, j int) int {
	if j-i > 1 && (j-i == 2 || s.text[j-2] != '.' && s.text[j-2] != '-') {
		return j
	}
	k := j
	for s.at(k) == '.' && isLetter(s.at(k+1)) && !isAlnum(s.at(k+2)) {
		k += 2
	}
	if k > j && s.at(k) == '.' && s.at(k+1) != '.' {
		k++
	}
	return k
}

// abbreviated reports whether the period at j belongs to the word text[i:j]
// before it. After a hyphen only the last part counts: "Lt.-Gov.".
func (s *scanner) abbreviated(i, j int) bool {
	i += strings.LastIndexByte(s.text[i:j], '-') + 1
	w := s.text[i:j]
	if len(w) == 1 && isUpper(w[0]) {
		return s.initial(i, j)
	}
	switch abbreviations[w] {
	case 0:
		return false
	case abbrNumber: // also "Sat. Jan. 5"
		k := skipSpace(s.text, j+1)
		return isDigit(s.at(k)) || isUpper(w[0]) && k+3 < len(s.text) && abbreviations[s.text[k:k+3]] == abbrMonth
	case abbrUnit:
		return len(s.tokens) > 0 && s.tokens[len(s.tokens)-1].Kind == Number
	}
	return true
}

// initial reports whether the capital text[i:j], with a period after it, is an
// initial. The rest of a name follows one ("J. Roe"), or a comma, as in a list
// of authors. "I" is an initial only before another, "I. M. Pei", or inside a name,
// "Dean I. Roe".
func (s *scanner) initial(i, j int) bool {
	k := skipSpace(s.text, j+1)
	if k == j+1 {
		return s.at(k) == ',' || s.at(k) == ';' || s.at(k) == '-'
	}
	if s.text[i] == 'I' {
		return isUpper(s.at(k)) && (s.at(k+1) == '.' || s.named() && !starters[firstWord(s.text[k:])])
	}
	return wordAt(s.text, k)
}

// named reports whether the last token is a word like those of names: "Dean", but not
// "And" or the "War" of "World War I". "Peter I" is a king, "Justice Peter I. Roe" is not.
func (s *scanner) named() bool {
	w, before := s.titled(1), s.titled(2)
	return w != "" && !numbered[w] && (!monarchs[w] || before != "" && !royal[before])
}

// titled returns the nth token from the end if it is a word like those of names, or "".
func (s *scanner) titled(n int) string {
	if len(s.tokens) < n {
		return ""
	}
	t := &s.tokens[len(s.tokens)-n]
	if w := t.In(s.text); t.Case == Title && len(w) > 1 && !starters[w] {
		return w
	}
	return ""
}

// firstWord returns the letters that a text begins with.
func firstWord(t string) string {
	n := 0
	for n < len(t) && isLetter(t[n]) {
		n++
	}
	return t[:n]
}
