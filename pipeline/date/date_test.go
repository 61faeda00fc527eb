package date_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/pipeline/date"
)

func TestOfReadsTheUsualDates(t *testing.T) {
	for in, want := range map[string]string{
		"2017-04-12": "2017-04-12", "2017-04-12T09:30:00+02:00": "2017-04-12", "2017-04-12 09:30": "2017-04-12", "2017/4/2 09:30": "2017-04-02", "2017.04.12": "2017-04-12",
		"20170412": "2017-04-12", "20170412T093000Z": "2017-04-12", "20170412093000": "2017-04-12",
		"Wed, 12 Apr 2017 09:30:00 GMT": "2017-04-12", "Wed, 12 Apr 2017 09:30:00 +0200": "2017-04-12", "Wednesday, 12-Apr-17 09:30:00 GMT": "2017-04-12",
		"Wed Apr 12 09:30:00 2017": "2017-04-12", "Wed Apr 12 09:30:00 +0000 2017": "2017-04-12", "Wed Apr 12 09:30:00 GMT 2017": "2017-04-12",
		"12 April 2017 Wednesday": "2017-04-12", "April 12, 2017": "2017-04-12", "April 12, 2017 Wednesday": "2017-04-12", "August 3rd, 2017": "2017-08-03", "3rd August, 2017": "2017-08-03",
		"Wednesday, Sept. 6, 2017": "2017-09-06", "26-FEB-1987 15:01": "1987-02-26", " Apr 2 2017": "2017-04-02", "2 Sept 2017": "2017-09-02", "Published: 2 May 2017": "2017-05-02",
		"2017-04": "2017-04", "April 2017": "2017-04", "Apr. 2017": "2017-04", "2017": "2017",
	} {
		assert.Equal(t, want, date.Of(in), in)
	}
}

func TestOfTakesNoDateThatMayBeAnother(t *testing.T) {
	for _, in := range []string{"", "4/12/2017", "12.4.2017", "2017-13-01", "2017-02-30", "2017-13", "2017/18", "yesterday", "201704123", "20170", "12 Brumaire 2017", "Room 2024"} {
		assert.Empty(t, date.Of(in), in)
	}
}

func TestDayAndMonthTellNothingThatTheDateDoesNot(t *testing.T) {
	assert.Equal(t, "2017-04-12", date.Day("12 April 2017"))
	assert.Equal(t, "2017-04", date.Month("12 April 2017"))
	assert.Equal(t, "2017-04", date.Month("April 2017"))
	assert.Empty(t, date.Day("April 2017"))
	assert.Empty(t, date.Month("2017"))
}
