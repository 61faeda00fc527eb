from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
import ray
from conftest import children, plain, pruned

import sayso.ray


@pytest.fixture(scope="module", autouse=True)
def cluster() -> Iterator[None]:
    os.environ["RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO"] = "0"
    ray.init(num_cpus=4, object_store_memory=100 << 20, include_dashboard=False, log_to_driver=False)
    yield
    ray.shutdown()


def records(docs: list[Any], *, rounds: int, concurrency: int) -> list[Any]:
    rows = [{"n": n, "id": f"{n}/{d['id']}", "text": d["text"]} for n in range(rounds) for d in docs]
    source = ray.data.from_arrow(pa.Table.from_pylist(rows)).repartition(rounds)
    made = source.map_batches(
        sayso.ray.Extract, fn_constructor_kwargs={"keep": ("n",)}, concurrency=concurrency, batch_size=16, batch_format="pyarrow"
    )
    return [row for row in made.take_all()]


def check(rows: list[Any], docs: list[Any], rounds: int) -> None:
    want = plain(docs)
    assert len(rows) == rounds * len(docs)
    got = {row["id"]: pruned(row) for row in rows}
    assert len(got) == len(rows)
    for name, row in got.items():
        n, _, id = name.partition("/")
        assert row == {**want[id], "id": name, "n": int(n)}


def test_records_are_those_of_the_binary(stories: list[Any]) -> None:
    docs = [*stories, {"id": "bad", "text": ""}]
    check(records(docs, rounds=2, concurrency=2), docs, 2)


def test_a_killed_actor_loses_nothing(stories: list[Any]) -> None:
    killed: list[int] = []

    def kill() -> None:
        end = time.monotonic() + 120
        while time.monotonic() < end and not killed:
            for actor in busy_actors():
                os.kill(actor, signal.SIGKILL)
                killed.append(actor)
                return
            time.sleep(0.05)

    killer = threading.Thread(target=kill)
    killer.start()
    rows = records(stories, rounds=40, concurrency=2)
    killer.join(150)
    assert killed, "no actor was at work when it was looked for"
    check(rows, stories, 40)


def busy_actors() -> list[int]:
    """Return the actors of this test's cluster that have started sayso."""
    found = []
    for path in Path("/proc").glob("[0-9]*"):
        try:
            name = (path / "cmdline").read_bytes()
        except OSError:
            continue  # it ended meanwhile
        if name.startswith(b"ray::MapWorker") and children(int(path.name)) and ours(int(path.name)):
            found.append(int(path.name))
    return found


def ours(pid: int) -> bool:
    while pid > 1:
        pid = int(Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[1])
        if pid == os.getpid():
            return True
    return False
