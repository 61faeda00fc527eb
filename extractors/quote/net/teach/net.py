"""The net in PyTorch, as extractors/quote/net runs it: looked-up rows summed, blocks of convolution and gated recurrence both
ways, a head for cues and one for the words around a cue."""
import pickle

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from documents import WORK

LEFT, RIGHT = 72, 88
WINDOW = LEFT + RIGHT + 1
CLASSES = 6  # table whose rows are bits


def fnv(word):
    h = 2166136261
    for c in word.encode():
        h = ((h ^ (48 if 48 <= c <= 57 else c)) * 16777619) & 0xFFFFFFFF
    return h ^ (h >> 15)


def vocabulary():
    """The words of WORK/vocabulary.pk by their hashes, in the order of the hashes: row 1 and on of the first table."""
    by = {fnv(w): w for w in pickle.load(open(f"{WORK}/vocabulary.pk", "rb"))}
    hashes = sorted(by)
    return np.array(hashes, np.uint32), [by[h] for h in hashes]


HASHES, WORDS = vocabulary()
SIZES = [len(HASHES) + 1, 4096, 4096, 2048, 48, 513, 32, 256, 128, 8]  # as in features.go


def features(d):
    """The rows of the tables for each word."""
    x = np.zeros((len(d.w), len(SIZES)), np.int64)
    row = np.minimum(np.searchsorted(HASHES, d.lex[:, 0]), len(HASHES) - 1)
    x[:, 0] = np.where(HASHES[row] == d.lex[:, 0], row + 1, 0)
    x[:, 1:7], x[:, 7:10] = d.lex[:, 1:7], d.spot[:, 1:4]
    return x


class Scan(torch.autograd.Function):
    """h[t] = z[t] + f[t] (h[t-1] - z[t]), time first."""

    @staticmethod
    def forward(ctx, z, f):
        h, last = torch.empty_like(z), torch.zeros_like(z[0])
        for t in range(len(z)):
            torch.lerp(z[t], last, f[t], out=h[t])
            last = h[t]
        ctx.save_for_backward(z, f, h)
        return h

    @staticmethod
    def backward(ctx, grad):
        z, f, h = ctx.saved_tensors
        g = grad.contiguous().clone()
        for t in range(len(z) - 2, -1, -1):
            g[t].addcmul_(f[t + 1], g[t + 1])
        before = torch.cat([torch.zeros_like(h[:1]), h[:-1]])
        return g * (1 - f), g * (before - z)


def both_ways(z, f):
    """The first half of the channels runs forward, the second backward."""
    n = z.shape[-1] // 2
    turn = lambda x: torch.cat([x[..., :n], x[..., n:].flip(0)], -1)
    return turn(Scan.apply(turn(z), turn(f)))


def keeping(n):
    """Biases of gates that keep from a little to nearly all."""
    return torch.linspace(-1, 3, n // 2).repeat(2)


class Block(nn.Module):
    def __init__(self, width, inner, taps, drop):
        super().__init__()
        self.ln, self.inner = nn.LayerNorm(width), inner
        self.conv = nn.Parameter(torch.randn(taps, width) * 0.1)
        self.conv.data[taps // 2] += 1
        self.inp, self.out, self.drop = nn.Linear(width, 3 * inner), nn.Linear(inner, width), nn.Dropout(drop)
        with torch.no_grad():
            self.inp.bias[inner : 2 * inner] = keeping(inner)
            self.out.weight *= 0.5

    def forward(self, x, mask):
        half = len(self.conv) // 2
        v = F.pad(self.ln(x) * mask, (0, 0, 0, 0, half, half))
        u = sum(v[k : k + len(x)] * c for k, c in enumerate(self.conv))
        z, f, o = self.inp(u).split(self.inner, -1)
        f = torch.where(mask > 0, torch.sigmoid(f), torch.ones_like(f))
        return x + self.drop(self.out(both_ways(z * mask, f) * F.silu(o)))


class Net(nn.Module):
    def __init__(self, width=96, inner=128, blocks=2, taps=5, pair=48, pair_inner=48, hidden=32, drop=0.1, teacher=96):
        super().__init__()
        self.sizes = dict(width=width, inner=inner, blocks=blocks, taps=taps, pair=pair, pair_inner=pair_inner, hidden=hidden, drop=drop)
        self.emb = nn.ModuleList([nn.Embedding(n, width) for n in SIZES])
        for k, e in enumerate(self.emb):
            nn.init.normal_(e.weight, std=0.05 if k in (1, 2, 3) else 0.1)
        nn.init.zeros_(self.emb[CLASSES].weight)  # for a bit that no text has
        self.first, self.last, self.drop = nn.LayerNorm(width), nn.LayerNorm(width), nn.Dropout(drop)
        self.blocks = nn.ModuleList([Block(width, inner, taps, drop) for _ in range(blocks)])
        self.cue1, self.cue2 = nn.Linear(width, 32), nn.Linear(32, 1)
        self.word, self.about, self.pair, self.pair_inner = nn.Linear(width, 2 * pair), nn.Linear(width, 2 * pair), pair, pair_inner
        self.dist, self.mark = nn.Embedding(WINDOW, pair), nn.Embedding(8, pair)
        for e in (self.dist, self.mark):
            nn.init.normal_(e.weight, std=0.1)
        self.start, self.end = nn.LayerNorm(pair), nn.LayerNorm(pair)
        self.into, self.back = nn.Linear(pair, 2 * pair_inner), nn.Linear(pair_inner, pair)
        self.into.bias.data[pair_inner:] = keeping(pair_inner)
        self.l1, self.l2 = nn.Linear(pair, hidden), nn.Linear(hidden, 6)
        self.teach = nn.Linear(width, teacher)  # training only: the teacher's vectors
        self.register_buffer("bits", 2 ** torch.arange(32, dtype=torch.long))

    def encode(self, x, mask, lost=0.0):
        """Words' vectors; lost is the share of words and clusters that training hides."""
        h = 0
        for k, e in enumerate(self.emb):
            i = x[..., k]
            if k == CLASSES:
                h = h + ((i.unsqueeze(-1) & self.bits) != 0).float() @ e.weight
                continue
            if self.training and lost and k in (0, 5):
                i = torch.where(torch.rand(i.shape) < lost, torch.zeros_like(i), i)
            h = h + e(i)
        h = self.drop(self.first(h)) * mask
        for b in self.blocks:
            h = b(h, mask)
        return self.last(h)

    def cue(self, h):
        return self.cue2(F.relu(self.cue1(h))).squeeze(-1)

    def around(self, h, marks, lo, hi, b, c):
        """The labels of the words around the cues c of the rows b of a batch, in the windows [lo, hi)."""
        at = c[None] + torch.arange(-LEFT, RIGHT + 1)[:, None]
        ok, at, p = (at >= lo[None]) & (at < hi[None]), at.clamp(0, len(h) - 1), self.pair
        w, a = self.word(h)[at, b[None]], self.about(h[c, b])[None]
        z = self.start(w[..., :p] + a[..., :p] + w[..., p:] * a[..., p:] + self.dist.weight[:, None] + self.mark(marks[at, b[None]]))
        v, f = self.into(z).split(self.pair_inner, -1)
        f = torch.where(ok[..., None], torch.sigmoid(f), torch.ones_like(f))
        z = self.end(z + self.back(both_ways(v * ok[..., None].float(), f)))
        return self.l2(F.relu(self.l1(z))), ok, at


def save(net, path):
    torch.save((net.sizes, {n: v.half() if v.is_floating_point() else v for n, v in net.state_dict().items()}), path)


def load(path):
    sizes, state = torch.load(path, weights_only=False)
    net = Net(**sizes)
    net.load_state_dict({k: v.float() if v.is_floating_point() else v for k, v in state.items()})
    return net.eval()


@torch.no_grad()
def predict(net, docs, least=0.06, budget=8000, longest=1200):
    """For each document its likely cues: (word, probability, first word of the window, log-probabilities of labels)."""
    found, parts = [[] for _ in docs], []
    for k, d in enumerate(docs):
        n, i = len(d.w), 0
        while i < n:
            j = n if n <= longest else min(n, i + longest - 200)
            while j < n and d.sent[j] == d.sent[j - 1]:
                j += 1
            lo, hi = max(0, i - 100), min(n, j + 100)
            parts.append((hi - lo, k, lo, hi, i, j))
            i = j
    parts.sort()
    while parts:
        size = next((s for s in range(len(parts), 0, -1) if s * parts[s - 1][0] <= budget), 1)
        batch, parts = parts[:size], parts[size:]
        x, mask, marks = np.zeros((batch[-1][0], size, len(SIZES)), np.int64), np.zeros((batch[-1][0], size, 1), np.float32), np.zeros((batch[-1][0], size), np.int64)
        for r, (n, k, lo, hi, _, _) in enumerate(batch):
            x[:n, r], mask[:n, r], marks[:n, r] = features(docs[k])[lo:hi], 1, docs[k].spot[lo:hi, 0]
        h = net.encode(torch.from_numpy(x), torch.from_numpy(mask))
        p = torch.sigmoid(net.cue(h)).numpy()
        cues = [(r, q - lo) for r, (_, k, lo, _, i, j) in enumerate(batch) for q in range(i, j) if p[q - lo, r] > least]
        for at in range(0, len(cues), 512):
            some = cues[at : at + 512]
            edge = [(max(0, int(docs[batch[r][1]].lo[q + batch[r][2]]) - batch[r][2]), min(batch[r][0], int(docs[batch[r][1]].hi[q + batch[r][2]]) - batch[r][2])) for r, q in some]
            t = [torch.tensor(v) for v in zip(*edge)] + [torch.tensor(v) for v in zip(*some)]
            logits, ok, at_ = net.around(h, torch.from_numpy(marks), *t)
            logs, ok, at_ = F.log_softmax(logits, -1).numpy(), ok.numpy(), at_.numpy()
            for m, (r, q) in enumerate(some):
                _, k, lo, _, _, _ = batch[r]
                found[k].append((q + lo, float(p[q, r]), int(at_[ok[:, m], m][0]) + lo, logs[ok[:, m], m]))
    for f in found:
        f.sort(key=lambda c: c[0])
    return found
