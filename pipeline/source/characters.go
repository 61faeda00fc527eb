package source

import (
	"io"
	"regexp"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/transform"
)

// declared finds the charset that an XML declaration names.
var declared = regexp.MustCompile(`^(?:\xef\xbb\xbf)?\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']`)

// characters returns the input in UTF-8 without control characters. The declared
// charset counts unless the input is plainly in UTF-8. A byte that is not UTF-8
// there is taken for one of windows-1252, because a broken character should not
// cost a whole archive.
func (in *input) characters() io.Reader {
	head, _ := in.r.Peek(peeked)
	if m := declared.FindSubmatch(head); m != nil && !in.wide && !inUTF8(head) {
		if e, name := charset.Lookup(string(m[1])); e != nil && name != "utf-8" && name != "utf-16le" && name != "utf-16be" {
			return transform.NewReader(transform.NewReader(in.r, e.NewDecoder()), sound{})
		}
	}
	return transform.NewReader(in.r, sound{})
}

// inUTF8 reports whether head has characters beyond ASCII, and all in UTF-8.
func inUTF8(head []byte) bool {
	beyond := false
	for len(head) > 0 {
		r, size := utf8.DecodeRune(head)
		if r == utf8.RuneError && size == 1 {
			return beyond && len(head) < utf8.UTFMax && !utf8.FullRune(head) // the end of head cuts a character
		}
		beyond = beyond || size > 1
		head = head[size:]
	}
	return beyond
}

// sound makes sound UTF-8 of its input and drops control characters.
type sound struct{ transform.NopResetter }

func (sound) Transform(dst, src []byte, atEOF bool) (nDst, nSrc int, err error) {
	for nSrc < len(src) {
		n := copy(dst[nDst:], src[nSrc:nSrc+printable(src[nSrc:])])
		nDst, nSrc = nDst+n, nSrc+n
		switch {
		case nSrc == len(src):
			return nDst, nSrc, nil
		case nDst+utf8.UTFMax > len(dst):
			return nDst, nSrc, transform.ErrShortDst
		case !atEOF && !utf8.FullRune(src[nSrc:]):
			return nDst, nSrc, transform.ErrShortSrc
		}
		r, size := utf8.DecodeRune(src[nSrc:])
		if r == utf8.RuneError && size == 1 {
			r = charmap.Windows1252.DecodeByte(src[nSrc])
		}
		if r > ' ' && r != 0x7f {
			nDst = len(utf8.AppendRune(dst[:nDst], r))
		}
		nSrc += size
	}
	return nDst, nSrc, nil
}

// printable returns the number of bytes of ASCII at the begin of b that are no
// control characters.
func printable(b []byte) int {
	for i, c := range b {
		if c < ' ' && c != '\n' && c != '\t' && c != '\r' || c >= 0x7f {
			return i
		}
	}
	return len(b)
}
