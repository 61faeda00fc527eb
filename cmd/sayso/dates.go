package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/d1af08f5/sayso/pipeline"
)

// dates reads dates that countries read differently, as 3/4/2026, where the user says
// how, and counts them where nobody does.
type dates struct {
	order string // "dmy", "mdy", or "" for neither
	field string // of meta, beside pipeline.DateFields
	open  int    // documents with a date that can be read in two ways
	first string // that of the first of them
}

// flag adds the flag --date-order.
func (d *dates) flag(f *flag.FlagSet) {
	f.Var(choice{&d.order, []string{"dmy", "mdy"}}, "date-order", "read dates as 3/4/2026 in this `ORDER`, dmy or mdy, and write them as 2026-04-03 or 2026-03-04")
}

// slashed matches a date of three numbers that begins with the day or the month.
var slashed = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^\s*(\d{1,2}[-/.]\d{1,2}[-/.]\d{4})(?:\D|$)`)
})

var oneMark = strings.NewReplacer("-", "/", ".", "/")

// read replaces such dates of a record, in the fields that dates are taken from.
func (d *dates) read(rec *pipeline.Record) {
	for i, f := range rec.Meta {
		if !slices.ContainsFunc(pipeline.DateFields, func(name string) bool { return strings.EqualFold(name, f.Name) }) && (d.field == "" || !strings.EqualFold(d.field, f.Name)) {
			continue
		}
		m := slashed().FindStringSubmatch(rec.Meta.Text(f.Name))
		switch {
		case m == nil:
		case d.order == "":
			if d.open++; d.open == 1 {
				d.first = m[1]
			}
			return
		default:
			layout := map[string]string{"dmy": "2/1/2006", "mdy": "1/2/2006"}[d.order]
			if t, err := time.Parse(layout, oneMark.Replace(m[1])); err == nil {
				rec.Meta = slices.Clone(rec.Meta)
				rec.Meta[i].Value = value(f.Value, t.Format(time.DateOnly))
			}
		}
	}
}

// value returns a text as the value that was there before holds it.
func value(was any, text string) any {
	if _, raw := was.(json.RawMessage); raw {
		return json.RawMessage(`"` + text + `"`)
	}
	return text
}

// unread says that dates were left aside, or "".
func (d *dates) unread() string {
	if d.open == 0 {
		return ""
	}
	documents := "1 document has a date"
	if d.open > 1 {
		documents = fmt.Sprintf("%d documents have dates", d.open)
	}
	return fmt.Sprintf("%s that some countries read otherwise, as %q, and count as undated: --date-order dmy or mdy says how to read them", documents, d.first)
}
