package table

import (
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/pipeline"
)

// Quotes has a row for each quote.
var Quotes = &Table{
	Name:    "quotes",
	About:   "a quote",
	Columns: quoteColumns,
	each:    func(it *item, yield func() bool) { it.quotes(one, yield) },
}

// Said has the columns of Quotes for those who read one table alone: a quote of
// several who speak together has a row for each of them, so that rows can be
// counted by name.
var Said = &Table{
	Name:    "quotes",
	About:   "a quote; of several who speak together, a row for each",
	Columns: quoteColumns,
	each:    func(it *item, yield func() bool) { it.quotes(each, yield) },
}

// Speakers has a row for each quote and each of those who speak it. A quote that the
// text lays to nobody has none.
var Speakers = &Table{
	Name:    "speakers",
	About:   "somebody who speaks a quote; of several who speak together, each",
	Columns: speakerColumns,
	each: func(it *item, yield func() bool) {
		for i := range it.rec.Quotes {
			it.quote = &it.rec.Quotes[i]
			for j, m := range each(it.quote) {
				if it.speaks(&m, j+1); !yield() {
					return
				}
			}
		}
	},
}

var quoteColumns = slices.Concat(document(true), []Column{
	{Name: "quote", Type: Text, About: "its id in the document: q1, q2, …", of: func(it *item) any { return text(it.quote.ID) }},
	{Name: "type", Type: Text, About: "direct (all of it in quotation marks), mixed (a part) or indirect (nothing)", of: func(it *item) any { return text(it.quote.Type) }},
	{Name: "act", Type: Text, About: "what it reports: speech (said), thought (believes) or attitude (backed)", of: func(it *item) any { return text(it.quote.Act) }},
	{Name: "content", Type: Text, Null: true, About: "what is said: its runs with a space between them, quotation marks included", of: func(it *item) any { return text(content(it.quote)) }},
	{Name: "words", Type: Int, About: "how many words that are", of: func(it *item) any { return Words(it.quote) }},
	{Name: "cue", Type: Text, Null: true, About: "the words that introduce it: said", of: ofCue(func(c *pipeline.Cue) any { return text(c.Text) })},
	{Name: "cue_lemma", Type: Text, Null: true, About: "the dictionary form of the cue: say", of: ofCue(func(c *pipeline.Cue) any { return text(c.Lemma) })},
	{Name: "speaker", Type: Text, Null: true, About: "the words that stand for who speaks: she", of: ofVoice(func(m *pipeline.Member) any { return text(m.Text) })},
	{Name: "name", Type: Text, Null: true, About: "the name of who speaks, if the document gives it", of: ofVoice(func(m *pipeline.Member) any { return text(m.Name) })},
	{Name: "kind", Type: Text, Null: true, About: "what speaks: person, organization, place, group, document, unnamed or unresolved; empty if the text lays the quote to nobody", of: ofVoice(func(m *pipeline.Member) any { return text(m.Kind) })},
	{Name: "entity", Type: Text, Null: true, About: "the id of who speaks among the entities of the document", of: ofVoice(func(m *pipeline.Member) any { return text(m.Entity) })},
	{Name: "entity_type", Type: Text, Null: true, About: "what that entity is: PER, LOC, ORG", of: ofEntity(func(e *pipeline.Entity) any { return text(e.Type) })},
}, described, []Column{
	{Name: "member", Type: Int, Null: true, About: "of several who speak together, which one the row is about, from 1", of: func(it *item) any { return number(it.member) }},
	{Name: "names", Type: Texts, About: "the names of all who speak it", of: func(it *item) any { return allNames(it.quote) }},
	{Name: "mode", Type: Text, Null: true, About: "negated (did not say) or hypothetical (would say); empty if the text says that it was said", of: func(it *item) any { return text(it.quote.Mode) }},
	{Name: "via", Type: Text, Null: true, About: "the id of the quote that reports this one", of: func(it *item) any { return text(it.quote.Via) }},
	{Name: "confidence", Type: Real, About: "how likely it is, 0 to 1, that the quote and its speaker are right", of: func(it *item) any { return it.quote.Confidence }},
	{Name: "quote_start", Type: Int, Null: true, About: "where its first run begins in the text", of: extent(func(q *pipeline.Quote) int { return q.Content[0].Start })},
	{Name: "quote_end", Type: Int, Null: true, About: "where its last run ends: the first unit after it", of: extent(func(q *pipeline.Quote) int { return q.Content[len(q.Content)-1].End })},
	{Name: "cue_start", Type: Int, Null: true, About: "where the cue begins", of: ofCue(func(c *pipeline.Cue) any { return c.Start })},
	{Name: "cue_end", Type: Int, Null: true, About: "where the cue ends", of: ofCue(func(c *pipeline.Cue) any { return c.End })},
	{Name: "speaker_start", Type: Int, Null: true, About: "where the words for who speaks begin", of: ofVoice(func(m *pipeline.Member) any { return m.Start })},
	{Name: "speaker_end", Type: Int, Null: true, About: "where they end", of: ofVoice(func(m *pipeline.Member) any { return m.End })},
	{Name: "runs", Type: Texts, About: "the runs of content, in text order", of: runs(func(p pipeline.Passage) string { return clean(p.Text) })},
	{Name: "run_starts", Type: Ints, About: "where each run begins", of: runs(func(p pipeline.Passage) int { return p.Start })},
	{Name: "run_ends", Type: Ints, About: "where each run ends", of: runs(func(p pipeline.Passage) int { return p.End })},
})

var speakerColumns = slices.Concat(document(true), []Column{
	{Name: "quote", Type: Text, About: "the id of the quote in the document: q1, q2, …", of: func(it *item) any { return text(it.quote.ID) }},
	{Name: "member", Type: Int, About: "which of those who speak it together, from 1; 1 for one who speaks alone", of: func(it *item) any { return it.member }},
	{Name: "together", Type: Int, About: "how many speak it together; 1 for one who speaks alone", of: func(it *item) any { return len(each(it.quote)) }},
	{Name: "speaker", Type: Text, Null: true, About: "the words that stand for the speaker: she", of: ofVoice(func(m *pipeline.Member) any { return text(m.Text) })},
	{Name: "name", Type: Text, Null: true, About: "the speaker's name, if the document gives it", of: ofVoice(func(m *pipeline.Member) any { return text(m.Name) })},
	{Name: "kind", Type: Text, About: "what speaks: person, organization, place, group, document, unnamed or unresolved", of: ofVoice(func(m *pipeline.Member) any { return text(m.Kind) })},
	{Name: "entity", Type: Text, Null: true, About: "the speaker's id among the entities of the document", of: ofVoice(func(m *pipeline.Member) any { return text(m.Entity) })},
	{Name: "entity_type", Type: Text, Null: true, About: "what that entity is: PER, LOC, ORG", of: ofEntity(func(e *pipeline.Entity) any { return text(e.Type) })},
}, described, []Column{
	{Name: "speaker_start", Type: Int, About: "where the words for the speaker begin in the text", of: ofVoice(func(m *pipeline.Member) any { return m.Start })},
	{Name: "speaker_end", Type: Int, About: "where they end", of: ofVoice(func(m *pipeline.Member) any { return m.End })},
	{Name: "quote_type", Type: Text, Joined: true, About: "the quote's type: direct, mixed or indirect", of: func(it *item) any { return text(it.quote.Type) }},
	{Name: "act", Type: Text, Joined: true, About: "the quote's act: speech, thought or attitude", of: func(it *item) any { return text(it.quote.Act) }},
	{Name: "mode", Type: Text, Null: true, Joined: true, About: "the quote's mode: negated, hypothetical or empty", of: func(it *item) any { return text(it.quote.Mode) }},
	{Name: "words", Type: Int, Joined: true, About: "how many words the quote has", of: func(it *item) any { return Words(it.quote) }},
	{Name: "confidence", Type: Real, Joined: true, About: "the quote's confidence, 0 to 1", of: func(it *item) any { return it.quote.Confidence }},
})

// quotes yields an item for each quote and each voice in it, as split says.
func (it *item) quotes(split func(*pipeline.Quote) []pipeline.Member, yield func() bool) {
	for i := range it.rec.Quotes {
		it.quote = &it.rec.Quotes[i]
		all := split(it.quote)
		if len(all) == 0 {
			it.voice, it.entity, it.member = nil, nil, 0
			if !yield() {
				return
			}
		}
		for j, m := range all {
			if it.speaks(&m, j+1); len(all) == 1 {
				it.member = 0
			}
			if !yield() {
				return
			}
		}
	}
}

// speaks makes m the voice of the item.
func (it *item) speaks(m *pipeline.Member, nth int) {
	it.voice, it.member, it.entity = m, nth, it.entities[m.Entity]
}

// one returns the speaker of a quote as one voice, also that of several.
func one(q *pipeline.Quote) []pipeline.Member {
	if s := q.Speaker; s != nil {
		return []pipeline.Member{{Passage: s.Passage, Kind: s.Kind, Entity: s.Entity, Name: s.Name}}
	}
	return nil
}

// each returns those who speak a quote together, or the one who speaks it.
func each(q *pipeline.Quote) []pipeline.Member {
	if q.Speaker != nil && q.Speaker.Members != nil {
		return q.Speaker.Members
	}
	return one(q)
}

func allNames(q *pipeline.Quote) []string {
	names := []string{}
	for _, m := range each(q) {
		if m.Name != "" {
			names = append(names, clean(m.Name))
		}
	}
	return names
}

// content returns the runs of q, joined by spaces.
func content(q *pipeline.Quote) string {
	texts := make([]string, len(q.Content))
	for i, p := range q.Content {
		texts[i] = p.Text
	}
	return strings.Join(texts, " ")
}

// runs returns the value of a column about each run of a quote.
func runs[T any](of func(pipeline.Passage) T) func(*item) any {
	return func(it *item) any {
		all := make([]T, len(it.quote.Content))
		for i, p := range it.quote.Content {
			all[i] = of(p)
		}
		return all
	}
}

func extent(of func(*pipeline.Quote) int) func(*item) any {
	return func(it *item) any {
		if len(it.quote.Content) == 0 {
			return nil
		}
		return of(it.quote)
	}
}

func ofCue(of func(*pipeline.Cue) any) func(*item) any {
	return func(it *item) any {
		if it.quote.Cue == nil {
			return nil
		}
		return of(it.quote.Cue)
	}
}

func ofVoice(of func(*pipeline.Member) any) func(*item) any {
	return func(it *item) any {
		if it.voice == nil {
			return nil
		}
		return of(it.voice)
	}
}

// number returns the value of a column of numbers that count from 1: nil for 0.
func number(n int) any {
	if n == 0 {
		return nil
	}
	return n
}
