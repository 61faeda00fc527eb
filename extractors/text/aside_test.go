package text

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestParagraphsThatAreNoPartOfTheStory(t *testing.T) {
	for text, want := range map[string]Aside{
		"Read more: Mayor says he will resign over tax":                           Link,
		"READ MORE | Mayor says he will resign":                                   Link,
		"RELATED: \"I was wrong,\" admits minister Ivo Maric":                     Link,
		"Related story: Bridge is shut":                                           Link,
		"Sign up for our newsletter":                                              Link,
		"Advertisement":                                                           Link,
		"More was said than done.":                                                InStory,
		"Video of the bridge was shown to the court.":                             InStory,
		"Related claims were dismissed, the judge said: nobody had proof.":        InStory,
		"Watch how the bridge moves, she said.":                                   InStory,
		"Mayor Paulo Pell at the bridge on Sunday. Photograph: Dana Liu/Meridian": Caption,
		"FILE PHOTO: Mayor Paulo Pell said he liked the view.":                    Caption,
		"Image: Meridian":                                                         Caption,
		"The bridge in May (2024). Image credit: Dana Liu.":                       Caption,
		"(Reporting by Dana Liu; Editing by Ivo Maric)":                           Caption,
		"Photo by Dana Liu":                                                       Caption,
		"He took a picture: the bridge was gone, and with it the road.":           InStory,
		"He had an image: it was of the bridge.":                                  InStory,
		"Reporting on the bridge was poor.":                                       InStory,
		"By Dana Liu":                                                             Byline,
		"By Dana Liu, Harbour News":                                               Byline,
		"By DANA LIU and Ivo Maric in Lisbon":                                     Byline,
		"By Monday it was gone.":                                                  InStory,
		"By the bridge stood Dana Liu":                                            InStory,
		"Updated 3:15 PM ET, Mon November 23, 2026":                               Byline,
		"Published: 23 November 2026":                                             Byline,
		"Last updated on Monday":                                                  Byline,
		"Published risk provisions 736.3 mln marks":                               InStory,
		"Last year 3 of them came":                                                InStory,
		"The bridge is safe, Marta Oduya said.":                                   InStory,
	} {
		t.Run(text, func(t *testing.T) {
			var d Document
			d.Reset(text)
			Segment(&d)
			assert.Equal(t, want, d.Paragraphs[0].Aside)
		})
	}
}
