package ner

import (
	"encoding/binary"
	"unsafe"
)

// take reads the next table of r. T must hold numbers and no padding.
func take[T any](r *reader) []T {
	var t T
	size := uint64(unsafe.Sizeof(t))
	if len(r.rest) < 8 {
		r.bad = true
		return nil
	}
	n := binary.LittleEndian.Uint64(r.rest)
	r.rest = r.rest[8:]
	if n > uint64(len(r.rest)) || n%size != 0 {
		r.bad = true
		return nil
	}
	out := make([]T, n/size)
	copyTable(out, r.rest[:n])
	r.rest = r.rest[n:]
	return out
}

// littleEndian says whether memory holds numbers the way the file does.
var littleEndian = func() bool {
	x := uint16(1)
	return *(*byte)(unsafe.Pointer(&x)) == 1
}()

// copyTable fills out from bytes of the same length. If memory and file agree on
// the order of bytes, it copies them at once: to read megabytes number by number
// would take longer than a small document does.
func copyTable[T any](out []T, b []byte) {
	if len(out) == 0 {
		return
	}
	if littleEndian {
		copy(unsafe.Slice((*byte)(unsafe.Pointer(&out[0])), len(b)), b)
		return
	}
	binary.Decode(b, binary.LittleEndian, out) // the lengths agree, so it cannot fail
}
