//go:build !amd64

package linear

func (m *Model) sum(f Features) packed { return m.sumGo(f) }

func (m *Model) fetch(Features) {}

func (v *Memory) fetch([]uint64) {}

func (m *weights) fetch(Features) {}

func (c *Lattice) extend(n int)   { c.extendGo(n) }
func (c *Lattice) forward(n int)  { c.forwardGo(n) }
func (c *Lattice) backward(n int) { c.backwardGo(n) }
