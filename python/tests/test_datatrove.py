from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from conftest import plain
from datatrove.executor import LocalPipelineExecutor
from datatrove.pipeline.readers import JsonlReader
from datatrove.pipeline.writers import JsonlWriter

from sayso.datatrove import Sayso


def test_records_are_those_of_the_binary(stories: list[Any], tmp_path: Path) -> None:
    docs = [*stories, {"id": "bad", "text": "Le chien est dans la maison et il ne veut pas sortir. " * 20}]
    want = plain(docs)
    assert "error" in want["bad"]
    for part in range(2):
        lines = "".join(json.dumps(d) + "\n" for d in docs[part::2])
        (tmp_path / f"in{part}.jsonl").write_text(lines)
    pipeline = [JsonlReader(str(tmp_path), glob_pattern="in*.jsonl"), Sayso(), JsonlWriter(str(tmp_path / "out"), compression=None)]
    LocalPipelineExecutor(pipeline, tasks=2, workers=2, logging_dir=str(tmp_path / "log")).run()
    written = [json.loads(line) for path in (tmp_path / "out").iterdir() for line in path.open()]
    assert len(written) == len(docs)
    assert {d["id"]: d["metadata"]["sayso"] for d in written} == want
    stats = json.loads((tmp_path / "log/stats.json").read_text())
    counts = next(s["stats"] for s in stats if "sayso" in s["name"])
    totals = {name: c["total"] if isinstance(c, dict) else c for name, c in counts.items()}
    assert totals == {"read": len(stories), "failed": 1}
