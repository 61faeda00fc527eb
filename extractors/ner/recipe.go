package ner

import (
	"fmt"
	"io"
	"math/rand/v2"
	"path/filepath"
	"time"

	"github.com/d1af08f5/sayso/extractors/text"
)

// corpus is a file of training text.
type corpus struct {
	file   string  // below the data folder
	weight float32 // of its gradients
	open   bool    // under a licence that lets anyone use it for anything
}

// corpora are the training texts. The weights were tried on the dev sets: GMB
// is left out, for the teacher's labels of the same text are better.
var corpora = []corpus{
	{"ner/train/conll2003.train.tsv", 1, false},
	{"ner/train/worldwide.train.jsonl", 1, false},
	{"ner/train/uner_ewt.train.tsv", 1, true},
	{"ner/train/finerord.train.tsv", .7, false},
	{"ner/train/crossner_politics.train.tsv", 2, true},
	{"ner/train/wikigold.all.tsv", 1, true},
	{"ner/train/re3d_free.all.tsv", .5, true},
	{"ner/train/gum_interview.all.tsv", .5, true},
	{"ner/train/gum_bio_voyage.all.tsv", .5, true},
	{"ner/train/gum_academic_court.all.tsv", .5, true},
	{"ner/train/btc_g_newsmedia.all.tsv", .3, true},
	{"silver/gmb.silver.tsv", .3, false}, // its teacher learned from closed corpora
	{"silver/masc.silver.tsv", .3, false},
}

// openCorpora stand in for the closed ones in an open model.
var openCorpora = []corpus{{"ner/train/gmb.train.tsv", .3, true}}

// devSets fit the confidence and are printed as training goes.
var devSets = []string{
	"ner/dev/conll2003.dev.tsv", "ner/dev/worldwide.dev.jsonl", "ner/dev/uner_ewt.dev.tsv", "ner/dev/crossner_politics.dev.tsv",
}

// Recipe says how a model is made. The same recipe over the same files makes
// the same model, byte for byte, on the same architecture.
type Recipe struct {
	Data string    // the folder that holds ner, silver and lex
	Name string    // of the model, in records
	Open bool      // from the openly licensed corpora alone
	Log  io.Writer // progress, or nil

	Vectors *Vectors // of words: those of another model, or of QuantizeVectors
}

// The schedule of training, tried on the dev sets.
const (
	trainDoc    = 60 // sentences of a training text; longer documents are cut
	devDoc      = 400
	minCount    = 3 // times that a feature is seen
	trainPasses = 5
	trainRate   = .02
	tunePasses  = 2 // over the rows that the model keeps
	tuneRate    = .01
	keptRows    = 1<<16 - 1 // of 64 bytes: 4 MiB
	keptBuckets = 1 << 15
)

// training is the state of a Recipe being followed.
type training struct {
	Recipe
	lex     *lexicons
	texts   []labelled
	train   []*example
	counts  map[uint64]int32
	dict    dictionary
	dev     []devSet
	trainer *trainer
	start   time.Time
}

// labelled is a text with the gold label of each of its tokens.
type labelled struct {
	doc    *text.Document
	labels []uint8
	corpus int
	weight float32
}

// devSet is a file to score on.
type devSet struct {
	name string
	gold []Gold
	docs []*text.Document
	exs  []*example
}

// Train makes a model. Its errors are those of reading the files.
func (r Recipe) Train() (*Model, error) {
	t := &training{Recipe: r, start: time.Now()}
	if t.Vectors == nil {
		t.Vectors = new(Vectors)
	}
	if t.Log == nil {
		t.Log = io.Discard
	}
	for _, step := range []func() error{t.readCorpora, t.readLexicon, t.extract, t.readDev} {
		if err := step(); err != nil {
			return nil, fmt.Errorf("train: %w", err)
		}
	}
	t.learn(trainPasses, trainRate, 1)
	t.prune(keptBuckets)
	t.learn(tunePasses, tuneRate, 2)
	m := t.trainer.pack(t.lex, t.dict, keptBuckets)
	m.name = r.Name
	t.calibrate(m)
	return m, nil
}

func (t *training) say(format string, args ...any) {
	fmt.Fprintf(t.Log, "%5.0fs  ", time.Since(t.start).Seconds())
	fmt.Fprintf(t.Log, format+"\n", args...)
}

// corpora are those that the recipe uses.
func (t *training) corpora() []corpus {
	if !t.Open {
		return corpora
	}
	var out []corpus
	for _, c := range append(corpora[:len(corpora):len(corpora)], openCorpora...) {
		if c.open {
			out = append(out, c)
		}
	}
	return out
}

func (t *training) readCorpora() error {
	for k, c := range t.corpora() {
		gold, err := ReadGold(filepath.Join(t.Data, c.file), trainDoc)
		if err != nil {
			return err
		}
		for i := range gold {
			d := segmented(gold[i].Text)
			t.texts = append(t.texts, labelled{d, align(d, &gold[i]), k, c.weight})
		}
	}
	t.say("%d texts", len(t.texts))
	return nil
}

// segmented is a document of its own for a text.
func segmented(s string) *text.Document {
	d := new(text.Document)
	d.Reset(s)
	text.Segment(d)
	return d
}

func (t *training) readLexicon() error {
	b := newLexBuilder()
	if err := b.readLists(filepath.Join(t.Data, "lex")); err != nil {
		return err
	}
	b.readCasing(t.texts)
	t.lex = b.tables(t.Vectors)
	t.say("%d words and %d phrases in the lexicon", len(b.words), len(b.phrases))
	return nil
}

// extract makes the examples and numbers their features.
func (t *training) extract() error {
	var f frame
	for _, x := range t.texts {
		ex := f.extract(t.lex, x.doc)
		ex.weight = x.weight
		ex.setGold(x.labels)
		ex.corpus = int32(x.corpus)
		if len(ex.token) > 0 {
			t.train = append(t.train, ex)
		}
	}
	t.texts = nil
	t.counts = countFeatures(t.train)
	t.dict = dictionary{}
	for _, h := range sortedKeys(t.counts) {
		if t.counts[h] >= minCount {
			t.dict[h] = int32(len(t.dict))
		}
	}
	for _, ex := range t.train {
		t.dict.assign(ex)
		ex.corpus += int32(len(t.dict))
	}
	t.trainer = newTrainer(len(t.dict)+len(t.corpora()), 1)
	t.say("%d features, %d of them seen %d times", len(t.counts), len(t.dict), minCount)
	return nil
}

func (t *training) readDev() error {
	var f frame
	for _, name := range devSets {
		gold, err := ReadGold(filepath.Join(t.Data, name), devDoc)
		if err != nil {
			return err
		}
		s := devSet{name: filepath.Base(name), gold: gold}
		for i := range gold {
			d := segmented(gold[i].Text)
			ex := f.extract(t.lex, d)
			t.dict.assign(ex)
			s.docs, s.exs = append(s.docs, d), append(s.exs, ex)
		}
		t.dev = append(t.dev, s)
	}
	return nil
}

// learn takes passes over the training text in an order drawn from seed, the
// rate falling to nothing.
func (t *training) learn(passes int, rate float32, seed uint64) {
	order := rand.New(rand.NewPCG(seed, 5))
	step, total := 0, passes*len(t.train)
	for range passes {
		t.trainer.loss = 0
		for _, k := range order.Perm(len(t.train)) {
			t.trainer.rate = rate * (1 - 0.97*float32(step)/float32(total))
			step++
			t.trainer.learn(t.train[k])
		}
		t.say("loss %.0f  %s", t.trainer.loss, t.devScores())
	}
}

// prune keeps the features that a packed model has room for.
func (t *training) prune(buckets int) {
	t.dict = t.trainer.keep(t.dict, t.counts, keptRows, buckets)
	for _, ex := range t.train {
		t.dict.assign(ex)
	}
	for _, s := range t.dev {
		for _, ex := range s.exs {
			t.dict.assign(ex)
		}
	}
}

// devScores prints F1 over the network as it stands.
func (t *training) devScores() (line string) {
	for _, s := range t.dev {
		var sc Scores
		for i := range s.gold {
			sc.Add(&s.gold[i], mentions(s.docs[i], s.exs[i], t.trainer.tag(s.exs[i])))
		}
		line += fmt.Sprintf(" %.2f", sc[all].F())
	}
	return line
}
