package main

import (
	"context"
	"fmt"
	"runtime/debug"

	"github.com/d1af08f5/sayso/pipeline"
)

// version is set by the linker for a release: -ldflags "-X main.version=v1.0.0".
var version string

func versionCommand(s streams) *command {
	const about = "Print the version of the binary and of the model"
	return &command{
		name:  "version",
		short: about,
		about: about + ".",
		run: func(context.Context, []string) error {
			var p pipeline.Pipeline
			model, err := p.Model()
			if err != nil {
				return err
			}
			_, err = fmt.Fprintf(s.out, "sayso %s\nmodel %s\nschema %d\n", binaryVersion(), model, pipeline.Schema)
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
