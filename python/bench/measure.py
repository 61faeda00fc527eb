"""What the package costs beside the plain binary, in processor time, which a busy
machine changes least: python measure.py overhead|spark NEWS.jsonl

overhead runs the same documents through the binary, sayso.extract and the Arrow
batches of Spark and Ray, in turns. spark runs them on a cluster of one worker and of
two, each on a core of its own, in turns, and says who took the time: sayso, Python or the JVM.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

import sayso
from sayso._arrow import batch
from sayso._stream import answers

TICK = os.sysconf("SC_CLK_TCK")
ROUNDS = int(os.environ.get("ROUNDS", "3"))
COPIES = int(os.environ.get("COPIES", "1"))  # of each document, for a longer run of Spark


def documents(path: str) -> list[dict[str, Any]]:
    with open(path, encoding="utf-8") as lines:
        docs = [json.loads(line) for line in lines]
    return [{"id": d["id"], "text": d["text"]} for d in docs]


def overhead(path: str) -> None:
    docs = documents(path)
    runs: dict[str, Callable[[], object]] = {
        "plain binary": lambda: plain(path),
        "binary --pipe": lambda: plain(path, "--pipe"),
        "sayso.extract": lambda: sum(1 for _ in sayso.extract(docs, jobs=1)),
        "sayso.extract, quotes and entities read": lambda: sum(len(d.quotes) + len(d.entities) for d in sayso.extract(docs, jobs=1)),
        "Arrow batches": lambda: arrow(docs),
        "sayso.quotes (pandas)": lambda: len(sayso.quotes(docs, library="pandas", jobs=1)),
    }
    spent: dict[str, list[tuple[float, ...]]] = {name: [] for name in runs}
    for _ in range(ROUNDS):
        for name, run in runs.items():
            spent[name].append(timed(run))
    print(f"{len(docs)} documents, the least of {ROUNDS} rounds in ms a document: binary, Python, wall")
    for name, rounds in spent.items():
        print(f"{name:45}", *(f"{min(part) / len(docs) * 1000:7.3f}" for part in zip(*rounds)))


def timed(run: Callable[[], object]) -> tuple[float, ...]:
    sayso.close()
    before = [cpu(who) for who in (resource.RUSAGE_CHILDREN, resource.RUSAGE_SELF)], time.monotonic()
    run()
    wall = time.monotonic() - before[1]
    sayso.close()
    after = [cpu(who) for who in (resource.RUSAGE_CHILDREN, resource.RUSAGE_SELF)]
    return (after[0] - before[0][0], after[1] - before[0][1], wall)


def cpu(who: int) -> float:
    usage = resource.getrusage(who)
    return usage.ru_utime + usage.ru_stime


def plain(path: str, *flags: str) -> None:
    with open(path, "rb") as docs, open(os.devnull, "wb") as nowhere:
        command = [sayso.find_binary(), "--offsets=rune", "-j", "1", *flags]
        subprocess.run(command, stdin=docs, stdout=nowhere, check=True)


def arrow(docs: list[dict[str, Any]]) -> None:
    answered = answers(docs, ("--jobs=1",), keep=True)
    while part := [a for _, a in zip(range(128), answered)]:
        batch(part)


def spark(path: str) -> None:
    docs = documents(path) * COPIES
    for _ in range(ROUNDS):
        for workers in (1, 2):
            report(workers, len(docs), *on_cluster(docs, workers))


def report(workers: int, count: int, wall: float, spent: Counter[str]) -> None:
    total = sum(spent.values())
    parts = ", ".join(f"{name} {t:.1f} s ({t / total:.0%})" for name, t in sorted(spent.items()))
    print(f"{workers} workers: {wall:.1f} s, {count / wall:.0f} documents a second; processor {total:.1f} s: {parts}", flush=True)


def on_cluster(docs: list[dict[str, Any]], workers: int) -> tuple[float, Counter[str]]:
    from cluster import Cluster, environment
    from test_spark import session

    os.environ.update(environment())
    import sayso.spark

    with tempfile.TemporaryDirectory() as folder:
        cluster = Cluster(Path(folder), pinned=True)
        try:
            for _ in range(workers):
                cluster.add_worker()
            spark = session(cluster.url, **{"executor.memory": "512m", "executor.cores": "1"})
            df = spark.createDataFrame([(d["id"], d["text"]) for d in docs], "id string, text string").repartition(16).cache()
            df.count()
            warm = df.limit(40).repartition(4 * workers)
            sayso.spark.extract(warm).write.format("noop").mode("overwrite").save()
            roots = [w.pid for w in cluster.workers]
            before, began = usage(roots), time.monotonic()
            sayso.spark.extract(df).write.format("noop").mode("overwrite").save()
            wall, after = time.monotonic() - began, usage(roots)
            spark.stop()
        finally:
            cluster.close()
    return wall, after - before


def usage(roots: list[int]) -> Counter[str]:
    """Return the processor time, in seconds, of all that roots started, by kind and mode."""
    stats = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            name, rest = path.read_text().split("(", 1)[1].rsplit(")", 1)
        except OSError:
            continue
        fields = rest.split()
        stats[int(path.parent.name)] = (name, int(fields[1]), [int(f) / TICK for f in fields[11:15]])
    spent: Counter[str] = Counter()
    for pid, (name, _, (user, system, of_children, system_of_children)) in stats.items():
        if descends(pid, set(roots), stats):
            kind = "sayso" if name == "sayso" else "JVM" if name == "java" else "Python"
            spent[f"{kind} user"] += user
            spent[f"{kind} sys"] += system
            if kind == "Python":  # those of its sayso processes that have ended
                spent["sayso user"] += of_children
                spent["sayso sys"] += system_of_children
    return spent


def descends(pid: int, roots: set[int], stats: dict[int, Any]) -> bool:
    while pid in stats:
        if pid in roots:
            return True
        pid = stats[pid][1]
    return False


if __name__ == "__main__":
    {"overhead": overhead, "spark": spark}[sys.argv[1]](sys.argv[2])
