// Package en is English: the word lists and the model that the stages are
// filled with. MODEL.md says where each comes from.
package en

import (
	_ "embed"
	"sync"

	"github.com/d1af08f5/sayso/extractors/coref"
	"github.com/d1af08f5/sayso/extractors/coref/who"
	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/ner"
	"github.com/d1af08f5/sayso/extractors/quote"
	"github.com/d1af08f5/sayso/extractors/quote/act"
	"github.com/d1af08f5/sayso/extractors/quote/net"
	"github.com/d1af08f5/sayso/extractors/truecase"
)

// Version names the rules, lists and models of this package in records.
const Version = "en-0.13.0"

//go:embed quotes.model
var quotesModel []byte

//go:embed names.model
var namesModel []byte

//go:embed who.model
var whoModel []byte

var (
	quotes = sync.OnceValues(func() (*quote.Finder, error) {
		m, err := net.Decode(quotesModel)
		if err != nil {
			return nil, err
		}
		words, err := words()
		if err != nil {
			return nil, err
		}
		reader, err := net.NewReader(m, words.Cluster)
		if err != nil {
			return nil, err
		}
		return quote.NewFinder(lexicon(), reader).WithActs(acts()), nil
	})
	words  = sync.OnceValues(func() (*ner.Model, error) { return ner.Decode(namesModel) })
	tagger = sync.OnceValues(func() (*ner.Tagger, error) {
		m, err := words()
		if err != nil {
			return nil, err
		}
		return ner.NewTagger(m), nil
	})
	caser = sync.OnceValues(func() (*truecase.Caser, error) {
		m, err := words()
		if err != nil {
			return nil, err
		}
		return &truecase.Caser{Tag: ner.NewTagger(m).Tag, Capital: m.Capital}, nil
	})
	lexicon  = sync.OnceValue(quoteLexicon)
	acts     = sync.OnceValue(actLexicon)
	entities = sync.OnceValue(func() *coref.Resolver {
		r := coref.NewResolver(people())
		m, err := who.Decode(whoModel)
		if err != nil {
			return r
		}
		if words, err := words(); err == nil {
			return r.WithRanker(m, words.Cluster)
		}
		return r
	})
)

// Quotes returns the finder of English quotes, shared by all goroutines. It
// takes the clusters of words from the model of names. Its error wraps
// net.ErrFormat or ner.ErrFormat.
func Quotes() (*quote.Finder, error) { return quotes() }

// Names returns the tagger of English names, shared by all goroutines. Its
// error wraps ner.ErrFormat.
func Names() (*ner.Tagger, error) { return tagger() }

// Caser returns what writes text in capitals, or without any, in mixed case. It is
// shared by all goroutines. Its error wraps ner.ErrFormat.
func Caser() (*truecase.Caser, error) { return caser() }

// Lexicon returns the parts that English words play around quotes. It is shared
// and must not be written to.
func Lexicon() grammar.Lexicon { return lexicon() }

// Acts returns what English cues report. It is shared and must not be written to.
func Acts() *act.Lexicon { return acts() }

// Cluster returns what gives lower-case words of like use one number. Its error
// wraps ner.ErrFormat.
func Cluster() (func(lower string) uint16, error) {
	m, err := words()
	if err != nil {
		return nil, err
	}
	return m.Cluster, nil
}

// Entities returns the resolver of English mentions, shared by all goroutines.
func Entities() *coref.Resolver { return entities() }
