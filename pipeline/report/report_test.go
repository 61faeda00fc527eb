package report_test

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/report"
)

// record makes a record of one quote for each speaker. A gender stands behind a
// slash: "Ann Lee/f".
func record(id, outlet, date string, speakers ...string) *pipeline.Record {
	rec := &pipeline.Record{Schema: pipeline.Schema, ID: id, Model: "m", OffsetUnit: pipeline.Byte, SHA256: id,
		Meta: pipeline.Meta{{Name: "outlet", Value: outlet}, {Name: "date", Value: date}}}
	for i, s := range speakers {
		name, gender := s, ""
		if i := len(s) - 2; s[i] == '/' {
			name, gender = s[:i], s[i+1:]
		}
		e := fmt.Sprint("e", i+1)
		about := pipeline.Entity{ID: e, Type: pipeline.Person, Name: name, Gender: pipeline.Gender(gender)}
		if gender != "" {
			about.GenderFrom = pipeline.FromPronoun
		}
		rec.Entities = append(rec.Entities, about)
		rec.Quotes = append(rec.Quotes, pipeline.Quote{ID: fmt.Sprint("q", i+1), Type: pipeline.Direct, Act: pipeline.Speech,
			Content: []pipeline.Passage{{Text: "“We won it.”"}},
			Speaker: &pipeline.Speaker{Kind: pipeline.OnePerson, Entity: e, Name: name}})
	}
	return rec
}

func page(t *testing.T, r *report.Report, recs ...*pipeline.Record) string {
	t.Helper()
	for _, rec := range recs {
		require.NoError(t, r.Add(rec))
	}
	var b strings.Builder
	require.NoError(t, r.Write(&b))
	return b.String()
}

// words returns the text of the page without its data, one space between words.
func words(page string) string {
	page = regexp.MustCompile(`(?s)<(style|script|svg)\b.*?</(style|script|svg)>`).ReplaceAllString(page, " ")
	return strings.Join(strings.Fields(html.UnescapeString(regexp.MustCompile(`<[^>]*>`).ReplaceAllString(page, " "))), " ")
}

func TestUnknownIsABarAndLeavesARange(t *testing.T) {
	got := words(page(t, new(report.Report),
		record("1", "A", "2024-01-02", "Ann Lee/f", "Bo Day/m", "Kim Ro"),
		record("2", "A", "2024-02-02", "Ann Lee/f")))
	assert.Contains(t, got, "Quotes 2 50% 0 0% 1 25% 1 25% 4 67% 50–75%", "of quotes")
	assert.Contains(t, got, "People 1 33% 0 0% 1 33% 1 33% 3 50% 33–67%", "of people, each once")
	assert.Contains(t, got, "Words 6 50% 0 0% 3 25% 3 25% 12 67% 50–75%", "of words")
	assert.Contains(t, got, "Ann Lee woman 2 6 2", "quoted most: quotes, words, articles")
	assert.Contains(t, got, "January 2024 1 3 33% 33% 33% 33–67%")
	assert.Contains(t, got, "2 articles from 1 outlet, January 2024 to February 2024")
}

// TestWhomPeopleSpeakFor: the figures of a party are of the people whom articles join to
// it; an honorific is no role.
func TestWhomPeopleSpeakFor(t *testing.T) {
	a, b, c := record("a", "Post", "2024-03-01", "Ann Lee/f", "Bo Day/m"), record("b", "Post", "2024-03-02", "Ann Lee/f"), record("c", "Post", "2024-03-02", "Kim Ro")
	a.Entities[0].Title, a.Entities[0].Affiliation = "Dame", "Greens"
	a.Entities[1].Title, a.Entities[1].Affiliation = "MP", "Greens"
	b.Entities[0].Title, b.Entities[0].Affiliation = "leader", "Greens"
	p := page(t, new(report.Report), a, b, c)
	assert.Contains(t, words(p), "For whom they speak")
	assert.Contains(t, words(p), "Greens 2 3 67% 33% 0% 67%")
	assert.Contains(t, p, `href="#of=Greens"`)
	assert.Contains(t, words(p), "Ann Lee leader, Greens woman")
	assert.NotContains(t, words(page(t, new(report.Report), c)), "For whom they speak")
}

func TestSpeakersTogetherCountEach(t *testing.T) {
	rec := record("1", "A", "", "Ann Lee/f", "Bo Day/m")
	rec.Quotes = rec.Quotes[:1]
	rec.Quotes[0].Speaker = &pipeline.Speaker{Kind: pipeline.GroupSpeaker, Members: []pipeline.Member{
		{Kind: pipeline.OnePerson, Entity: "e1", Name: "Ann Lee"}, {Kind: pipeline.OnePerson, Entity: "e2", Name: "Bo Day"}}}
	got := words(page(t, new(report.Report), rec))
	assert.Contains(t, got, "Quotes 1 3 words", "one quote")
	assert.Contains(t, got, "Quotes 1 50% 0 0% 1 50% 0 0% 2", "of a woman and of a man")
}

func TestWhatIsNotAssertedDoesNotCount(t *testing.T) {
	rec := record("1", "A", "", "Ann Lee/f", "Bo Day/m")
	rec.Quotes[1].Mode = pipeline.Negated
	got := words(page(t, new(report.Report), rec))
	assert.Contains(t, got, "Quotes 1 100% 0 0% 0 0% 0 0% 1")
	assert.Contains(t, got, "1 quote that the text denies or only imagines (“she did not say …”) is not counted")
}

func TestASpokesmanIsNobodyAcrossDocuments(t *testing.T) {
	rec := record("1", "A", "", "Ann Lee")
	rec.Entities = nil
	rec.Quotes[0].Speaker = &pipeline.Speaker{Kind: pipeline.Unnamed, Passage: pipeline.Passage{Text: "a spokesman"}}
	got := words(page(t, new(report.Report), rec))
	assert.Contains(t, got, "A person without a name a spokesman 1 100%")
	assert.Contains(t, got, "People None.")
}

const hostile = `</script><script>alert(1)</script><!-- "quoted" & 'single' ` + "\u2028\u2029 \U0001F600" + ` <img src=x onerror=alert(2)>`

func TestTextStaysText(t *testing.T) {
	rec := record(hostile, hostile, hostile, hostile+"/f")
	rec.Text = hostile
	rec.Meta = append(rec.Meta, pipeline.Field{Name: "title", Value: hostile})
	got := page(t, &report.Report{Title: hostile}, rec)
	assert.Equal(t, 3, strings.Count(got, "</script>"), "those of the page")
	for _, bad := range []string{"<img", "<!--", "alert(1)</script>"} {
		assert.False(t, strings.Contains(got, bad), bad)
	}
	_, data, _ := strings.Cut(got, `id="documents">`)
	data, _, _ = strings.Cut(data, "</script>")
	assert.False(t, strings.ContainsAny(data, "<>&\u2028\u2029"), "data is inert")
	var docs []struct{ ID, Text string }
	require.NoError(t, json.Unmarshal([]byte(data), &docs))
	assert.Equal(t, hostile, docs[0].ID)
	assert.Equal(t, hostile, docs[0].Text)
}

func TestPolicyHasTheHashesOfThePage(t *testing.T) {
	got := html.UnescapeString(page(t, new(report.Report), record("1", "A", "", "Ann Lee/f")))
	policy := regexp.MustCompile(`Content-Security-Policy" content="([^"]*)"`).FindStringSubmatch(got)[1]
	assert.True(t, strings.HasPrefix(policy, "default-src 'none';"), policy)
	assert.NotContains(t, policy, "unsafe")
	for _, tag := range []string{"style", "script"} {
		inline := regexp.MustCompile(`(?s)<`+tag+`>(.*?)</`+tag+`>`).FindAllStringSubmatch(got, -1)
		require.Len(t, inline, 1)
		sum := sha256.Sum256([]byte(inline[0][1]))
		assert.Contains(t, policy, tag+"-src 'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'")
	}
	assert.NotRegexp(t, `<[^>]* style=`, got, "the policy forbids style attributes")
	assert.NotRegexp(t, `(?:src|href)="(?:https?:)?//`, got)
}

func corpus(n int) (recs []*pipeline.Record) {
	for i := range n {
		recs = append(recs, record(fmt.Sprint(i), fmt.Sprint("Outlet ", i%40), fmt.Sprintf("20%02d-0%d-03", i%9+10, i%8+1), fmt.Sprintf("Ann Lee %d/f", i%30), "Bo Day/m", "Kim Ro"))
	}
	return recs
}

func TestSameRecordsSameBytes(t *testing.T) {
	first := page(t, new(report.Report), corpus(200)...)
	for range 5 {
		require.Equal(t, first, page(t, new(report.Report), corpus(200)...))
	}
}

// held returns the ids of the documents in a page.
func held(t *testing.T, page string) (ids []string) {
	t.Helper()
	_, data, _ := strings.Cut(page, `id="documents">`)
	data, _, _ = strings.Cut(data, "</script>")
	var docs []struct{ ID string }
	require.NoError(t, json.Unmarshal([]byte(data), &docs))
	for _, d := range docs {
		ids = append(ids, d.ID)
	}
	return ids
}

func TestLimitsLeaveOutQuotesAndNoFigure(t *testing.T) {
	recs := corpus(300)
	few := page(t, &report.Report{Limits: report.Limits{Documents: 10}}, recs...)
	assert.Len(t, held(t, few), 10)
	assert.Contains(t, words(few), "All figures above count all 300 articles.")
	assert.Contains(t, words(few), "Quotes 300 33% 0 0% 300 33% 300 33% 900")
	back := make([]*pipeline.Record, len(recs))
	for i, rec := range recs {
		back[len(recs)-1-i] = rec
	}
	assert.ElementsMatch(t, held(t, few), held(t, page(t, &report.Report{Limits: report.Limits{Documents: 10}}, back...)), "whatever the order")
	small := held(t, page(t, &report.Report{Limits: report.Limits{Documents: 100, Bytes: 5000}}, recs...))
	assert.Less(t, len(small), 10)
	assert.Subset(t, held(t, few), small, "by the same rule")
}

func TestLongTimesAreCountedByYears(t *testing.T) {
	got := words(page(t, new(report.Report), corpus(90)...))
	assert.Contains(t, got, "By year")
	assert.Contains(t, got, "2010 10 30 33% 33% 33%")
	assert.Contains(t, got, "15 more outlets have", "beyond the first 25")
}

func TestEmptyCorpus(t *testing.T) {
	got := words(page(t, new(report.Report)))
	assert.Contains(t, got, "0 articles")
	assert.Contains(t, got, "Quotes 0 – 0 – 0 – 0 – 0 – –")
}

func TestOffsetsOutsideTheTextAreAnError(t *testing.T) {
	rec := record("1", "A", "", "Ann Lee/f")
	rec.Text = "short"
	rec.Quotes[0].Content[0].End = 99
	assert.ErrorContains(t, new(report.Report).Add(rec), "document 1: offsets 0 to 99 are not in the text")
}

func TestTextsOfOtherUnits(t *testing.T) {
	for _, unit := range []pipeline.OffsetUnit{pipeline.Byte, pipeline.Rune, pipeline.UTF16} {
		p := pipeline.Pipeline{Offsets: unit, WithText: true}
		rec, err := p.Extract("\U0001F600 – “We won,” Ann Lee said.")
		require.NoError(t, err)
		assert.Contains(t, page(t, new(report.Report), rec), `"runs":[[5,14]]`, unit)
	}
}

func BenchmarkAdd(b *testing.B) {
	recs := corpus(1000)
	b.ReportAllocs()
	for b.Loop() {
		r := &report.Report{Limits: report.Limits{Documents: 100}}
		for _, rec := range recs {
			if err := r.Add(rec); err != nil {
				b.Fatal(err)
			}
		}
	}
}
