package rules

import "slices"

// Rule is one way to find the speaker of a run.
type Rule struct {
	Name string
	// Example is a text from which the [speaker] and the {cue} cannot be found without
	// the rule. The brackets and braces are not part of the text.
	Example string
	find    func(*Scan, place) Attribution
}

// place is where a rule looks: around run k, or at the tokens [lo, hi) beside it.
type place struct {
	k      int
	lo, hi int
	ended  bool // the run ends in punctuation that an attribution can follow
	dash   bool // a dash separates the run from lo
}

// Join is one way in which a run continues the run before it.
type Join struct {
	Name    string
	Example string // a text whose runs are grouped differently without the join
	Groups  string // for each run of the example, its group ("-" for none) and its pattern: "0/after 0/floating"
	join    func(s *Scan, k, last int, a Attribution) bool
}

// Rules is the table of rules, in the order in which they are tried.
type Rules struct {
	// Without is the name of a rule or a join to leave out, which shows what it is for.
	Without string

	inside   []Rule // the words of a run
	before   []Rule // the words before a run, in its sentence
	above    []Rule // the sentence before
	topic    []Rule // words before a colon that name a topic
	after    []Rule // the words after a run, in its sentence
	detached []Rule // the sentence after it
	between  []Rule // both sides
	around   []Rule // the sentences and paragraphs around a run that is a sentence by itself
	joins    []Join
}

// New returns the table of rules for English. Scans can share it as long as nobody
// changes it.
func New() *Rules {
	return &Rules{
		inside: []Rule{
			{"label inside the marks", "\"[BAKKER]: In 1994.\"\n\n\"LINDH: Who was there?\"\n\n\"BAKKER: My sister.\"", labelInside},
			{"cue at the end of an unclosed run", "\"We have enough, [she] {said}.", cueInside},
		},
		before: []Rule{
			{"in the words of X", "In the famous {words of} [Marta Oduya], \"the bridge is safe.\"", inWords},
			{"X was like", "[She] was {like}, \"The bridge is safe.\"", wasLike},
			{"cue before", "[Marta Oduya] {said}, \"The bridge is safe.\"", cueBefore},
			{"label before a colon", "[Marta Oduya]: \"The bridge is safe.\"", labelBefore},
		},
		above: []Rule{{"sentence before that ends in a colon", "[Marta Oduya] {explained} the decision:\n\n\"The bridge is safe.\"", colonAbove}},
		topic: []Rule{{"topic before a colon", "[Marta Oduya] walked in. On the budget: \"The bridge is safe.\"", topic}},
		after: []Rule{
			{"signature after a dash", "“The bridge is safe.” — [Marta Oduya]", signedAfter},
			{"inverted cue", "\"The bridge is safe,\" {said} [Marta Oduya].", invertedCue},
			{"cue after its subject", "\"The bridge is safe,\" [Marta Oduya] {said}.", subjectCue},
			{"unknown verb after its subject", "\"It is safe,\" [Oduya] {deadlifted}.", anyVerb},
		},
		detached: []Rule{
			{"signature as a sentence of its own", "“The bridge is safe.”\n\n— [Marta Oduya]", signature},
			{"cue after a full stop", "\"The bridge is safe.\" [Marta Oduya] {said}, wiping her face.", cueAfterStop},
		},
		between: []Rule{{"in brackets after its speaker", "[The senator] (\"I was asleep in the car\") apologized.", bracketed}},
		around: []Rule{
			{"the sentence points back", "\"We will not be moved.\"\n\nThose were the words of [Petra Lindholm] that night.", pointedAt},
			{"name on the line above", "[PETRA LINDHOLM], GROWER\n\n\"Rain is not a policy.\"", nameAbove},
			{"X acts after the quote", "\"That is all of it.\" [Petra Lindholm] took the envelope back.", actsAfter},
			{"turn of a dialogue", "\"Is it safe?\" asked [Marta Oduya].\n\n\"It is,\" said Paulo Pell.\n\n\"Since when?\"", turn},
			{"answer of the person asked", "\"Is it safe?\" she asked [Pell].\n\n\"Yes.\"", answered},
			{"X acts before the quote", "[Petra Lindholm] held up the letter that the port said it never sent. \"Is that it?\"", actsBefore},
		},
		joins: []Join{
			{"next paragraph of a run", "Oduya said: “The bridge is safe.\n\n“Go home.”", "0/before 0/none", continues},
			{"same cue", "\"The bridge,\" Oduya said, \"is safe.\"", "0/after 0/before", sameCue},
			{"broken off by its attribution", "\"The bridge is safe,\" Oduya said. \"Go home.\"", "0/after 0/floating", goesOn},
			{"resumed after its attribution", "\"The bridge,\" said Marta Oduya on Monday, \"is safe,\" and left.", "0/inverted 0/floating", resumes},
		},
	}
}

// All returns the rules that read what stands around one run, in the order of
// the table. The caller must not change them.
func (r *Rules) All() []Rule {
	return slices.Concat(r.inside, r.before, r.above, r.topic, r.after, r.detached, r.between, r.around)
}

// Joins returns the rules that join a run with the run before it, in the order
// of the table. The caller must not change them.
func (r *Rules) Joins() []Join { return r.joins }

// first returns what the first rule that applies says.
func (s *Scan) first(list []Rule, at place) Attribution {
	for i := range list {
		if list[i].Name == s.Rules.Without {
			continue
		}
		if a := list[i].find(s, at); a.By != None {
			if a.Rule == "" {
				a.Rule = list[i].Name
			}
			return a
		}
	}
	return Attribution{}
}
