package quote_test

import (
	"testing"
)

func TestTopicsAreNoSpeakers(t *testing.T) {
	check(t, []example{
		{"on something", `Ana Ruiz, the mayor, spoke on Monday. On the bridge: "We will mend it."`, []string{`direct | "We will mend it." |  | Ana Ruiz`}},
		{"on more than one", `"It is late," Ana Ruiz said. And on the bridge: "We will mend it."`, []string{`direct | "It is late," | said | Ana Ruiz`, `direct | "We will mend it." |  | Ana Ruiz`}},
		{"with a cue behind", `And on the bridge: "We will mend it," Ana Ruiz added.`, []string{`direct | "We will mend it," | added | Ana Ruiz`}},
	})
}

func TestWordsBesideTheSpeakerAreNotOurs(t *testing.T) {
	check(t, []example{
		{"an interjection", `Yeah, yeah, I was about to say that Nora owns a boat.`, []string{`indirect | Nora owns a boat | say | I`}},
		{"some of them", `By then, some of them admitted that the bridge was old.`, []string{`indirect | the bridge was old | admitted | some of them`}},
		{"what was asked", `Okello's cousin, Ana Ruiz, when asked, said that it was old.`, []string{`indirect | it was old | said | Ana Ruiz`}},
	})
}

func TestPeopleAreLikeWhatTheySay(t *testing.T) {
	check(t, []example{
		{"she", `Apparently she turned round and was like, "Nobody told me about the bridge."`, []string{`direct | "Nobody told me about the bridge." | like | she`}},
		{"I", `And I'm like, "Who built this?"`, []string{`direct | "Who built this?" | like | I`}},
		{"no speech", `It was like "nothing", he thought.`, []string{`mixed | It was like "nothing" | thought | he`}},
	})
}
