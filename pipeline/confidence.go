package pipeline

import "github.com/d1af08f5/sayso/extractors/text"

// dropUnsure returns a stage that drops quotes and names with a confidence below
// least. Names without a confidence stay. An entity that loses its last name
// loses its other mentions, too, and quotes that it speaks are nobody's by name.
func dropUnsure(least float64) func(*text.Document) {
	return func(d *text.Document) {
		dropQuotes(d, least)
		named := make([]bool, len(d.Entities))
		for i := range d.Mentions {
			m := &d.Mentions[i]
			if m.Kind != text.Name || m.Entity < 0 {
				continue
			}
			if m.Confidence > 0 && m.Confidence < least {
				m.Entity = -1
			} else {
				named[m.Entity] = true
			}
		}
		for i := range d.Mentions {
			if m := &d.Mentions[i]; m.Entity >= 0 && !named[m.Entity] {
				m.Entity = -1
			}
		}
		for i := range d.Quotes {
			q := &d.Quotes[i]
			forget(named, &q.Entity, &q.Who)
			if q.Entity < 0 {
				q.Mention = -1
			}
			for k := range q.Members {
				forget(named, &q.Members[k].Entity, &q.Members[k].Kind)
			}
		}
	}
}

// forget takes the entity from a speaker unless it is one that is named.
func forget(named []bool, entity *int, who *text.SpeakerKind) {
	if *entity < 0 || named[*entity] {
		return
	}
	*entity = -1
	if *who == text.OnePerson {
		*who = text.Unnamed
	}
}

// dropQuotes drops the quotes whose confidence is below least.
func dropQuotes(d *text.Document, least float64) {
	var kept []int
	for i, q := range d.Quotes {
		if q.Confidence >= least {
			kept = append(kept, i)
		}
	}
	d.Keep(kept)
}
