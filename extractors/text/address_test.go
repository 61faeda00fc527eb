package text

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// tagged returns the tokens of text that have the given kind, apart by spaces.
func tagged(text string, kind Kind) string {
	var d Document
	d.Reset(text)
	Segment(&d)
	var all []string
	for i, t := range d.Tokens {
		if t.Kind == kind {
			all = append(all, d.Word(i))
		}
	}
	return strings.Join(all, " ")
}

func TestSegmentAddresses(t *testing.T) {
	long := strings.Repeat("a", 64)
	for text, want := range map[string]string{
		// URLs
		`http://a.org`:                         `http://a.org`,
		`(http://a.org/b).`:                    `http://a.org/b`,
		`http://a.org/b(c)d`:                   `http://a.org/b(c)d`,
		`http://a.org/b(c)`:                    `http://a.org/b(c)`,
		`((http://a.org/b(c)))`:                `http://a.org/b(c)`,
		`http://a.org/b(c`:                     `http://a.org/b(c`,
		`<http://a.org/b>`:                     `http://a.org/b`,
		`"http://a.org/b"`:                     `http://a.org/b`,
		`“http://a.org/b”`:                     `http://a.org/b`,
		`http://a.org/é漢/b é`:                  `http://a.org/é漢/b`,
		`http://a.org/b—he`:                    `http://a.org/b`,
		`http://a.org/b,c;d:e!f?g'h]i}j*k|l.m`: `http://a.org/b,c;d:e!f?g'h]i}j*k|l.m`,
		`http://a.org/b.,;:!?']}*| x`:          `http://a.org/b`,
		`ftp1://a.org`:                         `ftp1://a.org`,
		`abcdefgh://a.org x`:                   `abcdefgh://a.org`,
		`abcdefghi://a.example x`:              ``,
		`http:// a`:                            ``,
		`http://-a`:                            ``,
		`he:she http:/a`:                       ``,
		// Domains
		`a.org/b, a.org`:       `a.org/b a.org`,
		`Amazon.com/b`:         `Amazon.com/b`,
		`Amazon.com`:           ``,
		`www.example.museum x`: `www.example.museum`,
		`wwx.example.museum x`: ``,
		`a-b.co.uk`:            `a-b.co.uk`,
		`node.js`:              ``,
		`end.Next`:             ``,
		`a.organ`:              ``,
		`ORGAN a.COM`:          `a.COM`,
		// E-mail
		`jo@a.org, jo.doe@b-c.co.uk.`:          `jo@a.org jo.doe@b-c.co.uk`,
		`5jo@a.org 5@a.org`:                    `5jo@a.org 5@a.org`,
		`jo@a`:                                 ``,
		`jo@a..org`:                            ``,
		`jo@a.b- x`:                            ``,
		`jo.` + long[3:] + `@a.org`:            `jo.` + long[3:] + `@a.org`,
		`a.` + long[3:] + `@a.b`:               `a.` + long[3:] + `@a.b`,
		`jo@a.` + long:                         `jo@a.` + long,
		strings.Repeat("x ", 200) + `jo@a.org`: `jo@a.org`,
		`Jo.D` + long[4:] + `@a.org`:           `Jo.D` + long[4:] + `@a.org`,
		`Jo.Do` + long[4:] + `@a.org`:          `Do` + long[4:] + `@a.org`,
		`jo@a-b.org/c`:                         `jo@a-b.org`,
		// Handles and tags
		`@who #what`:          `@who #what`,
		`(@who_is): #a1_é漢b!`: `@who_is #a1_é漢b`,
		`#é @漢 @_x`:           `#é @漢 @_x`,
		`#1 @5 # x @ y`:       ``,
		`a1#b C#d`:            ``,
		`“@who” —#what`:       `@who #what`,
		`#“what”`:             ``,
		`#`:                   ``,
	} {
		t.Run(text, func(t *testing.T) { assert.Equal(t, want, tagged("x "+text, Address)) })
	}
}

func TestSegmentAddressesAtTheStart(t *testing.T) {
	for _, text := range []string{"@who", "#what", "http://a.org", "jo@a.org", "a.org"} {
		assert.Equal(t, text, tagged(text, Address))
	}
}

func TestSegmentSymbols(t *testing.T) {
	for text, want := range map[string]string{
		`:) ;) =) :( :-) :'( :D :P :p :| :)))`: `:) ;) =) :( :-) :'( :D :P :p :| :)))`,
		`x:D 5:P x:) x:-D`:                     `:)`,
		`:)x :Dx :- :x :`:                      ``,
		`===`:                                  `===`,
		`$$ %`:                                 `$$ %`,
		`##`:                                   `##`,
		"👍🏽 ❤️ 5\u20e3":                        "👍🏽 ❤️",
		"👍🏿 👍🏻 a👩\u200d👧b":                     "👍🏿 👍🏻 👩\u200d👧",
		"👩\u200d 👩\u200dx 👩\u200d":             "👩 👩 👩",
		"☎\u20e3 ☎\ufe00":                      "☎\u20e3 ☎\ufe00",
		"👩\u200d\u00a0👩":                       "👩 👩",
	} {
		t.Run(text, func(t *testing.T) { assert.Equal(t, want, tagged("x "+text, Symbol)) })
	}
	assert.Equal(t, ":D", tagged(":D x", Symbol))
	assert.Equal(t, ":)", tagged("x:)", Symbol))
	assert.Empty(t, tagged("x:D y", Symbol))
}
