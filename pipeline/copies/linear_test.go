package copies

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestFramesOfPagesCostNoMoreThanTheCrowd has pages that share a frame which is half
// of each, so that all of them fall into the same bands but none is a copy. Their
// comparisons must grow with their number, not with its square.
func TestFramesOfPagesCostNoMoreThanTheCrowd(t *testing.T) {
	var frame strings.Builder
	for i := range 120 {
		fmt.Fprintf(&frame, "frame%d ", i)
	}
	compared := func(n int) int {
		var x Index
		for i := range n {
			var page strings.Builder
			page.WriteString(frame.String())
			for k := range 120 {
				fmt.Fprintf(&page, "own%x ", i*120+k)
			}
			x.Add(fmt.Sprint(i), Of(page.String()))
		}
		assert.Equal(t, n, x.n, "no page is a copy")
		return x.compared
	}
	few, many := compared(1000), compared(3000)
	assert.Less(t, many, 5*few)
	assert.Greater(t, few, 10*1000, "the frame brings pages together")
}

// TestEqualPagesAreComparedOnce: only the first of them is kept.
func TestEqualPagesAreComparedOnce(t *testing.T) {
	var x Index
	s := Of("The page you asked for is gone. Please go to the start page or search for it.")
	for i := range 1000 {
		x.Add(fmt.Sprint(i), s)
	}
	assert.Equal(t, 999, x.compared)
	assert.Equal(t, 1, x.n)
}

// TestTableKeepsOrderAndBounds: who comes first under a key is found first, also
// after the table has grown, and of a crowd only the first are kept.
func TestTableKeepsOrderAndBounds(t *testing.T) {
	var x table
	for i := range 10000 {
		x.add(uint32(i%10), i)
	}
	for key := range uint32(10) {
		var got []int
		for i := range x.all(key) {
			got = append(got, i)
		}
		assert.Len(t, got, crowd)
		assert.IsIncreasing(t, got)
		assert.Equal(t, int(key), got[0])
	}
}
