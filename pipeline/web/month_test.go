package web_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/pipeline/web"
)

func TestMonthTakesNoDateThatMayBeAnother(t *testing.T) {
	for date, want := range map[string]string{
		"2024-03-05": "2024-03", "2024-03": "2024-03", "2024-03-05T10:00:00Z": "2024-03", "20240305": "2024-03", "2024/03/05 10:00": "2024-03",
		"Tue, 05 Mar 2024 10:00:00 +0000": "2024-03", "5 March 2024": "2024-03", "March 5, 2024 Tuesday": "2024-03", "Mar. 2024": "2024-03", "5th March, 2024": "2024-03",
		"03/04/2024": "", "2024": "", "yesterday": "", "": "", "2024-13-01": "", "Room 2024": "", "20240": "",
	} {
		assert.Equal(t, want, web.Month(date), date)
	}
}
