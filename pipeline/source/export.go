package source

import (
	"errors"
	"regexp"
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/pipeline"
)

// article is an article of an export: its text without the lines above and below
// that say where it is from.
type article struct {
	id                                           string // in the database, or empty
	title, outlet, date, author, section, length string
	text                                         string
}

// database is a form in which a press database exports articles.
type database struct {
	signs []string          // one of them stands in each such export
	looks func(string) bool // whether a text, or the beginning of one, is such an export
	split func(string) []article
}

// databases are the forms of exports. ProQuest comes before Nexis, because both
// count: "Document 1 of 20".
func databases() []database {
	return []database{
		{[]string{"DocPublicationName"}, isEuropressePage, europressePage},
		{[]string{"news·"}, isEuropresse, europresse},
		{[]string{"ProQuest document ID", "Publication info"}, isProQuest, proQuest},
		{[]string{"LENGTH:", "LOAD-DATE:"}, isNexis, nexis},
		{[]string{"Length:", "Job Number:"}, isLexis, lexis},
		{[]string{"\nWC", "\nEnglish"}, isFactiva, factiva},
	}
}

func (d database) made(s string) bool {
	return slices.ContainsFunc(d.signs, func(sign string) bool { return strings.Contains(s, sign) }) && d.looks(s)
}

// isExport looks at whole lines only.
func isExport(h *head) bool {
	b := h.text
	if len(h.raw) >= peeked {
		b = b[:strings.LastIndexByte(string(b), '\n')+1]
	}
	s, _, err := decode(string(b))
	s = uniform(s)
	return err == nil && slices.ContainsFunc(databases(), func(d database) bool { return d.made(s) })
}

// exported returns the articles of a text that is an export of a press database, and
// whether it is one.
func exported(s string) ([]article, bool) {
	s = uniform(s)
	for _, d := range databases() {
		if d.made(s) {
			if all := d.split(s); len(all) > 0 {
				return all, true
			}
		}
	}
	return nil, false
}

// uniform returns s without a byte order mark and with line breaks of one kind.
func uniform(s string) string {
	s = strings.ReplaceAll(strings.TrimPrefix(s, bom), "\r\n", "\n")
	return strings.ReplaceAll(s, "\r", "\n")
}

var errNoExport = errors.New("not an export of Nexis, Factiva, ProQuest or Europresse")

// export reads the articles of an export. What only begins like one is a text.
func export(in *input) Docs {
	return func(yield func(pipeline.Doc, error) bool) {
		s, decoded, err := in.text()
		if all, ok := exported(s); ok && err == nil {
			in.articles(all)(yield)
			return
		}
		if err == nil && in.Kind != "" {
			err = errNoExport
		}
		doc := in.whole()
		doc.Decoded = decoded
		in.prose(&doc, s)
		yield(doc, err)
	}
}

func (in *input) articles(all []article) Docs {
	return func(yield func(pipeline.Doc, error) bool) {
		for i, a := range all {
			doc := in.numbered(i + 1)
			if a.id != "" {
				doc.ID = a.id
			}
			doc.Decoded = true // its offsets do not fit the file
			doc.Meta = a.meta()
			in.prose(&doc, a.text)
			if !yield(doc, nil) {
				return
			}
		}
	}
}

func (a article) meta() (meta pipeline.Meta) {
	for _, f := range [][2]string{
		{"title", a.title}, {"outlet", a.outlet}, {"date", a.date}, {"author", a.author}, {"section", a.section}, {"length", a.length},
	} {
		meta = filled(meta, f[0], f[1])
	}
	return meta
}

// strayField is a line that no writer of an article wrote, wherever it stands.
var strayField = regexp.MustCompile(`(?i)^[\s\x{a0}]*(?:load-date|publication-type|journal-code|proquest document id|document url)[\s\x{a0}]*:`)

// body returns the text that lines are, with their own line breaks.
func body(lines []string) string {
	lines = slices.DeleteFunc(slices.Clone(lines), strayField.MatchString)
	for len(lines) > 0 && blankLine(lines[0]) {
		lines = lines[1:]
	}
	for len(lines) > 0 && blankLine(lines[len(lines)-1]) {
		lines = lines[:len(lines)-1]
	}
	return strings.Join(lines, "\n")
}

func blankLine(line string) bool { return strings.TrimSpace(line) == "" }

// stretch is a run of lines that are not blank, half-open.
type stretch struct{ from, to int }

func stretches(lines []string) (all []stretch) {
	for i := 0; i < len(lines); i++ {
		from := i
		for i < len(lines) && !blankLine(lines[i]) {
			i++
		}
		if i > from {
			all = append(all, stretch{from, i})
		}
	}
	return all
}

// filledLines returns the lines that are not blank, trimmed.
func filledLines(lines []string) (all []string) {
	for _, line := range lines {
		if !blankLine(line) {
			all = append(all, strings.TrimSpace(line))
		}
	}
	return all
}

// sections cuts lines behind each that ends one, which is the last of its section.
func sections(lines []string, ends func(string) bool) (all [][]string) {
	from := 0
	for i, line := range lines {
		if ends(line) {
			all = append(all, lines[from:i+1])
			from = i + 1
		}
	}
	return append(all, lines[from:])
}

// labelled cuts a line such as "Load-Date: November 23" into its name and its value.
func labelled(line string) (name, value string) {
	name, value, found := strings.Cut(strings.TrimSpace(line), ":")
	if !found || len(name) > 40 {
		return "", ""
	}
	return strings.TrimSpace(name), strings.TrimSpace(value)
}

const (
	month   = `(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)`
	weekday = `(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day`
	year    = `(?:1[89]|20)\d{2}`
)

// dateLine is a line that begins with a date, and has little but a weekday, a time or
// an edition behind it.
var dateLine = regexp.MustCompile(`(?i)^(?:` + weekday + `,?\s+)?(?:` + month + `\s+\d{1,2}(?:\s*-\s*\d{1,2})?,?\s+` + year + `|\d{1,2}\s+` + month + `,?\s+` + year + `|` + month + `,?\s+` + year + `)\b.{0,50}$`)

// copyrightLine is a line that says whose an article is: "Copyright 2010 …".
var copyrightLine = regexp.MustCompile(`(?i)^(?:©|\(c\)|copyright\b)[ ,:]*(?:©|\(c\)|copyright)?[ ,:]*` + year + `\b|^all rights reserved\b`)
