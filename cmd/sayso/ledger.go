package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/source"
)

// ledger is an output file on the way to being complete, which a run that was killed
// leaves so that the next can go on with it. Beside the file NAME stand
//
//	.NAME.part   the records so far, a line of JSON each
//	.NAME.done   the settings of the run, and a line for each record: where it ends in
//	             the part, and the hash of its document's id
//
// A line of the second is written after what it says of the first is on the disk, so
// whatever the part holds behind the last line is torn, and cut off. One run holds the
// part locked; a second refuses.
type ledger struct {
	name     string // of the file
	part     *os.File
	w        *bufio.Writer
	ids      *os.File
	end      int64 // of the part, with what w holds
	pending  []byte
	synced   time.Time
	done     map[uint64]int // documents that an earlier run wrote, how often
	earlier  int
	settings string
}

// syncEvery is how long records may stay off the disk. A run that is killed does them
// again.
const syncEvery = time.Second / 4

// errHeld says that another run writes the same file.
var errHeld = errors.New("another run of sayso is writing it")

func partName(name string) string { return beside(name, "part") }
func doneName(name string) string { return beside(name, "done") }

// beside returns the name of a hidden file in the same folder: a/b → a/.b.part.
func beside(name, ext string) string {
	return filepath.Join(filepath.Dir(name), "."+filepath.Base(name)+"."+ext)
}

// openLedger opens the ledger of a file. To resume, it takes up what an earlier run with
// the same settings left; otherwise it starts anew.
func openLedger(name, settings string, resume bool) (*ledger, error) {
	if to, err := filepath.EvalSymlinks(name); err == nil {
		name = to // replace the file, not the link to it
	}
	l := &ledger{name: name, settings: strings.ReplaceAll(settings, "\n", " "), done: map[uint64]int{}}
	var err error
	if l.part, err = os.OpenFile(partName(name), os.O_RDWR|os.O_CREATE, 0o666); err != nil {
		return nil, renamed(err, name)
	}
	if err = lock(l.part); err != nil {
		l.part.Close()
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if l.ids, err = os.OpenFile(doneName(name), os.O_RDWR|os.O_CREATE, 0o666); err != nil {
		l.part.Close()
		return nil, renamed(err, name)
	}
	if resume {
		err = l.takeUp()
	}
	if err == nil {
		err = l.begin()
	}
	if err != nil {
		l.close()
		return nil, renamed(err, name)
	}
	return l, nil
}

// takeUp reads what an earlier run has done.
func (l *ledger) takeUp() error {
	size, err := l.part.Seek(0, io.SeekEnd)
	if err != nil {
		return err
	}
	in := bufio.NewReader(l.ids)
	head, err := in.ReadString('\n')
	switch {
	case err != nil: // it was killed before it wrote a record
		return nil
	case strings.TrimSuffix(head, "\n") != l.settings:
		return fmt.Errorf("%s: the run that did not end had other settings (%s); give the same, or start anew without --resume", l.name, strings.TrimSpace(head))
	}
	for {
		line, err := in.ReadBytes('\n')
		if err != nil {
			return nil // the last line may be torn
		}
		end, id, ok := entry(line)
		if !ok || end < l.end || end > size {
			return nil
		}
		l.end = end
		l.done[id]++
		l.earlier++
	}
}

// entry reads a line of the file of ids.
func entry(line []byte) (end int64, id uint64, ok bool) {
	a, b, _ := bytes.Cut(bytes.TrimSuffix(line, []byte("\n")), []byte("\t"))
	end, err1 := strconv.ParseInt(string(a), 10, 64)
	id, err2 := strconv.ParseUint(string(b), 16, 64)
	return end, id, err1 == nil && err2 == nil && len(b) == 16
}

// begin cuts off what is torn, and writes the file of ids anew.
func (l *ledger) begin() error {
	lines, err := l.entries()
	if err != nil {
		return err
	}
	if err := l.part.Truncate(l.end); err != nil {
		return err
	}
	if _, err := l.part.Seek(l.end, io.SeekStart); err != nil {
		return err
	}
	if err := l.ids.Truncate(0); err != nil {
		return err
	}
	if _, err := l.ids.Seek(0, io.SeekStart); err != nil {
		return err
	}
	if _, err := l.ids.Write(append([]byte(l.settings+"\n"), lines...)); err != nil {
		return err
	}
	l.w, l.synced = bufio.NewWriterSize(l.part, 1<<16), time.Now()
	return nil
}

// entries returns the lines of the file of ids that were taken up.
func (l *ledger) entries() ([]byte, error) {
	if l.earlier == 0 {
		l.end = 0
		return nil, nil
	}
	if _, err := l.ids.Seek(0, io.SeekStart); err != nil {
		return nil, err
	}
	in := bufio.NewReader(l.ids)
	in.ReadBytes('\n')
	var all []byte
	for range l.earlier {
		line, err := in.ReadBytes('\n')
		if err != nil {
			return nil, err
		}
		all = append(all, line...)
	}
	return all, nil
}

// Write appends to the part.
func (l *ledger) Write(b []byte) (int, error) {
	n, err := l.w.Write(b)
	l.end += int64(n)
	return n, err
}

// wrote notes that the record of a document ends here.
func (l *ledger) wrote(id string) error {
	l.pending = fmt.Appendf(l.pending, "%d\t%016x\n", l.end, idHash(id))
	if time.Since(l.synced) < syncEvery && len(l.pending) < 1<<20 {
		return nil
	}
	return l.sync()
}

// sync puts the records on the disk, then their lines.
func (l *ledger) sync() error {
	if err := l.w.Flush(); err != nil {
		return err
	}
	if err := l.part.Sync(); err != nil {
		return err
	}
	if _, err := l.ids.Write(l.pending); err != nil {
		return err
	}
	l.pending, l.synced = l.pending[:0], time.Now()
	return nil
}

// has reports whether an earlier run has written the document, and counts it off: of two
// with one id, each is asked for.
func (l *ledger) has(id string) bool {
	h := idHash(id)
	if l.done[h] == 0 {
		return false
	}
	l.done[h]--
	return true
}

// idHash is 64 bits of FNV-1a: among a million documents two share one with a chance of
// one in forty million.
func idHash(id string) uint64 {
	h := fnv.New64a()
	io.WriteString(h, id)
	return h.Sum64()
}

// rest returns docs without those that an earlier run has written.
func (l *ledger) rest(docs source.Docs) source.Docs {
	if l.earlier == 0 {
		return docs
	}
	return func(yield func(pipeline.Doc, error) bool) {
		for doc, err := range docs {
			if err == nil && l.has(doc.ID) {
				continue
			}
			if !yield(doc, err) {
				return
			}
		}
	}
}

// commit gives the records their name.
func (l *ledger) commit() error {
	if err := l.sync(); err != nil {
		return err
	}
	if old, err := os.Stat(l.name); err == nil {
		if err := os.Chmod(partName(l.name), old.Mode().Perm()); err != nil {
			return renamed(err, l.name)
		}
	}
	if err := os.Rename(partName(l.name), l.name); err != nil {
		return renamed(err, l.name)
	}
	syncFolder(filepath.Dir(l.name))
	l.close()
	os.Remove(doneName(l.name))
	return nil
}

// keep ends a run that is not complete so that the next can go on, and reports whether
// there is something to go on with.
func (l *ledger) keep() bool {
	l.sync() // what does not get to the disk is done again
	if info, err := l.ids.Stat(); err == nil && info.Size() > int64(len(l.settings)+1) {
		l.close()
		return true
	}
	l.drop()
	return false
}

// drop removes the ledger.
func (l *ledger) drop() {
	l.close()
	os.Remove(partName(l.name))
	os.Remove(doneName(l.name))
}

func (l *ledger) close() {
	l.part.Close()
	l.ids.Close()
}

// syncFolder puts the names in a folder on the disk, where the system can do so.
func syncFolder(dir string) {
	if d, err := os.Open(dir); err == nil {
		d.Sync()
		d.Close()
	}
}
