package source

import (
	"regexp"
	"slices"
	"strings"
)

// nexisHead is the line that begins an article: "1 of 20 DOCUMENTS".
var nexisHead = regexp.MustCompile(`^\s*(?:(?:FOCUS - )?\d{1,6} of \d{1,6} DOCUMENTS?|Document \d{1,6} of \d{1,6})\s*$`)

// nexisParts says where a field of an article in the old form of LexisNexis stands.
// Fields that end an article are sure, or words that writers put before a colon too.
var nexisParts = map[string]region{
	"BYLINE": above, "SECTION": above, "LENGTH": above, "DATELINE": above, "HIGHLIGHT": above, "HEADLINE": above,
	"BODY": above, "SOURCE": above, "E-MAIL": above, "SERIES": above, "COLUMN": above, "PUB-DATE": above,

	"LOAD-DATE": below, "LANGUAGE": below, "PUBLICATION-TYPE": below, "JOURNAL-CODE": below, "GRAPHIC": below,
	"CORRECTION-DATE": below, "DOCUMENT-TYPE": below, "ENHANCEMENT": below, "UPDATE": below,

	"CATEGORY": perhaps, "CHART": perhaps, "CITY": perhaps, "COMPANY": perhaps, "COUNTRY": perhaps, "CUTLINE": perhaps,
	"DISTRIBUTION": perhaps, "GEOGRAPHIC": perhaps, "INDUSTRY": perhaps, "NOTES": perhaps, "ORGANIZATION": perhaps,
	"PERSON": perhaps, "PHOTO": perhaps, "PHOTOS": perhaps, "STATE": perhaps, "SUBJECT": perhaps, "TICKER": perhaps,
	"TYPE": perhaps, "URL": perhaps, "CORRECTION": perhaps, "CAPTION": perhaps,
}

// region is where a field stands: above the text, below it, or perhaps below.
type region int

const (
	inside region = iota
	above
	below
	perhaps
)

// nexisField returns the field that a line begins with, its value and its place.
func nexisField(line string) (name, value string, at region) {
	name, value = labelled(line)
	if strings.EqualFold(name, "e-mail") {
		name = "E-MAIL"
	}
	return name, value, nexisParts[name]
}

// isNexis wants a head with two fields below it, one of them in each article.
func isNexis(s string) bool {
	for _, lines := range nexisArticles(s) {
		names := map[string]bool{}
		for _, line := range lines {
			if name, _, at := nexisField(line); at == above || at == below {
				names[name] = true
			}
		}
		if len(names) >= 2 && (names["LENGTH"] || names["LOAD-DATE"]) {
			return true
		}
	}
	return false
}

// nexisArticles returns the lines of each article, without its head. What stands
// before the first is the cover.
func nexisArticles(s string) (all [][]string) {
	lines := strings.Split(s, "\n")
	from := -1
	for i, line := range lines {
		if nexisHead.MatchString(line) {
			if from >= 0 {
				all = append(all, lines[from:i])
			}
			from = i + 1
		}
	}
	if from >= 0 {
		all = append(all, lines[from:])
	}
	return all
}

func nexis(s string) (all []article) {
	for _, lines := range nexisArticles(s) {
		if len(filledLines(lines)) > 0 {
			all = append(all, nexisArticle(lines))
		}
	}
	return all
}

func nexisArticle(lines []string) (a article) {
	blocks := stretches(lines)
	first := nexisStart(lines, blocks)
	a.nexisPlain(lines, blocks[:first])
	for _, b := range blocks[:first] {
		a.nexisHeader(lines[b.from:b.to])
	}
	if first < len(blocks) {
		a.text = body(nexisBody(lines[blocks[first].from:]))
	}
	return a
}

// maxHeader is the number of blocks above the text of an article at most.
const maxHeader = 14

// nexisStart returns the first block of the text: behind the field LENGTH or the
// first field, and the fields that follow on it, or else behind a date and a title.
func nexisStart(lines []string, blocks []stretch) int {
	start := -1
	for i, b := range blocks[:min(len(blocks), maxHeader)] {
		name, _, at := nexisField(lines[b.from])
		if nexisHasText(lines, b) && start < 0 {
			start = i
		}
		if at == below || name == "BODY" {
			break
		}
		if at == above && (start < 0 || name == "LENGTH") {
			start = i + 1
		}
	}
	if start < 0 {
		return nexisUntitled(lines, blocks)
	}
	for start < len(blocks) {
		if _, _, at := nexisField(lines[blocks[start].from]); at != above || nexisHasText(lines, blocks[start]) {
			break
		}
		start++
	}
	return start
}

// nexisHasText reports whether a block is the field BODY with the text in it.
func nexisHasText(lines []string, b stretch) bool {
	name, value, _ := nexisField(lines[b.from])
	return name == "BODY" && (value != "" || b.to > b.from+1)
}

// nexisUntitled returns the first block of the text of an article without fields.
func nexisUntitled(lines []string, blocks []stretch) int {
	i := slices.IndexFunc(blocks, func(b stretch) bool { return dateLine.MatchString(strings.TrimSpace(lines[b.from])) })
	return min(max(i, 0)+2, len(blocks))
}

// nexisPlain reads the blocks above the text that are no fields: the outlet, the date
// and the title. The oldest exports begin with the copyright and the outlet below it.
func (a *article) nexisPlain(lines []string, blocks []stretch) {
	for _, b := range blocks {
		plain := filledLines(lines[b.from:b.to])
		if _, _, at := nexisField(plain[0]); at != inside {
			continue
		}
		if copyrightLine.MatchString(plain[0]) {
			plain = slices.DeleteFunc(plain, copyrightLine.MatchString)
		}
		switch {
		case len(plain) == 0:
		case a.date == "" && dateLine.MatchString(plain[0]):
			a.date = plain[0]
		case a.outlet == "" && a.date == "":
			a.outlet = plain[len(plain)-1]
		case a.title == "":
			a.title = strings.Join(plain, " ")
		}
	}
}

// nexisHeader reads a block that is a field.
func (a *article) nexisHeader(lines []string) {
	name, value, _ := nexisField(lines[0])
	value = strings.Join(append([]string{value}, lines[1:]...), " ")
	switch name {
	case "HEADLINE":
		a.title = value
	case "BYLINE":
		a.author = value
	case "SECTION":
		a.section = value
	case "LENGTH":
		a.length = value
	}
}

// nexisBody returns the lines of the text, which lines begin with: up to a field that
// is sure to end it or the copyright, without other such fields before that.
func nexisBody(lines []string) []string {
	if name, value, _ := nexisField(lines[0]); name == "BODY" {
		lines = append([]string{value}, lines[1:]...)
	}
	end := slices.IndexFunc(lines, func(line string) bool {
		_, _, at := nexisField(line)
		return at == below
	})
	if end >= 0 {
		lines = lines[:end]
	}
	blocks := stretches(lines)
	if i := slices.IndexFunc(blocks, func(b stretch) bool { return copyrightLine.MatchString(strings.TrimSpace(lines[b.from])) }); i >= 0 {
		lines, blocks = lines[:blocks[i].from], blocks[:i]
	}
	for i := len(blocks) - 1; i > 0; i-- {
		if _, _, at := nexisField(lines[blocks[i].from]); at != perhaps {
			break
		}
		lines = lines[:blocks[i].from]
	}
	return lines
}
