package pipeline_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline"
)

func TestMetaKeepsItsOrder(t *testing.T) {
	const in = `{"z":"a","n":1.50,"b":{"y":1,"x":2},"a":null}`
	var m pipeline.Meta
	require.NoError(t, json.Unmarshal([]byte(in), &m))
	out, err := json.Marshal(m)
	require.NoError(t, err)
	assert.Equal(t, in, string(out))
	assert.Equal(t, "a", m.Text("z"))
	assert.Empty(t, m.Text("n"), "a number is no string")
	assert.Empty(t, m.Text("none"))
	v, ok := m.Get("n")
	assert.True(t, ok)
	assert.Equal(t, json.RawMessage("1.50"), v)
}

func TestMetaHasEachNameOnce(t *testing.T) {
	var m pipeline.Meta
	require.NoError(t, json.Unmarshal([]byte(`{"a":"1","b":"2","a":"3"}`), &m))
	assert.Equal(t, pipeline.Meta{{Name: "b", Value: "2"}, {Name: "a", Value: "3"}}, m)

	more := m.With("a", "4").With("c", "5")
	assert.Equal(t, "3", more.Text("a"), "what the input says stays")
	assert.Equal(t, "5", more.Text("c"))
	assert.Len(t, m, 2, "m stays as it was")
}

func TestMetaIsAnObject(t *testing.T) {
	var m pipeline.Meta
	require.NoError(t, json.Unmarshal([]byte("null"), &m))
	assert.Nil(t, m)
	assert.ErrorContains(t, json.Unmarshal([]byte(`["a"]`), &m), "want an object")
	require.NoError(t, json.Unmarshal([]byte("{}"), &m))
	assert.Empty(t, m)
}

func TestFirstTakesTheBestFieldThatIsAText(t *testing.T) {
	m := pipeline.Meta{{Name: "source", Value: "wire"}, {Name: "outlet", Value: json.RawMessage(`{"name":"x"}`)}, {Name: "Publication", Value: " The Post "}}
	assert.Equal(t, "The Post", m.First(pipeline.OutletFields...))
	assert.Empty(t, m.First(pipeline.DateFields...))
}
