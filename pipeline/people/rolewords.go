package people

// roleWords are the words of titles that show what somebody lives by. Words that
// several of these lives share stand in none: captain, director, president, manager,
// chief, doctor, guard, driver, inspector.
var roleWords = map[Role]string{
	Sport: `footballer striker winger midfielder goalkeeper goalscorer fullback flyhalf linebacker quarterback batsman batter bowler cricketer
		pitcher sprinter cyclist swimmer golfer boxer gymnast jockey skier snowboarder skater rower wrestler athlete coach referee umpire defender
		olympian skipper forward player hurdler runner marathoner triathlete rugbyman oarsman surfer fencer judoka goalie wicketkeeper
		wicket-keeper all-rounder off-spinner seamer paceman full-back fly-half scrum-half centre-back left-back right-back`,
	Arts: `actor actress singer songwriter rapper guitarist drummer pianist violinist cellist saxophonist trombonist soprano tenor musician
		composer novelist poet playwright painter sculptor filmmaker comedian screenwriter dancer ballerina choreographer illustrator
		bassist vocalist frontman keyboardist trumpeter cartoonist photographer`,
	Politics: `minister premier senator congressman congresswoman representative lawmaker legislator mayor mp mep msp assemblyman assemblywoman
		councillor councilor councilman councilwoman alderman politician governor chancellor ambassador`,
	Law:      `judge magistrate lawyer barrister solicitor attorney prosecutor counsel justice`,
	Police:   `policeman policewoman constable detective sheriff`,
	Military: `general colonel admiral brigadier soldier commander lieutenant`,
	Clergy:   `bishop archbishop priest vicar rabbi imam pastor reverend nun monk pope cardinal deacon`,
	Science: `professor scientist researcher biologist chemist physicist geologist botanist zoologist astronomer mathematician historian
		archaeologist archeologist anthropologist sociologist ecologist climatologist meteorologist oceanographer seismologist volcanologist
		glaciologist linguist philosopher lecturer epidemiologist virologist immunologist`,
	Medicine: `surgeon physician nurse midwife paediatrician pediatrician cardiologist oncologist neurologist psychiatrist radiologist
		dermatologist gynecologist obstetrician ophthalmologist urologist anesthesiologist anaesthetist neurosurgeon paramedic pharmacist dentist
		epidemiologist virologist immunologist physiotherapist`,
	Business: `executive banker broker accountant analyst stockbroker trader ceo`,
	Trade: `farmer fisherman plumber carpenter electrician baker butcher welder mechanic miner logger weaver tailor potter mason stonemason joiner
		gardener florist grocer shopkeeper janitor cleaner waiter waitress barber hairdresser trawlerman shepherd rancher beekeeper bricklayer
		chef cook restaurateur publican bartender roofer plasterer seamstress postman postwoman trucker`,
	Office: `minister premier ambassador`,
}

// bodyWords are the words of names of bodies that show what those who belong to them
// live by.
var bodyWords = map[Role]string{
	Arts:     `orchestra opera theatre theater ballet`,
	Politics: `ministry parliament senate party tory tories labour`,
	Law:      `court tribunal`,
	Police:   `police constabulary`,
	Military: `army navy regiment brigade`,
	Clergy:   `church diocese cathedral parish mosque synagogue`,
	Science:  `university observatory`,
	Medicine: `hospital clinic infirmary`,
	Business: `bank plc inc corp holdings securities`,
}

// clashes are the lives that hardly anybody is seen to lead at once, each with those
// it excludes. Politics excludes one alone, for it is the second life of many: a
// councillor may keep a shop. A minister does not.
var clashes = map[Role][]Role{
	Sport:    {Arts, Politics, Law, Police, Military, Clergy, Science, Medicine, Business, Trade},
	Arts:     {Police, Clergy, Medicine, Business, Trade},
	Law:      {Police, Clergy, Medicine, Trade},
	Police:   {Clergy, Science, Medicine, Business, Trade},
	Military: {Clergy, Trade},
	Clergy:   {Medicine, Business, Trade},
	Science:  {Trade},
	Medicine: {Trade},
	Business: {Trade},
	Office:   {Police, Trade},
}
