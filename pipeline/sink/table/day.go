package table

import (
	"regexp"
	"strings"
	"sync"
	"time"
)

// layouts are the ways in which feeds, mails, databases and bylines write a day.
// They stand for the first of it: what follows, a time or a zone, is left aside.
var layouts = []string{
	"2006-1-2", "2006/1/2", "20060102", "2 January 2006", "2 Jan 2006", "2-Jan-2006", "January 2 2006", "Jan 2 2006",
}

// dayText matches a day at the start of a text, after its weekday, if any. It is
// compiled when the first day is read, for most runs read none.
var dayText = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:\pL+\.?,? +)??(\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{8}|\d{1,2}[ -]\pL{3,9}\.?[ ,-]+\d{4}|\pL{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})(?:\D|$)`)
})

// ordinal matches what makes the number of a day an ordinal: "3rd".
var ordinal = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(\d)(?:st|nd|rd|th)`) })

var dayMarks = strings.NewReplacer(",", "", "Sept.", "Sep", ".", "", "Sept ", "Sep ", "-Sept-", "-Sep-")

// Day returns the day that a date begins with as YYYY-MM-DD: that of "2017-04-12T09:00Z",
// "Wed, 12 Apr 2017 09:00 GMT" and "April 12, 2017". It returns "" for all else, also
// for days that countries read differently, as 4/12/2017.
func Day(date string) string {
	if date == "" {
		return ""
	}
	m := dayText().FindStringSubmatch(strings.TrimSpace(date))
	if m == nil {
		return ""
	}
	s := dayMarks.Replace(ordinal().ReplaceAllString(m[1], "$1"))
	for _, layout := range layouts {
		if t, err := time.Parse(layout, s); err == nil {
			return t.Format(time.DateOnly)
		}
	}
	return ""
}
