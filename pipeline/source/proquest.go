package source

import (
	"cmp"
	"regexp"
	"strings"
)

var (
	proquestRuler = regexp.MustCompile(`(?m)^[ \t]*_{20,}[ \t]*$`)
	proquestText  = regexp.MustCompile(`(?m)^(?:Full [Tt]ext|Abstract): ?`)
	proquestLabel = regexp.MustCompile(`(?m)^(?:Publication title|ProQuest document ID|Publication info|Publication date): `)
	proquestN     = regexp.MustCompile(`(?m)^(?:Document|Item) \d+ of \d+[ \t]*$`)
	proquestTitle = regexp.MustCompile(`(?m)^(?:Title|Author): `)
)

// looksProQuest recognizes the text export of ProQuest.
func looksProQuest(s string) bool {
	return count(s, proquestRuler, proquestText) == 2 && count(s, proquestLabel, proquestN, proquestTitle) > 0
}

var proquestLabels = map[string]string{
	"Title": "title", "Author": "author", "Publication title": "site", "Publication date": "date", "Section": "section", "ProQuest document ID": "id",
	"Document URL": "url", "Word count": "length", "Text Word Count": "length", "Dateline": "dateline", "Full text": "text", "Full Text": "text", "Abstract": "abstract",
	"Publication year": "", "Publication info": "", "Publication subject": "", "Pages": "", "First page": "", "Number of pages": "", "Subject": "", "Location": "",
	"People": "", "Company / organization": "", "Links": "", "Publisher": "", "ISSN": "", "e-ISSN": "", "Source type": "", "Language of publication": "", "Document type": "",
	"Copyright": "", "Database": "", "Last updated": "", "Place of publication": "", "Country of publication": "", "Identifier / keyword": "", "Volume": "", "Issue": "",
	"Classification": "", "Business indexing term": "", "Column": "", "Credit": "", "Illustration": "", "Correspondence author": "", "Document feature": "", "Language": "",
	"Publication identifier": "", "Accession number": "", "DOI": "", "Product name": "", "Source attribution": "", "Publication": "site", "Edition": "", "Supplement": "",
	"Alternate title": "", "Subtitle": "", "Identifiers": "", "Start page": "", "Publication frequency": "", "Copyright statement": "",
}

// proquest reads the parts between rulers that have labels; others are the cover and
// the foot.
func proquest(s string) []article {
	var all []article
	for _, part := range splitAt(proquestRuler, s) {
		if count(part, proquestText) == 1 || count(part, proquestLabel, proquestTitle) == 2 {
			all = append(all, proquestArticle(strings.Split(part, "\n")))
		}
	}
	return all
}

// proquestArticle reads labels, each up to the next. In a body only a label behind a
// blank line ends it.
func proquestArticle(lines []string) article {
	f := labels{}
	var body, abstract []string
	label, blank := "", true
	for _, line := range lines {
		name, value, ok := labelled(line, proquestLabels)
		if ok && (blank || label != "text" && label != "abstract") {
			label, line = name, value
		} else if label == "" && blank && f["first"] == "" && !proquestN.MatchString(line) {
			f.add("first", strings.TrimSpace(line))
		}
		switch blank = strings.TrimSpace(line) == ""; label {
		case "text":
			body = append(body, line)
		case "abstract":
			abstract = append(abstract, line)
		default:
			f.add(label, strings.TrimSpace(line))
		}
	}
	f["title"] = cmp.Or(f["title"], f["first"])
	return article{id: f["id"], text: cmp.Or(trimLines(body), trimLines(abstract)), meta: f.meta()}
}
