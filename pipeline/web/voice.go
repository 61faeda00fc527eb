package web

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
	"github.com/d1af08f5/sayso/pipeline"
)

// Voice is one of those who say a quote: its speaker, or each of several who speak
// together.
type Voice struct {
	Name       string                `json:"name,omitempty"` // or the words for somebody without one
	Kind       pipeline.SpeakerKind  `json:"kind"`           // NoSpeaker if the text lays the quote to nobody
	Gender     pipeline.Gender       `json:"gender,omitempty"`
	GenderFrom pipeline.GenderSource `json:"from,omitempty"`
	Role       string                `json:"role,omitempty"` // title and affiliation
	Of         string                `json:"of,omitempty"`   // the affiliation alone
	Entity     string                `json:"entity,omitempty"`
	Who        int                   `json:"who,omitempty"` // number in a list of people of the page, if it has one
}

// NoSpeaker is the kind of the voice of a quote without a speaker, so that it is
// counted too.
const NoSpeaker pipeline.SpeakerKind = "none"

// Voices returns who says a quote of a record: one voice at least.
func Voices(rec *pipeline.Record, q *pipeline.Quote) []Voice {
	s := q.Speaker
	switch {
	case s == nil:
		return []Voice{{Kind: NoSpeaker}}
	case len(s.Members) == 0:
		return []Voice{voice(rec, s.Kind, s.Entity, s.String())}
	}
	all := make([]Voice, len(s.Members))
	for i, m := range s.Members {
		name := m.Name
		if name == "" {
			name = text.Flat(m.Text)
		}
		all[i] = voice(rec, m.Kind, m.Entity, name)
	}
	return all
}

func voice(rec *pipeline.Record, kind pipeline.SpeakerKind, entity, name string) Voice {
	v := Voice{Name: name, Kind: kind, Entity: entity}
	e := Find(rec, entity)
	if e != nil {
		v.Gender, v.GenderFrom, v.Role, v.Of = e.Gender, e.GenderFrom, role(e), e.Affiliation
	}
	if v.Kind == "" {
		v.Kind = kindOf(e)
	}
	return v
}

// kindOf returns the kind of a speaker of schema 1, which says none.
func kindOf(e *pipeline.Entity) pipeline.SpeakerKind {
	if e == nil {
		return pipeline.Unnamed
	}
	switch e.Type {
	case pipeline.Person:
		return pipeline.OnePerson
	case pipeline.Place:
		return pipeline.OnePlace
	}
	return pipeline.OneBody
}

// Find returns the entity of a record that has an id, or nil.
func Find(rec *pipeline.Record, id string) *pipeline.Entity {
	for i := range rec.Entities {
		if id != "" && rec.Entities[i].ID == id {
			return &rec.Entities[i]
		}
	}
	return nil
}

// role says what an entity is: "spokesman, Kremlin".
func role(e *pipeline.Entity) string {
	var parts []string
	for _, s := range []string{e.Title, e.Affiliation} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, ", ")
}
