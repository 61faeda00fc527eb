package en

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/text"
)

// cueVerbs are all lists of verbs that can be cues.
var cueVerbs = strings.Join([]string{speechVerbs, addressVerbs, labelVerbs, weakVerbs, quotingVerbs, reportVerbs, thoughtVerbs, attitudeVerbs, openingVerbs}, " ")

// No form of a cue is taken for that of another verb.
func TestFormsOfCuesHaveTheirLemma(t *testing.T) {
	for lemma := range setOf(cueVerbs) {
		for _, form := range inflected(lemma) {
			assert.Equal(t, lemma, Acts().Verbs[form].Lemma, form)
		}
	}
}

func TestLemmas(t *testing.T) {
	for form, lemma := range map[string]string{
		"said": "say", "says": "say", "told": "tell", "wrote": "write", "written": "write", "thought": "think", "thinks": "think",
		"felt": "feel", "found": "find", "knew": "know", "known": "know", "saw": "see", "seen": "see", "sought": "seek", "swore": "swear",
		"denied": "deny", "denies": "deny", "replied": "reply", "cries": "cry", "testifying": "testify", "worried": "worry", "implies": "imply",
		"adding": "add", "acknowledges": "acknowledge", "argued": "argue", "arguing": "argue", "believed": "believe", "noting": "note",
		"planned": "plan", "planning": "plan", "admitted": "admit", "referring": "refer", "quipped": "quip", "regretted": "regret",
		"begged": "beg", "labelled": "label", "labeled": "label", "signalling": "signal", "preferred": "prefer", "slammed": "slam",
		"agrees": "agree", "agreeing": "agree", "foresaw": "foresee", "echoes": "echo", "vetoed": "veto", "focuses": "focus", "vying": "vie",
		"pressed": "press", "pushes": "push", "stresses": "stress", "called": "call", "telling": "tell", "confessing": "confess",
		"understood": "understand", "held": "hold", "upheld": "uphold", "forgot": "forget", "chose": "choose", "learnt": "learn", "spelt": "spell",
		"was": "be", "has": "have", "did": "do", "backed": "back", "opposing": "oppose", "criticised": "criticise", "praises": "praise",
	} {
		assert.Equal(t, lemma, Acts().Verbs[form].Lemma, form)
	}
}

// The rules know verbs that no list has.
func TestLemmasByRule(t *testing.T) {
	for form, want := range map[string]string{
		"painted": "paint", "introduced": "introduce", "restored": "restore", "negotiating": "negotiate", "combined": "combine",
		"inspiring": "inspire", "compiled": "compile", "handled": "handle", "gobbling": "gobble", "chanced": "chance", "bridged": "bridge",
		"arranged": "arrange", "damaging": "damage", "provided": "provide", "exploding": "explode", "prepared": "prepare", "secured": "secure",
		"contributing": "contribute", "shaped": "shape", "escaping": "escape", "consumed": "consume", "served": "serve", "breathing": "breathe",
		"repeated": "repeat", "sweetened": "sweeten", "cleaned": "clean", "loaded": "load", "rained": "rain", "visited": "visit", "edited": "edit",
		"opened": "open", "gathering": "gather", "honored": "honor", "developed": "develop", "dropped": "drop",
		"missed": "miss", "filling": "fill", "stuffed": "stuff", "buzzing": "buzz", "marries": "marry", "carried": "carry", "played": "play",
		"watches": "watch", "fixes": "fix", "runs": "run", "closes": "close", "uses": "use", "passes": "pass", "sing": "sing",
		"red": "red", "need": "need", "thing": "thing", "bus": "bus", "this": "this", "glass": "glass", "eager": "eager", "hoping": "hope", "liked": "like",
		"timed": "time", "a媪ed": "a媪", "voting": "vote", "mixed": "mix", "showing": "show",
	} {
		assert.Equal(t, want, lemma(form), form)
	}
}

// The lists of verbs that text.Act is decided by do not contradict each other. Only a
// verb of speechVerbs and addressVerbs, which stand beside quotes, may report a thought.
func TestVerbsReportOneThing(t *testing.T) {
	thought, attitude := setOf(thoughtVerbs), setOf(attitudeVerbs)
	for verb := range setOf(reportVerbs) {
		assert.False(t, thought[verb] || attitude[verb], verb)
	}
	for verb := range setOf(speechVerbs + " " + addressVerbs) {
		assert.False(t, attitude[verb], verb)
	}
	for verb := range thought {
		assert.False(t, attitude[verb], verb)
	}
	for a, list := range map[text.Act]string{text.Thought: thoughtVerbs, text.Attitude: attitudeVerbs, text.Speech: reportVerbs} {
		for verb := range setOf(list) {
			assert.Equal(t, a, Acts().Verbs[verb].Act, verb)
		}
	}
}
