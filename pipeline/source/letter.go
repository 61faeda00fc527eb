package source

import (
	"regexp"
	"slices"
	"strings"
)

// unflowed joins the lines of a text in format=flowed (RFC 3676): one that ends in a
// space goes on in the next of the same depth of quoting. With delSp that space is
// none of the text.
func unflowed(s string, delSp bool) string {
	var out strings.Builder
	depth, flows := 0, false
	for line := range strings.SplitSeq(s, "\n") {
		n := len(line) - len(strings.TrimLeft(line, ">"))
		text := strings.TrimPrefix(line[n:], " ")
		if !flows || n != depth || text == "-- " {
			out.WriteString("\n" + strings.Repeat(">", n))
			if n > 0 {
				out.WriteByte(' ')
			}
		}
		depth, flows = n, strings.HasSuffix(text, " ") && text != "-- "
		if flows && delSp {
			text = strings.TrimSuffix(text, " ")
		}
		out.WriteString(text)
	}
	return strings.TrimPrefix(out.String(), "\n")
}

var (
	forwardedLine = regexp.MustCompile(`(?i)^[> ]*(?:-{2,} ?(?:forwarded (?:message|by\b.*)|original (?:message|appointment)) ?-*|begin forwarded message:)\s*$`)
	originalLine  = regexp.MustCompile(`(?i)^[> ]*(?:-{2,} ?original (?:message|appointment) ?-*|_{20,})\s*$`)
	footerStart   = regexp.MustCompile(`(?i)^(?:to unsubscribe\b|unsubscribe\b|you (?:are receiving|received) this (?:e-?mail|message|newsletter)|sent from my \w+)`)
	listRule      = regexp.MustCompile(`^_{20,}\s*$`)
)

// forwards reports whether the subject of a mail says that it passes another on.
func forwards(subject string) bool {
	s := lower(subject)
	return strings.HasPrefix(s, "fw:") || strings.HasPrefix(s, "fwd:")
}

// ownWords returns what the text of a mail says itself, without its signature, the
// footer of a mailing list, and the mails that it answers. These are kept if the mail
// is nothing else, or if it forwards them.
func ownWords(s string, forwards bool) string {
	lines := strings.Split(strings.Trim(s, "\n"), "\n")
	lines = withoutFooter(lines)
	if !forwards {
		if own := withoutHistory(withoutSignature(lines)); !blank(own) {
			return joined(own)
		}
	}
	lines = slices.Collect(func(yield func(string) bool) {
		for i, line := range lines {
			if !copiedHeader(lines, i) && !yield(unquoted(line)) {
				return
			}
		}
	})
	return joined(withoutSignature(lines))
}

func joined(lines []string) string { return strings.Trim(strings.Join(lines, "\n"), "\n") }

func blank(lines []string) bool { return strings.TrimSpace(joined(lines)) == "" }

// unquoted returns a line without the signs that quote it.
func unquoted(line string) string {
	if !strings.HasPrefix(line, ">") {
		return line
	}
	return strings.TrimPrefix(strings.TrimLeft(strings.ReplaceAll(line, "> >", ">>"), ">"), " ")
}

// withoutSignature cuts lines off at the line "-- ", unless nothing stands above it.
// Some programs take the space away; then the signature must be short.
func withoutSignature(lines []string) []string {
	const most = 12
	for i, line := range lines {
		line = strings.TrimRight(line, "\r")
		if (line == "-- " || line == "--" && len(lines)-i <= most) && !blank(lines[:i]) {
			return lines[:i]
		}
	}
	return lines
}

// withoutFooter cuts off what mailing lists and programs add at the end.
func withoutFooter(lines []string) []string {
	for i, line := range lines {
		if !short(listRule, line) {
			continue
		}
		below := strings.Join(lines[i+1:min(len(lines), i+4)], "\n")
		if strings.Contains(lower(below), "mailing list") && !blank(lines[:i]) {
			lines = lines[:i]
			break
		}
	}
	for {
		end := len(lines)
		for end > 0 && strings.TrimSpace(lines[end-1]) == "" {
			end--
		}
		start := end
		for start > 0 && strings.TrimSpace(lines[start-1]) != "" {
			start--
		}
		if start == 0 || !footerStart.MatchString(lines[start]) {
			return lines[:end]
		}
		lines = lines[:start]
	}
}

// withoutHistory takes out what the mail quotes. Where no signs quote it, it is all
// that follows the line that says who wrote it, or a copied header.
func withoutHistory(lines []string) (own []string) {
	for i := 0; i < len(lines); i++ {
		wrote := wrote(lines, i)
		switch {
		case strings.HasPrefix(lines[i], ">"):
			continue
		case short(forwardedLine, lines[i]) && !short(originalLine, lines[i]):
			if blank(own) {
				return nil
			}
			return append(own, withoutHeaders(lines[i+1:])...)
		case copiedStart(lines, i) || wrote > 0 && !quotedNext(lines, i+wrote):
			return own
		case wrote > 0:
			i += wrote - 1
		default:
			own = append(own, lines[i])
		}
	}
	return own
}

// withoutHeaders returns lines without headers that were copied with a mail.
func withoutHeaders(lines []string) (kept []string) {
	for i, line := range lines {
		if len(kept) == 0 && (strings.TrimSpace(line) == "" || copiedField(line)) {
			continue
		}
		if !copiedHeader(lines, i) {
			kept = append(kept, unquoted(line))
		}
	}
	return kept
}

// short reports whether a line matches a pattern of short lines. A line may be as long
// as the mail, and patterns are slow.
func short(pattern *regexp.Regexp, line string) bool {
	return len(line) <= 200 && pattern.MatchString(line)
}

var copiedNames = map[string]bool{
	"From": true, "Date": true, "Sent": true, "To": true, "Cc": true, "CC": true, "Bcc": true, "Subject": true,
	"Reply-To": true, "Attachments": true, "Importance": true,
}

// copiedField reports whether a line is a field of a header: "From: Dana Liu",
// "*From:* Dana Liu".
func copiedField(line string) bool {
	name, value, ok := strings.Cut(strings.TrimLeft(line[:min(len(line), 40)], "> *"), ":")
	value = strings.TrimPrefix(value, "*")
	return ok && copiedNames[name] && (value == "" || strings.ContainsAny(value[:1], " \t\r"))
}

// wroteLine reports whether a line says who wrote what follows: "On Monday, Dana Liu
// wrote:", "Dana Liu <d@example.org> writes:".
func wroteLine(line string) bool {
	line = strings.TrimSpace(line)
	if !strings.HasSuffix(line, " wrote:") && !strings.HasSuffix(line, " writes:") && !strings.HasSuffix(line, ">wrote:") || len(line) > 300 {
		return false
	}
	line = strings.TrimLeft(line, "> ")
	return strings.HasPrefix(line, "On ") || strings.Contains(line, "@") && strings.Contains(line, "<")
}

// wrote returns the number of lines from line i on that say who wrote what follows:
// "On Monday, Marta Oduya wrote:" may take two.
func wrote(lines []string, i int) int {
	if wroteLine(lines[i]) {
		return 1
	}
	if i+1 < len(lines) && len(lines[i]) <= 200 && len(lines[i+1]) <= 200 && strings.HasPrefix(strings.TrimLeft(lines[i], "> "), "On ") && wroteLine(lines[i]+" "+strings.TrimLeft(lines[i+1], "> ")) {
		return 2
	}
	return 0
}

// quotedNext reports whether the next line from i on that is not blank is quoted.
func quotedNext(lines []string, i int) bool {
	for ; i < len(lines); i++ {
		if strings.TrimSpace(lines[i]) != "" {
			return strings.HasPrefix(lines[i], ">")
		}
	}
	return false
}

// copiedStart reports whether the header of a mail that is answered begins at line i.
func copiedStart(lines []string, i int) bool {
	if short(originalLine, lines[i]) {
		return i+1 < len(lines) && copiedField(lines[i+1]) || !short(listRule, lines[i])
	}
	return strings.HasPrefix(strings.TrimLeft(lines[i], "*"), "From:") && copiedField(lines[i]) && block(lines, i) >= 3
}

// copiedHeader reports whether line i belongs to what stands above a mail that is
// passed on or answered: a rule, a header, or who wrote it.
func copiedHeader(lines []string, i int) bool {
	if short(forwardedLine, lines[i]) || wrote(lines, i) > 0 || i > 0 && wrote(lines, i-1) == 2 {
		return true
	}
	if !copiedField(lines[i]) {
		return false
	}
	start := i
	for start > 0 && i-start < maxCopied && copiedField(lines[start-1]) {
		start--
	}
	return block(lines, start) >= 3
}

// maxCopied is the number of fields that are looked at.
const maxCopied = 12

// block returns the number of fields of a copied header that follow each other from
// line i on.
func block(lines []string, i int) (n int) {
	for n < maxCopied && i+n < len(lines) && copiedField(lines[i+n]) {
		n++
	}
	return n
}
