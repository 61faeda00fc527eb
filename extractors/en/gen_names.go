//go:build ignore

// gen_names writes names.txt, the given names that are one sex's, from three
// lists of the data folder: US given names by years in the top thousand (SSA,
// public domain), Kantrowitz's lists by sex (free with credit) and common
// names by country (CC0). A name tells a sex where 95 % of the lists' votes are for it;
// with 70 % it leans to one (f?, m?), which shows nothing but helps to choose whom a
// pronoun stands for.
//
//	go run gen_names.go DATA/lex
package main

import (
	"encoding/csv"
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
	for n, v := range tally {
		share := v.f / (v.f + v.m)
		switch {
		case bothSexes[n]:
			lists["?"] = append(lists["?"], n)
		case share >= .95:
			lists["f"] = append(lists["f"], n)
		case share <= .05:
			lists["m"] = append(lists["m"], n)
		case share >= .7:
			lists["f?"] = append(lists["f?"], n)
		case share <= .3:
			lists["m?"] = append(lists["m?"], n)
		default:
			lists["?"] = append(lists["?"], n)
		}
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
