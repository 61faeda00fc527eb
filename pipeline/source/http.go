package source

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"mime"
	"strconv"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zlib"
	"github.com/klauspost/compress/zstd"
)

// maxPage is the length of the longest page of a web archive, compressed or not. A
// longer one is no article, and three of these for each worker must fit in memory.
const maxPage = 64 << 20

var errLongPage = errors.New("a page larger than 64 MiB")

// response is the head of an answer of a web server.
type response struct {
	status int
	fields fields
}

// fields are the fields of a header, with names in lower case. Of fields with the
// same name the first counts.
type fields map[string]string

// add adds a line of a header. A line that begins with white space goes on with the
// field of the line before, whose name is last.
func (f fields) add(line, last string) (name string) {
	if line != "" && (line[0] == ' ' || line[0] == '\t') {
		if last != "" && len(f[last]) < maxField {
			f[last] += " " + strings.TrimSpace(line)
		}
		return last
	}
	name, value, ok := strings.Cut(line, ":")
	name = lower(strings.TrimSpace(name))
	if _, twice := f[name]; !ok || twice {
		return ""
	}
	f[name] = strings.TrimSpace(value)
	return name
}

// maxField is the length at which a field in many lines is cut off.
const maxField = 4 << 10

// mediaType returns the media type that a field gives, in lower case, and its
// charset. What a server wrote wrongly is read as far as it goes.
func (f fields) mediaType(name string) (media, charset string) {
	media, params, err := mime.ParseMediaType(f[name])
	if err != nil {
		media, _, _ = strings.Cut(f[name], ";")
		media = lower(strings.TrimSpace(media))
	}
	return media, params["charset"]
}

// statusLine returns the status of "HTTP/1.1 200 OK", and 0 of any other line.
func statusLine(line string) int {
	protocol, rest, _ := strings.Cut(line, " ")
	if !strings.HasPrefix(protocol, "HTTP/") {
		return 0
	}
	code, _, _ := strings.Cut(strings.TrimSpace(rest), " ")
	status, err := strconv.Atoi(code)
	if err != nil {
		return 0
	}
	return status
}

// body returns the content of an answer without its transfer encoding and its
// compression. Some crawlers store it without them but leave the fields that say
// so: what does not begin as the fields say is taken as it is.
func (in *input) body(f fields, raw []byte) ([]byte, error) {
	if strings.Contains(lower(f["transfer-encoding"]), "chunked") {
		raw = unchunked(raw)
	}
	codings := strings.Split(lower(f["content-encoding"]), ",")
	for i := len(codings) - 1; i >= 0; i-- { // the last was applied last
		r, err := decoder(strings.TrimSpace(codings[i]), raw)
		if err != nil {
			return nil, fmt.Errorf("page with a content encoding that is not sound: %w", err)
		}
		if r == nil {
			continue
		}
		if raw, err = readPage(expander{r, in}); err != nil {
			return raw, fmt.Errorf("page with a content encoding that is not sound: %w", err)
		}
	}
	return raw, nil
}

// readPage reads a page. With the error of a page that is cut off it returns what
// there is.
func readPage(r io.Reader) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(r, maxPage+1))
	if len(b) > maxPage {
		return nil, errLongPage
	}
	return b, err
}

// decoder returns a reader of what is encoded in b, or nil if b is not encoded so.
func decoder(coding string, b []byte) (io.Reader, error) {
	r := bytes.NewReader(b)
	switch {
	case (coding == "gzip" || coding == "x-gzip") && bytes.HasPrefix(b, []byte("\x1f\x8b")):
		return gzip.NewReader(r)
	case coding == "deflate" && len(b) > 1 && b[0]&15 == 8 && (int(b[0])<<8|int(b[1]))%31 == 0:
		return zlib.NewReader(r)
	case coding == "deflate" && !marked(b):
		return flate.NewReader(r), nil // without the header of zlib, as old servers sent it
	case coding == "br" && !marked(b):
		return brotli.NewReader(r), nil
	case coding == "zstd" && bytes.HasPrefix(b, []byte("\x28\xb5\x2f\xfd")):
		return zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(8<<20)) // the most a server may ask for
	}
	return nil, nil
}

// marked reports whether b begins with a tag.
func marked(b []byte) bool {
	b = bytes.TrimLeft(bytes.TrimPrefix(b, []byte(bom)), " \t\r\n")
	return len(b) > 1 && b[0] == '<' && (b[1] == '!' || b[1] == '?' || b[1]|0x20 >= 'a' && b[1]|0x20 <= 'z')
}

// unchunked returns b without the lengths of its chunks: as far as it is made of
// chunks, and as it is if it does not begin with one.
func unchunked(b []byte) []byte {
	var out []byte
	rest := b
	for {
		line, after, found := bytes.Cut(rest, []byte("\n"))
		size, _, _ := strings.Cut(string(line[:min(len(line), 64)]), ";")
		n, err := strconv.ParseUint(strings.TrimSpace(size), 16, 31)
		switch {
		case (!found || err != nil) && out == nil:
			return b
		case !found || err != nil || n == 0:
			return out
		}
		n = min(n, uint64(len(after)))
		out = append(out, after[:n]...)
		rest = bytes.TrimPrefix(bytes.TrimPrefix(after[n:], []byte("\r")), []byte("\n"))
	}
}
