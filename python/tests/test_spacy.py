from __future__ import annotations

from typing import Any

import pytest
import spacy

import sayso


@pytest.fixture
def nlp() -> Any:
    nlp = spacy.blank("en")
    nlp.add_pipe("sayso")  # by the entry point: nothing of sayso.spacy is imported here
    return nlp


def test_quotes_are_spans_and_views(nlp: Any) -> None:
    doc = nlp('😀 "We won," said Vera Okello. "Twice," she added.')
    assert [(s.text, s.label_, s.id_) for s in doc.spans["quotes"]] == [('"We won,"', "direct", "q1"), ('"Twice,"', "direct", "q2")]
    assert [str(q.speaker) for q in doc._.quotes] == ["Vera Okello"] * 2
    assert ("Vera Okello", "PER", "e1") in [(s.text, s.label_, s.id_) for s in doc.spans["entities"]]


def test_records_are_those_of_extract(nlp: Any, stories: list[Any]) -> None:
    docs = list(nlp.pipe((s["text"] for s in stories), batch_size=5))
    want = list(sayso.extract([s["text"] for s in stories], repair="off"))
    assert [d.text for d in docs] == [w.text for w in want]
    assert [list(d._.quotes) for d in docs] == [list(w.quotes) for w in want]
    for doc in docs:
        assert len(doc.spans["quotes"]) == sum(len(q.content) for q in doc._.quotes)
        for span, run in zip(doc.spans["quotes"], (r for q in doc._.quotes for r in q.content)):
            assert run.text in span.text


def test_flags_are_config() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sayso", config={"flags": {"min_confidence": 0.99}})
    assert nlp('"We won," said Vera Okello.')._.quotes == ()


def test_a_failed_document_raises_or_is_left_out(nlp: Any) -> None:
    texts = ["It rained.", "", "It snowed."]
    with pytest.raises(sayso.DocumentError):
        list(nlp.pipe(texts))
    failed = []
    nlp.set_error_handler(lambda name, proc, docs, error: failed.append((name, str(error))))
    assert [d.text for d in nlp.pipe(texts)] == ["It rained.", "It snowed."]
    assert [name for name, _ in failed] == ["sayso"] and "no text" in failed[0][1]


def test_documents_survive_bytes_and_processes(nlp: Any) -> None:
    text = '"We won," said Vera Okello.'
    doc = nlp(text)
    copy = spacy.tokens.Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert copy._.quotes == doc._.quotes and copy.spans["quotes"][0].text == '"We won,"'
    assert [d._.quotes for d in nlp.pipe([text] * 4, n_process=2)] == [doc._.quotes] * 4


def test_documents_of_other_pipelines_have_no_quotes(nlp: Any) -> None:
    assert spacy.blank("en")("It rained.")._.quotes == ()
