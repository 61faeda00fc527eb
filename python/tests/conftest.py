"""What the tests share: stories, and the records that the plain binary gives for them."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

import sayso

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
Doc = dict[str, Any]


@pytest.fixture(scope="session")
def stories() -> list[Doc]:
    """The sample stories of the repository."""
    stories = [{"id": p.name, "text": p.read_text(encoding="utf-8")} for p in sorted(SEEDS.glob("*.txt"))]
    assert len(stories) > 20
    return stories


def plain(docs: Iterable[Doc], *flags: str) -> dict[str, Doc]:
    """Return what the binary itself writes for docs, by id: records, and errors."""
    lines = "".join(json.dumps(d) + "\n" for d in docs)
    command = [sayso.find_binary(), "--offsets=rune", "--input-format=jsonl", *flags]
    done = subprocess.run(command, input=lines.encode(), capture_output=True, timeout=300)
    assert done.returncode in (0, 1), done.stderr
    answers = [json.loads(line) for line in (done.stdout + done.stderr).splitlines()]
    return {a["id"]: a for a in answers}


def pruned(value: Any) -> Any:
    """Return a row of a table as the record it was made of: without nulls, meta no text."""
    if isinstance(value, dict):
        kept = {k: pruned(v) for k, v in value.items() if v is not None}
        if isinstance(kept.get("meta"), str):
            kept["meta"] = json.loads(kept["meta"])
        return kept
    return [pruned(v) for v in value] if isinstance(value, list) else value


FAKE = """#!/usr/bin/env python3
import json, os, signal, sys
for line in sys.stdin:
    doc = json.loads(line)
    if "poison" in doc["text"]:
        print("out of luck", file=sys.stderr, flush=True)
        os.kill(os.getpid(), signal.SIGKILL)
    print(json.dumps({"schema": 2, "id": doc["id"], "text": doc["text"]}), flush=True)
"""


@pytest.fixture
def frail(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A binary that dies of any text with the word poison."""
    sayso.close()
    fake = tmp_path / "sayso"
    fake.write_text(FAKE)
    fake.chmod(0o755)
    monkeypatch.setenv("SAYSO_BIN", str(fake))
    yield
    sayso.close()


def children(pid: int | None = None) -> list[int]:
    """Return the processes named sayso that a process started."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            _, rest = stat.read_text().split("(", 1)
        except OSError:
            continue  # it ended meanwhile
        name, fields = rest.rsplit(")", 1)
        state, parent = fields.split()[:2]
        if name == "sayso" and state != "Z" and int(parent) == (pid or os.getpid()):
            found.append(int(stat.parent.name))
    return found
