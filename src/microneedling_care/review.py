# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Who has checked which unit, read back from a signed sheet, and what is overdue.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from os import PathLike, fspath
from typing import Final

import attrs

from .errors import ContentError
from .evidence import SHORTEST_FINGERPRINT, ContentInfo, ContentUnit, Review, ReviewStatus
from .units import sha256, units_of
from .version import CONTENT_RELEASED, CONTENT_VERSION


def content_info_of(locale: str) -> ContentInfo:
    """Which content this is."""
    units = units_of(locale)
    return ContentInfo(
        version=CONTENT_VERSION,
        released=CONTENT_RELEASED,
        locale=locale,
        units=len(units),
        fingerprint=sha256([unit.fingerprint for unit in units]),
    )


def reviewed_units(locale: str, reviews: Mapping[str, Review]) -> tuple[ContentUnit, ...]:
    """Every unit with the review that *reviews* gives it."""
    return tuple(
        attrs.evolve(unit, review=reviews[unit.id]) if unit.id in reviews else unit
        for unit in units_of(locale)
    )


def status_of(units: Iterable[ContentUnit]) -> ReviewStatus:
    """How much of *units* has been checked."""
    listed = tuple(units)
    editorial = [unit for unit in listed if unit.editorial]
    return ReviewStatus(
        units=len(listed),
        reviewed=sum(unit.review.reviewed for unit in listed),
        editorial=len(editorial),
        editorial_reviewed=sum(unit.review.reviewed for unit in editorial),
    )


def stale_on(units: Iterable[ContentUnit], on: dt.date) -> tuple[ContentUnit, ...]:
    """Those of *units* whose review is due on or before *on*, or that have none."""
    return tuple(
        unit for unit in units if unit.review.review_due is None or unit.review.review_due <= on
    )


def read_reviews(
    path: str | PathLike[str], locale: str, *, drop_outdated: bool = False
) -> dict[str, Review]:
    """
    The reviews of a signed sheet that came back, by unit.

    The file is TOML: a table ``[[review]]`` for each unit agreed to, with
    *unit*, *fingerprint* (as on the sheet, at least 16 letters), *reviewed_by* (a role or a name)
    and *on* (a date). A unit that has changed since is not reviewed.

    Args:
        drop_outdated: Leave out entries for a text that has changed since;
            else they are an error.

    Raises:
        ContentError: If an entry is not as it has to be, names an unknown
            unit, stands twice or is outdated; it names the line.
    """
    # Imported here: only whoever has reviews pays for it.
    import tomllib

    name = fspath(path)
    with open(name, encoding="utf-8") as file:
        text = file.read()
    try:
        entries = tomllib.loads(text).get("review", [])
    except tomllib.TOMLDecodeError as error:
        raise ContentError(name, str(error)) from None
    lines = [
        number
        for number, line in enumerate(text.splitlines(), 1)
        if "".join(line.split()).startswith("[[review]]")
    ]
    if len(lines) != len(entries):
        raise ContentError(name, "every review has to be a table [[review]]")
    units = {unit.id: unit for unit in units_of(locale)}
    found: dict[str, Review] = {}
    for line, entry in zip(lines, entries, strict=True):
        where = f"{name}, line {line}"
        unit = _entry(where, entry, units)
        if unit.id in found:
            raise ContentError(where, f"{unit.id} stands twice")
        signed = entry["fingerprint"]
        if len(signed) >= SHORTEST_FINGERPRINT and unit.fingerprint.startswith(signed):
            found[unit.id] = Review(
                reviewed_by=entry["reviewed_by"],
                last_reviewed=entry["on"],
                review_due=_months_after(entry["on"], unit.review_months),
                revision=unit.revision,
            )
        elif not drop_outdated:
            raise ContentError(
                where,
                f"{unit.id} has changed since it was signed; it is now {unit.fingerprint}",
            )
    return found


_ENTRY: Final[Mapping[str, type]] = {
    "unit": str,
    "fingerprint": str,
    "reviewed_by": str,
    "on": dt.date,
}


def _entry(
    where: str, entry: Mapping[str, object], units: Mapping[str, ContentUnit]
) -> ContentUnit:
    for key, kind in _ENTRY.items():
        value = entry.get(key)
        if type(value) is not kind or value == "":
            raise ContentError(where, f"{key} must be a {kind.__name__} (got {value!r})")
    for key in entry:
        if key not in _ENTRY:
            raise ContentError(where, f"left over: {key}")
    unit = units.get(str(entry["unit"]))
    if unit is None:
        raise ContentError(where, f"there is no unit {entry['unit']!r}")
    return unit


def _months_after(day: dt.date, months: int) -> dt.date:
    """The same day of the month so much later, or that month's last day."""
    years, month = divmod(day.month - 1 + months, 12)
    first = dt.date(day.year + years, month + 1, 1)
    following = dt.date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return min(first + dt.timedelta(days=day.day - 1), following - dt.timedelta(days=1))
