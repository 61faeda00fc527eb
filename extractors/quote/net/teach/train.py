"""train.py OUT.pt: the net, from gold labels and from what the teacher thinks (WORK/labels)."""
import argparse
import glob
import json
import pickle
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

from documents import WORK, cue_head, cue_rates, held_out, labels, rows_of, words_in
from net import LEFT, RIGHT, SIZES, WINDOW, WORDS, Net, features, save

ap = argparse.ArgumentParser()
ap.add_argument("out")
ap.add_argument("--silver", default="", help="records of gum.train and litbank.train: their direct quotes are taken over")
ap.add_argument("--blocks", type=int, default=3)
ap.add_argument("--drop", type=float, default=0.1)
ap.add_argument("--lost", type=float, default=0.06, help="share of words whose look-up is hidden")
ap.add_argument("--minutes", type=float, default=16, help="of CPU time")
ap.add_argument("--seed", type=int, default=1)
a = ap.parse_args()
MIX, RATE, BATCH = 0.5, 3e-3, 4000
torch.set_num_threads(1)
torch.manual_seed(a.seed)
np.random.seed(a.seed)
rng = random.Random(a.seed)


def start_words(net):
    """Word vectors begin as the teacher's, of the word's pieces and of the word in text, turned to the axes of the most variance."""
    z, at = np.load(f"{WORK}/words.npz"), {w: i for i, w in enumerate(pickle.load(open(f"{WORK}/vocabulary.pk", "rb")))}
    order = [at[w] for w in WORDS]
    n, pieces = z["n"][order][:, None], z["pieces"][order]
    seen, w = z["sum"][order] / np.maximum(1, n), np.sqrt(n + 1.0)
    scaled = lambda x: x / np.sqrt((x**2).sum(1).mean())
    one = scaled(pieces - (pieces * w).sum(0) / w.sum())
    two = scaled((seen - (seen * w * (n > 0)).sum(0) / (w * (n > 0)).sum()) * (n > 0) * n / (n + 3.0))
    both = np.concatenate([one, 1.5 * two], 1)
    _, _, axes = np.linalg.svd((both * np.minimum(w, 30))[np.random.permutation(len(both))[:12000]], full_matrices=False)
    v = both @ axes[: net.emb[0].weight.shape[1]].T
    net.emb[0].weight.data[1:] = torch.from_numpy(np.clip(v / v.std() * 0.5, -2, 2).astype(np.float32))
    net.emb[0].weight.data[0] = 0


class Lessons:
    """All documents one behind another: features, cue probabilities, the teacher's vectors; and for likely cues soft labels."""

    def __init__(self):
        self.parts, self.soft, self.docs, self.n = [], [], [], 0

    def add(self, row, gold, mix):
        """gold: (cue, labels, share of the teacher); mix: the teacher's share of the cues' probabilities."""
        d, p, found, vectors = row
        cues = {}
        for q, pq, first, logs in found:
            s = np.full((WINDOW, 6), np.nan, np.float16)
            s[first - q + LEFT : first - q + LEFT + len(logs)] = np.exp(logs.astype(np.float32))
            cues[q] = (mix * float(pq), s)
        target = mix * p.astype(np.float32)
        for q, y, share in gold:
            s = np.zeros((WINDOW, 6), np.float16)
            for i in range(max(0, q - LEFT), min(len(y), q + RIGHT + 1)):
                s[i - q + LEFT, y[i]] = 1
            if q in cues:
                t = cues[q][1]
                s = np.where(np.isnan(t), s, (1 - share) * s + share * t).astype(np.float16)
            cues[q] = (1.0, s)
            target[q] = max(target[q], 0.9) if mix == 1 else target[q] + 1 - mix
        at = [(q, w, len(self.soft) + k) for k, (q, (w, _)) in enumerate(cues.items()) if w > 0]
        self.soft += [s for _, s in cues.values()]
        self.parts.append((features(d), d.spot[:, 0], d.lo, d.hi, target, vectors))
        self.docs.append((self.n, np.array(d.sent), sorted(at)))
        self.n += len(d.w)

    def pack(self):
        self.x, self.marks, self.lo, self.hi, self.cue, self.vectors = (np.concatenate(v) for v in zip(*self.parts))
        self.soft, self.parts = np.stack(self.soft), None

    def batches(self):
        windows = []
        for k, (_, sent, _) in enumerate(self.docs):
            i = 0
            while i < len(sent):
                j, most = i, rng.randint(100, 340)
                while j < len(sent) and j - i < 400 and (j - i < most or sent[j] == sent[j - 1]):
                    j += 1
                windows.append((j - i, k, i, j))
                i = j
        windows.sort(key=lambda w: w[0] + rng.random() * 16)
        out, cur = [], []
        for w in windows:
            if cur and (len(cur) + 1) * (w[0] + 8) > BATCH:
                out, cur = out + [cur], []
            cur.append(w)
        out.append(cur)
        rng.shuffle(out)
        return out

    def loss(self, net, batch):
        n, b = max(w[0] for w in batch), len(batch)
        x, mask, marks = np.zeros((n, b, len(SIZES)), np.int64), np.zeros((n, b, 1), np.float32), np.zeros((n, b), np.int64)
        target, vectors, cues = np.zeros((n, b), np.float32), np.zeros((n, b, self.vectors.shape[1]), np.float32), []
        for r, (size, k, i, j) in enumerate(batch):
            at = slice(self.docs[k][0] + i, self.docs[k][0] + j)
            x[:size, r], mask[:size, r], marks[:size, r] = self.x[at], 1, self.marks[at]
            target[:size, r], vectors[:size, r] = self.cue[at], self.vectors[at]
            cues += [(max(0, self.lo[at.start - i + q] - i), min(size, self.hi[at.start - i + q] - i), r, q - i, w, s) for q, w, s in self.docs[k][2] if i <= q < j]
        m = torch.from_numpy(mask)
        h, real = net.encode(torch.from_numpy(x), m, a.lost), m[..., 0] > 0
        total = F.binary_cross_entropy_with_logits(net.cue(h)[real], torch.from_numpy(target)[real], reduction="sum") / max(1.0, float(target.sum()))
        total = total + 0.5 * F.mse_loss(net.teach(h)[real], torch.from_numpy(vectors)[real])
        if cues:
            lo, hi, r, q, w, s = zip(*cues)
            logits, ok, _ = net.around(h, torch.from_numpy(marks), *(torch.tensor(v) for v in (lo, hi, r, q)))
            y = torch.from_numpy(self.soft[list(s)].astype(np.float32)).permute(1, 0, 2)
            good, w = ok & ~torch.isnan(y[..., 0]), torch.tensor(w, dtype=torch.float32)
            each = -(torch.nan_to_num(y) * F.log_softmax(logits, -1)).sum(-1) * good
            total = total + (each.sum(0) * w).sum() / w.sum() / 8
        return total


def silver():
    """Direct quotes that rules are sure of, by document."""
    out = {}
    for path in filter(None, a.silver.split(",")):
        for line in open(path, encoding="utf-8"):
            rec = json.loads(line)
            out[rec["id"]] = [q for q in rec["quotes"] if q["type"] == "direct" and q["confidence"] > 0.5 and q.get("cue") and (q.get("speaker") or {}).get("end")]
    return out


def taken_over(d, quotes, rate):
    """Those of the quotes that gold has too; gold has no speakers or only a part of them."""
    for q in quotes:
        quote = {"content": [(c["start"], c["end"]) for c in q["content"]], "cue": [(q["cue"]["start"], q["cue"]["end"])], "speaker": [(q["speaker"]["start"], q["speaker"]["end"])]}
        mine = set(words_in(d, quote["content"]))
        theirs = [set(words_in(d, g["content"])) for g in d.gold]
        if any(2 * len(mine & t) >= min(len(mine), len(t)) for t in theirs):
            head = cue_head(d, quote, rate)
            if head is not None:
                yield head, labels(d, quote), 0.2


def read():
    held, lessons, sure = held_out(rows_of("polnear.train")), Lessons(), silver()
    files = {p: pickle.load(open(p, "rb")) for p in sorted(glob.glob(f"{WORK}/labels/*.pk"))}
    gold = [r for p, rows in files.items() if ".gold." in p for r in rows if r[0].id not in held]
    rate = cue_rates([r[0] for r in gold])
    for r in gold:
        lessons.add(r, [(h, labels(r[0], g), MIX) for g in r[0].gold if (h := cue_head(r[0], g, rate)) is not None], MIX)
    for p, rows in files.items():
        for r in rows:
            if ".other." in p:
                lessons.add(r, list(taken_over(r[0], sure.get(r[0].id, []), rate)), 1)
            elif ".plain." in p:
                lessons.add(r, [], 1)
    lessons.pack()
    return lessons


def main():
    net = Net(blocks=a.blocks, drop=a.drop)
    start_words(net)
    lessons = read()
    table = [p for n, p in net.named_parameters() if n.startswith("emb")]
    matrix = [p for n, p in net.named_parameters() if not n.startswith("emb") and p.ndim > 1]
    vector = [p for n, p in net.named_parameters() if not n.startswith("emb") and p.ndim < 2]
    rates = [RATE / 2, RATE, RATE]
    opt = torch.optim.AdamW([{"params": table, "weight_decay": 0.0}, {"params": matrix, "weight_decay": 0.02}, {"params": vector, "weight_decay": 0.0}], lr=RATE, betas=(0.9, 0.98), eps=1e-7, fused=True)
    mean = {n: p.detach().clone() for n, p in net.named_parameters()}
    begin, step, done = time.process_time(), 0, False
    while not done:
        for batch in lessons.batches():
            spent = (time.process_time() - begin) / (60 * a.minutes)
            if done := spent > 1:
                break
            for g, r in zip(opt.param_groups, rates):
                g["lr"] = r * max(0.01, 1 - spent) * min(1, (step + 1) / 100)
            net.train()
            loss = lessons.loss(net, batch)
            opt.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            opt.step()
            step += 1
            torch._foreach_lerp_(list(mean.values()), [p.data for p in net.parameters()], 1 - min(0.998, step / (step + 9)))
            if step % 200 == 0:
                print(step, f"{spent:.0%}", round(float(loss.detach()), 3), flush=True)
    for n, p in net.named_parameters():
        p.data.copy_(mean[n])
    save(net, a.out)


main()
