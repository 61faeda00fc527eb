package linear

import (
	"cmp"
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/quote/rules"
	"github.com/d1af08f5/sayso/extractors/text"
)

// The thresholds, chosen on PolNeAR's development articles: the least
// probability of a cue to be read, of a reading to be kept (less where it holds
// a quote, more where it names nobody), and how much surer an outer reading must
// be than the one inside it.
const (
	leastCue     = .2
	leastPlain   = .22
	leastQuoted  = .12
	leastOuter   = .8
	leastUnnamed = .35
	leastNobody  = .3 // said inside marks
)

// trimmed returns the content without "that" and marks at the edges of its
// stretches.
func (v *View) trimmed(content []int) []int {
	var out []int
	for i := 0; i < len(content); {
		j := i + 1
		for j < len(content) && content[j] == content[j-1]+1 {
			j++
		}
		a, b := i, j
		if v.leadsOnly(content[a], content[b-1], j < len(content)) {
			i = j
			continue
		}
		mark := func(u int) bool {
			return v.Size[u] == 0 && (v.shape[u] == sComma || v.shape[u] == sPeriod || v.shape[u] == sColon || v.shape[u] == sPunct) && v.Scan.Word(v.Units[u].First) != "(" && v.Scan.Word(v.Units[u].First) != ")"
		}
		a, b = v.unbracketed(content, a, b)
		for a < b && (mark(content[a]) || v.shape[content[a]] == sThat && content[a] > 0) {
			a++
		}
		for b > a && mark(content[b-1]) {
			b--
		}
		out = append(out, content[a:b]...)
		i = j
	}
	return out
}

// unbracketed cuts content[a:b] where it reaches over one side of a bracket
// that a quote stands in: The paper ("I never read it," says its owner) closes.
func (v *View) unbracketed(content []int, a, b int) (int, int) {
	open := -1
	for i := a; i < b; i++ {
		switch u := content[i]; {
		case v.Size[u] > 0:
		case v.Scan.Word(v.Units[u].First) == "(":
			open = i
		case v.Scan.Word(v.Units[u].First) == ")" && open >= 0:
			open = -1
		case v.Scan.Word(v.Units[u].First) == ")":
			return a, i
		}
	}
	if open >= 0 && open+1 < b && v.Size[content[open+1]] > 0 {
		return open + 1, b
	}
	return a, b
}

// onlyTitles reports whether a content is the title of a work and nothing else.
func (v *View) onlyTitles(content []int) bool {
	for _, u := range content {
		if k := v.Units[u].run; k < 0 || !v.Scan.WorkTitle(v.Scan.Runs[k]) {
			return false
		}
	}
	return true
}

// leadsOnly reports whether a stretch of content [a, b] before another is no
// part of what was said: a dateline, or what a colon ends.
func (v *View) leadsOnly(a, b int, more bool) bool {
	if !more || b+2 >= len(v.Units) || v.Size[b+2] == 0 {
		return false
	}
	for u := a; u <= b; u++ {
		if v.Size[u] > 0 {
			return false
		}
	}
	if v.shape[b+1] == sColon {
		return true
	}
	return int(v.first[a]) == a && b-a < 8 && v.Scan.Dash(v.Units[b+1].First)
}

func (v *View) hasRun(content []int) bool {
	return slices.ContainsFunc(content, func(u int) bool { return v.Size[u] > 2 })
}

// compose makes quotes of the readings: the surest of those that share units,
// and those that are reported inside them.
func (v *View) compose(rs []reading, sure []rules.Reading) []rules.Reading {
	taken, cues := v.takenBySure(sure)
	cand := v.candidates(v.mend(rs), taken, cues)
	owner := v.settle(cand, taken)
	var keep, lost []*reading
	for _, r := range cand {
		own := slices.DeleteFunc(slices.Clone(r.Content), func(u int) bool { return owner[u] != r })
		if len(own) == 0 {
			lost = append(lost, r)
			continue
		}
		r.Content = own
		keep = append(keep, r)
	}
	outer, more := v.reported(lost, owner)
	keep = append(keep, more...)
	slices.SortStableFunc(keep, func(a, b *reading) int { return a.Cue - b.Cue })
	v.chain(keep, outer)
	floats := v.float(keep, owner)
	at := make(map[*reading]int, len(keep))
	out := make([]rules.Reading, 0, len(keep)+len(floats))
	for _, r := range keep {
		at[r] = len(out)
		out = append(out, v.emit(r))
	}
	for r, o := range outer {
		out[at[r]].In = at[o]
	}
	return append(out, floats...)
}

// candidates returns the readings that are sure enough, the surest first.
func (v *View) candidates(rs []reading, taken, cues map[int]bool) []*reading {
	var cand []*reading
	for i := range rs {
		r := &rs[i]
		if t := v.Units[r.Cue].First; cues[t] || v.isSource(r) || v.names(r.Cue) || v.heads(r.Cue) {
			continue
		}
		r.Content = slices.DeleteFunc(v.trimmed(r.Content), func(u int) bool { return taken[u] || v.othersRun(r, u) })
		least := leastPlain
		if len(r.VoiceUnits()) == 0 {
			least = leastUnnamed
		}
		if v.hasRun(r.Content) {
			least = leastQuoted
			if len(r.VoiceUnits()) == 0 {
				least = leastNobody
			}
		}
		if len(r.Content) > 0 && r.accepted >= least && !v.onlyTitles(r.Content) {
			cand = append(cand, r)
		}
	}
	slices.SortStableFunc(cand, func(a, b *reading) int { return cmp.Compare(b.accepted, a.accepted) })
	return cand
}

// names reports whether the word at unit k gives a name and reports nothing:
// known as "the Dentist".
func (v *View) names(k int) bool {
	switch strings.ToLower(v.Scan.Word(v.Units[k].First)) {
	case "known":
		for i := k + 1; i < min(len(v.Units), k+4); i++ { // known locally as
			if v.Scan.At(v.Units[i].First, "as") {
				return true
			}
		}
	case "nicknamed", "code-named", "codenamed", "entitled", "titled":
		return true
	}
	return false
}

// heads reports whether the colon at unit k stands behind a heading that
// nobody bears: Photo: …
func (v *View) heads(k int) bool {
	return v.shape[k] == sColon && k > 0 && int(v.first[k]) == k-1 && rules.Headings[strings.ToLower(v.Scan.Word(v.token(k-1)))]
}

// settle gives every unit to the surest reading that claims it. A reading that
// shares more than half with a surer one, or whose cue stands in one, gets
// nothing; a reading inside another gives way unless it is much surer.
func (v *View) settle(cand []*reading, taken map[int]bool) []*reading {
	owner, cueOf := v.owners(0), v.owners(1)
	sure := &reading{}
	for u := range taken {
		owner[u] = sure
	}
	for _, r := range cand {
		if owner[r.Cue] != nil || v.crowded(r, owner, cueOf, sure) {
			continue
		}
		for _, u := range r.Content {
			if in := cueOf[u]; in != nil { // the outer reading wins
				for _, x := range in.Content {
					if owner[x] == in {
						owner[x] = nil
					}
				}
				cueOf[u] = nil
			}
		}
		for _, u := range r.Content {
			if owner[u] == nil {
				owner[u] = r
			}
		}
		cueOf[r.Cue] = r
	}
	return owner
}

// crowded reports whether surer readings leave no place for r.
func (v *View) crowded(r *reading, owner, cueOf []*reading, sure *reading) bool {
	var rival *reading
	shared := 0
	for _, u := range r.Content {
		if in := cueOf[u]; in != nil && in.accepted > leastOuter*r.accepted {
			return true
		}
		switch o := owner[u]; {
		case o == nil || o == sure:
		case o != rival:
			rival, shared = o, 1
		default:
			shared++
		}
		if rival != nil && 2*shared > min(len(r.Content), len(rival.Content)) {
			return true
		}
	}
	return false
}

// takenBySure returns the units and the first tokens of the cues of the quotes
// that the rules are sure of; the cues of sentences that point back at a quote
// report nothing else either.
func (v *View) takenBySure(sure []rules.Reading) (units, cues map[int]bool) {
	units, cues = map[int]bool{}, map[int]bool{}
	s := v.Scan
	for _, q := range sure {
		for _, c := range q.Content {
			for t := s.Doc.TokenAt(c.Start); t < len(s.Classes) && s.Doc.Tokens[t].Start < c.End; t++ {
				units[int(v.Unit[t])] = true
			}
		}
		if !q.Cue.Empty() {
			cues[s.Doc.TokenAt(q.Cue.Start)] = true
		}
	}
	for _, a := range s.Settled {
		if a.By == rules.Pointed && !a.Cue.Empty() {
			cues[a.Cue.First] = true
		}
	}
	return units, cues
}

// emit returns a reading in bytes.
func (v *View) emit(r *reading) rules.Reading {
	s := v.Scan
	q := rules.Reading{In: -1, Confidence: r.accepted}
	for i := 0; i < len(r.Content); {
		j := i + 1
		for j < len(r.Content) && r.Content[j] == r.Content[j-1]+1 && v.para[r.Content[j]] == v.para[r.Content[j-1]] {
			j++
		}
		q.Content = append(q.Content, s.Doc.Tokenized(v.Units[r.Content[i]].First, v.Units[r.Content[j-1]].Last))
		i = j
	}
	if c := v.cuePhrase(r.Cue); !c.Empty() {
		q.Cue = s.Doc.Tokenized(c.First, c.Last)
	}
	if t := v.voicePhrase(r); !t.Empty() {
		if v := v.Units[r.Cue].First; v > 0 && !q.Cue.Empty() {
			if name := s.MidName(s.SentenceStart(v), v, min(s.SentenceEnd(v), v+grammar.Reach)); !name.Empty() {
				t = name
			}
		}
		t = s.OutOfBrackets(t)
		h := t
		if v.cls[r.Cue]&grammar.Saying == 0 || t.Last-t.First > 1 || !s.PossessivePronoun(t.First) { // "His" of "His admission that"
			h = s.Head(s.Core(t))
		}
		q.Speaker = s.Doc.Tokenized(h.First, h.Last)
	}
	return q
}

// cuePhrase returns the tokens of the cue at unit k: "according to" whole, none
// for a colon.
func (v *View) cuePhrase(k int) grammar.Range {
	s, t := v.Scan, grammar.Range{First: v.Units[k].First, Last: v.Units[k].Last}
	switch {
	case s.Doc.Tokens[t.First].Kind == text.Punct:
		return grammar.Range{}
	case t.First > 0 && s.At(t.First, "to") && strings.EqualFold(s.Word(t.First-1), "according"):
		t.First--
	case t.Last < len(s.Classes) && s.At(t.Last, "to") && strings.EqualFold(s.Word(t.First), "according"):
		t.Last++
	}
	return t
}

// voicePhrase returns the tokens of the speaker's units that are nearest to
// the cue.
func (v *View) voicePhrase(r *reading) grammar.Range {
	us := slices.DeleteFunc(slices.Clone(r.VoiceUnits()), func(u int) bool { return v.Size[u] > 0 })
	var best grammar.Range
	bestGap := 1 << 30
	for i := 0; i < len(us); {
		j := i + 1
		for j < len(us) && us[j] == us[j-1]+1 {
			j++
		}
		gap := min(abs(us[i]-r.Cue), abs(us[j-1]-r.Cue))
		if gap < bestGap {
			best, bestGap = grammar.Range{First: v.Units[us[i]].First, Last: v.Units[us[j-1]].Last}, gap
		}
		i = j
	}
	return best
}

func abs(x int) int {
	if x < 0 {
		return -x
	}
	return x
}
