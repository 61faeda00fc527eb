package ner

import (
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// partPlaces makes two places of a town and the state behind it, which the model takes
// for one where the town is a word of its own: "Gary, Ind." Of Washington, D.C., there
// is but one.
func (s *search) partPlaces(d *text.Document) {
	for i := 0; i < len(s.found); i++ {
		f := s.found[i]
		if f.Type != text.Location {
			continue
		}
		comma := strings.Index(f.In(d.Text), ", ")
		if comma < 0 || !states[f.In(d.Text)[comma+2:]] {
			continue
		}
		s.found[i].End = f.Start + comma
		f.Start += comma + 2
		s.found = slices.Insert(s.found, i+1, f)
	}
}

// states are those of the United States and the provinces of Canada, by their names,
// as newspapers cut them short, and as letters are addressed.
var states = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois
		Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada
		New_Hampshire New_Jersey New_Mexico New_York North_Carolina North_Dakota Ohio Oklahoma Oregon Pennsylvania Rhode_Island
		South_Carolina South_Dakota Tennessee Texas Utah Vermont Virginia Washington West_Virginia Wisconsin Wyoming
		Alberta British_Columbia Manitoba New_Brunswick Newfoundland Nova_Scotia Ontario Quebec Saskatchewan
		Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Md. Mass. Mich. Minn. Miss. Mo. Mont. Neb. Nev. N.H. N.J. N.M.
		N.Y. N.C. N.D. Okla. Ore. Pa. R.I. S.C. S.D. Tenn. Tex. Vt. Va. Wash. W.Va. Wis. Wyo. Alta. B.C. Man. N.B. N.S. Ont. Que. Sask.
		AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT
		VA WA WV WI WY AB BC MB NB NS ON QC SK`) {
		w = strings.ReplaceAll(w, "_", " ")
		m[w], m[strings.TrimSuffix(w, ".")] = true, true
	}
	return m
}()

// callStates finds the state behind a town, "Reno, NV,", and the town before a state,
// "near Troy, N.Y.", where the model missed one of them.
func (s *search) callStates(d *text.Document) {
	for i := 2; i < len(d.Tokens); i++ {
		w := d.Word(i)
		if d.Word(i-1) != "," || d.Tokens[i-2].Case != text.Title || len(w) > 6 || !states[w] {
			continue
		}
		town, state := s.endingAt(d.Tokens[i-2].End), s.endingAt(d.Tokens[i].End)
		switch {
		case town >= 0 && s.found[town].Type == text.Location:
			if state < 0 && closesPlace(d, i+1) {
				s.name(d, i, i+1, text.Location)
			} else if state >= 0 && s.found[state].Type == text.Organization && s.found[state].Start == d.Tokens[i].Start && closesPlace(d, i+1) {
				s.found[state].Type = text.Location
			}
		case state >= 0 && s.found[state].Type == text.Location && i > 2 && beforeTown(d.Word(i-3)):
			if town < 0 {
				s.name(d, i-2, i-1, text.Location)
			} else if s.found[town].Start == d.Tokens[i-2].Start {
				s.found[town].Type = text.Location
			}
		}
	}
	s.merge()
}

// closesPlace reports whether token i may stand behind a town and its state.
func closesPlace(d *text.Document, i int) bool {
	return i >= len(d.Tokens) || d.Tokens[i].Kind == text.Punct || d.Tokens[i].Kind == text.Number
}

// beforeTown reports whether a word stands before the name of a town.
func beforeTown(word string) bool {
	switch word {
	case "in", "In", "near", "from", "at", "of", "to", "outside", "around", "throughout":
		return true
	}
	return false
}
