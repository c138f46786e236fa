# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The few shapes of Markdown that generated pages are made of.
"""

from collections.abc import Iterable, Iterator, Sequence

from microneedling_care import Basis, Level, escalation_levels
from microneedling_care._words import words

TERMS = words("en", "terms")
_LEVELS = {level.level: level.name for level in escalation_levels()}


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """A table, and the empty line after it."""
    for cells in (head, ("---",) * len(head), *rows):
        yield f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |"
    yield ""


def fields(pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Names with what stands under them; those with nothing are left out."""
    for name, text in pairs:
        if text:
            yield f":{name}: {text}"
    yield ""


def cited(ids: Iterable[str]) -> str:
    """Publications, each linked to its entry on the page of evidence."""
    return ", ".join(f"[{id}](#source-{id})" for id in ids)


def basis(of: Basis) -> str:
    """A basis, linked to what it means."""
    return f"[{of}](#the-five-grounds)"


def level(of: Level, said: str = "") -> str:
    """A level, by its name or as *said*, coloured like its card."""
    return f"[{said or _LEVELS[of]}]{{.level .level-{of.id}}}"


def label(shelf: str, key: str) -> str:
    """What the English words call an id."""
    return str(TERMS[shelf][key]["label"])


def bullets(texts: Iterable[str]) -> Iterator[str]:
    """A list, and the empty line after it."""
    yield from (f"- {text}" for text in texts)
    yield ""
