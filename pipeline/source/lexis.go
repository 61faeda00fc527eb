package source

import (
	"regexp"
	"slices"
	"strings"
)

var (
	lexisEnd    = regexp.MustCompile(`^[\s\x{a0}]*End of Document[\s\x{a0}]*$`)
	lexisLength = regexp.MustCompile(`^[\s\x{a0}]*Length:[\s\x{a0}]*[\d,.]+[\s\x{a0}]+words?[\s\x{a0}]*$`)
	lexisCount  = regexp.MustCompile(`^Documents? \(\d+\)`)
	lexisPage   = regexp.MustCompile(`^Page \d+ of \d+$`)
	// lexisClass is a field of those that stand behind the text.
	lexisClass = regexp.MustCompile(`^(?:Language|Publication-Type|Subject|Company|Organization|Ticker|Industry|Geographic|Person|Journal Code|Load-Date):`)
)

// isLexis recognizes the form of Nexis Uni and Lexis+: a length and, a few lines
// below, the word Body alone; or else a cover, whose list may be long.
func isLexis(s string) bool {
	lines := filledLines(strings.Split(s, "\n"))
	for i, line := range lines {
		if lexisLength.MatchString(line) && slices.Contains(lines[i:min(len(lines), i+12)], "Body") {
			return true
		}
	}
	return lexisCover(lines)
}

// lexisCover reports whether lines begin with a cover, which lists what was exported.
func lexisCover(lines []string) bool {
	lines = lines[:min(len(lines), 10)]
	has := func(start string) bool {
		return slices.ContainsFunc(lines, func(line string) bool { return strings.HasPrefix(strings.TrimSpace(line), start) })
	}
	return has("Date and Time:") && has("Job Number:") && slices.ContainsFunc(lines, lexisCount.MatchString)
}

func lexis(s string) (all []article) {
	for _, lines := range sections(strings.Split(s, "\n"), lexisEnd.MatchString) {
		ended := len(lines) > 0 && lexisEnd.MatchString(lines[len(lines)-1])
		if ended {
			lines = lines[:len(lines)-1]
		}
		length := slices.ContainsFunc(lines, lexisLength.MatchString)
		if length || ended && len(filledLines(lines)) > 0 {
			all = append(all, lexisArticle(lines))
		}
	}
	return all
}

func lexisArticle(lines []string) (a article) {
	top, text := lexisParts(lines)
	a.text = body(text)
	top = filledLines(top)
	first := len(top) // the first line that is a field
	for i := len(top) - 1; i >= 0; i-- {
		if a.lexisField(top[i]) || copyrightLine.MatchString(top[i]) {
			first = i
		}
	}
	a.lexisTitle(top[:first])
	return a
}

// lexisParts cuts an article at the word Body, or else behind the last field above
// the text, and at what stands below the text.
func lexisParts(lines []string) (top, text []string) {
	length := slices.IndexFunc(lines, lexisLength.MatchString)
	start := max(length, 0)
	if i := slices.IndexFunc(lines[start:], func(line string) bool { return strings.TrimSpace(line) == "Body" }); i >= 0 {
		start += i
		text = lines[start+1:]
	} else if length >= 0 {
		start = lexisLast(lines, length)
		text = lines[start:]
	}
	for i, line := range text {
		if lexisBelow(text[i:], strings.TrimSpace(line)) {
			text = text[:i]
			break
		}
	}
	return lines[:start], text
}

// lexisLast returns the line behind the fields that follow on the length.
func lexisLast(lines []string, length int) int {
	last := length
	for i := length + 1; i < len(lines); i++ {
		if new(article).lexisField(lines[i]) {
			last = i
		} else if !blankLine(lines[i]) {
			break
		}
	}
	return last + 1
}

// lexisBelow reports whether a line begins what stands below the text. The headings
// but one are words of writers too, so that others must follow.
func lexisBelow(rest []string, line string) bool {
	switch line {
	case "Graphic":
		return true
	case "Classification", "Notes", "Correction":
		next := filledLines(rest[1:min(len(rest), 24)])
		return slices.ContainsFunc(next[:min(len(next), 8)], func(l string) bool {
			return l == "Graphic" || l == "Classification" || lexisClass.MatchString(l)
		})
	}
	return strings.HasPrefix(line, "Load-Date:")
}

// lexisField reads a line above the text if it is a field.
func (a *article) lexisField(line string) bool {
	name, value := labelled(line)
	switch name {
	case "Section":
		a.section = value
	case "Length":
		a.length = value
	case "Byline":
		a.author = value
	case "Highlight", "Dateline":
	default:
		return false
	}
	return true
}

// lexisTitle reads what stands above the fields: title, outlet and date, below a
// cover in the first article.
func (a *article) lexisTitle(lines []string) {
	covered := lexisCover(lines)
	lines = slices.DeleteFunc(lines, lexisPage.MatchString)
	date := len(lines)
	for i := len(lines) - 1; i >= 0; i-- {
		if dateLine.MatchString(lines[i]) {
			date, a.date = i, lines[i]
			break
		}
	}
	before := lines[:date]
	if a.date == "" && len(before) > 2 && !covered {
		before = before[:2]
	}
	if n := len(before); n > 1 {
		a.outlet, before = before[n-1], before[:n-1]
	}
	if n := len(before); covered || n > 3 {
		before = before[max(n-1, 0):]
	}
	a.title = strings.Join(before, " ")
}
