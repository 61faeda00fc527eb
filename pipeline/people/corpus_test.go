package people_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// someone is a person of the made-up corpus.
type someone struct {
	id      string
	names   []string // the ways in which documents write the full name
	gender  string   // "f", "m", or "" where documents do not show it
	roles   []string // what stands before the name, one after another over the years
	bare    int      // of ten documents, those that show neither role nor gender
	courtly bool     // documents say "Mr." or "Ms." where they show the gender
}

// cast are the people whose names are hard to tell apart or to bring together.
var cast = []someone{
	// Namesakes whom a life parts.
	{id: "lund-football", names: []string{"Per Lund"}, gender: "m", roles: []string{"striker", "footballer"}, bare: 1},
	{id: "lund-judge", names: []string{"Per Lund"}, gender: "m", roles: []string{"judge", "prosecutor"}},
	{id: "vance-surgeon", names: []string{"Helen Vance"}, gender: "f", roles: []string{"surgeon"}},
	{id: "vance-farmer", names: []string{"Helen Vance"}, gender: "f", roles: []string{"farmer"}},
	{id: "moss-singer", names: []string{"Daniel Moss"}, gender: "m", roles: []string{"singer"}},
	{id: "moss-bishop", names: []string{"Daniel Moss"}, gender: "m", roles: []string{"bishop"}, bare: 1},
	// Namesakes whom the gender parts.
	{id: "hale-f", names: []string{"Robin Hale"}, gender: "f"},
	{id: "hale-m", names: []string{"Robin Hale"}, gender: "m", bare: 1},
	{id: "sorby-f", names: []string{"Kim Sorby"}, gender: "f", roles: []string{"minister"}, courtly: true},
	{id: "sorby-m", names: []string{"Kim Sorby"}, gender: "m", roles: []string{"chief executive"}, courtly: true},
	// Namesakes whom a middle initial parts.
	{id: "mercer-a", names: []string{"John A. Mercer"}, gender: "m", roles: []string{"senator"}},
	{id: "mercer-b", names: []string{"John B. Mercer"}, gender: "m", roles: []string{"senator"}},
	// Nicknames: one person's, and two people's.
	{id: "ward-novelist", names: []string{"Thomas Ward", "Tom Ward"}, gender: "m", roles: []string{"novelist"}},
	{id: "pike-lawyer", names: []string{"William Pike"}, gender: "m", roles: []string{"lawyer"}},
	{id: "pike-striker", names: []string{"Bill Pike"}, gender: "m", roles: []string{"striker"}},
	// Other ways to write a name.
	{id: "ibarra", names: []string{"José Ibarra", "Jose Ibarra"}, gender: "m", roles: []string{"mayor"}, bare: 3},
	{id: "moreau", names: []string{"Jean-Claude Moreau", "Jean Claude Moreau"}, gender: "m", roles: []string{"economist"}},
	{id: "arden", names: []string{"J.K. Arden", "J. K. Arden"}, gender: "f", roles: []string{"novelist"}},
	{id: "stone", names: []string{"Mary Ellen Stone", "Mary Stone", "Mary E. Stone"}, gender: "f", roles: []string{"lawyer"}, bare: 3},
	{id: "omara", names: []string{"Nora O'Mara", "Nora O’Mara"}, gender: "f", roles: []string{"councillor"}},
	{id: "berg-lee", names: []string{"Clara Berg-Lee", "Clara Berg Lee"}, gender: "f", roles: []string{"architect"}},
	// A name that changed: only the people file knows.
	{id: "reed", names: []string{"Ann Reed", "Ann Holt"}, gender: "f", roles: []string{"teacher"}},
	// Titles that change, and documents that give none.
	{id: "quill", names: []string{"Laura Quill"}, gender: "f", roles: []string{"councillor", "mayor", "senator", "minister"}, bare: 4},
	{id: "frost", names: []string{"Peter Frost"}, gender: "m", roles: []string{"lawyer", "senator"}, bare: 4},
	{id: "sand", names: []string{"Olga Sand"}, gender: "f", roles: []string{"professor", "minister"}, bare: 4},
}

// extras are people whom nothing makes hard, one for each pair of names.
func extras() (all []someone) {
	given := map[string][]string{"f": {"Julia", "Emma", "Rachel", "Martha", "Diana"}, "m": {"Martin", "George", "Victor", "Simon", "Adam"}}
	surnames := []string{"Bright", "Colby", "Dunmore", "Ellery", "Farrow"}
	roles := []string{"spokeswoman", "engineer", "director", "analyst", "chairman"}
	for _, g := range []string{"f", "m"} {
		for i, name := range given[g] {
			surname := surnames[(i+len(g))%len(surnames)]
			role := roles[i]
			if g == "m" && role == "spokeswoman" {
				role = "editor"
			}
			if g == "f" && role == "chairman" {
				role = "director"
			}
			all = append(all, someone{id: name + surname, names: []string{name + " " + surname}, gender: g, roles: []string{role}, bare: 3})
		}
	}
	return all
}

// planted is where a document names somebody, and who that is.
type planted struct {
	start, end int
	who        string
}

// story is a made-up document.
type story struct {
	id, text, date string
	people         []planted
}

var said = []string{
	"the plan would cost too much", "nobody had read the report", "the bridge would open in spring",
	"the talks had failed again", "two of the boats were lost", "the school needed a new roof",
}

// corpus makes n documents of three people each, and every tenth with a surname
// alone, who is somebody else in each.
func corpus(seed uint64, n int) (all []story) {
	rng := rand.New(rand.NewPCG(seed, 1))
	everybody := append(extras(), cast...)
	turns := make(map[string]int)
	deal := []someone{}
	for i := range n {
		s := story{id: fmt.Sprintf("doc-%03d", i), date: fmt.Sprintf("%d-%02d-%02d", 2003+i*4/n, 1+rng.IntN(12), 1+rng.IntN(28))}
		var b strings.Builder
		b.WriteString("Council hears of delays\n\n")
		surnames := make(map[string]bool)
		for range 3 {
			if len(deal) == 0 {
				deal = append(deal, everybody...)
				rng.Shuffle(len(deal), func(i, j int) { deal[i], deal[j] = deal[j], deal[i] })
			}
			who := deal[0]
			deal = deal[1:]
			last := who.names[0][strings.LastIndexByte(who.names[0], ' ')+1:]
			if surnames[last] {
				deal = append(deal, who) // its namesake is in this document
				continue
			}
			surnames[last] = true
			s.tell(&b, rng, who, turns[who.id], i*len(who.roles)/n)
			turns[who.id]++
		}
		if i%10 == 0 && !surnames["Lund"] {
			s.plant(&b, "Mr. ", "Lund", s.id, " said that "+said[rng.IntN(len(said))]+".\n")
		}
		s.text = b.String()
		all = append(all, s)
	}
	return all
}

// tell writes a paragraph about somebody.
func (s *story) tell(b *strings.Builder, rng *rand.Rand, who someone, turn, stage int) {
	name := who.names[turn%len(who.names)]
	what := " said on Monday that " + said[rng.IntN(len(said))] + "."
	if rng.IntN(10) < who.bare {
		s.plant(b, "", name, who.id, what+"\n\n")
		return
	}
	before, pronoun := "", map[string]string{"f": "She", "m": "He"}[who.gender]
	if len(who.roles) > 0 {
		before = "The " + who.roles[stage] + " "
	}
	if who.courtly && turn%2 == 0 {
		before = map[string]string{"f": "Ms. ", "m": "Mr. "}[who.gender]
	}
	s.plant(b, before, name, who.id, what+" "+pronoun+" added that "+said[rng.IntN(len(said))]+".\n\n")
}

// plant writes a name between other words and notes where it stands.
func (s *story) plant(b *strings.Builder, before, name, who, after string) {
	b.WriteString(before)
	start := b.Len()
	b.WriteString(name)
	s.people = append(s.people, planted{start, b.Len(), who})
	b.WriteString(after)
}
