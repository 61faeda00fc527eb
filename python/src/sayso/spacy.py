"""sayso as a component of spaCy: nlp.add_pipe("sayso").

doc.spans["quotes"] has a span for each run of each quote, labelled with the quote's
type, its id in span.id_; doc.spans["entities"] one for each mention of an entity,
labelled with its type, the entity's id in span.id_. Spans grow to whole tokens.
doc._.sayso is the record and doc._.quotes are its quotes, with exact offsets.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import spacy.tokens
from spacy.language import Language
from spacy.util import raise_error

from ._process import arguments
from ._record import Doc, Quote
from ._stream import AHEAD, answers

SpacyDoc = spacy.tokens.Doc


def _quotes(doc: SpacyDoc) -> tuple[Quote, ...]:
    return Doc(doc._.sayso).quotes if doc._.sayso else ()


if not SpacyDoc.has_extension("sayso"):
    SpacyDoc.set_extension("sayso", default=None)
    SpacyDoc.set_extension("quotes", getter=_quotes)


@Language.factory("sayso", default_config={"flags": {}}, assigns=["doc._.sayso", "doc._.quotes"])
def create(nlp: Language, name: str, flags: dict[str, Any]) -> Sayso:
    """Return the component; flags are those of the binary: {"acts": "all"}."""
    return Sayso(name, flags)


class Sayso:
    """The component. Texts are read as they are, so that offsets are those of doc.text."""

    def __init__(self, name: str, flags: dict[str, Any]) -> None:
        self.name = name
        self._args = arguments({"repair": "off", **flags})  # type: ignore[typeddict-item]
        self._error_handler: Callable[..., Any] = raise_error

    def __call__(self, doc: SpacyDoc) -> SpacyDoc:
        (answer,) = answers([doc.text], self._args, keep=True)
        return _fill(doc, answer)

    def pipe(self, stream: Iterable[SpacyDoc], *, batch_size: int = AHEAD) -> Iterator[SpacyDoc]:
        """Fill the documents of a stream; one that fails goes to the error handler of
        nlp.set_error_handler, and is left out if that does not raise."""
        docs: deque[SpacyDoc] = deque()

        def texts() -> Iterator[str]:
            for doc in stream:
                docs.append(doc)
                yield doc.text

        for answer in answers(texts(), self._args, keep=True, ahead=batch_size):
            doc = docs.popleft()
            try:
                _fill(doc, answer)
            except Exception as error:
                self._error_handler(self.name, self, [doc], error)
            else:
                yield doc

    def set_error_handler(self, handler: Any) -> None:
        self._error_handler = handler


def _fill(doc: SpacyDoc, answer: dict[str, Any]) -> SpacyDoc:
    view = Doc(answer)
    if view.error:
        raise view.error
    doc._.sayso = answer
    runs = [_span(doc, run.start, run.end, q.type, q.id) for q in view.quotes for run in q.content]
    names = [_span(doc, m.start, m.end, e.type, e.id) for e in view.entities for m in e.mentions]
    doc.spans["quotes"] = runs
    doc.spans["entities"] = names
    return doc


def _span(doc: SpacyDoc, start: int, end: int, label: str, id: str) -> spacy.tokens.Span:
    span = doc.char_span(start, end, label=label, span_id=id, alignment_mode="expand")
    assert span is not None  # offsets lie inside the text
    return span
