package source

import (
	"errors"
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/pipeline"
)

// elements reads the tokens of a lexer and knows which elements are open. An end tag
// ends the last open element of its name and all inside it; without such an element
// it does not count.
type elements struct {
	*lexer
	open []string
	over int    // open elements beyond maxOpen, whose names are not kept
	end  string // the name of an empty element whose end is still to come
}

// maxOpen is the number of elements that may be open in each other.
const maxOpen = 512

// depth is the number of open elements.
func (e *elements) depth() int { return len(e.open) + e.over }

// next returns the next token. A start tag counts as open already, and an end tag
// not any more.
func (e *elements) next() token {
	if e.end != "" {
		name := e.end
		e.end = ""
		e.shut(name)
		return token{kind: endTag, name: name}
	}
	for {
		t := e.lexer.next()
		switch {
		case t.kind == startTag:
			e.enter(t)
		case t.kind == endTag && !e.shut(t.name):
			continue
		}
		return t
	}
}

func (e *elements) enter(t token) {
	if len(e.open) < maxOpen {
		e.open = append(e.open, t.name)
	} else {
		e.over++
	}
	if t.closed {
		e.end = t.name
	}
}

// shut ends an element. It returns false if none of the name is open.
func (e *elements) shut(name string) bool {
	if e.over > 0 {
		e.over--
		return true
	}
	for i, open := range slices.Backward(e.open) {
		if open == name {
			e.open = e.open[:i]
			return true
		}
	}
	return false
}

// elements returns the elements of the input.
func (in *input) elements() *elements { return &elements{lexer: newLexer(in.characters())} }

// failure returns why there is no more input: an error of reading, or errCut inside
// an element.
func (e *elements) failure() error {
	switch {
	case e.err != nil:
		return reason(e.err)
	case e.cut || e.depth() > 0:
		return errCut
	}
	return nil
}

var errCut = errors.New("the input ends inside it")

// squeezed returns s with one space for white space of ASCII, and none at its ends.
func squeezed(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r <= ' ' }), " ")
}

// with returns m with one more field, if the value is not empty.
func with(m pipeline.Meta, name, value string) pipeline.Meta {
	if value = squeezed(value); value == "" {
		return m
	}
	return m.With(name, value)
}
