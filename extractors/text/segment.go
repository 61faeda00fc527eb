package text

// Segment fills in what the later stages need: d.Date and d.Body, and in the body
// d.Paragraphs, d.Sentences and d.Tokens, in text order. Call it once after Reset.
// It takes time in proportion to the length of the text, whatever the text is. It
// appends to the slices that Reset keeps, so a document that is used again
// allocates nothing.
//
// A blank line ends a paragraph, unless one follows every line of hard-wrapped
// text. So does a line break, unless the lines around it are hard-wrapped: broken
// where the next word did not fit. There, an indent or a short last line ends a
// paragraph, too. No sentence crosses the end of a paragraph.
//
// Sentences are those of the Universal Dependencies treebanks of English: the
// sentences within a quotation count, and `"Stop!" he said.` is one. Closing
// quotation marks, brackets and note marks ("[4]") belong to the sentence that
// they close.
//
// Tokens are those of the Penn Treebank, but hyphenated words stay whole. Clitics
// are tokens of their own ("do|n't", "Ann|'s"). Abbreviations keep their period,
// also at the end of a sentence. The apostrophe of a plural possessive
// ("workers'") is a token of its own: a Word, or a Mark if a single quotation
// mark is open that it may close. A bare domain that begins with a capital
// ("Amazon.com") names a firm and is a Word; any other domain is an Address.
// White space, control and format characters are in no token, except for the soft
// hyphen and the joiners between letters.
func Segment(d *Document) {
	header(d)
	l := layout{text: d.Text, end: d.Body.End, at: d.Body.Start, lines: d.lines[:0]}
	if n := len(d.Text) / 5; len(d.Text) > 1<<20 && cap(d.Tokens) < n {
		d.Tokens = make([]Token, 0, n) // enough for English, at once; growing would copy them again and again
	}
	s := scanner{tokens: d.Tokens}
	l.read()
	for l.next() {
		first := len(s.tokens)
		s.scan(d.Text, l.start, l.stop)
		if len(s.tokens) == first {
			continue
		}
		d.Tokens = s.tokens
		sentences := len(d.Sentences)
		split(d, first)
		d.Paragraphs = append(d.Paragraphs, Paragraph{d.Tokenized(first, len(d.Tokens)), sentences, len(d.Sentences), aside(d, first, len(d.Tokens))})
	}
	d.lines = l.lines
}

// header moves a leading "date YYYY-MM-DD" from d.Body to d.Date.
func header(d *Document) {
	i := skipSpace(d.Text, 0)
	t := d.Text[i:]
	const form = "date 0000-00-00"
	if len(t) < len(form) || t[:4] != "date" {
		return
	}
	for k := 4; k < len(form); k++ {
		if form[k] == '0' && !isDigit(t[k]) || form[k] != '0' && form[k] != t[k] {
			return
		}
	}
	if len(t) > len(form) && spaceAt(t, len(form)) == 0 || t[10:12] > "12" || t[13:15] > "31" {
		return
	}
	d.Date = t[5:len(form)]
	d.Body.Start = skipSpace(d.Text, i+len(form))
}

// skipSpace returns the first position from i on that holds no white space.
func skipSpace(text string, i int) int {
	for {
		n := spaceAt(text, i)
		if n == 0 {
			return i
		}
		i += n
	}
}
