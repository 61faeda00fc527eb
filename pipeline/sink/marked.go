package sink

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/d1af08f5/sayso/pipeline"
)

// marks says how to write a text: the style of each byte, and the brackets between
// bytes.
type marks struct {
	styles        []style
	before, after map[int]string // brackets by offset
}

// text sets the text with its names and quotes marked. It keeps the lines of the
// text and wraps those that are too long.
func (p *page) text() {
	m := p.marks()
	start, text := 0, strings.TrimRightFunc(p.rec.Text, unicode.IsSpace)
	for line := range strings.SplitAfterSeq(text, "\n") {
		p.textLine(&m, start, start+len(line))
		start += len(line)
	}
	p.blank()
}

// textLine sets the words of a line, text[start:end].
func (p *page) textLine(m *marks, start, end int) {
	var word []piece
	add := func(s string, st style) {
		if n := len(word); n > 0 && word[n-1].style == st {
			word[n-1].text += s
		} else if s != "" {
			word = append(word, piece{s, st})
		}
	}
	flush := func() {
		if len(word) > 0 {
			p.word(word...)
		}
		word = word[:0]
	}
	for i := start; i < end; {
		r, size := utf8.DecodeRuneInString(p.rec.Text[i:])
		add(m.after[i], faint)
		if unicode.IsSpace(r) {
			flush()
		} else {
			add(m.before[i], faint)
			add(string(visible(r)), m.styles[i])
		}
		i += size
	}
	if !strings.HasSuffix(p.rec.Text[start:end], "\n") { // the last line of the text, without a line break
		add(m.after[end], faint)
	}
	flush()
	p.line()
}

// marks marks quotes, then cues and speakers, then names. Later marks win.
func (p *page) marks() marks {
	m := marks{
		styles: make([]style, len(p.rec.Text)),
		before: make(map[int]string),
		after:  make(map[int]string),
	}
	for _, q := range p.rec.Quotes {
		for i, run := range q.Content {
			m.paint(run.Range, quoted)
			note := ""
			if i == len(q.Content)-1 {
				note = q.ID
			}
			p.bracket(&m, run.Range, "{", "}", note, true)
		}
		if q.Cue != nil {
			m.paint(q.Cue.Range, cue)
		}
		if q.Speaker != nil {
			m.paint(q.Speaker.Range, speaker)
		}
	}
	for _, e := range p.rec.Entities {
		for _, mention := range e.Mentions {
			m.paint(mention.Range, styleOf[e.Type])
			p.bracket(&m, mention.Range, "[", "]", e.ID, false)
		}
	}
	return m
}

func (m *marks) paint(r pipeline.Range, st style) {
	for i := max(r.Start, 0); i < min(r.End, len(m.styles)); i++ {
		m.styles[i] = st
	}
}

// bracket puts brackets and a note around a range; in colour, the note alone, and
// only for a quote. Outer ranges must be marked first: a quote before its names.
func (p *page) bracket(m *marks, r pipeline.Range, left, right, note string, quote bool) {
	if p.color {
		if quote {
			m.after[r.End] += note
		}
		return
	}
	m.before[r.Start] += left
	m.after[r.End] = right + note + m.after[r.End]
}
