package source

import (
	"regexp"
	"slices"
	"strings"
)

const (
	mois = `(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)`
	jour = `(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)`
)

var (
	// europresseID is the line with the number of an article, with or without a label.
	europresseID = regexp.MustCompile(`(?i)^\s*(?:(?:numéro de document|document number|document)\s*:?\s*)?(news·\d{8}·[A-Z0-9]{1,12}·[^\s·]{1,60})\s*$`)
	// europresseDate is what the line below the outlet has: "Politics, Thursday, October
	// 5, 2016 512 words, p. 3".
	europresseDate = regexp.MustCompile(`(?i)(?:(?:` + weekday + `|` + jour + `),?\s+)?(` + month + ` \d{1,2}, ` + year + `|\d{1,2}(?:er)? (?:` + month + `|` + mois + `),? ` + year + `)`)
	europresseSize = regexp.MustCompile(`(?i)\b[\d\s\x{a0}\x{202f},]*\d (?:words|mots)\b`)
	// europresseNote is a line of the certificate that stands below each article.
	europresseNote  = regexp.MustCompile(`(?i)certificat|^date d.émission|^issued on|^visible|^public ?c?$|droit d.auteur|copyright laws|conventions? internationales?|international (?:laws|conventions?)|^page \d+|europresse`)
	europresseIssue = regexp.MustCompile(`(?i),?\s+no\.?\s.*$`)
)

// isEuropresse wants an article with a number and a date at its top.
func isEuropresse(s string) bool {
	return slices.ContainsFunc(sections(strings.Split(s, "\n"), europresseID.MatchString), func(lines []string) bool {
		if len(lines) == 0 || !europresseID.MatchString(lines[len(lines)-1]) {
			return false
		}
		_, ok := europresseArticle(lines[:len(lines)-1])
		return ok
	})
}

// europresse reads articles as text. The number of an article may stand below it
// twice, the second time in a certificate.
func europresse(s string) (all []article) {
	for _, lines := range sections(strings.Split(s, "\n"), europresseID.MatchString) {
		id := ""
		if n := len(lines); n > 0 && europresseID.MatchString(lines[n-1]) {
			id, lines = europresseID.FindStringSubmatch(lines[n-1])[1], lines[:n-1]
		}
		a, ok := europresseArticle(lines)
		if a.id = id; ok {
			all = append(all, a)
		}
	}
	return all
}

// europresseArticle reads an article as text: outlet, date, title, author, text. It
// reports whether lines are one.
func europresseArticle(lines []string) (a article, ok bool) {
	at := europresseTop(lines)
	if len(at) < 2 {
		return a, false
	}
	date := slices.IndexFunc(at[1:min(len(at), 5)], func(i int) bool { return europresseDate.MatchString(lines[i]) && len(lines[i]) < 200 }) + 1
	if date == 0 {
		return a, false
	}
	a.europresseOutlet(lines[at[0]])
	a.europresseHeader(strings.TrimSpace(lines[at[date]]))
	rest := at[date+1:]
	if len(rest) > 0 {
		a.title, rest = lines[rest[0]], rest[1:]
	}
	if len(rest) > 0 && byline(lines[rest[0]]) {
		a.author, rest = lines[rest[0]], rest[1:]
	}
	if len(rest) > 0 {
		a.text = body(europresseBody(lines[rest[0]:]))
	}
	return a, true
}

// europresseTop returns the lines that are not blank, behind the certificate of the
// article before.
func europresseTop(lines []string) (at []int) {
	for i, line := range lines {
		if !blankLine(line) && (len(at) > 0 || !europresseNote.MatchString(strings.TrimSpace(line))) {
			at = append(at, i)
		}
	}
	return at
}

// europresseBody returns lines up to the last copyright.
func europresseBody(lines []string) []string {
	for i := len(lines) - 1; i >= 0; i-- {
		if copyrightLine.MatchString(strings.TrimSpace(lines[i])) || strings.HasPrefix(strings.TrimSpace(lines[i]), "©") {
			return lines[:i]
		}
	}
	return lines
}

func (a *article) europresseOutlet(line string) {
	line, _, _ = strings.Cut(strings.TrimSpace(line), "\n")
	a.outlet = europresseIssue.ReplaceAllString(line, "")
}

// europresseHeader reads the line with section, date, length and page.
func (a *article) europresseHeader(line string) {
	if m := europresseDate.FindStringSubmatchIndex(line); m != nil {
		a.date = line[m[2]:m[3]]
		a.section = strings.Trim(line[:m[0]], " ,;-")
		a.length = strings.TrimLeft(europresseSize.FindString(line[m[1]:]), " ,")
	}
}
