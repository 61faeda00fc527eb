package annotate_test

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// decode reads one object, and no field that v has not.
func decode(t *testing.T, s string, v any) {
	t.Helper()
	require.NoError(t, json.Unmarshal([]byte(s), v))
}

type span struct {
	Start, End int
	Label      string
	KB         string `json:"kb_id"`
	First      int    `json:"token_start"`
	Last       int    `json:"token_end"`
}

func readSpaCy(t *testing.T, out string) (all []string) {
	var doc struct {
		Text          string
		Ents          []span
		Sents, Tokens []span
		Spans         map[string][]span
	}
	decode(t, out, &doc)
	require.Equal(t, story, doc.Text)
	starts, ends := map[int]bool{}, map[int]bool{}
	for i, tok := range doc.Tokens {
		starts[tok.Start], ends[tok.End] = true, true
		if i > 0 {
			assert.Contains(t, []string{"", " "}, runes(doc.Tokens[i-1].End, tok.Start), "tokens cover the text")
		}
	}
	assert.Equal(t, 0, doc.Tokens[0].Start)
	for _, s := range doc.Sents {
		assert.True(t, starts[s.Start] && ends[s.End], "a sentence of whole tokens")
	}
	for _, e := range doc.Ents {
		all = append(all, "ent "+e.Label+" "+runes(e.Start, e.End))
	}
	for _, group := range []string{"mentions", "quotes", "cues", "speakers"} {
		for _, s := range doc.Spans[group] {
			assert.True(t, starts[s.Start] && ends[s.End], "a span of whole tokens")
			assert.NotEmpty(t, s.KB)
			all = append(all, group+" "+s.Label+" "+runes(s.Start, s.End))
		}
	}
	return all
}

func readProdigy(t *testing.T, out string) (all []string) {
	var task struct {
		Text   string
		Tokens []struct {
			Text           string
			Start, End, ID int
			WS             bool
		}
		Spans     []span
		Relations []struct {
			Head, Child int
			HeadSpan    span `json:"head_span"`
			ChildSpan   span `json:"child_span"`
			Label       string
		}
		Meta map[string]string
	}
	decode(t, out, &task)
	text := ""
	for i, tok := range task.Tokens {
		assert.Equal(t, i, tok.ID)
		assert.Equal(t, tok.Text, runes(tok.Start, tok.End))
		text += tok.Text
		if tok.WS {
			text += " "
		}
	}
	assert.Equal(t, story, text)
	for _, s := range task.Spans {
		assert.Equal(t, []int{s.Start, s.End}, []int{task.Tokens[s.First].Start, task.Tokens[s.Last].End})
		all = append(all, s.Label+" "+runes(s.Start, s.End))
	}
	for _, r := range task.Relations {
		assert.Equal(t, []int{r.HeadSpan.Last, r.ChildSpan.Last}, []int{r.Head, r.Child})
		all = append(all, runes(r.HeadSpan.Start, r.HeadSpan.End)+" "+r.Label+" "+runes(r.ChildSpan.Start, r.ChildSpan.End))
	}
	assert.Equal(t, "desk/a b.txt", task.Meta["id"])
	return all
}

func readDoccano(t *testing.T, out string) (all []string) {
	var ex struct {
		Text     string
		Entities []struct {
			ID    int
			Start int `json:"start_offset"`
			End   int `json:"end_offset"`
			Label string
		}
		Relations []struct {
			From int `json:"from_id"`
			To   int `json:"to_id"`
			Type string
		}
	}
	decode(t, out, &ex)
	words := map[int]string{}
	for _, e := range ex.Entities {
		words[e.ID] = runes(e.Start, e.End)
		all = append(all, e.Label+" "+words[e.ID])
	}
	for _, r := range ex.Relations {
		all = append(all, words[r.From]+" "+r.Type+" "+words[r.To])
	}
	return all
}

type labelStudioTask struct {
	Data        struct{ Text, Document string }
	Predictions []struct {
		Score  float64
		Result []struct {
			ID, Type string
			Name     string `json:"from_name"`
			Object   string `json:"to_name"`
			From     string `json:"from_id"`
			To       string `json:"to_id"`
			Labels   []string
			Value    struct {
				Start, End      int
				Text            string
				Labels, Choices []string
			}
		}
	}
}

func labelStudioTasks(t *testing.T, out string) (tasks []labelStudioTask) {
	decode(t, out, &tasks)
	return tasks
}

func readLabelStudio(t *testing.T, out string) (all []string) {
	task := labelStudioTasks(t, out)[0]
	words := map[string]string{}
	var choices []string
	for _, r := range task.Predictions[0].Result {
		switch r.Type {
		case "labels":
			assert.NotContains(t, words, r.ID, "an id names one passage")
			words[r.ID] = runes(r.Value.Start, r.Value.End)
			assert.Equal(t, words[r.ID], r.Value.Text)
			assert.Equal(t, []string{"label", "text"}, []string{r.Name, r.Object})
			all = append(all, r.Value.Labels[0]+" "+words[r.ID])
		case "choices":
			choices = append(choices, r.ID+" "+r.Name+" "+r.Value.Choices[0])
			assert.Equal(t, words[r.ID], r.Value.Text)
		case "relation":
			all = append(all, words[r.From]+" "+r.Labels[0]+" "+words[r.To])
		}
	}
	assert.Equal(t, []string{"q1 act speech", "q2 act speech", "q3 act speech", "q4 act thought", "q4 mode negated", "q5 act speech"}, choices)
	assert.Equal(t, .5, task.Predictions[0].Score)
	return all
}

var bratLine = regexp.MustCompile(`^(?:T\d+\t(\w+) ([\d ;]+)\t(.*)|R\d+\t(\w+) Arg1:(T\d+) Arg2:(T\d+)|\*\tEquiv (T.*)|A\d+\t\w+ T\d+ \w+|#\d+\tAnnotatorNotes T\d+\t.*)$`)

func readBrat(t *testing.T, out string) (all []string) {
	for line := range strings.Lines(out) {
		m := bratLine.FindStringSubmatch(strings.TrimSuffix(line, "\n"))
		require.NotNil(t, m, line)
		switch {
		case m[1] != "":
			var texts []string
			for _, part := range strings.Split(m[2], ";") {
				var start, end int
				_, err := fmt.Sscan(part, &start, &end)
				require.NoError(t, err)
				texts = append(texts, runes(start, end))
			}
			assert.Equal(t, strings.Join(texts, " "), m[3], "the text of the fragments, with blanks between them")
			all = append(all, m[1]+" "+m[3])
		case m[4] != "":
			all = append(all, m[4]+" "+m[5]+" "+m[6])
		case m[7] != "":
			all = append(all, "same "+m[7])
		}
	}
	return all
}

func readCoNLL(t *testing.T, out string) (all []string) {
	lines := strings.Split(out, "\n")
	require.Equal(t, "# global.columns = ID FORM MISC SAYSO:NAME SAYSO:ENTITY SAYSO:QUOTE SAYSO:QUOTES SAYSO:SPEAKER SAYSO:PART", lines[0])
	open := map[int]int{} // column to the span that is open in it
	next := 1
	for _, line := range lines[1:] {
		cells := strings.Split(line, "\t")
		if len(cells) == 1 {
			next, open = 1, map[int]int{}
			continue
		}
		require.Len(t, cells, 9)
		assert.Equal(t, strconv.Itoa(next), cells[0])
		next++
		m := regexp.MustCompile(`TokenRange=(\d+):(\d+)$`).FindStringSubmatch(cells[2])
		start, _ := strconv.Atoi(m[1])
		end, _ := strconv.Atoi(m[2])
		assert.Equal(t, cells[1], runes(start, end))
		for _, column := range []int{3, 5} {
			bio, label, _ := strings.Cut(cells[column], "-")
			at, is := open[column]
			switch bio {
			case "B":
				open[column] = len(all)
				all = append(all, label+" "+cells[1])
			case "I":
				require.True(t, is, "no tag continues what is not open: %s", line)
				all[at] += " " + cells[1]
			default:
				delete(open, column)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b string) int { // names first
		return strings.Index(b, "PER ") - strings.Index(a, "PER ")
	})
	return all
}

func readWeb(t *testing.T, out string) (all []string) {
	var c struct {
		Total int
		First struct {
			Items []struct {
				ID   string
				Body []struct{ Type, Purpose, Value, Source string }

				Target []struct {
					Source   struct{ ID string }
					Selector []struct {
						Type                  string
						Start, End            int
						Exact, Prefix, Suffix string
					}
				}
			}
		}
	}
	decode(t, out, &c)
	require.Len(t, c.First.Items, c.Total)
	for _, a := range c.First.Items {
		var runs, who []string
		for _, target := range a.Target {
			at, words := target.Selector[0], target.Selector[1]
			assert.Equal(t, words.Exact, runes(at.Start, at.End))
			assert.True(t, strings.HasSuffix(runes(0, at.Start), words.Prefix))
			assert.True(t, strings.HasPrefix(runes(at.End, len([]rune(story))), words.Suffix))
			runs = append(runs, words.Exact)
		}
		for _, b := range a.Body {
			if b.Purpose == "identifying" {
				who = append(who, b.Value)
			}
		}
		line := a.Body[0].Value + " " + strings.Join(runs, " … ")
		if a.Body[0].Value == "quote" {
			line += " by " + strings.Join(who, " & ")
		}
		all = append(all, line)
	}
	return all
}

type coreWord struct {
	Index, First, Last   int
	Word, Original, Type string
	Start                int `json:"characterOffsetBegin"`
	End                  int `json:"characterOffsetEnd"`
	Before, After        string
}

func readCore(t *testing.T, out string) (all []string) {
	var doc struct {
		Sentences []struct {
			Index    int
			Entities []struct {
				First, Last int
				Text, NER   string
				Start       int `json:"characterOffsetBegin"`
				End         int `json:"characterOffsetEnd"`
				DocFirst    int `json:"docTokenBegin"`
				DocLast     int `json:"docTokenEnd"`
			} `json:"entitymentions"`
			Tokens []coreWord
		}
		Corefs map[string][]struct {
			Text           string
			Sentence       int  `json:"sentNum"`
			First          int  `json:"startIndex"`
			Last           int  `json:"endIndex"`
			Representative bool `json:"isRepresentativeMention"`
		}
		Quotes []struct {
			ID             int
			Text           string
			Start          int `json:"beginIndex"`
			End            int `json:"endIndex"`
			First          int `json:"beginToken"`
			Last           int `json:"endToken"`
			FirstSentence  int `json:"beginSentence"`
			Mention        string
			MentionBegin   int
			MentionType    string
			Speaker        string
			CanonicalBegin *int `json:"canonicalMentionBegin"`
		}
	}
	decode(t, out, &doc)
	var tokens []coreWord
	text := ""
	for i, s := range doc.Sentences {
		assert.Equal(t, i, s.Index)
		for j, tok := range s.Tokens {
			assert.Equal(t, j+1, tok.Index)
			assert.Equal(t, tok.Word, units(tok.Start, tok.End))
			text += tok.Before + tok.Word
			tokens = append(tokens, tok)
		}
		for _, e := range s.Entities {
			assert.Equal(t, e.Text, units(e.Start, e.End))
			assert.Equal(t, []int{e.Start, e.End}, []int{tokens[e.DocFirst].Start, tokens[e.DocLast-1].End})
			all = append(all, e.NER+" "+e.Text)
		}
	}
	assert.Equal(t, story, text+tokens[len(tokens)-1].After)
	for _, id := range []string{"1", "2"} {
		for _, m := range doc.Corefs[id] {
			words := doc.Sentences[m.Sentence-1].Tokens[m.First-1 : m.Last-1]
			assert.Equal(t, m.Text, units(words[0].Start, words[len(words)-1].End))
			all = append(all, id+" "+m.Text+map[bool]string{true: "*"}[m.Representative])
		}
	}
	for i, q := range doc.Quotes {
		assert.Equal(t, i, q.ID)
		assert.Equal(t, q.Text, units(q.Start, q.End))
		assert.Equal(t, []int{q.Start, q.End}, []int{tokens[q.First].Start, tokens[q.Last].End})
		if q.Mention != "" {
			assert.True(t, strings.HasPrefix(q.Mention, tokens[q.MentionBegin].Word))
		}
		all = append(all, fmt.Sprintf("%s by %s (%s, %s)", q.Text, q.Speaker, q.Mention, q.MentionType))
	}
	return all
}
