package train

// corpus is a file of training texts.
type corpus struct {
	file   string  // below the data folder
	weight float32 // of its gradients
	open   bool    // under a licence that lets anyone use it for anything
	soft   bool    // without labels: the teacher's are in a file of soft labels
}

// corpora are the training texts. Their weights were tried on the dev sets. GMB's
// own labels are left out, for the teacher's labels of the same text are better.
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

// openCorpora take the place of the closed ones in an open model.
var openCorpora = []corpus{{"ner/train/gmb.train.tsv", .3, true, false}}

// devSets fit the confidence, and show how well training goes.
var devSets = []string{
	"ner/dev/conll2003.dev.tsv", "ner/dev/worldwide.dev.jsonl", "ner/dev/uner_ewt.dev.tsv", "ner/dev/crossner_politics.dev.tsv",
}

// The schedule of training, tried on the dev sets.
const (
	trainDoc    = 60 // sentences of a training text; longer documents are cut
	devDoc      = 400
	minCount    = 3 // times that a feature must be seen
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
