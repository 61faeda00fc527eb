package main

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/source"
)

// choice is a flag with a fixed set of values.
type choice struct {
	to *string
	of []string
}

func (c choice) String() string { return *c.to }

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

func (f share) Set(s string) error {
	x, err := strconv.ParseFloat(s, 64)
	if err != nil || !(0 <= x && x <= 1) { // NaN fails the comparison
		return errors.New("give a number from 0 to 1")
	}
	*f.to = x
	return nil
}

// shards is a flag with a part of the input.
type shards struct{ to *source.Shard }

func (f shards) String() string { return f.to.String() }

func (f shards) Set(s string) (err error) {
	*f.to, err = source.ParseShard(s)
	return err
}

// words is a flag with a list of values, separated by commas.
type words struct{ to *[]string }

func (w words) String() string { return strings.Join(*w.to, ",") }

func (w words) Set(s string) error {
	*w.to = strings.Split(s, ",")
	return nil
}

// acts is a flag with a list of acts, or "all".
type acts struct{ to *[]pipeline.Act }

func (f acts) String() string {
	var names []string
	for _, a := range *f.to {
		names = append(names, string(a))
	}
	return strings.Join(names, ",")
}

func (f acts) Set(s string) error {
	if s == "all" {
		*f.to = pipeline.AllActs
		return nil
	}
	*f.to = nil
	for name := range strings.SplitSeq(s, ",") {
		if !slices.Contains(pipeline.AllActs, pipeline.Act(name)) {
			return errors.New("choose some of speech, thought, attitude with commas between them, or all")
		}
		*f.to = append(*f.to, pipeline.Act(name))
	}
	return nil
}

// list is a flag that may be repeated.
type list struct{ to *[]string }

func (l list) String() string { return strings.Join(*l.to, " ") }

func (l list) Set(s string) error {
	*l.to = append(*l.to, s)
	return nil
}
