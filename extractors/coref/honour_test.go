package coref_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// A title of any country stays out of the name, also where the tagger took it in; one
// that is a name as well goes only before two words of a name, or beside its fellow.
func TestTitlesStayOutOfNames(t *testing.T) {
	for s, want := range map[string][]string{
		"{PER Chaplain Vera Okello} left. {PER Chaplain Okello} slept.": {
			`PER Vera Okello, Chaplain, f by name: Vera Okello | Okello`,
		},
		"{PER Flanker Tavo Okello} met {PER Hunter S. Lund} and {PER Mama Vera Lind}.": {
			`PER Tavo Okello, Flanker: Tavo Okello`,
			`PER Hunter S. Lund, m by name: Hunter S. Lund`,
			`PER Mama Vera Lind: Mama Vera Lind`,
		},
		"Queen bassist {PER Paul Okello} left.": {
			`PER Paul Okello, bassist, m by name: Paul Okello`,
		},
		"{PER Insp Vera Okello} left. {PER Okello} slept.": {
			`PER Vera Okello, Insp, f by name: Vera Okello | Okello`,
		},
		"{PER Sr Insp Vera Okello} left.": {
			`PER Vera Okello, Sr Insp, f by name: Vera Okello`,
		},
		"Det Supt {PER Vera Okello} left.": {
			`PER Vera Okello, Det Supt, f by name: Vera Okello`,
		},
		"{PER Cmdr Vera Okello} met {PER Engr Paul Okello} and {PER Alhaji Musa Bello}.": {
			`PER Vera Okello, Cmdr, f by name: Vera Okello`,
			`PER Paul Okello, Engr, m by name: Paul Okello`,
			`PER Musa Bello, Alhaji, m by title: Musa Bello`,
		},
		"{PER Hajia Vera Okello} met {PER Smt Ana Lund}. {PER Shri Lund} left.": {
			`PER Vera Okello, Hajia, f by title: Vera Okello`,
			`PER Ana Lund, Smt, f by title: Ana Lund`,
			`PER Lund, Shri, m by title: Lund`,
		},
		"{PER Datuk Seri Paul Okello} met {PER Dato Paul Lund}.": {
			`PER Paul Okello, Datuk Seri, m by name: Paul Okello`,
			`PER Paul Lund, Dato, m by name: Paul Lund`,
		},
		"Dato' {PER Sri Paul Okello} met {PER Tan Sri Paul Lund}. {PER Tan Lien} slept.": {
			`PER Paul Okello, Sri, m by name: Paul Okello`,
			`PER Paul Lund, Tan Sri, m by name: Paul Lund`,
			`PER Tan Lien: Tan Lien`,
		},
		"{PER Tun Paul Okello} met {PER Tun Lund}.": {
			`PER Paul Okello, Tun, m by name: Paul Okello`,
			`PER Tun Lund: Tun Lund`,
		},
		"Minister {PER Datuk Paul Okello} met the director, Dr {PER Ana Lund}.": {
			`PER Paul Okello, Minister, m by name: Paul Okello`,
			`PER Ana Lund, director, f by name: Ana Lund`,
		},
		"Director {PER Sri Okello} met {PER Sultan A. Lund} and {PER Sultan Paul Lund}.": {
			`PER Sri Okello, Director: Sri Okello`,
			`PER Sultan A. Lund: Sultan A. Lund`,
			`PER Paul Lund, Sultan, m by name: Paul Lund`,
		},
		"Taoiseach {PER Vera Okello} met {PER Garda Paul Lund} and {PER Bob Barr}. {PER Barr} left.": {
			`PER Vera Okello, Taoiseach, f by name: Vera Okello`,
			`PER Paul Lund, Garda, m by name: Paul Lund`,
			`PER Bob Barr, m by name: Bob Barr | Barr`,
		},
		"MLA {PER Vera Okello} met {PER Pandit Paul Lund} and Director Prof {PER Ana Lund}.": {
			`PER Vera Okello, MLA, f by name: Vera Okello`,
			`PER Paul Lund, Pandit, m by name: Paul Lund`,
			`PER Ana Lund, Director, f by name: Ana Lund`,
		},
	} {
		assert.Equal(t, want, entities(s), s)
	}
}
