package people_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"regexp"
	"strconv"
	"testing"
	"time"

	"github.com/d1af08f5/sayso/pipeline/people"
)

// TestJoinOfMany simulates a corpus of SAYSO_DOCUMENTS records, whose people are
// named as often as in news, a few in thousands of documents and most in one or two,
// and logs time and memory.
func TestJoinOfMany(t *testing.T) {
	n, _ := strconv.Atoi(os.Getenv("SAYSO_DOCUMENTS"))
	if n == 0 {
		t.Skip("SAYSO_DOCUMENTS says how many")
	}
	rng := rand.New(rand.NewPCG(5, 6))
	x := people.New(nil)
	start := time.Now()
	for i := range n {
		var all []who
		for range 5 {
			k := int(math.Pow(float64(n), rng.Float64())) // Zipf's law, about
			all = append(all, who{name: fmt.Sprintf("G%c%cn S%xo", 'a'+k%26, 'a'+k/26%26, k/7), title: []string{"", "", "mayor", "striker", "head"}[(k+rng.IntN(2))%5], gender: []string{"f", "m"}[k%2], from: "pronoun"})
		}
		all = append(all, who{name: fmt.Sprintf("Body %x", rng.IntN(n)), typ: "ORG"}, who{name: fmt.Sprintf("S%xo", rng.IntN(n/7))})
		x.Add(recordOf(strconv.Itoa(i), all...))
	}
	added := time.Since(start)
	rows := x.Join().Rows()
	status, _ := os.ReadFile("/proc/self/status")
	peak := regexp.MustCompile(`VmHWM:\s+(\d+)`).FindSubmatch(status)
	t.Logf("%d records, %d rows: added in %.1f s, joined in %.1f s, %s kB at most", n, len(rows), added.Seconds(), time.Since(start).Seconds()-added.Seconds(), peak[1])
}
