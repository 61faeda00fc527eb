package annotate

import (
	"fmt"
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
	"github.com/d1af08f5/sayso/pipeline"
)

// The labels of passages, beside PER, LOC and ORG for names and DIRECT, MIXED and
// INDIRECT for quotes.
const (
	reference = "REF"     // a pronoun or "the mayor", which stands for an entity
	speaking  = "SPEAKER" // one who speaks and is no entity: "a spokesman"
	cueing    = "CUE"     // what introduces a quote: "said"
)

// Labels are the labels of passages in all formats of this package that label
// passages. It must not be modified.
var Labels = []string{"PER", "LOC", "ORG", reference, speaking, cueing, "DIRECT", "MIXED", "INDIRECT"}

// The labels of links between passages.
const (
	spokenBy  = "speaker"   // from a quote to who says it, one link for each of several
	cuedBy    = "cue"       // from a quote to its cue
	via       = "via"       // from a quote to the one that reports it
	continues = "continues" // from a later run of a quote to its first
	same      = "same"      // from a later mention of an entity to its first
)

// Relations are the labels of links. It must not be modified.
var Relations = []string{spokenBy, cuedBy, via, continues, same}

// region is a passage with a label.
type region struct {
	id         string // of this region: "e1.2", "q1", "q1.2", "q1.cue"
	label      string
	runs       []text.Span // in text order; one after split
	mention    *mention    // nil unless it is one
	quote      *quote      // nil unless it is one
	confidence float64     // 0 where nobody says
}

// link joins two regions, by their indexes.
type link struct {
	from, to int
	label    string
}

// graph is what the tools know that have labelled passages and links between them.
type graph struct {
	regions []region
	links   []link
}

func quoteLabel(q *quote) string { return strings.ToUpper(string(q.Type)) }

// id returns the id of a mention: "e1.2".
func (m *mention) id() string { return fmt.Sprintf("%s.%d", m.entity.ID, m.number) }

// label returns the label of a mention.
func (m *mention) label() string {
	if m.kind == pipeline.Name {
		return string(m.entity.Type)
	}
	return reference
}

// graph returns the passages and links of a story. Passages of several runs are one
// region.
func (s *story) graph() graph {
	g := grower{named: make(map[text.Span]int), cues: make(map[text.Span]int), first: make(map[*pipeline.Entity]int), quotes: make(map[string]int)}
	for i := range s.mentions {
		g.mention(&s.mentions[i])
	}
	for i := range s.quotes {
		g.quote(&s.quotes[i])
	}
	for i := range s.quotes {
		g.link(&s.quotes[i])
	}
	return g.graph
}

// grower makes a graph.
type grower struct {
	graph
	named  map[text.Span]int // mentions, and speakers who are none
	cues   map[text.Span]int
	first  map[*pipeline.Entity]int
	quotes map[string]int
}

func (g *grower) add(r region) int {
	g.regions = append(g.regions, r)
	return len(g.regions) - 1
}

func (g *grower) join(from, to int, label string) {
	g.links = append(g.links, link{from, to, label})
}

func (g *grower) mention(m *mention) {
	n := g.add(region{id: m.id(), label: m.label(), runs: []text.Span{m.Span}, mention: m, confidence: m.confidence})
	g.named[m.Span] = n
	if first, ok := g.first[m.entity]; ok {
		g.join(n, first, same)
		return
	}
	g.first[m.entity] = n
}

func (g *grower) quote(q *quote) {
	if len(q.runs) > 0 {
		g.quotes[q.ID] = g.add(region{id: q.ID, label: quoteLabel(q), runs: q.runs, quote: q, confidence: q.Confidence})
	}
}

// link adds what belongs to a quote, and links it.
func (g *grower) link(q *quote) {
	from, ok := g.quotes[q.ID]
	if !ok {
		return
	}
	for i, v := range q.voices {
		if to, ok := g.speaker(q, v, i); ok {
			g.join(from, to, spokenBy)
		}
	}
	if !q.cue.Empty() {
		g.join(from, g.cue(q), cuedBy)
	}
	if outer, ok := g.quotes[q.Via]; ok {
		g.join(from, outer, via)
	}
}

// cue returns the region of a cue, which several quotes may share.
func (g *grower) cue(q *quote) int {
	n, ok := g.cues[q.cue]
	if !ok {
		n = g.add(region{id: q.ID + ".cue", label: cueing, runs: []text.Span{q.cue}})
		g.cues[q.cue] = n
	}
	return n
}

// speaker returns the region of one who speaks: a mention if there is one, or else
// the words.
func (g *grower) speaker(q *quote, v voice, i int) (int, bool) {
	if v.Empty() {
		n, ok := g.first[v.entity]
		return n, ok
	}
	n, ok := g.named[v.Span]
	if !ok {
		n = g.add(region{id: fmt.Sprintf("%s.speaker%d", q.ID, i+1), label: speaking, runs: []text.Span{v.Span}})
		g.named[v.Span] = n
	}
	return n, true
}

// split returns the graph with a region for each run, for tools whose passages have
// one: later runs are linked to the first.
func (g graph) split() graph {
	var out graph
	at := make([]int, len(g.regions))
	for i, r := range g.regions {
		at[i] = len(out.regions)
		for n, run := range r.runs {
			one := r
			one.runs = []text.Span{run}
			if n > 0 {
				one.id = fmt.Sprintf("%s.%d", r.id, n+1)
				out.links = append(out.links, link{len(out.regions), at[i], continues})
			}
			out.regions = append(out.regions, one)
		}
	}
	for _, l := range g.links {
		out.links = append(out.links, link{at[l.from], at[l.to], l.label})
	}
	return out
}
