"""Reads what sayso writes for annotation tools with these tools' own readers.

    annotate.py SAYSO FOLDER DOCCANO.whl FILE|FOLDER...

SAYSO is the binary, FOLDER an empty one to write to, DOCCANO.whl the package of
doccano, whose reader of labels is taken out of it, for all of it is a web server. The
rest are texts. Every passage of every format must be the one that the record
has. Needs spacy, label-studio-sdk, nltk, bratly-io-fs and conllu.

Prodigy is sold and cannot be had here: the tasks are read by spaCy as its recipes do.
Web Annotations are JSON-LD, but no package has their context, without which no
processor reads them; the Go tests hold their schema.
"""
import collections
import importlib.util
import json
import pathlib
import re
import subprocess
import sys
import types
import uuid
import warnings
import zipfile

import conllu
import pydantic.v1
import spacy
from bratly.io.file_read_src import read_document_collection_from_folder
from label_studio_sdk.converter.utils import create_tokens_and_tags
from label_studio_sdk.label_interface import LabelInterface
from nltk.parse.corenlp import CoreNLPParser
from spacy import displacy
from spacy.tokens import Doc

warnings.filterwarnings("ignore", message=r".*W006")  # spaCy: a text without names
sayso, folder, doccano = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]

ODD = [
    {"id": "odd 1", "text": "😀 “We’ve won—again 👩\u200d👧,” said Zoë Lee and Bo Lund. “It rained,” she added,\n“all\nday in the cafe\u0301.”  Mayor Ann Diaz said the governor told her that “the bridge is closed.”\n\n“Nobody knows.”"},
    {"id": "odd 2", "text": " \u00a0It rained.\u2028\u200b \x1c The Kremlin said\u00a0it would not pay 𝒜𝒷.\r\n\r\n\"No,\" said Norden Rail. \"It was 5 < 6 & 7,\" it\radded.\x85 "},
    {"id": "odd 3", "text": "It rained."},
]


def run(*args):
    done = subprocess.run([sayso, *map(str, args)], capture_output=True)
    if done.returncode > 1 or b'"stage":"write"' in done.stderr:  # 1: some texts are refused, such as one in German
        sys.exit(f"{args}: {done.stderr.decode()}")
    return done.stdout.decode()


def lines(text):
    return [json.loads(line) for line in text.splitlines()]


def same(what, got, want):
    if got != want:
        sys.exit(f"{what}: {got!r}, but the record says {want!r}")


def voices(q):
    return (q["speaker"].get("members") or [q["speaker"]]) if q.get("speaker") else []


def flat(passages):
    return sorted((label, start, end) for label, start, end in passages)


class Expected:
    """What a record with offsets in code points says, in the words of the formats."""

    def __init__(self, record):
        self.record, self.text = record, record["text"]
        self.mentions = [("REF" if m["kind"] != "name" else e["type"], m["start"], m["end"]) for e in record["entities"] for m in e["mentions"]]
        self.names = [m for m in self.mentions if m[0] != "REF"]
        self.runs = [(q["type"].upper(), c["start"], c["end"]) for q in record["quotes"] for c in q["content"]]
        self.cues = [("CUE", q["cue"]["start"], q["cue"]["end"]) for q in record["quotes"] if q.get("cue")]
        self.said = [("SPEAKER", v["start"], v["end"]) for q in record["quotes"] for v in voices(q)]
        known = {m[1:] for m in self.mentions}
        self.speakers = sorted({s for s in self.said if s[1:] not in known})
        self.once = sorted(set(self.cues)) + self.speakers  # several quotes may share a cue or a speaker
        self.passages = flat(self.mentions + self.runs + self.once)
        self.links = collections.Counter(speaker=len(self.said), cue=len(self.cues), via=sum("via" in q for q in record["quotes"]),
                                         continues=sum(len(q["content"]) - 1 for q in record["quotes"]), same=sum(len(e["mentions"]) - 1 for e in record["entities"]))
        self.links = {k: n for k, n in self.links.items() if n}


def inside(wide, narrow):
    """Whether passages are those of the record, widened to tokens at most."""
    return len(wide) == len(narrow) and all(w[0] == n[0] and w[1] <= n[1] and n[2] <= w[2] for w, n in zip(wide, narrow))


def check_spacy(source, expected):
    nlp = spacy.blank("en")
    Doc.set_extension("sayso", default=None)
    moved = 0
    for line, want in zip(lines(run("-f", "spacy", *source)), expected, strict=True):
        doc = Doc(nlp.vocab).from_json(line, validate=True)
        same("spaCy, text", doc.text, want.text)
        extra = len(list(doc.sents)) - len(want.record["sentences"])
        same("spaCy, sentences, and one for the head of a text", extra in (0, 1), True)
        for group, of in (("mentions", want.mentions), ("quotes", want.runs), ("cues", want.cues), ("speakers", want.said)):
            got = [(s.label_, s.start_char, s.end_char) for s in doc.spans[group]]
            same(f"spaCy, {group} of {want.record['id']}", inside(got, of), True)
            moved += sum(g != o for g, o in zip(got, of))
        same("spaCy, names", len(doc.ents) <= len(want.names), True)
        same("spaCy, ids of quotes", [q["id"] for q in doc._.sayso["quotes"]], [q["id"] for q in want.record["quotes"]])
        same("spaCy, there and back", Doc(nlp.vocab).from_bytes(doc.to_bytes()).text, want.text)
        for html in (displacy.render(line, style="ent", manual=True, page=False), displacy.render(doc, style="ent", page=False)):
            same("displaCy, names", html.count("<mark"), len(doc.ents))
        if doc.spans["quotes"]:
            same("displaCy, quotes", "DIRECT" in displacy.render(doc, style="span", options={"spans_key": "quotes"}) or "direct" not in {q["type"] for q in want.record["quotes"]}, True)
        own = nlp.make_doc(want.text)  # with spaCy's own tokens, as in the docs
        for label, start, end in want.runs + want.names:
            span = own.char_span(start, end, alignment_mode="expand")
            same("spaCy's tokens hold the passage", want.text[start:end] in span.text, True)
    return f"{moved} spans widened to tokens"


def check_prodigy(source, expected):
    vocab = spacy.blank("en").vocab
    for task, want in zip(lines(run("-f", "prodigy", *source)), expected, strict=True):
        doc = Doc(vocab, words=[t["text"] for t in task["tokens"]], spaces=[t["ws"] for t in task["tokens"]])
        same("Prodigy, text", doc.text, want.text)
        got = []
        for s in task["spans"]:
            span = doc[s["token_start"]:s["token_end"] + 1]
            same("Prodigy, tokens of a span", (span.start_char, span.end_char), (s["start"], s["end"]))
            got.append((s["label"], s["start"], s["end"]))
        same("Prodigy, labels", sorted(g[0] for g in got), sorted(w[0] for w in want.passages))
        ends = {s["token_end"] for s in task["spans"]}
        same("Prodigy, relations", all(r["head"] in ends and r["child"] in ends for r in task["relations"]), True)
        same("Prodigy, relations", dict(collections.Counter(r["label"] for r in task["relations"])), want.links)
    return ""


def check_labelstudio(source, expected):
    interface = LabelInterface(run("schema", "labelstudio"))
    interface.validate()
    tasks = json.loads(run("-f", "labelstudio", *source))
    for task, want in zip(tasks, expected, strict=True):
        same("Label Studio, task", interface.validate_task({"data": task["data"]}), True)
        for p in task["predictions"]:
            same(f"Label Studio, predictions of {want.record['id']}", interface.validate_prediction(p, return_errors=True), [])
        result = task["predictions"][0]["result"]
        same("Label Studio, passages", flat((r["value"]["labels"][0], r["value"]["start"], r["value"]["end"]) for r in result if r["type"] == "labels"), want.passages)
        for r in result:
            if r["type"] != "relation":
                same("Label Studio, text of a passage", want.text[r["value"]["start"]:r["value"]["end"]], r["value"]["text"])
        same("Label Studio, relations", dict(collections.Counter(r["labels"][0] for r in result if r["type"] == "relation")), want.links)
        # The converter that makes CoNLL of an export sees the names in the same words.
        names = [{**r["value"], "type": "labels"} for r in result if r["type"] == "labels" and r["value"]["labels"][0] in ("PER", "LOC", "ORG")]
        if names:
            tokens, tags = create_tokens_and_tags(want.text, names)
            same("Label Studio, exported names", sum(t.startswith("B-") for t in tags) >= len({n["start"] for n in names}) * 0.9, True)
    return ""


def doccano_labels():
    """The module of doccano that reads labels, without the database behind it."""
    pydantic1 = types.ModuleType("pydantic")
    pydantic1.__dict__.update(pydantic.v1.__dict__)
    stubs = {"pydantic": pydantic1}
    for name, classes in {"examples.models": "Example", "label_types.models": "CategoryType LabelType RelationType SpanType", "projects.models": "Project",
                          "labels.models": "Category Label Relation Span TextLabel", "doccano_read.label_types": "LabelTypes"}.items():
        stubs[name] = types.ModuleType(name)
        for c in classes.split():
            setattr(stubs[name], c, object)
    for name in ("examples", "label_types", "projects", "labels", "doccano_read"):
        stubs[name] = types.ModuleType(name)
    stubs["doccano_read"].__path__ = []
    kept = {name: sys.modules.get(name) for name in stubs}
    sys.modules.update(stubs)
    try:
        file = folder / "label.py"
        file.write_bytes(zipfile.ZipFile(doccano).read("backend/data_import/pipeline/label.py"))
        spec = importlib.util.spec_from_file_location("doccano_read.label", file)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module
    finally:
        for name, module in kept.items():
            if module is None:
                del sys.modules[name]
            else:
                sys.modules[name] = module


def check_doccano(source, expected):
    labels = doccano_labels()
    for ex, want in zip(lines(run("-f", "doccano", *source)), expected, strict=True):
        same("doccano, text", ex["text"], want.text)
        spans = [labels.SpanLabel.parse(uuid.uuid4(), e) for e in ex["entities"]]
        same("doccano, passages", flat((s.label, s.start_offset, s.end_offset) for s in spans), want.passages)
        relations = [labels.RelationLabel.parse(uuid.uuid4(), r) for r in ex["relations"]]
        ids = {s.id for s in spans}
        same("doccano, relations", all(r.from_id in ids and r.to_id in ids for r in relations), True)
        same("doccano, relations", dict(collections.Counter(r.type for r in relations)), want.links)
    return ""


PYTHON_BREAKS = re.compile("[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]")


def check_brat(source, expected):
    at = folder / "brat"
    run("-f", "brat", "-o", f"{at}/", *source)
    passages = 0
    for want in expected:
        base = at / want.record["id"]
        text = base.with_name(base.name + ".txt").read_bytes().decode()
        same("brat, text", text, want.text)
        got, links, distinct = [], collections.Counter(), set()
        for line in base.with_name(base.name + ".ann").read_bytes().decode().splitlines():
            kind, rest = line.split("\t", 1)
            if kind[0] == "T":
                head, words = rest.split("\t", 1)
                label, spans = head.split(" ", 1)
                parts = [tuple(map(int, s.split())) for s in spans.split(";")]
                same("brat, text of a passage", words, " ".join(text[a:b] for a, b in parts))
                same("brat, line breaks in a passage", PYTHON_BREAKS.search(words), None)
                got.append((label, parts[0][0], parts[-1][1]))
                distinct.add(rest)
            elif kind[0] == "R":
                links[rest.split()[0]] += 1
        whole = [(q["type"].upper(), q["content"][0]["start"], q["content"][-1]["end"]) for q in want.record["quotes"]]
        passages += len(distinct)  # bratly reads two quotes of the same words as one
        same("brat, passages", flat(got), flat(want.mentions + whole + want.once))
        same("brat, relations", dict(links), {k: n for k, n in want.links.items() if k not in ("continues", "same")})
    read = read_document_collection_from_folder(str(at)).documents
    same("bratly, documents", len(read), len(expected))
    same("bratly, passages", sum(n for d in read for kind, n in d.annotation_collections[0].stats_annotation_types().items() if kind.__name__ == "EntityAnnotation"), passages)
    return ""


def check_conll(source, expected):
    tokens, runs = collections.defaultdict(list), collections.Counter()
    for sentence in conllu.parse(run("-f", "conll", *source)):
        doc = sentence.metadata.get("newdoc id", None) or doc
        tokens[doc] += sentence
        for t in sentence:
            runs[doc] += t["sayso:name"].startswith("B-")
    for want in expected:
        got = tokens[want.record["id"]]
        for t in got:
            start, end = map(int, t["misc"]["TokenRange"].split(":"))
            same("CoNLL, offsets", re.sub(r"\s", "_", want.text[start:end]), t["form"])
        same("CoNLL, names", runs[want.record["id"]], len(want.names))
        quoted = {q for t in got if (t["sayso:quotes"] or "_") != "_" for q in t["sayso:quotes"].split("|")}
        same("CoNLL, quotes", quoted, {q["id"] for q in want.record["quotes"]})
    return ""


class Replay(CoreNLPParser):
    """NLTK's client of CoreNLP, with sayso as the server."""

    def __init__(self, answers):
        super().__init__(tagtype="ner")
        self.answers = iter(answers)

    def api_call(self, data, properties=None, timeout=60):
        return next(self.answers)


def check_corenlp(source, expected):
    answers = lines(run("-f", "corenlp", *source))
    client = Replay(answers)
    for answer, want in zip(answers, expected, strict=True):
        units = want.text.encode("utf-16-le")

        def java(start, end):
            return units[2 * start:2 * end].decode("utf-16-le")

        tagged = [t for s in client.raw_tag_sents([want.text]) for sentence in s for t in sentence]
        tokens = [t for s in answer["sentences"] for t in s["tokens"]]
        same("NLTK, tags", tagged, [(t["word"], t["ner"]) for t in tokens])
        for t in tokens:
            same("CoreNLP, tokens", java(t["characterOffsetBegin"], t["characterOffsetEnd"]), t["originalText"])
        same("CoreNLP, text", "".join(t["before"] + t["originalText"] for t in tokens) + (tokens[-1]["after"] if tokens else ""), want.text if tokens else "")
        same("CoreNLP, quotes", [java(q["beginIndex"], q["endIndex"]) for q in answer["quotes"]], [c["text"] for q in want.record["quotes"] for c in q["content"]])
        names = {e["id"]: e["name"] for e in want.record["entities"]}
        for q in answer["quotes"]:
            own = next(r for r in want.record["quotes"] if r["id"] == q["sayso"]["id"])
            who = own.get("speaker") or {}
            same("CoreNLP, who speaks", q["canonicalSpeaker"], names.get(who.get("entity"), q["speaker"] if any(m.get("entity") for m in who.get("members", [])) else "Unknown"))
        same("CoreNLP, mentions", sum(map(len, answer["corefs"].values())) <= len(want.mentions), True)
    return ""


def check_webannotation(source, expected):
    for c, want in zip(lines(run("-f", "webannotation", *source)), expected, strict=True):
        got = []
        for a in c["first"]["items"]:
            for t in a["target"]:
                at, words = t["selector"]
                same("Web Annotation, words", want.text[at["start"]:at["end"]], words["exact"])
                same("Web Annotation, beside", want.text[max(0, at["start"] - 32):at["end"] + 32], words["prefix"] + words["exact"] + words["suffix"])
                got.append((at["start"], at["end"]))
        same("Web Annotation, passages", got, [m[1:] for m in want.mentions + want.runs])
    return ""


odd, texts = folder / "odd.jsonl", folder / "texts.jsonl"
odd.write_text("".join(json.dumps(d) + "\n" for d in ODD), encoding="utf-8")
read = lines(run("--text", odd, *sys.argv[4:]))
texts.write_text("".join(json.dumps({"id": f"t{i}", "text": r["text"]}) + "\n" for i, r in enumerate(read)), encoding="utf-8")  # ids of their own, for brat names files by them
source = [texts]
expected = [Expected(r) for r in lines(run("--offsets", "rune", "--text", *source))]
same("documents with quotes", sum(bool(w.runs) for w in expected) > 2, True)
for check in (check_spacy, check_prodigy, check_labelstudio, check_doccano, check_brat, check_conll, check_corenlp, check_webannotation):
    note = check(source, expected)
    print(f"{check.__name__[6:]}: {len(expected)} documents, {sum(len(w.passages) for w in expected)} passages as the records have them{', ' + note if note else ''}")
