package source

import (
	"regexp"
	"slices"
	"strings"
)

var (
	// factivaEnd is the last line of an article, with the accession number: a source
	// of eight letters and digits, a date, and nine more.
	factivaEnd   = regexp.MustCompile(`^\s*(?:AN\s+)?Document\s+([A-Za-z][A-Za-z0-9]{3,11}(?:19|20)\d{6}[A-Za-z0-9]{6,14})\s*$`)
	factivaHD    = regexp.MustCompile(`(?m)^HD([ \t]*)(?:\n|\S)`)
	factivaWC    = regexp.MustCompile(`(?m)^WC[\s\x{a0}]+[\d,]+ words?[ \t]*$`)
	factivaPD    = regexp.MustCompile(`(?m)^PD[\s\x{a0}]+\d{1,2} ` + month + ` ` + year)
	factivaText  = regexp.MustCompile(`(?m)^(?:LP|TD)(?:\s|$)`)
	factivaWords = regexp.MustCompile(`^[\d,]+ words?$`)
	factivaDate  = regexp.MustCompile(`^\d{1,2} ` + month + ` ` + year + `$`)
	factivaTime  = regexp.MustCompile(`^\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?(?: [A-Z]{2,4})?$`)
	factivaCode  = regexp.MustCompile(`^(CLM|SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD)(?:([ \t\x{a0}]+)(.*))?$`)
	// factivaIndex is a line of the codes below the text, and factivaTerm a term of
	// theirs, "i814 : Banking", without which IN, RE and CO are words.
	factivaIndex = regexp.MustCompile(`^(ART|CT|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN)(?:[ \t\x{a0}]+(.*))?$`)
	factivaTerm  = regexp.MustCompile(`^[a-z0-9.]{1,12} ?:`)
	rights       = regexp.MustCompile(`(?i)\bcopyright\b|\(c\)|©|\ball rights reserved\b`)
)

// factivaOrder is the order of the codes below the text.
var factivaOrder = []string{"ART", "CT", "RF", "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN"}

// isFactiva recognizes an article with codes before its fields, or one as Factiva
// shows it.
func isFactiva(s string) bool {
	if factivaHD.MatchString(s) && factivaWC.MatchString(s) && factivaPD.MatchString(s) && factivaText.MatchString(s) {
		return true
	}
	return slices.ContainsFunc(sections(strings.Split(s, "\n"), factivaEnd.MatchString), func(lines []string) bool {
		return len(lines) > 0 && factivaEnd.MatchString(lines[len(lines)-1]) && factivaCounted(lines) >= 0
	})
}

// factivaCounted returns the line that counts the words of an article as Factiva
// shows it, which a date and the language follow, or -1.
func factivaCounted(lines []string) int {
	for i, line := range lines {
		if !factivaWords.MatchString(strings.TrimSpace(line)) {
			continue
		}
		next := filledLines(lines[i+1 : min(len(lines), i+24)])
		if len(next) > 2 && factivaDate.MatchString(next[0]) && slices.Contains(next[1:min(len(next), 10)], "English") {
			return i
		}
	}
	return -1
}

func factiva(s string) (all []article) {
	for _, lines := range sections(strings.Split(s, "\n"), factivaEnd.MatchString) {
		var a article
		last := len(lines) - 1
		if last >= 0 {
			if m := factivaEnd.FindStringSubmatch(lines[last]); m != nil {
				a.id, lines = m[1], lines[:last]
			}
		}
		if a.factivaCodes(lines) || a.factivaShown(lines) || a.id != "" {
			all = append(all, a)
		}
	}
	return all
}

// factivaCodes reads an article with codes before its fields, and reports whether it
// is one.
func (a *article) factivaCodes(lines []string) bool {
	head := slices.IndexFunc(lines, func(line string) bool { return factivaHD.MatchString(line + "\n") })
	if head < 0 {
		return false
	}
	if head > 0 {
		head = factivaFirst(lines, head)
	}
	lines = lines[:factivaFoot(lines)]
	fields := map[string][]string{}
	code, gap := "", ""
	for _, line := range lines[min(head, len(lines)):] {
		m := factivaCode.FindStringSubmatch(line)
		switch {
		case m == nil, code == "TD", code == "LP" && (m[1] != "TD" || m[2] != "" && m[2] != gap):
			fields[code] = append(fields[code], line)
			continue
		case m[1] == "HD":
			gap = m[2]
		}
		code = m[1]
		fields[code] = append(fields[code], m[3])
	}
	a.factivaFields(fields)
	return true
}

// factivaFirst returns the first line of the codes that stand above the headline.
func factivaFirst(lines []string, head int) int {
	for i := head - 1; i >= max(0, head-6); i-- {
		if m := factivaCode.FindStringSubmatch(lines[i]); m != nil && (m[1] == "SE" || m[1] == "CLM") {
			head = i
		}
	}
	return head
}

// factivaFoot returns the first line of the codes below the text. They are looked for
// from below, in their order, because IN and CO begin lines of texts too.
func factivaFoot(lines []string) int {
	foot, order := len(lines), len(factivaOrder)
	for i := len(lines) - 1; i >= 0; i-- {
		m := factivaIndex.FindStringSubmatch(lines[i])
		if m == nil {
			continue
		}
		if at := slices.Index(factivaOrder, m[1]); at < order && factivaIndexed(m, lines[i+1:]) {
			foot, order = i, at
		}
	}
	return foot
}

// factivaIndexed reports whether a code below the text has a value as such codes do.
func factivaIndexed(m, rest []string) bool {
	value := strings.TrimSpace(m[2])
	if next := filledLines(rest[:min(len(rest), 4)]); value == "" && len(next) > 0 {
		value = next[0]
	}
	switch m[1] {
	case "CO", "IN", "NS", "RE":
		return factivaTerm.MatchString(value)
	case "AN":
		return m[2] == ""
	}
	return true
}

func (a *article) factivaFields(fields map[string][]string) {
	value := func(code string) string { return strings.Join(fields[code], " ") }
	a.title, a.outlet, a.date, a.author = value("HD"), value("SN"), value("PD"), value("BY")
	a.section, a.length = value("SE"), value("WC")
	a.text = strings.TrimSpace(body(fields["LP"]) + "\n\n" + body(fields["TD"]))
}

// factivaShown reads an article as Factiva shows it, and reports whether it is one:
// headline, byline, words, date, time, source, its code, language, copyright, text.
func (a *article) factivaShown(lines []string) bool {
	count := factivaCounted(lines)
	if count < 0 {
		return false
	}
	a.length = lines[count]
	a.factivaTitle(filledLines(lines[:count]))
	language := count + slices.IndexFunc(lines[count:], func(line string) bool { return strings.TrimSpace(line) == "English" })
	about := filledLines(lines[count+1 : language])
	a.date, about = about[0], about[1:]
	if len(about) > 0 && factivaTime.MatchString(about[0]) {
		about = about[1:]
	}
	if len(about) > 0 {
		a.outlet = about[0]
	}
	a.text = body(unclaimed(lines[language+1:]))
	return true
}

// unclaimed returns lines without the copyright that they begin with.
func unclaimed(lines []string) []string {
	for i, line := range lines {
		if !blankLine(line) && !rights.MatchString(line) || len(line) > 300 {
			return lines[i:]
		}
	}
	return nil
}

// factivaTitle reads what stands above the number of words: the headline, with a
// section above and a byline below it, or only one of them. Above the first article
// there may be a list of all.
func (a *article) factivaTitle(lines []string) {
	n := len(lines)
	if n > 1 && byline(lines[n-1]) {
		a.author, lines, n = lines[n-1], lines[:n-1], n-1
	}
	if n == 2 && len(strings.Fields(lines[0])) <= 3 {
		a.section, lines, n = lines[0], lines[1:], 1
	}
	if n > 3 {
		lines = lines[n-1:]
	}
	a.title = strings.Join(lines, " ")
}

var nameWords = regexp.MustCompile(`^(?:\p{Lu}[\p{L}.'’-]*|and|et|de|van|von|der|da|del|of|in|with|for|&)[,;]?$`)

// byline reports whether a line is a byline: "By …", or few words that names have.
func byline(line string) bool {
	words := strings.Fields(line)
	if len(words) == 0 || len(words) > 12 {
		return false
	}
	if strings.EqualFold(words[0], "by") {
		return true
	}
	plain := func(word string) bool { return !nameWords.MatchString(word) }
	return len(words) > 1 && len(words) <= 6 && !slices.ContainsFunc(words, plain)
}
