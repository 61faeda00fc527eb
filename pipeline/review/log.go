package review

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"sync"
)

// The verdicts on a quote, and on a document that is read whole.
const (
	Right     = "right"     // content and speaker are right
	Corrected = "corrected" // there is a quote, but with another content or speaker
	Dropped   = "dropped"   // nobody says anything there
	Added     = "added"     // a quote that was not found
	Open      = "open"      // takes an earlier verdict back
	Read      = "read"      // the document was read whole
)

// Decision is a verdict. Offsets are code units of UTF-16.
type Decision struct {
	Doc     int      `json:"doc"`             // index in Sample.Docs
	Quote   string   `json:"quote,omitempty"` // empty for Read, and for taking that back
	Verdict string   `json:"verdict"`
	Type    string   `json:"type,omitempty"`
	Content [][2]int `json:"content,omitempty"`
	Speaker *Speaker `json:"speaker,omitempty"` // nil if nobody is named
	Person  *Person  `json:"person,omitempty"`  // a row for the people file
}

// Speaker is who says a quote, as a person sees it.
type Speaker struct {
	Name   string  `json:"name"`
	Entity string  `json:"entity,omitempty"`
	At     *[2]int `json:"at,omitempty"` // the words for the speaker
}

// Person is a row of the people file.
type Person struct {
	Alias  string `json:"alias"`
	Name   string `json:"name,omitempty"`
	Gender string `json:"gender,omitempty"`
	Kind   string `json:"kind,omitempty"`
	Role   string `json:"role,omitempty"`
	Drop   bool   `json:"drop,omitempty"`
}

// ErrOtherSample is the error of a log whose decisions are about other documents.
var ErrOtherSample = errors.New("holds the decisions of another sample")

// Log is the file of decisions, each a line that is on disk before it counts. The
// last on a quote counts. It is safe for use by several goroutines at once.
type Log struct {
	mu   sync.Mutex
	file *os.File
	all  map[key]Decision
}

type key struct {
	doc   int
	quote string
}

// OpenLog opens the log of a sample, and reads the decisions that it has. A line that
// was cut off by a crash is dropped.
func OpenLog(path, sum string) (*Log, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	l := &Log{file: f, all: map[key]Decision{}}
	if err := l.load(sum); err != nil {
		f.Close()
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return l, nil
}

// header is the first line of a log.
type header struct {
	Sample string `json:"sample"`
}

func (l *Log) load(sum string) error {
	in := bufio.NewReader(l.file)
	size := int64(0)
	for n := 0; ; n++ {
		line, err := in.ReadBytes('\n')
		if err == io.EOF {
			break
		}
		if err != nil {
			return err
		}
		if err := l.line(n, bytes.TrimSpace(line), sum); err != nil {
			return err
		}
		size += int64(len(line))
	}
	if err := l.file.Truncate(size); err != nil {
		return err
	}
	if _, err := l.file.Seek(size, io.SeekStart); err != nil {
		return err
	}
	if size == 0 {
		return l.append(header{sum})
	}
	return nil
}

// line reads line n of the log.
func (l *Log) line(n int, line []byte, sum string) error {
	if n == 0 {
		var h header
		if err := json.Unmarshal(line, &h); err != nil || h.Sample != sum {
			return fmt.Errorf("%w: give the inputs, --sample, --whole and --seed of that one, or another -o", ErrOtherSample)
		}
		return nil
	}
	var d Decision
	if err := json.Unmarshal(line, &d); err != nil {
		return fmt.Errorf("line %d: %w", n+1, err)
	}
	l.take(d)
	return nil
}

func (l *Log) append(v any) error {
	b, err := json.Marshal(v)
	if err != nil {
		return err
	}
	if _, err := l.file.Write(append(b, '\n')); err != nil {
		return err
	}
	return l.file.Sync()
}

func (l *Log) take(d Decision) {
	k := key{d.Doc, d.Quote}
	if d.Verdict == Open {
		delete(l.all, k)
		return
	}
	l.all[k] = d
}

// Add puts a decision on disk.
func (l *Log) Add(d Decision) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if err := l.append(d); err != nil {
		return err
	}
	l.take(d)
	return nil
}

// Of returns the decision on a quote of a document, or on the document for "".
func (l *Log) Of(doc int, quote string) (Decision, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	d, ok := l.all[key{doc, quote}]
	return d, ok
}

// All returns the decisions on a document by quote.
func (l *Log) All(doc int) map[string]Decision {
	l.mu.Lock()
	defer l.mu.Unlock()
	out := map[string]Decision{}
	for k, d := range l.all {
		if k.doc == doc {
			out[k.quote] = d
		}
	}
	return out
}

// Close closes the file.
func (l *Log) Close() error { return l.file.Close() }
