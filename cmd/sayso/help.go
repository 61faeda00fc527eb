package main

import (
	"flag"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
)

// help writes what the command does, and how it is called.
func (c *command) help(out io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\nUsage:\n  %s\n", c.about, strings.TrimSpace(c.path()+" [flags] "+c.args))
	if len(c.commands) > 0 {
		fmt.Fprintf(&b, "  %s COMMAND\n", c.name)
	}
	if c.examples != "" {
		fmt.Fprintf(&b, "\nExamples:\n%s\n", c.examples)
	}
	if len(c.commands) > 0 {
		b.WriteString("\nCommands:\n")
		table := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
		for _, sub := range c.commands {
			fmt.Fprintf(table, "  %s\t%s\n", sub.name, sub.short)
		}
		table.Flush()
	}
	b.WriteString("\nFlags:\n")
	c.listFlags(&b)
	if len(c.commands) > 0 {
		fmt.Fprintf(&b, "\n%s COMMAND --help shows the help of a command.\n", c.name)
	}
	_, err := io.WriteString(out, b.String())
	return err
}

// listFlags writes a line for each flag, in the order of their names.
func (c *command) listFlags(out io.Writer) {
	letters := make(map[string]string)
	for letter, name := range c.letters {
		letters[name] = "-" + letter + ", "
	}
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	c.flags.VisitAll(func(f *flag.Flag) {
		value, usage := flag.UnquoteUsage(f)
		if value != "" {
			value = " " + value
		}
		if f.DefValue != "" && f.DefValue != "0" && !isBool(f) {
			usage += fmt.Sprintf(" (default %s)", f.DefValue)
		}
		fmt.Fprintf(table, "  %-4s--%s%s\t%s\n", letters[f.Name], f.Name, value, usage)
	})
	table.Flush()
}
