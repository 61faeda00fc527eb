package train

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/d1af08f5/sayso/extractors/gold"
)

// softDoc is how many sentences make a text of a file without documents.
const softDoc = 40

// readTexts reads texts without labels from a file below the data folder: JSONL,
// or in .txt a tokenized sentence a line, printed as gold.Print prints it, softDoc
// sentences a text.
func readTexts(dir, file string) ([]string, error) {
	path := filepath.Join(dir, file)
	if filepath.Ext(path) == ".jsonl" {
		docs, err := gold.ReadFile(path, 0)
		if err != nil {
			return nil, fmt.Errorf("read texts: %w", err)
		}
		var out []string
		for i := range docs {
			out = append(out, docs[i].Text)
		}
		return out, nil
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read texts: %w", err)
	}
	var out []string
	var doc [][]string
	for line := range strings.Lines(string(raw)) {
		tokens := strings.Fields(line)
		if len(tokens) == 0 {
			continue
		}
		if doc = append(doc, tokens); len(doc) == softDoc {
			out = append(out, gold.Print(doc))
			doc = nil
		}
	}
	if len(doc) > 0 {
		out = append(out, gold.Print(doc))
	}
	return out, nil
}
