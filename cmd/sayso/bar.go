package main

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// pause is the time between two drawings of a bar.
const pause = 100 * time.Millisecond

// bar shows on a terminal how much of the input has been read:
//
//	reading [=======>             ] 36% of 4.1 MB, 12s left
//
// Without a total it shows the amount: "reading 1.5 MB, 4s".
type bar struct {
	w           io.Writer
	total, done int64 // bytes; a total of 0 or less is unknown
	now         func() time.Time
	start, next time.Time // of the run; of the next drawing
	width       int       // columns of the line on the terminal
}

func newBar(w io.Writer, total int64) *bar {
	return &bar{w: w, total: total, now: time.Now, start: time.Now()}
}

// add moves the bar by n bytes. It ignores write errors: if stderr is gone,
// nobody is there to tell.
func (b *bar) add(n int) {
	b.done += int64(n)
	now := b.now()
	if now.Before(b.next) {
		return
	}
	b.next = now.Add(pause)
	line := b.line(now.Sub(b.start))
	fmt.Fprintf(b.w, "\r%-*s", b.width, line) // spaces cover a longer line
	b.width = max(b.width, len(line))
}

// clear removes the bar from the terminal.
func (b *bar) clear() {
	if b.width > 0 {
		fmt.Fprintf(b.w, "\r%*s\r", b.width, "")
		b.width = 0
	}
}

// line returns the bar as it looks after some time.
func (b *bar) line(elapsed time.Duration) string {
	if b.total <= 0 {
		return fmt.Sprintf("reading %s, %v", megabytes(b.done), elapsed.Truncate(time.Second))
	}
	const cells = 30
	done := min(b.done, b.total) // a decoded text may be longer than its file
	filled := int(done * cells / b.total)
	cell := (strings.Repeat("=", filled) + ">" + strings.Repeat(" ", cells))[:cells]
	s := fmt.Sprintf("reading [%s] %d%% of %s", cell, done*100/b.total, megabytes(b.total))
	if elapsed < time.Second || done == 0 {
		return s
	}
	left := time.Duration(float64(elapsed) * float64(b.total-done) / float64(done))
	return fmt.Sprintf("%s, %v left", s, left.Round(time.Second))
}

func megabytes(n int64) string { return fmt.Sprintf("%.1f MB", float64(n)/1e6) }

// size returns the number of bytes in the inputs, or -1 if only reading them
// would tell.
func size(inputs []string) int64 {
	total := int64(0)
	for _, name := range inputs {
		info, err := os.Stat(name)
		switch {
		case err != nil: // "-", or a file that is missing
			return -1
		case info.IsDir():
			total += folderSize(name)
		case info.Mode().IsRegular():
			total += info.Size()
		default:
			return -1
		}
	}
	return total
}

// folderSize estimates the number of bytes that a run reads from a folder. Files
// that it cannot examine count 0.
func folderSize(dir string) int64 {
	total := int64(0)
	filepath.WalkDir(dir, func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return nil
		case strings.HasPrefix(e.Name(), ".") && name != dir:
			if e.IsDir() {
				return fs.SkipDir
			}
			return nil
		case !e.Type().IsRegular():
			return nil
		}
		if info, err := e.Info(); err == nil {
			total += info.Size()
		}
		return nil
	})
	return total
}
