package language

// functionWords are words of grammar of the languages in Latin script: frequent
// there, in lower case, and neither English words nor parts of names ("de", "van").
var functionWords = [...]struct{ code, words string }{
	{"en", `the of and that with which would this from they have had been were their there what said will has
		his she it you your not but by are be who when more about could than after its our if can because
		should these those them him how where into only other some such then do does did is was as at for my we
		he i an or so all no any just over also very now up out her me don't it's to`},
	{"de", `der und das ist nicht ein eine einen einem einer eines mit auf für dem den sich auch zu sie wir ich
		dass daß wird werden sind hat haben wurde wurden nach bei aus über oder aber wie zum zur noch nur kann
		sein seine seiner ihre ihrer ihr diese dieser dieses durch unter gegen keine kein mehr wenn als bis vom
		beim jeder hatte können soll doch schon sehr immer vor im um wegen zwischen`},
	{"fr", `le les des une est et dans pour que qui sur pas par plus avec ce il elle au aux sont cette ses leur
		mais ou où nous vous je ne été être fait comme tout tous ont leurs ces même aussi après avait avoir
		sans sous entre toute toutes d'un d'une c'est qu'il n'est l'on dont chez ainsi droit`},
	{"es", `que los las del una por con para como pero sus más este esta fue cuando muy sin sobre también hasta
		hay desde todo todos nos durante otros ese eso había ante ellos esto antes algunos qué él lo su al un
		en y es no se le ha han ser son está porque donde cada toda tiene derecho`},
	{"pt", `que não uma por com para como mas mais dos das seu sua seus suas ao aos pelo pela foi são está
		também já até nos nas num numa quando muito sem sobre entre depois mesmo ele ela isso este esta você os
		um em no na se ter tem ser há toda todo pessoa direito o e pelos pelas às à lhe lhes todos todas seja
		sejam qualquer onde ainda só pode`},
	{"gl", `que non unha por con para como máis pero dos das seu súa ao aos polo pola foi son está tamén xa ata
		nos nas cando moi sen sobre entre despois mesmo el ela isto este esta ou os un en no na se ten ser toda
		todo persoa dereito o e ás á todas sexa calquera pode`},
	{"it", `che di il una per con non del della delle dei degli nel nella è sono più anche come ma ha gli alla
		alle dal dalla sul sulla questo questa suo sua suoi essere stato stata ogni tutti tutto fra tra quando
		dove perché già molto senza dopo lo un si o e ed le ad ai al hanno diritto`},
	{"ca", `que els les del una per amb com però més seu seva està també fins quan molt sense sobre entre
		després mateix ell això aquest aquesta és són ha no en un al als dels han ser tot tots seus seves on ni
		o i tota persona dret perquè hi ja pel pels e fou va van altres cap qualsevol pot poden aquests`},
	{"ro", `și şi de la în din nu pe cu o un este că sunt care mai pentru prin sau al ale lui a fost fi orice
		fără dar după către între toate său sa sale acest această are ca să dreptul persoană cel ei le se fie
		ori`},
	{"nl", `het een en is dat niet met voor zijn op te aan er ook als maar om bij door naar uit heeft
		wordt worden werd hij zij deze dit hebben kan nog wel geen tot over onder tegen hun zich ieder recht
		alle wat ons waar in zal`},
	{"af", `die en is nie het een vir met om dat te op aan sy hy hulle hul word wees wat deur ook elke
		hierdie of 'n by haar ons uit sal moet kan reg geen tot onder teen sonder tussen`},
	{"da", `og det en er til på af med der ikke den har de som vi et eller sin fra også kan skal være blev var
		ved men hans hun sig efter om under uden enhver ret mod nogen denne dette have over hvor når han jeg`},
	{"no", `og det en er til på av med ikke som den har de et eller sin fra også kan skal være ble var ved men
		hans hun seg etter om uten enhver rett mot noen denne dette over hvor når han jeg ein ikkje frå vere
		eit dei kvar så vil bli blitt`},
	{"sv", `och det en är till på av med inte som den har ett eller sin från också kan skall ska vara blev var
		vid men hans hon sig efter om utan envar rätt mot någon denna detta över där när han jag att för de så
		vill bli blivit må ej äger`},
	{"is", `og að er það sem ekki við fyrir með hann til um hafa var ég þú þeir eða sé skal eru en því hún
		hefur vera rétt allir hver maður frá eftir þess þessi sér á í`},
	{"fi", `ja on ei se että hän oli mutta ovat kun niin kuin myös jos tai sen jokaisella oikeus hänen ole olla
		kanssa mukaan joka jotka sekä tämä tämän hänet mitä vain voi kaikki ilman ettei eikä heidän sitä siitä
		jonka ollut minä sinä me nyt sitten`},
	{"et", `ja on ei see et ta oli aga kui või ka mis kes tema nii oma igal inimesel õigus selle seda ning ole
		olla võib kõik ilma kuid siis nende mida peab mitte tuleb igaüks vastu juba pole veel üle teiste mõni
		ega iga samuti kõigi õigusi vabadusi`},
	{"lv", `un ir ar no uz par ka kas viņš viņa tiesības vai nav tas šo bija katram cilvēkam to kā pēc lai pie
		bez jebkura tiem jābūt arī visi visu savu savas kur gan nedrīkst tikai tā`},
	{"lt", `ir yra kad su iš į ne tai bet kaip jo jos jų arba turi teisę kiekvienas žmogus būti savo nuo per už
		dėl apie gali kuris kuri jis ji po buvo visi visų negali nei bei pagal taip visiems visais šios tos
		kita kitų pat`},
	{"pl", `i w na do nie się że to jest o jak za po od ale dla jego jej ich był była być oraz lub przez ma czy
		który która które każdy człowiek prawo tym tego przy nad pod bez już tylko może jako są tak ze mnie
		przed między we ani też przeciw wobec wszystkich wszystkie swoich swej swego również jeżeli tych tej ta
		te`},
	{"cs", `a na se že je to do o i pro ve po jako za by ale nebo jeho její jejich byl byla být který která
		které každý má právo při od bez už jen může jsou tak ze před mezi podle této tento také však kdo ani
		aby`},
	{"sk", `a na sa že je to do o i pre vo po ako za by ale alebo jeho jej ich bol bola byť ktorý ktorá ktoré
		každý má právo pri od bez už len môže sú tak čo zo pred medzi podľa tento táto tiež však kto ani aby
		nie`},
	{"sl", `in na se da je to za po od ali ne so bi kot pri tudi kar njegov njegova biti ki vsakdo ima pravico
		svoje lahko brez pred med tega ter še že bil bila več pa iz do ob nihče sme le`},
	{"hr", `i u na se da je to za od ili ne su bi kao po koji koja koje svatko svako ima pravo svoje može bez
		pred među toga te još već bio bila više iz do prema sa ali što nije sve kako smije niko nitko biti bude
		ovo ga im ih njegova njihova imaju čovjek svih kojim čega pravom`},
	{"hu", `a az és hogy nem is egy van volt ez meg csak ha de mint minden vagy joga személynek kell lehet
		amely akit aki azt ezt már még sem való által szerint között után illetve valamint senki annak ki jog
		el mert lesz volna`},
	{"tr", `ve bir bu için ile da de her olarak olan var ne çok daha gibi kadar sonra ancak veya ya ki değil
		hakkı şahsın hakkına haiz herkes kendi bütün ise göre karşı tarafından eden olduğu hiç kimse onun ben
		sen en mi dir bunu bunun buna şu eder edilir olur olmak etmek üzere dolayı arasında içinde işbu yalnız
		hakları hakka serbestçe memleket onların bunlar böyle başka ilgili yapılan edilen değildir vardır önce
		şekilde üzerinde etti dedi diye oldu`},
	{"az", `və bir bu üçün ilə da də hər olan var nə çox daha kimi sonra ancaq ya ki deyil hüququ malikdir öz
		bütün isə görə qarşı tərəfindən edən olduğu heç kəs onun şəxs olmalıdır hüquqa etmək yaxud hüquqları
		edilməlidir hüququna olmaq ola bilər tərəfdən onların həmin`},
	{"id", `yang dan di dengan untuk dari ini dalam tidak pada adalah itu oleh atau orang atas setiap berhak
		akan ke juga telah dapat sebagai ada mereka kepada ia dia saya kami kita lain tanpa secara karena bahwa
		hak saat lebih sudah bisa tak tersebut`},
	{"ms", `yang dan di dengan untuk dari ini dalam tidak pada adalah itu oleh atau orang atas setiap berhak
		akan ke juga telah dapat sebagai ada mereka kepada ia dia saya kami kita lain tanpa secara kerana
		bahawa hak manusia boleh lebih sudah hendaklah`},
	{"tl", `ang ng sa na mga ay at ito siya hindi kung para may ni nang kanyang kanilang bawat karapatan tao
		isang lahat o upang dapat sila niya nila rin din pa pag wala ko mo ka namin natin`},
	{"ceb", `ang sa nga ug mga kay siya dili kung para may si kang iyang ilang matag katungod tawo usa tanan
		aron sila niya nila usab wala ako mo ka namo sama kini walay`},
	{"sw", `na ya wa kwa ni katika la za kila mtu haki yake kuwa au hii huo bila cha vya hayo watu yao lakini
		kama pia huyo hakuna ana yote wote zake kutoka hiyo hilo baada kwamba ambao`},
	{"vi", `và của có các được người trong là một cho những không với đã này mọi quyền đều phải để hay hoặc ai
		bị do như khi về từ theo cũng sự mà lại trên vào nào bất cứ tôi anh chị đó nên ra đến tại nhân con nhà
		bằng mình`},
	{"eu", `eta da ez dira bat izan du den ere egin edo dute bere zuen gizon orok eskubidea dituen diren horren
		hau zen behar duen baina dela gabe bai hori nahiz inor ezin beste dago baten guztiek edota dagokion
		dutenak arteko pertsona eskubide askatasun izateko izango duenik inork honen honetan`},
	{"cy", `yn y a i o ar yr mae bod wedi ei eu gan neu nid am oedd fel at hawl bawb ac na hyn ni nac wrth dros
		heb rhag unrhyw pob cael sydd bydd fod ond hefyd mewn oes ddim dim`},
	{"ga", `an na agus ar ag i le go is a ní sa do ó leis nó bhfuil gach duine ceart chun aige bheith tá mar
		níl atá den seo sin ach féin dá faoi aon bhí éigean raibh ann um`},
	{"gd", `an na agus air aig le gu is a tha cha do bho leis no gach neach còir ann bhith mar nach den seo sin
		ach fhèin fo sam bith bha robh chan aige`},
	{"mt", `il u li ta fi ma għal minn mhux dan din kull bniedem jedd għandu huwa hija jew biex bil fil bla tal
		mill lill kien kienet għandha tiegħu tagħha ebda x'inhu hu kif`},
	{"sq", `dhe të në e për me një që nuk është ka nga si se më ose tij saj kanë çdo njeri drejtë drejta duhet
		kjo ky por i u ai ajo kur do pa mund janë kundër gjithë askush asnjë`},
	{"so", `iyo oo ku ka waa in uu ay la soo u ah si wuxuu xaq qof kasta leh ama aan waxay kale dadka isaga
		inuu inay laga lagu ee aanay buu karo mid loo`},
	{"ha", `da na a ya ta kuma ba ko wani wata cikin don shi su yana suna akan hakkin kowane mutum dukkan yake
		domin kan sai wannan amma daga tare zuwa babu masu haka wajen`},
	{"yo", `ní àti tí ó ń kan fún sí láti nínú gbogbo ẹnì eniyan gẹ́gẹ́ bí jẹ́ wọn rẹ̀ ẹ̀tọ́ sì kò pé àwọn yìí
		ni bá náà kí lè ti`},
	{"ig", `na nke ya ọ bụ nwere ike onye ọbụla ndị maọbụ dị ka ga n'ihi n'ime niile mmadụ iji e ha ahụ a nwe
		kwesiri ma`},
	{"zu", `ukuthi futhi noma umuntu kanye wonke nelungelo ngokuthi lokhu kuyo kwakhe yakhe uma abantu kufanele
		ngaphandle akekho unelungelo bonke kube kuwo njengoba ukuba kodwa nje lapho khona yonke zonke okanye
		kwabantu kumele kuzo kulo ngenxa yokuthi yokuba ngokwe anelungelo amalungelo ngalokho wakhe zakhe sakhe
		komuntu wezwe`},
	{"xh", `ukuba kwaye okanye umntu wonke unelungelo lokuba yakhe kuyo akukho ukuze abantu bonke kufuneka
		ngokuthi nokuba kwakhe ngaphandle kunye into kuba kodwa apho yonke zonke kwabantu kumele kuzo kulo
		ngenxa yokuba amalungelo ilungelo lakhe wakhe zakhe kwelo xa`},
	{"sn", `uye kana munhu wese kodzero nekuti mumwe zvake ane yake kuti iye vanhu vose hapana pasina uyu kuva
		rake achiita wose anofanira pamwe nokuti asi zvose chose chero kune nenzira dzose zvichi achi wake
		dzake chake mukuru pane inzvimbo ino`},
	{"rw", `na mu ku kandi umuntu wese afite uburenganzira cyangwa bwo ko kuri muri ntawe ubwo iyo nta bose
		ibyo yose ni ya ba bya kugira ngo cyane abantu bantu igihugu atari uwo abo mbere nyuma ikindi icyo
		akaba bishingiye byose cye rye ye yabo bafite`},
	{"st", `le ya ka mong ba o na ho tokelo motho tsa a sa wa go mme kapa ke e se ditokelo ena bohle nang hae`},
	{"tn", `le ya ka mongwe ba o na go tshwanelo motho tsa a sa wa mme kgotsa ke e se fa yo ditshwanelo gagwe
		botlhe`},
	{"mg", `ny sy dia ho amin'ny ao izay tsy ary isan-olona zo manana na fa misy ka olona rehetra azy ireo mba
		noho ihany izany ilay tokony`},
	{"ht", `yon ak nan pou li tout moun ki gen dwa yo pa sou se sa kap oswa lwa dwe chak lè menm ni okenn nou
		fè tankou`},
	{"eo", `kaj al en estas ne ĉiu rajtas aŭ por kun pri ke sia lia tiu ĉi homo rajto kiel oni devas per
		kiu kiuj ili sed esti havas ĝi sen neniu`},
	{"la", `et in est non ad cum ut qui quae quod sunt aut ex per sed omnes ius homo suam suae eius vel nec
		esse ab atque sine quis habet etiam hoc enim autem nisi inter iure omnium`},
	{"lb", `an dat huet op de jiddereen recht ass vun mat fir zu en och oder net ze eng sinn dem hir seng all
		keen kee gëtt si wéi gin dats dës deen der mam am um bei nëmmen esou iwwer ouni géint säi säin hiert
		hunn huelen kënnen muss soll ganz`},
	{"mi", `te o ki nga he i me ngā tangata katoa tika whai ka kia ana hei mo mō ia kei tōna ranei mea tetahi
		taua rawa`},
	{"jv", `lan ing kang sing saben wong hak duwe kanggo marang ora utawa dening iku iki karo bisa kudu uga ana
		ingkang déné sarta kabèh nduwèni`},
	{"ku", `û ku di ji bo de her kes xwedî maf bi an ne wî e na li heye yan hemû ew divê jî mafê dibe ve`},
	{"uz", `va bir bu uchun bilan har inson huquqiga ega o'z ham yoki bo'lgan kerak emas hech kim bo'lishi
		huquqi o‘z bo‘lgan bo‘lishi ushbu shaxs bo‘yicha undan uning shu haq lozim mumkin qanday edi qilish
		o‘zining hamda esa qadar kerakki barcha barchasi boshqa`},
}
