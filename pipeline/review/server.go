package review

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	_ "embed"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"slices"
	"strings"
	"time"
	"unicode/utf16"

	"github.com/d1af08f5/sayso/pipeline/web"
)

var (
	//go:embed assets/review.html
	body string
	//go:embed assets/review.css
	style string
	//go:embed assets/review.js
	script string
	//go:embed assets/judge.js
	judgeJS string
)

// Server shows a sample and takes decisions. It answers only whoever knows its
// token, which is a part of its address, and only under the name that it listens to:
// a page of another site, even one whose name is made to point to this machine,
// reaches nothing.
type Server struct {
	Sample *Sample
	Log    *Log
	Fields web.Fields
	Saved  func() error // called after each decision, if not nil

	host, token string
	lengths     []int // of the texts, in code units of UTF-16
}

// Listen opens a port of the loopback interface, any free one for 0, and returns the
// address of the page.
func (s *Server) Listen(port int) (net.Listener, string, error) {
	l, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", port))
	if err != nil {
		return nil, "", err
	}
	secret := make([]byte, 18)
	rand.Read(secret) // never fails
	s.host, s.token = l.Addr().String(), base64.RawURLEncoding.EncodeToString(secret)
	s.lengths = nil
	for _, d := range s.Sample.Docs {
		n := 0
		for _, r := range d.Record.Text {
			n += utf16.RuneLen(r)
		}
		s.lengths = append(s.lengths, n)
	}
	return l, "http://" + s.host + "/" + s.token + "/", nil
}

// Serve answers until ctx ends, and then waits a little for what is being saved.
func (s *Server) Serve(ctx context.Context, l net.Listener) error {
	srv := &http.Server{Handler: s.guarded(), ReadTimeout: 10 * time.Second, WriteTimeout: time.Minute, MaxHeaderBytes: 1 << 16}
	done := make(chan struct{})
	stop := context.AfterFunc(ctx, func() {
		defer close(done)
		ending, cancel := context.WithTimeout(context.Background(), 2*time.Second)
		defer cancel()
		if srv.Shutdown(ending) != nil {
			srv.Close()
		}
	})
	err := srv.Serve(l)
	if !stop() {
		<-done
	}
	if errors.Is(err, http.ErrServerClosed) {
		return nil
	}
	return err
}

// guarded returns the handler behind the checks of host, token and origin.
func (s *Server) guarded() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		head := w.Header()
		for name, value := range map[string]string{
			"Cache-Control": "no-store", "Referrer-Policy": "no-referrer", "X-Content-Type-Options": "nosniff",
			"Cross-Origin-Resource-Policy": "same-origin", "Content-Security-Policy": "frame-ancestors 'none'",
		} {
			head.Set(name, value)
		}
		path, known := s.known(r.URL.Path)
		switch {
		case r.Host != s.host:
			http.Error(w, "wrong host", http.StatusMisdirectedRequest)
		case !known:
			http.NotFound(w, r)
		case path == "" && r.Method == http.MethodGet:
			s.page(w)
		case path == "decide" && r.Method == http.MethodPost:
			if !s.own(r) {
				http.Error(w, "this request comes from another page", http.StatusForbidden)
				return
			}
			s.decide(w, r)
		default:
			http.NotFound(w, r)
		}
	})
}

// known returns the path behind the token, if that is the right one.
func (s *Server) known(path string) (string, bool) {
	token, rest, slash := strings.Cut(strings.TrimPrefix(path, "/"), "/")
	return rest, slash && subtle.ConstantTimeCompare([]byte(token), []byte(s.token)) == 1
}

// own reports whether a request was sent by the page itself: browsers tell the origin
// with each POST, and let no other page send JSON without asking first.
func (s *Server) own(r *http.Request) bool {
	site := r.Header.Get("Sec-Fetch-Site")
	return r.Header.Get("Origin") == "http://"+s.host && (site == "" || site == "same-origin") && r.Header.Get("Content-Type") == "application/json"
}

// shown is a document of the sample as the page gets it.
type shown struct {
	*web.Document
	Whole     bool                `json:"whole"`
	Drawn     []string            `json:"drawn"`
	Decisions map[string]Decision `json:"decisions"`
}

func (s *Server) page(w http.ResponseWriter) {
	docs := []shown{}
	for i, d := range s.Sample.Docs {
		view, err := web.View(d.Record, s.Fields)
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		one := shown{view, d.Whole, []string{}, s.Log.All(i)}
		for _, q := range d.Record.Quotes { // in text order
			if _, ok := d.Drawn[q.ID]; ok {
				one.Drawn = append(one.Drawn, q.ID)
			}
		}
		docs = append(docs, one)
	}
	data, err := web.Escaped(docs)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	p := web.Page{
		Title: "Review", Style: web.Style + style, Body: body, Script: web.Article + "\n" + judgeJS + "\n" + script, Allow: "connect-src 'self';",
		Data: []web.Block{{ID: "sample", Write: func(w io.Writer) error { _, err := w.Write(data); return err }}},
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	p.Write(w) // an error is that of a browser that has gone
}

// decide takes a decision. It is on disk when the answer says so.
func (s *Server) decide(w http.ResponseWriter, r *http.Request) {
	in := json.NewDecoder(http.MaxBytesReader(w, r.Body, 1<<20))
	in.DisallowUnknownFields()
	var d Decision
	err := in.Decode(&d)
	if err == nil {
		err = s.check(&d)
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err = s.Log.Add(d); err == nil && s.Saved != nil {
		err = s.Saved()
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

// check returns what is wrong with a decision.
func (s *Server) check(d *Decision) error {
	if d.Doc < 0 || d.Doc >= len(s.Sample.Docs) {
		return fmt.Errorf("no document %d", d.Doc)
	}
	doc := s.Sample.Docs[d.Doc]
	ofRecord := false
	for i := range doc.Record.Quotes {
		ofRecord = ofRecord || doc.Record.Quotes[i].ID == d.Quote
	}
	added := strings.HasPrefix(d.Quote, "new")
	switch d.Verdict {
	case Right, Dropped, Corrected:
		if !ofRecord {
			return fmt.Errorf("no quote %q", d.Quote)
		}
	case Added:
		if !added || len(d.Quote) > 40 || !slices.Contains([]string{"direct", "mixed", "indirect"}, d.Type) {
			return errors.New("an added quote has an id that begins with new, and a type")
		}
	case Read:
		if d.Quote != "" || !doc.Whole {
			return errors.New("this is no document to be read whole")
		}
	case Open:
		if d.Quote != "" && !ofRecord && !added {
			return fmt.Errorf("no quote %q", d.Quote)
		}
	default:
		return fmt.Errorf("no verdict %q", d.Verdict)
	}
	return s.checkRanges(d)
}

// checkRanges returns an error for ranges that are not in the text or not in order,
// and for a quote without content.
func (s *Server) checkRanges(d *Decision) error {
	if (d.Verdict == Corrected || d.Verdict == Added) && len(d.Content) == 0 {
		return errors.New("a quote has content")
	}
	at := 0
	for _, c := range d.Content {
		if c[0] < at || c[1] <= c[0] || c[1] > s.lengths[d.Doc] {
			return fmt.Errorf("content from %d to %d: not in the text, or not in its order", c[0], c[1])
		}
		at = c[1]
	}
	if sp := d.Speaker; sp != nil && sp.At != nil && (sp.At[0] < 0 || sp.At[1] <= sp.At[0] || sp.At[1] > s.lengths[d.Doc]) {
		return fmt.Errorf("speaker from %d to %d: not in the text", sp.At[0], sp.At[1])
	}
	return nil
}
