# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
What changed between two contents, unit by unit.
"""

import json
from collections.abc import Iterable, Iterator
from enum import StrEnum, auto
from typing import Any, Final

import attrs

from .data import as_data
from .errors import ContentError
from .evidence import ContentInfo, ContentUnit


class Change(StrEnum):
    """What about a unit changed; all but wording is a matter of safety."""

    LEVEL = auto()
    NUMBER = auto()
    ADDED = auto()
    REMOVED = auto()
    WORDING = auto()


@attrs.frozen
class ChangedUnit:
    """
    One change of one unit.

    Attributes:
        unit: Its id.
        change: What changed.
        before: What it was.
        after: What it is.
    """

    unit: str
    change: Change
    before: str
    after: str

    @property
    def safety(self) -> bool:
        """Whether a clinician has to look before anybody reads it."""
        return self.change is not Change.WORDING


def exported(info: ContentInfo, units: Iterable[ContentUnit]) -> str:
    """The whole content as JSON, to be kept and compared."""
    whole = {"info": as_data(info), "units": [as_data(unit) for unit in units]}
    return json.dumps(whole, ensure_ascii=False, indent=1)


def read_export(path: str) -> dict[str, Any]:
    """
    The units of an exported content, by id.

    Raises:
        ContentError: If the file is no exported content.
    """
    try:
        with open(path, encoding="utf-8") as file:
            return {unit["id"]: unit for unit in json.load(file)["units"]}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ContentError(path, f"no exported content: {error!r}") from None


_PARTS: Final = (("level", Change.LEVEL), ("numbers", Change.NUMBER), ("text", Change.WORDING))


def changed_units(old: dict[str, Any], new: dict[str, Any]) -> Iterator[ChangedUnit]:
    """Every change from *old* to *new*, what is a matter of safety first."""
    found = [change for id in {**old, **new} for change in _changes(id, old, new)]
    yield from sorted(found, key=lambda change: not change.safety)


def _changes(id: str, old: dict[str, Any], new: dict[str, Any]) -> Iterator[ChangedUnit]:
    if id not in new:
        yield ChangedUnit(id, Change.REMOVED, _shown(old[id]["text"]), "")
        return
    if id not in old:
        yield ChangedUnit(id, Change.ADDED, "", _shown(new[id]["text"]))
        return
    for part, change in _PARTS:
        before, after = old[id][part], new[id][part]
        if before != after:
            yield ChangedUnit(id, change, *_difference(before, after))


def _difference(before: Any, after: Any) -> tuple[str, str]:
    """What stands only on one side."""
    if not isinstance(before, list) or not isinstance(after, list):
        return str(before), str(after)
    left = [item for item in before if item not in after]
    right = [item for item in after if item not in before]
    return _shown(left or before), _shown(right or after)


def _shown(items: list[Any]) -> str:
    return "; ".join(
        f"{item['name']} {item['value']} ({item['basis']})"
        if isinstance(item, dict)
        else f"{item[0]}: {' '.join(item[1])}"
        for item in items
    )


def lines(changes: Iterable[ChangedUnit]) -> Iterator[str]:
    """*changes* as lines of text."""
    for change in changes:
        mark = "SAFETY " if change.safety else ""
        yield f"{mark}{change.change} {change.unit}"
        if change.before:
            yield f"  - {change.before}"
        if change.after:
            yield f"  + {change.after}"
