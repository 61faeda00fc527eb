package en

import (
	"slices"
	"strings"
)

// Verbs whose forms the rules of spelling get wrong, beside those of irregular: the
// lemma, its past and its participle.
const irregularForms = `be was been; have had had; do did done; stick stuck stuck; see saw seen; foresee foresaw foreseen; seek sought sought; hold held held;
	uphold upheld upheld; understand understood understood; misunderstand misunderstood misunderstood; stand stood stood; take took taken;
	give gave given; make made made; mean meant meant; hear heard heard; lay laid laid; bet bet bet; cast cast cast; broadcast broadcast broadcast;
	forecast forecast forecast; foretell foretold foretold; retell retold retold; keep kept kept; catch caught caught; come came come;
	fight fought fought; forbid forbade forbidden; forget forgot forgotten; choose chose chosen; tear tore torn; sit sat sat; quit quit quit;
	set set set; hit hit hit; let let let; get got gotten; leave left left; withdraw withdrew withdrawn; draw drew drawn; bring brought brought;
	strike struck struck; throw threw thrown; teach taught taught; run ran run; become became become; meet met met; lead led led`

// otherForms are forms that stand beside the usual ones.
const otherForms = `is be; am be; are be; were be; 's be; ’s be; 're be; ’re be; has have; 've have; ’ve have; does do; learnt learn; spelt spell;
	forecasted forecast; broadcasted broadcast; dreamt dream; forbad forbid; got get; pled plead; labelled label; labelling label;
	signalled signal; signalling signal; modelled model; cancelled cancel; cancelling cancel; travelled travel; bade bid; proven prove; leant lean;
 focusses focus; focussed focus`

// doubling holds verbs that double their last letter before -ed and -ing.
const doubling = `abhor abet admit allot aver ban bar beg blab blog blot bob bog brag brim cap chat chip chop clap commit compel concur confer control
	crop cut dam defer deter dim dip drag drop drum equip excel expel fan fit flag flip grab grin hum infer intermit jab jam jot kid knit
	lag log lug map mop nag net nod occur omit outwit pan pat patrol peg permit pin plan plot pop prefer prod program propel quip quit rap
	rebel rebut recap refer regret remit repel rib rig rip rob rub rid scan scrap ship shop shrug shun shut sip skip skim slam slap slip snap
	snub sob spar spin spot stem step stir stop strip stun submit sum swap tag tap thin tip top transfer transmit trap trim trip tut upset vet
	wag whip wrap zip`

// eEndings are ends of stems that lost an "e" before -ed or -ing: "argu", "believ".
const eEndings = `v c u z s uad iz iat at dg rg lg eng ang ung ag eg ig ath oth eth bl cl dl fl gl kl pl tl zl id ud od ad ced ped in ir ur ar lor nor dor
	stor vit nit ot ut ap com um am ak ik ok il ul ib`

// bareEndings are ends of stems to which none of eEndings applies: "repeat", "honor".
const bareEndings = `eat oat aid ead oad eed ood oud ain ein oin uin air eir oir our ear oar oor aim eam oom oum oap eap oup eak oak ook ail eil oil oul oot out
	ight eut uit ss us ff zz ll honor target credit combat format pivot pilot debut pencil ruin robot ballot panic mimic hang bang`

var (
	eEnds    = strings.Fields(eEndings)
	bareEnds = strings.Fields(bareEndings)
)

// lemma returns the dictionary form of a lower-case word that is in no list, by its
// ending: "planned" → "plan", "restored" → "restore". It is the word itself if no
// rule fits.
func lemma(w string) string {
	n := len(w)
	switch {
	case n > 4 && (strings.HasSuffix(w, "ies") || strings.HasSuffix(w, "ied")):
		return w[:n-3] + "y"
	case n > 5 && strings.HasSuffix(w, "ing") && vowels(w[:n-3]) > 0:
		return stemmed(w[:n-3])
	case n > 4 && strings.HasSuffix(w, "ed") && vowels(w[:n-2]) > 0 && w[n-3] != 'e':
		return stemmed(w[:n-2])
	case n > 4 && endsIn(w, "sses", "shes", "ches", "xes", "zzes", "oes"):
		return w[:n-2]
	case n > 3 && strings.HasSuffix(w, "s") && !endsIn(w, "ss", "us", "is", "'s", "’s"):
		return w[:n-1]
	}
	return w
}

// stemmed returns the verb whose form is a stem before -ed or -ing.
func stemmed(stem string) string {
	n := len(stem)
	last := stem[n-1]
	switch {
	case endsIn(stem, bareEnds...):
		return stem
	case n > 2 && last == stem[n-2] && 'a' <= last && last <= 'z' && !vowel(last):
		return stem[:n-1]
	case endsIn(stem, eEnds...), vowels(stem) == 1 && n > 2 && vowel(stem[n-2]) && !strings.ContainsRune("wxyh", rune(last)) && !vowel(stem[n-3]):
		return stem + "e"
	}
	return stem
}

func endsIn(w string, ends ...string) bool {
	return slices.ContainsFunc(ends, func(e string) bool { return strings.HasSuffix(w, e) })
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// vowels returns the number of runs of vowels in a word.
func vowels(w string) (n int) {
	for i := range len(w) {
		if vowel(w[i]) && (i == 0 || !vowel(w[i-1])) || w[i] == 'y' && i > 0 && !vowel(w[i-1]) {
			n++
		}
	}
	return n
}

// inflected returns the forms of a verb: itself, third person, past, participle and
// -ing form.
func inflected(lemma string) []string {
	n := len(lemma)
	last, stem := lemma[n-1], lemma[:n-1]
	third, past, ing := lemma+"s", lemma+"ed", lemma+"ing"
	switch {
	case doubled[lemma]:
		past, ing = lemma+string(last)+"ed", lemma+string(last)+"ing"
	case strings.HasSuffix(lemma, "ie"):
		past, ing = lemma+"d", lemma[:n-2]+"ying"
	case endsIn(lemma, "ee", "ye", "oe"):
		past = lemma + "d"
	case last == 'e':
		past, ing = lemma+"d", stem+"ing"
	case last == 'y' && !vowel(lemma[n-2]):
		third, past = stem+"ies", stem+"ied"
	}
	if endsIn(lemma, "s", "sh", "ch", "x", "z", "o") {
		third = lemma + "es"
	}
	if f, ok := irregular[lemma]; ok {
		return append(f[:], lemma)
	}
	if f, ok := strong[lemma]; ok {
		return []string{lemma, third, f[0], f[1], ing}
	}
	return []string{lemma, third, past, ing}
}

var (
	doubled = setOf(doubling + " " + strongDoubling)
	strong  = strongForms()
)

// strongDoubling holds verbs of irregularForms that double before -ing.
const strongDoubling = `bet forbid forget sit quit set hit let get run put`

func strongForms() map[string][2]string {
	all := map[string][2]string{}
	for _, group := range strings.Split(irregularForms, ";") {
		f := strings.Fields(group)
		all[f[0]] = [2]string{f[1], f[2]}
	}
	return all
}

func setOf(words string) map[string]bool {
	all := map[string]bool{}
	for _, w := range strings.Fields(words) {
		all[w] = true
	}
	return all
}
