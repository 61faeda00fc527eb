package records

import (
	"fmt"

	"github.com/d1af08f5/sayso/pipeline"
)

// Offsets turns offsets of one unit into another. The zero value leaves them as
// they are.
type Offsets struct{ at []int }

// NewOffsets returns what turns offsets in a text from one unit into another; no
// unit is bytes.
func NewOffsets(text string, from, to pipeline.OffsetUnit) (Offsets, error) {
	width, err := widths(from)
	if err != nil {
		return Offsets{}, err
	}
	other, err := widths(to)
	if err != nil {
		return Offsets{}, err
	}
	at := make([]int, 0, len(text)+1)
	n := 0
	for _, r := range text {
		at = append(at, n)
		for range width(r) - 1 {
			at = append(at, -1) // inside a character
		}
		n += other(r)
	}
	return Offsets{append(at, n)}, nil
}

// widths returns how many units a character has.
func widths(unit pipeline.OffsetUnit) (func(rune) int, error) {
	switch unit {
	case "", pipeline.Byte:
		return func(r rune) int {
			switch {
			case r < 0x80:
				return 1
			case r < 0x800:
				return 2
			case r < 0x10000:
				return 3
			}
			return 4
		}, nil
	case pipeline.Rune:
		return func(rune) int { return 1 }, nil
	case pipeline.UTF16:
		return func(r rune) int {
			if r < 0x10000 {
				return 1
			}
			return 2
		}, nil
	}
	return nil, fmt.Errorf("offset unit %q: want byte, rune or utf16", string(unit))
}

// Of returns a range in the other unit. It is an error if the range is not one of
// the text.
func (o Offsets) Of(r pipeline.Range) (pipeline.Range, error) {
	if o.at == nil {
		return r, nil
	}
	if r.Start < 0 || r.Start > r.End || r.End >= len(o.at) || o.at[r.Start] < 0 || o.at[r.End] < 0 {
		return r, fmt.Errorf("offsets %d to %d are not in the text", r.Start, r.End)
	}
	return pipeline.Range{Start: o.at[r.Start], End: o.at[r.End]}, nil
}
