package copies

import "iter"

// table finds originals by one band of their sketches: open addressing, eight bytes a
// place, several originals under one key.
type table struct {
	places []place // a power of two
	n      int
}

type place struct {
	key  uint32
	item uint32 // the original and one; 0 is empty
}

// all yields the originals under a key, in the order of adding.
func (t *table) all(key uint32) iter.Seq[int] {
	return func(yield func(int) bool) {
		if len(t.places) == 0 {
			return
		}
		mask := uint32(len(t.places) - 1)
		for i := key & mask; t.places[i].item != 0; i = (i + 1) & mask {
			if p := t.places[i]; p.key == key && !yield(int(p.item-1)) {
				return
			}
		}
	}
}

// add puts an original under a key, unless a crowd of them is there.
func (t *table) add(key uint32, item int) {
	if 4*(t.n+1) > 3*len(t.places) {
		t.grow()
	}
	if t.put(place{key, uint32(item + 1)}) {
		t.n++
	}
}

func (t *table) put(p place) bool {
	mask := uint32(len(t.places) - 1)
	i, met := p.key&mask, 0
	for ; t.places[i].item != 0; i = (i + 1) & mask {
		if t.places[i].key == p.key {
			if met++; met == crowd {
				return false
			}
		}
	}
	t.places[i] = p
	return true
}

// grow doubles the places. Those of one key keep their order, as they are read from
// an empty place on.
func (t *table) grow() {
	old := t.places
	t.places = make([]place, max(16, 2*len(old)))
	start := 0
	for start < len(old) && old[start].item != 0 {
		start++
	}
	for i := range old {
		if p := old[(start+i)%len(old)]; p.item != 0 {
			t.put(p)
		}
	}
}
