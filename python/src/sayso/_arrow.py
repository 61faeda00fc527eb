"""Answers as Arrow tables: the one place that says what columns they have.

The columns are the fields of `sayso schema`, and an error. meta is an object of any
fields, so it is a text of JSON here.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import pyarrow as pa

from ._stream import Answer


def _struct(**fields: Any) -> Any:
    return pa.struct([pa.field(name, kind) for name, kind in fields.items()])


RANGE = _struct(start=pa.int32(), end=pa.int32())
PASSAGE = _struct(start=pa.int32(), end=pa.int32(), text=pa.string())
MENTION = _struct(start=pa.int32(), end=pa.int32(), text=pa.string(), kind=pa.string(), confidence=pa.float64())
CUE = _struct(start=pa.int32(), end=pa.int32(), text=pa.string(), lemma=pa.string())
MEMBER = _struct(
    start=pa.int32(), end=pa.int32(), text=pa.string(), kind=pa.string(), entity=pa.string(), name=pa.string()
)
SPEAKER = pa.struct([*MEMBER, pa.field("members", pa.list_(MEMBER))])
ENTITY = _struct(
    id=pa.string(),
    type=pa.string(),
    name=pa.string(),
    aliases=pa.list_(pa.string()),
    title=pa.string(),
    affiliation=pa.string(),
    gender=pa.string(),
    gender_from=pa.string(),
    mentions=pa.list_(MENTION),
)
QUOTE = _struct(
    id=pa.string(),
    type=pa.string(),
    act=pa.string(),
    content=pa.list_(PASSAGE),
    cue=CUE,
    speaker=SPEAKER,
    mode=pa.string(),
    via=pa.string(),
    confidence=pa.float64(),
)
ERROR = _struct(stage=pa.string(), message=pa.string())
SCHEMA = pa.schema(
    _struct(
        schema=pa.int32(),
        id=pa.string(),
        source=pa.string(),
        meta=pa.string(),
        warnings=pa.list_(pa.string()),
        model=pa.string(),
        offset_unit=pa.string(),
        sha256=pa.string(),
        text=pa.string(),
        sentences=pa.list_(RANGE),
        entities=pa.list_(ENTITY),
        quotes=pa.list_(QUOTE),
        error=ERROR,
    )
)


def batch(answers: Iterable[Answer]) -> Any:
    """Return answers as a RecordBatch with SCHEMA."""
    return pa.RecordBatch.from_pylist([_row(a) for a in answers], schema=SCHEMA)


def _row(answer: Answer) -> Answer:
    if "meta" not in answer:
        return answer
    return {**answer, "meta": json.dumps(answer["meta"], ensure_ascii=False)}
