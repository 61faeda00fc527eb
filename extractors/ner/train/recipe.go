package train

import (
	"fmt"
	"io"
	"math/rand/v2"
	"path/filepath"
	"time"

	"github.com/d1af08f5/sayso/extractors/gold"
	"github.com/d1af08f5/sayso/extractors/ner"
	"github.com/d1af08f5/sayso/extractors/text"
)

// Recipe says how a model is made. The same recipe over the same files makes the
// same model, byte for byte, on machines of the same architecture.
type Recipe struct {
	Data    string       // the folder that holds ner, news, quotes and lex
	Name    string       // of the model, which records give
	Open    bool         // use the openly licensed corpora alone, and no teacher
	Log     io.Writer    // told how training goes; nobody if nil
	Soft    string       // the file of soft labels; if empty, texts without labels are left out
	Vectors *ner.Vectors // of words, those of another model; if nil, there are none

	lists *nameLists // read when first needed
}

// training is a recipe under way.
type training struct {
	Recipe
	lex      *ner.Lexicon
	texts    []trainText
	thoughts thoughts
	train    []*example
	counts   map[uint64]int32
	dict     dictionary
	dev      []devSet
	trainer  *trainer
	start    time.Time
}

// trainText is a text to learn from.
type trainText struct {
	doc     *text.Document
	labels  []uint8   // of each token, or nil
	soft    []thought // what the teacher thinks, or nil
	recased bool      // in another case than it was written
	corpus  int
	weight  float32
}

// devSet is a file to score on.
type devSet struct {
	name string
	gold []gold.Document
	docs []*text.Document
	exs  []*example
}

// Train makes a model. Its errors are those of reading the files.
func (r Recipe) Train() (*ner.Model, error) {
	t := &training{Recipe: r, start: time.Now()}
	if t.Vectors == nil {
		t.Vectors = new(ner.Vectors)
	}
	if t.Open {
		t.Vectors = t.Vectors.Open()
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
	m := t.trainer.pack(t.Name, t.lex, t.dict, keptBuckets)
	if err := t.calibrate(&m); err != nil {
		return nil, fmt.Errorf("train: %w", err)
	}
	model, err := ner.NewModel(m)
	if err != nil {
		return nil, fmt.Errorf("train: %w", err)
	}
	t.say("packed  %s", t.packedScores(model))
	return model, nil
}

// say logs a line after the seconds that have passed.
func (t *training) say(format string, args ...any) {
	fmt.Fprintf(t.Log, "%5.0fs  ", time.Since(t.start).Seconds())
	fmt.Fprintf(t.Log, format+"\n", args...)
}

// corpora returns the corpora that the recipe uses.
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

func (t *training) readLexicon() error {
	b := newLexBuilder()
	if err := b.readLists(filepath.Join(t.Data, "lex")); err != nil {
		return err
	}
	b.readCasing(t.texts)
	t.lex = b.lexicon(t.Vectors)
	t.say("%d words and %d phrases in the lexicon", len(b.words), len(b.phrases))
	return nil
}

// extract makes the examples, and numbers their features.
func (t *training) extract() error {
	var r ner.Reader
	for _, x := range t.texts {
		ex := newExample(r.Candidates(t.lex, x.doc))
		ex.weight = x.weight
		if x.labels != nil {
			ex.setGold(x.labels)
		}
		if x.soft != nil {
			ex.teach(x.soft)
		}
		ex.corpus = int32(x.corpus)
		if len(ex.Token) > 0 {
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
	var r ner.Reader
	for _, name := range devSets {
		docs, err := gold.ReadFile(filepath.Join(t.Data, name), devDoc)
		if err != nil {
			return err
		}
		s := devSet{name: filepath.Base(name), gold: docs}
		for i := range docs {
			d := segmented(docs[i].Text)
			ex := newExample(r.Candidates(t.lex, d))
			t.dict.assign(ex)
			s.docs, s.exs = append(s.docs, d), append(s.exs, ex)
		}
		t.dev = append(t.dev, s)
	}
	return nil
}

// learn takes passes over the training texts in an order drawn from the seed, while
// the rate falls to nearly nothing.
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

// prune drops the features for which a packed model has no room.
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

// packedScores returns F1 over each dev set of the packed model.
func (t *training) packedScores(m *ner.Model) (line string) {
	tagger := ner.NewTagger(m)
	for _, s := range t.dev {
		var all gold.Counts
		for i := range s.gold {
			names, _ := tagged(tagger, s.docs[i])
			c := gold.Compare(s.gold[i].Text, s.gold[i].Names, names)
			all.Add(c.Counts(""))
		}
		line += fmt.Sprintf(" %.2f", all.F1())
	}
	return line
}

// devScores returns F1 over each dev set of the network as it is.
func (t *training) devScores() (line string) {
	for _, s := range t.dev {
		var all gold.Counts
		for i := range s.gold {
			names := labelledNames(s.docs[i], s.exs[i], t.trainer.tag(s.exs[i]))
			c := gold.Compare(s.gold[i].Text, s.gold[i].Names, names)
			all.Add(c.Counts(""))
		}
		line += fmt.Sprintf(" %.2f", all.F1())
	}
	return line
}
