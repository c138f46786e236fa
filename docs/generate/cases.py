# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The clinical cases under the headings that their authors gave them.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import microneedling_care as care
from microneedling_care.cases import Case, cases

from .markdown import level

AUTHORED = Path(__file__).parents[2] / "tests" / "cases.toml"
_HEADING = re.compile(r"^# ---- (.+) ----$", re.MULTILINE)
_RULES = {rule.id for rule in care.rules()} | {row.id for row in care.risks()}


def rule_link(id: str) -> str:
    """A rule, linked to its row; a number without letter goes to its first row."""
    for row in (id, f"{id}b"):
        if row in _RULES:
            return f"[{id}](#rule-{row})"
    return id


def _case(case: Case) -> Iterator[str]:
    yield f"{level(case.expect)} {case.sentence}\n"
    rules = ", ".join(rule_link(rule) for rule in case.rules)
    yield f":Why: {case.because}"
    yield f":Rules: {rules}\n"


def _cases() -> Iterator[str]:
    parts = _HEADING.split(AUTHORED.read_text("utf-8"))[1:]
    told = iter(cases())
    for heading, text in zip(parts[::2], parts[1::2], strict=True):
        yield f"## {heading.split(':')[0]}\n"
        for _ in range(text.count("[[case]]\n")):
            yield from _case(next(told))
    left = next(told, None)
    if left is not None:
        raise ValueError(f"no heading for the case: {left.sentence}")


def pages() -> dict[str, Iterator[str]]:
    """What `cases` includes."""
    return {"cases": _cases()}
