package source

import "strings"

// The elements of NITF, NewsML, Reuters' corpus, JATS, TEI and DocBook that matter,
// by their local names in lower case.
var (
	// fieldElements are fields of an article.
	fieldElements = map[string]string{
		"title": "title", "hl1": "title", "headline": "title", "article-title": "title",
		"byline": "author", "by": "author", "author": "author",
		"dateline": "dateline", "contentcreated": "date", "versioncreated": "date", "firstcreated": "date", "pubdate": "date", "dateid": "date",
		"newsitemid": "id",
	}

	// fieldAttributes are fields that attributes hold, the likelier first.
	fieldAttributes = []struct{ element, attribute, field string }{
		{"newsitem", "guid", "id"}, {"newsitem", "itemid", "id"}, {"doc-id", "id-string", "id"},
		{"newsitem", "date", "date"}, {"date.issue", "norm", "date"}, {"pubdata", "date.publication", "date"},
		{"pubdata", "name", "outlet"}, {"provider", "literal", "outlet"}, {"pubdata", "position.section", "section"},
		{"newsitem", "lang", "language"}, {"nitf", "lang", "language"},
	}

	// blockElements are paragraphs.
	blockElements = names("p hl2 hl3 h2 h3 h4 h5 h6 li dd dt pre para simpara ab tr row")

	// rawElements hold a body of plain text.
	rawElements = names("inlinedata datacontent body.content text content")

	// asideElements hold what is no part of the story.
	asideElements = names(`media media.caption media-caption caption figcaption figure fig table-wrap table-foot fn fn-group ref-list back refs note footnote
		body.end tobject identified-content keyword-list keywords key-list metadata codes copyright revision-history du-key docdata
		script style nav aside footer subject catalogref rightsinfo itemclass generator profile adminmetadata rightsmetadata
		descriptivemetadata abstract-meta contrib-group aff permissions journal-meta publicationstmt sourcedesc encodingdesc revisiondesc`)
)

// names returns the set of the words of a list.
func names(list string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}
