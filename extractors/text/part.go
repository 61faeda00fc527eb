package text

// PartSize is how many tokens of a document are looked at together, roughly:
// some 85 kB of English, more than news stories have. Smaller parts are read faster,
// since more of what they need stays in the caches, and need less memory; larger
// ones let a name early in a long text help with one that comes late.
const PartSize = 1 << 14

// EachPart calls do with d, or, where d has far more tokens than PartSize, with
// one part of it after the other, so that the memory of a stage does not grow
// with the text. A part is a document of its own: it has the text, with offsets
// into all of it, but only some of the tokens, with the sentences, paragraphs
// and mentions among them. What do appends to its mentions and quotes is
// appended to those of d. Parts end with paragraphs; within a longer one with
// sentences, within an endless one anywhere. d must be segmented, and its
// mentions, if any, in text order.
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
		Sentences: p.Sentences[:0], Paragraphs: p.Paragraphs[:0], Quotes: p.Quotes[:0],
	}
	for c.paragraph < len(d.Paragraphs) {
		g := d.Paragraphs[c.paragraph]
		first := len(p.Sentences)
		c.sentences(g.Last, end)
		if n := len(p.Sentences); n > first {
			p.Paragraphs = append(p.Paragraphs, Paragraph{Span{p.Sentences[first].Start, p.Sentences[n-1].End}, first, n})
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
