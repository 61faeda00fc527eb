package main

import (
	"context"
	_ "embed"
	"io"
)

// recordSchema is the JSON Schema of a record.
//
//go:embed schema.json
var recordSchema string

func schemaCommand(s streams) *command {
	const about = "Print the JSON Schema of a record"
	return &command{
		name:  "schema",
		short: about,
		about: about + ".",
		run: func(context.Context, []string) error {
			_, err := io.WriteString(s.out, recordSchema)
			return err
		},
	}
}
