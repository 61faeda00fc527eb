package main

import (
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"

	"github.com/d1af08f5/sayso/pipeline"
)

// version is set by the linker for a release: -ldflags "-X main.version=v1.0.0".
var version string

func versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version of the binary and of the model",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			var p pipeline.Pipeline
			model, err := p.Model()
			if err != nil {
				return err
			}
			_, err = fmt.Fprintf(cmd.OutOrStdout(), "sayso %s\nmodel %s\nschema %d\n", binaryVersion(), model, pipeline.Schema)
			return err
		},
	}
}

// binaryVersion returns the version that the linker set, or else the one that go
// install or go build recorded in the binary.
func binaryVersion() string {
	if version != "" {
		return version
	}
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}
