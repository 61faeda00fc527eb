//go:build race

package source_test

func init() { repeatedSize /= 16 } // the race detector takes its time
