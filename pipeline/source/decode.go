package source

import (
	"bufio"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"github.com/d1af08f5/sayso/pipeline"
)

// fromUTF16 returns a reader of r in UTF-8 and true if r begins with a byte order
// mark of UTF-16, and r and false otherwise.
func fromUTF16(r *bufio.Reader) (*bufio.Reader, bool) {
	head, _ := r.Peek(2) // the next read reports an error again
	if string(head) != "\xff\xfe" && string(head) != "\xfe\xff" {
		return r, false
	}
	decoder := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder()
	return bufio.NewReaderSize(decoder.Reader(r), peeked), true
}

// binary reports whether an input that begins with head is not text: head has a
// NUL, or more than one byte in twenty is a control character, not counting white
// space and the ESC of terminal colours.
func binary(head []byte) bool {
	controls := 0
	for _, c := range head {
		switch {
		case c == 0:
			return true
		case c < ' ' && (c < '\t' || c > '\r') && c != '\x1b', c == 0x7f:
			controls++
		}
	}
	return controls*20 > len(head)
}

// decode returns raw in UTF-8, and whether it was in another charset. A byte order
// mark of UTF-8 stays in the text.
func decode(raw string) (s string, decoded bool, err error) {
	switch {
	case len(raw) > pipeline.MaxText:
		return "", false, pipeline.ErrTooLarge
	case strings.Contains(raw, "\x00"):
		return "", false, ErrBinary
	case utf8.ValidString(raw):
		return raw, false, nil
	case brokenUTF8(raw):
		return "", false, fmt.Errorf("%w at byte %d", pipeline.ErrNotUTF8, invalidUTF8(raw))
	case !windows1252(raw):
		return "", false, ErrEncoding
	}
	s, err = charmap.Windows1252.NewDecoder().String(raw)
	return s, true, err
}

// invalidUTF8 returns the offset of the first byte of s that is not UTF-8, or -1.
func invalidUTF8(s string) int {
	for i, r := range s {
		if r == utf8.RuneError && !strings.HasPrefix(s[i:], "\ufffd") {
			return i
		}
	}
	return -1
}

// brokenUTF8 reports whether raw, which is not UTF-8, was meant to be UTF-8: it
// has at least as many valid runes beyond ASCII as invalid bytes. As windows-1252
// its quotation marks would read "â€œ".
func brokenUTF8(raw string) bool {
	right, wrong := 0, 0
	for i := 0; i < len(raw); {
		r, size := utf8.DecodeRuneInString(raw[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			wrong++
		case size > 1:
			right++
		}
		i += size
	}
	return right >= wrong
}

// windows1252 reports whether raw can be English in windows-1252: it has none of
// the five bytes that windows-1252 leaves undefined, and at most one byte in four
// is beyond ASCII. Text in a Cyrillic or Greek charset has more.
func windows1252(raw string) bool {
	high := 0
	for i := range len(raw) {
		switch c := raw[i]; {
		case c == 0x81, c == 0x8d, c == 0x8f, c == 0x90, c == 0x9d:
			return false
		case c >= 0x80:
			high++
		}
	}
	return high*4 <= len(raw)
}
