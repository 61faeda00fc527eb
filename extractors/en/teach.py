#!/usr/bin/env python3
"""Makes names.soft, the soft labels that the model of names learns from.

    sayso train --texts TEXTS DATA         # the texts to label
    teach.py TEACHER MODEL.pt TEXTS names.soft          # what the teacher thinks of each token

TEACHER is a folder with the encoder's code (common.py: Tok, load_model, prepare, predict), MODEL.pt its weights. Only what
the teacher thinks is written, no text: see extractors/ner/train/soft.go for the format. Needs torch, numpy and what TEACHER needs.
The product never runs this; it is here so that the labels can be made again when the texts or the tokenizer change."""
import struct
import sys
import zlib

import numpy as np

SURE = 0.985  # a token that is no name with this probability is not written


def documents(path):
    """(key, sentences of tokens) of each document of TEXTS."""
    key, sentences = None, []
    for line in open(path, encoding="utf-8", newline="\n"):
        line = line.rstrip("\n")
        if line.startswith("# ") and len(line) == 18:
            if key is not None:
                yield key, sentences
            key, sentences = int(line[2:], 16), []
        elif line:
            sentences.append(line.split(" "))
    if key is not None:
        yield key, sentences


def words(token):
    """The words that the teacher reads for a token; the first carries its label."""
    head, _, tail = token.partition("\x01")
    return [head, "-", tail.lstrip("-")] if tail else [head or "-"]


def probabilities(common, model, tok, batch):
    raw = [[[(w, "O") for t in s for w in words(t)] for s in d] for _, d in batch]
    read = common.predict(model, common.prepare(raw, tok), tok, 256, 16, 16, budget=4096)
    for (key, doc), sentences in zip(batch, read):
        rows = []
        for s, logs in zip(doc, sentences):
            at = np.cumsum([0] + [len(words(t)) for t in s])[:-1]
            rows.append(np.exp(logs[at]).astype(np.float16).astype(np.float32))
        yield key, np.concatenate(rows)


def varint(n):
    out = bytearray()
    while n > 127:
        out.append(n & 127 | 128)
        n >>= 7
    out.append(n)
    return out


def packed(key, p):
    q = np.rint(p * 255).astype(int)
    body, last, count = bytearray(), 0, 0
    for i in np.nonzero(p[:, 0] < SURE)[0]:
        top = int(p[i].argmax())
        rest = [y for y in np.argsort(-p[i])[:8] if y != top and q[i, y] >= 3][:7]
        body += varint(int(i) - last)
        last = int(i)
        body.append(top | len(rest) << 5)
        for y in rest:
            body += bytes((int(y), int(q[i, y])))
        count += 1
    return struct.pack("<Q", key) + varint(count) + body


def crc32c(data):
    table = []
    for c in range(256):
        for _ in range(8):
            c = c >> 1 ^ (0x82F63B78 if c & 1 else 0)
        table.append(c)
    c = 0xFFFFFFFF
    for x in data:
        c = table[(c ^ x) & 255] ^ c >> 8
    return c ^ 0xFFFFFFFF


def main():
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    teacher, weights, texts, out = sys.argv[1:]
    sys.path.insert(0, teacher)
    import common

    tok, model = common.Tok(), common.load_model(weights)
    body, batch, size = bytearray(), [], 0
    for doc in [*documents(texts), None]:
        if doc:
            batch.append(doc)
            size += len(doc[1])
        if size > 3000 or not doc:
            for key, p in probabilities(common, model, tok, batch):
                body += packed(key, p)
            batch, size = [], 0
    z = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = z.compress(bytes(body)) + z.flush()
    with open(out, "wb") as f:
        f.write(b"sayso-soft1\n" + struct.pack("<I", crc32c(data)) + data)


if __name__ == "__main__":
    main()
