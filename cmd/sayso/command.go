package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// command is a command line: its flags, its arguments and what it does. Flags are
// GNU's: --jobs=8, --jobs 8, -j8 and -j 8, anywhere among the arguments; "--" ends
// them. Package flag keeps the values; libraries with these forms import net, and
// so make a binary that is not static.
type command struct {
	name, args      string // "eval", "FILE..."
	short           string // a line for the list of commands
	about, examples string // for its help
	least, most     int    // number of arguments; a most of -1 is any
	flags           flag.FlagSet
	letters         map[string]string // letter to name of a flag
	commands        []*command        // of the main command
	run             func(ctx context.Context, args []string) error
}

// letter gives a flag a short form.
func (c *command) letter(letter, name string) {
	if c.letters == nil {
		c.letters = make(map[string]string)
	}
	c.letters[letter] = name
}

// execute runs the command, or the one that the first argument names.
func (c *command) execute(ctx context.Context, args []string, out io.Writer) error {
	if len(args) > 0 {
		if args[0] == "help" && len(c.commands) > 0 {
			args = append(args[1:len(args):len(args)], "--help")
			return c.execute(ctx, args, out)
		}
		for _, sub := range c.commands {
			if sub.name == args[0] {
				return sub.execute(ctx, args[1:], out)
			}
		}
	}
	var help bool
	c.flags.BoolVar(&help, "help", false, "show this help")
	c.letter("h", "help")
	rest, err := c.parse(args)
	switch {
	case err != nil:
		return err
	case help:
		return c.help(out)
	case len(rest) < c.least:
		return fmt.Errorf("%s: give %s; %s", c.name, c.args, c.hint())
	case c.most >= 0 && len(rest) > c.most:
		return fmt.Errorf("%s: unexpected argument %q; %s", c.name, rest[c.most], c.hint())
	}
	return c.run(ctx, rest)
}

// hint says where help is.
func (c *command) hint() string { return c.path() + " --help lists the flags" }

// path returns what calls the command: "sayso eval".
func (c *command) path() string {
	if len(c.commands) > 0 {
		return c.name
	}
	return "sayso " + c.name
}

// parse sets the flags among args and returns the other arguments.
func (c *command) parse(args []string) (rest []string, err error) {
	for len(args) > 0 {
		arg := args[0]
		args = args[1:]
		switch {
		case arg == "--":
			return append(rest, args...), nil
		case strings.HasPrefix(arg, "--"):
			args, err = c.long(arg[2:], args)
		case strings.HasPrefix(arg, "-") && arg != "-":
			args, err = c.shorts(arg[1:], args)
		default:
			rest = append(rest, arg)
		}
		if err != nil {
			return nil, err
		}
	}
	return rest, nil
}

// long sets a flag given as --name or --name=value, and returns the arguments
// after it.
func (c *command) long(arg string, args []string) ([]string, error) {
	name, value, given := strings.Cut(arg, "=")
	f := c.flags.Lookup(name)
	switch {
	case f == nil:
		return nil, fmt.Errorf("unknown flag --%s; %s", name, c.hint())
	case given:
	case isBool(f):
		value = "true"
	case len(args) == 0:
		return nil, fmt.Errorf("--%s needs a value; %s", name, c.hint())
	default:
		value, args = args[0], args[1:]
	}
	return args, set(f, value)
}

// shorts sets the flags of -j8, -j 8 or -xyz, and returns the arguments after them.
func (c *command) shorts(arg string, args []string) ([]string, error) {
	for arg != "" {
		_, size := utf8.DecodeRuneInString(arg)
		letter := arg[:size]
		arg = arg[size:]
		f := c.flags.Lookup(c.letters[letter])
		switch {
		case f == nil:
			return nil, fmt.Errorf("unknown flag -%s; %s", letter, c.hint())
		case isBool(f):
			if err := set(f, "true"); err != nil {
				return nil, err
			}
			continue
		case arg != "":
			return args, set(f, strings.TrimPrefix(arg, "="))
		case len(args) == 0:
			return nil, fmt.Errorf("-%s needs a value; %s", letter, c.hint())
		}
		return args[1:], set(f, args[0])
	}
	return args, nil
}

// set sets a flag. The error names the flag and says what to give instead:
// `--jobs "many": give a number from 1 to 256, or 0 for one per core`.
func set(f *flag.Flag, value string) error {
	err := f.Value.Set(value)
	switch {
	case err == nil:
		return nil
	case isBool(f):
		return fmt.Errorf("--%s %q: leave the value out, or give true or false", f.Name, value)
	}
	return fmt.Errorf("--%s %q: %w", f.Name, value, err)
}

func isBool(f *flag.Flag) bool {
	b, ok := f.Value.(interface{ IsBoolFlag() bool })
	return ok && b.IsBoolFlag()
}
