package page

import (
	"strings"

	"golang.org/x/net/html"
)

// minProse is the length in bytes from which on a piece of text between two tags
// counts as prose: menus and labels are shorter.
const minProse = 40

// core returns the smallest element below n, or n, that holds most of its prose.
func core(n *html.Node) *html.Node {
	prose := map[*html.Node]int{}
	weigh(n, prose)
	for {
		next := heaviest(n, prose)
		if next == nil || 4*prose[next] < 3*prose[n] || shapes[next.Data] == inline {
			return n
		}
		n = next
	}
}

// weigh notes, for each element from n down, the length of the prose in it.
func weigh(n *html.Node, prose map[*html.Node]int) int {
	sum := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			if size := len(strings.TrimSpace(c.Data)); size >= minProse {
				sum += size
			}
		case c.Type == html.ElementNode && c.Data != "a" && !furniture[c.Data]:
			sum += weigh(c, prose)
		}
	}
	prose[n] = sum
	return sum
}

func heaviest(n *html.Node, prose map[*html.Node]int) *html.Node {
	var best *html.Node
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if prose[c] > prose[best] {
			best = c
		}
	}
	return best
}
