package main

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// tried is a command with flags of all kinds, that writes down what it is given.
func tried(got *string) *command {
	var all, brief bool
	var n int
	var name string
	c := &command{name: "sayso", args: "[FILE]...", about: "Tries.", most: 2, commands: []*command{{name: "other"}}}
	c.flags.BoolVar(&all, "all", false, "all of it")
	c.flags.BoolVar(&brief, "brief", false, "a part")
	c.flags.Var(jobs{&n}, "jobs", "`N` at once")
	c.flags.StringVar(&name, "name", "", "its name")
	c.letter("a", "all")
	c.letter("b", "brief")
	c.letter("j", "jobs")
	c.letter("é", "name")
	c.run = func(_ context.Context, args []string) error {
		var b strings.Builder
		for _, set := range []struct {
			on   bool
			text string
		}{{all, "all "}, {brief, "brief "}, {n != 0, "jobs=" + jobs{&n}.String() + " "}, {name != "", "name=" + name + " "}} {
			if set.on {
				b.WriteString(set.text)
			}
		}
		*got = b.String() + "[" + strings.Join(args, " ") + "]"
		return nil
	}
	return c
}

func TestFlagsHaveTheFormsOfGNU(t *testing.T) {
	for line, want := range map[string]string{
		"":                      "[]",
		"x -a y":                "all [x y]",
		"-ab x":                 "all brief [x]",
		"-abj8 -":               "all brief jobs=8 [-]",
		"-j 8 x":                "jobs=8 [x]",
		"-j=8 x":                "jobs=8 [x]",
		"--jobs 8 x":            "jobs=8 [x]",
		"x --jobs=8":            "jobs=8 [x]",
		"--all=false -b":        "brief []",
		"--name=a=b":            "name=a=b []",
		"--name= x":             "[x]",
		"--name -- x":           "name=-- [x]",
		"-éx y":                 "name=x [y]",
		"-- -a --all":           "[-a --all]",
		"x other":               "[x other]",
		"--colour":              "unknown flag --colour; sayso --help lists the flags",
		"-aé":                   "-é needs a value; sayso --help lists the flags",
		"-aü":                   "unknown flag -ü; sayso --help lists the flags",
		"--jobs":                "--jobs needs a value; sayso --help lists the flags",
		"-jx":                   `--jobs "x": give a number from 1 to 256, or 0 for one per core`,
		"--all=x":               `--all "x": leave the value out, or give true or false`,
		"x y z":                 `sayso: unexpected argument "z"; sayso --help lists the flags`,
		"--colour --help -jx z": "unknown flag --colour; sayso --help lists the flags",
	} {
		var got string
		if err := tried(&got).execute(t.Context(), strings.Fields(line), nil); err != nil {
			got = err.Error()
		}
		assert.Equal(t, want, got, line)
	}
}

func TestHelpListsCommandsAndFlags(t *testing.T) {
	for _, line := range []string{"--help", "-h x y z", "help", "help nosuch"} {
		var out bytes.Buffer
		assert.NoError(t, tried(new(string)).execute(t.Context(), strings.Fields(line), &out))
		assert.Equal(t, `Tries.

Usage:
  sayso [flags] [FILE]...
  sayso COMMAND

Commands:
  other  

Flags:
  -a, --all          all of it
  -b, --brief        a part
  -h, --help         show this help
  -j, --jobs N       N at once
  -é, --name string  its name

sayso COMMAND --help shows the help of a command.
`, out.String(), line)
	}
}
