package annotate

import (
	"bytes"
	_ "embed"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"github.com/d1af08f5/sayso/extractors/text"
	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/sink"
)

// BratConfig is the annotation.conf that brat needs beside the files that Brat
// writes.
//
//go:embed brat.conf
var BratConfig string

// Brat writes the annotations of a record as brat's standoff (.ann), which stands
// beside the text that PlainText writes (.txt). A document has a pair of its own, so
// a sink gets one record. Offsets count code points.
func Brat(w io.Writer) sink.Sink { return &writer{w: w, unit: pipeline.Rune, of: bratOf} }

// PlainText writes the text of a record and nothing else.
func PlainText(w io.Writer) sink.Sink {
	return &writer{w: w, of: func(s *story) ([]byte, error) { return []byte(s.Text), nil }}
}

// standoff is a file of annotations that grows.
type standoff struct {
	bytes.Buffer
	story      *story
	attributes int
	notes      int
}

func bratOf(s *story) ([]byte, error) {
	out := &standoff{story: s}
	g := s.graph()
	for i, r := range g.regions {
		out.passage(i+1, r)
	}
	relations := 0
	for _, l := range g.links {
		if l.label != same {
			relations++
			fmt.Fprintf(out, "R%d\t%s Arg1:T%d Arg2:T%d\n", relations, l.label, l.from+1, l.to+1)
		}
	}
	for _, group := range g.entities() {
		fmt.Fprintf(out, "*\tEquiv %s\n", strings.Join(group, " "))
	}
	for i, r := range g.regions {
		out.remarks(i+1, r)
	}
	return out.Bytes(), nil
}

// passage writes a text-bound annotation: its fragments, and their text with blanks
// between them.
func (f *standoff) passage(id int, r region) {
	var at, texts []string
	for _, run := range r.runs {
		for _, line := range fragments(f.story.Text, run) {
			start, end := f.story.at(line)
			at = append(at, fmt.Sprintf("%d %d", start, end))
			texts = append(texts, line.In(f.story.Text))
		}
	}
	fmt.Fprintf(f, "T%d\t%s %s\t%s\n", id, r.label, strings.Join(at, ";"), strings.Join(texts, " "))
}

// fragments returns the parts of a span between line breaks, which a line of
// annotations cannot hold. Blanks beside a break are in none.
func fragments(s string, run text.Span) (all []text.Span) {
	for run.Start < run.End {
		part := run.In(s)
		end := strings.IndexFunc(part, breaks)
		if end < 0 {
			return append(all, run)
		}
		kept := strings.TrimSpace(part[:end])
		if kept != "" {
			start := run.Start + strings.Index(part, kept)
			all = append(all, text.Span{Start: start, End: start + len(kept)})
		}
		rest := strings.TrimLeftFunc(part[end:], func(r rune) bool { return unicode.IsSpace(r) || breaks(r) })
		run.Start = run.End - len(rest)
	}
	return all
}

// breaks reports whether Python ends a line at r, as brat's reader does.
func breaks(r rune) bool {
	return '\n' <= r && r <= '\r' || 0x1c <= r && r <= 0x1e || r == 0x85 || r == 0x2028 || r == 0x2029
}

func unbroken(r rune) rune {
	if breaks(r) {
		return ' '
	}
	return r
}

// entities returns the ids of the mentions of each entity that has several.
func (g *graph) entities() (all [][]string) {
	of := make(map[int][]string)
	var firsts []int
	for _, l := range g.links {
		if l.label != same {
			continue
		}
		if len(of[l.to]) == 0 {
			of[l.to] = []string{fmt.Sprintf("T%d", l.to+1)}
			firsts = append(firsts, l.to)
		}
		of[l.to] = append(of[l.to], fmt.Sprintf("T%d", l.from+1))
	}
	slices.Sort(firsts)
	for _, first := range firsts {
		all = append(all, of[first])
	}
	return all
}

// remarks writes the attributes of a region, and as a note what brat has no place
// for.
func (f *standoff) remarks(id int, r region) {
	switch {
	case r.quote != nil:
		f.attribute(id, "act", string(r.quote.Act))
		f.attribute(id, "mode", string(r.quote.Mode))
		note := fmt.Sprintf("%s, confidence %g", r.quote.ID, r.quote.Confidence)
		if who := r.quote.speakers(); len(who) > 0 {
			note += ", said by " + strings.Join(who, "; ")
		}
		f.note(id, note)
	case r.mention != nil && r.mention.number == 1:
		e := r.mention.entity
		f.attribute(id, "gender", string(e.Gender))
		f.note(id, strings.Join(slices.DeleteFunc([]string{e.ID + " " + e.Name, e.Title, e.Affiliation}, func(s string) bool { return s == "" }), ", "))
	}
}

func (f *standoff) attribute(id int, name, value string) {
	if value != "" {
		f.attributes++
		fmt.Fprintf(f, "A%d\t%s T%d %s\n", f.attributes, name, id, value)
	}
}

func (f *standoff) note(id int, note string) {
	f.notes++
	fmt.Fprintf(f, "#%d\tAnnotatorNotes T%d\t%s\n", f.notes, id, text.Flat(strings.Map(unbroken, note)))
}
