package source_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/source"
)

// fields returns Meta as "name=value".
func fields(m pipeline.Meta) string {
	var all []string
	for _, f := range m {
		switch v := f.Value.(type) {
		case string:
			all = append(all, f.Name+"="+v)
		case []string:
			all = append(all, f.Name+"="+strings.Join(v, "+"))
		}
	}
	return strings.Join(all, "; ")
}

// read is a document as the tests of markup look at it.
type read struct{ id, text, meta, err string }

func readAll(docs source.Docs) (all []read) {
	for doc, err := range source.Finished(docs) {
		r := read{doc.ID, doc.Text, fields(doc.Meta), ""}
		if err != nil {
			r = read{id: doc.ID, err: err.Error()}
		}
		all = append(all, r)
	}
	return all
}

func TestNewsInXMLIsItsArticles(t *testing.T) {
	const nitf = `<nitf><head><title>BC-Rain</title><docdata><doc-id id-string="7"/><date.issue norm="20261123"/></docdata><pubdata name="Post"/></head>
		<body><body.head><hedline><hl1>It rained</hl1></hedline><byline>By Ann Lee</byline><dateline><location>OSLO</location></dateline></body.head>
		<body.content><block><p>It <em>rained</em>
		&amp; hailed.</p><media><media.caption><p>Rain, seen from above.</p></media.caption></media><hl2>Snow</hl2><p>It snowed.</p></block></body.content>
		<body.end><tagline>Copyright</tagline></body.end></body></nitf>`
	for _, tt := range []struct {
		name, in string
		want     []read
	}{
		{"NITF", `<?xml version="1.0"?>` + nitf,
			[]read{{"7", "It rained & hailed.\n\nSnow\n\nIt snowed.", "title=It rained; date=20261123; author=Ann Lee; dateline=OSLO; outlet=Post", ""}}},
		{"NITF without a declaration", nitf,
			[]read{{"7", "It rained & hailed.\n\nSnow\n\nIt snowed.", "title=It rained; date=20261123; author=Ann Lee; dateline=OSLO; outlet=Post", ""}}},
		{"NewsML-G2 with XHTML", `<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
			<newsItem guid="urn:1"><itemMeta><provider literal="Wire"/></itemMeta><contentMeta><contentCreated>2026-11-23</contentCreated><by>Ann Lee</by><headline>Rain</headline><subject><name>weather</name></subject></contentMeta>
			<contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Rain</title></head><body><p>It rained.</p><p>It hailed.</p></body></html></inlineXML></contentSet></newsItem>
			<newsItem guid="urn:2"><contentMeta><headline>Snow</headline></contentMeta><contentSet><inlineData>It snowed.</inlineData></contentSet></newsItem></itemSet></newsMessage>`,
			[]read{{"urn:1", "It rained.\n\nIt hailed.", "title=Rain; date=2026-11-23; author=Ann Lee; outlet=Wire", ""}, {"urn:2", "It snowed.", "title=Snow", ""}}},
		{"NewsML-G2 around NITF", `<?xml version="1.0"?><newsItem guid="urn:3"><contentSet><inlineXML>` + nitf + `</inlineXML></contentSet></newsItem>`,
			[]read{{"urn:3", "It rained & hailed.\n\nSnow\n\nIt snowed.", "title=It rained; date=20261123; author=Ann Lee; dateline=OSLO; outlet=Post", ""}}},
		{"NewsML 1", `<?xml version="1.0"?><NewsML><NewsItem><Identification><NewsIdentifier><DateId>20261123</DateId><NewsItemId>8</NewsItemId></NewsIdentifier></Identification>
			<NewsComponent><NewsLines><HeadLine>Rain</HeadLine><ByLine>By Ann Lee</ByLine></NewsLines><ContentItem><DataContent>It rained.</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`,
			[]read{{"8", "It rained.", "title=Rain; date=20261123; author=Ann Lee", ""}}},
		{"Reuters' corpus", `<?xml version="1.0" encoding="iso-8859-1" ?><newsitem itemid="9" date="1996-08-20" xml:lang="en"><title>UK: Rain.</title><headline>Rain.</headline><dateline>OSLO 1996-08-20</dateline><text><p>Caf` + "\xe9" + ` rained.</p></text><copyright>(c) Wire</copyright></newsitem>`,
			[]read{{"9", "Café rained.", "title=Rain.; date=1996-08-20; dateline=OSLO 1996-08-20; language=en", ""}}},
		{"any XML with paragraphs", `<?xml version="1.0"?><TEI><teiHeader><title>Rain</title></teiHeader><text><body><p>It rained.</p><p>It <hi>snowed</hi>.</p></body></text></TEI>`,
			[]read{{"stdin:1", "It rained.\n\nIt snowed.", "title=Rain", ""}}},
		{"XML without paragraphs", `<?xml version="1.0"?><rows><row2>It rained.</row2></rows>`,
			[]read{{id: "stdin:1", err: "cannot read XML without paragraphs, <rows>; take its text out first"}}},
		{"a page in XML is a page", `<?xml version="1.0"?><html><body><p>It rained on Monday, and nobody in the county was told of it.</p></body></html>`,
			[]read{{"stdin:1", "It rained on Monday, and nobody in the county was told of it.", "", ""}}},
		{"cut off", `<?xml version="1.0"?><nitf><body><body.content><p>It rained.</p><p>It sno`,
			[]read{{id: "stdin:1", err: "article 1: the input ends inside it"}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, readAll(source.Auto(strings.NewReader(tt.in))))
		})
	}
}

func TestReutersArticlesAreDocuments(t *testing.T) {
	const in = `<!DOCTYPE lewis SYSTEM "lewis.dtd">
<REUTERS TOPICS="YES" LEWISSPLIT="TRAIN" OLDID="5544" NEWID="1">
<DATE>26-FEB-1987 15:01:01.79</DATE>
<TOPICS><D>rain</D><D>snow</D></TOPICS>
<PLACES></PLACES>
<UNKNOWN>&#5;&#5;C T</UNKNOWN>
<TEXT>&#2;
<TITLE>RAIN &lt;RN> FALLS</TITLE>
<DATELINE>    OSLO, Feb 26 - </DATELINE><BODY>It rained on Lee &amp; Day &lt;LD>
on Monday.
    It snowed.
 Reuter
&#3;</BODY></TEXT>
</REUTERS>
<REUTERS NEWID="2">
<TEXT TYPE="UNPROC">&#2;
******It hailed at the caf` + "\xe9" + `.
&#3;</TEXT>
</REUTERS>
<REUTERS NEWID="3"><TEXT><BODY>It`
	assert.Equal(t, []read{
		{"1", "It rained on Lee & Day <LD>\non Monday.\n    It snowed.\n", "title=RAIN <RN> FALLS; date=26-FEB-1987 15:01:01.79; dateline=OSLO, Feb 26 -; topics=rain+snow", ""},
		{"2", "It hailed at the café.", "", ""},
		{id: "stdin:3", err: "article 3: the input ends inside it"},
	}, readAll(source.Auto(strings.NewReader(in))))
}

func TestFeedsAreTheirItems(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     []read
	}{
		{"RSS 2", `<?xml version="1.0"?><rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel><title>Post</title><link>https://a.example</link><image><title>Logo</title></image>
			<item><title>Rain &amp;amp; snow</title><link>https://a.example/1</link><guid>1</guid><pubDate>Mon, 23 Nov 2026 10:00:00 GMT</pubDate><dc:creator>Ann Lee</dc:creator><category>weather</category><description>Short.</description><content:encoded><![CDATA[<p>It rained.</p><p>It snowed.</p>]]></content:encoded></item>
			<item><title>Hail</title><description>&lt;p&gt;It hailed.&lt;/p&gt;</description></item><item><title>Nothing</title></item></channel></rss>`,
			[]read{
				{"1", "It rained.\n\nIt snowed.", "title=Rain & snow; url=https://a.example/1; date=Mon, 23 Nov 2026 10:00:00 GMT; author=Ann Lee; site=Post; categories=weather", ""},
				{"stdin:2", "It hailed.", "title=Hail; site=Post", ""},
				{id: "stdin:3", err: "item 3 of the feed: no text in it"},
			}},
		{"Atom", `<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><entry><id>a</id><title type="html">Rain</title><link rel="self" href="https://a.example/s"/><link href="https://a.example/1"/><updated>2026-11-23</updated><author><name>Ann Lee</name></author><category term="weather"/>
			<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It <b>rained</b> &lt;hard&gt;.</p><p>It snowed.</p></div></content></entry>
			<entry><id>b</id><summary type="text">It hailed &lt; 5 mm.</summary></entry></feed>`,
			[]read{
				{"a", "It rained <hard>.\n\nIt snowed.", "title=Rain; url=https://a.example/1; date=2026-11-23; author=Ann Lee; site=Post; categories=weather", ""},
				{"b", "It hailed < 5 mm.", "site=Post", ""},
			}},
		{"RSS 1", `<rdf:RDF xmlns:rdf="r" xmlns="http://purl.org/rss/1.0/"><channel><title>Post</title></channel><item rdf:about="x"><title>Rain</title><link>https://a.example/1</link><description>It rained.</description></item></rdf:RDF>`,
			[]read{{"https://a.example/1", "It rained.", "title=Rain; url=https://a.example/1; site=Post", ""}}},
		{"an item without an end", `<rss><channel><item><description>It rained.</description><item><guid>2</guid><description>It snowed.</description></item></channel></rss>`,
			[]read{{id: "stdin:1", err: "item 1 of the feed: it has no end, and the next one begins"}, {"2", "It snowed.", "", ""}}},
		{"cut off", `<rss><channel><item><guid>1</guid><description>It rained.</description></item><item><guid>2</guid><descr`,
			[]read{{"1", "It rained.", "", ""}, {id: "2", err: "item 2 of the feed: the input ends inside it"}}},
		{"no items", `<rss><channel><title>Post</title></channel></rss>`, []read{{id: "stdin:1", err: "no items in the feed"}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, readAll(source.Auto(strings.NewReader(tt.in))))
		})
	}
}

func TestPagesAreKnownByTheirFirstTag(t *testing.T) {
	for in, want := range map[string]string{
		"<!doctype html><p>It rained.":                                "html",
		"<!-- a --><HTML><body>It rained.</body></HTML>":              "html",
		"<article><p>It rained.</p></article>":                        "html",
		"<div class=\"a\">It rained.</div>":                           "html",
		"<p>It rained.</p>\n<script>x</script>":                       "html",
		"<p>It rained.</p><p>It snowed.</p>":                          "text",
		"<b>OSLO</b> - It rained.":                                    "text",
		"<HB> said it rained.":                                        "text",
		"It <b>rained</b>.":                                           "text",
		"<?xml version=\"1.0\"?><article><p>It rained.</p></article>": "xml",
	} {
		t.Run(in, func(t *testing.T) {
			assert.Equal(t, readAll((&source.Reader{Kind: want}).Stream(strings.NewReader(in))), readAll(source.Auto(strings.NewReader(in))))
		})
	}
}

func FuzzMarkup(f *testing.F) {
	f.Add(`<rss><channel><item><guid>1</guid><description>&lt;p&gt;It rained.</description></item>`)
	f.Add(`<feed><entry><content type="xhtml"><div><p>a<br/>b</p></div></content></entry></feed>`)
	f.Add(`<?xml version="1.0"?><nitf><body><p>It <em>rained</em>.</p></body></nitf>`)
	f.Add(`<NewsML><NewsItem><DataContent>a</DataContent></NewsItem></NewsML>`)
	f.Add(`<REUTERS NEWID="1"><TEXT><BODY>a &lt;b> Reuter</BODY></TEXT></REUTERS>`)
	f.Fuzz(func(t *testing.T, in string) {
		for _, kind := range []string{"feed", "xml", "sgml"} {
			n := 0
			for doc, err := range source.Finished((&source.Reader{Kind: kind}).Stream(strings.NewReader(in))) {
				n++
				require.True(t, err != nil || utf8.ValidString(doc.Text))
			}
			require.Positive(t, n, "an input without a document and without an error")
		}
	})
}
