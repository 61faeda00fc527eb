package text

// PartSize is roughly the number of tokens in a part of a long document: about
// 85 kB of English, more than a news story has. Smaller parts would be faster,
// because more of their data stays in the caches, and need less memory. Larger
// parts let an early name help with a late one in more of the text.
const PartSize = 1 << 14

// EachPart calls do with d or, if d has more than one and a half times PartSize
// tokens, with one part of it after another, so that the memory of a stage does
// not grow with the text.
//
// A part is a Document. Its Text, Date and Body are those of d, so offsets need no
// conversion; its tokens are some of d's, with the sentences, paragraphs and
// mentions among them. Indexes, such as Sentence.First, count within the part.
// The mentions and quotes that do appends to a part are appended to d, with
// Quote.Via adjusted. A part is reused after do returns.
//
// Parts end with a paragraph if possible, else with a sentence, else anywhere. d
// must be segmented, and its mentions, if any, in text order.
func (d *Document) EachPart(do func(*Document)) {
	if len(d.Tokens) <= PartSize+PartSize/2 {
		do(d)
		return
	}
	c := cutter{d: d, mentions: d.Mentions}
	for c.first < len(d.Tokens) {
		p := c.next()
		had, quotes := len(p.Mentions), len(d.Quotes)
		do(p)
		d.Mentions = append(d.Mentions, p.Mentions[had:]...)
		d.Turns = append(d.Turns, p.Turns...)
		for _, q := range p.Quotes {
			if q.Via >= 0 {
				q.Via += quotes
			}
			d.Quotes = append(d.Quotes, q)
		}
	}
}

// cutter cuts a document into parts, in the memory of one.
type cutter struct {
	d                          *Document
	part                       Document
	first, sentence, paragraph int       // token, sentence and paragraph that the next part begins with
	mentions                   []Mention // of the parts to come
}

// next returns the part that begins at c.first.
func (c *cutter) next() *Document {
	d, p, end := c.d, &c.part, c.end()
	*p = Document{
		Text: d.Text, Date: d.Date, Body: d.Body, Tokens: d.Tokens[c.first:end:end],
		Sentences: p.Sentences[:0], Paragraphs: p.Paragraphs[:0], Quotes: p.Quotes[:0], Turns: p.Turns[:0],
	}
	for c.paragraph < len(d.Paragraphs) {
		g := d.Paragraphs[c.paragraph]
		first := len(p.Sentences)
		c.sentences(g.Last, end)
		if n := len(p.Sentences); n > first {
			p.Paragraphs = append(p.Paragraphs, Paragraph{Span{p.Sentences[first].Start, p.Sentences[n-1].End}, first, n, g.Aside})
		}
		if c.sentence < g.Last {
			break
		}
		c.paragraph++
	}
	c.first = end
	n := 0
	for n < len(c.mentions) && (end == len(d.Tokens) || c.mentions[n].Start < d.Tokens[end].Start) {
		n++
	}
	p.Mentions, c.mentions = c.mentions[:n:n], c.mentions[n:]
	return p
}

// sentences adds the sentences before number last to the part, as far as they
// stand before token end.
func (c *cutter) sentences(last, end int) {
	for ; c.sentence < last; c.sentence++ {
		s := c.d.Sentences[c.sentence]
		if s.First >= end {
			return
		}
		from, to := max(s.First, c.first), min(s.Last, end)
		c.part.Sentences = append(c.part.Sentences, Sentence{c.d.Tokenized(from, to), from - c.first, to - c.first})
		if s.Last > end {
			return
		}
	}
}

// end returns the token that the part ends before.
func (c *cutter) end() int {
	d, least := c.d, c.first+PartSize
	if len(d.Tokens)-least < PartSize/2 {
		return len(d.Tokens)
	}
	most := least + PartSize/4
	for k := c.paragraph; k < len(d.Paragraphs); k++ {
		first := d.Sentences[d.Paragraphs[k].First].First
		if first > most {
			break
		}
		if first >= least && d.Tokens[first].Kind != Mark { // which may go on with a quote
			return first
		}
	}
	for k := c.sentence; k < len(d.Sentences); k++ {
		first := d.Sentences[k].First
		if first > most {
			break
		}
		if first >= least {
			return first
		}
	}
	return least
}
