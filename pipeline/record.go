package pipeline

import "github.com/d1af08f5/sayso/extractors/text"

// Schema is the version of the record's shape. Schema 2 says of each speaker what
// kind of one it is, names only those whom the text names, and lists joint speakers
// and other forms of names.
const Schema = 2

// Record is everything found in one document. Its fields marshal in the order in
// which they are declared, so equal input gives equal bytes. Spans are half-open
// and count in OffsetUnit. Sentences, Entities and Quotes are empty rather than
// nil if nothing was found.
type Record struct {
	Schema int    `json:"schema"`
	ID     string `json:"id"`
	Source string `json:"source,omitempty"`

	// Meta holds the fields of the input other than its id and text, in their order,
	// and "date" if the text gives one and the input does not. Package source adds
	// "repaired": what it mended in the text.
	Meta Meta `json:"meta,omitempty"`

	// Warnings say what is doubtful about the document as a whole: "not English:
	// looks like German".
	Warnings []string `json:"warnings,omitempty"`

	Model      string     `json:"model"` // versions of the rules and the tagger, as Pipeline.Model returns them
	OffsetUnit OffsetUnit `json:"offset_unit"`
	SHA256     string     `json:"sha256"` // of the UTF-8 text that byte offsets point into, in hex
	Text       string     `json:"text,omitempty"`
	Sentences  []Range    `json:"sentences"`
	Entities   []Entity   `json:"entities"`
	Quotes     []Quote    `json:"quotes"`
}

// Range is a half-open range of the text: Start is the first unit in it, End the
// first after it.
type Range struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Passage is a range of the text together with the text in it.
type Passage struct {
	Range
	Text string `json:"text"`
}

// EntityType says what an entity is.
type EntityType string

// The types of entity.
const (
	Person       EntityType = "PER"
	Place        EntityType = "LOC"
	Organization EntityType = "ORG"
)

// Gender is the gender that the text shows for a person; empty if it shows none.
type Gender string

// The genders.
const (
	Female    Gender = "f"
	Male      Gender = "m"
	Nonbinary Gender = "x" // one person whom the text calls "they" or nonbinary
)

// GenderSource says what shows a gender.
type GenderSource string

// The sources of a gender, strongest first. A record names the strongest that
// the document offers.
const (
	FromPronoun GenderSource = "pronoun" // "she"
	FromTitle   GenderSource = "title"   // "Mrs."
	FromName    GenderSource = "name"    // "Vera"
)

// Entity is a person, place or organization with all its mentions.
type Entity struct {
	ID          string       `json:"id"`                    // "e1", "e2", …
	Type        EntityType   `json:"type"`                  // Person, Place or Organization
	Name        string       `json:"name"`                  // the fullest form in the document, without titles, in one line
	Aliases     []string     `json:"aliases,omitempty"`     // the other forms of its name, in text order, each once, likewise
	Title       string       `json:"title,omitempty"`       // "spokesman", as the text gives it, in one line
	Affiliation string       `json:"affiliation,omitempty"` // "Kremlin", likewise
	Gender      Gender       `json:"gender,omitempty"`      // Female, Male or Nonbinary; empty if the text shows none
	GenderFrom  GenderSource `json:"gender_from,omitempty"` // FromPronoun, FromTitle or FromName; empty if Gender is
	Mentions    []Mention    `json:"mentions"`              // in text order
}

// MentionKind says how a mention refers to its entity.
type MentionKind string

// The kinds of mention.
const (
	Name    MentionKind = "name"    // "Dmitry Peskov"
	Pronoun MentionKind = "pronoun" // "he"
	Nominal MentionKind = "nominal" // "the spokesman"
)

// Mention is a place where the text refers to an entity.
type Mention struct {
	Passage
	Kind       MentionKind `json:"kind"`                 // Name, Pronoun or Nominal
	Confidence float64     `json:"confidence,omitempty"` // that span and type are right, 0 to 1; 0 if the tagger does not say
}

// QuoteType says how much of a quote stands inside quotation marks.
type QuoteType string

// The types of quote.
const (
	Direct   QuoteType = "direct"   // all of it: "We won," she said. Also a turn of a transcript: LEE: We won.
	Mixed    QuoteType = "mixed"    // a part: She said they had "won big."
	Indirect QuoteType = "indirect" // nothing: She said that they had won.
)

// Act says what a quote reports.
type Act string

// The acts. Words in quotation marks are speech, unless their cue is a verb of
// thought.
const (
	Speech   Act = "speech"   // words that somebody uttered or wrote: She said that they had won.
	Thought  Act = "thought"  // what somebody thinks, feels, hopes or knows: She believes that they will win.
	Attitude Act = "attitude" // what somebody wants, backs or fights: She opposed the new bridge.
)

// AllActs are the acts in the order of tables. It must not be modified.
var AllActs = []Act{Speech, Thought, Attitude}

// Mode says whether the text asserts that the quote was said.
type Mode string

// The modes of a quote.
const (
	Asserted     Mode = ""             // she said
	Negated      Mode = "negated"      // she did not say
	Hypothetical Mode = "hypothetical" // she would say
)

// Quote is something said, with the words that say so and who said it.
type Quote struct {
	ID         string    `json:"id"`                // "q1", "q2", …
	Type       QuoteType `json:"type"`              // Direct, Mixed or Indirect
	Act        Act       `json:"act"`               // Speech, Thought or Attitude
	Content    []Passage `json:"content"`           // one or more runs in text order, quotation marks included
	Cue        *Cue      `json:"cue,omitempty"`     // "said"; nil if no word introduces the quote
	Speaker    *Speaker  `json:"speaker,omitempty"` // nil if the text does not say who speaks
	Mode       Mode      `json:"mode,omitempty"`    // Asserted, Negated or Hypothetical
	Via        string    `json:"via,omitempty"`     // id of the quote that reports this one; empty if none does
	Confidence float64   `json:"confidence"`        // that the quote and its speaker are right, 0 to 1
}

// Cue is the passage that introduces a quote.
type Cue struct {
	Passage
	Lemma string `json:"lemma,omitempty"` // its dictionary form: "say"; of several words that of the first that counts; empty if it is no word
}

// SpeakerKind says what sort of one a speaker is.
type SpeakerKind string

// The kinds of speaker.
const (
	OnePerson    SpeakerKind = "person"       // somebody whom the text names: "she", of Ann Lee
	OneBody      SpeakerKind = "organization" // a body, by name or not: "Norden Rail", "the ministry"
	OnePlace     SpeakerKind = "place"        // a place that speaks as a state or town does: "Moscow"
	GroupSpeaker SpeakerKind = "group"        // several people: "officials", "police", "Ann Lee and a friend"
	Document     SpeakerKind = "document"     // something written: "a report", "the poll"
	Unnamed      SpeakerKind = "unnamed"      // one person whom the text does not name: "a spokesman"
	Unresolved   SpeakerKind = "unresolved"   // a pronoun, and nobody was found for it: "they"
)

// AllSpeakerKinds are the kinds of speaker in the order of tables. It must not be
// modified.
var AllSpeakerKinds = []SpeakerKind{OnePerson, OneBody, OnePlace, GroupSpeaker, Document, Unnamed, Unresolved}

// Speaker is the passage that names a quote's speaker ("he"), and who that is.
type Speaker struct {
	Passage
	Kind   SpeakerKind `json:"kind"`
	Entity string      `json:"entity,omitempty"` // id of an entity; empty for somebody who is none ("a spokesman")
	Name   string      `json:"name,omitempty"`   // the name of that entity: "Dmitry Peskov"; empty if Entity is

	// Members are those who speak together, in text order: both of "Ann Lee and Bo
	// Lund". Entity and Name are empty then. Nil for a single speaker.
	Members []Member `json:"members,omitempty"`
}

// String returns the name of a speaker, or where there is none the words that stand
// for it, in one line: "Dmitry Peskov", "a spokesman", "Ann Lee and Bo Lund". It is
// empty for nil, the speaker of a quote that the text lays to nobody.
func (s *Speaker) String() string {
	switch {
	case s == nil:
		return ""
	case s.Name != "":
		return s.Name
	}
	return text.Flat(s.Text)
}

// Member is one of several who speak together.
type Member struct {
	Passage
	Kind   SpeakerKind `json:"kind"`
	Entity string      `json:"entity,omitempty"` // as of a Speaker
	Name   string      `json:"name,omitempty"`   // as of a Speaker
}
