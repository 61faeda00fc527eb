"""sayso.spark in one process of Spark, and on a cluster of which a part dies."""

from __future__ import annotations

import json
import os
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from cluster import Cluster, environment
from conftest import plain, pruned
from pyspark import TaskContext
from pyspark.sql import DataFrame, SparkSession

import sayso
import sayso.spark

os.environ.update(environment())

FLAWED = [("empty", "", 1), ("null", None, 2)]


def session(master: str, **settings: str) -> SparkSession:
    builder = SparkSession.builder.master(master).appName("sayso")
    settings = {
        "spark.ui.enabled": "false",
        "spark.driver.memory": "600m",
        "spark.driver.host": "127.0.0.1",
        "spark.sql.shuffle.partitions": "2",
        "spark.sql.session.timeZone": "UTC",
        **{f"spark.{name}": value for name, value in settings.items()},
    }
    for name, value in settings.items():
        builder = builder.config(name, value)
    return builder.getOrCreate()


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    spark = session("local[2]")
    yield spark
    spark.stop()


@pytest.fixture(scope="module")
def source(spark: SparkSession, stories: list[Any]) -> DataFrame:
    rows = [(s["id"], s["text"], n) for n, s in enumerate(stories)]
    return spark.createDataFrame([*rows, *FLAWED], "url string, body string, n int").repartition(3)


@pytest.fixture(scope="module")
def records(source: DataFrame) -> DataFrame:
    return sayso.spark.extract(source, text="body", id="url", keep=["n"]).cache()


def test_records_are_those_of_the_binary(records: DataFrame, stories: list[Any]) -> None:
    rows = [row.asDict(recursive=True) for row in records.collect()]
    assert len(rows) == len(stories) + len(FLAWED)
    failed = {r["id"]: r["error"]["message"] for r in rows if r["error"]}
    assert sorted(failed) == ["empty", "null"] and failed["empty"] == "no text"
    want = plain(stories)
    for row in rows:
        if not row["error"]:
            n = row.pop("n")
            assert stories[n]["id"] == row["id"]
            assert pruned(row) == want[row["id"]]


def test_quotes_and_mentions_are_those_of_the_tables(records: DataFrame, stories: list[Any]) -> None:
    for view, table, columns in (
        (sayso.spark.quotes, sayso.quotes, sayso._frames.QUOTES),
        (sayso.spark.mentions, sayso.mentions, sayso._frames.MENTIONS),
    ):
        got = view(records)
        assert [(name, kind) for name, kind in got.dtypes] == list(columns.items())
        want = table(stories, library="polars").to_dicts()
        assert sorted((r.asDict() for r in got.collect()), key=str) == sorted(want, key=str)
        assert view(records, keep=["n"]).columns == ["n", *columns]


def test_speakers_count_quotes(records: DataFrame, stories: list[Any]) -> None:
    want: dict[tuple[str, str, str | None], set[str]] = {}
    for doc in sayso.extract(stories):
        for q in doc.quotes:
            for s in q.speakers:
                want.setdefault((doc.id, s.name or s.text, s.entity), set()).add(q.id)
    rows = sayso.spark.speakers(records).collect()
    assert {(r.document, r.name, r.entity): r.quotes for r in rows} == {k: len(v) for k, v in want.items()}


def test_people_are_joined_by_full_names_alone(spark: SparkSession) -> None:
    texts = ['"We won," said Ann Lee.', '"We won," said Ann Lee and Bo Lund. Lee left.', '"Yes," said Lee. He was in Oslo.', "Oslo is wet."]
    df = spark.createDataFrame([(str(n), t) for n, t in enumerate(texts)], "id string, text string")
    rows = {r.name: r.asDict() for r in sayso.spark.people(sayso.spark.extract(df)).collect()}
    assert rows["Ann Lee"] == {"name": "Ann Lee", "type": "PER", "documents": 2, "mentions": 3, "quotes": 2}
    assert rows["Bo Lund"]["quotes"] == 1
    assert rows["Oslo"]["documents"] == 2
    assert "Lee" not in rows


def test_near_copies_are_found_and_nothing_else(spark: SparkSession, stories: list[Any]) -> None:
    rows = [(s["id"], s["text"]) for s in stories]
    rows += [(f"~{id}", text.upper().replace(".", " .") + " More follows.") for id, text in rows]
    rows += [(f"short{n}", text) for n, text in enumerate(["Rain.", "rain", "", "Snow fell."])]
    pairs = sayso.spark.near_copies(spark.createDataFrame(rows, "id string, text string")).collect()
    assert sorted((r.a, r.b) for r in pairs) == sorted([(s["id"], f"~{s['id']}") for s in stories] + [("short0", "short1")])
    assert all(0.8 <= r.similarity <= 1 for r in pairs)


def test_columns_of_equal_names_are_refused(source: DataFrame) -> None:
    with pytest.raises(ValueError, match="'model'"):
        sayso.spark.extract(source, "body", "url", keep=["model"])
    with pytest.raises(TypeError, match="no flag"):
        sayso.spark.extract(source, "body", "url", keeep=["n"])


def test_streams_take_the_same_function(spark: SparkSession, stories: list[Any], tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for n, story in enumerate(stories):
        (tmp_path / "in" / f"{n}.json").write_text(json.dumps(story))
    stream = spark.readStream.schema("id string, text string").option("maxFilesPerTrigger", 8).json(str(tmp_path / "in"))
    said = sayso.spark.quotes(sayso.spark.extract(stream))
    query = said.writeStream.format("json").option("checkpointLocation", str(tmp_path / "state"))
    assert query.trigger(availableNow=True).start(str(tmp_path / "out")).awaitTermination(300)
    assert spark.read.json(str(tmp_path / "out")).count() == len(sayso.quotes(stories))


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    active = SparkSession.getActiveSession()
    if active:
        active.stop()
    cluster = Cluster(tmp_path)
    yield cluster
    cluster.close()


ROUNDS, FREE = 20, 3  # how often each story comes; how many of the 16 tasks nothing holds up


def test_a_killed_worker_loses_nothing(cluster: Cluster, stories: list[Any]) -> None:
    """The workers get package and binary from the driver, and one of them dies in the
    middle of a task, while the other is at work."""
    cluster.add_worker()
    cluster.add_worker()
    both = {"cores.max": "2", "scheduler.minRegisteredResourcesRatio": "1", "scheduler.maxRegisteredResourcesWaitingTime": "120s"}  # wait for
    spark = session(cluster.url, **{"executor.memory": "512m", "executor.cores": "1", "task.maxFailures": "8", **both})
    try:
        sayso.spark.ship(spark)
        want = plain(stories)
        rows = [(f"{n}/{s['id']}", s["text"]) for n in range(ROUNDS) for s in stories]
        df = spark.createDataFrame(rows, "id string, text string").repartition(16)
        out = cluster.folder / "records"
        done = threading.Event()
        killer = threading.Thread(target=kill_in_the_middle, args=(cluster, done))
        killer.start()
        sayso.spark.extract(df.mapInArrow(held_up(cluster.folder), df.schema), shipped=True).write.parquet(str(out))
        done.set()
        killer.join(60)
        assert cluster.workers[0].returncode == -9, "the run was over before the worker was killed"
        got = [row.asDict(recursive=True) for row in spark.read.parquet(str(out)).collect()]
    finally:
        spark.stop()
    assert sorted(r["id"] for r in got) == sorted(id for id, _ in rows)  # none lost, none twice
    for row in got:
        id = row.pop("id")
        assert pruned(row) | {"id": id} == want[id.partition("/")[2]] | {"id": id}


def held_up(folder: Path) -> Callable[[Iterator[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    """Return rows as they are; but all tasks except the first few say that they are half
    done, and wait to be let go."""

    def hold(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        task = TaskContext.get().partitionId()  # type: ignore[union-attr]
        for rows in batches:
            yield rows.slice(0, rows.num_rows // 2)
            if task >= FREE:
                (folder / f"held.{task}").touch()
                while not (folder / "go").exists():
                    time.sleep(0.05)
            yield rows.slice(rows.num_rows // 2)

    return hold


def kill_in_the_middle(cluster: Cluster, done: threading.Event) -> None:
    """Kill a worker once both are held up in a task, so that all tasks before are done; then
    let all go. It asks the folder alone, for Spark may keep a second thread waiting."""
    end = time.monotonic() + 300
    while not done.is_set() and time.monotonic() < end:
        if len(list(cluster.folder.glob("held.*"))) == 2:
            cluster.kill_worker(0)
            break
        time.sleep(0.05)
    (cluster.folder / "go").touch()
