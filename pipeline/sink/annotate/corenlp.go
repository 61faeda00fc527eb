package annotate

import (
	"cmp"
	"io"
	"slices"
	"sort"
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/sink"
)

// CoreNLP writes each record as a line of JSON in the shape that the JSONOutputter
// of Stanford CoreNLP 4 writes for the annotators ner, coref and quote. Offsets count
// units of UTF-16, as Java does. What CoreNLP has no field for stands in "sayso" of
// each quote.
func CoreNLP(w io.Writer) sink.Sink { return lines(w, pipeline.UTF16, coreOf) }

type coreDocument struct {
	ID        string                   `json:"docId"`
	Date      string                   `json:"docDate,omitempty"`
	Text      string                   `json:"text"`
	Sentences []coreSentence           `json:"sentences"`
	Corefs    map[string][]coreMention `json:"corefs"` // a chain for each entity, by its number
	Quotes    []coreQuote              `json:"quotes"` // one for each run
}

type coreSentence struct {
	Index    int          `json:"index"` // from 0
	Entities []coreEntity `json:"entitymentions"`
	Tokens   []coreToken  `json:"tokens"`
}

type coreEntity struct {
	DocFirst int    `json:"docTokenBegin"`
	DocLast  int    `json:"docTokenEnd"` // the first token after it
	First    int    `json:"tokenBegin"`
	Last     int    `json:"tokenEnd"`
	Text     string `json:"text"`
	Start    int    `json:"characterOffsetBegin"`
	End      int    `json:"characterOffsetEnd"`
	Type     string `json:"ner"`
}

type coreToken struct {
	Index    int    `json:"index"` // in the sentence, from 1
	Word     string `json:"word"`
	Original string `json:"originalText"`
	Start    int    `json:"characterOffsetBegin"`
	End      int    `json:"characterOffsetEnd"`
	Type     string `json:"ner"`
	Before   string `json:"before"`
	After    string `json:"after"`
}

type coreMention struct {
	ID             int    `json:"id"`
	Text           string `json:"text"`
	Type           string `json:"type"`
	Number         string `json:"number"`
	Gender         string `json:"gender"`
	Animacy        string `json:"animacy"`
	First          int    `json:"startIndex"` // token in the sentence, from 1
	Last           int    `json:"endIndex"`   // the first token after it
	Head           int    `json:"headIndex"`  // its last token: English names and most phrases end with their head
	Sentence       int    `json:"sentNum"`    // from 1
	Position       [2]int `json:"position"`   // sentence, and mention in it, from 1
	Representative bool   `json:"isRepresentativeMention"`
}

type coreQuote struct {
	ID             int       `json:"id"`
	Text           string    `json:"text"`
	Start          int       `json:"beginIndex"`
	End            int       `json:"endIndex"`
	First          int       `json:"beginToken"`
	Last           int       `json:"endToken"` // the last token itself
	FirstSentence  int       `json:"beginSentence"`
	LastSentence   int       `json:"endSentence"`
	Mention        string    `json:"mention,omitempty"`
	MentionFirst   *int      `json:"mentionBegin,omitempty"`
	MentionLast    *int      `json:"mentionEnd,omitempty"` // the last token itself
	MentionType    string    `json:"mentionType,omitempty"`
	Speaker        string    `json:"speaker"`
	Canonical      string    `json:"canonicalSpeaker"`
	CanonicalFirst *int      `json:"canonicalMentionBegin,omitempty"`
	CanonicalLast  *int      `json:"canonicalMentionEnd,omitempty"`
	Sayso          coreSayso `json:"sayso"`
}

// coreSayso is what CoreNLP has no field for.
type coreSayso struct {
	quoteNote
	Type pipeline.QuoteType `json:"type"`
	Run  int                `json:"run"` // of the quote, from 1
}

// Words of CoreNLP.
var (
	coreTypes    = map[pipeline.EntityType]string{pipeline.Person: "PERSON", pipeline.Place: "LOCATION", pipeline.Organization: "ORGANIZATION"}
	coreKinds    = map[pipeline.MentionKind]string{pipeline.Name: "PROPER", pipeline.Pronoun: "PRONOMINAL", pipeline.Nominal: "NOMINAL"}
	coreGenders  = map[pipeline.Gender]string{pipeline.Female: "FEMALE", pipeline.Male: "MALE"}
	coreSpeakers = map[pipeline.MentionKind]string{pipeline.Name: "name", pipeline.Pronoun: "pronoun", pipeline.Nominal: "animate noun"}
)

const unknownSpeaker, noType, unknown = "Unknown", "O", "UNKNOWN"

// core is a story with its tokens as CoreNLP has them: all are in sentences, and
// their numbers in the document leave none out.
type core struct {
	*story
	tokens
	first []int // token of each sentence, and one after the last
	best  map[*pipeline.Entity]text.Span
	kinds map[text.Span]pipeline.MentionKind
}

func coreOf(s *story) coreDocument {
	c := core{story: s}
	c.represent()
	all := words(s.Text)
	for _, sentence := range s.sentences {
		c.first = append(c.first, len(c.tokens))
		first, last := all.touching(sentence)
		c.tokens = append(c.tokens, all[first:last]...)
	}
	c.first = append(c.first, len(c.tokens))
	return coreDocument{ID: s.ID, Date: s.Meta.Text("date"), Text: s.Text, Sentences: c.sentenceList(), Corefs: c.corefs(), Quotes: c.quoteList()}
}

// sentence returns the sentence of a token.
func (c *core) sentence(token int) int {
	return sort.Search(len(c.first)-1, func(i int) bool { return c.first[i+1] > token })
}

func (c *core) sentenceList() []coreSentence {
	all := []coreSentence{}
	for i := range len(c.first) - 1 {
		one := coreSentence{Index: i, Entities: []coreEntity{}, Tokens: []coreToken{}}
		for n := c.first[i]; n < c.first[i+1]; n++ {
			one.Tokens = append(one.Tokens, c.token(n, n-c.first[i]+1))
		}
		all = append(all, one)
	}
	for _, m := range c.names() {
		first, last := c.touching(m.Span)
		if first == last {
			continue
		}
		n := c.sentence(first)
		begin, end := c.at(m.Span)
		all[n].Entities = append(all[n].Entities, coreEntity{first, last, first - c.first[n], last - c.first[n], m.In(c.Text), begin, end, coreTypes[m.entity.Type]})
		for t := first; t < min(last, c.first[n+1]); t++ {
			all[n].Tokens[t-c.first[n]].Type = coreTypes[m.entity.Type]
		}
	}
	return all
}

// token returns token n of the document, the index-th of its sentence.
func (c *core) token(n, index int) coreToken {
	t := c.tokens[n]
	before, after := 0, len(c.Text)
	if n > 0 {
		before = c.tokens[n-1].End
	}
	if n+1 < len(c.tokens) {
		after = c.tokens[n+1].Start
	}
	start, end := c.at(t)
	return coreToken{index, t.In(c.Text), t.In(c.Text), start, end, noType, c.Text[before:t.Start], c.Text[t.End:after]}
}

// corefs returns the chains of mentions. Those that cross sentences, or are in none,
// are left out.
func (c *core) corefs() map[string][]coreMention {
	all := make(map[string][]coreMention)
	inSentence := make(map[int]int)
	for i, m := range c.mentions {
		first, last := c.touching(m.Span)
		n := c.sentence(first)
		if first == last || last > c.first[n+1] {
			continue
		}
		inSentence[n]++
		chain := strings.TrimPrefix(m.entity.ID, "e") // "e12" is chain 12
		all[chain] = append(all[chain], coreMention{ID: i + 1, Text: m.In(c.Text), Type: coreKinds[m.kind], Number: unknown, Gender: cmp.Or(coreGenders[m.entity.Gender], unknown), Animacy: animacy(m.entity),
			First: first - c.first[n] + 1, Last: last - c.first[n] + 1, Head: last - c.first[n], Sentence: n + 1, Position: [2]int{n + 1, inSentence[n]}, Representative: c.best[m.entity] == m.Span})
	}
	return all
}

func animacy(e *pipeline.Entity) string {
	if e.Type == pipeline.Person {
		return "ANIMATE"
	}
	return "INANIMATE"
}

// represent finds for each entity the mention that names it best: the first with its
// full name, or the first name, or the first of all.
func (c *core) represent() {
	c.best, c.kinds = make(map[*pipeline.Entity]text.Span), make(map[text.Span]pipeline.MentionKind)
	points := make(map[*pipeline.Entity]int)
	for _, m := range c.mentions {
		n := 1
		if m.kind == pipeline.Name {
			n++
			if text.Flat(m.In(c.Text)) == m.entity.Name {
				n++
			}
		}
		if n > points[m.entity] {
			c.best[m.entity], points[m.entity] = m.Span, n
		}
		c.kinds[m.Span] = m.kind
	}
}

func (c *core) quoteList() []coreQuote {
	all := []coreQuote{}
	for i := range c.quotes {
		q := &c.quotes[i]
		for n, run := range q.runs {
			first, last := c.touching(run)
			if first == last {
				continue
			}
			one := coreQuote{ID: len(all), Text: run.In(c.Text), First: first, Last: last - 1, FirstSentence: c.sentence(first), LastSentence: c.sentence(last - 1),
				Speaker: unknownSpeaker, Canonical: unknownSpeaker, Sayso: coreSayso{q.note(), q.Type, n + 1}}
			one.Start, one.End = c.at(run)
			c.attribute(&one, q)
			all = append(all, one)
		}
	}
	return all
}

// attribute fills in who says a quote. Of several, CoreNLP can name one: the words
// for all of them are the speaker, the first has the mention, and the first who is
// an entity the canonical one.
func (c *core) attribute(out *coreQuote, q *quote) {
	if len(q.voices) == 0 {
		return
	}
	v := q.voices[0]
	out.Speaker = cmp.Or(q.Speaker.String(), unknownSpeaker)
	if first, last := c.touching(v.Span); first < last {
		last--
		out.Mention, out.MentionFirst, out.MentionLast, out.MentionType = v.In(c.Text), &first, &last, coreSpeakers[cmp.Or(c.kinds[v.Span], pipeline.Nominal)]
	}
	i := slices.IndexFunc(q.voices, func(v voice) bool { return v.entity != nil })
	if i < 0 {
		return
	}
	v = q.voices[i]
	out.Canonical = v.entity.Name
	if len(q.voices) > 1 {
		out.Canonical = out.Speaker
	}
	if first, last := c.touching(c.best[v.entity]); first < last {
		last--
		out.CanonicalFirst, out.CanonicalLast = &first, &last
	}
}
