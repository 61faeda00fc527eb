package text

import "strings"

// aside tells what a paragraph, the tokens [first, last), is if it is no part of the
// story that it stands in.
func aside(d *Document, first, last int) Aside {
	switch {
	case linking(d, first, last):
		return Link
	case credited(d, first, last):
		return Caption
	case bylined(d, first, last):
		return Byline
	}
	return InStory
}

// longestLink and longestByline are the most tokens that a link to another story
// and a byline have.
const longestLink, longestByline = 30, 16

// linking reports whether a paragraph begins as links to other stories do: READ
// MORE: … · Related: … · Click here to subscribe.
func linking(d *Document, first, last int) bool {
	if last-first > longestLink {
		return false
	}
	var room [3 * 16]byte
	words := room[:0]
	for n := 1; n <= min(3, last-first); n++ {
		words = lower(words, d.Word(first+n-1))
		end := first + n
		switch {
		case n < 3 && links[string(words)] && end < last && colon(d.Word(end)),
			n == 2 && links[string(words)] && end == last,
			n > 1 && offers[string(words)] && (n == 3 || end == last || end+1 < last && offers[string(lower(words, d.Word(end)))]),
			n == 1 && end == last && offers[string(words)]:
			return true
		}
	}
	return false
}

// lower appends a word in lower case to words, behind a blank. Long words, which no
// list has, are cut.
func lower(words []byte, word string) []byte {
	if len(words) > 0 {
		words = append(words, ' ')
	}
	for i := range min(len(word), 15) {
		c := word[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		words = append(words, c)
	}
	return words
}

// in reports whether a list has a word, in whatever case.
func in(list map[string]bool, word string) bool {
	var room [16]byte
	return list[string(lower(room[:0], word))]
}

func colon(word string) bool { return word == ":" || word == "|" || word == "»" || word == "›" }

// credited reports whether a paragraph begins or ends with the credit of a picture:
// FILE PHOTO: … · … at the bridge on Sunday. Photograph: Dana Liu/Meridian · Image
// credit: … · (Reporting by …)
func credited(d *Document, first, last int) bool {
	for first < last && d.Word(first) == "(" {
		first++
	}
	if first+1 < last && d.Word(first+1) == "by" && reporting[d.Word(first)] {
		return true
	}
	for i := first; i < last-1; i++ {
		if d.Tokens[i+1].Kind == Punct && d.Text[d.Tokens[i+1].Start] == ':' && crediting(d, first, i) && (i < first+2 || last-i <= longestByline) {
			return true
		}
	}
	return false
}

// crediting reports whether token i, before a colon, introduces the credit of a
// picture, in a paragraph that begins with token first.
func crediting(d *Document, first, i int) bool {
	word := d.Word(i)
	if credit := in(creditWords, word); credit || in(pictures, word) {
		switch {
		case i == first, endsSentence(d, i-1), credit && in(pictures, d.Word(i-1)):
			return true
		}
		return i == first+1 && strings.EqualFold(d.Word(first), "file")
	}
	return false
}

func endsSentence(d *Document, i int) bool { return terminal(d.Word(i)) != noStop || d.Word(i) == ")" }

// bylined reports whether a paragraph is a byline or says when a story was
// published: By Dana Liu, Harbour News · Updated 3:15 PM ET, Mon November 23, 2026
func bylined(d *Document, first, last int) bool {
	if last-first < 2 || last-first > longestByline || terminal(d.Word(last-1)) != noStop {
		return false
	}
	switch word := d.Word(first); {
	case strings.EqualFold(word, "by"):
		for i := first + 1; i < last; i++ {
			t := d.Tokens[i]
			if t.Kind == Word && t.Case == Lower && !bylineJoins[d.Word(i)] && d.Word(i-1) != "," {
				return false
			}
		}
		return d.Tokens[first+1].Case.Capital()
	case strings.EqualFold(word, "last"):
		return in(stamps, d.Word(first+1))
	case in(stamps, word):
		next := d.Word(first + 1)
		return next == ":" || next == "on" || next == "at" || d.Tokens[first+1].Kind == Number || in(months, next[:min(3, len(next))])
	}
	return false
}

var (
	// links stand before a colon in front of the headline of another story.
	links = phrases(`read more, read also, also read, more, related, see also, see more, watch, watch more, listen, don't miss, most read, recommended, related story,
		related stories, related article, related articles, related news, related coverage, related video, read next, up next, more from, further reading,
		editors' picks, editor's picks, in pictures, in photos, opinion, explainer, video`)

	// offers begin lines that offer something to the reader.
	offers = phrases(`click here, click here to, click here for, sign up, sign up for, sign up to, subscribe to, subscribe to our, subscribe now, follow us, follow us on,
		read more, read the full, read the full story, read full, advertisement, share this, share this article, continue reading, story continues, article continues,
		story continues below, article continues after, article continues below, download the, download the app, download our app`)

	// pictures name pictures in their credits.
	pictures = phrases(`photo, photos, photograph, photographs, picture, pictures, image, images, photography, photographer, illustration`)

	creditWords = phrases(`credit, credits`)

	// reporting begins the note on who worked on a story: (Reporting by …).
	reporting = phrases(`Reporting, Editing, Writing, Compiled, Photograph, Photographs, Photo, Photos, Illustration`)

	// stamps begin lines that say when a story was published.
	stamps = phrases(`updated, published, posted, modified, created`)

	months = phrases(`jan, feb, mar, apr, may, jun, jul, aug, sep, oct, nov, dec`)

	bylineJoins = phrases(`and, of, in, for, the, with, de, van, von, der, at`)
)

// phrases returns the set of phrases in a list that is separated by commas.
func phrases(list string) map[string]bool {
	m := make(map[string]bool)
	for p := range strings.SplitSeq(list, ",") {
		m[strings.Join(strings.Fields(p), " ")] = true
	}
	return m
}
