# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The laws as their tests say them.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

TESTS = Path(__file__).parents[2] / "tests"


def _docstring(node: ast.ClassDef | ast.FunctionDef) -> str:
    return " ".join((ast.get_docstring(node) or "").split())


def _laws() -> Iterator[str]:
    found = []
    for file in sorted(TESTS.glob("test_*.py")):
        for node in ast.parse(file.read_text("utf-8")).body:
            if isinstance(node, ast.ClassDef) and _docstring(node).startswith("Law "):
                number, _, law = _docstring(node).removeprefix("Law ").partition(": ")
                found.append((int(number), law, file.name, node))
    for place, said, name, stated in sorted(found, key=lambda one: one[0]):
        yield f"## {place}. {said[0].upper()}{said[1:].rstrip('.')}\n"
        yield f"`tests/{name}::{stated.name}`\n"
        for test in stated.body:
            if isinstance(test, ast.FunctionDef) and test.name.startswith("test_"):
                yield f"- {_docstring(test)}"
        yield ""


def pages() -> dict[str, Iterator[str]]:
    """What `laws` includes."""
    return {"laws": _laws()}
