package rules

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

// labelForm is a way to say who speaks at the head of a paragraph.
type labelForm int

// The forms of labels. From letteredLabel on, prose does not have them.
const (
	noLabel       labelForm = iota
	colonLabel              // OKELLO: … · Ann Lee, mayor: … · Q. …
	letteredLabel           // Q    Thank you, with a gap for the colon
	officeLabel             // The Member for Harbour East (Mr. Shah): …
	recordLabel             // Mr. BRANDT. … · Ms. ODUYA of Harbour. …
	timedLabel              // Ann Lee  00:05, on a line of its own
	chevronLabel            // >> … · >> Reporter: …
)

// longestTurnLabel is the most tokens that the label of a turn can have.
const longestTurnLabel = 16

// turnLabel reads the label at the beginning of a paragraph, the tokens [first, last).
// The first run of the turn is the rest of the paragraph, which may be empty.
func (s *Scan) turnLabel(first, last int) Turn {
	begin := s.skipStars(first, last)
	at := s.skipTime(begin, last)
	chevron := at < last && strings.Trim(s.Word(at), ">") == "" && len(s.Word(at)) > 1
	if chevron {
		at++
	}
	t := s.namedLabel(at, last)
	if end := s.nameEnd(at, last); at > begin && end == last && t.form == noLabel && !chevron { // [00:05] Ann Lee
		t = timed(grammar.Range{First: first, Last: last}, grammar.Range{First: at, Last: last})
	}
	if chevron {
		if t.form != colonLabel && t.form != officeLabel {
			t = Turn{Label: grammar.Range{First: first, Last: at}, Runs: []grammar.Range{{First: at, Last: last}}}
		}
		t.form = chevronLabel
	}
	for i := len(t.Runs) - 1; i >= 0; i-- {
		t.Runs[i].Last = s.trimStars(t.Runs[i].First, t.Runs[i].Last)
	}
	return t
}

// namedLabel reads a label that says who speaks.
func (s *Scan) namedLabel(first, last int) Turn {
	for _, read := range [...]func(first, last int) Turn{s.letterLabel, s.colonLabel, s.recordLabel, s.timeLabel} {
		if t := read(first, last); t.form != noLabel {
			return t
		}
	}
	return Turn{}
}

// skipStars returns the first token from first on that is no asterisk or underscore:
// **Q:
func (s *Scan) skipStars(first, last int) int {
	for first < last && strings.Trim(s.Word(first), "*_") == "" {
		first++
	}
	return first
}

func (s *Scan) trimStars(first, last int) int {
	for first < last && strings.Trim(s.Word(last-1), "*_") == "" {
		last--
	}
	return last
}

// skipTime returns the token after a time at the beginning of a paragraph, in brackets
// or not: [00:12:30] Ann Lee: …
func (s *Scan) skipTime(first, last int) int {
	i := first
	if i < last && (s.At(i, "[") || s.At(i, "(")) {
		i++
	}
	if i >= last || !s.clock(i) {
		return first
	}
	if i++; i < last && (s.At(i, "]") || s.At(i, ")")) {
		i++
	}
	return i
}

// clock reports whether token i is a time of a recording: 00:05, 1:02:33.
func (s *Scan) clock(i int) bool {
	w := s.Word(i)
	return s.Doc.Tokens[i].Kind == text.Number && strings.Contains(w, ":") && strings.Trim(w, "0123456789:.,") == ""
}

// letterLabel reads Q and A with a full stop or a gap instead of a colon: Q. When? · Q
// When?
func (s *Scan) letterLabel(first, last int) Turn {
	if first+1 >= last || len(s.Word(first)) > 2 || !strings.Contains("Q. A.", s.Word(first)) {
		return Turn{}
	}
	one := grammar.One(first)
	rest := []grammar.Range{{First: first + 1, Last: last}}
	switch gap := s.Doc.Text[s.Doc.Tokens[first].End:s.Doc.Tokens[first+1].Start]; {
	case len(s.Word(first)) == 2:
		return Turn{Label: one, Name: one, Runs: rest, form: colonLabel}
	case s.Word(first) == "Q" && (len(gap) > 1 || strings.ContainsAny(gap, "\t\u00a0")) && s.Doc.Tokens[first+1].Kind == text.Word:
		return Turn{Label: one, Name: one, Runs: rest, form: letteredLabel}
	}
	return Turn{}
}

// colonLabel reads a name before a colon, with a role or a title beside it.
func (s *Scan) colonLabel(first, last int) Turn {
	i, comma, bracket := first, -1, -1
	for ; i < min(last, first+longestTurnLabel) && !s.At(i, ":"); i++ {
		switch {
		case s.At(i, ",") && comma < 0 && i > first:
			comma = i
		case s.At(i, "(") && bracket < 0 && i > first:
			bracket = i
		case !s.inLabel(i, first, comma >= 0 || bracket >= 0):
			return Turn{}
		}
	}
	if i == first || i+1 >= last && s.Doc.Tokens[first].Kind != text.Word || i >= last || !s.At(i, ":") || headings[strings.ToLower(s.Word(first))] {
		return Turn{}
	}
	t := Turn{
		Label: grammar.Range{First: first, Last: i},
		Name:  grammar.Range{First: first, Last: i},
		Runs:  []grammar.Range{{First: i + 1, Last: last}},
		form:  colonLabel,
	}
	switch {
	case bracket > 0 && s.Is(bracket+1, grammar.Title) && s.At(i-1, ")"):
		t.Name, t.form = grammar.Range{First: bracket + 1, Last: i - 1}, officeLabel
	case bracket > 0 && s.clock(bracket+1):
		t.Name.Last, t.form = bracket, timedLabel
	case comma > 0:
		t.Name.Last = comma
	case bracket > 0:
		t.Name.Last = bracket
	}
	return t
}

// inLabel reports whether token i can be part of a label that begins with token first.
// Behind a comma or a bracket stands a role, in any case.
func (s *Scan) inLabel(i, first int, role bool) bool {
	t := s.Doc.Tokens[i]
	switch t.Kind {
	case text.Word:
		switch {
		case s.Is(i, grammar.Calendar):
			return false
		case t.Case.Capital():
			return true
		}
		return i > first && (role || labelJoins[s.Word(i)])
	case text.Number:
		return i > first
	case text.Punct:
		return i > first && (s.At(i, ".") || role && (s.At(i, ",") || s.At(i, ")") || s.At(i, "-")))
	case text.Symbol:
		return role && (s.At(i, "&") || s.At(i, "/"))
	}
	return false
}

// labelJoins are words in lower case that a label has between capitals.
var labelJoins = set("of for the and de la van von der den du bin al")

// recordLabel reads a name in capitals with a title before it and a full stop behind, as
// in the Congressional Record: Mr. BRANDT. · Ms. ODUYA of Harbour. · The PRESIDENT pro
// tempore.
func (s *Scan) recordLabel(first, last int) Turn {
	if first+3 >= last || !s.Is(first, grammar.Title) && !s.At(first, "The") {
		return Turn{}
	}
	name := first + 1
	i := name
	for i < last && s.Doc.Tokens[i].Kind == text.Word && s.Doc.Tokens[i].Case == text.Upper {
		i++
	}
	named := i
	for i < min(last, named+4) && s.Doc.Tokens[i].Kind == text.Word && (s.Doc.Tokens[i].Case.Capital() || s.At(i, "of") || s.At(i, "pro") || s.At(i, "tempore")) {
		i++
	}
	if named == name || i+1 >= last || !s.At(i, ".") || !s.Doc.Tokens[i+1].Case.Capital() {
		return Turn{}
	}
	return Turn{
		Label: grammar.Range{First: first, Last: i},
		Name:  grammar.Range{First: name, Last: named},
		Runs:  []grammar.Range{{First: i + 1, Last: last}},
		form:  recordLabel,
	}
}

// timeLabel reads a name, in brackets or not, and a time that are all of a paragraph.
func (s *Scan) timeLabel(first, last int) Turn {
	name := first
	if s.At(first, "[") {
		name++
	}
	i := s.nameEnd(name, last)
	end := i
	if name > first && s.At(i, "]") {
		end++
	}
	if after := s.skipTime(end, last); i == name || after == end || after < last {
		return Turn{}
	}
	return timed(grammar.Range{First: first, Last: last}, grammar.Range{First: name, Last: i})
}

// timed returns a label that is a paragraph by itself.
func timed(label, name grammar.Range) Turn {
	return Turn{Label: label, Name: name, Runs: []grammar.Range{{First: label.Last, Last: label.Last}}, form: timedLabel}
}

// nameEnd returns the end of the capitalized words and numbers from token first on, up
// to six: Speaker 1.
func (s *Scan) nameEnd(first, last int) int {
	i := first
	for i < min(last, first+6) && (s.Doc.Tokens[i].Kind == text.Word && s.Doc.Tokens[i].Case.Capital() || i > first && s.Doc.Tokens[i].Kind == text.Number && !s.clock(i)) {
		i++
	}
	return i
}

// direction reports whether a paragraph is a stage direction: (BEGIN VIDEO CLIP),
// [laughter].
func (s *Scan) direction(first, last int) bool {
	if s.Doc.Tokens[last-1].Kind == text.Punct && last-first > 2 && s.At(last-1, ".") {
		last--
	}
	round, square := s.At(first, "(") && s.At(last-1, ")"), s.At(first, "[") && s.At(last-1, "]")
	return (round || square) && last-first <= longestDirection
}

// longestDirection is the most tokens that a stage direction can have.
const longestDirection = 12

// withoutDirections takes stage directions out of turns: what stands in square brackets,
// or in capitals in round ones. Turns that have nothing else are dropped.
func (s *Scan) withoutDirections(all []Turn) []Turn {
	kept := all[:0]
	for _, t := range all {
		var runs []grammar.Range
		for _, r := range t.Runs {
			runs = s.appendSpoken(runs, r)
		}
		if t.Runs = runs; len(runs) > 0 {
			kept = append(kept, t)
		}
	}
	return kept
}

// appendSpoken appends the parts of a run between stage directions.
func (s *Scan) appendSpoken(runs []grammar.Range, r grammar.Range) []grammar.Range {
	from := r.First
	for i := r.First; i < r.Last; i++ {
		if end := s.directionAt(i, r.First, r.Last); end > 0 {
			runs = appendRun(runs, grammar.Range{First: from, Last: i})
			from = end
			i = end - 1
		}
	}
	return appendRun(runs, grammar.Range{First: from, Last: r.Last})
}

func appendRun(runs []grammar.Range, r grammar.Range) []grammar.Range {
	if r.Empty() {
		return runs
	}
	return append(runs, r)
}

// directionAt returns the token after the stage direction that begins at token i, or 0.
// What stands in square brackets inside a sentence is a word of the editor's: "She
// [Clinton] is right".
func (s *Scan) directionAt(i, first, last int) int {
	square := s.At(i, "[")
	if !square && !s.At(i, "(") || square && i > first && s.Doc.Tokens[i-1].Kind == text.Word {
		return 0
	}
	for k := i + 1; k < min(last, i+longestDirection); k++ {
		switch {
		case square && s.At(k, "]"), !square && s.At(k, ")"):
			if k+1 < last && square && s.Lower(k+1) {
				return 0
			}
			return k + 1
		case !square && s.Doc.Tokens[k].Kind == text.Word && s.Doc.Tokens[k].Case != text.Upper:
			return 0
		}
	}
	return 0
}
