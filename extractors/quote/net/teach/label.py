"""label.py TEACHER.pt: what the teacher thinks of the training texts, into WORK/labels, and the vocabulary."""
import collections
import os
import pickle
import re
import sys

import numpy as np
import torch
import torch.nn.functional as F

from documents import WORK, cue_head, cue_rates, documents, rows_of, unlabelled
from encoder import Net, code

torch.set_num_threads(1)
LEAST = 0.1  # probability of a cue whose labels are kept


def key(word):
    return re.sub(r"[0-9]", "0", word.lower())


def chunks(labelled, others, plain):
    """(name, documents) of about 80,000 words each."""
    for name, docs, size in (("gold", labelled, 160), ("other", others, 60)):
        for i in range(0, len(docs), size):
            yield name, docs[i : i + size]
    some, n = [], 0
    for d in plain:
        if len(d.w) < 40:
            continue
        some, n = some + [d], n + len(d.w)
        if n >= 80000:
            yield "plain", some
            some, n = [], 0
    yield "plain", some


class Teacher:
    """The encoder: of each document the probability of every word to be a cue, the labels around likely cues and the words'
    vectors, and of each word of the vocabulary its mean vector."""

    def __init__(self, vocabulary):
        self.tok, self.net = code.Tok(), Net()
        self.net.load_state_dict({k: v.float() for k, v in torch.load(sys.argv[1]).items()})
        self.net.eval()
        self.at = {w: i for i, w in enumerate(vocabulary)}
        self.sum, self.n = np.zeros((len(vocabulary), 384), np.float32), np.zeros(len(vocabulary), np.int64)
        pieces = self.net.word.weight.detach().numpy()
        self.pieces = np.stack([pieces[self.tok(w)].mean(0) for w in vocabulary])

    @torch.no_grad()
    def read(self, docs, axes=None, budget=3072):
        width = 384 if axes is None else axes[1].shape[1]
        vectors = [np.zeros((len(d.w), width), np.float16) for d in docs]
        cues, found, parts = [np.zeros(len(d.w), np.float16) for d in docs], [[] for _ in docs], []
        for k, d in enumerate(docs):
            d.ps = (d.spot[:, 0] >> 2).tolist()
            code.featurize(d, self.tok)
            parts += [(sum(len(d.ids[i]) for i in range(w[0], w[1])), k, w) for w in code.eval_windows(d, 280, 56)]
        parts.sort(key=lambda x: x[0])
        while parts:
            size = next((s for s in range(len(parts), 0, -1) if s * (parts[s - 1][0] + 2) <= budget), 1)
            batch, parts = parts[:size], parts[size:]
            x = code.collate([(docs[k], w[0], w[1]) for _, k, w in batch], self.tok)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                h = self.net.enc(x)
                p, hv, at = torch.sigmoid(self.net.cue(h)).numpy(), h.float().numpy(), []
                for r, (_, k, w) in enumerate(batch):
                    lo, hi = w[2] - w[0], w[3] - w[0]
                    v, cues[k][w[2] : w[3]] = hv[r, lo:hi], p[r, lo:hi]
                    vectors[k][w[2] : w[3]] = v if axes is None else (v - axes[0]) @ axes[1]
                    known = np.array([(self.at[key(docs[k].w[q])], q - w[2]) for q in range(w[2], w[3]) if key(docs[k].w[q]) in self.at], int).reshape(-1, 2)
                    np.add.at(self.sum, known[:, 0], v[known[:, 1]])
                    np.add.at(self.n, known[:, 0], 1)
                    at += [(r, q) for q in range(lo, hi) if p[r, q] > LEAST or q + w[0] in docs[k].cues]
                if not at:
                    continue
                logits, ok, idx, _ = self.net.pair(h, x, *(torch.tensor(v) for v in zip(*at)))
            logs, ok, idx = F.log_softmax(logits, -1).numpy().astype(np.float16), ok.numpy(), idx.numpy()
            for m, (r, q) in enumerate(at):
                _, k, w = batch[r]
                found[k].append((q + w[0], float(p[r, q]), int(idx[m][ok[m]][0]) + w[0], logs[m][ok[m]]))
        for d in docs:
            d.ids = d.sh = d.sc = d.ct = d.mk = None
        return list(zip(docs, cues, found, vectors))


def teach():
    labelled, others = documents(rows_of("polnear.train")), documents(rows_of("gum.train") + rows_of("litbank.train"))
    plain, rate = documents(unlabelled()), cue_rates(labelled)
    count = collections.Counter(key(w) for docs in (labelled, others, plain) for d in docs for w in d.w)
    vocabulary = [w for w, c in count.most_common(36000) if c >= 3]
    pickle.dump(vocabulary, open(f"{WORK}/vocabulary.pk", "wb"))
    for d in labelled + others + plain:
        d.cues = {cue_head(d, g, rate) for g in d.gold} - {None}
    teacher = Teacher(vocabulary)
    v = np.concatenate([r[3] for r in teacher.read(labelled[:24])]).astype(np.float32)
    _, s, axes = np.linalg.svd(v - v.mean(0), full_matrices=False)
    axes = v.mean(0), axes[:96].T / (s[:96].mean() / len(v) ** 0.5)
    teacher.sum[:], teacher.n[:] = 0, 0
    os.makedirs(f"{WORK}/labels", exist_ok=True)
    for k, (name, docs) in enumerate(chunks(labelled, others, plain)):
        pickle.dump(teacher.read(docs, axes), open(f"{WORK}/labels/{k:03d}.{name}.pk", "wb"), 4)
        print(k, name, sum(len(d.w) for d in docs), flush=True)
    np.savez(f"{WORK}/words.npz", pieces=teacher.pieces, sum=teacher.sum, n=teacher.n)


teach()
