package quote

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// unit is what the trained stages label: a token outside quotation marks, or a
// whole quoted run.
type unit struct {
	first, last int // tokens, half-open
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

// view is a document in units, with what the features read of each.
type view struct {
	scan  *scan
	units []unit
	word  []uint32 // hash of the lower-case word
	stem  []uint32 // hash of its stem
	kin   []uint16 // cluster of the word
	name  []uint8  // type of the name it begins; goesOnName more inside one
	shape []shape
	cls   []Class
	prior []int8  // how often the word is a cue: log odds, -9 where it never was
	first []int32 // first unit of the unit's sentence
	last  []int32 // behind the last
	para  []int32
	size  []uint8   // of a run: 0 none, 1 one word, 2 to three, 3 to six, 4 more
	ends  []uint8   // of a run: what mark ends it: 0 none, 1 comma, 2 stop, 3 question
	unit  []int32   // of a token
	rule  []pattern // of the rule whose cue the unit is, or none

	owned [3][]*reading // memory of owners
}

// owners returns a list for readings, one a unit and none so far; it is the k-th
// that is in use at a time.
func (v *view) owners(k int) []*reading {
	v.owned[k] = cleared(v.owned[k], len(v.units))
	return v.owned[k]
}

func hash(s string) uint32 {
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

// look fills v with the units of s.
func (v *view) look(s *scan, know *knowledge, m *memory) {
	*v = view{scan: s, units: v.units[:0], word: v.word[:0], stem: v.stem[:0], kin: v.kin[:0], name: v.name[:0], shape: v.shape[:0], cls: v.cls[:0], prior: v.prior[:0],
		first: v.first[:0], last: v.last[:0], para: v.para[:0], size: v.size[:0], ends: v.ends[:0], unit: v.unit[:0], rule: v.rule[:0], owned: v.owned}
	d := s.d
	k, end := 0, -1
	begin, par, pos := 0, 0, 0
	for si := range d.Sentences {
		for par < len(d.Paragraphs) && d.Paragraphs[par].Last <= si {
			par++
		}
		for t := max(pos, d.Sentences[si].First); t < d.Sentences[si].Last; {
			for k < len(s.runs) && s.runs[k].last <= t {
				k++
			}
			u := unit{t, t + 1, -1}
			if k < len(s.runs) && s.runs[k].first <= t && !s.nickname(s.runs[k]) {
				u = unit{t, s.runs[k].last, k}
			}
			if si > end { // a sentence that no run carries on
				v.close(begin)
				begin = len(v.units)
			}
			v.add(u, par)
			end = si
			if u.last > d.Sentences[si].Last {
				end = s.d.SentenceAt(u.last - 1)
			}
			t = u.last
			pos = t
		}
	}
	v.close(begin)
	v.describe(know, m)
	v.nameUnits()
	v.rule = append(v.rule, make([]pattern, len(v.units))...)
	for _, a := range s.said {
		for t := a.cue.first; t < a.cue.last; t++ {
			if u := v.unit[t]; v.rule[u] == none {
				v.rule[u] = a.by
			}
		}
	}
}

// horizon bounds the units of a sentence that are read around one of them.
const horizon = 90

// sentence returns the units of the sentence of unit k, of a sentence without
// end those near k.
func (v *view) sentence(k int) (first, last int) {
	return max(int(v.first[k]), k-horizon), min(int(v.last[k]), k+horizon)
}

// close sets the bounds of the sentence whose units begin at begin.
func (v *view) close(begin int) {
	for len(v.first) < len(v.units) {
		v.first = append(v.first, int32(begin))
	}
	for len(v.last) < len(v.units) {
		v.last = append(v.last, int32(len(v.units)))
	}
}

func (v *view) add(u unit, par int) {
	for len(v.unit) < u.last {
		v.unit = append(v.unit, int32(len(v.units)))
	}
	v.units = append(v.units, u)
	v.para = append(v.para, int32(par))
}

// describe notes what is known of every unit. The sets of some words are asked
// for at a time, so that they are on their way while the last are looked at.
func (v *view) describe(know *knowledge, m *memory) {
	const ahead = 32
	var keys [ahead]uint64
	s := v.scan
	for from := 0; from < len(v.units)+ahead; from += ahead {
		n := 0
		for _, u := range v.units[min(from, len(v.units)):min(from+ahead, len(v.units))] {
			if u.run < 0 {
				keys[n] = s.key[u.first]
				n++
			}
		}
		if n > 0 {
			m.fetch(keys[:n])
		}
		for _, u := range v.units[max(0, from-ahead):min(from, len(v.units))] {
			if u.run >= 0 {
				v.addRun(u)
				continue
			}
			v.addWord(m.get(s.key[u.first], func() wordInfo { return know.of(s.word(u.first), &s.d.Tokens[u.first], s.cls[u.first]) }), s.cls[u.first])
		}
	}
}

func (v *view) addWord(x *wordInfo, cls Class) {
	v.word = append(v.word, x.word)
	v.stem = append(v.stem, x.stem)
	v.kin = append(v.kin, x.cluster)
	v.shape = append(v.shape, x.shape)
	v.cls = append(v.cls, cls)
	v.prior = append(v.prior, x.prior)
	v.size = append(v.size, 0)
	v.ends = append(v.ends, 0)
}

// goesOnName marks a unit inside a name that began before it.
const goesOnName = 4

// nameUnits notes the names that the tagger found outside quoted runs.
func (v *view) nameUnits() {
	v.name = append(v.name, make([]uint8, len(v.units))...)
	d := v.scan.d
	t := 0
	for _, m := range d.Mentions {
		for t < len(v.unit) && d.Tokens[t].End <= m.Start {
			t++
		}
		begun := int32(-1)
		for k := t; k < len(v.unit) && d.Tokens[k].Start < m.End; k++ {
			u := v.unit[k]
			switch {
			case v.size[u] > 0:
			case begun < 0:
				begun, v.name[u] = u, uint8(m.Type)
			case u != begun:
				v.name[u] = uint8(m.Type) + goesOnName
			}
		}
	}
}

func (v *view) addRun(u unit) {
	r := v.scan.runs[u.run]
	sh, size := sLongRun, uint8(4)
	switch {
	case r.words <= 1:
		sh, size = sShortRun, 1
	case r.words <= 3:
		sh, size = sShortRun, 2
	case r.words <= 6:
		size = 3
	}
	e := uint8(0)
	switch w := v.scan.word(max(r.last-2, r.first)); {
	case !r.closed, w == ".", w == "…", w == "...":
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
	v.prior = append(v.prior, never)
	v.size = append(v.size, size)
	v.ends = append(v.ends, e)
}

// runKin is the cluster of quoted runs, by size, and noKin what stands beyond
// the ends of a sentence; the clusters of words are fewer.
const (
	runKin = 1000
	noKin  = 1010
)

func shapeOf(low string, t text.Token, c Class) shape {
	if sh, ok := shapeWords[low]; ok {
		return sh
	}
	switch {
	case c&Negation != 0:
		return sNegation
	case c&Auxiliary != 0:
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

// irregularStems are past forms that no ending shows.
var irregularStems = map[string]string{
	"said": "say", "says": "say", "told": "tell", "thought": "think", "felt": "feel", "knew": "know", "known": "know", "meant": "mean",
	"wrote": "write", "written": "write", "saw": "see", "seen": "see", "found": "find", "made": "make", "gave": "give", "given": "give",
	"heard": "hear", "went": "go", "took": "take", "sought": "seek", "understood": "understand", "swore": "swear", "sworn": "swear",
	"spoke": "speak", "held": "hold", "laid": "lay", "put": "put",
}

// stem cuts the ending off a lower-case word, roughly.
func stem(w string) string {
	if s, ok := irregularStems[w]; ok {
		return s
	}
	if len(w) > 4 {
		if strings.HasSuffix(w, "ies") || strings.HasSuffix(w, "ied") {
			return w[:len(w)-3] + "y"
		}
		for _, end := range [...]string{"ing", "ed", "es", "s"} {
			if strings.HasSuffix(w, end) && !strings.HasSuffix(w, "ss") {
				r := w[:len(w)-len(end)]
				if n := len(r); n > 2 && r[n-1] == r[n-2] && r[n-1] != 'l' && r[n-1] != 's' {
					r = r[:n-1]
				}
				return strings.TrimRight(r, "e")
			}
		}
	}
	if len(w) > 3 {
		return strings.TrimRight(w, "e")
	}
	return w
}
