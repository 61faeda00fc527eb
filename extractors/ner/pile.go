package ner

// pile is a sum of packed rows, by unit.
type pile [Units]struct {
	// Eight lanes a word, their bytes in turn in even and odd, summed in 16 bits:
	// enough for 257 rows.
	even, odd [rowWords]uint64
	rows      int
}

// add adds the rows of features to the pile; rows is memory to work with.
func (m *Model) add(p *pile, features []uint64, rows *rowNumbers) {
	for unit := range rows {
		rows[unit] = rows[unit][:0]
	}
	m.look(features, rows)
	for unit := range rows {
		p.add(m, unit, rows[unit])
	}
}

// add adds rows of one unit to the pile.
func (p *pile) add(m *Model, unit int, rows []int32) {
	u := &p[unit]
	u.rows += len(rows)
	addRows(&u.even, &u.odd, m.t.Rows, rows)
}

// sum sets out to base plus the rows of the pile.
func (m *Model) sum(out, base *Row, p *pile) {
	*out = *base
	for unit := range p {
		if u := &p[unit]; u.rows > 0 {
			unpack(out, &m.t.Scale[unit], &u.even, &u.odd, float32(128*u.rows))
		}
	}
}

const evenBytes = 0x00ff00ff00ff00ff

// addRowsGo adds the even and the odd bytes of rows to the sums of them.
func addRowsGo(even, odd *[rowWords]uint64, rows []PackedRow, ids []int32) {
	for half := 0; half < rowWords; half += 4 {
		even, odd := (*[4]uint64)(even[half:half+4]), (*[4]uint64)(odd[half:half+4])
		a0, a1, a2, a3 := even[0], even[1], even[2], even[3]
		b0, b1, b2, b3 := odd[0], odd[1], odd[2], odd[3]
		for _, r := range ids {
			w := (*[4]uint64)(rows[r][half : half+4])
			a0 += w[0] & evenBytes
			b0 += w[0] >> 8 & evenBytes
			a1 += w[1] & evenBytes
			b1 += w[1] >> 8 & evenBytes
			a2 += w[2] & evenBytes
			b2 += w[2] >> 8 & evenBytes
			a3 += w[3] & evenBytes
			b3 += w[3] >> 8 & evenBytes
		}
		even[0], even[1], even[2], even[3] = a0, a1, a2, a3
		odd[0], odd[1], odd[2], odd[3] = b0, b1, b2, b3
	}
}

// unpackGo adds sums of even and odd bytes to out, each less bias and times the
// scale of its lane.
func unpackGo(out, scale *Row, even, odd *[rowWords]uint64, bias float32) {
	for w := range rowWords {
		e, d, k := even[w], odd[w], 8*w
		o, s := (*[8]float32)(out[k:k+8]), (*[8]float32)(scale[k:k+8])
		for i := 0; i < 8; i += 2 {
			o[i] += float32((float32(e&0xffff) - bias) * s[i])
			o[i+1] += float32((float32(d&0xffff) - bias) * s[i+1])
			e, d = e>>16, d>>16
		}
	}
}

// spread is a matrix from hidden lanes to labels, a row a lane. The rectifier
// leaves about half of the lanes at 0, and their rows are not read.
type spread [Hidden]scores

func transposed(w *[numLabels][Hidden]float32) (s spread) {
	for y := range w {
		for k, x := range w[y] {
			s[k][y] = x
		}
	}
	return s
}

// addGo adds what the matrix makes of hidden lanes to out.
func (s *spread) addGo(out *scores, h *[Hidden]float32) {
	for k, x := range h {
		if x == 0 {
			continue
		}
		w := &s[k]
		for y := range out {
			out[y] += float32(w[y] * x) // rounded, not fused: the same bits on every machine
		}
	}
}
