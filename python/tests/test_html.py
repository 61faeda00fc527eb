from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

import sayso


class Visible(HTMLParser):
    """Collects the text of the first div, and checks that tags pair up."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text = ""
        self.first = True

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        self.first = self.first and tag != "div"

    def handle_data(self, data: str) -> None:
        if self.first:
            self.text += data


def shown(doc: sayso.Doc) -> str:
    page = Visible()
    page.feed(doc._repr_html_())
    page.close()
    assert page.open == []
    return page.text


def test_the_text_stands_there_unchanged(stories: list[Any]) -> None:
    for doc in sayso.extract(stories):
        assert shown(doc) == doc.text


def test_quotes_speakers_and_entities_are_marked() -> None:
    page = sayso.read('"We won," said Vera Okello. Ann Lee hoped for rain in Oslo.')._repr_html_()
    assert re.search(r'<span style="border-bottom[^"]*" title="q1: Vera Okello, direct speech">&quot;We won,&quot;</span>', page)
    assert re.search(r'<span style="background[^"]*font-weight:bold" title="[^"]*Vera Okello speaks q1">Vera Okello</span>', page)
    assert "Oslo (LOC)" in page
    assert "<style" not in page and "class=" not in page and "<script" not in page


def test_markup_in_the_text_is_escaped() -> None:
    text = '"<script>alert(1)</script> & more," said Vera "<b>" Okello.'
    doc = sayso.read(text, repair="off")
    assert "<script" not in doc._repr_html_() and "<b>\"" not in doc._repr_html_()
    assert shown(doc) == text


def test_a_failed_document_shows_why() -> None:
    (doc,) = sayso.extract([{"id": "<i>", "text": ""}], errors="keep")
    assert doc._repr_html_() == "<div><b>&lt;i&gt;</b>: no text</div>"
