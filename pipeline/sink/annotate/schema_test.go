package annotate_test

import (
	"io"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/sink"
	"github.com/d1af08f5/sayso/pipeline/sink/annotate"
)

// TestShapes holds formats against schemas written down from what their readers say:
// the W3C recommendation "Web Annotation Data Model", the fields that CoreNLP's
// JSONOutputter.java writes, and those that doccano's SpanLabel and RelationLabel
// read. What spaCy and Label Studio check themselves, .ci/annotate.py asks them.
func TestShapes(t *testing.T) {
	for name, to := range map[string]func(io.Writer) sink.Sink{"webannotation": annotate.WebAnnotation, "corenlp": annotate.CoreNLP, "doccano": annotate.Doccano, "prodigy": annotate.Prodigy} {
		t.Run(name, func(t *testing.T) {
			schema, err := jsonschema.NewCompiler().Compile("testdata/" + name + ".schema.json")
			require.NoError(t, err)
			bare := &pipeline.Record{ID: "bare", OffsetUnit: pipeline.Byte, Text: "It rained."}
			for line := range strings.Lines(write(t, to, record(), bare)) {
				v, err := jsonschema.UnmarshalJSON(strings.NewReader(line))
				require.NoError(t, err)
				assert.NoError(t, schema.Validate(v))
			}
		})
	}
}
