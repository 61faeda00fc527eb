package main

import (
	"context"
	_ "embed"
	"fmt"
	"io"

	"github.com/d1af08f5/sayso/pipeline/sink/annotate"
)

// recordSchema is the JSON Schema of a record.
//
//go:embed schema.json
var recordSchema string

// schemas are what the command prints: what a format or its reader is told of it.
var schemas = map[string]string{
	"record":      recordSchema,
	"labelstudio": annotate.LabelStudioConfig,
	"brat":        annotate.BratConfig,
}

func schemaCommand(s streams) *command {
	const about = "Print the JSON Schema of a record"
	return &command{
		name:  "schema",
		args:  "[record|labelstudio|brat]",
		short: about,
		about: about + ", or the configuration that Label Studio (labelling\ninterface) or brat (annotation.conf) needs for what sayso writes for it.",
		most:  1,
		run: func(_ context.Context, args []string) error {
			name := "record"
			if len(args) > 0 {
				name = args[0]
			}
			schema, ok := schemas[name]
			if !ok {
				return fmt.Errorf("schema %q: choose one of %s", name, names(schemas))
			}
			_, err := io.WriteString(s.out, schema)
			return err
		},
	}
}
