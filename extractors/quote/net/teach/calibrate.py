"""calibrate.py RAW.model OUT.json: the weights of confidences (confidence.go), learned from the articles that the net was not
trained on: logistic regressions, one for each kind of content by its marks."""
import json
import subprocess
import sys

import torch
import torch.nn.functional as F

from documents import LESSONS, held_out, rows_of

# Readings of content that is partly in marks are right less often in the development articles than in these (.82 for .87):
# so much is taken off the logarithm of their odds.
LESS = 0, 0.5, 0
EDGE = " \t\n\r\"'“”‘’«»`,.;:!?…—–-"
rows = rows_of("polnear.train")
held = held_out(rows)
rows = [r for r in rows if r["id"] in held]


def covered(raw, spans):
    """The bytes of spans but for blanks and edges."""
    out = set()
    for s, e in spans:
        t = raw[s:e].decode("utf-8", "ignore")
        s += len(t[: len(t) - len(t.lstrip(EDGE))].encode())
        out |= {k for k in range(s, s + len(t.strip(EDGE).encode())) if raw[k] > 32}
    return out


def right(content, who, gold):
    for c, w in gold:
        both = len(content & c)
        if both and 2 * both >= 0.8 * (len(content) + len(c)) and (bool(w & who) if w else not who):
            return True
    return False


feed = "".join(json.dumps({"id": r["id"], "text": r["text"]}) + "\n" for r in rows)
guesses = subprocess.run([LESSONS, sys.argv[1]], input=feed, capture_output=True, text=True, check=True).stdout.split("\n")
signs, answers = [[], [], []], [[], [], []]
for r, line in zip(rows, guesses):
    raw = r["text"].encode()
    gold = [(covered(raw, q["content"]), covered(raw, q.get("speaker", []))) for q in r["quotes"]]
    for g in json.loads(line)["guesses"] or []:
        content = covered(raw, [(s["Start"], s["End"]) for s in g["content"]])
        signs[g["kind"]].append(g["x"])
        answers[g["kind"]].append(float(right(content, covered(raw, [(g["who"]["Start"], g["who"]["End"])]), gold)))
settings = []
for kind, (x, y) in enumerate(zip(signs, answers)):
    x, y = torch.tensor(x, dtype=torch.float64), torch.tensor(y, dtype=torch.float64)
    mean, deviation = x.mean(0), x.std(0) + 1e-6
    mean[0], deviation[0] = 0, 1  # the constant
    z, w = (x - mean) / deviation, torch.zeros(x.shape[1], dtype=torch.float64, requires_grad=True)
    opt = torch.optim.LBFGS([w], max_iter=300)

    def closure():
        opt.zero_grad()
        loss = F.binary_cross_entropy_with_logits(z @ w, y, reduction="sum") + 5 * (w[1:] ** 2).sum()
        loss.backward()
        return loss

    opt.step(closure)
    w = w.detach()
    plain = w / deviation
    plain[0] = w[0] - float((w[1:] * mean[1:] / deviation[1:]).sum()) - LESS[kind]
    settings += [float(v) for v in plain]
    print(kind, len(y), "right", round(float(y.mean()), 3), "log loss", round(float(F.binary_cross_entropy(torch.sigmoid(z @ w), y)), 3))
json.dump(settings, open(sys.argv[2], "w"))
