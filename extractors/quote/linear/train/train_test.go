package train_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/extractors/en"
	"github.com/d1af08f5/sayso/extractors/gold"
	"github.com/d1af08f5/sayso/extractors/quote/linear"
	"github.com/d1af08f5/sayso/extractors/quote/linear/train"
	"github.com/d1af08f5/sayso/extractors/text"
)

// lessons are marked documents of the smallest kind.
func lessons() []gold.Document {
	var docs []gold.Document
	for i := range 24 {
		who := []string{"Marta Oduya", "Paulo Pell", "The mayor", "She"}[i%4]
		verb := []string{"said", "argued", "warned"}[i%3]
		s := who + " " + verb + " that the old bridge was closed. The ferry ran twice."
		at := func(w string) []text.Span {
			k := strings.Index(s, w)
			return []text.Span{{Start: k, End: k + len(w)}}
		}
		docs = append(docs, gold.Document{Text: s, Quotes: []gold.Quote{{Content: at("the old bridge was closed"), Cue: at(verb), Speaker: at(who)}}})
	}
	return docs
}

func trained(t *testing.T) *linear.Model {
	m, err := train.Train(en.Lexicon(), nil, lessons(), nil)
	require.NoError(t, err)
	return m
}

func TestTrainingGivesTheSameBytes(t *testing.T) {
	var a, b bytes.Buffer
	require.NoError(t, trained(t).Encode(&a))
	require.NoError(t, trained(t).Encode(&b))
	assert.True(t, bytes.Equal(a.Bytes(), b.Bytes()))
	_, err := linear.Decode(a.Bytes())
	assert.NoError(t, err)
}

func TestADamagedModelIsRefused(t *testing.T) {
	var file bytes.Buffer
	require.NoError(t, trained(t).Encode(&file))
	good := file.String()
	for name, bad := range map[string]string{
		"empty": "", "another's": "PK\x03\x04" + good[4:], "cut": good[:len(good)/2], "version": good[:4] + "\xff" + good[5:],
		"changed": good[:40] + "\x00\x01" + good[42:], "cut to the head": good[:12],
	} {
		_, err := linear.Decode([]byte(bad))
		assert.ErrorIs(t, err, linear.ErrFormat, name)
	}
}
