# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
What the facts rest on: figures with their basis, publications, and who has checked what.
"""

import datetime as dt
from collections.abc import Iterable
from enum import StrEnum, auto
from functools import cache
from typing import Final

import attrs

from ._resources import read_json
from .data import Public
from .errors import UnknownWordError
from .vocabulary import Basis, Level


class Unit(StrEnum):
    """What a figure counts."""

    COUNT = auto()
    MINUTES = auto()
    HOURS = auto()
    DAYS = auto()
    WEEKS = auto()
    MONTHS = auto()


@attrs.frozen(eq=False, repr=False)
class Figure(Public):
    """
    One number that a sentence speaks, under the name of its placeholder.

    Attributes:
        name: The placeholder, such as ``'press_for'``.
        value: The number.
        unit: What it counts.
        basis: What it rests on.
        sources: Ids of the publications that carry it.
    """

    name: str
    value: int
    unit: Unit
    basis: Basis
    sources: tuple[str, ...]


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Source(Public):
    """
    A publication, and whether it was read.

    Attributes:
        id: Its key everywhere in this library.
        title: What it is called.
        authors: Who wrote or published it.
        year: When, or None if it does not say.
        kind: What it is, such as ``'rct'`` or ``'regulator'``.
        doi: Its digital object identifier, or None.
        pmid: Its PubMed number, or None.
        urls: Where a copy was seen.
        read: Whether it was read for this library. If not, it is a real
            publication that was recalled, and what rests on it is weaker.
        note: How much was read, and what it says.
    """

    id: str
    title: str
    authors: str
    year: int | None
    kind: str
    doi: str | None
    pmid: str | None
    urls: tuple[str, ...]
    read: bool
    note: str


@cache
def _sources() -> dict[str, Source]:
    return {
        key: Source(
            id=key,
            title=entry["title"],
            authors=entry["authors"],
            year=entry["year"] or None,
            kind=entry["kind"],
            doi=entry["doi"] or None,
            pmid=entry["pmid"] or None,
            urls=tuple(entry["urls"]),
            read=entry["verified"] == "seen",
            note=entry["note"],
        )
        for key, entry in read_json("sources.json").items()
    }


def sources() -> tuple[Source, ...]:
    """Every publication that the library cites, by id."""
    return tuple(_sources().values())


def source(id: str) -> Source:
    """
    The publication with this *id*.

    >>> source("chu-2021").year
    2021

    Raises:
        UnknownWordError: If there is none.
    """
    found = _sources().get(id) if isinstance(id, str) else None
    if found is None:
        raise UnknownWordError("source", id, near(str(id), _sources()))
    return found


def near(word: str, words: Iterable[str]) -> tuple[str, ...]:
    """Up to three of *words* that are spelt like *word*, nearest first."""
    # Imported here: only a miss needs it.
    from difflib import get_close_matches

    return tuple(get_close_matches(word, list(words), n=3, cutoff=0.5))


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Review(Public):
    """
    Who has checked a unit of content, and when.

    Attributes:
        reviewed_by: The role or name of whoever signed, or None.
        last_reviewed: When, or None.
        review_due: When it is due again, or None if it never was reviewed.
        revision: Which revision of the unit was checked, or None.
    """

    reviewed_by: str | None = None
    last_reviewed: dt.date | None = None
    review_due: dt.date | None = None
    revision: str | None = None

    @property
    def reviewed(self) -> bool:
        """Whether anybody has checked it."""
        return self.last_reviewed is not None


# No doctor or nurse has checked anything yet.
UNREVIEWED: Final = Review()

# So much of a fingerprint tells two texts apart, and a hand can copy it.
SHORTEST_FINGERPRINT: Final = 16

URGENT_MONTHS: Final = 12
OTHER_MONTHS: Final = 36


@attrs.frozen(eq=False, repr=False)
class Number(Public):
    """
    One number of a unit, as the unit says it.

    Attributes:
        name: What it is, such as ``'deep outer_limit'``.
        value: The number with its unit, as the language says it.
        basis: What it rests on.
        sources: Ids of the publications behind it.
    """

    name: str
    value: str
    basis: Basis
    sources: tuple[str, ...]


@attrs.frozen(kw_only=True, eq=False, repr=False)
class ContentUnit(Public):
    """
    The least that is ever quoted alone, as somebody signs it.

    Attributes:
        id: Its key, such as ``'signs.peeling'``.
        text: Each part's name and its sentences, placeholders unfilled.
        numbers: What the placeholders and limits stand for.
        level: The level it asks for, if it asks for one.
        basis: The weakest thing that it rests on.
        sources: Ids of the publications behind it.
        fingerprint: SHA-256 over its text, numbers and level.
        review: Who has checked it.
    """

    id: str
    text: tuple[tuple[str, tuple[str, ...]], ...]
    numbers: tuple[Number, ...]
    level: Level | None
    basis: Basis
    sources: tuple[str, ...]
    fingerprint: str
    review: Review = UNREVIEWED

    @property
    def revision(self) -> str:
        """Which text and numbers these are, as the beginning of the fingerprint."""
        return self.fingerprint[:SHORTEST_FINGERPRINT]

    @property
    def family(self) -> str:
        """What kind of unit it is, such as ``'signs'``."""
        return self.id.partition(".")[0]

    @property
    def editorial(self) -> bool:
        """Whether any of it is our own inference, for a clinician to sign off."""
        return Basis.EDITORIAL in {self.basis, *(n.basis for n in self.numbers)}

    @property
    def review_months(self) -> int:
        """How long a review holds; less where somebody has to act the same day."""
        urgent = self.level is not None and self.level >= Level.SAME_DAY
        return URGENT_MONTHS if urgent else OTHER_MONTHS


@attrs.frozen(kw_only=True, eq=False, repr=False)
class ContentInfo(Public):
    """
    Which content this is.

    Attributes:
        version: The version of the content; the code has one of its own.
        released: When it was released.
        locale: The language.
        units: How many units there are.
        fingerprint: SHA-256 over the fingerprints of all of them.
    """

    version: str
    released: dt.date
    locale: str
    units: int
    fingerprint: str


@attrs.frozen(kw_only=True, eq=False, repr=False)
class ReviewStatus(Public):
    """
    How much of the content has been checked.

    Attributes:
        units: How many units there are.
        reviewed: How many of them somebody has checked.
        editorial: How many hold something of our own inference.
        editorial_reviewed: How many of those somebody has checked.
    """

    units: int
    reviewed: int
    editorial: int
    editorial_reviewed: int
