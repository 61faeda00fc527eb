from __future__ import annotations

from typing import Any

import pandas as pd
import polars as pl
import pytest

import sayso
from sayso import _frames

TEXTS = ['"We won," said Ann Lee and Bo Lund.', "It rained.", '"Yes," she said. Oslo lies in Norway.']
TABLES = [(sayso.quotes, _frames.QUOTES), (sayso.entities, _frames.ENTITIES), (sayso.mentions, _frames.MENTIONS)]


def test_a_row_for_each_quote_and_member() -> None:
    table = sayso.quotes(TEXTS)
    assert isinstance(table, pd.DataFrame)
    assert table[["document", "quote", "content", "name", "member"]].astype(object).where(table.notna(), None).values.tolist() == [
        ["0", "q1", '"We won,"', "Ann Lee", 1],
        ["0", "q1", '"We won,"', "Bo Lund", 2],
        ["2", "q1", '"Yes,"', None, None],
    ]


@pytest.mark.parametrize("make, columns", TABLES)
def test_columns_and_types_do_not_depend_on_the_texts(make: Any, columns: dict[str, str], stories: list[Any]) -> None:
    for library in "pandas", "polars":
        full, empty = make(stories, library=library), make([], library=library)
        assert list(full.columns) == list(empty.columns) == list(columns)
        assert list(full.dtypes) == list(empty.dtypes)
        assert len(full) > 100 and len(empty) == 0


@pytest.mark.parametrize("make, columns", TABLES)
def test_both_libraries_say_the_same(make: Any, columns: dict[str, str], stories: list[Any]) -> None:
    pandas, polars = make(stories, library="pandas"), make(stories, library="polars")
    assert isinstance(polars, pl.DataFrame)
    assert pandas.astype(object).where(pandas.notna(), None).to_dict("records") == polars.to_dicts()


def test_tables_count_what_documents_hold(stories: list[Any]) -> None:
    docs = list(sayso.extract(stories))
    assert len(sayso.quotes(stories)) == sum(max(1, len(q.speakers)) for d in docs for q in d.quotes)
    assert len(sayso.entities(stories)) == sum(len(d.entities) for d in docs)
    assert len(sayso.mentions(stories)) == sum(len(e.mentions) for d in docs for e in d.entities)


def test_failed_documents_have_no_rows() -> None:
    assert len(sayso.quotes(["", TEXTS[0]], errors="keep")) == 2
    with pytest.raises(sayso.DocumentError):
        sayso.quotes(["", TEXTS[0]])


def test_without_a_library_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(ImportError, match=r"sayso\[pandas\]"):
        sayso.quotes(TEXTS)
