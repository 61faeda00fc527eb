"""Run the Python lines of a README that need nothing but sayso, and compare what they
print with the comment behind each print: python readme.py README.md"""

from __future__ import annotations

import contextlib
import io
import re
import sys
from pathlib import Path

first = re.search(r"```python\n(.*?)```", Path(sys.argv[1]).read_text(encoding="utf-8"), re.DOTALL)
assert first, "no Python lines"
said = io.StringIO()
with contextlib.redirect_stdout(said):
    exec(compile(first[1], sys.argv[1], "exec"), {"__name__": "__main__"})
want = "".join(f"{line}\n" for line in re.findall(r"^ *# → (.*)$", first[1], re.MULTILINE))
assert want and said.getvalue() == want, f"printed:\n{said.getvalue()}not:\n{want}"
print(said.getvalue(), end="")
