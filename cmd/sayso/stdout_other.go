//go:build !unix

package main

import "os"

// closed reports whether the program was started with this stream closed, which
// only Unix can tell.
func closed(*os.File) bool { return false }
