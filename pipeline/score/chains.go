package score

import (
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/extractors/gold"
	"github.com/d1af08f5/sayso/extractors/text"
	"github.com/d1af08f5/sayso/pipeline"
)

// Pronouns is a group of pronouns that are scored together.
type Pronouns string

// The groups, each with all its forms.
const (
	Gendered Pronouns = "gendered" // he, she
	Plural   Pronouns = "plural"   // they
	Neuter   Pronouns = "it"
	Relative Pronouns = "who"
)

// PronounGroups are the groups in the order of tables. It must not be modified.
var PronounGroups = []Pronouns{Gendered, Plural, Neuter, Relative}

var (
	groupOf = map[string]Pronouns{}
	genders = map[string]string{}
)

func init() {
	for group, forms := range map[Pronouns]string{
		Gendered: "he him his himself she her hers herself", Plural: "they them their theirs themselves", Neuter: "it its itself", Relative: "who whom whose",
	} {
		for _, w := range strings.Fields(forms) {
			groupOf[w] = group
		}
	}
	for g, forms := range map[string]string{"m": "he him his himself", "f": "she her hers herself"} {
		for _, w := range strings.Fields(forms) {
			genders[w] = g
		}
	}
}

// GenderTally counts named people whom the pronouns of a text show to be a man or a
// woman, by what the record says of them.
type GenderTally struct{ Right, Wrong, None int }

// Chains counts who is who. The zero value is ready. Its figures are those of a
// pronoun with its antecedent rather than of whole chains: a pronoun is right if it
// is in an entity one of whose names overlaps a name of its chain.
type Chains struct {
	Missing int                      // documents without a record
	Groups  map[Pronouns]gold.Counts // pronouns of people, bodies and places that the text names
	Pairs   gold.Counts              // of names that both have: in one entity
	Sexes   map[string]GenderTally   // by gender, "f" or "m"
	GAP     map[string]gold.Counts   // pairs of a pronoun and a name, by the gender of the pronoun and of All (Webster et al. 2018)
}

// Add counts a document against its record, whose offsets must be bytes. A nil record
// has found nothing.
func (n *Chains) Add(g gold.Document, rec *pipeline.Record) {
	if rec == nil {
		n.Missing++
		rec = &pipeline.Record{}
	}
	if n.Groups == nil {
		n.Groups, n.Sexes, n.GAP = map[Pronouns]gold.Counts{}, map[string]GenderTally{}, map[string]gold.Counts{}
	}
	if !g.Pronoun.Empty() {
		n.choose(g, rec)
		return
	}
	all := found(rec)
	names := n.marked(g, all)
	n.placed(g.Text, all, names)
	n.pairs(g, all)
}

// Bias returns the F1 of GAP of women by that of men; ok is false if that is 0.
func (n *Chains) Bias() (bias float64, ok bool) {
	f, m := n.GAP["f"], n.GAP["m"]
	if m.F1() == 0 {
		return 0, false
	}
	return f.F1() / m.F1(), true
}

// body is an entity of a record.
type body struct {
	gender          string
	names, pronouns []text.Span
}

func found(rec *pipeline.Record) []body {
	all := make([]body, len(rec.Entities))
	for i, e := range rec.Entities {
		all[i].gender = string(e.Gender)
		for _, m := range e.Mentions {
			s := text.Span{Start: m.Start, End: m.End}
			switch m.Kind {
			case pipeline.Name:
				all[i].names = append(all[i].names, s)
			case pipeline.Pronoun:
				all[i].pronouns = append(all[i].pronouns, s)
			}
		}
	}
	return all
}

func (b *body) named(names []text.Span) bool {
	return slices.ContainsFunc(b.names, func(s text.Span) bool { return slices.ContainsFunc(names, s.Overlaps) })
}

func lowerWord(s string, x text.Span) string { return strings.ToLower(x.In(s)) }

// marked counts the marked pronouns and genders, and returns the names of the chain of
// each pronoun.
func (n *Chains) marked(g gold.Document, all []body) map[text.Span][]text.Span {
	of := map[text.Span][]text.Span{}
	for _, chain := range g.Chains {
		var names []text.Span
		for _, m := range chain.Mentions {
			if m.Kind == "name" {
				names = append(names, m.Span)
			}
		}
		shown := map[string]bool{}
		for _, m := range chain.Mentions {
			if m.Kind != "pronoun" {
				continue
			}
			of[m.Span] = names
			w := lowerWord(g.Text, m.Span)
			if sex := genders[w]; sex != "" {
				shown[sex] = true
			}
			if group, ok := groupOf[w]; ok && len(names) > 0 {
				n.count(group, gold.Counts{Marked: 1})
			}
		}
		if chain.Type == "PER" && len(names) > 0 && len(shown) == 1 {
			for sex := range shown {
				n.sex(sex, names, all)
			}
		}
	}
	return of
}

func (n *Chains) count(group Pronouns, c gold.Counts) {
	sum := n.Groups[group]
	sum.Add(c)
	n.Groups[group] = sum
}

// sex counts a person who is a woman or a man.
func (n *Chains) sex(want string, names []text.Span, all []body) {
	got := ""
	for i := range all {
		if got == "" && all[i].named(names) {
			got = all[i].gender
		}
	}
	t := n.Sexes[want]
	switch got {
	case "":
		t.None++
	case want:
		t.Right++
	default:
		t.Wrong++
	}
	n.Sexes[want] = t
}

// placed counts the pronouns that the record places.
func (n *Chains) placed(s string, all []body, names map[text.Span][]text.Span) {
	for i := range all {
		for _, p := range all[i].pronouns {
			group, ok := groupOf[lowerWord(s, p)]
			if !ok {
				continue
			}
			c := gold.Counts{Found: 1}
			if all[i].named(names[p]) {
				c.Right = 1
			}
			n.count(group, c)
		}
	}
}

// pairs counts the pairs of names that both have: in one chain, in one entity, in both.
func (n *Chains) pairs(g gold.Document, all []body) {
	type both struct{ entity, chain int }
	var names []both
	taken := map[text.Span]bool{}
	for j, chain := range g.Chains {
		for _, m := range chain.Mentions {
			if m.Kind != "name" {
				continue
			}
			hit, at := text.Span{}, -1
			for i := range all {
				for _, x := range all[i].names {
					if x.Overlaps(m.Span) && x.Len() > hit.Len() {
						hit, at = x, i
					}
				}
			}
			if at >= 0 && !taken[hit] {
				taken[hit] = true
				names = append(names, both{at, j})
			}
		}
	}
	for i, a := range names {
		for _, b := range names[:i] {
			x, y := a.entity == b.entity, a.chain == b.chain
			n.Pairs.Add(gold.Counts{Right: bit(x && y), Found: bit(x), Marked: bit(y)})
		}
	}
}

func bit(so bool) int {
	if so {
		return 1
	}
	return 0
}

// choose counts the names that the pronoun of a passage may stand for.
func (n *Chains) choose(g gold.Document, rec *pipeline.Record) {
	sex := genders[lowerWord(g.Text, g.Pronoun)]
	if sex == "" {
		sex = "f"
	}
	for _, choice := range g.Choices {
		given := slices.ContainsFunc(rec.Entities, func(e pipeline.Entity) bool { return joins(e, g.Pronoun, choice.Span) })
		c := gold.Counts{Right: bit(given && choice.Is), Found: bit(given), Marked: bit(choice.Is)}
		for _, k := range []string{sex, All} {
			sum := n.GAP[k]
			sum.Add(c)
			n.GAP[k] = sum
		}
	}
}

// joins reports whether an entity has the pronoun as a mention, and another that
// overlaps the name.
func joins(e pipeline.Entity, pronoun, name text.Span) bool {
	has := func(ok func(pipeline.Mention, text.Span) bool) bool {
		return slices.ContainsFunc(e.Mentions, func(m pipeline.Mention) bool { return ok(m, text.Span{Start: m.Start, End: m.End}) })
	}
	return has(func(_ pipeline.Mention, s text.Span) bool { return s == pronoun }) &&
		has(func(m pipeline.Mention, s text.Span) bool { return m.Kind != pipeline.Pronoun && s.Overlaps(name) })
}
