package en

// occupations are nouns of people that a name can stand beside and "the" can
// take up again: violinist Ana Ruiz, the violinist. Most are the last words of
// the occupations of dariusk/corpora (CC0).
const occupations = `abbess abbot accountant actuary agronomist all-rounder allrounder anaesthetist anesthesiologist animator announcer anthropologist appraiser arbitrator
	archaeologist archeologist architect archivist artist assessor assistant astronaut astronomer athlete auctioneer auditor babysitter bailiff baker
	ballerina bandleader banker bantamweight barber barista barrister bartender bassist batsman batter beautician beekeeper biathlete biochemist
	biographer biologist blacksmith blogger boatbuilder boatman boatswain bodyguard bombardier bookkeeper bookseller bosun botanist bouncer bowler boxer
	breeder brewer bricklayer brigadier broadcaster broker builder busker butcher cabbie cabinetmaker canoeist cardiologist caretaker carpenter
	cartographer cartoonist cashier catcher catechist cellist center-back center-forward centre-back centre-forward ceramicist chambermaid chaplain
	chauffeur chef chemist childminder choirmaster choreographer cinematographer cleaner clerk climatologist climber cobbler collector comedian commandant
	commodore composer concierge conductor conservationist contractor cook coordinator coppersmith cornerback coroner corporal correspondent counselor
	courier cowherd cricketer criminologist cryptographer curate curator cyclist dancer deacon deaconess dealer decathlete decorator defenceman defender
	defenseman demographer dentist dermatologist designer developer dietitian dispatcher diver docker documentarian doorman dressmaker drummer ecologist
	educator egyptologist electrician embalmer endocrinologist entomologist entrepreneur environmentalist epidemiologist ethicist evangelist falconer
	farmworker featherweight fencer ferryman filmmaker fishmonger flanker flautist florist flutist fly-half flyhalf flyweight footballer forester forward
	friar full-back fullback fundraiser gamekeeper gardener gastroenterologist gatekeeper gendarme genealogist geneticist geographer geologist
	geophysicist glaciologist glassblower glazier goalie goalkeeper goalscorer goaltender goatherd goldsmith golfer gravedigger grocer groundskeeper
	groundsman grower guard guardsman guide guitarist gunner gymnast gynecologist haematologist hairdresser half-back halfback harbormaster harpist
	havildar hawker headman headmaster headmistress headteacher healer heavyweight helmsman hematologist heptathlete herbalist herder herdsman
	herpetologist historian hooker horticulturalist horticulturist hotelier housekeeper hunter hurdler hydrologist ichthyologist illustrator immunologist
	impresario induna infielder influencer innkeeper instructor interpreter interviewer jailer jamadar janitor jeweler jeweller jockey joiner judoka
	kayaker keeper laborer labourer lecturer left-back left-hander leg-spinner lifeguard lightweight linebacker lineman linguist locksmith logger
	longshoreman lumberjack machinist magistrate marathoner mason mathematician mechanic mediator messenger meteorologist microbiologist middleweight
	midfielder midshipman midwife miller miner moderator mortician motorman mountaineer muezzin mufti musician nanny naturalist negotiator nephrologist
	netminder neurologist neuroscientist notary novelist nutritionist oarsman obstetrician oceanographer off-spinner olympian ombudsman ombudswoman
	oncologist operator ophthalmologist optician organist ornithologist outfielder oysterman paceman paediatrician painter paleontologist paralegal
	paralympian parliamentarian pastoralist pathologist pediatrician percussionist performer pharmacist philosopher photographer physician physicist
	physiologist physiotherapist pianist planner plasterer playmaker playwright plumber podcaster poet porter postman postmaster postmistress potter
	powerlifter preacher presenter primatologist printer producer programmer psychiatrist psychologist publican publisher puppeteer quarryman radiographer
	radiologist rancher ranger rapper receptionist referee registrar reliever restaurateur rheumatologist rifleman right-back right-hander risaldar roofer
	rower runner sailor sangoma sapper sarpanch saxophonist scaffolder screenwriter scrum-half scrumhalf sculptor seamer seamstress seismologist sergeant
	sexton shaman shepherd shopkeeper shortstop shrimper shuttler signalman silversmith sitarist skater skier skipper snowboarder sociologist solicitor
	sommelier songwriter soprano southpaw specialist spinner sprinter stallholder statistician stenographer stevedore stonemason sub-inspector subedar
	supervisor surfer surgeon surveyor swimmer tailback tailor tattooist taxidermist technician technologist televangelist tenor therapist toolmaker
	toxicologist trainer translator trapper trawlerman treasurer triathlete trombonist trooper trucker trumpeter trustee tutor typist umpire undertaker
	urologist vendor verger vet veterinarian vicar violinist violist virologist vlogger vocalist volcanologist warden weaver weightlifter welder
	welterweight whaler wicketkeeper winegrower winemaker wing-back winger woodcutter wrestler yachtsman yachtswoman youtuber zoologist`

// posts are ranks of the police and posts in a firm, a parliament or a district that are
// written in capitals: the OC of a station is the officer in charge.
const posts = `oc oic asi sho igp aig dig dsp ssp asp acp dcp sdpo uno mce dce cfo coo cto mep msp mla`

// broader gives nouns of people that are called by another title: the
// congresswoman is Rep. Ana Ruiz.
const broader = `congresswoman representative congressman representative lawmaker senator legislator senator parliamentarian minister premier minister
	monarch king keeper goalkeeper skipper captain headteacher principal headmaster principal vet veterinarian attorney lawyer counsel lawyer barrister lawyer
	solicitor lawyer physician doctor surgeon doctor boss chief pontiff pope magistrate judge`

// anaphors are nouns that news takes up a name with though nobody was called
// so before: Ana Ruiz scored twice. "…," the winger said.
const anaphors = `winger striker midfielder goalkeeper goalscorer footballer fullback flyhalf linebacker quarterback batsman bowler pitcher
	sprinter cyclist swimmer golfer boxer gymnast jockey skier veteran rookie champion star captain
	actor actress singer songwriter rapper guitarist drummer pianist violinist novelist author poet playwright painter sculptor
	filmmaker comedian composer billionaire tycoon laureate mother-of-one mother-of-two mother-of-three mother-of-four mother-of-five father-of-one father-of-two father-of-three father-of-four
	belgian dutchman dutchwoman frenchman frenchwoman englishman englishwoman irishman irishwoman welshman scot spaniard dane swede norwegian finn
	german italian swiss austrian pole czech croatian croat serb russian ukrainian turk greek american canadian mexican brazilian argentine
	argentinian chilean colombian uruguayan australian kenyan ethiopian nigerian ghanaian senegalese moroccan algerian egyptian japanese korean chinese indian`

// officeNouns are those for people who may have been spoken of without a name before:
// a senior official said; the official added.
const officeNouns = `official politician lawmaker`

// townWords are what places are called that govern themselves.
const townWords = `city town village municipality borough`
