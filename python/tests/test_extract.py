from __future__ import annotations

import itertools
import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from typing import Any

import pytest
from conftest import children, plain

import sayso

SAID = '“We won 😀,” said Zoë\u0308 Okello, a senator. e\u0301 👩‍👩‍👧 “Naïve,” she added.'


def test_records_are_those_of_the_binary(stories: list[Any]) -> None:
    want = plain(stories, "--text")
    got = list(sayso.extract(stories))
    assert [d.id for d in got] == [s["id"] for s in stories]
    assert [d.to_dict() for d in got] == [want[s["id"]] for s in stories]


def test_flags_reach_the_binary(stories: list[Any]) -> None:
    want = plain(stories, "--text", "--acts=all", "--min-confidence=0.8")
    got = list(sayso.extract(stories, acts="all", min_confidence=0.8))
    assert [d.to_dict() for d in got] == [want[s["id"]] for s in stories]


def test_offsets_count_code_points(stories: list[Any]) -> None:
    spans = 0
    for doc in sayso.extract([SAID, *(s["text"] for s in stories)]):
        for span in all_spans(doc):
            assert doc.text[span.start : span.end] == span.text
            spans += 1
    assert spans > 1000


def all_spans(doc: sayso.Doc) -> list[sayso.Span]:
    spans = [*doc.sentences, *(m for e in doc.entities for m in e.mentions)]
    for q in doc.quotes:
        spans += [*q.content, *q.speakers, *filter(None, (q.cue, q.speaker))]
    return spans


def test_views_say_what_the_record_says() -> None:
    doc = sayso.read(SAID)
    first, second = doc.quotes
    assert doc.text == SAID
    assert first.text == "“We won 😀,”"
    assert first.type == "direct" and first.act == "speech" and first.cue and first.cue.lemma == "say"
    assert first.speaker and first.speaker.kind == "person"
    entity = doc.entity(first.speaker.entity)
    assert entity and entity.name == first.speaker.name == str(first.speaker) and entity.title == "senator"
    assert second.speaker and second.speaker.text == "she" and second.speaker.name == entity.name
    assert doc.entity("e99") is None and doc.entity(None) is None


def test_joint_speakers_are_members() -> None:
    (quote,) = sayso.read('"We won," said Ann Lee and Bo Lund.').quotes
    assert quote.speaker and quote.speaker.kind == "group"
    assert [str(m) for m in quote.speakers] == ["Ann Lee", "Bo Lund"]


def test_texts_without_an_id_are_numbered() -> None:
    texts: list[sayso.Text] = ["It rained.", {"text": "It rained."}, {"id": "", "text": "It rained."}, {"id": 7, "text": "It rained."}]
    assert [d.id for d in sayso.extract(texts)] == ["0", "1", "2", "7"]


def test_other_fields_come_back_as_meta() -> None:
    doc = sayso.read({"id": "a", "text": "It rained.", "meta": {"outlet": "Ledger", "n": 1}, "date": "2024-03-05"})
    assert doc.meta == {"outlet": "Ledger", "n": 1, "date": "2024-03-05"}
    assert sayso.read(doc.to_dict() | {"id": "b"}).meta["outlet"] == "Ledger"


def test_lone_surrogates_keep_their_places() -> None:
    text = 'A \ud83d\ude00 \udcff day. "We won," said Ann Lee.'  # two halves, which are no pair in Python
    doc = sayso.read(text, repair="off")
    assert len(doc.text) == len(text)
    assert text[doc.quotes[0].start : doc.quotes[0].end] == '"We won,"'


def test_line_separators_inside_texts_end_no_line() -> None:
    text = 'It rained.\r\n\x85\u2028\u2029\x0b\x0cThen "we won," said Ann Lee.\n'
    docs = list(sayso.extract([text, "It rained."], repair="off"))
    assert [d.text for d in docs] == [text, "It rained."]


def test_a_failed_document_raises() -> None:
    docs = sayso.extract(["It rained.", {"id": "bad", "text": ""}, "It rained."])
    assert next(docs).id == "0"
    with pytest.raises(sayso.DocumentError, match="'bad': text: no text") as caught:
        next(docs)
    assert (caught.value.document, caught.value.stage) == ("bad", "text")


def test_a_failed_document_is_kept_on_demand() -> None:
    texts: list[sayso.Text] = ["It rained.", "", {"id": "n", "text": None}, {"id": "nan", "text": "It rained.", "x": float("nan")}, "It rained."]
    docs = list(sayso.extract(texts, errors="keep"))
    assert [bool(d.error) for d in docs] == [False, True, True, True, False]
    assert [d.id for d in docs] == ["0", "1", "n", "nan", "4"]
    assert docs[1].quotes == docs[1].entities == docs[1].sentences == ()
    assert "no text" in repr(docs[1])


def test_wrong_arguments_are_named() -> None:
    with pytest.raises(TypeError, match="sayso.read"):
        sayso.extract("It rained.")
    with pytest.raises(TypeError, match="not float"):
        list(sayso.extract([float("nan")]))  # type: ignore[list-item]
    with pytest.raises(TypeError, match="no flag 'output'"):
        sayso.extract([], output="x")  # type: ignore[call-arg]
    with pytest.raises(ValueError, match="raise"):
        sayso.extract([], errors="ignore")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="ahead"):
        list(sayso.extract(["It rained."], ahead=0))


def test_a_flag_that_the_binary_refuses_is_reported() -> None:
    with pytest.raises(sayso.ProcessError, match="exit code 2 .*speech, thought"):
        sayso.read("It rained.", acts="songs")


def test_texts_are_read_only_so_far_ahead() -> None:
    pulled = itertools.count()
    last = 0

    def endless() -> Any:
        nonlocal last
        for last in pulled:
            yield "It rained."

    docs = sayso.extract(endless(), ahead=8)
    for n, doc in enumerate(itertools.islice(docs, 50)):
        assert doc.id == str(n)
        assert last - n <= 8


def test_ahead_1_answers_each_before_it_reads_the_next() -> None:
    seen: list[str] = []

    def live() -> Any:
        for n in range(5):
            assert len(seen) == n
            yield "It rained."

    for doc in sayso.extract(live(), ahead=1):
        seen.append(doc.id)
    assert len(seen) == 5


def test_large_texts_do_not_block() -> None:
    text = '"We won," said Ann Lee. ' * 8000
    docs = list(sayso.extract([text] * 6))
    assert [len(d.quotes) for d in docs] == [8000] * 6


def test_one_process_serves_all_calls() -> None:
    sayso.close()
    pids = set()
    for _ in range(5):
        sayso.read("It rained.")
        pids.update(children())
    assert len(pids) == 1


def test_streams_may_interleave_and_be_left() -> None:
    first, second = (sayso.extract([f"It rained {n} days." for n in range(100)]) for _ in range(2))
    for a, b in itertools.islice(zip(first, second), 10):
        assert a == b
    del first, second
    assert sayso.read("It rained.").id == "0"
    assert len(children()) == 1


def test_threads_have_a_process_each() -> None:
    got: list[list[str]] = []

    def work(k: int) -> None:
        got.append([d.text for d in sayso.extract([f"It rained on {k}." for _ in range(50)])])

    threads = [threading.Thread(target=work, args=(k,)) for k in range(4)]
    for t in threads:
        t.start()
    for t in threads:
        t.join(60)
    assert sorted(texts[0] for texts in got) == [f"It rained on {k}." for k in range(4)]
    assert all(len(set(texts)) == 1 and len(texts) == 50 for texts in got)


def test_an_error_of_the_caller_ends_the_stream() -> None:
    def broken() -> Any:
        yield "It rained."
        raise KeyError("mine")

    with pytest.raises(KeyError, match="mine"):
        list(sayso.extract(broken()))
    assert sayso.read("It rained.").id == "0"


def test_a_killed_process_names_the_document() -> None:
    sayso.close()
    docs = sayso.extract(({"id": f"d{n}", "text": "It rained."} for n in range(1000)), ahead=4)
    assert next(docs).id == "d0"
    (pid,) = children()
    os.kill(pid, signal.SIGKILL)
    with pytest.raises(sayso.ProcessError, match="SIGKILL before it answered document 'd[1-9]") as caught:
        list(docs)
    assert caught.value.document.startswith("d")
    assert sayso.read("It rained.").id == "0"


def test_an_idle_process_that_died_is_replaced() -> None:
    sayso.read("It rained.")
    for pid in children():
        os.kill(pid, signal.SIGKILL)
    assert sayso.read("It rained.").id == "0"


@pytest.mark.usefixtures("frail")
def test_only_the_document_that_ends_the_process_fails() -> None:
    texts = [f"text {n}" if n % 7 else "poison" for n in range(1, 30)]
    docs = list(sayso.extract(texts, errors="keep", ahead=10))
    assert [d.id for d in docs] == [str(n) for n in range(29)]
    assert [bool(d.error) for d in docs] == [t == "poison" for t in texts]
    assert docs[6].error and docs[6].error.stage == "process" and "SIGKILL (out of luck)" in docs[6].error.message


@pytest.mark.usefixtures("frail")
def test_a_binary_that_always_dies_is_no_documents_fault() -> None:
    with pytest.raises(sayso.ProcessError, match="SIGKILL"):
        list(sayso.extract(["poison"] * 100, errors="keep"))


def test_a_kept_stream_goes_on_after_a_kill(stories: list[Any]) -> None:
    sayso.close()
    docs = sayso.extract(stories * 3, errors="keep", ahead=10)
    got = [next(docs)]
    os.kill(children()[0], signal.SIGKILL)
    got += docs
    assert [d.id for d in got] == [s["id"] for s in stories * 3]
    assert not any(d.error for d in got)


def in_child(queue: Any) -> None:
    before = children()
    texts = [d.text for d in sayso.extract(["It rained."] * 20)]
    queue.put((before, children(), texts, os.getpid()))


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_a_child_starts_its_own_process(method: Any) -> None:
    sayso.close()
    ours = sayso.extract(["It rained."] * 200, ahead=10)
    next(ours)
    context = multiprocessing.get_context(method)
    queue = context.Queue()
    child = context.Process(target=in_child, args=(queue,))
    child.start()
    before, after, texts, _ = queue.get(timeout=60)
    child.join(60)
    assert not before and len(after) == 1 and texts == ["It rained."] * 20
    assert len(list(ours)) == 199


def test_a_stream_of_before_a_fork_is_refused_in_the_child() -> None:
    ours = sayso.extract(["It rained."] * 200, ahead=10)
    next(ours)
    pid = os.fork()
    if pid == 0:
        try:
            next(ours)
        except RuntimeError:
            os._exit(42)
        os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 42
    assert len(list(ours)) == 199


def test_a_child_does_not_keep_the_process_alive() -> None:
    sayso.close()
    sayso.read("It rained.")
    (pid,) = children()
    child = os.fork()
    if child == 0:
        time.sleep(30)
        os._exit(0)
    try:
        began = time.monotonic()
        sayso.close()
        assert time.monotonic() - began < 4 and pid not in children()
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


@pytest.mark.parametrize("end", ["pass", "import os; os.kill(os.getpid(), 9)"])
def test_no_process_outlives_the_program(end: str) -> None:
    code = f"import sayso; sayso.read('It rained.'); print([p._popen.pid for p in sayso._process._all][0], flush=True); {end}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.stderr == ""
    pid = int(done.stdout)
    for _ in range(100):
        if not os.path.exists(f"/proc/{pid}") or "Z" in open(f"/proc/{pid}/stat").read().rsplit(")")[1].split()[0]:
            return
        time.sleep(0.1)
    pytest.fail("it is still there")


def test_a_binary_that_is_not_there_is_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAYSO_BIN", "/nowhere/sayso")
    with pytest.raises(sayso.BinaryNotFound, match="/nowhere/sayso"):
        sayso.find_binary()
    monkeypatch.delenv("SAYSO_BIN")
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(sayso._binary, "_places", lambda: iter(()))
    with pytest.raises(sayso.BinaryNotFound, match="pip install sayso"):
        sayso.find_binary()
