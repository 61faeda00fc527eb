package report_test

import (
	"encoding/json"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/people"
	"github.com/d1af08f5/sayso/pipeline/report"
)

// Stories with namesakes, a name that changed, a surname alone, and a quote that is
// denied.
var stories = []string{
	`"We won the match," striker Per Lund said. He smiled. "It was hard," he added.`,
	`"He is guilty," judge Per Lund said on Monday.`,
	`"The case is closed," said the judge, Per Lund.`,
	`"It rained," said Ms. Robin Hale. "It snowed," she added.`,
	`"It froze," said Mr. Robin Hale. He laughed.`,
	`"Schools need money," said teacher Ann Reed. She smiled.`,
	`"Schools need it now," said teacher Ann Holt. "And teachers," she said.`,
	`"We ran," Kovac said.`,
	`"We hid," Kovac said. "We won," Bo Lund Jr. said.`,
	`Bo Lund Jr. did not say that the bridge was closed. "It is open," Norden Rail Co. said.`,
	`"It is safe," Norden Rail said.`,
}

func extracted(t *testing.T, texts []string) (recs []*pipeline.Record) {
	t.Helper()
	p := pipeline.Pipeline{WithText: true}
	for i, text := range texts {
		rec, err := p.ExtractDoc(pipeline.Doc{ID: fmt.Sprint(i), Text: text, Meta: pipeline.Meta{{Name: "outlet", Value: fmt.Sprint("Outlet ", i%3)}, {Name: "date", Value: fmt.Sprintf("2024-0%d-03", i%4+1)}}})
		require.NoError(t, err)
		recs = append(recs, rec)
	}
	return recs
}

func seeds(t *testing.T) (texts []string) {
	t.Helper()
	files, err := filepath.Glob("../../seeds/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, f := range files {
		b, err := os.ReadFile(f)
		require.NoError(t, err)
		texts = append(texts, string(b))
	}
	return texts
}

// rowsOf returns the rows of people that have quotes, and how many quotes those of
// persons have.
func rowsOf(recs []*pipeline.Record, file *people.File, copies bool) (rows []*people.Row, persons, quotes int) {
	x := people.New(file)
	for _, rec := range recs {
		x.Add(rec)
	}
	all := x.Join().Rows()
	if !copies {
		all = people.WithoutCopies(all)
	}
	for _, r := range all {
		if r.Quotes == 0 {
			continue
		}
		rows = append(rows, r)
		if r.Type == pipeline.Person {
			persons++
			quotes += r.Quotes
		}
	}
	return rows, persons, quotes
}

// ranks returns the rows of the two tables of those who are quoted most.
func ranks(page string) (rows []string) {
	for _, m := range regexp.MustCompile(`(?s)<tr><th scope="row"><a href="#kind=[a-z]+&amp;speaker=[^"]*">(.*?)</a>.*?</tr>`).FindAllStringSubmatch(page, -1) {
		cells := regexp.MustCompile(`<td class="n">([^<]*)</td>`).FindAllStringSubmatch(m[0], -1)
		rows = append(rows, fmt.Sprint(html.UnescapeString(m[1]), " ", cells[0][1], " ", cells[1][1], " ", cells[2][1]))
	}
	return rows
}

func TestPeopleAreThoseOfSaysoPeople(t *testing.T) {
	corrections := "alias,name,gender,kind,drop\nAnn Reed,Ann Holt,,,\nKovac,,,,yes\nper:robin-hale~2,,x,,\nNorden Rail,,,place,\nNobody Atall,Somebody,,,\n"
	for name, texts := range map[string][]string{"seeds": seeds(t), "namesakes": stories} {
		recs := extracted(t, texts)
		recs[len(recs)-1].Meta = recs[len(recs)-1].Meta.With("duplicate_of", "1")
		for _, by := range []string{"", corrections} {
			for _, copies := range []bool{true, false} {
				var file *people.File
				if by != "" {
					var err error
					file, err = people.ReadFile(strings.NewReader(by))
					require.NoError(t, err)
				}
				got := page(t, &report.Report{People: file, WithoutCopies: !copies}, recs...)
				rows, persons, quotes := rowsOf(recs, file, copies)
				assert.Contains(t, words(got), fmt.Sprintf("People quoted by name %d in %d quotes", persons, quotes), name)
				assert.Equal(t, first20(rows), ranks(got), name)
			}
		}
	}
}

// first20 returns what the page shows of rows: the first 20 people, then as many
// bodies and places.
func first20(rows []*people.Row) (out []string) {
	for _, persons := range []bool{true, false} {
		n := 0
		for _, r := range rows {
			if (r.Type == pipeline.Person) == persons && n < 20 {
				out = append(out, fmt.Sprint(r.Name, " ", r.Quotes, " ", r.Words, " ", r.Documents))
				n++
			}
		}
	}
	return out
}

func TestPeopleFileCorrectsThePage(t *testing.T) {
	file, err := people.ReadFile(strings.NewReader("alias,name,gender,role,drop\nAnn Reed,Ann Holt,x,minister,\nKovac,,,,yes\nNobody Atall,,,,\n"))
	require.NoError(t, err)
	got := page(t, &report.Report{People: file, PeopleName: "fix.csv"}, extracted(t, stories)...)
	assert.Contains(t, words(got), "Ann Holt minister, corrected by hand nonbinary 3 9 2", "two names, one person")
	assert.Contains(t, words(got), "Names, genders and kinds were corrected by hand: 2 of the 3 lines of fix.csv are about somebody here; nobody is called as in line 4.")
	assert.Contains(t, words(got), "Nobody 2 ", "the quotes of whom the file drops are nobody's")
	assert.NotContains(t, strings.Join(ranks(got), ", "), "Kovac")
}

// A page must lead to the quotes of one of two people of the same name.
func TestNamesakesHaveLinksOfTheirOwn(t *testing.T) {
	got := page(t, new(report.Report), extracted(t, stories)...)
	assert.Contains(t, got, `href="#kind=person&amp;speaker=per%3Aper-lund"`)
	assert.Contains(t, got, `href="#kind=person&amp;speaker=per%3Aper-lund~2"`)
	assert.Contains(t, got, `href="#kind=person&amp;speaker=Ann&#43;Reed"`, "nobody else has the name")
}

// The quotes in the page say who speaks as the figures do.
func TestVoicesOfThePageAreInItsListOfPeople(t *testing.T) {
	got := page(t, &report.Report{Limits: report.Limits{Documents: 3}}, extracted(t, stories)...)
	var known map[string]struct{ ID, Name, Kind string }
	require.NoError(t, json.Unmarshal([]byte(block(got, "people")), &known))
	var docs []struct {
		Quotes []struct{ Voices []struct{ Who int } }
	}
	require.NoError(t, json.Unmarshal([]byte(block(got, "documents")), &docs))
	require.Len(t, docs, 3)
	said := map[string]bool{}
	for _, d := range docs {
		for _, q := range d.Quotes {
			for _, v := range q.Voices {
				assert.NotEmpty(t, known[fmt.Sprint(v.Who)].ID)
				said[fmt.Sprint(v.Who)] = true
			}
		}
	}
	assert.Len(t, known, len(said), "nobody else")
}

func block(page, id string) string {
	_, data, _ := strings.Cut(page, `id="`+id+`">`)
	data, _, _ = strings.Cut(data, "</script>")
	return data
}
