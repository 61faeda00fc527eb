// Package text holds the document that every stage works on, and its first
// stage: paragraphs, sentences and tokens with exact byte offsets.
//
// Offsets are bytes into the untouched text, half-open, always on rune
// borders: d.Text[s.Start:s.End] is the span's text.
package text

import (
	"sort"
	"strings"
	"unicode"
)

// Span is a half-open range of bytes, [Start, End), of a document's text.
type Span struct{ Start, End int }

// Len returns the length of the span in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span covers nothing; the zero Span is empty.
func (s Span) Empty() bool { return s.End <= s.Start }

// In returns the span's text; text must be the text the span points into.
func (s Span) In(text string) string { return text[s.Start:s.End] }

// softHyphen says where a word may be broken, and is seen only there.
const softHyphen = '\u00ad'

// Flat returns s with one space for each run of white space, and without soft
// hyphens. A name that is broken over two lines is the same name.
func Flat(s string) string {
	last := ' '
	for _, r := range s {
		if r == softHyphen || unicode.IsSpace(r) && (r != ' ' || last == ' ') {
			return strings.Join(strings.Fields(strings.ReplaceAll(s, string(softHyphen), "")), " ")
		}
		last = r
	}
	return s
}

// Contains reports whether all of t lies inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Kind says what sort of token a token is.
type Kind uint8

// The kinds of token.
const (
	Word    Kind = iota // letters, with inner hyphens, periods ("U.S.") and digits ("F-16"); clitics ("n't", "'s")
	Number              // digits with their separators, "1,000", "3.5", "9/11", "5th"
	Punct               // . , ; : ! ? … ( ) [ ] { } - – — and their like, one mark or run ("...", "--") a token
	Mark                // a quotation mark: “ ” " ‘ ’ ' « » „ `` ''
	Symbol              // $ % & + = and everything else
	Address             // a URL, an e-mail address, an @handle or a #tag
)

// Case says how a token's letters are cased.
type Case uint8

// The cases of a token.
const (
	NoCase  Case = iota // no cased letter: digits, marks, scripts without case
	Lower               // all lower: "said"
	Title               // first letter upper, the rest lower: "Moscow"
	Upper               // two or more letters, all upper: "NATO", "U.S."
	Initial             // one upper letter alone: "A", "J."
	Camel               // any other: "McCain", "iPhone"
)

// Capital reports whether the token's case is one that a name can begin with.
func (c Case) Capital() bool { return c >= Title }

// Token is the smallest unit the stages look at.
type Token struct {
	Span
	Kind Kind
	Case Case
}

// Sentence is a sentence: its span from its first to its last token, and the
// half-open range [First, Last) of Document.Tokens it holds.
type Sentence struct {
	Span
	First, Last int
}

// Paragraph is a run of sentences that no blank line (nor, in text that is not
// hard-wrapped, a line break; see Segment) interrupts: the half-open range
// [First, Last) of Document.Sentences.
type Paragraph struct {
	Span
	First, Last int
	Aside       Aside
}

// Aside says what a paragraph is that is no part of the story around it.
type Aside uint8

// The sorts of paragraph.
const (
	InStory Aside = iota
	Link          // to another story, or an offer: "Read more: …"
	Caption       // of a picture, or its credit
	Byline        // or when the story was published, or who edited it
)

// Type is the type of a name.
type Type uint8

// The types of name; the record writes them PER, LOC and ORG.
const (
	NoType       Type = iota
	Person            // PER
	Location          // LOC, places and states
	Organization      // ORG
)

var typeNames = [...]string{"", "PER", "LOC", "ORG"}

// String returns the type as the record writes it.
func (t Type) String() string { return typeNames[t] }

// MentionKind is the way a mention refers.
type MentionKind uint8

// The kinds of mention.
const (
	Name    MentionKind = iota // "Dmitry Peskov"
	Pronoun                    // "he"
	Nominal                    // "the spokesman"
)

var mentionKindNames = [...]string{"name", "pronoun", "nominal"}

// String returns the kind as the record writes it.
func (k MentionKind) String() string { return mentionKindNames[k] }

// Mention is one place where the text refers to an entity.
type Mention struct {
	Span
	Type       Type
	Kind       MentionKind
	Entity     int     // index into Document.Entities, or -1 before it is resolved
	Confidence float64 // that span and type are right, 0 to 1; 0 where nobody says
}

// Gender is the gender the text shows for a person.
type Gender uint8

// The genders the record knows.
const (
	NoGender Gender = iota
	Female
	Male
	Nonbinary // one person whom the text calls "they" or nonbinary
)

var genderNames = [...]string{"", "f", "m", "x"}

// String returns the gender as the record writes it.
func (g Gender) String() string { return genderNames[g] }

// Evidence is where a gender was read from.
type Evidence uint8

// The kinds of evidence, strongest first.
const (
	NoEvidence Evidence = iota
	FromPronoun
	FromTitle
	FromName
)

var evidenceNames = [...]string{"", "pronoun", "title", "name"}

// String returns the evidence as the record writes it.
func (e Evidence) String() string { return evidenceNames[e] }

// Entity is a person, place or organization; its mentions are those of
// Document.Mentions that point at it.
type Entity struct {
	Type        Type
	Name        string   // the fullest form in the text, without titles, in one line as the three below
	Aliases     []string // its other forms, in text order, each once
	Title       string   // "spokesman", as the text gives it, or empty
	Affiliation string   // "Kremlin", or empty
	Gender      Gender
	GenderFrom  Evidence
}

// QuoteType says how much of a quote stands inside quotation marks.
type QuoteType uint8

// The types of quote.
const (
	Direct   QuoteType = iota // every letter
	Mixed                     // some
	Indirect                  // none
)

var quoteTypeNames = [...]string{"direct", "mixed", "indirect"}

// String returns the type as the record writes it.
func (t QuoteType) String() string { return quoteTypeNames[t] }

// Mode marks an attribution that the text does not plainly assert.
type Mode uint8

// The modes of an attribution.
const (
	Asserted     Mode = iota
	Negated           // "did not say that"
	Hypothetical      // "would say"
)

var modeNames = [...]string{"", "negated", "hypothetical"}

// String returns the mode as the record writes it, empty for Asserted.
func (m Mode) String() string { return modeNames[m] }

// Act says what a quote reports.
type Act uint8

// The acts. Words in quotation marks are speech, unless their cue is a verb of
// thought.
const (
	Speech   Act = iota // words that somebody uttered or wrote: "said", "according to", a label
	Thought             // what somebody thinks, feels, hopes or knows: "believes"
	Attitude            // what somebody does about it or wants: "backed", "praised", "seeks"
)

var actNames = [...]string{"speech", "thought", "attitude"}

// String returns the act as the record writes it.
func (a Act) String() string { return actNames[a] }

// SpeakerKind says what sort of one a speaker is.
type SpeakerKind uint8

// The kinds of speaker.
const (
	NoSpeaker  SpeakerKind = iota
	OnePerson              // somebody whom the text names
	OneBody                // a body, by name or not
	OnePlace               // a place that speaks as a state or town does
	Group                  // several people
	Writing                // a report, a poll, a law
	Unnamed                // one person whom the text does not name
	Unresolved             // a pronoun, and nobody was found for it
)

var speakerKindNames = [...]string{"", "person", "organization", "place", "group", "document", "unnamed", "unresolved"}

// String returns the kind as the record writes it.
func (k SpeakerKind) String() string { return speakerKindNames[k] }

// Member is one of several who speak together: one of "Ann Lee and Bo Lund".
type Member struct {
	Span
	Kind    SpeakerKind
	Mention int // index into Document.Mentions, or -1
	Entity  int // index into Document.Entities, or -1
}

// Quote is one attribution: what was said, the words that say so, and who.
type Quote struct {
	Type       QuoteType
	Act        Act
	Content    []Span // one or more runs in text order, quotation marks included
	Cue        Span   // "said"; empty where there is none
	Lemma      string // the dictionary form of the cue: "say"; empty where there is none or it has no word
	Speaker    Span   // the words that name the speaker ("he"); empty where nobody is named
	Mention    int    // index into Document.Mentions of the speaker's mention, or -1
	Entity     int    // index into Document.Entities of the speaker, or -1
	Who        SpeakerKind
	Members    []Member // those who speak together, in text order; nil for one speaker
	Via        int      // index into Document.Quotes of the quote this one is reported inside, or -1
	Mode       Mode
	Turn       bool    // it is a turn of a transcript, which a label shows instead of marks
	Confidence float64 // 0 to 1
}

// Turn is where somebody begins to speak in a transcript: OKELLO: …
type Turn struct {
	Label Span // without the colon
	Name  Span // what in the label says who speaks; empty if nothing does
}

// Document is a text and what the stages have found in it so far. The zero
// value is ready for Reset. A Document is reused from text to text: nothing
// that points into its slices outlives the next Reset.
type Document struct {
	Text       string
	Date       string // YYYY-MM-DD of a leading "date" header, or empty
	Language   string // ISO 639 code of a text that is plainly not English, or empty
	Body       Span   // the text without that header
	Paragraphs []Paragraph
	Sentences  []Sentence
	Tokens     []Token
	Mentions   []Mention
	Entities   []Entity
	Quotes     []Quote
	Turns      []Turn // of a transcript, in text order

	lines []line // kept for Segment
}

// Reset makes d a document of the given text, which must be valid UTF-8, and
// keeps its memory.
func (d *Document) Reset(text string) {
	*d = Document{
		Text:       text,
		Body:       Span{0, len(text)},
		Paragraphs: d.Paragraphs[:0],
		Sentences:  d.Sentences[:0],
		Tokens:     d.Tokens[:0],
		Mentions:   d.Mentions[:0],
		Entities:   d.Entities[:0],
		Quotes:     d.Quotes[:0],
		Turns:      d.Turns[:0],
		lines:      d.lines[:0],
	}
}

// Word returns the text of token i.
func (d *Document) Word(i int) string { return d.Tokens[i].In(d.Text) }

// Tokenized returns the span that the tokens [first, last) cover; the range
// must not be empty.
func (d *Document) Tokenized(first, last int) Span {
	return Span{d.Tokens[first].Start, d.Tokens[last-1].End}
}

// TokenAt returns the index of the first token that ends after byte pos;
// len(d.Tokens) if none does.
func (d *Document) TokenAt(pos int) int {
	return sort.Search(len(d.Tokens), func(i int) bool { return d.Tokens[i].End > pos })
}

// SentenceAt returns the index of the sentence that holds token i.
func (d *Document) SentenceAt(i int) int {
	return sort.Search(len(d.Sentences), func(k int) bool { return d.Sentences[k].Last > i })
}

// ParagraphAt returns the index of the paragraph that holds token i.
func (d *Document) ParagraphAt(i int) int {
	k := d.SentenceAt(i)
	return sort.Search(len(d.Paragraphs), func(p int) bool { return d.Paragraphs[p].Last > k })
}

// ParagraphTokens returns the half-open range of tokens in paragraph p, which is
// 0, 0 for a paragraph without sentences.
func (d *Document) ParagraphTokens(p int) (first, last int) {
	par := d.Paragraphs[p]
	if par.First >= par.Last {
		return 0, 0
	}
	return d.Sentences[par.First].First, d.Sentences[par.Last-1].Last
}

// Keep keeps the quotes whose indexes are listed, in that order. Via follows: a
// quote that is reported inside one that is gone is reported inside the next outer
// one that stays, or in none.
func (d *Document) Keep(quotes []int) {
	if len(quotes) == len(d.Quotes) && sort.IntsAreSorted(quotes) {
		return // all of them, as they are
	}
	moved := make([]int, len(d.Quotes))
	for i := range moved {
		moved[i] = -1
	}
	kept := make([]Quote, len(quotes))
	for to, from := range quotes {
		moved[from], kept[to] = to, d.Quotes[from]
	}
	for i := range kept {
		via := kept[i].Via
		for n := 0; via >= 0 && moved[via] < 0 && n < len(moved); n++ { // no more steps than quotes, lest they form a circle
			via = d.Quotes[via].Via
		}
		if via >= 0 {
			via = moved[via]
		}
		kept[i].Via = via
	}
	d.Quotes = append(d.Quotes[:0], kept...)
}
