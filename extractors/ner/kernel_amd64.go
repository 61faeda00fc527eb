package ner

import "golang.org/x/sys/cpu"

// vectorized says whether the kernels use vector instructions. They give what
// those in Go give, to the last bit.
var vectorized = cpu.X86.HasAVX2

// addRows adds the even and odd bytes of rows to the sums of them.
func addRows(even, odd *[rowWords]uint64, rows []PackedRow, ids []int32) {
	if vectorized && len(ids) > 0 {
		addRowsAVX2(even, odd, &rows[0], &ids[0], len(ids))
		return
	}
	addRowsGo(even, odd, rows, ids)
}

// unpack adds sums of even and odd bytes to out, each less bias and times the
// scale of its lane.
func unpack(out, scale *Row, even, odd *[rowWords]uint64, bias float32) {
	if vectorized {
		unpackAVX2(out, scale, even, odd, bias)
		return
	}
	unpackGo(out, scale, even, odd, bias)
}

// add adds what the matrix makes of hidden lanes to out.
func (s *spread) add(out *scores, h *[Hidden]float32) {
	if vectorized {
		spreadAVX2(out, s, h)
		return
	}
	s.addGo(out, h)
}

// fetchBuckets prefetches the buckets of features.
func fetchBuckets(buckets []Bucket, hashes []uint64) {
	if len(hashes) > 0 {
		fetchBucketsAt(&buckets[0], uint64(len(buckets)-1), &hashes[0], len(hashes))
	}
}

// fetchRows prefetches rows.
func fetchRows(rows []PackedRow, ids []int32) {
	if len(ids) > 0 {
		fetchRowsAt(&rows[0], &ids[0], len(ids))
	}
}

// fetchSlots prefetches the slots of words.
func fetchSlots(slots []uint32, words []word) {
	if len(words) > 0 {
		fetchSlotsAt(&slots[0], uint64(len(slots)-1), &words[0], len(words))
	}
}

//go:noescape
func fetchSlotsAt(slots *uint32, mask uint64, words *word, n int)

//go:noescape
func fetchBucketsAt(buckets *Bucket, mask uint64, hashes *uint64, n int)

//go:noescape
func fetchRowsAt(rows *PackedRow, ids *int32, n int)

//go:noescape
func addRowsAVX2(even, odd *[rowWords]uint64, rows *PackedRow, ids *int32, n int)

//go:noescape
func unpackAVX2(out, scale *Row, even, odd *[rowWords]uint64, bias float32)

//go:noescape
func spreadAVX2(out *scores, s *spread, h *[Hidden]float32)
