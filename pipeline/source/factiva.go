package source

import (
	"regexp"
	"strings"
)

var (
	factivaEnd   = regexp.MustCompile(`(?m)^[ \t]*(?:Document|Dokument) ([A-Z][A-Z0-9]{7}(?:19|20)\d{6}[a-z0-9]{7,10})[ \t]*$`)
	factivaWords = regexp.MustCompile(`(?m)^[ \t]*[\d,.]+ (?:words|Wörter|mots)[ \t]*$`)
	factivaTime  = regexp.MustCompile(`^\d{1,2}:\d\d(?: [AP]M)?$`)
)

// looksFactiva recognizes the export of Factiva without codes.
func looksFactiva(s string) bool { return factivaEnd.MatchString(s) && factivaWords.MatchString(s) }

// factiva splits an export at the lines with the numbers of the articles, which are
// the last of each.
func factiva(s string) []article {
	var all []article
	start := 0
	for _, m := range factivaEnd.FindAllStringSubmatchIndex(s, -1) {
		a := factivaArticle(s[start:m[0]])
		a.id = s[m[2]:m[3]]
		all = append(all, a)
		start = m[1]
	}
	return all
}

// factivaArticle reads section, title and byline, the length, then date, time,
// outlet, its code, edition, page and language, the copyright, and the body.
func factivaArticle(s string) article {
	f := labels{}
	words := factivaWords.FindStringIndex(s)
	if words == nil {
		return article{text: trimLines(strings.Split(s, "\n"))}
	}
	f["length"] = s[words[0]:words[1]]
	above := notBlank(s[:words[0]])
	if n := len(above); n > 1 && (strings.HasPrefix(above[n-1], "By ") || strings.HasPrefix(above[n-1], "BY ")) {
		f["author"], above = above[n-1], above[:n-1]
	}
	if n := len(above); n > 0 {
		f["title"] = above[n-1]
	}
	if n := len(above); n > 1 && len(above[n-2]) < 60 {
		f["section"] = above[n-2]
	}
	return article{text: f.factivaBody(strings.Split(s[words[1]:], "\n")), meta: f.meta()}
}

// factivaBody returns the body, behind the copyright or else the language.
func (f labels) factivaBody(lines []string) string {
	const most = 16 // lines that are not blank, above a body
	start, seen := 0, 0
	for i := 0; i < len(lines) && seen < most; i++ {
		line := strings.TrimSpace(lines[i])
		switch seen++; {
		case line == "":
			seen--
		case f["date"] == "":
			f["date"], start = line, i+1
		case factivaTime.MatchString(line):
			start = i + 1
		case f["site"] == "":
			f["site"], start = line, i+1
		case line == "English":
			start = i + 1
		case copyrighted.MatchString(line), strings.HasPrefix(line, "Copyright "), strings.HasPrefix(line, "(c) "), strings.HasPrefix(line, "(Copyright "):
			for start = i + 1; start < len(lines) && strings.TrimSpace(lines[start]) != ""; start++ {
			}
			return trimLines(lines[start:])
		}
	}
	return trimLines(lines[start:])
}

func notBlank(s string) []string {
	var all []string
	for line := range strings.SplitSeq(s, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			all = append(all, line)
		}
	}
	return all
}

// factivaCode matches a line that begins with the code of a field.
var factivaCode = regexp.MustCompile(`^ ?(SE|CLM|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|CX|LP|TD|CT|RF|ART|NT|DF|CO|IN|NS|RE|IPC|IPD|PUB|AN)(?:\t|  +|$)`)

var factivaFields = map[string]string{"HD": "title", "BY": "author", "WC": "length", "PD": "date", "SN": "site", "SE": "section", "AN": "id"}

// looksFactivaCodes recognizes the export of Factiva with codes of labels.
func looksFactivaCodes(s string) bool {
	seen := map[string]bool{}
	for line := range strings.SplitSeq(s, "\n") {
		if m := factivaCode.FindStringSubmatch(line); m != nil {
			seen[m[1]] = true
		}
	}
	return seen["HD"] && seen["PD"] && seen["SN"] && (seen["LP"] || seen["TD"])
}

// factivaCodes reads labels. An article ends with its number, AN.
func factivaCodes(s string) []article {
	var all []article
	f, code := labels{}, ""
	var body []string
	flush := func() {
		if len(body) > 0 || f["title"] != "" {
			id := strings.TrimPrefix(f["id"], "Document ")
			all = append(all, article{id: id, text: trimLines(body), meta: f.meta()})
		}
		f, body = labels{}, nil
	}
	for line := range strings.SplitSeq(s, "\n") {
		if m := factivaCode.FindStringSubmatch(line); m != nil {
			if m[1] == "HD" && f["title"] != "" || code == "AN" && f["id"] != "" {
				flush()
			}
			code, line = m[1], line[len(m[0]):]
			if code == "TD" && len(body) > 0 {
				body = []string{trimLines(body), ""}
				line = strings.TrimLeft(line, " \t")
			}
		} else if code == "AN" && f["id"] != "" {
			continue // the foot of a page, or of the file
		}
		if code == "TD" || code == "LP" {
			if line == "" && (len(body) == 0 || body[len(body)-1] == "") {
				continue // a code on a line of its own
			}
			body = append(body, line)
		} else {
			f.add(factivaFields[code], strings.TrimSpace(line))
		}
	}
	flush()
	return all
}
