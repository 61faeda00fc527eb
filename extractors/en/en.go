// Package en is English: the word lists and the model that the stages are
// filled with. MODEL.md says where each comes from.
package en

import (
	_ "embed"
	"sync"

	"github.com/d1af08f5/sayso/extractors/coref"
	"github.com/d1af08f5/sayso/extractors/ner"
	"github.com/d1af08f5/sayso/extractors/quote"
)

// Version names the rules, lists and models of this package in records.
const Version = "en-0.6.0"

//go:embed quotes.model
var quotesModel []byte

//go:embed names.model
var namesModel []byte

var (
	quotes = sync.OnceValues(func() (*quote.Finder, error) {
		m, err := quote.DecodeModel(quotesModel)
		if err != nil {
			return nil, err
		}
		words, err := words()
		if err != nil {
			return nil, err
		}
		return quote.NewFinder(lexicon(), m, words.Cluster), nil
	})
	words = sync.OnceValues(func() (*ner.Model, error) { return ner.Decode(namesModel) })
	names = sync.OnceValues(func() (*ner.Tagger, error) {
		m, err := words()
		if err != nil {
			return nil, err
		}
		return ner.NewTagger(m), nil
	})
	rules = sync.OnceValue(func() *quote.Finder {
		m, err := words()
		if err != nil {
			return quote.NewFinder(lexicon(), nil, nil)
		}
		return quote.NewFinder(lexicon(), nil, m.Cluster)
	})
	entities = sync.OnceValue(func() *coref.Resolver { return &coref.Resolver{Lexicon: people()} })
)

// Quotes returns the finder of English quotes, shared by all goroutines. It
// takes the clusters of words from the model of names. Its error wraps
// quote.ErrFormat or ner.ErrFormat.
func Quotes() (*quote.Finder, error) { return quotes() }

// Names returns the tagger of English names, shared by all goroutines. Its
// error wraps ner.ErrFormat.
func Names() (*ner.Tagger, error) { return names() }

// Rules returns a finder that goes by rules alone, shared by all goroutines.
// Training starts from it.
func Rules() *quote.Finder { return rules() }

// Entities returns the resolver of English mentions, shared by all goroutines.
func Entities() *coref.Resolver { return entities() }
