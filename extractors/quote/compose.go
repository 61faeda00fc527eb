package quote

import (
	"cmp"
	"slices"
	"strings"

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
func (v *view) trimmed(content []int) []int {
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
			return v.size[u] == 0 && (v.shape[u] == sComma || v.shape[u] == sPeriod || v.shape[u] == sColon || v.shape[u] == sPunct) && v.scan.word(v.units[u].first) != "(" && v.scan.word(v.units[u].first) != ")"
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
func (v *view) unbracketed(content []int, a, b int) (int, int) {
	open := -1
	for i := a; i < b; i++ {
		switch u := content[i]; {
		case v.size[u] > 0:
		case v.scan.word(v.units[u].first) == "(":
			open = i
		case v.scan.word(v.units[u].first) == ")" && open >= 0:
			open = -1
		case v.scan.word(v.units[u].first) == ")":
			return a, i
		}
	}
	if open >= 0 && open+1 < b && v.size[content[open+1]] > 0 {
		return open + 1, b
	}
	return a, b
}

// onlyTitles reports whether a content is the title of a work and nothing else.
func (v *view) onlyTitles(content []int) bool {
	for _, u := range content {
		if k := v.units[u].run; k < 0 || !v.scan.workTitle(v.scan.runs[k]) {
			return false
		}
	}
	return true
}

// leadsOnly reports whether a stretch of content [a, b] before another is no
// part of what was said: a dateline, or what a colon ends.
func (v *view) leadsOnly(a, b int, more bool) bool {
	if !more || b+2 >= len(v.units) || v.size[b+2] == 0 {
		return false
	}
	for u := a; u <= b; u++ {
		if v.size[u] > 0 {
			return false
		}
	}
	if v.shape[b+1] == sColon {
		return true
	}
	return int(v.first[a]) == a && b-a < 8 && v.scan.dash(v.units[b+1].first)
}

func (v *view) hasRun(content []int) bool {
	return slices.ContainsFunc(content, func(u int) bool { return v.size[u] > 2 })
}

// compose makes quotes of the readings: the surest of those that share units,
// and those that are reported inside them.
func (v *view) compose(rs []reading, sure []Reading) []Reading {
	taken, cues := v.takenBySure(sure)
	cand := v.candidates(v.mend(rs), taken, cues)
	owner := v.settle(cand, taken)
	var keep, lost []*reading
	for _, r := range cand {
		own := slices.DeleteFunc(slices.Clone(r.content), func(u int) bool { return owner[u] != r })
		if len(own) == 0 {
			lost = append(lost, r)
			continue
		}
		r.content = own
		keep = append(keep, r)
	}
	outer, more := v.reported(lost, owner)
	keep = append(keep, more...)
	slices.SortStableFunc(keep, func(a, b *reading) int { return a.cue - b.cue })
	v.chain(keep, outer)
	floats := v.float(keep, owner)
	at := make(map[*reading]int, len(keep))
	out := make([]Reading, 0, len(keep)+len(floats))
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
func (v *view) candidates(rs []reading, taken, cues map[int]bool) []*reading {
	var cand []*reading
	for i := range rs {
		r := &rs[i]
		if t := v.units[r.cue].first; cues[t] || v.isSource(r) || v.names(r.cue) || v.heads(r.cue) {
			continue
		}
		r.content = slices.DeleteFunc(v.trimmed(r.content), func(u int) bool { return taken[u] || v.othersRun(r, u) })
		least := leastPlain
		if len(r.voiceUnits()) == 0 {
			least = leastUnnamed
		}
		if v.hasRun(r.content) {
			least = leastQuoted
			if len(r.voiceUnits()) == 0 {
				least = leastNobody
			}
		}
		if len(r.content) > 0 && r.accepted >= least && !v.onlyTitles(r.content) {
			cand = append(cand, r)
		}
	}
	slices.SortStableFunc(cand, func(a, b *reading) int { return cmp.Compare(b.accepted, a.accepted) })
	return cand
}

// names reports whether the word at unit k gives a name and reports nothing:
// known as "the Dentist".
func (v *view) names(k int) bool {
	switch strings.ToLower(v.scan.word(v.units[k].first)) {
	case "known":
		for i := k + 1; i < min(len(v.units), k+4); i++ { // known locally as
			if v.scan.symbol(v.units[i].first, "as") {
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
func (v *view) heads(k int) bool {
	return v.shape[k] == sColon && k > 0 && int(v.first[k]) == k-1 && headings[strings.ToLower(v.scan.word(v.token(k-1)))]
}

// settle gives every unit to the surest reading that claims it. A reading that
// shares more than half with a surer one, or whose cue stands in one, gets
// nothing; a reading inside another gives way unless it is much surer.
func (v *view) settle(cand []*reading, taken map[int]bool) []*reading {
	owner, cueOf := v.owners(0), v.owners(1)
	sure := &reading{}
	for u := range taken {
		owner[u] = sure
	}
	for _, r := range cand {
		if owner[r.cue] != nil || v.crowded(r, owner, cueOf, sure) {
			continue
		}
		for _, u := range r.content {
			if in := cueOf[u]; in != nil { // the outer reading wins
				for _, x := range in.content {
					if owner[x] == in {
						owner[x] = nil
					}
				}
				cueOf[u] = nil
			}
		}
		for _, u := range r.content {
			if owner[u] == nil {
				owner[u] = r
			}
		}
		cueOf[r.cue] = r
	}
	return owner
}

// crowded reports whether surer readings leave no place for r.
func (v *view) crowded(r *reading, owner, cueOf []*reading, sure *reading) bool {
	var rival *reading
	shared := 0
	for _, u := range r.content {
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
		if rival != nil && 2*shared > min(len(r.content), len(rival.content)) {
			return true
		}
	}
	return false
}

// takenBySure returns the units and the first tokens of the cues of the quotes
// that the rules are sure of; the cues of sentences that point back at a quote
// report nothing else either.
func (v *view) takenBySure(sure []Reading) (units, cues map[int]bool) {
	units, cues = map[int]bool{}, map[int]bool{}
	s := v.scan
	for _, q := range sure {
		for _, c := range q.Content {
			for t := s.d.TokenAt(c.Start); t < len(s.cls) && s.d.Tokens[t].Start < c.End; t++ {
				units[int(v.unit[t])] = true
			}
		}
		if !q.Cue.Empty() {
			cues[s.d.TokenAt(q.Cue.Start)] = true
		}
	}
	for _, a := range s.settled {
		if a.by == pointed && !a.cue.empty() {
			cues[a.cue.first] = true
		}
	}
	return units, cues
}

// emit returns a reading in bytes.
func (v *view) emit(r *reading) Reading {
	s := v.scan
	q := Reading{In: -1, Confidence: r.accepted}
	for i := 0; i < len(r.content); {
		j := i + 1
		for j < len(r.content) && r.content[j] == r.content[j-1]+1 && v.para[r.content[j]] == v.para[r.content[j-1]] {
			j++
		}
		q.Content = append(q.Content, s.d.Tokenized(v.units[r.content[i]].first, v.units[r.content[j-1]].last))
		i = j
	}
	if c := v.cuePhrase(r.cue); !c.empty() {
		q.Cue = s.d.Tokenized(c.first, c.last)
	}
	if t := v.voicePhrase(r); !t.empty() {
		if q.Cue.Empty() {
			t = s.ownerOf(t)
		} else if v := v.units[r.cue].first; v > 0 {
			if name := s.midName(s.sentenceStart(v), v, min(s.sentenceEnd(v), v+reach)); !name.empty() {
				t = name
			}
		}
		t = s.outOfBrackets(t)
		h := t
		if v.cls[r.cue]&Saying == 0 || t.last-t.first > 1 || !s.possessivePronoun(t.first) { // "His" of "His admission that"
			h = s.head(s.core(s.whole(t)))
		}
		q.Speaker = s.d.Tokenized(h.first, h.last)
	}
	return q
}

// cuePhrase returns the tokens of the cue at unit k: "according to" whole, none
// for a colon.
func (v *view) cuePhrase(k int) tokens {
	s, t := v.scan, tokens{v.units[k].first, v.units[k].last}
	switch {
	case s.d.Tokens[t.first].Kind == text.Punct:
		return tokens{}
	case t.first > 0 && s.symbol(t.first, "to") && strings.EqualFold(s.word(t.first-1), "according"):
		t.first--
	case t.last < len(s.cls) && s.symbol(t.last, "to") && strings.EqualFold(s.word(t.first), "according"):
		t.last++
	}
	return t
}

// core returns the noun phrase that a speaker begins with, without what
// describes it; the name in apposition where that is a common noun.
func (s *clauses) core(t tokens) tokens {
	for first := t.first; first < t.last; {
		end := first
		for end < t.last && !s.symbol(end, ",") && !s.symbol(end, "(") && !s.dash(end) && !(end > first && s.is(end, Relative)) {
			end++
		}
		for end == t.last && end < len(s.cls) && s.named(end-1) && s.named(end) && s.d.Tokens[end].Kind == text.Word && s.sentenceEnd(end-1) > end {
			end++ // Chairwoman | Ana Ruiz
			t.last++
		}
		if end == first+1 && s.is(first, Determiner) && !s.is(first, Subject) { // an article that lost its noun
			if whole := s.nounRight(first, s.sentenceEnd(first)); whole.last > end {
				end, t.last = whole.last, max(t.last, whole.last)
			}
		}
		np := tokens{first, end}
		scene := !np.empty() && (s.introduces(first) || end < t.last && s.dash(end) && first == s.sentenceStart(first))
		if !np.empty() && !scene && s.nominal(np) {
			return s.apposedName(np, t.last)
		}
		first = end + 1
	}
	return t
}

// voicePhrase returns the tokens of the speaker's units that are nearest to
// the cue.
func (v *view) voicePhrase(r *reading) tokens {
	us := slices.DeleteFunc(slices.Clone(r.voiceUnits()), func(u int) bool { return v.size[u] > 0 })
	var best tokens
	bestGap := 1 << 30
	for i := 0; i < len(us); {
		j := i + 1
		for j < len(us) && us[j] == us[j-1]+1 {
			j++
		}
		gap := min(abs(us[i]-r.cue), abs(us[j-1]-r.cue))
		if gap < bestGap {
			best, bestGap = tokens{v.units[us[i]].first, v.units[us[j-1]].last}, gap
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
