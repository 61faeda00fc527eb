package source

import (
	"regexp"
	"strings"
	"time"
)

// pause is the silence after a sentence that ends a paragraph.
const pause = 4 * time.Second

var (
	dashed = regexp.MustCompile(`^[-–—]\s*`)
	// label is the name of a speaker in capitals, or the chevrons of live captions.
	label = regexp.MustCompile(`^(?:>>|[A-Z][A-Z.'’ -]{1,40}(?:, [A-Z][A-Z.'’ ,-]{1,60})?:\s)`)
)

// speech makes paragraphs of cues.
type speech struct {
	paragraphs []string
	words      []string // of the paragraph that is open
	voice      string   // of the last piece
	end        time.Duration
	dialogue   bool // the last cue had dashes before its speakers
}

// transcript returns the text of captions: sentences that cues break are joined, and
// a paragraph ends where another speaker begins, or at a pause behind a sentence. A
// voice is named once, at the beginning of each turn: "Marta Oduya: The bridge …".
func transcript(all []cue) string {
	var s speech
	var before []piece
	rolls := rolling(all)
	for _, c := range all {
		said := c.said()
		now := said
		if rolls {
			now = said[repeated(before, said):]
			if len(said) > 0 {
				before = said
			}
		}
		s.add(c, now)
	}
	s.close()
	return strings.Join(s.paragraphs, "\n\n")
}

func (s *speech) add(c cue, said []piece) {
	dialogue := false
	for i, p := range said {
		text, dash := s.dash(p.text)
		dialogue = dialogue || dash
		quiet := i == 0 && (c.start-s.end >= pause || s.dialogue && !dash) && s.ended()
		if dash || quiet || p.voice != s.voice || label.MatchString(text) {
			s.close()
		}
		if p.voice != "" && p.voice != s.voice {
			text = p.voice + ": " + text
		}
		s.voice = p.voice
		if text != "" {
			s.words = append(s.words, text)
		}
	}
	if len(said) > 0 {
		s.end, s.dialogue = c.end, dialogue
	}
}

// dash returns text without the dash of a speaker who begins, and whether it has one.
// A dash inside a sentence is none.
func (s *speech) dash(text string) (string, bool) {
	n := len(dashed.FindString(text))
	if n == 0 || !s.ended() && !capital(text[n:]) {
		return text, false
	}
	return text[n:], true
}

func (s *speech) ended() bool { return len(s.words) == 0 || endsSentence(s.words[len(s.words)-1]) }

func (s *speech) close() {
	if len(s.words) > 0 {
		s.paragraphs = append(s.paragraphs, strings.Join(s.words, " "))
	}
	s.words = s.words[:0]
}
