//go:build unix

package main

import (
	"errors"
	"syscall"
)

// running reports whether a process of this machine has the number pid.
func running(pid int) bool {
	err := syscall.Kill(pid, 0)
	return err == nil || errors.Is(err, syscall.EPERM)
}
