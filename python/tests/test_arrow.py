"""The columns of Arrow and Spark against what the binary says of its records."""

from __future__ import annotations

import json
import subprocess
from typing import Any

import pyarrow as pa
from conftest import plain, pruned

import sayso
from sayso._arrow import ERROR, SCHEMA, batch
from sayso._stream import answers

TYPES = {"string": pa.string(), "integer": pa.int32(), "number": pa.float64()}


def arrow(node: dict[str, Any], defs: dict[str, Any]) -> Any:
    """Return the Arrow type of a part of a JSON Schema."""
    if "$ref" in node:
        return arrow(defs[node["$ref"].rsplit("/", 1)[1]], defs)
    if "enum" in node or "const" in node:
        return pa.int32() if isinstance(node.get("const"), int) else pa.string()
    if node["type"] == "array":
        return pa.list_(arrow(node["items"], defs))
    if node["type"] == "object" and "properties" not in node:
        return pa.string()  # any fields: as JSON
    if node["type"] == "object":
        return pa.struct([pa.field(name, arrow(of, defs)) for name, of in node["properties"].items()])
    return TYPES[node["type"]]


def test_columns_are_the_fields_of_the_schema() -> None:
    done = subprocess.run([sayso.find_binary(), "schema"], capture_output=True, check=True, timeout=60)
    schema = json.loads(done.stdout)
    want = pa.schema([*arrow(schema, schema["$defs"]), pa.field("error", ERROR)])
    assert SCHEMA.equals(want), f"\n{SCHEMA}\n--\n{want}"


def test_rows_hold_whole_records(stories: list[Any]) -> None:
    docs = [*stories, {"id": "meta", "text": "It rained.", "n": [1, {"x": None}], "ü": "é"}, {"id": "bad", "text": ""}]
    want = plain(docs)
    rows = batch(answers(docs, (), keep=True)).to_pylist()
    assert {r["id"]: pruned(r) for r in rows} == want
    assert json.loads(rows[-2]["meta"]) == want["meta"]["meta"]
