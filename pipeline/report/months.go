package report

import (
	"strings"
	"time"
)

// mostMonths is how many months a chart shows one by one. A longer time is counted
// by years.
const mostMonths = 48

// times returns the parts of the corpus in the order of time: months, those without
// quotes too, or years. The part without a date, named "", comes last.
func (s *sums) times() (names []string, parts map[string]*slice) {
	parts = s.months
	dated := sorted(parts)
	if len(dated) > 0 && dated[0] == "" {
		dated = dated[1:]
	}
	if len(dated) > 0 {
		if names = between(dated[0], dated[len(dated)-1]); len(names) > mostMonths {
			parts = byYear(parts)
			names = sorted(parts)
			names = names[len(names)-count(names):]
		}
	}
	if parts[""] != nil {
		names = append(names, "")
	}
	return names, parts
}

// count returns how many names are not empty.
func count(names []string) (n int) {
	for _, s := range names {
		if s != "" {
			n++
		}
	}
	return n
}

// between returns the months from one to another; a little more than mostMonths at
// most.
func between(first, last string) (all []string) {
	t, err := time.Parse("2006-01", first)
	for err == nil && t.Format("2006-01") <= last && len(all) <= mostMonths {
		all = append(all, t.Format("2006-01"))
		t = t.AddDate(0, 1, 0)
	}
	return all
}

// byYear sums months up to years.
func byYear(months map[string]*slice) map[string]*slice {
	years := map[string]*slice{}
	for month, m := range months {
		year, _, _ := strings.Cut(month, "-")
		y := entry(years, year)
		y.documents += m.documents
		y.total.Quotes += m.total.Quotes
		y.total.Words += m.total.Words
		for g := range m.genders {
			y.genders[g].Quotes += m.genders[g].Quotes
			y.genders[g].Words += m.genders[g].Words
		}
	}
	return years
}

// spelled writes a month for readers: "March 2024".
func spelled(month string) string {
	if t, err := time.Parse("2006-01", month); err == nil {
		return t.Format("January 2006")
	}
	if month == "" {
		return "no date"
	}
	return month
}
