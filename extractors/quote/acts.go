package quote

import "github.com/d1af08f5/sayso/extractors/quote/act"

// WithActs makes f tell acts and lemmas by a lexicon, and returns f. It must not be
// called once f is shared.
func (f *Finder) WithActs(l *act.Lexicon) *Finder {
	f.acts = l
	return f
}
