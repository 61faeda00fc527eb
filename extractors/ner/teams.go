package ner

import "github.com/d1af08f5/sayso/extractors/text"

// callPairs makes two names agree that what stands between them makes alike: who beat a
// club is one, "Horta beat Quill Rovers", and who flew from a place flew to one.
func (s *search) callPairs(d *text.Document) {
	for k := 0; k+1 < len(s.found); k++ {
		a, b := &s.found[k], &s.found[k+1]
		if a.Type == b.Type {
			continue
		}
		first, last := d.TokenAt(a.End-1)+1, d.TokenAt(b.Start)
		if last-first != 1 || last >= len(d.Tokens) {
			continue
		}
		switch word, start := d.Word(first), d.TokenAt(a.Start); {
		case beats(word) && a.Type != text.Person && b.Type != text.Person && (start == 0 || d.Word(start-1) != "of" && d.Word(start-1) != "from"):
			a.Type, b.Type = text.Organization, text.Organization
		case word == "to" && a.Type == text.Location && start > 1 && d.Word(start-1) == "from" && travels(d.Word(start-2)):
			b.Type = text.Location
		}
	}
}
