package en

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/grammar"
)

// Reporting verbs, by lemma. Collected by reading news, and checked against
// the cues of PolNeAR's training articles (Newell et al. 2018).
const (
	speechVerbs = `say add admit affirm allege announce answer argue ask assert boast caution charge claim comment
		complain concede conclude confess confirm contend continue counter cry declare deny disclose elaborate emphasize
		emphasise estimate exclaim explain express grumble indicate inquire insist interject joke lament maintain mention muse
		mutter note observe opine plead pledge post predict proclaim promise pronounce propose protest question quip
		reason recall recommend recount reiterate remark repeat reply report respond retort reveal scream shout
		speculate state stress suggest swear testify theorize tweet retweet underline underscore
		urge vow whisper wonder write yell bemoan deadpan chant bark bellow acknowledge demand
		concur hint imply interrupt summarize summarise reckon rejoin rejoice vent fume gush enthuse
		text email e-mail sigh believe think blog read thunder hiss snap crow bristle bluster blurt
		 rasp murmur mumble stammer moan groan growl snarl sneer shriek roar holler implore beg intone
		 profess attest avow venture volunteer surmise clarify specify stipulate warn agree
		 hope feel`
	addressVerbs = `tell ask remind assure warn inform advise urge notify reassure instruct caution implore beg`
	labelVerbs   = `call describe label dub brand denounce deem name term characterize characterise portray decry
		condemn slam blast criticize criticise praise mock accuse cite tout deride dismiss blame hail bill lambaste ridicule
		nickname title entitle caption commend compare credit refer reject welcome defend attack thank compliment rebuke
		rip`
	weakVerbs = `begin go laugh smile nod shrug start conclude finish open speak react follow chuckle gesture grin joke press
		sing recite pipe chime shoot fire put offer publish release issue send sign end try signal echo toast
		reflect gasp weep sob cheer applaud lie remember appear quote learn know find show reason warn
		talk chat message instagram persist beam frown wink pause`
	// quotingVerbs report the words of their object.
	quotingVerbs = `quote cite`
	// ambiguousWords are forms that are as often nouns, adjectives or names.
	ambiguousWords = `claims claim calls call comments comment reports report states state notes note promises promise
		questions question demands demand answers answer estimates estimate charges charge hopes hope
		posts post texts text emails email e-mails e-mail tweets tweet urges urge protests protest labels label
		names name terms term attacks attack brands brand titles title replies reply remarks remark reads read
		stated titled named entitled lies lie shows show ends end puts put offers offer fires fire signs sign
		signals signal feels feel finds find bills bill defends mocks opens open pipes press cheers
		cheer estimated proposed alleged reported according talks talk starts start begins tries blames
		labeled dismisses reasons reason mentions mention vows vow requests recalls chants chant chats chat
		messages message pledges pledge cites followed following called continued continue continues
		snaps snap rules warnings warning meaning saying reading writing posting meeting feeling opening closing
		talking calling shooting showing signing pressing bark barks crow crows roar roars sighs sigh groans cry cries
		compares thanks thank praise welcome ventures venture`
)

// headlineVerbs are verbs in the form that headlines have them. Forms that are as
// often nouns in the names of bodies, such as "states", are left out.
const headlineVerbs = `accuses admits agrees aims announces approves asks backs bans beats begins believes blames blasts blocks boosts
	calls cautions condemns confirms considers criticises criticizes cuts declares defends defies demands denies dies dismisses
	drops ends expects explains faces fears fights files finds fires forecasts grills hammers rips touts gets gives hails hints hires hits holds hopes
	insists joins keeps kills launches lashes leads leaves loses makes mulls names needs offers opens opposes orders outlines
	pays pledges plans plays pleads predicts presses promises proposes pulls pushes puts quits raises ratifies rebukes recalls
	rejects releases replaces replies reports resigns responds reveals rules says seeks sees sells sends sets shows signs slams
	slashes starts stays steps sues suggests supports takes tells thanks threatens tops tries unveils urges vetoes visits vows
	wants warns weighs welcomes wins wonders`

// irregular gives the third person, past, participle and -ing form of verbs
// that the spelling rules get wrong.
var irregular = map[string][4]string{
	"say": {"says", "said", "said", "saying"}, "tell": {"tells", "told", "told", "telling"},
	"write": {"writes", "wrote", "written", "writing"}, "think": {"thinks", "thought", "thought", "thinking"},
	"swear": {"swears", "swore", "sworn", "swearing"}, "read": {"reads", "read", "read", "reading"},
	"begin": {"begins", "began", "begun", "beginning"}, "go": {"goes", "went", "gone", "going"},
	"speak": {"speaks", "spoke", "spoken", "speaking"}, "shoot": {"shoots", "shot", "shot", "shooting"},
	"put": {"puts", "put", "put", "putting"}, "send": {"sends", "sent", "sent", "sending"},
	"sing": {"sings", "sang", "sung", "singing"}, "weep": {"weeps", "wept", "wept", "weeping"},
	"lie": {"lies", "lied", "lied", "lying"}, "know": {"knows", "knew", "known", "knowing"},
	"find": {"finds", "found", "found", "finding"}, "feel": {"feels", "felt", "felt", "feeling"},
	"show": {"shows", "showed", "shown", "showing"}, "beg": {"begs", "begged", "begged", "begging"},
	"admit": {"admits", "admitted", "admitted", "admitting"}, "quip": {"quips", "quipped", "quipped", "quipping"},
	"refer": {"refers", "referred", "referred", "referring"}, "slam": {"slams", "slammed", "slammed", "slamming"},
	"dub": {"dubs", "dubbed", "dubbed", "dubbing"}, "blog": {"blogs", "blogged", "blogged", "blogging"},
	"rip": {"rips", "ripped", "ripped", "ripping"}, "nod": {"nods", "nodded", "nodded", "nodding"},
	"shrug": {"shrugs", "shrugged", "shrugged", "shrugging"}, "grin": {"grins", "grinned", "grinned", "grinning"},
	"sob": {"sobs", "sobbed", "sobbed", "sobbing"}, "chat": {"chats", "chatted", "chatted", "chatting"},
	"snap": {"snaps", "snapped", "snapped", "snapping"}, "label": {"labels", "labeled", "labeled", "labeling"},
	"try": {"tries", "tried", "tried", "trying"}, "blurt": {"blurts", "blurted", "blurted", "blurting"},
}

// forms returns the third person, past, participle and -ing form of a verb.
func forms(lemma string) [4]string {
	if f, ok := irregular[lemma]; ok {
		return f
	}
	stem, last := lemma[:len(lemma)-1], lemma[len(lemma)-1]
	switch {
	case last == 'e':
		return [4]string{lemma + "s", lemma + "d", lemma + "d", stem + "ing"}
	case last == 'y' && !strings.ContainsRune("aeiou", rune(lemma[len(lemma)-2])):
		return [4]string{stem + "ies", stem + "ied", stem + "ied", lemma + "ing"}
	case last == 's' || strings.HasSuffix(lemma, "sh") || strings.HasSuffix(lemma, "ch"):
		return [4]string{lemma + "es", lemma + "ed", lemma + "ed", lemma + "ing"}
	}
	return [4]string{lemma + "s", lemma + "ed", lemma + "ed", lemma + "ing"}
}

// addVerbs enters every form of the lemmas with the parts they play.
func addVerbs(l grammar.Lexicon, lemmas string, class grammar.Class) {
	for _, lemma := range strings.Fields(lemmas) {
		f := forms(lemma)
		shared := class &^ (grammar.Cue | grammar.Weak)
		l[f[0]] |= class
		l[f[1]] |= class
		if f[2] != f[1] { // "written" needs its auxiliary, as bare forms do
			l[f[2]] |= shared | class&grammar.Weak | grammar.Bare
		}
		l[f[3]] |= shared | class&grammar.Weak | grammar.Participle
		if lemma != f[1] { // "put", "read": the bare form is the past form too
			l[lemma] |= shared | class&grammar.Weak | grammar.Bare
		}
	}
}
