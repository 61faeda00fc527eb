package source

import (
	"regexp"
	"strings"
)

var (
	nexisStart  = regexp.MustCompile(`(?m)^[ \t]*(?:\d+ of \d+ DOCUMENTS?|Dokument \d+ von \d+|Document \d+ de \d+)[ \t]*$`)
	nexisLength = regexp.MustCompile(`(?m)^(?:LENGTH|LÄNGE|LONGUEUR): ?[\d,.]+`)
	nexisFoot   = regexp.MustCompile(`(?m)^(?:LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|BYLINE|SECTION|SPRACHE|LANGUE): `)
	copyrighted = regexp.MustCompile(`^[ \t]*(?:Copyright (?:\(c\) |© )?\d{4}|© ?(?:Copyright )?\d{4}|\(c\) ?\d{4})`)
)

// looksNexis recognizes the text export of LexisNexis before 2018.
func looksNexis(s string) bool {
	return nexisStart.MatchString(s) && count(s, nexisLength, nexisFoot) > 0
}

// nexisHead and nexisTail are the labels before and behind a body.
var (
	nexisHead = map[string]string{
		"BYLINE": "author", "SECTION": "section", "LENGTH": "length", "DATELINE": "dateline", "HIGHLIGHT": "", "BODY": "", "SOURCE": "", "HEADLINE": "title",
		"SERIES": "", "AUTOR": "author", "RUBRIK": "section", "LÄNGE": "length", "LONGUEUR": "length", "AUTEUR": "author", "RUBRIQUE": "section",
		"EDITION": "", "SUBTITLE": "", "COLUMN": "", "TYPE": "",
	}
	nexisTail = map[string]string{
		"LOAD-DATE": "", "LANGUAGE": "", "PUBLICATION-TYPE": "", "JOURNAL-CODE": "", "GRAPHIC": "", "SUBJECT": "", "COUNTRY": "", "STATE": "", "CITY": "",
		"COMPANY": "", "ORGANIZATION": "", "PERSON": "", "INDUSTRY": "", "GEOGRAPHIC": "", "TICKER": "", "DOCUMENT-TYPE": "", "PUB-TYPE": "", "NOTES": "",
		"URL": "url", "UPDATE": "", "SPRACHE": "", "LANGUE": "", "GRAFIK": "", "PHOTO": "", "CORRECTION-DATE": "", "ACC-NO": "id", "DOC-ID": "id", "DOCUMENT-ID": "id",
	}
)

func nexis(s string) []article {
	var all []article
	for _, part := range splitAt(nexisStart, s)[1:] { // before the first stands the cover
		all = append(all, nexisArticle(strings.Split(part, "\n")))
	}
	return all
}

// nexisArticle reads outlet, date, title and labels, the body, and labels again. Each
// stands in a paragraph of its own. A label continues up to a blank line.
func nexisArticle(lines []string) article {
	f := labels{}
	i := nexisTitle(lines, f)
	for label := ""; i < len(lines); i++ {
		name, value, ok := labelled(lines[i], nexisHead)
		switch {
		case ok:
			f.add(name, value)
			label = name
			if strings.HasPrefix(lines[i], "BODY:") {
				return f.nexisBody(lines[i+1:], value)
			}
			for i+1 < len(lines) && strings.TrimSpace(lines[i+1]) != "" {
				if _, _, next := labelled(lines[i+1], nexisHead); next {
					break
				}
				i++
				f.add(label, lines[i])
			}
		case strings.TrimSpace(lines[i]) != "":
			return f.nexisBody(lines[i:], "")
		}
	}
	return f.nexisBody(nil, "")
}

// nexisTitle reads what stands before the labels, and returns the index of the line
// behind. Without any label the title is the first paragraph behind the date.
func nexisTitle(lines []string, f labels) int {
	end := len(lines)
	for i, line := range lines {
		if _, _, ok := labelled(line, nexisHead); ok {
			end = i
			break
		}
	}
	i := 0
	for ; i < end && f["date"] == ""; i++ {
		line := strings.TrimSpace(lines[i])
		switch {
		case line == "" || copyrighted.MatchString(line):
		case dateLine.MatchString(line):
			f["date"] = line
		case f["site"] == "":
			f["site"] = line
		}
	}
	if f["date"] == "" {
		i = 0
	}
	for i < end && (strings.TrimSpace(lines[i]) != "" || f["title"] == "" && i+1 < end) {
		if line := lines[i]; line != "" && line[0] != ' ' && strings.TrimSpace(line) != f["site"] { // the edition is indented
			f.add("title", line)
		}
		i++
	}
	if end < len(lines) {
		return end
	}
	return i
}

// nexisBody returns the article of a body that lines begin with.
func (f labels) nexisBody(lines []string, first string) article {
	end := len(lines)
	for i, line := range lines {
		name, value, ok := labelled(line, nexisTail)
		if ok || strings.HasPrefix(line, "    ") && copyrighted.MatchString(line) {
			f.add(name, value)
			end = min(end, i)
		}
	}
	text := trimLines(lines[:end])
	if first != "" {
		text = first + "\n" + text
	}
	return article{id: f["id"], text: text, meta: f.meta()}
}

var (
	uniEnd    = regexp.MustCompile(`(?m)^[ \t]*End of Document[ \t]*$`)
	uniBody   = regexp.MustCompile(`(?m)^[ \t]*Body[ \t]*$`)
	uniLength = regexp.MustCompile(`(?m)^[ \t]*Length:\s*[\d,.]+ words?[ \t]*$`)
	uniLoad   = regexp.MustCompile(`(?m)^[ \t]*Load-Date: `)
	uniRights = regexp.MustCompile(`(?m)^[ \t]*(?:Copyright|©) `)
)

// looksNexisUni recognizes the export of Nexis Uni, Nexis Advance and Nexis+, in any
// form of text.
func looksNexisUni(s string) bool {
	return uniLength.MatchString(s) && count(s, uniEnd, uniBody, uniLoad, uniRights) >= 2 && count(s, uniEnd, uniBody, uniLoad) >= 1
}

var uniHead = map[string]string{
	"Section": "section", "Length": "length", "Byline": "author", "Dateline": "dateline", "Highlight": "", "Series": "", "Link to Original": "url", "Edition": "",
}

// uniFoot matches the first line behind a body.
var uniFoot = regexp.MustCompile(`^(?:Load-Date: .*|Graphic|Classification|Notes|Correction|Correction-Date:.*|Language: [A-Z].*|Publication-Type: .*|Subject: .*\(\d+%\).*)$`)

func nexisUni(s string) []article {
	var all []article
	for _, part := range splitAt(uniEnd, s) {
		if uniLength.MatchString(part) {
			all = append(all, uniArticle(strings.Split(part, "\n")))
		}
	}
	return all
}

// uniArticle reads title, outlet and date, the labels, and the body behind "Body".
func uniArticle(lines []string) article {
	f := labels{}
	first, last := uniLabels(lines, f)
	var above []string // what stands above the date
	for _, line := range lines[:first] {
		line = strings.TrimSpace(line)
		if dateLine.MatchString(line) && len(above) > 0 {
			f["date"], f["site"] = line, above[len(above)-1]
			if len(above) > 1 {
				f["title"] = above[len(above)-2]
			}
		}
		if line != "" {
			above = append(above, line)
		}
	}
	end := last
	for end < len(lines) && !uniFoot.MatchString(strings.TrimSpace(lines[end])) {
		end++
	}
	return article{text: trimLines(lines[last:end]), meta: f.meta()}
}

// uniLabels reads the labels, and returns the index of the first and that of the
// line behind them: behind "Body", if there is one.
func uniLabels(lines []string, f labels) (first, last int) {
	first = len(lines)
	for i, line := range lines {
		line = strings.TrimSpace(line)
		name, value, ok := labelled(line, uniHead)
		switch {
		case line == "Body" && first < len(lines):
			return first, i + 1
		case ok:
			f.add(name, value)
			first, last = min(first, i), i+1
		case uniFoot.MatchString(line):
			return min(first, i), min(max(last, 0), i)
		}
	}
	return first, last
}
