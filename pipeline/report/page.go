package report

import (
	"cmp"
	_ "embed"
	"html/template"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/web"
)

//go:embed assets/page.html
var body string

//go:embed assets/report.css
var style string

// The scripts of the page, in the order in which they stand in it.
var (
	//go:embed assets/filter.js
	filterJS string
	//go:embed assets/csv.js
	csvJS string
	//go:embed assets/list.js
	listJS string
	//go:embed assets/reader.js
	readerJS string
	//go:embed assets/main.js
	mainJS string
)

// layout is parsed when the first page is written: other commands do not wait for it.
var layout = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("page").Funcs(template.FuncMap{
		"n": grouped,
		"count": func(n int, one string) string {
			if n == 1 {
				return "1 " + one
			}
			return grouped(n) + " " + one + "s"
		},
		"pct": func(x float64) string { return strconv.FormatFloat(x, 'f', 2, 64) + "%" },
		"px":  func(x float64) string { return strconv.FormatFloat(x, 'f', 1, 64) },
	}).Parse(body))
})

// How many rows tables have at most; the rest is summed up under them.
const (
	mostSpeakers = 20
	mostOutlets  = 25
	mostBodies   = 12
)

// figures are what the page shows besides the quotes.
type figures struct {
	Title, Span, Models, Corrected     string
	Documents, Quoting, Quotes, Words  int
	Unasserted, People, Outlets        int
	Genders                            [4]string
	GenderClass                        [4]string
	Measures                           []stack
	Women                              stack // of quotes
	Persons, Bodies                    []bar
	ByOutlet, ByTime, ByBody           []stack
	MoreOutlets, MoreQuotes            int
	MoreBodies                         int
	HasOutlets, HasTimes, Years        bool
	Binary                             bool // nobody is shown to be nonbinary
	Columns                            []column
	Acts, Types, Kinds                 []bar
	Held, HeldQuotes, Cap, CapMegabyte int
	All                                bool
}

// Write writes the page. The same records give the same bytes.
func (r *Report) Write(w io.Writer) error {
	r.defaults()
	r.join()
	var b strings.Builder
	if err := layout().Execute(&b, r.figures()); err != nil {
		return err
	}
	page := web.Page{
		Title:  r.Title,
		Style:  web.Style + style,
		Script: strings.Join([]string{web.Article, filterJS, csvJS, listJS, readerJS, mainJS}, "\n"),
		Body:   b.String(),
		Data:   []web.Block{{ID: "people", Write: r.writePeople}, {ID: "documents", Write: r.kept.write}},
	}
	return page.Write(w)
}

func (r *Report) figures() figures {
	s := &r.sums
	quoted := r.quoted()
	f := figures{
		Title: r.Title, Models: strings.Join(slices.Sorted(maps.Keys(r.models)), ", "),
		Documents: s.documents, Quoting: s.quoting, Quotes: s.total.Quotes, Words: s.total.Words, Unasserted: s.unasserted,
		Genders: genderNames, GenderClass: genderClass, Measures: s.measures(persons(quoted)),
		Persons: ranked(most(mostSpeakers, quoted, pipeline.OnePerson), quoted),
		Bodies:  ranked(most(mostSpeakers, quoted, pipeline.OneBody, pipeline.OnePlace), quoted),
		Acts:    shares(s.acts, "act", actNames), Types: shares(s.types, "type", typeNames), Kinds: shares(merged(s.kinds, s.known), "kind", kindNames),
		Held: len(r.kept.docs), HeldQuotes: r.kept.quotes, All: r.kept.all(), Cap: r.Limits.Documents, CapMegabyte: r.Limits.Bytes >> 20,
	}
	f.Corrected = r.corrected()
	f.Women = f.Measures[0]
	f.People = f.Measures[1].Whole
	f.Binary = f.Measures[0].Parts[1].N+f.Measures[1].Parts[1].N == 0
	r.outlets(&f)
	r.bodies(&f)
	r.times(&f)
	return f
}

// outlets fills in the figures by outlet, the most quotes first.
func (r *Report) outlets(f *figures) {
	all := r.sums.outlets
	names := slices.SortedFunc(maps.Keys(all), func(a, b string) int {
		return cmp.Or(cmp.Compare(all[b].total.Quotes, all[a].total.Quotes), cmp.Compare(a, b))
	})
	f.Outlets = count(names)
	f.HasOutlets = f.Outlets > 0
	if len(names) > mostOutlets {
		for _, name := range names[mostOutlets:] {
			f.MoreOutlets++
			f.MoreQuotes += all[name].total.Quotes
		}
		names = names[:mostOutlets]
	}
	f.ByOutlet = stacks(names, all, "outlet", func(s string) string { return cmp.Or(s, "no outlet") })
}

// bodies fills in the figures by what the titles of people belong to, the most quotes
// first.
func (r *Report) bodies(f *figures) {
	all := r.sums.bodies
	names := slices.SortedFunc(maps.Keys(all), func(a, b string) int {
		return cmp.Or(cmp.Compare(all[b].total.Quotes, all[a].total.Quotes), cmp.Compare(a, b))
	})
	names = slices.DeleteFunc(names, func(name string) bool { return all[name].total.Quotes == 0 }) // whom the people file drops
	if len(names) > mostBodies {
		f.MoreBodies = len(names) - mostBodies
		names = names[:mostBodies]
	}
	f.ByBody = stacks(names, all, "of", func(s string) string { return s })
}

// times fills in the figures by month or year.
func (r *Report) times(f *figures) {
	names, parts := r.sums.times()
	f.ByTime = stacks(names, parts, "month", spelled)
	dated := f.ByTime[:count(names)]
	f.HasTimes = len(dated) > 0
	f.Columns = columns(dated)
	if f.HasTimes {
		f.Years = len(names[0]) == 4
		first, last := dated[0].Label, dated[len(dated)-1].Label
		if f.Span = first; first != last {
			f.Span = first + " to " + last
		}
	}
}
