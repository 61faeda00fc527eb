package source

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// wanted reports whether Include and Exclude let a file in. name is its path inside
// the folder or archive, with slashes.
func (rd *Reader) wanted(name string) bool {
	is := func(pattern string) bool { return matches(pattern, name) }
	return (len(rd.Include) == 0 || slices.ContainsFunc(rd.Include, is)) && !slices.ContainsFunc(rd.Exclude, is)
}

// opened reports whether a file may hold files that Include and Exclude let in.
func (rd *Reader) opened(name string) bool {
	is := func(pattern string) bool { return matches(pattern, name) }
	switch ext := lower(path.Ext(name)); ext {
	case ".gz", ".bz2", ".zst":
		if inner := withoutExt(name); lower(path.Ext(inner)) != ".tar" {
			return rd.wanted(inner) && !slices.ContainsFunc(rd.Exclude, is)
		}
	case ".zip", ".tar", ".tgz", ".tbz", ".tbz2", ".tzst":
	default:
		return false
	}
	return !slices.ContainsFunc(rd.Exclude, is)
}

// matches reports whether a path matches a pattern. A pattern without a slash is for
// the last element: "*.html" matches "2024/a.html".
func matches(pattern, name string) bool {
	if !strings.Contains(pattern, "/") {
		name = path.Base(name)
	}
	ok, _ := doublestar.Match(pattern, name)
	return ok
}

func checkPattern(pattern string) error {
	if !doublestar.ValidatePattern(pattern) {
		return fmt.Errorf("pattern %q: no such pattern; try \"*.html\" or \"2024/**\"", pattern)
	}
	return nil
}
