package main

import (
	"bytes"
	"strings"
	"sync"
)

const kept = 8 << 10

// tail keeps the end of what is written to it. The zero value is ready.
type tail struct {
	mu  sync.Mutex
	end []byte
}

// Write never fails.
func (t *tail) Write(b []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.end = append(t.end, b...)
	if len(t.end) > kept {
		t.end = bytes.Clone(t.end[len(t.end)-kept:])
	}
	return len(b), nil
}

// last returns the last line that is not blank.
func (t *tail) last() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	lines := strings.Split(strings.TrimSpace(string(t.end)), "\n")
	return strings.TrimSpace(lines[len(lines)-1])
}

// said returns the last line to put behind an error; empty where there is none.
func (t *tail) said() string {
	if last := t.last(); last != "" {
		return ": " + last
	}
	return ""
}
