package coref

import "github.com/d1af08f5/sayso/extractors/text"

// Resolver groups mentions into entities.
type Resolver struct{}

// Resolve fills d.Entities and points d.Mentions and d.Quotes at them.
func (r *Resolver) Resolve(d *text.Document) {}
