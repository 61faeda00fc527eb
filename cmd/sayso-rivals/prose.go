package main

import (
	"strings"

	"github.com/jdkato/prose/v2"
	prose3 "github.com/jdkato/prose/v3"

	"github.com/d1af08f5/sayso/pipeline"
)

// proseV2 finds names with prose v2. It decodes its model anew for each text
// unless it is given one, so that it is given that of an empty text.
func proseV2() (finder, error) {
	empty, err := prose.NewDocument("")
	if err != nil {
		return nil, err
	}
	return func(text string) ([]pipeline.Entity, error) {
		doc, err := prose.NewDocument(text, prose.UsingModel(empty.Model))
		if err != nil {
			return nil, err
		}
		var all []pipeline.Entity
		from := 0
		for _, e := range doc.Entities() {
			if at, ok := place(text, e.Text, from); ok {
				from = at + len(e.Text)
				all = append(all, name(e.Label, at, from))
			}
		}
		return all, nil
	}, nil
}

// place finds a name that prose v2 gives without its place: names come in the
// order of the text, so it is the next one from an offset on that stands apart
// from the letters around it. A name whose words are not one space apart in the
// text is not found: prose v2 has thrown away what was between them.
func place(text, name string, from int) (int, bool) {
	for name != "" {
		i := strings.Index(text[from:], name)
		if i < 0 {
			return 0, false
		}
		if from += i; apart(text, from, from+len(name)) {
			return from, true
		}
		from++
	}
	return 0, false
}

// apart says whether no ASCII letter or digit stands right before or behind a span.
func apart(text string, start, end int) bool {
	return (start == 0 || !wordByte(text[start-1])) && (end == len(text) || !wordByte(text[end]))
}

func wordByte(b byte) bool {
	return '0' <= b && b <= '9' || 'a' <= b|0x20 && b|0x20 <= 'z'
}

// proseV3 finds names with prose v3, which says where they are.
func proseV3() (finder, error) {
	return func(text string) ([]pipeline.Entity, error) {
		doc, err := prose3.NewDocument(text)
		if err != nil {
			return nil, err
		}
		var all []pipeline.Entity
		for _, e := range doc.Entities() {
			all = append(all, name(e.Label, e.Start, e.End()))
		}
		return all, nil
	}, nil
}
