package who

import "github.com/d1af08f5/sayso/extractors/text"

// pronoun is what a form says.
type pronoun struct {
	class  Class
	gender text.Gender
	form   uint8 // subject, object, owner, reflexive
}

// Form returns what a pronoun of the third person is; ok is false for all other words.
func form(word string) (p pronoun, ok bool) {
	if len(word) > 10 || len(word) < 2 {
		return p, false
	}
	var room [32]byte
	switch string(lower(&room, word)) {
	case "he":
		return pronoun{Gendered, text.Male, 0}, true
	case "him":
		return pronoun{Gendered, text.Male, 1}, true
	case "his":
		return pronoun{Gendered, text.Male, 2}, true
	case "himself":
		return pronoun{Gendered, text.Male, 3}, true
	case "she":
		return pronoun{Gendered, text.Female, 0}, true
	case "her":
		return pronoun{Gendered, text.Female, 2}, true
	case "hers":
		return pronoun{Gendered, text.Female, 4}, true
	case "herself":
		return pronoun{Gendered, text.Female, 3}, true
	case "they":
		return pronoun{Plural, text.NoGender, 0}, true
	case "them":
		return pronoun{Plural, text.NoGender, 1}, true
	case "their":
		return pronoun{Plural, text.NoGender, 2}, true
	case "themselves":
		return pronoun{Plural, text.NoGender, 3}, true
	case "theirs":
		return pronoun{Plural, text.NoGender, 4}, true
	case "it":
		return pronoun{Thing, text.NoGender, 0}, true
	case "its":
		return pronoun{Thing, text.NoGender, 2}, true
	case "itself":
		return pronoun{Thing, text.NoGender, 3}, true
	}
	return p, false
}

// ClassOf returns the sort of a pronoun of the third person; ok is false for all other
// words.
func ClassOf(word string) (c Class, ok bool) {
	p, ok := form(word)
	return p.class, ok
}
