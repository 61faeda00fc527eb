// Package pipeline extracts who said what from English news text: text in,
// records out, one text at a time or a stream of them.
//
// # One text
//
// [Extract] needs no setup; the models are part of the program and are loaded on
// the first call:
//
//	rec, err := pipeline.Extract(`"We won," said Vera Okello, a senator.`)
//
// The [Record] holds the sentences, the entities (people, places, organizations)
// with all their mentions, and the quotes. Two fields of a [Quote] are pointers:
// Speaker is nil if the text does not say who speaks, and Cue is nil if no word
// introduces the quote. A nil Speaker prints
// as nothing:
//
//	for _, q := range rec.Quotes {
//		fmt.Println(q.Speaker, "said", q.Content[0].Text)
//	}
//
// # Many texts
//
// [Pipeline.Run] works on several documents at once and returns their records in
// the order of the input. Documents come from package source (JSONL, plain text,
// folders) or from any iterator of [Doc]; package sink writes records as JSONL,
// JSON, CSV or a page for people:
//
//	var p pipeline.Pipeline
//	out := sink.JSONL(os.Stdout)
//	for rec, err := range p.Run(ctx, source.JSONL(os.Stdin)) {
//		if err != nil {
//			log.Print(err) // this document failed; the run goes on
//			continue
//		}
//		if err := out.Write(rec); err != nil {
//			return err
//		}
//	}
//
// # Settings
//
// The zero [Pipeline] works. Its fields choose the tagger of names, the number of
// workers, the unit of offsets, whether records carry their text, and the least
// confidence of what is kept.
//
// # Errors
//
// The error of a document is a [*DocError] with the document's id and the stage
// that failed. errors.Is finds [ErrEmpty], [ErrTooLarge] and [ErrNotUTF8] in it,
// and errors.As a [*PanicError] if a stage panicked. Any other error concerns the
// pipeline itself: a setting out of range, a tagger that does not load, a context
// that ended.
//
// # Guarantees
//
// Equal input gives equal records, whatever the number of workers. For each span
// of a record, text[Start:End] is the span's Text, in the unit that
// Record.OffsetUnit names. A record owns its memory: it keeps a text alive only
// if it carries it. All functions and methods may be called from many goroutines
// at once.
package pipeline
