"""Documents as the net sees them: words and features by `go run ./extractors/quote/net/lessons`, gold labels of words.

Paths come from the environment: DATA is the data folder, TEACHER the folder of the encoder that teaches, LESSONS the built
lessons binary, WORK a folder for what is made on the way."""
import bisect
import collections
import json
import os
import random
import re
import subprocess

import numpy as np

DATA, TEACHER, LESSONS, WORK = (os.environ.get(k, d) for k, d in (("DATA", "../shared/data"), ("TEACHER", "../shared/quotes-encoder"), ("LESSONS", "./lessons"), ("WORK", ".")))
OUTSIDE, BEGINS, INSIDE, ENDS, ALONE, SPEAKS = range(6)


class Doc:
    """w words, s and e their bytes, par and sent their paragraphs and sentences, q the state of quotation marks (0 outside, 1
    inside, 2 opening, 3 closing), lo and hi the window that is labelled for a cue, lex and spot the features."""


def parse(row, lesson):
    d = Doc()
    d.id, d.text, d.gold = row["id"], row["text"], row.get("quotes", [])
    raw = row["text"].encode()
    at = np.array(lesson["w"] or [], np.int64).reshape(-1, 4)
    d.s, d.e, d.sent, d.par = (at[:, k].tolist() for k in range(4))
    d.w = [raw[a:b].decode() for a, b in zip(d.s, d.e)]
    d.lex = np.array(lesson["x"] or [], np.uint32).reshape(-1, 7)
    d.spot = np.array(lesson["p"] or [], np.int32).reshape(-1, 4)
    d.q = (d.spot[:, 0] & 3).tolist()
    window = np.array(lesson["b"] or [], np.int64).reshape(-1, 2)
    d.lo, d.hi = window[:, 0], window[:, 1]
    return d


def documents(rows):
    feed = "".join(json.dumps({"id": r["id"], "text": r["text"]}) + "\n" for r in rows)
    out = subprocess.run([LESSONS], input=feed, capture_output=True, text=True, check=True).stdout
    return [parse(r, json.loads(line)) for r, line in zip(rows, out.split("\n"))]


def rows_of(name):
    return [json.loads(line) for line in open(f"{DATA}/quotes/{name}.jsonl", encoding="utf-8")]


def words_in(d, spans):
    """The words that overlap spans of bytes."""
    out = set()
    for s, e in spans:
        i = bisect.bisect_right(d.e, s)
        while i < len(d.w) and d.s[i] < e:
            out.add(i)
            i += 1
    return sorted(out)


def labels(d, quote):
    y = [OUTSIDE] * len(d.w)
    for span in quote["content"]:
        t = words_in(d, [span])
        if len(t) == 1:
            y[t[0]] = ALONE
        elif t:
            y[t[0] : t[-1] + 1] = [BEGINS] + [INSIDE] * (t[-1] - t[0] - 1) + [ENDS]
    for i in words_in(d, quote.get("speaker", [])):
        if y[i] == OUTSIDE:
            y[i] = SPEAKS
    return y


def cue_rates(docs):
    """How often each word is in a cue."""
    cue, all_ = collections.Counter(), collections.Counter()
    for d in docs:
        all_.update(w.lower() for w in d.w)
        for g in d.gold:
            cue.update({d.w[i].lower() for i in words_in(d, g["cue"])})
    return {w: cue[w] / (all_[w] + 3) for w in cue}


def cue_head(d, quote, rate):
    """The word of a cue that is most often in one."""
    return max(words_in(d, quote["cue"]), key=lambda i: (rate.get(d.w[i].lower(), 0), i), default=None)


def held_out(rows, n=60):
    """The ids of the articles that confidences are learned from, and the net is not."""
    return {r["id"] for r in sorted(rows, key=lambda r: r["id"])[7::14][:n]}


def untokenized(path):
    """The lines of a tokenised text with its blanks put right."""
    for line in open(path, encoding="utf-8"):
        line = re.sub(r"\s+([.,;:!?%)\]])", r"\1", line.strip())
        line = re.sub(r"([(\[$])\s+", r"\1", line)
        line = re.sub(r"\s+(n't|'s|'re|'ve|'d|'ll|'m)\b", r"\1", line)
        line = re.sub(r"\s*''", '"', re.sub(r"``\s*", '"', line))
        if line:
            yield line


def marked(text):
    """Plain marks by turns: an opening one leans right, a closing one left."""
    parts = text.split('"')
    out = parts[0]
    for k, p in enumerate(parts[1:]):
        out = out.rstrip(" ") + (' "' if out.strip() else '"') + p.lstrip(" ") if k % 2 == 0 else out.rstrip(" ") + '"' + p
    return out


def made(path, name, rng, size=24):
    """Documents of `size` sentences out of a tokenised text, in paragraphs of one to six."""
    lines = list(untokenized(path))
    for k, i in enumerate(range(0, len(lines), size)):
        paragraphs, at, end = [], i, min(i + size, len(lines))
        while at < end:
            n = rng.randint(1, 3)
            while n < 6 and " ".join(lines[at : at + n]).count('"') % 2:
                n += 1
            paragraphs.append(marked(" ".join(lines[at : at + n])))
            at += n
        yield {"id": f"{name}-{k}", "text": "\n\n".join(paragraphs)}


def unlabelled():
    """Text that only the teacher labels: worldwide newswire, GMB and MASC."""
    rng = random.Random(3)
    rows = [json.loads(line) for line in open(f"{DATA}/ner/train/worldwide.train.jsonl", encoding="utf-8")]
    for name in ("gmb", "masc"):
        rows += made(f"{DATA}/news/{name}.tok.txt", name, rng)
    rng.shuffle(rows)
    return [{"id": r["id"], "text": r["text"]} for r in rows]
