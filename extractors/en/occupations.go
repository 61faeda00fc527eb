package en

// occupations are nouns of people that a name can stand beside and "the" can
// take up again: violinist Ana Ruiz, the violinist. Most are the last words of
// the occupations of dariusk/corpora (CC0).
const occupations = `accountant actuary anesthesiologist animator announcer anthropologist appraiser arbitrator archaeologist archeologist architect
	archivist artist assistant astronaut astronomer athlete auctioneer auditor bailiff baker ballerina banker barber barista barrister bartender batsman batter
	beekeeper biochemist biographer biologist boatbuilder bookkeeper bookseller botanist bowler boxer breeder brewer broadcaster broker builder busker butcher
	cabinetmaker cardiologist caretaker carpenter cartographer cartoonist cashier cellist chauffeur chef chemist choreographer cleaner clerk climatologist climber
	collector comedian composer conductor contractor cook coordinator coroner correspondent counselor courier cricketer criminologist cryptographer curator cyclist
	dancer dealer defender demographer dentist dermatologist designer developer dietitian dispatcher diver drummer ecologist educator electrician embalmer
	entrepreneur epidemiologist ethicist farmworker filmmaker fishmonger flyhalf florist footballer forester forward fullback fundraiser gardener geneticist geographer
	geologist geophysicist glaciologist goalkeeper goalscorer golfer gravedigger grocer groundsman groundskeeper guard guide guitarist gymnast gynecologist hairdresser
	harbormaster headmaster headmistress headteacher herder historian horticulturist hotelier hunter hydrologist illustrator immunologist innkeeper instructor
	interpreter interviewer janitor jeweler jeweller jockey joiner keeper laborer labourer lecturer lifeguard linebacker linguist locksmith logger machinist
	magistrate mason mathematician mechanic mediator messenger meteorologist microbiologist midfielder midwife miller miner moderator mountaineer musician naturalist
	negotiator neurologist neuroscientist notary novelist nutritionist obstetrician oceanographer oncologist operator ophthalmologist optician ornithologist
	paediatrician painter paleontologist parliamentarian pathologist pediatrician performer pharmacist philosopher photographer physician physicist physiologist
	physiotherapist pianist planner playwright plumber poet porter postman postmaster postmistress potter presenter printer producer programmer psychiatrist
	psychologist publican publisher puppeteer radiologist rancher ranger rapper receptionist referee registrar restaurateur rower runner sailor saxophonist
	screenwriter sculptor seamstress seismologist sergeant shepherd shopkeeper skater skier skipper snowboarder sociologist solicitor songwriter soprano specialist
	spinner sprinter statistician stonemason supervisor surfer surgeon surveyor swimmer tailor tattooist technician technologist tenor therapist toolmaker
	trainer translator trapper trawlerman treasurer trombonist trumpeter trustee tutor typist umpire undertaker urologist vet veterinarian vicar violinist violist
	virologist volcanologist warden weaver welder winger winemaker wrestler zoologist`

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
