//go:build !amd64

package quote

func (m *Model) sum(f features) packed { return m.sumGo(f) }

func (m *Model) fetch(features) {}

func (v *vocabulary) fetch([]uint64) {}

func (m *weights) fetch(features) {}
