package names

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/text"
)

var few = &Lexicon{
	Given:    map[string]text.Gender{"vera": text.Female, "jose": text.Male},
	Nick:     map[string]string{"bill": "william", "will": "william", "bob": "robert"},
	Bodies:   map[string]bool{"church": true},
	Suffixes: map[string]bool{"inc.": true, "jr.": true},
}

func TestNearlyAllowsTwoLettersOfLongNames(t *testing.T) {
	for _, x := range []struct {
		a, b string
		want bool
	}{
		{"Oqvistmann", "Oqvistmann", true},
		{"Oqvistmann", "Oqvistman", true},
		{"Oqvistmann", "Oqvistma", true},
		{"Oqvistmann", "Oqvistm", false},
		{"Oqvistman", "Oqvistmann", true},
		{"Oqvistma", "Oqvistmann", true},
		{"Oqvistm", "Oqvistmann", false},
		{"Oqvistman", "Oqistman", true},
		{"Oqistman", "Oqvistman", true},
		{"Oqvistman", "Oqvestman", true},
		{"Oqvistman", "Oqvestmen", true},
		{"Oqvistman", "Oqvestmes", false},
		{"Oqvistman", "Oqvestmenn", false},
		{"Oqvistman", "Aqvistman", false},
		{"Oqvistm", "Oqvistm", true},
		{"Oqvist", "Oqvist", false},
		{"Oqvistm", "Oqvist", false},
	} {
		assert.Equal(t, x.want, nearly(x.a, x.b), "%s %s", x.a, x.b)
	}
}

func TestMisspeltAllowsOneVowel(t *testing.T) {
	for _, x := range []struct {
		a, b string
		want bool
	}{
		{"Melissa", "Melyssa", true},
		{"Melissa", "Melissa", false},
		{"Melissa", "Malyssa", false},
		{"Melissa", "Melitsa", false},
		{"Melissa", "Melisse", false},
		{"Melissa", "Mrlissa", false},
		{"Mrlissa", "Melissa", false},
		{"Melissa", "Melissas", false},
		{"Amelia", "Emelia", false},
		{"Monica", "Monoca", true},
		{"Maria", "Moria", false},
	} {
		assert.Equal(t, x.want, misspelt(x.a, x.b), "%s %s", x.a, x.b)
	}
}

func TestSameWord(t *testing.T) {
	for _, x := range []struct {
		a, b  string
		given bool
		want  bool
	}{
		{"Vera", "VERA", false, true},
		{"al-Hakim", "Hakim", false, true},
		{"Hakim", "ul-Hakim", false, true},
		{"ol-Hakim", "Hakim", false, false},
		{"a-l", "a-l", false, true},
		{"al-", "", false, false},
		{"V", "Vera", true, true},
		{"V.", "vera", true, true},
		{"Vera", "v.", true, true},
		{"V", "Vera", false, false},
		{"Ve.", "Vera", true, false},
		{"P", "Vera", true, false},
		{"P", "", true, false},
		{"Bill", "William", true, true},
		{"William", "Bill", true, true},
		{"Bill", "Will", true, true},
		{"Bill", "Bob", true, false},
		{"Bill", "William", false, false},
		{"Melissa", "Melyssa", true, true},
		{"Ana", "Pia", true, false},
	} {
		assert.Equal(t, x.want, sameWord(few, x.a, x.b, x.given), "%s %s", x.a, x.b)
	}
}

func TestWithinKeepsTheOrder(t *testing.T) {
	for _, x := range []struct {
		part, full string
		want       bool
	}{
		{"Okello", "Vera Jane Okello", true},
		{"Vera Okello", "Vera Jane Okello", true},
		{"Jane Okello", "Vera Jane Okello", true},
		{"J. Okello", "Vera Jane Okello", false},
		{"V. Okello", "Vera Jane Okello", true},
		{"Okello Vera", "Vera Jane Okello", false},
		{"Okello Okello", "Vera Jane Okello", false},
		{"Vera Jane Okello", "Vera Okello", false},
		{"Vera Okello", "Vera Okello", true},
	} {
		assert.Equal(t, x.want, within(few, strings.Fields(x.part), strings.Fields(x.full)), "%s in %s", x.part, x.full)
	}
}

func TestNamesGoByTheirHeads(t *testing.T) {
	w := &Table{Lex: few}
	assert.Equal(t, "Okello", surname([]string{"Vera", "Okello"}))
	assert.Equal(t, "Okello", surname([]string{"Vera", "Okello", "of", "Lund"}))
	assert.Equal(t, "Okello", surname([]string{"Okello"}))
	assert.True(t, w.GoesBy("Board", []string{"Lake", "board"}))
	assert.True(t, w.GoesBy("board", []string{"Lake", "Board", "for", "Boats"}))
	assert.True(t, w.GoesBy("board", []string{"Board", "of", "Boats", "of", "Lund"}))
	assert.False(t, w.GoesBy("boats", []string{"Board", "of", "Boats", "of", "Lund"}))
	assert.False(t, w.GoesBy("lake", []string{"Lake", "Board"}))
	assert.True(t, headOf(few, "Church", []string{"Church", "of", "Lund"}))
	assert.True(t, headOf(few, "Church", []string{"Lake", "Church", "for", "Lund"}))
	assert.False(t, headOf(few, "church", []string{"Church", "of", "Lund"}))
	assert.False(t, headOf(few, "Book", []string{"Book", "of", "Lund"}))
	assert.False(t, headOf(few, "Church", []string{"Lake", "Church"}))
	assert.Equal(t, []string{"Skyfar"}, w.trunk([]string{"Skyfar", "Inc.", "Jr."}))
	assert.Equal(t, []string{"Inc."}, w.trunk([]string{"Inc.", "Inc."}))
	assert.True(t, sameWords([]string{"Lake", "Board"}, []string{"LAKE", "board"}))
	assert.False(t, sameWords([]string{"Lake", "Board"}, []string{"Lake", "Hall"}))
	assert.False(t, sameWords([]string{"Lake"}, []string{"Lake", "Hall"}))
	assert.True(t, Spells("HLU", []string{"Harbour", "of", "Lake", "Union"}))
	assert.True(t, Spells("AZ", []string{"Ana", "Zed"}))
	assert.False(t, Spells("HL", []string{"Harbour", "Lake", "Union"}))
}

func TestLookupIsBlindToCase(t *testing.T) {
	long := strings.Repeat("a", 24)
	m := map[string]int{"vera": 1, "étienne": 2, long: 3, long + "a": 4, "az": 5}
	for word, want := range map[string]int{"Vera": 1, "VERA": 1, "Étienne": 2, strings.ToUpper(long): 3, strings.ToUpper(long) + "A": 4, "AZ": 5, "ver": 0, "": 0} {
		got, ok := Lookup(m, word)
		assert.Equal(t, want, got, word)
		assert.Equal(t, want > 0, ok, word)
	}
}

func TestKeyedIsBlindToCaseAndArticles(t *testing.T) {
	assert.Equal(t, Keyed("az"), Keyed("AZ"))
	assert.Equal(t, Keyed("Hakim"), Keyed("al-hakim"))
	assert.Equal(t, Keyed("Étienne"), Keyed("étienne"))
	assert.Equal(t, hashed("vera"), Keyed("Vera"))
	assert.NotEqual(t, Keyed("Vera"), Keyed("Vere"))
	assert.Equal(t, Keyed("é"), Keyed("è"), "one name in two spellings")
	assert.NotEqual(t, Keyed("ab"), Keyed("ba"))
	assert.EqualValues(t, uint64(0xaf63dc4c8601ec8c), Keyed("a"), "FNV-1a")
	assert.EqualValues(t, uint64(14695981039346656037), Keyed(""), "FNV-1a")
}

func TestBareTakesOffArticles(t *testing.T) {
	for word, want := range map[string]string{"al-Hakim": "Hakim", "El-Hakim": "Hakim", "UL-Hakim": "Hakim", "il-Hakim": "il-Hakim", "al-": "al-", "alHakim": "alHakim", "am-Hakim": "am-Hakim", "al-H": "H"} {
		assert.Equal(t, want, bare(word), word)
	}
}

func TestLettersLoseTheirAccents(t *testing.T) {
	for word, want := range map[string]string{"José": "jose", "ŁUKASZ": "lukasz", "Bjørn": "bjorn", "Đặng": "dang", "Ðora": "dora", "Þor": "thor", "Strauß": "strauss", "Ælfa": "aelfa", "Işıl": "isil", "vera": "vera"} {
		assert.Equal(t, want, string(unaccented(nil, word)), word)
	}
	g, ok := few.given("José")
	assert.Equal(t, text.Male, g)
	assert.True(t, ok)
	_, ok = few.given("Pía")
	assert.False(t, ok)
	assert.True(t, ascii("az~"))
	assert.False(t, ascii("az\u0080"))
}

func TestNamesAreSpelledInPlainLetters(t *testing.T) {
	for word, want := range map[string]string{
		"Okello": "Okello", "O’Meara": "O'Meara", "Anna‑Lena": "Anna-Lena", "Anna‐Lena": "Anna-Lena", "Peña": "Pena", "Pen\u0303a": "Pena",
		"Ørsted": "Orsted", "Þór": "Thor", "Straße": "Strasse", "Ærø": "Aero", "U.N.": "UN", "F.B.I.": "FBI", "J.": "J.", "Mr.": "Mr.", "U.N": "UN", "U.": "U.",
		"a.m.": "a.m.", "Иван": "Иван", "": "",
	} {
		assert.Equal(t, want, spelled(word), word)
	}
}

func TestTokenAtFindsEveryToken(t *testing.T) {
	d := new(text.Document)
	d.Reset(strings.Repeat("Ana saw the lake, and then it rained. ", 40))
	text.Segment(d)
	naive := func(pos int) int {
		for i, tok := range d.Tokens {
			if tok.End > pos {
				return i
			}
		}
		return len(d.Tokens)
	}
	w := new(Table)
	w.Reset(d, few)
	for from := 0; from < len(d.Tokens); from += 7 {
		for pos := 0; pos <= len(d.Text); pos += 11 {
			w.TokenAt(d.Tokens[from].Start)
			assert.Equal(t, naive(pos), w.TokenAt(pos))
		}
	}
	w.nearby = len(d.Tokens)
	assert.Equal(t, 0, w.TokenAt(0))
}

func TestRolesAreTheFirstFew(t *testing.T) {
	e := new(Entity)
	for _, r := range []string{"mayor", "Mayor", "baker", "nurse", "judge", "farmer"} {
		e.role(r)
	}
	assert.Equal(t, [4]string{"mayor", "baker", "nurse", "judge"}, e.roles)
	assert.True(t, e.Is("JUDGE"))
	assert.False(t, e.Is("farmer"))
	assert.False(t, new(Entity).Is(""))
}

func TestBlankUsesOldMemory(t *testing.T) {
	old := make([]int, 2, 8)
	got := Blank(old, 5, 7)
	assert.Equal(t, []int{7, 7, 7, 7, 7}, got)
	assert.Same(t, &old[0], &got[0])
	assert.Len(t, Blank(got, 8, 0), 8)
	grown := Blank(old, 16, 1)
	assert.Len(t, grown, 16)
	assert.GreaterOrEqual(t, cap(grown), 20)
}

// A word longer than any of a list costs nothing to look up.
func TestLookupOfALongWord(t *testing.T) {
	long := strings.Repeat("É", 1<<20)
	m := map[string]bool{"é": true}
	assert.Zero(t, testing.AllocsPerRun(10, func() { Lookup(m, long) }))
	_, ok := Lookup(m, "É")
	assert.True(t, ok)
}

func TestTyposAreOneLetter(t *testing.T) {
	for _, x := range []struct {
		a, b string
		want bool
	}{
		{"Mbula", "Mbulu", true},
		{"Torsten", "Torsen", true},
		{"Torsen", "Torsten", true},
		{"Byrnet", "Brynet", true},
		{"Okello", "Okell", true},
		{"Okello", "Okellos", false},
		{"Okello", "Okello", false},
		{"Okello", "Akello", false},
		{"Okello", "Okullu", false},
		{"Okello", "Okellous", false},
		{"Mbul", "Mbula", false},
		{"Brynet", "Byrent", false},
	} {
		assert.Equal(t, x.want, typo(x.a, x.b), "%s %s", x.a, x.b)
	}
}
