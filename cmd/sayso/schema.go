package main

import (
	_ "embed"

	"github.com/spf13/cobra"
)

// recordSchema is the JSON Schema of a record.
//
//go:embed schema.json
var recordSchema string

func schemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "Print the JSON Schema of a record",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			_, err := cmd.OutOrStdout().Write([]byte(recordSchema))
			return err
		},
	}
}
