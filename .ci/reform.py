"""reform.py [--show FORM] [--forms A,B] [--sample N] TEXTS.jsonl...: how much of what sayso finds in clean texts it finds once they are re-formed.

Each text is wrapped, numbered, garbled and so on as mail, wires, pdftotext and bad exports do. A quote counts as found if one with the
same content and the same speaker's name stands in the record of the re-formed text. White space, hyphens and the style of quotation
marks do not count. The binary is $SAYSO, or sayso; quotes below a confidence of 0.3 are left out."""
import argparse
import collections
import html
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import textwrap

WIDTHS = (30, 40, 60, 72, 100)
CONFIDENCE = 0.3
URL = "https://example.org/pictures/2026/11/28/a-picture-whose-name-is-longer-than-any-line-of-the-text-that-it-stands-in-" + "x" * 20 + ".jpg"
SENTENCE = re.compile(r"(?<=[a-z0-9][.!?])([\"”’]?) (?=[\"“‘]?[A-Z])")
NAMED = {"“": "&ldquo;", "”": "&rdquo;", "‘": "&lsquo;", "’": "&rsquo;", "—": "&mdash;", "–": "&ndash;", '"': "&quot;", "'": "&#39;", "&": "&amp;"}


def paragraphs(text):
    """The paragraphs of a clean text: its lines, or what stands between blank lines if it is wrapped itself."""
    blocks = [b.split("\n") for b in re.split(r"\n[ \t]*\n\s*", text.strip())]
    inner = [l for b in blocks for l in b[:-1]]
    if inner and sum(len(l) < 80 and not re.search(r"[.!?:][\"”’]?$", l) for l in inner) * 2 > len(inner):
        return [" ".join(" ".join(b).split()) for b in blocks]
    return [" ".join(l.split()) for b in blocks for l in b if l.strip()]


def wrap(p, width, **options):
    return textwrap.wrap(p, width, break_long_words=False, break_on_hyphens=False, **options)


def wrapped(width, gap="\n\n", **options):
    return lambda ps: gap.join("\n".join(wrap(p, width, **options)) for p in ps)


def justify(line, width):
    words = line.split(" ")
    room = width - len(line)
    if len(words) < 2 or not 0 < room < len(line) / 3:
        return line
    gaps = len(words) - 1
    return "".join(w + " " * (1 + room // gaps + (i < room % gaps)) for i, w in enumerate(words)).rstrip()


def justified(ps):
    lines = [wrap(p, 60) for p in ps]
    return "\n\n".join("\n".join([justify(l, 60) for l in ls[:-1]] + ls[-1:]) for ls in lines)


def double(gap):
    return lambda ps: gap.join("\n\n".join(wrap(p, 65)) for p in ps)


def outlier(ps):
    """A line that is longer than the others follows each fifth paragraph."""
    return "\n\n".join(wrapped(72)([p]) + ("" if i % 5 else f"\n(Photo: {URL})") for i, p in enumerate(ps))


def lines(each):
    return lambda ps: "\n".join(each(i, l) for i, l in enumerate(wrapped(72)(ps).split("\n")))


def pages(ps):
    out = []
    for i, line in enumerate(wrapped(72)(ps).split("\n"), 1):
        out.append(line)
        if i % 30 == 0:
            out += ["", f"{i // 30:40d}", "\f"]
    return "\n".join(out)


def hyphens(ps):
    """Words are broken at the line ends, three letters or more on either side."""
    return "\n\n".join("\n".join(broken(p.split(" "), 60)) for p in ps)


def broken(words, width):
    line = ""
    for w in words:
        room = width - len(line) - 2
        if len(line) + 1 + len(w) <= width or not line:
            line = f"{line} {w}".strip()
        elif re.fullmatch(r"[a-z]{7,}[.,]?", w) and room > 3:
            k = min(room, len(w) - 4)
            yield f"{line} {w[:k]}-"
            line = w[k:]
        else:
            yield line
            line = w
    yield line


def soft(ps):
    return "\n\n".join(re.sub(r"([A-Za-z]{3})(?=[A-Za-z]{3})", "\\1\u00ad", p) for p in ps)


def cp1252(text):
    return text.encode("utf-8").decode("cp1252", errors="ignore")


def c1(text):
    return text.encode("cp1252", errors="replace").decode("latin-1")


def plain(change):
    return lambda ps: change("\n\n".join(ps))


def curly(text):
    return "“" in text or "’" in text


def marked(text):
    return '"' in text or curly(text)


FORMS = {}  # name: the text of paragraphs, and which texts it is for
for w in WIDTHS:
    FORMS[f"blank-{w}"] = wrapped(w), None
for w in WIDTHS:
    FORMS[f"nogap-{w}"] = wrapped(w, "\n"), None
for w in WIDTHS:
    FORMS[f"indent-{w}"] = wrapped(w, "\n", initial_indent="    "), None
FORMS |= {
    "blank-130": (wrapped(130), None),
    "tabs-64": (lambda ps: "\n".join("\t   " + l for l in wrapped(64, "\n\t   ")(ps).split("\n\t   ")), None),
    "justified": (justified, None),
    "double": (double("\n\n\n"), None),
    "double-nogap": (double("\n\n"), None),
    "outlier": (outlier, None),
    "crlf": (lambda ps: wrapped(72)(ps).replace("\n", "\r\n"), None),
    "quoted": (lines(lambda i, l: f"> {l}"), None),
    "numbered": (lines(lambda i, l: f"{i % 25 + 1:2d}  {l}"), None),
    "pages": (pages, None),
    "hyphens": (hyphens, None),
    "sentences": (lambda ps: "\n\n".join(SENTENCE.sub("\\1\n", p) for p in ps), None),
    "capitals": (plain(str.upper), None),
    "entities": (plain(lambda t: "".join(NAMED.get(c, c) for c in t)), marked),
    "entities-dec": (plain(lambda t: "".join(f"&#{ord(c)};" if c in NAMED else c for c in t)), marked),
    "mojibake": (plain(cp1252), curly),
    "c1": (plain(c1), curly),
    "escaped": (lambda ps: "\\n\\n".join(ps).replace('"', '\\"'), marked),
    "soft": (soft, None),
    "lost": (plain(lambda t: "".join(c if c.isascii() else "?" for c in t)), curly),
}


def bare(s):
    """What of a quote's text must come back: its letters and digits."""
    return re.sub(r"[\W_]+", "", html.unescape(s).upper().casefold())


def quotes(record):
    for q in record["quotes"]:
        if q["confidence"] >= CONFIDENCE:
            name = q.get("speaker", {}).get("name", "")
            yield tuple(bare(r["text"]) for r in q["content"]), " ".join(name.replace("\u00ad", "").casefold().split()), q["type"]


def run(sayso, texts):
    """The records of texts; None for one that fails."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as f:
        for i, t in texts.items():
            print(json.dumps({"id": str(i), "text": t}), file=f)
        f.flush()
        done = subprocess.run([sayso, "--text", f.name], capture_output=True)
    records = map(json.loads, done.stdout.splitlines())
    return {int(r["id"]): r for r in records}


def compare(clean, formed, type=None):
    """The quotes of the clean record; those that the other lacks; those that only the other has."""
    a = collections.Counter(q[:2] for q in quotes(clean) if type in (None, q[2]))
    b = collections.Counter(q[:2] for q in quotes(formed))
    return a, a - b, b - collections.Counter(q[:2] for q in quotes(clean))


def measure(form, texts, clean, sayso, show):
    reform, fit = FORMS[form]
    formed = {i: reform(ps) for i, ps in texts.items() if fit is None or fit("\n".join(ps))}
    records = run(sayso, formed)
    counts = collections.Counter()
    for i in formed:
        other = records.get(i, {"quotes": []})
        for type in None, "direct":
            a, lost, more = compare(clean[i], other, type)
            counts[type] += a.total()
            counts[type, "lost"] += lost.total()
            counts["more"] += more.total() if type is None else 0
        if show:
            display(i, formed[i], *compare(clean[i], other)[1:])
    share = lambda type: 100 * (1 - counts[type, "lost"] / max(counts[type], 1))
    print(f"{form:14} {len(formed):5} {counts[None]:7} {share(None):7.1f} {share('direct'):7.1f} {100 * counts['more'] / max(counts[None], 1):7.1f}", flush=True)
    return share(None)


def floor(form):
    """The least share of quotes that must be found again: of wrapped forms, of damaged ones, of capitals."""
    return 85 if form == "capitals" else 95 if form.split("-")[0] in ("entities", "mojibake", "c1", "escaped", "soft", "lost", "quoted", "numbered") else 97


def display(i, text, lost, more):
    if lost or more:
        print(f"--- text {i}")
        for sign, qs in ("-", lost), ("+", more):
            for content, name in qs:
                print(f"{sign} [{name}] {' … '.join(content)}")


def read(path, sample):
    with open(path, encoding="utf-8") as f:
        all = [json.loads(line)["text"] for line in f]
    if sample and sample < len(all):
        all = random.Random(1).sample(all, sample)
    return [paragraphs(t) for t in all]


def main():
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("--show", metavar="FORM", help="list what is lost in FORM, and what is new")
    args.add_argument("--check", action="store_true", help="fail if a form is below its floor")
    args.add_argument("--forms", default=",".join(FORMS), help="the forms to try (default all)")
    args.add_argument("--sample", type=int, default=300, metavar="N", help="at most N texts of a file (default 300), 0 for all")
    args.add_argument("files", nargs="+")
    args = args.parse_args()
    sayso = os.environ.get("SAYSO", "sayso")

    texts = dict(enumerate(ps for f in args.files for ps in read(f, args.sample) if ps))
    clean = run(sayso, {i: "\n\n".join(ps) for i, ps in texts.items()})
    texts = {i: texts[i] for i in clean}
    print(f"{'form':14} {'texts':>5} {'quotes':>7} {'found':>7} {'direct':>7} {'new':>7}")
    low = []
    for form in [args.show] if args.show else args.forms.split(","):
        if measure(form, texts, clean, sayso, bool(args.show)) < floor(form):
            low.append(form)
    if args.check and low:
        print("below the floor:", ", ".join(low))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
