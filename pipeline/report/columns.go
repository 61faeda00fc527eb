package report

import "fmt"

// columnHeight is the height of the tallest column, in pixels.
const columnHeight = 150

// column is a column of the chart over time.
type column struct {
	Segments []segment
	X, W     float64 // percent
	Tick     string  // what stands under it, if anything
}

// columns stacks the quotes of named people by gender, a column for each part.
func columns(parts []stack) (all []column) {
	most := 1
	for _, p := range parts {
		most = max(most, p.Whole)
	}
	step := min(100/float64(max(len(parts), 1)), 10)
	for i, p := range parts {
		c := column{X: step * float64(i), W: step * .8}
		y := float64(columnHeight)
		for g := len(p.Parts) - 1; g >= 0; g-- { // the unknown at the bottom
			n := p.Parts[g].N
			if n == 0 {
				continue
			}
			h := columnHeight * float64(n) / float64(most)
			y -= h
			c.Segments = append(c.Segments, segment{
				X: c.X, W: c.W, Y: y + 4, H: h, Class: genderClass[g], Link: p.Parts[g].Link,
				Tip: fmt.Sprintf("%s, %s: %s", p.Label, genderNames[g], grouped(n)),
			})
		}
		if every := (len(parts) + 7) / 8; i%every == 0 {
			c.Tick = short(p.Label)
		}
		all = append(all, c)
	}
	return all
}

// short returns "Mar 2024" for "March 2024".
func short(label string) string {
	if len(label) > 9 && label[len(label)-5] == ' ' {
		return label[:3] + label[len(label)-5:]
	}
	return label
}
