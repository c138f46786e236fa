# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The tests that can run inside Pyodide: those whose imports are all there.
"""

import ast
import errno
import sys
from collections.abc import Generator
from importlib.util import find_spec
from pathlib import Path

import pytest

# They read the TOML that people write, which no wheel carries.
OF_THE_AUTHORED_WORDS = {"test_content.py", "test_reading.py"}


def missing(file: Path) -> set[str]:
    """What *file*, or a helper beside it, imports that is not here."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.split(".")[0])
    absent: set[str] = set()
    for name in names:
        beside = file.with_name(f"{name}.py")
        if beside.is_file():
            absent |= missing(beside)
        elif find_spec(name) is None:
            absent.add(name)
    return absent


class NoProcesses:
    """Skips a test once it asks for a process, which a browser does not give."""

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self) -> Generator[None]:
        """Let the test run."""
        try:
            yield
        except OSError as error:
            if error.errno != errno.ENOTSUP:
                raise
            pytest.skip("there are no processes here")


def main(folder: str) -> int:
    """Run the tests of *folder* and say which are left out, and why."""
    sys.path.insert(0, folder)
    chosen: list[str] = []
    for file in sorted(Path(folder).glob("test_*.py")):
        needs = sorted(missing(file))
        if file.name in OF_THE_AUTHORED_WORDS:
            needs = ["the authored TOML"]
        if needs:
            print(f"left out: {file.name}, for it needs {', '.join(needs)}")
        else:
            chosen.append(str(file))
    options = ["--noconftest", "-c", "/dev/null", "-p", "no:cacheprovider", "-q", "-W", "error"]
    return int(pytest.main([*options, "-rs", *chosen], [NoProcesses()]))
