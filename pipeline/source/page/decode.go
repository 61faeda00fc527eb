package page

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// headSize is how much of a page is looked through for its charset. Browsers look
// at 1,024 bytes, but there are pages whose scripts come first.
const headSize = 16 << 10

// decode returns a page in UTF-8. What the bytes are counts for more than what
// header and page say of them: text in another charset is hardly ever valid UTF-8
// by chance, but many pages in UTF-8 call themselves latin-1.
func decode(raw []byte, contentType string) (string, error) {
	if len(raw) > MaxSize {
		return "", fmt.Errorf("%w: %d bytes", ErrTooLarge, len(raw))
	}
	if order, ok := utf16(raw); ok {
		wide, err := unicode.UTF16(order, unicode.UseBOM).NewDecoder().Bytes(raw)
		return string(wide), err
	}
	raw = bytes.TrimPrefix(raw, []byte("\ufeff"))
	if utf8.Valid(raw) {
		return string(raw), nil
	}
	if mostlyUTF8(raw) {
		return mixed(raw), nil
	}
	return declared(raw, contentType)
}

// utf16 reports whether raw is UTF-16 and in which order: by a byte order mark, or
// because every other byte of "<h" is zero.
func utf16(raw []byte) (unicode.Endianness, bool) {
	switch {
	case len(raw) < 4:
		return unicode.LittleEndian, false
	case raw[0] == 0xfe && raw[1] == 0xff, raw[0] == 0 && raw[1] != 0 && raw[2] == 0:
		return unicode.BigEndian, true
	case raw[0] == 0xff && raw[1] == 0xfe, raw[0] != 0 && raw[1] == 0 && raw[3] == 0:
		return unicode.LittleEndian, true
	}
	return unicode.LittleEndian, false
}

// mostlyUTF8 reports whether raw, which is not UTF-8, was meant to be: it has more
// valid runes beyond ASCII than other bytes beyond it.
func mostlyUTF8(raw []byte) bool {
	right, wrong := 0, 0
	for i := 0; i < len(raw); {
		if raw[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && size == 1 {
			wrong++
		} else {
			right++
		}
		i += size
	}
	return right > wrong
}

// mixed decodes UTF-8 into which a newsroom's system has pasted windows-1252, as
// from an editor's clipboard: most often its quotation marks.
func mixed(raw []byte) string {
	var b strings.Builder
	b.Grow(len(raw))
	for len(raw) > 0 {
		r, size := utf8.DecodeRune(raw)
		if r == utf8.RuneError && size == 1 {
			r = charmap.Windows1252.DecodeByte(raw[0])
		}
		b.WriteRune(r)
		raw = raw[size:]
	}
	return b.String()
}

// declared decodes raw in the charset that the header or the page names, else in
// windows-1252.
func declared(raw []byte, contentType string) (string, error) {
	e, name, certain := charset.DetermineEncoding(raw, contentType)
	if late := lateMeta(raw); late != nil && !certain && name == "windows-1252" {
		e, name, _ = charset.DetermineEncoding(late, "")
	}
	if name == "utf-8" {
		return mixed(raw), nil
	}
	s, err := e.NewDecoder().Bytes(raw)
	return string(s), err
}

// lateMeta returns raw from the tag on that names the charset too late for the
// rules, or nil.
func lateMeta(raw []byte) []byte {
	head := raw[:min(len(raw), headSize)]
	at := bytes.Index(lowerASCII(head), []byte("charset="))
	if at < 0 {
		return nil
	}
	if tag := bytes.LastIndexByte(head[:at], '<'); tag >= 0 {
		return raw[tag:]
	}
	return nil
}

// lowerASCII returns raw with small letters. Unlike with bytes.ToLower, all bytes
// stay where they are, whatever the charset.
func lowerASCII(raw []byte) []byte {
	lower := bytes.Clone(raw)
	for i, c := range lower {
		if c >= 'A' && c <= 'Z' {
			lower[i] += 'a' - 'A'
		}
	}
	return lower
}
