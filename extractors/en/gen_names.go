//go:build ignore

// gen_names writes names.txt, the given names that are one sex's, from three
// lists of the data folder: US given names by years in the top thousand (SSA,
// public domain), Kantrowitz's lists by sex (free with credit) and common
// names by country (CC0); and from name_data.json of the PyPI package nomquamgender
// 0.1.4 (MIT), which has the share of women of names over up to 36 lists of many
// countries (Van Buskirk, Clauset and Larremore 2023). A name tells a sex where 95 % of
// the lists' votes are for it and those of all countries do not speak against it; with
// 70 % it leans to one (f?, m?), which shows nothing but helps to choose whom a pronoun
// stands for.
//
//	go run gen_names.go DATA/lex name_data.json
package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

type votes struct{ f, m float64 }

// bothSexes are names that the lists, which are of the US and of a few countries, give
// to one sex alone, though both bear them.
var bothSexes = map[string]bool{"noor": true, "nur": true, "sasha": true, "alex": true, "sam": true, "taylor": true, "jordan": true, "casey": true}

var tally = map[string]*votes{}

func vote(name string, f, m float64) {
	name = strings.ToLower(strings.TrimSpace(name))
	if len(name) < 2 || strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) {
		return
	}
	v := tally[name]
	if v == nil {
		v = &votes{}
		tally[name] = v
	}
	v.f += f
	v.m += m
}

func read(path string) string {
	b, err := os.ReadFile(path)
	if err != nil {
		log.Fatal(err)
	}
	return strings.TrimPrefix(string(b), "\ufeff")
}

func main() {
	dir := os.Args[1]
	for _, line := range strings.Split(read(filepath.Join(dir, "ssa-top1000-names.tsv")), "\n")[1:] {
		if p := strings.Split(line, "\t"); len(p) == 5 {
			boy, _ := strconv.ParseFloat(p[3], 64)
			girl, _ := strconv.ParseFloat(strings.TrimSpace(p[4]), 64)
			// Years are no shares: nearly every common name of one sex was in the top
			// thousand of the other at times. Only one that never was outweighs other lists.
			switch share := girl / (boy + girl); {
			case share >= .95:
				vote(p[0], 40, 0)
			case share <= .05:
				vote(p[0], 0, 40)
			case share >= .57:
				vote(p[0], 3, 0)
			case share <= .435:
				vote(p[0], 0, 3)
			default:
				vote(p[0], 1, 1)
			}
		}
	}
	for _, n := range strings.Fields(read(filepath.Join(dir, "kantrowitz-female.txt"))) {
		vote(n, 2, 0)
	}
	for _, n := range strings.Fields(read(filepath.Join(dir, "kantrowitz-male.txt"))) {
		vote(n, 0, 2)
	}
	rows, err := csv.NewReader(strings.NewReader(read(filepath.Join(dir, "common-forenames-by-country.csv")))).ReadAll()
	if err != nil {
		log.Fatal(err)
	}
	at := func(name string) int { return slices.Index(rows[0], name) }
	sex, local, roman := at("Gender"), at("Localized Name"), at("Romanized Name")
	for _, r := range rows[1:] {
		for _, n := range slices.Compact([]string{r[local], r[roman]}) {
			switch r[sex] {
			case "F":
				vote(n, 1, 0)
			case "M":
				vote(n, 0, 1)
			}
		}
	}
	lists := map[string][]string{}
	kind := map[string]string{}
	for n, v := range tally {
		kind[n] = sexOf(v.f/(v.f+v.m), .95)
	}
	all(os.Args[2], kind)
	for n, k := range kind {
		if bothSexes[n] {
			k = "?"
		}
		lists[k] = append(lists[k], n)
	}
	out, err := os.Create("names.txt")
	if err != nil {
		log.Fatal(err)
	}
	for _, key := range []string{"f", "m", "f?", "m?", "?"} {
		slices.Sort(lists[key])
		fmt.Fprintf(out, "%s %s\n", key, strings.Join(lists[key], " "))
	}
	if err := out.Close(); err != nil {
		log.Fatal(err)
	}
}

// sexOf says what a share of women among those who bear a name tells, if one sex must have
// the share sure.
func sexOf(share, sure float64) string {
	switch {
	case share >= sure:
		return "f"
	case share <= 1-sure:
		return "m"
	case share >= .7:
		return "f?"
	case share <= .3:
		return "m?"
	}
	return "?"
}

// all lets the lists of all countries add names that at least four of them have, take back
// what others say of them, and decide about those that others disagree about. To add or
// decide, they must be surer than to agree.
func all(path string, kind map[string]string) {
	var names map[string][]any
	if err := json.Unmarshal([]byte(read(path)), &names); err != nil {
		log.Fatal(err)
	}
	for n, v := range names {
		lists, people, share := v[0].(float64), v[1].(float64), v[2].(float64)
		if lists < 4 || people < 30 || len(n) < 2 || strings.ContainsFunc(n, func(r rune) bool { return (r < 'a' || r > 'z') && r != '-' }) {
			continue
		}
		switch old := kind[n]; {
		case old == "f" || old == "m":
			kind[n] = sexOf(share, .9)
		case old != "" && people >= 1000:
			if k := sexOf(share, .97); k == "f" || k == "m" {
				kind[n] = k
			}
		case old == "":
			if k := sexOf(share, .96); k == "f" || k == "m" || people >= 200 {
				kind[n] = k
			}
		}
	}
}
