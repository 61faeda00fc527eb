package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/d1af08f5/sayso/extractors/en"
	"github.com/d1af08f5/sayso/extractors/quote"
)

const trainUsage = `Train rebuilds the model files that the binary embeds from a data folder, byte
for byte, by the recipe in extractors/en/MODEL.md:

  quotes.model   from DATA/quotes/polnear.train.jsonl`

func trainCommand(s streams) *cobra.Command {
	into := "extractors/en"
	cmd := &cobra.Command{
		Use:     "train [flags] DATA",
		Short:   "Rebuild the model from a data folder",
		Long:    trainUsage,
		Example: "  sayso train ../shared/data",
		Args:    cobra.ExactArgs(1),
		RunE:    func(_ *cobra.Command, args []string) error { return failure(train(s.err, args[0], into)) },
	}
	cmd.Flags().StringVarP(&into, "output", "o", into, "folder that the model files are written to")
	return cmd
}

// train trains the models on the data in a folder and says on log what it does.
func train(log io.Writer, data, into string) error {
	f, err := os.Open(filepath.Join(data, "quotes", "polnear.train.jsonl"))
	if err != nil {
		return err
	}
	defer f.Close()
	docs, err := quote.ReadMarked(f)
	if err != nil {
		return fmt.Errorf("%s: %w", f.Name(), err)
	}
	fmt.Fprintf(log, "quotes: %d documents\n", len(docs))
	var file bytes.Buffer
	if err := en.Rules().Train(docs).Encode(&file); err != nil {
		return err
	}
	path := filepath.Join(into, "quotes.model")
	if err := os.WriteFile(path, file.Bytes(), 0o644); err != nil {
		return err
	}
	fmt.Fprintf(log, "quotes: %s, %d bytes\n", path, file.Len())
	return nil
}
