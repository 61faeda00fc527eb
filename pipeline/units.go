package pipeline

import "fmt"

// OffsetUnit is the unit that offsets count: bytes, code points or UTF-16 code
// units.
type OffsetUnit string

// The units of offsets.
const (
	Byte  OffsetUnit = "byte"  // of UTF-8: Go, Rust, C
	Rune  OffsetUnit = "rune"  // code points: Python
	UTF16 OffsetUnit = "utf16" // code units of UTF-16: JavaScript, Java, C#
)

// orDefault returns u, or Byte if u is empty. Unknown units are an error.
func (u OffsetUnit) orDefault() (OffsetUnit, error) {
	switch u {
	case "":
		return Byte, nil
	case Byte, Rune, UTF16:
		return u, nil
	}
	return "", fmt.Errorf("offsets %q: want byte, rune or utf16", string(u))
}

// ruler converts byte offsets to another unit. It counts through the text once
// and records the count every stride bytes, so that each conversion, in any
// order, counts through at most stride bytes.
type ruler struct {
	text  string
	unit  OffsetUnit
	marks []int // marks[i] is the number of units before byte i*stride; nil if units are bytes
}

const stride = 128

// newRuler returns a ruler for a text, which must be UTF-8.
func newRuler(text string, unit OffsetUnit) ruler {
	r := ruler{text: text, unit: unit}
	if unit == Byte || isASCII(text) {
		return r
	}
	n := 0
	for i := 0; i < len(text); i += stride {
		r.marks = append(r.marks, n)
		n += count(text[i:min(i+stride, len(text))], unit)
	}
	return r
}

// at returns the number of units before byte offset.
func (r *ruler) at(offset int) int {
	if r.marks == nil {
		return offset
	}
	i := min(offset/stride, len(r.marks)-1)
	return r.marks[i] + count(r.text[i*stride:offset], r.unit)
}

// count returns the number of units that begin in s, which may be cut anywhere: a
// rune begins at every byte that is not a continuation byte, and a rune of four
// bytes is two units of UTF-16.
func count(s string, unit OffsetUnit) int {
	n := 0
	for i := range len(s) {
		if s[i]&0xC0 != 0x80 {
			n++
		}
		if unit == UTF16 && s[i] >= 0xF0 {
			n++
		}
	}
	return n
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
