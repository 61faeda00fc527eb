package train

import (
	"maps"
	"path/filepath"
	"slices"
	"strings"
)

// nameLists are the names that a swapper draws from.
type nameLists struct {
	given, surnames            [][]string // by country; those of the United States several times
	cities, regions, countries []string
	famous                     []string // places of one word that most readers know: capitals, countries, cities of the US

	companies, fortune500, clubs, universities, agencies, parties, papers []string
}

// The words before and after names in the patterns of places and organizations.
var (
	beforePlaces = strings.Fields("Lake Mount Port Fort San Santa Cape North South West East New Upper Lower Point")
	afterPlaces  = strings.Fields(`River Bridge Street Province District Valley Island Islands Airport County Park Square Avenue Road
		Mountains Bay Region Peninsula Forest Desert Beach Station Stadium Hills Creek Village Dam Square Palace`)
	portfolios = strings.Split(`Health|Finance|Education|Foreign Affairs|Defence|Defense|Agriculture|Tourism|Justice|Labour|Labor|Transport|`+
		`Energy|Interior|Commerce|Trade and Industry|Environment|Culture|Science and Technology|Home Affairs|Public Works|Housing|`+
		`Water Resources|Sports|Women's Affairs|Social Welfare`, "|")
	bodiesOf = strings.Split("Ministry of|Department of|Department for|Office of|Institute of|Bureau of|Directorate of|"+
		"Commission on|Council for|Agency for|Committee on|Centre for|Center for", "|")
	afterPortfolios = strings.Fields("Ministry Department Commission Authority Council Agency Board Committee Association Union Federation")
	afterCities     = strings.Split("City Council|Police|United|City|Rovers|Tigers|Lions|Chamber of Commerce|High Court|District Court|Times|Post|"+
		"Herald|Gazette|Symphony Orchestra|Stock Exchange|Airlines|National Bank|Development Bank|Water Board|Football Club|FC|Athletic|"+
		"Wanderers|Municipality|School District|Fire Department|Electricity Board|Hospital|Medical College|Film Festival Committee|"+
		"Daily News|Observatory", "|")
	afterFounders = strings.Split("Foundation|Institute|Group|Holdings|Industries|Partners|Capital|Brothers|Motors|Pharmaceuticals|Technologies|"+
		"Systems|Energy|Bank|Media|Records|Studios|College|School|Trust|Associates|Airlines|Foods|Steel|Corp.|Inc|Ltd|Ltd.|GmbH|AG|Plc|LLC|LLP|& Co|& Sons", "|")
	afterStates = strings.Split("University|Institute of Technology|National Park Authority|Red Cross|Central Bank|Supreme Court|Parliament|"+
		"Army|Navy|Football Association|Broadcasting Corporation", "|")
)

// readNameLists reads the lists of the folder lex.
func readNameLists(dir string) (*nameLists, error) {
	b := newLexBuilder()
	path := func(name string) string { return filepath.Join(dir, name) }
	l := &nameLists{
		given:        b.byCountry(path("common-forenames-by-country.csv")),
		surnames:     b.byCountry(path("common-surnames-by-country.csv")),
		cities:       append(b.field(path("geonames-cities.tsv"), 0), b.records(path("world-cities.csv"), ',', "name")...),
		regions:      append(b.field(path("geonames-admin1.tsv"), 1), b.records(path("world-cities.csv"), ',', "subcountry")...),
		countries:    b.records(path("country-codes.csv"), ',', "CLDR display name"),
		universities: b.strings(path("world_universities.json"), "name"),
		agencies:     b.strings(path("corpora-us_federal_agencies.json"), "agencies"),
		parties:      b.strings(path("corpora-uk_political_parties.json"), "parties"),
		papers:       b.strings(path("corpora-newspapers.json"), "newspapers"),
	}
	american := b.strings(path("american-surnames.json"), "")
	for i := range 30 { // those beyond the first 40,000 are in a third of the lists
		l.surnames = append(l.surnames, american[:min(len(american), 20000*(1+i%3))])
	}
	given := strings.FieldsFunc(b.read(path("kantrowitz-female.txt"))+b.read(path("kantrowitz-male.txt")), func(r rune) bool { return r == '\n' || r == '\r' })
	for range 15 {
		l.given = append(l.given, given)
	}
	l.readFamous(b, path)
	l.readCompanies(b, path)
	l.readClubs(b, path)
	return l, b.err
}

func (l *nameLists) readFamous(b *lexBuilder, path func(string) string) {
	known := append(b.strings(path("corpora-us_cities.json"), "city"), l.countries...)
	for _, x := range append(known, b.records(path("country-codes.csv"), ',', "Capital")...) {
		if !strings.Contains(x, " ") && len(x) > 3 {
			l.famous = append(l.famous, x)
		}
	}
}

func (l *nameLists) readCompanies(b *lexBuilder, path func(string) string) {
	for _, f := range [][2]string{{"sp500.csv", "Security"}, {"nasdaq-listed.csv", "Security Name"}, {"nyse-other-listed.csv", "Company Name"}} {
		for _, s := range b.records(path(f[0]), ',', f[1]) {
			l.companies = append(l.companies, strings.TrimSpace(security.ReplaceAllString(strings.TrimSpace(s), "")))
		}
	}
	l.fortune500 = b.strings(path("corpora-fortune500.json"), "companies")
}

// readClubs reads the clubs, those of the great leagues ten times over.
func (l *nameLists) readClubs(b *lexBuilder, path func(string) string) {
	for _, league := range leagues {
		for range 10 {
			l.clubs = append(l.clubs, b.strings(path("corpora-"+league+".json"), "name")...)
		}
	}
	for line := range strings.Lines(b.read(path("openfootball-clubs.txt"))) {
		if s := strings.TrimSpace(sponsors.ReplaceAllString(line, "")); len(s) > 3 {
			l.clubs = append(l.clubs, s)
		}
	}
}

// field returns a column, counted from 0, of a file with tabs between columns, less
// the words of one or two bytes.
func (b *lexBuilder) field(path string, col int) (out []string) {
	for line := range strings.Lines(b.read(path)) {
		if cols := strings.Split(strings.TrimSpace(line), "\t"); col < len(cols) && len(cols[col]) > 2 {
			out = append(out, cols[col])
		}
	}
	return out
}

// byCountry returns the names of a list, grouped by the country it gives for each.
func (b *lexBuilder) byCountry(path string) (out [][]string) {
	names := map[string][]string{}
	where := b.records(path, ',', "Country")
	for i, name := range b.records(path, ',', "Romanized Name") {
		if name = strings.TrimSpace(name); name != "" {
			names[where[i]] = append(names[where[i]], name)
		}
	}
	for _, k := range slices.Sorted(maps.Keys(names)) {
		out = append(out, names[k])
	}
	return out
}
