package gold

import (
	"regexp"
	"strings"
	"sync"

	"github.com/d1af08f5/sayso/extractors/text"
)

// Print joins the tokens of sentences the way a newspaper prints them, a
// sentence a line: no space before punctuation and clitics, none after opening
// brackets, currency signs and opening quotation marks; straight double marks
// open and close in turn.
//
//	`" It rains , " said Ann .` → `"It rains," said Ann.`
func Print(sentences [][]string) string {
	p := newPrinter()
	for _, s := range sentences {
		for _, token := range s {
			p.token(token)
		}
		p.endSentence()
	}
	return p.text.String()
}

var (
	noSpaceBefore = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?:[,.;:!?)\]}%…]+|'s|’s|n't|n’t|'re|'ve|'ll|'d|'m|''|”|’)$`)
	})
	noSpaceAfter = map[string]bool{"(": true, "[": true, "{": true, "$": true, "£": true, "€": true, "“": true, "‘": true, "`": true, "``": true, "#": true}
)

// printer puts tokens together to a text, and runs of labelled tokens to names.
type printer struct {
	text      strings.Builder
	names     []Name
	sentences int  // ended so far
	fresh     bool // the current sentence has no token yet
	glue      bool // no space before the next token
	quoted    bool // a straight quotation mark is open
	open      bool // the next token may continue the last name
}

// newPrinter returns a printer whose names, none so far, are not nil.
func newPrinter() *printer { return &printer{names: []Name{}, fresh: true, glue: true} }

// token prints a token and returns the offset where it begins.
func (p *printer) token(token string) int {
	space := !p.glue
	if token == `"` {
		space = space && !p.quoted
		p.glue = !p.quoted
		p.quoted = !p.quoted
	} else {
		space = space && !noSpaceBefore().MatchString(token)
		p.glue = noSpaceAfter[token]
	}
	if space {
		p.text.WriteByte(' ')
	}
	start := p.text.Len()
	p.text.WriteString(token)
	p.fresh = false
	return start
}

// name takes the token printed last, which begins at start, for part of a name:
// of the last one where that is open and of the same type, else of a new one.
func (p *printer) name(begins bool, typ string, start int) {
	if last := len(p.names) - 1; !begins && p.open && p.names[last].Type == typ {
		p.names[last].End = p.text.Len()
		return
	}
	p.names = append(p.names, Name{text.Span{Start: start, End: p.text.Len()}, typ})
	p.open = true
}

// endSentence ends the line. A sentence without tokens prints nothing.
func (p *printer) endSentence() {
	if p.fresh {
		return
	}
	p.text.WriteByte('\n')
	p.sentences++
	p.fresh, p.glue, p.quoted, p.open = true, true, false, false
}
