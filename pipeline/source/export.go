package source

import (
	"cmp"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/d1af08f5/sayso/pipeline"
)

// article is an article of an export: what a database of newspapers wrote to one
// file with others. text is the body alone.
type article struct {
	id   string // its number in the database, or empty
	text string
	meta pipeline.Meta
	html bool // text is markup
}

// exportForms are the forms of exports as text. Each is recognized by several marks
// at once, because prose may hold any single one. Nexis comes last: its marks are the
// weakest.
var exportForms = []exportForm{
	{[]string{"HD"}, looksFactivaCodes, factivaCodes},
	{[]string{"Document ", "Dokument "}, looksFactiva, factiva},
	{[]string{"____________________"}, looksProQuest, proquest},
	{[]string{"news·", "news•", "news."}, looksEuropresse, europresse},
	{[]string{"DOCUMENT", "Dokument ", "Document "}, looksNexis, nexis},
	{[]string{"Length:"}, looksNexisUni, nexisUni},
}

type exportForm struct {
	marks []string // one of them stands in every export; quicker to look for than the rest
	looks func(beginning string) bool
	split func(s string) []article
}

// formOf returns the form of an export by its beginning.
func formOf(beginning string) (exportForm, bool) {
	i := slices.IndexFunc(exportForms, func(f exportForm) bool {
		return slices.ContainsFunc(f.marks, func(m string) bool { return strings.Contains(beginning, m) }) && f.looks(beginning)
	})
	if i < 0 {
		return exportForm{}, false
	}
	return exportForms[i], true
}

// exported returns the articles of an export of LexisNexis, Nexis Uni, Factiva,
// ProQuest or Europresse, and false for all other text.
func exported(s string) ([]article, bool) {
	s = strings.TrimPrefix(unixLines(s), bom)
	form, ok := formOf(s[:min(len(s), peeked)])
	if !ok {
		return nil, false
	}
	return form.split(s), true
}

// isExport recognizes exports. Those in HTML come before pages, which they are too.
func isExport(h *head) bool {
	if isEuropressePage(h) {
		return true
	}
	if len(h.text) == 0 || h.text[0] == '<' || h.text[0] == '{' {
		return false
	}
	_, ok := formOf(unixLines(string(h.raw)))
	return ok
}

func unixLines(s string) string {
	if strings.ContainsAny(s, "\r\f") {
		return strings.NewReplacer("\r\n", "\n", "\r", "\n", "\f", "\n").Replace(s)
	}
	return s
}

var errNoArticles = errors.New("no articles in the export")

// export reads an export, an article a document.
func export(in *input) Docs {
	return func(yield func(pipeline.Doc, error) bool) {
		all, err := in.articles()
		if err != nil {
			yield(in.whole(), err)
			return
		}
		in.exported(all)(yield)
	}
}

// exported yields the documents of the articles of an export.
func (in *input) exported(all []article) Docs {
	return func(yield func(pipeline.Doc, error) bool) {
		for i, a := range all {
			doc := in.numbered(i + 1)
			doc.ID, doc.Meta = cmp.Or(a.id, doc.ID), a.meta
			err := in.article(&doc, a, i+1)
			if !yield(doc, err) {
				return
			}
		}
		if len(all) == 0 {
			yield(in.whole(), errNoArticles)
		}
	}
}

// article sets the text of doc. The record carries it, because its offsets are those
// of the article.
func (in *input) article(doc *pipeline.Doc, a article, n int) error {
	doc.Decoded = true
	switch {
	case strings.IndexFunc(a.text, unicode.IsLetter) < 0:
		return fmt.Errorf("article %d of the export: %w", n, pipeline.ErrEmpty)
	case a.html:
		return in.markedUp(doc, []markup{{s: a.text}})
	}
	in.prose(doc, a.text)
	return nil
}

func (in *input) articles() (all []article, err error) {
	markup := in.head().opening().root.name != ""
	s, _, err := in.text()
	if markup {
		return europressePage(s), err
	}
	all, _ = exported(s)
	return all, err
}

// count returns how many of patterns s has.
func count(s string, patterns ...*regexp.Regexp) (n int) {
	for _, p := range patterns {
		if p.MatchString(s) {
			n++
		}
	}
	return n
}

// splitAt returns what stands before each match of p, and after the last.
func splitAt(p *regexp.Regexp, s string) []string { return p.Split(s, -1) }

// labels are the labelled lines around the body of an article.
type labels map[string]string

// labelled returns the label of a line such as "BYLINE: Dana Liu", and what follows.
// A line has a label if it is one of those known.
func labelled(line string, known map[string]string) (name, value string, ok bool) {
	label, value, found := strings.Cut(line, ":")
	name, ok = known[label]
	return name, strings.TrimSpace(value), found && ok
}

// add adds a value, or the next line of one.
func (f labels) add(name, value string) {
	const most = 2000 // bytes: what goes on and on is no label's value
	if name != "" && value != "" && len(f[name]) < most {
		f[name] = strings.TrimSpace(f[name] + " " + value)
	}
}

// meta returns the labels that every export may have.
func (f labels) meta() pipeline.Meta {
	var m pipeline.Meta
	for _, name := range []string{"title", "url", "date", "author", "site", "section", "length", "dateline"} {
		m = with(m, name, f[name])
	}
	return m
}

// trimLines returns lines as a text without blank lines at its ends.
func trimLines(lines []string) string {
	s := strings.TrimRight(strings.Join(lines, "\n"), " \t\n")
	for {
		line, rest, more := strings.Cut(s, "\n")
		if !more || strings.TrimSpace(line) != "" {
			return s
		}
		s = rest
	}
}

// dateLine matches a line that is a date, in English, with or without the day of the
// week, the time and the edition behind.
var dateLine = regexp.MustCompile(`^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}(?:, ?| )?\d{4}|\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}|(?:January|February|March|April|May|June|July|August|September|October|November|December),? \d{4})\b.{0,60}$`)
