package pipeline

import "github.com/d1af08f5/sayso/extractors/text"

// EachStage runs the stages over doc as ExtractDoc does, and passes each to do, which
// runs it.
func (p *Pipeline) EachStage(doc Doc, do func(stage string, run func())) (rec *Record, err error) {
	c, err := p.chain()
	if err != nil {
		return nil, err
	}
	d := documents.Get().(*text.Document)
	d.Reset(doc.Text)
	for _, s := range c.stages {
		do(s.name, func() {
			if e := s.run(d); err == nil {
				err = e
			}
		})
	}
	do("record", func() { rec = c.record(doc, d) })
	release(d)
	return rec, err
}
