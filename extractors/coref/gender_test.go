package coref_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/extractors/en"
	"github.com/d1af08f5/sayso/extractors/text"
)

// shown returns the gender of the only person of a text, and where it is from.
func shown(d *text.Document) string {
	for _, e := range d.Entities {
		if e.Type == text.Person {
			return e.Gender.String() + " by " + e.GenderFrom.String()
		}
	}
	return ""
}

func TestPronounsTellTheGenderWithoutAQuote(t *testing.T) {
	d := resolve("Tavo Lind leads the port of Grell. She took office in 2011. Her term ends in May.", "PER Tavo Lind", "LOC Grell")
	assert.Equal(t, "f by pronoun", shown(d))
}

func TestPronounsTellMoreThanNames(t *testing.T) {
	d := resolve("Mary Lind leads the port of Grell. He took office in 2011. His term ends in May.", "PER Mary Lind", "LOC Grell")
	assert.Equal(t, "m by pronoun", shown(d))
}

func TestNamesOfBothSexesTellNothing(t *testing.T) {
	for _, given := range strings.Fields("Alex Sam Taylor Jordan Casey Sasha Noor") {
		d := resolve(given+" Lind opened the port.", "PER "+given+" Lind")
		assert.Equal(t, " by ", shown(d), given)
	}
	assert.Equal(t, "f by name", shown(resolve("Mary Lind opened the port.", "PER Mary Lind")))
}

func TestNamesTellNothingIfTheyAreNotAsked(t *testing.T) {
	var d text.Document
	d.Reset("Mary Lind opened the port.")
	text.Segment(&d)
	d.Mentions = append(d.Mentions, text.Mention{Span: text.Span{Start: 0, End: 9}, Type: text.Person, Entity: -1})
	en.Entities().WithoutNameGender().Resolve(&d)
	assert.Equal(t, " by ", shown(&d))
}

func TestTextsSayThatSomebodyIsNeither(t *testing.T) {
	d := resolve("Robin Lind, who uses they/them pronouns, opened the port.", "PER Robin Lind")
	assert.Equal(t, "x by pronoun", shown(d))
	d = resolve("The nonbinary singer Robin Lind opened the port.", "PER Robin Lind")
	assert.Equal(t, "x by pronoun", shown(d))
}

// agree checks what every document promises of its mentions: they stand in order, no
// pronoun has two entities, and none contradicts the gender of its entity.
func agree(t *testing.T, d *text.Document) {
	t.Helper()
	at := map[text.Span]int{}
	for i, m := range d.Mentions {
		if i > 0 && m.Start < d.Mentions[i-1].Start {
			t.Fatalf("mention %d stands before the one before it", i)
		}
		if m.Kind != text.Pronoun {
			continue
		}
		if k, ok := at[m.Span]; ok && k != m.Entity {
			t.Fatalf("%q at %d has two entities", m.In(d.Text), m.Start)
		}
		at[m.Span] = m.Entity
		want := text.NoGender
		switch strings.ToLower(m.In(d.Text)) {
		case "he", "him", "his", "himself":
			want = text.Male
		case "she", "her", "hers", "herself":
			want = text.Female
		}
		if g := d.Entities[m.Entity].Gender; want != text.NoGender && g != text.NoGender && g != want {
			t.Fatalf("%q at %d is of %s, %q", m.In(d.Text), m.Start, d.Entities[m.Entity].Name, g)
		}
	}
}

var pieces = strings.Fields(`Ann·Lee Mary·Pell Sam·Lund Mr.·Ruiz Ruiz Lee Acme·Inc. Oslo he she him her his hers himself herself they them their it its who said told
	"We·won," "She·left," the·mayor a·woman and that , . . . \n\n saw met Mrs.·Pell`)

func TestPronounsAgreeInMadeUpDocuments(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 1))
	tagger, err := en.Names()
	require.NoError(t, err)
	for range 300 {
		var b strings.Builder
		for range 5 + rnd.IntN(120) {
			fmt.Fprintf(&b, "%s ", strings.NewReplacer("·", " ", `\n`, "\n").Replace(pieces[rnd.IntN(len(pieces))]))
		}
		whole(t, tagger.Tag, b.String())
	}
}

// whole runs all stages over a text and checks what it promises.
func whole(t *testing.T, tag func(*text.Document) error, s string) {
	t.Helper()
	var d text.Document
	d.Reset(s)
	text.Segment(&d)
	require.NoError(t, tag(&d))
	finder().Find(&d)
	en.Entities().Resolve(&d)
	agree(t, &d)
}

func TestPronounsAgreeInTheCorpora(t *testing.T) {
	f, err := os.Open("../../../shared/data/coref/gum.dev.jsonl")
	if err != nil {
		t.Skip("no corpus: ", err)
	}
	defer f.Close()
	tagger, err := en.Names()
	require.NoError(t, err)
	for dec := json.NewDecoder(f); dec.More(); {
		var row struct{ Text string }
		require.NoError(t, dec.Decode(&row))
		whole(t, tagger.Tag, row.Text)
	}
}

func FuzzPronounsAgree(f *testing.F) {
	tagger, err := en.Names()
	if err != nil {
		f.Fatal(err)
	}
	f.Add("Ann Lee met Sam Lund. She said he left. \"I saw him,\" she said.")
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) < 4000 {
			whole(t, tagger.Tag, strings.ToValidUTF8(s, ""))
		}
	})
}
