package main

import (
	"bytes"
	"encoding/json"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestLicencesAreUpToDate(t *testing.T) {
	t.Chdir("../..")
	want, err := os.ReadFile("THIRD_PARTY.md")
	require.NoError(t, err)
	var got bytes.Buffer
	require.NoError(t, thirdParty(&got))
	assert.True(t, bytes.Equal(want, got.Bytes()), "run: go run ./.ci/supply licences >THIRD_PARTY.md")
	assert.NotContains(t, string(want), "| GPL")
}

func TestLicencesAreToldByTheirPhrases(t *testing.T) {
	for text, want := range map[string][]string{
		"Permission is hereby\ngranted, free of charge, to any person":                             {"MIT"},
		"Redistributions in binary form must reproduce the above. Neither the name of":             {"BSD-3-Clause"},
		"Redistributions in binary form must reproduce the above":                                  {"BSD-2-Clause"},
		"Apache License Version 2.0 … Permission is hereby granted, free of charge, to any person": {"Apache-2.0", "MIT"},
		"All rights reserved": nil,
	} {
		assert.Equal(t, want, spdx(text), text)
	}
	for name, want := range map[string]bool{"LICENSE": true, "license.md": true, "LICENSE-3RD-PARTY.md": true, "COPYING.txt": true, "NOTICE": true, "LICENSE.go": false, "licenses": true, "README": false} {
		assert.Equal(t, want, legal(name), name)
	}
}

func TestSBOMNamesEachModuleOfABinary(t *testing.T) {
	t.Chdir("../..")
	bin := t.TempDir() + "/sayso"
	_, err := goTool([]string{"CGO_ENABLED=0"}, "build", "-trimpath", "-buildvcs=false", "-o", bin, "./cmd/sayso")
	require.NoError(t, err)
	var a, b bytes.Buffer
	require.NoError(t, sbom(&a, bin, "v1.0.0"))
	require.NoError(t, sbom(&b, bin, "v1.0.0"))
	assert.Equal(t, a.String(), b.String())
	var got bom
	require.NoError(t, json.Unmarshal(a.Bytes(), &got))
	assert.Equal(t, "CycloneDX", got.Format)
	assert.Len(t, got.Metadata.Component.Hashes[0].Content, 64)
	assert.Equal(t, "pkg:golang/github.com/d1af08f5/sayso@v1.0.0", got.Metadata.Component.Purl)
	names := map[string]bool{}
	for _, c := range got.Components {
		assert.NotEmpty(t, c.Licenses, c.Name)
		assert.NotEmpty(t, c.Version, c.Name)
		names[c.Name] = true
	}
	assert.True(t, names["std"] && names["golang.org/x/text"])
	assert.False(t, names["github.com/stretchr/testify"], "what only tests need is not in the binary")
	assert.Error(t, sbom(&a, "go.mod", "v1.0.0"))
}
