package net

import (
	"cmp"
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/quote/rules"
	"github.com/d1af08f5/sayso/extractors/text"
)

// The least confidence of a reading to be given, of content without a quoted run, and of
// content with one. Chosen on PolNeAR's development articles.
const (
	leastPlain  = .30
	leastQuoted = .22
)

// shared is the share of its words that a reading may have in common with surer ones.
const shared = .25

// free says in owner that no reading has a word, sureOwner that a sure one has it.
const (
	free      = -1
	sureOwner = -2
)

// compose returns the surest of the readings that share words, in text order of their cues.
func (v *view) compose(w *Workspace, sure []rules.Reading) []rules.Reading {
	w.owner = slices.Grow(w.owner[:0], len(v.token))[:len(v.token)]
	for i := range w.owner {
		w.owner[i] = free
	}
	cues := v.take(w.owner, sure)
	v.part(w.readings)
	by := v.order(w, cues, leastPlain, leastQuoted)
	kept := slices.DeleteFunc(by, func(k int) bool { return !v.claim(&w.readings[k], int32(k), w.owner) })
	slices.Sort(kept)
	out := make([]rules.Reading, 0, len(kept))
	for _, k := range kept {
		if x, ok := v.emit(&w.readings[k]); ok {
			out = append(out, x)
		}
	}
	return out
}

// take gives the words of the sure readings to nobody else, and returns the tokens of
// their cues: those report nothing else.
func (v *view) take(owner []int32, sure []rules.Reading) map[int]bool {
	cues := map[int]bool{}
	for _, q := range sure {
		for _, c := range q.Content {
			for t := v.Doc.TokenAt(c.Start); t < len(v.word) && v.Doc.Tokens[t].Start < c.End; t++ {
				if i := v.word[t]; i >= 0 {
					owner[i] = sureOwner
				}
			}
		}
		if !q.Cue.Empty() {
			cues[v.Doc.TokenAt(q.Cue.Start)] = true
		}
	}
	return cues
}

// names reports whether the word at token t gives a name and reports nothing: known as "the
// Dentist".
func (v *view) names(t int) bool {
	switch strings.ToLower(v.Word(t)) {
	case "known":
		for i := t + 1; i < t+4; i++ { // known locally as
			if v.At(i, "as") {
				return true
			}
		}
	case "nicknamed", "code-named", "codenamed", "entitled", "titled":
		return true
	}
	return false
}

// leastSecond is the least probability of a second cue behind "and" or "but" that ends what
// the first one reports.
const leastSecond = .15

// leastTold is the same of a verb that is sure to report words: and told reporters that.
const leastTold = .03

// retells reports whether the word at token t is such a verb.
func (v *view) retells(t int) bool {
	return v.Is(t, grammar.Cue) && (v.Is(t, grammar.Address) || rules.Telling[grammar.Stem(v.Word(t))])
}

// joint returns the "and" or "but" that stands before the verb at word i and its adverbs,
// or 0.
func (v *view) joint(i int) int {
	i--
	for i > 0 && v.Is(int(v.token[i]), grammar.Adverb) {
		i--
	}
	if i <= 0 || v.mark(i) > 0 || !v.At(int(v.token[i]), "and") && !v.At(int(v.token[i]), "but") {
		return 0
	}
	return i
}

// secondSure is the least confidence of what such a verb reports.
const secondSure = .45

// part ends the content of a reading before the second verb of its speaker: said the plan
// was safe | and warned that it was late.
func (v *view) part(rs []reading) {
	for k := range rs {
		o := &rs[k]
		c := int(v.token[o.cue])
		least := leastSecond
		if v.retells(c) {
			least = leastTold
		}
		if o.Signs.Cue < least || len(o.pieces) == 0 || o.pieces[0].first < o.cue || !v.Is(c, grammar.Cue) || !v.Lower(c) {
			continue
		}
		i := v.joint(o.cue)
		if i <= 0 {
			continue
		}
		for m := range rs[:k] {
			v.endAt(&rs[m], o, i)
		}
	}
}

// endAt ends the last piece of r at word i, before the cue of o, whose speaker is that of r
// if it has none.
func (v *view) endAt(r, o *reading, i int) {
	n := len(r.pieces) - 1
	if n < 0 || r.cue > r.pieces[0].first || v.of[r.cue] != v.of[o.cue] || i <= r.pieces[n].first || o.cue >= r.pieces[n].last {
		return
	}
	r.pieces[n].last = i
	o.sure = max(o.sure, secondSure)
	if o.who.last <= o.who.first {
		o.who = r.who
	}
}

// order returns the readings that are sure enough, by whether they hold a quoted run, the
// surest first.
func (v *view) order(w *Workspace, cues map[int]bool, plain, quoted float64) []int {
	var by []int
	for k := range w.readings {
		r := &w.readings[k]
		least := plain
		if r.Signs.Quoted > 0 {
			least = quoted
		}
		if r.sure >= least && !v.names(int(v.token[r.cue])) && !cues[int(v.token[r.cue])] && w.owner[r.cue] != sureOwner {
			by = append(by, k)
		}
	}
	slices.SortStableFunc(by, func(a, b int) int { return cmp.Compare(w.readings[b].sure, w.readings[a].sure) })
	return by
}

// claim gives its words to reading k, unless surer readings have too many of them, or have
// its cue in their content.
func (v *view) claim(r *reading, k int32, owner []int32) bool {
	taken := 0
	for _, s := range r.pieces {
		for i := s.first; i < s.last; i++ {
			if owner[i] != free {
				taken++
			}
		}
	}
	if float64(taken) > shared*float64(r.words()) || owner[r.cue] >= 0 {
		return false
	}
	for _, s := range r.pieces {
		for i := s.first; i < s.last; i++ {
			owner[i] = k
		}
	}
	return true
}

// emit returns a reading in bytes, and false if nothing is left of it.
func (v *view) emit(r *reading) (rules.Reading, bool) {
	q := rules.Reading{Confidence: r.sure}
	for _, s := range r.pieces {
		q.Content = v.spans(q.Content, v.trimmed(s))
	}
	if len(q.Content) == 0 {
		return q, false
	}
	if c := v.cuePhrase(int(v.token[r.cue])); !c.Empty() {
		q.Cue = v.Doc.Tokenized(c.First, c.Last)
	}
	if r.who.last > r.who.first {
		q.Speaker = v.speaker(r)
	}
	return q, true
}

// spans appends a stretch of words in bytes, cut where paragraphs part.
func (v *view) spans(out []text.Span, s stretch) []text.Span {
	for i := s.first; i < s.last; {
		j := i + 1
		for j < s.last && v.samePara(i, j) {
			j++
		}
		out = append(out, v.Doc.Tokenized(int(v.token[i]), int(v.token[j-1])+1))
		i = j
	}
	return out
}

// trimmed returns a piece without a dateline, without "that" and without punctuation
// outside of quoted runs at its edges.
func (v *view) trimmed(s stretch) stretch {
	s.first = v.behindDateline(s)
	edge := func(i int) bool {
		t := int(v.token[i])
		return v.mark(i) == 0 && (v.Doc.Tokens[t].Kind == text.Punct && !v.At(t, "(") && !v.At(t, ")") || v.At(t, "_"))
	}
	for s.first < s.last && (edge(s.first) || s.first > 0 && v.mark(s.first) == 0 && v.conjunction(s)) {
		s.first++
	}
	for s.last > s.first && edge(s.last-1) {
		s.last--
	}
	return s
}

// conjunction reports whether a piece begins with a "that" which is not the subject of a verb
// behind it: said | that was wrong.
func (v *view) conjunction(s stretch) bool {
	t := int(v.token[s.first])
	return strings.EqualFold(v.Word(t), "that") && (s.first+1 == s.last || !v.Is(t+1, grammar.Auxiliary) || strings.HasSuffix(v.Word(t+1), "ing"))
}

// longestDateline bounds the words of a dateline.
const longestDateline = 12

// behindDateline returns the first word of a piece behind the dateline that it begins
// with: OSLO, May 4 (Kurier) - |, OSLO (Kurier) _ |
func (v *view) behindDateline(s stretch) int {
	if int32(s.first) != v.first[v.of[s.first]] || !v.Shouts(int(v.token[s.first])) {
		return s.first
	}
	for i := s.first + 1; i < min(s.last, s.first+longestDateline); i++ {
		switch t := int(v.token[i]); {
		case v.Dash(t), v.At(t, "_"):
			return i + 1
		case v.Lower(t):
			return s.first
		}
	}
	return s.first
}

// cuePhrase returns the tokens of the cue at token t: "according to" whole, none for a
// colon.
func (v *view) cuePhrase(t int) grammar.Range {
	c := grammar.One(t)
	switch {
	case v.Doc.Tokens[t].Kind == text.Punct || v.Doc.Tokens[t].Kind == text.Mark:
		return grammar.Range{}
	case t > 0 && v.At(t, "to") && strings.EqualFold(v.Word(t-1), "according"):
		c.First--
	case v.At(t+1, "to") && strings.EqualFold(v.Word(t), "according"):
		c.Last++
	}
	return c
}

// speaker returns the head of the phrase that names the speaker, in bytes.
func (v *view) speaker(r *reading) text.Span {
	t := grammar.Range{First: int(v.token[r.who.first]), Last: int(v.token[r.who.last-1]) + 1}
	for t.Last-t.First > 1 && v.Is(t.First, grammar.Preposition) && !v.Capital(t.First) {
		t.First++
	}
	if v.Is(t.Last-1, grammar.Role) {
		t = v.ApposedName(t, v.SentenceEnd(t.Last-1))
	}
	t = v.OutOfBrackets(t)
	h := t
	if v.Classes[v.token[r.cue]]&grammar.Saying == 0 || t.Last-t.First > 1 || !v.PossessivePronoun(t.First) { // "His" of "His admission that"
		h = v.Head(v.Core(t))
	}
	return v.Doc.Tokenized(h.First, h.Last)
}
