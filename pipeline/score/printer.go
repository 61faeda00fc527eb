package score

import (
	"regexp"
	"strings"
)

var (
	noSpaceBefore = regexp.MustCompile(`^(?:[,.;:!?)\]}%…]+|'s|’s|n't|n’t|'re|'ve|'ll|'d|'m|''|”|’)$`)
	noSpaceAfter  = map[string]bool{"(": true, "[": true, "{": true, "$": true, "£": true, "€": true, "“": true, "‘": true, "`": true, "#": true}
)

// printer puts tokens together to a text and BIO labels to names.
type printer struct {
	text      strings.Builder
	names     []Name
	sentences int  // ended so far
	fresh     bool // no token of a sentence yet
	glue      bool // no space before the next token
	quoted    bool // a straight quotation mark is open
	open      bool // the last name goes on
}

func newPrinter() *printer { return &printer{fresh: true, glue: true} }

// token prints a token.
func (p *printer) token(token, label string) {
	space := !p.glue
	if token == `"` {
		space = space && !p.quoted
		p.glue = !p.quoted
		p.quoted = !p.quoted
	} else {
		space = space && !noSpaceBefore.MatchString(token)
		p.glue = noSpaceAfter[token]
	}
	if space {
		p.text.WriteByte(' ')
	}
	start := p.text.Len()
	p.text.WriteString(token)
	p.label(label, start, p.text.Len())
	p.fresh = false
}

// label begins a name, carries the open one on, or ends it.
func (p *printer) label(label string, start, end int) {
	if len(label) < 3 {
		p.open = false
		return
	}
	typ := label[2:]
	if last := len(p.names) - 1; label[0] != 'B' && p.open && p.names[last].Type == typ {
		p.names[last].End = end
		return
	}
	p.names = append(p.names, Name{start, end, typ})
	p.open = true
}

func (p *printer) endSentence() {
	if p.fresh {
		return
	}
	p.text.WriteByte('\n')
	p.sentences++
	p.fresh, p.glue, p.quoted, p.open = true, true, false, false
}

func (p *printer) gold(id string) Gold {
	return Gold{ID: id, Text: p.text.String(), Names: p.names}
}
