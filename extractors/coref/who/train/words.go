package train

import (
	"bufio"
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/d1af08f5/sayso/extractors/coref/who"
	"github.com/d1af08f5/sayso/extractors/text"
)

// word is one of a syntax tree (CoNLL-U).
type word struct {
	form, pos, xpos, feats, rel string
	head                        int // index, or -1 for the root
}

// trees reads the sentences of the trees that DATA has.
func (r *Recipe) trees() ([][]word, error) {
	var all [][]word
	for _, name := range []string{"ewt.train", "gum.train"} {
		t, err := readTrees(filepath.Join(r.Data, "pos", name+".conllu"))
		if err != nil {
			return nil, err
		}
		all = append(all, t...)
	}
	return all, nil
}

func readTrees(path string) ([][]word, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("read trees: %w", err)
	}
	defer f.Close()
	var all [][]word
	var tree []word
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		line := s.Text()
		if line == "" {
			if len(tree) > 0 {
				all, tree = append(all, tree), nil
			}
			continue
		}
		p := strings.Split(line, "\t")
		if line[0] == '#' || len(p) < 8 || strings.ContainsAny(p[0], "-.") {
			continue
		}
		head, err := strconv.Atoi(p[6])
		if err != nil {
			return nil, fmt.Errorf("read trees: %s: head %q: %w", path, p[6], err)
		}
		tree = append(tree, word{form: p[1], pos: p[3], xpos: p[4], feats: p[5], head: head - 1, rel: p[7]})
	}
	if len(tree) > 0 {
		all = append(all, tree)
	}
	return all, s.Err()
}

// token returns the kind and case of a word, as the segmenter would.
func token(form string) text.Token {
	var d text.Document
	d.Reset(form)
	text.Segment(&d)
	if len(d.Tokens) == 0 {
		return text.Token{}
	}
	return d.Tokens[0]
}

// listWords fills the model's list with the commonest words of the grammar.
func listWords(m *who.Model, trees [][]word) {
	count := map[string]int{}
	for _, t := range trees {
		for i := range t {
			switch t[i].pos {
			case "ADP", "AUX", "CCONJ", "DET", "PART", "PRON", "SCONJ", "ADV", "PUNCT":
				count[strings.ToLower(t[i].form)]++
			}
		}
	}
	words := make([]string, 0, len(count))
	for w := range count {
		words = append(words, w)
	}
	slices.SortFunc(words, func(a, b string) int { return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b)) })
	for _, w := range words[:min(len(words), who.MaxListed)] {
		m.Words = append(m.Words, who.HashWord(w))
	}
}

// identities returns the identities of the words of a tree, as the resolver sees them.
func identities(m *who.Model, t []word, cluster func(string) uint16) []uint16 {
	ids := make([]uint16, len(t))
	for i := range t {
		if t[i].pos == "PROPN" {
			ids[i] = who.NameWord
			continue
		}
		tok := token(t[i].form)
		ids[i] = m.Identify(t[i].form, &tok, cluster)
	}
	return ids
}

// tagWords gives each identity the tag that its words have most often.
func tagWords(m *who.Model, trees [][]word, ids [][]uint16) {
	var count [who.IDs][who.Tags]int
	for k, t := range trees {
		for i := range t {
			count[ids[k][i]][tagOf(&t[i])]++
		}
	}
	for id := range count {
		best := who.NounTag
		for tag, n := range count[id] {
			if n > count[id][best] {
				best = who.Tag(tag)
			}
		}
		m.Tags[id] = best
	}
	m.Tags[0] = who.StopTag
}

func tagOf(l *word) who.Tag {
	switch l.pos {
	case "NOUN":
		return who.NounTag
	case "PROPN":
		return who.NameTag
	case "VERB":
		if strings.Contains(l.feats, "VerbForm=Fin") {
			return who.FiniteTag
		}
		return who.NonfiniteTag
	case "AUX":
		return who.AuxTag
	case "ADJ":
		return who.AdjTag
	case "ADV":
		if strings.Contains(l.feats, "PronType=Rel") {
			return who.SubordTag
		}
		return who.AdvTag
	case "ADP":
		return who.PrepTag
	case "DET":
		return who.DetTag
	case "CCONJ":
		return who.AndTag
	case "SCONJ":
		return who.SubordTag
	case "NUM":
		return who.NumTag
	case "PRON":
		if strings.Contains(l.feats, "PronType=Rel") {
			return who.RelativeTag
		}
		return who.PronounTag
	case "PART":
		switch l.xpos {
		case "POS":
			return who.PossTag
		case "TO":
			return who.ToTag
		}
		return who.NotTag
	case "PUNCT":
		switch {
		case l.xpos == "," || l.xpos == ":" || l.xpos == "HYPH":
			return who.CommaTag
		case strings.ContainsAny(l.form, "\"“”`'‘’"):
			return who.MarkTag
		}
		return who.StopTag
	}
	return who.OtherTag
}
