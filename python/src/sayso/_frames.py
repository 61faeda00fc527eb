"""Documents as tables."""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Literal

from ._record import Doc, Entity, Member, Quote

Library = Literal["pandas", "polars"]
Row = dict[str, Any]

# The columns of tables with their types, in order. Spark's views have the same.
QUOTES = {
    "document": "string",
    "quote": "string",
    "type": "string",
    "act": "string",
    "content": "string",
    "cue": "string",
    "cue_lemma": "string",
    "speaker": "string",
    "name": "string",
    "kind": "string",
    "entity": "string",
    "member": "int",
    "mode": "string",
    "via": "string",
    "confidence": "double",
    "quote_start": "int",
    "quote_end": "int",
    "speaker_start": "int",
    "speaker_end": "int",
}
ENTITIES = {
    "document": "string",
    "entity": "string",
    "type": "string",
    "name": "string",
    "aliases": "strings",
    "title": "string",
    "affiliation": "string",
    "gender": "string",
    "gender_from": "string",
    "mention_count": "int",
}
MENTIONS = {
    "document": "string",
    "entity": "string",
    "mention": "int",
    "type": "string",
    "name": "string",
    "mention_text": "string",
    "mention_kind": "string",
    "mention_start": "int",
    "mention_end": "int",
    "confidence": "double",
}


def quote_rows(doc: Doc) -> Iterator[Row]:
    """Yield a row for each quote, and of several who speak it together for each of them."""
    for q in doc.quotes:
        together = len(q.speakers) > 1
        for n, member in enumerate(q.speakers or (None,), 1):
            yield _quote_row(doc, q, member, n if together else None)


def _quote_row(doc: Doc, q: Quote, s: Member | None, number: int | None) -> Row:
    return {
        "document": doc.id,
        "quote": q.id,
        "type": q.type,
        "act": q.act,
        "content": q.text,
        "cue": q.cue and q.cue.text,
        "cue_lemma": q.cue and q.cue.lemma,
        "speaker": s and s.text,
        "name": s and s.name,
        "kind": s and s.kind,
        "entity": s and s.entity,
        "member": number,
        "mode": q.mode,
        "via": q.via,
        "confidence": q.confidence,
        "quote_start": q.start,
        "quote_end": q.end,
        "speaker_start": s and s.start,
        "speaker_end": s and s.end,
    }


def entity_rows(doc: Doc) -> Iterator[Row]:
    """Yield a row for each entity."""
    for e in doc.entities:
        yield {
            "document": doc.id,
            "entity": e.id,
            "type": e.type,
            "name": e.name,
            "aliases": list(e.aliases),
            "title": e.title,
            "affiliation": e.affiliation,
            "gender": e.gender,
            "gender_from": e.gender_from,
            "mention_count": len(e.mentions),
        }


def mention_rows(doc: Doc) -> Iterator[Row]:
    """Yield a row for each mention of each entity."""
    for e in doc.entities:
        yield from _mentions_of(doc, e)


def _mentions_of(doc: Doc, e: Entity) -> Iterator[Row]:
    for n, m in enumerate(e.mentions, 1):
        yield {
            "document": doc.id,
            "entity": e.id,
            "mention": n,
            "type": e.type,
            "name": e.name,
            "mention_text": m.text,
            "mention_kind": m.kind,
            "mention_start": m.start,
            "mention_end": m.end,
            "confidence": m.confidence,
        }


def frame(
    docs: Iterable[Doc], rows: Callable[[Doc], Iterator[Row]], columns: dict[str, str], library: Library | None
) -> Any:
    """Return the rows of docs as a DataFrame of pandas or polars."""
    name = library or _installed()
    columnar: dict[str, list[Any]] = {column: [] for column in columns}
    for doc in docs:
        for row in rows(doc):
            for column, value in row.items():
                columnar[column].append(value)
    module = importlib.import_module(name)
    return (_polars if name == "polars" else _pandas)(module, columnar, columns)


def _installed() -> Library:
    names: tuple[Library, ...] = ("pandas", "polars")
    for name in names:
        if importlib.util.find_spec(name):
            return name
    raise ImportError("a table needs pandas or polars: pip install 'sayso[pandas]'")


def _pandas(pandas: Any, columnar: dict[str, list[Any]], columns: dict[str, str]) -> Any:
    types = {"string": "string", "int": "Int64", "double": "Float64", "strings": "object"}
    return pandas.DataFrame({c: pandas.Series(columnar[c], dtype=types[t]) for c, t in columns.items()})


def _polars(polars: Any, columnar: dict[str, list[Any]], columns: dict[str, str]) -> Any:
    types = {
        "string": polars.String,
        "int": polars.Int64,
        "double": polars.Float64,
        "strings": polars.List(polars.String),
    }
    return polars.DataFrame(columnar, schema={c: types[t] for c, t in columns.items()})
