package ner

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// lexicons are the tables a document is read with.
type lexicons struct {
	words   lexicon // by the hash of a word in lower case
	phrases lexicon // by the hashes of the words of an entry, see extend
	vectors *Vectors
}

// lexBuilder gathers entries before the tables are sized.
type lexBuilder struct {
	words   map[uint64]entry
	phrases map[uint64]entry
	doc     text.Document
	err     error
}

func newLexBuilder() *lexBuilder {
	return &lexBuilder{words: map[uint64]entry{}, phrases: map[uint64]entry{}}
}

// add puts a name into a list.
func (b *lexBuilder) add(list int, name string) {
	name = strings.TrimSpace(name)
	if len(name) < 2 || len(name) > 80 {
		return
	}
	b.doc.Reset(name)
	text.Segment(&b.doc)
	n := len(b.doc.Tokens)
	if n == 0 || n > maxPhrase {
		return
	}
	var w word
	key := uint64(0)
	for i := range n {
		w.read(b.doc.Word(i))
		if i == 0 {
			key = w.lower
		} else {
			b.phrases[key] |= phraseMore
			key = extend(key, w.lower)
		}
	}
	bit := entry(1) << (listShift + list)
	if n == 1 {
		b.words[key] |= bit
	} else {
		b.phrases[key] |= bit
	}
}

func (b *lexBuilder) tables(v *Vectors) *lexicons {
	return &lexicons{newLexicon(b.words), newLexicon(b.phrases), v}
}

// readLists fills b from the folder of name lists and clusters.
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
	b.firstColumn(path("geonames-cities.tsv"), 0, listTown)
	b.firstColumn(path("geonames-admin1.tsv"), 1, listRegion)
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

// leagues are the great leagues whose clubs a list holds.
var leagues = []string{"epl_teams", "laliga_teams", "mlb_teams", "nba_teams", "nfl_teams", "nhl_teams", "serieA"}

func (b *lexBuilder) read(path string) string {
	raw, err := os.ReadFile(path)
	if err != nil && b.err == nil {
		b.err = fmt.Errorf("read lists: %w", err)
	}
	return strings.TrimPrefix(string(raw), "\ufeff")
}

func (b *lexBuilder) clusters(path string) {
	for line := range strings.Lines(b.read(path)) {
		w, c, ok := strings.Cut(strings.TrimSpace(line), "\t")
		n, err := strconv.Atoi(c)
		if !ok || err != nil || n < 0 || n+1 > clusterMask {
			continue
		}
		var x word
		x.read(w)
		if b.words[x.lower].cluster() == 0 {
			b.words[x.lower] |= entry(n + 1)
		}
	}
}

var sponsors = regexp.MustCompile(`\$+[^$]*\$+|#.*$|\(.*\)`)

func (b *lexBuilder) lines(path string, list int) {
	for line := range strings.Lines(b.read(path)) {
		b.add(list, sponsors.ReplaceAllString(line, ""))
	}
}

func (b *lexBuilder) firstColumn(path string, col, list int) {
	for line := range strings.Lines(b.read(path)) {
		if cols := strings.Split(strings.TrimSpace(line), "\t"); col < len(cols) {
			b.add(list, cols[col])
		}
	}
}

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

func (b *lexBuilder) column(path string, comma rune, col string, list int) {
	for _, s := range b.records(path, comma, col) {
		b.add(list, strings.TrimPrefix(s, "the "))
	}
}

var (
	security    = regexp.MustCompile(`(?i)\s+(?:- .*|(?:class [a-z]|common|ordinary|american depositary|depositary|preferred|warrants?|units?|rights?|series|etf|fund)\b.*)$`)
	companyForm = regexp.MustCompile(`(?i),?\s+(?:inc|corp|corporation|company|co|ltd|limited|plc|llc|l\.p|lp|n\.v|s\.a|ag|se|holdings?|group|trust|incorporated|bancorp)\.?$`)
)

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

func (b *lexBuilder) json(path, key string, list int) {
	for _, s := range b.strings(path, key) {
		b.add(list, s)
	}
}

// strings returns the strings below key, at any depth; every string for "".
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
			for _, k := range sortedKeys(v) {
				walk(v[k], in || k == key)
			}
		}
	}
	walk(v, key == "")
	return out
}

func (b *lexBuilder) yamlNames(path string, list int) {
	for line := range strings.Lines(b.read(path)) {
		if _, name, ok := strings.Cut(line, "name: "); ok {
			b.add(list, strings.Trim(strings.TrimSpace(name), `'"`))
		}
	}
}
