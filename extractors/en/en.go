// Package en is English: the word lists and the model that the stages are
// filled with. MODEL.md says where each comes from.
package en

import (
	_ "embed"
	"sync"

	"github.com/d1af08f5/sayso/extractors/coref"
	"github.com/d1af08f5/sayso/extractors/quote"
)

// Version names the rules, lists and models of this package in records.
const Version = "en-0.2.0"

//go:embed quotes.model
var quotesModel string

var (
	quotes = sync.OnceValues(func() (*quote.Finder, error) {
		m, err := quote.DecodeModel(quotesModel)
		if err != nil {
			return nil, err
		}
		return quote.NewFinder(lexicon(), m), nil
	})
	rules    = sync.OnceValue(func() *quote.Finder { return quote.NewFinder(lexicon(), nil) })
	entities = sync.OnceValue(func() *coref.Resolver { return &coref.Resolver{Lexicon: people()} })
)

// Quotes returns the finder of English quotes, shared by all goroutines. Its
// error wraps quote.ErrFormat.
func Quotes() (*quote.Finder, error) { return quotes() }

// Rules returns a finder that goes by rules alone, shared by all goroutines.
// Training starts from it.
func Rules() *quote.Finder { return rules() }

// Entities returns the resolver of English mentions, shared by all goroutines.
func Entities() *coref.Resolver { return entities() }
