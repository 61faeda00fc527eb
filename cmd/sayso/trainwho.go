package main

import (
	"bytes"

	"github.com/d1af08f5/sayso/extractors/coref/who"
	whotrain "github.com/d1af08f5/sayso/extractors/coref/who/train"
	"github.com/d1af08f5/sayso/extractors/en"
	"github.com/d1af08f5/sayso/extractors/text"
)

// who makes the model that finds whom pronouns stand for.
func (t *training) who() error {
	tagger, err := en.Names()
	if err != nil {
		return err
	}
	quotes, err := en.Quotes()
	if err != nil {
		return err
	}
	cluster, err := en.Cluster()
	if err != nil {
		return err
	}
	r := whotrain.Recipe{
		Data: t.data, Log: t.log, Cluster: cluster, Tuning: whotrain.DefaultTuning, Passes: 3, Folds: t.folds,
		Prepare: func(d *text.Document) error {
			text.Segment(d)
			if err := tagger.Tag(d); err != nil {
				return err
			}
			quotes.Find(d)
			return nil
		},
		Resolve: func(d *text.Document, m *who.Model, w who.Watcher) {
			en.Entities().WithRanker(m, cluster).Watched(d, w)
		},
	}
	m, err := r.Train()
	if err != nil || m == nil {
		return err
	}
	var file bytes.Buffer
	if err := m.Encode(&file); err != nil {
		return err
	}
	return t.write("who.model", file.Bytes())
}
