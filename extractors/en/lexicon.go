package en

import (
	"sync"

	"github.com/d1af08f5/sayso/extractors/coref/names"
)

var nameLexicon = sync.OnceValue(people)

// NameLexicon returns the words that English names are read with, for what compares
// names over many documents. It is shared and must not be written to.
func NameLexicon() *names.Lexicon { return nameLexicon() }
