//go:build !amd64

package ner

func addRows(even, odd *[rowWords]uint64, rows []packedRow, ids []int32) {
	addRowsGo(even, odd, rows, ids)
}

func unpack(out, scale *row, even, odd *[rowWords]uint64, bias float32) {
	unpackGo(out, scale, even, odd, bias)
}

func (s *spread) add(out *scores, h *[numHidden]float32) { s.addGo(out, h) }

func fetchBuckets([]bucket, []uint64) {}

func fetchRows([]packedRow, []int32) {}

func fetchSlots([]uint32, []word) {}
