// Supply writes what the binary is made of: the licences of all that is linked into
// it, and a bill of materials. It goes by the module cache and by what the linker
// recorded in a binary, and asks nothing else, so equal inputs give equal bytes.
//
//	go run ./.ci/supply licences >THIRD_PARTY.md
//	go run ./.ci/supply sbom BINARY VERSION >BINARY.cdx.json
package main

import (
	"fmt"
	"io"
	"os"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "supply:", err)
		os.Exit(1)
	}
}

func run(args []string, w io.Writer) error {
	switch {
	case len(args) == 1 && args[0] == "licences":
		return thirdParty(w)
	case len(args) == 3 && args[0] == "sbom":
		return sbom(w, args[1], args[2])
	}
	return fmt.Errorf("want licences, or sbom BINARY VERSION")
}
