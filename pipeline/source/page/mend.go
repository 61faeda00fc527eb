package page

// mend adds to the paragraphs of a story those that the page sets in the same way.
// Some pages part a story among several boxes, with advertisements between them, and
// readability takes only the heaviest box. around are the paragraphs of the page. No
// paragraph of story is lost.
func mend(story, around []paragraph) []paragraph {
	place := map[string]int{}
	for i, p := range story {
		place[p.text] = i + 1
	}
	kinds := kindsOf(around, place)
	if kinds == nil {
		return story
	}
	done := 0 // paragraphs of story that are in mended
	var mended []paragraph
	for _, p := range around {
		if at := place[p.text]; at > done {
			mended, done = append(mended, story[done:at]...), at
		} else if at == 0 && kinds[p.kind()] > 1 && isProse(p) {
			mended = append(mended, p)
		}
	}
	return append(mended, story[done:]...)
}

// kindsOf counts how the page sets the paragraphs that have a place in the story. It
// returns nil if many are not on the page as they are in the story.
func kindsOf(around []paragraph, place map[string]int) map[string]int {
	kinds, found := map[string]int{}, 0
	for _, p := range around {
		if place[p.text] > 0 {
			kinds[p.kind()]++
			found++
		}
	}
	if 10*found < 7*len(place) {
		return nil
	}
	delete(kinds, "")
	return kinds
}

// kind returns how the page sets a paragraph: the classes of the block that it is
// and of the one around it, or "" if the page names none.
func (p paragraph) kind() string {
	if p.in == nil || p.in.Parent == nil {
		return ""
	}
	own, outer := attr(p.in, "class"), attr(p.in.Parent, "class")
	if own == "" && outer == "" {
		return ""
	}
	return p.in.Data + "." + own + " in " + p.in.Parent.Data + "." + outer
}
