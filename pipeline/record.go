package pipeline

// Schema is the version of the record's shape.
const Schema = 1

// Record is what sayso promises to the outside: everything found in one
// document, owning its memory. Its fields marshal in the order they stand in,
// so equal input gives equal bytes. Spans are half-open and in OffsetUnit; its
// slices are empty rather than nil.
type Record struct {
	Schema     int            `json:"schema"`
	ID         string         `json:"id"`
	Source     string         `json:"source,omitempty"`
	Meta       map[string]any `json:"meta,omitempty"`
	Model      string         `json:"model"`
	OffsetUnit OffsetUnit     `json:"offset_unit"`
	SHA256     string         `json:"sha256"` // of the UTF-8 text the offsets point into
	Text       string         `json:"text,omitempty"`
	Sentences  []Range        `json:"sentences"`
	Entities   []Entity       `json:"entities"`
	Quotes     []Quote        `json:"quotes"`
}

// Range is a half-open range of the text in the record's offset unit.
type Range struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Passage is a range of the text and the text in it.
type Passage struct {
	Range
	Text string `json:"text"`
}

// Entity is a person, place or organization with all its mentions in text order.
type Entity struct {
	ID          string    `json:"id"`
	Type        string    `json:"type"` // PER, LOC or ORG
	Name        string    `json:"name"`
	Title       string    `json:"title,omitempty"`
	Affiliation string    `json:"affiliation,omitempty"`
	Gender      string    `json:"gender,omitempty"`      // f or m
	GenderFrom  string    `json:"gender_from,omitempty"` // pronoun, title or name
	Mentions    []Mention `json:"mentions"`
}

// Mention is a place where the text refers to an entity.
type Mention struct {
	Passage
	Kind       string  `json:"kind"`                 // name, pronoun or nominal
	Confidence float64 `json:"confidence,omitempty"` // that the span and the type are right; left out where the tagger does not say
}

// Quote is one attribution.
type Quote struct {
	ID         string    `json:"id"`
	Type       string    `json:"type"` // direct, mixed or indirect
	Content    []Passage `json:"content"`
	Cue        *Passage  `json:"cue,omitempty"`
	Speaker    *Speaker  `json:"speaker,omitempty"` // nil when nobody is named
	Mode       string    `json:"mode,omitempty"`    // negated or hypothetical
	Via        string    `json:"via,omitempty"`     // the quote this one is reported inside
	Confidence float64   `json:"confidence"`
}

// Speaker is the words that name a quote's speaker, and who that is.
type Speaker struct {
	Passage
	Entity string `json:"entity,omitempty"`
	Name   string `json:"name"` // the fullest form the document gives, without titles
}
