package people

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

var isoDay = regexp.MustCompile(`^\d{4}(-\d\d(-\d\d)?)?`)

// layouts are the dates that inputs have beside ISO's. Days in numbers alone
// ("3/4/2005") are read differently on each side of the sea, so they are not.
var layouts = []string{time.RFC1123Z, time.RFC1123, time.RFC850, time.ANSIC, "2 January 2006", "2 Jan 2006", "January 2, 2006", "Jan 2, 2006", "Monday, January 2, 2006", "Monday, 2 January 2006", "20060102"}

// Day returns the day of a date as "2006-01-02", or as much of it as the date has;
// "" if it is none that is surely read. Days sort as strings.
func Day(date string) string {
	date = strings.TrimSpace(date)
	if len(date) == len("20060102") {
		if t, err := time.Parse("20060102", date); err == nil {
			return t.Format(time.DateOnly)
		}
	}
	if iso := isoDay.FindString(date); iso != "" && (len(iso) == len(date) || strings.ContainsRune("T ", rune(date[len(iso)]))) {
		return iso
	}
	for _, l := range layouts {
		if t, err := time.Parse(l, date); err == nil {
			return t.Format(time.DateOnly)
		}
	}
	return ""
}

// yearOf returns the year of a day, 0 if there is none.
func yearOf(day string) int {
	if len(day) < 4 {
		return 0
	}
	y, _ := strconv.Atoi(day[:4]) // Day gives digits
	return y
}
