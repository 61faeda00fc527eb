package text

import (
	"strings"
	"unicode/utf8"
)

// sentenced reports whether each line of the text is a sentence, and blank lines part
// the paragraphs, as programs write that split sentences. Quotations show that, which
// run on from line to line without a mark at the beginning of the next, as paragraphs
// of a quotation have it, and titles that such programs take for the end of a sentence
// ("Mr."); or else short blocks of which no line holds two sentences.
func (l *layout) sentenced() bool {
	close, blank := 0, 0
	for i := range l.lines[min(1, len(l.lines)):] {
		if l.lines[i+1].blanks == 0 {
			close++
		} else {
			blank++
		}
	}
	if blank == 0 || close*5 < blank {
		return false
	}
	whole, runs, parted, double := 0, 0, 0, 0
	open := false
	for i := range l.lines[:len(l.lines)-1] {
		s, next := &l.lines[i], &l.lines[i+1]
		if s.blanks > 0 {
			open = false
		}
		t := strings.TrimSpace(s.In(l.text))
		open = leavesOpen(t, open)
		if next.blanks > 0 {
			continue
		}
		whole += b2i(sentenceEnds(t))
		double += b2i(twoSentences(t))
		runs += b2i(endsInTitle(t))
		if open {
			if opens(strings.TrimSpace(next.In(l.text))) {
				parted++
			} else {
				runs++
			}
		}
	}
	single := close >= 6 && double*16 <= close && close < 8*blank
	return whole*20 >= close*19 && (single || runs > 0 && runs >= 2*parted)
}

// twoSentences reports whether a sentence ends inside of a line.
func twoSentences(line string) bool {
	for i := 1; i+2 < len(line); i++ {
		if line[i] != ' ' || line[i+1] < 'A' || line[i+1] > 'Z' {
			continue
		}
		if end := strings.TrimRight(line[max(0, i-4):i], "\"”’'"); end != "" && strings.IndexByte(".!?", end[len(end)-1]) >= 0 && !endsInTitle(line[:i]) {
			return true
		}
	}
	return false
}

// endsInTitle reports whether a line ends with a title that belongs before a name:
// "Mr."
func endsInTitle(line string) bool {
	line, ok := strings.CutSuffix(line, ".")
	return ok && abbreviations[line[strings.LastIndexByte(line, ' ')+1:]] == abbrTitle
}

// leavesOpen reports whether a quotation is open behind a line, before which one was
// open or not.
func leavesOpen(line string, open bool) bool {
	for i := 0; i < len(line); i++ {
		switch line[i] {
		case '"':
			open = !open
		case 0xe2:
			if strings.HasPrefix(line[i:], "“") {
				open = true
			} else if strings.HasPrefix(line[i:], "”") {
				open = false
			}
		}
	}
	return open
}

// opens reports whether a line begins with a mark that opens a quotation.
func opens(line string) bool { return strings.HasPrefix(line, `"`) || strings.HasPrefix(line, "“") }

// sentenceEnds reports whether a line ends as sentences do.
func sentenceEnds(line string) bool {
	line = strings.TrimRight(line, "\"”’')] ")
	r, _ := utf8.DecodeLastRuneInString(line)
	return r == '.' || r == '!' || r == '?' || r == '…' || r == ':'
}
