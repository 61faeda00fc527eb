package text

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// BenchmarkSegment measures the whole stage on the repository's own stories
// and, where they are at hand, on two collections of news.
func BenchmarkSegment(b *testing.B) {
	b.Run("seeds", func(b *testing.B) { benchmarkSegment(b, seeds(b)) })
	for _, name := range []string{"reuters21578", "bbc2004"} {
		b.Run(name, func(b *testing.B) {
			benchmarkSegment(b, lines(b, "../../../shared/data/news/"+name+".jsonl"))
		})
	}
}

// BenchmarkSegmentHostile measures it on text that invites quadratic time.
func BenchmarkSegmentHostile(b *testing.B) {
	for name, unit := range map[string]string{
		"letters": "a", "capitals": "A", "periods": ".", "spaced periods": ". ", "initials": "A.", "marks": `"`, "apostrophes": "'",
		"stops and marks": `."`, "questions": "?! ", "brackets": "(", "closing brackets": ".)", "lines": "\n", "one name": "Ann Lee ",
		"labels": "ab.Cd.", "small labels": "ab.cd.", "at signs": "a@b", "links": "http://", "hyphens": "a-", "notes": ".[1", "smileys": " :)", "wide": "é.",
		"short lines": "a\n", "blocks": "a\nb\n\n", "double-spaced": "some words that fill a line of text\n\n", "two widths": "some words that fill a line of text\nand more\n\n",
	} {
		b.Run(name, func(b *testing.B) {
			benchmarkSegment(b, []string{strings.Repeat(unit, 5_000_000/len(unit))})
		})
	}
}

func benchmarkSegment(b *testing.B, texts []string) {
	var d Document
	size, words := 0, 0
	for _, t := range texts {
		size += len(t)
		words += len(strings.Fields(t))
		d.Reset(t)
		Segment(&d)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, t := range texts {
			d.Reset(t)
			Segment(&d)
		}
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}

func seeds(b *testing.B) []string {
	paths, _ := filepath.Glob("../../seeds/*.txt")
	if len(paths) == 0 {
		b.Skip("no seeds")
	}
	var texts []string
	for range 20 {
		for _, p := range paths {
			t, err := os.ReadFile(p)
			if err != nil {
				b.Fatal(err)
			}
			texts = append(texts, string(t))
		}
	}
	return texts
}

func lines(b *testing.B, path string) []string {
	f, err := os.Open(path)
	if err != nil {
		b.Skip("not at hand")
	}
	defer f.Close()
	var texts []string
	for s := bufio.NewReader(f); ; {
		line, err := s.ReadBytes('\n')
		if err != nil {
			return texts
		}
		var row struct{ Text string }
		if err := json.Unmarshal(line, &row); err != nil {
			b.Fatal(err)
		}
		texts = append(texts, row.Text)
	}
}
