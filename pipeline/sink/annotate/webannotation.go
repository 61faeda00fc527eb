package annotate

import (
	"encoding/base64"
	"encoding/hex"
	"io"
	"unicode/utf8"

	"github.com/d1af08f5/sayso/extractors/text"
	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/sink"
)

// WebAnnotation writes each record as a line of JSON-LD: an AnnotationCollection of
// the W3C Web Annotation Data Model with an annotation for each mention and quote.
// Offsets count code points. The text is named by its hash, as RFC 6920 names
// things, for the offsets hold for no other.
func WebAnnotation(w io.Writer) sink.Sink { return lines(w, pipeline.Rune, webOf) }

const annotationContext = "http://www.w3.org/ns/anno.jsonld"

type webCollection struct {
	Context   string       `json:"@context"`
	ID        string       `json:"id"`
	Type      string       `json:"type"`
	Label     string       `json:"label"` // the id of the document
	Generator webGenerator `json:"generator"`
	Total     int          `json:"total"`
	First     webPage      `json:"first"`
}

type webGenerator struct {
	Type string `json:"type"`
	Name string `json:"name"`
}

type webPage struct {
	ID    string          `json:"id"`
	Type  string          `json:"type"`
	Start int             `json:"startIndex"`
	Items []webAnnotation `json:"items"`
}

type webAnnotation struct {
	ID         string      `json:"id"`
	Type       string      `json:"type"`
	Motivation []string    `json:"motivation"`
	Body       []webBody   `json:"body"`
	Target     []webTarget `json:"target"` // one for each run
}

// webBody is a tag or a name, or with Source another resource of the collection.
type webBody struct {
	ID      string `json:"id,omitempty"`
	Type    string `json:"type"`
	Purpose string `json:"purpose"`
	Value   string `json:"value,omitempty"`
	Format  string `json:"format,omitempty"`
	Source  string `json:"source,omitempty"`
}

type webTarget struct {
	Type     string        `json:"type"`
	Source   webSource     `json:"source"`
	Selector []webSelector `json:"selector"`
}

type webSource struct {
	ID       string `json:"id"`
	Type     string `json:"type"`
	Format   string `json:"format"`
	Language string `json:"language"`
}

// webSelector says where a passage is, by position or by its words.
type webSelector struct {
	Type   string  `json:"type"`
	Start  *int    `json:"start,omitempty"`
	End    *int    `json:"end,omitempty"`
	Exact  string  `json:"exact,omitempty"`
	Prefix *string `json:"prefix,omitempty"`
	Suffix *string `json:"suffix,omitempty"`
}

func webOf(s *story) webCollection {
	base := hashName(s.SHA256)
	items := []webAnnotation{}
	for _, m := range s.mentions {
		items = append(items, s.webMention(base, m))
	}
	for i := range s.quotes {
		if q := &s.quotes[i]; len(q.runs) > 0 {
			items = append(items, s.webQuote(base, q))
		}
	}
	return webCollection{annotationContext, base + "#annotations", "AnnotationCollection", s.ID, webGenerator{"Software", "sayso " + s.Model}, len(items),
		webPage{base + "#page", "AnnotationPage", 0, items}}
}

// hashName returns the name of a text by its SHA-256: ni:///sha-256;….
func hashName(sha string) string {
	sum, _ := hex.DecodeString(sha) // a record without a sum has a name without one
	return "ni:///sha-256;" + base64.RawURLEncoding.EncodeToString(sum)
}

func tag(value string) webBody {
	return webBody{Type: "TextualBody", Purpose: "tagging", Value: value, Format: "text/plain"}
}

// identity says who or what is meant, with the IRI of the entity if it is one.
func identity(base, name string, e *pipeline.Entity) webBody {
	b := webBody{Type: "TextualBody", Purpose: "identifying", Value: name, Format: "text/plain"}
	if e != nil {
		b.ID = base + "#" + e.ID
	}
	return b
}

func (s *story) webMention(base string, m mention) webAnnotation {
	a := s.web(base, m.id(), m.Span)
	a.Body = []webBody{tag(string(m.entity.Type)), tag(string(m.kind)), identity(base, m.entity.Name, m.entity)}
	return a
}

func (s *story) webQuote(base string, q *quote) webAnnotation {
	a := s.web(base, q.ID, q.runs...)
	a.Body = []webBody{tag("quote"), tag(string(q.Type)), tag(string(q.Act))}
	if q.Mode != pipeline.Asserted {
		a.Body = append(a.Body, tag(string(q.Mode)))
	}
	for _, v := range q.voices {
		if v.name != "" {
			a.Body = append(a.Body, identity(base, v.name, v.entity))
		}
	}
	if q.Via != "" {
		a.Body = append(a.Body, webBody{Type: "SpecificResource", Purpose: "linking", Source: base + "#" + q.Via})
		a.Motivation = append(a.Motivation, "linking")
	}
	return a
}

// web returns an annotation of passages without its bodies.
func (s *story) web(base, id string, runs ...text.Span) webAnnotation {
	a := webAnnotation{ID: base + "#" + id, Type: "Annotation", Motivation: []string{"tagging", "identifying"}}
	for _, run := range runs {
		a.Target = append(a.Target, webTarget{"SpecificResource", webSource{base, "Text", "text/plain", "en"}, s.selectors(run)})
	}
	return a
}

// beside is how many characters before and after a passage tell it from others with
// the same words.
const beside = 32

func (s *story) selectors(run text.Span) []webSelector {
	start, end := s.at(run)
	prefix, suffix := lastOf(s.Text[:run.Start], beside), firstOf(s.Text[run.End:], beside)
	return []webSelector{
		{Type: "TextPositionSelector", Start: &start, End: &end},
		{Type: "TextQuoteSelector", Exact: run.In(s.Text), Prefix: &prefix, Suffix: &suffix},
	}
}

// lastOf returns the last n characters of s.
func lastOf(s string, n int) string {
	at := len(s)
	for ; n > 0 && at > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:at])
		at -= size
	}
	return s[at:]
}

// firstOf returns the first n characters of s.
func firstOf(s string, n int) string {
	at := 0
	for ; n > 0 && at < len(s); n-- {
		_, size := utf8.DecodeRuneInString(s[at:])
		at += size
	}
	return s[:at]
}
