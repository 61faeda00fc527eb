package review_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/extractors/gold"
	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/people"
	"github.com/d1af08f5/sayso/pipeline/review"
	"github.com/d1af08f5/sayso/pipeline/score"
)

const story = "“We wön it,” Ann Lee said. “Nobody else did,” said Bo Day. Kim Ro told us: it rained."

// stories returns records of one text with other ids.
func stories(t *testing.T, n int) (all []*pipeline.Record) {
	t.Helper()
	p := pipeline.Pipeline{WithText: true}
	for i := range n {
		rec, err := p.ExtractDoc(pipeline.Doc{ID: fmt.Sprint(i), Text: story})
		require.NoError(t, err)
		require.GreaterOrEqual(t, len(rec.Quotes), 2)
		all = append(all, rec)
	}
	return all
}

func sample(t *testing.T, s review.Sampler, recs []*pipeline.Record) *review.Sample {
	t.Helper()
	for _, rec := range recs {
		require.NoError(t, s.Add(rec))
	}
	return s.Sample()
}

func drawn(s *review.Sample) map[string]bool {
	out := map[string]bool{}
	for _, d := range s.Docs {
		for q := range d.Drawn {
			out[d.Record.ID+q] = true
		}
		if d.Whole {
			out[d.Record.ID+" whole"] = true
		}
	}
	return out
}

func TestSampleDependsOnTheSeedAlone(t *testing.T) {
	recs := stories(t, 60)
	one := sample(t, review.Sampler{Quotes: 20, Whole: 3, Seed: 1}, recs)
	assert.Len(t, drawn(one), 23)
	assert.Equal(t, drawn(one), drawn(sample(t, review.Sampler{Quotes: 20, Whole: 3, Seed: 1}, recs)))
	assert.NotEqual(t, drawn(one), drawn(sample(t, review.Sampler{Quotes: 20, Whole: 3, Seed: 2}, recs)))
	assert.Contains(t, one.Acts, pipeline.Speech)
	assert.NotContains(t, one.Acts, pipeline.Attitude, "the records have none")
}

func TestSampleTakesStrataAlike(t *testing.T) {
	recs := stories(t, 100)
	for i, rec := range recs {
		rec.Quotes = rec.Quotes[:2]
		rec.Quotes[0].Confidence, rec.Quotes[1].Confidence = .99, .99
		if i < 3 {
			rec.Quotes[0].Confidence = .5
		} else if i < 40 {
			rec.Quotes[0].Confidence = .7
		}
	}
	s := sample(t, review.Sampler{Quotes: 23, Seed: 1}, recs)
	n := make([]int, len(s.Strata))
	for _, d := range s.Docs {
		for _, h := range d.Drawn {
			n[h]++
		}
	}
	assert.Equal(t, []int{3, 10, 0, 10}, n, "all of the few, and as many of the others")
	assert.Equal(t, 160, s.Strata[3].Found)
}

func TestRecordWithoutTextIsAnError(t *testing.T) {
	var s review.Sampler
	assert.ErrorIs(t, s.Add(&pipeline.Record{ID: "a"}), review.ErrNoText)
}

// reviewed returns a sample of two documents, one of them read whole, and its log.
func reviewed(t *testing.T) (*review.Sample, *review.Log, string) {
	t.Helper()
	recs := stories(t, 2)
	s := sample(t, review.Sampler{Quotes: 50, Whole: 1, Seed: 1}, recs)
	path := filepath.Join(t.TempDir(), "gold.jsonl.log")
	log, err := review.OpenLog(path, s.Sum)
	require.NoError(t, err)
	t.Cleanup(func() { log.Close() })
	return s, log, path
}

func TestLogResumesAfterACrash(t *testing.T) {
	s, log, path := reviewed(t)
	require.NoError(t, log.Add(review.Decision{Doc: 0, Quote: "q1", Verdict: review.Right}))
	require.NoError(t, log.Add(review.Decision{Doc: 0, Quote: "q2", Verdict: review.Right}))
	require.NoError(t, log.Add(review.Decision{Doc: 0, Quote: "q2", Verdict: review.Open}))
	require.NoError(t, log.Close())
	b, err := os.ReadFile(path)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(path, append(b, `{"doc":0,"quo`...), 0o600))

	again, err := review.OpenLog(path, s.Sum)
	require.NoError(t, err)
	assert.Len(t, again.All(0), 1, "the decision taken back and the half line do not count")
	require.NoError(t, again.Add(review.Decision{Doc: 1, Quote: "q1", Verdict: review.Dropped}))
	require.NoError(t, again.Close())
	third, err := review.OpenLog(path, s.Sum)
	require.NoError(t, err)
	defer third.Close()
	assert.Len(t, third.All(1), 1)

	_, err = review.OpenLog(path, "other")
	assert.ErrorIs(t, err, review.ErrOtherSample)
}

// goldOf returns the gold file of the decisions as eval reads it.
func goldOf(t *testing.T, s *review.Sample, log *review.Log) []gold.Document {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, review.Gold(&b, s, log))
	var docs []gold.Document
	for d, err := range gold.JSONL(&b) {
		require.NoError(t, err)
		docs = append(docs, d)
	}
	return docs
}

func scored(t *testing.T, docs []gold.Document, recs []*pipeline.Record) *score.Quotes {
	t.Helper()
	q := &score.Quotes{Types: gold.QuoteTypes}
	for _, g := range docs {
		for _, rec := range recs {
			if rec.ID == g.ID {
				q.Add(g, rec)
			}
		}
	}
	return q
}

func TestGoldOfWhatIsRightScoresItRight(t *testing.T) {
	s, log, _ := reviewed(t)
	var recs []*pipeline.Record
	for i, d := range s.Docs {
		recs = append(recs, d.Record)
		if !d.Whole { // one of its quotes stays open
			require.NoError(t, log.Add(review.Decision{Doc: i, Quote: "q1", Verdict: review.Right}))
			continue
		}
		for _, q := range d.Record.Quotes {
			require.NoError(t, log.Add(review.Decision{Doc: i, Quote: q.ID, Verdict: review.Right}))
		}
		require.NoError(t, log.Add(review.Decision{Doc: i, Verdict: review.Read}))
	}
	docs := goldOf(t, s, log)
	require.Len(t, docs, 2)
	c := scored(t, docs, recs).Counts(score.E2E)
	assert.Equal(t, 100., c.F1())
	assert.Equal(t, 1+len(recs[0].Quotes), c.Marked, "what nobody judged is neither right nor wrong")
}

func TestGoldOfCorrections(t *testing.T) {
	s, log, _ := reviewed(t)
	at := 0
	if !s.Docs[0].Whole {
		at = 1
	}
	rec := s.Docs[at].Record
	rain := strings.Index(story, "it rained")
	utf := len([]rune(story[:rain])) // no character beyond the plane
	for _, d := range []review.Decision{
		{Doc: at, Quote: "q1", Verdict: review.Corrected, Content: [][2]int{{0, 12}}, Speaker: &review.Speaker{Name: "Bo Day", Entity: entity(rec, "Bo Day")},
			Person: &review.Person{Alias: "Ann Lee", Gender: "f"}},
		{Doc: at, Quote: "q2", Verdict: review.Dropped},
		{Doc: at, Quote: "new1", Verdict: review.Added, Type: "indirect", Content: [][2]int{{utf, utf + 9}}, Speaker: &review.Speaker{Name: "Kim Ro"}},
		{Doc: at, Verdict: review.Read},
	} {
		require.NoError(t, log.Add(d))
	}
	for _, q := range rec.Quotes[2:] {
		require.NoError(t, log.Add(review.Decision{Doc: at, Quote: q.ID, Verdict: review.Dropped}))
	}
	docs := goldOf(t, s, log)
	require.Len(t, docs, 1)
	g := docs[0]
	require.Len(t, g.Quotes, 2)
	assert.Equal(t, "Bo Day", g.Quotes[0].Speaker[0].In(story), "the mention that is nearest")
	assert.Equal(t, "it rained", g.Quotes[1].Content[0].In(story), "in bytes")
	assert.Equal(t, "Kim Ro", g.Quotes[1].Speaker[0].In(story), "a name that the text has")
	assert.Empty(t, g.Discard)

	require.NoError(t, log.Add(review.Decision{Doc: at, Quote: "q2", Verdict: review.Corrected, Content: [][2]int{{0, 12}},
		Person: &review.Person{Alias: "Bo", Name: "Bo Day", Kind: "person", Role: "mayor", Drop: true}}))
	var rows bytes.Buffer
	require.NoError(t, review.People(&rows, s, log))
	assert.Equal(t, "alias,name,gender,kind,role,drop\nAnn Lee,,f,,,\nBo,Bo Day,,person,mayor,yes\n", rows.String())
	_, err := people.ReadFile(&rows)
	assert.NoError(t, err, "sayso people reads it")
}

func entity(rec *pipeline.Record, name string) string {
	for _, e := range rec.Entities {
		if e.Name == name {
			return e.ID
		}
	}
	return ""
}

// served runs a server and returns the address of its page.
func served(t *testing.T) (address string, log *review.Log) {
	t.Helper()
	s, log, _ := reviewed(t)
	server := &review.Server{Sample: s, Log: log}
	l, address, err := server.Listen(0)
	require.NoError(t, err)
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- server.Serve(ctx, l) }()
	t.Cleanup(func() {
		stop()
		assert.NoError(t, <-done, "it ends cleanly")
	})
	return address, log
}

// ask sends a request and returns the status and the body of the answer.
func ask(t *testing.T, method, url, body string, head map[string]string) (int, string) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, url, strings.NewReader(body))
	require.NoError(t, err)
	for name, value := range head {
		if name == "Host" {
			r.Host = value
			continue
		}
		r.Header.Set(name, value)
	}
	answer, err := http.DefaultClient.Do(r)
	require.NoError(t, err)
	defer answer.Body.Close()
	b, err := io.ReadAll(answer.Body)
	require.NoError(t, err)
	return answer.StatusCode, string(b)
}

func TestServerAnswersItsOwnPageAlone(t *testing.T) {
	address, log := served(t)
	origin := address[:strings.LastIndex(strings.TrimSuffix(address, "/"), "/")]
	const right = `{"doc":0,"quote":"q1","verdict":"right"}`
	own := func(change ...string) map[string]string {
		h := map[string]string{"Origin": origin, "Content-Type": "application/json"}
		for i := 0; i+1 < len(change); i += 2 {
			h[change[i]] = change[i+1]
		}
		return h
	}
	for _, c := range []struct {
		name, method, url, body string
		head                    map[string]string
		want                    int
	}{
		{"the page", "GET", address, "", nil, 200},
		{"without the token", "GET", origin + "/", "", nil, 404},
		{"another token", "GET", origin + "/abcdefghijklmnopqrstuvwx/", "", nil, 404},
		{"a name that points here", "GET", address, "", map[string]string{"Host": "evil.example"}, 421},
		{"localhost", "GET", address, "", map[string]string{"Host": "localhost"}, 421},
		{"another path", "GET", address + "x", "", nil, 404},
		{"no origin", "POST", address + "decide", right, own("Origin", ""), 403},
		{"another origin", "POST", address + "decide", right, own("Origin", "http://evil.example"), 403},
		{"another site", "POST", address + "decide", right, own("Sec-Fetch-Site", "cross-site"), 403},
		{"a form", "POST", address + "decide", right, own("Content-Type", "text/plain"), 403},
		{"by a link", "GET", address + "decide", "", own(), 404},
		{"no such document", "POST", address + "decide", `{"doc":9,"quote":"q1","verdict":"right"}`, own(), 400},
		{"no such quote", "POST", address + "decide", `{"doc":0,"quote":"q99","verdict":"right"}`, own(), 400},
		{"no such verdict", "POST", address + "decide", `{"doc":0,"quote":"q1","verdict":"fine"}`, own(), 400},
		{"no content", "POST", address + "decide", `{"doc":0,"quote":"q1","verdict":"corrected"}`, own(), 400},
		{"content beyond the text", "POST", address + "decide", `{"doc":0,"quote":"q1","verdict":"corrected","content":[[0,9999]]}`, own(), 400},
		{"content backwards", "POST", address + "decide", `{"doc":0,"quote":"q1","verdict":"corrected","content":[[9,3]]}`, own(), 400},
		{"no JSON", "POST", address + "decide", "{", own(), 400},
		{"too much", "POST", address + "decide", `{"type":"` + strings.Repeat("x", 2<<20) + `"}`, own(), 400},
		{"a decision", "POST", address + "decide", right, own(), 204},
	} {
		status, _ := ask(t, c.method, c.url, c.body, c.head)
		assert.Equal(t, c.want, status, c.name)
	}
	assert.Len(t, log.All(0), 1, "one decision came through")
	_, page := ask(t, "GET", address, "", nil)
	assert.Contains(t, page, `"verdict":"right"`, "the page shows it when it is opened again")
	assert.Contains(t, page, "connect-src &#39;self&#39;")
}
