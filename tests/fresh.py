# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Code in a process of its own, where nothing has been imported or read yet.
"""

import subprocess
import sys
from collections.abc import Sequence

# Answers every clinical case and reads every word, in one line of output.
SELFTEST = (
    "import microneedling_care as care\n"
    "from microneedling_care.cases import failing\n"
    "print(len(failing()), care.content_info().fingerprint)\n"
)


def run(code: str, *path: str, options: Sequence[str] = ("-W", "error")) -> str:
    """What *code* prints in a fresh Python, with *path* searched first."""
    setup = "import sys\n" + "".join(f"sys.path.insert(0, {p!r})\n" for p in path)
    return output_of([sys.executable, *options, "-c", setup + code])


def output_of(command: Sequence[str]) -> str:
    """What *command* prints; if it fails, the error is what it complained of."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr or done.stdout
    return done.stdout
