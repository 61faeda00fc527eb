//go:build !amd64

package ner

func addRows(even, odd *[rowWords]uint64, rows []PackedRow, ids []int32) {
	addRowsGo(even, odd, rows, ids)
}

func unpack(out, scale *Row, even, odd *[rowWords]uint64, bias float32) {
	unpackGo(out, scale, even, odd, bias)
}

func (s *spread) add(out *scores, h *[Hidden]float32) { s.addGo(out, h) }

func fetchBuckets([]Bucket, []uint64) {}

func fetchRows([]PackedRow, []int32) {}

func fetchSlots([]uint32, []word) {}
