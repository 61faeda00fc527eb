"""sayso over a Ray dataset.

    ds.map_batches(sayso.ray.Extract, concurrency=2, batch_size=256, batch_format="pyarrow")

Each actor keeps one process; Ray starts an actor that died anew and gives it its
batches again.
"""

from __future__ import annotations

from typing import Any

import pyarrow as pa

from ._arrow import batch
from ._process import Flags, arguments
from ._stream import answers


class Extract:
    """A callable for map_batches: a table with texts in, one with records out.

    text and id name columns; keep names those that stay, before the record's. A
    document that fails is a row with error. flags are those of the binary.
    """

    def __init__(self, text: str = "text", id: str = "id", keep: tuple[str, ...] = (), **flags: Any) -> None:
        self._text, self._id, self._keep = text, id, keep
        self._args = arguments(Flags(**{"jobs": 1, **flags}))  # type: ignore[typeddict-item]

    def __call__(self, table: pa.Table) -> pa.Table:
        docs = ({"id": i, "text": t} for i, t in zip(table[self._id].to_pylist(), table[self._text].to_pylist()))
        records = pa.Table.from_batches([batch(answers(docs, self._args, keep=True))])
        kept = table.select(list(self._keep))
        return pa.table([*kept.columns, *records.columns], names=[*kept.column_names, *records.column_names])
