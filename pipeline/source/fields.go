package source

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	fast "github.com/segmentio/encoding/json"

	"github.com/d1af08f5/sayso/pipeline"
)

// TextFields returns the names of fields and columns that usually hold the text of
// an article, in the order in which they are looked for. A dot leads into an
// object. Case does not matter.
func TextFields() []string { return slices.Clone(textNames) }

var textNames = []string{
	"text", "body", "content", "articleBody", "article_body", "maintext", "main_text", "full_text", "fulltext", "full text",
	"article_text", "article text", "bodyText", "body_text", "body text", "fields.bodyText", "fields.body", "content.rendered",
	"content.text", "body.text", "article.text", "article.body", "_source.text", "_source.body", "_source.content", "story", "story_text",
	"article", "raw_text", "rawText", "clean_text", "cleaned_text", "plain_text", "plainText", "content_text", "contentText",
	"text_content", "textContent", "news_text", "article_content", "story_content", "transcript", "paragraphs",
}

func (rd *Reader) idNames() []string {
	if rd.IDField != "" {
		return []string{rd.IDField}
	}
	return []string{"id"}
}

func (rd *Reader) textNames() []string {
	if rd.TextField != "" {
		return []string{rd.TextField}
	}
	return textNames
}

// takeText returns the text of an object, and the fields without it. The first name
// with a text that is not empty counts. An empty text is no error here.
func (rd *Reader) takeText(fields pipeline.Meta) (rest pipeline.Meta, text string, err error) {
	found := false
	for _, name := range rd.textNames() {
		without, raw, ok := take(fields, name)
		if !ok {
			continue
		}
		s, bad := textOf(raw)
		switch {
		case bad == nil && strings.TrimSpace(s) != "":
			return without, s, nil
		case bad == nil && !found:
			rest, found = without, true
		case bad != nil && err == nil:
			err = fmt.Errorf("%w: %q %w", ErrNoText, name, bad)
		}
	}
	if found {
		return rest, "", nil
	}
	return nil, "", cmp.Or(err, rd.noText(fields))
}

// noText returns the error of an object or a row that has none of the fields that
// hold texts.
func (rd *Reader) noText(fields pipeline.Meta) error {
	const most = 8
	names := make([]string, 0, most)
	for _, f := range fields[:min(len(fields), most)] {
		names = append(names, strconv.Quote(shortened(f.Name)))
	}
	if len(fields) > most {
		names = append(names, "…")
	}
	only := ""
	if len(names) > 0 {
		only = ", only " + strings.Join(names, ", ")
	}
	if rd.TextField != "" {
		return fmt.Errorf("%w: no field %q%s", ErrNoText, rd.TextField, only)
	}
	return fmt.Errorf("%w nor another usual field%s", ErrNoText, only)
}

// shortened returns a name for a message, which must not be as long as what somebody
// took for a name.
func shortened(name string) string {
	const most = 60
	if len(name) <= most {
		return name
	}
	return strings.ToValidUTF8(name[:most], "") + "…"
}

var errNotText = errors.New("is not a string")

// textOf returns a text: a string, or a list of strings, which are its paragraphs.
// raw is valid JSON, so the faster decoder, which checks less, is safe.
func textOf(raw json.RawMessage) (string, error) {
	switch raw[0] {
	case '"':
		var s string
		return s, fast.Unmarshal(raw, &s)
	case '[':
		var list []string
		if err := json.Unmarshal(raw, &list); err == nil && len(list) > 0 {
			return strings.Join(list, "\n\n"), nil
		}
	}
	return "", errNotText
}

// take returns the value of the first of names that fields has, and fields without
// it. A name with dots leads into objects, unless a field has the whole name.
func take(fields pipeline.Meta, names ...string) (rest pipeline.Meta, raw json.RawMessage, ok bool) {
	for _, name := range names {
		if i := index(fields, name); i >= 0 {
			return slices.Delete(slices.Clone(fields), i, i+1), rawOf(fields[i].Value), true
		}
		if rest, raw, ok = takeInside(fields, name); ok {
			return rest, raw, true
		}
	}
	return fields, nil, false
}

// takeInside is take for a name with a dot.
func takeInside(fields pipeline.Meta, name string) (rest pipeline.Meta, raw json.RawMessage, ok bool) {
	outer, path, dotted := strings.Cut(name, ".")
	i := index(fields, outer)
	if !dotted || i < 0 {
		return nil, nil, false
	}
	whole := rawOf(fields[i].Value)
	if whole[0] != '{' {
		return nil, nil, false
	}
	inner, raw, ok := take(split(whole), path)
	if !ok {
		return nil, nil, false
	}
	rest = slices.Clone(fields)
	if rest[i].Value = inner; len(inner) == 0 {
		rest = slices.Delete(rest, i, i+1)
	}
	return rest, raw, true
}

// rawOf returns a value of a field as JSON.
func rawOf(value any) json.RawMessage {
	if raw, ok := value.(json.RawMessage); ok {
		return raw
	}
	raw, _ := json.Marshal(value) // fields that take took something out of
	return raw
}

// index returns the index of a field: of that name, or else of the name in another
// case; -1 if there is none.
func index(fields pipeline.Meta, name string) int {
	if i := slices.IndexFunc(fields, func(f pipeline.Field) bool { return f.Name == name }); i >= 0 {
		return i
	}
	return slices.IndexFunc(fields, func(f pipeline.Field) bool { return strings.EqualFold(f.Name, name) })
}
