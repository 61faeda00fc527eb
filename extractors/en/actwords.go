package en

// What cues report, by lemma: see text.Act. Verbs of speechVerbs and addressVerbs and
// nouns of sayingNouns report speech, too, unless they are in a list of thought or
// attitude. A cue in no list reports an attitude, where no marks show that something
// was said. The lists were written for the project.
const (
	// reportVerbs report words. To call, describe or accuse somebody is done with words;
	// to call for something, or on somebody, is a demand, which an editor prints as
	// said. What a poll or an audit shows or finds stands in it. Who accepts that
	// something is so says it.
	reportVerbs = `accept accuse address advocate allude apologise apologize appeal articulate assess attribute aver badmouth bet blab blabber blame brag
		brand brief broadcast call caption challenge characterise characterize chide chime cite commentate communicate compare congratulate confer
		confide contradict convey credit debate decry define deliver demonstrate depict describe detail dictate discuss dispute dub echo
		encourage enumerate enunciate exhort find forecast foretell gossip gripe hazard highlight illustrate instruct interview invite issue
		kid label lecture liken list message moralise moralize name narrate nickname object order outline paraphrase phrase point
		portray posit postulate preach project prophesy prove publicise publicize publish quarrel query quibble quote ramble rant rave reaffirm
		reassert rebut recite reference refer reflect refute relate relay render rephrase request respond retell rule sermonise sermonize scoff
		show shrug signal speak spell squeal sum talk tease telegraph telephone term thank threaten title tout
		trumpet utter verbalise verbalize voice whine wisecrack word yelp`
	// objectVerbs are those among them and among thoughtVerbs that a thing follows which nobody
	// said or thought: "named a new coach", "proved a success", "noticed his sign". With a
	// clause they report words and thoughts. "Described the ferry" and "spoke of her mother" say
	// little more, but PolNeAR counts them as said, and so do the scorers.
	objectVerbs = `about address assess consider credit debate define deliver demonstrate depict discover discuss encourage
		examine illustrate invite issue know list name notice order outline prove publish recognise recognize refer regard see
		talk understand view`
	// thoughtVerbs report what somebody thinks, feels, hopes or knows.
	thoughtVerbs = `anticipate assume believe comprehend conceive concern consider contemplate convince daydream deduce deem determine disbelieve
		discover distrust doubt dread dream envisage envision expect fantasise fantasize fathom fear feel figure foresee
		forget grasp guess hope hypothesise hypothesize imagine infer interpret intuit judge know learn mean misjudge
		mistrust misunderstand mull notice overestimate perceive ponder presume presuppose realise realize reckon recognise
		recognize regard remember reminisce see sense suppose surmise suspect think trust underestimate understand view wonder worry`
	// attitudeVerbs report what somebody wants, backs or fights, which need not have been
	// said.
	attitudeVerbs = `abhor admire adopt agonise agonize aim align ally appear applaud appoint appreciate approve assail attack authorise
		authorize avoid back bait balk ban bash berate blast block bother boycott campaign care cast castigate celebrate censure champion
		chastise cheer cherish choose commend commiserate compliment condemn covet crave criticise criticize decide defend
		demonise demonize denigrate denounce deride desire despise detest ding disagree disapprove disavow disdain dislike dismiss disparage
		distance dodge downplay elect embrace empathise empathize endorse enjoy envy eschew excoriate eye favor favour fight fire focus forbid
		hail hammer handle hate hire honor honour ignore intend join knock lambaste lash laud lean like loathe lobby long look love malign
		mock need nominate omit oppose opt overrule pan permit pillory plan praise prefer press pressure prohibit promote punish pursue
		push quit rail rally rebuff rebuke regret reject relish repudiate require resent resign resist resolve respect revere reward
		ridicule rip root salute savage scold scorn seek seem separate shun side skewer skirt slam smear snub spurn
		stand stomach stonewall strive struggle sue support sympathise sympathize target tear tolerate trash treasure treat upbraid uphold
		value veto vie vilify vote want welcome wish yearn`
	// openingVerbs say little before another verb: "went on to say", "declined to
	// comment", "was quoted as saying".
	openingVerbs = `attempt begin catch cite come continue decline fail give go happen hasten hear hesitate issue keep make manage pause
		post proceed publish put quote record refuse release return rush send sit start step stop take tend try turn use write`
	// Adjectives of thought: "confident that …"
	thoughtAdjectives = `afraid anxious apprehensive aware certain cognizant confident conscious doubtful dubious fearful hopeful leery mindful
		nervous optimistic pessimistic sceptical skeptical sure suspicious unaware uncertain unsure wary`
	thoughtNouns = `anxiety assumption belief confidence conviction doubt expectation faith fear feeling guess hope hunch idea
		impression judgement judgment knowledge memory notion opinion optimism perception pessimism realisation realization recollection
		scepticism skepticism suspicion thought understanding view vision worry`
	attitudeNouns = `admiration aim ambition approval backer backing bid contempt critic criticism decision defence defense desire
		disapproval disdain dislike effort endorsement goal hatred intention opponent opposition plan praise preference push
		rejection reluctance resistance respect support supporter unwillingness willingness wish`
	// attitudeAdjectives are words that look like forms of verbs.
	attitudeAdjectives = `willing unwilling`
	// reportNouns are words for what was said or written, beside sayingNouns.
	reportNouns = `answer apology caption diatribe gossip indication interview lament lie message motto news poll post question quotation
		quote rant reassurance reference report rumor rumour slogan speculation speech study survey tirade tweet vow`
	// reportWords are cues of other kinds: "per the ministry", "in a poll, half of them
	// …", "on her fall".
	reportWords = `about allegedly in on per purportedly reportedly supposedly via`
	// thoughtWords likewise: "to Okello, it was a loss".
	thoughtWords = `to`
	// reportPhrases report words, whatever their verb does elsewhere.
	reportPhrases = `make clear|make it clear|make the case|push back|fire back|shoot back|hit back|weigh in|lay out|put it|want to know`
	// attitudePhrases do not, though their verb does elsewhere: "agreed to leave".
	attitudePhrases = `agree to|agree with|agree on|hope to|hope for|know as|know for|name to|mean to`
	// fillers are no head of a cue that has another word.
	fillers = `'d 'll 'm 're 's 've ’d ’ll ’m ’re ’s ’ve also am as be been being can could did do does doing had has have having is are was were it just may might must n't n’t never not
		shall should that this to will would now already repeatedly reportedly publicly`
)
