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
	officeLabel             // The Member for Harbour East (Mr. Shah): … · Ann Lee (Harbour East) (Lab): …
	recordLabel             // Mr. BRANDT. … · Ms. ODUYA of Harbour. … · Mr. BRANDT (during the reading). …
	timedLabel              // Ann Lee  00:05, on a line of its own · [00:05] Ann Lee: …
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
	if at > begin && t.form == colonLabel && s.At(at-1, "]") && (s.person(t) || s.asks(t)) { // [00:05] Ann Lee: …
		t.form = timedLabel
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
	i, comma, brackets := first, -1, []int(nil)
	for ; i < min(last, first+longestTurnLabel) && !s.At(i, ":"); i++ {
		switch {
		case s.At(i, ",") && comma < 0 && len(brackets) == 0 && i > first:
			comma = i
		case s.At(i, "(") && i > first && (len(brackets) == 0 || s.At(i-1, ")")):
			brackets = append(brackets, i)
		case !s.inLabel(i, first, comma >= 0 || len(brackets) > 0):
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
	if comma > 0 {
		t.Name.Last = comma
	}
	if len(brackets) > 0 {
		s.bracketed(&t, brackets)
	}
	return t
}

// bracketed reads the brackets of a label, which begin at some tokens. One after an office
// holds the name: The Minister for Works (Ms. Oduya). Others hold a place, a party, a time.
func (s *Scan) bracketed(t *Turn, brackets []int) {
	at := brackets[0]
	in := grammar.Range{First: at + 1, Last: s.closing(at, t.Label.Last)}
	lastIn := brackets[len(brackets)-1] + 1
	switch {
	case s.titles(in.First) && !s.Lower(in.First+1) || s.At(t.Label.First, "The") && s.TaggedPerson(in):
		t.Name, t.form = in, officeLabel
		return
	case s.clock(lastIn):
		t.form = timedLabel
	case len(brackets) > 1:
		t.form = officeLabel
	}
	t.Name.Last = min(t.Name.Last, at)
}

// closing returns the bracket that closes the one at token i, or last.
func (s *Scan) closing(i, last int) int {
	for i < last && !s.At(i, ")") {
		i++
	}
	return i
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
		return i > first && (role || labelJoins[strings.TrimSuffix(s.Word(i), ".")])
	case text.Number:
		return i > first
	case text.Punct:
		return i > first && (s.At(i, ".") || role && strings.Contains(",)-–—", s.Word(i)))
	case text.Symbol:
		return role && (s.At(i, "&") || s.At(i, "/"))
	}
	return false
}

// labelJoins are words in lower case that a label has between capitals.
var labelJoins = set("of for the and de la van von der den du bin al hon members member")

// recordLabel reads a name in capitals with a title before it and a full stop behind, as
// in the Congressional Record: Mr. BRANDT. · Ms. ODUYA of Harbour. · The PRESIDENT pro
// tempore.
func (s *Scan) recordLabel(first, last int) Turn {
	if first+3 >= last || !s.Is(first, grammar.Title) && !s.At(first, "The") {
		return Turn{}
	}
	name := first + 1
	i := name
	for i < last && s.Doc.Tokens[i].Kind == text.Word && s.shouted(i) {
		i++
	}
	named := i
	for i < min(last, named+4) && s.Doc.Tokens[i].Kind == text.Word && (s.Doc.Tokens[i].Case.Capital() || s.At(i, "of") || s.At(i, "pro") || s.At(i, "tempore")) {
		i++
	}
	if i < last && s.At(i, "(") {
		i = s.closing(i, min(last, i+longestDirection)) + 1
	}
	if named == name || i+1 >= last || !s.At(i, ".") || !s.Doc.Tokens[i+1].Case.Capital() && !s.At(i+1, "(") {
		return Turn{}
	}
	return Turn{
		Label: grammar.Range{First: first, Last: i},
		Name:  grammar.Range{First: name, Last: named},
		Runs:  []grammar.Range{{First: i + 1, Last: last}},
		form:  recordLabel,
	}
}

// shouted reports whether a word is in capitals, but for what begins names: BRANDT,
// McCONNELL.
func (s *Scan) shouted(i int) bool {
	switch w := s.Word(i); s.Doc.Tokens[i].Case {
	case text.Upper:
		return true
	case text.Camel:
		rest := strings.TrimLeft(w[1:], "abcdefghijklmnopqrstuvwxyz")
		return len(w)-len(rest) <= 3 && len(rest) > 2 && rest == strings.ToUpper(rest)
	}
	return false
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
// or in round ones in capitals or between sentences. Turns that have nothing else are dropped.
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
// [Clinton] is right". In round ones are capitals, or a few words between sentences:
// "(laughing) It has begun."
func (s *Scan) directionAt(i, first, last int) int {
	square := s.At(i, "[")
	if !square && !s.At(i, "(") || square && i > first && s.Doc.Tokens[i-1].Kind == text.Word {
		return 0
	}
	between := i == first || s.At(i-1, ".") || s.At(i-1, "?") || s.At(i-1, "!")
	for k := i + 1; k < min(last, i+longestDirection); k++ {
		switch {
		case square && s.At(k, "]"), !square && s.At(k, ")"):
			if k+1 < last && s.Lower(k+1) && (square || between) {
				return 0
			}
			return k + 1
		case !square && s.Doc.Tokens[k].Kind == text.Word && s.Doc.Tokens[k].Case != text.Upper && (!between || k > i+longestManner):
			return 0
		case !square && s.Doc.Tokens[k].Kind == text.Punct && between && k <= i+longestManner:
			return 0
		}
	}
	return 0
}

// longestManner is the most words of a stage direction between sentences.
const longestManner = 3
