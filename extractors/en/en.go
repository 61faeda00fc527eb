// Package en is English: the word lists that the stages are filled with.
// MODEL.md says where each comes from.
package en

import (
	"sync"

	"github.com/d1af08f5/sayso/extractors/coref"
	"github.com/d1af08f5/sayso/extractors/quote"
)

// Version names the rules and lists of this package in records.
const Version = "en-0.1.0"

var (
	quotes   = sync.OnceValue(func() *quote.Finder { return quote.NewFinder(lexicon()) })
	entities = sync.OnceValue(func() *coref.Resolver { return &coref.Resolver{Lexicon: people()} })
)

// Quotes returns the finder of English quotes, shared by all goroutines.
func Quotes() *quote.Finder { return quotes() }

// Entities returns the resolver of English mentions, shared by all goroutines.
func Entities() *coref.Resolver { return entities() }
