// Package date reads the days that documents are dated by.
package date

import (
	"regexp"
	"strings"
	"sync"
	"time"
)

// written matches a date at the start of a text, after a weekday or another word, if
// any. What follows, a time or a zone, is left aside. It is compiled when the first
// date is read, for most runs read none.
var written = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:\pL+[.:]?,? +)??(` + strings.Join([]string{
		`\d{4}[-/.]\d{1,2}[-/.]\d{1,2}`,                     // 2017-04-12, 2017/4/12
		`\d{8}(?:\d{6})?`,                                   // 20170412, 20170412093000
		`\d{1,2}(?:st|nd|rd|th)?[ -]\pL{3,9}\.?[ ,-]+\d{4}`, // 12 April 2017, 12-APR-2017, 12th Apr., 2017
		`\pL{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? +\d{4}`,      // April 12, 2017
		`\pL{3,9}\.?,? \d{4}`,                               // April 2017
		`\d{4}-\d\d`,                                        // 2017-04
		`\d{4}$`,
	}, "|") + `)(?:\D|$)`)
})

// ordinal matches what makes the number of a day an ordinal: "3rd".
var ordinal = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(\d)(?:st|nd|rd|th)`) })

// layouts are the forms that written finds, as plain makes them, and how much of a day
// each tells.
var layouts = []struct{ in, out string }{
	{"2006 1 2", time.DateOnly}, {"20060102", time.DateOnly},
	{"2 January 2006", time.DateOnly}, {"2 Jan 2006", time.DateOnly}, {"January 2 2006", time.DateOnly}, {"Jan 2 2006", time.DateOnly},
	{"January 2006", "2006-01"}, {"Jan 2006", "2006-01"}, {"2006 01", "2006-01"},
	{"2006", "2006"},
}

// clocks are dates whose year stands behind a time, or has two digits.
var clocks = []string{time.ANSIC, time.UnixDate, time.RubyDate, time.RFC850}

var marks = strings.NewReplacer("-", " ", "/", " ", ".", " ", ",", " ")

// plain makes a date comparable with layouts: single blanks, and no other marks.
func plain(s string) string {
	s = ordinal().ReplaceAllString(strings.ToLower(s), "$1")
	words := strings.Fields(marks.Replace(s))
	for i, w := range words {
		if w == "sept" {
			words[i] = "sep"
		}
	}
	if s = strings.Join(words, " "); len(s) == len("20060102150405") && len(words) == 1 {
		s = s[:len("20060102")]
	}
	return s
}

// Of returns the day of a date as "2006-01-02", or as much of it as the date tells:
// "2006-01", "2006". It is "" where there is none that can be read for certain:
// 4/12/2017 is April to some and December to others. Days sort as strings.
func Of(s string) string {
	s = strings.TrimSpace(s)
	if m := written().FindStringSubmatch(s); m != nil {
		found := plain(m[1])
		for _, l := range layouts {
			if t, err := time.Parse(l.in, found); err == nil {
				return t.Format(l.out)
			}
		}
		return ""
	}
	for _, l := range clocks {
		if t, err := time.Parse(l, s); err == nil {
			return t.Format(time.DateOnly)
		}
	}
	return ""
}

// Day returns the day of a date as "2006-01-02", or "" if it tells less.
func Day(s string) string {
	if d := Of(s); len(d) == len(time.DateOnly) {
		return d
	}
	return ""
}

// Month returns the month of a date as "2006-01", or "" if it tells less.
func Month(s string) string {
	if d := Of(s); len(d) >= len("2006-01") {
		return d[:len("2006-01")]
	}
	return ""
}
