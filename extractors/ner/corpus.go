package ner

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// Gold is a text and the names in it.
type Gold struct {
	ID       string     `json:"id"`
	Text     string     `json:"text"`
	Entities []GoldName `json:"entities"`
}

// GoldName is a name of a Gold: a half-open range of bytes and PER, LOC, ORG or MISC.
type GoldName struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Type  string `json:"type"`
}

// ReadGold reads gold texts: JSONL, or in .tsv lines of token, tab and BIO label,
// which are printed the way a newspaper would (see render); maxDoc bounds the
// sentences of such a text.
func ReadGold(path string, maxDoc int) ([]Gold, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("read gold: %w", err)
	}
	defer f.Close()
	var out []Gold
	if filepath.Ext(path) == ".jsonl" {
		out, err = readJSONL(f)
	} else {
		out, err = readTSV(f, maxDoc)
	}
	if err != nil {
		return nil, fmt.Errorf("read gold %s: %w", path, err)
	}
	return out, nil
}

func readJSONL(f io.Reader) ([]Gold, error) {
	var out []Gold
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<26)
	for s.Scan() {
		var g Gold
		if err := json.Unmarshal(s.Bytes(), &g); err != nil {
			return nil, err
		}
		out = append(out, g)
	}
	return out, s.Err()
}

func readTSV(f io.Reader, maxDoc int) ([]Gold, error) {
	var out []Gold
	var doc [][][2]string
	var sent [][2]string
	endSentence := func() {
		if len(sent) > 0 {
			doc = append(doc, sent)
			sent = nil
		}
	}
	endDoc := func() {
		endSentence()
		for len(doc) > 0 {
			n := min(len(doc), maxDoc)
			g := render(doc[:n])
			g.ID = fmt.Sprintf("%05d", len(out))
			out = append(out, g)
			doc = doc[n:]
		}
		doc = nil
	}
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<24)
	for s.Scan() {
		line := s.Text()
		if strings.TrimSpace(line) == "" {
			endSentence()
			continue
		}
		cols := strings.Split(line, "\t")
		if strings.HasPrefix(cols[0], "-DOCSTART-") {
			endDoc()
			continue
		}
		sent = append(sent, [2]string{cols[0], cols[len(cols)-1]})
	}
	endDoc()
	return out, s.Err()
}

// readTexts reads texts without labels from a file below the data folder: JSONL,
// or in .txt a tokenized sentence a line, printed the way a newspaper would,
// softDoc sentences a text.
func readTexts(dir, file string) ([]string, error) {
	path := filepath.Join(dir, file)
	if filepath.Ext(path) == ".jsonl" {
		gold, err := ReadGold(path, 0)
		var out []string
		for i := range gold {
			out = append(out, gold[i].Text)
		}
		return out, err
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read texts: %w", err)
	}
	var out []string
	var doc [][][2]string
	for line := range strings.Lines(string(raw)) {
		var sent [][2]string
		for _, w := range strings.Fields(line) {
			sent = append(sent, [2]string{w, "O"})
		}
		if len(sent) == 0 {
			continue
		}
		if doc = append(doc, sent); len(doc) == softDoc {
			out = append(out, render(doc).Text)
			doc = nil
		}
	}
	if len(doc) > 0 {
		out = append(out, render(doc).Text)
	}
	return out, nil
}

const softDoc = 40 // sentences

var noSpaceBefore = regexp.MustCompile(`^(?:[,.;:!?)\]}%…]+|'s|’s|n't|n’t|'re|'ve|'ll|'d|'m|''|”|’)$`)

const noSpaceAfter = "([{$£€“‘``#"

// render joins tokens the way a newspaper prints them, a sentence a line.
func render(doc [][][2]string) Gold {
	var b strings.Builder
	var g Gold
	for _, sent := range doc {
		open, glue, inside := false, true, -1
		for _, tt := range sent {
			tok, tag := tt[0], tt[1]
			next := false
			space := !glue
			if tok == `"` {
				space, next = space && !open, !open
				open = !open
			} else {
				next = tok == "``" || len([]rune(tok)) == 1 && strings.Contains(noSpaceAfter, tok)
				space = space && !noSpaceBefore.MatchString(tok)
			}
			if space {
				b.WriteByte(' ')
			}
			start := b.Len()
			b.WriteString(tok)
			glue = next
			switch {
			case tag == "O":
				inside = -1
			case tag[0] == 'B' || inside < 0 || g.Entities[inside].Type != tag[2:]:
				inside = len(g.Entities)
				g.Entities = append(g.Entities, GoldName{start, b.Len(), tag[2:]})
			default:
				g.Entities[inside].End = b.Len()
			}
		}
		b.WriteByte('\n')
	}
	g.Text = b.String()
	return g
}

var typeIndex = map[string]int{"PER": 0, "LOC": 1, "ORG": 2, "MISC": 3}

// align gives each token of a segmented document its gold label. Leading
// articles and edge marks count for nothing, as in the score.
func align(d *text.Document, g *Gold) []uint8 {
	labels := make([]uint8, len(d.Tokens))
	t := 0
	for _, e := range g.Entities {
		typ, ok := typeIndex[e.Type]
		if !ok {
			continue
		}
		for t < len(d.Tokens) && d.Tokens[t].End <= e.Start {
			t++
		}
		first := t
		for first < len(d.Tokens) && d.Tokens[first].Start < e.End && skipFirst(d, first) && first+1 < len(d.Tokens) && d.Tokens[first+1].Start < e.End {
			first++
		}
		last := first
		for last < len(d.Tokens) && d.Tokens[last].Start < e.End {
			last++
		}
		for last > first+1 && skipLast(d, last-1) {
			last--
		}
		if last == first || d.Tokens[first].Start < e.Start || nameSpan(d, first, last).End > e.End+1 {
			continue
		}
		for i := first; i < last; i++ {
			pos := posInside
			switch {
			case last-first == 1:
				pos = posSingle
			case i == first:
				pos = posBegin
			case i == last-1:
				pos = posEnd
			}
			labels[i] = uint8(label(typ, pos))
		}
		t = last
	}
	return labels
}

func skipFirst(d *text.Document, i int) bool {
	switch d.Word(i) {
	case "the", "The", "a", "A", "an", "An", "(":
		return true
	}
	return d.Tokens[i].Kind == text.Mark
}

func skipLast(d *text.Document, i int) bool {
	switch d.Word(i) {
	case "'s", "’s", "'", "’", ".", ",", ")", ":", ";":
		return true
	}
	return d.Tokens[i].Kind == text.Mark
}
