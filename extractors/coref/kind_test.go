package coref_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/text"
)

// whoSays returns the kind of the speaker of the first quote, and the members: words and
// kind, or name where there is one.
func whoSays(d *text.Document) (string, []string) {
	if len(d.Quotes) == 0 {
		return "no quote", nil
	}
	q := &d.Quotes[0]
	var all []string
	for _, m := range q.Members {
		name := m.In(d.Text) + ", " + m.Kind.String()
		if m.Entity >= 0 {
			name = d.Entities[m.Entity].Name
		}
		all = append(all, name)
	}
	return q.Who.String(), all
}

func TestKindsOfSpeaker(t *testing.T) {
	for who, want := range map[string]string{
		"Petra Lind":                             "person",
		"Norden Rail":                            "organization",
		"The ministry":                           "organization",
		"The Lind government":                    "organization",
		"Moscow":                                 "place",
		"The village":                            "place",
		"Officials":                              "group",
		"MPs":                                    "group",
		"Two GPs":                                "group",
		"Labour MPs":                             "group",
		"Police in Moscow":                       "group",
		"Some":                                   "group",
		"Two of the nurses":                      "group",
		"A number of nurses":                     "group",
		"Nearly 40 percent":                      "group",
		"No one":                                 "group",
		"The report":                             "document",
		"A poll released Monday":                 "document",
		"The results of an audit of Norden Rail": "document",
		"A spokesman":                            "unnamed",
		"A spokeswoman for Norden Rail":          "unnamed",
		"One of the nurses":                      "unnamed",
		"A Norden Rail engineer":                 "unnamed",
		"A Department for Ports spokeswoman":     "unnamed",
		"They":                                   "unresolved",
		"He":                                     "unresolved",
	} {
		s := who + ` said: “The bridge is shut for the winter.”`
		got, _ := whoSays(resolve(s, "PER Petra Lind", "ORG Norden Rail", "LOC Moscow"))
		assert.Equal(t, want, got, s)
	}
}

func TestMembersOfASpeaker(t *testing.T) {
	for _, x := range []struct {
		who, kind string
		members   []string
	}{
		{"Petra Lind and Omar Tell", "group", []string{"Petra Lind", "Omar Tell"}},
		{"Petra Lind, Ida Fox and Omar Tell", "group", []string{"Petra Lind", "Ida Fox", "Omar Tell"}},
		{"Petra Lind and her aides", "group", []string{"Petra Lind", "her aides, group"}},
		{"Norden Rail and Suhl Re", "organization", []string{"Norden Rail", "Suhl Re"}},
		{"Both Norden Rail and the Harbour Board", "organization", []string{"Norden Rail", "Harbour Board"}},
		{"The mayor and the baker", "group", []string{"The mayor, unnamed", "the baker, unnamed"}},
		{"Two engineers, Petra Lind and Omar Tell", "group", []string{"Petra Lind", "Omar Tell"}},
		{"Neither Petra Lind nor Omar Tell", "group", []string{"Petra Lind", "Omar Tell"}},
		{"The Harbour Board, the Norden Rail and the Department for Ports", "organization", []string{"Harbour Board", "Norden Rail", "Department for Ports"}},
		{"The Department for Ports and the Harbour Board", "organization", []string{"Department for Ports", "Harbour Board"}},
		{"A study by Norden Rail and the clerk", "group", []string{"A study by Norden Rail, document", "the clerk, unnamed"}},
		{"Doctors and nurses", "group", nil},
		{"The Department for Ports and Roads", "organization", nil},
		{"A spokesman for Norden Rail and the Harbour Board", "unnamed", nil},
	} {
		s := x.who + ` said that the bridge was shut for the winter.`
		kind, members := whoSays(resolve(s, "PER Petra Lind", "PER Omar Tell", "PER Ida Fox", "ORG Norden Rail", "ORG Harbour Board", "ORG Department for Ports"))
		assert.Equal(t, x.kind, kind, s)
		assert.Equal(t, x.members, members, s)
	}
}

// A name that joint speakers share is one mention, and each member points at it.
func TestMembersAreMentions(t *testing.T) {
	d := resolve(`Petra Lind and Omar Tell said: “The bridge is shut.”`, "PER Petra Lind", "PER Omar Tell")
	for _, m := range d.Quotes[0].Members {
		assert.Equal(t, d.Mentions[m.Mention].Span, m.Span)
		assert.Equal(t, d.Mentions[m.Mention].Entity, m.Entity)
	}
	assert.Len(t, d.Mentions, 2)
}

func TestAliasesAreTheOtherForms(t *testing.T) {
	d := resolve(`Petra Lind won. Lind, or LIND, slept. Petra Lind left.`, "PER Petra Lind", "PER Lind", "PER LIND")
	for _, e := range d.Entities {
		assert.Equal(t, "Lind", strings.Join(e.Aliases, ", "), e.Name)
	}
	assert.Len(t, d.Entities, 1)
}

// "She" is who was introduced without a name and speaks, though others have names; but
// not "the mayor", who may be one of them.
func TestPronounsStandForThoseWithoutAName(t *testing.T) {
	for s, want := range map[string]string{
		"{PER Eva Bohm} sang in Lund. [A resident] said <~that the water rose>. [She] said <~that it was dark>.":                             `?A resident, ?She, unnamed`,
		"{PER Paul Lind} sang in Lund. [A spokesman for the port] said <~that it was late>. [He] said <~that it was dark>.":                  `?A spokesman for the port, ?He, unnamed`,
		"{ORG Quill} fell. [Two residents] said <~that the water rose>. [They] said <~that it was dark>.":                                    `?Two residents, ?They, group`,
		"{PER Eva Bohm} sang in Lund. {PER Eva Bohm} is a singer. [The singer] said <~that the water rose>. [She] said <~that it was dark>.": `Eva Bohm, Eva Bohm, person`,
	} {
		d := marked(s)
		assert.Equal(t, want, strings.Join(append(speakers(d), d.Quotes[len(d.Quotes)-1].Who.String()), ", "), s)
	}
}
