package main

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/pflag"

	"github.com/d1af08f5/sayso/pipeline"
)

// choice is a flag with a fixed set of values.
type choice struct {
	to *string
	of []string
}

func (c choice) String() string { return *c.to }
func (c choice) Type() string   { return "NAME" }

func (c choice) Set(s string) error {
	if !slices.Contains(c.of, s) {
		return fmt.Errorf("choose one of %s", strings.Join(c.of, ", "))
	}
	*c.to = s
	return nil
}

// jobs is a flag with a number of workers.
type jobs struct{ to *int }

func (j jobs) String() string { return strconv.Itoa(*j.to) }
func (j jobs) Type() string   { return "N" }

func (j jobs) Set(s string) error {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n > pipeline.MaxWorkers {
		return fmt.Errorf("give a number from 1 to %d, or 0 for one per core", pipeline.MaxWorkers)
	}
	*j.to = n
	return nil
}

// share is a flag with a number from 0 to 1.
type share struct{ to *float64 }

func (f share) String() string { return strconv.FormatFloat(*f.to, 'g', -1, 64) }
func (f share) Type() string   { return "P" }

func (f share) Set(s string) error {
	x, err := strconv.ParseFloat(s, 64)
	if err != nil || !(0 <= x && x <= 1) { // NaN fails the comparison
		return errors.New("give a number from 0 to 1")
	}
	*f.to = x
	return nil
}

// flagError says what is wrong with a flag, without the words of the Go library:
// `--jobs "many": give a number from 1 to 256, or 0 for one per core`.
func flagError(err error) error {
	var wrong *pflag.InvalidValueError
	if !errors.As(err, &wrong) {
		return fmt.Errorf("%w; sayso --help lists the flags", err)
	}
	cause := wrong.Unwrap()
	if wrong.GetFlag().Value.Type() == "bool" {
		cause = errors.New("leave the value out, or give true or false")
	}
	return fmt.Errorf("--%s %q: %w", wrong.GetFlag().Name, wrong.GetValue(), cause)
}
