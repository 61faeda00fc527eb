package train

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/d1af08f5/sayso/extractors/ner"
	"github.com/d1af08f5/sayso/extractors/text"
)

// The lists of names, numbered as ner.InList has them.
const (
	listGiven = iota
	listGivenRare
	listSurname
	listSurnameRare
	listCountry
	listNationality
	listCity
	listTown
	listRegion
	listCompany
	listClub
	listUniversity
	listAgency
	listParty
	listPaper
	listTitle
	listJob
	numLists
)

var _ [ner.Lists - numLists]struct{} // no list is beyond those of an entry
var _ [numLists - ner.Lists]struct{}

// lexBuilder gathers the entries of a lexicon. Its first error is in err, and makes
// what comes after it do nothing of use.
type lexBuilder struct {
	words   map[uint64]ner.Entry
	phrases map[uint64]ner.Entry
	doc     text.Document
	err     error
}

func newLexBuilder() *lexBuilder {
	return &lexBuilder{words: map[uint64]ner.Entry{}, phrases: map[uint64]ner.Entry{}}
}

// add puts a name into a list. Names of a letter, of more than 80 bytes or of more
// than ner.MaxPhrase tokens are left out.
func (b *lexBuilder) add(list int, name string) {
	name = strings.TrimSpace(name)
	if len(name) < 2 || len(name) > 80 {
		return
	}
	b.doc.Reset(name)
	text.Segment(&b.doc)
	n := len(b.doc.Tokens)
	if n == 0 || n > ner.MaxPhrase {
		return
	}
	key, _ := ner.Hash(b.doc.Word(0))
	for i := 1; i < n; i++ {
		b.phrases[key] |= ner.PhraseMore
		word, _ := ner.Hash(b.doc.Word(i))
		key = ner.ExtendKey(key, word)
	}
	if n == 1 {
		b.words[key] |= ner.InList(list)
	} else {
		b.phrases[key] |= ner.InList(list)
	}
}

// lexicon returns the lexicon of what has been gathered.
func (b *lexBuilder) lexicon(v *ner.Vectors) *ner.Lexicon {
	return &ner.Lexicon{Words: ner.NewTable(b.words), Phrases: ner.NewTable(b.phrases), Vectors: v}
}

// readLists reads the folder of name lists and clusters.
func (b *lexBuilder) readLists(dir string) error {
	path := func(name string) string { return filepath.Join(dir, name) }
	b.clusters(path("glove_kmeans512.tsv"))
	b.column(path("ssa-top1000-names.tsv"), '\t', "name", listGiven)
	b.lines(path("kantrowitz-female.txt"), listGiven)
	b.lines(path("kantrowitz-male.txt"), listGiven)
	b.lines(path("smashew-firstnames-us.txt"), listGivenRare)
	b.column(path("common-forenames-by-country.csv"), ',', "Romanized Name", listGiven)
	b.column(path("common-surnames-by-country.csv"), ',', "Romanized Name", listSurname)
	surnames := b.strings(path("american-surnames.json"), "")
	for i, s := range surnames {
		if i < 6000 {
			b.add(listSurname, s)
		} else if i < 20000 {
			b.add(listSurnameRare, s)
		}
	}
	for _, col := range []string{"CLDR display name", "UNTERM English Short", "official_name_en"} {
		b.column(path("country-codes.csv"), ',', col, listCountry)
	}
	b.column(path("country-codes.csv"), ',', "Capital", listCity)
	b.json(path("corpora-nationalities.json"), "nationalities", listNationality)
	b.json(path("nationality-en.json"), "nationalities", listNationality)
	b.json(path("corpora-us_cities.json"), "city", listCity)
	b.column(path("world-cities.csv"), ',', "name", listCity)
	b.column(path("world-cities.csv"), ',', "subcountry", listRegion)
	b.nthColumn(path("geonames-cities.tsv"), 0, listTown)
	b.nthColumn(path("geonames-admin1.tsv"), 1, listRegion)
	b.companies(path("sp500.csv"), "Security")
	b.companies(path("nasdaq-listed.csv"), "Security Name")
	b.companies(path("nyse-other-listed.csv"), "Company Name")
	b.json(path("corpora-fortune500.json"), "companies", listCompany)
	b.json(path("corpora-charities.json"), "charities", listAgency)
	for _, t := range leagues {
		b.json(path("corpora-"+t+".json"), "name", listClub)
	}
	b.lines(path("openfootball-clubs.txt"), listClub)
	b.json(path("world_universities.json"), "name", listUniversity)
	b.json(path("corpora-us_federal_agencies.json"), "agencies", listAgency)
	b.yamlNames(path("us-committees-current.yaml"), listAgency)
	b.json(path("corpora-uk_political_parties.json"), "parties", listParty)
	b.json(path("corpora-newspapers.json"), "newspapers", listPaper)
	b.json(path("corpora-prefixes.json"), "prefixes", listTitle)
	b.json(path("corpora-occupations.json"), "occupations", listJob)
	return b.err
}

// leagues name the files of the clubs of great leagues.
var leagues = []string{"epl_teams", "laliga_teams", "mlb_teams", "nba_teams", "nfl_teams", "nhl_teams", "serieA"}

// read returns a file without its byte order mark.
func (b *lexBuilder) read(path string) string {
	raw, err := os.ReadFile(path)
	if err != nil && b.err == nil {
		b.err = fmt.Errorf("read lists: %w", err)
	}
	return strings.TrimPrefix(string(raw), "\ufeff")
}

// clusters reads lines of word, tab and number of its cluster, counted from 0. A
// word keeps the first cluster it is given.
func (b *lexBuilder) clusters(path string) {
	for line := range strings.Lines(b.read(path)) {
		w, c, ok := strings.Cut(strings.TrimSpace(line), "\t")
		n, err := strconv.Atoi(c)
		if !ok || err != nil || n < 0 || n+1 > ner.MaxClusters {
			continue
		}
		key, _ := ner.Hash(w)
		if b.words[key].Cluster() == 0 {
			b.words[key] |= ner.InCluster(n + 1)
		}
	}
}

// sponsors are what lists of clubs say beside the name.
var sponsors = regexp.MustCompile(`\$+[^$]*\$+|#.*$|\(.*\)`)

// lines adds each line of a file to a list.
func (b *lexBuilder) lines(path string, list int) {
	for line := range strings.Lines(b.read(path)) {
		b.add(list, sponsors.ReplaceAllString(line, ""))
	}
}

// nthColumn adds a column, counted from 0, of a file without a header.
func (b *lexBuilder) nthColumn(path string, col, list int) {
	for line := range strings.Lines(b.read(path)) {
		if cols := strings.Split(strings.TrimSpace(line), "\t"); col < len(cols) {
			b.add(list, cols[col])
		}
	}
}

// records returns the column of a CSV file that its header calls col.
func (b *lexBuilder) records(path string, comma rune, col string) []string {
	r := csv.NewReader(strings.NewReader(b.read(path)))
	r.Comma, r.FieldsPerRecord, r.LazyQuotes = comma, -1, true
	rows, err := r.ReadAll()
	if err != nil && b.err == nil {
		b.err = fmt.Errorf("read %s: %w", path, err)
	}
	var out []string
	for i, c := range rows {
		if i == 0 {
			continue
		}
		for k, name := range rows[0] {
			if name == col && k < len(c) {
				out = append(out, c[k])
			}
		}
	}
	return out
}

// column adds a column of a CSV file to a list, "the Gambia" without "the".
func (b *lexBuilder) column(path string, comma rune, col string, list int) {
	for _, s := range b.records(path, comma, col) {
		b.add(list, strings.TrimPrefix(s, "the "))
	}
}

// What listed companies are called by beside their names: the kind of security, and
// the legal form.
var (
	security    = regexp.MustCompile(`(?i)\s+(?:- .*|(?:class [a-z]|common|ordinary|american depositary|depositary|preferred|warrants?|units?|rights?|series|etf|fund)\b.*)$`)
	companyForm = regexp.MustCompile(`(?i),?\s+(?:inc|corp|corporation|company|co|ltd|limited|plc|llc|l\.p|lp|n\.v|s\.a|ag|se|holdings?|group|trust|incorporated|bancorp)\.?$`)
)

// companies adds companies with and without their legal forms.
func (b *lexBuilder) companies(path, col string) {
	for _, s := range b.records(path, ',', col) {
		s = strings.TrimSpace(security.ReplaceAllString(s, ""))
		b.add(listCompany, s)
		for short := companyForm.ReplaceAllString(s, ""); short != s; short = companyForm.ReplaceAllString(s, "") {
			s = short
			b.add(listCompany, s)
		}
	}
}

// json adds the strings below a key to a list.
func (b *lexBuilder) json(path, key string, list int) {
	for _, s := range b.strings(path, key) {
		b.add(list, s)
	}
}

// strings returns the strings of a JSON file below a key, at any depth; all strings
// for "".
func (b *lexBuilder) strings(path, key string) []string {
	var v any
	if err := json.Unmarshal([]byte(b.read(path)), &v); err != nil && b.err == nil {
		b.err = fmt.Errorf("read %s: %w", path, err)
	}
	var out []string
	var walk func(v any, in bool)
	walk = func(v any, in bool) {
		switch v := v.(type) {
		case string:
			if in {
				out = append(out, v)
			}
		case []any:
			for _, x := range v {
				walk(x, in)
			}
		case map[string]any:
			for _, k := range slices.Sorted(maps.Keys(v)) {
				walk(v[k], in || k == key)
			}
		}
	}
	walk(v, key == "")
	return out
}

// yamlNames adds the names of a YAML file to a list.
func (b *lexBuilder) yamlNames(path string, list int) {
	for line := range strings.Lines(b.read(path)) {
		if _, name, ok := strings.Cut(line, "name: "); ok {
			b.add(list, strings.Trim(strings.TrimSpace(name), `'"`))
		}
	}
}
