package who

// The kinds of feature, and how many values each has. The first are of the pronoun and
// say whether it stands for anybody; the others are of a candidate.
const (
	fNone = iota
	fForm
	fNoneRole
	fNoneSpot
	fNoneNext
	fNonePrev
	fNoneNext2
	fNoneQuote
	fNoneCandidates

	fBias
	fSentences
	fDistance
	fRank
	fRankSentences
	fKindRole
	fRoles
	fRolesHere
	fRolesNext
	fLastName
	fLastNameRank
	fCount
	fShare
	fHere
	fBefore
	fFirstOfSentence
	fFirstOfParagraph
	fOpener
	fMain
	fChain
	fChainRole
	fSubject
	fGender
	fGenderKind
	fType
	fWords
	fNew
	fQuotes
	fSpeaker
	fVerbs
	fCommas
	fLink
	fNextTag
	fPrevTag
	fBetween
	fBetweenSentences
	fJoined
	fUnnamed
	fPlural
	fFormSentences
	fFormKind
	fReflexive
	fRoleSpot
	fNouns
	fParagraph
	fAhead
	fPrevPrep
	fRepeated
	fBind
	fSubjects
	fSalience
	fSalienceRank
	fStanding
	fStandingRank
	fNamed
	fNamedRank
	fTopic
	fTopicPass
	fAgreeing
	fFronted
	fOpening
	fTalk
	fPeople
	fLength
	fContext
	fContextRank
	fLed
	slots
)

// Slots is the number of kinds of feature.
const Slots = int(slots)

// Features holds a value for each kind of feature: 0 where it has none, else one more
// than the value.
type Features [slots]uint8

func (f *Features) set(kind, v int) { f[kind] = uint8(1 + min(max(v, 0), 254)) }

// bucket is 0 to 3 for these, then grows with the logarithm.
func bucket(n int32) int {
	switch {
	case n <= 3:
		return int(max(n, 0))
	case n <= 5:
		return 4
	case n <= 8:
		return 5
	case n <= 14:
		return 6
	case n <= 24:
		return 7
	case n <= 40:
		return 8
	case n <= 70:
		return 9
	case n <= 120:
		return 10
	}
	return 11
}

func flag(b bool) int {
	if b {
		return 1
	}
	return 0
}
