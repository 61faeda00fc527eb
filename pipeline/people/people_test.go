package people_test

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/people"
)

// extracted returns the records of stories.
func extracted(t *testing.T, stories []story) (recs []*pipeline.Record) {
	t.Helper()
	var p pipeline.Pipeline
	for _, s := range stories {
		rec, err := p.ExtractDoc(pipeline.Doc{ID: s.id, Text: s.text, Meta: pipeline.Meta{{Name: "date", Value: s.date}}})
		require.NoError(t, err)
		recs = append(recs, rec)
	}
	return recs
}

func joined(recs []*pipeline.Record, file *people.File) *people.People {
	x := people.New(file)
	for _, rec := range recs {
		x.Add(rec)
	}
	return x.Join()
}

// found returns the entity that a record has for a planted name, or -1.
func found(rec *pipeline.Record, p planted) int {
	for i, e := range rec.Entities {
		for _, m := range e.Mentions {
			if m.Kind == pipeline.Name && m.Start < p.end && p.start < m.End {
				return i
			}
		}
	}
	return -1
}

// naming is a planted name, who bears it, and who the program says it is.
type naming struct{ name, who, id string }

func namings(stories []story, recs []*pipeline.Record, all *people.People) (out []naming) {
	for i, s := range stories {
		persons := all.Of(recs[i])
		for _, p := range s.people {
			n := naming{s.id + " " + s.text[p.start:p.end], p.who, s.id + "?"}
			if e := found(recs[i], p); e >= 0 {
				n.id = persons[e].ID
			}
			out = append(out, n)
		}
	}
	return out
}

// pairs returns how many pairs of namings are one person's and said to be, and how
// many are either.
func pairs(t *testing.T, all []naming) (right, saidOne, one int) {
	for i, a := range all {
		for _, b := range all[:i] {
			is, says := a.who == b.who, a.id == b.id
			switch {
			case is && says:
				right++
			case says:
				t.Logf("joined: %s, %s", a.name, b.name)
			case is && testing.Verbose():
				t.Logf("not joined: %s (%s), %s (%s)", a.name, a.id, b.name, b.id)
			}
			if is {
				one++
			}
			if says {
				saidOne++
			}
		}
	}
	return right, saidOne, one
}

func TestJoinFindsWhoIsWho(t *testing.T) {
	file, err := people.ReadFile(strings.NewReader("alias,name\nAnn Reed,Ann Holt\n"))
	require.NoError(t, err)
	for seed := range uint64(3) {
		stories := corpus(seed, 100)
		recs := extracted(t, stories)
		right, saidOne, one := pairs(t, namings(stories, recs, joined(recs, file)))
		precision, recall := 100*float64(right)/float64(saidOne), 100*float64(right)/float64(one)
		t.Logf("seed %d: %d documents, %d pairs: precision %.2f %%, recall %.2f %%", seed, len(stories), one, precision, recall)
		assert.GreaterOrEqual(t, precision, 98.0)
		assert.GreaterOrEqual(t, recall, 95.0)
	}
}

// TestJoinKeepsNoOrder gives the same records in other orders, which must change
// neither rows nor ids.
func TestJoinKeepsNoOrder(t *testing.T) {
	recs := extracted(t, corpus(7, 60))
	want := table(t, joined(recs, nil))
	for seed := range uint64(5) {
		rng := rand.New(rand.NewPCG(seed, 2))
		rng.Shuffle(len(recs), func(i, j int) { recs[i], recs[j] = recs[j], recs[i] })
		require.Equal(t, want, table(t, joined(recs, nil)))
	}
}

func table(t *testing.T, all *people.People) string {
	var b bytes.Buffer
	require.NoError(t, people.WriteCSV(&b, all.Rows()))
	return b.String()
}

// who is an entity of a table test: a name and what its document shows.
type who struct {
	name, title, affiliation, gender, from, date string
	called                                       string // a noun that stands for the entity
	aliases                                      []string
	typ                                          pipeline.EntityType
}

// recordOf makes a record of the entities of one document.
func recordOf(id string, all ...who) *pipeline.Record {
	rec := &pipeline.Record{Schema: pipeline.Schema, ID: id}
	for i, w := range all {
		if w.typ == "" {
			w.typ = pipeline.Person
		}
		if w.date != "" {
			rec.Meta = rec.Meta.With("date", w.date)
		}
		rec.Entities = append(rec.Entities, pipeline.Entity{
			ID: "e" + string(rune('1'+i)), Type: w.typ, Name: w.name, Aliases: w.aliases, Title: w.title, Affiliation: w.affiliation,
			Gender: pipeline.Gender(w.gender), GenderFrom: pipeline.GenderSource(w.from), Mentions: []pipeline.Mention{{Kind: pipeline.Nominal, Passage: pipeline.Passage{Text: w.called}}},
		})
	}
	return rec
}

// TestJoinFollowsItsRules gives each entity a document of its own. want numbers who
// is who: "112" joins the first two.
func TestJoinFollowsItsRules(t *testing.T) {
	body := func(name string, aliases ...string) who {
		return who{name: name, aliases: aliases, typ: pipeline.Organization}
	}
	for _, c := range []struct {
		rule string
		all  []who
		want string
	}{
		{"case and accents", []who{{name: "José Ruiz"}, {name: "Jose Ruiz"}, {name: "JOSE RUIZ"}}, "111"},
		{"apostrophes", []who{{name: "Nora O'Mara"}, {name: "Nora O’Mara"}}, "11"},
		{"particles", []who{{name: "Ursula von der Leyden"}, {name: "Ursula Leyden"}}, "11"},
		{"initials in the middle", []who{{name: "Ann B. Lee"}, {name: "Ann Lee"}, {name: "Ann Beth Lee"}}, "111"},
		{"other initials", []who{{name: "Ann B. Lee"}, {name: "Ann C. Lee"}}, "12"},
		{"no initial, where two bear the name", []who{{name: "Ann B. Lee"}, {name: "Ann C. Lee"}, {name: "Ann Lee"}, {name: "Ann Lee"}}, "1234"},
		{"initials at the start", []who{{name: "J.K. Arden"}, {name: "J. K. Arden"}, {name: "JK Arden"}}, "111"},
		{"one initial is not a name", []who{{name: "J. Arden"}, {name: "J. Arden"}}, "12"},
		{"a surname alone", []who{{name: "Lee"}, {name: "Lee"}, {name: "Ann Lee"}}, "123"},
		{"a given name alone", []who{{name: "Ann"}, {name: "Ann"}}, "12"},
		{"father and son", []who{{name: "Bo Lund Jr."}, {name: "Bo Lund Sr."}}, "12"},
		{"double names", []who{{name: "Ann Berg-Lee"}, {name: "Ann Berg Lee"}}, "11"},
		{"half of a double name", []who{{name: "Ann Berg-Lee"}, {name: "Ann Lee"}}, "12"},
		{"hyphens of given names", []who{{name: "Jean-Luc Moreau"}, {name: "Jean Luc Moreau"}}, "11"},
		{"nickname with a title in common", []who{{name: "Bob Lee", title: "novelist"}, {name: "Robert Lee", title: "novelist"}}, "11"},
		{"nickname that a document shows", []who{{name: "Robert Lee", aliases: []string{"Bob Lee"}}, {name: "Bob Lee"}}, "11"},
		{"nickname alone", []who{{name: "Bob Lee"}, {name: "Robert Lee"}}, "12"},
		{"nickname of another life", []who{{name: "Bob Lee", title: "striker", affiliation: "Norden"}, {name: "Robert Lee", title: "judge", affiliation: "Norden"}}, "12"},
		{"nickname of two", []who{{name: "Bob Lee", title: "novelist"}, {name: "Robert A. Lee", title: "novelist"}, {name: "Robert B. Lee", title: "novelist"}}, "123"},
		{"gender by pronoun", []who{{name: "Robin Hale", gender: "f", from: "pronoun"}, {name: "Robin Hale", gender: "m", from: "pronoun"}}, "12"},
		{"gender by title", []who{{name: "Mary Hale", gender: "f", from: "title"}, {name: "Mary Hale", gender: "m", from: "title"}}, "12"},
		{"a pronoun against the given name", []who{{name: "Mary Hale", gender: "f", from: "pronoun"}, {name: "Mary Hale", gender: "m", from: "pronoun"}}, "11"},
		{"one person who is they", []who{{name: "Robin Hale", gender: "x", from: "pronoun"}, {name: "Robin Hale", gender: "f", from: "pronoun"}}, "11"},
		{"another life", []who{{name: "Per Lund", title: "striker"}, {name: "Per Lund", title: "judge"}}, "12"},
		{"another life by the body", []who{{name: "Per Lund", title: "striker"}, {name: "Per Lund", affiliation: "Norden University"}}, "12"},
		{"another life by a noun", []who{{name: "Per Lund", called: "the midfielder"}, {name: "Per Lund", called: "The judge"}, {name: "Per Lund", called: "the Norden midfielder"}}, "121"},
		{"a noun of somebody else", []who{{name: "Per Lund", called: "the midfielder's agent"}, {name: "Per Lund", called: "the judge"}, {name: "Per Lund", called: "his message to the striker"}}, "111"},
		{"a minister and a chef", []who{{name: "Ann Lee", title: "foreign secretary"}, {name: "Ann Lee", title: "chef"}, {name: "Ann Lee", title: "prime minister"}}, "121"},
		{"a councillor with a shop", []who{{name: "Ann Lee", title: "councillor"}, {name: "Ann Lee", title: "shopkeeper"}}, "11"},
		{"another life later", []who{{name: "Per Lund", title: "striker", date: "1985-01-02"}, {name: "Per Lund", title: "judge", date: "2004-01-02"}}, "11"},
		{"both lives in one document", []who{{name: "Per Lund", title: "striker"}, {name: "Per Lund", title: "senator and former footballer"}, {name: "Per Lund", title: "senator"}}, "111"},
		{"titles that change", []who{{name: "Ann Lee", title: "councillor"}, {name: "Ann Lee", title: "mayor"}, {name: "Ann Lee", title: "director"}}, "111"},
		{"no role, where two lives bear the name", []who{{name: "Per Lund", title: "striker"}, {name: "Per Lund", title: "judge"}, {name: "Per Lund"}, {name: "Per Lund"}}, "1234"},
		{"no gender, where a life tells", []who{{name: "Robin Hale", gender: "f", from: "pronoun", title: "judge"}, {name: "Robin Hale", gender: "m", from: "pronoun", title: "singer"}, {name: "Robin Hale", title: "judge"}}, "121"},
		{"a gender without a role", []who{{name: "Robin Hale", gender: "f", from: "title", title: "judge"}, {name: "Robin Hale", gender: "m", from: "title", title: "striker"}, {name: "Robin Hale", gender: "f", from: "pronoun"}}, "121"},
		{"bodies", []who{body("The Norden Rail Co."), body("Norden Rail"), body("Norden Rail Inc")}, "111"},
		{"bodies by signs", []who{body("Lee & Sons"), body("Lee and Sons"), body("Teachers' Union"), body("Teachers Union")}, "1122"},
		{"nations", []who{body("U.N."), body("United Nations")}, "11"},
		{"an acronym that a document explains", []who{body("Norden Rail Works", "NRW"), body("NRW")}, "11"},
		{"an acronym of two", []who{body("Norden Rail Works", "NRW"), body("New River Water", "NRW"), body("NRW")}, "123"},
		{"a body and a person", []who{body("Ann Lee"), {name: "Ann Lee"}}, "12"},
	} {
		t.Run(c.rule, func(t *testing.T) {
			var recs []*pipeline.Record
			for i, w := range c.all {
				recs = append(recs, recordOf("d"+string(rune('1'+i)), w))
			}
			all := joined(recs, nil)
			number, got := map[string]string{}, ""
			for _, rec := range recs {
				id := all.Of(rec)[0].ID
				if number[id] == "" {
					number[id] = string(rune('1' + len(number)))
				}
				got += number[id]
			}
			assert.Equal(t, c.want, got)
		})
	}
}

// TestJoinTrustsTheManyWithABareName: one doubtful document must not keep all the
// others of somebody well known from being theirs.
func TestJoinTrustsTheManyWithABareName(t *testing.T) {
	var recs []*pipeline.Record
	for i := range 20 {
		recs = append(recs, recordOf("s"+string(rune('a'+i)), who{name: "Per Lund", title: "senator"}), recordOf("n"+string(rune('a'+i)), who{name: "Per Lund"}))
	}
	recs = append(recs, recordOf("j", who{name: "Per Lund", title: "striker"}))
	rows := joined(recs, nil).Rows()
	require.Len(t, rows, 2)
	assert.Equal(t, 40, rows[0].Documents)
}

// TestRowsHaveIDsOfTheirOwn: names that are nobody's in particular, whatever else their
// documents show, make one row.
func TestRowsHaveIDsOfTheirOwn(t *testing.T) {
	for name, all := range map[string][]who{
		"two lives":    {{name: "Per Lund", title: "striker"}, {name: "Per Lund", title: "judge"}, {name: "Per Lund", gender: "m", from: "pronoun"}, {name: "Per Lund"}},
		"two initials": {{name: "Per B. Lund"}, {name: "Per C. Lund"}, {name: "Per Lund", title: "judge"}, {name: "Per Lund", title: "striker"}},
	} {
		var recs []*pipeline.Record
		for i, w := range all {
			recs = append(recs, recordOf("d"+string(rune('1'+i)), w))
		}
		rows := joined(recs, nil).Rows()
		require.Len(t, rows, 3, name)
		for _, r := range rows {
			assert.Equal(t, map[bool]int{true: 2, false: 1}[r.Alone], r.Documents, "%s: %s", name, r.ID)
		}
	}
}

// TestRowsCountADocumentOnce has one document call somebody by two names that it
// does not join itself.
func TestRowsCountADocumentOnce(t *testing.T) {
	rows := joined([]*pipeline.Record{recordOf("a", who{name: "Ann B. Lee"}, who{name: "Ann Lee"}), recordOf("b", who{name: "Ann Lee"})}, nil).Rows()
	require.Len(t, rows, 1)
	assert.Equal(t, 2, rows[0].Documents)
}

func TestRowsShowWhatTheyRestOn(t *testing.T) {
	a := recordOf("a", who{name: "Ann Lee", title: "mayor", gender: "f", from: "pronoun", date: "2004-03-02T10:00:00Z", aliases: []string{"Lee"}})
	b := recordOf("b", who{name: "Ann Lee", title: "Mayor", gender: "m", from: "pronoun", date: "Mon, 05 Jan 2004 10:00:00 GMT"})
	c := recordOf("c", who{name: "Ann Lee", gender: "f", from: "name"}, who{name: "Bo Lund"})
	a.Meta = a.Meta.With("outlet", "Herald")
	b.Meta = b.Meta.With("outlet", "Post").With("duplicate_of", "a")
	said := pipeline.Quote{Content: []pipeline.Passage{{Text: "“We won — at last,"}, {Text: "and well.”"}}, Speaker: &pipeline.Speaker{Entity: "e1"}}
	both := pipeline.Quote{Content: []pipeline.Passage{{Text: "“Yes.”"}}, Speaker: &pipeline.Speaker{Members: []pipeline.Member{{Entity: "e1"}, {Entity: "e2"}}}}
	a.Quotes, b.Quotes, c.Quotes = []pipeline.Quote{said}, []pipeline.Quote{said}, []pipeline.Quote{both}
	rows := joined([]*pipeline.Record{a, b, c}, nil).Rows()
	var out bytes.Buffer
	require.NoError(t, people.WriteCSV(&out, rows))
	assert.Equal(t, `id,name,kind,alone,aliases,role,titles,affiliations,gender,gender_from,gender_evidence,gender_contradicted,documents,quotes,words,copies,copied_quotes,copied_words,first,last,outlets,people_file_lines
per:ann-lee,Ann Lee,person,,Lee,,mayor,,f,name,"name f 1, pronoun f 1, pronoun m 1",yes,3,3,13,1,1,6,2004-01-05,2004-03-02,Herald; Post,
per:bo-lund,Bo Lund,person,,,,,,,,,,1,1,1,0,0,0,,,,
`, strings.ReplaceAll(out.String(), "Mayor", "mayor"))
	less := people.WithoutCopies(rows)
	assert.Equal(t, []int{2, 2, 7}, []int{less[0].Documents, less[0].Quotes, less[0].Words})
}

func TestPeopleFileHasTheLastWord(t *testing.T) {
	recs := []*pipeline.Record{
		recordOf("a", who{name: "Ann Reed", gender: "m", from: "pronoun"}, who{name: "Getty Images", typ: pipeline.Person}),
		recordOf("b", who{name: "Ann Holt"}, who{name: "Ann Reed"}),
		recordOf("c", who{name: "Madonna"}, who{name: "Post", typ: pipeline.Place}),
		recordOf("d", who{name: "Madonna"}, who{name: "Per Lund", title: "striker"}),
		recordOf("e", who{name: "Per Lund", title: "judge"}, who{name: "Per Lund", title: "judge"}),
	}
	file, err := people.ReadFile(strings.NewReader(`alias,name,gender,kind,role,drop
# She married in 2004.
Ann Reed,Ann Holt,f,,minister,
Getty Images,,,,,yes
madonna,Madonna,f,,,
Post,The Post,,organization,,
per:per-lund~2,Per A. Lund,,,,
Nobody Here,,m,,,
`))
	require.NoError(t, err)
	x := people.New(file)
	for _, rec := range recs {
		x.Add(rec)
	}
	all := x.Join()
	rows := map[string]*people.Row{}
	for _, r := range all.Rows() {
		rows[r.ID] = r
	}
	holt := rows["per:ann-holt"]
	require.NotNil(t, holt)
	assert.Equal(t, []any{"Ann Holt", pipeline.Female, "file", "minister", 2, []int{3}}, []any{holt.Name, holt.Gender, holt.GenderFrom, holt.Role, holt.Documents, holt.Lines})
	assert.NotContains(t, rows, "per:getty-images")
	assert.Empty(t, all.Of(recs[0])[1].ID)
	assert.Equal(t, 2, rows["per:madonna"].Documents)
	assert.Equal(t, all.Of(recs[2])[0].ID, all.Of(recs[3])[0].ID)
	assert.Equal(t, pipeline.Organization, rows["org:the-post"].Type)
	assert.Contains(t, rows, "per:per-lund")
	assert.Contains(t, rows, "per:per-a-lund")
	assert.Equal(t, []int{2, 1, 2, 1, 1, 0}, all.Hits())
}

func TestPeopleFileSaysWhatIsWrong(t *testing.T) {
	for _, c := range []struct{ file, want string }{
		{"", "empty"},
		{"alias,nmae\n", `column "nmae"`},
		{"gender\nf\n", "neither a column"},
		{"name,gender\nAnn Lee,woman\n", `line 2: gender "woman"`},
		{"name,kind\nAnn Lee,dog\n", `line 2: kind "dog"`},
		{"name,drop\nAnn Lee,maybe\n", `line 2: drop "maybe"`},
		{"alias,name\nAnn Lee,Ann Berg\nann lee,Ann Holt\n", `line 3: alias "ann lee": line 2`},
	} {
		_, err := people.ReadFile(strings.NewReader(c.file))
		assert.ErrorContains(t, err, c.want)
	}
}

// TestRowsCountTheSameOnce: what several documents show alike is one entry with its
// number, and numbers are words of quotes.
func TestRowsCountTheSameOnce(t *testing.T) {
	var recs []*pipeline.Record
	for _, id := range []string{"a", "b", "c"} {
		rec := recordOf(id, who{name: "Ann Lee", title: "mayor", gender: "f", from: "pronoun"})
		rec.Quotes = []pipeline.Quote{{Content: []pipeline.Passage{{Text: "“In 1987 — 12 boats.”"}}, Speaker: &pipeline.Speaker{Entity: "e1"}}}
		recs = append(recs, rec)
	}
	rows := joined(recs, nil).Rows()
	require.Len(t, rows, 1)
	assert.Equal(t, "pronoun f 3", rows[0].GenderEvidence)
	assert.Equal(t, []string{"mayor"}, rows[0].Titles)
	assert.Equal(t, 12, rows[0].Words)
}
