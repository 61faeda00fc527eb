package page

import (
	"strings"
	"time"
)

// dateKeys are the names under which pages give the date of publication.
var dateKeys = [...]string{
	"article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
	"date", "pubdate", "dc.date.issued", "dc.date", "dcterms.created", "article.published", "publish-date", "ptime",
}

// date returns the date of publication. What cannot be read as a date is none.
func (t *tree) date() string {
	if d := isoDate(t.data.date); d != "" {
		return d
	}
	for _, key := range dateKeys {
		if d := isoDate(t.meta[key]); d != "" {
			return d
		}
	}
	for _, n := range t.times {
		if d := isoDate(clean(attr(n, "datetime"))); d != "" {
			return d
		}
	}
	return ""
}

// isoDate returns a date as it is if it is ISO 8601 or RFC 3339, and makes it so if
// it is written in a way that can mean only one day: "01/02/2003" may mean two.
func isoDate(s string) string {
	if len(s) > 40 {
		return ""
	}
	if isISO(s) {
		return s
	}
	s = strings.Join(strings.Fields(strings.NewReplacer(",", " ", ".", " ").Replace(s)), " ")
	for _, l := range layouts {
		if d, err := time.Parse(l.in, s); err == nil {
			return d.Format(l.out)
		}
	}
	return ""
}

// isISO reports whether s begins with a year, a month and a day.
func isISO(s string) bool {
	if len(s) < 10 || s[4] != '-' || s[7] != '-' || len(s) > 10 && s[10] != 'T' && s[10] != ' ' {
		return false
	}
	_, err := time.Parse(time.DateOnly, s[:10])
	return err == nil
}

// layouts are ways to write a date, without commas and points.
var layouts = [...]struct{ in, out string }{
	{"Mon 2 Jan 2006 15:04:05 MST", time.RFC3339},
	{"Mon 2 Jan 2006 15:04:05 -0700", time.RFC3339},
	{"Mon Jan 2 15:04:05 MST 2006", time.RFC3339},
	{"20060102", time.DateOnly},
	{"20060102T150405Z0700", time.RFC3339},
	{"2006/1/2", time.DateOnly},
	{"2006/01/02 15:04:05", "2006-01-02T15:04:05"},
	{"January 2 2006", time.DateOnly},
	{"Jan 2 2006", time.DateOnly},
	{"2 January 2006", time.DateOnly},
	{"2 Jan 2006", time.DateOnly},
	{"Monday January 2 2006", time.DateOnly},
	{"Monday 2 January 2006", time.DateOnly},
	{"January 2 2006 3:04 PM", "2006-01-02T15:04"},
	{"Jan 2 2006 3:04 PM", "2006-01-02T15:04"},
	{"January 2 2006 15:04", "2006-01-02T15:04"},
}
