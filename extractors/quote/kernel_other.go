//go:build !amd64

package quote

func (m *Model) sum(f features) packed { return m.sumGo(f) }

func (m *Model) fetch(features) {}
