package main

import (
	"crypto/sha256"
	"debug/buildinfo"
	"encoding/hex"
	"encoding/json"
	"io"
	"os"
	"runtime/debug"
	"strings"
)

// bom is a bill of materials in CycloneDX 1.6. It has no time and no serial number, so
// that the same binary has the same bill.
type bom struct {
	Format     string      `json:"bomFormat"`
	Spec       string      `json:"specVersion"`
	Version    int         `json:"version"`
	Metadata   metadata    `json:"metadata"`
	Components []component `json:"components"`
}

type metadata struct {
	Component component `json:"component"`
}

type component struct {
	Type       string     `json:"type"`
	Ref        string     `json:"bom-ref"`
	Name       string     `json:"name"`
	Version    string     `json:"version"`
	Hashes     []hash     `json:"hashes,omitempty"`
	Licenses   []license  `json:"licenses,omitempty"`
	Purl       string     `json:"purl"`
	Properties []property `json:"properties,omitempty"`
}

type hash struct {
	Alg     string `json:"alg"`
	Content string `json:"content"`
}

// license has one of the names that SPDX gives licences.
type license struct {
	License struct {
		ID string `json:"id"`
	} `json:"license"`
}

type property struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// sbom writes the bill of a binary: itself, Go's library and the modules that the
// linker says are in it. The linker does not say which version it was told.
func sbom(w io.Writer, binary, version string) error {
	info, err := buildinfo.ReadFile(binary)
	if err != nil {
		return err
	}
	b, err := os.ReadFile(binary)
	if err != nil {
		return err
	}
	sum := sha256.Sum256(b)
	main := library(info.Main.Path, version)
	main.Type = "application"
	main.Hashes = []hash{{"SHA-256", hex.EncodeToString(sum[:])}}
	main.Licenses = licensed("MIT")
	for _, s := range info.Settings {
		switch s.Key {
		case "GOOS", "GOARCH", "CGO_ENABLED", "-trimpath":
			main.Properties = append(main.Properties, property{"go:build:" + s.Key, s.Value})
		}
	}
	all := bom{"CycloneDX", "1.6", 1, metadata{main}, nil}
	if all.Components, err = components(info); err != nil {
		return err
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(all)
}

func components(info *debug.BuildInfo) ([]component, error) {
	known, err := linked()
	if err != nil {
		return nil, err
	}
	dirs := map[string]module{}
	for _, m := range known {
		dirs[m.path] = m
	}
	std := library("std", strings.TrimPrefix(info.GoVersion, "go"))
	std.Licenses = licensed("BSD-3-Clause")
	all := []component{std}
	for _, d := range info.Deps {
		if d.Replace != nil {
			d = d.Replace
		}
		c := library(d.Path, d.Version)
		_, names, err := dirs[d.Path].licence()
		if err != nil {
			return nil, err
		}
		c.Licenses = licensed(names...)
		c.Properties = []property{{"go:sum", d.Sum}}
		all = append(all, c)
	}
	return all, nil
}

func library(path, version string) component {
	purl := "pkg:golang/" + path + "@" + version
	return component{Type: "library", Ref: purl, Name: path, Version: version, Purl: purl}
}

func licensed(names ...string) (all []license) {
	for _, name := range names {
		var l license
		l.License.ID = name
		all = append(all, l)
	}
	return all
}
