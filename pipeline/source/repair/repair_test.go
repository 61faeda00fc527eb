package repair

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// mended are damaged texts, what was done to them, and what they were.
var mended = []struct{ name, text, want string }{
	{"entities", `&quot;The bridge is safe,&quot; Marta Oduya said. &quot;We don&#39;t close it.&quot;`, `"The bridge is safe," Marta Oduya said. "We don't close it."`},
	{"entities", `&ldquo;It is safe,&rdquo; said Oduya of Smith &amp; Pell.`, `“It is safe,” said Oduya of Smith & Pell.`},
	{"entities", `&amp;quot;It is safe,&amp;quot; she said.`, `"It is safe," she said.`},
	{"entities", `&amp;amp;#8220;It is safe,&amp;amp;#8221; she said.`, `“It is safe,” she said.`},
	{"entities", `Harbour Bank &lt;HB> and Pell &amp; Co &lt;PC> said so.`, `Harbour Bank <HB> and Pell & Co <PC> said so.`},

	{"mojibake", "â€œThe bridge is safe,â€\u009d Oduya said. â€œWe donâ€™t close it.â€\u009d", `“The bridge is safe,” Oduya said. “We don’t close it.”`},
	{"mojibake", `â€œThe bridge is safe,â€ Oduya said. â€œWe donâ€™t.â€`, `“The bridge is safe,” Oduya said. “We don’t.”`},
	{"mojibake", "â€œThe bridge is safe,â€\ufffd Oduya said.", `“The bridge is safe,” Oduya said.`},
	{"mojibake", "â\u0080\u009cIt is safe,â\u0080\u009d she said.", `“It is safe,” she said.`},
	{"mojibake", "Ã¢â‚¬Å“It is safe,Ã¢â‚¬Â\u009d said ZoÃƒÂ« of the cafÃƒÂ©.", `“It is safe,” said Zoë of the café.`},
	{"mojibake", `The cafÃ© of ZoÃ« and RenÃ© is shut.`, `The café of Zoë and René is shut.`},
	{"mojibake", `It costs Â£5, not Â£6 or Â£7.`, `It costs £5, not £6 or £7.`},
	{"mojibake", `It isnâ€™t “wrong” in the café.`, `It isn’t “wrong” in the café.`},
	{"mojibake", `“CAFÉ”, he wrote. It isnâ€™t shut.`, `“CAFÉ”, he wrote. It isn’t shut.`},
	{"mojibake", `JosÃ© GarcÃa and RaÃºl LeÃ³n`, `José García and Raúl León`},
	{"mojibake", `‚ÄúIt is safe,‚Äù she said in the caf√©.`, `“It is safe,” she said in the café.`},
	{"mojibake", `ΓÇ£It is safe,ΓÇ¥ she said. It isnΓÇÖt.`, `“It is safe,” she said. It isn’t.`},

	{"c1", "\u0093It is safe,\u0094 she said. \u0093We don\u0092t close it.\u0094", `“It is safe,” she said. “We don’t close it.”`},
	{"mac-roman", `ÒIt is safe,Ó she said. ÒWe donÕt close it.Ó`, `“It is safe,” she said. “We don’t close it.”`},
	{"mac-roman", `ìIt is safe,î she said. ìWe donít close it.î`, `“It is safe,” she said. “We don’t close it.”`},
	{"mac-roman", `OduyaÕs bridge is safe.`, `Oduya’s bridge is safe.`},
	{"soft-hyphens", "The en\u00adgi\u00adneer of the coun\u00adty", "The engineer of the county"},
	{"zero-width", "in the area of \u200b\u200bthe bridge\u2060 and\ufeff", "in the area of the bridge and"},

	{"escapes", `\"It is safe,\" Oduya said.\n\nPell said he will walk over it.\n`, "\"It is safe,\" Oduya said.\n\nPell said he will walk over it.\n"},
	{"escapes", `"\"It is safe,\" Oduya said.\nPell agreed."`, "\"It is safe,\" Oduya said.\nPell agreed."},
	{"escapes", `\u201cIt is safe,\u201d she said. \ud83d\ude00`, `“It is safe,” she said. 😀`},
	{"escapes", `It isn\'t safe, and it wasn\'t.`, `It isn't safe, and it wasn't.`},
	{"escapes", `\xe2\x80\x9cIt is safe,\xe2\x80\x9d she said.`, `“It is safe,” she said.`},
	{"escapes", `u201cIt is safe,u201d she said. It isnu2019t.`, `“It is safe,” she said. It isn’t.`},
	{"escapes", `She said so\/wrote so.\r\nThe end.\r\n`, "She said so/wrote so.\nThe end.\n"},

	{"csv-quotes", `""The bridge is safe,"" she said.`, `"The bridge is safe," she said.`},
	{"csv-quotes", `"""The bridge is safe,"" she said. ""We checked."""`, `"The bridge is safe," she said. "We checked."`},
	{"csv-quotes", "\"Bridge\n\n“It is safe,” she said.\"", "Bridge\n\n“It is safe,” she said."},

	{"lost-marks", `?The bridge is safe,? Oduya said. ?We don?t close it.?`, `“The bridge is safe,” Oduya said. “We don’t close it.”`},
	{"lost-marks", `?Is it safe?? she asked. ?Why?? He didn?t know. Who does?`, `“Is it safe?” she asked. “Why?” He didn’t know. Who does?`},
	{"lost-marks", `He called it a ?real crack? and Pell?s bridge ? his own ? unsafe. Is it?`, `He called it a “real crack” and Pell’s bridge – his own – unsafe. Is it?`},
	{"lost-marks", `?He said ?no? to me,? she said.`, `“He said ‘no’ to me,” she said.`},
	{"lost-marks", "It cost ?5 million. ?It is safe,? she said.", "It cost ?5 million. “It is safe,” she said."},
	{"lost-marks", "\ufffdWe are ready,\ufffd said Bell. \ufffdIt\ufffds time.\ufffd", `“We are ready,” said Bell. “It’s time.”`},
	{"lost-marks", "\ufffd\ufffd\ufffdWe are ready,\ufffd\ufffd\ufffd said Bell.", `“We are ready,” said Bell.`},
	{"lost-marks", `âWe are ready,â said Bell. âIt isnât time.â`, `“We are ready,” said Bell. “It isn’t time.”`},

	{"mail-quoting", "> The bridge is safe, and\n> it stays open.\n>\n> She said so.\n", "The bridge is safe, and\nit stays open.\n\nShe said so.\n"},
	{"mail-quoting", "She wrote:\n\n> > The bridge is safe, and\n> > it stays open.\n\nI agree.\n", "She wrote:\n\nThe bridge is safe, and\nit stays open.\n\nI agree.\n"},
	{"mail-quoting", "She wrote:\n> The bridge is safe, and\n> it stays open.\nI agree.\n", "She wrote:\n\nThe bridge is safe, and\nit stays open.\n\nI agree.\n"},
	{"mail-quoting", "| The bridge is safe, and\n| it stays open.\n", "The bridge is safe, and\nit stays open.\n"},
	{"line-numbers", " 1  The bridge was\n 2  safe, she said, and\n 3  she had checked it.\n", "The bridge was\nsafe, she said, and\nshe had checked it.\n"},
	{"line-numbers", "    24  The bridge was\n    25  safe, she said, and\n\nBRIDGE HEARING\n\n     1  she had checked it\n     2  twice.\n", "The bridge was\nsafe, she said, and\n\nBRIDGE HEARING\n\nshe had checked it\ntwice.\n"},
	{"page-breaks", "\"All of them were in\n\n      12\n\f\nthe order that we left,\" she said.\n", "\"All of them were in\nthe order that we left,\" she said.\n"},
	{"page-breaks", "All of them were in\n\n- 12 -\n\nthe order that we left.\n", "All of them were in\nthe order that we left.\n"},
	{"page-breaks", "All were in\n\n    1\n\fBRIDGE REPORT\n\nthe order. It is\n\n    2\n\fBRIDGE REPORT\n\nsafe now.\n", "All were in\nthe order. It is\nsafe now.\n"},

	{"hyphens", "The new station will open, the transport com-\nmissioner, Ana Pereira, said on Friday.\n", "The new station will open, the transport\ncommissioner, Ana Pereira, said on Friday.\n"},
	{"hyphens", "She is said to be the county's best well-\nknown engineer of the whole coun-\nty.", "She is said to be the county's best\nwell-known engineer of the whole\ncounty."},
	{"hyphens", "The agreement of the Anglo-\nAmerican commission on T-\nshirts was read by the com-\nmissioner.", "The agreement of the\nAnglo-American commission\non T-shirts was read by the\ncommissioner."},
	{"hyphens", "A re-elected mayor is not the same as a mayor who is re-\nelected by the people of the whole of the har-\nbour.", "A re-elected mayor is not the same as a mayor who is\nre-elected by the people of the whole of the\nharbour."},
	{"hyphens", "All of it was done by the com\u00ad\nmissioner of the county.", "All of it was done by the\ncommissioner of the county."},

	{"markdown", `County engineer [Marta Oduya](https://example.org/o) said on **Monday** that it is *safe*.`, `County engineer Marta Oduya said on Monday that it is safe.`},
	{"markdown", "# Bridge\n\n![The bridge](https://example.org/a.jpg)\n\n**She** said **so**.", "Bridge\n\n\n\nShe said so."},
	{"markdown", `[**Marta _Oduya_**](/people/oduya_(engineer)) said so\.`, `Marta Oduya said so.`},

	{"glued-dateline", `Bridge is safe, engineer saysLISBON (Meridian) - "It is safe," she said.`, "Bridge is safe, engineer says\n\nLISBON (Meridian) - \"It is safe,\" she said."},
	{"glued-dateline", `Bridge is safe, engineer saysNEW YORK, Nov 23 (Meridian) — It is.`, "Bridge is safe, engineer says\n\nNEW YORK, Nov 23 (Meridian) — It is."},
	{"wire", "\x16\x01W2346\x1f_lisb\nr i BC-Bridge\n\x02\x02BC-Bridge,40<\n\x1eBridge is safe<\n\t   LISBON (Meridian) _ It is.\n\x03\n", "Bridge is safe\n\n\t   LISBON (Meridian) _ It is."},
	{"wire", "W2346_lisb\nr i BC-Bridge 05-09 0144\nBC-Bridge,40<\nBridge is safe<\nBy DANA LIU=\n\t   LISBON (Meridian) _ It is.\n", "Bridge is safe\n\nBy DANA LIU\n\n\t   LISBON (Meridian) _ It is.\n"},
	{"wire", "The dividend stays.\n Reuter\n\x03", "The dividend stays.\n"},
}

func TestText(t *testing.T) {
	for _, m := range mended {
		got, done := Text(m.text)
		assert.Equal(t, m.want, got, m.text)
		assert.Equal(t, []string{m.name}, done, m.text)
	}
}

func TestTextNamesAllRepairsInOrder(t *testing.T) {
	got, done := Text("&quot;The en\u00adgi\u00adneer\\'s bridge isn\\'t â€œsafeâ€\u009d,&quot; she said on Mon\u00adday.")
	require.Equal(t, `"The engineer's bridge isn't “safe”," she said on Monday.`, got)
	require.Equal(t, []string{"escapes", "entities", "mojibake", "soft-hyphens"}, done)
}

// sound are texts that look damaged and are not.
var sound = []string{
	"", " ", "\n", "?", `"`, `""`, `\`, "&", "<", "[",
	`AT&T; R&D; &c; Smith & Pell`,
	`See https://example.org/?a=1&amp=2&copy=3 for more.`,
	`Write &quot; for a mark and &amp; for an ampersand, or ( &ldquo; ).`,
	`“CAFÉ”, “PÂTÉ” and the word “naïve’s”: El Niño’s “São Paulo” in Łódź. Ångström.`,
	`The país of José García, ¿no?`, `“Où est Óscar?” asked Ñandú. ÓSCAR.`,
	"a\u0085b", "She smiled 👩\u200d👧 at Ann.", "हिन्दी क्\u200dष",
	"אבג\u200fabc\u200e",
	`C:\news\today and C:\temp\new`, `\\server\news\temp`, `\d+\s*\n`, `$\nu \to \tau$ and \alpha`, `printf("Hello.\n"); puts("Bye.\n");`,
	`x = "" and y = ""`, `She said "" and "".`, `He was 6'2"" tall.`,
	`Is it safe? Who knows? "Is it?" she asked. What?! Really?? Yes.`,
	`https://example.org/page?t=1 and index.php?s=2`,
	`The château of Benoît, ça va bien: pâté, âge, bâton.`,
	">> GOOD EVENING. THE BRIDGE IS\nOPEN AGAIN.\n>> Reporter: COUNTY ENGINEER\n>> WE CHECKED IT.\n",
	"| a | b |\n| c | d |\n", "a > b\n> c\nd",
	"1. Bridge\n2. Tunnel\n3. Road\n", "1 Lisbon 20\n2 Porto 18\n3 Faro 15\n", "Won\n12\nlost\n",
	"12 men\n13 women\nwalked over it.\n",
	"Dear Ann-\nthe bridge is safe.", "We sell short-, medium- and long-\nor even longer-term bonds to all.",
	"A line of text that ends in a dash -\nand goes on.", "He said it was all over --\nand left.",
	`He scored 5* in *all* of them, and a_b_c or __init__ is f**k.`, "[1] See [2](note).", "#bridge #safe", "# 1\n",
	"Harbour Bank (HB) - the bank", "THE BRIDGE (Meridian) - It is.", "Engineer says LISBON (Meridian) - It is.",
	"McDONALD (Meridian) - It is.",
	"The cafÃ© is shut.", "It costs Â£5.", "The en\u00adgi\u00adneer", "of \u200bthe bridge", "Stefan KÃ\u0083 rner",
	"All of it was done by the county's best well-\nknown engineer and her long-\nterm friend.",
	"She ate in the cafÃ", "a <\nb <\nc\n", "x =\n  y\nif a <\n b",
	"0\nA\n\nA", "\\'s", "\ufeffThe bridge",
}

func TestTextLeavesSoundTextAlone(t *testing.T) {
	for _, s := range sound {
		got, done := Text(s)
		assert.Equal(t, s, got)
		assert.Nil(t, done, s)
	}
}

func TestTextAllocatesNothingForSoundText(t *testing.T) {
	s := strings.Repeat("\"The bridge is safe,\" she said -- is it?\n\n1 of 2 bridges isn't. “Why?” At the café of R&D.\n", 3)
	require.Zero(t, testing.AllocsPerRun(10, func() { Text(s) }))
}

// TestTextInLinearTime: long texts made of what starts repairs take no longer than
// their length explains. The test times out otherwise.
func TestTextInLinearTime(t *testing.T) {
	for _, s := range []string{
		"&amp;", "&amp;quot;", "â€", "Ã", "\u00ad\n", "\\", `\"`, `""`, `"`, "?", " ?a", " ?a,? ", "\ufffd", "> ", ">\n", "| a\n", "1\n", "1 a\n2 b\n3 c\n",
		"1\n\n", "\f", "a\n\n1\n\nb", "[", "[a](", "[a](/b) ", "![", "**", "**a** ", "*a ", "_a", "a-\n", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaa-\nb", "(A", "A(A) -", "<p>", "<", "\x01\x02\x03", "u201c", "# a\n",
		"aA (", "ÒaÓ ", "Õ", "\u200b", "[a](/b", "* *a*", "a,? ?b \n", "¬\n",
	} {
		Text(strings.Repeat(s, 1<<20/len(s)))
		Markup(strings.Repeat(s, 1<<20/len(s)))
		Damage(strings.Repeat(s, 1<<20/len(s)))
	}
}

func TestDamage(t *testing.T) {
	for s, want := range map[string]string{
		"":                                    "",
		"Is it safe? It is.":                  "",
		"Na\ufffdve caf\ufffd in \ufffdrhus.": "characters lost as U+FFFD",
		"One \ufffd only.":                    "",
		"?We won and ?we lost":                "quotation marks lost as ?",
	} {
		assert.Equal(t, want, Damage(s), s)
	}
}

func TestMarkup(t *testing.T) {
	for s, want := range map[string]bool{
		`<p>"The bridge is safe," she said.</p>`:      true,
		`It is safe.<br/>"I am not afraid," he said.`: true,
		`It is <b>safe</b>.`:                          true,
		`See <a href="https://example.org">here</a>.`: true,
		"<DIV>It is safe.</DIV>":                      true,
		"":                                            false,
		"a < b and c > d":                             false,
		"Harbour Bank <HB> said <B> and <P> rose, <I> fell.": false,
		"Ann <ann@x.org> and <https://example.org/p> wrote.": false,
		"Write <b> for bold and <i> for italics.":            false,
		"&lt;p&gt;It is safe.&lt;/p&gt;":                     false,
		"<v Marta Oduya>The bridge is safe":                  false,
		"<p":                                                 false,
		"I <3 the bridge, and </3 no more.":                  false,
	} {
		assert.Equal(t, want, Markup(s), s)
	}
}

// FuzzText: a mended text is valid if the text was, hardly longer, and sound.
func FuzzText(f *testing.F) {
	for _, m := range mended {
		f.Add(m.text)
	}
	for _, s := range sound {
		f.Add(s)
	}
	f.Add("\r0000000000000000000000-\n0")
	f.Fuzz(func(t *testing.T, s string) {
		got, done := Text(s)
		if !utf8.ValidString(s) {
			return // no promise but to return
		}
		require.Equal(t, done == nil, got == s)
		require.True(t, utf8.ValidString(got))
		require.LessOrEqual(t, len(got), 2*len(s)+2)
		again, more := Text(got)
		require.Empty(t, more)
		require.Equal(t, got, again)
		Markup(s)
		Damage(s)
	})
}

func BenchmarkTextSound(b *testing.B) {
	benchmark(b, "\"The bridge is safe,\" county engineer Marta Oduya said on Monday, 12 days after a well-known inspector's visit. Was it? She didn't say.\n\n")
}

func BenchmarkTextCurly(b *testing.B) {
	benchmark(b, "“The bridge is safe,” county engineer Zoë Oduya said on Monday, 12 days after a well-known inspector’s visit. Was it? She didn’t say.\n\n")
}

func BenchmarkTextDamaged(b *testing.B) {
	benchmark(b, "â€œThe bridge is safe,â€\u009d county engineer Marta Oduya said on Monday.\n\n")
}

func benchmark(b *testing.B, s string) {
	s = strings.Repeat(s, 30)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		Text(s)
	}
}
