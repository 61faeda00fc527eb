package main

import (
	"bytes"
	"fmt"
	"os"
	"runtime"
	"strconv"
	"syscall"
	"time"
)

// tick is the unit in which Linux gives times of processes.
const tick = time.Second / 100

// workOf returns how long all threads of a process have run on a core, to the
// tick; 0 where the system does not say.
func workOf(pid int) time.Duration {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return 0
	}
	// The second field is a name and may have anything in it but ends with the last bracket.
	fields := bytes.Fields(stat[bytes.LastIndexByte(stat, ')')+1:])
	const user, system = 11, 12 // behind the name
	if len(fields) <= system {
		return 0
	}
	var ticks time.Duration
	for _, f := range fields[user : system+1] {
		n, err := strconv.Atoi(string(f))
		if err != nil {
			return 0
		}
		ticks += time.Duration(n)
	}
	return ticks * tick
}

// peakOf returns the most memory that a running process has held, in KiB; 0
// where the system does not say (it is Linux that does, in VmHWM).
//
// It is asked for while the process runs because the resource usage of an ended
// one counts also what stood in its place before exec, which is a copy of this
// program: nothing that is smaller than this program could be seen.
func peakOf(pid int) int {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0
	}
	_, rest, found := bytes.Cut(status, []byte("VmHWM:"))
	fields := bytes.Fields(rest)
	if !found || len(fields) == 0 {
		return 0
	}
	kib, err := strconv.Atoi(string(fields[0]))
	if err != nil {
		return 0
	}
	return kib
}

// peakOfEnded returns the maximum resident set size of an ended process in KiB.
func peakOfEnded(state *os.ProcessState) int {
	usage, ok := state.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	if runtime.GOOS == "darwin" { // bytes there
		return int(usage.Maxrss >> 10)
	}
	return int(usage.Maxrss)
}
