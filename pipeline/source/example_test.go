package source_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/d1af08f5/sayso/pipeline/source"
)

// show prints documents in short.
func show(docs source.Docs) {
	for doc, err := range docs {
		if err != nil {
			fmt.Printf("%s: error: %v\n", doc.ID, err)
			continue
		}
		fmt.Printf("%s: %q\n", doc.ID, doc.Text)
	}
}

// exampleFolder makes a folder of two files, and enters it.
func exampleFolder() (leave func(), err error) {
	dir, err := os.MkdirTemp("", "sayso")
	if err != nil {
		return nil, err
	}
	before, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	leave = func() { os.Chdir(before); os.RemoveAll(dir) }
	for name, body := range map[string]string{
		"news/a.txt":      "It rained.\nIt snowed.",
		"news/2/b.jsonl":  `{"id":"b","text":"It hailed."}`,
		"news/.git/index": "not news",
	} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			return leave, err
		}
		if err := os.WriteFile(path, []byte(body), 0o666); err != nil {
			return leave, err
		}
	}
	return leave, os.Chdir(dir)
}

func ExampleJSONL() {
	for doc, err := range source.JSONL(strings.NewReader(`{"id":"a","text":"It rained.","outlet":"Post"}
{"text":"It snowed."}
{"id":"c"}`)) {
		outlet := doc.Meta.Text("outlet")
		fmt.Printf("%s, %q, %q, %v\n", doc.ID, doc.Text, outlet, err)
	}
	// Output:
	// a, "It rained.", "Post", <nil>
	// stdin:2, "It snowed.", "", <nil>
	// c, "", "", line 3: no "text" nor another usual field
}

func ExampleText() {
	show(source.Text(strings.NewReader("It rained.\nIt snowed.")))
	// Output: stdin:1: "It rained.\nIt snowed."
}

func ExampleLines() {
	show(source.Lines(strings.NewReader("It rained.\n\nIt snowed.")))
	// Output:
	// stdin:1: "It rained."
	// stdin:3: "It snowed."
}

func ExampleAuto() {
	show(source.Auto(strings.NewReader("It rained.\nIt snowed.")))
	show(source.Auto(strings.NewReader(`{"id":"a","text":"It rained."}`)))
	// Output:
	// stdin:1: "It rained.\nIt snowed."
	// a: "It rained."
}

func ExampleNamed() {
	show(source.Text(source.Named(strings.NewReader("It rained."), "wire/7")))
	// Output: wire/7: "It rained."
}

func ExampleConcat() {
	show(source.Concat(
		source.Text(source.Named(strings.NewReader("It rained."), "a")),
		source.Text(source.Named(strings.NewReader("It snowed."), "b")),
	))
	// Output:
	// a: "It rained."
	// b: "It snowed."
}

func ExampleFile() {
	leave, err := exampleFolder()
	if err != nil {
		fmt.Println(err)
		return
	}
	defer leave()
	show(source.File("news/a.txt"))
	show(source.File("news/nowhere.txt"))
	// Output:
	// a.txt: "It rained.\nIt snowed."
	// nowhere.txt: error: no such file or directory
}

func ExampleFolder() {
	leave, err := exampleFolder()
	if err != nil {
		fmt.Println(err)
		return
	}
	defer leave()
	show(source.Folder("news"))
	// Output:
	// b: "It hailed."
	// a.txt: "It rained.\nIt snowed."
}

func ExampleReader() {
	leave, err := exampleFolder()
	if err != nil {
		fmt.Println(err)
		return
	}
	defer leave()
	rd := source.Reader{
		Exclude: []string{"2/*"},
		Skipped: func(name string, why error) { fmt.Println(name, "skipped:", why) },
	}
	show(rd.Folder("news"))
	// Output:
	// .git skipped: name begins with a dot
	// 2/b.jsonl skipped: left out by a pattern
	// a.txt: "It rained.\nIt snowed."
}
