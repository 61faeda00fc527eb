package pipeline

import (
	"encoding/json"
	"math"
	"testing"
	"unsafe"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/extractors/text"
)

// talks returns a document after all stages, with everything that a record can
// express.
func talks() *text.Document {
	const s = "Tass cited Dmitry Peskov as saying 'no'.  He did not say 'yes'."
	span := func(start, end int) text.Span { return text.Span{Start: start, End: end} }
	return &text.Document{
		Text:      s,
		Sentences: []text.Sentence{{Span: span(0, 40)}, {Span: span(42, 63)}},
		Mentions: []text.Mention{
			{Span: span(42, 44), Type: text.Person, Kind: text.Pronoun, Entity: 2},
			{Span: span(0, 4), Type: text.Organization, Entity: 0},
			{Span: span(11, 24), Type: text.Person, Entity: 2},
			{Span: span(5, 10), Type: text.Person, Entity: -1},
		},
		Entities: []text.Entity{
			{Type: text.Organization, Name: "Tass"},
			{Type: text.Location, Name: "nowhere"},
			{Type: text.Person, Name: "Dmitry Peskov", Title: "spokesman", Affiliation: "Kremlin", Gender: text.Male, GenderFrom: text.FromPronoun},
		},
		Quotes: []text.Quote{
			{Type: text.Mixed, Content: []text.Span{span(11, 40)}, Cue: span(5, 10), Speaker: span(0, 4), Who: text.OneBody, Mention: 1, Entity: 0, Via: -1, Confidence: 0.91239},
			{Type: text.Direct, Content: []text.Span{span(35, 37), span(37, 39)}, Cue: span(28, 34), Speaker: span(11, 24), Who: text.OnePerson, Mention: 2, Entity: 2, Via: 0, Confidence: 1},
			{Type: text.Direct, Content: []text.Span{span(57, 62)}, Cue: span(53, 56), Speaker: span(42, 44), Who: text.Unresolved, Mention: -1, Entity: -1, Via: -1, Mode: text.Negated, Confidence: math.NaN()},
			{Type: text.Indirect, Content: []text.Span{span(57, 62)}, Mention: -1, Entity: -1, Via: -1},
		},
	}
}

func TestRecordSaysWhatTheDocumentHolds(t *testing.T) {
	c := chain{model: "m", unit: Byte}
	rec := c.record(Doc{ID: "a"}, talks())
	assert.Equal(t, []Range{{0, 40}, {42, 63}}, rec.Sentences)
	assert.Equal(t, []Entity{
		{ID: "e1", Type: "ORG", Name: "Tass", Mentions: []Mention{{Passage: Passage{Range{0, 4}, "Tass"}, Kind: "name"}}},
		{ID: "e2", Type: "PER", Name: "Dmitry Peskov", Title: "spokesman", Affiliation: "Kremlin", Gender: "m", GenderFrom: "pronoun",
			Mentions: []Mention{{Passage: Passage{Range{11, 24}, "Dmitry Peskov"}, Kind: "name"}, {Passage: Passage{Range{42, 44}, "He"}, Kind: "pronoun"}}},
	}, rec.Entities, "entities without mentions are left out, mentions are in text order")

	require.Len(t, rec.Quotes, 4)
	assert.Equal(t, &Speaker{Passage: Passage{Range{0, 4}, "Tass"}, Kind: OneBody, Entity: "e1", Name: "Tass"}, rec.Quotes[0].Speaker)
	assert.Equal(t, 0.912, rec.Quotes[0].Confidence)
	assert.Empty(t, rec.Quotes[0].Via)
	assert.Equal(t, &Speaker{Passage: Passage{Range{11, 24}, "Dmitry Peskov"}, Kind: OnePerson, Entity: "e2", Name: "Dmitry Peskov"}, rec.Quotes[1].Speaker)
	assert.Equal(t, "q1", rec.Quotes[1].Via)
	assert.Len(t, rec.Quotes[1].Content, 2)
	assert.Equal(t, &Speaker{Passage: Passage{Range{42, 44}, "He"}, Kind: Unresolved}, rec.Quotes[2].Speaker, "who is no entity has no name")
	assert.Equal(t, Negated, rec.Quotes[2].Mode)
	assert.Zero(t, rec.Quotes[2].Confidence)
	assert.Nil(t, rec.Quotes[3].Speaker)
	assert.Nil(t, rec.Quotes[3].Cue)
}

func TestRecordMarshalsInTheOrderPromised(t *testing.T) {
	c := chain{model: "m", unit: Rune}
	b, err := json.Marshal(c.record(Doc{ID: "a", Source: "s", Meta: Meta{{"z", 1}, {"b", json.RawMessage(`1.50`)}}}, talks()))
	require.NoError(t, err)
	assert.Regexp(t, `^\{"schema":2,"id":"a","source":"s","meta":\{"z":1,"b":1\.50\},"model":"m","offset_unit":"rune","sha256":"[0-9a-f]{64}",`+
		`"sentences":\[\{"start":0,"end":40\},\{"start":42,"end":63\}\],`+
		`"entities":\[\{"id":"e1","type":"ORG","name":"Tass","mentions":\[\{"start":0,"end":4,"text":"Tass","kind":"name"\}\]\}`, string(b))

	b, err = json.Marshal(c.record(Doc{}, &text.Document{Text: "x"}))
	require.NoError(t, err)
	assert.Contains(t, string(b), `"sentences":[],"entities":[],"quotes":[]}`, "nothing is no null")
}

func TestRecordSharesNoMemoryWithItsText(t *testing.T) {
	d := talks()
	inside := func(s string) bool {
		start := uintptr(unsafe.Pointer(unsafe.StringData(d.Text)))
		at := uintptr(unsafe.Pointer(unsafe.StringData(s)))
		return start <= at && at < start+uintptr(len(d.Text))
	}
	c := chain{unit: Byte}
	rec := c.record(Doc{}, d)
	assert.False(t, inside(rec.Quotes[0].Content[0].Text))
	assert.False(t, inside(rec.Entities[1].Mentions[0].Text))

	c.withText = true
	rec = c.record(Doc{}, d)
	assert.True(t, inside(rec.Quotes[0].Content[0].Text), "a record that carries its text needs no second copy")
}

func TestRounded(t *testing.T) {
	for in, want := range map[float64]float64{0.5: 0.5, 0.12345: 0.123, 0.9996: 1, 1.5: 1, -1: 0, math.Inf(1): 1, math.Inf(-1): 0} {
		assert.Equal(t, want, rounded(in))
	}
}

// A name that is broken over two lines is one name in the record, and its mention
// the very text.
func TestNamesStandInOneLine(t *testing.T) {
	rec, err := Extract("The plan will not work, said the head of the harbour board on Monday,\nand nobody there wants to pay. \"We are done with it,\" said Ana Lucia\nPereira, who leads the board.")
	require.NoError(t, err)
	require.Len(t, rec.Entities, 1)
	assert.Equal(t, "Ana Lucia Pereira", rec.Entities[0].Name)
	assert.Equal(t, "Ana Lucia\nPereira", rec.Entities[0].Mentions[0].Text)
	require.NotEmpty(t, rec.Quotes)
	speaker := rec.Quotes[len(rec.Quotes)-1].Speaker
	assert.Equal(t, "Ana Lucia Pereira", speaker.Name)
}

// Those who speak together are listed, and the speaker itself has no name then.
func TestMembersOfASpeaker(t *testing.T) {
	d := talks()
	q := &d.Quotes[0]
	q.Speaker, q.Who, q.Mention, q.Entity = text.Span{Start: 0, End: 24}, text.Group, -1, -1
	q.Members = []text.Member{
		{Span: text.Span{Start: 0, End: 4}, Kind: text.OneBody, Mention: 1, Entity: 0},
		{Span: text.Span{Start: 11, End: 24}, Kind: text.Unnamed, Mention: -1, Entity: -1},
	}
	s := (&chain{unit: Byte}).record(Doc{}, d).Quotes[0].Speaker
	assert.Equal(t, &Speaker{Passage: Passage{Range{0, 24}, "Tass cited Dmitry Peskov"}, Kind: GroupSpeaker, Members: []Member{
		{Passage: Passage{Range{0, 4}, "Tass"}, Kind: OneBody, Entity: "e1", Name: "Tass"},
		{Passage: Passage{Range{11, 24}, "Dmitry Peskov"}, Kind: Unnamed},
	}}, s)
}

// An entity that has lost its mentions is nobody's name.
func TestSpeakerWithoutMentionsHasNoName(t *testing.T) {
	d := talks()
	d.Quotes[0].Entity = 1
	s := (&chain{unit: Byte}).record(Doc{}, d).Quotes[0].Speaker
	assert.Empty(t, s.Entity+s.Name)
}

// Aliases are strings of the record's own.
func TestAliases(t *testing.T) {
	d := talks()
	d.Entities[2].Aliases = []string{"Peskov"}
	assert.Equal(t, []string{"Peskov"}, (&chain{unit: Byte}).record(Doc{}, d).Entities[1].Aliases)
}

// The words of a record stand in one buffer, made once and no larger than they
// need.
func TestRecordAllocatesItsWordsOnce(t *testing.T) {
	d := talks()
	b := builder{d: d, text: d.Text, ruler: newRuler(d.Text, Byte)}
	b.grow()
	room := b.words.Cap()
	b.entities()
	b.quotes()
	assert.Equal(t, room, b.words.Cap())
	assert.InDelta(t, b.words.Len(), room, 16)

	b = builder{d: d, text: d.Text, ruler: newRuler(d.Text, Byte), shared: true}
	b.grow()
	b.entities()
	b.quotes()
	assert.Zero(t, b.words.Cap(), "a record that carries its text needs none")
}
