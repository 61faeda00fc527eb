package coref_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// A body that is quoted by its sort alone, or by its name and its sort.
func TestBodiesAreKnownByTheirSort(t *testing.T) {
	for s, want := range map[string]string{
		"{ORG Quill} fell. Shares in {ORG Quill} fell. [The company] said <~that it was late>.":                                   `Quill`,
		"{ORG Quill} fell. Shares in {ORG Quill} fell. [The group] said <~that it was late>.":                                     `?The group`,
		"{ORG Quill} fell. [The company] said <~that it was late>.":                                                               `Quill`,
		"<“{ORG Quill} fell,”> [he] said. [The company] said <~that it was late>.":                                                `?he, ?The company`,
		"They sued {PER Lund} against {ORG Quill}. [The company] said <~that it was late>.":                                       `?The company`,
		"{ORG Pell} fell. {ORG Lund} fell. {ORG Quill} fell. [The company] said <~that it was late>.":                             `Quill`,
		"{ORG Pell} fell. {ORG Lund} fell. It was quite late when they met {ORG Quill}. [The company] said <~that it was late>.":  `?The company`,
		"[The regulator] fined <~{ORG Quill} in May>. [The company] said <~that it was late>. <“Fine,”> [it] said.":               `?The regulator, Quill, Quill`,
		"{ORG Quill} fell. [The Swiss drug maker] said <~that it was late>.":                                                      `Quill`,
		"{ORG Quill} fell. [The parent company] said <~that it was late>.":                                                        `?The parent company`,
		"{ORG Quill} fell. [The grocery giant] said <~that it was late>.":                                                         `Quill`,
		"{ORG Quill} fell. Shares in {ORG Quill} fell. {ORG Pell} fell. {ORG Pell} sank. [The company] said <~that it was late>.": `Pell`,
		"{ORG Quill} fell. Shares in {ORG Quill} fell. {ORG Pell} fell. [The company] said <~that it was late>.":                  `Quill`,
		"{ORG Works Ministry} wrote. The {ORG Works Ministry} wrote again. [The company] said <~that it was late>.":               `?The company`,
		"{ORG Quill} fell. {ORG Quill} fell. {ORG Pell Inc.} rose. [The company] said <~that it was late>.":                       `Pell Inc.`,
		"{ORG Interfax} wrote. [The {ORG Interfax} news agency] said <~that it was late>.":                                        `Interfax`,
		"[{ORG Horta}'s {ORG Vedo} newspaper] said <~that it was late>.":                                                          `Vedo`,
		"[A poll for the {ORG Herald} newspaper] said <~that it was late>.":                                                       `?A poll for the Herald newspaper`,
		"[The {ORG Horta} supporters union] said <~that it was late>.":                                                            `?The Horta supporters union`,
		"[The {LOC Horta} newspaper] said <~that it was late>.":                                                                   `?The Horta newspaper`,
	} {
		assert.Equal(t, want, who(s), s)
	}
}

// A body that goes by its place, of which a place has one.
func TestBodiesAreKnownByTheirPlace(t *testing.T) {
	for s, want := range map[string]string{
		"[{LOC Horta} police] said <~that it was late>.":                                                                           `Horta police`,
		"[The {LOC Horta} police department] said <~that it was late>.":                                                            `Horta police department`,
		"[{LOC Horta} government] said <~that it was late>.":                                                                       `Horta government`,
		"[{LOC Horta} officials] said <~that it was late>.":                                                                        `?Horta officials`,
		"[{LOC Horta} council] said <~that it was late>.":                                                                          `Horta council`,
		"[{ORG Horta} county council] said <~that it was late>.":                                                                   `Horta county council`,
		"[{ORG Horta} police] said <~that it was late>.":                                                                           `?Horta police`,
		"[Horta-based {ORG New and Large Quill}] said <~that it was late>.":                                                        `New and Large Quill`,
		"[the good old Horta-based {ORG Quill}] said <~that it was late>.":                                                         `Quill`,
		"[voters from the Horta-based {ORG Quill}] said <~that it was late>.":                                                      `?voters from the Horta-based Quill`,
		"[{LOC Horta}-born police] said <~that it was late>.":                                                                      `?Horta-born police`,
		"[Two {LOC Horta} police] said <~that it was late>.":                                                                       `?Two Horta police`,
		"[Police in {LOC Horta}] said <~that it was late>.":                                                                        `?Police in Horta`,
		"[Police] said <~that it was late>.":                                                                                       `?Police`,
		"[{LOC Horta} police] said <~that it was late>. [Police] said <~that it was dark>.":                                        `Horta police, Horta police`,
		"[{LOC Horta} police] said <~that it was late>. [{LOC Lund} police] said <~that it was dark>. [Police] said <~all of it>.": `Horta police, Lund police, ?Police`,
	} {
		assert.Equal(t, want, who(s), s)
	}
}

// A name behind "of" or "for" only says whose or where somebody is.
func TestNamesThatHangOnANounAreNotTheSpeaker(t *testing.T) {
	for s, want := range map[string]string{
		"[Critics of {PER Ann Lee}] said <~that it was late>.":                          `?Critics of Ann Lee`,
		"[A friend of Mr {PER Lee}] said <~that it was late>.":                          `?A friend of Mr Lee`,
		"[An aide to President {PER Ann Lee}] said <~that it was late>.":                `?An aide to President Ann Lee`,
		"[A friend of former {ORG Quill} boss {PER Ann Lee}] said <~that it was late>.": `?A friend of former Quill boss Ann Lee`,
		"[The head of {ORG Quill} {PER Ann Lee}] said <~that it was late>.":             `Ann Lee`,
		"[Sources close to {PER Ann Lee}] said <~that it was late>.":                    `?Sources close to Ann Lee`,
		"[The leader of the strike {PER Ann Lee}] said <~that it was late>.":            `Ann Lee`,
		"[The head of {ORG Quill}, {PER Ann Lee}], said <~that it was late>.":           `Ann Lee`,
		"[Lord of the Isles director {PER Ann Lee}] said <~that it was late>.":          `Ann Lee`,
		"[Critics of former {ORG Quill} boss {PER Ann Lee}] said <~that it was late>.":  `?Critics of former Quill boss Ann Lee`,
		"[The deputy minister for women {PER Ann Lee}] said <~that it was late>.":       `Ann Lee`,
		"[And from {PER Ann Lee}] said <~that it was late>.":                            `Ann Lee`,
		"[A spokesman for House of {PER Horta}] said <~that it was late>.":              `?A spokesman for House of Horta`,
		"[Fans of {ORG Horta United}] said <~that it was late>.":                        `?Fans of Horta United`,
		"[The city of {LOC Port Horta Bay}] said <~that it was late>.":                  `Port Horta Bay`,
	} {
		assert.Equal(t, want, who(s), s)
	}
}

// "The report" is the one that was introduced with who published it.
func TestDocumentsAreTakenUp(t *testing.T) {
	for s, want := range map[string]string{
		"A report released on Monday by {ORG Quill} is out. [The report] said <~that it was late>.":          `Quill`,
		"A report by {ORG Quill} analyst {PER Ann Lee} is out. [The report] said <~that it was late>.":       `Ann Lee`,
		"A report by {ORG Lund University}'s {ORG Lake Centre} came. [The report] said <~that it was late>.": `Lake Centre`,
		"{ORG Quill}'s new report is out. [The report] said <~that it was late>.":                            `Quill`,
		"A {ORG Quill} report is out. [The report] said <~that it was late>.":                                `Quill`,
		"A {ORG Quill} post is out. [The post] said <~that it was late>.":                                    `?The post`,
		"A report by {ORG Quill} is out. A second report came. [The report] said <~that it was late>.":       `?The report`,
		"A report by {ORG Quill} is out. We read the report. [The report] said <~that it was late>.":         `Quill`,
		"A report about {ORG Quill} is out. [The report] said <~that it was late>.":                          `?The report`,
		"A report, seen by {ORG Quill}, is out. [The report] said <~that it was late>.":                      `?The report`,
		"<“A report by {ORG Quill} is out,”> [he] said. [The report] said <~that it was late>.":              `?he, ?The report`,
		"A report by {ORG Quill} is out. [The study] said <~that it was late>.":                              `?The study`,
	} {
		assert.Equal(t, want, who(s), s)
	}
}

// A report speaks for the body that published it, and a letter for who wrote it.
func TestDocumentsSpeakForTheirAuthors(t *testing.T) {
	for s, want := range map[string]string{
		"[A report by {ORG Quill}] said <~that it was late>.":                 `Quill`,
		"[Figures released by the {ORG Quill}] said <~that it was late>.":     `Quill`,
		"[A report by the local paper {ORG Quill}] said <~that it was late>.": `Quill`,
		"[A long letter from Mr {PER Lee}] said <~that it was late>.":         `Lee`,
		"[A report about {ORG Quill}] said <~that it was late>.":              `?A report about Quill`,
		"[A letter to {PER Ann Lee}] said <~that it was late>.":               `?A letter to Ann Lee`,
		"[A film by {ORG Quill}] said <~that it was late>.":                   `?A film by Quill`,
		"[A {ORG Quill} report] said <~that it was late>.":                    `Quill`,
		"[Voters in a {ORG Quill} poll] said <~that it was late>.":            `?Voters in a Quill poll`,
		"[Voters in a poll by {ORG Quill}] said <~that it was late>.":         `?Voters in a poll by Quill`,
		"[A {ORG Quill} film] said <~that it was late>.":                      `?A Quill film`,
		"[A {LOC Horta} report] said <~that it was late>.":                    `?A Horta report`,

		"[A survey conducted early this year by the {ORG Quill}] said <~that it was late>.": `Quill`,
		"[A survey that was read by {ORG Quill}] said <~that it was late>.":                 `?A survey that was read by Quill`,
		"[A blog post for {ORG Quill}] said <~that it was late>.":                           `Quill`,
		"[A paper from a team at {ORG Quill}] said <~that it was late>.":                    `Quill`,
		"[A team at the {ORG Quill}] said <~that it was late>.":                             `?A team at the Quill`,
		"[A paper from a hall at {ORG Quill}] said <~that it was late>.":                    `?A paper from a hall at Quill`,
		"[{ORG Quill}'s latest forecast] said <~that it was late>.":                         `Quill`,
		"[{PER Ann Lee}'s account] said <~that it was late>.":                               `Ann Lee`,
		"[{PER Ann Lee}'s official bank account] said <~that it was late>.":                 `?Ann Lee's official bank account`,
		"[some saw {PER Ann Lee}'s letter] said <~that it was late>.":                       `?some saw Ann Lee's letter`,
		"[{LOC Horta}'s report] said <~that it was late>.":                                  `?Horta's report`,
	} {
		assert.Equal(t, want, who(s), s)
	}
}

// A document that speaks for somebody keeps its words.
func TestDocumentsAreTheWordsOfTheSpeaker(t *testing.T) {
	for _, x := range []string{"A report by {ORG Quill}", "A {ORG Quill} report", "{PER Ann Lee}'s account"} {
		d := marked("[" + x + "] said <~that it was late>.")
		assert.Equal(t, d.Text[:len(d.Text)-len(" said that it was late.")], d.Quotes[0].Speaker.In(d.Text))
	}
}
