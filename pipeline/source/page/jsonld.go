package page

import (
	"encoding/json"
	"strings"
)

// linkedData is what JSON-LD, the description of the page for search engines, says
// of the article: https://schema.org/Article.
type linkedData struct {
	headline, byline, date, site, language, body string
}

// What of JSON-LD is read: decoded, it takes ten times its size.
const (
	maxLinked      = 4 << 20 // bytes
	maxLinkedDepth = 8
)

// readLinked returns what the first article in the scripts says.
func readLinked(scripts []string) linkedData {
	size := 0
	for _, s := range scripts {
		if size += len(s); size > maxLinked {
			break
		}
		if article := findArticle(decodeLinked(s), 0); article != nil {
			return describe(article)
		}
	}
	return linkedData{}
}

// decodeLinked decodes a script. Some stand in a CDATA section, and many have line
// breaks inside strings.
func decodeLinked(s string) any {
	from, to := strings.IndexAny(s, "{["), strings.LastIndexAny(s, "}]")
	if from < 0 || to < from {
		return nil
	}
	s = s[from : to+1]
	var v any
	if json.Unmarshal([]byte(s), &v) == nil {
		return v
	}
	if json.Unmarshal([]byte(strings.Map(controlToSpace, s)), &v) == nil {
		return v
	}
	return nil
}

func controlToSpace(r rune) rune {
	if r < ' ' {
		return ' '
	}
	return r
}

// findArticle returns the first object in v that is an article.
func findArticle(v any, depth int) map[string]any {
	if depth > maxLinkedDepth {
		return nil
	}
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			if found := findArticle(item, depth+1); found != nil {
				return found
			}
		}
	case map[string]any:
		if isArticle(v["@type"]) {
			return v
		}
		for _, key := range [...]string{"@graph", "mainEntity", "mainEntityOfPage"} {
			if found := findArticle(v[key], depth+1); found != nil {
				return found
			}
		}
	}
	return nil
}

// isArticle reports whether the type of an object, or one of its types, is
// schema.org's Article or a kind of it.
func isArticle(kind any) bool {
	switch kind := kind.(type) {
	case string:
		return strings.HasSuffix(kind, "Article") || strings.HasSuffix(kind, "Posting") || kind == "Report"
	case []any:
		for _, k := range kind {
			if s, ok := k.(string); ok && isArticle(s) {
				return true
			}
		}
	}
	return false
}

func describe(article map[string]any) linkedData {
	return linkedData{
		headline: clean(named(article["headline"])),
		byline:   clean(named(article["author"])),
		date:     clean(named(article["datePublished"])),
		site:     clean(named(article["publisher"])),
		language: clean(named(article["inLanguage"])),
		body:     bodyOf(article),
	}
}

// bodyOf returns the text of an article, and of the posts of a live blog.
func bodyOf(article map[string]any) string {
	body, _ := article["articleBody"].(string)
	posts, _ := article["liveBlogUpdate"].([]any)
	for _, post := range posts {
		if p, ok := post.(map[string]any); ok {
			s, _ := p["articleBody"].(string)
			body += "\n\n" + s
		}
	}
	return body
}

// named returns a string, the name of an object, or those of several.
func named(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case map[string]any:
		name, _ := v["name"].(string)
		return name
	case []any:
		var all []string
		for _, item := range v[:min(len(v), 20)] {
			if s, ok := item.(string); ok {
				all = append(all, s)
			} else if m, ok := item.(map[string]any); ok {
				all = append(all, named(m["name"]))
			}
		}
		return strings.Join(all, ", ")
	}
	return ""
}
