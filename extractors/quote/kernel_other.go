//go:build !amd64

package quote

func (m *Model) sum(f features) packed { return m.sumGo(f) }

func (m *Model) fetch(features) {}

func (v *memory) fetch([]uint64) {}

func (m *weights) fetch(features) {}

func (c *lattice) extend(n int)   { c.extendGo(n) }
func (c *lattice) forward(n int)  { c.forwardGo(n) }
func (c *lattice) backward(n int) { c.backwardGo(n) }
