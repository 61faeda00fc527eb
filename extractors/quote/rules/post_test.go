package rules_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// posts returns the posts of a text, a line each: name | run | run.
func posts(text string) []string {
	s := read(text)
	out := []string{}
	for _, post := range s.Posts() {
		line := []string{words(s, post.Name)}
		for _, r := range post.Runs {
			line = append(line, words(s, r))
		}
		out = append(out, strings.Join(line, " | "))
	}
	return out
}

func TestPostsInTheText(t *testing.T) {
	for _, x := range []struct {
		name, text string
		want       []string
	}{
		{"a link behind",
			"The road is shut. Use the bridge! pic.twitter.com/x9 — Marta Oduya (@moduya) May 4, 2020",
			[]string{"Marta Oduya | The road is shut. Use the bridge!"}},
		{"the day first, and another dash",
			"The road is shut https://t.co/x9 https://t.co/x8 - Marta Oduya (@moduya) 4 May 2020",
			[]string{"Marta Oduya | The road is shut"}},
		{"the name in a paragraph below",
			interview("Two men met.", "The road is shut.", "— Marta Oduya (@moduya) May 4, 2020", "They left."),
			[]string{"Marta Oduya | The road is shut."}},
		{"paragraphs below a colon",
			interview("She wrote:", "The road is shut.", "Use the bridge! https://t.co/x9", "— Marta Oduya (@moduya) May 4, 2020"),
			[]string{"Marta Oduya | The road is shut. | Use the bridge!"}},
		{"two of them",
			interview("They wrote:", "The road is shut. — Marta Oduya (@moduya) May 4, 2020", "It is not.", "— Bo Pell (@bpell) May 5, 2020"),
			[]string{"Marta Oduya | The road is shut.", "Bo Pell | It is not."}},
		{"two of them in a paragraph",
			"The road is shut. — Marta Oduya (@moduya) May 4, 2020 It is not. — Bo Pell (@bpell) May 5, 2020",
			[]string{"Marta Oduya | The road is shut.", "Bo Pell | It is not."}},
		{"no date", "The road is shut. — Marta Oduya (@moduya)", []string{}},
		{"a year alone", "The road is shut. — Marta Oduya (@moduya) 2020", []string{}},
		{"no name", "The road is shut. — (@moduya) May 4, 2020", []string{}},
		{"no account", "The road is shut. — Marta Oduya (Harbour) May 4, 2020", []string{}},
		{"nothing above", "— Marta Oduya (@moduya) May 4, 2020", []string{}},
	} {
		t.Run(x.name, func(t *testing.T) { assert.Equal(t, x.want, posts(x.text)) })
	}
}
