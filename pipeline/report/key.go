package report

import (
	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/web"
)

// key is what makes two speakers of different documents the same one. It is the one
// place that decides so: whoever knows people better changes keyOf.
type key struct {
	name string
	kind pipeline.SpeakerKind
}

// keyOf returns the key of a voice; ok is false for one that cannot be told from
// others of other documents: "a spokesman", "officials".
func keyOf(v web.Voice) (k key, ok bool) {
	switch v.Kind {
	case pipeline.OnePerson, pipeline.OneBody, pipeline.OnePlace:
		return key{v.Name, v.Kind}, v.Entity != "" && v.Name != ""
	}
	return key{}, false
}
