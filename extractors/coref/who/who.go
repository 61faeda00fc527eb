// Package who finds whom the pronouns of a document stand for: "he", "them", "its".
// It reads a document in text order, keeps the places where somebody is spoken of,
// and lets a small net rank the entities of the last places for each pronoun
// (a mention-ranking model; cf. Denis and Baldridge 2008). Places of people whom the
// text does not name, "a woman", are ranked too, so that "she" need not go to the
// nearest name. It takes a names.Table whose people are described and whose quotes
// are mapped.
//
// The document is read twice: the first time to learn the gender of people from
// the pronouns that most surely are theirs, the second time to choose by it.
package who

import (
	"github.com/d1af08f5/sayso/extractors/coref/names"
	"github.com/d1af08f5/sayso/extractors/text"
)

// Class is the sort of a pronoun.
type Class uint8

// The sorts of pronoun that are ranked.
const (
	Gendered Class = iota // he, she and their forms
	Plural                // they
	Thing                 // it
	Classes
)

// Watcher looks over the shoulder of a Resolver, and may force its choices.
type Watcher interface {
	// Begin is told of each document, once its names are entities.
	Begin(w *Resolver)
	// Ranked is told of each pronoun that is ranked: the token, and its candidates. It
	// returns the index of the one to choose, -1 for none, or Free.
	Ranked(i int, r *Ranking) int
}

// Free leaves a choice to the net.
const Free = -2

// Candidate is somebody a pronoun may stand for.
type Candidate struct {
	Entity   int // index into the table's entities, or -1 for somebody without a name
	Last     place
	Features Features
}

// Ranking is a pronoun with those that it may stand for.
type Ranking struct {
	Class      Class
	Candidates []Candidate
	None       Features // the features of standing for nobody
	Pass       int
}

// place is where somebody is spoken of.
type place struct {
	First, Last         int32 // tokens
	who                 int32 // index into Resolver.people
	sentence, paragraph int32
	kind                text.MentionKind
	role                Role
	quote               int32 // one more than the quote that it stands in, or 0
	speaks              int32 // one more than the quote whose speaker it names, or 0
	class               Class
	ahead               bool
	sure                int32 // of a pronoun: the least share of its chain, in 1/1024
}

// somebody is who the places are of: an entity, or somebody without a name.
type somebody struct {
	entity             int32 // -1 for somebody without a name
	typ                text.Type
	gender             text.Gender
	given              text.Gender // that of the one word they are named by, which may be a surname
	surely             bool        // the gender is no guess
	plural             bool
	fresh              bool   // of somebody without a name: last called "a resident", and not "the mayor"
	head               uint64 // of somebody without a name: their noun, hashed
	count, pronouns    int32
	first              int32 // token of the first place
	lastName           int32 // index of the last place by name or noun, or -1
	lastPronoun        int32 // sentence of the last pronoun, or -1
	last               int32 // index of the last place
	sentence, inThis   int32 // places in the sentence of the last place
	before, inBefore   int32 // and in the one that it was in before
	subject            int32 // sentence in which they were the subject last
	stamp              int32
	votes              [3]int64 // what pronouns said of the gender
	salience, standing int32    // how much they were spoken of: lately, and altogether
	faded              int32    // sentence that the two are of
	firstSentence      int32
}

// Ranker is what a Resolver ranks by. It is immutable and shared.
type Ranker struct {
	Model   *Model
	Cluster func(lower string) uint16 // of words of like use
}

// Resolver finds whom the pronouns of one document after another stand for.
type Resolver struct {
	*names.Table
	*Ranker
	Watch  Watcher
	Noun   func(first, last int) int // the entity that a definite noun stands for, or -1
	Forget func()                    // begins the document anew, for Noun

	Best   []int32 // of each token: one more than the entity that the pronoun most likely stands for, sure or not, or 0
	Stands []int32 // of each token: one more than the entity that the pronoun stands for, or 0

	Nameless []bool // of each token: the pronoun surely stands for somebody new without a name, "a resident"

	ids       []uint16
	words     []word // of each token
	memory    memory
	roles     []Role   // of each token: one more than the role of the phrase that begins there
	counts    []counts // of each token: how many of some tags stand before it
	speakers  []int32  // of each token: one more than the quote whose speaker it names
	places    []place
	people    []somebody
	of        []int32 // entity -> somebody, or -1
	cands     []Candidate
	ranking   Ranking
	stamp     int32
	pass      int
	manner    [3]int // of the whole document, for the features
	learned   []text.Gender
	named     []int32    // of each entity: its names in the document
	topic     [][3]int64 // of each entity: what the first reading said of its pronouns
	ahead     []int32    // entities that are named right behind the pronoun
	said      []int32    // quote -> somebody who said it, or -1
	firsts    [3]int32   // who was the first to be spoken of in this sentence and the two before
	most      [4]int64
	mostCount int32
	agreeing  int // candidates of the pronoun's gender
	weighed   [mostCandidates][4]int64
	fronted   int32 // comma behind the participle before the pronoun, or 0
	opener    int32 // first somebody of the paragraph
	mainly    int32 // first somebody of the document
}
