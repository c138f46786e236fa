# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The closed sets with what English calls each id, for the page of the API.
"""

from collections.abc import Iterator
from enum import Enum

import microneedling_care as care
from microneedling_care._words import words
from microneedling_care.labels import PLACES

from .markdown import table

_SAID = words("en", "escalation")

# Ids that go without a name: a sentence stands for them, or they speak for themselves.
_SENTENCES = {care.Reason: _SAID["reasons"], care.EmergencyGroup: _SAID["emergency_groups"]}
_PLAIN = (care.Kind, care.Effect, care.Unit, care.Question)


def _ids(kind: type[Enum]) -> Iterator[str]:
    if kind in _PLAIN:
        yield ", ".join(f"`{member.name.lower()}`" for member in kind) + "."
        return
    rows = [(f"`{member.name.lower()}`", _said(kind, member)) for member in kind]
    yield from table(("id", "in words"), rows)


def _said(kind: type[Enum], member: Enum) -> str:
    if kind not in _SENTENCES:
        return care.label(member)
    said = _SENTENCES[kind][member.name.lower()]
    return said if isinstance(said, str) else str(said["text"])


def pages() -> dict[str, Iterator[str]]:
    """What `api` includes under each closed set."""
    kinds: tuple[type[Enum], ...] = (*PLACES, *_SENTENCES, *_PLAIN)
    return {f"ids-{kind.__name__}": _ids(kind) for kind in kinds}
