package train

import (
	"github.com/d1af08f5/sayso/extractors/coref/who"
	"github.com/d1af08f5/sayso/extractors/text"
)

// people notes which identities are mostly heads of noun phrases for people, such as
// "traveler" and "guy".
func (r *Recipe) people(m *who.Model, docs []*document) {
	var heads, all [who.IDs]int
	for _, d := range docs {
		t := d.doc.Tokens
		for i := range t {
			if t[i].Case != text.Lower {
				continue
			}
			id := m.Identify(t[i].In(d.doc.Text), &t[i], r.Cluster)
			if m.Tags[id] != who.NounTag {
				continue
			}
			all[id]++
			k := int(d.at[t[i].Start]) - 1
			if k >= 0 && d.chains[k].typ == "PER" && (i+1 == len(t) || d.at[t[i+1].Start] != d.at[t[i].Start] || m.Tags[m.Identify(t[i+1].In(d.doc.Text), &t[i+1], r.Cluster)] != who.NounTag) {
				heads[id]++
			}
		}
	}
	for id := range all {
		m.Person[id] = all[id] >= 4 && 2*heads[id] > all[id]
	}
}
