package pipeline

import (
	"fmt"
	"slices"

	"github.com/d1af08f5/sayso/extractors/text"
)

// checkActs returns the error of an act that is none.
func checkActs(acts []Act) error {
	for _, a := range acts {
		if !slices.Contains(AllActs, a) {
			return fmt.Errorf("act %q: want %s, %s or %s", a, Speech, Thought, Attitude)
		}
	}
	return nil
}

// keepActs returns a stage that drops the quotes of other acts than those given;
// without any, attitudes. It comes after the entities, which take who a speaker is
// from quotes of every act.
func keepActs(acts []Act) func(*text.Document) {
	if len(acts) == 0 {
		acts = []Act{Speech, Thought}
	}
	return func(d *text.Document) {
		kept := make([]int, 0, len(d.Quotes))
		for i := range d.Quotes {
			if slices.Contains(acts, Act(d.Quotes[i].Act.String())) {
				kept = append(kept, i)
			}
		}
		d.Keep(kept)
	}
}
