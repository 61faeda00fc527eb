//go:build unix

package main

import (
	"os"

	"golang.org/x/sys/unix"
)

// closed reports whether the program was started with this stream closed, as by
// "sayso >&-". The Go runtime then opens the null device in its place, for
// reading and writing; a shell that redirects to it opens it for writing alone.
// A program that opens it for both, and hands it over, looks the same.
func closed(f *os.File) bool {
	flags, err := unix.FcntlInt(f.Fd(), unix.F_GETFL, 0)
	if err != nil {
		return true
	}
	if flags&unix.O_ACCMODE != unix.O_RDWR {
		return false
	}
	info, err := f.Stat()
	if err != nil {
		return true
	}
	null, err := os.Stat(os.DevNull)
	return err == nil && os.SameFile(info, null)
}
