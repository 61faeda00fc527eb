package grammar_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/grammar"
)

func TestStemsAreCommonToTheFormsOfAVerb(t *testing.T) {
	for stem, forms := range map[string][]string{
		"say": {"say", "says", "said"}, "tell": {"tell", "told", "telling"}, "worry": {"worry", "worries", "worried"},
		"plan": {"plan", "planned", "plans", "planning"}, "call": {"call", "calls", "called", "calling"}, "pass": {"pass", "passed", "passing", "passes"},
		"hop": {"hope", "hopes", "hoped", "hoping"}, "warn": {"warns", "warned", "warning"}, "agr": {"agree", "agreed", "agrees", "agreeing"},
		"think": {"thought"}, "feel": {"felt"}, "know": {"knew", "known"}, "mean": {"meant"}, "write": {"wrote", "written"}, "see": {"saw", "seen"},
		"find": {"found"}, "make": {"made"}, "give": {"gave", "given"}, "hear": {"heard"}, "go": {"went"}, "take": {"took"}, "seek": {"sought"},
		"understand": {"understood"}, "swear": {"swore", "sworn"}, "speak": {"spoke"}, "hold": {"held"}, "lay": {"laid"}, "put": {"put"},
	} {
		for _, w := range forms {
			assert.Equal(t, stem, grammar.Stem(w), w)
		}
	}
}

func TestShortWordsKeepTheirEndings(t *testing.T) {
	for w, stem := range map[string]string{
		"": "", "the": "the", "see": "see", "were": "wer", "gas": "gas", "bed": "bed", "lies": "lies", "sees": "sees", "king": "king",
		"wings": "wing", "toed": "toed", "class": "class", "added": "ad", "adding": "ad", "egging": "eg", "eggs": "eggs", "oohed": "ooh", "asses": "ass", "uses": "uses",
	} {
		assert.Equal(t, stem, grammar.Stem(w), w)
	}
}
