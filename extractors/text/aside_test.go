package text

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestParagraphsThatAreNoPartOfTheStory(t *testing.T) {
	for text, want := range map[string]bool{
		"Read more: Mayor says he will resign over tax":                           true,
		"READ MORE | Mayor says he will resign":                                   true,
		"RELATED: \"I was wrong,\" admits minister Ivo Maric":                     true,
		"Related story: Bridge is shut":                                           true,
		"Sign up for our newsletter":                                              true,
		"Advertisement":                                                           true,
		"More was said than done.":                                                false,
		"Video of the bridge was shown to the court.":                             false,
		"Related claims were dismissed, the judge said: nobody had proof.":        false,
		"Watch how the bridge moves, she said.":                                   false,
		"Mayor Paulo Pell at the bridge on Sunday. Photograph: Dana Liu/Meridian": true,
		"FILE PHOTO: Mayor Paulo Pell said he liked the view.":                    true,
		"Image: Meridian":                                                         true,
		"The bridge in May (2024). Image credit: Dana Liu.":                       true,
		"(Reporting by Dana Liu; Editing by Ivo Maric)":                           true,
		"Photo by Dana Liu":                                                       true,
		"He took a picture: the bridge was gone, and with it the road.":           false,
		"He had an image: it was of the bridge.":                                  false,
		"Reporting on the bridge was poor.":                                       false,
		"By Dana Liu":                                                             true,
		"By Dana Liu, Harbour News":                                               true,
		"By DANA LIU and Ivo Maric in Lisbon":                                     true,
		"By Monday it was gone.":                                                  false,
		"By the bridge stood Dana Liu":                                            false,
		"Updated 3:15 PM ET, Mon November 23, 2026":                               true,
		"Published: 23 November 2026":                                             true,
		"Last updated on Monday":                                                  true,
		"Published risk provisions 736.3 mln marks":                               false,
		"Last year 3 of them came":                                                false,
		"The bridge is safe, Marta Oduya said.":                                   false,
	} {
		t.Run(text, func(t *testing.T) {
			var d Document
			d.Reset(text)
			Segment(&d)
			assert.Equal(t, want, d.Paragraphs[0].Aside)
		})
	}
}
