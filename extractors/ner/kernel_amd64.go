package ner

import "golang.org/x/sys/cpu"

// vectorized says that the kernels run on vector instructions; they give what
// those in Go give, to the last bit.
var vectorized = cpu.X86.HasAVX2

// addRows adds rows to sums of their even and odd bytes.
func addRows(even, odd *[rowWords]uint64, rows []packedRow, ids []int32) {
	if vectorized && len(ids) > 0 {
		addRowsAVX2(even, odd, &rows[0], &ids[0], len(ids))
		return
	}
	addRowsGo(even, odd, rows, ids)
}

// unpack adds sums of rows, scaled, to out; bias is what they are too high.
func unpack(out, scale *row, even, odd *[rowWords]uint64, bias float32) {
	if vectorized {
		unpackAVX2(out, scale, even, odd, bias)
		return
	}
	unpackGo(out, scale, even, odd, bias)
}

func (s *spread) add(out *scores, h *[numHidden]float32) {
	if vectorized {
		spreadAVX2(out, s, h)
		return
	}
	s.addGo(out, h)
}

// fetchBuckets asks for the buckets of features before they are read.
func fetchBuckets(buckets []bucket, hashes []uint64) {
	if len(hashes) > 0 {
		fetchBucketsAt(&buckets[0], uint64(len(buckets)-1), &hashes[0], len(hashes))
	}
}

// fetchRows asks for rows before they are added.
func fetchRows(rows []packedRow, ids []int32) {
	if len(ids) > 0 {
		fetchRowsAt(&rows[0], &ids[0], len(ids))
	}
}

// fetchSlots asks for the slots of words before they are looked up.
func fetchSlots(slots []uint32, words []word) {
	if len(words) > 0 {
		fetchSlotsAt(&slots[0], uint64(len(slots)-1), &words[0], len(words))
	}
}

//go:noescape
func fetchSlotsAt(slots *uint32, mask uint64, words *word, n int)

//go:noescape
func fetchBucketsAt(buckets *bucket, mask uint64, hashes *uint64, n int)

//go:noescape
func fetchRowsAt(rows *packedRow, ids *int32, n int)

//go:noescape
func addRowsAVX2(even, odd *[rowWords]uint64, rows *packedRow, ids *int32, n int)

//go:noescape
func unpackAVX2(out, scale *row, even, odd *[rowWords]uint64, bias float32)

//go:noescape
func spreadAVX2(out *scores, s *spread, h *[numHidden]float32)
