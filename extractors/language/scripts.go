package language

// script is a range of letters outside the Latin alphabet, and the language that
// most texts in it are in.
type script struct {
	low, high rune
	code      string
}

// scripts are in the order of their letters.
var scripts = [...]script{
	{0x370, 0x3ff, "el"}, {0x400, 0x52f, "ru"}, {0x530, 0x58f, "hy"}, {0x590, 0x5ff, "he"}, {0x600, 0x6ff, "ar"},
	{0x700, 0x74f, "syr"}, {0x750, 0x77f, "ar"}, {0x780, 0x7bf, "dv"}, {0x7c0, 0x7ff, "nqo"}, {0x8a0, 0x8ff, "ar"},
	{0x900, 0x97f, "hi"}, {0x980, 0x9ff, "bn"}, {0xa00, 0xa7f, "pa"}, {0xa80, 0xaff, "gu"}, {0xb00, 0xb7f, "or"},
	{0xb80, 0xbff, "ta"}, {0xc00, 0xc7f, "te"}, {0xc80, 0xcff, "kn"}, {0xd00, 0xd7f, "ml"}, {0xd80, 0xdff, "si"},
	{0xe00, 0xe7f, "th"}, {0xe80, 0xeff, "lo"}, {0xf00, 0xfff, "bo"}, {0x1000, 0x109f, "my"}, {0x10a0, 0x10ff, "ka"},
	{0x1100, 0x11ff, "ko"}, {0x1200, 0x139f, "am"}, {0x13a0, 0x13ff, "chr"}, {0x1400, 0x167f, "iu"},
	{0x1780, 0x17ff, "km"}, {0x1800, 0x18af, "mn"}, {0x1f00, 0x1fff, "el"}, {0x2d30, 0x2d7f, "zgh"},
	{0x3040, 0x30ff, "ja"}, {0x3100, 0x312f, "zh"}, {0x3400, 0x9fff, "zh"}, {0xa000, 0xa4cf, "ii"},
	{0xac00, 0xd7af, "ko"}, {0xfb1d, 0xfb4f, "he"}, {0xfb50, 0xfdff, "ar"}, {0xfe70, 0xfefe, "ar"},
	{0x20000, 0x3134f, "zh"},
}

// wordScripts are the languages with letters that stand for words or syllables.
var wordScripts = map[string]bool{"zh": true, "ja": true, "ko": true}

// scriptOf returns the index of the script of r, or -1.
func scriptOf(r rune) int {
	low, high := 0, len(scripts)
	for low < high {
		k := (low + high) / 2
		switch s := &scripts[k]; {
		case r < s.low:
			high = k
		case r > s.high:
			low = k + 1
		default:
			return k
		}
	}
	return -1
}

// signs are letters that tell the languages of a script apart. Where one stands,
// the first language that has it is the text's.
var signs = [...]struct{ code, of, letters string }{
	{"ja", "zh", "のはをにがでとた"},
	{"be", "ru", "ў"},
	{"kk", "ru", "құәғ"},
	{"ky", "ru", "ңөү"},
	{"mk", "ru", "ѓќѕ"},
	{"sr", "ru", "ћђљњ"},
	{"uk", "ru", "їєґі"},
	{"ur", "ar", "ٹڈڑےں"},
	{"fa", "ar", "پچژگ"},
	{"ps", "ar", "ټډړښځ"},
	{"mr", "hi", "ळ"},
}
