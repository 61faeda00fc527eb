package table

import (
	"slices"
	"strings"
	"unicode"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/date"
)

// Documents has a row for each document.
var Documents = &Table{
	Name:  "documents",
	About: "a document, with or without quotes",
	Columns: slices.Concat(document(false), []Column{
		{Name: "sentence_count", Type: Int, About: "how many sentences it has", of: func(it *item) any { return len(it.rec.Sentences) }},
		{Name: "entity_count", Type: Int, About: "how many people, places and organizations it names", of: func(it *item) any { return len(it.rec.Entities) }},
		{Name: "quote_count", Type: Int, About: "how many quotes it has", of: func(it *item) any { return len(it.rec.Quotes) }},
		{Name: "quoted_words", Type: Int, About: "how many words its quotes have; those of a quote inside another count in both", of: func(it *item) any { return wordsOf(it.rec) }},
		{Name: "warnings", Type: Texts, About: "what is doubtful about it as a whole", of: func(it *item) any { return list(it.rec.Warnings) }},
		{Name: "offset_unit", Type: Text, About: "what all offsets count: byte, rune or utf16", of: func(it *item) any { return text(it.rec.OffsetUnit) }},
		{Name: "sha256", Type: Text, Null: true, About: "SHA-256 of the UTF-8 text that byte offsets point into, in hex", of: func(it *item) any { return text(it.rec.SHA256) }},
		{Name: "model", Type: Text, Null: true, About: "versions of the rules and the models that read it", of: func(it *item) any { return text(it.rec.Model) }},
		{Name: "text", Type: Text, Null: true, About: "its text; empty unless the record carries it (--text)", of: func(it *item) any { return text(it.rec.Text) }},
	}),
	each: func(_ *item, yield func() bool) { yield() },
}

// Entities has a row for each person, place and organization of each document.
var Entities = &Table{
	Name:  "entities",
	About: "a person, place or organization of a document",
	Columns: slices.Concat(document(true), []Column{
		{Name: "entity", Type: Text, About: "its id in the document: e1, e2, …", of: func(it *item) any { return text(it.entity.ID) }},
		{Name: "type", Type: Text, About: "what it is: PER (person), LOC (place), ORG (organization)", of: func(it *item) any { return text(it.entity.Type) }},
		{Name: "name", Type: Text, Null: true, About: "its fullest name in the document, without titles", of: func(it *item) any { return text(it.entity.Name) }},
		{Name: "aliases", Type: Texts, About: "the other forms of its name in the document", of: func(it *item) any { return list(it.entity.Aliases) }},
	}, described, []Column{
		{Name: "mention_count", Type: Int, About: "how often the document mentions it, by name or otherwise", of: func(it *item) any { return len(it.entity.Mentions) }},
		{Name: "quote_count", Type: Int, About: "how many quotes it speaks, alone or with others", of: func(it *item) any { return it.tally().quotes }},
		{Name: "quoted_words", Type: Int, About: "how many words those quotes have", of: func(it *item) any { return it.tally().words }},
	}),
	each: func(it *item, yield func() bool) {
		for i := range it.rec.Entities {
			if it.entity = &it.rec.Entities[i]; !yield() {
				return
			}
		}
	},
}

// Mentions has a row for each place where a document refers to an entity.
var Mentions = &Table{
	Name:  "mentions",
	About: "a place where a document refers to a person, place or organization",
	Columns: slices.Concat(document(true), []Column{
		{Name: "entity", Type: Text, About: "the id of whom it refers to: e1, e2, …", of: func(it *item) any { return text(it.entity.ID) }},
		{Name: "mention", Type: Int, About: "its number among the mentions of that entity, from 1", of: func(it *item) any { return it.nth }},
		{Name: "type", Type: Text, Joined: true, About: "what the entity is: PER, LOC, ORG", of: func(it *item) any { return text(it.entity.Type) }},
		{Name: "name", Type: Text, Null: true, Joined: true, About: "the entity's fullest name in the document", of: func(it *item) any { return text(it.entity.Name) }},
		{Name: "mention_text", Type: Text, Null: true, About: "the words that refer to it", of: func(it *item) any { return text(it.mention.Text) }},
		{Name: "mention_kind", Type: Text, About: "how they do: name, pronoun (he) or nominal (the mayor)", of: func(it *item) any { return text(it.mention.Kind) }},
		{Name: "mention_start", Type: Int, About: "where they begin in the text", of: func(it *item) any { return it.mention.Start }},
		{Name: "mention_end", Type: Int, About: "where they end: the first unit after them", of: func(it *item) any { return it.mention.End }},
		{Name: "confidence", Type: Real, Null: true, About: "how likely it is, 0 to 1, that place and type are right; of names alone", of: func(it *item) any { return share(it.mention.Confidence) }},
	}),
	each: func(it *item, yield func() bool) {
		for i := range it.rec.Entities {
			it.entity = &it.rec.Entities[i]
			for j := range it.entity.Mentions {
				it.mention, it.nth = &it.entity.Mentions[j], j+1
				if !yield() {
					return
				}
			}
		}
	},
}

// document returns the columns that say which document a row is of. The number and
// the id stand in all tables; joined says that the others come from Documents.
func document(joined bool) []Column {
	return []Column{
		{Name: "doc", Type: Int, About: "the document's number, from 1, in the order of the run", document: true, of: func(it *item) any { return it.number }},
		{Name: "document", Type: Text, Null: true, Joined: joined, About: "the document's id", document: true, of: func(it *item) any { return text(it.rec.ID) }},
		{Name: "source", Type: Text, Null: true, Joined: joined, About: "the file that the document comes from", document: true, of: func(it *item) any { return text(it.rec.Source) }},
		{Name: "outlet", Type: Text, Null: true, Joined: joined, About: "who published it: the first of the input's fields outlet, publication, newspaper, publisher, media_name, site and source that is a text", document: true, of: func(it *item) any { return text(Outlet(it.rec.Meta)) }},
		{Name: "day", Type: Text, Null: true, Joined: joined, About: "the day of it, YYYY-MM-DD, if the first of the input's fields date, published, pubdate and the like (publish_date, publication_date, published_at), or the text, gives one that can be read", document: true, of: func(it *item) any { return text(date.Day(it.rec.Meta.First(pipeline.DateFields...))) }},
	}
}

// described are the columns that say what the text tells of an entity.
var described = []Column{
	{Name: "title", Type: Text, Null: true, About: "the title or role that the document gives: spokesman", of: ofEntity(func(e *pipeline.Entity) any { return text(e.Title) })},
	{Name: "affiliation", Type: Text, Null: true, About: "the body or place that the document joins to that title: Kremlin", of: ofEntity(func(e *pipeline.Entity) any { return text(e.Affiliation) })},
	{Name: "gender", Type: Text, Null: true, About: "f, m or x (nonbinary), if the document shows it", of: ofEntity(func(e *pipeline.Entity) any { return text(e.Gender) })},
	{Name: "gender_from", Type: Text, Null: true, About: "what shows it, the strongest: pronoun, title or name", of: ofEntity(func(e *pipeline.Entity) any { return text(e.GenderFrom) })},
}

// ofEntity returns the value of a column about an entity, nil where there is none.
func ofEntity(of func(*pipeline.Entity) any) func(*item) any {
	return func(it *item) any {
		if it.entity == nil {
			return nil
		}
		return of(it.entity)
	}
}

// tally counts quotes and their words.
type tally struct{ quotes, words int }

// tally returns what the entity speaks.
func (it *item) tally() tally {
	if it.spoken == nil {
		it.spoken = make(map[string]tally)
		for i := range it.rec.Quotes {
			q := &it.rec.Quotes[i]
			for _, id := range speakerIDs(q) {
				t := it.spoken[id]
				it.spoken[id] = tally{t.quotes + 1, t.words + Words(q)}
			}
		}
	}
	return it.spoken[it.entity.ID]
}

// speakerIDs returns the entities that speak a quote, each once.
func speakerIDs(q *pipeline.Quote) []string {
	var ids []string
	for _, m := range each(q) {
		if m.Entity != "" && !slices.Contains(ids, m.Entity) {
			ids = append(ids, m.Entity)
		}
	}
	return ids
}

// Words returns how many words a quote has: what stands between blanks and has a
// letter or a digit.
func Words(q *pipeline.Quote) (n int) {
	for _, p := range q.Content {
		for w := range strings.FieldsSeq(p.Text) {
			if strings.ContainsFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
				n++
			}
		}
	}
	return n
}

func wordsOf(rec *pipeline.Record) (n int) {
	for i := range rec.Quotes {
		n += Words(&rec.Quotes[i])
	}
	return n
}

// list returns the value of a column of texts.
func list(all []string) []string {
	cleaned := make([]string, len(all))
	for i, s := range all {
		cleaned[i] = clean(s)
	}
	return cleaned
}

// share returns the value of a column of shares: nil for 0, which says that none is
// known.
func share(x float64) any {
	if x == 0 {
		return nil
	}
	return x
}
