package report

import (
	"fmt"
	"html/template"
	"net/url"
	"strconv"

	"github.com/d1af08f5/sayso/pipeline/web"
)

// How genders are named in the page, by the order of genders.
var (
	genderNames = [4]string{"Women", "Nonbinary", "Men", "Unknown"}
	genderClass = [4]string{"women", "nonbinary", "men", "unknown"}
	genderOne   = [4]string{"woman", "nonbinary", "man", "gender unknown"}
	genderParam = [4]string{"f", "x", "m", "unknown"}
)

// segment is a part of a bar, in percent of its width.
type segment struct {
	X, W, Y, H float64 // Y and H in pixels, of columns alone
	Class      string
	Link       template.URL
	Tip        string
	Label      string // what stands in it, if there is room
	Slim       bool   // there is no room for it on a narrow screen
}

// stack is a bar of segments with its figures: a measure, an outlet, a month.
type stack struct {
	Label     string
	Link      template.URL
	Documents int
	Quotes    int
	Words     int
	Parts     [4]part
	Whole     int // of Parts
	Segments  []segment
	Known     string // share of women where the gender is known
	Range     string // share of women, from none of the unknown to all of them
}

// part is the figure of one gender.
type part struct {
	N     int
	Share string
	Link  template.URL
}

// bar is a figure with a plain bar.
type bar struct {
	Label, Note, Class, Gender string
	Link                       template.URL
	Quotes, Words, Documents   int
	Share                      string
	W                          float64
}

// link returns the fragment that filters the quotes by names and values.
func link(pairs ...string) template.URL {
	v := url.Values{}
	for i := 0; i+1 < len(pairs); i += 2 {
		v.Set(pairs[i], pairs[i+1])
	}
	return template.URL("#" + v.Encode())
}

// newStack makes the bar of four counts. Its parts lead to the quotes of a gender
// among those that pairs choose.
func newStack(label string, n [4]int, pairs ...string) stack {
	s := stack{Label: label, Link: link(pairs...)}
	for _, k := range n {
		s.Whole += k
	}
	x := 0.0
	for g, k := range n {
		to := link(append([]string{"gender", genderParam[g]}, pairs...)...)
		s.Parts[g] = part{k, percent(k, s.Whole), to}
		if k == 0 {
			continue
		}
		w := 100 * float64(k) / float64(s.Whole)
		seg := segment{X: x, W: w, Class: genderClass[g], Link: to, Tip: fmt.Sprintf("%s: %s, %s", genderNames[g], grouped(k), percent(k, s.Whole))}
		if w >= 9 {
			seg.Label, seg.Slim = percent(k, s.Whole), w < 15
		}
		s.Segments = append(s.Segments, seg)
		x += w
	}
	women, unknown := n[0], n[3]
	s.Known = percent(women, s.Whole-unknown)
	s.Range = percent(women, s.Whole)
	if unknown > 0 {
		s.Range = bounds(women, women+unknown, s.Whole)
	}
	return s
}

// bounds writes a range of percent: "38–56%".
func bounds(low, high, whole int) string {
	a, b := percent(low, whole), percent(high, whole)
	if a == b {
		return a
	}
	return a[:len(a)-1] + "–" + b
}

func quotesOf(n ByGender) (out [4]int) {
	for g := range n {
		out[g] = n[g].Quotes
	}
	return out
}

func wordsOf(n ByGender) (out [4]int) {
	for g := range n {
		out[g] = n[g].Words
	}
	return out
}

// measures are the bars of the first chart: quotes, people and words by gender.
func (s *sums) measures(people ByGender) []stack {
	return []stack{
		newStack("Quotes", quotesOf(s.genders)),
		newStack("People", quotesOf(people)),
		newStack("Words", wordsOf(s.genders)),
	}
}

// stacks are the bars of parts of the corpus by name.
func stacks(names []string, parts map[string]*slice, param string, label func(string) string) (all []stack) {
	for _, name := range names {
		p := entry(parts, name)
		value := name
		if value == "" {
			value = "none"
		}
		st := newStack(label(name), quotesOf(p.genders), param, value)
		st.Documents, st.Quotes, st.Words = p.documents, p.total.Quotes, p.total.Words
		all = append(all, st)
	}
	return all
}

// named is a value of a field with its name for readers.
type named struct{ value, name, note string }

var (
	actNames  = []named{{"speech", "Speech", "said or written"}, {"thought", "Thought", "believed, hoped, known"}, {"attitude", "Attitude", "wanted, backed, fought"}, {"", "Not told", ""}}
	typeNames = []named{{"direct", "Direct", "all in quotation marks"}, {"mixed", "Mixed", "a part in marks"}, {"indirect", "Indirect", "no marks"}}
	kindNames = []named{
		{"person", "A named person", ""}, {"organization", "A body", ""}, {"place", "A place", "that speaks as a state or town"}, {"group", "A group", "officials, police"},
		{"document", "A document", "a report, a poll"}, {"unnamed", "A person without a name", "a spokesman"}, {"unresolved", "A pronoun", "nobody found for it"}, {string(web.NoSpeaker), "Nobody", ""},
	}
)

// merged returns the counts of both.
func merged(a, b map[string]*Count) map[string]*Count {
	all := map[string]*Count{}
	for _, counts := range []map[string]*Count{a, b} {
		for name, n := range counts {
			entry(all, name).join(n)
		}
	}
	return all
}

// shares are the bars of the values of a field that occur.
func shares(counts map[string]*Count, param string, names []named) (bars []bar) {
	whole, most := 0, 0
	for _, c := range counts {
		whole += c.Quotes
		most = max(most, c.Quotes)
	}
	for _, n := range names {
		c := counts[n.value]
		if c == nil {
			continue
		}
		bars = append(bars, bar{Label: n.name, Note: n.note, Class: "plain", Quotes: c.Quotes, Words: c.Words, Share: percent(c.Quotes, whole), W: width(c.Quotes, most), Link: link(param, n.value)})
	}
	return bars
}

func width(n, most int) float64 { return 100 * float64(n) / float64(max(most, 1)) }

// percent writes a share in percent: "38%", "<1%".
func percent(n, whole int) string {
	switch {
	case whole == 0:
		return "–"
	case n > 0 && 200*n < whole:
		return "<1%"
	case n < whole && 200*(whole-n) < whole:
		return ">99%"
	}
	return strconv.Itoa((200*n+whole)/(2*whole)) + "%"
}

// grouped writes a number with commas: "12,345".
func grouped(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
