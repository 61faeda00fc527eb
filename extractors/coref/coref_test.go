package coref_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/en"
	"github.com/d1af08f5/sayso/extractors/quote"
	"github.com/d1af08f5/sayso/extractors/text"
)

// finder is the finder of quotes that ships.
func finder() *quote.Finder {
	f, err := en.Quotes()
	if err != nil {
		panic(err)
	}
	return f
}

// resolve runs the stages over a text in which the given names are tagged,
// each "TYPE name", at every place where they stand.
func resolve(s string, names ...string) *text.Document {
	d := new(text.Document)
	d.Reset(s)
	text.Segment(d)
	for _, n := range names {
		typ, name, _ := strings.Cut(n, " ")
		types := map[string]text.Type{"PER": text.Person, "LOC": text.Location, "ORG": text.Organization}
		for at := 0; ; {
			k := strings.Index(s[at:], name)
			if k < 0 {
				break
			}
			d.Mentions = append(d.Mentions, text.Mention{Span: text.Span{Start: at + k, End: at + k + len(name)}, Type: types[typ], Entity: -1})
			at += k + len(name)
		}
	}
	finder().Find(d)
	en.Entities().Resolve(d)
	return d
}

// speakers returns the resolved name of each quote's speaker, or the words
// that name it where nobody is found.
func speakers(d *text.Document) []string {
	var names []string
	for _, q := range d.Quotes {
		switch {
		case q.Entity >= 0:
			names = append(names, d.Entities[q.Entity].Name)
		default:
			names = append(names, "?"+q.Speaker.In(d.Text))
		}
	}
	return names
}

func TestSpeakersGetTheirFullestName(t *testing.T) {
	for _, x := range []struct {
		name, text string
		tagged     []string
		want       []string
	}{
		{"surname", `Vera Okello won. "We did it," Okello said.`, []string{"PER Vera Okello"}, []string{"Vera Okello"}},
		{"courtesy title", `Vera Okello won. "We did it," Ms. Okello said.`, []string{"PER Vera Okello"}, []string{"Vera Okello"}},
		{"a title in the tagger's name", `Minister Vera Okello won. "We did it," Okello said.`, []string{"PER Minister Vera Okello"}, []string{"Vera Okello"}},
		{"full name comes later", `"We did it," said Okello. Vera Okello, 51, was first.`, []string{"PER Vera Okello"}, []string{"Vera Okello"}},
		{"middle name", `Vera Jane Okello won. "We did it," Vera Okello said.`, []string{"PER Vera Jane Okello"}, []string{"Vera Jane Okello"}},
		{"nickname", `William Stone won. "We did it," Bill Stone said.`, []string{"PER William Stone", "PER Bill Stone"}, []string{"William Stone"}},
		{"nickname in marks", `Robert "Bobby" Stone won. "We did it," Stone said.`, []string{"PER Robert", "PER Stone"}, []string{`Robert "Bobby" Stone`}},
		{"article in the name", `Bashir al-Hakim won. "We did it," Hakim said.`, []string{"PER Bashir al-Hakim"}, []string{"Bashir al-Hakim"}},
		{"titles of two words", `Secretary of State Vera Okello spoke. "We did it," Okello said.`, []string{"PER Vera Okello"}, []string{"Vera Okello"}},
		{"couple, by title", `Vera Okello and Paul Okello won. "We did it," Mrs. Okello said. "Not quite," said Mr. Okello.`,
			[]string{"PER Vera Okello", "PER Paul Okello"}, []string{"Vera Okello", "Paul Okello"}},
		{"pronoun", `Vera Okello won. "We did it," she said.`, []string{"PER Vera Okello"}, []string{"Vera Okello"}},
		{"pronoun by gender", `Vera Okello beat Paul Stone. "We did it," she said.`, []string{"PER Vera Okello", "PER Paul Stone"}, []string{"Vera Okello"}},
		{"pronoun of the one before", `Vera Okello lost to Ana Pell. "I am glad," Pell said. She added, "It took years."`,
			[]string{"PER Vera Okello", "PER Ana Pell"}, []string{"Ana Pell", "Ana Pell"}},
		{"no name inside the quote", `Vera Okello spoke. "Mary Stone was there," she said.`, []string{"PER Vera Okello", "PER Mary Stone"}, []string{"Vera Okello"}},
		{"by title", `Sen. Vera Okello won. "We did it," the senator said.`, []string{"PER Vera Okello"}, []string{"Vera Okello"}},
		{"by apposition", `Vera Okello, a doctor in Kisumu, won. "We did it," the doctor said.`, []string{"PER Vera Okello"}, []string{"Vera Okello"}},
		{"an unnamed one is nobody known", `Sen. Vera Okello won. "They cheated," a senator said.`, []string{"PER Vera Okello"}, []string{"?a senator"}},
		{"the first person is nobody known", `Vera Okello won. "How?" I asked.`, []string{"PER Vera Okello"}, []string{"?I"}},
		{"an organization", `The Harbour Board met. "We agree," the board said.`, []string{"ORG Harbour Board"}, []string{"Harbour Board"}},
		{"an acronym", `The Harbour Labour Union met. "We agree," the HLU said.`, []string{"ORG Harbour Labour Union", "ORG HLU"}, []string{"Harbour Labour Union"}},
	} {
		t.Run(x.name, func(t *testing.T) {
			assert.Equal(t, x.want, speakers(resolve(x.text, x.tagged...)), x.text)
		})
	}
}

func TestGenderIsReadNotGuessed(t *testing.T) {
	for _, x := range []struct {
		text   string
		gender text.Gender
		from   text.Evidence
	}{
		{`"Yes," Robin Oqvist said.`, text.NoGender, text.NoEvidence},
		{`"Yes," Vera Oqvist said.`, text.Female, text.FromName},
		{`"Yes," José Oqvist said.`, text.Male, text.FromName},
		{`"Yes," spokeswoman Robin Oqvist said.`, text.Female, text.FromTitle},
		{`"Yes," Mr. Robin Oqvist said.`, text.Male, text.FromTitle},
		{`"Yes," Robin Oqvist said. She added, "No."`, text.Female, text.FromPronoun},
	} {
		d := resolve(x.text)
		if assert.Len(t, d.Entities, 1, x.text) {
			assert.Equal(t, x.gender, d.Entities[0].Gender, x.text)
			assert.Equal(t, x.from, d.Entities[0].GenderFrom, x.text)
		}
	}
}

func TestTitlesAndAffiliationsAreRead(t *testing.T) {
	d := resolve(`Kremlin spokesman Dmitry Volkov met Norway's Foreign Minister Kari Lund. "Good," Volkov said. "Quite," said Lund.`,
		"ORG Kremlin", "LOC Norway", "PER Dmitry Volkov", "PER Kari Lund")
	got := map[string][2]string{}
	for _, e := range d.Entities {
		got[e.Name] = [2]string{e.Title, e.Affiliation}
	}
	assert.Equal(t, [2]string{"spokesman", "Kremlin"}, got["Dmitry Volkov"])
	assert.Equal(t, [2]string{"Foreign Minister", "Norway"}, got["Kari Lund"])
}

func TestEveryMentionIsListedOnceAndInOrder(t *testing.T) {
	d := resolve(`Prime Minister Vera Okello met Paul Stone in Oslo. Okello smiled. "We did it," she said. Stone left Oslo for the Okello home.`,
		"PER Vera Okello", "PER Paul Stone", "LOC Oslo")
	var got []string
	last := -1
	for _, m := range d.Mentions {
		assert.Greater(t, m.Start, last)
		last = m.Start
		got = append(got, m.In(d.Text)+"="+d.Entities[m.Entity].Name)
	}
	assert.Equal(t, []string{"Vera Okello=Vera Okello", "Paul Stone=Paul Stone", "Oslo=Oslo", "Okello=Vera Okello", "she=Vera Okello",
		"Stone=Paul Stone", "Oslo=Oslo", "Okello=Vera Okello"}, got)
}

func TestMarksInsideNamesAtTheEdgesOfATextAreRead(t *testing.T) {
	for _, s := range []string{`Ann "Lee said no.`, `"Ann" Lee said no.`, `Ann" Lee`, `"A" "B`, `Ann "A"`} {
		for _, name := range []string{`PER Ann "Lee`, `PER "Ann" Lee`, `PER Ann" Lee`, `PER "A" "B`, `PER Ann "A"`} {
			assert.NotPanics(t, func() { resolve(s, name) }, s)
		}
	}
}

func TestNamesWithoutEndDoNotSlowTheResolver(t *testing.T) {
	for _, unit := range []string{"Vera Okello ", "Okello said. ", "\"Yes,\" Okello said. ", "\"Yes,\" she said.\n\n", "A B C D "} {
		s := strings.Repeat(unit, 20000)
		assert.NotPanics(t, func() { resolve(s) })
	}
}

func BenchmarkResolve(b *testing.B) {
	s := strings.Repeat("Vera Okello met Paul Stone in Oslo on Monday evening. \"The bridge is safe,\" said Okello, a county engineer. \"We checked it twice.\"\n\nFew of the forty residents believed her. She said: \"Wait.\"\n\n", 100)
	d := new(text.Document)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		b.StopTimer()
		d.Reset(s)
		text.Segment(d)
		finder().Find(d)
		b.StartTimer()
		en.Entities().Resolve(d)
	}
}

func TestNamesInsideLongerOnesAreDropped(t *testing.T) {
	d := unmark("Then [Vera Okello Lund] came. Then [Ana Pell] came.")
	d.Mentions = append(d.Mentions, text.Mention{Span: text.Span{Start: 10, End: 16}, Type: text.Organization})
	en.Entities().Resolve(d)
	assert.Equal(t, "PER Vera Okello Lund (f by name): Vera_Okello_Lund\nPER Ana Pell (f by name): Ana_Pell", found(d))
}
