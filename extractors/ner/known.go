package ner

import (
	"cmp"
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// callKnown finds the bodies that everybody knows by names that the model takes for
// words or people, "Save the Children", "Eli Lilly", and the countries that it missed or
// took for somebody: "Kiribati".
func (s *search) callKnown(d *text.Document) {
	k := 0 // the first name that ends behind the token
	for i := 0; i < len(d.Tokens); i++ {
		t := &d.Tokens[i]
		for k < len(s.found) && s.found[k].End <= t.Start {
			k++
		}
		if t.Case != text.Title || t.Kind != text.Word {
			continue
		}
		word := d.Word(i)
		if last := knownBodyAt(d, i, word); last > i {
			s.callKnownBody(d, i, last, k)
		} else if countries[word] || strings.HasSuffix(word, "shire") {
			s.callCountry(d, i, k)
		}
	}
	s.merge()
}

// callKnownBody makes a body of the tokens [first, last), unless a longer name or a part
// of another holds them; k is the first name that ends behind first.
func (s *search) callKnownBody(d *text.Document, first, last, k int) {
	span := d.Tokenized(first, last)
	if k < len(s.found) && s.found[k].Span == span {
		s.found[k].Type = text.Organization
		return
	}
	if last < len(d.Tokens) && d.Tokens[last].Case.Capital() && d.Tokens[last].Kind == text.Word && d.Word(last-1) != "Beatles" {
		return
	}
	s.name(d, first, last, text.Organization)
}

// callCountry makes a place of token i, where the model found nothing, or somebody
// without a title; k is the first name that ends behind it.
func (s *search) callCountry(d *text.Document, i, k int) {
	t := &d.Tokens[i]
	if k < len(s.found) && s.found[k].Start < t.End {
		if f := &s.found[k]; f.Span == t.Span && f.Type == text.Person && countries[d.Word(i)] && (i == 0 || !addresses(d.Word(i-1))) {
			f.Type = text.Location
		}
		return
	}
	capital := func(j int) bool {
		return j >= 0 && j < len(d.Tokens) && d.Tokens[j].Kind == text.Word && d.Tokens[j].Case.Capital()
	}
	if i+1 < len(d.Tokens) && (d.Word(i+1) == "for" || d.Word(i+1) == "of") {
		return // Bulgaria for Citizens
	}
	if !capital(i+1) && (!capital(i-1) || d.Sentences[d.SentenceAt(i)].First == i) && (i == 0 || d.Tokens[i-1].Kind != text.Mark) {
		s.name(d, i, i+1, text.Location)
	}
}

// knownBodyAt returns the end of the well-known body's name that begins at token i with
// a word, or i.
func knownBodyAt(d *text.Document, i int, word string) int {
	for _, rest := range knownBodies[word] {
		last := i + 1
		for last-i-1 < len(rest) && last < len(d.Tokens) && d.Word(last) == rest[last-i-1] {
			last++
		}
		if last-i-1 == len(rest) {
			return last
		}
	}
	return i
}

// startingAt returns the index of the name found that starts at byte pos, or -1.
func (s *search) startingAt(pos int) int {
	k, ok := slices.BinarySearchFunc(s.found, pos, func(f text.Mention, pos int) int { return cmp.Compare(f.Start, pos) })
	if !ok {
		return -1
	}
	return k
}

// knownBodies are names of bodies that look like other things: charities and bands that
// are called by phrases, parties by plurals, firms after those who founded them. By
// their first word, the words after it. No name of somebody who lives is among them.
var knownBodies = func() map[string][][]string {
	m := map[string][][]string{}
	for _, name := range strings.Fields(`Save_the_Children Doctors_Without_Borders Doctors_of_the_World Médecins_Sans_Frontières Medecins_Sans_Frontieres
		Reporters_Without_Borders Lawyers_Without_Borders Friends_of_the_Earth Habitat_for_Humanity Teach_for_America Feeding_America
		Planned_Parenthood Mercy_Corps Action_Against_Hunger Islamic_Relief Christian_Aid Plan_International World_Vision Refugees_International
		Global_Witness Extinction_Rebellion Just_Stop_Oil Insulate_Britain Stop_the_War_Coalition Hope_Not_Hate Moms_Demand_Action
		Mothers_Against_Drunk_Driving Help_the_Aged Shelter_Scotland Sense_about_Science
		Marie_Stopes_International Muslim_Brotherhood Islamic_Jihad Shining_Path Red_Brigades Tamil_Tigers Proud_Boys Oath_Keepers Hells_Angels
		Salvation_Army Boy_Scouts_of_America Boko_Haram Lashkar-e-Taiba Hizb-ut-Tahrir
		Social_Democrats Christian_Democrats Liberal_Democrats Free_Democrats Sweden_Democrats
		Eli_Lilly Fannie_Mae Freddie_Mac Sallie_Mae Ginnie_Mae Goldman_Sachs Morgan_Stanley Merrill_Lynch Arthur_Andersen Booz_Allen_Hamilton
		Rolls-Royce Aston_Martin Harley-Davidson Mercedes-Benz Rio_Tinto Philip_Morris_International Morgan_Grenfell Robert_Bosch Pratt_&_Whitney
		Rolling_Stones Beatles Beach_Boys Pink_Floyd Led_Zeppelin Duran_Duran Arctic_Monkeys Spice_Girls Backstreet_Boys Black_Sabbath Deep_Purple
		Fleetwood_Mac Foo_Fighters Girls_Aloud Iron_Maiden Kings_of_Leon Linkin_Park Manic_Street_Preachers Pet_Shop_Boys Pussycat_Dolls
		Red_Hot_Chili_Peppers Scissor_Sisters Sex_Pistols Snow_Patrol Stone_Roses Dire_Straits Depeche_Mode Def_Leppard Rage_Against_the_Machine
		New_Kids_on_the_Block Earth,_Wind_and_Fire Judas_Priest Thin_Lizzy Velvet_Underground Grateful_Dead Smashing_Pumpkins Black_Eyed_Peas`) {
		words := strings.Split(name, "_")
		m[words[0]] = append(m[words[0]], words[1:])
	}
	return m
}()

// countries are those, and territories, whose names nobody bears.
var countries = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`Kiribati Tuvalu Nauru Vanuatu Palau Micronesia Brunei Bhutan Nepal Maldives Djibouti Eritrea Ethiopia Somalia
		Somaliland Rwanda Burundi Uganda Tanzania Zambia Zimbabwe Malawi Mozambique Namibia Botswana Lesotho Eswatini Swaziland Angola Gabon
		Cameroon Nigeria Togo Ghana Liberia Senegal Gambia Mauritania Morocco Algeria Tunisia Libya Egypt Sudan Mauritius Seychelles Comoros
		Madagascar Suriname Guyana Belize Honduras Nicaragua Guatemala Bolivia Paraguay Uruguay Ecuador Peru Venezuela Haiti Barbados Bahamas
		Aruba Curaçao Anguilla Guadeloupe Kazakhstan Kyrgyzstan Tajikistan Turkmenistan Uzbekistan Afghanistan Pakistan Bangladesh Mongolia
		Myanmar Laos Cambodia Vietnam Thailand Malaysia Singapore Indonesia Philippines Taiwan Azerbaijan Moldova Belarus Ukraine Latvia
		Lithuania Estonia Slovakia Slovenia Croatia Serbia Montenegro Kosovo Albania Bulgaria Romania Hungary Luxembourg Liechtenstein Andorra
		Malta Cyprus Iceland Greenland Qatar Bahrain Kuwait Yemen Syria Lebanon Iraq Iran`) {
		m[w] = true
	}
	return m
}()
