"""sayso over a Spark DataFrame.

    records = sayso.spark.extract(df, text="body", id="url", keep=["date"])
    sayso.spark.quotes(records).groupBy("name").count()

Each task keeps one process. A document that fails is a row with error. extract works on
streams as well; so do the flat views.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
from pyspark import SparkFiles
from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql import functions as F
from pyspark.sql.pandas.types import from_arrow_schema
from pyspark.sql.types import StructType

from . import _frames
from ._arrow import SCHEMA, batch
from ._binary import NAME, find_binary
from ._process import Args, Flags, arguments
from ._stream import answers

RECORD: StructType = from_arrow_schema(SCHEMA)  # the columns of extract
SLICE = 128  # documents that become one Arrow batch


def extract(
    df: DataFrame, text: str = "text", id: str = "id", keep: Sequence[str] = (), *, shipped: bool = False, **flags: Any
) -> DataFrame:
    """Return the records of the documents of df, a row for each, with RECORD's columns.

    text and id name columns of df, ids being unique; keep names those that stay, before
    the record's. flags are those of the binary, as acts="all". The binary is that of the
    package on each worker, or SAYSO_BIN there; shipped takes the one sent by ship.
    """
    clash = set(keep) & set(SCHEMA.names)
    if clash:
        raise ValueError(f"rename the columns {sorted(clash)}: records have columns of these names")
    args = arguments(Flags(**{"jobs": 1, **flags}))  # type: ignore[typeddict-item]
    chosen = df.select(F.col(id).cast("string").alias("_id"), F.col(text).alias("_text"), *keep)
    schema = StructType([*chosen.select(*keep).schema, *RECORD])
    return chosen.mapInArrow(_task(args, shipped), schema)


def ship(spark: SparkSession) -> None:
    """Send this package and its binary to all workers, which need not have them then."""
    folder = Path(_sent.name)
    if not (folder / NAME).exists():
        here = Path(__file__).parent
        shutil.copytree(here, folder / "in" / here.name, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.make_archive(str(folder / "sayso-package"), "zip", folder / "in")
        shutil.copy(find_binary(), folder / NAME)
    spark.sparkContext.addPyFile(str(folder / "sayso-package.zip"))
    spark.sparkContext.addFile(str(folder / NAME))


_sent = tempfile.TemporaryDirectory(prefix="sayso-")  # workers fetch from it whenever they start


def _task(args: Args, shipped: bool) -> Callable[[Iterator[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    """Return the function that a task runs."""

    def run(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        if shipped:
            _use_shipped()
        waiting: deque[pa.RecordBatch] = deque()
        answered = answers(_documents(_slices(batches), waiting), args, keep=True)
        for first in answered:
            rows = waiting.popleft()
            rest = (next(answered) for _ in range(rows.num_rows - 1))
            yield _beside(rows, batch([first, *rest]))

    return run


def _use_shipped() -> None:
    os.environ["SAYSO_BIN"] = SparkFiles.get(NAME)


def _slices(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    for rows in batches:
        for start in range(0, rows.num_rows, SLICE):
            yield rows.slice(start, SLICE)


def _documents(slices: Iterable[pa.RecordBatch], waiting: deque[pa.RecordBatch]) -> Iterator[dict[str, Any]]:
    for rows in slices:
        waiting.append(rows)
        for id, text in zip(rows.column(0).to_pylist(), rows.column(1).to_pylist()):
            yield {"id": id, "text": text}


def _beside(rows: pa.RecordBatch, records: pa.RecordBatch) -> pa.RecordBatch:
    kept = rows.schema.names[2:]
    return pa.RecordBatch.from_arrays([*rows.columns[2:], *records.columns], names=[*kept, *records.schema.names])


def quotes(records: DataFrame, keep: Sequence[str] = ()) -> DataFrame:
    """Return a row for each quote; of several who speak together, one for each of them,
    numbered by member. The columns are those of sayso.quotes, after those to keep."""
    one = records.select(*keep, F.col("id").alias("document"), F.explode("quotes").alias("_q"))
    several = F.size(F.coalesce("_q.speaker.members", F.array())) > 0
    single = F.array(F.struct(*(F.col(f"_q.speaker.{f}").alias(f) for f in ("start", "end", "text", "kind", "entity", "name"))))
    each = one.select(
        "*", several.alias("_several"), F.posexplode(F.when(several, F.col("_q.speaker.members")).otherwise(single)).alias("_n", "_s")
    )
    return each.select(*keep, *_columns(_frames.QUOTES, _QUOTE))


_QUOTE: dict[str, str] = {
    "quote": "_q.id",
    "type": "_q.type",
    "act": "_q.act",
    "content": "array_join(_q.content.text, ' ')",
    "cue": "_q.cue.text",
    "cue_lemma": "_q.cue.lemma",
    "speaker": "_s.text",
    "name": "_s.name",
    "kind": "_s.kind",
    "entity": "_s.entity",
    "member": "if(_several, _n + 1, null)",
    "mode": "_q.mode",
    "via": "_q.via",
    "confidence": "_q.confidence",
    "quote_start": "_q.content[0].start",
    "quote_end": "element_at(_q.content, -1).end",
    "speaker_start": "_s.start",
    "speaker_end": "_s.end",
}


def mentions(records: DataFrame, keep: Sequence[str] = ()) -> DataFrame:
    """Return a row for each mention of each entity, with the columns of sayso.mentions."""
    entities = records.select(*keep, F.col("id").alias("document"), F.explode("entities").alias("_e"))
    each = entities.select("*", F.posexplode("_e.mentions").alias("_n", "_m"))
    return each.select(*keep, *_columns(_frames.MENTIONS, _MENTION))


_MENTION: dict[str, str] = {
    "entity": "_e.id",
    "mention": "_n + 1",
    "type": "_e.type",
    "name": "_e.name",
    "mention_text": "_m.text",
    "mention_kind": "_m.kind",
    "mention_start": "_m.start",
    "mention_end": "_m.end",
    "confidence": "_m.confidence",
}


def _columns(names: Iterable[str], of: dict[str, str]) -> list[Column]:
    return [F.expr(of.get(name, name)).alias(name) for name in names]


def speakers(records: DataFrame, keep: Sequence[str] = ()) -> DataFrame:
    """Return a row for each who speaks in a document: document, name (else the words),
    kind, entity and the number of quotes. On a stream it needs a mode that can count."""
    spoken = quotes(records, keep).where("speaker is not null")
    who = F.coalesce("name", "speaker").alias("name")
    return spoken.groupBy(*keep, "document", who, "kind", "entity").agg(F.countDistinct("quote").alias("quotes"))


def people(records: DataFrame) -> DataFrame:
    """Return a row for each entity of all documents: name, type, documents, mentions and
    quotes.

    Entities are one if type and name agree, case aside; people only by a full name, of
    two words or more, for "Smith" here is not "Smith" there. Where two people have one
    name, they are one row: `sayso people` looks closer.
    """
    each = records.select("id", "quotes", F.explode("entities").alias("e")).select(
        F.col("e.type").alias("type"),
        F.col("e.name").alias("name"),
        F.size("e.mentions").alias("mentions"),
        F.expr(_SPOKEN).alias("quotes"),
        "id",
    )
    full = each.where("type <> 'PER' or size(split(trim(name), '\\\\s+')) > 1")
    grouped = full.groupBy("type", F.lower("name").alias("key")).agg(
        F.mode("name", deterministic=True).alias("name"),
        F.countDistinct("id").alias("documents"),
        F.sum("mentions").alias("mentions"),
        F.sum("quotes").alias("quotes"),
    )
    return grouped.select("name", "type", "documents", "mentions", "quotes")


_SPOKEN = "size(filter(quotes, q -> q.speaker.entity = e.id or exists(q.speaker.members, m -> m.entity = e.id)))"


def near_copies(
    df: DataFrame, text: str = "text", id: str = "id", *, least: float = 0.8, words: int = 5, size: int = 64, most: int = 100
) -> DataFrame:
    """Return pairs of texts that are nearly the same: a, b and their similarity.

    The similarity is the Jaccard index of their runs of words, estimated from the
    smallest hashes of both, size of them (a bottom-k sketch): off by 1/sqrt(size) or so.
    Pairs are compared if one of those hashes is in both, and in no more than most texts,
    so that a phrase of all texts, as a disclaimer, costs nothing.
    """
    sketch = df.select(F.col(id).alias("id"), _sketch(F.col(text), words, size).alias("sketch"))
    hashes = sketch.select("id", F.explode("sketch").alias("hash"))
    texts = hashes.groupBy("hash").agg(F.sort_array(F.collect_list("id")).alias("ids"))
    shared = texts.where(F.size("ids").between(2, most))
    firsts = shared.select("ids", F.explode("ids").alias("a"))
    pairs = firsts.select("a", F.explode("ids").alias("b")).where("a < b").distinct()
    a, b = (sketch.select(F.col("id").alias(n), F.col("sketch").alias(f"of_{n}")) for n in "ab")
    united = F.slice(F.array_sort(F.array_union("of_a", "of_b")), 1, size)
    both = F.array_intersect(F.array_intersect(united, F.col("of_a")), F.col("of_b"))
    scored = pairs.join(a, "a").join(b, "b").select("a", "b", (F.size(both) / F.size(united)).alias("similarity"))
    return scored.where(F.col("similarity") >= least)


def _sketch(text: Column, words: int, size: int) -> Column:
    """Return the smallest hashes of the runs of words of a text, letter case aside."""
    tokens = F.split(F.trim(F.regexp_replace(F.lower(text), r"[^\p{L}\p{N}]+", " ")), " ")
    last = F.greatest(F.size(tokens) - words + 1, F.lit(1))
    runs = F.transform(F.sequence(F.lit(1), last), lambda i: F.xxhash64(F.array_join(F.slice(tokens, i, words), " ")))
    return F.slice(F.array_sort(F.array_distinct(runs)), 1, size)
