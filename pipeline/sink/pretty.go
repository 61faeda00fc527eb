package sink

import (
	"io"
)

// Look is how a terminal shows text.
type Look struct {
	Color bool
	Width int // columns; 0 is 80
}

// Pretty is a stub for now.
func Pretty(w io.Writer, look Look) Sink { return JSON(w) }
