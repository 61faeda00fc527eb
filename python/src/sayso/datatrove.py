"""sayso as a step of a datatrove pipeline."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import Any

from datatrove.data import DocumentsPipeline
from datatrove.pipeline.base import PipelineStep

from ._process import Flags, arguments
from ._stream import answers


class Sayso(PipelineStep):  # type: ignore[misc]
    """Put the record of each document into its metadata, as "sayso".

    A document that fails has {"schema", "id", "error"} there. flags are those of the
    binary. A task is one process.
    """

    type = "🗣 - EXTRACTOR"
    name = "sayso"

    def __init__(self, **flags: Any) -> None:
        super().__init__()
        self._args = arguments(Flags(**{"jobs": 1, **flags}))  # type: ignore[typeddict-item]

    def run(self, data: DocumentsPipeline, rank: int = 0, world_size: int = 1) -> DocumentsPipeline:
        waiting: deque[Any] = deque()

        def texts() -> Iterator[dict[str, str]]:
            for doc in data:
                waiting.append(doc)
                yield {"id": doc.id, "text": doc.text}

        for answer in answers(texts(), self._args, keep=True):
            doc = waiting.popleft()
            doc.metadata["sayso"] = answer
            self.stat_update("failed" if "error" in answer else "read")
            yield doc
