package source_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline/source"
)

const classicNexis = `



Download Request: Selected Items: 1-2
Send To:
A LIBRARY

                               1 of 2 DOCUMENTS


                                 Harbour News

                            November 23, 2026 Monday
                                   Edition 1;
                                    National

Bridge is safe, and
open

BYLINE: Dana Liu
and Ivo Maric

SECTION: NEWS; Pg. 6

LENGTH: 20 words

DATELINE: LISBON

"It is safe," county engineer
Marta Oduya said.

NOTE: this line is the body's.

LOAD-DATE: November 23, 2026

LANGUAGE: ENGLISH

PUBLICATION-TYPE: Newspaper


                       Copyright 2026 Harbour Press
                              All Rights Reserved

                               2 of 2 DOCUMENTS


                                 Lisbon Post

                            November 24, 2026 Tuesday

Tax

LENGTH: 12 words

The tax is dead, Smith said.

LOAD-DATE: November 24, 2026
`

const nexisUniText = `Bridge is safe
Harbour News
November 23, 2026 Monday
Late Edition

Copyright 2026 Harbour Press All Rights Reserved

Section: NEWS; Pg. 6
Length: 20 words
Byline: Dana Liu

Body


"It is safe," Oduya said.

Length matters, she said.

Graphic
 
A bridge.

Classification
 

Language: ENGLISH

Load-Date: November 23, 2026


End of Document

Tax
Lisbon Post
November 24, 2026 Tuesday

Copyright 2026 Post

Length: 12 words
Body

The tax is dead, Smith said.

Load-Date: November 24, 2026

End of Document
`

const factivaCoded = `HD           Bridge is safe
BY           By Dana Liu
WC           1,020 words
PD           23 November 2026
SN           Harbour News
SC           HRBN
LA           English
CY           Copyright 2026 Harbour Press

LP
"It is safe," Oduya said.

TD
Pell left.
IN a hurry, he said.

CO           harbco : Harbour Corp
IN           i1 : Industry
AN           Document HRBN000020261123embn0002x

HD           Tax
WC           12 words
PD           24 November 2026
SN           Lisbon Post
LP
The tax is dead.
AN           Document LSBP000020261124embo00001
`

const factivaShown = `News
Bridge is safe
By Dana Liu
1,020 words
23 November 2026
10:15
Harbour News
HRBN
A1
English
Copyright 2026. Harbour Press.

"It is safe," Oduya said.

Pell left.

Document HRBN000020261123embn0002x

Tax

12 words

24 November 2026

Lisbon Post

LSBP

English

(c) 2026 Post

The tax is dead.

Document LSBP000020261124embo00001

Search Summary
Text  bridge
`

const proquestText = `____________________________________________________________

Report Information from ProQuest
____________________________________________________________

Document 1 of 2

Bridge is safe
Author: Liu, Dana

Publication info: Harbour News ; Lisbon  [Lisbon]23 Nov 2026: A.1.

Abstract: A bridge is safe.

Links: http://example.org

Full text: "It is safe," Oduya said.
Pell left.

Credit: Harbour News

Subject: Bridges;

Title: Bridge is safe

Publication title: Harbour News

Publication date: Nov 23, 2026

Section: NEWS

ProQuest document ID: 12345

Document URL: http://example.org/12345

____________________________________________________________

Document 2 of 2

Title: Tax

Publication title: Lisbon Post

Full text: The tax is dead.

ProQuest document ID: 12346

____________________________________________________________

Contact us at: http://example.org
`

const europresseHTML = `<!DOCTYPE html><html><head><title>Europresse</title></head><body>
<article><header><div class="rdp__DocPublicationName"><span class="DocPublicationName">Harbour News, no. 7</span></div><span class="DocHeader">World, Monday, November 23, 2026 20 words, p. 6</span>
<div class="titreArticle"><p class="sm-margin-TopNews titreArticleVisu rdp__articletitle">Bridge is safe</p></div><p class="sm-margin-bottomNews">Dana Liu</p></header>
<section><div class="DocText clearfix"><div class="docOcurrContainer"><p>“It is safe,” Oduya said.</p><p>Pell left.</p></div></div></section><footer>© 2026 Harbour Press <div class="publiC-lblNodoc">news·20261123·HN·1</div></footer></article>
<article><header><span class="DocPublicationName">Lisbon Post</span></header><section><div class="DocText"><p>The tax is dead.</p></div></section></article></body></html>`

const europresseText = `Harbour News
World, Monday, November 23, 2026, p. 6

Bridge is safe

“It is safe,” Oduya said.

Pell left.

© 2026 Harbour Press. All rights reserved.

news·20261123·HN·1

Lisbon Post
mardi 24 novembre 2026

Tax

The tax is dead.

© 2026 Post. Tous droits réservés.
news·20261124·LP·2
`

func TestExportsAreSplitIntoTheirArticles(t *testing.T) {
	tests := []struct {
		name, file, in string
		want           []got
		meta           string
	}{
		{"LexisNexis", "e.txt", classicNexis, []got{
			{id: "e.txt:1", text: "\"It is safe,\" county engineer\nMarta Oduya said.\n\nNOTE: this line is the body's."}, {id: "e.txt:2", text: "The tax is dead, Smith said."}},
			`{"title":"Bridge is safe, and open","date":"November 23, 2026 Monday","author":"Dana Liu and Ivo Maric","site":"Harbour News","section":"NEWS; Pg. 6","length":"20 words","dateline":"LISBON"}`},
		{"Nexis Uni", "e.txt", nexisUniText, []got{
			{id: "e.txt:1", text: "\"It is safe,\" Oduya said.\n\nLength matters, she said."}, {id: "e.txt:2", text: "The tax is dead, Smith said."}},
			`{"title":"Bridge is safe","date":"November 23, 2026 Monday","author":"Dana Liu","site":"Harbour News","section":"NEWS; Pg. 6","length":"20 words"}`},
		{"Factiva with codes", "e.txt", factivaCoded, []got{
			{id: "HRBN000020261123embn0002x", text: "\"It is safe,\" Oduya said.\n\nPell left.\nIN a hurry, he said."}, {id: "LSBP000020261124embo00001", text: "The tax is dead."}},
			`{"title":"Bridge is safe","date":"23 November 2026","author":"By Dana Liu","site":"Harbour News","length":"1,020 words"}`},
		{"Factiva", "e.txt", factivaShown, []got{
			{id: "HRBN000020261123embn0002x", text: "\"It is safe,\" Oduya said.\n\nPell left."}, {id: "LSBP000020261124embo00001", text: "The tax is dead."}},
			`{"title":"Bridge is safe","date":"23 November 2026","author":"By Dana Liu","site":"Harbour News","section":"News","length":"1,020 words"}`},
		{"ProQuest", "e.txt", proquestText, []got{
			{id: "12345", text: "\"It is safe,\" Oduya said.\nPell left."}, {id: "12346", text: "The tax is dead."}},
			`{"title":"Bridge is safe","url":"http://example.org/12345","date":"Nov 23, 2026","author":"Liu, Dana","site":"Harbour News","section":"NEWS"}`},
		{"Europresse in HTML", "e.HTML", europresseHTML, []got{
			{id: "news·20261123·HN·1", text: "“It is safe,” Oduya said.\n\nPell left."}, {id: "e.HTML:2", text: "The tax is dead."}},
			`{"title":"Bridge is safe","date":"World, Monday, November 23, 2026 20 words, p. 6","author":"Dana Liu","site":"Harbour News, no. 7"}`},
		{"Europresse", "e.txt", europresseText, []got{
			{id: "news·20261123·HN·1", text: "“It is safe,” Oduya said.\n\nPell left."}, {id: "news·20261124·LP·2", text: "The tax is dead."}},
			`{"title":"Bridge is safe","date":"World, Monday, November 23, 2026, p. 6","site":"Harbour News"}`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			rawDocs := func(s string) source.Docs {
				rd := source.Reader{Raw: true}
				return rd.Stream(source.Named(strings.NewReader(s), tt.file))
			}
			requireArticles(t, tt.want, rawDocs(tt.in))
			requireArticles(t, tt.want, rawDocs(strings.ReplaceAll(tt.in, "\n", "\r\n")))
			for doc := range rawDocs(tt.in) {
				b, err := doc.Meta.MarshalJSON()
				require.NoError(t, err)
				assert.Equal(t, tt.meta, string(b))
				break
			}
		})
	}
}

func requireArticles(t *testing.T, want []got, docs source.Docs) {
	t.Helper()
	all := collect(docs)
	require.Len(t, all, len(want), "%q", all)
	for i, w := range want {
		assert.Empty(t, all[i].err)
		assert.Equal(t, w, got{id: all[i].id, text: all[i].text})
	}
}

func TestProseIsNoExport(t *testing.T) {
	for _, s := range []string{
		"He read 1 of 2 DOCUMENTS.\nLENGTH: 20 words\nLANGUAGE: none",
		"Length: 20 words\nBody\nof a whale, he said.",
		"LP\nHD\nPD\nIt rained.",
		"____________________________\nFull text: of the speech.",
		"Document HRBN000020261123embn0002x was lost.\n20 words",
	} {
		all := collect((&source.Reader{Raw: true}).Stream(source.Named(strings.NewReader(s), "a.txt")))
		assert.Equal(t, []got{{id: "a.txt", source: "a.txt", text: s}}, all)
	}
}

func FuzzExport(f *testing.F) {
	for _, s := range []string{classicNexis, nexisUniText, factivaCoded, factivaShown, proquestText, europresseHTML, europresseText} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n := 0
		for doc, err := range source.Finished((&source.Reader{Kind: "export"}).Stream(strings.NewReader(s))) {
			if n++; err == nil && (!utf8.ValidString(doc.Text) || strings.TrimSpace(doc.Text) == "") {
				t.Errorf("a text that is none: %q", doc.Text)
			}
		}
		if n == 0 {
			t.Error("neither a document nor an error")
		}
		for range (&source.Reader{Kind: "export"}).Stream(strings.NewReader(s)) {
			break
		}
	})
}

func BenchmarkExport(b *testing.B) {
	for _, bb := range []struct{ name, in string }{
		{"nexis", classicNexis}, {"uni", nexisUniText}, {"codes", factivaCoded}, {"factiva", factivaShown}, {"proquest", proquestText},
		{"page", europresseHTML}, {"europresse", europresseText},
	} {
		in := strings.Repeat(bb.in, 1<<20/len(bb.in))
		b.Run(bb.name, func(b *testing.B) {
			b.SetBytes(int64(len(in)))
			b.ReportAllocs()
			for b.Loop() {
				for range (&source.Reader{Raw: true}).Stream(strings.NewReader(in)) {
				}
			}
		})
	}
}
