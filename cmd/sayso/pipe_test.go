package main

import (
	"bufio"
	"fmt"
	"io"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A program that sends a line and waits gets its answer before it sends the next.
func TestPipeAnswersAtOnce(t *testing.T) {
	in, send := io.Pipe()
	receive, out := io.Pipe()
	exit := make(chan int, 1)
	go func() {
		exit <- run(t.Context(), []string{"--pipe", "--tagger", "capitals"}, streams{in, out, io.Discard, func(any) bool { return false }})
		out.Close()
	}()
	lines := bufio.NewReader(receive)
	for i := range 20 {
		_, err := fmt.Fprintf(send, `{"id":"d%d","text":"It rained."}`+"\n", i)
		require.NoError(t, err)
		line, err := lines.ReadString('\n')
		require.NoError(t, err)
		assert.Contains(t, line, fmt.Sprintf(`"id":"d%d"`, i))
	}
	send.Close()
	_, err := lines.ReadString('\n')
	assert.Equal(t, io.EOF, err)
	assert.Zero(t, <-exit)
}
