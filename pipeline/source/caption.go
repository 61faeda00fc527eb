package source

import (
	"html"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/d1af08f5/sayso/pipeline"
)

var (
	vttStart = regexp.MustCompile(`^WEBVTT(?:[ \t][^\n]*)?(?:\r?\n|$)`)
	// srtStart is the first cue of SubRip, with or without its number, or of SubViewer.
	srtStart = regexp.MustCompile(`^(?:\d{1,7}[ \t]*\r?\n[ \t]*)?` + timing[1:])
	vttCue   = regexp.MustCompile(`(?m)` + timing)
)

// timing is a line of times: "00:00:01,000 --> 00:00:03,500 X1:40", or that of
// SubViewer, "0:00:01.000,0:00:03.500".
const timing = `^((?:\d{1,3}:)?\d{1,2}:\d\d[.,]\d{1,3})(?:[ \t]*-->[ \t]*|,)((?:\d{1,3}:)?\d{1,2}:\d\d[.,]\d{1,3})(?:[ \t][^\n]*)?\r?$`

var timingLine = regexp.MustCompile(timing)

// isVTT wants more than the word WEBVTT, with which a text on captions could begin.
func isVTT(h *head) bool {
	return vttStart.Match(h.text) && (vttCue.Match(h.text) || h.named(".vtt"))
}

func isSRT(h *head) bool {
	line, rest, _ := strings.Cut(string(h.text[:min(len(h.text), 400)]), "\n")
	if second, _, _ := strings.Cut(rest, "\n"); second != "" && !timingLine.MatchString(strings.TrimRight(line, " \t\r")) {
		line += "\n" + second
	}
	return srtStart.MatchString(line)
}

// cue is a piece of captions, shown for a time.
type cue struct {
	start, end time.Duration
	lines      []string // with their marks
}

// captions reads WebVTT, SubRip and SubViewer: the text that is heard, in paragraphs
// that end where the speaker changes or pauses.
func captions(in *input) Docs {
	return func(yield func(pipeline.Doc, error) bool) {
		doc := in.whole()
		doc.Decoded = true
		s, _, err := in.text()
		if err == nil {
			in.prose(&doc, transcript(cues(s)))
		}
		yield(doc, err)
	}
}

// cues returns the cues of captions. A cue ends at a blank line. What has no times is
// a comment or a style in WebVTT; in SubRip it belongs to the cue before.
func cues(s string) []cue {
	var all []cue
	web := strings.HasPrefix(strings.TrimLeft(s, bom+" \t\r\n"), "WEBVTT")
	open := false // lines belong to the last cue
	for line := range strings.SplitSeq(s, "\n") {
		line = strings.TrimSuffix(line, "\r")
		m := timingLine.FindStringSubmatch(strings.TrimSpace(line))
		switch {
		case m != nil:
			if !web && len(all) > 0 {
				all[len(all)-1].dropNumber()
			}
			all = append(all, cue{start: clock(m[1]), end: clock(m[2])})
			open = true
		case line == "" && web: // a line of white space is one of rolling captions
			open = false
		case open:
			all[len(all)-1].lines = append(all[len(all)-1].lines, line)
		}
	}
	return all
}

// dropNumber takes off the number of the next cue.
func (c *cue) dropNumber() {
	n := len(c.lines)
	if n == 0 {
		return
	}
	if _, err := strconv.Atoi(strings.TrimSpace(c.lines[n-1])); err == nil {
		c.lines = c.lines[:n-1]
	}
}

// clock returns the time of "01:02:03.400" or "02:03,4".
func clock(s string) (d time.Duration) {
	whole, thousandths, _ := strings.Cut(strings.ReplaceAll(s, ",", "."), ".")
	for part := range strings.SplitSeq(whole, ":") {
		n, _ := strconv.Atoi(part)
		d = d*60 + time.Duration(n)*time.Second
	}
	n, _ := strconv.Atoi((thousandths + "00")[:3])
	return d + time.Duration(n)*time.Millisecond
}

var (
	voiceTag = regexp.MustCompile(`<v(?:\.[^ \t>]*)*[ \t]+([^>]*)>`)
	wordTime = regexp.MustCompile(`<\d+:[\d:.]+>`)
	anyTag   = regexp.MustCompile(`</?[A-Za-z][^<>]*>|<\d+:[\d:.]+>|\{\\[^{}]*\}`)
	aside    = regexp.MustCompile(`^(?:\[[^\[\]]*\]|\([^()]*\)|[♪♫#][^\n]*[♪♫#]|[♪♫]+)$`)
)

// piece is what one speaker says in a line of a cue.
type piece struct {
	voice string
	text  string
}

// pieces returns what is said in a line. voice is that of the line before in the same
// cue. What is not speech, such as "[Music]", is left out.
func pieces(line, voice string) (all []piece) {
	add := func(s string) {
		s = strings.Join(strings.Fields(html.UnescapeString(anyTag.ReplaceAllString(s, ""))), " ")
		if s != "" && !aside.MatchString(s) {
			all = append(all, piece{voice, s})
		}
	}
	at := 0
	for _, m := range voiceTag.FindAllStringSubmatchIndex(line, -1) {
		add(line[at:m[0]])
		voice = strings.Join(strings.Fields(html.UnescapeString(line[m[2]:m[3]])), " ")
		at = m[1]
	}
	add(line[at:])
	if len(all) == 0 || all[len(all)-1].voice != voice {
		all = append(all, piece{voice: voice}) // the next line of the cue is of this voice
	}
	return all
}

// said returns the pieces of a cue.
func (c *cue) said() (all []piece) {
	voice := ""
	for _, line := range c.lines {
		for _, p := range pieces(line, voice) {
			if voice = p.voice; p.text != "" {
				all = append(all, p)
			}
		}
	}
	return all
}

// rolling reports whether the captions roll, as those that programs make do: a cue
// repeats lines of the one before. Then repeated lines were said once.
func rolling(all []cue) bool {
	repeats := 0
	var before []piece
	for i := range all {
		for _, line := range all[i].lines {
			if wordTime.MatchString(line) {
				return true
			}
		}
		now := all[i].said()
		repeats += min(repeated(before, now), 1)
		before = now
	}
	return repeats >= 2 && repeats*3 >= len(all)
}

// repeated returns how many pieces at the end of before now begins with. No more
// than a few lines are on the screen at once.
func repeated(before, now []piece) int {
	const most = 8
	for n := min(len(before), len(now), most); n > 0; n-- {
		if slices.Equal(before[len(before)-n:], now[:n]) {
			return n
		}
	}
	return 0
}

// endsSentence reports whether a text ends as a sentence does.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, `"'”’»)] `)
	r, _ := utf8.DecodeLastRuneInString(s)
	return s == "" || strings.ContainsRune(".!?…", r)
}

// capital reports whether s begins with a capital letter or a digit, perhaps behind
// a quotation mark.
func capital(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, `"'“‘`))
	return unicode.IsUpper(r) || unicode.IsDigit(r)
}
