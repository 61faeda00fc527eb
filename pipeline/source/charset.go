package source

import (
	"strings"

	"golang.org/x/net/html/charset"
)

// inCharset returns raw in UTF-8. label names its charset as headers of mail and of
// web servers do. Without a label that is known, and where it says UTF-8 or ASCII,
// which many say of text that is not, raw itself shows what it is.
func inCharset(raw, label string) (string, error) {
	enc, name := charset.Lookup(label)
	if enc == nil || name == "utf-8" {
		s, _, err := decode(raw)
		return s, err
	}
	s, err := enc.NewDecoder().String(raw)
	if err == nil && strings.Contains(s, "\x00") {
		err = ErrBinary
	}
	return strings.ToValidUTF8(s, "\ufffd"), err
}
