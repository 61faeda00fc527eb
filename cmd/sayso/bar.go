package main

import (
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/schollz/progressbar/v3"
)

// newBar returns a bar over so many bytes, or where total is -1, a count of them.
func newBar(w io.Writer, total int64) *progressbar.ProgressBar {
	return progressbar.NewOptions64(total,
		progressbar.OptionSetWriter(w),
		progressbar.OptionSetDescription("reading"),
		progressbar.OptionShowBytes(true),
		progressbar.OptionShowTotalBytes(true),
		progressbar.OptionSetPredictTime(true),
		progressbar.OptionSetWidth(30),
		progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionSetSpinnerChangeInterval(0), // drawn as documents come, by no goroutine
		progressbar.OptionClearOnFinish(),
	)
}

// size returns how many bytes the inputs hold, or -1 where only reading them
// would tell.
func size(inputs []string) int64 {
	total := int64(0)
	for _, name := range inputs {
		info, err := os.Stat(name)
		switch {
		case err != nil: // "-", or nothing
			return -1
		case info.IsDir():
			total += folderSize(name)
		case info.Mode().IsRegular():
			total += info.Size()
		default:
			return -1
		}
	}
	if total == 0 {
		return -1
	}
	return total
}

// folderSize is an estimate: what cannot be looked at counts for nothing.
func folderSize(dir string) int64 {
	total := int64(0)
	filepath.WalkDir(dir, func(_ string, e fs.DirEntry, err error) error {
		if err != nil || !e.Type().IsRegular() {
			return nil
		}
		if info, err := e.Info(); err == nil {
			total += info.Size()
		}
		return nil
	})
	return total
}
