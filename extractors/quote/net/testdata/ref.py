"""Writes a small random model, inputs, and what the net gives for them in float64,
rounding nothing but what goes into products: ref.py, in the folder of this file."""
import struct, zlib
from pathlib import Path
import numpy as np

D, I, L, K, P, R, H, C, LEFT, RIGHT = 32, 32, 2, 5, 16, 16, 16, 24, 72, 88
N, CUE, LO, HI = 90, 40, 10, 80
rng = np.random.default_rng(1)
out = bytearray()


def u32(*v): out.extend(struct.pack(f"<{len(v)}I", *v))
def f32(v): out.extend(np.asarray(v, "<f4").tobytes()); return np.asarray(v, "f4").astype(float)


def norm(n):
    return f32(1 + .1 * rng.normal(size=n)), f32(.1 * rng.normal(size=n))


def matrix(o, i, m):
    """What inputs are multiplied by before they are rounded, the weights as the file has
    them, whose scale takes that back, and the bias."""
    w = np.clip(np.rint(rng.normal(size=(o, i)) * 45), -127, 127).astype(np.int8)
    u32(o, i)
    m = f32([m])[0]
    scale = f32(np.full(o, 1 / 45 / np.sqrt(i) / m))
    bias = f32(.1 * rng.normal(size=o))
    out.extend(w.tobytes())
    return m, w * scale[:, None], bias


u32(D, I, L, K, P, R, H, C, LEFT, RIGHT, 8)
unit = f32([.01])[0]
u32(2)
tables = []
for rows, shift in ((40, 0), (8, 2)):
    u32(rows, shift)
    t = rng.integers(-127, 128, size=(rows, D)).astype(np.int8)
    out.extend(t.tobytes())
    tables.append(t.astype(int) << shift)
u32(39, *sorted(int(v) for v in rng.choice(1 << 32, 39, replace=False)))
u32(3)
f32([.5, -1, 2])
ln0 = norm(D)
blocks = []
for _ in range(L):
    n, conv = norm(D), f32(.5 * rng.normal(size=(K, D)))
    blocks.append((n, conv, matrix(3 * I, D, 30), matrix(D, I, 60)))
lnf = norm(D)
c1 = matrix(C, D, 40)
c2, b2 = f32(rng.normal(size=C) / 4), f32([.2])[0]
pw, pc = matrix(2 * P, D, 40), matrix(2 * P, D, 40)
dist, mark = f32(.3 * rng.normal(size=(LEFT + RIGHT + 1, P))), f32(.3 * rng.normal(size=(8, P)))
lnp = norm(P)
pr, po = matrix(2 * R, P, 40), matrix(P, R, 80)
lno = norm(P)
l1, l2 = matrix(H, P, 40), matrix(6, H, 40)

mul = lambda v, m: np.clip(np.rint(v * m[0]), -127, 127) @ m[1].T + m[2]
sig = lambda v: 1 / (1 + np.exp(-v))


def ln(x, g):
    d = x - x.mean(1, keepdims=True)
    return d / np.sqrt((d * d).mean(1, keepdims=True) + 1e-5) * g[0] + g[1]


def scan(z, f):
    h, half = np.zeros_like(z), z.shape[1] // 2
    for part, order in ((slice(0, half), range(len(z))), (slice(half, None), range(len(z))[::-1])):
        s = np.zeros(half)
        for t in order:
            h[t, part] = s = z[t, part] + f[t, part] * (s - z[t, part])
    return h


sums = tables[0][rng.integers(0, 40, N)] + tables[1][rng.integers(0, 8, N)]
marks = rng.integers(0, 8, N)
x = ln(sums * unit, ln0)
for n, conv, inp, o in blocks:
    u = np.pad(ln(x, n), ((2, 2), (0, 0)))
    v = sum(u[k:k + N] * conv[k] for k in range(K))
    z, f, g = np.split(mul(v, inp), 3, 1)
    x = x + mul(scan(z, sig(f)) * g * sig(g), o)
h = ln(x, lnf)
cues = np.maximum(mul(h, c1), 0) @ c2 + b2
w, a = mul(h, pw), mul(h[CUE:CUE + 1], pc)
z = w[LO:HI, :P] + a[:, :P] + w[LO:HI, P:] * a[:, P:] + dist[np.arange(LO, HI) - CUE + LEFT] + mark[marks[LO:HI]]
z = ln(z, lnp)
v, f = np.split(mul(z, pr), 2, 1)
z = z + mul(scan(v, sig(f)), po)
s = mul(np.maximum(mul(ln(z, lno), l1), 0), l2)
s = s - s.max(1, keepdims=True)
s = s - np.log(np.exp(s).sum(1, keepdims=True))

here = Path(__file__).parent
(here / "small.model").write_bytes(b"SAYN" + struct.pack("<II", 2, zlib.crc32(bytes(out))) + out)
(here / "small.expected").write_bytes(
    struct.pack("<4I", N, CUE, LO, HI) + sums.astype("<i2").tobytes() + marks.astype("u1").tobytes()
    + cues.astype("<f4").tobytes() + s.astype("<f4").tobytes())
