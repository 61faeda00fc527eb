package source

import (
	"regexp"
	"slices"
	"strings"
)

var (
	proQuestRuler = regexp.MustCompile(`^\s*_{20,}\s*$`)
	proQuestCount = regexp.MustCompile(`^\s*Document \d{1,6} of \d{1,6}\s*$`)
	proQuestDay   = regexp.MustCompile(`\b\d{1,2} ` + month + ` ` + year + `\b`)
	proQuestID    = regexp.MustCompile(`^\d{4,}$`)
)

// proQuestAbove and proQuestBelow are the fields above and below the text of a record,
// in lower case. Those below are words that writers put before a colon too.
var (
	proQuestAbove = words("author", "publication info", "proquest document link", "abstract", "links", "full text")
	proQuestBelow = words("subject", "location", "people", "company / organization", "company", "business indexing term", "title",
		"alternate title", "publication title", "volume", "issue", "pages", "first page", "number of pages", "publication year",
		"publication date", "year", "section", "publisher", "place of publication", "country of publication", "publication subject",
		"journal subject", "issn", "e-issn", "isbn", "coden", "doi", "source", "source type", "language of publication",
		"language", "document type", "document feature", "document features", "number of references", "accession number",
		"proquest document id", "document url", "copyright", "last updated", "database", "credit", "caption", "column", "edition",
		"supplement", "classification", "identifier / keyword", "dateline", "ethnicity", "full text availability", "page count")
)

func words(all ...string) map[string]bool {
	set := map[string]bool{}
	for _, w := range all {
		set[w] = true
	}
	return set
}

func isProQuest(s string) bool { return slices.ContainsFunc(proQuestRecords(s), isProQuestRecord) }

// isProQuestRecord wants a text and two fields that hardly stand together elsewhere.
func isProQuestRecord(lines []string) bool {
	has := map[string]bool{}
	for _, line := range lines {
		name, _ := labelled(line)
		has[lower(name)] = true
	}
	known := has["proquest document id"] && has["publication title"] ||
		has["publication info"] && (has["author"] || has["links"] || has["publication title"])
	return known && (has["full text"] || has["abstract"])
}

// proQuestRecords returns the lines between rulers.
func proQuestRecords(s string) [][]string {
	all := sections(strings.Split(s, "\n"), proQuestRuler.MatchString)
	for i, lines := range all {
		if n := len(lines); n > 0 && proQuestRuler.MatchString(lines[n-1]) {
			all[i] = lines[:n-1]
		}
	}
	return all
}

func proQuest(s string) (all []article) {
	for _, lines := range proQuestRecords(s) {
		if isProQuestRecord(lines) {
			all = append(all, proQuestArticle(lines))
		}
	}
	return all
}

// proQuestArticle reads a record. Its text is the abstract if there is no other.
func proQuestArticle(lines []string) (a article) {
	if i := slices.IndexFunc(lines, proQuestCount.MatchString); i >= 0 {
		lines = lines[i+1:]
	}
	first := slices.IndexFunc(lines, proQuestField(proQuestAbove))
	first = max(first, 0)
	a.title = strings.Join(filledLines(lines[:first]), " ")
	text, foot := proQuestText(lines[first:], "full text")
	if len(filledLines(text)) == 0 {
		text, foot = proQuestText(lines[first:], "abstract")
	}
	a.text = body(text)
	a.proQuestFields(lines[first : len(lines)-len(foot)-len(text)])
	a.proQuestFields(foot)
	return a
}

// proQuestField returns a function that reports whether a line is one of the fields.
func proQuestField(fields map[string]bool) func(string) bool {
	return func(line string) bool {
		name, _ := labelled(line)
		return fields[lower(name)]
	}
}

// proQuestText returns the lines of the text that a field holds, and the lines below.
func proQuestText(lines []string, field string) (text, foot []string) {
	start := slices.IndexFunc(lines, proQuestField(map[string]bool{field: true}))
	if start < 0 {
		return nil, lines
	}
	_, value := labelled(lines[start])
	text = append([]string{value}, lines[start+1:]...)
	for i := 1; i < len(text); i++ {
		if proQuestField(proQuestAbove)(text[i]) && field != "full text" || proQuestFoot(text[i:]) {
			return text[:i], text[i:]
		}
	}
	return text, nil
}

// proQuestFoot reports whether lines begin with two fields of those below the text,
// the first of which may go on in the next lines.
func proQuestFoot(lines []string) bool {
	field := proQuestField(proQuestBelow)
	if !field(lines[0]) {
		return false
	}
	i := 1
	for i < len(lines) && i < 6 && !blankLine(lines[i]) && !field(lines[i]) {
		i++
	}
	next := filledLines(lines[i:min(len(lines), i+6)])
	return len(next) == 0 || field(next[0])
}

// proQuestFields reads fields above or below the text.
func (a *article) proQuestFields(lines []string) {
	for _, line := range lines {
		name, value := labelled(line)
		switch lower(name) {
		case "author":
			a.author = value
		case "title":
			if a.title == "" {
				a.title = value
			}
		case "publication info":
			a.outlet = strings.TrimSpace(value[:firstOf(value, ";[")])
			a.date = proQuestDay.FindString(value)
		case "publication title":
			a.outlet = strings.TrimSpace(value[:firstOf(value, ";")])
		case "publication date":
			a.date = value
		case "section":
			a.section = value
		case "proquest document id":
			if proQuestID.MatchString(value) {
				a.id = value
			}
		}
	}
}

// firstOf returns the offset of the first of some characters in s, or len(s).
func firstOf(s, characters string) int {
	if i := strings.IndexAny(s, characters); i >= 0 {
		return i
	}
	return len(s)
}
