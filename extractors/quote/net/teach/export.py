"""export.py NET.pt OUT.model [SETTINGS.json]: the model file of extractors/quote/net (see file.go): weights of 8 bits with a scale
an output, and for the input of each product what it is multiplied by before it is rounded to 8 bits."""
import json
import math
import struct
import sys
import zlib

import numpy as np
import torch.nn as nn

from documents import documents, rows_of
from net import HASHES, LEFT, RIGHT, load, predict

net = load(sys.argv[1])
largest = {}


def watch(name):
    def look(_, inputs):
        largest[name] = max(largest.get(name, 0.0), float(inputs[0].detach().abs().max()))

    return look


names = {id(m): n for n, m in net.named_modules() if isinstance(m, nn.Linear)}
for m in net.modules():
    if isinstance(m, nn.Linear):
        m.register_forward_pre_hook(watch(names[id(m)]))
predict(net, documents(rows_of("polnear.train")[:120] + rows_of("gum.train")[:30]))
largest["cue1"] = largest["word"] = largest["about"] = max(largest[n] for n in ("cue1", "word", "about"))  # rounded once

out = bytearray()
put = lambda *x: out.extend(struct.pack(f"<{len(x)}I", *x))
floats = lambda x: out.extend(np.ascontiguousarray(x, np.float32).tobytes())
of = lambda t: t.detach().numpy()


def norm(n):
    floats(of(n.weight))
    floats(of(n.bias))


def matrix(m):
    w = of(m.weight)
    unit, scale = 127 / (0.8 * largest[names[id(m)]]), np.abs(w).max(1) / 127  # what is rarely larger is cut off
    scale[scale == 0] = 1
    put(*w.shape)
    floats([unit])
    floats(scale / unit)
    floats(of(m.bias))
    out.extend(np.clip(np.rint(w / scale[:, None]), -127, 127).astype(np.int8).tobytes())


s = net.sizes
put(s["width"], s["inner"], s["blocks"], s["taps"], s["pair"], s["pair_inner"], s["hidden"], 32, LEFT, RIGHT, 8)
tables = [of(e.weight) for e in net.emb]
most = [max(np.quantile(np.abs(t), 0.9999), np.abs(t).max() / 2) for t in tables]
unit = min(most) / 127
floats([unit])
put(len(tables))
for t, m in zip(tables, most):
    shift = max(0, math.ceil(math.log2(m / 127 / unit) - 1e-9))
    put(len(t), shift)
    out.extend(np.clip(np.rint(t / (unit * 2**shift)), -127, 127).astype(np.int8).tobytes())
put(len(HASHES))
out.extend(HASHES.astype("<u4").tobytes())
settings = json.load(open(sys.argv[3])) if len(sys.argv) > 3 else []
put(len(settings))
floats(settings)
norm(net.first)
for b in net.blocks:
    norm(b.ln)
    floats(of(b.conv))
    matrix(b.inp)
    matrix(b.out)
norm(net.last)
matrix(net.cue1)
floats(of(net.cue2.weight)[0])
floats(of(net.cue2.bias))
matrix(net.word)
matrix(net.about)
floats(of(net.dist.weight))
floats(of(net.mark.weight))
norm(net.start)
matrix(net.into)
matrix(net.back)
norm(net.end)
matrix(net.l1)
matrix(net.l2)
open(sys.argv[2], "wb").write(b"SAYN" + struct.pack("<II", 2, zlib.crc32(bytes(out))) + bytes(out))
