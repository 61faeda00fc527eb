package web

import (
	"net/mail"
	"regexp"
	"strings"
	"time"
)

var (
	isoMonth = regexp.MustCompile(`^\s*(\d{4})[-/.]?(0[1-9]|1[0-2])(?:[-/.]?\d\d(?:\D|$)|$)`)
	dayFirst = regexp.MustCompile(`\b(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?([A-Z][a-z]{2,8})\.?,?\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?(\d{4})\b`)
)

// Month returns the month of a date as "2024-03", or "" where the date does not say
// it for certain: 03/04/2024 is March to some and April to others.
func Month(date string) string {
	if m := isoMonth.FindStringSubmatch(date); m != nil {
		return m[1] + "-" + m[2]
	}
	if t, err := mail.ParseDate(strings.TrimSpace(date)); err == nil {
		return t.Format("2006-01")
	}
	if m := dayFirst.FindStringSubmatch(date); m != nil {
		for _, layout := range []string{"January 2006", "Jan 2006"} {
			if t, err := time.Parse(layout, m[1]+" "+m[2]); err == nil {
				return t.Format("2006-01")
			}
		}
	}
	return ""
}
