package source

import (
	"bytes"
	"path"
	"slices"
	"strings"
)

// kind is a form of input. A new kind is a file with a function that recognizes it
// and one that reads it, and a line in kinds.
type kind struct {
	name   string
	about  string
	looks  func(*head) bool  // whether an input that begins so is of this kind
	read   func(*input) Docs // nil: such input is refused
	advice string            // what to do instead of reading it
	holds  bool              // other inputs: it is opened whatever Reader.Kind says
}

// kinds are all forms of input, in the order in which they are tried: first what
// its first bytes leave no doubt of, and last what could be prose.
func kinds() []kind {
	return []kind{
		{name: "gzip", about: "gzip", looks: isGzip, read: gunzip, holds: true},
		{name: "bzip2", about: "bzip2", looks: isBzip2, read: bunzip2, holds: true},
		{name: "zstd", about: "Zstandard", looks: magic("\x28\xb5\x2f\xfd"), read: unzstd, holds: true},
		{name: "zip", about: "zip archive or Word document (.docx)", looks: magic("PK\x03\x04", "PK\x05\x06"), read: unzip, holds: true},
		{name: "tar", about: "tar archive", looks: isTar, read: untar, holds: true},

		refused("PDF", "run: pdftotext -layout FILE - | sayso", magic("%PDF-")),
		refused("Word document of before 2007, or another OLE file", "run: soffice --headless --convert-to docx FILE", magic("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")),
		refused("RTF", "run: soffice --headless --convert-to docx FILE", magic(`{\rtf`)),
		refused("PostScript", "run: ps2ascii FILE | sayso", magic("%!PS")),
		refused("xz", "run: xz -dc FILE | sayso", magic("\xfd7zXZ\x00")),
		refused("lz4", "run: lz4 -dc FILE | sayso", magic("\x04\x22\x4d\x18")),
		refused("7-Zip archive", "unpack it: 7z x FILE", magic("7z\xbc\xaf\x27\x1c")),
		refused("RAR archive", "unpack it: unrar x FILE", magic("Rar!\x1a\x07")),
		refused("image", "sayso reads text; an OCR program finds it in pictures: tesseract FILE - | sayso", isImage),
		refused("sound or film", "sayso reads text; transcribe it first", isMedia),
		refused("SQLite database", `run: sqlite3 -json FILE "select …" | sayso`, magic("SQLite format 3\x00")),
		refused("Parquet", `run: duckdb -json -c "select * from 'FILE'" | sayso`, magic("PAR1")),
		refused("program", "sayso reads text", magic("\x7fELF", "MZ\x90", "\xcf\xfa\xed\xfe", "\xca\xfe\xba\xbe", "\x00asm")),
		refused("font", "sayso reads text", magic("wOFF", "wOF2", "OTTO", "\x00\x01\x00\x00\x00")),

		// Exports before pages, which some of them are, and before all that could be prose.
		{name: "export", about: "articles from LexisNexis, Nexis Uni, Factiva, ProQuest or Europresse", looks: isExport, read: export},

		// Feeds before other markup, because they are XML as well.
		{name: "feed", about: "RSS or Atom, an item a document", looks: isFeed, read: feed},
		{name: "html", about: "web page", looks: isHTML, read: webPage},
		{name: "sgml", about: "Reuters-21578 (SGML)", looks: isReuters, read: reuters},
		{name: "xml", about: "NITF, NewsML, or other XML with paragraphs", looks: isXML, read: newsXML},

		{name: "csv", about: "table with a header: CSV, TSV, any delimiter", looks: isTable, read: rows},
		{name: "warc", about: "web archive (WARC, WET)", looks: isWARC, read: warc},
		{name: "arc", about: "web archive of before WARC (ARC)", looks: isARC, read: arc},

		// A mailbox begins with a line that is no field of a mail, and a saved page is a
		// mail in form.
		{name: "mbox", about: "mailbox (mbox), a document a mail", looks: isMbox, read: mbox},
		{name: "mhtml", about: "page saved with its pictures (.mht, .mhtml)", looks: isMHTML, read: mhtml},
		{name: "mail", about: "mail (.eml)", looks: isMail, read: eml},
		{name: "vtt", about: "WebVTT captions", looks: isVTT, read: captions},
		{name: "srt", about: "SubRip (.srt) or SubViewer (.sbv) captions", looks: isSRT, read: captions},

		{name: "json", about: "JSON: an object, or an array of objects", looks: isJSON, read: jsonValues},
		{name: "jsonl", about: "JSON objects, one a line", looks: isJSONL, read: jsonl},
		{name: "text", about: "plain text, one document", read: text},
		{name: "lines", about: "plain text, a document a line", read: lines},
	}
}

func refused(about, advice string, looks func(*head) bool) kind {
	return kind{about: about, advice: advice, looks: looks}
}

// Kinds returns the names of the kinds that Reader.Kind may have, with what each is.
func Kinds() (names, about []string) {
	for _, k := range kinds() {
		if k.name != "" && !k.holds {
			names, about = append(names, k.name), append(about, k.about)
		}
	}
	return names, about
}

func kindNamed(name string) (kind, bool) {
	i := slices.IndexFunc(kinds(), func(k kind) bool { return k.name == name && !k.holds && name != "" })
	if i < 0 {
		return kind{}, false
	}
	return kinds()[i], true
}

// kindOf returns a kind that is known to exist.
func kindOf(name string) kind {
	k, _ := kindNamed(name)
	return k
}

// magic recognizes input by its first bytes.
func magic(starts ...string) func(*head) bool {
	return func(h *head) bool {
		return slices.ContainsFunc(starts, func(s string) bool { return bytes.HasPrefix(h.raw, []byte(s)) })
	}
}

// named reports whether the extension of the input's name is one of exts.
func (h *head) named(exts ...string) bool { return slices.Contains(exts, path.Ext(h.name)) }

// isImage recognizes the usual images by their first bytes.
func isImage(h *head) bool {
	if h.at(8, "WEBP") || h.at(4, "ftypheic") || h.at(4, "ftypavif") {
		return true
	}
	return magic("\x89PNG\r\n", "\xff\xd8\xff", "GIF87a", "GIF89a", "II*\x00", "MM\x00*", "BM\x00", "8BPS")(h)
}

// isMedia recognizes the usual forms of sound and film by their first bytes.
func isMedia(h *head) bool {
	if h.at(4, "ftyp") || h.at(8, "WAVE") || h.at(8, "AVI ") {
		return true
	}
	return magic("ID3", "\xff\xfb", "OggS", "fLaC", "\x1aE\xdf\xa3", "\x00\x00\x01\xba", "FLV\x01")(h)
}

// at reports whether s stands at an offset of the input.
func (h *head) at(offset int, s string) bool {
	return len(h.raw) >= offset && bytes.HasPrefix(h.raw[offset:], []byte(s))
}

func lower(s string) string { return strings.ToLower(s) }
