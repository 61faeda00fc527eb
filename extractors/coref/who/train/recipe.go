// Package train makes the model of package who from trees, chains and passages.
package train

import (
	"fmt"
	"io"

	"github.com/d1af08f5/sayso/extractors/coref/who"
	"github.com/d1af08f5/sayso/extractors/text"
)

// Recipe is how the model is made. Equal recipes and data make equal models on one
// architecture.
type Recipe struct {
	Data    string
	Cluster func(string) uint16
	Prepare func(*text.Document) error                    // the stages before the resolver
	Resolve func(*text.Document, *who.Model, who.Watcher) // the resolver
	Log     io.Writer
	Tuning  Tuning
	Passes  int // over the documents: the first with right choices forced
	Folds   int // if over 1, Train measures in so many folds and makes no model
}

// DefaultTuning is what the model that ships was made with.
var DefaultTuning = Tuning{Trees: 150, Leaves: 15, Rate: .1, Columns: .5, Rows: .8, Least: 20, Ridge: 1}

// Train makes the model.
func (r *Recipe) Train() (*who.Model, error) {
	base, err := r.base()
	if err != nil {
		return nil, err
	}
	gum, err := r.read("gum.train")
	if err != nil {
		return nil, err
	}
	gap, err := r.read("gap.dev")
	if err != nil {
		return nil, err
	}
	r.people(base, gum)
	all := append(gum[:len(gum):len(gum)], gap...)
	if r.Folds > 1 {
		return nil, r.validate(base, all)
	}
	return r.learn(base, all), nil
}

// validate measures models on the documents that they did not learn from.
func (r *Recipe) validate(base *who.Model, all []*document) error {
	var total score
	for fold := range r.Folds {
		var in, out []*document
		for i, d := range all {
			if i%r.Folds == fold {
				out = append(out, d)
			} else {
				in = append(in, d)
			}
		}
		s := r.measure(r.learn(base, in), out)
		total.add(&s)
	}
	_, err := fmt.Fprintf(r.Log, "held out: %s\n", total.String())
	return err
}

// base learns what words and roles are.
func (r *Recipe) base() (*who.Model, error) {
	trees, err := r.trees()
	if err != nil {
		return nil, err
	}
	m := &who.Model{}
	listWords(m, trees)
	m.Ready()
	ids := make([][]uint16, len(trees))
	for k := range trees {
		ids[k] = identities(m, trees[k], r.Cluster)
	}
	tagWords(m, trees, ids)
	all := phrases(trees, ids)
	learnRoles(all, 1).fixed(&m.Role)
	m.Ready()
	right := 0
	for i := range all {
		if m.Guess(&all[i].win) == all[i].role {
			right++
		}
	}
	fmt.Fprintf(r.Log, "roles: %d phrases, %.1f %% right\n", len(all), 100*float64(right)/float64(len(all)))
	return m, nil
}

// learn makes the ranker from documents: first from right choices before each
// pronoun, then from its own.
func (r *Recipe) learn(base *who.Model, docs []*document) *who.Model {
	m := *base
	for pass := range r.Passes {
		var all []example
		for _, d := range docs {
			d.restore()
			r.Resolve(&d.doc, &m, &watcher{d: d, force: pass == 0, into: &all})
		}
		next := *base
		for c := range who.Classes {
			next.Forests[c] = grow(all, c, r.Tuning, 1)
		}
		next.Threshold = [who.Classes]int32{who.Gendered: 450, who.Plural: 750, who.Thing: 600}
		m = next
		fmt.Fprintf(r.Log, "pass %d: %d examples\n", pass, len(all))
	}
	return &m
}
