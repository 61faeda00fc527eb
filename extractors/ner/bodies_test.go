package ner

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/text"
)

// bodiesIn returns the bodies that callBodies makes of a text in which brackets
// mark bodies, and braces people, that the model found.
func bodiesIn(marked string) []string {
	s, d := foundIn(marked)
	s.callBodies(d)
	return s.ruledIn(d)
}

// foundIn returns a search that has found the bodies in brackets, the people in braces
// and the places in angle brackets of a text, and the text without those.
func foundIn(marked string) (*search, *text.Document) {
	d := segmented(strings.NewReplacer("[", "", "]", "", "{", "", "}", "", "<", "", ">", "").Replace(marked))
	s := new(search)
	open, pos := 0, 0
	for _, r := range marked {
		switch r {
		case '[', '{', '<':
			open = pos
			continue
		case ']', '}', '>':
			typ := text.Organization
			if r == '}' {
				typ = text.Person
			} else if r == '>' {
				typ = text.Location
			}
			s.found = append(s.found, text.Mention{Span: text.Span{Start: open, End: pos}, Type: typ, Entity: -1, Confidence: .9})
			continue
		}
		pos += len(string(r))
	}
	return s, d
}

// ruledIn returns the names that rules found.
func (s *search) ruledIn(d *text.Document) []string {
	all := []string{}
	for _, f := range s.found {
		if f.Confidence == ruled {
			all = append(all, f.In(d.Text))
		}
	}
	return all
}

func TestBodiesHaveTheirWholeNames(t *testing.T) {
	for marked, want := range map[string]string{
		"WHO said on Friday that masks help.":                              "WHO",
		"Masks help, the WHO has said.":                                    "WHO",
		"[McDonald]'s said so.":                                            "McDonald's",
		"[Macy]’s shares fell.":                                            "Macy’s",
		"[Hale]'s said sales fell.":                                        "Hale's",
		"[Lloyd]'s of London left.":                                        "Lloyd's of London",
		"{Lowe}'s reported profits.":                                       "Lowe's",
		"Transport for London said no.":                                    "Transport for London",
		"The Society of Makers and Traders said no.":                       "Society of Makers and Traders",
		"Friends of the Earth said no.":                                    "Friends of the Earth",
		"Police [Scotland] said no.":                                       "Police Scotland",
		"{Wendy}'s said sales fell.":                                       "Wendy's",
		"[Standard & Poor]'s cut it.":                                      "Standard & Poor's",
		"Then Marks and {Spencer} closed.":                                 "Marks and Spencer",
		"{Johnson} and {Johnson} left.":                                    "Johnson and Johnson",
		"Global Mud Emissions Database said no.":                           "Global Mud Emissions Database",
		"It rose, according to the Global Mud Emissions Database, in May.": "Global Mud Emissions Database",
		"The Faculty of Mud said no.":                                      "Faculty of Mud",
		"{Bilal}'s said it would close. {Bilal}'s shops":                   "Bilal's Bilal's",
		"{Pell} and {Lund} said its profit fell.":                          "Pell and Lund",
		"{Pell} and {Lund} said that it fell.":                             "Pell and Lund",
		"Bread and [Water Trust] said no.":                                 "Bread and Water Trust",
		"The [Federation of Mills] and [Red Dam Societies] left.":          "Federation of Mills and Red Dam Societies",
		"<Horta> ISO said no. He left <Horta> ISO.":                        "Horta ISO Horta ISO",
		"The [U.S. Court of Appeals] for the Ninth Circuit":                "U.S. Court of Appeals for the Ninth Circuit",
		"The [Court] for the District of <Horta> left.":                    "Court for the District of Horta",
		"The Health and Safety Executive left.":                            "Health and Safety Executive",
		"He left the Equality and [Rights Commission] .":                   "Equality and Rights Commission",
	} {
		assert.Equal(t, want, strings.Join(bodiesIn(marked), " "), marked)
	}
}

// A body of two words, the second of which says what it is, is called by the first.
func TestBodiesAreCalledByTheirFirstWord(t *testing.T) {
	for marked, want := range map[string]string{
		"[Amnesty International] met. Amnesty has left.":          "O Amnesty International, O Amnesty",
		"[Salomon Brothers] met. {Salomon} slept.":                "O Salomon Brothers, O Salomon",
		"[Salomon Brothers] met {Vera Salomon}. {Salomon} slept.": "O Salomon Brothers, P Vera Salomon, P Salomon",
		"[Quill Harbour] met. Quill has left.":                    "O Quill Harbour",
		"[Quill Bank] met {Quill Lund}. Quill has left.":          "O Quill Bank, P Quill Lund",
		"[Quill Bank] met. Quill left.":                           "O Quill Bank",
	} {
		s, d := foundIn(marked)
		s.callNamesakes(d)
		assert.Equal(t, want, s.typed(d), marked)
	}
}

func TestTwoBodiesStayTwo(t *testing.T) {
	for _, s := range []string{
		"I know WHO did it.", "WHO IS THE WHO BAND", "{Wendy}'s mother left.", "{Ruiz}'s said so.", "[Hale]'s sales fell.", "Mark and Spencer left.",
		"The Treasury and Defense Department left.", "The [Kenya] and Uganda Council left.", "Health and Safety Executive", "The Cats and Big Dogs left.",
		"Friends of {Ann Lee} said no.", "Police [Scotland] left.", "But [Scotland] said no.", "Police {Ruiz} said no.", "Lawyers for London said no.", "The [Society] of Makers said no.", "The Society of Makers left.",
		"Global Mud Emissions Database left.", "The Mud Database said no.", "The Global Mud {Ann} Database said no.",
		"The Health and Executive", "and", "'s", "A's",
	} {
		assert.Empty(t, bodiesIn(s), s)
	}
}

func TestBodiesInAListOfPlacesArePlaces(t *testing.T) {
	for text, want := range map[string]string{
		"Shops in <Kent, [Surrey] and [Sussex] closed.":  "LOC LOC LOC",
		"Shops of <Kent, [Surrey] and [Sussex] closed.":  "LOC ORG ORG",
		"Shops in [Kent], [Surrey] and [Sussex] closed.": "ORG ORG ORG",
		"Shops in <Kent and [Surrey] closed.":            "LOC LOC",
		"Shops in <Kent and {Surrey} closed.":            "LOC PER",
	} {
		assert.Equal(t, want, typesIn(text), text)
	}
}

// typesIn returns the types of the doubtful names in brackets and braces of a text; a
// place begins at "<".
func typesIn(marked string) string {
	place := strings.Contains(marked, "<")
	s, d := foundIn(strings.Replace(marked, "<Kent", "[Kent]", 1))
	for i := range s.found {
		s.found[i].Confidence = .6
	}
	if place {
		s.found[0].Type = text.Location
	}
	s.callBodies(d)
	var types []string
	for _, f := range s.found {
		types = append(types, f.Type.String())
	}
	return strings.Join(types, " ")
}

func TestBodiesWithNamesLikePeopleAreBodies(t *testing.T) {
	for marked, want := range map[string]text.Type{
		"[Quill Brothers] fell. {Quill} said so.":                         text.Organization,
		"[Quill Brothers] fell. {Ann Quill} left. {Quill} said so.":       text.Person,
		"[Quill Brothers] fell. Mr. {Quill} said so.":                     text.Person,
		"[Quill] fell. {Quill} said so.":                                  text.Person,
		"[Horta Quill] fell. {Quill} said so.":                            text.Person,
		"[Quill Brothers] fell. {Pell} said so. {Ann Quill} met {Ann Ek}": text.Person,
	} {
		s, d := foundIn(marked)
		s.frame.words = make([]word, len(d.Tokens))
		s.callNamesakes(d)
		assert.Equal(t, want, s.found[len(s.found)-1].Type, marked)
	}
}

func TestABodyInDoubtHasNoNamesakes(t *testing.T) {
	s, d := foundIn("[Quill Brothers] fell. {Quill} said so.")
	s.frame.words = make([]word, len(d.Tokens))
	s.found[0].Confidence = doubtful
	s.callNamesakes(d)
	assert.Equal(t, text.Person, s.found[1].Type)
}

func TestABodyOfAPlaceIsOneName(t *testing.T) {
	for marked, want := range map[string][]string{
		"The Union Party of [Horta] met.":              {"Union Party of Horta"},
		"The [Union Party] of the [Horta] met.":        {"Union Party of the Horta"},
		"The Principality of [Horta] met.":             {},
		"The Principal of [Horta] met.":                {},
		"The Union Party of {Ann Lee} met.":            {},
		"The Union Party of Horta met.":                {},
		"The Union Party in [Horta] met.":              {},
		"The [Union Party of Horta] met.":              {},
		"A party of [Horta] met, and The [Bank] of it": {},
	} {
		assert.Equal(t, want, bodiesIn(marked), marked)
	}
}

func TestALandOfAPlaceIsOneName(t *testing.T) {
	s, d := foundIn("The Grand Duchy of [Horta] met.")
	s.found[0].Type = text.Location
	s.callBodies(d)
	assert.Equal(t, []string{"Grand Duchy of Horta"}, s.ruledIn(d))
	assert.Equal(t, text.Location, s.found[0].Type)
}

func TestABodysSeatIsNoPartOfIt(t *testing.T) {
	for marked, want := range map[string]text.Type{"Horta-based Quill met.": text.Location, "Horta-backed Quill met.": text.Organization, "Horta-led": text.Organization} {
		s, d := foundIn(marked)
		assert.True(t, s.seat(d, 0, .7), marked)
		assert.Equal(t, text.Mention{Span: text.Span{End: 5}, Type: want, Entity: -1, Confidence: .7}, s.found[0], marked)
		assert.False(t, s.seat(d, len(d.Tokens)-1, .7) && len(d.Tokens) > 1, marked)
	}
}

func TestTheWordBeforeANameSaysThatItIsABody(t *testing.T) {
	for marked, want := range map[string]text.Type{
		"The software firm {Quill} fell.":          text.Organization,
		"The software firm of {Quill} fell.":       text.Person,
		"The software firm Jean-{Quill-Pell} won.": text.Person,
		"Then the {Quill Dems} won.":               text.Organization,
		"Then {Quill Dems} won.":                   text.Person,
		"Then the {Quill} won.":                    text.Person,
		"Then the {Quill Dem} won.":                text.Person,
	} {
		s, d := foundIn(marked)
		s.callSorts(d)
		assert.Equal(t, want, s.found[0].Type, marked)
	}
}
