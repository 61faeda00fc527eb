// Package en is English: the word lists and models that the language-free
// stages are filled with.
package en

import (
	"sync"

	"github.com/d1af08f5/sayso/extractors/coref"
	"github.com/d1af08f5/sayso/extractors/quote"
)

// Version names the rules and lists of this package in records.
const Version = "en-0.1.0"

// Quotes returns the finder of English quotes, shared by all goroutines.
func Quotes() *quote.Finder { return quotes() }

// Entities returns the resolver of English mentions, shared by all goroutines.
func Entities() *coref.Resolver { return &coref.Resolver{} }

var quotes = sync.OnceValue(func() *quote.Finder { return quote.NewFinder(lexicon()) })
