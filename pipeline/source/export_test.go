package source_test

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/charmap"

	"github.com/d1af08f5/sayso/pipeline/source"
)

// exportedDoc is an article as it should come out: id, "title|outlet|date|author|section|length"
// and text.
type exportedDoc struct{ id, meta, text string }

func exportedDocs(docs source.Docs) (all []exportedDoc, errs []string) {
	for doc, err := range docs {
		var meta []string
		for _, name := range []string{"title", "outlet", "date", "author", "section", "length"} {
			meta = append(meta, doc.Meta.Text(name))
		}
		all = append(all, exportedDoc{doc.ID, strings.Join(meta, "|"), doc.Text})
		if err != nil {
			errs = append(errs, err.Error())
		}
	}
	return all, errs
}

const nexisText = "\n\nDownload Request: Selected Items: 1-2\nTime Of Request: Friday\n\nSend To:\nLIBRARY\n\nTerms: (bridge)\n\n" +
	"                               1 of 2 DOCUMENTS\n\n\n                                 Harbour News\n\n                            November 23, 2026 Monday\n                                   Edition 1;\n                                    Scotland\n\nBridge is safe,\nengineer finds\n\nBYLINE: Dana Liu\n\nSECTION: NEWS; Pg. 3\n\nLENGTH: 20 words\n\nDATELINE: HARBOUR\n\n\n\"The bridge is safe,\" county engineer Marta Pell\nsaid on Monday.\n\nNOTE: it is old.\n\nGRAPHIC: Marta Pell, who said: \"No picture.\"\n\nLOAD-DATE: November 23, 2026\n\nLANGUAGE: ENGLISH\n\nPUBLICATION-TYPE: Newspaper\n\n\n                       Copyright 2026 Harbour Press\n                              All Rights Reserved\n\n" +
	"                               2 of 2 DOCUMENTS\n\n\n                                 Lisbon Post\n\n                            24 November 2026\n\nTax\n\nLENGTH: 12 words\n\nThe tax is dead, Pell said.\n\nSUBJECT: TAX (90%)\n\nCopyright 2026 Lisbon Post\n"

var nexisDocs = []exportedDoc{
	{"stdin:1", "Bridge is safe, engineer finds|Harbour News|November 23, 2026 Monday|Dana Liu|NEWS; Pg. 3|20 words", "\"The bridge is safe,\" county engineer Marta Pell\nsaid on Monday.\n\nNOTE: it is old."},
	{"stdin:2", "Tax|Lisbon Post|24 November 2026|||12 words", "The tax is dead, Pell said."},
}

const lexisText = "User Name: = D. Liu\n\nDate and Time: = 2026 November 28\n\nJob Number: = 1234\n\nDocuments (2)\n\n1. Bridge is safe\n\nClient/Matter: -None-\n\nSearch Terms: bridge\n\n2. Tax\n\nClient/Matter: -None-\n\n" +
	"Bridge is safe\n\nHarbour News\n\nNovember 23, 2026 Monday\n\nCopyright 2026 Harbour Press All Rights Reserved\n\nSection: NEWS; Pg. 3\n\nLength:\u00a020 words\n\nByline: Dana Liu\n\nHighlight: An engineer looked at it.\n\nBody\n\n\u00a0\n\"The bridge is safe,\" Marta Pell said.\n\nIt is old.\n\nNotes\n\nShe took notes.\n\nGraphic\n\n\u00a0\n\nMarta Pell on the bridge\n\nClassification\n\nLanguage: ENGLISH\n\nPublication-Type: Newspaper\n\nSubject: BRIDGES (90%)\n\nLoad-Date: November 23, 2026\n\nEnd of Document\n\n" +
	"Tax\n\nLisbon Post\n\n24 November 2026 10:32 AM GMT\n\nCopyright 2026 Lisbon Post\n\nLength: 1,012 words\n\nBody\n\nThe tax is dead, Pell said.\n\nClassification\n\nLanguage: ENGLISH\n\nLoad-Date: November 24, 2026\n\nEnd of Document\n"

var lexisDocs = []exportedDoc{
	{"stdin:1", "Bridge is safe|Harbour News|November 23, 2026 Monday|Dana Liu|NEWS; Pg. 3|20 words", "\"The bridge is safe,\" Marta Pell said.\n\nIt is old."},
	{"stdin:2", "Tax|Lisbon Post|24 November 2026 10:32 AM GMT|||1,012 words", "The tax is dead, Pell said."},
}

const factivaText = "SE  News\nHD  Bridge is safe,\n    engineer finds\nBY  By Dana Liu\nWC  20 words\nPD  23 November 2026\nET  10:32\nSN  Harbour News\nSC  HARB\nPG  3\nLA  English\nCY  Copyright 2026. Harbour Press.\nLP\n\"The bridge is safe,\" Marta Pell said.\n\nTD Bank paid for it.\n\nTD\nIN THE END it stood.\n\nCO 2 is a gas.\n\nCO  hpress : Harbour Press\nIN  i502 : Construction | iconst : Real Estate\nNS  gcat : General News\nRE  usa : United States\nPUB Harbour Press\nAN  Document HARB000020261123embn0001a\n\n" +
	"HD\n\nTax\n\nWC\n\n12 words\n\nPD\n\n24 November 2026\n\nSN\n\nLisbon Post\n\nLA\n\nEnglish\n\nLP\n\nThe tax is dead,\nPell said.\n\nNS\n\ngcat : General News\n\nAN\n\nDocument LISB000020261124embo0002b\n\nSearch Summary\n\nText bridge\n"

var factivaDocs = []exportedDoc{
	{"HARB000020261123embn0001a", "Bridge is safe, engineer finds|Harbour News|23 November 2026|By Dana Liu|News|20 words", "\"The bridge is safe,\" Marta Pell said.\n\nTD Bank paid for it.\n\nIN THE END it stood.\n\nCO 2 is a gas."},
	{"LISB000020261124embo0002b", "Tax|Lisbon Post|24 November 2026|||12 words", "The tax is dead,\nPell said."},
}

const factivaShown = "News\nBridge is safe, engineer finds\nBy Dana Liu\n20 words\n23 November 2026\n10:32\nHarbour News\nHARB\n3\nEnglish\nCopyright 2026. Harbour Press. All Rights Reserved.\n\n\"The bridge is safe,\" Marta Pell said.\n\nIt is old.\n\nDocument HARB000020261123embn0001a\n\n" +
	"Tax\n\n1,012 words\n\n24 November 2026\n\nLisbon Post\n\nLISB\n\nEnglish\n\n(c) 2026 Lisbon Post\n\nThe tax is dead, Pell said.\n\nDocument LISB000020261124embo0002b\n\n© 2026 Factiva, Inc. All rights reserved.\n"

var factivaShownDocs = []exportedDoc{
	{"HARB000020261123embn0001a", "Bridge is safe, engineer finds|Harbour News|23 November 2026|By Dana Liu|News|20 words", "\"The bridge is safe,\" Marta Pell said.\n\nIt is old."},
	{"LISB000020261124embo0002b", "Tax|Lisbon Post|24 November 2026|||1,012 words", "The tax is dead, Pell said."},
}

var ruler = strings.Repeat("_", 60) + "\n\n"

var proQuestText = "Report Information from ProQuest\n28 November 2026 10:00\n" + ruler + "Table of contents\n\n1. Bridge is safe\n\n" + ruler +
	"Document 1 of 2\n\nBridge is safe\n\nAuthor: Liu, Dana\n\nPublication info: Harbour News ; Harbour [Harbour]23 Nov 2026: A.3.\n\nhttp://search.example/1\n\nAbstract: Marta Pell said no more.\n\nLinks: none\n\nFull text: \"The bridge is safe,\" Marta Pell said.\n\nLocation: it stands in Harbour.\n\nIt is old.\n\nSubject: Bridges\n\nLocation: Harbour\n\nTitle: Bridge is safe\n\nPublication title: Harbour News; Harbour\n\nPages: A.3\n\nPublication date: Nov 23, 2026\n\nSection: News\n\nSource type: Newspapers\n\nProQuest document ID: 251439970\n\nDocument URL: http://search.example/1\n\nCopyright: Copyright Harbour Press Nov 23, 2026\n\nLast updated: 2026-11-24\n\nDatabase: News\n\n" + ruler +
	"Document 2 of 2\n\nTax\n\nPublication info: Lisbon Post [Lisbon]24 Nov 2026.\n\nAbstract: The tax is dead, Pell said.\n\nLinks: none\n\nSubject: Taxes\n\nTitle: Tax\n\nPublication title: Lisbon Post\n\nProQuest document ID: 251439971\n\n" + ruler + "Contact ProQuest\n\nDatabase copyright © 2026 ProQuest LLC. All rights reserved.\n"

var proQuestDocs = []exportedDoc{
	{"251439970", "Bridge is safe|Harbour News|Nov 23, 2026|Liu, Dana|News|", "\"The bridge is safe,\" Marta Pell said.\n\nLocation: it stands in Harbour.\n\nIt is old."},
	{"251439971", "Tax|Lisbon Post|24 Nov 2026|||", "The tax is dead, Pell said."},
}

const europresseText = "Harbour News, no. 5968\nNews, Monday, November 23, 2026 20 words, p. 3\n\nBridge is safe\n\nDana Liu\n\n\"The bridge is safe,\" Marta Pell said.\n\nIt is old.\n\n© 2026 Harbour News. All rights reserved.\n\nDocument number: news·20261123·HN·0001\n\nPubliC certificate\nnews·20261123·HN·0001\nThis certificate is issued to LIBRARY.\nIssued on: 2026-11-28\n\n" +
	"Lisbon Post\nmardi 24 novembre 2026\n\nTax\n\nThe tax is dead, Pell said.\n\n© 2026 Lisbon Post. Tous droits réservés.\nNuméro de document : news·20261124·LP·0002\n"

const europressePage = "<!DOCTYPE html><html><head><title>Europresse</title></head><body>" +
	"<article><header><div class=\"rdp__DocPublicationName\"><span class=\"DocPublicationName\">Harbour News, no. 5968</span></div><div class=\"rdp__DocHeader\"><span class=\"DocHeader\">News, Monday, November 23, 2026</span> <span class=\"DocHeader\">20 words, p. 3</span></div><div class=\"titreArticle\"><p class=\"sm-margin-TopNews titreArticleVisu rdp__articletitle\">Bridge is <mark>safe</mark></p></div><div class=\"docAuthors\">Dana Liu</div></header><section><div class=\"DocText clearfix\"><div class=\"docOcurrContainer\"><div><p>&ldquo;The bridge is safe,&rdquo; Marta Pell said.</p></div><p>It is old.</p></div></div></section><footer><small>© 2026 Harbour News. All rights reserved.</small><div class=\"publiC-lblNodoc\">news·20261123·HN·0001</div></footer></article>\n" +
	"<article><header><span class='DocPublicationName'>Lisbon Post</span><span class='DocHeader'>mardi 24 novembre 2026</span><p class='titreArticleVisu'>Tax</p></header><div class='DocText clearfix'><p>The tax is dead, Pell said.</p></div><footer><small>© 2026</small><div class='publiC-lblNodoc'>news·20261124·LP·0002</div></footer></article></body></html>"

const europresseOld = "<html><head><META http-equiv=\"Content-Type\" content=\"text/html; charset=UTF-8\"></head><body><table><tr><td><span class=\"DocPublicationName\">Harbour News, no. 5968</span><br><span class=\"DocHeader\">News, </span><span class=\"DocHeader\">Monday, </span><span class=\"DocHeader\">November 23, 2026</span><span class=\"DocHeader\"> 20 words</span><br><br><span class=\"TitreArticleVisu\">Bridge is safe</span><br><br>Dana Liu<br><p></p>“The bridge is safe,” Marta Pell said.<p></p>It is old.<p></p><b><i>© 2026 Harbour News. All rights reserved.</i></b><p></p>Document number: news·20261123·HN·0001<br><table><tr><td>news·20261123·HN·0001</td></tr><tr><td>This certificate is issued to LIBRARY.</td></tr></table></td></tr></table>\n<p><br><table><tr><td><span class=\"DocPublicationName\">Lisbon Post</span><br><span class=\"DocHeader\">mardi </span><span class=\"DocHeader\">24 novembre 2026</span><br><br><span class=\"TitreArticleVisu\">Tax</span><br><br>The tax is dead, Pell said.<p></p><b><i>© 2026 Lisbon Post.</i></b><p></p>Numéro de document : news·20261124·LP·0002</td></tr></table></body></html>"

func europresseDocs(open, shut string) []exportedDoc {
	return []exportedDoc{
		{"news·20261123·HN·0001", "Bridge is safe|Harbour News|November 23, 2026|Dana Liu|News|20 words", open + "The bridge is safe," + shut + " Marta Pell said.\n\nIt is old."},
		{"news·20261124·LP·0002", "Tax|Lisbon Post|24 novembre 2026|||", "The tax is dead, Pell said."},
	}
}

func TestExportIsItsArticles(t *testing.T) {
	tests := []struct {
		name, in string
		want     []exportedDoc
	}{
		{"Nexis", nexisText, nexisDocs},
		{"Nexis, another head", strings.NewReplacer("1 of 2 DOCUMENTS", "Document 1 of 2", "2 of 2 DOCUMENTS", "Document 2 of 2").Replace(nexisText), nexisDocs},
		{"Nexis, line breaks of Windows", "\ufeff" + strings.ReplaceAll(nexisText, "\n", "\r\n"), nexisDocs},
		{"Nexis, its oldest form", "                               1 of 1 DOCUMENT\n\n                     Copyright 2004 Harbour Press\n                               Harbour News\n\n                           November 23, 2004 Tuesday\n                             Late Edition - Final\n\nSECTION: Section A; Column 1; Pg. 1\n\nLENGTH: 20 words\n\nHEADLINE: Bridge is safe\n\nBYLINE:  By Dana Liu\n\nDATELINE: HARBOUR, Nov. 22\n\nBODY:\n   \"It is safe,\" Marta Pell said.\n\n   SECTION: she read on.\n\nURL: http://a.example\n\nLOAD-DATE: November 23, 2004\n",
			[]exportedDoc{{"stdin:1", "Bridge is safe|Harbour News|November 23, 2004 Tuesday|By Dana Liu|Section A; Column 1; Pg. 1|20 words", "   \"It is safe,\" Marta Pell said.\n\n   SECTION: she read on."}}},
		{"Nexis without a length", "1 of 1 DOCUMENTS\n\nHarbour News\n\nNovember 23, 2026\n\nBridge is safe\n\nIt is safe, she said.\n\nLANGUAGE: ENGLISH\n\nLOAD-DATE: November 23, 2026\n", []exportedDoc{{"stdin:1", "Bridge is safe|Harbour News|November 23, 2026|||", "It is safe, she said."}}},
		{"Nexis without a text", "1 of 1 DOCUMENTS\n\nHarbour News\n\nNovember 23, 2026\n\nBridge is safe\n\nBYLINE: Dana Liu\n\nLENGTH: 0 words\n", []exportedDoc{{"stdin:1", "Bridge is safe|Harbour News|November 23, 2026|Dana Liu||0 words", ""}}},
		{"Nexis, no field but BODY", "1 of 1 DOCUMENTS\n\nHarbour News\n\nNovember 23, 2026\n\nBODY: It rained.\n\nLOAD-DATE: November 23, 2026\n", []exportedDoc{{"stdin:1", "|Harbour News|November 23, 2026|||", "It rained."}}},
		{"Nexis Uni", lexisText, lexisDocs},
		{"Nexis Uni without a cover or blank lines", strings.ReplaceAll(lexisText[strings.Index(lexisText, "Bridge is safe\n\nHarbour"):], "\n\n", "\n"), []exportedDoc{
			{"stdin:1", lexisDocs[0].meta, "\"The bridge is safe,\" Marta Pell said.\nIt is old."}, lexisDocs[1],
		}},
		{"Nexis Uni without Body", "Tax\n\nLisbon Post\n\nNovember 2026\n\nLength: 3 words\n\nByline: Dana Liu\n\nPell spoke.\n\nLoad-Date: November 24, 2026\n\nEnd of Document\n\n" + lexisText[strings.Index(lexisText, "Tax\n\nLisbon"):], []exportedDoc{
			{"stdin:1", "Tax|Lisbon Post|November 2026|Dana Liu||3 words", "Pell spoke."}, lexisDocs[1],
		}},
		{"Factiva", factivaText, factivaDocs},
		{"Factiva, a space behind the codes", strings.NewReplacer("  ", " ", "TD Bank", "The bank").Replace(factivaText[:strings.Index(factivaText, "HD\n")]), []exportedDoc{
			{factivaDocs[0].id, factivaDocs[0].meta, strings.Replace(factivaDocs[0].text, "TD Bank", "The bank", 1)},
		}},
		{"Factiva as it is shown", factivaShown, factivaShownDocs},
		{"ProQuest", proQuestText, proQuestDocs},
		{"ProQuest without blank lines below", strings.ReplaceAll(proQuestText, "\n\nPubl", "\nPubl"), proQuestDocs},
		{"Europresse", europresseText, europresseDocs(`"`, `"`)},
		{"a page of Europresse", europressePage, europresseDocs("“", "”")},
		{"an older page of Europresse", europresseOld, europresseDocs("“", "”")},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			all, errs := exportedDocs(source.Auto(strings.NewReader(tt.in)))
			assert.Empty(t, errs)
			assert.Equal(t, tt.want, all)
		})
	}
}

func TestExportInOtherCharsets(t *testing.T) {
	latin, err := charmap.Windows1252.NewEncoder().String(strings.ReplaceAll(europresseText, `"`, "’"))
	require.NoError(t, err)
	all, errs := exportedDocs(source.Auto(strings.NewReader(latin)))
	assert.Empty(t, errs)
	assert.Equal(t, europresseDocs("’", "’"), all)
	all, errs = exportedDocs(source.Auto(strings.NewReader("\xff\xfe" + wide(nexisText))))
	assert.Empty(t, errs)
	assert.Equal(t, nexisDocs, all)
}

// asWord returns a Word document with a paragraph for each line that is not blank.
func asWord(t testing.TB, text string) string {
	var b strings.Builder
	b.WriteString(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`)
	for line := range strings.SplitSeq(text, "\n") {
		if strings.TrimSpace(line) != "" {
			b.WriteString(`<w:p><w:r><w:t>` + line + `</w:t></w:r></w:p>`)
		}
	}
	return zipOf(t, "word/document.xml", b.String()+`</w:body></w:document>`)
}

func TestExportInWordDocument(t *testing.T) {
	all, errs := exportedDocs(source.Auto(strings.NewReader(asWord(t, lexisText))))
	assert.Empty(t, errs)
	assert.Equal(t, lexisDocs, all)
	rd := source.Reader{Kind: "text"}
	all, _ = exportedDocs(rd.Stream(strings.NewReader(asWord(t, lexisText))))
	assert.Len(t, all, 1)
}

func TestProseIsNoExport(t *testing.T) {
	for _, in := range []string{
		"LENGTH: 20 words\n\nLOAD-DATE: today\n\nIt rained.\n",
		"It was 1 of 2 DOCUMENTS in the file.\n\nBYLINE: Dana Liu\n\nLENGTH: 20 words\n\nIt rained.\n",
		"1 of 2 DOCUMENTS\n\nIt rained.\n",
		"Length: 20 words\n\nIt rained.\n\nEnd of Document\n",
		"Body\n\nIt rained.\n\nEnd of Document\n",
		"Bridge is safe\n512 words\n23 November 2026\nHarbour News\nEnglish\n\nIt rained.\n",
		"HD is a code.\nWC 20 words\n\nIt rained.\n",
		"Document 1 of 2\n\nAbstract: It rained.\n\nAuthor: Dana Liu\n",
		"He wrote news·20261123·HN·0001 on it.\n\nIt rained.\n",
		"<p class=\"titreArticle\">It rained.</p>",
	} {
		all, errs := exportedDocs(source.Auto(strings.NewReader(in)))
		assert.Empty(t, errs)
		assert.Equal(t, []exportedDoc{{"stdin:1", "|||||", in}}, all)
	}
	rd := source.Reader{Kind: "export"}
	_, errs := exportedDocs(rd.Stream(strings.NewReader("It rained.")))
	assert.Equal(t, []string{"not an export of Nexis, Factiva, ProQuest or Europresse"}, errs)
}

// FuzzExport holds what is promised of articles, whatever the export is like.
func FuzzExport(f *testing.F) {
	for _, s := range []string{nexisText, lexisText, factivaText, factivaShown, proQuestText, europresseText, europressePage, europresseOld, "It rained."} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		for _, kind := range []string{"", "export"} {
			n := 0
			rd := source.Reader{Kind: kind, Raw: true}
			for doc, err := range source.Finished(rd.Stream(bytes.NewReader(b))) {
				n++
				if !utf8.ValidString(doc.Text) && err == nil || !utf8.ValidString(doc.ID) || doc.ID == "" {
					t.Errorf("not UTF-8, or without a name: %q", doc.ID)
				}
				if kind == "" || err != nil {
					continue
				}
				for line := range strings.SplitSeq(doc.Text, "\n") {
					if strings.HasPrefix(strings.TrimSpace(line), "LOAD-DATE:") || strings.HasPrefix(line, "ProQuest document ID:") {
						t.Errorf("a field in the text: %q", line)
					}
				}
			}
			if n == 0 {
				t.Errorf("%q: neither document nor error", kind)
			}
			for range rd.Stream(bytes.NewReader(b)) {
				break // an iterator that goes on panics
			}
		}
	})
}
