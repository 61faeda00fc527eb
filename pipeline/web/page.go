// Package web makes pages that hold all they need: their style, their script and
// their data. A policy in the page itself forbids every request and every script
// but its own, whatever the articles in it say.
//
// It holds what the report and the review have in common: the look (base.css), the
// article with its names and quotes marked (article.js), and a record as these
// draw it (Document).
package web

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"encoding/json"
	"html"
	"io"
	"strings"
)

// Style is the look of all pages.
//
//go:embed assets/base.css
var Style string

// Article is the script that draws an article.
//
//go:embed assets/article.js
var Article string

// Page is a page to be written. Body is HTML; Data are blocks of JSON by the id of
// their element, in order.
type Page struct {
	Title  string
	Style  string // CSS
	Script string // JavaScript
	Body   string // HTML
	Data   []Block
	Allow  string // more directives of the policy, as "connect-src 'self';"
}

// Block is inert JSON in a page. Write writes the JSON, as Escaped leaves it.
type Block struct {
	ID    string
	Write func(io.Writer) error
}

// Policy returns the content security policy of the page: nothing may be loaded,
// and only its own style and script count, told by their hashes.
func (p *Page) Policy() string {
	return "default-src 'none'; script-src '" + hash(p.Script) + "'; style-src '" + hash(p.Style) + "'; base-uri 'none'; form-action 'none'; " + p.Allow
}

func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// Write writes the page. The policy stands first, before anything that it is about.
func (p *Page) Write(w io.Writer) error {
	out := &errWriter{w: w}
	out.str("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
	out.str("<meta http-equiv=\"Content-Security-Policy\" content=\"" + html.EscapeString(strings.TrimSpace(p.Policy())) + "\">\n")
	out.str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n")
	out.str("<title>" + html.EscapeString(p.Title) + "</title>\n<style>" + p.Style + "</style>\n</head>\n<body>\n" + p.Body)
	for _, b := range p.Data {
		out.str("\n<script type=\"application/json\" id=\"" + html.EscapeString(b.ID) + "\">")
		if out.err == nil {
			out.err = b.Write(w)
		}
		out.str("</script>")
	}
	out.str("\n<script>" + p.Script + "</script>\n</body>\n</html>\n")
	return out.err
}

type errWriter struct {
	w   io.Writer
	err error
}

func (e *errWriter) str(s string) {
	if e.err == nil {
		_, e.err = io.WriteString(e.w, s)
	}
}

// Escaped returns a value as JSON that may stand in a script element: "<", ">" and
// "&" and the separators U+2028 and U+2029 are written as \u escapes, so that no
// text can end the element or open a comment in it.
func Escaped(v any) ([]byte, error) {
	var b bytes.Buffer
	if err := json.NewEncoder(&b).Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimRight(b.Bytes(), "\n"), nil
}
