package prose

import (
	"bytes"
	"encoding/gob"
	"errors"
	"fmt"
	"strings"
	"sync"

	"github.com/d1af08f5/sayso/extractors/text"
	"github.com/jdkato/prose/v2"
)

// model is prose's own model, laid out to be looked up without allocating. It
// never changes once loaded.
type model struct {
	tags    []string          // parts of speech, by class
	lower   map[string]string // parts of speech in lower case
	certain map[string]string // words that have one part of speech
	pos     table             // the other words' parts of speech, by feature
	labels  []string          // "O", "B-PERSON", "I-GPE", …, by class
	kinds   []text.Type       // of the labels, by class
	names   table             // labels, by feature
	basic   map[string]bool   // the words of Basic English
}

// kinds gives the types of the model, which tells countries (GPE), peoples
// (GSP), landscapes (LOCATION) and buildings (FACILITY) apart, a place in ours.
var kinds = map[string]text.Type{
	"PERSON": text.Person, "ORGANIZATION": text.Organization,
	"GPE": text.Location, "GSP": text.Location, "LOCATION": text.Location, "FACILITY": text.Location,
}

// load decodes the model that prose carries in its code, once.
var load = sync.OnceValues(func() (*model, error) {
	m := &model{}
	if err := m.loadPOS(); err != nil {
		return nil, fmt.Errorf("prose: part-of-speech model: %w", err)
	}
	if err := m.loadNames(); err != nil {
		return nil, fmt.Errorf("prose: name model: %w", err)
	}
	return m, nil
})

func (m *model) loadPOS() error {
	var weights map[string]map[string]float64 // by feature and part of speech
	err := errors.Join(
		decode("AveragedPerceptron/weights.gob", &weights),
		decode("AveragedPerceptron/tags.gob", &m.certain),
		decode("AveragedPerceptron/classes.gob", &m.tags),
	)
	if err != nil {
		return err
	}
	classes := make(map[string]int32, len(m.tags))
	m.lower = make(map[string]string, len(m.tags))
	for i, tag := range m.tags {
		classes[tag] = int32(i)
		m.lower[tag] = strings.ToLower(tag)
	}
	for _, tag := range m.certain {
		m.lower[tag] = strings.ToLower(tag)
	}
	m.pos = newTable(len(weights), 4*len(weights))
	for feature, byTag := range weights {
		for tag, weight := range byTag {
			m.pos.put(feature, classes[tag], weight)
		}
	}
	return nil
}

func (m *model) loadNames() error {
	var slots map[string]int // "feature-value-label" to its place in weights
	var weights []float64
	var basic []string
	err := errors.Join(
		decode("Maxent/mapping.gob", &slots),
		decode("Maxent/weights.gob", &weights),
		decode("Maxent/labels.gob", &m.labels),
		decode("Maxent/words.gob", &basic),
	)
	if err != nil {
		return err
	}
	m.basic = make(map[string]bool, len(basic))
	for _, word := range basic {
		m.basic[word] = true
	}
	for _, label := range m.labels {
		m.kinds = append(m.kinds, kinds[label[min(2, len(label)):]])
	}
	m.names = newTable(len(slots), len(slots))
	for key, slot := range slots {
		feature, class := m.split(key)
		m.names.put(feature, class, weights[slot])
	}
	return nil
}

// split splits "feature-value-label".
func (m *model) split(key string) (feature string, class int32) {
	for class, label := range m.labels {
		if feature, ok := strings.CutSuffix(key, "-"+label); ok {
			return feature, int32(class)
		}
	}
	return key, 0
}

func decode(name string, into any) error {
	raw, err := prose.Asset("model/" + name)
	if err != nil {
		return fmt.Errorf("read %s: %w", name, err)
	}
	if err := gob.NewDecoder(bytes.NewReader(raw)).Decode(into); err != nil {
		return fmt.Errorf("decode %s: %w", name, err)
	}
	return nil
}
