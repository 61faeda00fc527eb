package coref_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestAuthorsAreKnownByTheirPlaces(t *testing.T) {
	for _, x := range []struct {
		name, text string
		tagged     []string
		want       []string
	}{
		{"a name on a line", "The Bridge\n\nVera Okello\n\nI think that the bridge will hold.", []string{"PER Vera Okello"}, []string{"Vera Okello"}},
		{"what is said of who wrote it", "The Bridge\n\nI think that the bridge will hold. I know it.\n\nVera Okello is a professor of bridges at Lake University.", []string{"PER Vera Okello"}, []string{"Vera Okello"}},
		{"a sender", "From: Vera Okello\nTo: Paul Stone\n\n“The bridge will hold,” I told the council.", []string{"PER Vera Okello", "PER Paul Stone"}, []string{"Vera Okello"}},
		{"a friend's letter", "Hi Paul,\n\nI think that the bridge will hold.\n\nCheers,\nVera", []string{"PER Paul", "PER Vera"}, []string{"Vera"}},
		{"my dear", "My dear Paul,\n\nI think that the bridge will hold.\n\nEver yours,\n\nVera", []string{"PER Paul", "PER Vera"}, []string{"Vera"}},
		{"a diary", "Dear Diary,\n\nPaul said, \"Vera, you are mad.\" I told him that I was not.", []string{"PER Paul", "PER Vera"}, []string{"Vera"}},
		{"questions with a label", "Interview with Vera Okello\n\nPaul Stone: Is it safe?\n\nI said, \"It will hold.\"\n\nPaul Stone: And now?\n\nI know that it does.", []string{"PER Vera Okello", "PER Paul Stone"}, []string{"Vera Okello"}},
	} {
		t.Run(x.name, func(t *testing.T) {
			assert.Equal(t, x.want, speakersOf(resolve(x.text, x.tagged...), "I"), x.text)
		})
	}
}
