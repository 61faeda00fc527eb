package coref_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/text"
)

// speakersOf returns the resolved names of the speakers whose words in the text
// are the given ones, each once in text order.
func speakersOf(d *text.Document, words string) []string {
	var names []string
	for _, q := range d.Quotes {
		if !strings.EqualFold(q.Speaker.In(d.Text), words) {
			continue
		}
		name := "?"
		if q.Entity >= 0 {
			name = d.Entities[q.Entity].Name
		}
		if len(names) == 0 || names[len(names)-1] != name {
			names = append(names, name)
		}
	}
	return names
}

func TestFirstPersonsAreWhoeverSpeaks(t *testing.T) {
	for _, x := range []struct {
		name, text string
		tagged     []string
		want       []string
	}{
		{"labels", "Ana Ruiz met Vera Okello.\n\nRUIZ: Is it done?\n\nOKELLO: I said, \"It was done.\"\n\nRUIZ: And now?\n\nOKELLO: I think that it will hold.",
			[]string{"PER Ana Ruiz", "PER Vera Okello"}, []string{"Vera Okello"}},
		{"questions and answers", "Vera Okello builds bridges.\n\nQ: Is it done?\n\nA: I said that it was done.\n\nQ: And now?\n\nA: I think that it will hold.",
			[]string{"PER Vera Okello"}, []string{"Vera Okello"}},
		{"an interview without labels", "Interview with Vera Okello\n\nVera Okello builds bridges in Kisumu.\n\nHow did you begin?\n\nI said that I would try it once.\n\nAnd is it safe now?\n\nI think that it will hold.",
			[]string{"PER Vera Okello"}, []string{"Vera Okello"}},
		{"a letter", "Dear Ana,\n\nThank you for the map.\n\nI think that the bridge will hold.\n\nYours,\n\nVera",
			[]string{"PER Ana", "PER Vera"}, []string{"Vera"}},
		{"who gives a name", "Good evening. My name is Vera Okello.\n\nI think that the bridge will hold.",
			[]string{"PER Vera Okello"}, []string{"Vera Okello"}},
		{"a byline", "The Bridge\n\nBy Vera Okello\n\nI think that the bridge will hold.",
			[]string{"PER Vera Okello"}, []string{"Vera Okello"}},
		{"whom others call by name", "\"Vera, is it safe?\" Paul asked me.\n\n\"It will hold,\" I said.\n\nPaul nodded.",
			[]string{"PER Vera", "PER Paul"}, []string{"Vera"}},
		{"whom the quote before theirs calls", "\"Hugo? Hello. Hugo, it leaks again, Hugo,\" Pia told the telephone.\n\n\"Vera, is it safe?\" Pia asked.\n\n\"It will hold,\" I said. I thought that it would.",
			[]string{"PER Hugo", "PER Vera", "PER Pia"}, []string{"Vera"}},
		{"whom hardly anybody speaks of", "\"Vera, is it safe?\" Paul asked.\n\n\"It will hold,\" I said.\n\n\"I think not, my dear Vera,\" he said.\n\n\"It will,\" I said.\n\n\"Vera, Vera,\" he said.\n\n\"It must,\" I said.\n\nGo on, Vera. I nodded.",
			[]string{"PER Vera", "PER Paul"}, []string{"Vera"}},
		{"who calls themselves by a name", "My sister said Vee, so I called myself Vee.\n\n\"It will hold,\" I said.", []string{"PER Vee"}, []string{"Vee"}},
		{"an interview that names nobody who answers", "Interview with a baker\n\nHow did you begin?\n\nI said that I would try it once.\n\nDid you know Paul Stone?\n\nI think that I did.\n\nAnd now?\n\nI know that I do.",
			[]string{"PER Paul Stone"}, []string{"?"}},
		{"whose show it is", "Hi! Welcome to this episode of knitting with Vera.\n\nI think that it will hold.", []string{"PER Vera"}, []string{"Vera"}},
		{"who is called behind a dash", "She was so – Paul – She was late.\n\nYou were late?\n\nI think that it was late.\n\nYeah.\n\nNo.\n\nI see.", []string{"PER Paul"}, []string{"?"}},
		{"a letter with lines that look like labels", "Phone: 555\n\nDear Ana,\n\nI think that the bridge will hold.\n\nHarbour Lists: see the shelf.\n\nRespectfully, Vera Okello\n\ncc: Paul Stone",
			[]string{"PER Ana", "ORG Harbour Lists", "PER Vera Okello", "PER Paul Stone"}, []string{"Vera Okello"}},
		{"a speech", "Remarks by Governor Vera Okello at the Bridge\n\nThank you. I think that the bridge will hold.",
			[]string{"PER Vera Okello"}, []string{"Vera Okello"}},
		{"who tells what they said", "Paul Stone wept. \"I told them, 'It will hold,'\" he said.",
			[]string{"PER Paul Stone"}, []string{"Paul Stone"}},
	} {
		t.Run(x.name, func(t *testing.T) {
			assert.Equal(t, x.want, speakersOf(resolve(x.text, x.tagged...), "I"), x.text)
		})
	}
}

func TestAnAddresseeIsNoAuthor(t *testing.T) {
	d := resolve("Dear Ana,\n\nI think that the bridge will hold.\n\nYours,\n\nthe county", "PER Ana")
	assert.Equal(t, []string{"?"}, speakersOf(d, "I"))
}

func TestTheSecondPersonOfATurnIsTheOther(t *testing.T) {
	d := resolve("Ana Ruiz met Vera Okello.\n\nRUIZ: Did you say that it was done?\n\nOKELLO: I said that it was done.\n\nRUIZ: You said, \"It was safe.\"\n\nOKELLO: It is.",
		"PER Ana Ruiz", "PER Vera Okello")
	assert.Equal(t, []string{"Vera Okello"}, speakersOf(d, "you"))
}

func TestBodiesGoByTheirNouns(t *testing.T) {
	for _, x := range []struct {
		text   string
		tagged []string
		want   string
	}{
		{`The Church of the Lake met. "We agree," the church said.`, []string{"ORG Church of the Lake"}, "Church of the Lake"},
		{`The Harbour Labour Union met. "We agree," HLU said.`, []string{"ORG Harbour Labour Union"}, "Harbour Labour Union"},
		{`"We agree," said the Lake Union of Harbour Workers in a note.`, []string{"ORG Lake Union of Harbour"}, "Lake Union of Harbour Workers"},
	} {
		assert.Equal(t, []string{x.want}, speakers(resolve(x.text, x.tagged...)), x.text)
	}
}

func TestShortNamesAreFullOnes(t *testing.T) {
	for _, x := range []struct {
		text   string
		tagged []string
		want   string
	}{
		{`Thomas Beck came. "It is late," Tommy said.`, []string{"PER Thomas Beck", "PER Tommy"}, "Thomas Beck"},
		{`Robert Oqvistad came. "It is late," Oqvi said.`, []string{"PER Robert Oqvistad", "PER Oqvi"}, "Robert Oqvistad"},
		{`Vera Oqvistmann came. "It is late," Ms. Oqvistman said.`, []string{"PER Vera Oqvistmann", "PER Oqvistman"}, "Vera Oqvistmann"},
		{`Vera Oqvistmann came. "It is late," Ms. Olofsson said.`, []string{"PER Vera Oqvistmann", "PER Olofsson"}, "Olofsson"},
		{`Andy Kiplagat drew Kiplagat Studies. "It is late," Kiplagat said.`, []string{"PER Andy Kiplagat", "PER Kiplagat Studies"}, "Andy Kiplagat"},
	} {
		assert.Equal(t, []string{x.want}, speakers(resolve(x.text, x.tagged...)), x.text)
	}
}

func TestAppositionsSayWhatPeopleAre(t *testing.T) {
	for _, x := range []struct{ text, title, affiliation string }{
		{`Hugh Hill, a doctor at Lake Clinic, said: "We are full."`, "doctor", "Lake Clinic"},
		{`Hugh Hill, 51, director of operations at Lake Clinic, said: "We are full."`, "director of operations", "Lake Clinic"},
		{`Hugh Hill, Lake Clinic's chief engineer, said: "We are full."`, "chief engineer", "Lake Clinic"},
		{`Hugh Hill, a Lake Clinic spokesman, said: "We are full."`, "spokesman", "Lake Clinic"},
		{`The chairman of Lake Clinic, Hugh Hill, said: "We are full."`, "chairman", "Lake Clinic"},
		{`The plant's manager, Hugh Hill, said: "We are full."`, "manager", ""},
		{`Her brother, Hugh Hill, said: "We are full."`, "", ""},
		{`Hugh Hill, who went to Lake Clinic, said: "We are full."`, "", ""},
	} {
		for _, e := range resolve(x.text, "PER Hugh Hill", "ORG Lake Clinic").Entities {
			if e.Type == text.Person {
				assert.Equal(t, [2]string{x.title, x.affiliation}, [2]string{e.Title, e.Affiliation}, x.text)
			}
		}
	}
}

func TestVoicesWithoutEndDoNotSlowTheResolver(t *testing.T) {
	for _, unit := range []string{
		"A: I said that it was so.\n\n", "\"Vera, I said that,\" I said.\n\n", "Dear Vera, you said that I said it.\n\n",
		"Vera Okello: Did you say that?\n\n", "The judge said that the judge said it. ", "He said that she said that he said it. ",
		"I'm Vera. My name is. It's Vera. ", "Interview with Vera?\n\nYou said?\n\n",
	} {
		s := strings.Repeat(unit, 20000)
		assert.NotPanics(t, func() { resolve(s) })
	}
	var b strings.Builder
	for i := range 20000 {
		b.WriteString(string(rune('A'+i%26)) + string(rune('a'+i/26%26)) + string(rune('a'+i/676%26)) + " Lee: I said that.\n\n")
	}
	assert.NotPanics(t, func() { resolve(b.String()) })
}
