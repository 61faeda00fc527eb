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
	soft   bool    // without labels: a teacher's stand in a file of soft labels
}

// corpora are the training texts. The weights were tried on the dev sets: GMB
// is left out, for the teacher's labels of the same text are better.
var corpora = []corpus{
	{"ner/train/conll2003.train.tsv", 1, false, false},
	{"ner/train/worldwide.train.jsonl", 1.3, false, false},
	{"ner/train/uner_ewt.train.tsv", 1, true, false},
	{"ner/train/finerord.train.tsv", .7, false, false},
	{"ner/train/crossner_politics.train.tsv", 2, true, false},
	{"ner/train/wikigold.all.tsv", 1, true, false},
	{"ner/train/re3d_free.all.tsv", .5, true, false},
	{"ner/train/gum_interview.all.tsv", .3, true, false},
	{"ner/train/gum_bio_voyage.all.tsv", .3, true, false},
	{"ner/train/gum_academic_court.all.tsv", .3, true, false},
	{"ner/train/btc_g_newsmedia.all.tsv", .15, true, false},
	{"news/gmb.tok.txt", .8, false, true}, // the teacher learned from closed corpora
	{"news/masc.tok.txt", .8, false, true},
	{"quotes/polnear.train.jsonl", .8, false, true},
	{"quotes/litbank.train.jsonl", .6, false, true},
}

// openCorpora stand in for the closed ones in an open model.
var openCorpora = []corpus{{"ner/train/gmb.train.tsv", .3, true, false}}

// devSets fit the confidence and are printed as training goes.
var devSets = []string{
	"ner/dev/conll2003.dev.tsv", "ner/dev/worldwide.dev.jsonl", "ner/dev/uner_ewt.dev.tsv", "ner/dev/crossner_politics.dev.tsv",
}

// Recipe says how a model is made. The same recipe over the same files makes
// the same model, byte for byte, on the same architecture.
type Recipe struct {
	Data string    // the folder that holds ner, news, quotes and lex
	Name string    // of the model, in records
	Open bool      // from the openly licensed corpora alone
	Log  io.Writer // progress, or nil

	Soft  string     // file of soft labels; without it the unlabelled texts are left out
	lists *nameLists // read when first needed

	Vectors *Vectors // of words: another model's, or new ones (QuantizeVectors)
}

// The schedule of training, tried on the dev sets.
const (
	trainDoc    = 60 // sentences of a training text; longer documents are cut
	devDoc      = 400
	minCount    = 3 // times that a feature is seen
	trainPasses = 4
	trainRate   = .02
	tunePasses  = 4 // over the rows that the model keeps
	tuneRate    = .015
	keptRows    = 98000 // of 64 bytes
	keptBuckets = 1 << 15

	recasedWeight = .5 // of texts in other cases, against those they are made of
	swappedWeight = .5 // of texts with other names, likewise
	swapRounds    = 2
)

// training is the state of a Recipe being followed.
type training struct {
	Recipe
	lex      *lexicons
	texts    []labelled
	thoughts thoughts
	train    []*example
	counts   map[uint64]int32
	dict     dictionary
	dev      []devSet
	trainer  *trainer
	start    time.Time
}

// labelled is a text with the gold label of each of its tokens.
type labelled struct {
	doc     *text.Document
	labels  []uint8
	soft    []thought // what the teacher thinks, or nil
	recased bool      // in other cases than it was written
	corpus  int
	weight  float32
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
	if t.Open {
		t.Vectors = t.Vectors.open()
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
	t.say("packed  %s", t.packedScores(m))
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
	if t.Soft != "" && !t.Open {
		var err error
		if t.thoughts, err = readThoughts(t.Soft); err != nil {
			return err
		}
	}
	for k, c := range t.corpora() {
		read := t.readGold
		if c.soft {
			read = t.readSoft
		}
		if err := read(k, c); err != nil {
			return err
		}
	}
	t.say("%d texts", len(t.texts))
	return nil
}

// readGold reads a corpus with labels, and makes further texts of its texts.
func (t *training) readGold(k int, c corpus) error {
	gold, err := ReadGold(filepath.Join(t.Data, c.file), trainDoc)
	if err != nil {
		return err
	}
	for i := range gold {
		if g, ok := recased(&gold[i], i); ok {
			t.add(labelled{doc: segmented(g.Text), corpus: k, weight: c.weight * recasedWeight, recased: true}, &g)
		}
	}
	swapped, err := t.swapped(c, gold)
	if err != nil {
		return err
	}
	foreign := 0
	for i := range swapped {
		x := labelled{doc: segmented(swapped[i].Text), corpus: k, weight: c.weight * swappedWeight}
		if t.thoughts != nil {
			var known bool
			if x.soft, known = t.thoughts.of(x.doc); !known {
				foreign++
				continue
			}
		}
		t.add(x, &swapped[i])
	}
	for i := range gold {
		t.add(labelled{doc: segmented(gold[i].Text), corpus: k, weight: c.weight}, &gold[i])
	}
	t.warn(c, foreign, len(swapped))
	return nil
}

// add labels x by g and takes it in.
func (t *training) add(x labelled, g *Gold) {
	x.labels = align(x.doc, g)
	t.texts = append(t.texts, x)
}

// swapped makes the texts with other names that a corpus's texts give.
func (r *Recipe) swapped(c corpus, gold []Gold) ([]Gold, error) {
	if r.lists == nil {
		var err error
		if r.lists, err = readNameLists(filepath.Join(r.Data, "lex")); err != nil {
			return nil, err
		}
	}
	var out []Gold
	for round := range swapRounds {
		s := newSwapper(r.lists, c.file, round)
		for i := range gold {
			out = append(out, s.swap(&gold[i]))
		}
	}
	return out, nil
}

// readSoft reads the texts of an unlabelled corpus that the teacher has read.
func (t *training) readSoft(k int, c corpus) error {
	if t.thoughts == nil {
		return nil
	}
	texts, err := readTexts(t.Data, c.file)
	if err != nil {
		return err
	}
	foreign := 0
	for _, s := range texts {
		x := labelled{doc: segmented(s), corpus: k, weight: c.weight}
		var known bool
		if x.soft, known = t.thoughts.of(x.doc); !known {
			foreign++
			continue
		}
		t.texts = append(t.texts, x)
	}
	t.warn(c, foreign, len(texts))
	return nil
}

// warn says how many texts are other than when the teacher read them: the data or
// the tokenizer has changed.
func (t *training) warn(c corpus, foreign, all int) {
	if foreign > 0 {
		t.say("%s: left out %d of %d texts, which the soft labels are not of", c.file, foreign, all)
	}
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
		if x.labels != nil {
			ex.setGold(x.labels)
		}
		if x.soft != nil {
			ex.over(x.soft)
		}
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

// packedScores prints F1 over the dev sets as the model finds names.
func (t *training) packedScores(m *Model) (line string) {
	tagger := NewTagger(m, 0)
	for _, s := range t.dev {
		var sc Scores
		for i := range s.gold {
			var found []text.Mention
			for _, f := range tagger.AppendNames(nil, s.docs[i]) {
				found = append(found, f.Mention)
			}
			sc.Add(&s.gold[i], found)
		}
		line += fmt.Sprintf(" %.2f", sc[all].F())
	}
	return line
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
