package score

import (
	"regexp"
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/extractors/gold"
)

// Speech counts quotes of speech: direct and mixed ones, and indirect ones whose cue
// is a verb of saying or thinking, or that have none. What the record calls speech and
// people marked as something else, or the reverse, counts neither way.
type Speech struct {
	Found  Rate // quotes of the records that are speech: those that are right by E2E
	Marked Rate // marked quotes that are speech: those that are found by E2E
}

// F1 returns the harmonic mean of the two rates, in percent.
func (s Speech) F1() float64 {
	p, r := s.Found.Percent(), s.Marked.Percent()
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// saying holds the verbs by which an indirect quote is speech. They are those by
// which quotes have been measured all along; text.Act, which records give, goes by
// longer lists.
var saying = setOf(`accept accuse acknowledge add admit advise affirm allege announce answer argue ask assert assure aver believe bet blog boast brag caution
	challenge charge claim clarify comment complain concede conclude confess confirm contend counter cry declare demand deny describe
	disclose doubt echo elaborate email emphasise emphasize estimate exclaim expect explain fear feel figure forecast gripe guess highlight hint
	hope imagine imply indicate inform insist joke lament maintain mention muse note notify object observe opine pledge point post predict proclaim promise
	protest pronounce propose query question quip quote read reason reassure recall recite reckon recommend recount reflect reiterate relate remark
	remember remind repeat reply report request respond retort reveal rule say scoff scream shout shrug signal speculate spell state stipulate stress
	suggest suspect swear sum surmise tell testify think threaten thunder tout tweet underline underscore urge utter voice vow warn
	whisper wonder worry write yell according retweet text caption`)

// irregular gives the verbs of forms that the endings do not show.
var irregular = map[string]string{
	"said": "say", "says": "say", "told": "tell", "wrote": "write", "written": "write", "thought": "think", "felt": "feel", "swore": "swear", "sworn": "swear",
	"denied": "deny", "denies": "deny", "replied": "reply", "replies": "reply", "cried": "cry", "cries": "cry", "implied": "imply", "implies": "imply",
	"testified": "testify", "testifies": "testify", "clarified": "clarify", "notified": "notify", "worried": "worry", "worries": "worry", "queried": "query",
	"spelt": "spell", "spoke": "say",
}

// beside are words of a cue that do not say what it reports.
var beside = setOf(`has have had having is are was were be been being will would could should can may might to also not n't never did does do as it that this just`)

var letters = regexp.MustCompile(`[a-z]+`)

func setOf(words string) map[string]bool {
	all := map[string]bool{}
	for _, w := range strings.Fields(words) {
		all[w] = true
	}
	return all
}

// speechCue reports whether the first word of a cue that says anything is a verb of
// saying or thinking.
func speechCue(cue string) bool {
	for _, w := range letters.FindAllString(strings.ToLower(cue), -1) {
		if !beside[w] && (!strings.HasSuffix(w, "ly") || w == "reply") {
			return slices.ContainsFunc(bases(w), func(b string) bool { return saying[b] })
		}
	}
	return false
}

// bases returns the words that a word may be a form of, and some that are none.
func bases(w string) []string {
	all := []string{w, irregular[w]}
	for _, x := range [][2]string{{"ing", ""}, {"ing", "e"}, {"ed", ""}, {"ed", "e"}, {"es", ""}, {"s", ""}, {"d", ""}} {
		if !strings.HasSuffix(w, x[0]) || len(w) <= len(x[0])+1 {
			continue
		}
		stem := strings.TrimSuffix(w, x[0]) + x[1]
		all = append(all, stem)
		if n := len(stem); x[1] == "" && n > 2 && stem[n-1] == stem[n-2] {
			all = append(all, stem[:n-1])
		}
	}
	return all
}

// addSpeech counts the quotes of the record that are speech, and those marked.
func (n *Quotes) addSpeech(d *document, kept []int, pairs []overlap) {
	partner := map[int]overlap{}
	found := map[int]bool{} // marked quotes that are
	for _, p := range pairs {
		partner[p.found] = p
		found[p.marked] = p.dice >= .8 && d.speakerRight(p)
	}
	for _, j := range kept {
		p, ok := partner[j]
		if d.found[j].speech && (!ok || d.marked[p.marked].speech) {
			n.Speech.Found.add(ok && found[p.marked])
		}
	}
	for i, m := range d.marked {
		if n.scores(m) && m.speech {
			n.Speech.Marked.add(found[i])
		}
	}
}

// addNames counts the speakers that have a name: those marked and those of the
// record, and likewise those with a gender.
func (n *Quotes) addNames(d *document, kept []int) {
	for _, m := range d.marked {
		if n.scores(m) && m.name != "" {
			n.who.Add(gold.Counts{Marked: 1})
			if m.gender != "" {
				n.gender.Add(gold.Counts{Marked: 1})
			}
		}
	}
	for _, j := range kept {
		if f := d.found[j]; proper(f.name) {
			n.who.Add(gold.Counts{Found: 1})
			if f.gender != "" {
				n.gender.Add(gold.Counts{Found: 1})
			}
		}
	}
}

// addNamed counts a marked quote whose speaker has a name and the quote found for it:
// whether the record has that person, by its name and by any name that the text gives
// them, and the right gender.
func (n *Quotes) addNamed(d *document, m, f quote, near bool) {
	plain := f.name != "" && person(d.text, m.name, m.mentions)[plainName(f.name)]
	fair, named := fairName(d.text, m.name, m.mentions, f.name)
	if near && (plain || fair) {
		n.who.Right++
		if m.gender != "" && m.gender == f.gender {
			n.gender.Right++
		}
	}
	if near {
		n.Named.add(plain)
	}
	if near && named {
		n.Fair.add(fair)
	}
}
