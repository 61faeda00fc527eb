package linear

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/quote/rules"
	"github.com/d1af08f5/sayso/extractors/text"
)

// unit is what the trained stages label: a token outside quotation marks, or a
// whole quoted run.
type unit struct {
	First, Last int // tokens, half-open
	run         int // index of the run, or -1
}

// shape is the coarse class of a unit: what the features of its neighbours see.
type shape uint8

const (
	sOther shape = iota
	sPronoun
	sAux
	sNegation
	sWh
	sThat
	sTo
	sOf
	sFor
	sOn
	sIn
	sBy
	sWith
	sAt
	sAs
	sAnd
	sBut
	sOr
	sComma
	sPeriod
	sColon
	sThe
	sA
	sCapital
	sNumber
	sPunct
	sIng
	sEd
	sLy
	sPlural
	sShortRun
	sLongRun
	sStart // before the first unit of the window
	sEnd   // behind the last
)

var shapeWords = map[string]shape{
	"i": sPronoun, "he": sPronoun, "she": sPronoun, "they": sPronoun, "we": sPronoun, "it": sPronoun, "you": sPronoun, "who": sPronoun,
	"what": sWh, "how": sWh, "why": sWh, "when": sWh, "where": sWh, "which": sWh, "whether": sWh, "if": sWh,
	"that": sThat, "to": sTo, "of": sOf, "for": sFor, "on": sOn, "about": sOn, "in": sIn, "by": sBy, "with": sWith, "at": sAt, "as": sAs,
	"and": sAnd, "but": sBut, "or": sOr, ",": sComma, ".": sPeriod, ":": sColon, "the": sThe, "a": sA, "an": sA,
}

// View is a document in units, with what the features read of each.
type View struct {
	Scan  scan
	Units []unit
	word  []uint32 // hash of the lower-case word
	stem  []uint32 // hash of its stem
	kin   []uint16 // cluster of the word
	name  []uint8  // type of the name it begins; goesOnName more inside one
	shape []shape
	cls   []grammar.Class
	Prior []int8  // how often the word is a cue: log odds, -9 where it never was
	first []int32 // first unit of the unit's sentence
	last  []int32 // behind the last
	para  []int32
	Size  []uint8         // of a run: 0 none, 1 one word, 2 to three, 3 to six, 4 more
	ends  []uint8         // of a run: what mark ends it: 0 none, 1 comma, 2 stop, 3 question
	Unit  []int32         // of a token
	rule  []rules.Pattern // of the rule whose cue the unit is, or none

	owned [3][]*reading // memory of owners
}

// owners returns a list for readings, one a unit and none so far; it is the k-th
// that is in use at a time.
func (v *View) owners(k int) []*reading {
	v.owned[k] = cleared(v.owned[k], len(v.Units))
	return v.owned[k]
}

func Hash(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		h = (h ^ uint32(c)) * 16777619
	}
	return h
}

// Look fills v with the units of s.
func (v *View) Look(s *rules.Scan, know *Knowledge, m *Memory) {
	*v = View{Scan: scan{s}, Units: v.Units[:0], word: v.word[:0], stem: v.stem[:0], kin: v.kin[:0], name: v.name[:0], shape: v.shape[:0], cls: v.cls[:0], Prior: v.Prior[:0],
		first: v.first[:0], last: v.last[:0], para: v.para[:0], Size: v.Size[:0], ends: v.ends[:0], Unit: v.Unit[:0], rule: v.rule[:0], owned: v.owned}
	d := s.Doc
	k, end := 0, -1
	begin, par, pos := 0, 0, 0
	for si := range d.Sentences {
		for par < len(d.Paragraphs) && d.Paragraphs[par].Last <= si {
			par++
		}
		for t := max(pos, d.Sentences[si].First); t < d.Sentences[si].Last; {
			for k < len(s.Runs) && s.Runs[k].Last <= t {
				k++
			}
			u := unit{t, t + 1, -1}
			if k < len(s.Runs) && s.Runs[k].First <= t && !s.Nickname(s.Runs[k]) {
				u = unit{t, s.Runs[k].Last, k}
			}
			if si > end { // a sentence that no run carries on
				v.close(begin)
				begin = len(v.Units)
			}
			v.add(u, par)
			end = si
			if u.Last > d.Sentences[si].Last {
				end = s.Doc.SentenceAt(u.Last - 1)
			}
			t = u.Last
			pos = t
		}
	}
	v.close(begin)
	v.describe(know, m)
	v.nameUnits()
	v.rule = append(v.rule, make([]rules.Pattern, len(v.Units))...)
	for _, a := range s.Said {
		for t := a.Cue.First; t < a.Cue.Last; t++ {
			if u := v.Unit[t]; v.rule[u] == rules.None {
				v.rule[u] = a.By
			}
		}
	}
}

// horizon bounds the units of a sentence that are read around one of them.
const horizon = 90

// sentence returns the units of the sentence of unit k, of a sentence without
// end those near k.
func (v *View) sentence(k int) (first, last int) {
	return max(int(v.first[k]), k-horizon), min(int(v.last[k]), k+horizon)
}

// close sets the bounds of the sentence whose units begin at begin.
func (v *View) close(begin int) {
	for len(v.first) < len(v.Units) {
		v.first = append(v.first, int32(begin))
	}
	for len(v.last) < len(v.Units) {
		v.last = append(v.last, int32(len(v.Units)))
	}
}

func (v *View) add(u unit, par int) {
	for len(v.Unit) < u.Last {
		v.Unit = append(v.Unit, int32(len(v.Units)))
	}
	v.Units = append(v.Units, u)
	v.para = append(v.para, int32(par))
}

// describe notes what is known of every unit. The sets of some words are asked
// for at a time, so that they are on their way while the last are looked at.
func (v *View) describe(know *Knowledge, m *Memory) {
	const ahead = 32
	var keys [ahead]uint64
	s := v.Scan
	for from := 0; from < len(v.Units)+ahead; from += ahead {
		n := 0
		for _, u := range v.Units[min(from, len(v.Units)):min(from+ahead, len(v.Units))] {
			if u.run < 0 {
				keys[n] = s.Keys[u.First]
				n++
			}
		}
		if n > 0 {
			m.fetch(keys[:n])
		}
		for _, u := range v.Units[max(0, from-ahead):min(from, len(v.Units))] {
			if u.run >= 0 {
				v.addRun(u)
				continue
			}
			v.addWord(m.get(s.Keys[u.First], func() wordInfo { return know.of(s.Word(u.First), &s.Doc.Tokens[u.First], s.Classes[u.First]) }), s.Classes[u.First])
		}
	}
}

func (v *View) addWord(x *wordInfo, cls grammar.Class) {
	v.word = append(v.word, x.word)
	v.stem = append(v.stem, x.stem)
	v.kin = append(v.kin, x.cluster)
	v.shape = append(v.shape, x.shape)
	v.cls = append(v.cls, cls)
	v.Prior = append(v.Prior, x.prior)
	v.Size = append(v.Size, 0)
	v.ends = append(v.ends, 0)
}

// goesOnName marks a unit inside a name that began before it.
const goesOnName = 4

// nameUnits notes the names that the tagger found outside quoted runs.
func (v *View) nameUnits() {
	v.name = append(v.name, make([]uint8, len(v.Units))...)
	d := v.Scan.Doc
	t := 0
	for _, m := range d.Mentions {
		for t < len(v.Unit) && d.Tokens[t].End <= m.Start {
			t++
		}
		begun := int32(-1)
		for k := t; k < len(v.Unit) && d.Tokens[k].Start < m.End; k++ {
			u := v.Unit[k]
			switch {
			case v.Size[u] > 0:
			case begun < 0:
				begun, v.name[u] = u, uint8(m.Type)
			case u != begun:
				v.name[u] = uint8(m.Type) + goesOnName
			}
		}
	}
}

func (v *View) addRun(u unit) {
	r := v.Scan.Runs[u.run]
	sh, size := sLongRun, uint8(4)
	switch {
	case r.Words <= 1:
		sh, size = sShortRun, 1
	case r.Words <= 3:
		sh, size = sShortRun, 2
	case r.Words <= 6:
		size = 3
	}
	e := uint8(0)
	switch w := v.Scan.Word(max(r.Last-2, r.First)); {
	case !r.Closed, w == ".", w == "…", w == "...":
		e = 2
	case w == ",":
		e = 1
	case strings.HasSuffix(w, "?"), strings.HasSuffix(w, "!"):
		e = 3
	}
	v.word = append(v.word, uint32(size))
	v.stem = append(v.stem, uint32(size))
	v.kin = append(v.kin, runKin+uint16(size))
	v.shape = append(v.shape, sh)
	v.cls = append(v.cls, 0)
	v.Prior = append(v.Prior, Never)
	v.Size = append(v.Size, size)
	v.ends = append(v.ends, e)
}

// runKin is the cluster of quoted runs, by size, and noKin what stands beyond
// the ends of a sentence; the clusters of words are fewer.
const (
	runKin = 1000
	noKin  = 1010
)

func shapeOf(low string, t text.Token, c grammar.Class) shape {
	if sh, ok := shapeWords[low]; ok {
		return sh
	}
	switch {
	case c&grammar.Negation != 0:
		return sNegation
	case c&grammar.Auxiliary != 0:
		return sAux
	case t.Kind == text.Number:
		return sNumber
	case t.Kind != text.Word && t.Kind != text.Address:
		return sPunct
	case t.Case.Capital():
		return sCapital
	case strings.HasSuffix(low, "ing"):
		return sIng
	case strings.HasSuffix(low, "ed"):
		return sEd
	case strings.HasSuffix(low, "ly"):
		return sLy
	case strings.HasSuffix(low, "s"):
		return sPlural
	}
	return sOther
}
