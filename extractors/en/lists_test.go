package en

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

// A word written twice or in capitals is a slip: the lists are looked up in lower
// case.
func TestListsHoldEveryWordOnceInLowerCase(t *testing.T) {
	for name, list := range map[string]string{
		"speechVerbs": speechVerbs, "addressVerbs": addressVerbs, "labelVerbs": labelVerbs, "weakVerbs": weakVerbs, "quotingVerbs": quotingVerbs,
		"ambiguousWords": ambiguousWords, "auxiliaries": auxiliaries, "negations": negations, "conditionals": conditionals, "subjects": subjects,
		"determiners": determiners, "prepositions": prepositions, "conjunctions": conjunctions, "relatives": relatives, "adverbs": adverbs,
		"calendarWords": calendarWords, "particleWords": particleWords, "functionWords": functionWords, "titleWords": titleWords,
		"roleNouns": roleNouns, "documentNouns": documentNouns, "sayingNouns": sayingNouns, "pastForms": pastForms,
		"honourWords": honourWords, "honoraryWords": honoraryWords, "femaleTitles": femaleTitles, "maleTitles": maleTitles, "femaleRoles": femaleRoles, "maleRoles": maleRoles, "bodyWords": bodyWords,
		"firmWords": firmWords, "sortWords": sortWords, "aloneWords": aloneWords, "landWords": landWords, "nameSuffixes": nameSuffixes, "nameJoins": nameJoins, "portfolioWords": portfolioWords, "kinNouns": kinNouns,
		"interviewWords": interviewWords, "announceWords": announceWords, "askingVerbs": askingVerbs, "askerLabels": askerLabels,
		"reportVerbs": reportVerbs, "thoughtVerbs": thoughtVerbs, "attitudeVerbs": attitudeVerbs, "openingVerbs": openingVerbs,
		"thoughtAdjectives": thoughtAdjectives, "thoughtNouns": thoughtNouns, "attitudeNouns": attitudeNouns, "reportNouns": reportNouns,
		"fillers": fillers, "doubling": doubling,
		"greetingWords": greetingWords, "closingWords": closingWords,
	} {
		seen := map[string]bool{}
		for _, w := range strings.Fields(list) {
			assert.False(t, seen[w], "%s holds %q twice", name, w)
			assert.Equal(t, strings.ToLower(w), w, name)
			seen[w] = true
		}
	}
}

func TestWordsPlayThePartsOfTheirLists(t *testing.T) {
	l := Lexicon()
	for list, class := range map[string]grammar.Class{
		auxiliaries: grammar.Auxiliary, negations: grammar.Negation, subjects: grammar.Subject, determiners: grammar.Determiner,
		prepositions: grammar.Preposition, conjunctions: grammar.Conjunction, relatives: grammar.Relative, adverbs: grammar.Adverb,
		calendarWords: grammar.Calendar, titleWords: grammar.Title, roleNouns: grammar.Role, documentNouns: grammar.Document,
		sayingNouns: grammar.Saying, ambiguousWords: grammar.Ambiguous,
	} {
		for _, w := range strings.Fields(list) {
			assert.NotZero(t, l.Of(w)&class, w)
		}
	}
}

// A verb stands in the lists by its lemma; what plays a part is its forms.
func TestVerbsAreKnownInAllTheirForms(t *testing.T) {
	for word, want := range map[string]grammar.Class{
		"says": grammar.Cue, "said": grammar.Cue, "saying": grammar.Participle, "say": grammar.Bare,
		"argued": grammar.Cue, "arguing": grammar.Participle, "replies": grammar.Cue, "replied": grammar.Cue, "replying": grammar.Participle,
		"hisses": grammar.Cue, "quipped": grammar.Cue, "quipping": grammar.Participle, "wrote": grammar.Cue, "written": grammar.Bare,
		"told": grammar.Cue | grammar.Address, "calls": grammar.Cue | grammar.Label, "laughed": grammar.Weak, "quoted": grammar.Quoting,
	} {
		got := Lexicon().Of(word) & (grammar.Cue | grammar.Participle | grammar.Bare | grammar.Weak | grammar.Address | grammar.Label | grammar.Quoting)
		assert.Equal(t, want, got&want, word)
		assert.Zero(t, got&^want&(grammar.Cue|grammar.Participle|grammar.Bare), "%s is no other form", word)
	}
}

func TestPairsComeInTwos(t *testing.T) {
	for _, list := range []string{shortTitles, nicknames} {
		assert.Zero(t, len(strings.Fields(list))%2)
	}
	p := people()
	assert.Equal(t, "senator", p.Short["sen."])
	assert.Equal(t, "william", p.Nick["bill"])
	assert.Equal(t, text.Female, p.Titles["mrs."])
	assert.Equal(t, text.Male, p.Roles["spokesman"])
}
